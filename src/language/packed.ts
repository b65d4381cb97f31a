// Bytes that hold a head and any number of parts one after the other, and the forms those parts take.

/** A magic line, the length of the head, the head as JSON, then the parts. */
export function packed(magic: string, head: object, parts: readonly Uint8Array[]): Uint8Array {
  const sizes = parts.map(({ byteLength }) => byteLength);
  const json = Buffer.from(JSON.stringify({ ...head, parts: sizes }), 'utf8');
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.byteLength);
  return Buffer.concat([Buffer.from(magic, 'utf8'), length, json, ...parts]);
}

export interface Unpacked {
  readonly head: unknown;
  /** Views of the bytes, in order. */
  readonly parts: readonly Uint8Array[];
}

/** Null when the bytes are not whole, or begin with another line. */
export function unpacked(magic: string, bytes: Uint8Array): Unpacked | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = Buffer.byteLength(magic);
  if (buffer.byteLength < start + 4 || buffer.toString('utf8', 0, start) !== magic) return null;
  const from = start + 4 + buffer.readUInt32LE(start);
  if (from > buffer.byteLength) return null;
  const head = jsonOf(buffer.toString('utf8', start + 4, from));
  if (!head || head.parts.reduce((sum, part) => sum + part, from) !== buffer.byteLength) return null;
  let at = from;
  return { head, parts: head.parts.map((size) => buffer.subarray(at, (at += size))) };
}

function jsonOf(json: string): { readonly parts: readonly number[] } | null {
  try {
    return JSON.parse(json) as { readonly parts: readonly number[] };
  } catch {
    return null;
  }
}

/** One a line. */
export const linesToBytes = (lines: Iterable<string>): Uint8Array => Buffer.from([...lines].join('\n'), 'utf8');

export const linesFromBytes = (part: Uint8Array): readonly string[] =>
  part.byteLength === 0 ? [] : Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString('utf8').split('\n');

type Numbers = Float32Array | Float64Array | Int32Array | Int8Array | Uint16Array;

export const numbersToBytes = ({ buffer, byteOffset, byteLength }: Numbers): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** A copy in a buffer of its own, so that numbers lie where their size wants them and the whole file's bytes can go. */
export const bufferOf = (part: Uint8Array): ArrayBuffer => new Uint8Array(part).buffer;

/** Words with a number each, in two parts. */
export const countsToBytes = (counts: ReadonlyMap<string, number>): readonly [Uint8Array, Uint8Array] => [
  linesToBytes(counts.keys()),
  numbersToBytes(Float64Array.from(counts.values())),
];

export function countsFromBytes(words: Uint8Array, numbers: Uint8Array): ReadonlyMap<string, number> {
  const values = new Float64Array(bufferOf(numbers));
  return new Map(linesFromBytes(words).map((word, i) => [word, values[i] ?? 0]));
}
