// A reply to danger says of what kind it is: a page shows its way out only for harm by someone near.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isWatched, URGENT_KINDS } from '../../src/core/reading.js';
import { openTalk, type Talk } from '../support/talk.js';

let talk: Talk;
beforeAll(async () => {
  talk = await openTalk();
});
afterAll(() => talk.close());

describe('what kind of danger a reply answers', () => {
  it.each([
    ['my husband hits me and checks my phone', 'abuse', true],
    ['my family is forcing me to marry', 'abuse', true],
    ['I am being trafficked, they took my passport', 'abuse', true],
    ["my stepdad comes in my room, i'm eleven", 'child', true],
    ['mae fy ngŵr yn fy nharo', 'abuse', true],
    ['I can smell gas', 'gas', false],
    ['the shed is on fire', 'danger', false],
    ['there is a used needle on the swings', 'needle', false],
  ])('%s: %s', async (text, kind, watched) => {
    const reply = await talk.say(text);
    expect(reply).toMatchObject({ ending: 'urgent', danger: kind });
    expect(isWatched(reply?.danger)).toBe(watched);
  });

  it('burning asbestos is no reason to hide', async () => {
    const reply = await talk.say('someone is burning asbestos sheets in the yard');
    expect(reply?.ending).toBe('urgent');
    expect(isWatched(reply?.danger)).toBe(false);
  });

  it('none where nobody is in danger', async () => {
    const reply = await talk.say('when is my bin collected');
    expect(reply).not.toBeNull();
    expect(reply).not.toHaveProperty('danger');
  });

  it('most kinds are no reason to hide', () => {
    expect(URGENT_KINDS.filter(isWatched)).toEqual(['abuse', 'child', 'adult']);
    expect(isWatched(undefined)).toBe(false);
  });
});
