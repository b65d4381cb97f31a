// What opens around the talk, as axe sees it at each size: the menu, its dialogs, a photo, the warning, the end, a person; in both languages, light and dark.
import type { Frame } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { NO_PHOTO } from '../../src/core/photo-answers.js';
import { answer, type Script } from '../channels/web/place.js';
import { item, mair, openItem, reply, said } from '../store/sample.js';
import { choose, cleanWhile, openChat, shows, states, type } from './chat-page.js';
import { openContext, openPage, openPlace, page, place } from './chat-place.js';

let frame: Frame;

/** Lines of the element's text that are not whole on the screen, or that it hides itself. */
const cutOff = (where: Frame, selector: string): Promise<readonly string[]> =>
  where.evaluate<readonly string[]>(`(() => {
    const one = document.querySelector('${selector}');
    const range = document.createRange();
    range.selectNodeContents(one);
    const lines = [...range.getClientRects()];
    const room = one.getBoundingClientRect();
    const whole = ({ left, right, top, bottom }) =>
      left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight && top >= room.top && bottom <= room.bottom;
    return [
      ...lines.filter((line) => !whole(line)).map((line) => JSON.stringify(line)),
      ...(lines.length === 0 || one.scrollWidth > one.clientWidth || one.scrollHeight > one.clientHeight ? ['hidden'] : []),
    ];
  })()`);

const senders = [{ can: ['email' as const], send: () => Promise.resolve({ sent: true as const }) }];
const script: Script = (one) => {
  if (one.input.kind !== 'text') return states(one);
  if (one.input.text === 'photo')
    return answer('A photo?', { ending: 'asked', options: [{ value: NO_PHOTO, label: 'No photo' }] });
  if (one.input.text === 'meanwhile')
    return answer('It is on Tuesday. You are still next in the queue.', { with: { kind: 'queue' } });
  return states(one);
};
const EN = {
  person: 'Talk to a person',
  leave: 'Leave the queue',
  end: 'End this chat',
  waiting: 'You are waiting for a person. You can keep asking me.',
  with: 'With Mair, council staff',
};
const CY = {
  person: 'Siarad â pherson',
  leave: 'Gadael y ciw',
  end: 'Gorffen y sgwrs hon',
  waiting: 'Rydych yn aros am berson. Gallwch ddal i ofyn i mi.',
  with: 'Gyda Mair, aelod o staff y cyngor',
};

