// Bytes to text, in the character set that the answer, or the page itself, names.

/** The WHATWG encoding standard looks no further for a page's own word. */
const HEAD_BYTES = 1024;
const CHARSET = /charset\s*=\s*["']?\s*([\w:.-]+)/i;

/** Null for what is not text at all, whatever it is called: a PDF, a picture, an archive. */
export function decoded(body: Buffer, type = ''): string | null {
  const head = body.subarray(0, HEAD_BYTES);
  const mark =
    head[0] === 0xff && head[1] === 0xfe ? 'utf-16le' : head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : null;
  if (mark === null && (head.includes(0) || head.subarray(0, 5).toString('latin1') === '%PDF-')) return null;
  const named = mark ?? CHARSET.exec(type)?.[1] ?? CHARSET.exec(head.toString('latin1'))?.[1] ?? 'utf-8';
  return inCharset(body, named);
}

/** What the encoding standard reads as windows-1252. */
const WESTERN = /^(?:windows-1252|(?:x-)?cp1252|iso-?8859-1|latin-?1|l1|(?:us-)?ascii)$/i;
/** Its bytes 80 to 9F, among them the quotes of every page from an old editor; a full stop where there is none. */
const HIGH = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ';

function inCharset(body: Buffer, name: string): string {
  // By hand, because Node 20 decodes windows-1252 as if those bytes were control characters.
  if (WESTERN.test(name))
    return body.toString('latin1').replace(/[\u0080-\u009F]/g, (byte) => HIGH[byte.charCodeAt(0) - 0x80] ?? '');
  try {
    return new TextDecoder(name).decode(body);
  } catch {
    return body.toString('utf8');
  }
}
