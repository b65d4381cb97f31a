// Token buckets: bursts, refilling, the seconds to wait, keys apart, memory bounded.
import { describe, expect, it } from 'vitest';
import { createLimiter, DEFAULT_RATES } from '../../src/core/limit.js';

const limiterAt = (options: { perMinute: number; burst: number; keys?: number }) => {
  const time = { ms: 0 };
  return { limiter: createLimiter({ ...options, now: () => time.ms }), time };
};

describe('createLimiter', () => {
  it('lets a burst through, then one for every token that comes back', () => {
    const { limiter, time } = limiterAt({ perMinute: 30, burst: 3 });
    expect([1, 2, 3, 4].map(() => limiter.take('a'))).toEqual([0, 0, 0, 2]);
    time.ms += 1_000;
    expect(limiter.take('a')).toBe(1);
    time.ms += 1_000;
    expect([limiter.take('a'), limiter.take('a')]).toEqual([0, 2]);
    time.ms += 3_600_000;
    expect([1, 2, 3, 4].map(() => limiter.take('a') === 0)).toEqual([true, true, true, false]);
  });

  it('keeps keys apart', () => {
    const { limiter } = limiterAt({ perMinute: 1, burst: 1 });
    expect([limiter.take('a'), limiter.take('b'), limiter.take('a')]).toEqual([0, 0, 60]);
  });

  it('forgets keys whose tokens are all back, and never remembers more than it may', () => {
    const { limiter, time } = limiterAt({ perMinute: 60, burst: 2, keys: 100 });
    for (let i = 0; i < 1000; i++) limiter.take(`key ${i}`);
    expect(limiter.size()).toBe(100);
    time.ms += 10_000;
    limiter.take('new');
    expect(limiter.size()).toBe(1);
  });

  it('tells the wait without taking anything', () => {
    const { limiter } = limiterAt({ perMinute: 60, burst: 1 });
    expect([limiter.wait('a'), limiter.wait('a'), limiter.size()]).toEqual([0, 0, 0]);
    limiter.take('a');
    expect([limiter.wait('a'), limiter.wait('a')]).toEqual([1, 1]);
  });

  it('is off at 0', () => {
    const { limiter } = limiterAt({ perMinute: 0, burst: 1 });
    expect(limiter.wait('a')).toBe(0);
    expect(Array.from({ length: 50 }, () => limiter.take('a'))).toEqual(Array(50).fill(0));
  });

  it('by default lets a person type and an office share an address', () => {
    const conversation = createLimiter({ ...DEFAULT_RATES.conversation, now: () => 0 });
    expect(Array.from({ length: 15 }, () => conversation.take('c'))).toEqual(Array(15).fill(0));
    expect(conversation.take('c')).toBe(2);
  });
});
