// The chat window and the pages around it in a real browser: what is seen, what is read out, where the focus is.
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pageAssets, type PageAssets } from '../channels/web/assets.js';
import { answer, echo, openWeb, type Script, type WebOptions, type WebPlace } from '../channels/web/place.js';
import { finish, item, mair, said, take, turn } from '../store/sample.js';
import { openBrowser } from '../support/browser.js';
import { axe, BOX, focused, lines, type } from './chat-page.js';

let browser: Browser;
let assets: PageAssets;
let place: WebPlace;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  [browser, assets] = [await openBrowser(), await pageAssets()];
});
afterAll(() => browser.close());
beforeEach(() => {
  complaints = [];
});
afterEach(async () => {
  await context.close();
  await place.close();
  expect(complaints).toEqual([]);
});

interface Setting extends WebOptions {
  readonly width?: number;
  readonly height?: number;
}
const open = async (path = '/', { width = 1280, height = 800, ...options }: Setting = {}): Promise<void> => {
  place = await openWeb({ ...assets, ...options });
  context = await browser.newContext({ viewport: { width, height } });
  page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (/Content Security Policy|Refused|botframework-webchat:/.test(message.text())) complaints.push(message.text());
  });
  await page.goto(place.url + path);
};
/** The chat's frame, once the client has drawn its box and the greeting is there. */
const chat = async (greeting = 'Hello.'): Promise<Frame> => {
  const element = await page.locator('iframe').elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('there is no chat window');
  await frame.locator(BOX).waitFor({ timeout: 30_000 });
  await shows(frame, greeting);
  return frame;
};
const openChat = async (greeting?: string): Promise<Frame> => {
  await page.locator('#launcher').click();
  return chat(greeting);
};
const shows = (where: Frame | Page, text: string): Promise<void> =>
  where.getByText(text, { exact: false }).last().waitFor({ timeout: 20_000 });
/** Everything that was put into Web Chat's live region while `work` ran. */
const spoken = async (frame: Frame, work: () => Promise<unknown>): Promise<readonly string[]> => {
  await frame.evaluate(`(() => {
    window.heard = [];
    new MutationObserver((all) => all.forEach(({ addedNodes }) => addedNodes.forEach((node) => node.textContent.trim() && window.heard.push(node.textContent.replace(/\\s+/g, ' ').trim()))))
      .observe(document.querySelector('.webchat__live-region-transcript'), { childList: true, subtree: false });
  })()`);
  await work();
  return frame.evaluate<readonly string[]>('window.heard');
};
/** Nothing that axe can find, frames included, and nothing that runs over the side. */
const expectClean = async (
  state: string,
  sizes: readonly (readonly [number, number])[] = [
    [1280, 800],
    [360, 740],
    [320, 568],
  ],
): Promise<void> => {
  const before = page.viewportSize();
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    const { passes, violations } = await axe(page);
    expect(passes).toBeGreaterThan(10);
    expect(violations, `${state} at ${String(width)}`).toEqual([]);
    for (const frame of page.frames()) {
      const over = await frame.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect(over, `${state} at ${String(width)} runs over the side of ${frame.url()}`).toBeLessThanOrEqual(0);
    }
  }
  if (before) await page.setViewportSize(before);
};

