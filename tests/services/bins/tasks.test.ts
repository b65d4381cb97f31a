// Bins tasks beyond what a conversation file can show: a day that fills up, what staff get, who learns what, and no crew log.
import { afterEach, describe, expect, it } from 'vitest';
import { createTake } from '../../../src/core/assistant.js';
import type { Effect } from '../../../src/core/store.js';
import { hoursOn, metres } from '../../../src/services/bins/centres/recycling-centre.js';
import { isLate, pastDay, workingDaysAfter } from '../../../src/services/bins/days/last-collection.js';
import { openTalk, type Talk, type TalkOptions } from '../../support/talk.js';
import { finish, take, turn } from '../../store/sample.js';

let talk: Talk | null = null;
const open = async (options: TalkOptions = {}): Promise<Talk> => (talk = await openTalk(options));
afterEach(async () => {
  await talk?.close();
  talk = null;
});
const text = async (said: string): Promise<string> => (await talk?.say(said))?.text ?? '';
const referenceIn = (reply: string): string => /[A-Z]{3}-[0-9A-Z]{4}-[0-9A-Z]{3}/.exec(reply)?.[0] ?? 'none';

describe('a bulky day', () => {
  const book = async (): Promise<void> => {
    await text('please collect my old sofa');
    await text('gm2 1aa number 8');
    await text('no');
  };
  const fill = async (date: string, places: number, from = 0): Promise<void> => {
    for (let n = from; n < places; n++) {
      const place = { slot: `glanmarch:bulky:${date}`, places: 10, reference: `GLM-${date}-${String(n)}` };
      const effects: readonly Effect[] = [{ kind: 'take-slot', place }];
      if (talk) await take(talk.store, turn('t1', `${date}-${String(n)}`), 'yes', finish('ok', effects));
    }
  };

  it('that is full is not offered', async () => {
    await open();
    await fill('2026-11-25', 10);
    await book();
    const reply = await talk?.say('gm2 1aa number 8');
    expect(JSON.stringify(reply?.options)).not.toContain('25 November');
  });

  it('that fills up before the yes is told, and other days are offered', async () => {
    await open();
    await book();
    await text('friday 27 november');
    await fill('2026-11-27', 10);
    const reply = await talk?.say('yes');
    expect(reply?.text).toContain('taken the last place on Friday 27 November');
    expect(reply?.ending).toBe('asked');
    expect(JSON.stringify(reply?.options)).toContain('25 November');
    await text('wednesday 25 november');
    expect(referenceIn(await text('yes'))).toMatch(/^GLM-/);
    expect((await talk?.store.bookings.taken(['glanmarch:bulky:2026-11-25']))?.get('glanmarch:bulky:2026-11-25')).toBe(
      1,
    );
  });

  it('that fills up in the very moment of the yes makes the turn be answered again', async () => {
    const { ports } = await open();
    await book();
    await text('friday 27 november');
    await fill('2026-11-27', 9);
    // The tenth goes between our look and our finish.
    let looks = 0;
    const held = ports.bookings;
    const late = createTake({
      ...ports,
      bookings: {
        taken: async (slots) => {
          const now = (await held?.taken(slots)) ?? new Map<string, number>();
          if (++looks === 1) await fill('2026-11-27', 10, 9);
          return now;
        },
      },
    });
    const reply = await late({
      id: 'last',
      conversation: 'c1',
      channel: 'web',
      user: 'u',
      can: { push: true, screen: true },
      locale: 'en',
      input: { kind: 'text', text: 'yes' },
    });
    expect(reply?.text).toContain('taken the last place');
    expect(await talk?.store.items.list('waiting')).toEqual([]);
  });
});

describe('how a request is going', () => {
  it('is told by its reference to whoever has it, without home or words', async () => {
    await open();
    await text("my red bag wasn't collected, GM4 1AB number 8");
    const reference = referenceIn(await text('yes'));
    for (const said of [
      reference,
      reference.toLowerCase().replaceAll('-', ' '),
      `what's happening with ${reference}?`,
    ]) {
      const told = await text(said);
      expect(told, said).toContain('A bin that was not emptied: you told us on Monday 23 November.');
      expect(told).toContain('A member of staff is looking at it.');
      expect(told).not.toMatch(/Beech|GM4|red bag/i);
    }
    const spelled = [...reference.replaceAll('-', '')].join(' ');
    expect(await text(`my reference is ${spelled}`)).toContain('you told us');
  });

  it('is told of one that is closed, with what staff said and when', async () => {
    const { store, ports } = await open();
    await text("my red bag wasn't collected, GM4 1AB number 10");
    const reference = referenceIn(await text('yes'));
    const row = await store.requests.byReference(reference);
    if (!row) throw new Error('no request was kept');
    const closed = createTake({
      ...ports,
      requests: { ...ports.requests, byReference: () => Promise.resolve({ ...row, state: 'closed', note: 'We came back.', changedAt: new Date(row.madeAt.getTime() + 86_400_000) }) },
    });
    const reply = await closed({ id: 'x', conversation: 'c2', channel: 'web', user: 'u', can: { push: true, screen: true }, locale: 'cy', input: { kind: 'text', text: reference } });
    expect(reply?.text).toMatch(/Mae wedi’i gau.*Newidiodd ddiwethaf ddydd Mawrth 24 Tachwedd.*We came back\./s);
  }); // prettier-ignore
});

