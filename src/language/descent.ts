// Dual coordinate descent for several planes at once: a row is fetched from memory for eight classes together.
import type { SvmOptions } from './svm.js';

/** How many numbers a step of the innermost loops takes: each by itself would wait for the one before. They are written out by hand for it. */
export const WIDE = 4;

/**
 * Vectors one after the other: that of phrase i from `starts[i]` to `starts[i + 1]`, the constant feature behind it, filled
 * up with zeros to a multiple of `WIDE`.
 */
export interface Rows {
  readonly starts: Int32Array;
  readonly at: Int32Array;
  readonly by: Float32Array;
  /** Square of the length, the constant feature included. */
  readonly square: Float64Array;
  /**
   * By phrase, drawn from its own words: phrases are looked at in an order that is made of these. The passes end before the
   * planes are quite still, so that what they come to depends on the order: with one that were drawn anew, a phrase more in
   * thirty thousand moved every tenth probability by a twentieth or more. So it moves one in three hundred.
   */
  readonly keys: Uint32Array;
}

/** Classes whose planes are made together; `lookAtAll` is written out by hand for it. */
export const BLOCK = 8;

/**
 * A phrase that lies so far on its right side is left out while the others settle, and looked at again every few passes:
 * the plane comes out the same, in a third of the time.
 */
const FAR = 0.1;

/** Difference of the largest and the smallest projected gradient at which a plane is good enough. */
const TOLERANCE = 0.05;

/** A hash and a phrase's number fit into the 53 whole bits of a number. */
const MOST_PHRASES = 2 ** 21;

/** Some of the phrases, and how many passes are made over them at most. */
export interface Stage {
  readonly phrases: Int32Array;
  /** Those of them that no stage before held. */
  readonly fresh: Int32Array;
  readonly passes: number;
  /** The phrases in the order of each pass; filled as it goes, the same for every block of planes. */
  readonly orders: Int32Array[];
}

/** One class's plane on its way. */
interface Plane {
  readonly label: number;
  /** By feature, the constant one last. */
  readonly w: Float32Array;
  /** By phrase. */
  readonly alpha: Float32Array;
  /** By phrase: 1 while it is still looked at. */
  readonly active: Uint8Array;
  /** How far on its right side a phrase is left out. */
  above: number;
  highest: number;
  lowest: number;
  settled: boolean;
}

/**
 * Hsieh, Chang, Lin, Keerthi & Sundararajan, "A Dual Coordinate Descent Method for Large-scale Linear SVM" (ICML 2008),
 * algorithm 3: L2-loss, with shrinking. `reached` is told each plane's weights by feature, the constant one last, at the
 * end of each stage; a stage begins where the one before it ended, and so must hold all of its phrases.
 */
export function descend(
  rows: Rows,
  labels: Int32Array,
  { first, count }: { readonly first: number; readonly count: number },
  features: number,
  options: SvmOptions,
  stages: readonly Stage[],
  reached: (stage: number, label: number, w: Float32Array) => void,
): void {
  const planes = Array.from({ length: count }, (_, i): Plane => ({
    label: first + i,
    w: new Float32Array(features + 1),
    alpha: new Float32Array(labels.length),
    active: new Uint8Array(labels.length),
    above: FAR,
    highest: 0,
    lowest: 0,
    settled: false,
  }));
  const shared = new Float32Array((features + 1) * BLOCK);
  stages.forEach((stage, number) => {
    passOver(rows, labels, stage, planes, shared, options);
    for (const { label, w } of planes) reached(number, label, w);
  });
}

function passOver(
  rows: Rows,
  labels: Int32Array,
  stage: Stage,
  planes: readonly Plane[],
  shared: Float32Array,
  options: SvmOptions,
): void {
  for (const plane of planes) {
    [plane.settled, plane.above] = [false, FAR];
    for (const i of stage.fresh) plane.active[i] = 1;
  }
  // The stage before ended with a look at all of its phrases.
  let whole = stage.fresh.length === stage.phrases.length;
  for (let pass = 0; pass < stage.passes; pass++) {
    const all = whole || (pass > 0 && pass % options.again === 0);
    const order = (stage.orders[pass] ??= shuffled(stage.phrases, rows.keys, pass));
    if (all) {
      lookAtAll(rows, labels, order, planes, shared, options);
    } else for (const plane of planes) if (!plane.settled) lookAtActive(rows, labels, plane, order, options);
    const open = planes.filter(({ highest, lowest }) => highest - lowest > TOLERANCE);
    if (all) {
      if (open.length === 0) break;
      for (const plane of planes) [plane.settled, plane.above] = [!open.includes(plane), FAR];
      whole = false;
    } else if (open.length === 0) {
      // All is settled among those still looked at: the rest must agree.
      whole = true;
      for (const plane of planes) plane.above = Infinity;
    }
  }
}

