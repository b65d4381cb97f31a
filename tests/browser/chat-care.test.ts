// What a resident may do with a chat, in a real browser: edit, copy, print, finish, delete, judge; and leaving at once.
import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { WrittenMessage } from '../../src/core/messages-out.js';
import { BOX, choose, cleanAtSizes, cleanFrame, focused, frameOf, lines, openChat, shows, type } from './chat-page.js';
import { context, openContext, openPage, openPlace, page, place } from './chat-place.js';

const EXIT = 'https://www.bbc.co.uk/weather';

const sent: WrittenMessage[] = [];
const senders = [
  {
    can: ['email' as const],
    send: (message: WrittenMessage) => {
      sent.push(message);
      return Promise.resolve({ sent: true as const });
    },
  },
];

const open = async (path = '/', size = { width: 1280, height: 800 }): Promise<Frame> => {
  await openPlace({ senders });
  await openContext({ viewport: size, acceptDownloads: true });
  // The way out leads to a site that tests must not visit.
  await context.route(`${EXIT}**`, (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Weather</h1>' }));
  await openPage();
  await page.goto(place.url + path);
  return openChat(page, path === '/' ? 'Hello.' : 'Helô.');
};

describe('the menu', () => {
  it('opens and closes by keyboard, says what it does, and brings the last message back', async () => {
    const frame = await open();
    await type(frame, 'wehn is my bin day');
    await shows(frame, 'You said wehn is my bin day');
    await frame.locator('#options').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(frame)).toBe('edit');
    await cleanFrame(frame, 'the menu');
    await page.keyboard.press('Escape');
    expect(await frame.locator('#menu').isHidden()).toBe(true);
    await expect.poll(() => focused(frame)).toBe('options');
    expect(await page.locator('.panel').isVisible()).toBe(true);
    await choose(frame, 'edit');
    await expect.poll(() => frame.locator(BOX).inputValue()).toBe('wehn is my bin day');
    await expect.poll(() => focused(frame)).toBe('webchat-sendbox-input');
    await frame.locator(BOX).fill('');
    await frame.locator(BOX).press('ArrowUp');
    await expect.poll(() => frame.locator(BOX).inputValue()).toBe('wehn is my bin day');
  });

  it('saves the whole talk as a text', async () => {
    const frame = await open();
    await type(frame, 'my words');
    await shows(frame, 'You said my words');
    const [download] = await Promise.all([page.waitForEvent('download'), choose(frame, 'save')]);
    expect(download.suggestedFilename()).toBe('council-chat.txt');
    const text = readFileSync(await download.path(), 'utf8');
    expect(text).toMatch(/Your chat with Glanmarch Council/);
    expect(text).toMatch(/You, \d+ \w+ \d{4}, [\d.]+[ap]m\nmy words\n\nAssistant, .*\nYou said my words/);
  });

  it('prints the whole talk, not the part that is on the screen, and nothing else', async () => {
    const frame = await open();
    for (const word of ['one', 'two', 'three', 'four', 'five', 'six']) {
      await type(frame, word);
      await shows(frame, `You said ${word}`);
    }
    await frame.evaluate('window.print = () => { window.timesPrinted = (window.timesPrinted ?? 0) + 1; }');
    await choose(frame, 'print');
    await expect.poll(() => frame.evaluate<number | undefined>('window.timesPrinted')).toBe(1);
    await page.emulateMedia({ media: 'print' });
    const paper = await frame.locator('#printed').innerText();
    for (const words of ['Hello.', 'You said one', 'You said six']) expect(paper).toContain(words);
    expect(await frame.locator('.window').isVisible()).toBe(false);
  });

  it('asks for a right address, and puts the copy into the outbox', async () => {
    const frame = await open();
    await type(frame, 'see www.bad.example or ring 07700 900123');
    await shows(frame, 'You said see');
    await choose(frame, 'email');
    await expect.poll(() => focused(frame)).toBe('email-to');
    await page.keyboard.type('nobody');
    await page.keyboard.press('Enter');
    await frame.getByText('Enter an email address in the right format').waitFor();
    await cleanFrame(frame, 'an error in a dialog');
    await frame.locator('#email-to').fill('sian@example.org');
    await page.keyboard.press('Enter');
    await shows(frame, 'The copy is on its way.');
    await expect.poll(() => focused(frame)).toBe('options');
    const [waiting] = await place.store.outbox.due(10, ['chat-copy']);
    expect(JSON.parse(waiting?.payload ?? '{}')).toMatchObject({ to: 'sian@example.org', language: 'en' });
    expect(waiting?.payload).not.toContain('07700');
  });

  it('ends the chat: the box goes, a copy can still be had, and a reload begins anew', async () => {
    const frame = await open();
    await type(frame, 'first talk');
    await shows(frame, 'You said first talk');
    await choose(frame, 'finish');
    await shows(frame, 'You have ended this chat.');
    await expect.poll(() => focused(frame)).toBe('ended-why');
    expect(await frame.locator(BOX).isHidden()).toBe(true);
    // Left unanswered, it is in nobody's way.
    await frame.locator('#rate-skip').click();
    await expect.poll(() => focused(frame)).toBe('restart');
    expect(await frame.locator('#rate').isHidden()).toBe(true);
    await cleanFrame(frame, 'ended');
    await expect.poll(() => place.turns.at(-1)?.input.kind).toBe('stop');
    await Promise.all([page.waitForEvent('download'), choose(frame, 'save')]);
    await page.reload();
    const again = await openChat(page);
    expect((await lines(again)).join(' ')).not.toContain('first talk');
  });

  it('deletes the chat for good, after asking', async () => {
    const frame = await open();
    await type(frame, 'to be gone');
    await shows(frame, 'You said to be gone');
    const { conversation = '' } = place.turns[0] ?? {};
    await choose(frame, 'delete');
    await cleanFrame(frame, 'delete');
    await page.keyboard.press('Escape');
    expect(await place.store.messages.conversation(conversation)).not.toBeNull();
    await choose(frame, 'delete');
    await frame.locator('#delete-yes').click();
    await shows(frame, 'The chat is deleted.');
    expect(await place.store.messages.conversation(conversation)).toBeNull();
    expect(await frame.getByText('to be gone').count()).toBe(0);
    await frame.locator('#restart').click();
    await shows(frame, 'Hello.');
  });
});

describe('how did we do', () => {
  const given = () => place.store.ratings.list(new Date(0), 5);

  it('is asked once the chat is ended, by keyboard alone, and kept as other ratings are', async () => {
    const frame = await open();
    await type(frame, 'a word');
    await shows(frame, 'You said a word');
    expect(await frame.locator('#rate').isHidden()).toBe(true);
    await choose(frame, 'finish');
    await expect.poll(() => focused(frame)).toBe('ended-why');
    await cleanAtSizes(page, frame, 'how did we do');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(frame)).toBe('rate-comment');
    // The score is kept before a word is written.
    await expect.poll(given).toMatchObject([{ score: 4, comment: null, agent: null, reference: null }]);
    await cleanAtSizes(page, frame, 'tell us more');
    await page.keyboard.type('quick, diolch <b>');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await frame.locator('#status', { hasText: 'Thank you.' }).waitFor();
    await expect.poll(() => focused(frame)).toBe('restart');
    await expect.poll(given).toMatchObject([{ score: 4, comment: 'quick, diolch <b>' }]);
    await frame.locator('#options').click();
    await expect.poll(() => focused(frame)).toBe('email');
    expect(await frame.locator('#finish').isHidden()).toBe(true);
    await page.keyboard.press('Escape');
    await frame.locator('#restart').click();
    await shows(frame, 'Hello.');
  });

  it('is asked in Welsh, says when it could not be kept, and never of a deleted chat', async () => {
    const frame = await open('/cy/', { width: 320, height: 568 });
    await type(frame, 'gair');
    await shows(frame, 'gair');
    await choose(frame, 'finish');
    await shows(frame, 'Sut wnaethon ni?');
    expect(await frame.locator('#rate button:visible').allInnerTexts()).toEqual([
      ...['Da iawn', 'Da', 'Gweddol', 'Gwael', 'Gwael iawn', 'Dim diolch'],
    ]);
    await context.setOffline(true);
    await frame.getByRole('button', { name: 'Gweddol' }).click();
    await shows(frame, 'ni sydd ar fai');
    await context.setOffline(false);
    await frame.getByRole('button', { name: 'Gweddol' }).click();
    await shows(frame, 'Hoffech chi ddweud mwy?');
    await frame.locator('#rate-skip').click();
    await expect.poll(() => focused(frame)).toBe('restart');
    expect(await given()).toMatchObject([{ score: 3, comment: null }]);
    await choose(frame, 'delete');
    await frame.locator('#delete-yes').click();
    await expect.poll(() => frame.locator('#rate').isHidden()).toBe(true);
    expect(await frame.locator('#rate').isHidden()).toBe(true);
  });
});

