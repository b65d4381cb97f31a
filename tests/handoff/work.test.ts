// The desk API's work: the next chat, the limit, passing on, notes, masked details, typing, the supervisor, roles and the audit.
import { afterEach, describe, expect, it } from 'vitest';
import { USUAL_HANDOFF } from '../../src/core/handoff-policy.js';
import type { DetailView, ItemView } from '../../src/handoff/view.js';
import { finish, item, openItem, take, turn } from '../store/sample.js';
import { unseen } from './contract.js';
import { openPlace, type Answer, type Caller, type Place, type PlaceOptions } from './place.js';

const places: Place[] = [];
const open = async (options: PlaceOptions = {}): Promise<Place> => {
  const place = await openPlace(options);
  places.push(place);
  return place;
};
afterEach(async () => {
  for (const place of places.splice(0)) await place.close();
});

const C = '/api/desk/conversations';
const refusal = (answer: { readonly status: number; readonly body: unknown }): string => {
  const { error } = answer.body as { readonly error: { readonly code: string; readonly message: string } };
  expect(error.message).toMatch(/^[A-Z].*\.$/);
  return `${answer.status} ${error.code}`;
};
const ready = (caller: Caller): Promise<Answer> => caller.call('POST', '/api/desk/presence', { available: true });
const next = (caller: Caller, of: object = {}): Promise<Answer<DetailView>> =>
  caller.call('POST', '/api/desk/next', of);
const lines = async (place: Place, conversation = 'c1'): Promise<readonly string[]> =>
  (await place.store.messages.after(conversation, 0)).map(({ text }) => text);

describe('the list', () => {
  it('has danger first, then the oldest promise, each with its queue', async () => {
    const place = await open();
    const mair = await place.agent();
    await openItem(place.store, item('GLM1', 'c1', { topic: 'bins.missed' }));
    place.later(1);
    await openItem(place.store, item('GLM2', 'c2', { topic: 'council-tax.balance', language: 'cy' }));
    place.later(1);
    await openItem(place.store, item('GLM3', 'c3', { urgent: true, topic: 'no-such.thing' }));
    await openItem(place.store, item('GLM4', 'c4', { kind: 'callback', details: { due: '2020-01-01T09:00:00Z' } }));
    const { items } = (await mair.call<{ items: readonly ItemView[] }>('GET', C)).body;
    expect(items.map(({ reference, queue }) => [reference, queue])).toEqual([
      ['GLM3', 'general'],
      ['GLM4', 'general'],
      ['GLM1', 'bins'],
      ['GLM2', 'council-tax'],
    ]);
    const chat = items.find(({ reference }) => reference === 'GLM1');
    expect(Date.parse(chat?.promised ?? '') - Date.parse(chat?.waitingSince ?? '')).toBe(
      USUAL_HANDOFF.queue.longestWait * 60_000,
    );
  });
});

