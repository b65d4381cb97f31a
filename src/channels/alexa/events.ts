// What happens to the skill outside a talk: disabled, a permission taken back, and our own message that a collection has moved.
import type { RequestEnvelope } from 'ask-sdk-model';
import { addDays, isoDate } from '../../core/format.js';
import type { SpeakerReminder } from '../../core/voice.js';
import type { Around } from './around.js';
import { reminderOf } from './reminder-flow.js';
import { SCOPES } from './scopes.js';
import type { VoiceParts } from './talk.js';

/** Kind of our own messages. */
export const FOLLOW = 'follow-reminders';

/** Doubled, late and out of order: whatever it is, doing it twice is the same as doing it once. Says nothing. */
export async function heardEvent({ request }: RequestEnvelope, around: Around, voice: VoiceParts): Promise<void> {
  if (request.type === 'AlexaSkillEvent.SkillDisabled') {
    if (around.account) await voice.memory.drop(around.account);
    if (around.userId) await voice.linked?.unlinkUser(around.userId);
  } else if (request.type === 'AlexaSkillEvent.SkillAccountLinked') {
    // Which of Amazon's accounts it is, so that it goes with that.
    const token = request.body?.accessToken;
    if (token) await voice.linked?.who(token, around.userId);
  } else if (request.type === 'AlexaSkillEvent.SkillPermissionChanged') {
    const left = (request.body?.acceptedPermissions ?? []).map(({ scope }) => scope ?? '');
    await withoutPermissions(left, around, voice);
  } else if (request.type === 'Messaging.MessageReceived') {
    const { kind, id } = (request.message ?? {}) as { readonly kind?: unknown; readonly id?: unknown };
    if (kind === FOLLOW && typeof id === 'string') await follow(id, around, voice);
  }
}

/** What a permission was needed for is forgotten with it. */
async function withoutPermissions(left: readonly string[], { who, account }: Around, voice: VoiceParts): Promise<void> {
  if (!account) return;
  const address = [SCOPES.address, SCOPES.postcode].some(({ manifest }) => left.includes(manifest));
  await voice.memory.change(who, account, ({ reminders, home, ...kept }) => ({
    ...kept,
    ...(reminders && left.includes(SCOPES.reminders.manifest) && { reminders }),
    ...(home && (address || !home.device) && { home }),
  }));
}

/** Moves each reminder whose collection has moved. One that the resident deleted is forgotten, and so are those past. */
async function follow(id: string, { amazon }: Around, voice: VoiceParts): Promise<void> {
  const { reminders } = await voice.memory.byId(id);
  if (!reminders || !amazon) return;
  const today = isoDate(voice.clock.council());
  const days = (await voice.days(reminders.uprn)) ?? [];
  const kept: SpeakerReminder[] = [];
  for (const item of reminders.items) {
    if (item.collected <= today) continue;
    const day = days.find(({ due }) => due === item.due);
    if (!day || day.collected === item.collected) {
      kept.push(item);
      continue;
    }
    // An evening that is over cannot be rung again.
    if (addDays(day.collected, -1) < today) continue;
    const moved = await amazon.move(item.token, reminderOf(day, voice), voice.clock.now());
    if (moved.ok) kept.push({ ...item, collected: day.collected });
    else if (moved.why !== 'gone') kept.push(item);
  }
  await voice.memory.changeById(id, ({ reminders: old, ...rest }) =>
    old && kept.length > 0 ? { ...rest, reminders: { ...old, items: kept } } : rest,
  );
}
