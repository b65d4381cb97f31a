// The Alexa route: a request becomes a turn, a reply becomes a response, and something is said whatever happens.
import { describe, expect, test } from 'vitest';
import { createAlexaChannel } from '../../../src/channels/alexa/index.js';
import { createWordBook } from '../../../src/content/words.js';
import {
  answer,
  ask,
  council,
  intents,
  log,
  reply,
  seen,
  seenAnew,
  speaker,
  spoken,
} from '../../support/alexa-channel.js';

seenAnew();

describe('a request becomes a turn', () => {
  test('a launch is a start, by an unnamed user on a speaker without a screen', async () => {
    const envelope = speaker().launch();
    await ask(envelope);
    expect(seen.turns).toEqual([
      {
        id: envelope.request.requestId,
        conversation: `alexa:${envelope.session.sessionId}`,
        channel: 'alexa',
        user: seen.turns[0]?.user,
        can: { push: false, screen: false, languages: ['en'] },
        locale: 'en',
        input: { kind: 'start' },
      },
    ]);
    expect(seen.turns[0]?.user).toMatch(/^[0-9a-f]{40}$/);
  });

  test('the user is the same in every session, and is not the name Amazon gives', async () => {
    await ask(speaker().launch());
    await ask(speaker().launch());
    await ask(speaker({ userId: 'amzn1.ask.account.OTHER' }).launch());
    expect(seen.turns[0]?.user).toBe(seen.turns[1]?.user);
    expect(seen.turns[2]?.user).not.toBe(seen.turns[0]?.user);
    expect(JSON.stringify(seen.turns)).not.toContain('amzn1.ask.account');
  });

  test('ids too long or too odd to keep are hashed, each to its own', async () => {
    const long = 'x'.repeat(500);
    const first = speaker({ sessionId: `${long}1` }).launch();
    const second = speaker({ sessionId: `${long}2\u0000` }).launch();
    await ask({ ...first, request: { ...first.request, requestId: long } });
    await ask(second);
    expect(seen.turns.map((turn) => turn.conversation)).toEqual([
      expect.stringMatching(/^alexa:[0-9a-f]{40}$/),
      expect.stringMatching(/^alexa:[0-9a-f]{40}$/),
    ]);
    expect(seen.turns[0]?.conversation).not.toBe(seen.turns[1]?.conversation);
    expect(seen.turns[0]?.id).toMatch(/^[0-9a-f]{40}$/);
  });

  test.each(['en-US', 'cy-GB', 'de-DE', undefined])('locale %s is answered in English', async (locale) => {
    const envelope = speaker().launch();
    expect((await ask({ ...envelope, request: { ...envelope.request, locale } })).status).toBe(200);
    expect(seen.turns[0]?.locale).toBe('en');
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
      answer(reply({ then: 'close', speech: `Bins & "boxes" <b>. It's 01632 960100.` })),
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
    expect(told).toContain('Shall I go on?');
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
    expect(seen.turns[1]).toEqual(seen.turns[0]);
  });
});

describe('leaving', () => {
  test.each(['AMAZON.StopIntent', 'AMAZON.CancelIntent', 'AMAZON.NavigateHomeIntent'])(
    '%s says goodbye and closes, whatever the core would ask',
    async (name) => {
      const { response } = await ask(speaker().intent(name), answer(reply()));
      expect(seen.turns[0]?.input).toEqual({ kind: 'stop' });
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
      expect(seen.turns[0]?.input).toEqual({ kind: 'stop' });
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
    const code = (seen.logged.find(({ level }) => level === 'error')?.fields as { readonly code: string }).code;
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
    expect(seen.logged.map(({ level }) => level)).toEqual(['warn', 'error']);
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
      ...spoken(),
      register: intents.register,
      skillId: null,
      verify: 'on',
      now: () => new Date(),
      log,
    }),
  ).toThrow(/alexa\.goodbye/);
});
