// Delivery against a real endpoint over HTTP, on both databases: every way it can go wrong ends once in the council's system or with a person.
import { expect, it } from 'vitest';
import { createOpen311 } from '../../src/connectors/open311/open311.js';
import type { RequestSystem } from '../../src/core/requests.js';
import type { Store } from '../../src/core/store.js';
import { startOutbox } from '../../src/outbox/worker.js';
import { createRemotes } from '../../src/remote/remotes.js';
import { askDue, freshRequests } from '../../src/requests/ask.js';
import { requestHandler } from '../../src/requests/deliver.js';
import { JURISDICTION, KEY, openGeoReport, type GeoReport, type Trouble } from '../connectors/open311/server.js';
import { memoryLog } from '../server/memory-log.js';
import { finish, request, take, turn } from '../store/sample.js';
import { describeStores } from '../support/stores.js';

const R = 'GLM-4K7P-2QX';
const MINUTE_MS = 60_000;

describeStores('delivery', (open) => {
  interface Place {
    readonly store: Store;
    readonly remote: GeoReport;
    readonly system: RequestSystem;
    readonly now: () => Date;
    /** Time goes on (`pace` milliseconds a look), and what is due is delivered, until the request waits no more. */
    settle(system?: RequestSystem | null, pace?: number): Promise<void>;
    ahead(minutes: number): void;
  }

  const at = async (test: (place: Place) => Promise<void>, referenceAttribute: string | undefined = 'OUR_REF') => {
    let ahead = 0;
    const now = (): Date => new Date(Date.now() + ahead);
    const { log } = memoryLog();
    const store = await open({ delivers: () => true, now });
    const remote = await openGeoReport();
    const use = { called: () => undefined, state: () => undefined };
    const remotes = createRemotes({ log, use, now: () => new Date() });
    const system = createOpen311(
      {
        url: remote.url,
        key: KEY,
        jurisdiction: JURISDICTION,
        format: 'json',
        services: { 'bins.missed': 'MISSED', 'bins.fly-tipping': '17' },
        attributes: { container: 'BIN' },
        referenceAttribute: referenceAttribute || undefined,
      },
      remotes.open({ name: 'open311', deadlineMs: 400, failures: 50 }),
      () => new Date(),
      log,
    );
    const settle: Place['settle'] = async (to = system, pace = MINUTE_MS / 2) => {
      const handlers = [requestHandler({ deliveries: store.deliveries, system: to })];
      const stop = startOutbox({ ...store, handlers, reference: async () => 'GLM-UNUSED', log, lookMs: 5 });
      const waiting = async (): Promise<boolean> => (await store.requests.byReference(R))?.state === 'kept';
      for (let look = 0; (await waiting()) && look < 500; look++) {
        await new Promise((resolve) => setTimeout(resolve, 10));
        ahead += pace;
      }
      await stop();
    };
    try {
      await test({ store, remote, system, now, settle, ahead: (minutes) => void (ahead += minutes * MINUTE_MS) });
    } finally {
      remotes.close();
      await remote.close();
    }
  };
  const make = (store: Store, service = 'bins.missed'): Promise<void> =>
    take(store, turn('t1'), 'yes', finish('Sent.', [{ kind: 'make-request', request: request(R, 'c1', { service }) }]));
  const end = async ({ store, remote }: Place) => {
    const row = await store.requests.byReference(R);
    const items = (await store.items.list('waiting')).map(({ kind, reason }) => `${kind} ${reason}`);
    return [row?.state, row?.theirs, items, remote.kept.length];
  };
  const html = '<html>Down</html>';
  const once = ['confirmed', '1000', [], 1] as const;
  const person = (reason: string, count: number) => ['staff', null, [`task request-${reason}`], count] as const;

  const ways: readonly (readonly [string, Trouble | null, string, readonly unknown[]])[] = [
    ['works', null, 'OUR_REF', once],
    ['commits and drops the connection', 'commit-then-drop', 'OUR_REF', once],
    ['commits and says something else', { commitThen: html }, 'OUR_REF', once],
    ['commits and fails', { commitThen: html, status: 500 }, 'OUR_REF', once],
    ['commits and says that it is busy', { commitThen: '', status: 429 }, 'OUR_REF', once],
    ['drops the connection', 'drop', 'OUR_REF', once],
    ['is silent', 'silent', 'OUR_REF', once],
    ['is busy', { status: 429, body: '', headers: { 'retry-after': '0' } }, 'OUR_REF', once],
    ['refuses', { status: 403, body: '[{"code":403,"description":"no"}]' }, 'OUR_REF', person('refused', 0)],
    ['says something else', { status: 200, body: html }, 'OUR_REF', person('unsure', 0)],
    ['commits, drops the connection and cannot be asked', 'commit-then-drop', '', person('unsure', 1)],
    ['drops the connection and cannot be asked', 'drop', '', person('unsure', 0)],
  ];
  it.each(ways)('to a system that %s', async (_, trouble, attribute, wanted) => {
    await at(async (place) => {
      if (trouble) place.remote.trouble.set('POST', trouble);
      // Over once it has happened.
      const watch = setInterval(() => {
        if (place.remote.calls.some((call) => call.startsWith('POST'))) place.remote.trouble.clear();
      }, 1);
      await make(place.store);
      await place.settle();
      clearInterval(watch);
      expect(await end(place)).toEqual(wanted);
      // Nothing is left to be done, and doing it again changes nothing.
      place.ahead(600);
      await place.settle();
      expect(await end(place)).toEqual(wanted);
      expect(await place.store.outbox.due(10)).toEqual([]);
    }, attribute);
  });

  it('by two nodes is one delivery', async () => {
    await at(async (place) => {
      await make(place.store);
      // In real time: no send takes as long as a message is taken for.
      await Promise.all([1, 2, 3].map(() => place.settle(place.system, 0)));
      expect(await end(place)).toEqual(once);
    });
  });

  it.each([
    ['failed', { send: async () => ({ ok: false, why: 'resting' }) }],
    ['unsure', { send: async () => ({ ok: false, why: 'slow' }), find: async () => ({ ok: false, why: 'slow' }) }],
  ] as const)('to a system that never comes back ends with a person: %s', async (reason, system) => {
    await at(async (place) => {
      await make(place.store);
      // Twelve attempts wait for up to an hour each.
      await place.settle({ ...place.system, ...system } as RequestSystem, 60 * MINUTE_MS);
      expect(await end(place)).toEqual(person(reason, 0));
      expect(await place.store.outbox.due(10)).toEqual([]);
    });
  });

  it('to a system that was disconnected meanwhile ends with a person', async () => {
    await at(async (place) => {
      await make(place.store);
      await place.settle(null);
      expect(await end(place)).toEqual(['staff', null, ['task request'], 0]);
    });
  });

  it('that was under way when the system was disconnected ends with a person who is told so', async () => {
    await at(async (place) => {
      await make(place.store);
      await place.store.deliveries.begin(R, null);
      await place.settle(null);
      expect(await end(place)).toEqual(person('unsure', 0));
    });
  });

  it('with a token is followed until it is a number, then until it is closed', async () => {
    await at(async (place) => {
      const { store, remote, system, now } = place;
      const parts = { deliveries: store.deliveries, system, now };
      await make(store, 'bins.fly-tipping');
      await place.settle();
      expect(await end(place)).toEqual(['sent', null, [], 1]);
      place.ahead(2);
      await askDue(parts);
      expect(await end(place)).toEqual(['sent', null, [], 1]);
      remote.batch.ready = true;
      place.ahead(5);
      await askDue(parts);
      expect(await end(place)).toEqual(once);
      Object.assign(remote.kept[0] ?? {}, { status: 'closed', notes: 'Cleared' });
      place.ahead(120);
      await askDue(parts);
      expect(await store.requests.byReference(R)).toMatchObject({ state: 'closed', note: 'Cleared' });
    });
  });

  it('with a token that never becomes a number ends with a person', async () => {
    await at(async (place) => {
      await make(place.store, 'bins.fly-tipping');
      await place.settle();
      place.ahead(8 * 1440);
      await askDue({ deliveries: place.store.deliveries, system: place.system, now: place.now });
      expect(await end(place)).toEqual(person('unsure', 1));
    });
  });

  it('is told as the system has it when its resident asks, and as last known when it does not answer in time', async () => {
    await at(async (place) => {
      const { store, remote, system, now } = place;
      const { log } = memoryLog();
      const fresh = freshRequests(store.requests, { deliveries: store.deliveries, system, now, log, residentMs: 200 });
      expect(await fresh.byReference('GLM-0000-000')).toBeNull();
      await make(store);
      await place.settle();
      Object.assign(remote.kept[0] ?? {}, { notes: 'On its way' });
      expect(await fresh.byReference(R)).toMatchObject({ state: 'confirmed', note: 'On its way' });
      Object.assign(remote.kept[0] ?? {}, { status: 'closed' });
      // A minute has not gone by.
      expect(await fresh.byReference(R)).toMatchObject({ state: 'confirmed' });
      place.ahead(2);
      remote.trouble.set('requests', 'silent');
      const started = performance.now();
      expect(await fresh.byReference(R)).toMatchObject({ state: 'confirmed', note: 'On its way' });
      expect(performance.now() - started).toBeLessThan(5_000);
      remote.trouble.clear();
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(await fresh.byReference(R)).toMatchObject({ state: 'closed', note: 'On its way' });
    });
  });
});
