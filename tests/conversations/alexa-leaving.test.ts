// Leaving a talk at a speaker from wherever it stands, coming back to it, what is not heard, and a word while an answer takes long.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config.js';
import { openStore } from '../../src/store/open.js';
import { demoModel } from '../support/alexa-model.js';
import { createSigner, SKILL_ID } from '../support/alexa.js';
import { talker, type Heard, type Talker } from '../support/alexa-talk.js';
import { openApp, type TestApp } from '../support/app.js';
import { openRemoteServer } from '../support/remote-server.js';

const signer = createSigner();
const onLoopback = (url: URL): boolean => url.hostname === '127.0.0.1';
const start = (): Promise<TestApp> =>
  openApp(
    // Every speaker comes from Amazon's few addresses: what is signed uses up no address's share.
    { CLOCK: '2026-11-23T09:00:00Z', ALEXA_SKILL_ID: SKILL_ID, RATE_ADDRESS: '1', RATE_ADDRESS_BURST: '2' },
    {
      alexa: { roots: signer.roots, fetchPem: signer.fetchPem },
      amazon: { allow: onLoopback, milliseconds: 3_500 },
    },
  );

let app: TestApp;
beforeAll(async () => {
  app = await start();
}, 240_000);
afterAll(() => app.close());

const account = (): string => `amzn1.ask.account.${randomUUID()}`;
const talk = (userId = account()): Talker => talker(app.url, signer, demoModel, { userId });

/** Says all of it, and gives what was heard last. */
async function said(talking: Talker, ...utterances: readonly string[]): Promise<Heard> {
  let last = await talking.open();
  for (const utterance of utterances) last = await talking.say(utterance);
  return last;
}

describe('leaving', () => {
  const STATES: readonly (readonly [string, readonly string[], ending: string, goesOn: boolean])[] = [
    ['as soon as it was opened', [], 'greeted', false],
    ['while the postcode is asked for', ['my recycling bin was missed'], 'asked', true],
    ['while the house is asked for', ['when is my bin collected', 'g m one one a a'], 'asked', true],
    ['in the middle of a form', ['i need a sharps box collected'], 'asked', true],
    ['while the phone number is asked for', ['can i speak to a person'], 'asked', true],
    [
      'while the number is read back',
      ['can i speak to a person', 'zero seven seven zero zero nine zero zero three zero zero'],
      'asked',
      true,
    ],
    ['while it asks which was meant', ["what's the bin thing"], 'clarified', false],
    ['after an answer', ['when is my bin collected', 'g m one one a a', 'number four'], 'answered', false],
    ['while an offer is open', ['how do i tell you i have moved house'], 'answered', false],
    ['when nothing was understood', ['wibble flurb snorkel'], 'not-understood', false],
    ['in the middle of a long answer', ['how do i pay my council tax', 'yes'], 'answered', false],
  ];

  describe.each(STATES)('%s', (_, before, ending, goesOn) => {
    test.each(['stop', 'cancel', 'go home', 'never mind'])('%s', async (word) => {
      const userId = account();
      const first = talk(userId);
      expect((await said(first, ...before)).assistant.ending).toBe(ending);
      const bye = await first.say(word);
      expect(bye).toMatchObject({ ended: true, reprompt: null, directives: [] });
      expect(bye.text, 'asks nothing').not.toContain('?');
      const back = talk(userId);
      const offer = await back.open();
      expect(offer.ended).toBe(false);
      if (!goesOn) return void expect(offer.text).toContain('Hello');
      expect(offer.text).toMatch(/Welcome back\..*Shall we go on/);
      const on = await back.say('yes');
      expect(on.ended).toBe(false);
      expect(on.text).toMatch(/left off\. .*(?:\?|digits\.)$/);
    });
  });

  test('the microphone closed on it, without a word: it offers to go on all the same', async () => {
    const userId = account();
    const first = talk(userId);
    await said(first, 'my recycling bin was missed');
    await first.send(first.speaker.leave('EXCEEDED_MAX_REPROMPTS'));
    expect((await talk(userId).open()).text).toContain('Welcome back');
  });

  test.each([
    [59, 'Welcome back'],
    [61, 'Hello'],
  ])('opened again after %s minutes: %s', async (minutes, words) => {
    const userId = account();
    await said(talk(userId), 'my recycling bin was missed', 'cancel');
    const { secret } = readConfig({ DATA_DIR: app.dataDir });
    const store = await openStore({ dataDir: app.dataDir, databaseUrl: null, secret, role: 'tool' });
    await store.voice.change(`account ${userId}`, userId, ({ last, ...kept }) => {
      if (!last) throw new Error('nothing was kept to go on with');
      return { ...kept, last: { ...last, at: last.at - minutes * 60_000 } };
    });
    await store.close();
    expect((await talk(userId).open()).text).toContain(words);
  });

  test('asked what else there is, "no" is a goodbye', async () => {
    const greeted = talk();
    await greeted.open();
    expect(await greeted.say('no')).toMatchObject({ ended: true, reprompt: null });
    const declined = talk();
    await said(declined, 'how do i tell you i have moved house');
    expect(await declined.say('no')).toMatchObject({ ended: false });
    expect(await declined.say('no')).toMatchObject({ ended: true, reprompt: null });
  });
});