const CARD = {
  kind: 'days' as const,
  title: '1 Stryd y Bont',
  lead: 'Your next collection is on Tuesday.',
  footer: 'Put out by 7am',
  notes: ['Sacks go in the lane.'],
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
const script: Script = (one) => {
  const text = one.input.kind === 'text' ? one.input.text : one.input.kind === 'choice' ? one.input.value : '';
  if (text === 'dates')
    return answer('Your next collection is on Tuesday: green caddy and clear-lidded bag.', {
      card: CARD,
      speech: 'It is on Tuesday.',
      links: [{ label: '01632 960100', url: 'tel:01632960100' }],
    });
  if (text === 'harm')
    return answer('To talk to someone in confidence, call 0808 80 10 800.', { ending: 'urgent', danger: 'abuse' });
  if (text === 'list')
    return answer('Which is your address?', {
      options: [
        ...[1, 2, 3, 4, 5, 6].map((n) => ({
          value: `answer:${String(n)}`,
          label: `${String(n)} Stryd y Bont, Glanmarch`,
        })),
        { value: 'answer:none', label: 'My address is not here' },
      ],
    });
  if (text === 'markup')
    return answer('<b>bold</b> **stars** [link](javascript:alert(1)) \\(x^2\\)\n\n- one <i>\n- two', {
      links: [{ label: '01632 960100', url: 'tel:01632960100' }],
    });
  return echo(one);
};

/** A person takes the conversation that is on the page, and says something. */
const personSays = async (...texts: readonly string[]): Promise<void> => {
  const conversation = place.turns[0]?.conversation ?? '';
  await take(
    place.store,
    turn('asks', conversation),
    null,
    finish(null, [{ kind: 'open-item', item: item('GLM-4K7P-2QX', conversation) }]),
  );
  const [waiting] = await place.store.items.list('waiting');
  await place.store.items.claim(waiting?.id ?? '', mair, answer('Mair has joined. Mair is a person.'));
  for (const text of texts) await place.store.items.say(waiting?.id ?? '', mair, said(text));
};

describe.each([
  ['English', '/', 'Hello.', 'Type your question', 'Talk to a person'],
  ['Welsh', '/cy/', 'Helô.', 'Teipiwch eich cwestiwn', 'Siarad â pherson'],
])('in %s', (_, path, greeting, placeholder, person) => {
  it('every state is clean: the page, the chat open, a list, dates, with a person', async () => {
    await open(path, { script });
    await expectClean('home');
    const frame = await openChat(greeting);
    expect(await frame.locator(BOX).getAttribute('placeholder')).toBe(placeholder);
    await expectClean('chat open');
    await type(frame, 'list');
    await shows(frame, 'My address is not here');
    await expectClean('a list');
    await type(frame, 'dates');
    await shows(frame, 'Put out by 7am');
    await expectClean('dates');
    await frame.getByRole('button', { name: person, exact: true }).last().click();
    await shows(frame, 'You chose do:person');
    await personSays('Shwmae, hello');
    await shows(frame, 'Shwmae, hello');
    await expectClean('with a person');
  });

  it('the plain pages are clean: first, with an answer, with an error, not found', async () => {
    const plain = path === '/' ? '/chat' : '/cy/chat';
    await open(plain, { script });
    await expectClean('plain');
    await page.locator('#message').fill('list');
    await page.locator('form[method=post] button').first().click();
    await page.locator('#new').waitFor();
    await expectClean('plain with a list');
    await page.locator('#message').fill('dates');
    await page.locator('form[novalidate] button').first().click();
    await shows(page, 'Put out by 7am');
    await expectClean('plain with dates');
    await page.locator('form[novalidate] button').first().click();
    await page.locator('.govuk-error-summary').waitFor();
    await expectClean('plain with an error');
    await page.goto(`${place.url}${path}nothing-here`);
    await expectClean('not found');
  });

  it('the plain pages of the end are clean: the bar to leave, how we did, done', async () => {
    const plain = path === '/' ? '/chat' : '/cy/chat';
    await open(plain, { script });
    await page.locator('#message').fill('harm');
    await page.locator('form[method=post] button').first().click();
    await page.locator('.leave-bar').waitFor();
    await expectClean('plain with the bar to leave');
    await page.goto(`${place.url}${plain}/end`);
    await page.locator('#score-5').waitFor();
    await expectClean('the end of the plain chat');
    await page.locator('#score-2').check();
    await page.locator('#comment').fill('too slow');
    await page.locator('form button[type=submit]').click();
    await page.locator('#score-5').waitFor({ state: 'detached' });
    await expectClean('the plain chat, ended');
    expect(await place.store.ratings.list(new Date(0), 5)).toMatchObject([{ score: 2, comment: 'too slow' }]);
  });
});

describe('what is said', () => {
  it('shows who says it and when, and never as markup', async () => {
    await open('/', { script });
    const frame = await openChat();
    await type(frame, '<img src=x onerror=alert(1)> **me**');
    await shows(frame, 'You said <img');
    await personSays('<b>Hi</b> *there* [x](https://evil.example)');
    await shows(frame, '<b>Hi</b>');
    const time = String.raw`\d{1,2}\.\d\d[ap]m`;
    const all = await lines(frame);
    expect(all[0]).toMatch(new RegExp(`^Hello\\. Assistant, ${time}$`));
    expect(all[1]).toMatch(new RegExp(`^You said: <img src=x onerror=alert\\(1\\)> \\*\\*me\\*\\* You, ${time}$`));
    expect(all[3]).toMatch(new RegExp(`^Mair has joined\\. Mair is a person\\. ${time}$`));
    expect(all[4]).toMatch(
      new RegExp(`^<b>Hi</b> \\*there\\* \\[x\\]\\(https://evil\\.example\\) Mair, council staff, ${time}$`),
    );
    expect(
      await frame
        .locator('.webchat__basic-transcript img, .webchat__basic-transcript b, .webchat__basic-transcript a')
        .count(),
    ).toBe(0);
  });

  it("has the assistant's lists and links as lists and links, and nothing else", async () => {
    await open('/', { script });
    const frame = await openChat();
    await type(frame, 'markup');
    await shows(frame, '**stars**');
    const text = (await lines(frame)).at(-1) ?? '';
    expect(text).toContain('<b>bold</b> **stars** [link](javascript:alert(1)) \\(x^2\\)');
    const last = frame.locator('.webchat__basic-transcript__activity-body').last();
    expect(await last.locator('ul > li').allInnerTexts()).toEqual(['one <i>', 'two']);
    expect(await last.locator('a').count()).toBe(1);
    expect(await last.locator('a').getAttribute('href')).toBe('tel:01632960100');
    expect(await last.locator('b, strong, em, i, math').count()).toBe(0);
  });

  it('is read out once, with who says it, the whole answer and the choices', async () => {
    await open('/', { script });
    const frame = await openChat();
    const heard = await spoken(frame, async () => {
      await type(frame, 'dates');
      await shows(frame, 'Put out by 7am');
      await type(frame, 'list');
      await shows(frame, 'My address is not here');
      await personSays('Hello from Mair');
      await shows(frame, 'Hello from Mair');
      await page.waitForTimeout(200);
    });
    const about = (words: string): readonly string[] => heard.filter((one) => one.includes(words));
    expect(about('Your next collection')).toEqual([
      'Assistant said: Your next collection is on Tuesday: green caddy and clear-lidded bag.',
    ]);
    expect(about('Which is your address?')).toHaveLength(1);
    expect(about('Which is your address?')[0]).toContain('Choices: 1 Stryd y Bont, Glanmarch; 2 Stryd y Bont');
    expect(about('Hello from Mair')).toEqual(['Mair, council staff, said: Hello from Mair']);
    expect(about('has joined')).toEqual(['Mair has joined. Mair is a person.']);
    expect(await frame.locator('[role=status]').count()).toBe(1);
    const size = await frame.evaluate<string>("getComputedStyle(document.querySelector('.ac-textBlock p')).fontSize");
    expect(Number.parseFloat(size)).toBeGreaterThanOrEqual(16);
  });

  it("a pressed choice is shown as the resident's words, and the box keeps the focus", async () => {
    await open('/', { script });
    const frame = await openChat();
    await type(frame, 'list');
    await frame.getByRole('button', { name: '2 Stryd y Bont, Glanmarch' }).last().click();
    await shows(frame, 'You chose answer:2');
    expect(place.turns.at(-1)?.input).toEqual({ kind: 'choice', value: 'answer:2', text: '2 Stryd y Bont, Glanmarch' });
    expect((await lines(frame)).some((one) => one.startsWith('You said: 2 Stryd y Bont, Glanmarch'))).toBe(true);
    await expect.poll(() => focused(frame)).toBe('webchat-sendbox-input');
  });
});

describe('the window', () => {
  it('opens with the focus in the box, closes to its button, and counts what came meanwhile', async () => {
    await open('/', { script });
    const frame = await openChat();
    await expect.poll(() => focused(frame)).toBe('webchat-sendbox-input');
    await frame.getByRole('button', { name: 'Close' }).click();
    await expect
      .poll(async () => [await page.locator('.panel').isHidden(), await focused(page)])
      .toEqual([true, 'launcher']);
    await personSays('Are you there?');
    await expect.poll(() => page.locator('#launcher').textContent()).toBe('Chat with us, 2 new');
    await page.locator('#launcher').click();
    await shows(frame, 'Are you there?');
    expect(await page.locator('#launcher').textContent()).toBe('Chat with us');
    await frame.locator(BOX).press('Escape');
    await expect.poll(() => focused(page)).toBe('launcher');
  });

  it('covers a phone, keeps the page beneath out of reach, and is left by Back', async () => {
    await open('/', { width: 360, height: 740 });
    const frame = await openChat();
    const box = await page.locator('.panel').boundingBox();
    expect(box).toMatchObject({ x: 0, y: 0, width: 360, height: 740 });
    expect(await page.locator('[inert] main#main').count()).toBe(1);
    await page.goBack();
    await expect.poll(() => page.locator('.panel').isHidden()).toBe(true);
    expect(await page.locator('[inert] main#main').count()).toBe(0);
    expect(new URL(page.url()).pathname).toBe('/');
    await page.locator('#launcher').click();
    await frame.getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => page.locator('.panel').isHidden()).toBe(true);
  });

  it('opens with the question of the link that was chosen, once', async () => {
    await open();
    await page.getByRole('link', { name: 'Pay your council tax' }).click();
    const frame = await chat();
    await shows(frame, 'You said How do I pay my council tax?');
    await frame.getByRole('button', { name: 'Close' }).click();
    await page.locator('#ask').fill('my own question');
    await page.keyboard.press('Enter');
    await shows(frame, 'You said my own question');
    expect(place.turns.filter(({ input }) => input.kind === 'text')).toHaveLength(2);
    expect(new URL(page.url()).search).toBe('');
  });

  it('goes on after a reload with everything that was said, nothing doubled or sent again', async () => {
    await open();
    await page.getByRole('link', { name: 'Pay your council tax' }).click();
    const frame = await chat();
    await shows(frame, 'You said How do I pay my council tax?');
    const before = await lines(frame);
    await page.reload();
    const again = await openChat();
    await shows(again, 'You said How do I pay my council tax?');
    expect(await lines(again)).toEqual(before);
    await shows(again, 'You are back where you left off.');
    expect(await page.locator('#launcher').textContent()).toBe('Continue your chat');
    expect(place.turns).toHaveLength(2);
  });

  it('changes its language where it stands', async () => {
    await open();
    const frame = await openChat();
    await frame.locator('#language').click();
    await frame.getByRole('button', { name: 'Cau' }).waitFor();
    await shows(frame, 'You said Cymraeg');
    expect(await frame.locator('html').getAttribute('lang')).toBe('cy');
    expect(place.turns.at(-1)).toMatchObject({ locale: 'cy', input: { kind: 'text', text: 'Cymraeg' } });
    expect(new Set(place.turns.map(({ conversation }) => conversation)).size).toBe(1);
  });

  it('begins anew when its time has run out', async () => {
    await open();
    await openChat();
    place.later(31);
    await page.reload();
    await openChat();
    expect(new Set(place.turns.map(({ conversation }) => conversation)).size).toBe(2);
  });

  it('says when the connection is lost and when it is back, and loses nothing', async () => {
    await open();
    const frame = await openChat();
    await context.setOffline(true);
    await shows(frame, 'Connection lost. Trying again. Your message is safe.');
    await personSays('Said meanwhile');
    await context.setOffline(false);
    await shows(frame, 'Connected again.');
    await shows(frame, 'Said meanwhile');
    expect((await lines(frame)).filter((one) => one.includes('Said meanwhile'))).toHaveLength(1);
  });

  it('is usable at 400 %: it scrolls as a page, and nothing is cut off', async () => {
    await open('/', { script, width: 320, height: 256 });
    const frame = await openChat();
    await type(frame, 'dates');
    await shows(frame, 'Put out by 7am');
    const sizes = await frame.evaluate<{ page: number; view: number; over: number }>(
      '({ page: document.documentElement.scrollHeight, view: innerHeight, over: document.documentElement.scrollWidth - innerWidth })',
    );
    expect(sizes.page).toBeGreaterThan(sizes.view);
    expect(sizes.over).toBeLessThanOrEqual(0);
    await expectClean('400 %', [[320, 256]]);
  });
});

