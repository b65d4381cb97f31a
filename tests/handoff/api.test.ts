// The desk API over real HTTP and a real store: who may, who wins, what is refused, and what the resident is told.
import { request as httpRequest } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import type { Desk } from '../../src/handoff/desk.js';
import type { DetailView, ItemView } from '../../src/handoff/view.js';
import type { Effect } from '../../src/core/store.js';
import { finish, item, openItem, request, take, turn } from '../store/sample.js';
import { operations, unseen } from './contract.js';
import { openPlace, type Place, type PlaceOptions } from './place.js';

interface Problem {
  readonly error: { readonly code: string; readonly message: string };
}
interface List {
  readonly items: readonly ItemView[];
}

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
  const { error } = answer.body as Problem;
  expect(error.message).toMatch(/^[A-Z].*\.$/);
  return `${answer.status} ${error.code}`;
};
/** What was put into the conversation, oldest first. */
const lines = async (place: Place, conversation = 'c1'): Promise<readonly string[]> =>
  (await place.store.messages.after(conversation, 0)).map(({ from, text }) => `${from}: ${text}`);

describe('without a session', () => {
  const calls: readonly (readonly [method: string, path: string, body?: string])[] = [
    ['GET', '/api/desk/session'],
    ['DELETE', '/api/desk/session'],
    ['POST', '/api/desk/presence', '{"available":true}'],
    ['GET', C],
    ['GET', `${C}?state=wrong`],
    ['GET', `${C}/unknown`],
    ['GET', '/api/desk/events'],
    ['POST', `${C}/unknown/claim`, '{}'],
    ['POST', `${C}/unknown/messages`, '{"text":"hello"}'],
    ['POST', `${C}/unknown/release`, '{}'],
    ['POST', `${C}/unknown/close`, '{"reason":"answered"}'],
    // What would be 400, 413 or 404 with one.
    ['POST', `${C}/unknown/messages`, '{not json'],
    ['POST', `${C}/unknown/messages`, '[]'],
    ['POST', `${C}/unknown/messages`, `{"text":"${'x'.repeat(100_000)}"}`],
    ['GET', '/api/desk/nowhere'],
    ['POST', '/api/desk/nowhere/at/all', '{}'],
    ['PUT', `${C}/unknown`, '{}'],
    ['DELETE', `${C}/unknown`],
  ];

  it('says 401 to everything, before anything else', async () => {
    const place = await open();
    for (const [method, path, body] of calls)
      expect(refusal(await place.call(method, path, body)), `${method} ${path}`).toBe('401 SignInFirst');
  });

  it('says 401 to a forged, a foreign-origin and a compressed call too', async () => {
    const place = await open();
    const headers = {
      cookie: `desk=${'A'.repeat(43)}`,
      origin: 'https://evil.example',
      'sec-fetch-site': 'cross-site',
    };
    expect(refusal(await place.call('POST', `${C}/x/claim`, '{}', headers))).toBe('401 SignInFirst');
    expect(refusal(await place.call('POST', `${C}/x/claim`, '{}', { 'content-encoding': 'gzip' }))).toBe(
      '401 SignInFirst',
    );
  });

  it('knows every route that the file names, and the file every route there is', async () => {
    const { desk } = await open();
    const named = (routes: Desk['routes']) =>
      routes
        .filter(({ path }) => path.startsWith('/api/desk/') && !path.endsWith('*'))
        .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    expect(named(desk.routes).sort()).toEqual(operations.map(({ method, path }) => `${method} ${path}`).sort());
  });
});

