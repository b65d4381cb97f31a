// Writes a reply's plain text and links as Markdown in which nothing but our own lists and links is markup.
import type { Link } from '../../core/reply.js';
import { blocksOf } from './blocks.js';
import { contactPieces } from './contact-links.js';

/** Character references, not backslashes: some renderers take a backslash before a bracket for mathematics. */
const MARKUP = /[&<>\\*[\]`~|$^]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
/** What would begin a heading, a quotation, a list or a rule, only at the start of a line. */
const AT_START = /^(?:[#+=-]|\d{1,9}[.)])/;

/** One line of text that no Markdown renderer takes for anything else. */
export function escapeMarkdown(text: string): string {
  const escaped = text.replace(MARKUP, reference);
  return escaped.replace(AT_START, (start) => start.slice(0, -1) + reference(start.slice(-1)));
}

/** Numbers to call and addresses to write to are links; whatever else there is stays text. */
const lineOf = (line: string): string =>
  contactPieces(line)
    .map(({ text, url }, index) => {
      const escaped = index === 0 ? escapeMarkdown(text) : text.replace(MARKUP, reference);
      return url === null ? escaped : `[${escaped}](<${url}>)`;
    })
    .join('');

/** `origin` makes a link to a path of this server whole; without it such links are left out. */
export function toMarkdown(text: string, links: readonly Link[], origin: string | null): string {
  const parts = blocksOf(text).map((block) =>
    block.kind === 'list'
      ? block.items.map((item) => `- ${lineOf(item)}`).join('\n')
      : block.lines.map(lineOf).join('  \n'),
  );
  const linked = links.flatMap((link) => {
    const url = safeUrl(link.url, origin);
    return url === null ? [] : [`[${escapeMarkdown(link.label)}](<${url}>)`];
  });
  if (linked.length > 1) parts.push(linked.map((link) => `- ${link}`).join('\n'));
  else parts.push(...linked);
  return parts.join('\n\n');
}

/** Null for anything but https, http, tel and mailto, and for a path when the server's address is not known. */
export function safeUrl(url: string, origin: string | null): string | null {
  const whole = url.startsWith('/') && !url.startsWith('//') ? origin && `${origin}${url}` : url;
  if (whole === null || !URL.canParse(whole)) return null;
  const { protocol, href } = new URL(whole);
  return ['https:', 'http:', 'tel:', 'mailto:'].includes(protocol) ? href.replace(/[<>\s]/g, encodeURIComponent) : null;
}

const reference = (character: string): string => `&#${String(character.codePointAt(0))};`;
