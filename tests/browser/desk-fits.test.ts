// A chat at the desk on small screens: the log scrolls, and the reply with its button stays in sight, whatever stands above it.
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Route } from '../../src/core/http.js';
import { loadContent } from '../../src/load-content.js';
import { deskAssets } from '../handoff/assets.js';
import { openPlace } from '../handoff/place.js';
import { finish, item, openItem, take, turn } from '../store/sample.js';
import { projectRoot } from '../support/app.js';
import { openBrowser } from '../support/browser.js';
import { expectClean, openDesk } from './desk-page.js';

let browser: Browser;
let assets: readonly Route[];
beforeAll(async () => {
  [browser, assets] = [await openBrowser(), await deskAssets()];
});
afterAll(() => browser.close());

const SCROLLS =
  '(() => { const log = document.querySelector(".desk-log"); return log.scrollHeight > log.clientHeight; })()';

const SIZES = [
  [1280, 720],
  [1366, 768],
  [1024, 768],
  [360, 740],
  [360, 640],
] as const;

it('a Welsh chat in danger, gone, with a suggestion in two languages, still has room to read and to answer', async () => {
  const { reader, articles, register } = loadContent(projectRoot, 'glanmarch');
  const knowledge = { reader, articles, register, services: new Set(['bins.missed', 'bins.new-container']) };
  const place = await openPlace({ routes: assets, ticking: true, knowledge, translate: async (text) => text });
  for (let n = 0; n < 12; n++)
    await take(
      place.store,
      turn(`t${String(n)}`, 'c1', { locale: 'cy' }),
      "chasglwyd mo'r bin eto heddiw",
      finish('Mae’n ddrwg gennym.'),
    );
  await openItem(place.store, item('GLM-0000-001', 'c1', { language: 'cy', urgent: true, reason: 'gas' }));
  const { page, context } = await openDesk(browser, place, 'Gwen Ellis', { languages: ['en'] });
  await page.locator('.desk-row__link').click();
  await page.getByRole('button', { name: 'Take this chat' }).click();
  await page.getByText('What it says, from the English article:').waitFor();
  await place.store.moves.left('c1', true);
  await page.getByText(/The resident closed the page/).waitFor();

  await page.setViewportSize({ width: 1280, height: 720 });
  const height = async (part: Locator): Promise<number> => (await part.boundingBox())?.height ?? 0;
  for (const [width, tall] of SIZES) {
    const at = `${String(width)} by ${String(tall)}`;
    await page.setViewportSize({ width, height: tall });
    const narrow = width < 600;
    const suggested = page.getByRole('button', { name: /^Suggested reply/ });
    expect(await suggested.isVisible(), at).toBe(narrow);
    if (narrow) {
      // One line until it is asked for, so that most of the screen is the conversation.
      expect(await page.getByRole('button', { name: 'Send this', exact: true }).isVisible(), at).toBe(false);
      expect(await height(page.locator('.desk-log')), `the log at ${at}`).toBeGreaterThanOrEqual(tall / 4);
      await suggested.click();
      expect(await height(page.locator('.desk-help__body')), `the suggestion at ${at}`).toBeGreaterThanOrEqual(60);
    }
    for (const name of ['Send', 'Send this'] as const) {
      const box = await page.getByRole('button', { name, exact: true }).boundingBox();
      expect((box?.y ?? tall) + (box?.height ?? 0), `${name} at ${at}`).toBeLessThanOrEqual(tall);
      expect(box?.y, `${name} at ${at}`).toBeGreaterThan(0);
    }
    const reply = await page.getByLabel('Your reply').boundingBox();
    expect((reply?.y ?? tall) + (reply?.height ?? 0), `the reply at ${at}`).toBeLessThanOrEqual(tall);
    const log = page.locator('.desk-log');
    expect(await height(log), `the log at ${at}`).toBeGreaterThanOrEqual(90);
    expect(await page.evaluate<boolean>(SCROLLS), at).toBe(true);
    if (narrow) await suggested.click();
  }
  await page.setViewportSize({ width: 1280, height: 720 });
  await expectClean(page, 'a chat with all that can stand above it');
  await context.close();
  await place.close();
});
