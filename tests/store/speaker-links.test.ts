// Accounts linked to speakers, as they are kept: one code once, PINs counted, nothing readable, and gone on time.
import { expect, it } from 'vitest';
import type { SpeakerLinks } from '../../src/core/speaker-links.js';
import { describeStores, type Place } from '../support/stores.js';
import { execute, query } from './raw.js';

const REDIRECT = 'https://layla.amazon.com/api/skill/link/M1';
const DAY = 86_400_000;
let codes = 0;

/** Links a subject, and gives the link's id. */
async function link(links: SpeakerLinks, subject: string, code = `code ${String((codes += 1))}`): Promise<string> {
  await links.signedIn(code, subject);
  const made = { id: code, pinHash: `hash of ${subject}`, code, codeSeconds: 60, redirect: REDIRECT, challenge: null };
  expect(await links.make(made)).toBe(true);
  const taken = await links.takeCode(code);
  if (taken.kind !== 'taken') throw new Error('the code was not taken');
  return taken.link;
}
const rows = async (place: Place, table: string): Promise<number> =>
  (await query(place, `select * from ${table}`)).length;
const TABLES = ['speaker_links', 'speaker_grants', 'speaker_sign_ins'];
const dump = async (place: Place): Promise<string> =>
  JSON.stringify(await Promise.all(TABLES.map((table) => query(place, `select * from ${table}`))));
const token = (name: string, seconds = 600) => ({ token: name, seconds });

describeStores('links to speakers', (open) => {
  it('from a sign-in, once; a code once, and its second time ends the link', async () => {
    const { speakerLinks: links } = await open();
    const made = { id: 'b', pinHash: 'h', code: 'c', codeSeconds: 60, redirect: REDIRECT, challenge: 'x' };
    expect(await links.make(made)).toBe(false);
    await links.signedIn('b', 'resident 1');
    expect(await links.signedInAs('b')).toBe('resident 1');
    expect(await links.make(made)).toBe(true);
    expect(await links.signedInAs('b')).toBeNull();
    expect(await links.make(made)).toBe(false);
    const taken = await links.takeCode('c');
    expect(taken).toMatchObject({ kind: 'taken', redirect: REDIRECT, challenge: 'x' });
    if (taken.kind !== 'taken') return;
    expect(await links.grant(taken.link, token('access'), token('refresh'))).toBe(true);
    expect((await links.takeCode('c')).kind).toBe('replayed');
    expect(await links.who('access', '')).toBeNull();
    expect(await links.grant(taken.link, token('more'), null)).toBe(false);
    expect((await links.takeCode('c')).kind).toBe('unknown');
  });

  it('tokens are for what they are for, and only as long as they live', async () => {
    const { speakerLinks: links } = await open();
    const id = await link(links, 'resident 1');
    await links.grant(id, token('access', 600), token('refresh', 1_200));
    const real = await links.who('access', 'amazon user');
    expect(real).toEqual({ link: id, subject: 'resident 1', lockedMinutes: 0 });
    expect(await links.who('refresh', '')).toBeNull();
    expect(await links.refresh('access', 600)).toBeNull();
    expect(await links.refresh('refresh', 1_200)).toBe(id);
    await execute(open.place(), "update speaker_grants set expires_at = 1 where kind = 'access'");
    expect(await links.who('access', '')).toBeNull();
    await execute(open.place(), 'update speaker_grants set expires_at = 1');
    expect(await links.refresh('refresh', 600)).toBeNull();
  });

  it('counts tries before they are made, locks for longer each time, and forgets them after a right one', async () => {
    const { speakerLinks: links } = await open();
    const id = await link(links, 'resident 1');
    const tries = await Promise.all(Array.from({ length: 10 }, () => links.tryPin(id)));
    expect(tries.filter((one) => one?.kind === 'hash')).toHaveLength(3);
    expect(tries.filter((one) => one?.kind === 'locked')).toHaveLength(7);
    const unlock = (): Promise<void> => execute(open.place(), 'update speaker_links set locked_until = 0');
    const minutes: number[] = [];
    for (let lock = 0; lock < 5; lock++) {
      await unlock();
      for (let n = 0; n < 3; n++) {
        const one = await links.tryPin(id);
        if (one?.kind === 'hash' && one.left === 0) minutes.push(one.lockedMinutes);
      }
    }
    expect(minutes).toEqual([60, 240, 960, 1_440, 1_440]);
    await links.pinRight(id);
    expect(await links.tryPin(id)).toEqual({ kind: 'hash', pinHash: 'hash of resident 1', left: 2, lockedMinutes: 0 });
    expect(await links.tryPin('nobody')).toBeNull();
  });

  it('a new PIN is for all links of a resident and of nobody else; links go by token, resident, account or themselves', async () => {
    const { speakerLinks: links } = await open();
    const [one, two, other] = [
      await link(links, 'resident 1'),
      await link(links, 'resident 1'),
      await link(links, 'resident 2'),
    ];
    for (const [n, id] of [one, two, other].entries())
      await links.grant(id, token(`access ${String(n)}`), token(`refresh ${String(n)}`));
    expect(await links.of('resident 1')).toHaveLength(2);
    await links.changePin('resident 1', 'new');
    expect(await links.tryPin(two)).toMatchObject({ pinHash: 'new' });
    expect(await links.tryPin(other)).toMatchObject({ pinHash: 'hash of resident 2' });
    await links.who('access 2', 'their user');
    await links.drop({ user: 'my user' });
    expect(await links.of('resident 2')).toHaveLength(1);
    await links.drop({ user: 'their user' });
    expect(await links.of('resident 2')).toHaveLength(0);
    await links.drop({ token: 'refresh 0' });
    expect(await links.who('access 0', '')).toBeNull();
    await links.drop({ subject: 'resident 1' });
    expect(await links.who('access 1', '')).toBeNull();
    await links.drop({});
  });

  it('nothing of it can be read in the tables', async () => {
    const { speakerLinks: links } = await open();
    const id = await link(links, 'resident 0099', 'the code itself');
    await links.grant(id, token('the access token'), token('the refresh token'));
    await links.who('the access token', 'amzn1.ask.account.SECRET');
    await links.signedIn('the browser', 'resident 0099');
    const written = await dump(open.place());
    expect(written).toMatch(/v1\./);
    expect(written).not.toMatch(
      /resident 0099|the code itself|the access token|the refresh token|SECRET|the browser|hash of/,
    );
  });

  it('goes on time: sign-ins after half an hour, tokens when they end, a link never fetched after a day, an unused one after a year', async () => {
    const { speakerLinks: links, upkeep } = await open();
    const used = await link(links, 'resident 1');
    await links.grant(used, token('access', 1), token('refresh', 400 * 86_400));
    await link(links, 'resident 2');
    await links.signedIn('browser', 'resident 3');
    const count = async (): Promise<readonly number[]> => [
      await rows(open.place(), 'speaker_links'),
      await rows(open.place(), 'speaker_grants'),
      await rows(open.place(), 'speaker_sign_ins'),
    ];
    expect(await count()).toEqual([2, 4, 1]);
    await upkeep.sweep(30, new Date(Date.now() + 3_600_000));
    expect(await count()).toEqual([2, 3, 0]);
    await upkeep.sweep(30, new Date(Date.now() + 2 * DAY));
    expect(await count()).toEqual([1, 1, 0]);
    await upkeep.sweep(30, new Date(Date.now() + 365 * DAY));
    expect(await count()).toEqual([1, 1, 0]);
    await upkeep.sweep(30, new Date(Date.now() + 367 * DAY));
    expect(await count()).toEqual([0, 0, 0]);
  });
});
