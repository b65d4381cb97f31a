// Handoff events over the Bot Framework service: what a hub there tells of our residents, and another bot that hands its own to our desk.
import type { TakeHandoff } from '../../core/handoff-events.js';
import type { ConnectorChannels } from '../../core/handoff-settings.js';
import { incoming, stateOf } from './activities.js';
import { change, type ReceiveParts } from './receive.js';
import { begin, type ServeBotParts } from './serve-bot.js';

export type ConnectorParts = Omit<ReceiveParts, 'outbox'> & Omit<ServeBotParts, 'isOpen' | 'take'>;

/** Nobody can answer a refusal here, so what cannot be done (closed, taken by our own people) leaves all as it is. */
export const connectorEvents =
  (channels: ConnectorChannels, parts: ConnectorParts): TakeHandoff =>
  async ({ channel, activity, turn }) => {
    const end = channels.get(channel);
    const read = incoming.safeParse(activity);
    if (end === undefined || !read.success || read.data.type !== 'event') return null;
    const event = read.data;
    if (end === 'hub') {
      const state = event.name === 'handoff.status' ? stateOf(event.value) : null;
      const item = state && (await parts.items.openChat(turn.conversation));
      if (state && item) await change(state, item, event.from?.name ?? '', parts);
      return null;
    }
    if (event.name !== 'handoff.initiate' || (await parts.items.openChat(turn.conversation))) return null;
    const begun = await begin(event, turn, parts);
    return begun.live
      ? null
      : { type: 'event', name: 'handoff.status', value: { state: 'failed', message: begun.message } };
  };
