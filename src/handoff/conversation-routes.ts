// The desk API's conversations: the list, one in full, and the four things an agent does with one.
import { z } from 'zod';
import { problem, type HttpRequest, type HttpResponse } from '../core/http.js';
import type { Notes, Proposals } from '../core/desk-store.js';
import { USUAL_HANDOFF, type HandoffPolicy } from '../core/handoff-policy.js';
import type { Log } from '../core/ports.js';
import { mask } from '../core/redact.js';
import type { Agent, Held, Item, Items, ItemState, Messages, Outbox } from '../core/store.js';
import { answerByMessage, isAnswer } from './answer-by-message.js';
import type { Diary } from './diary.js';
import type { StaffRoute } from './gate.js';
import { firstName, type Lines } from './lines.js';
import { byPromise } from './promise.js';
import { viewDetail, viewItem } from './view.js';
import { correctionOf } from './correction.js';
import { LONGEST_REPLY, readSaid, tooLong } from './words-said.js';

const BASE = '/api/desk/conversations';
const STATES: readonly ItemState[] = ['waiting', 'active', 'closed'];
const message = z.object({ text: z.string(), id: z.string().min(1).max(100).optional() });
const closing = z.object({
  reason: z.string().trim().min(1).max(200),
  should: z.string().max(LONGEST_REPLY).optional(),
});

export interface ConversationParts {
  readonly items: Items;
  readonly notes: Notes;
  readonly proposals: Proposals;
  readonly diary: Diary;
  /** The council's, read anew each time. */
  readonly policy: () => HandoffPolicy | undefined;
  readonly messages: Messages;
  readonly outbox: Pick<Outbox, 'add'>;
  readonly lines: Lines;
  /** Masks what staff and the assistant said, but for numbers and addresses that the council publishes. */
  readonly maskOurs: (text: string) => string;
  readonly log: Log;
}

type Act = (item: Item, agent: Agent, request: HttpRequest) => Promise<Held | HttpResponse>;

/** The item as it now is, for whoever asks. */
export type Detail = (id: string, agent: Agent, request: HttpRequest) => Promise<HttpResponse>;

export function createDetail({ items, messages, notes, policy, maskOurs }: ConversationParts): Detail {
  return async (id, agent, request) => {
    const after = readAfter(request);
    if (after === null) return BAD_AFTER;
    const item = await items.get(id);
    if (!item) return REFUSED.missing;
    const masked = request.query.get('masked') === 'true';
    const options = { notes: await notes.of(id), policy: policy(), masked, maskOurs };
    return { status: 200, body: await viewDetail(item, agent, messages, after, options) };
  };
}

