// A photo in the chat window, in a real browser with the official client: the button is there while one is asked for, and sends it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pageAssets, type PageAssets } from '../channels/web/assets.js';
import { answer, echo, openWeb, type Script, type WebPlace } from '../channels/web/place.js';
import { fromPhone, sample } from '../channels/web/samples.js';
import { ADDED, LARGEST_PHOTO, NO_PHOTO, NOT_ADDED } from '../../src/core/photo-answers.js';
import { openBrowser } from '../support/browser.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const BOX = '[data-id=webchat-sendbox-input]';
const question = answer('Do you want to add a photo?', {
  ending: 'asked',
  options: [{ value: NO_PHOTO, label: 'No photo' }],
});
/** Asks for a photo; thanks for it. */
const script: Script = (turn) => {
  const { input } = turn;
  if (input.kind === 'text') return question;
  if (input.kind !== 'choice') return echo(turn);
  if (input.value.startsWith(ADDED)) return answer('Thank you for the photo.');
  return input.value.startsWith(NOT_ADDED)
    ? { ...question, text: `Not taken: ${input.value}` }
    : answer('Without one.');
};

const SIZES = {
  phone: { width: 360, height: 740 },
  wide: { width: 1280, height: 800 },
  zoomed: { width: 320, height: 256 },
};

let browser: Browser;
let assets: PageAssets;
let place: WebPlace;
let context: BrowserContext;
let page: Page;
let complaints: string[];
beforeAll(async () => {
  [browser, assets] = [await openBrowser(), await pageAssets()];
});
afterAll(() => browser.close());
beforeEach(async () => {
  complaints = [];
  place = await openWeb({ ...assets, script });
  context = await browser.newContext({ viewport: SIZES.phone });
  page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (/Content Security Policy|Refused/.test(message.text())) complaints.push(message.text());
  });
  await page.goto(`${place.url}/chat-frame`);
  await page.locator(BOX).waitFor();
  await shows('Hello.');
});
afterEach(async () => {
  await context.close();
  await place.close();
  expect(complaints).toEqual([]);
});

const shows = (text: string): Promise<void> => page.getByText(text, { exact: false }).last().waitFor();
const button = () => page.getByRole('button', { name: 'Add a photo' });
const ask = async (): Promise<void> => {
  await page.locator(BOX).fill('report');
  await page.locator(BOX).press('Enter');
  await shows('Do you want to add a photo?');
  await button().waitFor();
};
const choose = (buffer: Buffer, name = 'IMG_1.JPG'): Promise<void> =>
  page.locator('.webchat__upload-button--file-input').setInputFiles({ name, mimeType: 'image/jpeg', buffer });

describe('the button for a photo', () => {
  it('is there while one is asked for, and axe finds nothing in it', async () => {
    expect(await button().count()).toBe(0);
    await ask();
    await page.evaluate(axeSource);
    const found = await page.evaluate<AxeResults>('axe.run()');
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    // The words say where it is, and must be true on a phone, a desktop and at 400 %.
    for (const size of [SIZES.wide, SIZES.zoomed, SIZES.phone]) {
      await page.setViewportSize(size);
      const [above, box] = [await button().boundingBox(), await page.locator(BOX).boundingBox()];
      expect((above?.y ?? 0) + (above?.height ?? 0), JSON.stringify(size)).toBeLessThanOrEqual(box?.y ?? 0);
    }
    await page.getByRole('button', { name: 'No photo' }).click();
    await shows('Without one.');
    await button().waitFor({ state: 'detached' });
  });

  it('sends what was chosen at once, and the answer comes', async () => {
    await ask();
    await choose(fromPhone(sample('lane.jpg')));
    await shows('Thank you for the photo.');
    await shows('I have added a photo.');
    await button().waitFor({ state: 'detached' });
    const conversation = place.turns[0]?.conversation ?? '';
    expect(await place.store.photos.of(conversation)).toHaveLength(1);
  });

  it('says how far a photo is on a slow line, in steps, and stops when it has come', async () => {
    await ask();
    await page.evaluate(
      "window.told = []; new MutationObserver(() => window.told.push(document.querySelector('#status').textContent)).observe(document.querySelector('#status'), { childList: true, characterData: true, subtree: true });",
    );
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    const network = { offline: false, latency: 20, downloadThroughput: -1, uploadThroughput: 400_000 };
    await session.send('Network.emulateNetworkConditions', network);
    await choose(Buffer.alloc(1_200_000));
    await shows('Not taken: answer:photo-not:not-photo');
    const told = await page.evaluate<readonly string[]>('window.told');
    const percents = told.flatMap((one) => /^Sending the photo, (\d+)%\.$/.exec(one)?.[1] ?? []).map(Number);
    expect(percents.length).toBeGreaterThan(1);
    expect(percents.length).toBeLessThanOrEqual(6);
    expect(percents).toEqual([...percents].sort((a, b) => a - b));
    expect(told.at(-1)).toBe('');
  });

  it('tells in a sentence what is not taken, and can be used again', async () => {
    await ask();
    await choose(Buffer.from('<html>'));
    await shows('Not taken: answer:photo-not:not-photo');
    await choose(Buffer.alloc(LARGEST_PHOTO + 1));
    await shows('That photo is too big. Send one of at most 10 MB.');
    await choose(sample('lane.png'), 'b.png');
    await shows('Thank you for the photo.');
  });
});

describe('50 MB, as it comes from a phone that makes films', () => {
  let folder: string;
  let film: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'film-'));
    film = join(folder, 'IMG_1.JPG');
    // The bytes of a photo, and then far too many.
    writeFileSync(film, Buffer.concat([sample('lane.jpg'), Buffer.alloc(50 * 1024 * 1024, 7)]));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is told at once in the chat, none of it is sent, and the talk goes on', async () => {
    const uploads: string[] = [];
    page.on('request', (request) => {
      if (/upload/.test(request.url())) uploads.push(request.url());
    });
    await ask();
    await page.locator('.webchat__upload-button--file-input').setInputFiles(film);
    await page.locator('#status', { hasText: 'That photo is too big. Send one of at most 10 MB.' }).waitFor();
    expect(uploads).toEqual([]);
    await choose(sample('lane.png'), 'b.png');
    await shows('Thank you for the photo.');
    expect(uploads).toHaveLength(1);
    await page.locator(BOX).fill('and on');
    await page.locator(BOX).press('Enter');
    await button().waitFor();
  });

  it('is told on the plain page too, where no script can see it before it is sent', async () => {
    const plain = await context.newPage();
    await plain.goto(`${place.url}/chat`);
    await plain.locator('#message').fill('report');
    await plain.locator('button[type=submit]').first().click();
    await plain.locator('#photo').setInputFiles(film);
    await plain.locator('form[enctype] button').click();
    await plain.getByText('Not taken: answer:photo-not:big').waitFor();
    await plain.locator('#photo').setInputFiles({ name: 'b.png', mimeType: 'image/png', buffer: sample('lane.png') });
    await plain.locator('form[enctype] button').click();
    await plain.getByText('Thank you for the photo.').waitFor();
  });
});
