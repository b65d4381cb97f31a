// Reminders that the speaker itself gives, the evening before each collection: set after a yes, listed and cancelled by voice.
import { clockTime, dayWord, isoDate, list, longDate, addDays } from '../../core/format.js';
import type { Reply } from '../../core/reply.js';
import type { SpeakerReminder } from '../../core/voice.js';
import type { Amazon, AmazonReminder } from './amazon.js';
import { REMINDER_CONSENT } from './scopes.js';
import { settled, type TalkState } from './state.js';
import { asking, before, own, type HomeDay, type Said, type Talk, type VoiceParts } from './talk.js';

/** Collections reminded of at once: Amazon takes one reminder for each, and a new yes renews them. */
const AT_ONCE = 6;
/** When they are given the evening before, Europe/London; the same as those by text. */
const HOUR = '18:00:00';
const ABOUT = 'bins.reminders';

/** The core told how reminders work: here they can be had. Null to leave it at that. */
export async function offerReminders(reply: Reply, talk: Talk, state: TalkState): Promise<Said | null> {
  if (!talk.around.amazon) return null;
  const kept = await talk.voice.memory.get(talk.around.who);
  const uprn = reply.stands?.home ?? kept.home?.uprn;
  if (uprn) return ask(uprn, talk, { ...state, reminders: false });
  const asked = await talk.take({ kind: 'intent', intent: 'bins.collection-day', slots: {} }, state, 'reminders');
  return asked && { reply: before(asked, talk, 'speaker.remind.home'), state: { ...state, reminders: true } };
}

/** Says what would be set, and asks. */
export async function ask(uprn: string, talk: Talk, state: TalkState): Promise<Said> {
  const days = await upcoming(uprn, talk.voice);
  const [first] = days;
  if (!first) return { reply: own(talk, 'speaker.remind.none', { intent: ABOUT, ending: 'answered' }), state };
  const today = isoDate(talk.voice.clock.council());
  const data = { n: days.length, day: dayWord(first.collected, today, 'en'), items: first.items };
  return asking(own(talk, 'speaker.remind.ask', { intent: ABOUT }, data), state, { kind: 'remind', uprn });
}

/** Those of which the evening before is still to come. */
async function upcoming(uprn: string, { days, clock }: VoiceParts): Promise<readonly HomeDay[]> {
  const tomorrow = addDays(isoDate(clock.council()), 1);
  const evening = clock.council().getTime() >= Date.parse(`${addDays(tomorrow, -1)}T${HOUR}Z`) - 3_600_000;
  const first = evening ? addDays(tomorrow, 1) : tomorrow;
  return ((await days(uprn)) ?? []).filter(({ collected }) => collected >= first).slice(0, AT_ONCE);
}

export async function remindAnswered(yes: boolean, uprn: string, talk: Talk, state: TalkState): Promise<Said> {
  const now = settled(state);
  if (!yes) return { reply: own(talk, 'speaker.remind.refused', { intent: ABOUT, ending: 'cancelled' }), state: now };
  return set(uprn, talk, now);
}

/** `consented`: Amazon has just asked; not asked again. */
export async function set(uprn: string, talk: Talk, state: TalkState, consented = false): Promise<Said> {
  const { amazon, account, who, userId, endpoint, at } = talk.around;
  const { voice } = talk;
  const say = (key: string, ending: Reply['ending'], data = {}, then: Reply['then'] = 'listen'): Said => ({
    reply: own(talk, key, { intent: ABOUT, ending, then }, data),
    state,
  });
  if (!amazon) return say('speaker.remind.no-device', 'not-offered');
  const old = (await voice.memory.get(who)).reminders?.items ?? [];
  const days = await upcoming(uprn, voice);
  const made: SpeakerReminder[] = [];
  for (const day of days) {
    const got = await amazon.remind(reminderOf(day, voice), voice.clock.now());
    if (got.ok) made.push(reminderFor(day, got.value));
    else if (got.why === 'denied' && made.length === 0 && !consented)
      return {
        ...say('speaker.remind.consent', 'asked'),
        yields: true,
        directives: [REMINDER_CONSENT(`remind:${uprn}`)],
      };
    else if (got.why === 'unsupported' && made.length === 0) return say('speaker.remind.unsupported', 'not-offered');
    else break;
  }
  const [first] = made;
  if (!first) return say('speaker.remind.failed', 'service-down', {}, 'close');
  // Set anew: what was there before must not ring twice.
  for (const { token } of old) await amazon.forget(token);
  await voice.memory.change(who, account, (record) => ({
    ...record,
    reminders: { uprn, user: userId, endpoint, items: made, since: at },
  }));
  const day = dayWord(addDays(first.collected, -1), isoDate(voice.clock.council()), 'en');
  const whole = made.length === days.length;
  return say(whole ? 'speaker.remind.set' : 'speaker.remind.part', 'answered', { n: made.length, day }, 'close');
}

