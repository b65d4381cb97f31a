// Names that the parts of the hub share.
import { createHash } from 'node:crypto';
import type { Agent } from '../../core/store.js';

/** Kind of the outbox messages to a hub or a bot. */
export const HUB = 'handoff-hub';
/** Kind of those that came from a hub, kept until they stand in the conversation. */
export const FROM_HUB = 'handoff-from-hub';

/** Who holds a chat that an outside hub has accepted. Nobody signs in by it, and nobody is seen by it. */
export const HUB_AGENT: Agent = { id: 'handoff-hub', email: '', name: '', role: 'agent' };

/** Notes for staff about the other end; kept as they are, the page has words for them. */
export const HUB_SILENT = '(hub-silent)';
export const HUB_GAVE_BACK = '(hub-gave-back)';
export const BOT_SILENT = '(bot-silent)';

/** Begins the ids of conversations that live with another bot. */
const PREFIX = 'hub-';
export const isFromBot = (conversation: string): boolean => conversation.startsWith(PREFIX);
export const conversationOf = (theirs: string): string =>
  `${PREFIX}${createHash('sha256').update(theirs).digest('base64url')}`;
