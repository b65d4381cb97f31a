// What is at the other end of a chat that lives with the Bot Framework service: an outside hub, another bot, or only a resident.
import type { ConnectorChannels } from '../../core/handoff-settings.js';
import type { Item, Messages } from '../../core/store.js';
import { isFromBot } from './names.js';

export interface ServiceEnd {
  readonly end: 'hub' | 'bot';
  /** Where activities for it are sent. */
  readonly address: string;
}

/** Null for every chat that no handoff event goes about through the service. */
export async function serviceEnd(
  item: Item,
  messages: Pick<Messages, 'conversation'>,
  channels: ConnectorChannels | undefined,
): Promise<ServiceEnd | null> {
  if (!channels || item.channel !== 'botframework' || isFromBot(item.conversation)) return null;
  const row = await messages.conversation(item.conversation);
  if (!row?.address) return null;
  const { channelId = '' } = JSON.parse(row.address) as { readonly channelId?: string };
  const end = channels.get(channelId);
  return end ? { end, address: row.address } : null;
}
