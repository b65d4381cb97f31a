// How often staff may ask: each by their own session, whatever else comes from their office; a refusal is in the API's file.
import { afterEach, expect, it } from 'vitest';
import { operations, seen } from './contract.js';
import { openApp } from '../support/app.js';
import { openPlace, type Place } from './place.js';

const FEW = { perMinute: 1, burst: 3 };
const MANY = { perMinute: 1, burst: 20 };
let place: Place;
afterEach(() => place.close());

it('who has signed in is not counted with the address, and a colleague is counted apart', async () => {
  place = await openPlace({ limits: { address: FEW, staff: MANY } });
  const [mair, sian] = [await place.agent('Mair Puw'), await place.agent('Sian Lee')];
  const asked = async (who: { call: Place['call'] }): Promise<number> =>
    (await who.call('GET', '/api/desk/conversations')).status;
  expect(await asked(mair)).toBe(200);
  expect(await asked(sian)).toBe(200);
  // Residents of the same office use the address up.
  for (let n = 0; n < 4; n++) await place.call('GET', '/api/desk/conversations');
  expect((await place.call('GET', '/api/desk/conversations')).status).toBe(429);
  for (let n = 0; n < 20; n++) expect(await asked(mair), String(n)).toBe(200);
  const refused = await mair.call('GET', '/api/desk/conversations');
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await asked(sian)).toBe(200);
});

it('a made-up cookie is counted with its address, and so is a session once it is over', async () => {
  place = await openPlace({ limits: { address: FEW, staff: MANY } });
  const mair = await place.agent();
  const forged = { cookie: `desk=${'A'.repeat(43)}` };
  expect((await mair.call('GET', '/api/desk/session')).status).toBe(200);
  expect((await mair.call('DELETE', '/api/desk/session')).status).toBe(204);
  expect((await mair.call('GET', '/api/desk/session')).status).toBe(401);
  const statuses: number[] = [];
  for (let n = 0; n < 4; n++) statuses.push((await place.call('GET', '/api/desk/session', undefined, forged)).status);
  expect(statuses).toEqual([401, 401, 429, 429]);
  expect((await mair.call('GET', '/api/desk/session')).status).toBe(429);
});

it('is as the council set it', async () => {
  const app = await openApp({ RATE_STAFF: '1', RATE_STAFF_BURST: '3' });
  const headers = { 'content-type': 'application/json' };
  const { email, password } = app.demoAgent ?? { email: '', password: '' };
  const body = JSON.stringify({ email, password });
  const signedIn = await fetch(`${app.url}/api/desk/session`, { method: 'POST', headers, body });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const statuses: number[] = [];
  // The first one is the address's yet: only then is it known who asks.
  for (let n = 0; n < 5; n++)
    statuses.push((await fetch(`${app.url}/api/desk/session`, { headers: { cookie } })).status);
  expect(statuses).toEqual([200, 200, 200, 200, 429]);
  await app.close();
});

it('is told by every operation as the file says it', async () => {
  place = await openPlace({ limits: { address: { perMinute: 1, burst: 1 } } });
  await place.call('GET', '/api/desk/session');
  for (const { method, path } of operations) {
    const given = method === 'GET' || method === 'DELETE' ? undefined : {};
    const answer = await place.call(method, path.replace(/\{\w+\}/g, 'x'), given);
    expect(answer.status, `${method} ${path}`).toBe(429);
  }
  expect(operations.filter(({ method, path }) => !seen.has(`${method} ${path} 429`))).toEqual([]);
});