describe('signing in', () => {
  const PASSWORD = 'a good long password';
  const withMair = async (): Promise<Place> => {
    const place = await open();
    await place.accounts.addUser({
      email: 'mair@glanmarch.example',
      name: 'Mair Puw',
      role: 'agent',
      password: PASSWORD,
    });
    return place;
  };
  const signIn = (
    place: Place,
    password: string,
    headers: Record<string, string> = {},
    email = 'mair@glanmarch.example',
  ) => place.call('POST', '/api/desk/session', { email, password }, headers);

  it('sets a cookie that works until signing out', async () => {
    const place = await withMair();
    const answer = await signIn(place, PASSWORD);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      email: 'mair@glanmarch.example',
      name: 'Mair Puw',
      role: 'agent',
      available: false,
    });
    const set = answer.headers.get('set-cookie') ?? '';
    expect(set).toMatch(/^desk=[\w-]{43}; Path=\/; Max-Age=28800; HttpOnly; SameSite=Strict$/);
    const cookie = set.split(';')[0] ?? '';
    expect((await place.call('GET', '/api/desk/session', undefined, { cookie })).body).toMatchObject({
      name: 'Mair Puw',
    });
    const out = await place.call('DELETE', '/api/desk/session', undefined, { cookie });
    expect([out.status, out.headers.get('set-cookie')]).toEqual([
      204,
      'desk=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict',
    ]);
    expect(refusal(await place.call('GET', '/api/desk/session', undefined, { cookie }))).toBe('401 SignInFirst');
  });

  it('sets a Secure cookie for a page that came by https', async () => {
    const place = await withMair();
    const headers = { origin: 'https://desk.glanmarch.example', 'sec-fetch-site': 'same-origin' };
    expect((await signIn(place, PASSWORD, headers)).headers.get('set-cookie')).toMatch(/; Secure$/);
  });

  it('refuses wrong tries alike, then 429 with the time to wait', async () => {
    const place = await withMair();
    const unknown = await signIn(place, PASSWORD, {}, 'nobody@glanmarch.example');
    const wrong = await signIn(place, 'wrong');
    expect(refusal(wrong)).toBe('401 WrongSignIn');
    expect([unknown.status, unknown.body]).toEqual([wrong.status, wrong.body]);
    for (let n = 2; n <= 5; n++) expect((await signIn(place, 'wrong')).status).toBe(401);
    const locked = await signIn(place, PASSWORD);
    expect([refusal(locked), locked.headers.get('retry-after'), locked.headers.get('set-cookie')]).toEqual([
      '429 TooManyTries',
      '900',
      null,
    ]);
    expect(JSON.stringify(place.log)).not.toMatch(/mair@|nobody@|password"/i);
  });

  it('refuses what is no sign-in, and one from a foreign page', async () => {
    const place = await withMair();
    for (const body of ['{}', '{"email":"a@b.c"}', '{"email":1,"password":"x"}', '{"email":"a@b.c","password":""}'])
      expect(refusal(await place.call('POST', '/api/desk/session', body)), body).toBe('400 BadSignIn');
    expect(refusal(await place.call('POST', '/api/desk/session', '{'))).toBe('400 MalformedJson');
    expect(refusal(await place.call('POST', '/api/desk/session', `{"email":"${'x'.repeat(9_000)}"}`))).toBe(
      '413 BodyTooLarge',
    );
    expect(refusal(await place.call('POST', '/api/desk/session', '{}', { 'content-type': 'text/plain' }))).toBe(
      '415 WrongContentType',
    );
    expect(refusal(await signIn(place, PASSWORD, { origin: 'https://evil.example' }))).toBe('403 ForeignOrigin');
  });
});

describe('calls from other pages', () => {
  it('are 403 for every change, and ours are not', async () => {
    const place = await open();
    const mair = await place.agent();
    const id = await openItem(place.store, item('GLM1'));
    const changes: readonly (readonly [string, string, object])[] = [
      ['DELETE', '/api/desk/session', {}],
      ['POST', '/api/desk/presence', { available: true }],
      ['POST', `${C}/${id}/claim`, {}],
      ['POST', `${C}/${id}/messages`, { text: 'hello' }],
      ['POST', `${C}/${id}/release`, {}],
      ['POST', `${C}/${id}/close`, { reason: 'answered' }],
    ];
    const strangers: readonly Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'http://127.0.0.1:1' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site', origin: 'https://www.glanmarch.example' },
    ];
    for (const [method, path, body] of changes)
      for (const headers of strangers)
        expect(refusal(await mair.call(method, path, body, headers)), `${path} ${JSON.stringify(headers)}`).toBe(
          '403 ForeignOrigin',
        );
    expect(await place.store.items.get(id)).toMatchObject({ state: 'waiting' });
    expect((await mair.call('POST', `${C}/${id}/claim`, {}, { origin: place.url })).status).toBe(200);
  });
});

