// What a resident at home hears: nothing is offered that was not read out, numbers are read back, and the talk ends when they say so.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTalk, type Talk } from '../support/talk.js';

/** After the desk's hours. */
const EVENING = '2026-11-23T18:00:00Z';
const closed = { live: false, waiting: 0, opens: { date: '2026-11-24', minutes: 525 } };
let talk: Talk;
beforeEach(async () => {
  talk = await openTalk({ can: { push: false, screen: false, languages: ['en'] }, desk: closed });
  await talk.say({ kind: 'start' });
});
afterEach(() => talk.close());

describe('bin day by voice', () => {
  it('asks for the number rather than reading out a street, and takes no place in a list nobody heard', async () => {
    await talk.say({ kind: 'intent', intent: 'bins.collection-day', slots: {} });
    const asked = await talk.say('GM2 1AA');
    expect(asked?.speech).toBe('What is your house number or name?');
    const second = await talk.say('the second one');
    expect(second?.ending).not.toBe('answered');
    const told = await talk.say('number 8');
    expect(told?.speech).toContain('today');
    expect(told?.speech).not.toContain('\n');
    expect(told?.then).toBe('listen');
    const bye = await talk.say({ kind: 'intent', intent: 'general.no', slots: {} });
    expect(bye?.ending).toBe('ended');
    expect(bye?.then).toBe('close');
  });
});

describe('a person by voice', () => {
  it('is a call back: the number is read back, changed, and a reference given', async () => {
    await talk.close();
    talk = await openTalk({ can: { push: false, screen: false, languages: ['en'] }, desk: closed, clock: EVENING });
    await talk.say({ kind: 'start' });
    expect((await talk.say({ kind: 'intent', intent: 'general.human', slots: {} }))?.ending).toBe('asked');
    expect((await talk.say('01632 9601'))?.speech).toContain('area code');
    expect((await talk.say('07700 900321'))?.speech).toContain('0 7 7 0 0, 9 0 0 3 2 1');
    expect((await talk.say({ kind: 'intent', intent: 'general.no', slots: {} }))?.ending).toBe('asked');
    await talk.say('07700 900322');
    const done = await talk.say({ kind: 'intent', intent: 'general.yes', slots: {} });
    expect(done?.ending).toBe('callback-booked');
    expect(done?.speech).toMatch(/G L M, . . . ., . . ./);
    expect(done?.speech).toContain('on Tuesday 24 November, between 9am and 11am');
  });
  it('an utterance without words counts as not heard, and the second offers a person', async () => {
    expect((await talk.say({ kind: 'unheard' }))?.ending).toBe('not-understood');
    expect((await talk.say({ kind: 'unheard' }))?.ending).toBe('offered-person');
    expect((await talk.say({ kind: 'intent', intent: 'general.yes', slots: {} }))?.intent).toBe('general.human');
  });
});
