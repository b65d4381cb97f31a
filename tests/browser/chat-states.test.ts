// Every state of the chat and every page, as axe sees them: sizes, languages, dark, forced colours, large text; and by keyboard and tree alone.
import type { BrowserContextOptions, Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApp, type TestApp } from '../support/app.js';
import { BOX, chatOn, cleanAtSizes, cleanFrame, focused, lines, openChat, shows, type } from './chat-page.js';
import { context, openContext, openPage, openPlace, page, place } from './chat-place.js';

const visit = async (path: string, options: BrowserContextOptions = {}): Promise<void> => {
  await openPlace();
  await openContext(options);
  await openPage();
  await page.goto(place.url + path);
};
/** Through the states that a talk goes through. */
const walk = async (frame: Frame, name: string): Promise<void> => {
  await cleanAtSizes(page, frame, `${name}: open`);
  for (const [said, shown] of [
    ['list', '6 Stryd y Bont'],
    ['form', 'Which day was it missed?'],
    ['error', 'Enter the day it was missed'],
    ['dates', 'Put out by 7am'],
    ['danger', 'call 999'],
    ['harm', 'in confidence'],
    ['huge', 'longword'],
    ['rtl', 'مرحبا'],
    ['queue', 'next in the queue'],
  ] as const) {
    await type(frame, said);
    await shows(frame, shown);
    await cleanAtSizes(page, frame, `${name}: ${said}`);
    await page.setViewportSize({ width: 320, height: 256 });
    await cleanFrame(frame, `${name}: ${said} at 400 %`);
  }
};

describe('nothing that axe finds, nothing over the side', () => {
  it('in English, light', async () => {
    await visit('/');
    await walk(await openChat(page), 'light');
    expect(await page.evaluate<string>('document.title')).not.toContain('alert');
  });

  it('in Welsh, dark', async () => {
    await visit('/cy/', { colorScheme: 'dark' });
    const frame = await openChat(page, 'Helô.');
    expect(await frame.evaluate<string>('getComputedStyle(document.body).backgroundColor')).toBe('rgb(20, 24, 27)');
    await walk(frame, 'dark');
  });

  it.each([
    ['/', 'Continue your chat', 'Connection lost'],
    ['/cy/', "Parhau â'ch sgwrs", "Wedi colli'r cysylltiad"],
  ])('%s: the button with a chat to go on with, and the connection lost', async (path, label, lost) => {
    await visit(path);
    const first = await openChat(page, path === '/' ? 'Hello.' : 'Helô.');
    await type(first, 'dates');
    await shows(first, 'Put out by 7am');
    await page.reload();
    await page.getByRole('button', { name: label }).waitFor();
    await cleanAtSizes(page, page.mainFrame(), 'the button, to go on');
    const frame = await openChat(page, 'Put out by 7am');
    await context.setOffline(true);
    await type(frame, 'list');
    await frame.locator('#status', { hasText: lost }).waitFor();
    await cleanAtSizes(page, frame, 'connection lost');
    // What they typed still stands there.
    expect((await lines(frame)).some((line) => /\blist\b/.test(line))).toBe(true);
  });

  it('with forced colours, without motion, and turned dark while it is open', async () => {
    await visit('/', { forcedColors: 'active', reducedMotion: 'reduce' });
    const frame = await openChat(page);
    await type(frame, 'dates');
    await shows(frame, 'Put out by 7am');
    await cleanFrame(frame, 'forced colours');
    await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'none' });
    await expect
      .poll(() => frame.evaluate<string>("getComputedStyle(document.querySelector('.webchat__bubble__content')).color"))
      .toBe('rgb(243, 244, 244)');
    await cleanFrame(frame, 'turned dark');
    // Under a finger or a pointer the button to send stays dark too, and its arrow light.
    await frame.locator('.webchat__send-button').hover();
    const shade = "getComputedStyle(document.querySelector('.webchat__send-button .webchat__icon-button__shade'))";
    await expect.poll(() => frame.evaluate<string>(`${shade}.backgroundColor`)).toBe('rgb(35, 41, 45)');
    await shows(frame, 'Put out by 7am');
  });

  it('with text of twice the size, and at 400 %', async () => {
    await visit('/', { viewport: { width: 360, height: 640 } });
    const frame = await openChat(page);
    await type(frame, 'dates');
    await shows(frame, 'Put out by 7am');
    await frame.addStyleTag({ content: 'html { font-size: 200% }' });
    await cleanFrame(frame, 'large text');
    const size = await frame.evaluate<string>("getComputedStyle(document.querySelector('.ac-textBlock')).fontSize");
    expect(Number.parseFloat(size)).toBeGreaterThanOrEqual(32);
    await page.setViewportSize({ width: 320, height: 256 });
    await cleanFrame(frame, 'large text at 400 %');
  });

  it.each([
    '/',
    '/cy/',
    '/privacy',
    '/cy/privacy',
    '/terms',
    '/cy/terms',
    '/accessibility',
    '/cy/accessibility',
    '/about',
    '/cy/about',
    '/chat',
  ])('on the page %s', async (path) => {
    await visit(path);
    for (const [width, height] of [
      [1280, 800],
      [320, 568],
    ] as const) {
      await page.setViewportSize({ width, height });
      await cleanFrame(page.mainFrame(), `${path} at ${String(width)}`);
    }
    const twin = page.locator('link[rel=alternate]');
    const other = (await twin.getAttribute('href')) ?? '';
    expect(other.startsWith('/cy')).toBe(!path.startsWith('/cy'));
    expect((await page.request.get(place.url + other)).status()).toBe(200);
  });
});

