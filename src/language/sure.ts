// Patterns that cannot mean anything else: a person, in any words; and whole messages that only steer the conversation.
import { PERSON } from '../core/intent-ids.js';
import { readYesNo } from '../core/kinds/yes-no.js';
import { fold, spaced } from '../core/kinds/fold.js';
import type { Language } from '../core/turn.js';
import { asksForPerson } from './person.js';

export interface Sure {
  readonly intent: string;
  /** The language asked for, with `general.language`. */
  readonly to: Language | null;
  /** Why, for `npm run understand`. */
  readonly reason: string;
}

const WELSH = '(?:welsh|cymraeg|gymraeg|cymreig|cwmrag|cymraig)';
const ENGLISH = '(?:english|saesneg|susneg|saesnag|seisneg)';
const asks = (name: string): RegExp =>
  new RegExp(
    `^(?:(?:i(?:'d| would)? (?:like|want|prefer|rather)(?: to| this| it| do this)*|can (?:i|we|you)|could (?:i|we|you)|do you|please|let'?s|ga i|gawn ni|ydych chi'?n|dw i(?:'n)? (?:eisiau|isio)|dwi isio|oes modd|hoffwn|oops|yes|ok|no|put|carry on|go|go back|back|change|switch|swap|turn|reply|answer|speak|speaking|talk|say|do|chat|have|this|it|the|chat|language|conversation|continue|newid|troi|siarad|sgwrsio|parhau|carry|in|to|into|i'?r|i|yn|y|reply|have this chat|we|me|with|on|use|using|version|do it|all|everything|rest)[ ,.!?]+)*${name}(?:[ ,.!?]+(?:please|pls|plz|plis|os gwelwch yn dda|language|version|now|instead|if (?:that'?s ok|possible|you can)|thanks|diolch|i|amdani|rwan|nawr|chat|speaker))*[ ,.!?]*$`,
  );
/** Without the name of a language the patterns need no run. */
const A_LANGUAGE = /welsh|cymr|gymr|cwmr|english|saesn|susn|seisn/;
const TO_WELSH = asks(WELSH);
const TO_ENGLISH = asks(ENGLISH);

const POLITE =
  '(?:please|pls|plis|thanks|thank you|diolch|os gwelwch yn dda|mate|love|sorry|ok|okay|oh|er|um|just|actually|now|then|no|well|hang on|wait|there|all|everyone|pawb)';
const whole = (...forms: readonly string[]): RegExp =>
  new RegExp(`^(?:${POLITE}[ ,]+)*(?:${forms.join('|')})(?:[ ,]+(?:${POLITE}|to you|again))*$`);

/** Somebody who speaks another language is asked for: how that is had is told, with a person below it. */
const OTHER_TONGUE =
  /\b(?:in|speaks?|speaking|yn|siarad|siarad yn) (?:polish|bengali|urdu|punjabi|gujarati|hindi|arabic|romanian|ukrainian|portuguese|spanish|french|somali|chinese|mandarin|cantonese|turkish|farsi|kurdish|tamil|tigrinya|lithuanian|bulgarian|pwyleg|bengaleg|wrdw|arabeg|rwmaneg|wcreineg|portiwgaleg|sbaeneg|ffrangeg|tsieineeg|twrceg|somaleg)\b/;

