// "ST MARY'S ROAD" → "St Mary's Road": addresses come in capitals.

const SMALL = new Set(['of', 'the', 'and', 'on', 'in', 'by', 'upon', 'under', 'y', 'yr', 'a', 'ac', 'ar', 'dan', 'o']);

export const properCase = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .split(/(?<=[\s,-])/)
    .map((part, index) => (index > 0 && SMALL.has(part.replace(/[\s,-]+$/, '')) ? part : capital(part)))
    .join('');

/** "12a" keeps its letter large; a letter after a short prefix and an apostrophe too ("O'Neill"), but not "Mary's". */
const capital = (part: string): string =>
  /^\d+[a-z]?[\s,-]*$/.test(part)
    ? part.toUpperCase()
    : part.replace(/^(\p{L})(['’](\p{L})(?=\p{L}))?/u, (start) => start.toUpperCase());
