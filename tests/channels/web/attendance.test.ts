// Who is at the other end of a chat: a page that closed for good, one that was only loaded again, and who is writing.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAttendance, type Attendance } from '../../../src/channels/web/attendance.js';
import type { Change } from '../../../src/core/store.js';
import { memoryLog } from '../../server/memory-log.js';

/** What the desk was told, in order: `c1 gone`. */
let told: string[];
let writing: string[];
let tell: (change: Change) => void;
let failing: boolean;
let attendance: Attendance;
const { log, lines } = memoryLog();

beforeEach(() => {
  vi.useFakeTimers();
  [told, writing, failing] = [[], [], false];
  attendance = createAttendance({
    changes: {
      subscribe(listener) {
        tell = listener;
        return () => (tell = () => undefined);
      },
    },
    moves: {
      left: async (conversation, gone) => {
        if (failing) throw new Error('the store is away');
        told.push(`${conversation} ${gone ? 'gone' : 'here'}`);
      },
      seen: async (conversation, n) => {
        if (failing) throw new Error('the store is away');
        told.push(`${conversation} read ${String(n)}`);
      },
    },
    signals: { tell: (change) => void (change.kind === 'typing' && writing.push(change.conversation)) },
    log,
  });
});
afterEach(() => {
  attendance.close();
  vi.useRealTimers();
});

describe('a resident', () => {
  it('is gone when the last page has been closed for a while, and back with the next', async () => {
    const [first, second] = [attendance.came('c1'), attendance.came('c1')];
    expect(told).toEqual(['c1 here']);
    first();
    first();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual(['c1 here']);
    second();
    await vi.advanceTimersByTimeAsync(4_000);
    expect(told).toEqual(['c1 here']);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(told).toEqual(['c1 here', 'c1 gone']);
    attendance.came('c1');
    expect(told).toEqual(['c1 here', 'c1 gone', 'c1 here']);
  });

  it('is there for as long as a page without a line of its own asks for messages', async () => {
    for (let n = 0; n < 6; n += 1) {
      attendance.asked('c1');
      await vi.advanceTimersByTimeAsync(10_000);
    }
    expect(told).toEqual(['c1 here']);
    // The line that it lost and found again is the same page.
    const left = attendance.came('c1');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual(['c1 here']);
    left();
    await vi.advanceTimersByTimeAsync(6_000);
    expect(told).toEqual(['c1 here', 'c1 gone']);
    attendance.asked('c1');
    await vi.advanceTimersByTimeAsync(18_000);
    expect(told).toEqual(['c1 here', 'c1 gone', 'c1 here', 'c1 gone']);
  });

  it('is told once how far they have read, and only further', async () => {
    attendance.seen('c1', 4);
    attendance.seen('c1', 4);
    attendance.seen('c1', 3);
    attendance.seen('c2', 2);
    attendance.seen('c1', 6);
    expect(told).toEqual(['c1 read 4', 'c2 read 2', 'c1 read 6']);
  });

  it('who loads the page again was never gone', async () => {
    attendance.came('c1')();
    await vi.advanceTimersByTimeAsync(1_000);
    attendance.came('c1');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).not.toContain('c1 gone');
  });

  it('of another conversation is not mixed up, and a store that is away is written down', async () => {
    attendance.came('c1');
    attendance.came('c2')();
    await vi.advanceTimersByTimeAsync(6_000);
    expect(told).toEqual(['c1 here', 'c2 here', 'c2 gone']);
    failing = true;
    attendance.came('c3');
    await vi.advanceTimersByTimeAsync(0);
    expect(lines.at(-1)).toMatchObject({ level: 'error', channel: 'web' });
  });

  it('nobody is told of after the end', async () => {
    const left = attendance.came('c1');
    left();
    attendance.close();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toEqual(['c1 here']);
  });
});

describe('writing', () => {
  it('is told at most every two seconds, and only of somebody who is there', () => {
    attendance.typing('c1');
    expect(writing).toEqual([]);
    attendance.came('c1');
    attendance.typing('c1');
    attendance.typing('c1');
    expect(writing).toEqual(['c1']);
    vi.advanceTimersByTime(2_100);
    attendance.typing('c1');
    expect(writing).toEqual(['c1', 'c1']);
  });

  it('of an agent reaches the pages of that conversation, until they close', () => {
    const seen: string[] = [];
    const stops = ['one', 'two'].map((page) => attendance.onTyping('c1', (name) => seen.push(`${page} ${name}`)));
    tell({ kind: 'typing', conversation: 'c2', name: 'Mair' });
    tell({ kind: 'typing', conversation: 'c1', name: null });
    expect(seen).toEqual([]);
    tell({ kind: 'typing', conversation: 'c1', name: 'Mair' });
    expect(seen).toEqual(['one Mair', 'two Mair']);
    stops[0]?.();
    tell({ kind: 'typing', conversation: 'c1', name: 'Mair' });
    expect(seen.at(-1)).toBe('two Mair');
    expect(seen).toHaveLength(3);
  });
});
