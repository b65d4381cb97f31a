// What an agent typed, made fit to keep: no control characters, no card or national insurance numbers, and a masked copy.
import { mask, withoutSecrets } from '../core/redact.js';
import type { Said } from '../core/store.js';

/** Longest message of an agent, in characters; the page says so too (`desk.chat.long`). */
export const LONGEST_REPLY = 4_000;

// eslint-disable-next-line no-control-regex -- control characters are what it is for
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Null when nothing is left to say. */
export function readSaid(typed: string): Said | null {
  const clean = typed.normalize('NFC').replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(CONTROLS, '').trim();
  const text = withoutSecrets(clean);
  return /[^\s\u200b-\u200f\u2060-\u2064\ufeff]/.test(text) ? { text, masked: mask(text) } : null;
}

export const tooLong = (typed: string): boolean => [...typed].length > LONGEST_REPLY;