describe('taking the next', () => {
  it('gives each of many who ask at once another, and tells the last that no one waits', async () => {
    const place = await open();
    const agents = await Promise.all(Array.from({ length: 12 }, (_, n) => place.agent(`Agent${n} Lee`)));
    for (let n = 0; n < 10; n++) await openItem(place.store, item(`GLM${n}`, `c${n}`));
    const answers = await Promise.all(agents.map((agent) => next(agent)));
    const taken = answers.filter(({ status }) => status === 200).map(({ body }) => body.id);
    expect([taken.length, new Set(taken).size]).toEqual([10, 10]);
    for (const answer of answers.filter(({ status }) => status !== 200))
      expect(refusal(answer)).toBe('409 NoneWaiting');
  });

  it('takes danger, then what was passed to me, then the oldest; of one queue and language when asked', async () => {
    const place = await open();
    const [mair, sam] = [await place.agent(), await place.agent('Sam Lee')];
    const passed = await openItem(place.store, item('GLM0', 'c0'));
    await sam.call('POST', `${C}/${passed}/claim`, {});
    await openItem(place.store, item('GLM1', 'c1'));
    place.later(1);
    await openItem(place.store, item('GLM2', 'c2', { topic: 'planning.fees' }));
    await openItem(place.store, item('GLM3', 'c3', { urgent: true }));
    await openItem(place.store, item('GLM4', 'c4', { language: 'cy' }));
    await sam.call('POST', `${C}/${passed}/move`, { agent: mair.agent.id, note: 'knows the street' });
    const reference = async (of: object = {}): Promise<string> => (await next(mair, of)).body.reference;
    expect(await reference({ queue: 'planning' })).toBe('GLM2');
    expect(await reference({ language: 'cy' })).toBe('GLM4');
    expect(await reference()).toBe('GLM3');
    expect(await reference()).toBe('GLM0');
    expect(refusal(await next(mair))).toBe('409 AtLimit');
    expect(refusal(await next(mair, { queue: 'lost property' }))).toBe('400 BadNext');
  });

  it('takes who is there before who closed the page five minutes ago, and those when nobody else waits', async () => {
    const place = await open();
    const mair = await place.agent();
    await openItem(place.store, item('GLM1', 'c1'));
    await openItem(place.store, item('GLM2', 'c2'));
    await place.store.moves.left('c1', true);
    place.later(5);
    expect((await next(mair)).body.reference).toBe('GLM2');
    expect((await next(mair)).body.reference).toBe('GLM1');
  });

  it('leaves to a colleague who is ready what is theirs, or needs their language', async () => {
    const place = await open();
    const [mair, sam, siân] = [
      await place.agent(),
      await place.agent('Sam Lee'),
      await place.agent('Sian Puw', { languages: ['en', 'cy'] }),
    ];
    await openItem(place.store, item('GLM1', 'c1', { language: 'cy' }));
    const id = await openItem(place.store, item('GLM2', 'c2'));
    await sam.call('POST', `${C}/${id}/claim`, {});
    await sam.call('POST', `${C}/${id}/move`, { agent: siân.agent.id, note: 'asked for her' });
    await ready(siân);
    expect(refusal(await next(mair))).toBe('409 NoneWaiting');
    expect((await next(siân)).body.reference).toBe('GLM2');
    await siân.call('POST', '/api/desk/presence', { available: false });
    expect((await next(mair)).body).toMatchObject({ reference: 'GLM1', language: 'cy' });
  });

  it('keeps the limit when two browsers of one agent ask at once', async () => {
    const place = await open();
    const mair = await place.agent();
    for (let n = 0; n < 10; n++) await openItem(place.store, item(`GLM${n}`, `c${n}`));
    await Promise.all(Array.from({ length: 10 }, () => next(mair)));
    const active = (await mair.call<{ items: readonly ItemView[] }>('GET', `${C}?state=active`)).body.items;
    expect(active).toHaveLength(USUAL_HANDOFF.queue.chatsAtOnce);
    const [left] = await place.store.items.list('waiting');
    expect(refusal(await mair.call('POST', `${C}/${left?.id ?? ''}/claim`, {}))).toBe('409 AtLimit');
  });
});

