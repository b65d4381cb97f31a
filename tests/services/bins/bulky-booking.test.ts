// Calling off or moving a booking from another conversation: who may, what is told, and what two at once come to.
import { afterEach, describe, expect, it } from 'vitest';
import { createTake } from '../../../src/core/assistant.js';
import type { Reply } from '../../../src/core/reply.js';
import { openTalk, type Talk, type TalkOptions } from '../../support/talk.js';

let talk: Talk | null = null;
afterEach(async () => {
  await talk?.close();
  talk = null;
});

const referenceIn = (reply: string): string => /[A-Z]{3}-[0-9A-Z]{4}-[0-9A-Z]{3}/.exec(reply)?.[0] ?? 'none';

/** A sofa from 8 Mill Fields Road on Friday 27 November: its reference. */
async function booked(options: TalkOptions = {}): Promise<string> {
  talk = await openTalk(options);
  const lines = ['please collect my old sofa', 'gm2 1aa number 8', 'no', 'friday 27 november', 'yes'];
  let reply: Reply | null = null;
  for (const line of lines) reply = await talk.say(line);
  return referenceIn(reply?.text ?? '');
}

/** Somebody else's conversation on the same store. */
function other(conversation: string): (said: string) => Promise<Reply> {
  if (!talk) throw new Error('nothing is open');
  const take = createTake(talk.ports);
  let n = 0;
  return async (said) => {
    const reply = await take({
      id: `${conversation}-${String(++n)}`,
      conversation,
      channel: 'web',
      user: 'u2',
      can: { push: true, screen: true },
      locale: 'en',
      input: { kind: 'text', text: said },
    });
    if (!reply) throw new Error(`nothing was said to ${said}`);
    return reply;
  };
}

const SLOT = 'glanmarch:bulky:2026-11-27';
const held = async (slot = SLOT): Promise<number> => (await talk?.store.bookings.taken([slot]))?.get(slot) ?? 0;

describe('a booking of large items', () => {
  it('is shown to whoever has its reference and its postcode, and cancelled on a yes', async () => {
    const reference = await booked();
    const say = other('c2');
    const asked = await say('cancel my large items collection');
    expect(asked.text).toContain('What is your reference');
    const proof = await say(reference);
    expect(proof.text).toContain('postcode of the home');
    expect(proof.text).not.toContain('Mill Fields');
    const shown = await say('gm2 1aa');
    expect(shown.text).toMatch(/sofa, from 8 Mill Fields Road, on Friday 27 November.*3 days or more.*Shall I cancel/s);
    expect(await held()).toBe(1);
    const done = await say('yes');
    expect(done).toMatchObject({ ending: 'answered', intent: 'bins.bulky-waste' });
    expect(done.text).toContain('I have cancelled the collection on Friday 27 November');
    expect(await held()).toBe(0);
    expect((await say(`how is ${reference} going`)).text).toMatch(/large items, cancelled.*closed/is);
    const [item] = (await talk?.store.items.list('waiting')) ?? [];
    expect(item).toMatchObject({ reason: 'booking-cancelled', reference });
    expect(item?.details['refund']).toContain('we pay it back');
  });

  it('tells nothing for another postcode, in the same words as for no such reference', async () => {
    const reference = await booked();
    const say = other('c2');
    await say(`cancel ${reference}`);
    const wrong = await say('gm4 1ab');
    expect(wrong.text).not.toContain('Mill Fields');
    await say('cancel my bulky collection');
    const unknown = await say('GLM-4K7P-2QX');
    expect(unknown.text).toBe(wrong.text);
    expect(await held()).toBe(1);
  });

  it('can no longer be guessed at after five wrong tries', async () => {
    await booked();
    const say = other('c2');
    for (let n = 0; n < 5; n++) {
      await say('cancel my bulky collection');
      await say('GLM-4K7P-2QX');
    }
    expect((await say('cancel my bulky collection')).text).toContain('cannot try more references');
  });

  it('moves to another day, under the same reference', async () => {
    const reference = await booked();
    const days = await talk?.say('change the day');
    expect(days?.text).toContain('You booked this: sofa');
    expect(JSON.stringify(days?.options)).not.toContain('2026-11-27');
    expect((await talk?.say('wednesday 2 december'))?.text).toContain(
      'from Friday 27 November to Wednesday 2 December',
    );
    expect((await talk?.say('yes'))?.text).toContain(`still ${reference}`);
    expect(await held()).toBe(0);
    expect(await held('glanmarch:bulky:2026-12-02')).toBe(1);
  });

  it('is kept when they say no, and when another conversation was quicker', async () => {
    const reference = await booked();
    await talk?.say('cancel it');
    expect(await talk?.say('no')).toMatchObject({ ending: 'cancelled' });
    expect(await held()).toBe(1);
    await talk?.say('cancel it');
    const say = other('c2');
    await say(`change ${reference}`);
    await say('gm2 1aa');
    await say('wednesday 2 december');
    await say('yes');
    const late = await talk?.say('yes');
    expect(late?.text).toContain('It has changed since I showed it');
    expect(await held('glanmarch:bulky:2026-12-02')).toBe(1);
  });

  it('is for a person once the crew has its list, and where the council has no rule a person sees to the refund', async () => {
    talk = await openTalk();
    for (const line of ['please collect my old sofa', 'gm2 1aa number 8', 'no', 'the first one', 'yes'])
      await talk.say(line);
    const { ports } = talk;
    const later = createTake({ ...ports, clock: { ...ports.clock, council: () => new Date('2026-11-24T09:00:00Z') } });
    const reply = await later({
      id: 'late',
      conversation: 'c1',
      channel: 'web',
      user: 'u',
      can: { push: true, screen: true },
      locale: 'en',
      input: { kind: 'text', text: 'cancel it' },
    });
    expect(reply).toMatchObject({ ending: 'offered-person' });
    expect(reply?.text).toContain('too late to change this here');
  });

  it('in Marchfold, which has no rule for refunds, says that staff look at it', async () => {
    talk = await openTalk({ council: 'marchfold' });
    for (const line of ['please collect my old wardrobe', 'gm7 1ab number 12', 'no', 'the second one', 'yes'])
      await talk.say(line);
    expect((await talk.say('cancel my booking'))?.text).toContain('staff look at whether we pay it back');
  });

  it('of another kind is left to a person', async () => {
    talk = await openTalk();
    await talk.say("my food caddy wasn't emptied, GM4 1AB number 11");
    expect(referenceIn((await talk.say('yes'))?.text ?? '')).toMatch(/^GLM/);
    expect(await talk.say('cancel it')).toMatchObject({ ending: 'offered-person', intent: 'general.request-status' });
  });
});
