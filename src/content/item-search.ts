// Finds items by what people call them: exact names first, then slips that leave no doubt; anything else is offered, never guessed.
import Fuse from 'fuse.js';
import type { Item, Items, Named } from '../core/items.js';
import type { Language } from '../core/turn.js';
import { isAround, itemWords, welshForms, withoutPlaces } from './item-names.js';

export interface NamedItem {
  readonly item: Item;
  readonly synonyms: Readonly<Record<Language, readonly string[]>>;
}

/** A name with its spaces left out, as fuse.js compares it: "polly styrene" is then one letter away. */
interface Name {
  readonly joined: string;
  readonly items: readonly Item[];
}
interface Lexicon {
  /** Words of a name, joined by spaces → the items called so. */
  readonly exact: ReadonlyMap<string, readonly Item[]>;
  /** The same for a message in the other language, without what is too short to be told from its words ("het", "can"). */
  readonly abroad: ReadonlyMap<string, readonly Item[]>;
  readonly fuzzy: Fuse<Name>;
}
/** A run of words that was recognised. */
interface Hit {
  readonly from: number;
  readonly to: number;
  readonly items: readonly Item[];
}

const LONGEST_NAME = 7;
/** Words of a message in which slips are still looked for: in a story they would be found everywhere. */
const SHORT = 9;
/** Words that can be one unknown item; more are a story. */
const UNKNOWN_WORDS = 4;
/** A name of this many letters may have a slip in every eighth, also where its parts are words of their own ("polly styrene"). */
const LONG = { letters: 8, score: 0.15 };
/** A shorter one needs words that no dictionary has: "coat" is no slip for "boat". There is no such dictionary of Welsh. */
const ODD = { en: { letters: 4, score: 0.25 }, cy: { letters: 6, score: 0.17 } };
/** Least likeness of a name that is offered: fuse.js gives 0 for the same and 1 for nothing in common. */
const LIKE = 0.6;

export function createItemSearch(
  listed: readonly NamedItem[],
  known: ReadonlySet<string>,
): Pick<Items, 'named' | 'nearest'> {
  const lexicons = lexiconsOf(listed);

  const named = (text: string, language: Language): Named => {
    const said = itemWords(withoutPlaces(text.slice(0, 1000)));
    const exact = exactIn(said, lexicons[language].exact);
    const hits = exact.length > 0 ? exact : exactIn(said, lexicons[language === 'en' ? 'cy' : 'en'].abroad);
    const left = said.map((word, index) => (hits.some(({ from, to }) => index >= from && index < to) ? null : word));
    const slips = said.length > SHORT ? [] : slipsIn(left, language, lexicons, known);
    const all = [...hits, ...slips].sort((a, b) => a.from - b.from);
    const sure = [...new Set(all.flatMap(({ items }) => (items.length === 1 ? items : [])))];
    if (sure.length > 0) return { items: sure, unclear: [], unknown: null };
    const unclear = all[0]?.items ?? [];
    if (unclear.length > 0) return { items: [], unclear, unknown: null };
    return { items: [], unclear: [], unknown: unknownIn(text) };
  };

  const nearest = (words: string, language: Language, most: number): readonly Item[] => {
    const parts = itemWords(words).filter((word) => !isAround(word));
    const scores = new Map<Item, number>();
    for (const query of [parts.join(''), ...(parts.length > 1 ? parts : [])]) {
      if (query.length < 2) continue;
      for (const { item: name, score = 1 } of lexicons[language].fuzzy.search(query.slice(0, 32), { limit: 60 })) {
        // "pen" stands inside "carpenter", but is nothing like it.
        const stretch = Math.abs(name.joined.length - query.length) / Math.max(name.joined.length, query.length);
        for (const item of name.items) scores.set(item, Math.min(scores.get(item) ?? 9, score + stretch / 2));
      }
    }
    return [...scores].sort(([, a], [, b]) => a - b).slice(0, most).map(([item]) => item); // prettier-ignore
  };
  return { named, nearest };
}

/** Each is made when it is first asked for. */
function lexiconsOf(listed: readonly NamedItem[]): Readonly<Record<Language, Lexicon>> {
  const made: Partial<Record<Language, Lexicon>> = {};
  return {
    get en() {
      return (made.en ??= lexicon(listed, 'en'));
    },
    get cy() {
      return (made.cy ??= lexicon(listed, 'cy'));
    },
  };
}