const reminderFor = (day: HomeDay, token: string): SpeakerReminder => ({
  token,
  due: day.due,
  collected: day.collected,
  containers: day.containers,
});

/** The evening before: its words begin with what to put out, since a small screen shows no more. */
export function reminderOf(day: HomeDay, { words, council }: Pick<VoiceParts, 'words' | 'council'>): AmazonReminder {
  const [hours = '0', minutes = '0'] = council.collections.outBy.split(':');
  const time = clockTime(Number(hours) * 60 + Number(minutes), 'en');
  const text = words.speech('speaker.remind.text', 'en', { items: day.items, time });
  return { at: `${addDays(day.collected, -1)}T${HOUR}`, text };
}

/** Back from Amazon's own question about reminders. */
export async function remindConsented(given: boolean, uprn: string, talk: Talk, state: TalkState): Promise<Said> {
  if (given && uprn !== '') return set(uprn, talk, state, true);
  return { reply: own(talk, 'speaker.remind.refused', { intent: ABOUT, ending: 'cancelled' }), state };
}

/** At most three dates are read out. */
const SPOKEN = 3;

export async function listReminders(talk: Talk, state: TalkState): Promise<Said> {
  const { reminders } = await talk.voice.memory.get(talk.around.who);
  const today = isoDate(talk.voice.clock.council());
  const ahead = (reminders?.items ?? []).filter(({ collected }) => collected > today);
  const days = list(
    ahead.slice(0, SPOKEN).map(({ collected }) => longDate(collected, 'en')),
    'en',
  );
  const more = ahead.length - SPOKEN;
  // Words are suggested only where they will do something.
  const none = talk.around.amazon ? 'have-none' : 'no-device';
  const key = ahead.length === 0 ? none : more > 0 ? 'have-more' : 'have';
  const about = { intent: ABOUT, ending: 'answered' } as const;
  return { reply: own(talk, `speaker.remind.${key}`, about, { days, n: Math.max(0, more) }), state: settled(state) };
}

export async function cancelReminders(talk: Talk, state: TalkState): Promise<Said> {
  const { reminders } = await talk.voice.memory.get(talk.around.who);
  if (!reminders) return listReminders(talk, state);
  return asking(own(talk, 'speaker.remind.cancel', { intent: ABOUT }), state, { kind: 'unremind' });
}

export async function cancelAnswered(yes: boolean, talk: Talk, state: TalkState): Promise<Said> {
  const now = settled(state);
  const about = { intent: ABOUT, ending: yes ? 'cancelled' : 'answered' } as const;
  if (!yes) return { reply: own(talk, 'speaker.remind.stay', about), state: now };
  const { who, account, amazon } = talk.around;
  const { reminders } = await talk.voice.memory.get(who);
  const left = amazon ? await forgetAll(reminders?.items ?? [], amazon) : (reminders?.items ?? []);
  await talk.voice.memory.change(who, account, ({ reminders: old, ...rest }) =>
    old && left.length > 0 ? { ...rest, reminders: { ...old, items: left } } : rest,
  );
  if (left.length > 0)
    return {
      reply: own(talk, 'speaker.remind.still', { ...about, ending: 'service-down', then: 'close' }),
      state: now,
    };
  return { reply: own(talk, 'speaker.remind.cancelled', about), state: now };
}

/** Those that are still there afterwards. One that is gone already was deleted by the resident. */
async function forgetAll(items: readonly SpeakerReminder[], amazon: Amazon): Promise<readonly SpeakerReminder[]> {
  const results = await Promise.all(items.map(async (item) => [item, await amazon.forget(item.token)] as const));
  return results.flatMap(([item, got]) => (got.ok || got.why === 'gone' ? [] : [item]));
}
