// Text folded for matching, never for display: lower case, no accents, one kind of apostrophe, single spaces.

/** "Tŷ  Newydd’s" → "ty newydd's". */
export const fold = (text: string): string => (/^[a-z0-9']+$/.test(text) ? text : folded(text));

const folded = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- the quick way past plain English
  (/^[\u0000-\u007f]*$/.test(text) ? text : unaccented(text))
    .replaceAll('`', "'")
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

const unaccented = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[\u2018\u2019\u201b\u02bc\u00b4]/g, "'");
