// The Alexa route from the bytes that come in to the JSON that goes out, with a scripted core behind it.
import { beforeEach, describe, expect, test } from 'vitest';
import { createAlexaChannel, type AlexaParts } from '../../../src/channels/alexa/index.js';
import { createWordBook } from '../../../src/content/words.js';
import { loadIntents } from '../../../src/content/intents.js';
import type { HttpRequest, HttpResponse } from '../../../src/core/http.js';
import type { Take } from '../../../src/core/ports.js';
import type { Reply } from '../../../src/core/reply.js';
import type { Turn } from '../../../src/core/turn.js';
import { createSigner, createSpeaker, signed, SKILL_ID, type Envelope, type SignedBody } from '../../support/alexa.js';
import { demoModel } from '../../support/alexa-model.js';

const intents = loadIntents(process.cwd(), ['en', 'cy']);
const words = createWordBook(intents.words);
const signer = createSigner();
const council: AlexaParts['council'] = {
  shortName: { en: 'Glanmarch Council' },
  referencePrefix: 'GLM',
  contact: {
    phone: { en: '01632 960100' },
    outOfHours: '01632 960199',
    email: 'contact@glanmarch.example',
    address: { en: 'Civic Offices' },
    hours: {},
  },
};

const reply = (parts: Partial<Reply> = {}): Reply => ({
  intent: 'bins.collection-day',
  ending: 'asked',
  language: 'en',
  articles: [],
  text: 'What is your postcode?',
  speech: 'What is your postcode?',
  options: [],
  links: [],
  then: 'listen',
  ...parts,
});

let turns: Turn[] = [];
let logged: { readonly level: string; readonly fields: object; readonly message: string }[] = [];
beforeEach(() => {
  turns = [];
  logged = [];
});

const log = (level: string) => (fields: object, message: string) => {
  logged.push({ level, fields, message });
};

function channel(take: Take, parts: Partial<AlexaParts> = {}): (body: SignedBody) => Promise<HttpResponse> {
  const { routes } = createAlexaChannel({
    take: (turn, claimed) => {
      turns.push(turn);
      return take(turn, claimed);
    },
    words,
    council,
    register: intents.register,
    skillId: SKILL_ID,
    verify: 'on',
    verifierOptions: { roots: signer.roots, fetchPem: signer.fetchPem },
    now: () => new Date(),
    log: { info: log('info'), warn: log('warn'), error: log('error') },
    ...parts,
  });
  const [route] = routes;
  if (routes.length !== 1 || !route) throw new Error('one route was expected');
  expect(route).toMatchObject({ method: 'POST', path: '/api/alexa', body: 'bytes', limit: 131_072 });
  return ({ headers, raw }) => {
    const request: HttpRequest = {
      method: 'POST',
      path: '/api/alexa',
      params: {},
      query: new URLSearchParams(),
      headers,
      ip: '127.0.0.1',
      raw,
      body: undefined,
    };
    return route.handle(request);
  };
}

const answer =
  (given: Reply | null): Take =>
  () =>
    Promise.resolve(given);
const speaker = (options: Partial<Parameters<typeof createSpeaker>[0]> = {}) =>
  createSpeaker({ model: demoModel, ...options });

/** The response of a signed envelope, as JSON would carry it. */
async function ask(envelope: Envelope, take: Take = answer(reply()), parts: Partial<AlexaParts> = {}) {
  const { status, body } = await channel(take, parts)(signed(envelope, signer));
  const json = JSON.parse(JSON.stringify(body)) as {
    readonly response: Record<string, unknown>;
    readonly sessionAttributes?: object;
    readonly version?: string;
  };
  return { status, ...json };
}

