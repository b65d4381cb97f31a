// What opens around the talk, as axe sees it at each size: the menu, its dialogs, a photo, the warning, the end, a person; in both languages, light and dark.
import type { Frame } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { NO_PHOTO } from '../../src/core/photo-answers.js';
import { answer, type Script } from '../channels/web/place.js';
import { item, mair, openItem, reply, said } from '../store/sample.js';
import { choose, cleanWhile, openChat, shows, states, type } from './chat-page.js';
import { openContext, openPage, openPlace, page, place } from './chat-place.js';

let frame: Frame;

const senders = [{ can: ['email' as const], send: () => Promise.resolve({ sent: true as const }) }];
const script: Script = (one) =>
  one.input.kind === 'text' && one.input.text === 'photo'
    ? answer('A photo?', { ending: 'asked', options: [{ value: NO_PHOTO, label: 'No photo' }] })
    : states(one);

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
    await choose(frame, 'finish');
    await clean('how did we do', '#rate [data-score="5"]');
    await frame.locator('#rate [data-score="5"]').click();
    await clean('tell us more', '#rate-comment');
    await frame.locator('#rate-send').click();
    await clean('ended', '#restart');
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
