// Phrases that people type, as sample utterances that Alexa takes: lower case, no digits, no punctuation but hers.
import { Fault } from '../../core/fault.js';
import { inWords, ordinalInWords } from './number-words.js';

/** Amazon publishes no figure; projects in the wild stay under it. */
export const LONGEST_SAMPLE = 200;
/** Letters, spaces, hyphens, apostrophes, periods after a single letter ("g. m."), and slots. */
export const SAMPLE =
  /^(?:\{[a-z_]+\}|[\p{L}\p{M}]+(?:['-][\p{L}\p{M}]+)*'?|\p{L}\.)(?: (?:\{[a-z_]+\}|[\p{L}\p{M}]+(?:['-][\p{L}\p{M}]+)*'?|\p{L}\.))*$/u;

const WAKE_WORDS = /\b(?:alexa|amazon|echo|computer|ziggy)\b/;
const UNSPEAKABLE = /[/@£$€#*+=<>^_~\\|%]|https?:/;
const MOST_EXPANSIONS = 400;

/** The sample for a phrase, or null when it cannot be said to Alexa (a postcode, a price, a time in figures). Slots stay. */
export function sampleOf(phrase: string): string | null {
  const slots: string[] = [];
  const text = phrase
    .normalize('NFC')
    .replace(/\{[a-z_]+\}/g, (slot) => ` ${String.fromCharCode(0xe000 + slots.push(slot) - 1)} `)
    .toLowerCase()
    .replace(/[‘’ʼ`]/g, "'")
    .replace(/&/g, ' and ');
  if (UNSPEAKABLE.test(text) || WAKE_WORDS.test(text)) return null;
  const spoken = text
    .replace(/\b(\d{1,3})(?:st|nd|rd|th)\b/g, (_, digits: string) => ordinalInWords(Number(digits)))
    .replace(/(?<![\d.:,])\b\d{1,3}\b(?![.:,]?\d)/g, (digits) => inWords(Number(digits)))
    .replace(/[?!,;:"“”()[\]…–—.]/g, ' ')
    .replace(/(?<!\p{L})'|(?<!s)'(?!\p{L})|-(?!\p{L})|(?<!\p{L})-/gu, ' ')
    .replace(/[\ue000-\uf8ff]/g, (mark) => slots[mark.charCodeAt(0) - 0xe000] ?? '')
    .replace(/\s+/g, ' ')
    .replace(/(?<![\p{L}'-])[a-z]+(?![\p{L}'-])/gu, (word) =>
      Object.hasOwn(SPELLINGS, word) ? (SPELLINGS[word] ?? word) : word,
    )
    .trim();
  return spoken.length <= LONGEST_SAMPLE && SAMPLE.test(spoken) ? spoken : null;
}

/** Typed without its apostrophe, spoken with it. */
const SPELLINGS: Readonly<Record<string, string>> = {
  whats: "what's",
  wheres: "where's",
  whens: "when's",
  hows: "how's",
  whos: "who's",
  thats: "that's",
  theres: "there's",
  im: "i'm",
  ive: "i've",
  dont: "don't",
  didnt: "didn't",
  doesnt: "doesn't",
  cant: "can't",
  wont: "won't",
  isnt: "isn't",
  arent: "aren't",
  wasnt: "wasn't",
  havent: "haven't",
  hasnt: "hasn't",
  couldnt: "couldn't",
  wouldnt: "wouldn't",
  youve: "you've",
  theyve: "they've",
  weve: "we've",
  youre: "you're",
  theyre: "they're",
};

const EXPANSIONS: readonly (readonly [RegExp, string])[] = [
  // "It's been" is "it has been": left as it is.
  [/\b(what|where|when|who|how|that|there|it)'s\b(?! (?:been|got|gone|come|had|[a-z]+ed)\b)/g, '$1 is'],
  [/\bi'm\b/g, 'i am'],
  [/\bcan't\b/g, 'cannot'],
  [/\bwon't\b/g, 'will not'],
  [/\b(is|are|was|were|has|have|had|do|does|did|could|would|should)n't\b/g, '$1 not'],
  [/\b(i|you|we|they)'ve\b/g, '$1 have'],
  [/\b(i|you|he|she|it|we|they)'ll\b/g, '$1 will'],
  [/\b(you|we|they)'re\b/g, '$1 are'],
];

/** The same sample without contractions, since Alexa hears both; itself when it has none. */
export const withoutContractions = (sample: string): string =>
  EXPANSIONS.reduce((text, [from, to]) => text.replace(from, to), sample);

/**
 * All the sentences of a pattern: `(a|b)` one of them, `[a]` with or without it, `{slot}` as it stands.
 * @throws Fault naming `where` when a bracket is left open or it makes more than 400.
 */
export function expand(pattern: string, where: string): readonly string[] {
  const broken = (): Fault =>
    new Fault(
      'alexa/pattern',
      `${where} "${pattern}" has a bracket that does not close, or makes too many sentences`,
      `Close every ( and [, and keep it under ${String(MOST_EXPANSIONS)} sentences`,
    );
  let at = 0;

  const either = (end: ')' | ']' | null): readonly string[] => {
    const all: string[] = [];
    for (;;) {
      all.push(...one());
      const next = pattern[at];
      at += 1;
      if (next === '|') continue;
      if (next === (end ?? undefined)) return all;
      throw broken();
    }
  };
  const one = (): readonly string[] => {
    let made: readonly string[] = [''];
    for (let next = pattern[at]; next !== undefined && !'|)]'.includes(next); next = pattern[at]) {
      at += 1;
      const parts = next === '(' ? either(')') : next === '[' ? [...either(']'), ''] : [next];
      made = made.flatMap((before) => parts.map((part) => before + part));
      if (made.length > MOST_EXPANSIONS) throw broken();
    }
    return made;
  };

  return [
    ...new Set(
      either(null)
        .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
        .filter(Boolean),
    ),
  ];
}
