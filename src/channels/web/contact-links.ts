// Finds telephone numbers and e-mail addresses in what we say, so that they can be pressed.

/** A number as the UK writes it (10 or 11 digits from 0), or a short one after the word to call it. */
const PHONE =
  /(?<![\d/.£-])0(?:[ ]?\d){9,10}(?![\d/-]|\.\d)|(?<=\b(?:call|dial|phone|ffoniwch|deialwch) )(?:999|112|111|101|105|119|159)(?!\d)/iu;

/** Nothing that a mail program would read as more than an address. */
const EMAIL =
  /(?<![\p{L}\p{N}._%+@/-])[a-z0-9](?:[a-z0-9._%+-]{0,62}[a-z0-9])?@(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?![\p{L}\p{N}@-])/iu;

const CONTACT = new RegExp(`${PHONE.source}|${EMAIL.source}`, 'giu');

export interface Piece {
  readonly text: string;
  /** `tel:01632960100` or `mailto:…`; null for all else. */
  readonly url: string | null;
}

/** The whole text in order, numbers and addresses apart. */
export function contactPieces(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(CONTACT)) {
    if (match.index > at) pieces.push({ text: text.slice(at, match.index), url: null });
    pieces.push({ text: match[0], url: urlOf(match[0]) });
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), url: null });
  return pieces;
}

const urlOf = (contact: string): string =>
  contact.includes('@') ? `mailto:${contact}` : `tel:${contact.replaceAll(' ', '')}`;
