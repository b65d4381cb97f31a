// "Can you book it", "yes please", after an answer with one button that begins a task: the button is meant.
import { fold } from './kinds/fold.js';
import type { Option } from './reply.js';
import type { Session } from './session.js';
import type { LastReply } from './understand-offered.js';

const LEAD = '(?:(?:ok|okay|yes|yeah|yep|please|great|right|good|fine|then|so|oh|thanks|ie|iawn|plis|diolch)[ ,.]+)*';
const END =
  '(?:[ ,]+(?:for (?:me|us)|please|pls|then|now|here|thanks|thank you|today|i (?:mi|fi|ni)|plis|rwan|nawr|yma))*[ .!?]*';
const ASKING =
  "(?:(?:can|could|will|would) (?:you|i|we) (?:please |just )?|(?:i(?:'d| would)? (?:like|want|need) (?:you )?to |let'?s |shall (?:i|we) |how do i |where do i )|please |allwch chi |fedrwch chi |ga i |gawn ni |dw i eisiau |dwi isio )?";
const DO = '(?:book|do|arrange|order|report|start|begin|sort(?: out)?|request|apply for|set up)';
const IT = '(?:it|that|this|one|them)';
const PRESSES = new RegExp(
  `^${LEAD}${ASKING}(?:${DO} ${IT}|book|(?:ei |ei h?)?archebu(?: hynny| hynna| un| fo| o)?|(?:archebwch|trefnwch|gwnewch) (?:o|e|fo|un|hynny|hynna|hwnna))${END}$`,
);
/** Nothing but a yes. */
const AGREES =
  /^(?:yes|yeah|yep|yes please|please do|go on then|go ahead|ie|ie plis|iawn|os gwelwch yn dda|plis)[ .!]*$/;
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

/** Whether "can you book it" answers "shall I book a collection for you?". */
export const takesOffer = (text: string, session: Session): boolean =>
  session.offer === 'begin' && text.length <= SHORT && PRESSES.test(fold(text));
