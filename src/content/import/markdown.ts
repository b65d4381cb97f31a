// HTML that was already cleaned, to Markdown as an article's body wants it: paragraphs, "- " lists, and headings for the reviewer.
import TurndownService from 'turndown';

/** Marks the end of a table's cell until its row is put together; `plain` keeps it out of texts. */
const CELL = '\uE000';

const turndown = new TurndownService({ headingStyle: 'atx', bulletListMarker: '-', br: '' });
/** Nothing that an article shows is Markdown, so nothing needs its escapes. */
turndown.escape = (text) => text;
turndown.addRule('words only', { filter: ['em', 'i', 'strong', 'b', 'code', 'a'], replacement: (content) => content });
turndown.addRule('verbatim', { filter: ['pre', 'blockquote'], replacement: (content) => `\n\n${content}\n\n` });
turndown.addRule('rule', { filter: 'hr', replacement: () => '\n\n' });
turndown.addRule('item', { filter: 'li', replacement: (content) => `- ${inner(content)}\n` });
turndown.addRule('list', { filter: ['ul', 'ol'], replacement: (content) => `\n\n${content}\n\n` });
turndown.addRule('cell', { filter: ['td', 'th'], replacement: (content) => `${oneLine(content)}${CELL}` });
turndown.addRule('row', { filter: 'tr', replacement: (content) => `${row(content)}\n` });
turndown.addRule('table', { filter: 'table', replacement: (content) => `\n\n${content}\n\n` });
turndown.remove(['script', 'style', 'noscript', 'iframe', 'object', 'img', 'title']);

/** Throws RangeError when it is nested too deep. */
export const markdown = (html: string): string =>
  plain(turndown.turndown(html))
    .replace(/^\s*- *$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Lists within lists become one list: a resident hears them so. */
function inner(content: string): string {
  const lines = content.split('\n').map((line) => line.trim());
  const said = lines.filter((line) => line !== '' && !line.startsWith('- ')).join(' ');
  return [said, ...lines.filter((line) => line.startsWith('- '))].filter((line) => line !== '').join('\n');
}

function row(content: string): string {
  const cells = content
    .split(CELL)
    .map(oneLine)
    .filter((cell) => cell !== '');
  if (cells.length === 0) return '';
  return `- ${cells.length === 2 ? cells.join(': ') : cells.join(', ')}`;
}

/** Characters that are not seen: controls, marks that turn the direction, and those for private use. */
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Cf}\p{Co}]/gu;

/** What would be read as HTML, as a placeholder or as a link is kept apart by a space, so that it stays words. */
export const plain = (text: string): string =>
  text
    .replace(UNSEEN, '')
    .replace(/[\u2028\u2029]/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/^ | $/gm, '')
    .replace(/<(?=[/!?a-z])/gi, '< ')
    .replace(/\{(?=[{%])/g, '{ ')
    .replace(/([}%])(?=\})/g, '$1 ')
    .replace(/\](?=[([])/g, '] ');
