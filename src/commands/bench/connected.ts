// How quick the parts of a council's own data are, and what a system that hangs costs: homes by postcode, collection days, the last places, a breaker.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { loadCouncil, type LoadedCouncil } from '../../content/council.js';
import { Fault } from '../../core/fault.js';
import type { Log } from '../../core/ports.js';
import { newSession } from '../../core/session.js';
import type { Turn } from '../../core/turn.js';
import { createRemotes } from '../../remote/remotes.js';
import { nextCollections } from '../../services/bins/days/collections.js';
import { createHomeIndex } from '../../store/home-index.js';
import { openStore } from '../../store/open.js';

const HOMES = 100_000;
const LOOKS = 5_000;
const TODAY = '2026-11-23';
const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

export interface HomesBench {
  readonly homes: number;
  /** Milliseconds of CPU to load the council on a first start, which reads the whole list, and on the next. */
  readonly first: number;
  readonly next: number;
  /** The same for the council as it is, with its few homes. */
  readonly small: number;
  /** Milliseconds of each look-up, and of each home's next collections. */
  readonly byPostcode: readonly number[];
  readonly byStreet: readonly number[];
  readonly byUprn: readonly number[];
  readonly collections: readonly number[];
}

/** The demo council with so many homes, in about a fifth as many postcodes and a fiftieth as many streets, in the index that a server has. */
export async function benchHomes(root: string): Promise<HomesBench> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-homes-'));
  try {
    cpSync(join(root, 'knowledge'), join(folder, 'knowledge'), { recursive: true });
    const file = join(folder, 'knowledge/councils/glanmarch/addresses.csv');
    const [head = '', ...rows] = readFileSync(file, 'utf8').trimEnd().split('\n');
    const plain = rows.filter((row) => !row.includes('"') && row.split(',').length === head.split(',').length);
    const [uprn, postcode] = ['uprn', 'postcode'].map((name) => head.split(',').indexOf(name)) as [number, number];
    const street = ['street', 'street_cy'].map((name) => head.split(',').indexOf(name));
    const made = Array.from({ length: HOMES - rows.length }, (_, n) => {
      const cells = (plain[n % plain.length] ?? '').split(',');
      cells[uprn] = String(100_000_000_000 + n);
      cells[postcode] = madePostcode(Math.floor(n / 5));
      for (const column of street) cells[column] = `${cells[column] ?? ''} ${String(Math.floor(n / 50))}`;
      return cells.join(',');
    });
    writeFileSync(file, [head, ...rows, ...made, ''].join('\n'));
    const start = (from: string): { readonly took: number; readonly loaded: LoadedCouncil; close(): void } => {
      const before = process.cpuUsage();
      const index = createHomeIndex(join(folder, from === folder ? 'data' : 'small'), silent);
      const loaded = loadCouncil(from, 'glanmarch', index);
      const { user, system } = process.cpuUsage(before);
      return { took: (user + system) / 1000, loaded, close: index.close };
    };
    const taken = (from: string): number => {
      const { took, close } = start(from);
      close();
      return took;
    };
    // The first makes the code warm, and the small index.
    taken(root);
    const [small, first] = [taken(root), taken(folder)];
    const { took: next, loaded, close } = start(folder);
    const { council, addresses } = loaded;
    const streets = addresses.streets();
    const [byPostcode, byStreet, byUprn, collections]: [number[], number[], number[], number[]] = [[], [], [], []];
    for (let look = 0; look < LOOKS; look++) {
      const asked = performance.now();
      const found = await addresses.byPostcode(madePostcode((look * 7919) % Math.floor(made.length / 5)));
      byPostcode.push(performance.now() - asked);
      const home = found.ok ? found.value[look % found.value.length] : undefined;
      if (!home) throw new Error('a made postcode has no homes');
      const again = performance.now();
      await addresses.byUprn(home.uprn);
      byUprn.push(performance.now() - again);
      const street = performance.now();
      await addresses.byStreet?.(streets[(look * 7919) % streets.length] ?? '');
      byStreet.push(performance.now() - street);
      const dated = performance.now();
      nextCollections(home, council, TODAY);
      collections.push(performance.now() - dated);
    }
    close();
    return { homes: rows.length + made.length, first, next, small, byPostcode, byStreet, byUprn, collections };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const LETTERS = 'ABDEFGHJLNPQRSTUWXYZ';
const letter = (n: number): string => LETTERS.charAt(n % LETTERS.length);
/** GM60 to GM99: districts that the demo council does not have. */
const madePostcode = (n: number): string =>
  `GM${String(60 + (Math.floor(n / 4_000) % 40))} ${String(Math.floor(n / 400) % 10)}${letter(Math.floor(n / 20))}${letter(n)}`;

export interface SlotsBench {
  readonly residents: number;
  readonly places: number;
  readonly got: number;
  readonly refused: number;
  /** Milliseconds until the last had an answer. */
  readonly took: number;
}

/** Residents who all finish a turn that takes one of the last places, at the same time. */
export async function benchSlots(residents = 100, places = 10): Promise<SlotsBench> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-slots-'));
  const store = await openStore({ dataDir, databaseUrl: null, secret: 'a secret for measuring only', role: 'server' });
  try {
    const turns = Array.from({ length: residents }, (_, n) => turnOf(n));
    await Promise.all(turns.map((turn) => store.turns.claim(turn, null)));
    const started = performance.now();
    const ends = await Promise.all(
      turns.map(async (turn, n) => {
        const place = { slot: 'bulky:2026-11-27', places, reference: `GLM-${String(n)}` };
        const event = {
          intent: 'bins.bulky-waste',
          ending: 'answered',
          language: 'en',
          by: 'bench',
          confidence: 1,
          milliseconds: 0,
        } as const;
        try {
          await store.turns.finish(turn, {
            session: newSession('en'),
            reply: null,
            event,
            effects: [{ kind: 'take-slot', place }],
          });
          return 'got';
        } catch (error) {
          if (error instanceof Fault && error.code === 'store/stale') return 'refused';
          throw error;
        }
      }),
    );
    const took = performance.now() - started;
    const count = (end: 'got' | 'refused'): number => ends.filter((one) => one === end).length;
    return { residents, places, got: count('got'), refused: count('refused'), took };
  } finally {
    await store.close();
    rmSync(dataDir, { recursive: true });
  }
}

