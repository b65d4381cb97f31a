// What the words that a pattern can match begin with, so that most patterns need no run at all.

/** Letters looked at. */
export const START = 3;

/** The beginnings, of one to three letters each, of whatever `source` matches; null unless all its matches begin with a known word. */
export function startsOf(source: string): readonly string[] | null {
  const parts = alternatives(source);
  return parts.every((part) => part.startsWith('\\b')) ? together(parts.map((part) => part.slice(2))) : null;
}

function together(parts: readonly string[]): readonly string[] | null {
  const starts = parts.map(ofAlternative);
  return starts.includes(null) ? null : [...new Set(starts.flatMap((some) => some ?? []))];
}

function ofAlternative(pattern: string): readonly string[] | null {
  if (pattern.startsWith('(?:')) {
    const end = closing(pattern);
    return /^[?*{]/.test(pattern.slice(end + 1)) ? null : together(alternatives(pattern.slice(3, end)));
  }
  const [letters = ''] = /^[a-z]*/.exec(pattern) ?? [];
  // The last letter may be one that can be left out ("dogs?").
  const sure = /^[?*{]/.test(pattern.slice(letters.length)) ? letters.slice(0, -1) : letters;
  return sure === '' ? null : [sure.slice(0, START)];
}

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
