// How long an event stream lives: its heartbeat, its end after some minutes, and its end with the session. Time is made up here.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HttpRequest, Sink } from '../../src/core/http.js';
import type { Agent, Changes, Items } from '../../src/core/store.js';
import { createEvents } from '../../src/handoff/events.js';
import type { SignIn } from '../../src/handoff/sign-in.js';
import { sam } from '../store/sample.js';
import { memoryLog } from '../server/memory-log.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const nobody = async (): Promise<never> => Promise.reject(new Error('not asked for here'));
const quiet: Changes = { subscribe: () => () => undefined };
const noItems: Items = {
  list: async () => [],
  get: async () => null,
  claim: nobody,
  say: nobody,
  release: nobody,
  close: nobody,
  position: nobody,
  openChat: nobody,
};

const openStream = () => {
  const state: { agent: Agent | null; seen: number; written: string; closed: boolean } = {
    agent: sam,
    seen: 0,
    written: '',
    closed: false,
  };
  const accounts: SignIn = { signIn: nobody, signOut: nobody, agentOf: async () => state.agent, cookie: () => '' };
  const seen = async (): Promise<void> => void state.seen++;
  const events = createEvents({ changes: quiet, items: noItems, accounts, seen, log: memoryLog().log });
  let gone: () => void = () => undefined;
  const sink: Sink = {
    write: (chunk) => void (state.written += chunk),
    close() {
      state.closed = true;
      gone();
    },
  };
  const request: HttpRequest = {
    method: 'GET',
    path: '/',
    params: {},
    query: new URLSearchParams(),
    headers: { cookie: 'desk=x' },
    ip: '',
    raw: Buffer.alloc(0),
    body: undefined,
  };
  gone = events.open(request, sam).stream?.(sink) ?? gone;
  return { state, events };
};

describe('an event stream', () => {
  it('shows a sign of life every quarter of a minute, and its agent counts as seen', async () => {
    const { state } = openStream();
    expect(state.written).toBe('retry: 1000\nevent: ready\ndata: {}\n\n');
    await vi.advanceTimersByTimeAsync(45_000);
    expect(state.written.split(': here\n\n')).toHaveLength(4);
    expect(state.seen).toBe(3);
  });

  it('ends after three minutes, so that a shut laptop is noticed', async () => {
    const { state } = openStream();
    await vi.advanceTimersByTimeAsync(170_000);
    expect(state.closed).toBe(false);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(state.closed).toBe(true);
    const { seen } = state;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(state.seen).toBe(seen);
  });

  it('ends soon after its session has', async () => {
    const { state } = openStream();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(state.closed).toBe(false);
    state.agent = null;
    await vi.advanceTimersByTimeAsync(15_000);
    expect(state.closed).toBe(true);
  });
});
