// What the desk tells of the other side, in real browsers: ratings, what was said before, what was read, and notifications.
import { describe, expect, it } from 'vitest';
import { finish, item, openItem, take, turn } from '../store/sample.js';
import { expectClean } from './desk-page.js';
import { deskPlace, open, place, resident, row, sit } from './desk-place.js';

deskPlace();

describe('how residents found it', () => {
  it('is read by a supervisor: by day, by subject, one by one, and personal details are hidden', async () => {
    const { ratings } = place.store;
    const ann = await sit('Ann Rees', { role: 'supervisor', path: '/desk#/ratings' });
    await ann.getByText('No one has rated a chat in the last 30 days.').waitFor();
    await resident('when is my bin collected', 'c1');
    await resident('and mine', 'c2');
    await ratings.give({ conversation: 'c1', score: 5, comment: 'Kind. Ring 07700 900123 <b>now</b>' });
    await ratings.give({ conversation: 'c2', score: 2, comment: null });
    await ann.reload();
    const region = (name: string) => ann.getByRole('region', { name });
    await region('By subject').getByRole('row', { name: 'When bins are collected 2 3.5 of 5' }).waitFor();
    await region('By day').getByRole('cell', { name: '3.5 of 5' }).waitFor();
    await region('One by one').getByText('Kind. Ring [phone] <b>now</b>').waitFor();
    await region('One by one').getByText('Assistant only').first().waitFor();
    expect(await ann.title()).toBe('Ratings - Glanmarch Council desk');
    await expectClean(ann, 'the ratings');
    const gwen = await sit('Gwen Ellis');
    expect(await gwen.getByRole('link', { name: 'Ratings' }).count()).toBe(0);
  });
});

describe('what was said before a person came', () => {
  it('stands folded but for the last of it, opens by a press, and stays in order', async () => {
    const gwen = await sit('Gwen Ellis');
    for (const n of [1, 2, 3, 4]) await take(place.store, turn(`b${n}`), `question ${n}`, finish(`answer ${n}`));
    await openItem(place.store, item('GLM-0000-001', 'c1', { summary: 'Said: bins' }));
    await row(gwen, 'Said: bins').click();
    const bubble = (text: string) => gwen.locator('.desk-bubble__text', { hasText: text });
    // Whoever looks at it reads the last five.
    await bubble('Please wait.').waitFor();
    expect(await bubble('answer 3').isVisible()).toBe(true);
    expect(await bubble('question 3').isVisible()).toBe(false);
    await gwen.getByRole('button', { name: 'Take this chat' }).click();
    await gwen.getByLabel('Your reply').waitFor();
    expect(await bubble('a person please').isVisible()).toBe(true);
    expect(await bubble('answer 4').isVisible()).toBe(false);
    await expectClean(gwen, 'folded');
    await gwen.getByText('Before, with the assistant: 8 messages').press('Enter');
    await bubble('question 1').waitFor();
    expect(await gwen.locator('.desk-bubble__text').allTextContents()).toEqual([
      ...[1, 2, 3, 4].flatMap((n) => [`question ${n}`, `answer ${n}`]),
      ...['a person please', 'Please wait.'],
      expect.stringContaining('Gwen has joined') as string,
    ]);
    await expectClean(gwen, 'unfolded');
    // What is new comes at the end, and what was opened stays open.
    await resident('are you there?');
    await bubble('are you there?').waitFor();
    expect(await bubble('question 1').isVisible()).toBe(true);
  });
});

describe('what the resident has read', () => {
  it('is marked under the last of it, in both browsers of whoever holds the chat', async () => {
    const gwen = await sit('Gwen Ellis');
    await openItem(place.store, item('GLM-0000-001', 'c1', { summary: 'Said: bins' }));
    await open(gwen, 'Said: bins');
    for (const text of ['First', 'Second']) {
      await gwen.getByLabel('Your reply').fill(text);
      await gwen.getByLabel('Your reply').press('Enter');
      await gwen.locator('.desk-bubble--agent', { hasText: text }).waitFor();
    }
    const lines = await place.store.messages.after('c1', 0);
    const n = (text: string): number => lines.find((line) => line.text === text)?.n ?? 0;
    // Of all that was said, whoever said it.
    const marked = () => gwen.locator('.desk-bubble', { hasText: 'Seen' }).allTextContents();
    expect(await marked()).toEqual([]);
    await place.store.moves.seen('c1', n('First'));
    await expect.poll(marked).toEqual([expect.stringContaining('First')]);
    await resident('thank you');
    await gwen.getByText('thank you', { exact: true }).waitFor();
    const theirs = (await place.store.messages.after('c1', 0)).at(-1)?.n ?? 0;
    await place.store.moves.seen('c1', theirs);
    await expect.poll(marked).toEqual([expect.stringContaining('Second')]);
    await gwen.reload();
    await expect.poll(marked).toEqual([expect.stringContaining('Second')]);
  });
});

describe('notifications of the browser', () => {
  /** Takes the place of the browser's own, and counts what it is asked. */
  const stand = (answer: 'granted' | 'denied'): string => `
    window.shown = []; window.asked = 0;
    window.Notification = class extends EventTarget {
      static permission = localStorage.getItem('test-permission') ?? 'default';
      static async requestPermission() {
        window.asked++;
        localStorage.setItem('test-permission', '${answer}');
        return (Notification.permission = '${answer}');
      }
      constructor(title, options) { super(); window.shown.push([title, options.body ?? '']); }
    };
    Object.defineProperty(document, 'hidden', { get: () => window.away === true });`;

  it('are asked for by a press only, tell of a chat out of sight without a word of it, and are remembered', async () => {
    const gwen = await sit('Gwen Ellis');
    await gwen.addInitScript(stand('granted'));
    await gwen.reload();
    await gwen.locator('#list').waitFor();
    const shown = () => gwen.evaluate<string[][]>('window.shown');
    await gwen.evaluate('window.away = true');
    await openItem(place.store, item('GLM-0000-001', 'c1', { summary: 'Said: my bin' }));
    await row(gwen, 'Said: my bin').waitFor();
    expect([await shown(), await gwen.evaluate<number>('window.asked')]).toEqual([[], 0]);
    await gwen.getByLabel('Browser notifications').check();
    await openItem(place.store, item('GLM-0000-002', 'c2', { summary: 'Said: my debt' }));
    await expect.poll(shown).toEqual([['New chat', '']]);
    await gwen.evaluate('window.away = false');
    await openItem(place.store, item('GLM-0000-003', 'c3', { summary: 'Said: my hedge' }));
    await row(gwen, 'Said: my hedge').waitFor();
    expect(await shown()).toHaveLength(1);
    await gwen.reload();
    await gwen.locator('#list').waitFor();
    expect(await gwen.getByLabel('Browser notifications').isChecked()).toBe(true);
    expect(await gwen.evaluate<number>('window.asked')).toBe(0);
  });

  it('that the browser does not allow stay off, and it is said why', async () => {
    const gwen = await sit('Gwen Ellis');
    await gwen.addInitScript(stand('denied'));
    await gwen.reload();
    await gwen.locator('#list').waitFor();
    await gwen.getByLabel('Browser notifications').click();
    await expect.poll(() => gwen.locator('#status').textContent()).toContain('does not allow notifications');
    expect(await gwen.getByLabel('Browser notifications').isChecked()).toBe(false);
  });
});
