// Plays a table of tasks at one council, in one language: each in a browser of its own, to its end, as far as the desk.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readConfig } from '../../src/config.js';
import { demoAccount } from '../support/account-file.js';
import { openApp, type TestApp } from '../support/app.js';
import { openBrowser } from '../support/browser.js';
import { openDesk, type DeskLook } from './task-desk.js';
import { fullTaskPage, plainTaskPage, type TaskPage } from './task-pages.js';
import { loadTasks, TASKS, type TaskRow, type TaskStep } from './task-table.js';

export interface TaskPlace {
  readonly council: 'glanmarch' | 'marchfold';
  readonly language: 'en' | 'cy';
}

const REFERENCE = /\b(?:GLM|MFD)-[0-9A-Z]{4}-[0-9A-Z]{3}\b/;
const PATIENCE = { timeout: 20_000, interval: 50 };
/** Letter case and line ends aside. */
const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').replaceAll('’', "'");

/** Describes the tests of `tests/conversations/tasks/<table>.yaml`. */
export function playTasks(table: string, { council, language }: TaskPlace): void {
  let browser: Browser;
  let app: TestApp;
  let desk: DeskLook;
  beforeAll(async () => {
    const { limits } = readConfig({});
    // All of these residents come from one address.
    const unhurried = { ...limits, address: { ...limits.address, burst: 10_000 } };
    const env = { COUNCIL: council, CLOCK: '2026-11-23T09:00:00Z' };
    [browser, app] = await Promise.all([openBrowser(), openApp(env, {}, { limits: unhurried })]);
    desk = await openDesk(app);
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });

  const rows = loadTasks(table);
  it('plays every task', () => {
    expect(rows.map(({ task }) => task)).toEqual(TASKS);
  });

  it.each(rows.map((row) => [row.task, row] as const))('%s', async (_task, row) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
    try {
      const home = `${app.url}/${language === 'cy' ? 'cy/' : ''}`;
      const page = await (row.page === 'full' ? fullTaskPage : plainTaskPage)(await context.newPage(), home);
      for (const step of row.steps) await take(step, page, row);
      if (row.desk) await atDesk(row, await page.fresh());
    } finally {
      await context.close();
    }
  });

  async function take(step: TaskStep, page: TaskPage, { steps }: TaskRow): Promise<void> {
    if (step.calendar) return followed(await page.calendar(), step.see);
    if (step.say !== undefined) await page.say(step.say);
    else if (step.press !== undefined) await page.press(step.press);
    else if (step.photo) await page.photo();
    else if (step['sign-in'] !== undefined) await page.signIn(demoAccount(council, step['sign-in']));
    const where = `step ${String(steps.indexOf(step) + 1)}: ${JSON.stringify(step)}`;
    const fresh = async (): Promise<string> => plain(await page.fresh());
    await expect.poll(fresh, { ...PATIENCE, message: where }).not.toBe('');
    for (const part of step.see) await expect.poll(fresh, { ...PATIENCE, message: where }).toContain(plain(part));
  }

  /** From the page to the file that a calendar reads. */
  async function followed(path: string, see: readonly string[]): Promise<void> {
    const named = await (await fetch(new URL(path, app.url))).text();
    const [, file = ''] = /href="(\/[^"]+\.ics)"/.exec(named) ?? [];
    const feed = await (await fetch(new URL(file, app.url))).text();
    for (const part of ['BEGIN:VCALENDAR', ...see]) expect(feed).toContain(part);
  }

  /** The request is work for staff under the reference that the resident was given, with all that was said. */
  async function atDesk({ desk: expected = [], steps }: TaskRow, said: string): Promise<void> {
    const item = await desk.item(REFERENCE.exec(said)?.[0] ?? 'no reference was given');
    const held = plain(JSON.stringify({ summary: item.summary, details: item.details }));
    for (const part of expected) expect(held).toContain(plain(part));
    if (steps.some(({ photo }) => photo)) expect(await desk.photoOf(item)).toBe('image/jpeg');
  }
}
