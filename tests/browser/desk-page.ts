// What browser tests of the desk share: a page of somebody signed in, axe on it, and its width.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Agent } from '../../src/core/store.js';
import type { Place } from '../handoff/place.js';
import { axe } from './chat-page.js';

export const PASSWORD = 'a good long password';

export interface Desk {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of scripts, and what the policy refused. */
  readonly complaints: readonly string[];
}

/** Somebody at the desk, in a browser of their own, signed in by hand. */
export async function openDesk(
  browser: Browser,
  place: Place,
  name: string,
  { path = '/desk', ...more }: { readonly path?: string } & Partial<Omit<Agent, 'id' | 'name' | 'email'>> = {},
): Promise<Desk> {
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@glanmarch.example`;
  await place.accounts.addUser({ email, name, role: more.role ?? 'agent', password: PASSWORD });
  if (more.languages) await place.store.staff.change(email, { languages: more.languages });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const complaints: string[] = [];
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (/Content Security Policy|Refused/.test(message.text())) complaints.push(message.text());
  });
  await page.goto(place.url + path);
  await page.locator('#email').fill(email);
  await page.locator('#password').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.locator('#bar').waitFor();
  return { page, context, complaints };
}

/** Nothing that axe can find, and nothing that runs over the side, wide and on a phone. */
export async function expectClean(page: Page, state: string): Promise<void> {
  await expectCleanAt(page, state, 1280, 800);
  await expectCleanAt(page, state, 360, 740);
  await page.setViewportSize({ width: 1280, height: 800 });
}

/** The same at one size, which the page then has. */
export async function expectCleanAt(page: Page, state: string, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height });
  const { passes, violations } = await axe(page);
  expect(passes).toBeGreaterThan(10);
  expect(violations, `${state} at ${width}`).toEqual([]);
  const overflow = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  expect(overflow, `${state} at ${width} runs over the side`).toBeLessThanOrEqual(0);
}
