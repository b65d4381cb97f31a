// "Can I get money off my council tax?": asks who lives there, and tells what may come off this home's bill, in pounds.
import { isoDate } from '../../core/format.js';
import { fold } from '../../core/kinds/fold.js';
import type { Read, Service, ServiceContext } from '../../core/service.js';
import type { Slots } from '../../core/turn.js';
import { articleFirst, oldGuide, saysEnough, startField, startLabel } from './article-first.js';
import { areaField, bandField, bandNamed } from './bill-fields.js';
import { adultsField, lowField, shareField, whoField, whyField } from './household-fields.js';
import { answer } from './lower-bill-answer.js';
import { needsShare, outcomeOf } from './outcome.js';
import { guideOf, kindNamed, kindOf, UNKNOWN } from './tax-guide.js';

const ID = 'council-tax.discount';
const OWN = [
  'guide',
  'start',
  'adults',
  'who',
  'share',
  'why',
  'low',
  'band',
  'area',
  'who-page',
  'why-page',
  'band-page',
] as const;

export const lowerBill: Service = {
  id: ID,
  intent: ID,
  fields: {
    start: startField,
    adults: adultsField,
    who: whoField,
    share: shareField,
    why: whyField,
    low: lowField,
    band: bandField,
    area: areaField,
  },
  resolve: (context) => Promise.resolve(resolve(context)),
  next: (context) => {
    if (isOld(context)) return null;
    const { answers, turn } = context;
    if (answers['guide'] === 'article' && answers['start'] !== 'yes')
      return !turn.can.screen && answers['start'] === undefined ? 'start' : null;
    return nextQuestion(context);
  },
  run: (context) => {
    const { answers } = context;
    if (isOld(context)) return Promise.resolve(oldGuide(context));
    if (answers['guide'] === 'article' && answers['start'] !== 'yes') return Promise.resolve(articleFirst(context));
    return answer(context);
  },
};

/** Only what can still change the answer is asked. */
function nextQuestion({ answers, ports }: ServiceContext): string | null {
  const guide = guideOf({ ports });
  if (!guide) return null;
  const { adults, who, why, low, band, area, postcode } = answers;
  if (adults === undefined) return 'adults';
  if (adults === '0' && why === undefined) return 'why';
  if (adults !== '0' && adults !== UNKNOWN) {
    if (who === undefined) return 'who';
    if (needsShare(answers, guide)) return 'share';
  }
  const { kind, percent } = outcomeOf(answers, guide);
  if (kind === 'full' && low === undefined) return 'low';
  // After a death the sum is not what matters.
  if (percent === 0 || why === 'nobody-died') return null;
  if (band === undefined) return 'band';
  const several = ports.council.councilTax.areas.length > 1;
  return several && band !== UNKNOWN && !postcode && area === undefined ? 'area' : null;
}

/** A first message tells whether the answer or the guide comes first, and what need not be asked. */
function resolve(context: ServiceContext): Read {
  const { session, turn, answers } = context;
  if (session.task?.service === ID) return { kind: 'answers', answers: corrected(context) };
  const typed = turn.input.kind === 'text' ? turn.input.text : '';
  const pressed = turn.input.kind === 'choice' || fold(typed) === fold(startLabel(context));
  const text = pressed ? '' : typed;
  const gone = Object.fromEntries(OWN.map((name) => [name, '']));
  const band = bandNamed(text);
  // Its button under the answer: what was told before still holds.
  const before = pressed && session.last?.intent === ID ? session.last.slots['circumstance'] : '';
  const circumstance = answers['circumstance'] ?? before;
  const told = prefilled(circumstance, context);
  if (band && Object.keys(told).length > 0)
    return { kind: 'answers', answers: { ...gone, ...told, band, guide: 'yes' } };
  if (text && saysEnough(text, context)) return { kind: 'answers', answers: { ...gone, guide: 'article' } };
  return { kind: 'answers', answers: { ...gone, ...told, ...(band ? { band } : {}), guide: 'yes' } };
}

/** "actually my wife is a student", in the middle of it. */
function corrected(context: ServiceContext): Slots {
  const { session, answers } = context;
  const now = answers['circumstance'];
  const changed = now !== undefined && now !== session.task?.answers['circumstance'];
  const begins = answers['start'] === 'yes' && answers['guide'] === 'article';
  return {
    ...(begins || changed ? prefilled(now, context) : {}),
    ...(changed && answers['who'] !== undefined ? { share: '' } : {}),
    ...(begins ? { guide: 'yes' } : {}),
  };
}

function prefilled(circumstance: string | undefined, context: ServiceContext): Slots {
  if (circumstance === 'lives-alone') return { adults: '1' };
  if (circumstance === 'second-home') return { adults: '0', why: 'nobody-second-home' };
  if (circumstance === 'empty') return { adults: '0' };
  if (circumstance === 'low-income') return { low: 'yes' };
  if (circumstance === 'under-18') return {};
  const who = kindNamed(circumstance, 'people', context);
  return who && kindOf(who, context) ? { who } : {};
}

/** Past its review date nothing of it is told. */
const isOld = (context: ServiceContext): boolean => {
  const guide = guideOf(context);
  return !guide || guide.reviewBy < isoDate(context.ports.clock.council());
};
