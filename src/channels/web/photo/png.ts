// PNG (W3C, third edition): checks every chunk, decompresses the picture to see that it is whole, keeps what draws it.
import { pipeline } from 'node:stream/promises';
import { Readable, Writable } from 'node:stream';
import { crc32, createInflate } from 'node:zlib';
import { fits, type Clean } from './parts.js';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
/** Text, time, EXIF and colour profiles are not among them. */
const KEPT = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'sRGB', 'IDAT', 'IEND']);
/** Samples of a dot by colour type, and the bits that each may have. */
const COLOURS: Readonly<Record<number, { readonly samples: number; readonly bits: readonly number[] }>> = {
  0: { samples: 1, bits: [1, 2, 4, 8, 16] },
  2: { samples: 3, bits: [8, 16] },
  3: { samples: 1, bits: [1, 2, 4, 8] },
  4: { samples: 2, bits: [8, 16] },
  6: { samples: 4, bits: [8, 16] },
};
/** Adam7: where each pass begins and how far apart its dots are, as x, y, dx, dy. */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

export async function cleanPng(bytes: Buffer): Promise<Clean> {
  const kept: Buffer[] = [SIGNATURE];
  const data: Buffer[] = [];
  let expected: number | null = null;
  for (let at = SIGNATURE.length; ;) {
    if (at + 12 > bytes.length) return null;
    const length = bytes.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > bytes.length) return null;
    const type = bytes.toString('latin1', at + 4, at + 8);
    const body = bytes.subarray(at + 8, end - 4);
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return null;
    if ((expected === null) !== (type === 'IHDR')) return null;
    if (type === 'IHDR') {
      expected = rawSize(body);
      if (expected === null) return null;
    }
    if (type === 'IDAT') data.push(body);
    if (KEPT.has(type)) kept.push(bytes.subarray(at, end));
    at = end;
    if (type === 'IEND') break;
  }
  return expected !== null && (await inflatesTo(data, expected)) ? Buffer.concat(kept) : null;
}

/** Bytes of the picture with its filter bytes, before compression; null for a head that is not one, or too large a picture. */
function rawSize(head: Buffer): number | null {
  if (head.length !== 13) return null;
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const [bits = 0, type = -1, , , interlaced = 0] = head.subarray(8);
  const colour = COLOURS[type];
  if (!fits(width, height) || !colour?.bits.includes(bits)) return null;
  const area = (wide: number, high: number): number =>
    wide === 0 || high === 0 ? 0 : high * (1 + Math.ceil((wide * bits * colour.samples) / 8));
  if (interlaced === 0) return area(width, height);
  return PASSES.reduce(
    (sum, [x, y, dx, dy]) => sum + area(Math.ceil((width - x) / dx), Math.ceil((height - y) / dy)),
    0,
  );
}

/** Piece by piece: however small a file claims to be, no more than a piece is ever held. */
async function inflatesTo(data: readonly Buffer[], expected: number): Promise<boolean> {
  let size = 0;
  const count = new Writable({
    write(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      done(size > expected ? new Error('more than a picture') : null);
    },
  });
  try {
    await pipeline(Readable.from(data, { objectMode: false }), createInflate(), count);
    return size === expected;
  } catch {
    return false;
  }
}
