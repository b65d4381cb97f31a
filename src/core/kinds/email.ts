// Reads an e-mail address, typed or said ("sian at example dot org").

const TYPED = /[a-z0-9][a-z0-9._%+'-]{0,63}@(?:[a-z0-9](?:[a-z0-9-]{0,62})\.){1,6}[a-z]{2,24}/i;

/** "sian dot jones at example dot org" within a sentence: only with a dot after the at can it be nothing else. */
const SAID =
  /(?<![\p{L}\p{N}._%+-])[a-z0-9][a-z0-9._%+-]*(?: (?:dot|dotio|underscore|dash|hyphen) [a-z0-9][a-z0-9._%+-]*)* (?:at|malu) [a-z0-9]+(?:(?: (?:dot|dotio|dash|hyphen) )[a-z0-9]+){1,4}(?![a-z0-9]| (?:dot|dotio|dash|hyphen) | (?:at|malu) [a-z0-9]+ (?:dot|dotio) )/giu;
/** What may stand before one: after any other word, "jane smith at …", that word may belong to it. */
const LEAD =
  /(?:^|[^\p{L}\p{N}\s]\s*|(?<![\p{L}\p{N}])(?:is|it'?s|that'?s|was|on|at|to|via|by|with|use|using|try|please|yes|er|um|ok|e-?mail|address|contact|send|yw|ydy|ydi|ar|i|drwy|trwy|gyda|defnyddiwch|e-?bost|cyfeiriad|plis|ie)\s+)$/iu;
/** "Email me at gmail dot com" does not tell who. */
const NOBODY = /^(?:me|us|fi|ni) (?:at|malu) /i;

export interface EmailRead {
  /** Lower case after the @, the rest as written. */
  readonly email: string;
  readonly matched: string;
}

/** Null when there is none. Said addresses count only where the whole message can be one. */
export function readEmail(text: string): EmailRead | null {
  const source = text.slice(0, 500);
  const match = TYPED.exec(source);
  if (match) return { email: tidy(match[0]), matched: match[0] };
  const said = source
    .trim()
    .replace(/^(?:it'?s|my e-?mail(?: address)? is|e-?mail is|fy e-?bost yw)\s+/i, '')
    .replace(/[.!?]$/, '');
  if (!/\s(?:at|malu)\s/i.test(said)) return null;
  const all = [...source.matchAll(SAID)];
  const within = all.find(({ 0: one, index }) => {
    const before = source.slice(0, index);
    return LEAD.test(before) && !(NOBODY.test(one) && /\p{L}\s*$/u.test(before) && !/\b(?:is|yw)\s+$/i.test(before));
  });
  if (within) return joinedUp(within[0]);
  if (all.length > 0) return null;
  return said.length > 100 ? null : joinedUp(said);
}

function joinedUp(said: string): EmailRead | null {
  const joined = said
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/\s+(?:at|malu)\s+/i, '@')
    .replace(/\s+(?:dot|dotio|full stop)\s+/gi, '.')
    .replace(/\s+underscore\s+/gi, '_')
    .replace(/\s+(?:dash|hyphen)\s+/gi, '-');
  if (!/^\S+@\S+\.\S+$/.test(joined)) return null;
  const spoken = TYPED.exec(joined);
  return spoken && spoken[0].length === joined.length ? { email: tidy(spoken[0]), matched: said } : null;
}

const tidy = (email: string): string => {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, at)}@${email.slice(at + 1).toLowerCase()}`;
};
