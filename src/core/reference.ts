// Request references: three letters, six characters that are hard to misread, and a check character. `GLM-4K7P-2QX`.

/** Crockford's base 32: no I, L, O or U. */
const CHARACTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** What a letter or digit counts for in the check: 0 to 35. */
const VALUES = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const PREFIX = 3;
const BODY = 6;
/** A prime above every value, so that one wrong character and two exchanged ones are both always noticed. */
const MODULUS = 37;

/**
 * A new reference in its written form. `prefix` is the council's three letters A–Z; `random(n)` gives a whole number from 0 to n − 1.
 * Uniqueness is the caller's: there are about a thousand million for each prefix.
 */
export const makeReference = (prefix: string, random: (below: number) => number): string => {
  for (;;) {
    const body = prefix + Array.from({ length: BODY }, () => CHARACTERS.charAt(random(CHARACTERS.length))).join('');
    const check = checkOf(body);
    if (check !== null) return written(body + check);
  }
};

/**
 * The written form of what someone typed or said, or null when it is no reference. Case, spaces and punctuation do not matter;
 * O is read as 0 and I or L as 1 (the other way round in the three letters). The check character must fit. Any ten characters
 * fit by chance once in 37 times: whoever looks for references in prose looks for the council's letters first.
 */
export const readReference = (text: string): string | null => {
  const bare = text.toUpperCase().replace(/[\s\p{P}]/gu, '');
  if (!/^[A-Z0-9]{10}$/.test(bare)) return null;
  const code = bare.slice(PREFIX).replace(/O/g, '0').replace(/[IL]/g, '1');
  const meant = prefixes(bare.slice(0, PREFIX))
    .map((prefix) => prefix + code)
    .find(fits);
  return meant === undefined ? null : written(meant);
};

/** For the ear, in two groups after the letters: `G L M, 4 K 7 P, 2 Q X`. Takes the written form. */
export const speakReference = (reference: string): string =>
  reference
    .split('-')
    .map((group) => [...group].join(' '))
    .join(', ');

const written = (bare: string): string =>
  `${bare.slice(0, PREFIX)}-${bare.slice(PREFIX, PREFIX + 4)}-${bare.slice(PREFIX + 4)}`;

const fits = (bare: string): boolean =>
  [...bare.slice(PREFIX)].every((character) => CHARACTERS.includes(character)) &&
  checkOf(bare.slice(0, -1)) === bare.slice(-1);

/** Null when the check would be a character that is not in use. */
const checkOf = (body: string): string | null => {
  const sum = [...body].reduce(
    (total, character, place) => total + VALUES.indexOf(character) * (body.length + 1 - place),
    0,
  );
  const check = VALUES.charAt((MODULUS - (sum % MODULUS)) % MODULUS);
  return check !== '' && CHARACTERS.includes(check) ? check : null;
};

/** The letters a typed prefix may mean: 0 is an O, and 1 an L or an I. */
const prefixes = (typed: string): readonly string[] =>
  [...typed.replace(/0/g, 'O')]
    .reduce<readonly string[]>(
      (starts, letter) => starts.flatMap((start) => (letter === '1' ? [`${start}L`, `${start}I`] : [start + letter])),
      [''],
    )
    .filter((prefix) => /^[A-Z]{3}$/.test(prefix));
