// Every kind of work in each nation, just within a limit and just over it, with the questions that the guide itself asks.
import { describe, expect, it, test } from 'vitest';
import { loadGuides } from '../../../src/content/guides.js';
import { loadSlotTerms } from '../../../src/content/word-lists.js';
import { outcomeOf, type Outcome } from '../../../src/services/planning/permission-answer.js';
import { bands } from '../../../src/services/planning/measures.js';
import { MOST_QUESTIONS, weigh } from '../../../src/services/planning/weigh.js';
import { projectRoot } from '../../support/app.js';

type Nation = 'wales' | 'england';
const GUIDES = {
  wales: loadGuides(projectRoot, 'wales').get('need-permission'),
  england: loadGuides(projectRoot, 'england').get('need-permission'),
};
const BOTH: readonly Nation[] = ['wales', 'england'];

function guideFor(nation: Nation) {
  const guide = GUIDES[nation];
  if (!guide) throw new Error('there is no guide');
  return guide;
}

/** Answers what is asked: from `given`, else "no", the first choice or a small figure. */
function play(nation: Nation, work: string, given: Readonly<Record<string, string>>) {
  const guide = guideFor(nation);
  const kind = guide.kinds.get(work);
  if (!kind) throw new Error(`no kind is called ${work}`);
  const asked: string[] = [];
  let answers: Record<string, string> = {};
  for (;;) {
    const weighed = weigh(kind, { ...answers, asked: String(asked.length) });
    if (!weighed.ask) return { asked, weighed, outcome: outcomeOf(weighed) };
    const { question, figures } = weighed.ask;
    if (answers[question] !== undefined) throw new Error(`${question} comes twice`);
    expect(figures.length, 'a speaker can read out three bands').toBeLessThan(3);
    asked.push(question);
    const known = guide.questions.get(question);
    const first = known?.kind === 'choice' ? known.choices[0]?.key : known?.kind === 'number' ? '0.1' : 'no';
    answers = { ...answers, [question]: given[question] ?? first ?? '' };
  }
}

