// A sparse vector on its way: features gathered group by group, each group brought to its weight, the whole to length 1.
import type { Vector } from './features.js';

/** Room for the features of a long message; used again for each, or the collector would be busy. */
let room = { at: new Int32Array(4096), by: new Float64Array(4096) };

/** A vector on its way, group by group. One at a time: they share their room. */
export class Row {
  /** Features with their values so far. */
  length = 0;
  private end = 0;
  private readonly weights: number[] = [];

  constructor(private readonly weight: Float32Array) {}

  /** Features of the open group, each as often as it occurs. */
  take(numbers: ArrayLike<number>): void {
    if (this.end + numbers.length > room.at.length) enlarge(this.end + numbers.length);
    const { at } = room;
    for (let i = 0; i < numbers.length; i++) at[this.end++] = numbers[i]!;
  }

  /** Ends the group: each feature once, the group brought to the length `weight`; nothing for one with nothing in it. */
  close(weight: number): void {
    const { at, by } = room;
    const [from, end] = [this.length, this.end];
    at.subarray(from, end).sort();
    let square = 0;
    for (let k = from; k < end;) {
      const first = k;
      const number = at[k]!;
      while (k < end && at[k] === number) k++;
      const value = (k - first > 1 ? 1 + Math.log(k - first) : 1) * this.weight[number]!;
      at[this.length] = number;
      by[this.length++] = value;
      square += value * value;
    }
    this.end = this.length;
    if (this.length === from) return;
    this.weights.push(weight);
    const scale = weight / Math.sqrt(square);
    for (let k = from; k < this.length; k++) by[k]! *= scale;
  }

  vector(words: number): Vector {
    const [at, by] = [room.at.slice(0, this.length), new Float32Array(this.length)];
    const whole = Math.hypot(...this.weights);
    for (let k = 0; k < this.length; k++) by[k] = room.by[k]! / whole;
    return { at, by, words };
  }
}

function enlarge(least: number): void {
  const [at, by] = [new Int32Array(least * 2), new Float64Array(least * 2)];
  at.set(room.at);
  by.set(room.by);
  room = { at, by };
}