describe('what is not heard', () => {
  const NOISES = ['wibble flurb snorkel', 'flurb wibble', 'snorkel wibble flurb'] as const;

  test('is answered differently the second time, and then with a person', async () => {
    const one = talk();
    await one.open();
    const first = await one.say(NOISES[0]);
    expect(first.assistant.ending).toBe('not-understood');
    expect(first.text).toContain('I want to know');
    const second = await one.say(NOISES[1]);
    expect(second.text).not.toBe(first.text);
    expect(second.assistant.ending).toBe('offered-person');
    expect((await one.say('yes')).text).toContain('What phone number');
  });

  test('in a form: the question again, other words the next time, and it is not lost by it', async () => {
    const one = talk();
    const question = await said(one, 'i need a sharps box collected');
    const first = await one.say(NOISES[0]);
    expect(first.text).not.toBe(question.text);
    expect(first.assistant.ending).toBe('not-understood');
    const second = await one.say(NOISES[1]);
    expect(second.text).not.toBe(first.text);
    expect(second.assistant.ending).toBe('offered-person');
  });

  test('while an offer is open: yes or no is asked for once, and the offer still stands', async () => {
    const one = talk();
    await said(one, 'how do i tell you i have moved house');
    const asked = await one.say(NOISES[0]);
    expect(asked.text).toMatch(/^Please say yes or no\. Shall I/);
    expect((await one.say('yes')).text).toContain('What phone number');
    const other = talk();
    await said(other, 'how do i tell you i have moved house', NOISES[0]);
    expect((await other.say(NOISES[1])).text).not.toContain('yes or no');
  });
});

describe('an answer that takes long', () => {
  const moments = (asked: readonly { readonly path: string; readonly body: string }[]) =>
    asked.filter(({ path }) => path === '/v1/directives');

  test.each([
    ['it is said that it takes a moment', { status: 204, text: '' }],
    ['nothing is lost where that is refused', { status: 403, json: { code: 'X', message: '' } }],
    ['nor where that is never answered', { then: 'hang' }],
  ] as const)(
    '%s',
    async (_, told) => {
      const server = await openRemoteServer({ then: 'hang' });
      server.tell(({ path }) => (path === '/v1/directives' ? told : { then: 'hang' }));
      const one = talker(app.url, signer, demoModel, { amazon: { endpoint: server.url, token: 'leave' } });
      const envelope = one.speaker.speak('when is my bin collected');
      const began = performance.now();
      const answer = await one.send(envelope);
      expect(performance.now() - began).toBeLessThan(6_000);
      expect(answer.text).toContain('What is your postcode?');
      const [moment, ...others] = moments(server.asked);
      expect(others).toEqual([]);
      expect(moment).toMatchObject({ method: 'POST', headers: { authorization: 'Bearer leave' } });
      expect(JSON.parse(moment?.body ?? '')).toEqual({
        header: { requestId: envelope.request.requestId },
        directive: { type: 'VoicePlayer.Speak', speech: '<speak>One moment, please.</speak>' },
      });
    },
    20_000,
  );

  test('an answer that comes at once says nothing before it', async () => {
    const server = await openRemoteServer({ status: 204, text: '' });
    const one = talker(app.url, signer, demoModel, { amazon: { endpoint: server.url, token: 'leave' } });
    await one.say('when is my bin collected');
    expect(moments(server.asked)).toEqual([]);
  });
});
