// An outside system that does not answer: the resident is told, offered a person, and nothing is a fault of ours.
import { afterEach, describe, expect, it } from 'vitest';
import type { Called } from '../../src/core/called.js';
import type { CollectionSource } from '../../src/core/collection-source.js';
import type { Address, AddressBook } from '../../src/core/council.js';
import type { Reply } from '../../src/core/reply.js';
import { loadCouncil } from '../../src/content/council.js';
import { openTalk, type Talk, type TalkOptions } from '../support/talk.js';

const down: Called<never> = { ok: false, why: 'resting' };
const open: Talk[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((talk) => talk.close()));
});
const talkWith = async (options: TalkOptions): Promise<Talk> => {
  const talk = await openTalk(options);
  open.push(talk);
  return talk;
};
const { addresses: homes } = loadCouncil(process.cwd(), 'glanmarch');
const askAt8 = async (talk: Talk): Promise<Reply | null> => {
  await talk.say('when is my bin collected');
  await talk.say('GM2 1AA');
  return talk.say('8');
};
const values = (options: readonly { readonly value: string }[] | undefined) => options?.map(({ value }) => value);

describe('homes cannot be looked up', () => {
  it.each([
    ['en', true, 'when is my bin collected', /cannot look up addresses.*01632 960100/s],
    ['cy', true, 'pryd mae fy min yn cael ei gasglu?', /ni allaf chwilio am gyfeiriadau.*01632 960101/s],
    ['en', false, 'when is my bin collected', /cannot look up addresses/],
  ] as const)('%s, screen %s: an apology, a number and a person', async (locale, screen, question, words) => {
    const addresses: AddressBook = { ...homes, byPostcode: () => Promise.resolve(down) };
    const talk = await talkWith({ locale, can: { push: screen, screen }, change: { addresses } });
    await talk.say(question);
    const reply = await talk.say('GM1 1AA');
    expect(reply).toMatchObject({ ending: 'service-down', intent: 'bins.collection-day' });
    expect(reply?.text).toMatch(words);
    expect(values(reply?.options)).toContain('do:person');
  });

  it('when the home is chosen', async () => {
    let up = true;
    const addresses: AddressBook = {
      ...homes,
      byPostcode: (postcode) => (up ? homes.byPostcode(postcode) : Promise.resolve(down)),
    };
    const talk = await talkWith({ change: { addresses } });
    await talk.say('when is my bin collected');
    expect(await talk.say('GM2 1AA')).toMatchObject({ ending: 'asked' });
    up = false;
    expect(await talk.say('8')).toMatchObject({ ending: 'service-down' });
    up = true;
    expect(await askAt8(talk)).toMatchObject({ ending: 'answered' });
  });

  it('when the day is looked up', async () => {
    const addresses: AddressBook = { ...homes, byUprn: () => Promise.resolve(down) };
    const talk = await talkWith({ change: { addresses } });
    expect(await askAt8(talk)).toMatchObject({ ending: 'service-down' });
  });
});

describe('collection days from another system', () => {
  const days = async (source: CollectionSource, change: Partial<Address> = {}) => {
    const addresses: AddressBook = {
      ...homes,
      byUprn: async (uprn) => {
        const found = await homes.byUprn(uprn);
        return found.ok && found.value ? { ...found, value: { ...found.value, ...change } } : found;
      },
    };
    const talk = await talkWith({ change: { addresses, collections: source } });
    return askAt8(talk);
  };
  const told = (asOf: Date): CollectionSource => ({
    between: () => Promise.resolve({ ok: true, value: [{ date: '2026-11-28', containers: ['food'] }], asOf }),
  });
  const notListed = { round: null, containers: [], flags: ['not-listed'] };

  it('are told in place of the rounds', async () => {
    const reply = await days(told(new Date()));
    expect(reply).toMatchObject({ ending: 'answered', card: { days: [{ date: '2026-11-28' }] } });
    expect(reply?.text).not.toMatch(/our records had them/);
  });

  it('are told with their age', async () => {
    const reply = await days(told(new Date('2026-10-01T09:00:00Z')));
    expect(reply?.text).toMatch(/as our records had them on Thursday 1 October/);
  });

  it('are told also for a home that only the address system knows', async () => {
    expect(await days(told(new Date()), notListed)).toMatchObject({ card: { days: [{ date: '2026-11-28' }] } });
  });

  it('give way to the rounds when they cannot be had', async () => {
    const reply = await days({ between: () => Promise.resolve(down) });
    expect(reply).toMatchObject({ ending: 'answered' });
    expect(reply?.card?.days.length).toBeGreaterThan(1);
  });

  it('are said to be out of reach where there is no round either', async () => {
    const reply = await days({ between: () => Promise.resolve(down) }, notListed);
    expect(reply).toMatchObject({ ending: 'service-down' });
    expect(reply?.text).toMatch(/cannot look up collection days.*01632 960100/s);
    expect(values(reply?.options)).toContain('do:person');
  });
});
