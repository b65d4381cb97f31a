// The simulator: the channel's own route behind a page, and only where signatures are not asked for.
import { expect, test } from 'vitest';
import { createAlexaChannel, type AlexaParts } from '../../../src/channels/alexa/index.js';
import { createWordBook } from '../../../src/content/words.js';
import { answer, council, intents, log, reply, seen, seenAnew, spoken } from '../../support/alexa-channel.js';
import { demoModel } from '../../support/alexa-model.js';
import { demoAccount } from '../../support/account-file.js';
import { SKILL_ID } from '../../support/alexa.js';
import { openApp } from '../../support/app.js';

seenAnew();

const routes = (verify: 'on' | 'off', take: AlexaParts['take'] = answer(reply())) =>
  createAlexaChannel({
    take: (turn) => {
      seen.turns.push(turn);
      return take(turn);
    },
    words: createWordBook(intents.words),
    council,
    ...spoken(),
    register: intents.register,
    skillId: SKILL_ID,
    verify,
    now: () => new Date(),
    log,
    simulator: () => demoModel,
  }).routes;

const request = (body?: URLSearchParams) => ({
  ...{ method: body ? 'POST' : 'GET', path: '/alexa', params: {}, query: new URLSearchParams(), headers: {} },
  ...{ ip: '127.0.0.1', raw: Buffer.alloc(0), body },
});

const textOf = (response: { readonly body?: object | string | Buffer } | undefined): string =>
  typeof response?.body === 'string' ? response.body : '';

test('there is none while signatures are checked', () => {
  expect(routes('on').map(({ path }) => path)).toEqual(['/api/alexa']);
});

test('what is typed is heard as Alexa hears it, and the answer is shown, escaped', async () => {
  const all = routes('off', answer(reply({ speech: 'Bins & <b>. What is your postcode?' })));
  const page = all.find(({ method, path }) => method === 'GET' && path === '/alexa');
  const say = all.find(({ method, path }) => method === 'POST' && path === '/alexa');
  expect(textOf(await page?.handle(request()))).toContain('<label for="said">You say</label>');
  const first = textOf(await say?.handle(request(new URLSearchParams({ said: 'when is my bin collected' }))));
  expect(first).toContain('Bins &amp; &lt;b&gt;. What is your postcode?');
  expect(first).toContain('It listens.');
  expect(seen.turns[0]?.input).toMatchObject({ kind: 'intent', intent: 'bins.collection-day' });
  const talk = /name="talk" value="([^"]+)"/.exec(first)?.[1] ?? '';
  await say?.handle(request(new URLSearchParams({ said: '<script>', talk })));
  const third = textOf(await say?.handle(request(new URLSearchParams({ said: '', talk }))));
  expect(third).toContain('&lt;script&gt;');
  expect(third).not.toContain('<script>');
  expect(new Set(seen.turns.map(({ conversation }) => conversation)).size).toBe(1);
});

test('an account of the demo is linked over its sign-in, and told after its PIN', async () => {
  const app = await openApp({ CLOCK: '2026-11-23T09:00:00Z', ALEXA_SKILL_ID: SKILL_ID, ALEXA_VERIFY: 'off' });
  try {
    let talk = '';
    const send = async (path: string, fields: Record<string, string>): Promise<string> => {
      const answer = await fetch(`${app.url}${path}`, {
        method: 'POST',
        body: new URLSearchParams({ talk, ...fields }),
      });
      const text = await answer.text();
      talk = /name="talk" value="([^"]+)"/.exec(text)?.[1] ?? '';
      return text.slice(text.lastIndexOf('<strong>Alexa:'));
    };
    const { account, postcode } = demoAccount('glanmarch', 'up-to-date');
    expect(await send('/alexa', { said: 'how much do i owe' })).toContain('Link your account');
    expect(await send('/alexa/account', { account, postcode, pin: '1234' })).toContain('could not be linked');
    expect(await send('/alexa/account', { account, postcode: 'GM9 9ZZ', pin: '7294' })).toContain(
      'could not be linked',
    );
    expect(await send('/alexa/account', { account, postcode, pin: '7294' })).toContain('An account is linked');
    expect(await send('/alexa', { said: 'how much do i owe' })).toContain('What is your PIN?');
    expect(await send('/alexa', { said: 'seven two nine four' })).toContain('Nothing is late on your council tax');
  } finally {
    await app.close();
  }
}, 120_000);

test('where signatures are checked nothing is linked, unless it is set up', async () => {
  const app = await openApp({ CLOCK: '2026-11-23T09:00:00Z', ALEXA_SKILL_ID: SKILL_ID });
  try {
    for (const path of ['/alexa', '/alexa/account', '/alexa/token', '/alexa/authorize'])
      expect((await fetch(`${app.url}${path}`, { method: 'POST' })).status, path).toBe(404);
  } finally {
    await app.close();
  }
}, 120_000);