export function conversationRoutes(parts: ConversationParts): readonly StaffRoute[] {
  const { items, lines, log, diary, policy } = parts;
  const detail = createDetail(parts);
  /** A change of one item: answered with the item as it then is, or with why not. */
  const change = (verb: 'claim' | 'messages' | 'release' | 'close', act: Act): StaffRoute => ({
    method: 'POST',
    path: `${BASE}/:id/${verb}`,
    body: 'json',
    duty: 'chats',
    async handle(request, agent) {
      if (readAfter(request) === null) return BAD_AFTER;
      const item = await items.get(request.params['id'] ?? '');
      if (!item) return REFUSED.missing;
      const result = await act(item, agent, request);
      if (typeof result !== 'string') return result;
      if (result !== 'done') return REFUSED[result];
      if (verb !== 'messages') {
        log.info({ item: item.id, agent: agent.id, verb }, 'desk');
        await diary.wrote(agent, verb, item);
      }
      return detail(item.id, agent, request);
    },
  });

  return [
    {
      method: 'GET',
      path: BASE,
      duty: 'chats',
      async handle(request, agent) {
        const asked = request.query.get('state');
        const states = asked === null ? (['waiting', 'active'] as const) : STATES.filter((state) => state === asked);
        if (states.length === 0) return problem(400, 'BadState', 'Ask for "state" as waiting, active or closed.');
        const found: Item[] = [];
        for (const state of states) {
          const some = await items.list(state);
          found.push(...(state === 'waiting' ? [...some].sort(byPromise(policy())) : some));
        }
        const mine = request.query.get('mine') === 'true';
        const listed = mine ? found.filter((item) => item.agent?.id === agent.id) : found;
        return { status: 200, body: { items: listed.map((item) => viewItem(item, agent, policy())) } };
      },
    },
    {
      method: 'GET',
      path: `${BASE}/:id`,
      duty: 'chats',
      async handle(request, agent) {
        const answer = await detail(request.params['id'] ?? '', agent, request);
        const item = answer.status === 200 && readAfter(request) === 0 && (await items.get(request.params['id'] ?? ''));
        if (item) await diary.viewed(agent, item);
        return answer;
      },
    },
    change('claim', (item, agent) =>
      items.claim(item.id, agent, lines.joined(item, agent), (policy() ?? USUAL_HANDOFF).queue.chatsAtOnce),
    ),
    change('messages', (item, agent, request) => say(parts, item, agent, request)),
    change('release', (item, agent) => items.release(item.id, agent, lines.released(item, agent))),
    change('close', (item, agent, request) => close(parts, item, agent, request)),
  ];
}

async function say(
  { items, outbox }: ConversationParts,
  item: Item,
  agent: Agent,
  request: HttpRequest,
): ReturnType<Act> {
  const given = message.safeParse(request.body);
  if (!given.success)
    return problem(400, 'BadMessage', 'Send "text" as text, and "id", if any, as 1 to 100 characters.');
  if (tooLong(given.data.text))
    return problem(413, 'MessageTooLong', `Send at most ${LONGEST_REPLY} characters in one message.`);
  const said = readSaid(given.data.text);
  if (!said) return problem(400, 'EmptyMessage', 'Send a message that says something.');
  const named = { ...agent, name: firstName(agent.name) };
  if (isAnswer(item)) return answerByMessage(item, named, said, given.data.id, { items, outbox });
  if (item.kind !== 'chat') return problem(409, 'NotAChat', 'Nobody reads messages here: ring the resident instead.');
  return items.say(item.id, named, said, given.data.id);
}

/** `should`, what the assistant should have said, goes to the editor. */
async function close(parts: ConversationParts, item: Item, agent: Agent, request: HttpRequest): ReturnType<Act> {
  const given = closing.safeParse(request.body);
  if (!given.success) return problem(400, 'BadReason', 'Send "reason" as text of 1 to 200 characters.');
  const { reason, should } = given.data;
  const closed = await parts.items.close(item.id, agent, mask(reason), parts.lines.ended(item, agent));
  const wanted = should === undefined ? null : readSaid(should);
  if (closed === 'done' && wanted)
    await parts.proposals.add(await correctionOf(item, agent, parts.maskOurs(wanted.text), parts.messages));
  return closed;
}

export const BAD_AFTER = problem(400, 'BadAfter', 'Give "after" as the number of a message.');

/** `?after=`: the answer holds only messages with a greater number. Null when it is no number. */
export function readAfter({ query }: HttpRequest): number | null {
  const after = query.get('after') ?? '0';
  return /^\d{1,9}$/.test(after) ? Number(after) : null;
}

export const REFUSED: Record<Exclude<Held, 'done'>, HttpResponse> = {
  missing: problem(404, 'UnknownConversation', 'There is no such conversation.'),
  closed: problem(409, 'Closed', 'This conversation is closed.'),
  taken: problem(409, 'AlreadyTaken', 'Someone else took this conversation first.'),
  'not-holder': problem(403, 'NotHolder', 'You do not hold this conversation. Take it first.'),
  full: problem(409, 'AtLimit', 'You have as many chats as you may. Close one to take another.'),
};
