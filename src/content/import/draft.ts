// A draft of an article: the head and body of what one page says, for a person to read, mend and publish.
import { stringify } from 'yaml';
import type { Language } from '../../core/turn.js';
import type { Extracted } from './extract.js';

const MOST_SPOKEN = 60;
const MOST_SLUG = 80;

export interface Draft {
  readonly text: string;
  /** What it was made from: equal when the page says the same, whatever the day. */
  readonly essence: string;
}

/**
 * @param source the page's address, or its file's name where the address is not known.
 * @param today ISO date.
 */
export function draftOf(page: Extracted, source: string, today: string): Draft {
  const { title, language, body, links, leftOut } = page;
  const head = {
    intents: [],
    title,
    owner: '',
    sources: [{ title, url: source }],
    reviewed: today,
    'review-by': yearAfter(today),
    draft: true,
    lang: language,
    ...(links.length > 0 ? { links } : {}),
    spoken: spokenForm(body, language),
  };
  const notes = [
    `# Taken from a page. To publish it: check every word, choose its intents, name its owner, take out draft and lang, and move it under knowledge/${language}/.`,
    ...(leftOut.length > 0 ? [`# Left out of the page: ${leftOut.join(', ')}.`] : []),
  ];
  return {
    text: `---\n${notes.join('\n')}\n${stringify(head, { lineWidth: 120, singleQuote: true })}---\n\n${body}\n`,
    essence: JSON.stringify([source, title, language, body, links]),
  };
}

/** The same day a year on; the end of February stays the end of February. */
export function yearAfter(day: string): string {
  const [year = '', month, date] = day.split('-');
  const leap = month === '02' && date === '29';
  return `${String(Number(year) + 1)}-${String(month)}-${leap ? '28' : String(date)}`;
}

/** The first sentence that is neither a heading nor empty, without brackets and addresses, and at most sixty words of it. */
export function spokenForm(body: string, language: Language): string {
  const blocks = body.split(/\n\n+/).filter((block) => !block.startsWith('#'));
  const block = blocks.find((one) => !one.startsWith('- ')) ?? blocks[0] ?? body.replace(/^#+ /, '');
  const text = block
    .replace(/^- /gm, '')
    .replace(/(?:https?:\/\/|www\.)[^\s)]+/g, ' ')
    .replace(/[()[\]<>{}]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const [first] = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  return firstWords(first?.segment.trim() ?? '', language);
}

function firstWords(sentence: string, language: Language): string {
  let count = 0;
  for (const { index, isWordLike } of new Intl.Segmenter(language, { granularity: 'word' }).segment(sentence)) {
    if (isWordLike !== true) continue;
    if (count === MOST_SPOKEN) return `${sentence.slice(0, index).replace(/[\s,;:–-]+$/, '')} …`;
    count += 1;
  }
  return sentence;
}

/** A page's path as a file's name: letters, digits and hyphens only, so it can lead nowhere else. */
export function slugOf(path: string): string {
  const name = readable(path)
    .replace(/\.(?:s?html?|xhtml|aspx?|php)(?=$|\?)/i, '')
    .replace(/(^|\/)(?:index|default)(?=$|\?)/i, '$1')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MOST_SLUG)
    .replace(/^-+|-+$/g, '');
  return name === '' ? 'home' : name;
}

function readable(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