describe('before the first word', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openApp({ CLOCK: '2026-11-23T09:00:00Z' });
  });
  afterAll(() => app.close());

  it.each([
    ['/', 'computer assistant, not a person', 'You can ask for a person'],
    ['/cy/', 'nid person', 'Gallwch ofyn am berson'],
  ])('%s says what it is, what it keeps and how to reach a person, on one screen of a phone', async (path, ...said) => {
    await openPlace();
    for (const [width, height] of [
      [320, 568],
      [360, 640],
    ] as const) {
      await openContext({ viewport: { width, height }, hasTouch: true, isMobile: true });
      await openPage();
      await page.goto(app.url + path);
      const frame = await openChat(page, said[0] ?? '');
      for (const words of said) await shows(frame, words);
      await expect.poll(() => frame.locator('.webchat__suggested-action').count()).toBe(3);
      // Asked for early, and shown as it comes, the client still comes over the line once.
      const sizes = await frame.evaluate<readonly number[]>(
        "performance.getEntriesByType('resource').filter(({ name }) => /webchat\\./.test(name)).map((one) => one.transferSize)",
      );
      expect(sizes.filter((size) => size > 100_000)).toHaveLength(1);
      const whole = (of: string): Promise<number> =>
        frame.evaluate<number>(`(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)(${of})`);
      // Nothing is scrolled away: not the greeting, not its choices, not the window.
      await expect
        .poll(() => whole("document.querySelector('.webchat__basic-transcript__scrollable')"))
        .toBeLessThanOrEqual(0);
      await expect
        .poll(() => whole("document.querySelector('.webchat__suggested-actions__stack')"))
        .toBeLessThanOrEqual(0);
      await expect.poll(() => whole('document.documentElement')).toBeLessThanOrEqual(0);
      const box = async (selector: string) => {
        const { y = -1, height: tall = 0 } = (await frame.locator(selector).first().boundingBox()) ?? {};
        return { top: y, bottom: y + tall };
      };
      expect((await box('.webchat__bubble')).top).toBeGreaterThanOrEqual((await box('.bar')).bottom);
      for (const seen of [BOX, '#person']) expect((await box(seen)).bottom).toBeLessThanOrEqual(height);
      for (const one of await frame.locator('.webchat__suggested-action').all())
        expect((await one.boundingBox())?.height).toBeGreaterThanOrEqual(24);
      if (width === 320) await context.close();
    }
  });
});

