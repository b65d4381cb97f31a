// The desk API's help for an agent: suggested replies, saved replies, next steps for the resident, a translation.
import { z } from 'zod';
import type { Moves, Proposals } from '../core/desk-store.js';
import { problem, type HttpRequest, type HttpResponse } from '../core/http.js';
import type { Clock, WordBook } from '../core/ports.js';
import { withoutSecrets } from '../core/redact.js';
import type { Agent, Item, Items, Messages } from '../core/store.js';
import type { Language } from '../core/turn.js';
import { isAnswer } from './answer-by-message.js';
import { createDetail, REFUSED, type ConversationParts } from './conversation-routes.js';
import { correctionOf } from './correction.js';
import type { StaffRoute } from './gate.js';
import { stepLine } from './lines.js';
import { savedReplies } from './saved-replies.js';
import { labelOf, suggest, type Knowledge } from './suggest.js';
import { LONGEST_REPLY, tooLong } from './words-said.js';

const BASE = '/api/desk/conversations';
const wrong = z.object({ suggestion: z.string().max(200) });
const step = z.object({ intent: z.string().max(100) });
const translating = z.object({ text: z.string().min(1), to: z.enum(['en', 'cy']) });

/** Null when it could not be translated. Card and national insurance numbers are out of the text already. */
export type Translate = (text: string, to: Language) => Promise<string | null>;

export interface HelpParts extends ConversationParts {
  readonly items: Items;
  readonly messages: Messages;
  readonly moves: Moves;
  readonly proposals: Proposals;
  readonly words: WordBook;
  readonly clock: Clock;
  /** Absent: nothing is suggested. */
  readonly knowledge?: Knowledge | undefined;
  /** Absent: nothing is translated. */
  readonly translate?: Translate | undefined;
}

type Act = (item: Item, agent: Agent, request: HttpRequest) => Promise<HttpResponse>;

export function helpRoutes(parts: HelpParts): readonly StaffRoute[] {
  const { items, knowledge, words } = parts;
  const held = (method: 'GET' | 'POST', verb: string, act: Act): StaffRoute => ({
    method,
    path: `${BASE}/:id/${verb}`,
    ...(method === 'POST' ? { body: 'json' as const } : {}),
    duty: 'chats',
    async handle(request, agent) {
      const item = await items.get(request.params['id'] ?? '');
      if (!item) return REFUSED.missing;
      if (item.state === 'closed') return REFUSED.closed;
      return item.agent?.id === agent.id ? act(item, agent, request) : REFUSED['not-holder'];
    },
  });
  return [
    {
      method: 'GET',
      path: '/api/desk/replies',
      duty: 'chats',
      async handle({ query }) {
        const language = query.get('language') === 'cy' ? 'cy' : 'en';
        const asked = (query.get('q') ?? '').slice(0, 200);
        return { status: 200, body: { replies: knowledge ? savedReplies(asked, language, knowledge.articles) : [] } };
      },
    },
    held('GET', 'help', async (item) => {
      const none = { about: 0, suggestions: [], steps: [] };
      const later = isAnswer(item);
      const said = later
        ? [{ n: 0, from: 'resident' as const, text: item.details['question'] ?? '' }]
        : await lastMessages(parts.messages, item.conversation);
      const found =
        knowledge && (item.kind === 'chat' || later)
          ? suggest(item, said, knowledge, words, parts.clock.council())
          : none;
      // Nobody is there to begin anything.
      const offered = later ? { ...found, steps: [] } : found;
      return { status: 200, body: { ...offered, translates: parts.translate !== undefined } };
    }),
    held('POST', 'wrong', async (item, agent, request) => {
      const given = wrong.safeParse(request.body);
      if (!given.success) return problem(400, 'BadSuggestion', 'Send "suggestion" as the id of one.');
      const about = await correctionOf(item, agent, '', parts.messages);
      const said = (await lastMessages(parts.messages, item.conversation)).findLast(({ from }) => from === 'resident');
      await parts.proposals.add({ ...about, said: said?.masked ?? about.said, article: given.data.suggestion });
      return { status: 204 };
    }),
    held('POST', 'steps', async (item, agent, request) => {
      const given = step.safeParse(request.body);
      if (!given.success || knowledge?.services.has(given.data.intent) !== true)
        return problem(400, 'UnknownStep', 'There is nothing of that name that a resident can begin.');
      if (item.kind !== 'chat') return problem(409, 'NotAChat', 'Nobody reads messages here.');
      const label = labelOf(given.data.intent, item.language, words);
      const told = await parts.moves.tell(item.id, agent, stepLine(words, item, agent, given.data.intent, label));
      return told === 'done' ? createDetail(parts)(item.id, agent, request) : REFUSED[told];
    }),
    held('POST', 'translate', async (_item, _agent, request) => {
      const given = translating.safeParse(request.body);
      if (!given.success) return problem(400, 'BadText', 'Send "text", and "to" as en or cy.');
      if (tooLong(given.data.text))
        return problem(413, 'MessageTooLong', `Send at most ${LONGEST_REPLY} characters in one message.`);
      const text = await parts.translate?.(withoutSecrets(given.data.text), given.data.to);
      return text ? { status: 200, body: { text } } : problem(503, 'NoTranslation', 'It could not be translated.');
    }),
  ];
}

/** The last few hundred: what is asked now is there. */
async function lastMessages(messages: Messages, conversation: string) {
  let all = await messages.after(conversation, 0);
  for (let last = all.at(-1); all.length === 500 && last; last = all.at(-1))
    all = await messages.after(conversation, last.n);
  return all;
}