function lexicon(listed: readonly NamedItem[], language: Language): Lexicon {
  const exact = new Map<string, Item[]>();
  const abroad = new Map<string, Item[]>();
  const plain = new Map<string, Item[]>();
  const add = (to: Map<string, Item[]>, key: string, item: Item): void => {
    const there = to.get(key) ?? [];
    if (!there.includes(item)) to.set(key, [...there, item]);
  };
  for (const { item, synonyms } of listed) {
    for (const name of [item.name[language] ?? item.name.en, ...synonyms[language]]) {
      const words = itemWords(name);
      add(plain, words.join(''), item);
      if (words.join('').length > 3) add(abroad, words.join(' '), item);
      for (const form of language === 'cy' ? welshForms(words) : [words]) add(exact, form.join(' '), item);
    }
  }
  const names = [...plain].map(([joined, items]) => ({ joined, items }));
  const fuzzy = new Fuse<Name>(names, {
    keys: ['joined'],
    includeScore: true,
    ignoreLocation: true,
    ignoreFieldNorm: true,
    threshold: LIKE,
  });
  return { exact, abroad, fuzzy };
}

/** The longest names first, none inside another. */
function exactIn(said: readonly string[], names: ReadonlyMap<string, readonly Item[]>): readonly Hit[] {
  const hits: Hit[] = [];
  for (let size = Math.min(LONGEST_NAME, said.length); size > 0; size--) {
    for (let from = 0; from + size <= said.length; from++) {
      const items = names.get(said.slice(from, from + size).join(' '));
      const to = from + size;
      if (items && !hits.some((hit) => from < hit.to && to > hit.from)) hits.push({ from, to, items });
    }
  }
  return hits;
}

function slipsIn(
  left: readonly (string | null)[],
  language: Language,
  lexicons: Readonly<Record<Language, Lexicon>>,
  known: ReadonlySet<string>,
): readonly Hit[] {
  const hits: Hit[] = [];
  for (let size = Math.min(3, left.length); size > 0; size--) {
    for (let from = 0; from + size <= left.length; from++) {
      const words = left.slice(from, from + size).flatMap((word) => (word === null || isAround(word) ? [] : [word]));
      const to = from + size;
      if (words.length < size || hits.some((hit) => from < hit.to && to > hit.from)) continue;
      const items = slip(words, lexicons[language].fuzzy, ODD[language], known);
      if (items.length > 0) hits.push({ from, to, items });
    }
  }
  return hits;
}

function slip(
  words: readonly string[],
  fuzzy: Fuse<Name>,
  odd: (typeof ODD)[Language],
  known: ReadonlySet<string>,
): readonly Item[] {
  const said = words.join('');
  if (said.length > 32) return [];
  const strange = said.length >= odd.letters && !words.some((word) => known.has(word) || known.has(`${word}s`));
  const most = strange ? odd.score : said.length >= LONG.letters && words.length > 1 ? LONG.score : -1;
  if (most < 0) return [];
  const fits = fuzzy
    .search(said, { limit: 20 })
    .map(({ item, score = 1 }) => ({ item, score, longer: Math.abs(item.joined.length - said.length) }))
    .filter(({ item, score, longer }) => score <= most && longer <= said.length / 6 && item.joined[0] === said[0])
    .map(({ item, score, longer }) => ({ items: item.items, off: score + longer / 20 }))
    .sort((a, b) => a.off - b.off);
  const [best, next] = fits;
  if (!best) return [];
  // Two items as near as each other are a guess.
  return next && next.off - best.off < 0.01 && next.items.some((item) => !best.items.includes(item)) ? [] : best.items;
}

/** What is left of a short message when the question around it is taken away, in the resident's spelling. */
function unknownIn(text: string): string | null {
  const words = withoutPlaces(text.slice(0, 200)).match(/[a-z0-9'-]+/g) ?? [];
  const telling = words.filter((word) => itemWords(word).some((part) => !isAround(part)));
  return telling.length > 0 && telling.length <= UNKNOWN_WORDS ? telling.join(' ') : null;
}
