// Tells whether a message leans on what went before: "and the recycling?", "what about next week", "how much is that".
import { fold, spaced } from '../core/kinds/fold.js';
import { ordinalsAsFigures } from '../core/kinds/ordinals.js';
import type { Slots } from '../core/turn.js';

const LEANS =
  /^(?:(?:ok|okay|right|so|thanks|great|iawn|diolch)[, ]+)?(?:and|or|but|what about|how about|and what about|what if|same for|same with|also|then|a'?r|a beth am|beth am|beth os|ac?|neu|ond)\b/;
const POINTS = /\b(?:it|that|this|they|them|those|one|there|then|hynny|hynna|hwnna|hwnnw|honno|nhw|o|fo|e)\b/;
const SMALL = new Set(
  'the my our a an is for on and about what when it to of in please at how y yr fy ein yn ar am i a ac beth pryd mae ydy'.split(
    ' ',
  ),
);
const MOST_WORDS = 8;

/** `slots` as found in the text: a message that names nothing but those ("next week?", "the green bin") leans too. */
export function leansOnBefore(text: string, slots: Slots): boolean {
  const said = spaced(ordinalsAsFigures(fold(text)).replace(/[^a-z0-9' ]/g, ' '));
  const words = said.split(' ');
  if (said === '' || words.length > MOST_WORDS) return false;
  if (LEANS.test(said)) return true;
  const named = new Set(['container', 'when'].flatMap((name) => fold(slots[name] ?? '').split(/[ -]/)));
  const left = words.filter(
    (word) =>
      !SMALL.has(word) && !named.has(word) && !named.has(word.replace(/s$/, '')) && word !== 'bin' && word !== 'bins',
  );
  if (left.length === 0 && (slots['container'] !== undefined || slots['when'] !== undefined)) return true;
  return words.length <= 5 && POINTS.test(said) && left.filter((word) => !POINTS.test(word)).length <= 1;
}
