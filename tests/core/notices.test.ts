// Notices in conversations: before the answers they touch, in time, once, where they hold, on every channel.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTake } from '../../src/core/assistant.js';
import type { Notice } from '../../src/core/notices.js';
import type { Reply } from '../../src/core/reply.js';
import type { Can } from '../../src/core/turn.js';
import { openTalk, type Talk } from '../support/talk.js';

const SCREEN: Can = { push: true, screen: true };
const VOICE: Can = { push: false, screen: false };
const notice = (change: Partial<Notice> = {}): Notice => ({
  ...{ id: 'n1', text: { en: 'The crews are late.', cy: 'Mae’r criwiau’n hwyr.' } },
  ...{ from: new Date('2026-11-23T07:00:00Z'), until: new Date('2026-11-23T18:00:00Z') },
  ...{ intents: ['bins.collection-day'], wards: [], rounds: [], postcodes: [] },
  ...change,
});

let talk: Talk;
beforeAll(async () => {
  talk = await openTalk();
}, 240_000);
afterAll(() => talk.close());

let turns = 0;
/** The last reply of a conversation, which others of its name go on. */
async function say(
  notices: readonly Notice[],
  conversation: string,
  lines: readonly string[],
  can = SCREEN,
): Promise<Reply> {
  const take = createTake({ ...talk.ports, notices: { all: () => notices } });
  let last: Reply | null = null;
  for (const line of lines) {
    const input = { kind: 'text' as const, text: line };
    turns += 1;
    last = await take({
      ...{ id: `n${String(turns)}`, conversation, channel: 'web', user: 'u', can, locale: 'en', input },
    });
  }
  if (!last) throw new Error('nothing was said');
  return last;
}

const DAY = ['when is my bin collected', 'gm2 1aa', '8'];

it('stand before the answer once, on a screen, in its card and by voice', async () => {
  const asked = await say([notice()], 'a1', DAY.slice(0, 2));
  expect(asked.text).not.toContain('late');
  const told = await say([notice()], 'a1', ['8']);
  expect(told.text).toMatch(/^The crews are late\.\n\nYour next collection/);
  expect(told.card?.lead).toMatch(/^The crews are late\./);
  const again = await say([notice()], 'a1', ['and the glass?']);
  expect(again.text).not.toContain('late');
  const spoken = await say([notice()], 'b1', DAY, VOICE);
  expect(spoken.speech).toMatch(/^The crews are late\. Your next collection/);
  const welsh = await say([notice()], 'c1', ['pryd mae fy min yn cael ei gasglu?', 'gm2 1aa', '8']);
  expect(welsh.text).toMatch(/^Mae’r criwiau’n hwyr/);
});

it('touch the answers they are about, a whole topic too, each kind once', async () => {
  const hours = await say([notice()], 'a2', ['what are your opening hours']);
  expect(hours.text).not.toContain('late');
  const topic = notice({ intents: ['bins.*'] });
  expect((await say([topic], 'b2', DAY)).text).toContain('late');
  expect((await say([topic], 'b2', ['are bin days changing at christmas'])).text).toContain('late');
  expect((await say([topic], 'b2', ['what are your opening hours'])).text).not.toContain('late');
  const two = [notice(), notice({ id: 'n2', text: { en: 'It snows.' } })];
  expect((await say(two, 'c2', DAY)).text).toMatch(/^The crews are late\.\n\nIt snows\.\n\n/);
});

it('are for their time and their place', async () => {
  const shown = async (change: Partial<Notice>): Promise<boolean> =>
    (await say([notice(change)], `x${JSON.stringify(change)}`, DAY)).text.includes('late');
  expect(await shown({ until: new Date('2026-11-23T09:00:00Z') })).toBe(false);
  expect(await shown({ from: new Date('2026-11-23T10:00:00Z') })).toBe(false);
  expect(await shown({ wards: ['Garth'] })).toBe(false);
  expect(await shown({ wards: ['Garth', 'Mill Fields'] })).toBe(true);
  expect(await shown({ rounds: ['Mon-A-0'] })).toBe(true);
  expect(await shown({ postcodes: ['GM2'] })).toBe(true);
  expect(await shown({ postcodes: ['GM2 1AA'] })).toBe(true);
  expect(await shown({ postcodes: ['GM2 1AB', 'GM'] })).toBe(false);
});

it('of a place wait until a home is known', async () => {
  const local = notice({ intents: ['bins.*'], rounds: ['Mon-A-0'] });
  expect((await say([local], 'a4', ['are bin days changing at christmas'])).text).not.toContain('late');
  await say([local], 'a4', ['when is my bin collected', 'gm2 1aa', '8']);
  expect((await say([local], 'a4', ['are bin days changing at christmas'])).text).toContain('late');
});
