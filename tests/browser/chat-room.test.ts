// Room to read and to press in the chat: text of twice the size, numbers to call on one line, the whole bar of the message box.
import type { BrowserContextOptions, Frame } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { BOX, cleanFrame, focused, openChat, shows, type } from './chat-page.js';
import { openContext, openPage, openPlace, page, place } from './chat-place.js';

const visit = async (path: string, options: BrowserContextOptions = {}): Promise<void> => {
  await openPlace();
  await openContext(options);
  await openPage();
  await page.goto(place.url + path);
};

describe('what is to be read', () => {
  it.each([
    [390, 664],
    [320, 568],
    // The panel on a large screen.
    [1280, 800],
  ])(
    'with text of twice the size at %i by %i the answer keeps its room, and the rest is scrolled to',
    async (width, height) => {
      await visit('/', { viewport: { width, height } });
      const frame = await openChat(page);
      await frame.addStyleTag({ content: 'html { font-size: 200% }' });
      const places = (): Promise<Readonly<Record<string, number>>> =>
        frame.evaluate<Readonly<Record<string, number>>>(`(() => {
        const rect = (name) => document.querySelector(name).getBoundingClientRect();
        const [room, box, foot] = ['.webchat__basic-transcript', '.webchat__send-box', '.foot'].map(rect);
        const last = [...document.querySelectorAll('.webchat__basic-transcript__activity')].at(-1).getBoundingClientRect();
        const judge = rect('#judge');
        const below = judge.height === 0 ? foot : judge;
        return {
          room: room.height,
          seen: Math.min(room.bottom, innerHeight) - Math.max(room.top, 0),
          answer: Math.min(last.bottom, room.bottom, innerHeight) - Math.max(last.top, room.top, 0),
          over: Math.round(Math.max(room.bottom - box.top, box.bottom - below.top)),
          left: Math.abs(Math.round(foot.bottom + scrollY - document.documentElement.scrollHeight)),
        };
      })()`);
      for (const [said, shown] of [
        ['list', '6 Stryd y Bont'],
        ['dates', 'Put out by 7am'],
        ['harm', 'in confidence'],
      ] as const) {
        await type(frame, said);
        await shows(frame, shown);
        if (said === 'dates') await frame.locator('#judge').waitFor();
        await expect.poll(async () => (await places())['answer'], { message: said }).toBeGreaterThan(60);
        const { room, over, left } = await places();
        expect(room, said).toBeGreaterThanOrEqual(120);
        // Nothing lies over anything else, and the last line can be scrolled to.
        expect([over, left], said).toEqual([0, 0]);
        await cleanFrame(frame, `large text: ${said}`);
      }
    },
  );

  it('a number to call stands on one line, however narrow', async () => {
    const halves = (where: Frame): Promise<readonly number[]> =>
      where.evaluate<readonly number[]>(
        '[...document.querySelectorAll(\'a[href^="tel:0808"]\')].map((one) => one.getClientRects().length)',
      );
    const everywhere = async (where: Frame): Promise<void> => {
      for (let width = 300; width <= 480; width += 12) {
        await page.setViewportSize({ width, height: 640 });
        expect(await halves(where), `at ${String(width)}`).toEqual([1]);
      }
    };
    await visit('/');
    const frame = await openChat(page);
    await type(frame, 'harm');
    await shows(frame, 'in confidence');
    await everywhere(frame);
    await page.goto(`${place.url}/chat`);
    await page.locator('[name=message]').fill('harm');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await shows(page, 'in confidence');
    await everywhere(page.mainFrame());
  });
});

describe('the bar of the message box', () => {
  it('has the focus in the box wherever it is pressed, and keeps it there', async () => {
    await visit('/');
    const frame = await openChat(page);
    const bar = frame.locator('.webchat__send-box-text-box');
    const { width = 0, height = 0 } = (await bar.boundingBox()) ?? {};
    expect(height).toBeGreaterThanOrEqual(50);
    for (const position of [
      { x: width / 2, y: 3 },
      { x: width / 2, y: height - 3 },
      { x: 3, y: height / 2 },
    ]) {
      await frame.locator('#options').focus();
      await bar.click({ position });
      expect(await focused(frame)).toBe('webchat-sendbox-input');
    }
    await page.keyboard.type('held');
    await frame.evaluate("window.left = 0; document.activeElement.addEventListener('blur', () => (window.left += 1))");
    await bar.click({ position: { x: width / 2, y: 3 } });
    expect(await frame.evaluate<number>('window.left')).toBe(0);
    expect(await frame.locator(BOX).inputValue()).toBe('held');
    // What takes a press itself still does.
    await frame.getByRole('button', { name: 'Send', exact: true }).click();
    await shows(frame, 'You said held');
  });
});