type Case = readonly [
  nation: Nation,
  work: string,
  given: Readonly<Record<string, string>>,
  expected: Outcome,
  /** Stands in the limit that decided it. */
  words?: string,
];
const CASES: readonly Case[] = [
  ['wales', 'extension', { shape: 'back-one', depth: '4', height: '4' }, 'none'],
  ['wales', 'extension', { shape: 'back-one', depth: '4.1' }, 'permission', '4 metres'],
  ['wales', 'extension', { shape: 'back-one', depth: '3', height: '4.01' }, 'permission', '4 metres high'],
  ['wales', 'extension', { shape: 'back-two', 'ground-depth': '4', 'upper-depth': '3' }, 'none'],
  ['wales', 'extension', { shape: 'back-two', 'ground-depth': '4.2' }, 'permission', 'ground floor'],
  ['wales', 'extension', { shape: 'back-two', 'ground-depth': '4', 'upper-depth': '3.1' }, 'permission', '3 metres'],
  ['wales', 'extension', { shape: 'side-or-front' }, 'none'],
  ['wales', 'extension', { shape: 'side-or-front', 'in-front': 'yes' }, 'permission', 'in front'],
  ['wales', 'extension', { shape: 'side-or-front', 'near-road': 'yes' }, 'permission', '5 metres'],
  ['wales', 'extension', { shape: 'side-or-front', designated: 'yes' }, 'ask', 'conservation area'],
  ['england', 'extension', { shape: 'back-one', detached: 'yes', depth: '4', height: '4' }, 'none'],
  ['england', 'extension', { shape: 'back-one', detached: 'yes', depth: '4.1' }, 'prior-approval', '8 with prior'],
  ['england', 'extension', { shape: 'back-one', detached: 'yes', depth: '8.1' }, 'permission', '8 with prior'],
  ['england', 'extension', { shape: 'back-one', detached: 'no', depth: '3' }, 'none'],
  ['england', 'extension', { shape: 'back-one', detached: 'no', depth: '3.1' }, 'prior-approval', '6 with prior'],
  ['england', 'extension', { shape: 'back-one', depth: '5', designated: 'yes' }, 'permission', 'conservation area'],
  ['england', 'extension', { shape: 'back-one', depth: '3', designated: 'yes' }, 'none'],
  ['england', 'extension', { shape: 'back-one', depth: '6.01' }, 'permission', '6 with prior'],
  ['england', 'extension', { shape: 'back-one', depth: '3', height: '4.1' }, 'permission', '4 metres high'],
  ['england', 'extension', { shape: 'back-two', depth: '3' }, 'none'],
  ['england', 'extension', { shape: 'back-two', depth: '3.1' }, 'permission', '3 metres'],
  ['england', 'extension', { shape: 'back-two', depth: '3', 'near-back': 'yes' }, 'permission', '7 metres'],
  ['england', 'extension', { shape: 'back-two', depth: '3', designated: 'yes' }, 'permission', 'conservation area'],
  ['england', 'extension', { shape: 'side-or-front' }, 'none'],
  ['england', 'extension', { shape: 'side-or-front', 'big-side': 'yes' }, 'permission', 'half as wide'],
  ['wales', 'conservatory', { 'at-back': 'yes', depth: '4' }, 'none'],
  ['wales', 'conservatory', { 'at-back': 'yes', depth: '4.1' }, 'permission', '4 metres'],
  ['england', 'conservatory', { 'at-back': 'yes', detached: 'no', depth: '3' }, 'none'],
  ['england', 'conservatory', { 'at-back': 'yes', detached: 'no', depth: '6.1' }, 'permission', '3 metres'],
  ['england', 'conservatory', { 'at-back': 'no', designated: 'yes' }, 'permission', 'conservation area'],
  ...BOTH.flatMap((nation): readonly Case[] => [
    [nation, 'loft', { 'loft-space': '40', terrace: 'yes' }, 'none'],
    [nation, 'loft', { 'loft-space': '41', terrace: 'yes' }, 'permission', '40 cubic metres'],
    [nation, 'loft', { 'loft-space': '50', terrace: 'no' }, 'none'],
    [nation, 'loft', { 'loft-space': '51' }, 'permission', '50 cubic metres'],
    [nation, 'loft', { designated: 'yes' }, 'permission', 'conservation area'],
    [nation, 'loft', { 'roof-shape': 'yes' }, 'permission', 'highest part'],
    [nation, 'outbuilding', { 'in-front': 'yes' }, 'permission', 'in front'],
    [nation, 'garage-conversion', {}, 'none'],
    [nation, 'garage-conversion', { 'separate-home': 'yes' }, 'permission', 'separate home'],
    [nation, 'garage-conversion', { 'garage-bigger': 'yes' }, 'ask', 'extension'],
    [nation, 'porch', { 'porch-area': '3', height: '3' }, 'none'],
    [nation, 'porch', { 'porch-area': '3.1' }, 'permission', '3 square metres'],
    [nation, 'porch', { 'porch-area': '3', height: '3.1' }, 'permission', '3 metres high'],
    [nation, 'porch', { 'porch-road': 'yes' }, 'permission', '2 metres'],
    [nation, 'fence', { 'fence-height': '2', 'by-road': 'no' }, 'none'],
    [nation, 'fence', { 'fence-height': '2.1' }, 'permission', '2 metres'],
    [nation, 'fence', { 'fence-height': '1', 'by-road': 'yes' }, 'none'],
    [nation, 'fence', { 'fence-height': '1.1', 'by-road': 'yes' }, 'permission', '1 metre'],
    [nation, 'driveway', { drains: 'yes' }, 'none'],
    [nation, 'dropped-kerb', { classified: 'no' }, 'none'],
    [nation, 'dropped-kerb', { classified: 'yes' }, 'permission', 'A, B or C'],
    [nation, 'solar', { 'solar-place': 'roof', proud: '20' }, 'none'],
    [nation, 'solar', { 'solar-place': 'roof', proud: '21' }, 'permission', '20 centimetres'],
    [nation, 'solar', { 'solar-place': 'roof', 'above-roof': 'yes' }, 'permission', 'highest part'],
    [nation, 'solar', { 'solar-place': 'wall', proud: '21' }, 'permission', '20 centimetres'],
    [nation, 'ev-charger', { 'big-box': 'no' }, 'none'],
    [nation, 'ev-charger', { 'big-box': 'yes' }, 'permission', '0.2 cubic metres'],
    [nation, 'windows', { similar: 'yes' }, 'none'],
    [nation, 'windows', { similar: 'no' }, 'permission', 'similar'],
    [nation, 'decking', { 'platform-height': '30' }, 'none'],
    [nation, 'decking', { 'platform-height': '31' }, 'permission', '30 centimetres'],
    [nation, 'cladding', { similar: 'yes' }, 'none'],
    [nation, 'cladding', { similar: 'yes', designated: 'yes' }, 'permission', 'conservation area'],
    [nation, 'annexe', { joined: 'no', 'sleep-there': 'no' }, 'none'],
    [nation, 'annexe', { joined: 'no', 'sleep-there': 'yes' }, 'permission', 'sleep'],
    [nation, 'annexe', { joined: 'yes' }, 'ask', 'extension'],
    [nation, 'change-of-use', { use: 'business', 'still-home': 'yes' }, 'none'],
    [nation, 'change-of-use', { use: 'business', 'still-home': 'no' }, 'permission', 'business'],
    [nation, 'change-of-use', { use: 'other', split: 'yes' }, 'permission', 'two or more homes'],
    [nation, 'change-of-use', { use: 'other', split: 'no' }, 'ask', 'change'],
    [nation, 'demolition', { listed: 'no' }, 'ask', 'Demolition'],
    [nation, 'demolition', { listed: 'yes' }, 'consent', 'listed building consent'],
    [nation, 'internal', {}, 'none'],
    [nation, 'internal', { 'separate-home': 'yes' }, 'permission', 'separate home'],
    [nation, 'internal', { listed: 'yes' }, 'consent', 'listed building consent'],
    [nation, 'new-house', {}, 'permission', 'new home'],
  ]),
  ['wales', 'roof-window', { designated: 'no' }, 'none'],
  ['wales', 'roof-window', { designated: 'yes' }, 'permission', 'conservation area'],
  ['england', 'roof-window', { proud: '15' }, 'none'],
  ['england', 'roof-window', { proud: '16' }, 'permission', '15 centimetres'],
  ['wales', 'outbuilding', { 'near-what': 'house', height: '1.5' }, 'none'],
  ['wales', 'outbuilding', { 'near-what': 'house', height: '1.6' }, 'permission', '1.5 metres'],
  ['wales', 'outbuilding', { 'near-what': 'boundary', height: '2.5' }, 'none'],
  ['wales', 'outbuilding', { 'near-what': 'boundary', height: '2.6' }, 'permission', '2.5 metres'],
  ['wales', 'outbuilding', { 'near-what': 'neither', pitch: 'two', height: '4' }, 'none'],
  ['wales', 'outbuilding', { 'near-what': 'neither', pitch: 'two', height: '4.1' }, 'permission', '4 metres'],
  ['wales', 'outbuilding', { 'near-what': 'neither', pitch: 'one', height: '3.1' }, 'permission', '3 metres'],
  ['wales', 'outbuilding', { 'near-what': 'neither', pitch: 'flat', height: '2.6' }, 'permission', '2.5 metres'],
  ['england', 'outbuilding', { 'near-boundary': 'yes', height: '2.5' }, 'none'],
  ['england', 'outbuilding', { 'near-boundary': 'yes', height: '2.6' }, 'permission', '2.5 metres'],
  ['england', 'outbuilding', { 'near-boundary': 'no', height: '4', 'two-slopes': 'yes' }, 'none'],
  ['england', 'outbuilding', { 'near-boundary': 'no', height: '4', 'two-slopes': 'no' }, 'permission', '3 metres'],
  ['england', 'outbuilding', { 'near-boundary': 'no', height: '4.1' }, 'permission', '4 metres'],
  ['wales', 'fence', { 'fence-height': '1.8', 'listed-neighbour': 'yes' }, 'permission', 'listed building'],
  ['wales', 'driveway', { drains: 'no', 'small-repair': 'no' }, 'permission', 'rain'],
  ['wales', 'driveway', { drains: 'no', 'small-repair': 'yes' }, 'none'],
  ['england', 'driveway', { drains: 'no', 'drive-area': '5' }, 'none'],
  ['england', 'driveway', { drains: 'no', 'drive-area': '5.5' }, 'permission', '5 square metres'],
  ['england', 'solar', { 'solar-place': 'roof', 'flat-roof': 'yes', 'above-flat': '60' }, 'none'],
  [
    'england',
    'solar',
    { 'solar-place': 'roof', 'flat-roof': 'yes', 'above-flat': '61' },
    'permission',
    '60 centimetres',
  ],
  ['england', 'solar', { 'solar-place': 'roof', 'flat-roof': 'yes', designated: 'yes' }, 'prior-approval', 'flat roof'],
  ['england', 'solar', { 'solar-place': 'wall', designated: 'yes', 'panel-road': 'yes' }, 'permission', 'faces a road'],
  ['england', 'solar', { 'solar-place': 'ground', 'panel-area': '9', height: '4' }, 'none'],
  ['england', 'solar', { 'solar-place': 'ground', 'panel-area': '9.1' }, 'permission', '9 square metres'],
  ['england', 'solar', { 'solar-place': 'ground', 'panel-edge': 'yes' }, 'permission', '5 metres'],
  ['wales', 'solar', { 'solar-place': 'ground' }, 'ask', 'limits'],
  ['wales', 'heat-pump', {}, 'ask', 'changed'],
  ['wales', 'heat-pump', { listed: 'yes' }, 'consent', 'listed building consent'],
  ['england', 'heat-pump', { pumps: 'one', 'pump-size': '1.5' }, 'none'],
  ['england', 'heat-pump', { pumps: 'one', 'pump-size': '1.6' }, 'permission', '1.5 cubic metres'],
  ['england', 'heat-pump', { pumps: 'two', detached: 'yes' }, 'none'],
  ['england', 'heat-pump', { pumps: 'two', detached: 'no' }, 'permission', 'one heat pump'],
  ['england', 'heat-pump', { pumps: 'more' }, 'permission', 'two heat pumps'],
  ['wales', 'ev-charger', { 'charger-road': 'yes' }, 'ask', '2 metres'],
  ['england', 'ev-charger', { box: 'yes', height: '1.6' }, 'none'],
  ['england', 'ev-charger', { box: 'yes', height: '1.7' }, 'permission', '1.6 metres'],
  ['england', 'windows', { similar: 'yes', 'side-window': 'yes', 'see-through': 'yes' }, 'permission', '1.7 metres'],
  ['wales', 'cladding', { similar: 'yes', insulation: '16' }, 'none'],
  ['wales', 'cladding', { similar: 'yes', insulation: '17' }, 'permission', '16 centimetres'],
  ['wales', 'satellite-dish', {}, 'ask', 'dishes'],
  ['wales', 'satellite-dish', { listed: 'yes' }, 'consent', 'listed building consent'],
  ['england', 'satellite-dish', { 'dish-size': '100' }, 'none'],
  ['england', 'satellite-dish', { 'dish-size': '101' }, 'permission', '100 centimetres'],
  ['england', 'satellite-dish', { dishes: 'yes' }, 'permission', 'two dishes'],
  ['wales', 'chimney', {}, 'ask', 'chimney'],
  ['wales', 'chimney', { listed: 'yes' }, 'consent', 'listed building consent'],
  ['england', 'chimney', { 'above-ridge': '100' }, 'none'],
  ['england', 'chimney', { 'above-ridge': '101' }, 'permission', '1 metre'],
  ['wales', 'change-of-use', { use: 'shared', sharers: '3' }, 'permission', '3 people'],
  ['wales', 'change-of-use', { use: 'shared', sharers: '2' }, 'none'],
  ['england', 'change-of-use', { use: 'shared', sharers: '6' }, 'none'],
  ['england', 'change-of-use', { use: 'shared', sharers: '7' }, 'permission', '7 people'],
];

