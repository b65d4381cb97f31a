// Text folded for matching, never for display: lower case, no accents, one kind of apostrophe, single spaces.

/** "Tŷ  Newydd’s" → "ty newydd's". */
export const fold = (text: string): string => {
  if (/^[a-z0-9']+$/.test(text)) return text;
  if (text !== last.text) last = { text, folded: folded(text) };
  return last.folded;
};

/** Many look at the same message one after the other. */
let last: { readonly text: string; readonly folded: string } = { text: '', folded: '' };

const folded = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- the quick way past plain English
  spaced((/^[\u0000-\u007f]*$/.test(text) ? text : unaccented(text)).replaceAll('`', "'").toLowerCase());

/** All but a single space, which is left as it is: most are. */
export const SPACES = /\s{2,}|[^\S ]/g;
/** Single spaces, none at the ends. */
export const spaced = (text: string): string => text.replace(SPACES, ' ').trim();

const unaccented = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[\u2018\u2019\u201b\u02bc\u00b4]/g, "'");