describe('the list', () => {
  it('gives each state its items, without what only the detail shows', async () => {
    const place = await open();
    const mair = await place.agent();
    const first = await openItem(place.store, item('GLM1'));
    const second = await openItem(place.store, item('GLM2', 'c2', { urgent: true, reason: 'urgent', language: 'cy' }));
    const third = await openItem(
      place.store,
      item('GLM3', 'c3', { kind: 'callback', channel: 'alexa', reason: 'callback' }),
    );
    await mair.call('POST', `${C}/${first}/claim`);
    await mair.call('POST', `${C}/${third}/claim`);
    await mair.call('POST', `${C}/${third}/close`, { reason: 'no-answer' });

    const ids = async (query: string) => (await mair.call<List>('GET', `${C}${query}`)).body.items.map(({ id }) => id);
    expect(await ids('?state=waiting')).toEqual([second]);
    expect(await ids('?state=active')).toEqual([first]);
    expect(await ids('?state=closed')).toEqual([third]);
    expect(await ids('')).toEqual([second, first]);
    const [active] = (await mair.call<List>('GET', `${C}?state=active`)).body.items;
    expect(active).toMatchObject({
      kind: 'chat',
      state: 'active',
      reason: 'asked',
      language: 'en',
      channel: 'web',
      reference: 'GLM1',
      agent: 'Mair Puw',
      mine: true,
    });
    expect(JSON.stringify(active)).not.toContain('01632');
    const [closed] = (await (await place.agent('Sam Lee')).call<List>('GET', `${C}?state=closed`)).body.items;
    expect(closed).toMatchObject({ outcome: 'no-answer', mine: false, agent: 'Mair Puw' });
    expect(refusal(await mair.call('GET', `${C}?state=open`))).toBe('400 BadState');
  });
});

describe('one conversation', () => {
  it('shows what was said as it was said, who said it, and what is needed to act', async () => {
    const place = await open();
    const mair = await place.agent();
    const id = await openItem(place.store, item('GLM1'));
    await take(place.store, turn('t2'), '<b>my number</b> is 01632 960123', finish(null));
    await mair.call('POST', `${C}/${id}/claim`);
    await mair.call('POST', `${C}/${id}/messages`, { text: 'Bore da ŵ' });
    const { body } = await mair.call<DetailView>('GET', `${C}/${id}`);
    expect(body.details).toEqual({ phone: '01632 960123' });
    expect(body.messages.map(({ n, from, text, name }) => [n, from, text, name])).toEqual([
      [1, 'resident', 'a person please', null],
      [2, 'bot', 'Please wait.', null],
      [3, 'resident', '<b>my number</b> is 01632 960123', null],
      [4, 'bot', 'Mair has joined. Mair is a person.', null],
      [5, 'agent', 'Bore da ŵ', 'Mair'],
    ]);
    const newer = await mair.call<DetailView>('GET', `${C}/${id}?after=4`);
    expect(newer.body.messages.map(({ n }) => n)).toEqual([5]);
    expect(refusal(await mair.call('GET', `${C}/${id}?after=x`))).toBe('400 BadAfter');
    expect(refusal(await mair.call('GET', `${C}/unknown`))).toBe('404 UnknownConversation');
  });

  it('shows a long transcript whole', async () => {
    const place = await open();
    const mair = await place.agent();
    const id = await openItem(place.store, item('GLM1'));
    await mair.call('POST', `${C}/${id}/claim`);
    await Promise.all(
      Array.from({ length: 600 }, (_, n) => place.store.items.say(id, mair.agent, { text: `line ${n}`, masked: '' })),
    );
    const { body } = await mair.call<DetailView>('GET', `${C}/${id}`);
    expect(body.messages.map(({ n }) => n)).toEqual(Array.from({ length: 603 }, (_, n) => n + 1));
  });

  it('ends where it was closed: what the resident asks the assistant later is not shown', async () => {
    const place = await open();
    const mair = await place.agent();
    const id = await openItem(place.store, item('GLM1'));
    await mair.call('POST', `${C}/${id}/claim`);
    await mair.call('POST', `${C}/${id}/close`, { reason: 'answered' });
    place.later(1);
    await take(place.store, turn('t3'), 'something private', finish('An answer.'));
    const { body } = await mair.call<DetailView>('GET', `${C}/${id}`);
    expect(body.messages.at(-1)?.text).toBe(
      'Mair has ended the chat. You can carry on here with me, the computer assistant.\n\nHow did we do?',
    );
    expect(JSON.stringify(body)).not.toContain('private');
  });
});

