// How well a passage answers a question: what share of the question's telling words it holds, and how much those words tell.
import type { Article, Passage } from '../core/articles.js';
import type { Asked } from './search-lexicon.js';

/** A passage that may answer, and the telling words around it. */
export interface Found {
  readonly article: Article;
  readonly text: string;
  readonly words: ReadonlySet<string>;
  /** Of the title. */
  readonly name: readonly string[];
  /** Of the title and of what the article says it is about. */
  readonly title: ReadonlySet<string>;
  /** Of the whole article. */
  readonly all: ReadonlySet<string>;
}

/** What a word counts for that stands elsewhere in the article. */
const ELSEWHERE = 0.6;
/** What each word more than this many is worth, and a title that is named in full. */
const WORDS = 1.5;
const FOR_WORDS = 0.12;
const FOR_TITLE = 0.1;
/** What a named title is worth besides, where articles are put in order. */
const TITLE_FIRST = 0.15;
/** Least that is held, a title named in full counting as a word: two words of a long list are soon met by chance. */
const LEAST = 1.75;
/** From this weight on a word is telling; one alone must be this rare, and stand in the title. */
const TELLING = 0.4;
const RARE = 0.7;
/** Another article as good as this beside it, and neither named: a toss of a coin. */
const AS_GOOD = 0.97;
const TOSS = 0.85;
/** Sum from which a passage may be quoted; chosen on the tuning half of tests/content/search-questions.jsonl. */
const GOOD = 0.63;

interface Weighed {
  readonly passage: Found;
  readonly sum: number;
  /** Share of the title that the question names. */
  readonly named: number;
}

/** Best first, a score of 1 or more being good enough to quote. `found` is in the order of BM25, which settles what is equal. */
export function goodness(
  asked: readonly Asked[],
  found: readonly Found[],
  weight: (term: string) => number,
): readonly Passage[] {
  const weighed = found
    .map((passage) => weigh(asked, passage, weight))
    .sort((one, other) => other.sum + TITLE_FIRST * other.named - one.sum - TITLE_FIRST * one.named);
  const [first] = weighed;
  const rival = weighed.find(({ passage }) => passage.article !== first?.passage.article);
  const toss = first && rival && first.named === 0 && rival.sum >= first.sum * AS_GOOD ? TOSS : 1;
  return weighed.map(({ passage: { article, text }, sum }) => ({ article, text, score: (sum * toss) / GOOD }));
}

function weigh(asked: readonly Asked[], passage: Found, weight: (term: string) => number): Weighed {
  const whole = asked.reduce((sum, one) => sum + one.weight, 0);
  let covered = 0;
  let held = 0;
  let telling = 0;
  const terms = new Set<string>();
  for (const { weight: tells, means } of asked) {
    const here = surest(means, (term) => passage.title.has(term) || passage.words.has(term));
    const anywhere = Math.max(here, ELSEWHERE * surest(means, (term) => passage.all.has(term)));
    covered += tells * anywhere;
    held += tells * here;
    if (anywhere > 0 && tells >= TELLING) telling += 1;
    for (const { term } of means) terms.add(term);
  }
  const named = shareOf(passage.name, terms, weight);
  const alone = asked.length === 1 && named > 0 && whole >= RARE;
  const little = telling < 2 || held + named < LEAST;
  const sum = covered / whole + FOR_WORDS * (held - WORDS) + FOR_TITLE * named;
  return { passage, named, sum: little && !alone ? sum / 2 : sum };
}

const surest = (means: Asked['means'], there: (term: string) => boolean): number =>
  means.reduce((most, { term, sure }) => (sure > most && there(term) ? sure : most), 0);

function shareOf(name: readonly string[], terms: ReadonlySet<string>, weight: (term: string) => number): number {
  const sum = (words: readonly string[]): number => words.reduce((total, word) => total + weight(word), 0);
  return name.length === 0 ? 0 : sum(name.filter((word) => terms.has(word))) / sum(name);
}
