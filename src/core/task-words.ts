// What the words of a message alone tell while a form is open: nothing new, only a name, or a price of something.
import { fold } from './kinds/fold.js';
import { LEAVE_OUT } from './leave-out.js';

/** Words of a message that names a bin or a day and nothing else. */
export const FEW = 3;
export const wordsIn = (text: string): number => text.split(/\s+/).length;

/** "I've told you already", "you just asked me that": nothing new is in it, and it is no miss of theirs. */
const TOLD = new RegExp(
  [
    String.raw`i(?:'?ve| have)? (?:just |already )*(?:told|said|given|gave|answered|typed|sent|put|wrote|written)`,
    String.raw`you(?:'?ve| have)? (?:just |already )*(?:asked|got|have)`,
    String.raw`(?:as|like) i (?:just |already )?said|see above|read (?:above|what i (?:just )?(?:said|wrote|put))`,
    String.raw`(?:dw ?i|rw?y|rydw i)(?:'?n)? ?(?:newydd |eisoes )?(?:wedi )?(?:dweud|ddweud|rhoi|ateb)`,
  ]
    .map((one) => `(?:${one})`)
    .join('|')
    .replace(/^/, String.raw`^(?:but |no,? |well,? |ond )?(?:`)
    .concat(
      String.raw`)(?: (?:you|me|it|that|this|all|already|before|once|twice|hynny|hyn|wrthoch|chi|yn barod|eisoes))*[ .!?]*$`,
    ),
);

const WHY =
  /^(?:but |and |ok |ond )?(?:why|what) (?:do|would|are|does) (?:you|u|it) (?:need|want|ask\w*|have to|matter)\b.{0,40}$|^(?:but |ond )?(?:why|what for|pam|i beth)[ ?!.]*$|^(?:ond )?pam (?:mae|ydych|dych|rydych)\b.{0,40}$/;

/** "Why do you need it?", to a question of ours. */
export const asksWhy = (text: string): boolean => WHY.test(fold(text));

export const saysTold = (text: string): boolean => TOLD.test(fold(text));

const SKIP = new RegExp(
  `^(?:please |can i |i'?ll |i'?d like to |gaf i )?(?:${LEAVE_OUT}|pass|next|pasio|nesaf)(?: (?:it|this|that|one|this one|question|hwn|hyn|y cwestiwn))*(?: please| plis)?[.!? ]*$`,
);

/** "Skip this": no answer, and where one is needed it says so. */
export const asksToSkip = (text: string): boolean => SKIP.test(fold(text));

/** "Alys Testun", "Mary Ann Jones-Smith": every word begins with a capital letter, as people write a name. */
export const isName = (text: string): boolean =>
  /^\s*\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,3}[.,! ]*$/u.test(text);

/** Words around an answer that say nothing themselves: "er, the brown one I think". */
const AROUND =
  /\b(?:er|um|erm|uh|oh|ok|well|it'?s|it|is|was|the|a|my|one|i|think|reckon|guess|believe|maybe|probably|possibly|just|please|sorry|wel|dw i'?n|dwi'?n|meddwl|y|yr|fy|efallai|plis)\b/g;
const ASKED = /^(?:is|was|are|what|which|when|why|how|can|do|does|ydy|ydi|beth|pa|pam|sut)\b|\?\s*$/;

/** Few words that name it, whatever stands around them; a question names what it asks about. */
export const namesOnly = (text: string): boolean => {
  if (wordsIn(text) <= FEW) return true;
  const said = fold(text);
  return (
    !ASKED.test(said) &&
    wordsIn(
      said
        .replace(AROUND, ' ')
        .replace(/[^a-z0-9]+/g, ' ')
        .trim(),
    ) <=
      FEW - 1
  );
};

/** Words of a message that is an address and nothing else. */
export const ADDRESS_WORDS = 6;

/** Words of a question about a price that do not say of what. */
const OF_WHAT_IS_OPEN = new Set(
  `how much many is it its it's that this these them does do did will would be cost costs costing price charge charges charged fee
  fees free pay paying for of the an one any there to have has get got my me we you if so and but what is what's then please all in
  total extra money new another about again how's faint beth y yr bris phris tal dal pris mae yw ydy ydi yn ei costio gost ffi am ddim oes hwn hyn hynny'n fydd bydd i'w gostio`
    .split(/\s+/)
    .map(fold),
);

/** Whether a question about a price says of what. */
export const namesAThing = (text: string): boolean =>
  fold(text)
    .split(/[^a-z']+/)
    .some((word) => word.length > 1 && !OF_WHAT_IS_OPEN.has(word));

/** Words that ask or wish: a message without any tells something, and leaves a form only where it is plainly about something else. */
const ASKS =
  /\?\s*$|^(?:and |but |so |ok |also |hi |hello |hang on |hold on |wait |actually |oh |er |um |sorry |first |before that |quick question |one (?:sec|second|moment) )*(?:what|when|where|who|why|how|which|whose|is|are|am|do|does|did|can|could|will|would|should|have|has|may|pryd|beth|pwy|pam|sut|ble|pa|faint|oes|ydy|ydi|ydych|alla|allwch|ga|gaf)\b|\b(?:i|we)(?:'d| would)? (?:want|need|like|wish|have to|am trying|was wondering|meant)\b|\b(?:please|tell me|help|report|book|apply|order|cancel|talk|speak|contact|phone|ring|email|number for|missed|not (?:been )?(?:collected|emptied)|council tax|planning|eisiau|isio|angen|hoffwn|plis|siarad|rhoi gwybod|trefnu|treth)\b/;
export const asksFor = (text: string): boolean => ASKS.test(fold(text));