describe('taking, answering, giving back, closing', () => {
  it('lets one of a hundred who ask at once have it, and tells the resident once', async () => {
    const place = await open();
    const agents = await Promise.all(Array.from({ length: 100 }, (_, n) => place.agent(`Agent${n} Lee`)));
    const id = await openItem(place.store, item('GLM1'));
    const answers = await Promise.all(agents.map(({ call }) => call('POST', `${C}/${id}/claim`)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const answer of answers.filter(({ status }) => status !== 200))
      expect(refusal(answer)).toBe('409 AlreadyTaken');
    expect((await lines(place)).filter((line) => line.includes('has joined'))).toHaveLength(1);
    const winner = answers.findIndex(({ status }) => status === 200);
    expect((await agents[winner]?.call('POST', `${C}/${id}/claim`))?.status).toBe(200);
    expect((await lines(place)).filter((line) => line.includes('has joined'))).toHaveLength(1);
  });

  it('lets only the holder speak, give back and close', async () => {
    const place = await open();
    const [mair, sam] = [await place.agent(), await place.agent('Sam Lee')];
    const id = await openItem(place.store, item('GLM1'));
    const tries = (caller: typeof mair) => [
      caller.call('POST', `${C}/${id}/messages`, { text: 'hello' }),
      caller.call('POST', `${C}/${id}/release`),
      caller.call('POST', `${C}/${id}/close`, { reason: 'answered' }),
    ];
    for (const answer of await Promise.all(tries(mair)))
      expect(refusal(answer), 'nobody holds it').toBe('403 NotHolder');
    await mair.call('POST', `${C}/${id}/claim`);
    for (const answer of await Promise.all(tries(sam)))
      expect(refusal(answer), 'someone else holds it').toBe('403 NotHolder');
    expect((await mair.call<DetailView>('POST', `${C}/${id}/close`, { reason: 'answered' })).body).toMatchObject({
      state: 'closed',
      outcome: 'answered',
    });
    for (const answer of await Promise.all(tries(mair))) expect(refusal(answer), 'it is closed').toBe('409 Closed');
    expect(refusal(await sam.call('POST', `${C}/${id}/claim`))).toBe('409 Closed');
    for (const verb of ['claim', 'release'])
      expect(refusal(await mair.call('POST', `${C}/none/${verb}`))).toBe('404 UnknownConversation');
    expect(refusal(await mair.call('POST', `${C}/none/messages`, { text: 'hello' }))).toBe('404 UnknownConversation');
    expect(refusal(await mair.call('POST', `${C}/none/close`, { reason: 'answered' }))).toBe('404 UnknownConversation');
  });

  it('tells the resident who came, who passed them back and who went, in their language', async () => {
    const place = await open();
    const mair = await place.agent();
    for (const [conversation, language] of [
      ['c1', 'en'],
      ['c2', 'cy'],
    ] as const) {
      const id = await openItem(place.store, item(`GLM${conversation}`, conversation, { language }));
      const since = (await place.store.items.get(id))?.waitingSince;
      await mair.call('POST', `${C}/${id}/claim`);
      place.later(5);
      const back = await mair.call<DetailView>('POST', `${C}/${id}/release`);
      expect(back.body).toMatchObject({
        state: 'waiting',
        agent: null,
        mine: false,
        waitingSince: since?.toISOString(),
      });
      await mair.call('POST', `${C}/${id}/claim`);
      await mair.call('POST', `${C}/${id}/close`, { reason: 'answered' });
    }
    expect((await lines(place, 'c1')).slice(2)).toEqual([
      'system: Mair has joined. Mair is a person.',
      'system: Mair has passed you back to the queue. You keep your place, and you do not need to repeat anything.',
      'system: Mair has joined. Mair is a person.',
      'system: Mair has ended the chat. You can carry on here with me, the computer assistant.\n\nHow did we do?',
    ]);
    expect((await lines(place, 'c2')).slice(2)).toEqual([
      'system: Mae Mair wedi ymuno. Person yw Mair.',
      "system: Mae Mair wedi'ch rhoi yn ôl yn y ciw. Rydych chi'n cadw eich lle, a does dim angen i chi ailadrodd dim.",
      'system: Mae Mair wedi ymuno. Person yw Mair.',
      'system: Mae Mair wedi gorffen y sgwrs. Gallwch chi barhau yma gyda fi, y cynorthwyydd cyfrifiadurol.\n\nSut wnaethon ni?',
    ]);
    const told = (await place.store.messages.after('c1', 0)).find(({ text }) => text.includes('passed you back'));
    expect(told?.reply?.options.map(({ value }) => value)).toEqual(['do:callback', 'do:leave']);
  });

  it('puts nothing into the conversation that a call came from, and takes no messages for it', async () => {
    const place = await open();
    const mair = await place.agent();
    const id = await openItem(place.store, item('GLM1', 'c1', { kind: 'callback', channel: 'alexa' }));
    const before = await lines(place);
    expect((await mair.call<DetailView>('POST', `${C}/${id}/claim`)).body.details).toEqual({ phone: '01632 960123' });
    expect(refusal(await mair.call('POST', `${C}/${id}/messages`, { text: 'hello' }))).toBe('409 NotAChat');
    expect((await mair.call<DetailView>('POST', `${C}/${id}/close`, { reason: 'reached' })).body.outcome).toBe(
      'reached',
    );
    expect(await lines(place)).toEqual(before);
  });

  it('has requests as tasks: the summary in the list, the details in the item, and its outcome closes the request', async () => {
    const place = await open();
    const mair = await place.agent();
    const made: Effect = { kind: 'make-request', request: request('GLM-4K7P-2QX') };
    await take(place.store, turn('t1'), 'yes', finish('Sent.', [made]));
    const listed = (await mair.call<{ items: DetailView[] }>('GET', C)).body.items;
    expect(listed).toMatchObject([{ kind: 'task', reason: 'request', summary: 'Missed: green caddy' }]);
    expect(JSON.stringify(listed)).not.toContain('01632 960123');
    const id = listed[0]?.id ?? '';
    const details = async () => (await mair.call<DetailView>('GET', `${C}/${id}`)).body.details;
    // Only whoever holds it has them as they are; they do not come with a look.
    expect(await details()).toMatchObject({ phone: '•••• 123', uprn: '•••• 123' });
    await mair.call('POST', `${C}/${id}/claim`);
    expect(await details()).toMatchObject({ phone: '01632 960123', uprn: '990010000123' });
    expect(refusal(await mair.call('POST', `${C}/${id}/messages`, { text: 'hello' }))).toBe('409 NotAChat');
    expect((await mair.call<DetailView>('POST', `${C}/${id}/close`, { reason: 'done' })).body.state).toBe('closed');
    expect(await place.store.requests.byReference('GLM-4K7P-2QX')).toMatchObject({ state: 'closed', note: 'done' });
  });

  it('refuses messages that are too long, empty or of the wrong type, and keeps what is right', async () => {
    const place = await open();
    const mair = await place.agent();
    const id = await openItem(place.store, item('GLM1'));
    await mair.call('POST', `${C}/${id}/claim`);
    const say = (body: unknown) => mair.call('POST', `${C}/${id}/messages`, body);
    for (const body of ['{}', '{"text":7}', '{"text":null}', '{"text":["x"]}'])
      expect(refusal(await say(body)), body).toBe('400 BadMessage');
    expect(refusal(await say('{'))).toBe('400 MalformedJson');
    expect(refusal(await say('[]'))).toBe('400 NotAnObject');
    for (const text of ['', '   \n\t ', '\u0000\u0007', '\u200b\u200f\ufeff'])
      expect(refusal(await say({ text })), JSON.stringify(text)).toBe('400 EmptyMessage');
    expect(refusal(await say({ text: 'x'.repeat(4_001) }))).toBe('413 MessageTooLong');
    expect(refusal(await say({ text: 'x'.repeat(100_000) }))).toBe('413 BodyTooLarge');
    expect((await say({ text: '🧑‍🚒'.repeat(800) })).status).toBe(200);
    expect((await say({ text: ' one\r\ntwo\u0000 \u202eevil ' })).status).toBe(200);
    expect((await say({ text: 'ring 01632 960100, card 4111 1111 1111 1111, QQ 12 34 56 C' })).status).toBe(200);
    const texts = (await place.store.messages.after('c1', 3)).map(({ text }) => text);
    expect(texts).toEqual([
      '🧑‍🚒'.repeat(800),
      'one\ntwo evil',
      expect.stringMatching(/^ring 01632 960100, card \[.*\], \[.*\]$/),
    ]);
    expect((await place.store.messages.after('c1', 5)).at(-1)?.masked).not.toContain('01632');
  });

  it('says a message once, however often a lost answer makes it come again', async () => {
    const place = await open();
    const mair = await place.agent();
    const id = await openItem(place.store, item('GLM1'));
    await mair.call('POST', `${C}/${id}/claim`);
    const { n } = (await place.store.messages.after('c1', 0)).at(-1) ?? { n: 0 };
    // The answer is thrown away before it can be read, as on a line that breaks.
    const body = JSON.stringify({ text: 'I am looking now.', id: 'k1' });
    await new Promise<void>((done, failed) => {
      const call = httpRequest(`${place.url}${C}/${id}/messages`, {
        method: 'POST',
        headers: { cookie: mair.cookie, 'content-type': 'application/json', 'content-length': body.length },
      });
      const look = setInterval(() => {
        void place.store.messages.after('c1', n).then((came) => {
          if (came.length === 0) return;
          clearInterval(look);
          call.destroy();
          done();
        }, failed);
      }, 5);
      call.on('error', () => undefined).end(body);
    });
    const again = await mair.call<DetailView>('POST', `${C}/${id}/messages?after=${n}`, body);
    expect([again.status, again.body.messages.map(({ text }) => text)]).toEqual([200, ['I am looking now.']]);
    await mair.call('POST', `${C}/${id}/messages`, { text: 'I am looking now.', id: 'k2' });
    await mair.call('POST', `${C}/${id}/release`, {});
    expect((await mair.call('POST', `${C}/${id}/messages`, body)).status).toBe(200);
    expect((await lines(place)).filter((line) => line === 'agent: I am looking now.')).toHaveLength(2);
    for (const wrong of ['', 'x'.repeat(101), 7])
      expect(refusal(await mair.call('POST', `${C}/${id}/messages`, { text: 'x', id: wrong }))).toBe('400 BadMessage');
  });

  it('needs a reason to close', async () => {
    const place = await open();
    const mair = await place.agent();
    const id = await openItem(place.store, item('GLM1'));
    await mair.call('POST', `${C}/${id}/claim`);
    for (const body of ['{}', '{"reason":""}', '{"reason":"  "}', '{"reason":1}', `{"reason":"${'x'.repeat(201)}"}`])
      expect(refusal(await mair.call('POST', `${C}/${id}/close`, body)), body).toBe('400 BadReason');
    const closed = await mair.call<DetailView>('POST', `${C}/${id}/close`, { reason: 'rang 07700 900300 instead' });
    expect(closed.body.outcome).toMatch(/^rang \[.*\] instead$/);
  });

  it('logs who did what and not a word of what was said', async () => {
    const place = await open();
    const mair = await place.agent();
    const id = await openItem(place.store, item('GLM1'));
    await mair.call('POST', `${C}/${id}/claim`);
    await mair.call('POST', `${C}/${id}/messages`, { text: 'a very secret thing' });
    await mair.call('POST', `${C}/${id}/close`, { reason: 'answered' });
    expect(place.log.filter(({ msg }) => msg === 'desk').map(({ verb, item: on }) => [verb, on])).toEqual([
      ['claim', id],
      ['close', id],
    ]);
    expect(JSON.stringify(place.log)).not.toMatch(/secret|01632/);
  });
});

describe('an editor', () => {
  it('reads no chats', async () => {
    const place = await open();
    const id = await openItem(place.store, item('GLM1'));
    const editor = await place.agent('Ed Lewis', { role: 'editor' });
    for (const path of [C, `${C}/${id}`]) expect(refusal(await editor.call('GET', path))).toBe('403 NotYourRole');
    expect(refusal(await editor.call('POST', `${C}/${id}/claim`, {}))).toBe('403 NotYourRole');
  });
});

describe('an address of the API that does not exist', () => {
  it('is 404 for someone signed in', async () => {
    const mair = await (await open()).agent();
    for (const method of ['GET', 'POST', 'PUT', 'DELETE'])
      expect(refusal(await mair.call(method, '/api/desk/nowhere'))).toBe('404 NotFound');
  });
});

describe('bodies that are too large or of the wrong type', () => {
  it('are 413, 415 and 400 on every change', async () => {
    const place = await open();
    const mair = await place.agent();
    const id = await openItem(place.store, item('GLM1'));
    for (const path of [
      '/api/desk/presence',
      ...['claim', 'messages', 'release', 'close'].map((verb) => `${C}/${id}/${verb}`),
    ]) {
      expect(refusal(await mair.call('POST', path, `{"x":"${'x'.repeat(70_000)}"}`)), path).toBe('413 BodyTooLarge');
      expect(refusal(await mair.call('POST', path, '{}', { 'content-type': 'text/plain' })), path).toBe(
        '415 WrongContentType',
      );
      expect(refusal(await mair.call('POST', path, '{')), path).toBe('400 MalformedJson');
    }
    expect(refusal(await mair.call('POST', '/api/desk/presence', '{"available":"yes"}'))).toBe('400 BadPresence');
    expect((await mair.call('POST', '/api/desk/presence', { available: true })).body).toEqual({ available: true });
  });
});

describe('the file', () => {
  it('lists no status that these tests did not see', () => {
    expect(unseen('chats').filter((each) => each !== 'GET /api/desk/events 200')).toEqual([]);
  });
});
