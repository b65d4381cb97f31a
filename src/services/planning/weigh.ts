// Weighs a home and its plans against the limits of a guide: what is passed, what is kept, and what is still worth asking.
import type { GuideKind, GuideLimit, GuideTest, Verdict } from '../../core/guide.js';
import type { Slots } from '../../core/turn.js';

/** Questions asked at most; limits that need more are told as not checked. */
export const MOST_QUESTIONS = 6;
/** The answer of someone who does not know. */
export const UNKNOWN = 'unknown';

export interface Weighed {
  /** The gravest limit that is passed. */
  readonly passed: GuideLimit | null;
  /** The question that comes next, or null; of a number, the figures that matter, smallest first. */
  readonly ask: { readonly question: string; readonly figures: readonly number[] } | null;
  /** Limits that apply and are kept. */
  readonly kept: readonly GuideLimit[];
  /** Limits that turn on something the resident does not know. */
  readonly unsure: readonly GuideLimit[];
  /** Limits that were not asked about. */
  readonly unasked: readonly GuideLimit[];
}

type State = 'yes' | 'no' | 'open' | 'unknown';

const GRAVITY: Readonly<Record<Verdict, number>> = { permission: 3, consent: 3, ask: 2, 'prior-approval': 1 };

export function weigh({ limits }: GuideKind, answers: Slots): Weighed {
  const states = limits.map((limit) => ({ limit, state: stateOf(limit, answers) }));
  const passed = states
    .filter(({ state }) => state === 'yes')
    .map(({ limit }) => limit)
    .reduce<GuideLimit | null>((best, one) => (best && GRAVITY[best.then] >= GRAVITY[one.then] ? best : one), null);
  // A limit matters only while passing it would be graver than what is certain already.
  const matters = states.filter(({ limit }) => !passed || GRAVITY[limit.then] > GRAVITY[passed.then]);
  const open = matters.filter(({ state }) => state === 'open').map(({ limit }) => limit);
  const next = open[0]?.tests.find((test) => testState(test, answers) === 'open');
  const full = Number(answers['asked'] ?? 0) >= MOST_QUESTIONS;
  return {
    passed,
    ask: next && !full ? { question: next.question, figures: figures(next.question, open, answers) } : null,
    kept: states.filter(({ limit, state }) => state === 'no' && applies(limit, answers)).map(({ limit }) => limit),
    unsure: matters.filter(({ state }) => state === 'unknown').map(({ limit }) => limit),
    unasked: full ? distinct(open) : [],
  };
}

function stateOf({ tests }: GuideLimit, answers: Slots): State {
  const states = tests.map((test) => testState(test, answers));
  return (['no', 'open', 'unknown'] as const).find((state) => states.includes(state)) ?? 'yes';
}

function testState(test: GuideTest, answers: Slots): State {
  const answer = answers[test.question];
  if (answer === undefined) return 'open';
  if (answer === UNKNOWN) return 'unknown';
  if ('is' in test) return test.is.includes(answer) ? 'yes' : 'no';
  const { from, to } = range(answer);
  if (from >= test.over) return 'yes';
  return to <= test.over ? 'no' : 'open';
}

/** "3.5" is a number; "4..8" is more than 4 and at most 8; "8.." has no end. */
function range(answer: string): { readonly from: number; readonly to: number } {
  const [from = '', to] = answer.split('..');
  // A number that was given is above every figure smaller than itself, and above no other.
  if (to === undefined) return { from: Number(from) - 0.001, to: Number(from) };
  return { from: Number(from), to: to === '' ? Infinity : Number(to) };
}

/** Only its last test saved it: all before it were so. */
const applies = ({ tests }: GuideLimit, answers: Slots): boolean =>
  tests.length > 0 && tests.slice(0, -1).every((test) => testState(test, answers) === 'yes');

/** At most two, the outermost: a speaker can read out three bands, and the next question narrows it further. */
function figures(question: string, open: readonly GuideLimit[], answers: Slots): readonly number[] {
  const all = open.flatMap(({ tests }) =>
    tests.flatMap((test) =>
      'over' in test && test.question === question && testState(test, answers) === 'open' ? [test.over] : [],
    ),
  );
  const least = Math.min(...all);
  const most = Math.max(...all);
  return all.length === 0 ? [] : least === most ? [least] : [least, most];
}

/** Two limits can have the same words, as with and without prior approval. */
export const distinct = (limits: readonly GuideLimit[]): readonly GuideLimit[] =>
  limits.filter((one, index) => limits.findIndex(({ text }) => text.en === one.text.en) === index);