describe.each([
  ['in English, light', '/', 'Hello.', 'light'],
  ['in Welsh, dark', '/cy/', 'Helô.', 'dark'],
] as const)('%s', (_name, path, greeting, colorScheme) => {
  const open = async (prepare: () => Promise<void> = () => Promise.resolve()): Promise<void> => {
    await openPlace({ script, senders });
    await openContext({ colorScheme });
    await openPage();
    // A browser that can hear and speak, so that all of the menu is there.
    await page.addInitScript('window.webkitSpeechRecognition ??= class extends EventTarget {}');
    await prepare();
    await page.goto(place.url + path);
    frame = await openChat(page, greeting);
  };
  const clean = (state: string, shown: string): Promise<void> => cleanWhile(page, frame, state, shown);

  it('the menu and its dialogs', async () => {
    await open();
    await frame.locator('#options').click();
    await clean('the menu', '#menu #speak');
    await page.keyboard.press('Escape');
    for (const name of ['email', 'delete', 'speak']) {
      await choose(frame, name);
      await clean(name, `#${name}-dialog [data-cancel]`);
      await frame.locator(`#${name}-dialog [data-cancel]`).click();
    }
  });

  it('a photo asked for, and one that is too big', async () => {
    await open();
    await type(frame, 'photo');
    await frame.locator('.webchat__upload-button').waitFor();
    await frame
      .locator('.webchat__upload-button--file-input')
      .setInputFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(10 * 1024 * 1024 + 1) });
    await frame.locator('#status', { hasText: '10 MB' }).waitFor();
    await clean('a photo', '.webchat__upload-button');
  });

  it('a person, and the end with what is asked then', async () => {
    await open();
    await type(frame, 'queue');
    await shows(frame, 'next in the queue');
    const id = await openItem(place.store, item('GLM 7K2P 4XC', place.turns[0]?.conversation ?? ''));
    await place.store.items.claim(id, mair, reply('Mair has joined.'));
    await place.store.items.say(id, mair, said('Bore da. I can see that it was missed.'));
    await shows(frame, 'I can see that it was missed.');
    await clean('with a person', '#person');
    await expect.poll(() => frame.locator('#with').innerText()).toMatch(path === '/' ? /^With Mair,/ : /^Gyda Mair,/);
    await choose(frame, 'finish');
    await clean('how did we do', '#rate [data-score="5"]');
    await frame.locator('#rate [data-score="5"]').click();
    await clean('tell us more', '#rate-comment');
    await frame.locator('#rate-send').click();
    await clean('ended', '#restart');
  });

  it('their place in the queue is told above while they wait, and heard when it gets better', async () => {
    await open();
    await page.clock.install();
    await page.reload();
    frame = await openChat(page, path === '/' ? 'Hello.' : 'Helô.');
    const [bar, status] = [frame.locator('#with'), frame.locator('#status')];
    const conversation = place.turns.at(-1)?.conversation ?? '';
    const [first, second] = [
      await openItem(place.store, item('GLM 7K2P 4XA', 'one-before')),
      await openItem(place.store, item('GLM 7K2P 4XB', 'another-before')),
    ];
    await openItem(place.store, item('GLM 7K2P 4XC', conversation));
    await type(frame, 'queue');
    const words = (n: number): string => {
      const [you, next] = path === '/' ? ['You are', 'next'] : ['Chi', "yw'r nesaf"];
      const many = path === '/' ? `number ${String(n)}` : `yw rhif ${String(n)}`;
      return `${you} ${n === 1 ? next : many} ${path === '/' ? 'in the queue. You can keep asking me.' : 'yn y ciw. Gallwch ddal i ofyn i mi.'}`;
    };
    await expect.poll(() => bar.innerText()).toBe(words(3));
    // The message has just said it.
    expect(await status.textContent()).not.toBe(words(3));
    await clean('their place', '#with');
    await place.store.items.claim(first, mair, null);
    await page.clock.fastForward(21_000);
    await expect.poll(() => bar.innerText()).toBe(words(2));
    await expect.poll(() => status.textContent()).toBe(words(2));
    await place.store.items.claim(second, mair, null);
    await page.clock.fastForward(21_000);
    await expect.poll(() => bar.innerText()).toBe(words(1));
    await expect.poll(() => status.textContent()).toBe(words(1));
    await clean('they are next', '#with');
    await page.setViewportSize({ width: 320, height: 568 });
    expect(await cutOff(frame, '#with')).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    await type(frame, 'meanwhile');
    await shows(frame, 'still next in the queue');
    expect(await bar.innerText()).toBe(words(1));
  });

  it('whom they are with is told above, and the button at the foot does what that asks for', async () => {
    await open();
    const [foot, bar] = [frame.locator('#person'), frame.locator('#with')];
    const words = path === '/' ? EN : CY;
    expect(await bar.isHidden()).toBe(true);
    expect(await foot.innerText()).toBe(words.person);
    await foot.click();
    await shows(frame, 'You chose do:person');
    await type(frame, 'queue');
    await expect.poll(() => foot.innerText()).toBe(words.leave);
    await clean('in the queue', '#with');
    expect(await bar.innerText()).toBe(words.waiting);
    // Answered meanwhile, they still wait.
    await type(frame, 'meanwhile');
    await shows(frame, 'still next in the queue');
    expect(await foot.innerText()).toBe(words.leave);
    // The button has only just become this: pressed twice to be sure, it did not undo the first.
    await expect
      .poll(async () => {
        await foot.click();
        return place.turns.filter(({ input }) => input.kind === 'choice' && input.value === 'do:leave').length;
      })
      .toBeGreaterThan(0);
    await expect.poll(() => foot.innerText()).toBe(words.person);
    expect(await bar.isHidden()).toBe(true);
    await type(frame, 'queue');
    await expect.poll(() => foot.innerText()).toBe(words.leave);
    const id = await openItem(place.store, item('GLM 7K2P 4XC', place.turns[0]?.conversation ?? ''));
    await place.store.items.claim(id, mair, {
      ...reply('Mair has joined.'),
      with: { kind: 'staff', name: 'Mair' },
    });
    await expect.poll(() => bar.innerText()).toBe(words.with);
    expect(await foot.innerText()).toBe(words.end);
    await expect
      .poll(async () => {
        if (await foot.isVisible()) await foot.click();
        return frame.locator('#ended').isVisible();
      })
      .toBe(true);
    expect(await bar.isHidden()).toBe(true);
    await expect.poll(() => place.turns.at(-1)?.input.kind).toBe('stop');
  });

  it('what a person says last is in sight, with its choices, unless the resident has scrolled up to read', async () => {
    await open();
    const last = (): Promise<boolean> =>
      frame.evaluate<boolean>(`(() => {
        const room = document.querySelector('.webchat__basic-transcript__scrollable').getBoundingClientRect();
        const one = [...document.querySelectorAll('.webchat__basic-transcript__activity')].at(-1).getBoundingClientRect();
        return one.top >= room.top && one.bottom <= room.bottom + 1;
      })()`);
    await page.setViewportSize({ width: 320, height: 568 });
    await type(frame, 'queue');
    await shows(frame, 'next in the queue');
    const id = await openItem(place.store, item('GLM 7K2P 4XC', place.turns[0]?.conversation ?? ''));
    await place.store.items.claim(id, mair, reply('Mair has joined.'));
    for (let n = 1; n <= 8; n++)
      await place.store.items.say(id, mair, said(`This is what I have found so far, part ${String(n)} of all.`));
    await shows(frame, 'part 8 of all');
    await expect.poll(last, { timeout: 5_000 }).toBe(true);
    const scores = [5, 4, 3, 2, 1].map((n) => ({ value: `rate:${String(n)}`, label: `Score ${String(n)}` }));
    await place.store.items.close(id, mair, 'answered', { ...reply('Mair has left. How did we do?'), options: scores });
    await frame.getByRole('button', { name: 'Score 5' }).waitFor();
    await expect.poll(last, { timeout: 5_000 }).toBe(true);
    // Who reads further up is left there.
    await frame.locator('.webchat__basic-transcript').hover();
    await page.mouse.wheel(0, -600);
    const at = (): Promise<number> =>
      frame.evaluate<number>("document.querySelector('.webchat__basic-transcript__scrollable').scrollTop");
    await expect.poll(last).toBe(false);
    const before = await at();
    await page.setViewportSize({ width: 320, height: 560 });
    await page.waitForTimeout(1_500);
    expect(Math.abs((await at()) - before)).toBeLessThan(20);
  });

  it('a warning, and the end after it', async () => {
    await open(() => page.clock.install());
    await page.clock.fastForward('25:30');
    await frame.locator('#stay').waitFor();
    await clean('a warning', '#stay');
    await page.clock.fastForward('05:30');
    await frame.locator('#restart').waitFor();
    await clean('ended by itself', '#restart');
    expect(await frame.locator('#rate').isHidden()).toBe(true);
  });
});