describe('a request becomes a turn', () => {
  test('a launch is a start, by an unnamed user on a speaker without a screen', async () => {
    const envelope = speaker().launch();
    await ask(envelope);
    expect(turns).toEqual([
      {
        id: envelope.request.requestId,
        conversation: `alexa:${envelope.session.sessionId}`,
        channel: 'alexa',
        user: turns[0]?.user,
        can: { push: false, screen: false, languages: ['en'] },
        locale: 'en',
        input: { kind: 'start' },
      },
    ]);
    expect(turns[0]?.user).toMatch(/^[0-9a-f]{40}$/);
  });

  test('the user is the same in every session, and is not the name Amazon gives', async () => {
    await ask(speaker().launch());
    await ask(speaker().launch());
    await ask(speaker({ userId: 'amzn1.ask.account.OTHER' }).launch());
    expect(turns[0]?.user).toBe(turns[1]?.user);
    expect(turns[2]?.user).not.toBe(turns[0]?.user);
    expect(JSON.stringify(turns)).not.toContain('amzn1.ask.account');
  });

  test('ids too long or too odd to keep are hashed, each to its own', async () => {
    const long = 'x'.repeat(500);
    const first = speaker({ sessionId: `${long}1` }).launch();
    const second = speaker({ sessionId: `${long}2\u0000` }).launch();
    await ask({ ...first, request: { ...first.request, requestId: long } });
    await ask(second);
    expect(turns.map((turn) => turn.conversation)).toEqual([
      expect.stringMatching(/^alexa:[0-9a-f]{40}$/),
      expect.stringMatching(/^alexa:[0-9a-f]{40}$/),
    ]);
    expect(turns[0]?.conversation).not.toBe(turns[1]?.conversation);
    expect(turns[0]?.id).toMatch(/^[0-9a-f]{40}$/);
  });

  test.each(['en-US', 'cy-GB', 'de-DE', undefined])('locale %s is answered in English', async (locale) => {
    const envelope = speaker().launch();
    expect((await ask({ ...envelope, request: { ...envelope.request, locale } })).status).toBe(200);
    expect(turns[0]?.locale).toBe('en');
  });
});

describe('a reply becomes a response', () => {
  test('a question: spoken, repeated once, the microphone open', async () => {
    const result = await ask(
      speaker().launch(),
      answer(
        reply({
          speech: 'I can tell you your bin day. What is your postcode?',
          text: 'I can tell you…\n\nWhat is your postcode?',
        }),
      ),
    );
    expect(result).toMatchObject({
      status: 200,
      version: '1.0',
      response: {
        outputSpeech: { type: 'SSML', ssml: '<speak>I can tell you your bin day. What is your postcode?</speak>' },
        reprompt: { outputSpeech: { type: 'SSML', ssml: '<speak>What is your postcode?</speak>' } },
        card: { type: 'Simple', title: 'Glanmarch Council', content: 'I can tell you…\n\nWhat is your postcode?' },
        shouldEndSession: false,
      },
      sessionAttributes: {
        assistant: { intent: 'bins.collection-day', ending: 'asked', articles: [], language: 'en' },
      },
    });
  });

  test('an answer without a question closes, without a reprompt', async () => {
    const { response } = await ask(speaker().launch(), answer(reply({ then: 'close', speech: 'Goodbye.' })));
    expect(response).toMatchObject({ shouldEndSession: true, outputSpeech: { ssml: '<speak>Goodbye.</speak>' } });
    expect(response).not.toHaveProperty('reprompt');
  });

  test('symbols are escaped, numbers are read one by one', async () => {
    const { response } = await ask(
      speaker().launch(),
      answer(reply({ speech: `Bins & "boxes" <b>. It's 01632 960100.` })),
    );
    expect(response['outputSpeech']).toEqual({
      type: 'SSML',
      ssml: '<speak>Bins &amp; &quot;boxes&quot; &lt;b&gt;. It&apos;s <say-as interpret-as="digits">01632</say-as><break time="250ms"/><say-as interpret-as="digits">960100</say-as>.</speak>',
    });
  });

  test('a long answer stays under every limit, and danger is said whole', async () => {
    const long = 'Put the green caddy out before seven in the morning. '.repeat(400);
    const told = JSON.stringify(
      (await ask(speaker().launch(), answer(reply({ speech: `${long}Anything else?`, text: long }))))['response'],
    );
    expect(told).toContain('The rest is in your Alexa app. Anything else?');
    expect(told.length).toBeLessThan(24_000);
    const danger = 'Leave the house now. Do not use a phone or a switch inside. '.repeat(12);
    const { response } = await ask(speaker().launch(), answer(reply({ ending: 'urgent', speech: danger })));
    expect(JSON.stringify(response)).toContain(danger.trim());
  });

  test('silence of the core is told, and closes', async () => {
    const { response } = await ask(speaker().launch(), answer(null));
    expect(response).toMatchObject({
      shouldEndSession: true,
      outputSpeech: { ssml: '<speak>Your message has gone to our team.</speak>' },
    });
  });

  test('a redelivery is the same turn', async () => {
    const envelope = speaker().launch();
    await ask(envelope);
    await ask(envelope);
    expect(turns[1]).toEqual(turns[0]);
  });
});