/** Whole messages; the first that fits. Those before yes and no steer; those after are small talk. */
const STEERING: readonly (readonly [string, RegExp])[] = [
  ['general.repeat', whole('repeat', 'repeat (?:that|it)', '(?:can|could) you (?:repeat|say)(?: that| it)?(?: again)?', 'say (?:that|it)(?: again)?(?: slower)?', 'pardon(?: me)?', 'come again', 'one more time', 'again', 'what did you say', 'sorry what', 'what was that', "(?:i )?(?:didn'?t|did not) (?:hear|catch) (?:you|that|it)", 'eh', 'tell me again', 'read (?:that|it)(?: out)? again', 'i missed that', 'ailadrodd', 'eto', 'unwaith eto', "(?:dywedwch|dweud|deud|dudwch) (?:hynna |hynny |o )?eto", 'pardwn', 'beth (?:ddwedaist ti|ddwedoch chi|ddywedoch chi)', 'chlywais i (?:ddim|mohonoch)', 'be')],
  ['general.restart', whole('restart', 'start (?:again|over|afresh|from scratch)', 'begin again', "let'?s start (?:again|over)", '(?:go )?back to (?:the )?(?:start|beginning)', 'reset', 'main menu', 'new (?:question|enquiry)', 'different question', 'from the top', '(?:clear and|scrap (?:all )?that and) start (?:again|over)', 'take me back to the start', 'dechrau eto', 'cychwyn eto', 'ailddechrau', "(?:yn ol i'?r|o'?r) (?:dechrau|cychwyn)", 'cwestiwn arall', 'prif ddewislen', 'dechrau o(?:\'r)? newydd')],
  ['general.cancel', whole('cancel', 'stop', 'cancel (?:that|it|this)(?: form)?', 'abort', 'never ?mind', 'forget (?:it|that|about it|what i said)', "don'?t (?:bother|send it|submit it)", 'leave it', 'drop it', 'scrap that', 'stop (?:that|it|talking)', "i'?ve changed my mind", "i don'?t want (?:to do this|that any ?more|this any ?more)", 'quit', 'exit', 'canslo', 'stopio', 'stopiwch', 'peidiwch', 'paid', 'dim ots', 'anghofi(?:a|wch) (?:o|e|fo|hynna|hynny)', 'gad(?:el|ewch)(?: o| fo| e)?', "rho(?:wch)?'?r gorau(?: iddi)?", "(?:dw i|dwi|rydw i) wedi newid fy meddwl")],
]; // prettier-ignore
const SMALL_TALK: readonly (readonly [string, RegExp])[] = [
  // The account that somebody may have signed in to.
  ['council-tax.balance', whole('(?:can (?:i|you) )?(?:sign|log)(?: me)? ?(?:out|off)(?: of (?:my|the) (?:council tax )?account)?', "allgofnod(?:i|wch)(?: fi)?(?: o'?(?:m| fy) (?:g|ngh)yfrif)?")],
  ['general.thanks', whole('thanks?(?: you| u)?(?: so much| very much| a lot| a bunch)?', 'thankyou', 'ta(?: very much)?', 'cheers', 'many thanks', 'thanks? (?:for (?:your|the|that|all your)? ?(?:help|info|information)?|that(?:\'?s| is| was) (?:great|helpful|perfect|brilliant|all))', '(?:that(?:\'?s| is| was) )?(?:great|brilliant|perfect|lovely|very helpful|helpful) thanks?(?: you)?', 'much appreciated', 'diolch(?: yn fawr)?(?: iawn)?(?: i chi)?(?: am eich help)?', 'diolch yn fawr iawn')],
  ['general.goodbye', whole('(?:good ?)?bye(?: bye)?(?: for now)?', 'see (?:you|ya)(?: later)?', 'cya', 'ta ?ra', 'cheerio', "that'?s (?:all|everything)(?: thanks?)?", 'good ?night', 'hwyl(?: fawr)?', 'ta ta', "dyna'?r cyfan", "wela i chi", 'nos da', 'da b(?:o|oc)h(?: chi)?')],
  ['general.greeting', whole('hi+(?: there)?', "(?:yes )?i'?m (?:still )?here", "(?:ydw )?(?:dwi|dw i) (?:dal )?yma", 'hiya', 'hello+(?: there)?', 'hey+(?: there)?', 'good (?:morning|afternoon|evening|day)', 'morning', 'afternoon', 'evening', 'alright', 'yo', 'greetings', 'hi hello', 'hello hello', 'helo', 'hel[ouw]o? sut (?:dach|ydych|dych) chi', 'shwmae?', 's\'?mae', 'bore da', 'p(?:ry?n|na)hawn da', 'noswaith dda', 'haia', 'hai')],
  ['general.capabilities', whole('help', 'help me', 'can you help(?: me)?', 'what can you do(?: for me)?', '(?:what|which) (?:things )?can (?:you help (?:me )?with|i ask(?: you)?)', 'how can you help(?: me)?', 'who are you', 'what are you', '(?:(?:is )?any(?:one|body)|are you|you) (?:still )?there', 'still there', '(?:ydych|dych|dach) chi (?:dal )?yno', '(?:oes )?rhywun yno', 'am i (?:talking|speaking|chatting) (?:to|with) (?:a |an )?(?:(?:real )?(?:person|human)|robot|bot|machine|computer)(?: or (?:a )?(?:(?:real )?(?:person|human)|robot|bot|machine|computer))?', 'are you (?:a |an )?(?:(?:real )?(?:person|human)|robot|bot|machine|computer|ai|chatbot|chatgpt)(?: or (?:a )?(?:(?:real )?(?:person|human)|robot|bot|machine|computer))?', 'menu', 'options', '(?:beth )?(?:allwch|fedrwch) chi (?:ei )?(?:wneud|neud|helpu)', 'sut allwch chi helpu', "(?:wyt ti|ydych chi)'?n (?:robot|berson|beiriant)", 'pwy (?:ydych chi|wyt ti|dach chi)', '(?:angen )?help', 'cymorth', 'helpwch fi')],
]; // prettier-ignore

/** Letters of a message that does nothing but steer or greet. */
const LONGEST_WHOLE = 100;

/** Null for anything that could be a question or an answer. `person`: whether asking for a person is to be looked for. */
export function sureMeaning(text: string, person = true): Sure | null {
  if (text.length > 600) return null;
  const said = spaced(fold(text).replace(/[^a-z0-9'?,.! -]/g, ' '));
  const bare = spaced(said.replace(/[?.!,]+/g, ' '));
  if (bare === '') return null;
  const asked = person && !OTHER_TONGUE.test(said) ? asksForPerson(said) : null;
  if (asked !== null) return { intent: PERSON, to: null, reason: `asks for a person: "${asked}"` };
  const named = A_LANGUAGE.test(said);
  if (named && TO_WELSH.test(said)) return { intent: 'general.language', to: 'cy', reason: 'asks for Welsh' };
  if (named && TO_ENGLISH.test(said)) return { intent: 'general.language', to: 'en', reason: 'asks for English' };
  if (/^(?:change|switch|swap) (?:the )?language$|^newid (?:yr )?iaith$/.test(bare))
    return { intent: 'general.language', to: null, reason: 'asks for the other language' };
  // Whole messages that say one of these are short.
  if (bare.length > LONGEST_WHOLE) return null;
  const answer = readYesNo(text);
  const intent = fitting(STEERING, bare) ?? (answer && `general.${answer}`) ?? fitting(SMALL_TALK, bare);
  return intent ? { intent, to: null, reason: `the whole message says ${intent.replace(/^general\./, '')}` } : null;
}

const fitting = (list: readonly (readonly [string, RegExp])[], said: string): string | null =>
  list.find(([, pattern]) => pattern.test(said))?.[0] ?? null;
