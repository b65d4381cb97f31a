// A talk as a screen reader has it, on the demo page and on a council's own page: what the accessibility tree holds is all that is read and pressed, and each message is announced once.
import type { Frame } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { open, WHERE } from './both-pages.js';
import { chatOn } from './chat-page.js';

// The first question waits until all that residents say has been learnt.
const SLOW = { timeout: 60_000 };

/** Everything that the window's two live regions say from now on: Web Chat's of messages, ours of all else. */
const listen = (frame: Frame): Promise<unknown> =>
  frame.evaluate(`(() => {
    window.heard = [];
    const told = (node) => {
      const text = (node.textContent ?? '').replace(/\\s+/g, ' ').trim();
      if (text) window.heard.push(text);
    };
    for (const live of document.querySelectorAll('.webchat__live-region-transcript, [role=status]'))
      new MutationObserver((all) => all.forEach(({ addedNodes }) => addedNodes.forEach(told))).observe(live, { childList: true });
  })()`);
const heard = (frame: Frame): Promise<readonly string[]> => frame.evaluate<readonly string[]>('window.heard');
const tree = (frame: Frame): Promise<string> => frame.locator('body').ariaSnapshot();
/** Waits until it is heard, and holds that it is heard once, from whoever says it. */
async function hears(frame: Frame, words: string, from: string): Promise<void> {
  const times = async (): Promise<number> => (await heard(frame)).filter((one) => one.includes(words)).length;
  await expect.poll(times, SLOW).toBeGreaterThan(0);
  // It is in the tree too by then; another announcement would have come with it.
  await expect.poll(() => tree(frame), SLOW).toContain(words);
  expect(await times(), words).toBe(1);
  expect((await heard(frame)).find((one) => one.includes(words))).toContain(from);
}

describe.each(WHERE)('on the %s page', (where) => {
  it('a home is found, its days are read, and a person is asked for', async () => {
    const page = await open(where);
    const button = page.getByRole('button', { name: 'Chat with us', exact: true });
    await button.waitFor();
    expect(await button.getAttribute('aria-expanded')).toBe('false');
    await button.focus();
    await page.keyboard.press('Enter');
    const frame = await chatOn(page, 'computer assistant, not a person');
    expect(await page.getByRole('button', { name: 'Chat with us' }).count()).toBe(0);
    await listen(frame);
    const box = frame.getByRole('textbox', { name: 'Your message' });
    const say = async (text: string): Promise<void> => {
      await box.focus();
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    };
    const first = await tree(frame);
    for (const part of ['main "Council assistant"', 'heading "Assistant" [level=1]', 'button "Options"', 'status'])
      expect(first).toContain(part);

    await say('when is my bin collected');
    await hears(frame, 'What is your postcode?', 'Assistant said:');
    await say('GM2 1AA 8');
    await hears(frame, 'Your next collection', 'Assistant said:');
    // Heard whole, though it stands in a card: what is put out, and the choices.
    const told = (await heard(frame)).find((one) => one.includes('Your next collection')) ?? '';
    for (const part of ['Monday 30 November', 'Green caddy', 'Put them out by 7am', 'Another address'])
      expect(told.toLowerCase()).toContain(part.toLowerCase());
    const days = await tree(frame);
    expect(days).toContain('Source: our collection calendar, checked 24 November 2026');
    expect(days).toMatch(/link "Add to your calendar/);

    const person = frame.getByRole('button', { name: 'Talk to a person', exact: true }).last();
    await person.focus();
    await page.keyboard.press('Enter');
    await hears(frame, 'in the queue for a person', 'Assistant said:');
    const waiting = await tree(frame);
    await expect.poll(() => tree(frame), SLOW).toContain('You are next in the queue. You can keep asking me.');
    expect(waiting).toContain('button "Leave the queue"');
    // Nothing to press or to fill in is without a name.
    expect(waiting.split('\n').filter((line) => /^\s*- (?:button|link|textbox)(?: ""| \[|:|$)/.test(line))).toEqual([]);
    // What is pressed now does what it is called; the next resident has the queue to themselves.
    const leave = frame.getByRole('button', { name: 'Leave the queue', exact: true }).last();
    await expect
      .poll(async () => {
        // The button has only just become this, and is not undone by a second press of what it was.
        if (!(await leave.isVisible())) return true;
        await leave.press('Enter');
        return false;
      }, SLOW)
      .toBe(true);
    await hears(frame, 'You have left the queue', 'Assistant said:');
  }, 240_000);
});
