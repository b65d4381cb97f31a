// Finds telephone numbers in what we say, so that on a phone they can be pressed.

/** A number as the UK writes it (10 or 11 digits from 0), or a short one after the word to call it. */
const PHONE =
  /(?<![\d/.£-])0(?:[ ]?\d){9,10}(?![\d/-]|\.\d)|(?<=\b(?:call|dial|phone|ffoniwch|deialwch) )(?:999|112|111|101|105|119|159)(?!\d)/giu;

export interface Piece {
  readonly text: string;
  /** `tel:01632960100`; null for all that is no number. */
  readonly url: string | null;
}

/** The whole text in order, numbers apart. */
export function phonePieces(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(PHONE)) {
    if (match.index > at) pieces.push({ text: text.slice(at, match.index), url: null });
    pieces.push({ text: match[0], url: `tel:${match[0].replaceAll(' ', '')}` });
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), url: null });
  return pieces;
}
