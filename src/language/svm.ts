// One-against-the-rest linear support vector machines with squared hinge loss, trained by dual coordinate descent.
import { along, BLOCK, descend, WIDE, type Rows, type Stage } from './descent.js';
import type { Vector } from './features.js';

export interface SvmOptions {
  /** Price of an error against a wide margin. */
  readonly cost: number;
  /** How much more an error on a class's own phrases costs than one on the others'. */
  readonly positive: number;
  /** Passes over the phrases, at most; more than twenty gained nothing on the validation files. */
  readonly passes: number;
  /** Every so many passes the phrases left out are looked at again. */
  readonly again: number;
  /** Value of the constant feature that lets the plane leave the origin; 0 for none. */
  readonly bias: number;
}

export const SVM: SvmOptions = { cost: 1, positive: 5, passes: 20, again: 4, bias: 1 };

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

export interface Trained {
  readonly planes: Planes;
  /** By phrase that was held back: its distance from each class's plane as it was before the phrase took part. */
  readonly unseen: ReadonlyMap<number, Float64Array>;
}

/**
 * One plane for each class, against all others; `labels[i]` is the class number of `vectors[i]`, and `keys[i]` a number by
 * which it is put in order (see `Rows`). The phrases for which `back` is true take part only in the last passes: until then
 * they are new to the planes, and tell how well these judge.
 */
export function trainPlanes(
  vectors: readonly Vector[],
  labels: Int32Array,
  classes: number,
  features: number,
  options: SvmOptions,
  keys: Uint32Array,
  back: (phrase: number) => boolean = () => false,
): Trained {
  const rows = inRows(vectors, features, options.bias, keys);
  const weights = new Float32Array((features + 1) * classes);
  const all = Int32Array.from(vectors.keys());
  const known = all.filter((i) => !back(i));
  const unseen = new Map([...all].filter(back).map((i) => [i, new Float64Array(classes)]));
  const stages: readonly Stage[] = [
    // Enough to judge by; the last of them is over all phrases again, or a plane that went astray would judge.
    ...(unseen.size > 0 ? [{ phrases: known, fresh: known, passes: options.again + 1, orders: [] }] : []),
    { phrases: all, fresh: unseen.size > 0 ? Int32Array.from(unseen.keys()) : all, passes: options.passes, orders: [] },
  ];
  for (let first = 0; first < classes; first += BLOCK) {
    const block = { first, count: Math.min(BLOCK, classes - first) };
    descend(rows, labels, block, features, options, stages, (stage, label, w) => {
      if (stage === stages.length - 1) for (let f = 0; f <= features; f++) weights[f * classes + label] = w[f]!;
      else for (const [i, scores] of unseen) scores[label] = along(rows, i, w);
    });
  }
  return { planes: { classes, features, bias: options.bias, ...rounded(weights, classes) }, unseen };
}

function inRows(vectors: readonly Vector[], constant: number, bias: number, keys: Uint32Array): Rows {
  const starts = new Int32Array(vectors.length + 1);
  vectors.forEach(({ at }, i) => (starts[i + 1] = starts[i]! + Math.ceil((at.length + 1) / WIDE) * WIDE));
  // What fills a row up is the constant feature with the value 0.
  const at = new Int32Array(starts[vectors.length]!).fill(constant);
  const by = new Float32Array(at.length);
  vectors.forEach((vector, i) => {
    at.set(vector.at, starts[i]);
    by.set(vector.by, starts[i]);
    by[starts[i]! + vector.at.length] = bias;
  });
  const square = Float64Array.from(vectors, (vector) =>
    vector.by.reduce((sum, value) => sum + value * value, bias * bias),
  );
  return { starts, at, by, square, keys };
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
  // Three rows at a time: the scores are fetched and put back a third as often.
  const valueOf = (k: number): number => (k < at.length ? by[k]! * scales[at[k]!]! : 0);
  const rowOf = (k: number): number => (k < at.length ? at[k]! * classes : 0);
  for (let k = 0; k < at.length; k += 3) {
    const [a, b, c] = [rowOf(k), rowOf(k + 1), rowOf(k + 2)];
    const [byA, byB, byC] = [valueOf(k), valueOf(k + 1), valueOf(k + 2)];
    for (let i = 0; i < classes; i++)
      scores[i]! += weights[a + i]! * byA + weights[b + i]! * byB + weights[c + i]! * byC;
  }
  return scores;
}

/** Weight of one feature for one class. */
export const weightOf = (feature: number, c: number, { classes, weights, scales }: Planes): number =>
  (weights[feature * classes + c] ?? 0) * (scales[feature] ?? 0);
