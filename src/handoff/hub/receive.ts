// What a hub or a bot sends to us: checked before a word of it is read, kept before it is answered, done once.
import { z } from 'zod';
import type { Partner } from '../../core/handoff-settings.js';
import { problem, type HttpRequest, type HttpResponse, type Route } from '../../core/http.js';
import type { OutboxHandler } from '../../core/outbox.js';
import type { WordBook } from '../../core/ports.js';
import type { Held, Item, Items, Outbox } from '../../core/store.js';
import { firstName, type Lines } from '../lines.js';
import { readSaid, tooLong } from '../words-said.js';
import { incoming, stateOf, type Incoming, type State } from './activities.js';
import { FROM_HUB, HUB_AGENT } from './names.js';
import { isSigned, SIGNATURE } from './signature.js';

const LARGEST = 512 * 1024;

export interface ReceiveParts {
  readonly items: Items;
  readonly outbox: Pick<Outbox, 'add'>;
  readonly lines: Lines;
  readonly words: WordBook;
  /** Real time. */
  readonly now: () => Date;
}

/** A route that takes signed activities; `handle` is given only what its partner sent. */
export const signedRoute = (
  path: string,
  { secret }: Partner,
  now: () => Date,
  handle: (activity: Incoming) => Promise<HttpResponse>,
): Route => ({
  method: 'POST',
  path,
  body: 'bytes',
  limit: LARGEST,
  counts: 'refused',
  async handle(request: HttpRequest) {
    if (!isSigned(request.headers[SIGNATURE], request.raw, secret, now()))
      return problem(401, 'WrongSignature', 'Sign the body with the secret and the time.');
    const read = incoming.safeParse(parsed(request.raw));
    return read.success
      ? handle(read.data)
      : problem(400, 'BadActivity', 'This is no activity that is understood here.');
  },
});

function parsed(raw: Buffer): unknown {
  try {
    return JSON.parse(raw.toString('utf8'));
  } catch {
    return null;
  }
}

const TAKEN: HttpResponse = { status: 202, body: {} };
const REFUSED: Readonly<Record<Exclude<Held, 'done'>, HttpResponse>> = {
  missing: problem(404, 'UnknownConversation', 'There is no such conversation.'),
  closed: problem(409, 'Closed', 'This conversation is closed.'),
  taken: problem(409, 'AlreadyTaken', 'Someone else took this conversation first.'),
  'not-holder': problem(409, 'NotHolder', 'The hub does not hold this conversation. Accept it first.'),
  full: problem(409, 'AtLimit', 'No more chats can be taken.'),
};

/** From an outside hub, about residents of ours: its status, and what its people say. */
export function hubRoute(partner: Partner, parts: ReceiveParts): Route {
  const { items, outbox, now } = parts;
  return signedRoute('/api/handoff/hub', partner, now, async (activity) => {
    const item = await items.openChat(activity.conversation.id);
    if (!item) return REFUSED.missing;
    if (activity.type === 'endOfConversation') return answer(await change('completed', item, '', parts));
    if (activity.type === 'message') {
      if (item.agent?.id !== HUB_AGENT.id) return REFUSED['not-holder'];
      if (tooLong(activity.text)) return problem(413, 'MessageTooLong', 'Send a shorter message.');
      if (!readSaid(activity.text)) return problem(400, 'EmptyMessage', 'Send a message that says something.');
      const { id, text, from } = activity;
      const kept = { item: item.id, text, name: from?.name ?? item.agent.name, id };
      await outbox.add(FROM_HUB, JSON.stringify(kept), `${item.conversation}:${FROM_HUB}:${activity.id}`);
      return TAKEN;
    }
    // What else a hub may tell is not refused.
    const state = activity.name === 'handoff.status' ? stateOf(activity.value) : null;
    return state === null ? TAKEN : answer(await change(state, item, activity.from?.name ?? '', parts));
  });
}

const answer = (held: Held): HttpResponse => (held === 'done' ? TAKEN : REFUSED[held]);

/** Twice the same is as good as once. */
export async function change(
  state: State,
  item: Item,
  name: string,
  { items, lines, words }: Pick<ReceiveParts, 'items' | 'lines' | 'words'>,
): Promise<Held> {
  const agent = { ...HUB_AGENT, name: name.trim() || words.text('hub.name', item.language) };
  const holder = { ...agent, name: item.agent?.name ?? agent.name };
  switch (state) {
    case 'accepted':
      return items.claim(item.id, agent, lines.joined(item, agent));
    case 'failed':
      return item.state === 'waiting' ? 'done' : items.release(item.id, agent, lines.released(item, holder));
    case 'completed':
      return items.close(item.id, agent, 'answered', lines.ended(item, holder));
  }
}

const kept = z.object({ item: z.string(), text: z.string(), name: z.string(), id: z.string().optional() });

/** Puts what the hub's people said into the conversation, once. */
export const fromHubHandler = ({ items }: Pick<ReceiveParts, 'items'>): OutboxHandler => ({
  kind: FROM_HUB,
  atOnce: 20,
  wokenBy: (heard) => heard.kind === 'outbox' && heard.of === FROM_HUB,
  deliver: async ({ payload }) => {
    const { item, text, name, id } = kept.parse(JSON.parse(payload));
    const said = readSaid(text);
    if (said) await items.say(item, { ...HUB_AGENT, name: firstName(name) }, said, id);
    return 'done';
  },
  givenUp: async () => null,
});
