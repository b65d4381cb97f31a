// The turnstile: few at a time, one key in order, a full line turned away, failures passed on.
import { describe, expect, it } from 'vitest';
import { createTurnstile } from '../../src/accounts/turnstile.js';

/** Work that ends when told to. */
const work = () => {
  let end: (value: string) => void = () => undefined;
  let begun = false;
  const promise = new Promise<string>((resolve) => (end = resolve));
  return { run: () => ((begun = true), promise), end: (value: string) => end(value), begun: () => begun };
};
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('the turnstile', () => {
  it('lets in so many at once, and the next when one leaves', async () => {
    const turnstile = createTurnstile(2, 10);
    const [a, b, c] = [work(), work(), work()];
    const results = [turnstile.pass('a', a.run), turnstile.pass('b', b.run), turnstile.pass('c', c.run)];
    await settle();
    expect([a.begun(), b.begun(), c.begun()]).toEqual([true, true, false]);
    b.end('b');
    await settle();
    expect(c.begun()).toBe(true);
    a.end('a');
    c.end('c');
    expect(await Promise.all(results)).toEqual(['a', 'b', 'c']);
  });

  it('lets one key in one after another although there is room', async () => {
    const turnstile = createTurnstile(2, 10);
    const [first, second, other] = [work(), work(), work()];
    const results = [turnstile.pass('a', first.run), turnstile.pass('a', second.run), turnstile.pass('b', other.run)];
    await settle();
    expect([first.begun(), second.begun(), other.begun()]).toEqual([true, false, true]);
    first.end('1');
    await settle();
    expect(second.begun()).toBe(true);
    second.end('2');
    other.end('3');
    expect(await Promise.all(results)).toEqual(['1', '2', '3']);
  });

  it('turns away those past the end of the line, and takes them again when there is room', async () => {
    const turnstile = createTurnstile(1, 2);
    const [a, b] = [work(), work()];
    const results = [turnstile.pass('a', a.run), turnstile.pass('b', b.run)];
    expect(await turnstile.pass('c', work().run)).toBeNull();
    a.end('a');
    b.end('b');
    await Promise.all(results);
    expect(await turnstile.pass('c', async () => 'c')).toBe('c');
  });

  it('passes a failure on and goes on', async () => {
    const turnstile = createTurnstile(1, 5);
    await expect(turnstile.pass('a', async () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await turnstile.pass('a', async () => 'fine')).toBe('fine');
  });
});
