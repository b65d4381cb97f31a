// What an answer for the eye needs before it is read out: one question, at its end, and no link "below".
import type { Reply } from '../../core/reply.js';
import { question, sentences } from './ssml.js';

/** Something that a yes is enough for. Any other question may belong to what stands after it, such as a list of answers. */
const OFFER = /^(?:Would you like|Shall (?:I|we))\b.*\?$/;

/** Asks for nothing in particular: not beside a question that does. */
const OPEN = /^(?:What would you like(?: to know)?|What else can I help with|Is there anything else)\?$/;

/** An offer in the middle goes to the end; where another question stands there, that one is enough. */
export function inOrder(given: string): string {
  const told = sentences(given);
  const all = told.filter(
    (sentence, n) => !(OPEN.test(sentence) && told.slice(n + 1).some((later) => later.endsWith('?'))),
  );
  const speech = all.length < told.length ? all.join(' ') : given;
  const at = all.findIndex((sentence, n) => n < all.length - 1 && OFFER.test(sentence));
  if (at < 0) return speech;
  const others = all.filter((_, n) => n !== at);
  const asks = others.slice(at).some((sentence) => sentence.endsWith('?'));
  return inOrder([...others, ...(asks ? [] : [all[at]])].join(' '));
}

/** The links of an answer stand on its card, and an address is said without its scheme. */
export const linksNamed = (speech: string): string =>
  speech
    .replace(/\b(the (?:[a-z]+ )?links?) below\b/gi, (_, link: string) => `${link} in your Alexa app`)
    .replace(/\bhttps?:\/\/(?:www\.)?([^\s/]+)\/?(?=[\s.,]|$)/g, '$1');

/** The offer that is open: a yes or a no is waited for, and not just another subject. */
export function offerOf({ speech, then, stands }: Reply): string | null {
  const last = question(inOrder(speech));
  return then === 'listen' && !stands?.asking && OFFER.test(last) && !/\bmore\?$/.test(last) ? last : null;
}

/** Whether it asked if more of it should be told. */
export const offersMore = ({ speech, then, stands }: Reply): boolean =>
  then === 'listen' && !stands?.asking && question(inOrder(speech)).endsWith(' more?');

/** Small talk, after which it is asked what else there is. */
const SMALL = new Set(['general.thanks', 'general.capabilities', 'general.out-of-scope']);

/** It asked what else there is: a "no" is a goodbye. */
export const isIdle = ({ intent, ending, then, stands }: Reply): boolean =>
  then === 'listen' &&
  !stands?.asking &&
  (ending === 'greeted' ||
    ending === 'restarted' ||
    (SMALL.has(intent) && (ending === 'answered' || ending === 'out-of-scope' || ending === 'not-understood')) ||
    (ending === 'cancelled' && (intent === 'general.no' || intent === 'general.yes')));
