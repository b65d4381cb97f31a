// Reads yes and no, in English and in Welsh, where yes echoes the verb of the question (ydw, oes, do, ie, cewch …).
import { fold, spaced } from './fold.js';

const YES = new Set([
  ...'yes yeah yea yep yup yh ye yess aye y ok okay oki sure certainly absolutely definitely indeed correct right exactly affirmative perfect great lovely'.split(
    ' ',
  ),
  ...'ie ia iep ydw yndw ydyn ydi ydy yndi oes oedd oeddwn do bydd byddaf bydda byddai iawn oce ocei cywir cewch gallaf galla gallwch medraf hoffwn gwnaf dylech siwr dyna'.split(
    ' ',
  ),
]);
const NO = new Set([
  ...'no nope nah naw n nay never negative'.split(' '),
  ...'na nage naci nadw naddo nagoes nagdi nagydw nacydw nagyw'.split(' '),
]);
const WELSH_NO =
  /^(?:nac|nag|na|ni)'?\s?(?:ydw|ydyn|ydi|ydy|yw|oes|oedd|oeddwn|fydd|fyddaf|fydda|fyddai|allaf|alla|allwch|fedraf|hoffwn|wnaf|wna|chewch|ddylech)\b/;
const SAID_YES =
  /^(?:go (?:on|ahead|for it)|that'?s (?:right|correct|it|me|the one|fine)|that is (?:right|correct)|it is|i do|i am|we do|i would|i have|please do|of course|why not|sounds good|all right|alright|that would be (?:good|great|lovely)|do it|dyna fo|dyna ni|wrth gwrs|os gwelwch yn dda|ewch amdani|mae hynny'?n (?:iawn|gywir))$/;
const SAID_NO =
  /^(?:not (?:really|now|today|yet|at all|for me)|i don'?t(?: think so| want (?:that|to|it))?|i'?d rather not|no need|don'?t (?:bother|worry)|i'?m (?:ok|okay|fine|good)|that'?s (?:wrong|not right|not it)|it isn'?t|it'?s not|dim diolch|dim nawr|dim rwan|dim eto|dim angen|ddim diolch|sgen i ddim|dw i ddim)$/;
const POLITE =
  /(?:^|\s)(?:please|thanks|thank you|thankyou|cheers|ta|love|mate|then|um|er|well|oh|very much|if you (?:can|could|would)|os gwelwch yn dda|plis|diolch(?: yn fawr)?)(?=\s|$)/g;

/** Only a message that is nothing but a yes or a no; "no, number 12" is null, because it says more. */
export function readYesNo(text: string): 'yes' | 'no' | null {
  if (text.length > 120) return null;
  const said = spaced(fold(text.replace(/👍/gu, ' yes ').replace(/👎/gu, ' no ')).replace(/[^a-z' ]/g, ' '));
  if (said === '') return null;
  if (SAID_YES.test(said)) return 'yes';
  if (SAID_NO.test(said)) return 'no';
  const bare = spaced(said.replace(POLITE, ' '));
  if (bare === '') return /\bplease\b|\bplis\b|os gwelwch/.test(said) ? 'yes' : null;
  if (WELSH_NO.test(bare))
    return bare.replace(WELSH_NO, '').trim() === '' || isNo(bare.replace(WELSH_NO, '').trim()) ? 'no' : null;
  const [first = '', ...others] = bare.split(' ');
  const rest = others.join(' ');
  if (YES.has(first)) return isYes(rest) ? 'yes' : null;
  if (NO.has(first)) return isNo(rest) ? 'no' : null;
  return isYes(bare) ? 'yes' : isNo(bare) ? 'no' : null;
}

const isYes = (rest: string): boolean =>
  rest === '' ||
  SAID_YES.test(rest) ||
  rest.split(' ').every((word) => YES.has(word) || word === 'that' || word === 'it' || word === 'ni');
const isNo = (rest: string): boolean =>
  rest === '' || SAID_NO.test(rest) || rest.split(' ').every((word) => NO.has(word));