describe('the limits', () => {
  test.each(CASES.map((one) => [...one.slice(0, 4), one] as const))('%s: %s %j is %s', (...row) => {
    const [nation, work, given, expected, words] = row.at(-1) as Case;
    const { outcome, asked, weighed } = play(nation, work, given);
    expect(outcome, `asked ${asked.join(', ')}`).toBe(expected);
    if (words) expect(weighed.passed?.text.en).toContain(words);
    expect(asked.length).toBeLessThanOrEqual(MOST_QUESTIONS);
  });

  test.each(BOTH)('%s: every kind that residents name is there, and is held to its limits above', (nation) => {
    const kinds = [...guideFor(nation).kinds.keys()];
    expect(kinds.sort()).toEqual([...(loadSlotTerms(projectRoot).get('work')?.keys() ?? [])].sort());
    const tested = new Set(CASES.filter(([where]) => where === nation).map(([, work]) => work));
    expect(kinds.filter((work) => !tested.has(work))).toEqual([]);
  });

  it('two bands meet at the figure', () => {
    const words = { has: () => true, speech: () => '', text: (key: string) => key };
    expect(bands([4, 8], 'm', words, 'en').map(({ value }) => value)).toEqual(['0..4', '4..8', '8..']);
  });
});

describe.each(BOTH)('every home in %s', (nation) => {
  const kinds = [...guideFor(nation).kinds.values()];
  const rule = (question: string) =>
    kinds.filter(({ limits }) => limits.some(({ general, tests }) => general && tests[0]?.question === question));

  it('that is listed needs consent', () => {
    for (const { key } of rule('listed'))
      expect([key, play(nation, key, { listed: 'yes' }).outcome]).toEqual([key, 'consent']);
    expect(rule('listed').length).toBeGreaterThanOrEqual(20);
  });

  it('that is a flat is never told that no permission is needed, and is asked first', () => {
    for (const { key, limits } of rule('flat')) {
      const { outcome, asked } = play(nation, key, { flat: 'yes' });
      expect([key, ['permission', 'ask'].includes(outcome)]).toEqual([key, true]);
      if (limits.every(({ tests }) => tests.length > 0)) expect([key, asked[0]]).toEqual([key, 'flat']);
    }
  });

  it('of which one deciding answer is not known is never told that no permission is needed', () => {
    const seen: string[] = [];
    for (const { key, limits } of kinds)
      for (const { tests } of limits) {
        const [only] = tests;
        if (!only || tests.length > 1) continue;
        const { outcome, asked } = play(nation, key, { [only.question]: 'unknown' });
        if (!asked.includes(only.question)) continue;
        seen.push(key);
        expect([key, only.question, outcome]).not.toEqual([key, only.question, 'none']);
      }
    expect(new Set(seen).size).toBeGreaterThanOrEqual(15);
  });
});

it('a house that may or may not be detached is asked for the outermost figures, then for those between', () => {
  const kind = guideFor('england').kinds.get('extension');
  if (!kind) throw new Error('no extension');
  const home = { flat: 'no', listed: 'no', shape: 'back-one', detached: 'unknown' };
  expect(weigh(kind, home).ask).toEqual({ question: 'depth', figures: [3, 8] });
  expect(weigh(kind, { ...home, depth: '3..8', designated: 'no' }).ask).toEqual({ question: 'depth', figures: [4, 6] });
  expect(outcomeOf(weigh(kind, { ...home, depth: '2', height: '3' }))).toBe('none');
  expect(outcomeOf(weigh(kind, { ...home, depth: '9', height: '3' }))).toBe('depends');
});
