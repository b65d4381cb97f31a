// Bad input over Direct Line: refused with a sentence, or answered kindly; never a 5xx.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callerOf, refusal } from './caller.js';
import { openWeb, type WebOptions, type WebPlace } from './place.js';

let place: WebPlace;
afterEach(() => place.close());
const open = async (options: WebOptions = {}): Promise<void> => {
  place = await openWeb(options);
};
const { call, grant, begin, until } = callerOf(() => place);

describe('bad input', () => {
  beforeEach(() => open());

  it.each([
    ['no type', {}],
    ['a wrong type', { type: 5 }],
    ['an empty type', { type: '' }],
    ['no text', { type: 'message' }],
    ['null for a text', { type: 'message', text: null }],
    ['a number for a text', { type: 'message', text: 5 }],
    ['a list for a text', { type: 'message', text: ['x'] }],
    ['an object for a text', { type: 'message', text: { a: 1 } }],
    ['a text for channelData', { type: 'message', text: 'x', channelData: 'x' }],
    ['a list for from', { type: 'message', text: 'x', from: [] }],
    ['a number for a locale', { type: 'message', text: 'x', locale: 7 }],
    ['an object for attachments', { type: 'message', text: 'x', attachments: {} }],
    ['a list', []],
    ['a text', '"x"'],
    ['no JSON', '{"type":'],
    ['null', 'null'],
  ])('%s: 400 with a sentence', async (_, body) => {
    const { token, path } = await begin();
    const taken = place.turns.length;
    const [status] = await refusal(call('POST', path, token, body));
    expect(status).toBe(400);
    expect(place.turns).toHaveLength(taken);
  });

  it.each(['-1', '1.5', 'abc', '99999999999999999999', '%00'])(
    'watermark %s: 400 with a sentence',
    async (watermark) => {
      const { token, path } = await begin();
      expect(await refusal(call('GET', `${path}?watermark=${watermark}`, token))).toEqual([400, 'BadWatermark']);
      expect(await refusal(call('GET', `${path.replace('/activities', '')}?watermark=${watermark}`, token))).toEqual([
        400,
        'BadWatermark',
      ]);
    },
  );

  it('a language that is none is refused; one that is not spoken here is not', async () => {
    for (const language of ['fr', 5, null, {}])
      expect(await refusal(call('POST', '/api/webchat/token', undefined, { language }))).toEqual([400, 'BadLanguage']);
    await place.close();
    await open({ council: 'marchfold' });
    const { token } = await grant('cy');
    await call('POST', '/v3/directline/conversations', token, {});
    expect(place.turns[0]?.locale).toBe('en');
  });

  it('too large, compressed or of another kind: 413 and 415', async () => {
    const { token, path } = await begin();
    expect((await refusal(call('POST', path, token, { type: 'message', text: 'x'.repeat(300_000) })))[0]).toBe(413);
    expect(
      (await refusal(call('POST', path, token, { type: 'message', text: 'x' }, { 'content-encoding': 'gzip' })))[0],
    ).toBe(415);
    expect(
      (
        await refusal(
          call('POST', path, token, 'type=message', { 'content-type': 'application/x-www-form-urlencoded' }),
        )
      )[0],
    ).toBe(415);
  });

  it.each([
    ['50,000 characters', 'a'.repeat(50_000)],
    ['nothing', ''],
    ['control characters', '\u0000\u0007\u001b[31m'],
    ['invisible characters', '\u200b\u2060\ufeff'],
    ['emoji', '🗑️🤷🏽‍♀️'],
    ['right-to-left marks', '\u202eabc\u200f שלום'],
    ['a lone surrogate', '\ud800'],
    ['markup', '<img src=x onerror=alert(1)>'],
  ])('%s: taken, and answered like any message', async (_, text) => {
    const { token, path } = await begin();
    await until(path, token, 1);
    expect((await call('POST', path, token, { type: 'message', text })).status).toBe(200);
    const lines = await until(path, token, 3);
    expect(lines[2]?.from.role).toBe('bot');
    expect(place.log.filter(({ level }) => level === 'error' || level === 50)).toEqual([]);
  });
});
