// The editor's page in a real browser: what agents wanted, its effect, and accepting or rejecting it.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Learning } from '../../src/core/learning.js';
import type { Route } from '../../src/core/http.js';
import { loadContent } from '../../src/load-content.js';
import { deskAssets } from '../handoff/assets.js';
import { openPlace } from '../handoff/place.js';
import { projectRoot } from '../support/app.js';
import { openBrowser } from '../support/browser.js';
import { expectClean, openDesk } from './desk-page.js';

let browser: Browser;
let assets: readonly Route[];
beforeAll(async () => {
  [browser, assets] = [await openBrowser(), await deskAssets()];
});
afterAll(() => browser.close());

const half = { right: 1, of: 2 };
const figures = { first: half, place: half, danger: half, false: half };
/** To learn takes minutes; tests/learning does it. */
let measured: () => void = () => undefined;
const learning: Learning = {
  writable: () => true,
  text: () => 'Words.',
  weigh: async () => {
    await new Promise<void>((resolve) => (measured = resolve));
    return {
      ok: true,
      value: {
        before: figures,
        after: { ...figures, first: { right: 2, of: 2 } },
        fixed: ['a'],
        broken: [],
        now: 'bins.new-container',
        weighed: true,
      },
    };
  },
  accept: async () => ({ ok: true, value: { file: 'intents/en/bins.yaml', live: true } }),
};

it('shows those alike together, the effect before it is accepted, and what was done', async () => {
  const { reader, articles, register } = loadContent(projectRoot, 'glanmarch');
  const knowledge = { reader, articles, register, services: new Set(['bins.missed']) };
  const place = await openPlace({ routes: assets, ticking: true, learning, knowledge });
  for (const said of ['the <b>green</b> fella is broken', 'my wee green fella is knackered'])
    await place.store.proposals.add({
      ...{ kind: 'phrase', language: 'en', said, got: 'bins.missed', intent: '', article: '' },
      ...{ should: 'Say how to get a new bin.', by: 'Gwen', reference: 'GLM-4K7P-2QX' },
    });
  const { page, context, complaints } = await openDesk(browser, place, 'Ed Lewis', { role: 'editor' });
  await page.getByRole('heading', { level: 2, name: 'Learning' }).waitFor();
  await page.getByText('the <b>green</b> fella is broken').first().waitFor();
  expect(await page.locator('.desk-card').count()).toBe(2);
  expect(await page.getByRole('button', { name: 'Keys' }).count()).toBe(0);
  await expectClean(page, 'proposals');
  const card = page.locator('.desk-card').first();
  await card.getByRole('button', { name: 'See the effect' }).click();
  await expect.poll(() => card.locator('.govuk-error-message:visible').count()).toBe(1);
  const accept = card.getByRole('button', { name: 'Accept' });
  expect(await accept.isDisabled()).toBe(true);
  await card.getByText('See the effect first: then you can accept it.').waitFor();
  await card.getByLabel('The meaning').selectOption('bins.new-container');
  const see = async (): Promise<void> => {
    await card.getByRole('button', { name: 'See the effect' }).click();
    await card.getByRole('progressbar', { name: /^Measuring the effect/ }).waitFor();
    expect(await accept.isDisabled()).toBe(true);
    expect(await card.getByRole('button', { name: 'See the effect' }).isDisabled()).toBe(true);
  };
  await see();
  await expectClean(page, 'its effect is measured');
  measured();
  await card.getByText('These words are now understood as: A new or replacement bin').waitFor();
  await card.getByText('Better: more questions are understood, and none of the figures gets worse.').waitFor();
  expect(await accept.isDisabled()).toBe(false);
  await expectClean(page, 'an effect');
  // What was measured is what is accepted: changed words are measured again.
  await card.getByLabel('The words to teach').fill('my green bin is broken');
  expect(await accept.isDisabled()).toBe(true);
  expect(await card.getByText('These words are now understood as').count()).toBe(0);
  await see();
  measured();
  await expect.poll(() => accept.isDisabled()).toBe(false);
  await accept.click();
  await page.getByText('intents/en/bins.yaml').first().waitFor();
  await page.locator('.desk-card').nth(1).getByRole('button', { name: 'Reject' }).click();
  await expect.poll(async () => (await place.store.proposals.list('open')).length).toBe(0);
  await expectClean(page, 'decided');
  expect((await place.store.proposals.list('accepted')).length).toBe(1);
  expect(complaints).toEqual([]);
  await context.close();
  await place.close();
});

it('asks once more, in so many words, before fewer emergencies are found', async () => {
  const { reader, articles, register } = loadContent(projectRoot, 'glanmarch');
  const knowledge = { reader, articles, register, services: new Set(['bins.missed']) };
  const accepted: string[] = [];
  const fewer: Learning = {
    ...learning,
    weigh: async () => ({
      ok: true,
      value: {
        ...{ before: figures, after: { ...figures, danger: { right: 0, of: 2 } } },
        ...{ fixed: [], broken: ['I smell gas'], now: 'bins.new-container', weighed: true },
      },
    }),
    accept: async (language) => {
      accepted.push(language);
      return { ok: true, value: { file: 'intents/en/bins.yaml', live: true } };
    },
  };
  const place = await openPlace({ routes: assets, ticking: true, learning: fewer, knowledge });
  await place.store.proposals.add({
    ...{ kind: 'phrase', language: 'en', said: 'it hisses', got: '', intent: '', article: '' },
    ...{ should: 'A new bin.', by: 'Gwen', reference: null },
  });
  const { page, context } = await openDesk(browser, place, 'Ed Lewis', { role: 'editor' });
  const card = page.locator('.desk-card').first();
  await card.getByLabel('The meaning').selectOption('bins.new-container');
  await card.getByRole('button', { name: 'See the effect' }).click();
  await card.getByText(/^Careful: fewer emergencies/).waitFor();
  const accept = card.getByRole('button', { name: 'Accept', exact: true });
  await accept.click();
  await card.getByText(/Somebody in danger may not be shown the number/).waitFor();
  expect(accepted).toEqual([]);
  await expectClean(page, 'asked once more');
  await card.getByRole('button', { name: 'Do not accept it' }).click();
  expect(await card.getByText(/Somebody in danger may not be shown/).count()).toBe(0);
  await accept.click();
  await card.getByRole('button', { name: 'Accept it although fewer emergencies are found' }).click();
  await page.getByText('intents/en/bins.yaml').first().waitFor();
  expect(accepted).toEqual(['en']);
  await context.close();
  await place.close();
});
