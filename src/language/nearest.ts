// The phrases most like a message, by cosine over word features: they explain a reading and help to tell what is out of scope.
import type { Vector } from './features.js';

export interface Near {
  /** Number of the phrase. */
  readonly phrase: number;
  /** Cosine, 0 to 1. */
  readonly likeness: number;
}

export interface PhraseIndex {
  /** For feature f, `phrases[starts[f]]` to `phrases[starts[f + 1] - 1]` hold it, with `weights` of the same place. */
  readonly starts: Int32Array;
  readonly phrases: Int32Array;
  readonly weights: Float32Array;
  readonly size: number;
}

export function indexPhrases(vectors: readonly Vector[], features: number): PhraseIndex {
  const starts = new Int32Array(features + 1);
  for (const { at } of vectors) for (const feature of at) starts[feature + 1]! += 1;
  for (let f = 0; f < features; f++) starts[f + 1]! += starts[f]!;
  const phrases = new Int32Array(starts[features]!);
  const weights = new Float32Array(phrases.length);
  const next = starts.slice();
  vectors.forEach(({ at, by }, phrase) => {
    for (let k = 0; k < at.length; k++) {
      const place = next[at[k]!]!++;
      phrases[place] = phrase;
      weights[place] = by[k]!;
    }
  });
  return { starts, phrases, weights, size: vectors.length };
}

/** A feature that more than this share of the phrases hold makes none of them likelier, and costs the most time. */
const COMMON = 0.04;

/** Cosine with every phrase, by phrase number; what nearly everybody says is not looked at. */
export function likenesses({ at, by }: Vector, { starts, phrases, weights, size }: PhraseIndex): Float32Array {
  const sums = new Float32Array(size);
  const most = Math.max(50, size * COMMON);
  for (let k = 0; k < at.length; k++) {
    const value = by[k]!;
    const start = starts[at[k]!]!;
    const end = starts[at[k]! + 1]!;
    if (end - start > most) continue;
    for (let place = start; place < end; place++) sums[phrases[place]!]! += weights[place]! * value;
  }
  return sums;
}

/** The `most` likest, best first; none without any likeness. */
export function nearest(sums: Float32Array, most: number): readonly Near[] {
  const best: Near[] = [];
  for (let phrase = 0; phrase < sums.length; phrase++) {
    const likeness = sums[phrase]!;
    if (likeness <= 0 || (best.length === most && likeness <= (best[most - 1]?.likeness ?? 0))) continue;
    let place = best.length;
    while (place > 0 && (best[place - 1]?.likeness ?? 0) < likeness) place--;
    best.splice(place, 0, { phrase, likeness });
    if (best.length > most) best.pop();
  }
  return best;
}
