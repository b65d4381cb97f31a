// Reminders follow holidays: a speaker whose dates have moved is sent a message, and with the leave it brings they are moved.
import { services } from 'ask-sdk-model';
import { isoDate } from '../../core/format.js';
import type { VoiceRecord } from '../../core/voice.js';
import { apiClient, type AmazonOptions } from './amazon.js';
import { FOLLOW } from './events.js';
import type { VoiceParts } from './talk.js';

export interface FollowParts extends Pick<VoiceParts, 'memory' | 'days' | 'clock' | 'log'> {
  /** The skill's own name and secret for messages (`ask smapi get-skill-credentials`). */
  readonly credentials: { readonly clientId: string; readonly clientSecret: string };
  readonly amazon?: AmazonOptions & { readonly authEndpoint?: string };
}

const AT_ONCE = 100;
/** Seconds for which Amazon keeps a message that cannot be delivered. */
const EXPIRES = 3_600;

/** To be called every hour or so; a message that was sent twice does nothing the second time. */
export function createFollow(parts: FollowParts): () => Promise<void> {
  const { memory, log, credentials, amazon = {} } = parts;
  return async () => {
    let after: string | null = null;
    for (;;) {
      const some: readonly { readonly id: string; readonly record: VoiceRecord }[] = await memory.reminded(
        after,
        AT_ONCE,
      );
      for (const { id, record } of some) {
        const { reminders } = record;
        if (!reminders || !(await hasMoved(reminders, parts))) continue;
        const { authEndpoint } = amazon;
        const client = new services.skillMessaging.SkillMessagingServiceClient(
          { apiClient: apiClient(amazon), apiEndpoint: reminders.endpoint, authorizationValue: '' },
          { ...credentials, ...(authEndpoint === undefined ? {} : { authEndpoint }) },
        );
        try {
          await client.sendSkillMessage(reminders.user, { data: { kind: FOLLOW, id }, expiresAfterSeconds: EXPIRES });
        } catch (error) {
          const { statusCode = null } = error as { readonly statusCode?: number };
          log.warn({ status: statusCode }, 'a speaker could not be told that a collection has moved');
          // The skill is not enabled there any more: its reminders went with it.
          if (statusCode === 404) await memory.changeById(id, ({ reminders: _gone, ...kept }) => kept);
        }
      }
      after = some.at(-1)?.id ?? null;
      if (some.length < AT_ONCE) return;
    }
  };
}

async function hasMoved(
  { uprn, items }: NonNullable<VoiceRecord['reminders']>,
  { days, clock }: FollowParts,
): Promise<boolean> {
  const today = isoDate(clock.council());
  const now = (await days(uprn)) ?? [];
  return items.some(
    (item) => item.collected > today && now.some((day) => day.due === item.due && day.collected !== item.collected),
  );
}