describe('was this helpful', () => {
  it('is asked under an answer, not under a question, and kept with what was missing, masked', async () => {
    const frame = await open();
    await type(frame, 'list');
    await shows(frame, '6 Stryd y Bont');
    expect(await frame.locator('#judge').isHidden()).toBe(true);
    await type(frame, 'dates');
    await frame.locator('#judge-no').click();
    await expect.poll(() => focused(frame)).toBe('missing');
    await cleanFrame(frame, 'what was missing');
    await page.keyboard.type('no glass day, ring 07700 900123');
    await page.keyboard.press('Enter');
    await frame.locator('#status', { hasText: 'Thank you.' }).waitFor();
    await expect.poll(() => focused(frame)).toBe('webchat-sendbox-input');
    const [said] = await place.store.helpful.list(5);
    expect(said).toMatchObject({ helped: false, missing: 'no glass day, ring [phone]', ending: 'answered' });
    await type(frame, 'more');
    await frame.locator('#judge-yes').click();
    await frame.locator('#status', { hasText: 'Thank you.' }).waitFor();
    await expect.poll(async () => (await place.store.helpful.list(5)).filter(({ helped }) => helped).length).toBe(1);
  });
});

describe('leaving at once', () => {
  const gone = async (): Promise<void> => {
    await page.waitForURL(`${EXIT}**`);
    await page.goBack().catch(() => undefined);
    if (!page.url().startsWith(place.url)) return;
    await page.locator('#launcher').waitFor();
    expect(await page.evaluate<number>('sessionStorage.length')).toBe(0);
    const again = await openChat(page);
    expect((await lines(again)).join(' ')).not.toContain('my secret');
  };

  it('by Escape three times from inside the chat', async () => {
    const frame = await open();
    await type(frame, 'my secret');
    await shows(frame, 'You said my secret');
    await frame.locator(BOX).focus();
    for (let n = 0; n < 3; n += 1) await page.keyboard.press('Escape');
    await gone();
  });

  it('by the button, which is shown once harm by someone near is spoken of, not for any danger, and stays', async () => {
    const frame = await open();
    await type(frame, 'my secret');
    await shows(frame, 'You said my secret');
    expect(await frame.locator('#harm').isHidden()).toBe(true);
    await type(frame, 'danger');
    await shows(frame, 'call 999');
    expect(await frame.locator('#harm').isHidden()).toBe(true);
    await type(frame, 'harm');
    await frame.locator('#harm').waitFor();
    await cleanFrame(frame, 'harm');
    await page.reload();
    const again = await openChat(page, 'in confidence');
    await again.locator('#harm [data-leave]').click();
    await gone();
  });

  it('not by three Escapes on the page with the chat closed, nor by three with other keys between', async () => {
    const frame = await open();
    for (const key of ['Escape', 'a', 'Escape', 'b', 'Escape']) {
      await frame.locator(BOX).focus();
      await page.keyboard.press(key);
      if (key !== 'Escape') continue;
      // The frame tells the page, which closes the panel a moment later.
      await page.locator('.panel').waitFor({ state: 'hidden' });
      await page.locator('#launcher').click();
      await frame.locator(BOX).waitFor();
    }
    await frame.locator('#close').click();
    await page.waitForTimeout(5_100);
    for (let n = 0; n < 4; n += 1) await page.keyboard.press('Escape');
    expect(page.url()).toBe(`${place.url}/`);
  });
});

