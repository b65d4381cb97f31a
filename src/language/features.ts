// Turns words into a sparse vector: the words, their neighbours, the concepts they name, and pieces of them, each weighted by how telling it is.
import {
  CountedPairs,
  END,
  neighbours,
  pairKey,
  pairTable,
  START,
  type Pair,
  type PairList,
  type Pairs,
} from './pairs.js';
import { Row } from './row.js';
import { stem } from './stem.js';

/** Sparse and of length 1 (Euclid) unless empty. */
export interface Vector {
  readonly at: Int32Array;
  readonly by: Float32Array;
  /** How many, from the front, are words or neighbours rather than concepts or pieces. */
  readonly words: number;
}

export interface GroupOptions {
  /** Weight against the other groups; each group is of length 1 before. */
  readonly weight: number;
  /** A feature counts when at least so many phrases hold it. */
  readonly phrases: number;
}

export interface FeatureOptions {
  readonly words: GroupOptions;
  readonly neighbours: GroupOptions;
  readonly pieces: GroupOptions & { readonly shortest: number; readonly longest: number };
  readonly concepts: GroupOptions;
  /** Exponent of the inverse document frequency. */
  readonly idfPower: number;
}

/** Chosen on the validation files of the public sets and by cross-validation on the product's phrases; the maximum is flat. */
export const FEATURES: FeatureOptions = {
  words: { weight: 1, phrases: 1 },
  neighbours: { weight: 0.9, phrases: 2 },
  pieces: { weight: 1.3, phrases: 2, shortest: 2, longest: 4 },
  concepts: { weight: 0.6, phrases: 2 },
  idfPower: 0.75,
};

/** Learnt from the phrases: each feature's number and weight. */
export interface Vocabulary {
  /** Of words, concepts and pieces, by name. */
  readonly index: ReadonlyMap<string, number>;
  /** idf ^ idfPower, by feature. */
  readonly weight: Float32Array;
  readonly options: FeatureOptions;
  /** Every word of the phrases as it stands, with the number of phrases that hold it. */
  readonly words: ReadonlyMap<string, number>;
  /** Numbers of the neighbours by the numbers of their two words. */
  readonly pairs: Pairs;
  /** Numbers of the pieces of words met before, so that each word is cut up once; filled as it goes. */
  readonly cut: Map<string, Int32Array>;
}

/** What a concept's name begins with. */
export const CONCEPT = '~';
/** Marks a piece, so that it is never taken for a word. */
const PIECE = '\u0001';
/** Words whose pieces are remembered, at most: strangers send many that nobody sends again. */
const REMEMBERED = 30_000;

/** Each concept once, and each two together, wherever they stand. */
function conceptsOf(named: readonly string[]): readonly string[] {
  const concepts = [...new Set(named)].sort();
  return concepts.flatMap((one, i) => [one, ...concepts.slice(i + 1).map((other) => `${one} ${other}`)]);
}

const wordNumber = (feature: number | undefined): number | undefined =>
  feature === undefined ? undefined : feature + END + 1;

/** Looked up by number: joining words into names only to look them up would take most of a message's time. */
function pairNumbers(stems: readonly (number | undefined)[], pairs: Pairs): readonly number[] {
  const numbers: number[] = [];
  neighbours(stems.map(wordNumber), (first, second, apart) => {
    const number = pairs.get(first, second, apart);
    if (number !== undefined) numbers.push(number);
  });
  return numbers;
}

/** Pieces of a word with its ends: "bin" → _b bi in n_ _bi bin in_ _bin bin_. */
function piecesOf(word: string, { shortest, longest }: FeatureOptions['pieces']): readonly string[] {
  const edged = `_${word}_`;
  const pieces: string[] = [];
  for (let size = shortest; size <= longest; size++) {
    for (let i = 0; i + size <= edged.length; i++) pieces.push(PIECE + edged.slice(i, i + size));
  }
  return pieces;
}

/** The words proper, their stems and the concepts named among them. */
function parted(all: readonly string[]): {
  words: readonly string[];
  stems: readonly string[];
  concepts: readonly string[];
} {
  const words = all.filter((word) => !word.startsWith(CONCEPT));
  return { words, stems: words.map(stem), concepts: conceptsOf(all.filter((word) => word.startsWith(CONCEPT))) };
}

/** How many phrases hold each feature. Features have numbers from the first on, and a word is cut up once. */
class Documents {
  readonly numbers = new Map<string, number>();
  readonly counts: number[] = [];
  private readonly last: number[] = [];
  private readonly cut = new Map<string, readonly number[]>();
  private phrase = 0;

  next(): void {
    this.phrase++;
  }

  add(feature: string): number {
    const number = this.numberOf(feature);
    this.seen(number);
    return number;
  }

  addPieces(word: string, options: FeatureOptions['pieces']): void {
    let numbers = this.cut.get(word);
    if (!numbers) {
      numbers = piecesOf(word, options).map((piece) => this.numberOf(piece));
      this.cut.set(word, numbers);
    }
    for (const number of numbers) this.seen(number);
  }

