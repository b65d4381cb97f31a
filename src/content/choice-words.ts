// Words as titles and articles are compared by: folded, without endings, Welsh ones without the letters that their beginning changes.
import { fold } from '../core/kinds/fold.js';
import type { Language } from '../core/turn.js';
import { stemmed } from './search-words.js';

/** Politeness and little words, which a title may have and a question not. Who, when, how and not are no such words. */
const LITTLE = new Set(
  `a an the my your our their his her me i you we us they it its that this these those is are am be was were do does did have has had of for in on at to and or with by
  please hi hello hiya thanks thank about tell can could would like want know there s re ve ll m d t
  y yr r fy ei eich ein eu dy mae mai yw ydy ydi oes sy sydd yn i o ar at am a ac ag gyda gan neu os wrth wedi bod helo plis diolch n w ch u`.split(
    /\s+/,
  ),
);

/** All but the little words, in order. */
export const titleWords = (text: string, language: Language): readonly string[] =>
  (
    fold(text)
      .replace(/'/g, ' ')
      .match(/[a-z0-9]+/g) ?? []
  )
    .filter((word) => !LITTLE.has(word))
    .map((word) => (language === 'cy' ? radical(stemmed(word, language)) : stemmed(word, language)));

/** "Gais", "chais" and "nghais" are "cais": told apart by what follows the letter that changes. */
const radical = (word: string): string =>
  word.length < 4
    ? word
    : word
        .replace(/^(?:ngh|ng|ch|c|g)(?=[a-z]{2})/, '')
        .replace(/^(?:mh|ph|ff|p|b|f|m)(?=[a-z]{2})/, 'b')
        .replace(/^(?:nh|th|dd|t|d|n)(?=[a-z]{2})/, 'd')
        .replace(/^(?:ll)(?=[a-z]{2})/, 'l')
        .replace(/^(?:rh)(?=[a-z]{2})/, 'r');