describe('leaving', () => {
  test.each(['AMAZON.StopIntent', 'AMAZON.CancelIntent', 'AMAZON.NavigateHomeIntent'])(
    '%s says goodbye and closes, whatever the core would ask',
    async (name) => {
      const { response } = await ask(speaker().intent(name), answer(reply()));
      expect(turns[0]?.input).toEqual({ kind: 'stop' });
      expect(response).toEqual({
        outputSpeech: { type: 'SSML', ssml: '<speak>Goodbye.</speak>' },
        shouldEndSession: true,
      });
    },
  );

  test("the core's own goodbye is used when it asks nothing", async () => {
    const { response } = await ask(
      speaker().intent('AMAZON.StopIntent'),
      answer(reply({ ending: 'ended', then: 'close', speech: 'Your call back stands. Goodbye.' })),
    );
    expect(response).toMatchObject({
      outputSpeech: { ssml: '<speak>Your call back stands. Goodbye.</speak>' },
      shouldEndSession: true,
    });
  });

  test.each(['USER_INITIATED', 'ERROR', 'EXCEEDED_MAX_REPROMPTS'] as const)(
    'a session ended (%s) is told to the core and answered with nothing',
    async (reason) => {
      const { status, response } = await ask(speaker().leave(reason), answer(reply()));
      expect(status).toBe(200);
      expect(response).toEqual({});
      expect(turns[0]?.input).toEqual({ kind: 'stop' });
    },
  );

  test('also when the core fails or is slow', async () => {
    expect((await ask(speaker().leave(), () => Promise.reject(new Error('broken')))).response).toEqual({});
    expect((await ask(speaker().leave(), () => new Promise(() => undefined), { deadline: 50 })).response).toEqual({});
  });
});

describe('when something goes wrong', () => {
  test('a bug is an apology with a code that the log has too; the session ends', async () => {
    const { status, response } = await ask(speaker().launch(), () => Promise.reject(new Error('secret detail')));
    const spoken = JSON.stringify(response);
    expect(status).toBe(200);
    expect(response['shouldEndSession']).toBe(true);
    expect(spoken).not.toContain('secret detail');
    const code = (logged.find(({ level }) => level === 'error')?.fields as { readonly code: string }).code;
    expect(spoken).toContain([...code].join(' '));
  });

  test('an answer that takes too long is told so in time; its late failure is logged, not thrown', async () => {
    let fail: (error: Error) => void = () => undefined;
    const { response } = await ask(
      speaker().launch(),
      () =>
        new Promise((_, reject) => {
          fail = reject;
        }),
      { deadline: 50 },
    );
    expect(response).toMatchObject({
      shouldEndSession: true,
      outputSpeech: { ssml: '<speak>Sorry, that is taking too long. Please ask me again in a minute.</speak>' },
    });
    fail(new Error('too late'));
    await new Promise((resolve) => setImmediate(resolve));
    expect(logged.map(({ level }) => level)).toEqual(['warn', 'error']);
  });
});

