// One-against-the-rest linear support vector machines with squared hinge loss, trained by dual coordinate descent.
import type { Vector } from './features.js';

export interface SvmOptions {
  /** Price of an error against a wide margin. */
  readonly cost: number;
  /** How much more an error on a class's own phrases costs than one on the others'. */
  readonly positive: number;
  /** Passes over the phrases, at most; more than twenty gained nothing on the validation files. */
  readonly passes: number;
  /** Value of the constant feature that lets the plane leave the origin; 0 for none. */
  readonly bias: number;
}

export const SVM: SvmOptions = { cost: 1, positive: 5, passes: 20, bias: 1 };

/**
 * A phrase that lies so far on its right side is left out while the others settle, and looked at again every few passes:
 * the plane comes out the same, in half the time.
 */
const FAR = 0.1;
const LOOK_AGAIN = 4;

/** Difference of the largest and the smallest projected gradient at which the planes are good enough. */
const TOLERANCE = 0.05;

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

/** Vectors one after the other: those of phrase i from `starts[i]` to `starts[i + 1]`. */
interface Rows {
  readonly starts: Int32Array;
  readonly at: Int32Array;
  readonly by: Float32Array;
  /** Square of the length, the constant feature included. */
  readonly square: Float64Array;
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
  const rows = inRows(vectors, options.bias);
  const weights = new Float32Array((features + 1) * classes);
  const w = new Float32Array(features + 1);
  const alpha = new Float64Array(vectors.length);
  for (let c = 0; c < classes; c++) {
    w.fill(0);
    alpha.fill(0);
    descend(rows, labels, c, w, alpha, options);
    for (let f = 0; f <= features; f++) weights[f * classes + c] = w[f]!;
  }
  return { classes, features, bias: options.bias, ...rounded(weights, classes) };
}

function inRows(vectors: readonly Vector[], bias: number): Rows {
  const starts = new Int32Array(vectors.length + 1);
  vectors.forEach(({ at }, i) => (starts[i + 1] = starts[i]! + at.length));
  const at = new Int32Array(starts[vectors.length]!);
  const by = new Float32Array(at.length);
  vectors.forEach((vector, i) => {
    at.set(vector.at, starts[i]);
    by.set(vector.by, starts[i]);
  });
  const square = Float64Array.from(vectors, (vector) =>
    vector.by.reduce((sum, value) => sum + value * value, bias * bias),
  );
  return { starts, at, by, square };
}

/** Moves `w` and `alpha` from nothing to the plane of class `c`. */
function descend(
  rows: Rows,
  labels: Int32Array,
  c: number,
  w: Float32Array,
  alpha: Float64Array,
  options: SvmOptions,
): void {
  const { starts, at, by, square } = rows;
  const { cost, positive, passes, bias } = options;
  const last = w.length - 1;
  const order = Int32Array.from(alpha, (_, i) => i);
  // A fixed seed for each class, so that the same phrases always give the same weights.
  let seed = 0x9e3779b9 ^ (c + 1);
  let active = order.length;
  let above = FAR;
  for (let pass = 0; pass < passes; pass++) {
    if (pass % LOOK_AGAIN === LOOK_AGAIN - 1) active = order.length;
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
      const [from, to] = [starts[i]!, starts[i + 1]!];
      const y = labels[i] === c ? 1 : -1;
      const diagonal = 0.5 / (y > 0 ? cost * positive : cost);
      let dot = w[last]! * bias;
      for (let k = from; k < to; k++) dot += w[at[k]!]! * by[k]!;
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
      for (let k = from; k < to; k++) w[at[k]!]! += step * by[k]!;
      w[last]! += step * bias;
    }
    if (highest - lowest <= TOLERANCE) {
      if (active === order.length) return;
      active = order.length;
      above = Infinity;
    } else above = FAR;
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
