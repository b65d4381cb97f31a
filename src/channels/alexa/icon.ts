// The skill's picture for the store: a bin in white on the council's colour, drawn point by point, as a PNG.
import { crc32, deflateSync } from 'node:zlib';

type Point = readonly [red: number, green: number, blue: number];
const WHITE: Point = [255, 255, 255];

/** `size` pixels square; `colour` is CSS hex. The same in every run. */
export function icon(size: number, colour: string): Buffer {
  const hex = /^#([\da-f]{6})$/i.exec(colour)?.[1] ?? '1d70b8';
  const ground: Point = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16)) as unknown as Point;
  const rows = Array.from({ length: size }, (_, y) => [
    0,
    ...Array.from({ length: size }, (_, x) => (isBin((x + 0.5) / size, (y + 0.5) / size) ? WHITE : ground)).flat(),
  ]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // Eight bits each of red, green and blue.
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A lid with a handle, and a body that narrows downwards, with three slots; all in parts of the side. */
function isBin(x: number, y: number): boolean {
  const off = Math.abs(x - 0.5);
  if (y > 0.2 && y < 0.25) return off < 0.1;
  if (y > 0.25 && y < 0.32) return off < 0.29;
  if (y < 0.36 || y > 0.8) return false;
  if (off > 0.25 - (y - 0.36) * 0.14) return false;
  const slot = y > 0.43 && y < 0.73 && (off < 0.02 || Math.abs(off - 0.1) < 0.02);
  return !slot;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
