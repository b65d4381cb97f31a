// What an agent closed today, to be read again; the list close together or not; and rows of a Welsh page in Welsh.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Route } from '../../src/core/http.js';
import type { ItemView } from '../../src/handoff/view.js';
import { deskAssets } from '../handoff/assets.js';
import { openPlace } from '../handoff/place.js';
import { finish, item, openItem, take, turn } from '../store/sample.js';
import { openBrowser } from '../support/browser.js';
import { expectClean, openDesk } from './desk-page.js';

const C = '/api/desk/conversations';
let browser: Browser;
let assets: readonly Route[];
beforeAll(async () => {
  [browser, assets] = [await openBrowser(), await deskAssets()];
});
afterAll(() => browser.close());

it('history: mine of today, read-only, and written down when it is read', async () => {
  const place = await openPlace({ routes: assets, ticking: true });
  const { page, context, complaints } = await openDesk(browser, place, 'Mair Puw');
  await page.getByRole('link', { name: 'Closed today' }).click();
  await page.getByText('You have closed nothing today.').waitFor();
  await expectClean(page, 'nothing closed');
  const sam = await place.agent('Sam Lee');
  await take(place.store, turn('t1', 'c1'), 'the brown bin, please', finish('One moment.'));
  const mine = await openItem(place.store, item('GLM-0000-001', 'c1', { summary: 'Said: "the brown bin"' }));
  const theirs = await openItem(place.store, item('GLM-0000-002', 'c2', { summary: 'Said: "another"' }));
  await sam.call('POST', `${C}/${theirs}/claim`);
  await sam.call('POST', `${C}/${theirs}/close`, { reason: 'answered' });

  await page.getByRole('link', { name: 'Chats', exact: true }).click();
  await page.getByRole('link', { name: /the brown bin/ }).click();
  await page.getByRole('button', { name: 'Take this chat' }).click();
  await page.getByLabel('Your reply').waitFor();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByLabel('Request made').check();
  await page.getByRole('button', { name: 'Close it', exact: true }).click();
  await page.getByText('This is closed. Outcome: Request made').waitFor();

  await page.getByRole('link', { name: 'Closed today' }).click();
  const row = page.getByRole('row', { name: /GLM-0000-001/ });
  await row.waitFor();
  expect(await row.innerText()).toContain('Request made');
  expect(await page.getByRole('row').count()).toBe(2);
  await expectClean(page, 'history');
  await row.getByRole('link').click();
  await page.getByRole('heading', { name: 'Chat GLM-0000-001' }).waitFor();
  await page.getByText('the brown bin, please').waitFor();
  await page.getByText('This is closed. Outcome: Request made').waitFor();
  for (const label of ['Your reply', 'Note'])
    expect(await page.locator('#chat').getByLabel(label, { exact: true }).count(), label).toBe(0);
  for (const name of ['Take this chat', 'Close', 'Give back', 'Pass on', 'Send'])
    expect(await page.locator('#chat').getByRole('button', { name, exact: true }).count(), name).toBe(0);
  await expectClean(page, 'a closed chat');

  // One that they closed without a look at it here: to read it now is written down.
  const mair = await place.store.staff.byEmail('mair.puw@glanmarch.example');
  if (!mair) throw new Error('Mair is not there');
  const third = await openItem(place.store, item('GLM-0000-003', 'c3', { summary: 'Said: "unread"' }));
  await place.store.items.claim(third, mair, null);
  await place.store.items.close(third, mair, 'answered', null);
  const views = async (): Promise<readonly string[]> =>
    (await place.store.audit.list({ most: 50 })).flatMap(({ what, reference, name }) =>
      what === 'view' && reference === 'GLM-0000-003' ? [name] : [],
    );
  expect(await views()).toEqual([]);
  await page.getByRole('link', { name: 'Closed today' }).click();
  await page.getByRole('link', { name: /unread/ }).click();
  await page.getByRole('heading', { name: 'Chat GLM-0000-003' }).waitFor();
  expect(await views()).toEqual(['Mair Puw']);

  const all = (await sam.call<{ items: ItemView[] }>('GET', `${C}?state=closed`)).body.items;
  const own = (await sam.call<{ items: ItemView[] }>('GET', `${C}?state=closed&mine=true`)).body.items;
  expect(all.map(({ id }) => id).sort()).toEqual([mine, theirs, third].sort());
  expect(own.map(({ id }) => id)).toEqual([theirs]);
  expect(complaints).toEqual([]);
  await context.close();
  await place.close();
}, 120_000);

it('the list: compact when it is switched so, remembered, and Welsh on the Welsh page', async () => {
  const place = await openPlace({ routes: assets, ticking: true });
  const { page, context, complaints } = await openDesk(browser, place, 'Mair Puw');
  for (let n = 0; n < 8; n++)
    await openItem(
      place.store,
      item(`GLM-0000-00${String(n)}`, `c${String(n)}`, { summary: `Said: "number ${String(n)}"` }),
    );
  const row = page.getByRole('link', { name: /number 3/ });
  await row.waitFor();
  const height = async (): Promise<number> => (await row.boundingBox())?.height ?? 0;
  const before = await height();
  await page.getByLabel('Compact list').check();
  const compact = await height();
  expect(compact).toBeLessThan(before);
  expect(compact).toBeGreaterThanOrEqual(24);
  await expectClean(page, 'compact');
  await page.reload();
  await row.waitFor();
  expect(await page.getByLabel('Compact list').isChecked()).toBe(true);
  expect(await height()).toBe(compact);

  await page.goto(`${place.url}/cy/desk`);
  const welsh = page.getByRole('link', { name: /number 3/ });
  await welsh.waitFor();
  const title = welsh.locator('.desk-row__title');
  expect(await title.textContent()).toBe('Dywedodd: "number 3"');
  expect(await title.getAttribute('lang')).toBeNull();
  await welsh.click();
  await expect.poll(() => page.locator('.desk-summary').textContent()).toBe('Dywedodd: "number 3"');
  await expectClean(page, 'Welsh rows');
  await page.getByLabel('Rhestr gryno').uncheck();
  await page.reload();
  await welsh.waitFor();
  expect(await page.getByLabel('Rhestr gryno').isChecked()).toBe(false);
  expect(complaints).toEqual([]);
  await context.close();
  await place.close();
}, 120_000);