describe('by keyboard and by the accessibility tree', () => {
  it('everything is reached in order, the focus is always somewhere, and a card is entered and left', async () => {
    await visit('/');
    await page.locator('#launcher').focus();
    await page.keyboard.press('Enter');
    const frame = await chatOn(page);
    await type(frame, 'list');
    await shows(frame, '6 Stryd y Bont');
    await frame.locator('#title').focus();
    const seen: string[] = [];
    for (let n = 0; n < 24; n += 1) {
      await page.keyboard.press('Tab');
      const at = await focused(frame);
      seen.push(at);
      if (at === 'BODY' || at === 'person') break;
    }
    expect(seen.slice(0, 3)).toEqual(['language', 'options', 'close']);
    expect(seen).toContain('webchat-sendbox-input');
    expect(seen.at(-1)).toBe('person');
    expect(seen).not.toContain('BODY');
  });

  it('the tree names everything, in the language of the page', async () => {
    await visit('/cy/');
    const frame = await openChat(page, 'Helô.');
    await type(frame, 'list');
    await shows(frame, '6 Stryd y Bont');
    const tree = await frame.locator('body').ariaSnapshot();
    expect(tree).toContain('main "Cynorthwyydd y cyngor"');
    expect(tree).toContain('heading "Cynorthwyydd" [level=1]');
    for (const button of ['Dewisiadau', 'Cau', 'Anfon', 'Siarad â pherson', '1 Stryd y Bont'])
      expect(tree).toContain(`button "${button}"`);
    expect(tree).toContain('textbox "Eich neges"');
    expect(tree).not.toMatch(/button ""|link ""|button\s*$/m);
    expect(await frame.locator('[role=status]').count()).toBe(1);
    expect(await frame.locator('html').getAttribute('lang')).toBe('cy');
    expect(await frame.locator(BOX).count()).toBe(1);
  });
});

describe('a reply that means harm', () => {
  it('is text and nothing else', async () => {
    await visit('/');
    const frame = await openChat(page);
    let alerted = false;
    page.on('dialog', (dialog) => {
      alerted = true;
      void dialog.dismiss();
    });
    await type(frame, 'rtl');
    await shows(frame, '<script>alert(1)</script>');
    expect(alerted).toBe(false);
    expect(await frame.locator('.webchat__basic-transcript script').count()).toBe(0);
  });

  it('fetches nothing, runs nothing, turns nothing else round, whoever typed it', async () => {
    await visit('/');
    const frame = await openChat(page);
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(place.url) && /^http/.test(request.url())) elsewhere.push(request.url());
    });
    page.on('dialog', (dialog) => {
      elsewhere.push(dialog.message());
      void dialog.dismiss();
    });
    await type(frame, 'hostile');
    await shows(frame, '</script>');
    const made = (): Promise<readonly string[]> =>
      frame.evaluate<readonly string[]>(
        "[...document.querySelectorAll('.webchat__basic-transcript :is(script, iframe, svg[onload], img:not(.webchat__render-markdown__external-link-icon), [onerror], [onclick], strong, h1, code)')].map((one) => one.outerHTML)",
      );
    expect(await made()).toEqual([]);
    const links = await frame.evaluate<readonly string[]>(
      "[...document.querySelectorAll('.webchat__basic-transcript a')].map((one) => one.href)",
    );
    expect(links.filter((url) => !/^(?:https:|tel:)/.test(url))).toEqual([]);
    expect(await frame.getByRole('button', { name: '<b onclick=alert(7)>Choose</b>' }).count()).toBe(1);
    await cleanAtSizes(page, frame, 'hostile');
    await type(frame, '<img src=x onerror=alert(8)> \u202Eolleh');
    await shows(frame, 'You said <img');
    expect(await made()).toEqual([]);
    // Arabic begins at the right, English beside it at the left.
    const from = (text: string): Promise<readonly number[]> =>
      frame.evaluate<readonly number[]>(`(() => {
        const all = [...document.querySelectorAll('.webchat__basic-transcript :is(p, li)')];
        const one = all.filter((each) => each.textContent.includes('${text}')).at(-1);
        const range = document.createRange();
        range.selectNodeContents(one);
        const [words, room] = [range.getBoundingClientRect(), one.getBoundingClientRect()];
        return [Math.round(words.left - room.left), Math.round(room.right - words.right)];
      })()`);
    const [[, right = 1], [left = 1]] = [await from('مرحبا'), await from('Turned round')];
    expect([right, left]).toEqual([0, 0]);
    expect(elsewhere).toEqual([]);
  });
});
