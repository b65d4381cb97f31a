// Outside systems at /readyz and /metrics: told, never decisive.
import { expect, it } from 'vitest';
import type { RemoteHealth } from '../../src/core/remote.js';
import { createMetrics } from '../../src/server/metrics.js';
import { start } from './started.js';

const at = new Date('2026-11-22T09:00:00Z');
const resting: RemoteHealth = {
  ...{ name: 'os-places', state: 'resting', lastSuccess: null },
  lastTrouble: { at, why: 'slow' },
};

it('a system that is down is told, and we stay ready', async () => {
  const url = await start({ remotes: () => [resting] });
  const response = await fetch(`${url}/readyz`);
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({
    status: 'ready',
    remotes: [
      {
        ...{ name: 'os-places', state: 'resting', lastSuccess: null },
        lastTrouble: { at: at.toISOString(), why: 'slow' },
      },
    ],
  });
});

it('without any, nothing is said of them', async () => {
  expect(await (await fetch(`${await start()}/readyz`)).json()).toEqual({ status: 'ready' });
});

it('calls, their time and the state are counted', async () => {
  const metrics = createMetrics();
  const use = metrics.remotes();
  use.called('bops', 'ok', 0.2);
  use.called('bops', 'resting', 0);
  use.state('bops', 'up');
  use.state('bops', 'resting');
  const text = await metrics.text();
  expect(text).toContain('council_remote_calls_total{remote="bops",result="ok"} 1');
  expect(text).toContain('council_remote_calls_total{remote="bops",result="resting"} 1');
  expect(text).toContain('council_remote_duration_seconds_count{remote="bops"} 1');
  expect(text).toContain('council_remote_state{remote="bops",state="resting"} 1');
  expect(text).toContain('council_remote_state{remote="bops",state="up"} 0');
});
