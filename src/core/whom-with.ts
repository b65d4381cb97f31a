// Whom a resident is with once a reply has been said: decided here for every channel.
import type { Reply, With } from './reply.js';

/** What the reply names, else what its ending tells; null where nothing changes. */
export function whomWith({ with: who, ending }: Pick<Reply, 'with'> & { readonly ending?: string }): With | null {
  if (who) return who;
  if (ending === 'handed-over') return { kind: 'queue' };
  return ending === undefined || ending === 'relayed' || ending === 'urgent' ? null : { kind: 'assistant' };
}