const turnOf = (n: number): Turn => ({
  id: 't1',
  conversation: `resident-${String(n)}`,
  channel: 'web',
  user: 'bench',
  can: { push: true, screen: true },
  locale: 'en',
  input: { kind: 'start' },
});

export interface HangBench {
  readonly deadline: number;
  /** Milliseconds that each call waited while the breaker was closed, and once it was open. */
  readonly waited: readonly number[];
  readonly after: readonly number[];
}

/** A system that takes connections and never answers. */
export async function benchHang(): Promise<HangBench> {
  const server = createServer(() => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const use = { called: () => undefined, state: () => undefined };
  const remotes = createRemotes({ log: silent, use, now: () => new Date() });
  const deadline = 2_500;
  const remote = remotes.open({ name: 'bench', deadlineMs: deadline });
  const url = new URL(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`);
  const ask = async (): Promise<{ readonly ms: number; readonly why: string }> => {
    const started = performance.now();
    const answer = await remote.get(url, { schema: z.unknown() });
    return { ms: performance.now() - started, why: answer.ok ? 'ok' : answer.why };
  };
  try {
    const [waited, after]: [number[], number[]] = [[], []];
    for (let tries = 0; tries < 10 && after.length === 0; tries++) {
      const { ms, why } = await ask();
      (why === 'resting' ? after : waited).push(ms);
    }
    for (let n = 0; n < 200; n++) after.push((await ask()).ms);
    return { deadline, waited, after };
  } finally {
    remotes.close();
    server.closeAllConnections();
    server.close();
  }
}