describe('passing on', () => {
  it('keeps the first waiting time, tells the resident, and gives the note to whoever takes it', async () => {
    const place = await open();
    const [mair, sam] = [await place.agent(), await place.agent('Sam Lee')];
    const id = await openItem(place.store, item('GLM1'));
    const since = (await place.store.items.get(id))?.waitingSince.toISOString();
    await mair.call('POST', `${C}/${id}/claim`, {});
    place.later(5);
    const moved = await mair.call<DetailView>('POST', `${C}/${id}/move`, {
      queue: 'planning',
      needs: 'cy',
      note: 'about a <b>shed</b>',
    });
    expect(moved.body).toMatchObject({ state: 'waiting', queue: 'planning', needs: 'cy', waitingSince: since });
    expect(moved.body.notes.map(({ name, kind, text }) => [name, kind, text])).toEqual([
      ['Mair Puw', 'moved', 'about a <b>shed</b>'],
    ]);
    expect((await lines(place)).at(-1)).toBe(
      'Mair is passing you to a colleague who can help. You keep your place, and you do not need to repeat anything.',
    );
    await sam.call('POST', `${C}/${id}/claim`, {});
    expect(refusal(await mair.call('POST', `${C}/${id}/move`, { note: 'x' }))).toBe('403 NotHolder');
    const to = async (body: object): Promise<string> => refusal(await sam.call('POST', `${C}/${id}/move`, body));
    expect(await to({ note: 'x', agent: 'nobody' })).toBe('400 UnknownAgent');
    expect(await to({ note: 'x', agent: sam.agent.id })).toBe('400 UnknownAgent');
    expect(await to({ note: 'x', queue: 'elsewhere' })).toBe('400 BadMove');
    expect(await to({ note: ' ' })).toBe('400 EmptyNote');
    expect(await to({ note: 'x'.repeat(4_001) })).toBe('413 MessageTooLong');
    await sam.call('POST', `${C}/${id}/close`, { reason: 'answered' });
    expect(await to({ note: 'x' })).toBe('409 Closed');
  });

  it('a call that nobody answered waits until it is to be made again, its number kept; a chat cannot', async () => {
    const place = await open();
    const mair = await place.agent();
    const call = await openItem(
      place.store,
      item('GLM1', 'c1', { kind: 'callback', details: { phone: '07700 900123', due: '2020-01-01T09:00:00Z' } }),
    );
    const chat = await openItem(place.store, item('GLM2', 'c2'));
    for (const id of [call, chat]) await mair.call('POST', `${C}/${id}/claim`, {});
    const later = (id: string, minutes: number) =>
      mair.call<DetailView>('POST', `${C}/${id}/move`, { later: minutes, note: 'No answer' });
    const before = Date.now();
    const { status, body } = await later(call, 60);
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'waiting', agent: null, notes: [{ kind: 'moved', text: 'No answer' }] });
    expect(Math.abs(Date.parse(body.promised) - before - 3_600_000)).toBeLessThan(60_000);
    expect((await place.store.items.get(call))?.details).toMatchObject({
      phone: '07700 900123',
      due: body.promised,
      tries: '1',
    });
    expect(refusal(await later(chat, 60))).toBe('400 BadMove');
    for (const wrong of [0, 1.5, 999_999]) expect(refusal(await later(chat, wrong))).toBe('400 BadMove');
  });

  it('is not to somebody who takes no chats', async () => {
    const place = await open();
    const [mair, editor] = [await place.agent(), await place.agent('Ed Lewis', { role: 'editor' })];
    const id = await openItem(place.store, item('GLM1'));
    await mair.call('POST', `${C}/${id}/claim`, {});
    const answer = await mair.call('POST', `${C}/${id}/move`, { agent: editor.agent.id, note: 'x' });
    expect(refusal(answer)).toBe('400 UnknownAgent');
    const { colleagues } = (await mair.call<{ colleagues: readonly unknown[] }>('GET', '/api/desk/colleagues')).body;
    expect(colleagues).toEqual([]);
  });
});

describe('notes', () => {
  it('are refused once it is closed, in words, and nothing is kept', async () => {
    const place = await open();
    const mair = await place.agent();
    const id = await openItem(place.store, item('GLM-1'));
    await mair.call('POST', `${C}/${id}/claim`);
    await mair.call('POST', `${C}/${id}/close`, { reason: 'answered' });
    const late = await mair.call<{ error: { code: string; message: string } }>('POST', `${C}/${id}/notes`, {
      text: 'x',
    });
    expect([late.status, late.body.error.message]).toEqual([409, 'This conversation is closed.']);
    expect(await place.store.notes.of(id)).toEqual([]);
  });

  it('are for staff, in order, and go with what they are about', async () => {
    const place = await open();
    const [mair, sam] = [await place.agent(), await place.agent('Sam Lee')];
    const id = await openItem(place.store, item('GLM1'));
    const write = (caller: Caller, body: unknown) => caller.call<DetailView>('POST', `${C}/${id}/notes`, body);
    await write(mair, { text: 'rang the depot' });
    place.later(1);
    expect((await write(sam, { text: 'card 4111 1111 1111 1111' })).body.notes.map(({ text }) => text)).toEqual([
      'rang the depot',
      expect.stringMatching(/^card \[.*\]$/),
    ]);
    expect(await lines(place)).toEqual(['a person please', 'Please wait.']);
    expect(refusal(await write(mair, {}))).toBe('400 BadNote');
    expect(refusal(await write(mair, { text: ' \n' }))).toBe('400 EmptyNote');
    expect(refusal(await write(mair, { text: 'x'.repeat(4_001) }))).toBe('413 MessageTooLong');
    expect(refusal(await write(mair, { text: 'x'.repeat(100_000) }))).toBe('413 BodyTooLarge');
    await place.store.upkeep.erase('GLM1');
    expect(await place.store.notes.of(id)).toEqual([]);
  });
});

