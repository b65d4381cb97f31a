// Suggested replies: the article that answers what the resident asked, how sure that is, and what could be done next.
import { isStale, type Article, type Articles } from '../core/articles.js';
import { isoDate } from '../core/format.js';
import { MATTER, MATTER_GAP } from '../core/matter.js';
import type { IntentEntry, WordBook } from '../core/ports.js';
import type { Reader } from '../core/reading.js';
import type { Item, Message } from '../core/store.js';
import { englishOf, textOf, type English } from './article-words.js';

/** From this chance on one press sends it; below the other it is called weak, and below the last it is not shown. */
const STRONG = 0.85;
const FAIR = 0.5;
const SHOWN = 0.25;
/** Of what is sure in itself, and not what the chat is about. */
const FAIR_AT_MOST = 0.8;
/** A passage found by its words is never called strong. */
const FOUND = 0.6;
const MOST_STEPS = 2;

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
  /** What a Welsh one says, from the article's English twin; null for an English one. */
  readonly english: English | null;
}

export interface Step {
  readonly intent: string;
  readonly label: string;
  /** The label for who has no Welsh; null where it is English. */
  readonly english: string | null;
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
  messages: readonly Pick<Message, 'n' | 'from' | 'text'>[],
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
      return article
        ? [
            suggestion(
              article,
              { text: textOf(article), english: englishOf(article, articles) },
              agrees(intent, item, words) ? confidence : Math.min(confidence, FAIR_AT_MOST),
              today,
            ),
          ]
        : [];
    });
    const found = told.length > 0 ? told : searched(text, item, articles, today);
    const steps = likely
      .filter(({ intent }) => services.has(intent))
      .slice(0, MOST_STEPS)
      .map(({ intent }) => ({
        intent,
        label: labelOf(intent, item.language, words),
        english: item.language === 'en' ? null : labelOf(intent, 'en', words),
      }));
    if (found.length + steps.length > 0) return { about: n, suggestions: found.slice(0, 2), steps };
  }
  return { about: 0, suggestions: [], steps: [] };
}

/** Whether it is what the chat is about; a chat of which that is not known holds nothing against it. */
function agrees(intent: string, { details }: Item, words: WordBook): boolean {
  const [subject = ''] = (details[MATTER] ?? '').split(MATTER_GAP);
  if (subject === '' || subject.startsWith('"') || subject === words.text('desk.reason.asked', 'en')) return true;
  return subject === labelOf(intent, 'en', words);
}

export const labelOf = (intent: string, language: Item['language'], words: WordBook): string =>
  words.has(`label.${intent}`) ? words.text(`label.${intent}`, language) : intent;

const searched = (text: string, { language }: Item, articles: Articles, today: Date): readonly Suggestion[] =>
  articles
    .search(text, language, 1)
    .map(({ article, text: found, score }) =>
      suggestion(
        article,
        { text: found, english: englishOf(article, articles, found) },
        Math.min(1, score) * FOUND,
        today,
      ),
    )
    .filter(({ confidence }) => confidence >= SHOWN);

const suggestion = (
  article: Article,
  said: Pick<Suggestion, 'text' | 'english'>,
  confidence: number,
  today: Date,
): Suggestion => ({
  id: article.id,
  ...said,
  confidence,
  strength: confidence >= STRONG ? 'strong' : confidence >= FAIR ? 'fair' : 'weak',
  article: {
    title: article.title,
    url: article.links[0]?.url ?? article.sources[0]?.url ?? null,
    stale: isStale(article, isoDate(today)),
  },
});
