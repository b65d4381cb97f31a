// An answer to somebody who did not wait: it goes out by e-mail or text through the outbox, and stands in the conversation.
import { createHash } from 'node:crypto';
import { problem, type HttpResponse } from '../core/http.js';
import { MESSAGE, type OutgoingMessage } from '../core/messages-out.js';
import type { Agent, Held, Item, Items, Outbox, Said } from '../core/store.js';

export interface AnswerParts {
  readonly items: Pick<Items, 'say'>;
  readonly outbox: Pick<Outbox, 'add'>;
}

export const isAnswer = ({ kind, reason, details }: Item): boolean =>
  kind === 'task' && reason === 'answer' && (details['email'] ?? details['phone']) !== undefined;

/** Sent once for the same words, however often it is asked for. Only whoever holds it may. */
export async function answerByMessage(
  item: Item,
  agent: Agent,
  said: Said,
  key: string | undefined,
  { items, outbox }: AnswerParts,
): Promise<Held | HttpResponse> {
  if (item.state !== 'active' || item.agent?.id !== agent.id) return item.state === 'closed' ? 'closed' : 'not-holder';
  const { email, phone } = item.details;
  const to = email ?? phone;
  if (to === undefined) return problem(409, 'NotAChat', 'Where to write to is not kept any more.');
  const digest = createHash('sha256').update(said.text).digest('base64url').slice(0, 16);
  const message: OutgoingMessage = {
    by: email === undefined ? 'text' : 'email',
    to,
    language: item.language,
    words: 'message.answer',
    data: { text: said.text, reference: item.reference },
    reference: `answer-${item.id}-${digest}`,
  };
  // Its key begins with the conversation's id, so that it is erased with it.
  await outbox.add(MESSAGE, JSON.stringify(message), `${item.conversation}:answer:${item.id}:${digest}`);
  return items.say(item.id, agent, said, key);
}