describe('a missed collection', () => {
  it('goes to staff with the container, the home and what the crew wrote', async () => {
    const { store } = await open();
    await text("my food caddy wasn't emptied, GM4 1AA number 11");
    const reference = referenceIn(await text('yes'));
    expect(await store.requests.byReference(reference)).toMatchObject({ service: 'bins.missed', about: 'food' });
    const [item] = await store.items.list('waiting');
    expect(item).toMatchObject({ kind: 'task', reference });
    expect(item?.summary).toContain('green caddy');
    expect(item?.details).toMatchObject({ 'crew log': 'missed' });
  });

  it('is reported on the resident’s word where there is no crew log, or it does not answer', async () => {
    const { ports } = await open();
    const { crewLog, ...without } = ports;
    expect(crewLog).toBeDefined();
    const down = { last: () => Promise.resolve({ ok: false, why: 'slow' } as const) };
    for (const [n, core] of [createTake(without), createTake({ ...ports, crewLog: down })].entries()) {
      const reply = await core({ id: 'a', conversation: `w${String(n)}`, channel: 'web', user: 'u', can: { push: true, screen: true }, locale: 'en', input: { kind: 'text', text: "my food caddy wasn't emptied, GM4 1AA number 7" } });
      expect(reply?.text).toContain('Is that right?');
    }
  }); // prettier-ignore

  it('says nothing about a person at the home', async () => {
    await open();
    await text('I would like to apply for an assisted collection');
    for (const said of ['no', 'me', 'for good', 'gm2 1ad', '2', 'by the gate']) await text(said);
    const reply = await text('yes');
    expect(reply).not.toMatch(/already/);
  });
});

describe('dates', () => {
  it('count working days over weekends and bank holidays', async () => {
    const { council } = (await open()).ports;
    expect(workingDaysAfter('2026-11-20', 2, council)).toBe('2026-11-24');
    expect(workingDaysAfter('2026-12-24', 1, council)).toBe('2026-12-29');
  });

  it.each([
    ['2026-11-19', '2026-11-23T23:00:00Z', false],
    ['2026-11-19', '2026-11-24T00:01:00Z', true],
  ])('a collection of %s at %s: late is %s', async (due, now, late) => {
    const { council } = (await open()).ports;
    expect(isLate(due, council, new Date(now))).toBe(late);
  });

  it('end at 6pm of the next working day in Marchfold', async () => {
    const { council } = (await open({ council: 'marchfold' })).ports;
    expect(isLate('2026-11-20', council, new Date('2026-11-23T17:59:00Z'))).toBe(false);
    expect(isLate('2026-11-20', council, new Date('2026-11-23T18:01:00Z'))).toBe(true);
  });

  it.each([
    ['friday', '2026-11-20'],
    ['yesterday', '2026-11-22'],
    ['Friday 20 November', '2026-11-20'],
    ['ddydd Gwener', '2026-11-20'],
    ['today', '2026-11-23'],
    ['this week', null],
    ['tomorrow', null],
  ])('%s is %s', (said, date) => {
    expect(pastDay(said, '2026-11-23')).toBe(date);
  });
});

describe('a recycling centre', () => {
  it('has summer hours from April to September, closed days and days of the week', async () => {
    const { centres } = (await open()).ports.council.bins;
    const [garth, quayside] = centres;
    if (!garth || !quayside) throw new Error('two centres are expected');
    expect(hoursOn(garth, '2026-09-30')).toEqual({ from: 480, to: 1080 });
    expect(hoursOn(garth, '2026-10-01')).toEqual({ from: 480, to: 960 });
    expect(hoursOn(garth, '2026-12-25')).toBeNull();
    expect(hoursOn(quayside, '2026-11-25')).toBeNull();
    // One degree of latitude is 111 km.
    expect(metres({ latitude: 52, longitude: -3 }, { latitude: 53, longitude: -3 })).toBeCloseTo(111_195, -1);
  });
});
