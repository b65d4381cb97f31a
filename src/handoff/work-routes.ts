// The desk API's work with one item beyond taking and answering: the next one, notes, passing on, details, typing.
import { z } from 'zod';
import { problem, type HttpRequest, type HttpResponse } from '../core/http.js';
import { USUAL_HANDOFF } from '../core/handoff-policy.js';
import type { Moves, Signals } from '../core/desk-store.js';
import type { Clock } from '../core/ports.js';
import type { Agent, Item } from '../core/store.js';
import type { Staff } from '../core/staff.js';
import { hasLeft } from '../core/waits.js';
import { createDetail, readAfter, REFUSED, BAD_AFTER, type ConversationParts } from './conversation-routes.js';
import type { StaffRoute } from './gate.js';
import { firstName } from './lines.js';
import type { Presence } from './presence.js';
import { byPromise } from './promise.js';
import { QUEUES } from './queues.js';
import { may } from './roles.js';
import { readSaid, tooLong, LONGEST_REPLY } from './words-said.js';

const BASE = '/api/desk/conversations';

/** Minutes until a call is tried again, at most: a fortnight. */
const MOST_LATER = 14 * 24 * 60;
const queue = z.enum(QUEUES);
const next = z.object({ queue: queue.optional(), language: z.enum(['en', 'cy']).optional() });
const note = z.object({ text: z.string() });
const moving = z.object({
  queue: queue.optional(),
  agent: z.string().max(100).optional(),
  needs: z.enum(['en', 'cy']).optional(),
  later: z.int().min(5).max(MOST_LATER).optional(),
  note: z.string(),
});
const showing = z.object({ detail: z.string().max(100) });

export interface WorkParts extends ConversationParts {
  readonly moves: Moves;
  readonly signals: Signals;
  readonly staff: Staff;
  readonly presence: Presence;
  readonly clock: Pick<Clock, 'now'>;
}

export function workRoutes(parts: WorkParts): readonly StaffRoute[] {
  const { items, notes, diary, signals } = parts;
  const detail = createDetail(parts);
  const about = (
    verb: string,
    act: (item: Item, agent: Agent, request: HttpRequest) => Promise<HttpResponse>,
    duty: StaffRoute['duty'] = 'chats',
  ): StaffRoute => ({
    method: 'POST',
    path: `${BASE}/:id/${verb}`,
    body: 'json',
    duty: duty ?? 'chats',
    async handle(request, agent) {
      if (readAfter(request) === null) return BAD_AFTER;
      const item = await items.get(request.params['id'] ?? '');
      return item ? act(item, agent, request) : REFUSED.missing;
    },
  });
  return [
    {
      method: 'POST',
      path: '/api/desk/next',
      body: 'json',
      duty: 'chats',
      handle: (request, agent) => takeNext(parts, request, agent),
    },
    about('notes', async (item, agent, request) => {
      const given = note.safeParse(request.body);
      if (!given.success) return problem(400, 'BadNote', 'Send "text" as text.');
      const text = readNote(given.data.text);
      if (typeof text !== 'string') return text;
      if (item.state === 'closed') return REFUSED.closed;
      await notes.add(item.id, agent, text);
      return detail(item.id, agent, request);
    }),
    about('move', (item, agent, request) => move(parts, item, agent, request)),
    about('reveal', async (item, agent, request) => {
      const given = showing.safeParse(request.body);
      const value = given.success ? item.details[given.data.detail] : undefined;
      if (!given.success || value === undefined)
        return problem(400, 'BadDetail', 'Send "detail" as the name of one of its details.');
      // Written down first: what cannot be written down is not shown.
      await diary.wrote(agent, 'reveal', item, given.data.detail);
      return { status: 200, body: { detail: given.data.detail, value } };
    }),
    about('typing', async (item, agent) => {
      if (item.state !== 'active' || item.agent?.id !== agent.id) return REFUSED['not-holder'];
      signals.tell({ kind: 'typing', conversation: item.conversation, name: firstName(agent.name) });
      return { status: 204 };
    }),
    about(
      'join',
      async (item, agent, request) => {
        if (item.state === 'closed') return REFUSED.closed;
        await diary.wrote(agent, 'join', item);
        await notes.add(item.id, agent, JOINED);
        return detail(item.id, agent, request);
      },
      'supervise',
    ),
  ];
}

