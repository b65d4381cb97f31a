// The desk when the line breaks, or when too much was asked: what the address names is what the pane shows, or it shows none.
import { describe, expect, it } from 'vitest';
import { item, openItem } from '../store/sample.js';
import { deskPlace, open, place, row, sit } from './desk-place.js';

deskPlace();

const DETAIL = /\/api\/desk\/conversations\/[^/?]+\?/;

describe('another chat chosen while the server is away', () => {
  it('the one before is not left in the pane, and the chosen one comes by itself when the server is back', async () => {
    const gwen = await sit('Gwen Ellis');
    await openItem(place.store, item('GLM-0000-001', 'c1', { summary: 'Said: first' }));
    await openItem(place.store, item('GLM-0000-002', 'c2', { summary: 'Said: second' }));
    await open(gwen, 'Said: first');
    await open(gwen, 'Said: second');
    await gwen.getByLabel('Your reply').fill('for the second');
    await gwen.getByRole('heading', { name: /GLM-0000-002/ }).waitFor();
    await gwen.route('**/api/desk/**', (route) => route.abort());
    await row(gwen, 'Said: first').click();
    await gwen.locator('#chat').getByText('This chat could not be opened.').waitFor();
    // Nobody can be written to meanwhile.
    expect(await gwen.getByLabel('Your reply').count()).toBe(0);
    expect(await gwen.getByRole('heading', { name: /GLM-0000-002/ }).count()).toBe(0);
    expect(await gwen.locator('#details').isVisible()).toBe(false);
    await gwen.unroute('**/api/desk/**');
    await gwen.getByRole('heading', { name: /GLM-0000-001/ }).waitFor({ timeout: 15_000 });
    expect(await gwen.locator('#chat').getByText('This chat could not be opened.').count()).toBe(0);
    expect(await gwen.getByLabel('Your reply').inputValue()).toBe('');
    await row(gwen, 'Said: second').click();
    await gwen.getByRole('heading', { name: /GLM-0000-002/ }).waitFor();
    expect(await gwen.getByLabel('Your reply').inputValue()).toBe('for the second');
  }, 60_000);

  it('nor while a slow server has not answered', async () => {
    const gwen = await sit('Gwen Ellis');
    await openItem(place.store, item('GLM-0000-001', 'c1', { summary: 'Said: first' }));
    await openItem(place.store, item('GLM-0000-002', 'c2', { summary: 'Said: second' }));
    await open(gwen, 'Said: first');
    let go: () => void = () => undefined;
    const wait = new Promise<void>((resolve) => (go = resolve));
    await gwen.route(DETAIL, async (route) => {
      await wait;
      await route.continue();
    });
    await row(gwen, 'Said: second').click();
    await gwen.getByText('Opening this chat.').waitFor();
    expect(await gwen.getByLabel('Your reply').count()).toBe(0);
    go();
    await gwen.getByRole('heading', { name: /GLM-0000-002/ }).waitFor();
  }, 60_000);
});

it('asked too often is not connected, and says so until it is answered', async () => {
  const gwen = await sit('Gwen Ellis');
  await gwen.route('**/api/desk/**', (route) =>
    route.fulfill({ status: 429, json: { error: { code: 'TooManyRequests', message: 'x' } } }),
  );
  await gwen.evaluate("dispatchEvent(new Event('online'))");
  await gwen.locator('#lost').waitFor({ timeout: 15_000 });
  await gwen.unroute('**/api/desk/**');
  await gwen.locator('#lost').waitFor({ state: 'hidden', timeout: 30_000 });
}, 60_000);

it('an urgent chat of another bot says that we showed no number; one of ours says that we did', async () => {
  const gwen = await sit('Gwen Ellis');
  const urgent = { urgent: true, channel: 'botframework' } as const;
  await openItem(place.store, item('GLM-0000-001', 'c1', { ...urgent, summary: 'Said: theirs' }));
  await openItem(place.store, item('GLM-0000-002', 'c2', { ...urgent, reason: 'gas', summary: 'Said: ours' }));
  await row(gwen, 'Said: theirs').click();
  await gwen.getByText('We have shown the resident no number to call.').waitFor();
  expect(await gwen.getByText('has been shown the number').count()).toBe(0);
  await row(gwen, 'Said: ours').click();
  await gwen.getByText('The resident has been shown the number to call.').waitFor();
});
