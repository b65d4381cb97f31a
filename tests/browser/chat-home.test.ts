// The chat's button on the council's home page: on a phone it stands on nothing that a resident needs first, and the end of the page can be read.
import { expect, it } from 'vitest';
import { openContext, openPage, openPlace, page, place } from './chat-place.js';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
const apart = (a: Box, b: Box): boolean =>
  a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
const boxOf = async (selector: string): Promise<Box> => {
  const box = await page.locator(selector).last().boundingBox();
  if (!box) throw new Error(`there is no ${selector}`);
  return box;
};

it.each([
  ['/', 1280, 800],
  ['/', 360, 640],
  ['/', 320, 568],
  ['/cy/', 360, 640],
  ['/cy/', 320, 568],
])('%s at %i by %i', async (path, width, height) => {
  await openPlace();
  await openContext({ viewport: { width, height } });
  await openPage();
  await page.goto(place.url + path);
  const button = await boxOf('#launcher');
  for (const needed of ['#ask', '.site-search button']) {
    const box = await boxOf(needed);
    expect(box.y + box.height, `${needed} is in sight`).toBeLessThanOrEqual(height);
    expect(apart(button, box), `${needed} is free`).toBe(true);
  }
  await page.evaluate('window.scrollTo(0, document.documentElement.scrollHeight)');
  expect(apart(button, await boxOf('footer a')), 'the last link is free').toBe(true);
});
