// Gives back the chats of agents who have gone away, so that nobody waits for an empty chair.
import type { Clock, Log } from '../core/ports.js';
import type { Items } from '../core/store.js';
import { HUB_AGENT } from './hub/names.js';
import type { Lines } from './lines.js';
import type { Presence } from './presence.js';

/** `awayMinutes` without a call and without an event stream is away. */
export function createSweep({
  items,
  presence,
  lines,
  clock,
  log,
  awayMinutes,
}: {
  readonly items: Items;
  readonly presence: Presence;
  readonly lines: Lines;
  readonly clock: Clock;
  readonly log: Log;
  readonly awayMinutes: number;
}): () => Promise<void> {
  const patience = awayMinutes * 60_000;
  const began = clock.now().getTime();
  return async () => {
    // While this server was down nobody could be seen: agents get as long to come back as to go away.
    if (clock.now().getTime() - began < patience) return;
    const held = (await items.list('active')).filter(({ kind }) => kind === 'chat');
    if (held.length === 0) return;
    const here = await presence.ids(awayMinutes * 60);
    for (const item of held) {
      // An outside hub is not at this desk: it says itself when it cannot go on.
      if (!item.agent || here.has(item.agent.id) || item.agent.id === HUB_AGENT.id) continue;
      const result = await items.release(item.id, { away: item.agent.id }, lines.away(item));
      if (result === 'done') log.info({ item: item.id }, 'a chat went back to the queue: its agent is away');
    }
  };
}
