// What tests of the chat window share: opening it on a page, reading what is in it, and what axe has to say.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import { answer, echo, type Script } from '../channels/web/place.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
export const BOX = '[data-id=webchat-sendbox-input]';
export const ACTIVITY = '.webchat__basic-transcript__activity-body';

export const frameOf = async (page: Page): Promise<Frame> => {
  const element = await page.locator('iframe.frame').elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('there is no chat window');
  return frame;
};
/** The chat's frame, once the client has drawn its box and the greeting is there. */
export const chatOn = async (page: Page, greeting = 'Hello.'): Promise<Frame> => {
  const frame = await frameOf(page);
  await frame.locator(BOX).waitFor({ timeout: 60_000 });
  await shows(frame, greeting);
  return frame;
};
export const openChat = async (page: Page, greeting?: string): Promise<Frame> => {
  await page.locator('#launcher').click();
  return chatOn(page, greeting);
};
export const shows = (where: Frame | Page, text: string): Promise<void> =>
  where.getByText(text, { exact: false }).last().waitFor({ timeout: 30_000 });
export const type = async (frame: Frame, text: string): Promise<void> => {
  await frame.locator(BOX).fill(text);
  await frame.locator(BOX).press('Enter');
};
/** Each message as it stands in the transcript. */
export const lines = (frame: Frame): Promise<readonly string[]> =>
  frame
    .locator(ACTIVITY)
    .allInnerTexts()
    .then((all) => all.map((one) => one.replace(/\s+/g, ' ').trim()));
export const choose = async (frame: Frame, item: string): Promise<void> => {
  await frame.locator('#options').click();
  await frame.locator(`#${item}`).click();
};
/** The id, or the name, of what has the focus, inside shadow roots too. */
export const focused = (where: Frame | Page): Promise<string> =>
  where.evaluate<string>(
    "(() => { let at = document.activeElement; while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement; return at?.id || at?.dataset?.id || at?.tagName || ''; })()",
  );

/** What is wrong is told in full, what is right counted; our pages have styles of their own alone, so none are fetched anew. */
const AXE: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
  preload: { assets: ['media'] },
};

/** What axe finds, frames that have axe included; the script is read once by each document. */
export async function axe(where: Frame | Page): Promise<{ passes: number; violations: readonly string[] }> {
  const frames = 'frames' in where ? where.frames() : [where];
  for (const frame of frames)
    if (!(await frame.evaluate<boolean>("typeof axe === 'object'"))) await frame.evaluate(axeSource);
  const { violations, passes } = await where.evaluate<AxeResults>(`axe.run(${JSON.stringify(AXE)})`);
  return {
    passes: passes.length,
    violations: violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
  };
}

/** Nothing that axe can find in our own frame, and nothing that runs over the side. */
export async function cleanFrame(frame: Frame, state: string): Promise<void> {
  const { violations, passes } = await axe(frame);
  expect(passes).toBeGreaterThan(10);
  expect(violations, state).toEqual([]);
  const over = await frame.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  expect(over, `${state} runs over the side`).toBeLessThanOrEqual(0);
}

/** The same at 1280, 360 and 320 pixels. */
export async function cleanAtSizes(page: Page, frame: Frame, state: string): Promise<void> {
  for (const [width, height] of [
    [1280, 800],
    [360, 640],
    [320, 568],
  ] as const) {
    await page.setViewportSize({ width, height });
    await cleanFrame(frame, `${state} at ${String(width)}`);
  }
}

/** The same, and at 400 % of 1280 by 1024; what must be in sight is. */
export async function cleanWhile(page: Page, frame: Frame, state: string, shown: string): Promise<void> {
  await cleanAtSizes(page, frame, state);
  await page.setViewportSize({ width: 320, height: 256 });
  await cleanFrame(frame, `${state} at 400 %`);
  expect(await frame.locator(shown).first().isVisible(), state).toBe(true);
  await page.setViewportSize({ width: 1280, height: 800 });
}

const CARD = {
  kind: 'days' as const,
  title: '1 Stryd y Bont',
  lead: 'Your next collection is on Tuesday.',
  footer: 'Put out by 7am',
  days: [
    {
      title: 'Tuesday 24 November',
      date: '2026-11-24',
      items: [
        { name: 'green caddy', contents: 'food waste', colour: '#1d7a3c' },
        { name: 'clear-lidded bag', contents: 'paper', colour: '#d9dde0', pattern: 'clear' as const },
      ],
    },
  ],
};

/** Answers by what is asked: `dates`, `list`, `form`, `error`, `danger`, `harm`, `huge`, `rtl`, `hostile`, `slow`; says all else back. */
export const states: Script = async (one) => {
  const text = one.input.kind === 'text' ? one.input.text : one.input.kind === 'choice' ? one.input.value : '';
  switch (text) {
    case 'dates':
      return answer('Your next collection is on Tuesday: green caddy and clear-lidded bag.', {
        card: CARD,
        links: [{ label: 'Add to your calendar', url: '/bins/calendar/x' }],
      });
    case 'list':
      return answer('Which is your address?', {
        ending: 'asked',
        options: [1, 2, 3, 4, 5, 6].map((n) => ({ value: `answer:${String(n)}`, label: `${String(n)} Stryd y Bont` })),
      });
    case 'form':
      return answer('Which day was it missed?', {
        ending: 'asked',
        options: [
          { value: 'answer:2026-11-20', label: 'Friday 20 November' },
          { value: 'do:no', label: 'Stop' },
        ],
      });
    case 'error':
      return answer('Enter the day it was missed, such as Friday 20 November.\n\nWhich day was it missed?', {
        ending: 'asked',
        options: [{ value: 'do:no', label: 'Stop' }],
      });
    case 'danger':
      return answer('If anyone is in danger now, call 999.', { ending: 'urgent', danger: 'gas' });
    case 'harm':
      return answer('To talk to someone in confidence, call 0808 80 10 800.', { ending: 'urgent', danger: 'abuse' });
    case 'queue':
      return answer('You are next in the queue for a person.', { ending: 'handed-over' });
    case 'huge':
      return answer(`A${'very'.repeat(200)}longword and https://council.example/${'path'.repeat(80)}`);
    case 'rtl':
      return answer('مرحبا بكم في المجلس <script>alert(1)</script>');
    case 'hostile':
      return answer(
        [
          '<img src=x onerror=alert(1)><svg onload=alert(2)></svg><iframe src="javascript:alert(3)"></iframe>',
          '[press me](javascript:alert(4)) ![tracked](https://elsewhere.example/pixel.png) <https://elsewhere.example>',
          'Turned round: \u202Eabc def',
          '- مرحبا بكم',
          '</script><script>alert(5)</script> $$x$$ `code` **bold** # heading',
        ].join('\n\n'),
        {
          links: [{ label: 'A link', url: 'javascript:alert(6)' }],
          options: [{ value: 'do:x', label: '<b onclick=alert(7)>Choose</b>' }],
        },
      );
    case 'slow':
      await new Promise((resolve) => setTimeout(resolve, 2_500));
      return answer('That took a while.');
    default:
      return echo(one);
  }
};
