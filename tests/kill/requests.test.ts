// Killed at every step between a resident's yes and the council's number: the request is in the council's system once, or with a person once.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openGeoReport, type GeoReport, type Trouble } from '../connectors/open311/server.js';
import { bundle, start } from '../store/child.js';
import { deliverRequest, type Order, type Told } from './request-delivery.js';

let file: string;
beforeAll(async () => {
  file = await bundle('../kill/request-worker');
});
afterAll(() => rmSync(file, { force: true }));

interface End {
  readonly told: Told;
  /** How often the council's system has it. */
  readonly count: number;
  readonly killed: boolean;
}

/** A process that is killed at the step, then the same over what it left. */
async function run(killAt: number, referenceAttribute: string | null, trouble: Trouble | null): Promise<End> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kill-request-'));
  const remote: GeoReport = await openGeoReport();
  try {
    if (trouble) remote.trouble.set('POST', trouble);
    const order: Order = { dataDir, url: remote.url, killAt, referenceAttribute, ahead: 0 };
    const first = start(file, order);
    // The trouble is over after the first call.
    const over = setInterval(() => {
      if (remote.calls.some((call) => call.startsWith('POST'))) remote.trouble.clear();
    }, 1);
    await first.ended;
    clearInterval(over);
    remote.trouble.clear();
    const killed = first.process.signalCode === 'SIGKILL';
    const told = await deliverRequest({ ...order, ahead: 3_600_000 }, () => undefined);
    return { told, count: remote.kept.length, killed };
  } finally {
    await remote.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const TOGETHER = 4;

/** Every step until the first process is over before it comes. */
async function everyStep(referenceAttribute: string | null, trouble: Trouble | null, check: (end: End) => void) {
  for (let step = 1; ; step += TOGETHER) {
    const steps = Array.from({ length: TOGETHER }, (__, n) => step + n);
    const ends = await Promise.all(steps.map((killAt) => run(killAt, referenceAttribute, trouble)));
    ends.forEach(check);
    if (ends.some(({ killed }) => !killed)) return step;
  }
}

const once = ({ told, count }: End): void => {
  expect(told).toEqual({ state: 'confirmed', theirs: '1000', items: [] });
  expect(count).toBe(1);
};
const atMostOnce = ({ told, count }: End): void => {
  expect(count).toBeLessThanOrEqual(1);
  if (told.state === 'confirmed') expect([count, told.items]).toEqual([1, []]);
  else expect(told).toMatchObject({ state: 'staff', items: ['request-unsure'] });
};

it.each([
  ['works and can be asked: once', 'OUR_REF', null, once],
  ['commits, drops the connection, and can be asked: once', 'OUR_REF', 'commit-then-drop', once],
  ['works and cannot be asked: at most once, and in doubt one person looks', null, null, atMostOnce],
  [
    'commits, drops the connection, and cannot be asked: once, and one person looks',
    null,
    'commit-then-drop',
    atMostOnce,
  ],
] as const)('a remote that %s', async (_, referenceAttribute, trouble, check) => {
  expect(await everyStep(referenceAttribute, trouble, check)).toBeGreaterThan(12);
});
