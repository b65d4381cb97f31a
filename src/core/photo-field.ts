// "Do you want to add a photo?": asked only where one can be sent, and easily left out.
import { readYesNo } from './kinds/yes-no.js';
import { ADDED, MOST_AT_ONCE, NO_PHOTO, NOT_ADDED, WHY_NOT } from './photo-answers.js';
import type { Field, Read, ServiceContext } from './service.js';
import { BEGINS_LEAVING_OUT } from './leave-out.js';
import type { Slots } from './turn.js';

/** The answer of whoever adds none. */
const NONE = 'none';
const ID = /^[\w-]{22}$/;
/** Longest way to say no, in characters. */
const SHORT = 60;
const WITHOUT =
  /^\W*(?:(?:no|none|without|nothing|later|carry on|go on|i (?:don'?t|do not|haven'?t|can'?t|cannot)|dim|na|heb|ymlaen|does gen i)\b)/i;

/** Kept as ids with commas between them, or `none`. */
export const photoField = (name: string): Field => ({
  ask: ({ ports, language }) =>
    Promise.resolve({
      say: [{ key: 'photo.ask' }],
      options: [{ value: NO_PHOTO, label: ports.words.text('photo.none', language) }],
    }),
  read: (text) => Promise.resolve(read(name, text)),
});

function read(name: string, text: string): Read {
  const answer = (value: string): Read => ({ kind: 'answers', answers: { [name]: value } });
  if (text === NO_PHOTO) return answer(NONE);
  if (text.startsWith(ADDED)) {
    const ids = text.slice(ADDED.length).split(',');
    return ids.length <= MOST_AT_ONCE && ids.every((id) => ID.test(id)) ? answer(ids.join(',')) : { kind: 'other' };
  }
  if (text.startsWith(NOT_ADDED)) {
    const why = WHY_NOT.find((one) => one === text.slice(NOT_ADDED.length));
    return why ? { kind: 'refused', say: [{ key: `photo.not.${why}` }] } : { kind: 'other' };
  }
  const said = readYesNo(text);
  if (said === 'yes') return { kind: 'refused', say: [{ key: 'photo.how' }] };
  return said === 'no' || (text.length < SHORT && (WITHOUT.test(text) || BEGINS_LEAVING_OUT.test(text)))
    ? answer(NONE)
    : { kind: 'other' };
}

export const photosOf = (answers: Slots, name: string): readonly string[] =>
  (answers[name] ?? NONE) === NONE ? [] : (answers[name] ?? '').split(',');

/** As it is read back: "1 photo", "none". */
export const photosTold = ({ answers, ports }: ServiceContext, name: string, language: 'en' | 'cy'): string =>
  ports.words.text('photo.count', language, { n: photosOf(answers, name).length });
