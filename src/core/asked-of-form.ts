// Short questions about what is being filled in, asked in the middle of it: its own article answers them, and the form goes on.
import type { Article } from './articles.js';
import { fold } from './kinds/fold.js';
import type { Ports } from './ports.js';
import { isForm } from './service.js';
import type { Session } from './session.js';
import { staysOn } from './understand-after.js';

/** Longest such question, in characters. */
const SHORT = 80;
const LEAD = '(?:(?:and|but|so|ok|okay|also|oh|just|sorry|a|ac|ond)[ ,]+)*';
const THEY = '(?:i|we|someone|somebody|anyone|anybody|a person)';
/** Each "when we …" ends the question: nothing after it is tried another way. */
const WHEN = '(?: (?:when|while|if|for|to|after|before|once) .+)?';
const AT_HOME = `(?:in|home|at home|there|present|indoors|inside|(?:in|at) the (?:house|property)|in my house)(?: (?:all day|on the day|that day|then|too|as well))?${WHEN}`;
const GARTREF =
  "(?:i mewn|mewn|gartre'?f?|adre'?f?|yno|yna|yn y ty|yn bresennol)(?: (?:drwy'?r dydd|ar y diwrnod))?(?: (?:pan|ar gyfer|i) .+)?";
const BOOKED = '(?: (?:it|this|that|one|my booking|the booking|my collection|the collection))?';
const LATER = `(?: (?:later(?: on)?|afterwards?|on the day|at any time|any time|then|free|for free))?`;
/** Later, or once something has happened: not now. */
const NOT_NOW = '(?: (?:later(?: on)?|afterwards?|at any time|any time)|(?=.* (?:after|before|once|if|when) ))';

interface OfForm {
  readonly asks: RegExp;
  /** Words of an article that tells about it. */
  readonly told: RegExp;
}

const OF_FORM: readonly OfForm[] = [
  {
    asks: new RegExp(
      `^${LEAD}(?:${[
        `(?:do|does|will|would|must|should|can) ${THEY} (?:have to |need to |got to )?be ${AT_HOME}`,
        `have ${THEY} got to be ${AT_HOME}`,
        `what (?:if|happens if) ${THEY}(?:'m|'re| am| are| is|'s)?(?: not| out)? ?(?:${AT_HOME}|out|away|at work)`,
        `(?:does|will) (?:it|that) matter if ${THEY}(?:'m|'re| am| are| is|'s)? ?(?:not ${AT_HOME}|out|away|at work)`,
        `(?:oes rhaid|oes angen|oes eisiau|fydd rhaid|fydd angen) (?:i (?:mi|fi|ni|rywun|unrhyw un)|imi|inni) fod ${GARTREF}`,
        `beth os (?:na fydda|dydw|nad ydw|dwi ddim|dw i ddim|na fydd rhywun|does neb)(?: i)? ?${GARTREF}`,
      ].join('|')})\\W*$`,
    ),
    told: /\bcome inside\b|\bdod i mewn\b/i,
  },
  {
    asks: new RegExp(
      `^${LEAD}(?:${[
        `how (?:do|can|would|could|should) (?:i|we) (?:cancel|call off)${BOOKED}${LATER}${WHEN}`,
        `(?:can|could|may) (?:i|we) (?:still )?(?:cancel|call off)${BOOKED}${NOT_NOW}${LATER}${WHEN}`,
        '(?:can|could|may) (?:i|we) (?:still )?(?:cancel|call off)',
        `what (?:if|happens if) (?:i|we) (?:need to |have to |want to |must )?(?:cancel|change my mind)${BOOKED}${LATER}${WHEN}`,
        `(?:do|will|would) (?:i|we) (?:get|have) .{0,20}\\b(?:back|refund)\\b if (?:i|we) cancel${BOOKED}`,
        `sut (?:mae|alla|allaf|gallaf|medra|fedra|ga|gaf|ydw|dw|dwi|mae modd|fyddwn|byddwn)(?:'n)?(?: i)?(?:'n)? ?g?canslo(?: .{1,20})?`,
        `sut (?:mae|alla|allaf|gallaf|medra|fedra|ga|gaf|mae modd)(?: i)? ?ganslo(?: .{1,20})?`,
        `(?:alla|allaf|ga|gaf|fedra) (?:i|ni) (?:g?canslo|ganslo) .{0,20}?(?:wedyn|nes ymlaen|ar ol .+|os .+)`,
        `beth os (?:bydda|fydda|ydw|dwi|dw|bydd rhaid|oes rhaid)(?: i| i mi)?(?:'n| yn)? ?(?:g?canslo|ganslo)(?: .{1,20})?`,
      ].join('|')})\\W*$`,
    ),
    told: /\bcancel|\b(?:c|g|ch|ngh)ansl/i,
  },
];

const tells = (text: string, { text: told }: Article): boolean =>
  text.length <= SHORT && OF_FORM.some((one) => one.told.test(told) && one.asks.test(fold(text)));

/** The form's own article, where there is a form and it has one. */
function ownArticle(text: string, { task, language }: Session, ports: Ports): Article | null {
  const service = task && ports.services.get(task.service);
  return isForm(service ?? undefined) ? ports.articles.forIntent(service?.intent ?? '', text, language) : null;
}

/** A whole question such as "do I have to be in" or "can I cancel it later", which answers no question of ours. */
export function asksOfForm(text: string, session: Session, ports: Ports): boolean {
  const article = ownArticle(text, session, ports);
  return article !== null && tells(text, article);
}

/** Those, and "how long will it take", "how do I pay": about just that, whatever was told before. */
export function ofForm(text: string, session: Session, ports: Ports): string | null {
  const article = ownArticle(text, session, ports);
  const intent = ports.services.get(session.task?.service ?? '')?.intent;
  return article && intent && (staysOn(text, intent) || tells(text, article)) ? intent : null;
}
