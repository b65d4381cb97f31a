// "Report it anyway", "but it was out", after a missed collection was not taken: why not, what it would take, and a person who can.
import { fold } from '../../../core/kinds/fold.js';
import type { Done, ServiceContext } from '../../../core/service.js';
import { WHYS } from './why.js';
import { button, person, wordsSaid } from '../task.js';

const ID = 'bins.missed';
/** The name, among what a conversation knows, of why the last one was not taken: one of `WHYS`. */
export const MISSED_LEFT = 'missed-left';
/** Longest message that means only this, in characters. */
const SHORT = 80;

const IT =
  '(?:it|this|that|them|these|one|mine|the (?:bin|bins|report|bag|bags|box|caddy)|my (?:\\w+ )?(?:bin|bins|bag|bags|box|caddy))';
const LEAD =
  "(?:(?:(?:can|could|will|would) (?:you|i|we)|i(?:'d| would)?(?: still| really)? (?:want|need|like|insist)(?: you)?(?: to)?|i(?:'m| am) going to|i insist|please|just|then|well|but|so|ok|okay|no|yes|still|i don'?t care|never mind that|and)[ ,.]+)*";
const END =
  '(?:[ ,]+(?:anyway|anyways|any way|regardless|all the same|nevertheless|please|pls|now|still|though|tho|then|for me|even so))*[.!? ]*';
const OUT = '(?:out|there|outside|by the road|on the (?:kerb|pavement|road|street|drive))';
const REPORT = '(?:report|log|put|send|raise|submit|register|flag|do)(?:ing)?';
const CREW = '(?:they|the crew|the bin ?men|your crew|it)';
const WELSH_LEAD =
  "(?:(?:plis|jyst|ond|wel|iawn|dim ots|na|felly|dw i|dwi|rydw i|rwy|hoffwn|i|a|allwch chi|eisiau|isio|am|angen|'n)[ ,.]*)*";
const WELSH_IT = "(?: (?:am|amdano|amdani|amdanyn nhw|o|e|fo|fe|hi|hwn|hyn|hynny|y bin|fy min|'r bin))*";
const WELSH_END = '(?:[ ,]+(?:beth bynnag|er hynny|serch hynny|eto|plis|os gwelwch yn dda|nawr|rwan|i mi))*[.!? ]*';
const WELSH_BIN = '(?:o|e|fo|fe|hi|hwn|nhw|y bin|y bag|fy min|fy mag|y cadi)';

/** The resident still wants it reported, or says that the crew is wrong. Held against folded text. */
export const STILL = new RegExp(
  [
    `${LEAD}${REPORT}(?: ${IT})?(?: (?:in|through|as missed|as a missed (?:bin|collection)))?${END}`,
    `${LEAD}${IT}(?: definitely| really| certainly)? (?:was|were)(?: definitely| really| certainly)? ${OUT}\\b.{0,40}`,
    `${LEAD}i (?:(?:did|definitely|always|really) ){0,2}(?:put|had|left) ${IT} ${OUT}\\b.{0,40}`,
    `${LEAD}${CREW}(?:'?s|'?re| is| are| was| were)? (?:lying|liars|lied|made (?:that|it) up|a lie|mistaken)${END}`,
    `${LEAD}(?:(?:it'?s|it is|they'?re|they are|its) not (?:coming|going to (?:come|be))\\b.{0,20})?(?:the )?(?:lorry|truck|wagon|crew|bin ?men|bin ?lorry|they)(?:'?ve| have| has|'?s)? (?:already )?(?:been|gone|went|came|come|passed|drove|driven)(?: already| past| by| through| away| off| round)+\\b.{0,30}`,
    `${LEAD}(?:it'?s|it is|they'?re|they are|its) not (?:coming|going to come)(?: now| back| later| today)*${END}`,
    `(?:ond |na,? )?mae(?:'r| y) (?:lori|criw|dynion) (?:wedi|eisoes wedi) (?:bod|mynd|pasio|dod)\\b.{0,30}`,
    `${LEAD}(?:that'?s|that is|this is|it'?s) (?:not true|untrue|a lie|rubbish|nonsense|lies)${END}`,
    `${LEAD}there (?:was|were) nothing (?:wrong )?(?:in|with) (?:it|them|there)${END}`,
    `${WELSH_LEAD}(?:(?:rhowch|rhoi|roi) (?:g?wybod)|adroddwch|adrodd|riportiwch|riportio)${WELSH_IT}${WELSH_END}`,
    `(?:ond |na,? )?(?:mi |fe )?r?oedd ${WELSH_BIN}(?: yn bendant| wir)? (?:y )?(?:tu )?allan\\b.{0,40}`,
    `(?:ond |na,? )?(?:mi |fe )?(?:wnes|nes|rhoddais|rois) i (?:ei |'?i )?(?:rh?oi )?(?:${WELSH_BIN} )?allan\\b.{0,40}`,
    "(?:ond |na,? )?(?:dydy|dyw|nid yw|tydi) hynny(?:'n)? ddim yn wir[.! ]*|(?:ond |na,? )?celwydd(?: y[dw]y? hynny)?[.! ]*",
  ]
    .map((one) => `^(?:${one})$`)
    .join('|'),
);

/** Whether it is what this message says, and nothing else was begun since. */
const saysStill = (context: ServiceContext): boolean => {
  const { session } = context;
  const text = wordsSaid(context);
  return session.task?.service !== ID && session.last?.intent === ID && text.length <= SHORT && STILL.test(fold(text));
};

/** Null where nothing was refused, or the message is another report. */
export function anyway(context: ServiceContext): Done | null {
  const left = context.session.known[MISSED_LEFT];
  if (!left || !saysStill(context)) return null;
  const why = WHYS.find((one) => one === left) ?? 'other';
  return {
    ending: 'offered-person',
    say: [{ key: `bins.missed.anyway.${why}` }, { key: 'person.shall' }],
    options: [person(context), button('do:no', 'person.no', context)],
    offer: 'person',
  };
}
