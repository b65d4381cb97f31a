// What happens to the skill outside a talk: disabled, a leave given or taken back, a reminder deleted, and our own message that a collection has moved.
import type { RequestEnvelope } from 'ask-sdk-model';
import { addDays, isoDate } from '../../core/format.js';
import type { SpeakerReminder, VoiceRecord } from '../../core/voice.js';
import type { Around } from './around.js';
import { reminderOf } from './reminder-flow.js';
import { SCOPES } from './scopes.js';
import type { VoiceParts } from './talk.js';

/** Kind of our own messages. */
export const FOLLOW = 'follow-reminders';

/**
 * Events come doubled, late and out of order: each is held against what was agreed to after it was made, and doing it twice is
 * the same as doing it once. Says nothing.
 */
export async function heardEvent({ request }: RequestEnvelope, around: Around, voice: VoiceParts): Promise<void> {
  if (request.type === 'AlexaSkillEvent.SkillDisabled') {
    const made = madeAt(request, around);
    if (around.account) await voice.memory.changeAccount(around.account, (record) => agreedAfter(made, record));
    // Who enables it again has a new id: nothing newer can be under this one.
    if (around.userId) await voice.linked?.unlinkUser(around.userId);
  } else if (request.type === 'AlexaSkillEvent.SkillAccountLinked') {
    // Which of Amazon's accounts it is, so that it goes with that.
    const token = request.body?.accessToken;
    if (token) await voice.linked?.who(token, around.userId);
  } else if (
    request.type === 'AlexaSkillEvent.SkillPermissionChanged' ||
    request.type === 'AlexaSkillEvent.SkillPermissionAccepted'
  ) {
    const { acceptedPermissions = [], acceptedPersonPermissions = [] } = request.body ?? {};
    const left = [...acceptedPermissions, ...acceptedPersonPermissions].map(({ scope }) => scope ?? '');
    const given = request.type === 'AlexaSkillEvent.SkillPermissionAccepted';
    const made = madeAt(request, around);
    if (around.account)
      await voice.memory.changeAccount(around.account, (record) => withLeaves(given ? null : left, made, record));
  } else if (request.type === 'Reminders.ReminderDeleted') {
    const gone = new Set(request.body?.alertTokens ?? []);
    if (around.account) await voice.memory.changeAccount(around.account, (record) => withoutReminders(gone, record));
  } else if (request.type === 'Messaging.MessageReceived') {
    const { kind, id } = (request.message ?? {}) as { readonly kind?: unknown; readonly id?: unknown };
    if (kind === FOLLOW && typeof id === 'string') await follow(id, around, voice);
  }
}

/** When it happened; where that is not told, when Amazon sent it. Milliseconds UTC. */
const madeAt = ({ eventCreationTime }: { readonly eventCreationTime?: string }, { at }: Around): number =>
  Date.parse(eventCreationTime ?? '') || at;

/** What somebody agreed to only after the skill had been disabled. */
const agreedAfter = (made: number, { home, reminders }: VoiceRecord): VoiceRecord => ({
  ...(home && (home.since ?? 0) > made && { home }),
  ...(reminders && (reminders.since ?? 0) > made && { reminders }),
});

/** What a leave was needed for is forgotten with it, if it is older than the news. `left` is null when leaves were only given. */
function withLeaves(left: readonly string[] | null, made: number, record: VoiceRecord): VoiceRecord {
  const { reminders, home, leaves = 0, ...kept } = record;
  if (made < leaves || !(reminders ?? home)) return record;
  const has = (scope: keyof typeof SCOPES): boolean => left === null || left.includes(SCOPES[scope].manifest);
  const newer = ({ since = 0 }: { readonly since?: number | undefined }): boolean => since > made;
  const still = {
    ...(reminders && (has('reminders') || newer(reminders)) && { reminders }),
    ...(home && (has('address') || has('postcode') || !home.device || newer(home)) && { home }),
  };
  return { ...kept, ...still, ...(Object.keys(still).length > 0 && { leaves: made }) };
}

/** Those that the resident deleted in Amazon's app. */
function withoutReminders(gone: ReadonlySet<string>, { reminders, ...kept }: VoiceRecord): VoiceRecord {
  const items = (reminders?.items ?? []).filter(({ token }) => !gone.has(token));
  return reminders && items.length > 0 ? { ...kept, reminders: { ...reminders, items } } : kept;
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
