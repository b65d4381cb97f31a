// Whatever can still change the answer, one question at a time: yes or no, a choice, or a figure.
import { list } from '../../core/format.js';
import type { GuideQuestion } from '../../core/guide.js';
import { readChoice } from '../../core/kinds/choice.js';
import { readYesNo } from '../../core/kinds/yes-no.js';
import type { Option } from '../../core/reply.js';
import type { Field, Read, Say, ServiceContext } from '../../core/service.js';
import type { Language } from '../../core/turn.js';
import { heardChoice } from './heard.js';
import { bands, both, readFigure, type Band } from './measures.js';
import { DO_NOT_KNOW, guideOf, kindOf, SHORT } from './permission-guide.js';
import { UNKNOWN, weigh } from './weigh.js';

interface Asking {
  readonly question: GuideQuestion;
  readonly figures: readonly number[];
}

/** What is asked next, worked out anew from the answers. */
function asking(context: ServiceContext): Asking | null {
  const kind = kindOf(context);
  const next = kind && weigh(kind, context.answers).ask;
  const question = next && guideOf(context)?.questions.get(next.question);
  return question ? { question, figures: next.figures } : null;
}

export const questionField: Field = {
  ask: (context) => {
    const next = asking(context);
    if (!next) throw new Error('a question is asked when none is left');
    const { question, figures } = next;
    const { language, ports } = context;
    const choices = choicesOf(next, context);
    const unsure: Option = { value: `answer:${UNKNOWN}`, label: ports.words.text('guide-planning.unknown', language) };
    const ask = question.ask[language];
    const labels = choices.map(({ label }) => label.charAt(0).toLowerCase() + label.slice(1));
    const [only] = figures;
    const more =
      only === undefined ? '' : ports.words.text(`guide-planning.unit.${question.unit}`, language, { n: only });
    const say: Say =
      question.kind === 'yes-no'
        ? { key: 'guide-planning.ask', data: { ask } }
        : question.kind === 'number' && figures.length === 1
          ? { key: 'guide-planning.ask.over', data: { ask, amount: more } }
          : { key: 'guide-planning.ask.which', data: { ask, choices: spoken(labels, language) } };
    return Promise.resolve({
      say: [say],
      options: [...choices.map(({ value, label }) => ({ value: `answer:${value}`, label })), unsure],
    });
  },
  read: (text, offered, context) => Promise.resolve(read(text, offered, context)),
};

/** A choice with a comma of its own is told apart from the next: "at the back, one storey; or at the side". */
const spoken = (labels: readonly string[], language: Language): string =>
  labels.some((label) => label.includes(','))
    ? labels.join(language === 'cy' ? '; neu ' : '; or ')
    : list(labels, language, 'or');

function read(text: string, offered: readonly string[], context: ServiceContext): Read {
  const next = asking(context);
  const value = next && readAnswer(text, offered, next, context);
  // A yes or no to a choice would else be taken for leaving the task.
  if (next && value === null && readYesNo(text)) return { kind: 'refused', say: [{ key: 'guide-planning.choose' }] };
  if (!next || value === null) return { kind: 'other' };
  const { key, kind } = next.question;
  const answer = kind === 'number' && value !== UNKNOWN ? both(context.answers[key], value) : value;
  const asked = String(Number(context.answers['asked'] ?? 0) + 1);
  return { kind: 'answers', answers: { [key]: answer, asked } };
}

function choicesOf({ question, figures }: Asking, { ports, language }: ServiceContext): readonly Band[] {
  if (question.kind === 'number') return bands(figures, question.unit, ports.words, language);
  return question.choices.map(({ key, label }) => ({
    value: key,
    label: label[language] || ports.words.text(`guide-planning.${key}`, language),
  }));
}

function readAnswer(text: string, offered: readonly string[], next: Asking, context: ServiceContext): string | null {
  const { question, figures } = next;
  if (text.startsWith('answer:')) return offered.includes(text) ? text.slice('answer:'.length) : null;
  if (text.length > SHORT || /\?\s*$/.test(text)) return null;
  if (DO_NOT_KNOW.test(text)) return UNKNOWN;
  const said = yesOrNo(text);
  const choices = choicesOf(next, context);
  if (question.kind === 'yes-no') {
    if (said) return said;
    const heard = heardChoice(text, question) ?? heardBare(text, question);
    if (heard ?? question.yesUpTo === null) return heard;
    const metres = readFigure(text, 'm');
    return metres === null || metres.includes('..') ? null : Number(metres) <= (question.yesUpTo ?? 0) ? 'yes' : 'no';
  }
  if (question.kind === 'number') {
    if (said && figures.length === 1) return choices[said === 'yes' ? 1 : 0]?.value ?? null;
    const place = /\b(?:one|first|second|third|last|cyntaf|ail|trydydd|olaf)\b/i.test(text) && !/\d/.test(text);
    const figure = place ? null : readFigure(text, question.unit);
    if (figure !== null) return figure;
  }
  if (said === 'no' && choices.some(({ value }) => value === 'neither')) return 'neither';
  const heard = heardChoice(text, question);
  const chosen =
    heard === null
      ? readChoice(
          text,
          choices.map(({ label }) => label),
        )
      : null;
  return heard ?? (chosen === null ? null : (choices[chosen]?.value ?? null));
}

/** "House", to "is it a flat?": said as an answer it is theirs. */
const heardBare = (text: string, question: GuideQuestion): string | null =>
  text.trim().split(/\s+/).length > 2
    ? null
    : ([`a ${text}`, `my ${text}`, `${text} house`, `ein ${text}`, `fy ${text}`]
        .map((said) => heardChoice(said, question))
        .find((heard) => heard !== null) ?? null);

/** Also when more follows: "no, it's a house", "yes, about 3 metres". */
function yesOrNo(text: string): 'yes' | 'no' | null {
  const [clause = ''] = text.split(/[,.;!]|\s-\s|\bbut\b|\bond\b/);
  const [first = '', second] = text.trim().split(/\s+/);
  // "Do" is a Welsh yes, but "do I need …" asks something else.
  const begin = second !== undefined && /^do$/i.test(first) ? '' : first.replace(/\W+$/, '');
  return readYesNo(text) ?? readYesNo(clause) ?? readYesNo(begin);
}
