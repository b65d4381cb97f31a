// The phrases most like a message, by cosine over word features: they explain a reading and help to tell what is out of scope.
import type { Vector } from './features.js';

export interface Near {
  /** Number of the phrase. */
  readonly phrase: number;
  /** Cosine, 0 to 1. */
  readonly likeness: number;
}

/** In half the memory where there are few enough phrases. */
type Numbers = Uint16Array | Int32Array;
/** Room for the numbers of `size` phrases; `of` is how many, or the bytes that hold them. */
export function phraseNumbers(size: number, of: number | ArrayBuffer): Numbers {
  const Kind = size <= 2 ** 16 ? Uint16Array : Int32Array;
  return typeof of === 'number' ? new Kind(of) : new Kind(of);
}

export interface PhraseIndex {
  /** For feature f, `phrases[starts[f]]` to `phrases[starts[f + 1] - 1]` hold it, with `weights` of the same place. */
  readonly starts: Int32Array;
  readonly phrases: Numbers;
  /** In whole numbers of 1/`FINE`, never 0: finer tells nothing more, and takes twice the memory. */
  readonly weights: Uint16Array;
  readonly size: number;
}

/** The weights' steps in 1. */
const FINE = 4096;

export function indexPhrases(vectors: readonly Vector[], features: number): PhraseIndex {
  const starts = new Int32Array(features + 1);
  for (const { at } of vectors) for (const feature of at) starts[feature + 1]! += 1;
  for (let f = 0; f < features; f++) starts[f + 1]! += starts[f]!;
  const phrases = phraseNumbers(vectors.length, starts[features]!);
  const weights = new Uint16Array(phrases.length);
  const next = starts.slice();
  vectors.forEach(({ at, by }, phrase) => {
    for (let k = 0; k < at.length; k++) {
      const place = next[at[k]!]!++;
      phrases[place] = phrase;
      weights[place] = Math.max(1, Math.round(by[k]! * FINE));
    }
  });
  return { starts, phrases, weights, size: vectors.length };
}

/** A feature that more than this share of the phrases hold makes none of them likelier, and costs the most time. */
const COMMON = 0.02;

export interface Likest {
  /** The likest, best first; none without any likeness. */
  readonly overall: readonly Near[];
  /** The likest of the phrases of `label`; phrase -1 when none is like it at all. */
  readonly own: Near;
}

/**
 * The `most` phrases of the greatest cosine, and the likest of those labelled `label`. `without` is a phrase to leave out, -1 for
 * none. What nearly everybody says is not looked at.
 */
export function likest(
  { at, by }: Vector,
  { starts, phrases, weights, size }: PhraseIndex,
  { labels, label, most, without }: { labels: Int32Array; label: number; most: number; without: number },
): Likest {
  const { sums, touched } = scratch(size);
  let count = 0;
  const usual = Math.max(50, size * COMMON);
  for (let k = 0; k < at.length; k++) {
    const value = by[k]! / FINE;
    const start = starts[at[k]!]!;
    const end = starts[at[k]! + 1]!;
    if (end - start > usual) continue;
    for (let place = start; place < end; place++) {
      const phrase = phrases[place]!;
      const before = sums[phrase]!;
      if (before === 0) touched[count++] = phrase;
      sums[phrase] = before + weights[place]! * value;
    }
  }
  const overall: Near[] = [];
  let own: Near = { phrase: -1, likeness: 0 };
  let least = 0;
  for (let i = 0; i < count; i++) {
    const phrase = touched[i]!;
    const likeness = sums[phrase]!;
    sums[phrase] = 0;
    const among = overall.length < most || likeness > least;
    if (phrase === without || (!among && likeness < own.likeness)) continue;
    if (labels[phrase] === label && (likeness > own.likeness || (likeness === own.likeness && phrase < own.phrase)))
      own = { phrase, likeness };
    if (!among) continue;
    let place = overall.length;
    while (place > 0 && (overall[place - 1]?.likeness ?? 0) < likeness) place--;
    overall.splice(place, 0, { phrase, likeness });
    if (overall.length > most) overall.pop();
    if (overall.length === most) least = overall[most - 1]?.likeness ?? 0;
  }
  return { overall, own };
}

/** All zero between uses, and used again: one for each message would keep the collector busy. */
let used = { sums: new Float32Array(0), touched: new Int32Array(0) };
function scratch(size: number): typeof used {
  if (used.sums.length < size) used = { sums: new Float32Array(size), touched: new Int32Array(size) };
  return used;
}