describe('without the client', () => {
  it.each([
    ['that was never fetched', { asset: (name: string) => (name === 'webchat.js' ? '' : `/assets/${name}`) }],
    [
      'that does not load',
      { asset: (name: string) => (name === 'webchat.js' ? '/assets/missing.js' : `/assets/${name}`) },
    ],
  ])('%s, the window leads to the plain version, and can be closed', async (_, options) => {
    await open('/', options);
    await page.locator('#launcher').click();
    const frame = page.frameLocator('iframe');
    await frame.getByText('The chat could not be loaded.').waitFor();
    await expectClean('no client');
    await frame.getByRole('link', { name: 'Use the plain version of the chat' }).click();
    await page.waitForURL('**/chat');
    await page.goBack();
    complaints.length = 0;
  });

  it('or without scripts at all, every link and form on the page leads to the plain version', async () => {
    await open();
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const without = await plain.newPage();
    await without.goto(place.url);
    await without.getByRole('link', { name: 'Use the plain version, without JavaScript' }).click();
    expect(new URL(without.url()).pathname).toBe('/chat');
    await without.goBack();
    await without.locator('#ask').fill('my question');
    await without.keyboard.press('Enter');
    expect(await without.locator('#message').inputValue()).toBe('my question');
    await plain.close();
  });
});
