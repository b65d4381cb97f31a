// A long list in the chat window: what fits is shown as one types, by keyboard, by ear and at 320 pixels, with the list of a real postcode.
import type { Frame } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { app, openAnother, openAppPlace, page } from './app-place.js';
import { BOX, cleanAtSizes, focused, lines, openChat, shows, type } from './chat-page.js';

let frame: Frame;

openAppPlace({ viewport: { width: 1280, height: 800 } });

const begin = async (path: string, greeting: string, ask: string, which: string): Promise<void> => {
  await page.goto(app.url + path);
  frame = await openChat(page, greeting);
  await type(frame, ask);
  await frame
    .getByRole('button', { name: '1 Garth Village' })
    .or(frame.getByRole('button', { name: '1 Pentref Garth' }))
    .first()
    .waitFor();
  await shows(frame, which);
};
const fitting = (): Promise<readonly string[]> => frame.locator('#fits button').allInnerTexts();

describe('the addresses of a postcode', () => {
  it('are filtered as one types, chosen by keyboard, and the answer is of the chosen home', async () => {
    await begin('/', 'Hello.', 'when is my bin collected at GM4 2AA', 'Which is your address?');
    const before = (await lines(frame)).length;
    await frame.locator(BOX).pressSequentially('1');
    await expect.poll(fitting).toContain('12 Garth Village');
    expect((await fitting())[0]).toBe('1 Garth Village');
    expect(await frame.locator('.webchat__suggested-actions').first().isVisible()).toBe(false);
    await frame.locator(BOX).pressSequentially('2 gar');
    await expect.poll(fitting).toEqual(['12 Garth Village']);
    expect(await focused(frame)).toBe('webchat-sendbox-input');
    await shows(frame, 'that fit: 1.');
    expect(await frame.locator('[role=status]').count()).toBe(1);
    await cleanAtSizes(page, frame, 'what fits');
    await frame.locator(BOX).focus();
    for (let n = 0; n < 4 && (await frame.locator('#fits button:focus').count()) === 0; n += 1)
      await page.keyboard.press('Tab');
    expect(await frame.locator('#fits button:focus').innerText()).toBe('12 Garth Village');
    await page.keyboard.press('Enter');
    await shows(frame, 'Your next collection');
    expect((await lines(frame)).slice(before).join(' ')).toContain('12 Garth Village');
    expect(await frame.locator(BOX).inputValue()).toBe('');
    expect(await frame.locator('#fits').isHidden()).toBe(true);
    expect(await focused(frame)).toBe('webchat-sendbox-input');
    // Nothing is chosen from any more.
    await frame.locator(BOX).pressSequentially('1');
    expect(await fitting()).toEqual([]);
  });

  it('are filtered in Welsh, after a reload too; words that fit nothing are sent as they are', async () => {
    await begin('/cy/', 'Helô.', 'pryd mae fy min yn cael ei gasglu GM4 2AA', 'Pa un yw eich cyfeiriad?');
    await page.reload();
    frame = await openChat(page, 'Pa un yw eich cyfeiriad?');
    await frame.locator(BOX).pressSequentially('pentref 14');
    await expect.poll(fitting).toEqual(['14 Pentref Garth']);
    await frame.locator(BOX).fill('castell y dreigiau');
    await expect.poll(fitting).toEqual([]);
    await frame.locator(BOX).press('Enter');
    await shows(frame, 'castell y dreigiau');
  });
});

describe('the days of a home', () => {
  it.each([
    ['/', 'Hello.', 'when is my bin collected GM4 2AA 8', 'Put out by 7am'],
    ['/cy/', 'Helô.', 'pryd mae fy min yn cael ei gasglu GM4 2AA 8', 'Rhowch allan erbyn 7am'],
  ])(
    'on %s show all that is put out next on the smallest phone, with nothing scrolled',
    async (path, hello, ask, by) => {
      await openAnother({ viewport: { width: 320, height: 568 }, isMobile: true, hasTouch: true });
      await page.goto(app.url + path);
      frame = await openChat(page, hello);
      await type(frame, ask);
      await shows(frame, by);
      const seen = (): Promise<readonly boolean[]> =>
        frame.evaluate<readonly boolean[]>(`(() => {
        const room = document.querySelector('.webchat__basic-transcript').getBoundingClientRect();
        const day = [...document.querySelectorAll('.ac-adaptiveCard [role=heading]')].at(1).closest('.ac-container');
        return [...day.querySelectorAll('.ac-columnSet')].map((one) => {
          const { top, bottom } = one.getBoundingClientRect();
          return top >= room.top && bottom <= room.bottom;
        });
      })()`);
      await expect.poll(seen).toEqual([true, true, true, true, true]);
      // Asked below, it takes room from the talk.
      await frame.locator('#judge').waitFor();
      expect(await seen()).toEqual([true, true, true, true, true]);
    },
  );
});
