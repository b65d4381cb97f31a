// "What work do you want to do?": the common kinds to choose from, or any words that name one.
import { list } from '../../core/format.js';
import { readChoice } from '../../core/kinds/choice.js';
import type { Field, Read, ServiceContext } from '../../core/service.js';
import { DO_NOT_KNOW, guideOf, SHORT } from './permission-guide.js';

/** Kinds that a speaker reads out. */
const SPOKEN = 3;

export const workField: Field = {
  ask: (context) => {
    const { turn, language } = context;
    const guide = guideOf(context);
    const common = (guide?.common ?? []).flatMap((key) => guide?.kinds.get(key) ?? []);
    const shown = turn.can.screen ? common : common.slice(0, SPOKEN);
    const names = list(
      shown.map(({ name }) => name[language]),
      language,
      'or',
    );
    return Promise.resolve({
      say: [{ key: 'guide-planning.work', data: { names } }],
      options: shown.map(({ key, label }) => ({ value: `answer:${key}`, label: label[language] })),
    });
  },
  read: (text, offered, context) => Promise.resolve(readWork(text, offered, context)),
};

function readWork(text: string, offered: readonly string[], context: ServiceContext): Read {
  const guide = guideOf(context);
  if (text.startsWith('answer:')) return { kind: 'answers', answers: { work: text.slice('answer:'.length) } };
  const labels = offered.map((value) => guide?.kinds.get(value.replace('answer:', ''))?.label[context.language] ?? '');
  const { slots, candidates } = context.ports.reader.read(text, context.language);
  const best = candidates[0];
  // "when is the shed of bins emptied" names a shed, and asks something else.
  const elsewhere = best && best.confidence >= 0.9 && !best.intent.startsWith('planning.') && text.length > SHORT / 3;
  if (slots['work'] && guide?.kinds.has(slots['work']) && !elsewhere)
    return { kind: 'answers', answers: { work: slots['work'], ...(slots['size'] ? { size: slots['size'] } : {}) } };
  if (text.length > SHORT) return { kind: 'other' };
  if (DO_NOT_KNOW.test(text))
    return { kind: 'refused', say: [{ key: 'guide-planning.work.unknown' }], offerPerson: true };
  const chosen = /\?\s*$/.test(text) ? null : readChoice(text, labels);
  const key = chosen === null ? undefined : offered[chosen]?.replace('answer:', '');
  return key ? { kind: 'answers', answers: { work: key } } : { kind: 'other' };
}
