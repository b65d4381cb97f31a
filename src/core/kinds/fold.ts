// Text folded for matching, never for display: lower case, no accents, one kind of apostrophe, single spaces.

/** "Tŷ  Newydd’s" → "ty newydd's". */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[\u2018\u2019\u201b\u02bc\u0060\u00b4]/g, "'")
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
