// Calling off or moving a booking from another conversation: who may, what is told, and what two at once come to.
import { afterEach, describe, expect, it } from 'vitest';
import { createTake } from '../../../../src/core/assistant.js';
import { makeReference } from '../../../../src/core/reference.js';
import type { Reply } from '../../../../src/core/reply.js';
import { openTalk, type Talk, type TalkOptions } from '../../../support/talk.js';

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

  it('tells nothing for another postcode, in the same words at each step as for no such reference', async () => {
    const reference = await booked();
    const none = makeReference('GLM', (below) => below - 1);
    const told = await Promise.all(
      [reference, none].map(async (one, at) => {
        const say = other(`c${String(at + 2)}`);
        await say('cancel my bulky collection');
        const replies = [await say(one), await say('gm4 1ab'), await say(one), await say('gm4 1ab')];
        return replies.map(({ ending, text }) => [ending, text]);
      }),
    );
    expect(JSON.stringify(told)).not.toContain('Mill Fields');
    expect(told[0]).toEqual(told[1]);
    expect(told[0]?.map(([ending]) => ending)).toEqual(['asked', 'asked', 'asked', 'offered-person']);
    expect(await held()).toBe(1);
  });

  it('is found with the postcode put right, without the reference once more', async () => {
    const reference = await booked();
    const say = other('c2');
    await say('cancel my bulky collection');
    await say(reference);
    expect((await say('gm4 1ab')).text).toContain('cannot find a booking with that reference and postcode');
    expect((await say('sorry, gm2 1aa')).text).toMatch(/sofa, from 8 Mill Fields Road.*Shall I cancel/s);
  });

  it('is found with the reference put right', async () => {
    const reference = await booked();
    const say = other('c2');
    await say('move my bulky collection');
    expect((await say(reference.slice(0, -1))).text).toContain('not a whole reference');
    expect((await say(reference)).text).toContain('postcode of the home');
    expect((await say('gm2 1aa')).text).toMatch(/You booked this: sofa.*Which day/s);
  });

  it('that is the same one can be changed by the button under it', async () => {
    await booked();
    await talk?.say('book a bulky collection of a sofa');
    const once = await talk?.say('no');
    const change = once?.options.find(({ value }) => value === 'step:bins.bulky-booking');
    expect(change?.label).toBe('Change or cancel it');
    expect((await talk?.say({ kind: 'choice', value: change?.value ?? '', text: change?.label ?? '' }))?.ending).toBe(
      'asked',
    );
  });

  it('is told to another conversation by its day alone: its reference changes it', async () => {
    const reference = await booked();
    const say = other('c2');
    const asked = await say('book a bulky collection of a sofa gm2 1aa 8');
    expect(asked.text).toMatch(/booked from 8 Mill Fields Road already: sofa, on Friday 27 November.*another one/s);
    expect(asked.text).not.toContain(reference);
    expect((await say('no')).text).not.toContain(reference);
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
