// "When is it?", "what day was that?", just after something was sent: its day was told a moment ago, and that is what is asked.
import { fold } from './kinds/fold.js';
import type { Meaning } from './meaning.js';
import type { Ports } from './ports.js';
import { LAST_REQUEST } from './requests.js';
import { isForm } from './service.js';
import type { Session } from './session.js';

const STATUS = 'general.request-status';
/** Longest message that asks only this, in characters. */
const SHORT = 60;

const IT =
  '(?:it|that|this|(?:my|the|that|this|our) (?:bulky |large item |booked )*(?:collection|booking|pick ?up|slot|appointment|delivery|crew)(?: again)?)';
const LEAD =
  '(?:(?:so|and|ok|okay|sorry|great|thanks|thank you|oh|wait|hang on|remind me|iawn|diolch|sori|a|felly)[ ,.]+)*';
const THEY = '(?:you|they|the crew|it)';
const COME =
  '(?:come|coming|come back|coming back|collect(?:ing)?|be (?:here|round)|pick(?:ing)? it up|bring(?:ing)? it|arrive|(?:clear|remove|sort|empty|fix)(?:ing)? (?:it|them|that)(?: up)?)';
const DAY = '(?:on )?(?:what|which) (?:day|date)(?: of the week)?';
const IT_CY =
  "(?:o|e|fo|fe|hi|hwn|hwnna|hwnnw|hynny|hynna|hyn|(?:y |'r |fy |yr )?(?:ng|g)?(?:h)?(?:casgliad|asgliad|archeb|criw|apwyntiad))";
const WHEN = new RegExp(
  `^${LEAD}(?:${[
    `(?:when|${DAY})(?:'?s| is| was| will| are)? ${IT}(?: be| for| booked| booked for| on)?(?: again)?`,
    `(?:when|${DAY})(?: again| then)?`,
    `(?:when|${DAY}) (?:did|have) (?:you|i) (?:say|book|booked|pick|choose|chose|chosen|said)(?: it| that)?(?: for)?(?: again)?`,
    `(?:when|${DAY}) (?:are|is|will|do|would) ${THEY} ${COME}(?: again)?`,
    `how long (?:will|does|is|would) (?:it|that|this)(?: going to)?(?: take| be)?`,
    `(?:faint o amser|pa mor hir) (?:fydd|bydd|mae|ma)(?:'n|'r| hynny| hynna| fo'?n?| o'?n?| hi'?n?| e'?n?)* ?(?:ei )?(?:gymryd|cymryd)?`,
    `(?:am i|is it) (?:still )?booked(?: in)? for (?:when|what day)`,
    `(?:pryd|pa (?:ddiwrnod|ddyddiad|bryd))(?: (?:mae|ma|yw|ydy|ydi|oedd|fydd|bydd|oedd hi)(?:'n| ?'r)? ?${IT_CY}?)?(?: eto| felly)?`,
    `(?:pryd|pa (?:ddiwrnod|ddyddiad)) (?:fyddwch|byddwch|dych|ydych|dach|fyddan|byddan)(?: chi| nhw)?(?:'n| yn) (?:ei |eu )?(?:dod|casglu|gasglu|clirio|glirio|nol)(?: (?:yn ol|eto|o|e|fo))*`,
  ].join('|')})(?: please| plis)?[?.! ]*$`,
);

/** Null unless the form that was just sent is what was talked of last. */
export function aboutDay(
  text: string,
  { task, known, last }: Session,
  { services }: Ports,
): Pick<Meaning, 'intent' | 'slots' | 'command'> | null {
  const reference = known[LAST_REQUEST];
  if (task || !reference || !last || text.length > SHORT || !WHEN.test(fold(text))) return null;
  if (last.intent !== STATUS && (!isForm(services.get(last.intent)) || Object.keys(last.slots).length > 0)) return null;
  return { intent: STATUS, slots: { reference, 'asks-day': 'yes' }, command: null };
}
