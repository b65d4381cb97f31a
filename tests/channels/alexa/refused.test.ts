// What the Alexa route does not take: 400 with a sentence, and never a turn; and what it takes with the signature switched off.
import { describe, expect, test } from 'vitest';
import type { AlexaParts } from '../../../src/channels/alexa/index.js';
import { answer, channel, reply, seen, seenAnew, signer, speaker } from '../../support/alexa-channel.js';
import { signed, type Envelope, type SignedBody } from '../../support/alexa.js';

seenAnew();

describe('what is refused, with a sentence', () => {
  const refused = async (body: SignedBody, parts: Partial<AlexaParts> = {}): Promise<string> => {
    const { status, body: sent } = await channel(answer(reply()), parts)(body);
    expect(status).toBe(400);
    expect(seen.turns).toEqual([]);
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
    expect(seen.logged.map(({ fields }) => fields)).toEqual([
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
    ['no user id', 'session.user.userId', '', 'session.user.userId'],
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
    expect(seen.turns.map(({ input }) => input)).toEqual(
      Array.from({ length: 7 }, () => ({ kind: 'intent', intent: 'bins.collection-day', slots: {} })),
    );
  });
});
