// A question with a few answers: all of them on a screen, three at a time by voice, read in words, by place or by option.
import { list } from '../../core/format.js';
import { readChoice } from '../../core/kinds/choice.js';
import { readYesNo } from '../../core/kinds/yes-no.js';
import type { Field, Read, ServiceContext } from '../../core/service.js';
import { DO_NOT_KNOW, NONE, SHORT, UNKNOWN } from './tax-guide.js';

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Within a sentence: "a full-time student". */
  readonly name: string;
}

export interface ChoiceQuestion {
  /** The answer's name, and the end of its words' keys: `guide-tax.<name>`. */
  readonly name: string;
  readonly choices: (context: ServiceContext) => readonly Choice[];
  /** What stands in the question beside its choices. */
  readonly data?: (context: ServiceContext) => Readonly<Record<string, string>>;
  /** None of them is an answer too; by voice the next three follow it. */
  readonly none?: boolean;
  /** Words that mean one of the answers, before the labels are looked at. */
  readonly hear?: (text: string, context: ServiceContext) => string | null;
}

/** Shown at once on a screen, and read out by a speaker. */
const SHOWN = 10;
const SPOKEN = 3;
const NOT_THESE =
  /\b(?:none|neither|nothing|no one|nobody|something else)\b|\b(?:dim un|dim byd|neb|rhywbeth arall)\b/i;

export function choiceField(question: ChoiceQuestion): Field {
  return {
    ask: (context) => {
      const { turn, ports, language } = context;
      const page = pageOf(question, context);
      const shown = shownOf(question, context);
      const text = (key: string): string => ports.words.text(key, language);
      const names = list(
        shown.map(({ name }) => name),
        language,
        'or',
      );
      const key = `guide-tax.${question.name}${page > 0 ? '.next' : ''}`;
      return Promise.resolve({
        say: [{ key, data: { ...question.data?.(context), choices: names } }],
        options: [
          ...shown.map(({ value, label }) => ({ value: `answer:${value}`, label })),
          ...(question.none && turn.can.screen ? [{ value: `answer:${NONE}`, label: text('guide-tax.none') }] : []),
          ...(turn.can.screen ? [{ value: `answer:${UNKNOWN}`, label: text('guide-tax.unknown') }] : []),
        ],
      });
    },
    read: (text, offered, context) => Promise.resolve(read(text, offered, question, context)),
  };
}

const sizeOf = ({ turn }: ServiceContext): number => (turn.can.screen ? SHOWN : SPOKEN);
const pageOf = ({ name }: ChoiceQuestion, { answers }: ServiceContext): number => Number(answers[`${name}-page`] ?? 0);

function shownOf(question: ChoiceQuestion, context: ServiceContext): readonly Choice[] {
  const from = pageOf(question, context) * sizeOf(context);
  return question.choices(context).slice(from, from + sizeOf(context));
}

function read(text: string, offered: readonly string[], question: ChoiceQuestion, context: ServiceContext): Read {
  const answer = (value: string): Read => ({ kind: 'answers', answers: { [question.name]: value } });
  if (text === `answer:${NONE}` && offered.includes(text)) return notThese(question, context);
  if (text.startsWith('answer:')) return offered.includes(text) ? answer(text.slice(7)) : { kind: 'other' };
  if (text.length > SHORT || /\?\s*$/.test(text)) return { kind: 'other' };
  if (DO_NOT_KNOW.test(text)) return answer(UNKNOWN);
  const heard = question.hear?.(text, context) ?? null;
  if (heard !== null) return answer(heard);
  const shown = shownOf(question, context);
  const said = readYesNo(text);
  if (said === 'no' || (NOT_THESE.test(text) && text.length < SHORT / 2)) return notThese(question, context);
  const [only] = shown;
  if (said === 'yes') return only && shown.length === 1 ? answer(only.value) : WHICH;
  const chosen = readChoice(
    text,
    shown.map(({ label }) => label),
  );
  const value = chosen === null ? undefined : shown[chosen]?.value;
  return value === undefined ? { kind: 'other' } : answer(value);
}

/** The next ones, while there are more; then none of them, or, where one must fit, that they do not know. */
function notThese(question: ChoiceQuestion, context: ServiceContext): Read {
  const page = pageOf(question, context) + 1;
  const { length } = question.choices(context);
  if (length > page * sizeOf(context)) return { kind: 'answers', answers: { [`${question.name}-page`]: String(page) } };
  if (question.none) return { kind: 'answers', answers: { [question.name]: NONE } };
  return page > 1 ? { kind: 'answers', answers: { [question.name]: UNKNOWN } } : WHICH;
}

const WHICH: Read = { kind: 'refused', say: [{ key: 'guide-tax.which' }] };
