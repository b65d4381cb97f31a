// How likely a message is about nothing that was taught: a small logistic regression over several signals, never one threshold.

/** Names and order of the signals. */
export const SIGNALS = ['probability', 'distance', 'margin', 'nearest', 'agreement', 'unknown'] as const;

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
}

export interface OutOfScope {
  /** One weight a signal, then the constant. */
  readonly weights: readonly number[];
}

/** Fitted on CLINC150's validation files; used where no out-of-scope phrases are given. */
export const DEFAULT_OUT_OF_SCOPE: OutOfScope = { weights: [-0.3, -1.2, -0.8, -1.5, -1.5, 2, 0] };

const inputs = ({ probability, distance, margin, nearest, agreement, unknown }: Signals): readonly number[] => {
  const p = Math.min(0.999, Math.max(0.001, probability));
  return [Math.log(p / (1 - p)), distance, margin, nearest, agreement, unknown, 1];
};

/** Probability, 0 to 1, that it is out of scope, at even odds beforehand. */
export function outOfScope(signals: Signals, { weights }: OutOfScope): number {
  const sum = inputs(signals).reduce((total, input, i) => total + input * (weights[i] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}

/** Logistic regression by Newton steps with a small ridge; both kinds weigh the same in all. */
export function fitOutOfScope(inside: readonly Signals[], outside: readonly Signals[]): OutOfScope {
  if (inside.length < 20 || outside.length < 20) return DEFAULT_OUT_OF_SCOPE;
  const rows = [...inside.map((signals) => ({ x: inputs(signals), y: 0, weight: 0.5 / inside.length })), ...outside.map((signals) => ({ x: inputs(signals), y: 1, weight: 0.5 / outside.length }))];
  const size = SIGNALS.length + 1;
  const ridge = 1e-3;
  let weights = new Array<number>(size).fill(0);
  for (let step = 0; step < 25; step++) {
    const gradient = weights.map((weight, i) => (i < size - 1 ? ridge * weight : 0));
    const hessian = weights.map((_, i) => weights.map((__, j) => (i === j ? ridge : 0)));
    for (const { x, y, weight } of rows) {
      const p = 1 / (1 + Math.exp(-x.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0)));
      for (let i = 0; i < size; i++) {
        gradient[i]! += weight * (p - y) * x[i]!;
        for (let j = 0; j < size; j++) hessian[i]![j]! += weight * p * (1 - p) * x[i]! * x[j]!;
      }
    }
    const change = solve(hessian, gradient);
    weights = weights.map((weight, i) => weight - (change[i] ?? 0));
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
