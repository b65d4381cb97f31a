// What the words ("gas", "my mum") that a pattern can match begin with, so that most patterns need no run at all.

/** Letters looked at, spaces and apostrophes among them. */
const START = 6;

/** The beginnings, of one to six letters each, of whatever `source` matches; null unless all its matches begin with a known word. */
export function startsOf(source: string): readonly string[] | null {
  const parts = alternatives(source);
  return parts.every((part) => /^(?:\\b|\^)/.test(withoutLooks(part))) ? together(parts) : null;
}

/** What it looks at before it begins is none of its letters. */
const withoutLooks = (pattern: string): string =>
  /^\(\?<?[=!]/.test(pattern) ? withoutLooks(pattern.slice(closing(pattern) + 1)) : pattern;

function together(parts: readonly string[]): readonly string[] | null {
  const starts = parts.map(ofAlternative);
  return starts.includes(null) ? null : [...new Set(starts.flatMap((some) => some ?? []))];
}

function ofAlternative(pattern: string): readonly string[] | null {
  const rest = withoutLooks(pattern).replace(/^(?:\\b|\^)+/, '');
  if (/^\(\?<?[=!]/.test(rest)) return ofAlternative(rest);
  if (rest.startsWith('(?:')) {
    const end = closing(rest);
    const inside = together(alternatives(rest.slice(3, end)));
    if (!/^[?*{]/.test(rest.slice(end + 1))) return inside;
    // It can be left out: then what follows it comes first.
    const after = rest[end + 1] === '?' ? ofAlternative(rest.slice(end + 2)) : null;
    return inside && after && [...inside, ...after];
  }
  if (rest.startsWith('\\d')) return [...'0123456789'];
  // Where an apostrophe may be left out, the same begins right behind it.
  if (rest.startsWith("'?")) return ofAlternative(rest.slice(2));
  const set = /^\[([a-z]+)\](?![?*{])/.exec(rest)?.[1];
  if (set !== undefined) return [...set];
  const [letters = ''] = /^[a-z0-9][a-z0-9' ]*|/.exec(rest) ?? [];
  if (/^[a-z]\?/.test(rest)) {
    const after = ofAlternative(rest.slice(2));
    return after && [rest.slice(0, 1), ...after];
  }
  // The last letter may be one that can be left out ("dogs?").
  const sure = /^[?*{]/.test(rest.slice(letters.length)) ? letters.slice(0, -1) : letters;
  return sure === '' ? null : [sure.slice(0, START)];
}

/** The source with the start of a word before each alternative that begins with a letter. */
export const fromWordStarts = (source: string): string =>
  alternatives(source)
    .map((part) => (/^(?:\(\?:)*[a-z]/.test(part) ? `\\b${part}` : part))
    .join('|');

/** Parts at the signs `|` that stand in no bracket. */
function alternatives(source: string): readonly string[] {
  const parts: string[] = [];
  let [depth, from] = [0, 0];
  for (let i = 0; i < source.length; i++) {
    if (source[i] === '\\') i++;
    else if (source[i] === '[') i = source.indexOf(']', i);
    else if (source[i] === '(') depth++;
    else if (source[i] === ')') depth--;
    else if (source[i] === '|' && depth === 0) {
      parts.push(source.slice(from, i));
      from = i + 1;
    }
  }
  return [...parts, source.slice(from)];
}

/** Place of the bracket that closes the one at the start. */
function closing(source: string): number {
  let depth = 0;
  for (let i = 0; i < source.length; i++) {
    if (source[i] === '\\') i++;
    else if (source[i] === '[') i = source.indexOf(']', i);
    else if (source[i] === '(') depth++;
    else if (source[i] === ')' && --depth === 0) return i;
  }
  return source.length;
}
