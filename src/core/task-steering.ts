// Steering a form in the middle: "go back", "change the postcode", "no, number 12". Each is only another answer.
import { fold } from './kinds/fold.js';
import { withoutSlots } from './format.js';
import type { Reading } from './reading.js';
import type { Field, Read, Service, ServiceContext } from './service.js';
import type { Task } from './session.js';
import type { Slots } from './turn.js';

type Answers = Extract<Read, { kind: 'answers' }>;
type Steered = Exclude<Read, { kind: 'other' }>;

/** Longest message that only steers, in characters. */
const SHORT = 80;
const BACK =
  /^(?:please )?(?:can (?:i|you|we) )?(?:i (?:want|need|would like) to )?(?:go |take me )?(?:back|back (?:one|a step|please)|one back|to the (?:last|previous) question|previous(?: question)?|undo(?: that)?|(?:mynd |ewch |fynd )?(?:yn ol|nol)(?: plis)?|y cwestiwn blaenorol)[.! ]*$/;
const CHANGE =
  /\b(?:change|changed|wrong|correct|edit|fix|update|amend|mistake|incorrect|different|newid|cywiro|anghywir|gwahanol|camgymeriad)\b/;
/** Words that may only begin an answer: they steer where a new value for the answer that is named follows. */
const MAYBE = /\b(?:actually|meant|sorry|no|rather|should(?: have)? (?:be|been)|mewn gwirionedd|feddwl|meddwl|sori)\b/;
/** What stands between the name of an answer and its new value. */
const TO = /^(?:\s*(?:to|is|it'?s|should be|i|yw|ydy|is wrong|,|:|-|–)\s+)+/;

/** Answers that undo a field: an empty one removes an answer. */
export const undoing = (name: string, field: Field): Slots => field.undo ?? { [name]: '' };

/** The name and the field whose own words (`field.<name>`, other words in `field.<name>.also`) stand in the text. */
function named(text: string, service: Service, { ports }: ServiceContext): { name: string; after: string } | null {
  const found = Object.keys(service.fields).flatMap((name) =>
    (['en', 'cy'] as const).flatMap((language) =>
      [`field.${name}`, `field.${name}.also`]
        .filter((key) => ports.words.has(key))
        .flatMap((key) => ports.words.text(key, language).split(','))
        .map((word) => fold(word))
        .flatMap((word) => {
          const at = word === '' ? -1 : ` ${text} `.indexOf(` ${word} `);
          return at < 0 ? [] : [{ name, after: text.slice(at + word.length).trim(), length: word.length }];
        }),
    ),
  );
  return found.sort((a, b) => b.length - a.length)[0] ?? null;
}

/** "Go back": the last question again. At the first one there is none, and a form that was told all at once is put right. */
function goBack({ trail, asking }: Task, service: Service): Steered {
  const last = trail?.at(-1);
  const field = last === undefined ? undefined : service.fields[last];
  if (last !== undefined && field) return { kind: 'answers', answers: undoing(last, field) };
  return asking === 'confirm' && service.fields['change']
    ? { kind: 'answers', answers: { change: 'choose' } }
    : { kind: 'refused', say: [{ key: 'form.first' }] };
}

/** What a message that steers the form changes in its answers; null when it does not steer it. */
export async function steer(
  text: string,
  task: Task,
  service: Service,
  context: ServiceContext,
): Promise<Steered | null> {
  if (text.length > SHORT) return null;
  const said = fold(text);
  if (BACK.test(said)) return goBack(task, service);
  const plainly = CHANGE.test(said);
  if (!plainly && !MAYBE.test(said)) return null;
  const which = named(said.replace(/[.!?]+$/, ''), service, context);
  const field = which && service.fields[which.name];
  if (!which || !field || !(which.name in task.answers || task.trail?.includes(which.name))) return null;
  const undo = undoing(which.name, field);
  const value = text.slice(text.length - which.after.length).replace(TO, '');
  const read = value.trim() === '' ? null : await field.read(value, [], context);
  if (!plainly && read?.kind !== 'answers') return null;
  return { kind: 'answers', answers: { ...undo, ...(read?.kind === 'answers' ? read.answers : {}) } };
}

/** A question: what it names is what it asks about. "What about number 12" is none. */
const QUESTION =
  /^(?:and |but |so |ok |also )*(?:what(?! about)|when|where|who|why|how(?! about)|which|is|are|do|does|did|can i|pryd|beth(?! am)|pwy|pam|sut|ble|faint|oes|ydy|ydi|ydych|yw|ga|gaf)\b/;

/** "No wait its number 10": begun as people begin who put something right. */
const PUTS_RIGHT =
  /^(?:(?:oh|oops|no|na|nage|wait|sorry|actually|hang on|hold on|i meant?|(?:it |that )?should(?: have)? (?:be|been)|sori|arhoswch|mewn gwirionedd)[ ,.]+)+(?=.*\d)/;
const SHORT_CORRECTION = 50;

/** "No, number 12", "sorry, the green bin": values heard that differ from what the form holds. */
export function corrects(reading: Reading, text: string, task: Task, service: Service): Answers | null {
  const putsRight = text.length <= SHORT_CORRECTION && PUTS_RIGHT.test(fold(text));
  if (!reading.correction && !putsRight && (task.asking !== 'confirm' || QUESTION.test(fold(text)))) return null;
  const heard = Object.entries(reading.slots).filter(
    ([name, value]) =>
      (name in service.fields || name in task.answers || (service.takesHome && isHome(name))) &&
      value !== task.answers[name],
  );
  if (heard.length === 0) return null;
  const answers = Object.fromEntries(heard);
  const home = heard.some(([name]) => isHome(name));
  return { kind: 'answers', answers: { ...withoutSlots(answers, ['language']), ...(home ? { uprn: '' } : {}) } };
}

const isHome = (name: string): boolean => name === 'postcode' || name === 'number';
