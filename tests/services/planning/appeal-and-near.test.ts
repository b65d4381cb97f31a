// Until when a refusal can be appealed, and which homes are next door and across the road.
import { describe, expect, it, test } from 'vitest';
import { loadCouncil } from '../../../src/content/council.js';
import { appealUntil } from '../../../src/services/planning/appeal-time.js';
import { nextDoor, opposite } from '../../../src/services/planning/near-home.js';
import { projectRoot } from '../../support/app.js';

describe('the time to appeal', () => {
  test.each([
    ['HOU', '2026-09-07', '2026-11-30'],
    ['HOU', '2026-08-24', '2026-11-16'],
    ['FUL', '2026-06-24', '2026-12-24'],
    ['FUL', '2026-08-31', '2027-02-28'],
    ['LBC', '2026-01-31', '2026-07-31'],
    ['TPO', '2026-08-31', null],
    ['ADV', '2026-08-31', null],
  ])('of %s refused on %s is %s', (kind, refused, until) => {
    expect(appealUntil(kind, refused)).toBe(until);
  });
});

describe('homes near a home', () => {
  const { addresses } = loadCouncil(projectRoot, 'glanmarch');
  const street = async (postcode: string) => {
    const found = await addresses.byPostcode(postcode);
    return found.ok ? found.value : [];
  };

  it('are those beside it on its own side', async () => {
    const homes = await street('GM2 1AA');
    const eight = homes.find(({ number }) => number === '8');
    if (!eight) throw new Error('there is no number 8');
    expect(nextDoor(eight, homes).map(({ number }) => number)).toEqual(['6', '10']);
    expect(opposite(eight, homes).map(({ number }) => number)).toEqual(['3', '5', '7', '9', '11', '13']);
  });

  it('are one at the end of a street', async () => {
    const homes = await street('GM2 1AA');
    const first = homes.find(({ number }) => number === '1');
    if (!first) throw new Error('there is no number 1');
    expect(nextDoor(first, homes).map(({ number }) => number)).toEqual(['3']);
  });

  it('are those listed beside it where there are no numbers', async () => {
    const homes = await street('GM4 3AA');
    const [a, b, c] = homes;
    if (!a || !b || !c) throw new Error('there are too few homes');
    expect(nextDoor(b, homes)).toEqual([a, c]);
    expect(opposite(b, homes)).toEqual([]);
  });
});
