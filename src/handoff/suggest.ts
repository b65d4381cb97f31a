// Suggested replies: the article that answers what the resident asked, how sure that is, and what could be done next.
import { isStale, type Article, type Articles } from '../core/articles.js';
import { isoDate } from '../core/format.js';
import type { IntentEntry, WordBook } from '../core/ports.js';
import type { Reader } from '../core/reading.js';
import type { Item, Message } from '../core/store.js';

/** From this chance on one press sends it; below the other it is called weak, and below the last it is not shown. */
const STRONG = 0.85;
const FAIR = 0.5;
const SHOWN = 0.25;
/** A passage found by its words is never called strong. */
const FOUND = 0.6;
/** Longest suggestion, in characters; whole paragraphs of the article. */
const LONGEST = 700;
const MOST_STEPS = 2;
const MOST_SAVED = 20;

/** What the desk may look things up in. */
export interface Knowledge {
  readonly reader: Reader;
  readonly articles: Articles;
  readonly register: ReadonlyMap<string, IntentEntry>;
  /** Ids of the services that a resident can begin. */
  readonly services: ReadonlySet<string>;
}

export interface Suggestion {
  readonly id: string;
  readonly text: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly strength: 'strong' | 'fair' | 'weak';
  readonly article: { readonly title: string; readonly url: string | null; readonly stale: boolean };
}

export interface Step {
  readonly intent: string;
  readonly label: string;
}

export interface Offered {
  /** `n` of the message that it is about; 0 for none. */
  readonly about: number;
  readonly suggestions: readonly Suggestion[];
  readonly steps: readonly Step[];
}

/** Small talk brings nobody to a desk. */
const NOTHING = /^general\.(?:human|greeting|goodbye|thanks|yes|no|out-of-scope|repeat|restart|cancel|language)$/;
const MOST_LOOKED_AT = 3;

/** `today` is an ISO date, Europe/London. */
export function suggest(
  item: Item,
  messages: readonly Message[],
  { reader, articles, services }: Knowledge,
  words: WordBook,
  today: Date,
): Offered {
  const said = messages
    .filter(({ from }) => from === 'resident')
    .slice(-MOST_LOOKED_AT)
    .reverse();
  for (const { n, text } of said) {
    const { candidates, sure } = reader.read(text, item.language);
    if (NOTHING.test(sure ?? candidates[0]?.intent ?? '')) continue;
    const likely = candidates.filter(({ intent, confidence }) => confidence >= SHOWN && !NOTHING.test(intent));
    const told = likely.flatMap(({ intent, confidence }) => {
      const article = articles.forIntent(intent, text, item.language);
      return article ? [suggestion(article, textOf(article), confidence, today)] : [];
    });
    const found = told.length > 0 ? told : searched(text, item, articles, today);
    const steps = likely
      .filter(({ intent }) => services.has(intent))
      .slice(0, MOST_STEPS)
      .map(({ intent }) => ({ intent, label: labelOf(intent, item.language, words) }));
    if (found.length + steps.length > 0) return { about: n, suggestions: found.slice(0, 2), steps };
  }
  return { about: 0, suggestions: [], steps: [] };
}

export const labelOf = (intent: string, language: Item['language'], words: WordBook): string =>
  words.has(`label.${intent}`) ? words.text(`label.${intent}`, language) : intent;

const searched = (text: string, { language }: Item, articles: Articles, today: Date): readonly Suggestion[] =>
  articles
    .search(text, language, 1)
    .map((passage) => suggestion(passage.article, passage.text, Math.min(1, passage.score) * FOUND, today))
    .filter(({ confidence }) => confidence >= SHOWN);

const suggestion = (article: Article, text: string, confidence: number, today: Date): Suggestion => ({
  id: article.id,
  text,
  confidence,
  strength: confidence >= STRONG ? 'strong' : confidence >= FAIR ? 'fair' : 'weak',
  article: {
    title: article.title,
    url: article.links[0]?.url ?? article.sources[0]?.url ?? null,
    stale: isStale(article, isoDate(today)),
  },
});

/** Whole paragraphs while there is room, then where to do it. */
function textOf({ text, links }: Article): string {
  const kept: string[] = [];
  for (const paragraph of text.split('\n\n')) {
    if (kept.length > 0 && [...kept, paragraph].join('\n\n').length > LONGEST) break;
    kept.push(paragraph);
  }
  const [link] = links;
  return [...kept, ...(link ? [`${link.label}: ${link.url}`] : [])].join('\n\n');
}

/** Saved replies: the articles whose titles or words fit, all by title when nothing is asked. */
export function savedReplies(
  asked: string,
  language: Item['language'],
  articles: Articles,
): readonly { readonly id: string; readonly title: string; readonly text: string }[] {
  const own = articles.all.filter((article) => article.language === language);
  const saved = (article: Article) => ({ id: article.id, title: article.title, text: textOf(article) });
  const wanted = asked.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0)
    return [...own]
      .sort((one, other) => one.title.localeCompare(other.title))
      .slice(0, MOST_SAVED)
      .map(saved);
  const titled = own.filter(({ title, about }) => {
    const text = `${title} ${about.join(' ')}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
  const found = articles.search(asked, language, MOST_SAVED).map(({ article }) => article);
  return [...new Map([...titled, ...found].map((article) => [article.id, article])).values()]
    .slice(0, MOST_SAVED)
    .map(saved);
}
