// Questions that many forms ask: one of a few, some words, how to reach the resident.
import { asksForMore, meansNone, meansOther, pageOf, turnedOver } from './choice-pages.js';
import { list } from './format.js';
import { readChoice } from './kinds/choice.js';
import { readEmail } from './kinds/email.js';
import { readPhone } from './kinds/phone.js';
import { readYesNo } from './kinds/yes-no.js';
import { LEAVES_OUT } from './leave-out.js';
import { asksToSkip } from './task-words.js';
import type { Data } from './ports.js';
import type { Field, Read, ServiceContext } from './service.js';

export interface Pick {
  readonly value: string;
  readonly label: string;
}

/** Longest answer that can be one of a few choices, in characters: a longer one is a question of its own. */
const SHORT = 80;

/**
 * One of a few: by option, words or place. The words are `<key>`, given `{choices}`, and by voice `<key>.next` for those
 * after the first three; `hear` is tried before the labels.
 */
export function pickField(question: {
  readonly name: string;
  readonly key: string;
  readonly choices: (context: ServiceContext) => readonly Pick[] | Promise<readonly Pick[]>;
  readonly data?: (context: ServiceContext) => Data;
  readonly hear?: (text: string, context: ServiceContext) => string | null;
  /** Its spoken words need no list: nothing is left to be read out. */
  readonly open?: true;
}): Field {
  const { name, key } = question;
  const answer = (value: string): Read => ({ kind: 'answers', answers: { [name]: value } });
  const pages = async (context: ServiceContext) => pageOf(name, await question.choices(context), context);
  return {
    ask: async (context) => {
      const { shown, others, page, left } = await pages(context);
      const { ports, language } = context;
      const names = list(
        shown.map(({ label }) => label),
        language,
        'or',
      );
      const next = ports.words.has(`${key}.next`) ? `${key}.next` : 'choices.next';
      const data = { ...question.data?.(context), choices: names };
      const more = left && !question.open;
      return {
        say: [...(more ? [{ key: 'choices.more' }] : []), { key: page > 0 ? next : key, data }],
        options: [...shown, ...others].map(({ value, label }) => ({ value: `answer:${value}`, label })),
        ...(more ? { more } : {}),
      };
    },
    read: async (text, _offered, context): Promise<Read> => {
      const choices = await question.choices(context);
      if (text.startsWith('answer:')) {
        const chosen = choices.find(({ value }) => text === `answer:${value}`);
        return chosen ? answer(chosen.value) : { kind: 'other' };
      }
      const at = await pages(context);
      if (at.left && !question.open && asksForMore(text)) return { kind: 'answers', answers: turnedOver(name, at) };
      if (meansOther(text) && choices.some(({ value }) => value === 'other')) return answer('other');
      const heard = question.hear?.(text, context) ?? null;
      if (heard !== null) return answer(heard);
      if (text.length > SHORT || /\?\s*$/.test(text)) return { kind: 'other' };
      const [only] = at.shown;
      if (only && at.page > 0 && at.shown.length === 1 && readYesNo(text) === 'yes') return answer(only.value);
      if (at.others.length > 0 && !question.open && (asksForMore(text) || meansNone(text)))
        return at.left || !meansNone(text)
          ? { kind: 'answers', answers: turnedOver(name, at) }
          : { kind: 'refused', say: [{ key: 'choices.none' }], offerPerson: true, spent: true };
      for (const those of [at.shown, [...at.shown, ...at.others]]) {
        const place = readChoice(
          text,
          those.map(({ label }) => label),
        );
        const found = place === null ? undefined : those[place];
        if (found) return answer(found.value);
      }
      return { kind: 'other' };
    },
  };
}

/** Yes or no, kept as `yes` and `no`. The words are `<key>`, `<key>.yes` and `<key>.no` (else `answer.yes`, `answer.no`). */
export function yesNoField(name: string, key: string, data?: (context: ServiceContext) => Data): Field {
  return {
    ask: (context) => {
      const text = (answer: string): string => {
        const own = `${key}.${answer}`;
        return context.ports.words.text(context.ports.words.has(own) ? own : `answer.${answer}`, context.language);
      };
      return Promise.resolve({
        say: [data ? { key, data: data(context) } : { key }],
        options: ['yes', 'no'].map((answer) => ({ value: `answer:${answer}`, label: text(answer) })),
      });
    },
    read: (text) => {
      const said = text === 'answer:yes' ? 'yes' : text === 'answer:no' ? 'no' : readYesNo(text);
      return Promise.resolve(said === null ? { kind: 'other' } : { kind: 'answers', answers: { [name]: said } });
    },
  };
}

/** Longest description kept, in characters: as Open311 takes it. */
const LONGEST = 2000;

/** Some words of their own; fewer than `least` letters, or a bare yes or no, are asked for again with `<key>.more`. */
export function wordsField(name: string, key: string, least = 3): Field {
  return {
    anyWords: true,
    ask: () => Promise.resolve({ say: [{ key }], options: [] }),
    read: (text) => {
      if (/^answer:/.test(text) || asksToSkip(text)) return Promise.resolve({ kind: 'other' });
      const letters = (text.match(/\p{L}|\p{N}/gu) ?? []).length;
      return Promise.resolve(
        letters < least || readYesNo(text) !== null
          ? { kind: 'refused', say: [{ key: `${key}.more` }] }
          : { kind: 'answers', answers: { [name]: text.trim().slice(0, LONGEST) } },
      );
    },
  };
}

/** Kept for "I would rather not say". */
export const NO_CONTACT = 'none';
const RATHER_NOT =
  /\b(?:rather not|no thanks|no thank you|don'?t (?:want|contact|have)|none|anonymous|anonymously|dim diolch|well gen i beidio|dim)\b/i;

/** An e-mail address or a phone number, or neither: `contact`. */
export const contactField: Field = {
  ask: ({ turn, ports, language }) =>
    Promise.resolve({
      say: [{ key: 'request.contact' }],
      options: turn.can.screen
        ? [{ value: `answer:${NO_CONTACT}`, label: ports.words.text('request.contact.skip', language) }]
        : [],
    }),
  read: (text) => {
    const contact = readEmail(text)?.email ?? readPhone(text)?.phone;
    if (contact !== undefined) return Promise.resolve({ kind: 'answers', answers: { contact } });
    const skips =
      text === `answer:${NO_CONTACT}` ||
      (text.length < SHORT && (RATHER_NOT.test(text) || LEAVES_OUT.test(text))) ||
      readYesNo(text) === 'no';
    if (skips) return Promise.resolve({ kind: 'answers', answers: { contact: NO_CONTACT } });
    const attempt = text.includes('@') || (text.match(/\d/g) ?? []).length >= 4;
    return Promise.resolve(attempt ? { kind: 'refused', say: [{ key: 'request.contact.format' }] } : { kind: 'other' });
  },
};
