// In place of a person: a call, an answer later, waiting or leaving, as residents say they would rather have it. Pure.
import { readPhone } from './kinds/phone.js';
import type { Decision, Meaning } from './meaning.js';
import type { Session } from './session.js';
import { asksFor } from './task-words.js';
import type { Slots } from './turn.js';

const LEAVES =
  /\b(leave|exit|quit|get out of|come out of)\b.{0,12}\b(queue|line)\b|\b(don'?t want to|can'?t|cannot|won'?t)\s+(keep\s+)?wait(ing)?\b(?!\s+(at|in|until))|\b((?<!\b(?:don'?t|not|never|you|always|they|i) )forget|never ?mind|changed my mind)\b|\bgadael\b.{0,8}\bciw\b|\bd?dim\b.{0,10}\baros\b|^\W*(?:(?:na|nage|o|wel|iawn)\b\W*)*anghofi(wch|a)\b|\bnewid fy meddwl\b/i;
/** What may still belong to the leaving: "forget it", "leave the queue please", "anghofiwch amdano". */
const OF_LEAVING =
  /^\W*(?:(?:it|that|this|about (?:it|that|this)|now|then|please|pls|thanks|any ?more|o|fo|e|amdano|hynny|hynna|mwyach|nawr|rwan|plis|diolch)\b\W*)*/i;

/** "leave the queue", "I don't want to wait", "gadael y ciw": only asked while waiting. */
export const leaves = (meaning: Meaning): boolean => LEAVES.test(meaning.text);

/** "Forget it, when is my bin collected": what was asked after the leaving; null for nothing but that. */
export function askedOnLeaving(text: string): string | null {
  const found = LEAVES.exec(text);
  const after = found ? text.slice(found.index + found[0].length).replace(OF_LEAVING, '') : '';
  return after !== '' && asksFor(after) ? after : null;
}

/** "call me back", "ring me instead", "ffoniwch fi": only asked while waiting, where it can mean nothing else. */
export const asksForCall = (meaning: Meaning): boolean =>
  /\b(call|ring|phone)\s+(me|us)\b(?!\s+(a|an|stupid|old))|\bask (you|us|someone|somebody) to (call|ring|phone)\b|\bcall\s?-?back\b|\bffoniwch\s+(fi|ni)\b|\bgalw(ad)?\s+yn\s+ôl\b/i.test(
    meaning.text,
  );

/** "email me instead", "can you text me", "anfonwch e-bost ataf": only asked while waiting for a person, or for their call. */
export const asksForAnswer = (meaning: Meaning): boolean =>
  /\b(e-?mail|text|message|write to)\s+(me|us)\b|\b(by|via|through)\s+(e-?mail|text)\b|\banswer (me )?(later|by)\b|\banfon\w*\s+(e-?bost|neges)\b|\b(drwy|trwy|dros)\s+(e-?bost|neges)\b|\bar e-?bost\b/i.test(
    meaning.text,
  );

/** "I'll wait", "put me in the queue": after the long wait was told. */
const joins = (meaning: Meaning): boolean =>
  /\b(i'?ll|i will|i can|i don'?t mind|happy to|let me|i'?d rather|ok|okay)\s*,?\s*(wait|waiting|queue|hold on)\b|^\W*(wait|queue|join)\b|\b(join|in) the queue\b|\b(aros|ymuno|arhosaf|arhosa i)\b/i.test(
    meaning.text,
  );

/** With the address, where it was given at once. */
export const answerLater = ({ slots }: Meaning): Decision => ({
  do: 'service',
  service: 'answer',
  answers: slots['email'] === undefined ? {} : { contact: slots['email'] },
  refused: null,
});

const callBack = (answers: Slots): Decision => ({ do: 'service', service: 'callback', answers, refused: null });
export const CALL_BACK = callBack({});

/** Where a long wait was told, nobody is there, or a number is asked for: what they would rather have. */
export function insteadOfPerson({ offer, task }: Session, meaning: Meaning): Decision | null {
  if (offer === 'instead') return outOfHours(meaning);
  if (offer !== 'queue' && task?.service !== 'callback') return null;
  if (asksForAnswer(meaning) || (task?.service === 'callback' && meaning.slots['email'] !== undefined))
    return answerLater(meaning);
  if (offer !== 'queue') return null;
  if (joins(meaning) && !leaves(meaning)) return { do: 'person', reason: 'asked', joining: true };
  return asksForCall(meaning) ? CALL_BACK : null;
}

/** Nobody is there, and a call or an answer by message was offered: which, in words, or by what it needs. */
function outOfHours(meaning: Meaning): Decision | null {
  const { slots, text } = meaning;
  if (slots['email'] !== undefined || asksForAnswer(meaning) || BY_MESSAGE.test(text)) return answerLater(meaning);
  const phone = readPhone(text)?.phone;
  if (phone !== undefined) return callBack({ phone, confirm: '' });
  return asksForCall(meaning) || BY_PHONE.test(text) ? CALL_BACK : null;
}

/** The name of the choice, and hardly more. */
const BY_MESSAGE =
  /^\W*(?:(?:an? |the |by |via |please |yes |drwy |trwy |dros |ateb |an answer |get an answer )*(?:e-?mail|e-?bost|texts?|text message|message|sms|neges(?: destun)?|answer(?: me)?)|the second(?: one)?|2|yr ail(?: un)?)\W*(?:please|plis|os gwelwch yn dda)?\W*$/i;
const BY_PHONE =
  /^\W*(?:(?:an? |the |by |via |please |yes |drwy |dros )*(?:(?:phone |telephone )?call(?: back)?|callback|(?:tele)?phone|ring|ring me|ffôn|ffon|y ffôn|galwad(?: ffôn)?|ffoniwch)|the first(?: one)?|1|yr un cyntaf|y cyntaf)\W*(?:please|plis|os gwelwch yn dda)?\W*$/i;
