// Speech in the chat window: a scripted recogniser and a scripted voice in a real browser; off until chosen, hidden where the browser has none.
import type { Frame } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { choose, openChat, shows, type } from './chat-page.js';
import { openContext, openPage, openPlace, page, place } from './chat-place.js';

/** Says "when is my bin day" to whoever listens; keeps what it was asked to say, and in which language. */
const DEVICE = `
window.heard = [];
window.spoken = [];
class Recogniser extends EventTarget {
  start() {
    window.heard.push(this.lang);
    const send = (type, more = {}) => {
      this.addEventListener(type, (event) => this['on' + type]?.(event), { once: true });
      this.dispatchEvent(Object.assign(new Event(type), more));
    };
    const result = Object.assign([{ transcript: 'when is my bin day', confidence: 0.9 }], { isFinal: true });
    setTimeout(() => {
      for (const type of ['start', 'audiostart', 'soundstart', 'speechstart']) send(type);
      // Web Chat listens on after the answer; then nobody speaks.
      if (window.heard.length > 1) return;
      send('result', { results: [result], resultIndex: 0 });
      for (const type of ['speechend', 'soundend', 'audioend', 'end']) send(type);
    }, 100);
  }
  stop() {}
  abort() {}
}
Object.defineProperty(window, 'SpeechRecognition', { value: Recogniser, configurable: true });
Object.defineProperty(window, 'webkitSpeechRecognition', { value: Recogniser, configurable: true });
Object.defineProperty(window, 'speechSynthesis', { configurable: true, value: Object.assign(new EventTarget(), {
  getVoices: () => [],
  cancel: () => {},
  pause: () => {},
  resume: () => {},
  speak: (one) => {
    window.spoken.push({ text: one.text, lang: one.lang });
    setTimeout(() => { for (const type of ['start', 'end']) one.dispatchEvent(new Event(type)) }, 10);
  },
}) });
`;
const NOTHING = `
for (const name of ['SpeechRecognition', 'webkitSpeechRecognition', 'speechSynthesis']) {
  delete window[name];
  delete Window.prototype[name];
}
`;

const open = async (path: string, device: string): Promise<Frame> => {
  await openPlace();
  await openContext();
  await openPage();
  await page.addInitScript(device);
  await page.goto(place.url + path);
  return openChat(page, path === '/' ? 'Hello.' : 'Helô.');
};
const said = (): readonly string[] => place.turns.flatMap(({ input }) => (input.kind === 'text' ? [input.text] : []));

describe.each([
  ['/', 'en-GB', 'When you speak, your web browser turns'],
  ['/cy/', 'cy-GB', 'Pan fyddwch yn siarad, mae eich porwr'],
] as const)('on %s', (path, language, note) => {
  it('is off until chosen, after a note on privacy; what is heard is sent, in the language of the chat', async () => {
    const frame = await open(path, DEVICE);
    const microphone = frame.locator('.webchat__microphone-button__button, .webchat__microphone-button button');
    expect(await microphone.count()).toBe(0);
    await choose(frame, 'speak');
    await frame.locator('#speak-dialog', { hasText: note }).waitFor();
    // Read and left: still off.
    await page.keyboard.press('Escape');
    expect(await microphone.count()).toBe(0);
    expect(await frame.evaluate<readonly string[]>('window.heard')).toEqual([]);
    await choose(frame, 'speak');
    await frame.locator('#speak-yes').click();
    await microphone.first().click();
    await shows(frame, 'You said when is my bin day');
    expect(said()).toEqual(['when is my bin day']);
    expect([...new Set(await frame.evaluate<readonly string[]>('window.heard'))]).toEqual([language]);
    // And off again.
    await choose(frame, 'speak');
    await microphone.first().waitFor({ state: 'detached' });
  });

  it('reads answers aloud once that is chosen, in the language of the chat, and no longer when it is not', async () => {
    const frame = await open(path, DEVICE);
    const spoken = () => frame.evaluate<readonly { text: string; lang: string }[]>('window.spoken');
    await type(frame, 'one');
    await shows(frame, 'You said one');
    expect(await spoken()).toEqual([]);
    await choose(frame, 'hear');
    await type(frame, 'two');
    await expect.poll(spoken).toEqual([{ text: 'You said two', lang: language }]);
    await choose(frame, 'hear');
    await type(frame, 'three');
    await shows(frame, 'You said three');
    expect(await spoken()).toHaveLength(1);
  });
});

describe('a browser without speech', () => {
  it('offers none, and works', async () => {
    const frame = await open('/', NOTHING);
    await frame.locator('#options').click();
    expect(await frame.locator('#save').isVisible()).toBe(true);
    for (const id of ['speak', 'hear']) expect(await frame.locator(`#${id}`).isHidden()).toBe(true);
    await page.keyboard.press('Escape');
    await type(frame, 'still');
    await shows(frame, 'You said still');
  });
});
