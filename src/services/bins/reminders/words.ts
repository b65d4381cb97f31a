// What a message about reminders wants: one set up, the calendar, a list, or an end to them. Null for a question that the article answers.
import { fold } from '../../../core/kinds/fold.js';
import type { Turn } from '../../../core/turn.js';

export type Want = 'start' | 'calendar' | 'list' | 'stop';

const STOP =
  /\b(?:stop|cancel|unsubscribe|opt(?:ing)? out|turn(?:ed|ing)? .{0,20}off|switch .{0,20}off|remove me|take me off|no more|do(?: no|n)'?t want|stopio\w*|stopiwch|canslo|dad-?danysgrifio|dim mwy|dim eisiau|peidi\w*)\b/;
const LIST =
  /\b(?:which|what|list|show|see|pa|dangos\w*|rhestr\w*)\b.{0,20}\b(?:reminders?|nodiadau)\b.{0,25}\b(?:have|got|set|my|get|gen|cael|fy)\b|\b(?:list|show|see|dangos\w*) (?:me )?(?:my|fy) (?:bin )?(?:reminders|nodiadau)\b/;
const CALENDAR = /\b(?:calend[ae]rs?|ical|ics|outlook|diary|(?:c|g|ch|ngh)alendr\w*|dyddiadur)\b/;
/** Another time, or one that did not come: told in words. */
const TOLD =
  /\b(?:chang(?:e|ed|ing)|different time|earlier|later|how come|why|never (?:got|came|had|get)|(?:did|have|has)n'?t|didnt|havent|no (?:bin )?(?:ping|text|email|reminder)|newid|pam)\b/;
const START =
  /\b(?:(?:remind|te?xt|e-?mail|message|alert|notify|prompt|nudge|ping|nag|send|shoot) (?:me|us)|put (?:me|us) down|(?:set|add|make)(?: up)? (?:me )?(?:a |an |some |the )?(?:bin )?(?:day )?reminders?|gosod\w* (?:nodyn|nodiadau)|sign (?:(?:me|us) )?up|set up|subscribe|(?:want|like|need|get|have) (?:a |an |some |the )?(?:bin )?(?:day )?(?:reminders?|texts?|emails?|alerts?|notifications?)|atgoff\w+|tecstiwch|e-?bostiwch|anfon\w* (?:neges|nodyn|e-?bost|tecst)|trefnu nodyn|cofrestru|(?:eisiau|hoffwn|ga i|gaf i|cael) (?:gael )?(?:nodyn|nodiadau|neges|negeseuon|e-?bost))\b|^(?:bin )?(?:day )?reminders?(?: please)?$|^nod(?:yn|iadau) atgoffa(?: plis| os gwelwch yn dda)?$/;

const saidIn = ({ input }: Turn): string =>
  fold(input.kind === 'text' || input.kind === 'choice' ? input.text : '')
    .replace(/[^a-z0-9' -]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** In the middle of one thing: another, named as such, and not an answer that only sounds like it. */
export function otherWant(turn: Turn, now: Want): Want | null {
  const want = wantOf(turn);
  const named = /\b(?:reminders?|nodiadau|nodyn)\b/.test(saidIn(turn)) || want === 'calendar';
  return want !== null && want !== 'start' && want !== now && named ? want : null;
}

/** Nothing but a wish for one, whatever was talked of. */
export const SETS_ONE =
  /^\W*(?:(?:please|can (?:you|i)|could (?:you|i)|i(?:'d| would)? (?:want|like|need)(?: to)?|ok|yes|and|plis|allwch chi|hoffwn i?|ga i) )*(?:(?:set|add|make|get|have)(?: up)? (?:me )?)?(?:a |an |some )?(?:bin )?(?:day )?reminders?(?: please)?\W*$|^\W*(?:(?:plis|allwch chi|hoffwn(?: i)?|ga i) )*(?:gosod(?:wch)? )?(?:nodyn|nodiadau) atgoffa(?: plis)?\W*$/;

export function wantOf(turn: Turn): Want | null {
  const said = saidIn(turn);
  if (LIST.test(said)) return 'list';
  if (STOP.test(said)) return 'stop';
  if (CALENDAR.test(said)) return 'calendar';
  return START.test(said) && !TOLD.test(said) ? 'start' : null;
}