describe('personal details', () => {
  it('are dots and masked words until one is asked for, which is written down', async () => {
    const place = await open();
    const [mair, boss] = [await place.agent(), await place.agent('Ann Rees', { role: 'administrator' })];
    const id = await openItem(
      place.store,
      item('GLM1', 'c1', { details: { phone: '01632 960123', service: 'bins.missed' } }),
    );
    await place.store.turns.claim(turn('t2'), { text: 'ring 01632 960123', masked: 'ring [phone]' });
    const read = async (): Promise<DetailView> => (await mair.call<DetailView>('GET', `${C}/${id}?masked=true`)).body;
    expect((await read()).details).toEqual({ phone: '•••• 123', service: 'bins.missed' });
    expect((await read()).messages.at(-1)?.text).toBe('ring [phone]');
    await mair.call('POST', `${C}/${id}/claim`, {});
    expect((await read()).messages.some(({ text }) => text === 'ring 01632 960123')).toBe(true);
    const shown = await mair.call('POST', `${C}/${id}/reveal`, { detail: 'phone' });
    expect(shown.body).toEqual({ detail: 'phone', value: '01632 960123' });
    expect(refusal(await mair.call('POST', `${C}/${id}/reveal`, { detail: 'shoe size' }))).toBe('400 BadDetail');
    const { entries } = (
      await boss.call<{ entries: readonly Record<string, unknown>[] }>('GET', '/api/desk/audit?what=reveal')
    ).body;
    expect(entries).toMatchObject([{ name: 'Mair Puw', what: 'reveal', reference: 'GLM1', detail: 'phone' }]);
  });
});

describe('somebody writing', () => {
  it('is told to the other side, by whoever holds the chat', async () => {
    const place = await open();
    const [mair, sam] = [await place.agent(), await place.agent('Sam Lee')];
    const told: unknown[] = [];
    place.store.changes.subscribe((change) => change.kind === 'typing' && told.push(change));
    const id = await openItem(place.store, item('GLM1'));
    await mair.call('POST', `${C}/${id}/claim`, {});
    expect((await mair.call('POST', `${C}/${id}/typing`, {})).status).toBe(204);
    expect(refusal(await sam.call('POST', `${C}/${id}/typing`, {}))).toBe('403 NotHolder');
    expect(told).toEqual([{ kind: 'typing', conversation: 'c1', name: 'Mair' }]);
  });
});

describe("the resident's page", () => {
  it('gone and back is told once each, while a chat is open', async () => {
    const place = await open();
    const mair = await place.agent();
    const id = await openItem(place.store, item('GLM1'));
    const gone = async (): Promise<string | null> => (await mair.call<DetailView>('GET', `${C}/${id}`)).body.goneAt;
    await place.store.moves.left('c1', true);
    expect(await gone()).not.toBeNull();
    await place.store.moves.left('c1', false);
    expect(await gone()).toBeNull();
    await place.store.moves.left('no such conversation', true);
    await mair.call('POST', `${C}/${id}/claim`, {});
    await mair.call('POST', `${C}/${id}/close`, { reason: 'left' });
    await place.store.moves.left('c1', true);
    expect(await gone()).toBeNull();
  });
});

describe('what the resident has read', () => {
  it('is told to the desk, only ever further, and never what was not said', async () => {
    const place = await open();
    const mair = await place.agent();
    const id = await openItem(place.store, item('GLM1'));
    const told: unknown[] = [];
    place.store.changes.subscribe((change) => change.kind === 'seen' && told.push(change));
    const seen = async (): Promise<number> => (await mair.call<DetailView>('GET', `${C}/${id}`)).body.seen;
    expect(await seen()).toBe(0);
    await mair.call('POST', `${C}/${id}/claim`, {});
    await mair.call('POST', `${C}/${id}/messages`, { text: 'Hello' });
    const last = (await place.store.messages.after('c1', 0)).at(-1)?.n ?? 0;
    await place.store.moves.seen('c1', last + 1);
    expect(await seen()).toBe(0);
    await place.store.moves.seen('c1', last);
    await place.store.moves.seen('c1', last - 1);
    await place.store.moves.seen('no such conversation', 1);
    expect(await seen()).toBe(last);
    expect(told).toEqual([{ kind: 'seen', conversation: 'c1' }]);
    await mair.call('POST', `${C}/${id}/close`, { reason: 'answered' });
    await place.store.moves.seen('c1', last + 1);
    expect(await seen()).toBe(last);
  });
});

