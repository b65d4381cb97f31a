// Keeps what was learnt as bytes, under a key made of what it was learnt from, so that a start need not learn again.
import { createHash } from 'node:crypto';
import type { Model } from './classify.js';
import type { Learnt } from './learn.js';
import { phraseNumbers } from './nearest.js';
import {
  bufferOf,
  countsFromBytes,
  countsToBytes,
  linesFromBytes,
  linesToBytes,
  numbersToBytes,
  packed,
  unpacked,
} from './packed.js';
import { pairTable } from './pairs.js';

/** Where bytes are kept; `read` answers null when there are none. Neither may throw for want of a place. */
export interface ModelCache {
  read(key: string): Uint8Array | null;
  write(key: string, bytes: Uint8Array): void;
}

/** Raised whenever normalising, features, training or this format change. */
const VERSION = 23;
const MAGIC = `council-assistant model ${VERSION}\n`;
const LEARNT = `council-assistant engine ${VERSION}\n`;

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
}

export function modelToBytes(model: Model): Uint8Array {
  const { vocabulary, planes, near } = model;
  const header: Header = {
    labels: model.labels, sharpness: model.sharpness, outside: model.outside, foreignLabel: model.foreignLabel, options: vocabulary.options,
    classes: planes.classes, features: planes.features, bias: planes.bias, size: near.size,
  }; // prettier-ignore
  return packed(MAGIC, header, [
    linesToBytes(vocabulary.index.keys()),
    numbersToBytes(Int32Array.from(vocabulary.index.values())),
    numbersToBytes(vocabulary.pairs.list.keys),
    numbersToBytes(vocabulary.pairs.list.features),
    numbersToBytes(vocabulary.weight),
    ...countsToBytes(vocabulary.words),
    numbersToBytes(planes.weights),
    numbersToBytes(planes.scales),
    numbersToBytes(model.phraseLabels),
    numbersToBytes(near.starts),
    numbersToBytes(near.phrases),
    numbersToBytes(near.weights),
  ]);
}

const NONE = new Uint8Array(0);

/** Null when the bytes are not a whole model of this version. */
export function modelFromBytes(bytes: Uint8Array): Model | null {
  const found = unpacked(MAGIC, bytes);
  if (!found) return null;
  const header = found.head as Header;
  const part = (i: number): Uint8Array => found.parts[i] ?? NONE;
  const buffer = (i: number): ArrayBuffer => bufferOf(part(i));
  const numbers = new Int32Array(buffer(1));
  return {
    labels: header.labels,
    sharpness: header.sharpness,
    outside: header.outside,
    foreignLabel: header.foreignLabel,
    vocabulary: {
      index: new Map(linesFromBytes(part(0)).map((feature, i) => [feature, numbers[i] ?? 0])),
      pairs: pairTable({ keys: new Float64Array(buffer(2)), features: new Int32Array(buffer(3)) }),
      weight: new Float32Array(buffer(4)),
      options: header.options,
      words: countsFromBytes(part(5), part(6)),
      cut: new Map(),
    },
    planes: {
      classes: header.classes,
      features: header.features,
      bias: header.bias,
      weights: new Int8Array(buffer(7)),
      scales: new Float32Array(buffer(8)),
    },
    phraseLabels: new Int32Array(buffer(9)),
    near: {
      starts: new Int32Array(buffer(10)),
      phrases: phraseNumbers(header.size, buffer(11)),
      weights: new Uint16Array(buffer(12)),
      size: header.size,
    },
  };
}

export function learntToBytes({ model, languages, spelling, welsh }: Learnt): Uint8Array {
  return packed(LEARNT, {}, [
    modelToBytes(model),
    ...countsToBytes(languages.words),
    ...countsToBytes(languages.triples),
    ...countsToBytes(spelling.en.counts),
    numbersToBytes(spelling.en.pairs),
    ...countsToBytes(spelling.cy.counts),
    numbersToBytes(spelling.cy.pairs),
    ...countsToBytes(welsh),
  ]);
}

/** Null when the bytes are not whole or of another version. */
export function learntFromBytes(bytes: Uint8Array): Learnt | null {
  const found = unpacked(LEARNT, bytes);
  if (!found) return null;
  const part = (i: number): Uint8Array => found.parts[i] ?? NONE;
  const counts = (i: number): ReadonlyMap<string, number> => countsFromBytes(part(i), part(i + 1));
  const pairs = (i: number): Float64Array => new Float64Array(bufferOf(part(i)));
  const model = modelFromBytes(part(0));
  return (
    model && {
      model,
      languages: { words: counts(1), triples: counts(3) },
      spelling: { en: { counts: counts(5), pairs: pairs(7) }, cy: { counts: counts(8), pairs: pairs(10) } },
      welsh: counts(11),
    }
  );
}
