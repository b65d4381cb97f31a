// Chooses among the articles of one intent by how likely each is to be asked for in these words. The one that stands when no other fits
// has words of its own too: those of the intent's phrases that name no other article.
import type { Article } from '../core/articles.js';
import type { Language } from '../core/turn.js';
import { titleWords } from './choice-words.js';
import { namedArticle } from './named-article.js';

/** What a word of the title counts for; any other word of an article, or of a phrase that names it, counts once. */
const TITLE = 4;
/** How many words of the whole intent are put to each article's own (Dirichlet smoothing: Zhai and Lafferty 2004). */
const SMOOTH = 150;
/** By how much, in nats, an article must be likelier than the one that stands, and than every other; chosen on tests/answers. */
const SURER = 4;
const APART = 0.7;
/** Fewest words of its title, or that it says are its own, which the message must have: one is soon met by chance. */
const OWN = 2;
/** A word is an article's own where it is so much likelier there than in the one that stands. */
const TELLING = 1.5;
/** Longest message that is looked at, in characters. */
const LONGEST = 300;

interface Bag {
  readonly counts: Map<string, number>;
  size: number;
}
interface Particular {
  readonly article: Article;
  readonly own: ReadonlySet<string>;
  readonly bag: Bag;
}
/** The article that these words are likeliest to ask for; null where it is the one that stands, or not plain. */
export type Choose = (message: string) => Article | null;

/** Reads the articles of one intent in one language once; `phrases` are what teaches the intent. */
export function chooser(found: readonly Article[], phrases: readonly string[], language: Language): Choose {
  const bagOf = ({ title, about, text }: Article): Bag => {
    const bag = emptyBag();
    put(bag, titleWords(title, language), TITLE);
    for (const words of [...about, text]) put(bag, titleWords(words, language));
    return bag;
  };
  const standing = found.find(({ about }) => about.length === 0);
  const general = standing ? bagOf(standing) : emptyBag();
  const particulars = found.flatMap((article): readonly Particular[] =>
    article.about.length === 0
      ? []
      : [
          {
            article,
            own: new Set(titleWords([article.title, ...article.about].join('\n'), language)),
            bag: bagOf(article),
          },
        ],
  );
  for (const phrase of phrases) {
    const named = namedArticle(found, phrase);
    const bag = particulars.find(({ article }) => article === named)?.bag ?? general;
    put(bag, titleWords(phrase, language));
  }
  const whole = emptyBag();
  for (const { counts } of [general, ...particulars.map(({ bag }) => bag)])
    for (const [word, count] of counts) put(whole, [word], count);

  const rate = (word: string, { counts, size }: Bag): number => {
    const anywhere = (whole.counts.get(word) ?? 0) / whole.size;
    return ((counts.get(word) ?? 0) + SMOOTH * anywhere) / (size + SMOOTH);
  };
  /** Logarithm of the chance that somebody who wants this article says these words (Ponte and Croft 1998). */
  const likely = (words: readonly string[], bag: Bag): number =>
    words.reduce((sum, word) => sum + Math.log(rate(word, bag)), 0);

  return (message) => {
    const said = [...new Set(titleWords(message.slice(0, LONGEST), language))];
    const words = said.filter((word) => whole.counts.has(word));
    if (words.length < OWN) return null;
    let [best, most, next]: [Particular | null, number, number] = [null, -Infinity, -Infinity];
    for (const one of particulars) {
      const chance = likely(words, one.bag);
      if (chance > most) [best, most, next] = [one, chance, most];
      else next = Math.max(next, chance);
    }
    if (!best || most - next < APART || most - likely(words, general) < SURER) return null;
    const { article, own, bag } = best;
    // A word that is said of everything here, "bill" among bills, is no article's own.
    return words.filter((word) => own.has(word) && rate(word, bag) > TELLING * rate(word, general)).length >= OWN
      ? article
      : null;
  };
}

const emptyBag = (): Bag => ({ counts: new Map(), size: 0 });

function put(bag: Bag, words: readonly string[], weight = 1): void {
  for (const word of words) bag.counts.set(word, (bag.counts.get(word) ?? 0) + weight);
  bag.size += words.length * weight;
}
