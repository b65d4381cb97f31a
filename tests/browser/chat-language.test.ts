// The switch of languages in the chat's bar, in a real browser: where the focus is after it, and what is announced.
import { describe, expect, it } from 'vitest';
import { answer, type Script } from '../channels/web/place.js';
import { chatOn, focused, frameOf, openChat, shows, states, type } from './chat-page.js';
import { context, openContext, openPage, openPlace, page, place } from './chat-place.js';

const script: Script = (one) =>
  one.input.kind === 'text' && (one.input.text === 'Cymraeg' || one.input.text === 'English')
    ? answer(one.input.text === 'Cymraeg' ? 'Byddwn yn parhau yn Gymraeg.' : 'We will carry on in English.', {
        intent: 'general.language',
        ending: 'language-changed',
        language: one.input.text === 'Cymraeg' ? 'cy' : 'en',
      })
    : states(one);

/** Collects what live regions are given, as a screen reader would hear it. */
const LISTEN = `window.heard = [];
document.addEventListener('DOMContentLoaded', () => new MutationObserver((all) => {
  for (const { target, addedNodes } of all) {
    const region = (target.nodeType === 1 ? target : target.parentElement)?.closest('[aria-live]:not([aria-live=off]), [role=status], [role=log]');
    if (!region || region.className.includes('transcript__')) continue;
    for (const node of addedNodes) if (node.textContent.trim()) window.heard.push(node.textContent.trim());
  }
}).observe(document.body, { childList: true, subtree: true }));`;

const open = async (path = '/'): Promise<void> => {
  await openPlace({ script });
  await openContext();
  await context.addInitScript(LISTEN);
  await openPage();
  await page.goto(place.url + path);
};
const heard = async (): Promise<string> =>
  (await frameOf(page)).evaluate<readonly string[]>('window.heard').then((all) => all.join('\n'));
const times = (words: string, all: string): number => all.split(words).length - 1;

describe('the switch of languages', () => {
  it.each([
    ['/', 'Cymraeg', 'Byddwn yn parhau yn Gymraeg.', 'cy'],
    ['/cy/', 'English', 'We will carry on in English.', 'en'],
  ])('from %s keeps the focus, and says once that it was made', async (path, name, words, language) => {
    await open(path);
    const before = await openChat(page, path === '/' ? 'Hello.' : 'Helô.');
    await type(before, 'dates');
    await shows(before, 'Put out by 7am');
    await before.locator('#language').focus();
    await page.keyboard.press('Enter');
    const frame = await chatOn(page, words);
    expect(await frame.evaluate<string>('document.documentElement.lang')).toBe(language);
    expect(await frame.locator('#language').innerText()).not.toBe(name);
    await expect.poll(() => focused(frame)).toBe('language');
    expect(await focused(page)).not.toBe('BODY');
    await expect.poll(heard).toContain(words);
    await page.waitForTimeout(1_500);
    const all = await heard();
    expect(times(words, all), all).toBe(1);
    expect(all).not.toMatch(/back where you left off|lle roeddech chi/);
    expect(all).not.toContain('Put out by 7am');
    // Once only: closed and opened again, the chat is where it always opens.
    expect(new URL(frame.url()).hash).toBe('');
    await frame.locator('#close').click();
    await page.locator('#launcher').click();
    await expect.poll(() => focused(frame)).toBe('webchat-sendbox-input');
  });

  it('leaves the focus alone that has gone elsewhere meanwhile', async () => {
    await open();
    const before = await openChat(page);
    await context.route('**/webchat*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      await route.continue();
    });
    await before.locator('#language').click();
    await expect.poll(async () => focused(await frameOf(page))).toBe('language');
    await page.keyboard.press('Tab');
    const frame = await chatOn(page, 'Byddwn');
    expect(await focused(frame)).not.toBe('webchat-sendbox-input');
    expect(await focused(frame)).not.toBe('BODY');
  });

  it('has the focus in a chat that fills the tab too', async () => {
    await open('/chat-frame');
    await shows(page, 'Hello.');
    await type(page.mainFrame(), 'one');
    await shows(page, 'You said one');
    await page.locator('#language').click();
    await shows(page, 'Byddwn yn parhau yn Gymraeg.');
    expect(await focused(page)).toBe('language');
  });

  it('asked for in words: the focus is in the box again, and the change is heard once', async () => {
    await open();
    const before = await openChat(page);
    await type(before, 'Cymraeg');
    await expect.poll(async () => (await frameOf(page)).evaluate<string>('document.documentElement.lang')).toBe('cy');
    const frame = await chatOn(page, 'Byddwn yn parhau yn Gymraeg.');
    await expect.poll(() => focused(frame)).toBe('webchat-sendbox-input');
    await page.waitForTimeout(1_500);
    const all = await heard();
    expect(times('Byddwn yn parhau yn Gymraeg.', all), all).toBe(1);
  });
});
