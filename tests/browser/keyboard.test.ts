// A whole task by keyboard alone, on the demo page and on one that is hostile to it: report a missed bin, ask for a person, end the chat, say how it was.
import type { Frame, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { open, signIn, WHERE } from './both-pages.js';
import { chatOn, focused, lines, shows } from './chat-page.js';

const SLOW = { timeout: 20_000 };

/** What has the focus: its id, else what it says. */
const at = (frame: Frame): Promise<string> =>
  frame.evaluate<string>(
    "(() => { const one = document.activeElement; if (one === document.body) return 'BODY'; return one?.id || one?.dataset?.id || one?.textContent?.trim() || one?.tagName || ''; })()",
  );
/** Presses `key` until what has the focus fits. */
async function reach(page: Page, frame: Frame, key: string, fits: (name: string) => boolean): Promise<void> {
  const seen: string[] = [];
  for (let n = 0; n < 30; n++) {
    const name = await at(frame);
    if (fits(name)) return;
    seen.push(name);
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never led there: ${seen.join(', ')}`);
}

it.each(WHERE)(
  'on the %s page: reports a missed bin, asks for a person, ends and rates',
  async (where) => {
    const [page, desk] = [await open(where), await signIn()];
    await page.locator('#launcher').waitFor();
    for (let n = 0; n < 60 && (await focused(page)) !== 'launcher'; n++) await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('launcher');
    await page.keyboard.press('Enter');
    const frame = await chatOn(page, 'computer assistant, not a person');
    const isBox = (name: string): boolean => name === 'webchat-sendbox-input';
    const say = async (text: string, key = 'Tab'): Promise<void> => {
      await reach(page, frame, key, isBox);
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    };
    /** From the box back to the choices, and with the arrows to one of them. */
    const choose = async (label: string): Promise<void> => {
      await frame.getByRole('button', { name: label }).last().waitFor(SLOW);
      await reach(page, frame, 'Tab', isBox);
      await page.keyboard.press('Shift+Tab');
      await reach(page, frame, 'ArrowDown', (name) => name.includes(label));
      await page.keyboard.press('Enter');
    };
    await expect.poll(() => focused(frame), SLOW).toBe('webchat-sendbox-input');
    await say('my bin was missed');
    await shows(frame, 'What is your postcode?');
    // One bin is reported once.
    await say(where === 'demo' ? 'GM2 1AA 8' : 'GM2 1AA 6');
    await shows(frame, 'Which one was not emptied?');
    await choose('green caddy');
    await choose('Yes, send it');
    await expect.poll(async () => (await lines(frame)).at(-1) ?? '', SLOW).toMatch(/GLM-/);

    await reach(page, frame, 'Tab', (name) => name === 'person');
    await page.keyboard.press('Enter');
    await shows(frame, 'in the queue');
    expect(await at(frame)).not.toBe('BODY');
    const { items } = await desk<{ items: { id: string; kind: string }[] }>('GET', '/conversations?state=waiting');
    const path = `/conversations/${items.find(({ kind }) => kind === 'chat')?.id ?? ''}`;
    await desk('POST', `${path}/claim`, {});
    await desk('POST', `${path}/messages`, { text: 'I can see your report.' });
    await shows(frame, 'I can see your report.');
    // The button at the foot comes after the box.
    await say('thank you', 'Shift+Tab');
    await shows(frame, 'thank you');

    await reach(page, frame, 'Shift+Tab', (name) => name === 'options');
    await page.keyboard.press('Enter');
    await reach(page, frame, 'Tab', (name) => name === 'finish');
    await page.keyboard.press('Enter');
    await expect.poll(() => at(frame), SLOW).toBe('ended-why');
    await reach(page, frame, 'Tab', (name) => name === 'Good');
    await page.keyboard.press('Enter');
    await expect.poll(() => at(frame), SLOW).toBe('rate-comment');
    await page.keyboard.type('quick and kind');
    await reach(page, frame, 'Tab', (name) => name === 'rate-send');
    await page.keyboard.press('Enter');
    await expect.poll(() => at(frame), SLOW).toBe('restart');
    await expect
      .poll(() => desk<{ detail?: string }>('GET', path).then((one) => JSON.stringify(one)), SLOW)
      .toContain('"closed"');
    // Escape leads out of the window, back to the button that opened it.
    await page.keyboard.press('Escape');
    await expect.poll(() => focused(page), SLOW).toBe('launcher');
  },
  120_000,
);
