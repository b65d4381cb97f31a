// One-against-the-rest linear support vector machines with squared hinge loss, trained by dual coordinate descent.
import type { Vector } from './features.js';

export interface SvmOptions {
  /** Price of an error against a wide margin. */
  readonly cost: number;
  /** How much more an error on a class's own phrases costs than one on the others'. */
  readonly positive: number;
  /** Passes over the phrases, at most. */
  readonly passes: number;
  /** Value of the constant feature that lets the plane leave the origin; 0 for none. */
  readonly bias: number;
}

export const SVM: SvmOptions = { cost: 1, positive: 5, passes: 20, bias: 1 };

/**
 * Weights by feature and class: `weights[feature * classes + class] * scales[feature]`, whole numbers from -127 to 127 to save
 * memory. The constant feature's stand last.
 */
export interface Planes {
  readonly classes: number;
  readonly features: number;
  /** Value of the constant feature. */
  readonly bias: number;
  readonly weights: Int8Array;
  readonly scales: Float32Array;
}

/**
 * Hsieh, Chang, Lin, Keerthi & Sundararajan, "A Dual Coordinate Descent Method for Large-scale Linear SVM" (ICML 2008),
 * algorithm 3: L2-loss, with shrinking. `labels[i]` is the class number of `vectors[i]`.
 */
export function trainPlanes(
  vectors: readonly Vector[],
  labels: Int32Array,
  classes: number,
  features: number,
  options: SvmOptions,
): Planes {
  const { cost, positive, passes, bias } = options;
  const weights = new Float32Array((features + 1) * classes);
  const square = Float64Array.from(vectors, ({ by }) => by.reduce((sum, value) => sum + value * value, bias * bias));
  const w = new Float64Array(features + 1);
  const alpha = new Float64Array(vectors.length);
  const order = new Int32Array(vectors.length);
  for (let c = 0; c < classes; c++) {
    w.fill(0);
    alpha.fill(0);
    for (let i = 0; i < order.length; i++) order[i] = i;
    descend(c);
    for (let f = 0; f <= features; f++) weights[f * classes + c] = w[f] ?? 0;
  }
  return { classes, features, bias, ...rounded(weights, classes) };

  function descend(c: number): void {
    // A fixed seed for each class, so that the same phrases always give the same weights.
    let seed = 0x9e3779b9 ^ (c + 1);
    let active = order.length;
    let above = Infinity;
    for (let pass = 0; pass < passes; pass++) {
      let highest = -Infinity;
      let lowest = Infinity;
      for (let i = 0; i < active; i++) {
        seed = (Math.imul(seed, 1664525) + 1013904223) | 0;
        const j = i + ((seed >>> 8) % (active - i));
        const swap = order[i]!;
        order[i] = order[j]!;
        order[j] = swap;
      }
      for (let s = 0; s < active; s++) {
        const i = order[s]!;
        const own = labels[i] === c;
        const y = own ? 1 : -1;
        const diagonal = 0.5 / (own ? cost * positive : cost);
        const { at, by } = vectors[i]!;
        let dot = w[features]! * bias;
        for (let k = 0; k < at.length; k++) dot += w[at[k]!]! * by[k]!;
        const old = alpha[i]!;
        const gradient = y * dot - 1 + diagonal * old;
        let projected = gradient;
        if (old === 0) {
          if (gradient > above) {
            active--;
            order[s] = order[active]!;
            order[active] = i;
            s--;
            continue;
          }
          if (gradient > 0) projected = 0;
        }
        if (projected > highest) highest = projected;
        if (projected < lowest) lowest = projected;
        if (Math.abs(projected) < 1e-10) continue;
        const fresh = Math.max(old - gradient / (square[i]! + diagonal), 0);
        alpha[i] = fresh;
        const step = (fresh - old) * y;
        for (let k = 0; k < at.length; k++) w[at[k]!]! += step * by[k]!;
        w[features]! += step * bias;
      }
      if (highest - lowest <= 0.05) {
        if (active === order.length) return;
        active = order.length;
        above = Infinity;
        continue;
      }
      above = highest <= 0 ? Infinity : highest;
    }
  }
}

/** Each feature's row in whole numbers of 1/127 of its largest weight. */
function rounded(weights: Float32Array, classes: number): Pick<Planes, 'weights' | 'scales'> {
  const small = new Int8Array(weights.length);
  const scales = new Float32Array(weights.length / classes);
  for (let f = 0; f < scales.length; f++) {
    let most = 0;
    for (let c = 0; c < classes; c++) most = Math.max(most, Math.abs(weights[f * classes + c]!));
    if (most === 0) continue;
    scales[f] = most / 127;
    for (let c = 0; c < classes; c++) small[f * classes + c] = Math.round((weights[f * classes + c]! / most) * 127);
  }
  return { weights: small, scales };
}

/** Distance from each class's plane, by class number. */
export function distances({ at, by }: Vector, { classes, features, bias, weights, scales }: Planes): Float64Array {
  const scores = new Float64Array(classes);
  for (let c = 0; c < classes; c++) scores[c] = weights[features * classes + c]! * scales[features]! * bias;
  for (let k = 0; k < at.length; k++) {
    const row = at[k]! * classes;
    const value = by[k]! * scales[at[k]!]!;
    for (let c = 0; c < classes; c++) scores[c]! += weights[row + c]! * value;
  }
  return scores;
}

/** Weight of one feature for one class. */
export const weightOf = (feature: number, c: number, { classes, weights, scales }: Planes): number =>
  (weights[feature * classes + c] ?? 0) * (scales[feature] ?? 0);
