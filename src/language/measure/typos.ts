// Makes typing slips, always the same for the same seed: each letter dropped, doubled, swapped with the next, or replaced by a key beside it.
import { KEYS } from '../spell-tree.js';

/** Numbers from 0 to 1, always the same for a seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** `rate` is the chance of a slip for each letter, 0 to 1. */
export function withTypos(text: string, rate: number, seed: number): string {
  const next = random(seed);
  const pick = (from: string): string => from[Math.floor(next() * from.length)] ?? '';
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const sign = text[i] ?? '';
    const after = text[i + 1] ?? '';
    if (!/[a-z]/i.test(sign) || next() >= rate) {
      out += sign;
      continue;
    }
    switch (pick('dbsk')) {
      case 'd':
        break;
      case 'b':
        out += sign + sign;
        break;
      case 's':
        if (/[a-z]/i.test(after)) {
          out += after + sign;
          i++;
          break;
        }
        out += pick(KEYS[sign.toLowerCase()] ?? sign);
        break;
      default:
        out += pick(KEYS[sign.toLowerCase()] ?? sign);
    }
  }
  return out;
}
