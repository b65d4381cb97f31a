// How far one word is from another, in slips of the fingers. Not natural's distance: it brings underscore, which would take the skill's
// Lambda function over its size, and cannot stop at the first row that is too far.

/** Whether one word becomes the other by at most so many letters put in, left out, changed or swapped with the next (Damerau). */
export function withinSlips(one: string, other: string, most: number): boolean {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = (last[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      let least = Math.min(change, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return false;
    [before, last] = [last, row];
  }
  return (last[other.length] ?? Infinity) <= most;
}