describe('time', () => {
  /** With a clock that the test moves. */
  const openWithClock = async (): Promise<Frame> => {
    await openPlace();
    await openContext();
    await openPage();
    await page.clock.install();
    await page.goto(place.url);
    return openChat(page);
  };

  it('warns before it ends an unused chat, stays open on a press, and ends when nobody is there', async () => {
    const frame = await openWithClock();
    await page.clock.fastForward('25:30');
    await shows(frame, 'Are you still there? The chat will close in 5 minutes.');
    await cleanFrame(frame, 'a warning');
    await frame.locator('#stay').click();
    await shows(frame, 'The chat stays open.');
    await page.clock.fastForward('25:30');
    await shows(frame, 'Are you still there?');
    await page.clock.fastForward('05:30');
    await shows(frame, 'This chat has ended because it was not used for a while.');
  });

  it('does not take its warning back when an answer comes late, or again: only the resident keeps the chat open', async () => {
    const frame = await openWithClock();
    await type(frame, 'slow');
    await shows(frame, 'slow');
    await page.clock.fastForward('25:30');
    await shows(frame, 'Are you still there?');
    await shows(frame, 'That took a while.');
    expect(await frame.locator('#stay').isVisible()).toBe(true);
    await frame.locator('#stay').click();
    await shows(frame, 'The chat stays open.');
  });

  it('never ends while a person is waited for', async () => {
    const frame = await openWithClock();
    await type(frame, 'queue');
    await shows(frame, 'You are next in the queue');
    await page.clock.fastForward('40:00');
    expect(await frame.locator('#idle').isHidden()).toBe(true);
    expect(await frame.locator('#ended').isHidden()).toBe(true);
  });
});

describe('two tabs and a slow answer', () => {
  it('a tab opened from this one shows the same talk, once', async () => {
    const frame = await open();
    await type(frame, 'from the first');
    await shows(frame, 'You said from the first');
    const [other] = await Promise.all([
      context.waitForEvent('page'),
      page.evaluate("window.open(location.href, '_blank')"),
    ]);
    const second = await openChat(other);
    await shows(second, 'You said from the first');
    await type(second, 'from the second');
    for (const one of [frame, second]) {
      await shows(one, 'You said from the second');
      expect((await lines(one)).filter((line) => line.includes('You said from the second'))).toHaveLength(1);
    }
  });

  it('shows that an answer is being made', async () => {
    const frame = await open();
    await type(frame, 'slow');
    await frame.locator('.webchat__typing-indicator, .webchat__typingIndicator').first().waitFor({ timeout: 10_000 });
    await shows(frame, 'That took a while.');
    expect(await frameOf(page)).toBe(frame);
  });
});
