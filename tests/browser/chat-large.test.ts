// The browser's own large text, and the question for a photo on small screens: everything is whole, and is what is seen first.
import type { Frame } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { NO_PHOTO } from '../../src/core/photo-answers.js';
import { answer, words, type Script } from '../channels/web/place.js';
import { BOX, cleanFrame, openChat, shows, states, type } from './chat-page.js';
import { context, openContext, openPage, openPlace, page, place } from './chat-place.js';

const LANGUAGES = ['en', 'cy'] as const;

/** As the assistant greets and asks for a photo. */
const script: Script = (one) => {
  const { input, locale } = one;
  if (input.kind === 'start')
    return answer(
      ['open.can', 'open.can', 'open.can']
        .map((key, n) => `${n === 0 ? (locale === 'cy' ? 'Helô.' : 'Hello.') : ''} ${words.text(key, locale)}`.trim())
        .join('\n\n'),
      {
        ending: 'greeted',
        language: locale,
        options: [{ value: 'do:person', label: words.text('person.talk', locale) }],
      },
    );
  if (input.kind !== 'text' || input.text !== 'photo') return states(one);
  return answer(words.text('photo.ask', locale), {
    ending: 'asked',
    language: locale,
    options: [{ value: NO_PHOTO, label: words.text('photo.none', locale) }],
  });
};

interface Size {
  readonly width: number;
  readonly height: number;
  /** The browser's own size of text, as its settings have it. */
  readonly text?: number;
  readonly dark?: boolean;
}

async function open(language: 'en' | 'cy', { width, height, text = 16, dark = false }: Size): Promise<Frame> {
  await openPlace({ script });
  await openContext({ viewport: { width, height }, colorScheme: dark ? 'dark' : 'light' });
  await openPage();
  const session = await context.newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: text, fixed: text } });
  await page.goto(`${place.url}${language === 'cy' ? '/cy/' : '/'}`);
  const frame = await openChat(page, language === 'cy' ? 'Helô.' : 'Hello.');
  expect(await frame.evaluate<string>('getComputedStyle(document.documentElement).fontSize')).toBe(`${String(text)}px`);
  return frame;
}

/** What is in sight of a part of the last message: 0 is its start at the top or below it, more is cut. */
const above = (frame: Frame): Promise<number> =>
  frame.evaluate<number>(`(() => {
    const room = document.querySelector('.webchat__basic-transcript__scrollable').getBoundingClientRect();
    const last = [...document.querySelectorAll('.webchat__basic-transcript__activity .webchat__bubble')].at(-1).getBoundingClientRect();
    return Math.max(0, Math.round(room.top - last.top));
  })()`);

/** It comes into sight, and stays there when the client scrolls by itself. */
async function beginsInSight(frame: Frame): Promise<void> {
  await expect.poll(() => above(frame), { timeout: 15_000 }).toBe(0);
  await page.waitForTimeout(1_000);
  await expect.poll(() => above(frame), { timeout: 15_000 }).toBe(0);
}

/** Words that do not fit their place: of the buttons and links, and of the empty box. */
const cut = (frame: Frame): Promise<readonly string[]> =>
  frame.evaluate<readonly string[]>(`(() => {
    const box = document.querySelector('${BOX}');
    const ruler = document.createElement('span');
    ruler.textContent = box.placeholder;
    const { fontSize, fontFamily } = getComputedStyle(box, '::placeholder');
    ruler.style.cssText = 'position:absolute;visibility:hidden;white-space:nowrap;font-size:' + fontSize + ';font-family:' + fontFamily;
    document.body.append(ruler);
    const wide = ruler.getBoundingClientRect().width;
    ruler.remove();
    const room = box.clientWidth;
    const shown = [...document.querySelectorAll('button, a')].filter((one) => one.getClientRects().length > 0);
    return [
      ...(wide > room ? [box.placeholder + ': ' + wide + ' of ' + room] : []),
      ...shown.filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0).map((one) => one.textContent),
    ];
  })()`);

describe('with 32 pixels as the size of text in the browser', () => {
  it.each(LANGUAGES.flatMap((language) => [[language, 360, 740] as const, [language, 320, 568] as const]))(
    'in %s at %i by %i the greeting begins in sight, and nothing is cut',
    async (language, width, height) => {
      const frame = await open(language, { width, height, text: 32 });
      // The longest greeting is seen from its start, as every answer is.
      await beginsInSight(frame);
      expect(await cut(frame)).toEqual([]);
      await cleanFrame(frame, 'greeting');
      for (const said of ['dates', 'list', 'photo']) {
        await type(frame, said);
        await shows(
          frame,
          said === 'dates' ? 'Put out by 7am' : said === 'list' ? '6 Stryd y Bont' : words.text('photo.none', language),
        );
        await beginsInSight(frame);
        expect(await cut(frame), said).toEqual([]);
        await cleanFrame(frame, said);
      }
      await frame.locator('#options').click();
      expect(await cut(frame)).toEqual([]);
      await frame.locator('#menu [data-leave]').scrollIntoViewIfNeeded();
      await cleanFrame(frame, 'menu');
    },
  );
});

describe('the question for a photo', () => {
  it.each(LANGUAGES.flatMap((language) => [320, 360, 1280].map((width) => [language, width, width === 360] as const)))(
    'in %s at %i is whole, and so are the button and the words in the box (dark: %s)',
    async (language, width, dark) => {
      const height = width === 320 ? 568 : width === 360 ? 640 : 800;
      const frame = await open(language, { width, height, dark });
      await type(frame, 'photo');
      await frame.locator('.webchat__upload-button').waitFor();
      await beginsInSight(frame);
      expect(await cut(frame)).toEqual([]);
      const button = frame.locator('.webchat__upload-button .webchat__icon-button');
      const { height: lines = 0 } = (await button.boundingBox()) ?? {};
      // Its words stand on one line, and are a target.
      expect(lines).toBeGreaterThanOrEqual(44);
      expect(lines).toBeLessThan(56);
      const question = frame.locator('.webchat__bubble').last();
      const [asked, choice] = [
        await question.boundingBox(),
        await frame.locator('.webchat__suggested-actions').boundingBox(),
      ];
      expect((asked?.y ?? 0) + (asked?.height ?? 0)).toBeLessThanOrEqual(choice?.y ?? 0);
      await cleanFrame(frame, 'photo');
    },
  );
});
