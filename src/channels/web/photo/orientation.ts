// Which way up a photo is: the one thing worth keeping of its EXIF (TIFF 6.0, tag 0x0112), read from the old and written anew.

const EXIF = Buffer.from('Exif\0\0');
const ORIENTATION = 0x0112;
const SHORT = 3;

/** 1 to 8, from the body of an APP1 segment; null when it holds none. */
export function orientationOf(body: Buffer): number | null {
  if (!body.subarray(0, 6).equals(EXIF)) return null;
  const tiff = body.subarray(6);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const two = (at: number): number =>
    at < 0 || at + 2 > tiff.length ? -1 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  if (tiff.length < 8 || two(2) !== 42) return null;
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const entries = two(first);
  for (let entry = 0; entry < entries; entry++) {
    const at = first + 2 + entry * 12;
    if (two(at) !== ORIENTATION) continue;
    const value = two(at + 8);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}

/** An APP1 segment that says this and nothing else. */
export function orientationSegment(orientation: number): Buffer {
  const tiff = Buffer.alloc(26);
  tiff.write('MM', 0, 'latin1');
  tiff.writeUInt16BE(42, 2);
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(ORIENTATION, 10);
  tiff.writeUInt16BE(SHORT, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(2 + EXIF.length + tiff.length, 2);
  return Buffer.concat([head, EXIF, tiff]);
}
