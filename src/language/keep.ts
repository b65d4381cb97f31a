// Keeps a trained model as bytes, under a key made of what it was trained on, so that a start need not train again.
import { createHash } from 'node:crypto';
import type { Model } from './classify.js';

/** Where bytes are kept; `read` answers null when there are none. Neither may throw for want of a place. */
export interface ModelCache {
  read(key: string): Uint8Array | null;
  write(key: string, bytes: Uint8Array): void;
}

/** Raised whenever normalising, features, training or this format change. */
const VERSION = 11;
const MAGIC = `council-assistant model ${VERSION}\n`;

/** `of` is all that training depends on, as JSON. */
export const keyOf = (of: unknown): string =>
  createHash('sha256').update(MAGIC).update(JSON.stringify(of)).digest('hex').slice(0, 32);

interface Header {
  readonly labels: Model['labels'];
  readonly sharpness: number;
  readonly outside: Model['outside'];
  readonly foreignLabel: number;
  readonly options: Model['vocabulary']['options'];
  readonly classes: number;
  readonly features: number;
  readonly bias: number;
  readonly size: number;
  /** Bytes of each part, in order. */
  readonly parts: readonly number[];
}

/** Magic line, length of the header, header as JSON, then the parts one after the other. */
export function modelToBytes(model: Model): Uint8Array {
  const { vocabulary, planes, near } = model;
  const text = (lines: Iterable<string>): Uint8Array => Buffer.from([...lines].join('\n'), 'utf8');
  const parts = [
    text(vocabulary.index.keys()), bytesOf(vocabulary.weight), text(vocabulary.words.keys()), bytesOf(Int32Array.from(vocabulary.words.values())),
    bytesOf(planes.weights), bytesOf(planes.scales), bytesOf(model.phraseLabels), bytesOf(near.starts), bytesOf(near.phrases), bytesOf(near.weights),
  ]; // prettier-ignore
  const header: Header = {
    labels: model.labels, sharpness: model.sharpness, outside: model.outside, foreignLabel: model.foreignLabel, options: vocabulary.options,
    classes: planes.classes, features: planes.features, bias: planes.bias, size: near.size, parts: parts.map(({ byteLength }) => byteLength),
  }; // prettier-ignore
  const head = Buffer.from(JSON.stringify(header), 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.byteLength);
  return Buffer.concat([Buffer.from(MAGIC, 'utf8'), length, head, ...parts]);
}

/** Null when the bytes are not a whole model of this version. */
export function modelFromBytes(bytes: Uint8Array): Model | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = Buffer.byteLength(MAGIC);
  if (buffer.byteLength < start + 4 || buffer.toString('utf8', 0, start) !== MAGIC) return null;
  const from = start + 4 + buffer.readUInt32LE(start);
  if (from > buffer.byteLength) return null;
  const header = headerOf(buffer.toString('utf8', start + 4, from));
  if (!header || header.parts.reduce((sum, part) => sum + part, from) !== buffer.byteLength) return null;
  let at = from;
  // Copies, so that the numbers lie where their size wants them, and the file's bytes can go.
  const next = (i: number): Uint8Array => new Uint8Array(buffer.subarray(at, (at += header.parts[i] ?? 0)));
  const lines = (i: number): readonly string[] => Buffer.from(next(i)).toString('utf8').split('\n');
  const index = new Map(lines(0).map((feature, number) => [feature, number]));
  const weight = new Float32Array(next(1).buffer);
  const words = lines(2);
  const counts = new Int32Array(next(3).buffer);
  return {
    labels: header.labels,
    sharpness: header.sharpness,
    outside: header.outside,
    foreignLabel: header.foreignLabel,
    vocabulary: {
      index,
      weight,
      options: header.options,
      words: new Map(words.map((word, i) => [word, counts[i] ?? 0])),
      cut: new Map(),
    },
    planes: {
      classes: header.classes,
      features: header.features,
      bias: header.bias,
      weights: new Int8Array(next(4).buffer),
      scales: new Float32Array(next(5).buffer),
    },
    phraseLabels: new Int32Array(next(6).buffer),
    near: {
      starts: new Int32Array(next(7).buffer),
      phrases: new Int32Array(next(8).buffer),
      weights: new Float32Array(next(9).buffer),
      size: header.size,
    },
  };
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Float32Array | Int32Array | Int8Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

function headerOf(json: string): Header | null {
  try {
    return JSON.parse(json) as Header;
  } catch {
    return null;
  }
}