  /** Features that at least so many phrases hold, with how many hold each. */
  heldBy(phrases: number): readonly { readonly name: string; readonly documents: number }[] {
    return [...this.numbers]
      .map(([name, number]) => ({ name, documents: this.counts[number] ?? 0 }))
      .filter(({ documents }) => documents >= phrases);
  }

  private numberOf(feature: string): number {
    const before = this.numbers.get(feature);
    if (before !== undefined) return before;
    const number = this.counts.length;
    this.numbers.set(feature, number);
    this.counts.push(0);
    this.last.push(0);
    return number;
  }

  private seen(number: number): void {
    if (this.last[number] === this.phrase) return;
    this.last[number] = this.phrase;
    this.counts[number]! += 1;
  }
}

const GROUPS = ['words', 'concepts', 'pieces'] as const;

/** idf = ln((1 + n) / (1 + df)) + 1 (Salton & Buckley 1988, smoothed as if one more phrase held every feature), raised to `idfPower`. */
export function learnVocabulary(phrases: readonly (readonly string[])[], options: FeatureOptions): Vocabulary {
  const seen = { words: new Documents(), concepts: new Documents(), pieces: new Documents() };
  const neighbouring = new CountedPairs();
  const whole = new Documents();
  for (const phrase of phrases) {
    const { words, stems, concepts } = parted(phrase);
    for (const group of GROUPS) seen[group].next();
    whole.next();
    for (const word of phrase) whole.add(word);
    neighbouring.add(stems.map((word) => seen.words.add(word)));
    for (const concept of concepts) seen.concepts.add(concept);
    for (const word of words) seen.pieces.addPieces(word, options.pieces);
  }
  // The usual ones first: training touches them most, and side by side they stay in the processor's cache.
  const kept: readonly Kept[] = [
    ...GROUPS.flatMap((group) => seen[group].heldBy(options[group].phrases)),
    ...neighbouring.heldBy(options.neighbours.phrases),
  ].sort((a, b) => b.documents - a.documents);
  const index = new Map(kept.flatMap((one, at) => ('name' in one ? [[one.name, at] as const] : [])));
  const weight = Float32Array.from(
    kept,
    ({ documents }) => (Math.log((1 + phrases.length) / (1 + documents)) + 1) ** options.idfPower,
  );
  const words = new Map([...whole.numbers].map(([word, number]) => [word, whole.counts[number] ?? 0]));
  const pairs = pairTable(pairList(kept, index, [...seen.words.numbers.keys()]));
  return { index, weight, options, words, pairs, cut: new Map() };
}

/** A feature by its name, or two neighbours, and how many phrases hold it. */
type Kept = { readonly documents: number } & ({ readonly name: string } | Pair);

/** Neighbours by the numbers of their words' features; before, by the places of the `words`. */
function pairList(kept: readonly Kept[], index: ReadonlyMap<string, number>, words: readonly string[]): PairList {
  const numbers = [START, END, ...words.map((word) => wordNumber(index.get(word)))];
  const found = kept.flatMap((one, feature) => {
    if ('name' in one) return [];
    const [first, second] = [numbers[one.first], numbers[one.second]];
    return first === undefined || second === undefined ? [] : [{ key: pairKey(first, second, one.apart), feature }];
  });
  return {
    keys: Float64Array.from(found, ({ key }) => key),
    features: Int32Array.from(found, ({ feature }) => feature),
  };
}

function pieceNumbers(word: string, vocabulary: Vocabulary): Int32Array {
  const { options, cut } = vocabulary;
  const before = cut.get(word);
  if (before) return before;
  const numbers = Int32Array.from(numbersOf(piecesOf(word, options.pieces), vocabulary));
  if (cut.size >= REMEMBERED) cut.clear();
  cut.set(word, numbers);
  return numbers;
}

/** (1 + ln tf) · idf^p in each group, the group brought to its weight, the whole to length 1. */
export function vectorOf(all: readonly string[], vocabulary: Vocabulary): Vector {
  const { words, stems, concepts } = parted(all);
  const { options, index, pairs } = vocabulary;
  const numbers = stems.map((word) => index.get(word));
  const row = new Row(vocabulary.weight);
  row.take(numbers.filter((number) => number !== undefined));
  row.close(options.words.weight);
  row.take(pairNumbers(numbers, pairs));
  row.close(options.neighbours.weight);
  const front = row.length;
  row.take(numbersOf(concepts, vocabulary));
  row.close(options.concepts.weight);
  for (const word of words) row.take(pieceNumbers(word, vocabulary));
  row.close(options.pieces.weight);
  return row.vector(front);
}

function numbersOf(features: readonly string[], { index }: Vocabulary): readonly number[] {
  const numbers: number[] = [];
  for (const feature of features) {
    const number = index.get(feature);
    if (number !== undefined) numbers.push(number);
  }
  return numbers;
}
