// This evening's reminders: at six in London, for what really comes tomorrow, each once, whoever looks and however often.
import { expect, it } from 'vitest';
import { loadCouncil } from '../../../../src/content/council.js';
import { loadIntents } from '../../../../src/content/intents.js';
import { createWordBook } from '../../../../src/content/words.js';
import type { Address } from '../../../../src/core/council.js';
import type { OutgoingMessage } from '../../../../src/core/messages-out.js';
import type { NewReminder } from '../../../../src/core/reminders.js';
import type { Store } from '../../../../src/core/store.js';
import { createReminderRun, type ReminderRunParts } from '../../../../src/services/bins/reminders/run.js';
import { finish, take, turn } from '../../../store/sample.js';
import { given } from '../../../support/given.js';
import { describeStores } from '../../../support/stores.js';

const root = process.cwd();
const { council, addresses } = loadCouncil(root, 'glanmarch');
const words = createWordBook(loadIntents(root, ['en', 'cy']).words);
const quiet = (): void => undefined;

const homeAt = async (number: string, postcode: string): Promise<Address> => {
  const home = (await given(addresses.byPostcode(postcode))).find((one) => one.number === number);
  if (!home) throw new Error('no such home');
  return home;
};
let turns = 0;
async function remind(store: Store, home: Address, more: Partial<NewReminder> = {}): Promise<void> {
  const reminder: NewReminder = {
    ...{ by: 'text', to: '07700 900300', language: 'en', containers: [], from: '2026-01-01', uprn: home.uprn },
    ...more,
  };
  const effects = [{ kind: 'add-reminder', reminder }] as const;
  await take(store, turn(`t${String(++turns)}`), 'words', finish('Done.', effects));
}
const sent = async (store: Store): Promise<readonly OutgoingMessage[]> =>
  (await store.outbox.due(100, ['message'])).map(({ payload }) => JSON.parse(payload) as OutgoingMessage);

/** A run with a clock that a test sets. */
function runner(store: Store, change: Partial<ReminderRunParts> = {}) {
  let now = new Date(0);
  const clock = { now: () => new Date(), council: () => now };
  const log = { info: quiet, warn: quiet, error: quiet };
  const run = createReminderRun({
    ...{ council, addresses, words, clock, log },
    ...{ reminders: store.reminders, outbox: store.outbox },
    ...change,
  });
  return async (at: string): Promise<void> => {
    now = new Date(at);
    await run();
  };
}

describeStores('reminders in the evening', (open) => {
  it('go out from six to ten, for tomorrow, in words of their own', async () => {
    const store = await open();
    await remind(store, await homeAt('8', 'GM2 1AA'));
    const at = runner(store);
    for (const early of ['2026-11-22T09:00:00Z', '2026-11-22T17:59:59Z', '2026-11-22T22:00:00Z']) await at(early);
    expect(await sent(store)).toEqual([]);
    await at('2026-11-22T18:00:00Z');
    expect(await sent(store)).toMatchObject([
      {
        ...{ by: 'text', to: '07700 900300', words: 'message.reminder', until: '2026-11-22T22:00:00.000Z' },
        data: {
          items: 'green caddy, red bag, blue bag, green box and grey bin',
          ...{ day: 'Monday 23 November', time: '7am', home: '8 Mill Fields Road', moved: '' },
        },
      },
    ]);
  });

  it.each([
    ['when clocks go forward', '2027-03-28T16:59:00Z', '2027-03-28T17:00:00Z'],
    ['when clocks go back', '2026-10-25T17:59:00Z', '2026-10-25T18:00:00Z'],
    ['in summer', '2026-07-05T16:59:00Z', '2026-07-05T17:00:00Z'],
  ])('go out at six in London on a Sunday %s', async (_when, before, six) => {
    const store = await open();
    await remind(store, await homeAt('8', 'GM2 1AA'));
    const at = runner(store);
    await at(before);
    expect(await sent(store)).toEqual([]);
    await at(six);
    expect(await sent(store)).toHaveLength(1);
  });

  it('go out once, on two nodes, after restarts, and until all of it was done', async () => {
    const store = await open();
    const other = await open({ role: 'tool' });
    const home = await homeAt('8', 'GM2 1AA');
    for (let n = 0; n < 5; n++) await remind(store, home, { to: `07700 90030${String(n)}` });
    await Promise.all([runner(store)('2026-11-22T18:00:00Z'), runner(other)('2026-11-22T18:00:01Z')]);
    const restarted = runner(other);
    await restarted('2026-11-22T18:05:00Z');
    await restarted('2026-11-22T18:06:00Z');
    // What one node put there is due by that node's clock, some milliseconds from the other's.
    let all: readonly OutgoingMessage[] = [];
    const come = async (): Promise<number> => (all = [...all, ...(await sent(store))]).length;
    await expect.poll(come).toBe(5);
    expect(all.map(({ to }) => to).sort()).toEqual([0, 1, 2, 3, 4].map((n) => `07700 90030${String(n)}`));
    await restarted('2026-11-29T18:00:00Z');
    await expect.poll(come).toBe(10);
    expect(await sent(store)).toEqual([]);
  });

  it('follow a moved day, with its reason, and leave the usual day alone', async () => {
    const store = await open();
    await remind(store, await homeAt('3', 'GM4 1AA'), { language: 'cy' });
    const at = runner(store);
    await at('2026-12-24T18:00:00Z');
    expect(await sent(store)).toEqual([]);
    await at('2026-12-25T18:00:00Z');
    const [message] = await sent(store);
    expect(message?.data).toMatchObject({ day: 'dydd Sadwrn 26 Rhagfyr', home: '3 Ffordd Pen y Coed' });
    expect(message?.data['moved']).toMatch(/^ Mae'r diwrnod hwn wedi newid: .+\.$/);
  });

  it('name only what was asked for, from the day that was promised', async () => {
    const store = await open();
    const home = await homeAt('8', 'GM2 1AA');
    await remind(store, home, { containers: ['glass'] });
    await remind(store, home, { to: '07700 900301', containers: ['garden'] });
    await remind(store, home, { to: '07700 900302', from: '2026-11-24' });
    await runner(store)('2026-11-22T18:00:00Z');
    expect((await sent(store)).map(({ to, data }) => [to, data['items']])).toEqual([['07700 900300', 'green box']]);
  });

  it('are tried again when homes cannot be looked up, and miss nobody then', async () => {
    const store = await open();
    const home = await homeAt('8', 'GM2 1AA');
    const other = await homeAt('9', 'GM2 1AA');
    await remind(store, home);
    await remind(store, other, { to: '07700 900301' });
    let down = true;
    const at = runner(store, {
      addresses: {
        ...addresses,
        byUprn: (uprn) =>
          down && uprn === home.uprn
            ? Promise.resolve({ ok: false as const, why: 'slow' as const })
            : addresses.byUprn(uprn),
      },
    });
    await at('2026-11-22T18:00:00Z');
    expect((await sent(store)).map(({ to }) => to)).toEqual(['07700 900301']);
    down = false;
    await at('2026-11-22T18:01:00Z');
    expect((await sent(store)).map(({ to }) => to)).toEqual(['07700 900300']);
  });

  it('are not for homes that are no more', async () => {
    const store = await open();
    await remind(store, { ...(await homeAt('8', 'GM2 1AA')), uprn: '990019999999' });
    await runner(store)('2026-11-22T18:00:00Z');
    expect(await sent(store)).toEqual([]);
  });
});
