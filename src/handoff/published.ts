// Numbers and e-mail addresses that the council itself publishes: in a masked transcript they may stay, wherever the assistant or staff said them.
import type { Articles } from '../core/articles.js';
import type { Council } from '../core/council.js';
import type { WordBook } from '../core/ports.js';
import { mask } from '../core/redact.js';

export interface PublishedParts {
  readonly council: Council;
  readonly words: WordBook;
  readonly articles?: Pick<Articles, 'all'> | undefined;
}

/** Digits in one piece or in several, each a step apart. */
const NUMBER = String.raw`\(?\d(?:\)?[ -]?\(?\d){4,12}`;
const ADDRESS = String.raw`[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}`;
/** As they are published: looked for quickly, in all that there is. */
const NUMBERS = new RegExp(NUMBER, 'g');
const ADDRESSES = new RegExp(ADDRESS, 'gu');
/** As they are said: never a part of a longer run. */
const CONTACT = new RegExp(
  String.raw`(?<![\p{L}\d+£/.-]|\d[ )(-])${NUMBER}(?![\p{L}\d]|[ -]\d|[/.-]\d)` +
    String.raw`|(?<![\p{L}\p{N}._%+'-])${ADDRESS}(?![\p{L}\p{N}-])`,
  'gu',
);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What is ours and looks like somebody's: the council as the assistant says who it is, and the example of a postcode in its question. */
function ours({ council, words }: PublishedParts): string {
  const names = [council.name, council.shortName].flatMap((name) => Object.values(name)).map(escaped);
  const postcode = council.examplePostcode;
  const questions = council.languages.flatMap((language) =>
    ['address.ask', 'address.format'].flatMap((key) => [
      words.text(key, language, { postcode }),
      words.speech(key, language, { postcode }),
    ]),
  );
  const sentences = questions.flatMap((text) => text.split(/(?<=[.?!])\s+/)).filter((one) => one.includes(postcode));
  return [
    String.raw`(?<!\p{L})(?:${names.join('|')})(?= (?:ydw|dw) i(?!\p{L}))`,
    ...[...new Set(sentences)].map(escaped),
  ].join('|');
}

/** However it is spaced or spelt. */
const keyOf = (contact: string): string => (contact.includes('@') ? contact.toLowerCase() : contact.replace(/\D/g, ''));

/** Masks what was not said by the resident, and leaves what the council publishes: its knowledge, its own lines, its words. */
export function createPublished(parts: PublishedParts): (text: string) => string {
  const { council, words, articles } = parts;
  const spoken = new RegExp(`(?<own>${ours(parts)})|${CONTACT.source}`, 'gu');
  let from: unknown = null;
  let known: ReadonlySet<string> = new Set();
  // Content can be taken up anew while we run.
  const published = (): ReadonlySet<string> => {
    const all = articles?.all ?? [];
    if (from === (articles?.all ?? council)) return known;
    from = articles?.all ?? council;
    known = new Set([...stringsIn([council, all, words.written?.() ?? []])].flatMap(contactsIn));
    return known;
  };
  return (text) => {
    let done = '';
    let at = 0;
    for (const { 0: contact, index, groups } of text.matchAll(spoken)) {
      if (groups?.['own'] === undefined && !published().has(keyOf(contact))) continue;
      done += mask(text.slice(at, index)) + contact;
      at = index + contact.length;
    }
    return done + mask(text.slice(at));
  };
}

const contactsIn = (text: string): readonly string[] =>
  [...text.matchAll(NUMBERS), ...(text.includes('@') ? text.matchAll(ADDRESSES) : [])].map(([contact]) =>
    keyOf(contact),
  );

function* stringsIn(value: unknown): Iterable<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) yield* stringsIn(one);
}
