// How soon the chat is there on a middling phone, from a cold cache: a processor four times slower, 1.6 Mbit/s, 150 ms there and back.
import type { Browser, CDPSession, Page } from 'playwright-core';

const SLOWER = 4;
const NETWORK = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };
const PHONE = { viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true };

/** Milliseconds. */
export interface ChatTimes {
  /** From the page's load to a button that answers. */
  readonly launcher: number;
  /** From asking for the plain page to reading its first message. */
  readonly plain: number;
  /** From a press on the button to how far it is being shown, and to its first words; then to the same as a message, and to a box to type in. */
  readonly progress: number;
  readonly words: number;
  readonly message: number;
  readonly box: number;
}

export async function benchChat(browser: Browser, url: string): Promise<ChatTimes> {
  const launcher = await onPhone(browser, (page) => launcherTime(page, url));
  const plain = await onPhone(browser, (page) => plainTime(page, url));
  return { launcher, plain, ...(await onPhone(browser, (page) => fullTimes(page, url))) };
}

/** A phone that has never been here. */
async function onPhone<T>(browser: Browser, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext(PHONE);
  try {
    const page = await context.newPage();
    const session: CDPSession = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', NETWORK);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    return await work(page);
  } finally {
    await context.close();
  }
}

/** In the page, so that telling us takes no part in it: when the button came, and when the main thread next was free. */
const WATCH_BUTTON = `(() => {
  new MutationObserver((_, observer) => {
    if (!document.querySelector('council-assistant')) return;
    observer.disconnect();
    setTimeout(() => { window.buttonAt = performance.now(); });
  }).observe(document, { childList: true, subtree: true });
})()`;

async function launcherTime(page: Page, url: string): Promise<number> {
  await page.addInitScript(WATCH_BUTTON);
  await page.goto(url, { waitUntil: 'load' });
  await page.locator('#launcher').waitFor();
  return page.evaluate<number>(
    "Math.max(0, window.buttonAt - performance.getEntriesByType('navigation')[0].loadEventStart)",
  );
}

async function plainTime(page: Page, url: string): Promise<number> {
  await page.goto(`${url}/chat`, { waitUntil: 'load' });
  await page.getByText('computer assistant, not a person').first().waitFor();
  // Painted with its text: the style sheets have come.
  return page.evaluate<number>("performance.getEntriesByName('first-contentful-paint')[0].startTime");
}

async function fullTimes(page: Page, url: string): Promise<Pick<ChatTimes, 'progress' | 'words' | 'message' | 'box'>> {
  await page.goto(url, { waitUntil: 'load' });
  const started = performance.now();
  const since = (): number => performance.now() - started;
  await page.locator('#launcher').click();
  const frame = page.frameLocator('iframe.frame');
  await frame.locator('progress').waitFor();
  const progress = since();
  await frame.getByText('computer assistant, not a person').first().waitFor();
  const words = since();
  await frame.locator('.webchat__bubble').first().waitFor();
  const message = since();
  await frame.locator('[data-id=webchat-sendbox-input]').waitFor();
  return { progress, words, message, box: since() };
}
