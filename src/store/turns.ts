// Turns: claim before act, finish in one transaction.
import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '../core/fault.js';
import type { Reply } from '../core/reply.js';
import type { Claim, Said, Turns } from '../core/store.js';
import type { Turn } from '../core/turn.js';
import type { Base } from './base.js';
import { ABANDONED_MS, findBlocked, isFree, MOST_TAKES } from './blocked.js';
import { readNow, takeNew, takeOver } from './claims.js';
import { STALE } from './effects.js';
import { finishTurn } from './finish.js';
import { giveUp } from './give-up.js';
import { createLanes, type Leave } from './lanes.js';
import { plain } from './sealed.js';

/** How often a turn in flight in another process is looked at. */
const POLL_MS = 25;

/** `wait`: how long (milliseconds) a message waits for the one before it, and a redelivery for the first delivery's reply. */
export const createTurns = (base: Base, wait: number): Turns => {
  const lanes = createLanes();
  /** Lanes of the turns this process is doing, by conversation and turn. */
  const held = new Map<string, Leave>();

  const hold = (turn: Turn, leave: Leave): void => {
    const key = keyOf(turn);
    // Someone who claims and never finishes keeps the others out no longer than the claim itself counts.
    const timer = setTimeout(() => letGo(key), ABANDONED_MS).unref();
    held.set(key, () => {
      clearTimeout(timer);
      leave();
    });
  };

  const letGo = (key: string): void => {
    held.get(key)?.();
    held.delete(key);
  };

  return {
    claim: async (given, said) => {
      const turn = withPlainKeys(given);
      const until = performance.now() + wait;
      const behind = lanes.busy(turn.conversation);
      const entering = lanes.enter(turn.conversation, wait);
      let holding = false;
      try {
        // The answer to an old redelivery need not wait for the turn in flight.
        const looked = behind ? await findBlocked(base, turn) : null;
        if (looked?.kind === 'done') return looked.claim;
        const leave = await entering;
        if (!leave) return { kind: 'busy' };
        const claim = await contend(base, turn, said, until);
        if (claim.kind === 'mine') {
          hold(turn, leave);
          holding = true;
        }
        return claim;
      } finally {
        if (!holding) void entering.then((leave) => leave?.());
      }
    },

    finish: async (given, finish) => {
      const turn = withPlainKeys(given);
      let still = false;
      try {
        await finishTurn(base, turn, finish);
      } catch (error) {
        still = error instanceof Fault && error.code === STALE;
        throw error;
      } finally {
        if (!still) letGo(keyOf(turn));
      }
    },

    refresh: async (given) => (await readNow(base, base.engine.read, withPlainKeys(given))).session,

    answered: (given) => answered(base, withPlainKeys(given), performance.now() + wait),

    unfinished: () => unfinished(base),
  };
};

/** Claims until it is ours, is answered, or the wait is over: other processes are not in our lanes. */
const contend = async (base: Base, turn: Turn, said: Said | null, until: number): Promise<Claim> => {
  for (;;) {
    const taken = await takeNew(base, turn, said);
    if (taken) return taken;
    for (;;) {
      const looked = await findBlocked(base, turn);
      if (looked.kind === 'done') return looked.claim;
      if (looked.kind === 'ours-to-take') {
        const over = await takeOver(base, turn, looked.takes);
        if (over) return over;
        continue;
      }
      if (looked.kind === 'clear') break;
      if (looked.kind === 'stuck') {
        await giveUp(base, looked.row);
        break;
      }
      if (performance.now() > until) return { kind: 'busy' };
      await sleep(POLL_MS);
    }
  }
};

/** The reply of whoever has the turn now; the turn is gone when its conversation was erased. */
const answered = async (base: Base, turn: Turn, until: number): Promise<Reply | null> => {
  for (;;) {
    const looked = await findBlocked(base, turn);
    if (looked.kind === 'done') return looked.claim.reply;
    const theirs = looked.kind === 'ours-to-take' || (looked.kind === 'wait' && looked.own);
    if (!theirs || performance.now() > until) return null;
    await sleep(POLL_MS);
  }
};

const unfinished = async (base: Base): Promise<readonly Turn[]> => {
  const rows = await base.engine.read
    .selectFrom('turns as t')
    .leftJoin('processes as p', 'p.id', 't.process')
    .select(['t.conversation', 't.id', 't.sealed', 't.process', 't.claimed_at', 't.takes', 'p.beat_at'])
    .where('t.state', '=', 'claimed')
    .orderBy('t.at')
    .orderBy('t.conversation')
    .orderBy('t.seq')
    .execute();
  const turns: Turn[] = [];
  for (const row of rows.filter((one) => isFree(one, base))) {
    const turn = base.sealed.turn.read(row.sealed);
    if (turn && row.takes < MOST_TAKES) turns.push(turn);
    else await giveUp(base, row);
  }
  return turns;
};

const withPlainKeys = (turn: Turn): Turn => ({
  ...turn,
  id: plain(turn.id),
  conversation: plain(turn.conversation),
});

const keyOf = (turn: Turn): string => JSON.stringify([turn.conversation, turn.id]);