describe('closing', () => {
  it('gives the editor what should have been said about the question that was missed', async () => {
    const place = await open();
    const mair = await place.agent();
    const missed = finish('We empty bins weekly.');
    await take(place.store, turn('t0'), 'my caddy lid snapped off', missed);
    const id = await openItem(place.store, item('GLM1', 'c1', { language: 'en' }));
    await mair.call('POST', `${C}/${id}/claim`, {});
    await mair.call('POST', `${C}/${id}/close`, {
      reason: 'answered',
      should: ' Offer a new lid. Ring 01632 960100, not 07700 900123. ',
    });
    const [proposal, ...more] = await place.store.proposals.list('open');
    expect(more).toEqual([]);
    expect(proposal).toMatchObject({ by: 'Mair Puw', reference: 'GLM1', got: 'bins.collection-day', language: 'en' });
    // An article can be made of it: the council's own number stays, the resident's does not.
    expect(proposal?.should).toBe('Offer a new lid. Ring 01632 960100, not [phone].');
  });
});

describe('a supervisor', () => {
  it('sees who waits, past which promise, and who has what; joins with a note and a line in the audit', async () => {
    const place = await open();
    const [mair, boss] = [await place.agent(), await place.agent('Ann Rees', { role: 'supervisor' })];
    await ready(mair);
    const id = await openItem(place.store, item('GLM1', 'c1', { topic: 'bins.missed' }));
    await mair.call('POST', `${C}/${id}/claim`, {});
    await openItem(place.store, item('GLM2', 'c2', { language: 'cy' }));
    await openItem(place.store, item('GLM3', 'c3', { kind: 'callback' }));
    place.later(30);
    await mair.call('GET', '/api/desk/session');
    const { body } = await boss.call('GET', '/api/desk/overview');
    expect(body).toMatchObject({
      waiting: 1,
      late: 1,
      queues: [
        { queue: 'general', language: 'cy', kind: 'chat', waiting: 1, late: 1 },
        { queue: 'general', language: 'en', kind: 'callback', waiting: 1, late: 0 },
      ],
    });
    const { agents } = body as { readonly agents: readonly { readonly name: string; readonly chats: number }[] };
    expect(agents.map(({ name, chats }) => `${name} ${chats}`).sort()).toEqual(['Ann Rees 0', 'Mair Puw 1']);
    const joined = await boss.call<DetailView>('POST', `${C}/${id}/join`, {});
    expect(joined.body.notes).toMatchObject([{ name: 'Ann Rees', text: '(joined)' }]);
    expect(refusal(await mair.call('POST', `${C}/${id}/join`, {}))).toBe('403 NotYourRole');
    await mair.call('POST', `${C}/${id}/close`, { reason: 'answered' });
    // Over: refused as everything else is then, and neither a note nor a line says that somebody read along.
    expect(refusal(await boss.call('POST', `${C}/${id}/join`, {}))).toBe('409 Closed');
    expect((await place.store.notes.of(id)).map(({ text }) => text)).toEqual(['(joined)']);
    expect(await place.store.audit.list({ what: 'join', most: 9 })).toHaveLength(1);
    expect(refusal(await mair.call('GET', '/api/desk/overview'))).toBe('403 NotYourRole');
  });
});

