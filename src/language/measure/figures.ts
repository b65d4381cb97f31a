// Figures for reports: shares, calibration error, area under the curve, percentiles.

/** One judged message: whether the first choice was right and how sure it was (0 to 1). */
export interface Judged {
  readonly right: boolean;
  readonly confidence: number;
}

export const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/** Expected calibration error over 15 bins of equal width (Guo et al. 2017): mean gap between confidence and accuracy. */
export function calibrationError(judged: readonly Judged[]): number {
  const bins = Array.from({ length: 15 }, () => ({ n: 0, right: 0, confidence: 0 }));
  for (const { right, confidence } of judged) {
    const bin = bins[Math.min(14, Math.floor(confidence * 15))];
    if (!bin) continue;
    bin.n++;
    bin.right += right ? 1 : 0;
    bin.confidence += confidence;
  }
  return (
    bins.reduce((sum, { right, confidence }) => sum + Math.abs(right - confidence), 0) / Math.max(1, judged.length)
  );
}

/** Chance that a random one of `high` scores above a random one of `low` (Mann-Whitney; ties count half). */
export function areaUnderCurve(high: readonly number[], low: readonly number[]): number {
  const all = [...high.map((score) => ({ score, up: true })), ...low.map((score) => ({ score, up: false }))].sort(
    (a, b) => a.score - b.score,
  );
  let ranks = 0;
  for (let i = 0; i < all.length;) {
    let j = i;
    while (j < all.length && all[j]?.score === all[i]?.score) j++;
    for (let k = i; k < j; k++) if (all[k]?.up) ranks += (i + j + 1) / 2;
    i = j;
  }
  return (ranks - (high.length * (high.length + 1)) / 2) / (high.length * low.length);
}

/** The value below which `part` (0 to 1) of the values lie. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
}

export const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
