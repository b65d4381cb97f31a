// "The bin was left on the front porch": a porch or a shed where something stands is a place, and no building work.
import { EMERGENCY } from './intent-ids.js';
import { fold } from './kinds/fold.js';
import type { Reading } from './reading.js';
import type { Session } from './session.js';
import { FEW, wordsIn } from './task-words.js';

const THING =
  '(?:(?:wheelie )?bins?|bags?|box(?:es)?|cadd(?:y|ies)|sacks?|parcels?|packages?|letters?|rubbish|waste|recycling|mattress(?:es)?|sofa|settee|fridge|it|them|everything|stuff|things?|biniau|fin|min|bag|mag|fag|cadi|gadi|bocs|focs|parsel|pharsel|pecyn|sbwriel|ysbwriel|soffa|oergell|nhw|popeth)';
const LEFT =
  '(?:left|leav(?:e|es|ing)|put|puts|dumped|dropped|delivered|thrown|threw|chucked|placed|sitting|standing|kept|keep|stored|store|hidden|gadaw\\w*|adaw\\w*|g?adael|rhoi|roi|rhoddwyd|roddwyd|dympio\\w*|dympiwyd|taflu|taflwyd|cadw)';
const AT =
  '(?:on|in|inside|into|at|by|behind|under|beside|next to|near|outside|against|ar|yn|wrth|ger|dan|tu ol i|tu allan i)';
const PLACE =
  '(?:porch|garage|shed|conservatory|carport|driveway|drive|decking|patio|fence|wall|gate|hedge|summer ?house|greenhouse|lean-?to|extension|outbuilding|porth|cyntedd|garej|sied|ystafell wydr|dreif|ffens|wal|giat|gwrych|ty gwydr)';
const OF =
  "(?:(?:the|my|our|a|their|his|her|next|neighbour'?s?|door'?s?|front|back|side|y|yr|fy|ein|drws|nesaf)(?:'s)? ?|'?r )";
const PUT_THERE = new RegExp(
  `\\b(?:${THING}\\b.{0,24}\\b${LEFT}|${LEFT}\\b.{0,24}\\b${THING})\\b.{0,16}\\b${AT} ${OF}{0,4}${PLACE}\\b`,
);
/** As an answer in a form: "on the front porch", "it's in the shed", "front porch". */
const THERE = new RegExp(
  `^\\W*(?:(?:it'?s|it is|it was|they'?re|they are|they were|they left it|he left it|mae'?n?|mae o|mae e|roedd)\\b ?)?(?:${AT} )?${OF}{0,4}${PLACE}(?: (?:blaen|cefn|ochr))?\\W*$`,
);

/** The reading without building work, and without a danger that the words were only like. */
export function asPlace(text: string, reading: Reading, { task, last }: Session): Reading {
  const about = task?.service ?? last?.intent ?? '';
  if (about.startsWith('planning.')) return reading;
  const said = fold(text);
  // Without a form it may be the beginning of a question about a porch, unless it says where.
  const told = task !== null || (about.startsWith('bins.') && new RegExp(`^\\W*${AT}\\b`).test(said));
  const answers = told && wordsIn(text) <= 2 * FEW && THERE.test(said);
  if (!answers && !PUT_THERE.test(said)) return reading;
  const doubtful = reading.urgent !== null && reading.urgentChance !== undefined;
  if (reading.urgent !== null && !doubtful) return reading;
  const { work: _, ...slots } = reading.slots;
  const { urgentChance: __, ...calm } = reading;
  return {
    ...calm,
    urgent: null,
    slots,
    candidates: reading.candidates.filter(({ intent }) => intent !== EMERGENCY && !intent.startsWith('planning.')),
    also: reading.also.filter((intent) => !intent.startsWith('planning.')),
  };
}
