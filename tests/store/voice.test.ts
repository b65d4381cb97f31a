// What speakers remember: sealed, found by whoever speaks, dropped with the account, and swept where nobody said yes.
import { expect, it } from 'vitest';
import type { SpeakerReminders, VoiceRecord } from '../../src/core/voice.js';
import { describeStores } from '../support/stores.js';

const home = { uprn: '990010000008', postcode: 'GM1 1AA', line: '4 High Street' };
const reminders: SpeakerReminders = {
  uprn: home.uprn,
  user: 'amzn1.ask.account.A',
  endpoint: 'https://api.eu.amazonalexa.com',
  items: [{ token: 't', due: '2026-11-25', collected: '2026-11-25', containers: ['food'] }],
};

describeStores('the memory of speakers', (open) => {
  it('is whoever speaks, until the account goes', async () => {
    const { voice } = await open();
    expect(await voice.get('account A')).toEqual({});
    await voice.change('account A', 'A', (record) => ({ ...record, home }));
    await voice.change('person P', 'A', () => ({ told: '2026-11-23' }));
    await voice.change('account B', 'B', () => ({ home }));
    expect(await voice.get('account A')).toEqual({ home });
    expect(await voice.get('person P')).toEqual({ told: '2026-11-23' });
    await voice.changeAccount('A', () => ({}));
    expect(await voice.get('account A')).toEqual({});
    expect(await voice.get('person P')).toEqual({});
    expect(await voice.get('account B')).toEqual({ home });
  });

  it('a change for all of a household is made to each of it, and to no other', async () => {
    const { voice } = await open();
    for (const [who, account] of [
      ['account A', 'A'],
      ['person P', 'A'],
      ['account B', 'B'],
    ] as const)
      await voice.change(who, account, () => ({ home, told: '2026-11-23' }));
    await voice.changeAccount('A', ({ home: _gone, ...kept }) => kept);
    expect(await voice.get('account A')).toEqual({ told: '2026-11-23' });
    expect(await voice.get('person P')).toEqual({ told: '2026-11-23' });
    expect(await voice.get('account B')).toEqual({ home, told: '2026-11-23' });
    await voice.changeAccount('A', () => ({}));
    await voice.changeAccount('nobody', () => ({ home }));
    expect([await voice.get('account A'), await voice.get('person P')]).toEqual([{}, {}]);
  });

  it('two changes at once are both kept; nothing left is no row', async () => {
    const { voice } = await open();
    const last = { talk: 'alexa:1', at: 1, about: 'bins.missed' };
    await Promise.all([
      voice.change('a', 'A', (record) => ({ ...record, home })),
      voice.change('a', 'A', (record) => ({ ...record, last })),
    ]);
    expect(await voice.get('a')).toEqual({ home, last });
    expect(await voice.change('a', 'A', () => ({}))).toEqual({});
    expect(await voice.reminded(null, 10)).toEqual([]);
  });

  it('those with reminders are listed in pages, and changed by their id', async () => {
    const { voice } = await open();
    for (const who of ['a', 'b', 'c']) await voice.change(who, who, () => ({ reminders }));
    await voice.change('d', 'd', () => ({ home }));
    const first = await voice.reminded(null, 2);
    const rest = await voice.reminded(first[1]?.id ?? '', 2);
    expect([...first, ...rest].map(({ record }) => record)).toEqual([{ reminders }, { reminders }, { reminders }]);
    const id = first[0]?.id ?? '';
    await voice.changeById(id, ({ reminders: _gone, ...kept }: VoiceRecord) => ({ ...kept, home }));
    expect(await voice.byId(id)).toEqual({ home });
    expect(await voice.reminded(null, 10)).toHaveLength(2);
    await voice.changeById('nobody', () => ({ home }));
    expect(await voice.byId('nobody')).toEqual({});
  });

  it('without a yes it goes with the transcripts; with one, after a year', async () => {
    let now = new Date('2026-11-23T09:00:00Z');
    const { voice, upkeep } = await open({ now: () => now });
    await voice.change('hint', 'a', () => ({ told: '2026-11-23' }));
    await voice.change('home', 'a', () => ({ home }));
    now = new Date('2027-02-23T09:00:00Z');
    await upkeep.sweep(30, now);
    expect([await voice.get('hint'), await voice.get('home')]).toEqual([{}, { home }]);
    now = new Date('2027-12-01T09:00:00Z');
    await upkeep.sweep(30, now);
    expect(await voice.get('home')).toEqual({});
  });

  it('nothing of it can be read in the database', async () => {
    const { voice } = await open();
    await voice.change('account A', 'A', () => ({ home }));
    const [row] = await voice.reminded(null, 1);
    expect(row).toBeUndefined();
    const other = await open({ role: 'tool', secret: 'another secret altogether' });
    expect(await other.voice.get('account A')).toEqual({});
  });
});
