// While the client is still coming: what it is, what it keeps and how to reach a person stand there to be read. And each message says in which language it is.
import { describe, expect, it } from 'vitest';
import { BOX, choose, chatOn, cleanAtSizes, frameOf, openChat, shows, type } from './chat-page.js';
import { openContext, openPage, openPlace, page, place } from './chat-place.js';

describe.each([
  ['/', 'Hello.', 'computer assistant, not a person', ['In a moment', 'We keep this chat for', 'ask for a person']],
  ['/cy/', 'Helô.', 'nid person', ['Ymhen eiliad', "Rydym yn cadw'r sgwrs hon", 'Gallwch ofyn am berson']],
])('before the client has come, on %s', (path, hello, is, keeps) => {
  it('the first words are there, once, and not again for those who come back', async () => {
    await openPlace();
    await openContext({ viewport: { width: 320, height: 568 } });
    await openPage();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/webchat*.js', async (route) => {
      await held;
      return route.continue();
    });
    await page.goto(place.url + path);
    await page.locator('#launcher').click();
    const frame = await frameOf(page);
    await frame.locator('#first').waitFor();
    const first = await frame.locator('#first').innerText();
    for (const words of [is, ...keeps]) expect(first).toContain(words);
    expect(await frame.locator('#progress').isVisible()).toBe(true);
    // Nothing is offered that is not there yet, to the eye or the ear; the words come before what is still awaited.
    const tree = await frame.locator('body').ariaSnapshot();
    for (const words of [first, tree]) expect(words).not.toMatch(/choose|dewiswch/i);
    const order = [is, ...keeps, 'progressbar'].map((words) => tree.indexOf(words));
    expect(order).toEqual([...order].sort((one, other) => one - other));
    expect(order).not.toContain(-1);
    expect(await frame.locator('[role=status]').innerText()).toBe('');
    await cleanAtSizes(page, frame, 'the client is coming');
    await page.setViewportSize({ width: 320, height: 568 });
    release();
    await chatOn(page, hello);
    await expect.poll(() => frame.locator('#first').isVisible()).toBe(false);
    await type(frame, 'qwerty');
    await shows(frame, 'You said qwerty');
    await page.reload();
    await page.locator('#launcher').click();
    const again = await frameOf(page);
    const seen: boolean[] = [];
    while ((await again.locator(BOX).count()) === 0)
      seen.push(
        await again
          .locator('#first')
          .isVisible()
          .catch(() => false),
      );
    expect(seen).not.toContain(true);
  });
});

describe('a talk in two languages', () => {
  it('marks each answer with its own', async () => {
    await openPlace();
    await openContext();
    await openPage();
    await page.goto(place.url);
    const frame = await openChat(page);
    await type(frame, 'dates');
    await shows(frame, 'Put out by 7am');
    await frame.locator('#language').click();
    await expect.poll(async () => (await frameOf(page)).locator('html').getAttribute('lang')).toBe('cy');
    const after = await chatOn(page);
    const langOf = (text: string): Promise<string | null> =>
      after.locator('.webchat__basic-transcript__transcript [lang]', { hasText: text }).last().getAttribute('lang');
    expect(await langOf('Put out by 7am')).toBe('en');
    await type(after, 'diolch');
    await expect.poll(() => langOf('You said diolch')).toBe('cy');
    await cleanAtSizes(page, after, 'two languages');
    await choose(after, 'finish');
  });
});