/** The page has words for it; it is kept as it is. */
export const JOINED = '(joined)';

function readNote(typed: string): string | HttpResponse {
  if (tooLong(typed)) return problem(413, 'MessageTooLong', `Send at most ${LONGEST_REPLY} characters in one note.`);
  const said = readSaid(typed);
  return said ? said.text : problem(400, 'EmptyNote', 'Write something in the note.');
}

/**
 * Danger first, then who is still there, then what was passed to me, then the oldest promise; of several who ask at once
 * each gets another.
 */
async function takeNext(parts: WorkParts, request: HttpRequest, agent: Agent): Promise<HttpResponse> {
  const { items, lines, policy, diary, log } = parts;
  const given = next.safeParse(request.body ?? {});
  if (!given.success)
    return problem(400, 'BadNext', 'Send "queue" and "language" as the API describes them, or neither.');
  const here = await parts.presence.available();
  const now = parts.clock.now();
  const waiting = (await items.list('waiting'))
    .filter(({ kind }) => kind === 'chat')
    .filter((item) => given.data.queue === undefined || item.queue === given.data.queue)
    .filter((item) => given.data.language === undefined || item.language === given.data.language)
    .filter((item) => isFor(item, agent, here))
    .sort((one, other) => Number(isMine(other, agent)) - Number(isMine(one, agent)) || byPromise(policy())(one, other))
    .sort((one, other) => Number(hasLeft(one, now)) - Number(hasLeft(other, now)))
    .sort((one, other) => Number(other.urgent) - Number(one.urgent));
  const most = (policy() ?? USUAL_HANDOFF).queue.chatsAtOnce;
  for (const item of waiting) {
    const held = await items.claim(item.id, agent, lines.joined(item, agent), most);
    if (held === 'full') return REFUSED.full;
    if (held !== 'done') continue;
    log.info({ item: item.id, agent: agent.id, verb: 'claim' }, 'desk');
    await diary.wrote(agent, 'claim', item);
    return createDetail(parts)(item.id, agent, request);
  }
  return problem(409, 'NoneWaiting', 'No one is waiting.');
}

const isMine = (item: Item, agent: Agent): boolean => item.meant?.id === agent.id;

/** Not what waits for a colleague, or for somebody who speaks the language, while such a one is ready. */
function isFor(item: Item, agent: Agent, ready: readonly Agent[]): boolean {
  const others = ready.filter(({ id }) => id !== agent.id);
  if (item.meant && !isMine(item, agent) && others.some(({ id }) => id === item.meant?.id)) return false;
  const language = item.needs ?? item.language;
  const speaks = (one: Agent): boolean => (one.languages ?? ['en']).includes(language);
  return speaks(agent) || isMine(item, agent) || !others.some(speaks);
}

async function move(parts: WorkParts, item: Item, agent: Agent, request: HttpRequest): Promise<HttpResponse> {
  const given = moving.safeParse(request.body);
  if (!given.success) return problem(400, 'BadMove', 'Send "note", and "queue" or "agent", as the API describes them.');
  const { queue: to, agent: id, needs, later } = given.data;
  if (later !== undefined && item.kind !== 'callback')
    return problem(400, 'BadMove', 'Only a call can be made again later.');
  const text = readNote(given.data.note);
  if (typeof text !== 'string') return text;
  const who = id === undefined ? null : (await parts.staff.all()).find((one) => one.id === id && !one.closed);
  if (who === undefined || (who && (!may(who, 'chats') || who.id === agent.id)))
    return problem(400, 'UnknownAgent', 'There is no such colleague to pass it to.');
  const due = later === undefined ? null : new Date(parts.clock.now().getTime() + later * 60_000).toISOString();
  const held = await parts.moves.move(
    item.id,
    agent,
    {
      ...(to && { queue: to }),
      ...(who && { agent: { id: who.id, name: who.name } }),
      ...(needs && { needs }),
      ...(due && { due }),
    },
    text,
    parts.lines.moved(item, agent),
  );
  if (held !== 'done') return REFUSED[held];
  await parts.diary.wrote(agent, 'move', item, who?.name ?? to ?? needs ?? '');
  return createDetail(parts)(item.id, agent, request);
}
