// "Can you book it", "yes please", after an answer with one button that begins a task: the button is meant.
import { fold } from './kinds/fold.js';
import type { Option } from './reply.js';
import type { Session } from './session.js';
import type { LastReply } from './understand-offered.js';

const LEAD = '(?:(?:ok|okay|yes|yeah|yep|please|great|right|good|fine|then|so|oh|thanks|ie|iawn|plis|diolch)[ ,.]+)*';
const END =
  '(?:[ ,]+(?:for (?:me|us)|please|pls|then|now|here|thanks|thank you|today|i (?:mi|fi|ni)|plis|rwan|nawr|yma))*[ .!?]*';
const ASKING =
  "(?:(?:can|could|will|would) (?:you|i|we) (?:please |just )?|(?:i|we)(?:'d| would)? (?:like|want|need) (?:you )?to |let'?s |let me |shall (?:i|we) )?(?:please )?";
const DO = '(?:book|do|arrange|order|report|start|begin|sort(?: out)?|request|apply for|claim|set up|join|get)';
const IT =
  '(?:it|that|this|one|them|(?:the|an?) (?:form|discount|refund|service|collection|booking|report|application)|now)';
const ALONE =
  '(?:book|apply|join|sign (?:me |us )?up|register|subscribe|claim|get started|start|begin|i (?:want|need) (?:it|one|that))';
const WELSH_ASKING =
  "(?:allwch chi |fedrwch chi |ga i |gawn ni |a ga i |(?:dw i|dwi|rydw i|rwy|rwyf|rydyn ni)(?:'?n| yn)? ?(?:eisiau |isio |am |moyn )?|hoffwn (?:i )?|hoffem (?:ni )?|gadewch i ni |plis )?";
const WELSH_DO =
  '(?:(?:ei |ei h?)?archebu(?: hynny| hynna| un| fo| o)?|(?:g?wneud )?g?cais|g?wneud (?:hynny|hynna|hyn)|(?:rhoi|roi) gwybod(?: amdano| amdani| am (?:hynny|hynna|hyn))?|adrodd(?: hynny| hynna)?|ymgeisio|ymuno|cofrestru|gofrestru|tanysgrifio|hawlio|dechrau|ddechrau|cychwyn|drefnu|trefnu(?: un| hynny)?|bwcio|fwcio)';
const WELSH_TELLS = '(?:(?:archebwch|trefnwch|gwnewch|dechreuwch) (?:o|e|fo|un|hynny|hynna|hwnna))';
const PRESSES = new RegExp(
  `^${LEAD}(?:(?:how|where) do i ${DO} ${IT}|${ASKING}(?:${DO} ${IT}|${ALONE}(?: for (?:it|this|that|one))?)|${WELSH_ASKING}${WELSH_DO}|${WELSH_TELLS})${END}$`,
);
/** Nothing but a yes. */
const AGREES =
  /^(?:yes|yeah|yep|yes please|please do|please|(?:ok|okay|sure)(?: please| then| yes)?|yep please|yes i (?:do|would)|yes ok|go on then|go on|go ahead|ie|ie plis|iawn|hoffwn|ie hoffwn|os gwelwch yn dda|plis)[ .!]*$/;
/** Longest message that means only this, in characters. */
const SHORT = 60;

/** The button that begins what the reply was about, whether an agent or an article put it there. */
const beginning = ({ options, intent }: LastReply): Option | null =>
  options.find(({ value }) => value.startsWith('step:') || value === `intent:${intent}`) ?? null;

/** That button, where the message asks for just that; null otherwise, also in the middle of a form. */
export function stepMeant(reply: LastReply | null, text: string, session: Session): Option | null {
  const step = reply?.ending === 'answered' ? beginning(reply) : null;
  if (!step || session.task || text.length > SHORT) return null;
  const said = fold(text);
  return PRESSES.test(said) || (session.offer === null && AGREES.test(said)) ? step : null;
}

/** Nothing but a yes, whatever it is said to. */
export const agrees = (text: string): boolean => text.length <= SHORT && AGREES.test(fold(text));

/** Whether "can you book it" answers "shall I book a collection for you?". */
export const takesOffer = (text: string, session: Session): boolean =>
  session.offer === 'begin' && text.length <= SHORT && PRESSES.test(fold(text));

/** "I want to apply", "book it", in the middle of just that. */
export const asksToBegin = (text: string): boolean => text.length <= SHORT && PRESSES.test(fold(text));
