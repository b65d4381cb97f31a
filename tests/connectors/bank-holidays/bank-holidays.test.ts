// Contract: https://www.gov.uk/bank-holidays.json as alphagov/frontend docs/calendars.md describes it.
import { describe, expect, it } from 'vitest';
import { createBankHolidays, type Holidays } from '../../../src/connectors/bank-holidays/bank-holidays.js';
import { BAD_ANSWERS, openRemotes, openRemoteServer } from '../../support/remote-server.js';

const shipped: Holidays = [
  { date: '2026-01-01', name: { en: "New Year's Day", cy: 'Dydd Calan' } },
  { date: '2026-12-25', name: { en: 'Christmas Day', cy: 'Dydd Nadolig' } },
  { date: '2027-01-01', name: { en: "New Year's Day", cy: 'Dydd Calan' } },
];
const names = {
  'Christmas Day': { en: 'Christmas Day', cy: 'Dydd Nadolig' },
  'New Year’s Day': { en: "New Year's Day", cy: 'Dydd Calan' },
  'Good Friday': { en: 'Good Friday', cy: 'Dydd Gwener y Groglith' },
};
const told = (...events: readonly (readonly [date: string, title: string])[]) => ({
  'england-and-wales': {
    division: 'england-and-wales',
    events: events.map(([date, title]) => ({ title, date, notes: '', bunting: true })),
  },
  scotland: { division: 'scotland', events: [{ title: '2nd January', date: '2026-01-02', notes: '', bunting: true }] },
  'northern-ireland': { division: 'northern-ireland', events: [] },
});
const CHRISTMAS = ['2026-12-25', 'Christmas Day'] as const;
const NEW_YEAR = ['2027-01-01', 'New Year’s Day'] as const;

const open = async (first: Parameters<typeof openRemoteServer>[0]) => {
  const server = await openRemoteServer(first);
  const remotes = openRemotes();
  const write = (): void => undefined;
  const holidays = createBankHolidays({
    remote: remotes.open(),
    url: `${server.url}/bank-holidays.json`,
    shipped,
    names,
    today: () => '2026-11-22',
    log: { info: write, warn: write, error: write },
  });
  return { server, holidays };
};

describe('bank holidays', () => {
  it('are the shipped copy until GOV.UK has been asked', async () => {
    const { holidays, server } = await open({});
    expect(holidays.current()).toBe(shipped);
    expect(server.asked).toHaveLength(0);
  });

  it('gain what GOV.UK has announced, with Welsh for a known title, and keep years it has dropped', async () => {
    const { holidays, server } = await open({
      json: told(['2027-03-26', 'Good Friday'], NEW_YEAR, CHRISTMAS, ['2026-12-07', 'A national day']),
    });
    await holidays.refresh();
    expect(server.asked[0]).toMatchObject({ method: 'GET', path: '/bank-holidays.json' });
    expect(holidays.current()).toEqual([
      { date: '2026-01-01', name: { en: "New Year's Day", cy: 'Dydd Calan' } },
      { date: '2026-12-07', name: { en: 'A national day' } },
      { date: '2026-12-25', name: { en: 'Christmas Day', cy: 'Dydd Nadolig' } },
      { date: '2027-01-01', name: { en: "New Year's Day", cy: 'Dydd Calan' } },
      { date: '2027-03-26', name: { en: 'Good Friday', cy: 'Dydd Gwener y Groglith' } },
    ]);
  });

  it('are not taken from an answer that lacks a date still to come', async () => {
    const { holidays } = await open({ json: told(CHRISTMAS, ['2027-03-26', 'Good Friday']) });
    await holidays.refresh();
    expect(holidays.current()).toBe(shipped);
  });

  it('stay as last told when GOV.UK is down later', async () => {
    const { holidays, server } = await open({ json: told(CHRISTMAS, NEW_YEAR, ['2027-03-26', 'Good Friday']) });
    await holidays.refresh();
    server.tell({ status: 503 });
    await holidays.refresh();
    expect(holidays.current()).toHaveLength(4);
  });

  it.each([
    ...BAD_ANSWERS,
    ['a date in another form', { json: told(['25/12/2026', 'Christmas Day']) }, ''] as const,
    ['no events', { json: told() }, ''] as const,
  ])('survive %s', async (_, bad) => {
    const { holidays } = await open(bad);
    await holidays.refresh();
    expect(holidays.current()).toBe(shipped);
  });
});
