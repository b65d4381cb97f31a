// How likely a message is about nothing that was taught: a small logistic regression over several signals, never one threshold.

/** Names and order of the signals. */
export const SIGNALS = ['probability', 'distance', 'margin', 'nearest', 'agreement', 'unknown', 'foreign'] as const;

export interface Signals {
  /** Highest calibrated probability, 0 to 1. */
  readonly probability: number;
  /** Distance from the best class's plane, and how far the second best lies behind it. */
  readonly distance: number;
  readonly margin: number;
  /** Cosine of the likest phrase, and of the likest phrase of the best class. */
  readonly nearest: number;
  readonly agreement: number;
  /** Share of the words that no phrase holds. */
  readonly unknown: number;
  /** Calibrated probability of the label whose examples are foreign messages, 0 to 1; null where there is no such label. */
  readonly foreign: number | null;
}

export interface OutOfScope {
  /** One weight a signal, then the constant. */
  readonly weights: readonly number[];
}

/**
 * Fitted on held-back phrases of the product against validation messages of CLINC150 and HWU64. It is where every fit
 * starts from, and all there is when few foreign messages are given.
 */
export const DEFAULT_OUT_OF_SCOPE: OutOfScope = { weights: [-0.4, -0.65, 0.5, -0.3, -1.3, 1.5, 0.65, 3.5] };

const logit = (p: number): number => {
  const inner = Math.min(0.999, Math.max(0.001, p));
  return Math.log(inner / (1 - inner));
};
const inputs = ({ probability, distance, margin, nearest, agreement, unknown, foreign }: Signals): readonly number[] => [
  logit(probability), distance, margin, nearest, agreement, unknown, foreign === null ? 0 : logit(foreign), 1,
]; // prettier-ignore

/** Probability, 0 to 1, that it is out of scope, at even odds beforehand. */
export function outOfScope(signals: Signals, { weights }: OutOfScope): number {
  const sum = inputs(signals).reduce((total, input, i) => total + input * (weights[i] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}

/** How strongly a fit is held to where it starts. */
const RIDGE = 0.0002;

/** Logistic regression by Newton steps that are halved until they help, drawn towards the default weights; both kinds weigh the same in all. */
export function fitOutOfScope(inside: readonly Signals[], outside: readonly Signals[]): OutOfScope {
  const start = DEFAULT_OUT_OF_SCOPE.weights;
  if (inside.length < 20 || outside.length < 20) return DEFAULT_OUT_OF_SCOPE;
  const rows = [
    ...inside.map((signals) => ({ x: inputs(signals), y: 0, weight: 0.5 / inside.length })),
    ...outside.map((signals) => ({ x: inputs(signals), y: 1, weight: 0.5 / outside.length })),
  ];
  const size = start.length;
  const loss = (weights: readonly number[]): number =>
    weights.reduce((sum, weight, i) => sum + (i < size - 1 ? (RIDGE / 2) * (weight - (start[i] ?? 0)) ** 2 : 0), 0) +
    rows.reduce((sum, { x, y, weight }) => {
      const z = x.reduce((total, value, i) => total + value * (weights[i] ?? 0), 0);
      return sum + weight * Math.log1p(Math.exp(Math.min(30, y === 1 ? -z : z)));
    }, 0);
  let weights: readonly number[] = start;
  for (let round = 0; round < 25; round++) {
    const gradient = weights.map((weight, i) => (i < size - 1 ? RIDGE * (weight - (start[i] ?? 0)) : 0));
    const hessian = weights.map((_, i) => weights.map((__, j) => (i === j ? RIDGE : 0)));
    for (const { x, y, weight } of rows) {
      const p = 1 / (1 + Math.exp(-x.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0)));
      for (let i = 0; i < size; i++) {
        gradient[i]! += weight * (p - y) * x[i]!;
        for (let j = 0; j < size; j++) hessian[i]![j]! += weight * p * (1 - p) * x[i]! * x[j]!;
      }
    }
    const change = solve(hessian, gradient);
    const before = loss(weights);
    let share = 1;
    const moved = (by: number): readonly number[] => weights.map((weight, i) => weight - by * (change[i] ?? 0));
    while (share > 1e-4 && loss(moved(share)) > before) share /= 2;
    weights = moved(share);
    if (change.every((value) => Math.abs(value) < 1e-6)) break;
  }
  return { weights };
}

/** Gaussian elimination with pivoting; the matrix is small and positive definite. */
function solve(matrix: readonly (readonly number[])[], vector: readonly number[]): readonly number[] {
  const rows = matrix.map((row, i) => [...row, vector[i] ?? 0]);
  const n = rows.length;
  for (let i = 0; i < n; i++) {
    let pivot = i;
    for (let r = i + 1; r < n; r++) if (Math.abs(rows[r]![i]!) > Math.abs(rows[pivot]![i]!)) pivot = r;
    [rows[i], rows[pivot]] = [rows[pivot]!, rows[i]!];
    for (let r = 0; r < n; r++) {
      if (r === i) continue;
      const factor = rows[r]![i]! / rows[i]![i]!;
      for (let c = i; c <= n; c++) rows[r]![c]! -= factor * rows[i]![c]!;
    }
  }
  return rows.map((row, i) => row[n]! / row[i]!);
}