/** Another order each pass, in which two phrases stand alike whatever other phrases there are. */
function shuffled(phrases: Int32Array, keys: Uint32Array, pass: number): Int32Array {
  const salt = Math.imul(pass + 1, 0x9e3779b1);
  // Hash and number in one, so that numbers are sorted and not objects.
  const places = Float64Array.from(phrases, (i) => {
    let hash = Math.imul(keys[i]! ^ salt, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return ((hash ^ (hash >>> 16)) >>> 0) * MOST_PHRASES + i;
  }).sort();
  return Int32Array.from(places, (place) => place % MOST_PHRASES);
}

/** How far `w` moves along phrase i for this plane, NaN when the phrase is to be left out. */
function stepOf(plane: Plane, i: number, dot: number, labels: Int32Array, square: number, options: SvmOptions): number {
  const y = labels[i] === plane.label ? 1 : -1;
  const diagonal = 0.5 / (y > 0 ? options.cost * options.positive : options.cost);
  const old = plane.alpha[i]!;
  const gradient = y * dot - 1 + diagonal * old;
  let projected = gradient;
  if (old === 0) {
    if (gradient > plane.above) return NaN;
    if (gradient > 0) projected = 0;
  }
  if (projected > plane.highest) plane.highest = projected;
  if (projected < plane.lowest) plane.lowest = projected;
  if (projected < 1e-10 && projected > -1e-10) return 0;
  const fresh = Math.max(old - gradient / (square + diagonal), 0);
  plane.alpha[i] = fresh;
  return (plane.alpha[i] - old) * y;
}

/** One pass over every phrase for all planes; finds anew which phrases each has to look at. */
function lookAtAll(
  { starts, at, by, square }: Rows,
  labels: Int32Array,
  order: Int32Array,
  planes: readonly Plane[],
  shared: Float32Array,
  options: SvmOptions,
): void {
  // An exported constant is fetched anew each time; this loop runs hundreds of millions of times.
  const block = BLOCK;
  planes.forEach((plane, p) => {
    for (let f = 0; f < plane.w.length; f++) shared[f * block + p] = plane.w[f]!;
    [plane.highest, plane.lowest] = [-Infinity, Infinity];
  });
  const dots = new Float64Array(block);
  for (let place = 0; place < order.length; place++) {
    const i = order[place]!;
    const [from, to] = [starts[i]!, starts[i + 1]!];
    let [d0, d1, d2, d3, d4, d5, d6, d7] = [0, 0, 0, 0, 0, 0, 0, 0];
    for (let k = from; k < to; k++) {
      const f = at[k]! * block;
      const value = by[k]!;
      d0 += shared[f]! * value;
      d1 += shared[f + 1]! * value;
      d2 += shared[f + 2]! * value;
      d3 += shared[f + 3]! * value;
      d4 += shared[f + 4]! * value;
      d5 += shared[f + 5]! * value;
      d6 += shared[f + 6]! * value;
      d7 += shared[f + 7]! * value;
    }
    dots[0] = d0;
    dots[1] = d1;
    dots[2] = d2;
    dots[3] = d3;
    dots[4] = d4;
    dots[5] = d5;
    dots[6] = d6;
    dots[7] = d7;
    for (let p = 0; p < planes.length; p++) {
      const plane = planes[p]!;
      const step = stepOf(plane, i, dots[p]!, labels, square[i]!, options);
      plane.active[i] = step === step ? 1 : 0;
      if (!step) continue;
      for (let k = from; k < to; k += 4) {
        shared[at[k]! * block + p]! += step * by[k]!;
        shared[at[k + 1]! * block + p]! += step * by[k + 1]!;
        shared[at[k + 2]! * block + p]! += step * by[k + 2]!;
        shared[at[k + 3]! * block + p]! += step * by[k + 3]!;
      }
    }
  }
  planes.forEach((plane, p) => {
    for (let f = 0; f < plane.w.length; f++) plane.w[f] = shared[f * block + p]!;
  });
}

/** One pass over the phrases that one plane still looks at. */
function lookAtActive(rows: Rows, labels: Int32Array, plane: Plane, order: Int32Array, options: SvmOptions): void {
  const { starts, at, by, square } = rows;
  const { w, active } = plane;
  [plane.highest, plane.lowest] = [-Infinity, Infinity];
  for (let place = 0; place < order.length; place++) {
    const i = order[place]!;
    if (active[i] === 0) continue;
    const step = stepOf(plane, i, along(rows, i, w), labels, square[i]!, options);
    if (step !== step) active[i] = 0;
    if (!step) continue;
    const to = starts[i + 1]!;
    for (let k = starts[i]!; k < to; k += 4) {
      w[at[k]!]! += step * by[k]!;
      w[at[k + 1]!]! += step * by[k + 1]!;
      w[at[k + 2]!]! += step * by[k + 2]!;
      w[at[k + 3]!]! += step * by[k + 3]!;
    }
  }
}

/** Which side of the plane of the weights `w` phrase i is on, and how far, in lengths of `w`. */
export function along({ starts, at, by }: Rows, i: number, w: Float32Array): number {
  let [a, b, c, d] = [0, 0, 0, 0];
  const to = starts[i + 1]!;
  for (let k = starts[i]!; k < to; k += 4) {
    a += w[at[k]!]! * by[k]!;
    b += w[at[k + 1]!]! * by[k + 1]!;
    c += w[at[k + 2]!]! * by[k + 2]!;
    d += w[at[k + 3]!]! * by[k + 3]!;
  }
  return a + b + c + d;
}
