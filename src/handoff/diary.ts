// Writes down what staff do: once for each thing done, a view of the same item once in ten minutes.
import type { Audit, Audited } from '../core/desk-store.js';
import type { Log } from '../core/ports.js';
import type { Agent, Item } from '../core/store.js';

const VIEW_AGAIN_MS = 10 * 60_000;
const MOST_REMEMBERED = 5_000;

export interface Diary {
  wrote(agent: Pick<Agent, 'id' | 'name'> | null, what: Audited, item?: Item | null, detail?: string): Promise<void>;
  viewed(agent: Agent, item: Item): Promise<void>;
}

/** What could not be written down is not done: a failure rejects. */
export function createDiary(audit: Audit, log: Log): Diary {
  const seen = new Map<string, number>();
  const wrote: Diary['wrote'] = async (agent, what, item = null, detail = '') => {
    await audit.add({
      agent: agent?.id ?? null,
      name: agent?.name ?? '',
      what,
      reference: item?.reference ?? null,
      detail,
    });
    log.info({ agent: agent?.id, what, item: item?.id }, 'desk audit');
  };
  return {
    wrote,
    async viewed(agent, item) {
      const key = `${agent.id} ${item.id}`;
      const now = performance.now();
      if (now - (seen.get(key) ?? -Infinity) < VIEW_AGAIN_MS) return;
      if (seen.size >= MOST_REMEMBERED) seen.clear();
      seen.set(key, now);
      await wrote(agent, 'view', item);
    },
  };
}