describe('what is refused, with a sentence', () => {
  const refused = async (body: SignedBody, parts: Partial<AlexaParts> = {}): Promise<string> => {
    const { status, body: sent } = await channel(answer(reply()), parts)(body);
    expect(status).toBe(400);
    expect(turns).toEqual([]);
    return (sent as { readonly error: { readonly message: string } }).error.message;
  };
  /** A signed envelope with one field taken out (undefined) or replaced. */
  const bent = (path: string, value?: unknown): SignedBody => {
    const envelope = JSON.parse(JSON.stringify(speaker().intent('BinsCollectionDayIntent'))) as Record<string, unknown>;
    const names = path.split('.');
    const last = names.pop() ?? '';
    const parent = names.reduce<Record<string, unknown>>(
      (inner, name) => inner[name] as Record<string, unknown>,
      envelope,
    );
    if (value === undefined) Reflect.deleteProperty(parent, last);
    else parent[last] = value;
    return signed(envelope, signer);
  };
  const unsigned = (text: string): SignedBody => ({ headers: {}, raw: Buffer.from(text) });

  test('everything, without a skill id, also with the signature switched off', async () => {
    const body = signed(speaker().launch(), signer);
    expect(await refused(body, { skillId: null })).toContain('ALEXA_SKILL_ID');
    expect(await refused(body, { skillId: null, verify: 'off' })).toContain('ALEXA_SKILL_ID');
  });

  test('no signature, a bad one, another skill', async () => {
    expect(await refused(unsigned(JSON.stringify(speaker().launch())))).toContain('signature');
    const { headers } = signed(speaker().launch(), signer);
    expect(await refused({ headers, raw: Buffer.from(JSON.stringify(speaker().launch())) })).toContain(
      'could not be verified',
    );
    expect(await refused(signed(speaker({ skillId: 'amzn1.ask.skill.other' }).launch(), signer))).toContain(
      'could not be verified',
    );
    expect(logged.map(({ fields }) => fields)).toEqual([
      { reason: 'headers' },
      { reason: 'signature' },
      { reason: 'skill' },
    ]);
  });

  test.each([
    ['no session', 'session', undefined, 'session'],
    ['no session id', 'session.sessionId', undefined, 'session.sessionId'],
    ['an empty session id', 'session.sessionId', '', 'session.sessionId'],
    ['a session id that is a number', 'session.sessionId', 7, 'session.sessionId'],
    ['no user', 'session.user', undefined, 'session.user'],
    ['no request id', 'request.requestId', undefined, 'request.requestId'],
    ['an unknown request type', 'request.type', 'AudioPlayer.PlaybackStarted', 'request.type'],
    ['no request type', 'request.type', undefined, 'request.type'],
    ['an intent request without an intent', 'request.intent', undefined, 'request.intent'],
    ['an intent without a name', 'request.intent.name', undefined, 'request.intent.name'],
    ['slots as a list', 'request.intent.slots', ['a'], 'request.intent.slots'],
    [
      'a slot value that is an object',
      'request.intent.slots',
      { when: { name: 'when', value: {} } },
      'request.intent.slots.when.value',
    ],
    ['a locale that is a list', 'request.locale', [], 'request.locale'],
  ])('%s', async (_, path, value, field) => {
    const body = bent(path, value);
    expect(await refused(body)).toContain(`"${field}"`);
    expect(await refused({ headers: {}, raw: body.raw }, { verify: 'off' })).toContain(`"${field}"`);
  });

  test.each(['', '{', '[]', '"launch"', 'null', '7', '{}'])('a body of %j, signed or not', async (text) => {
    await refused(signed(text, signer));
    await refused(unsigned(text), { verify: 'off' });
  });
});

describe('with the signature switched off', () => {
  const plain = (envelope: Envelope): SignedBody => ({ headers: {}, raw: Buffer.from(JSON.stringify(envelope)) });

  test('an old request is taken, another skill is not', async () => {
    const post = channel(answer(reply()), { verify: 'off' });
    expect((await post(plain(speaker({ now: () => new Date('2020-01-01T00:00:00Z') }).launch()))).status).toBe(200);
    expect((await post(plain(speaker({ skillId: 'amzn1.ask.skill.other' }).launch()))).status).toBe(400);
  });

  test('slots may be missing, null or unheard', async () => {
    const post = channel(answer(reply()), { verify: 'off' });
    const envelope = speaker().intent('BinsCollectionDayIntent');
    const withSlots = (slots: unknown): SignedBody =>
      plain({ ...envelope, request: { ...envelope.request, intent: { name: 'BinsCollectionDayIntent', slots } } });
    for (const slots of [
      undefined,
      null,
      {},
      { when: { name: 'when' } },
      { when: { name: 'when', value: null } },
      { number: { name: 'number', value: '?' } },
      { constructor: { name: 'constructor', value: 'x' } },
    ]) {
      expect((await post(withSlots(slots))).status).toBe(200);
    }
    expect(turns.map(({ input }) => input)).toEqual(
      Array.from({ length: 7 }, () => ({ kind: 'intent', intent: 'bins.collection-day', slots: {} })),
    );
  });
});

test('a missing sentence stops the start', () => {
  const fewer = createWordBook(
    new Map([
      ['en', new Map()],
      ['cy', new Map()],
    ]),
  );
  expect(() =>
    createAlexaChannel({
      take: answer(null),
      words: fewer,
      council,
      register: intents.register,
      skillId: null,
      verify: 'on',
      now: () => new Date(),
      log: { info: log('info'), warn: log('warn'), error: log('error') },
    }),
  ).toThrow(/alexa\.goodbye/);
});
