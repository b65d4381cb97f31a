// Turns, replies and items for the store's tests.
import type { NewRequest } from '../../src/core/requests.js';
import { newSession } from '../../src/core/session.js';
import type { Reply } from '../../src/core/reply.js';
import type { Agent, Effect, Finish, NewItem, Said, Store } from '../../src/core/store.js';
import type { Turn } from '../../src/core/turn.js';

export const turn = (id: string, conversation = 'c1', more: Partial<Turn> = {}): Turn => ({
  id,
  conversation,
  channel: 'web',
  user: 'visitor-7',
  can: { push: true, screen: true },
  locale: 'en',
  input: { kind: 'text', text: `words of ${id}` },
  ...more,
});

export const said = (text: string, masked = text): Said => ({ text, masked });

export const reply = (text: string): Reply => ({
  intent: 'bins.collection-day',
  ending: 'answered',
  language: 'en',
  articles: [],
  text,
  speech: text,
  options: [],
  links: [],
  then: 'listen',
});

export const finish = (answer: string | null, effects: readonly Effect[] = [], more: Partial<Finish> = {}): Finish => ({
  session: newSession('en'),
  reply: answer === null ? null : reply(answer),
  event: {
    intent: 'bins.collection-day',
    ending: 'answered',
    language: 'en',
    by: 'sure',
    confidence: 0.9,
    milliseconds: 4.5,
  },
  effects,
  ...more,
});

export const item = (reference: string, conversation = 'c1', more: Partial<NewItem> = {}): NewItem => ({
  kind: 'chat',
  conversation,
  reason: 'asked',
  language: 'en',
  channel: 'web',
  summary: 'Asked for a person',
  reference,
  urgent: false,
  details: { phone: '01632 960123' },
  ...more,
});

export const request = (reference: string, conversation = 'c1', more: Partial<NewRequest> = {}): NewRequest => ({
  reference,
  service: 'bins.missed',
  lgsl: 524,
  conversation,
  language: 'en',
  channel: 'web',
  uprn: '990010000123',
  about: 'food',
  summary: 'Missed: green caddy',
  details: { container: 'green caddy', name: 'Sam Jones', phone: '01632 960123' },
  ...more,
});

export const sam: Agent = { id: 'a-sam', email: 'sam@glanmarch.example', name: 'Sam', role: 'agent' };
export const mair: Agent = { id: 'a-mair', email: 'mair@glanmarch.example', name: 'Mair', role: 'agent' };

/** Claims and finishes one turn, as the core does. */
export const take = async (store: Store, one: Turn, text: string | null, done: Finish): Promise<void> => {
  const claim = await store.turns.claim(one, text === null ? null : said(text));
  if (claim.kind !== 'mine') throw new Error(`The claim of ${one.id} was ${claim.kind}.`);
  await store.turns.finish(one, done);
};

/** Opens a chat or another item from a turn, and gives its id. */
export const openItem = async (store: Store, wanted: NewItem, turnId = `open-${wanted.reference}`): Promise<string> => {
  await take(
    store,
    turn(turnId, wanted.conversation),
    'a person please',
    finish('Please wait.', [{ kind: 'open-item', item: wanted }]),
  );
  const found = (await store.items.list('waiting')).find((one) => one.reference === wanted.reference);
  if (!found) throw new Error('The item was not opened.');
  return found.id;
};
