// Two processes on one database, and processes that are killed.
import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Store } from '../../src/core/store.js';
import { describeStores, SECRET } from '../support/stores.js';
import { bundle, start, type Child } from './child.js';
import { sam } from './sample.js';
import type { Order, Told } from './worker.js';

const KILLS = 8;

describeStores('several processes', (open) => {
  let worker = '';
  beforeAll(async () => {
    worker = await bundle('worker');
  });
  afterAll(() => {
    rmSync(worker, { force: true });
  });

  const run = (order: Partial<Order>): Child<Told> =>
    start<Told>(worker, { ...open.place(), secret: SECRET, role: 'tool', rush: false, turns: [], ...order });

  it('do each of 350 turns once, of which 50 are delivered to both', async () => {
    const store = await open();
    const ids = Array.from({ length: 350 }, (_, n) => ['one conversation', `t${n}`] as const);
    const children = [run({ turns: ids.slice(0, 200) }), run({ turns: ids.slice(150) })];
    await Promise.all(children.map((child) => child.ended));
    const told = children.flatMap((child) => child.told);
    expect(told.filter((one) => one.kind === 'answered')).toHaveLength(350);
    const again = told.filter((one) => one.kind === 'redelivered');
    expect(again).toHaveLength(50);
    for (const one of again) expect(one.text).toBe(`answer to ${one.id}`);
    await expectOnce(store, new Map([['one conversation', ids.map(([, id]) => id)]]));
  }, 60_000);

  it('do each turn once when all are delivered to both at the same time', async () => {
    const store = await open();
    const conversations = ['c1', 'c2', 'c3', 'c4', 'c5'];
    const ids = Array.from({ length: 10 }, (_, n) => `t${n}`);
    const turns = conversations.flatMap((conversation) => ids.map((id) => [conversation, id] as const));
    const children = [run({ turns, rush: true }), run({ turns, rush: true })];
    await Promise.all(children.map((child) => child.ended));
    const told = children.flatMap((child) => child.told);
    expect(told.filter((one) => one.kind === 'answered')).toHaveLength(50);
    expect(told.filter((one) => one.kind === 'redelivered')).toHaveLength(50);
    await expectOnce(store, new Map(conversations.map((conversation) => [conversation, ids])));
  }, 60_000);

  it('lose nothing and answer nothing twice when they are killed', async () => {
    const claimed = new Map<string, Set<string>>();
    const answered: string[] = [];
    for (let kill = 0; kill < KILLS; kill++) {
      const turns = Array.from({ length: 3_000 }, (_, n) => [`c${n % 20}`, `k${kill}-t${n}`] as const);
      // As a server: a killed one must not keep the next from starting.
      const child = run({ role: 'server', turns });
      await soon(() => child.told.some((one) => one.kind === 'claimed' && one.id.startsWith(`k${kill}-`)), child);
      await sleep(Math.random() * 150);
      child.process.kill('SIGKILL');
      await child.ended;
      for (const one of child.told) {
        if (one.kind === 'claimed')
          claimed.set(one.conversation, (claimed.get(one.conversation) ?? new Set()).add(one.id));
        if (one.kind === 'answered') answered.push(`${one.conversation} ${one.id}`);
      }
    }
    const last = run({ role: 'server' });
    await last.ended;
    const store = await open();
    expect(await store.turns.unfinished()).toEqual([]);
    expect(new Set(answered).size).toBe(answered.length);
    await expectAnswered(store, claimed);
  }, 120_000);
});

/** Every turn: its words once, its answer once, its effect once; nothing else, and no gap. */
const expectOnce = async (store: Store, turns: ReadonlyMap<string, readonly string[]>): Promise<void> => {
  for (const [conversation, ids] of turns) {
    const lines = await transcript(store, conversation);
    expect(lines.map((line) => line.n)).toEqual(lines.map((_, place) => place + 1));
    expect(
      lines
        .filter((line) => line.from === 'resident')
        .map((line) => line.turn)
        .sort(),
    ).toEqual([...ids].sort());
    expect(
      lines
        .filter((line) => line.from === 'bot')
        .map((line) => line.turn)
        .sort(),
    ).toEqual([...ids].sort());
  }
  await expectAnswered(store, new Map([...turns].map(([conversation, ids]) => [conversation, new Set(ids)])));
};

/** Every turn that was acknowledged is in the transcript with one answer to it and one effect of it. */
const expectAnswered = async (store: Store, turns: ReadonlyMap<string, ReadonlySet<string>>): Promise<void> => {
  let total = 0;
  for (const [conversation, ids] of turns) {
    const lines = await transcript(store, conversation);
    const said = new Map(lines.filter((line) => line.from === 'resident').map((line) => [line.n, line.turn]));
    expect(new Set(said.values()).size).toBe(said.size);
    const answers = lines.filter((line) => line.from === 'bot');
    expect(answers.map((line) => line.turn)).toEqual(answers.map((line) => said.get(line.replyTo ?? 0)));
    expect(new Set(answers.map((line) => line.turn)).size).toBe(answers.length);
    expect(answers).toHaveLength(said.size);
    for (const id of ids) expect([...said.values()]).toContain(id);
    for (const line of answers) expect(line.text).toBe(`answer to ${line.turn}`);
    total += answers.length;
  }
  expect(await countItems(store)).toBe(total);
};

/** Works the queue off, since a list shows only its first 200. */
const countItems = async (store: Store): Promise<number> => {
  const seen = new Set<string>();
  for (;;) {
    const waiting = await store.items.list('waiting');
    if (waiting.length === 0) return seen.size;
    for (const { id } of waiting) seen.add(id);
    await Promise.all(waiting.map(({ id }) => store.items.claim(id, sam, null)));
  }
};

const transcript = async (store: Store, conversation: string) => {
  const lines = [...(await store.messages.after(conversation, 0))];
  for (;;) {
    const more = await store.messages.after(conversation, lines.at(-1)?.n ?? 0);
    if (more.length === 0) return lines;
    lines.push(...more);
  }
};

const soon = async (what: () => boolean, child: Child<Told>): Promise<void> => {
  while (!what()) {
    await Promise.race([sleep(5), child.ended]);
    if (child.process.exitCode !== null) await child.ended;
  }
};