describe('the audit', () => {
  it('has sign-ins, views, claims and exports, for an administrator only, and no secret of a resident', async () => {
    const place = await open();
    await place.accounts.addUser({
      email: 'gwen@glanmarch.example',
      name: 'Gwen Ellis',
      role: 'agent',
      password: 'a good long password',
    });
    for (const password of ['a good long password', 'wrong'])
      await place.call('POST', '/api/desk/session', { email: 'gwen@glanmarch.example', password });
    await place.call('POST', '/api/desk/session', { email: 'my secret passphrase', password: 'x' });
    const [mair, boss] = [await place.agent('=cmd() Puw'), await place.agent('Ann Rees', { role: 'administrator' })];
    const id = await openItem(place.store, item('GLM1'));
    for (let n = 0; n < 3; n++) await mair.call('GET', `${C}/${id}`);
    await mair.call('POST', `${C}/${id}/claim`, {});
    await mair.call('POST', `${C}/${id}/release`, {});
    type Entries = { entries: readonly { what: string; name: string; at: string }[] };
    const read = async (query = ''): Promise<Entries['entries']> =>
      (await boss.call<Entries>('GET', `/api/desk/audit${query}`)).body.entries;
    const seen = (await read()).map(({ what, name }) => `${what} ${name}`).sort();
    expect(seen).toEqual(
      [
        'audit-view Ann Rees',
        'claim =cmd() Puw',
        'release =cmd() Puw',
        'sign-in Gwen Ellis',
        'sign-in-refused ',
        'sign-in-refused Gwen Ellis',
        'view =cmd() Puw',
      ].sort(),
    );
    expect(await read(`?agent=${mair.agent.id}`)).toHaveLength(3);
    expect(await read('?before=2020-01-01T00:00:00Z')).toEqual([]);
    const csv = await boss.call<string>('GET', '/api/desk/audit/export');
    expect(csv.body).toContain(`"'=cmd() Puw","claim","GLM1"`);
    expect(csv.body).not.toContain('secret passphrase');
    expect(await read('?what=export')).toHaveLength(1);
    for (const path of ['/api/desk/audit', '/api/desk/audit/export']) {
      expect(refusal(await mair.call('GET', path))).toBe('403 NotYourRole');
      expect(refusal(await boss.call('GET', `${path}?what=gossip`))).toBe('400 BadFilter');
    }
    expect(refusal(await boss.call('GET', '/api/desk/audit?before=soon'))).toBe('400 BadFilter');
  });

  it('is kept for a year', async () => {
    const place = await open();
    await place.agent();
    await place.store.audit.add({ agent: null, name: '', what: 'export', reference: null, detail: '' });
    await place.store.upkeep.sweep(30, new Date(Date.now() + 300 * 86_400_000));
    expect(await place.store.audit.list({ most: 10 })).toHaveLength(1);
    await place.store.upkeep.sweep(30, new Date(Date.now() + 370 * 86_400_000));
    expect(await place.store.audit.list({ most: 10 })).toEqual([]);
  });
});

describe('every new address', () => {
  const POSTS = ['/api/desk/next', ...['notes', 'move', 'reveal', 'typing', 'join'].map((verb) => `${C}/ID/${verb}`)];
  const GETS = ['/api/desk/colleagues', '/api/desk/overview', '/api/desk/audit', '/api/desk/audit/export'];

  it('is 401 without a session, 403 from a foreign page, 404, 413, 415 and 400 as the others', async () => {
    const place = await open();
    const boss = await place.agent('Ann Rees', { role: 'administrator' });
    const editor = await place.agent('Ed Lewis', { role: 'editor' });
    const id = await openItem(place.store, item('GLM1'));
    const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    for (const path of POSTS) {
      const own = path.replace('ID', id);
      expect(refusal(await place.call('POST', own, '{'))).toBe('401 SignInFirst');
      expect(refusal(await place.call('POST', own, '{}', { cookie: `desk=${'A'.repeat(43)}` }))).toBe(
        '401 SignInFirst',
      );
      expect(refusal(await boss.call('POST', own, '{}', foreign))).toBe('403 ForeignOrigin');
      expect(refusal(await editor.call('POST', own, '{}'))).toBe('403 NotYourRole');
      expect(refusal(await boss.call('POST', own, `{"x":"${'x'.repeat(70_000)}"}`))).toBe('413 BodyTooLarge');
      expect(refusal(await boss.call('POST', own, '{}', { 'content-type': 'text/plain' }))).toBe(
        '415 WrongContentType',
      );
      expect(refusal(await boss.call('POST', own, '{'))).toBe('400 MalformedJson');
      if (path.includes('ID'))
        expect(refusal(await boss.call('POST', path.replace('ID', 'none'), '{}'))).toBe('404 UnknownConversation');
    }
    for (const path of GETS) {
      expect(refusal(await place.call('GET', path))).toBe('401 SignInFirst');
      expect(refusal(await editor.call('GET', path))).toBe('403 NotYourRole');
    }
  });
});

describe('the file', () => {
  it('lists no status that these tests did not see', () => {
    expect(unseen('work', 'staff')).toEqual([]);
  });
});
