// Makes probabilities of distances: a softmax whose temperature is fitted on phrases that were held back from training.

/** Softmax of `scores` at inverse temperature `sharpness`. */
export function probabilities(scores: ArrayLike<number>, sharpness: number): Float64Array {
  let most = -Infinity;
  for (let c = 0; c < scores.length; c++) most = Math.max(most, scores[c] ?? 0);
  const out = new Float64Array(scores.length);
  let sum = 0;
  for (let c = 0; c < scores.length; c++) sum += out[c] = Math.exp(((scores[c] ?? 0) - most) * sharpness);
  for (let c = 0; c < scores.length; c++) out[c]! /= sum;
  return out;
}

/** One of the `probabilities` alone. */
function chanceOf(right: number, scores: ArrayLike<number>, sharpness: number): number {
  let most = -Infinity;
  for (let c = 0; c < scores.length; c++) if (scores[c]! > most) most = scores[c]!;
  let sum = 0;
  for (let c = 0; c < scores.length; c++) sum += Math.exp((scores[c]! - most) * sharpness);
  return Math.exp(((scores[right] ?? 0) - most) * sharpness) / sum;
}

export interface Scored {
  readonly scores: ArrayLike<number>;
  /** The right class's number, -1 when it is none of them. */
  readonly right: number;
}

/** Fewer held-back phrases tell nothing of how sharp to be. */
const FEWEST = 20;

/** Temperature scaling (Guo, Pleiss, Sun & Weinberger 2017): the sharpness of least log loss, found by golden section between 0.5 and 40. */
export function fitSharpness(held: readonly Scored[]): number {
  const known = held.filter(({ right }) => right >= 0);
  if (known.length < FEWEST) return DEFAULT_SHARPNESS;
  const loss = (sharpness: number): number =>
    known.reduce((sum, { scores, right }) => sum - Math.log(Math.max(1e-12, chanceOf(right, scores, sharpness))), 0);
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [low, high] = [Math.log(0.5), Math.log(40)];
  let [a, b] = [high - ratio * (high - low), low + ratio * (high - low)];
  let [lossA, lossB] = [loss(Math.exp(a)), loss(Math.exp(b))];
  for (let i = 0; i < 24; i++) {
    if (lossA < lossB) {
      [high, b, lossB] = [b, a, lossA];
      a = high - ratio * (high - low);
      lossA = loss(Math.exp(a));
    } else {
      [low, a, lossA] = [a, b, lossB];
      b = low + ratio * (high - low);
      lossB = loss(Math.exp(b));
    }
  }
  return Math.exp((low + high) / 2);
}

/** What the public sets' validation files gave at about forty phrases a class. */
export const DEFAULT_SHARPNESS = 6;
