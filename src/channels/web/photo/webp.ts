// WebP (RFC 9649): keeps the picture and its transparency; EXIF, XMP, profiles and unknown chunks go. Moving pictures are not photos.
import { fits, type Clean } from './parts.js';

const PICTURES = ['VP8 ', 'VP8L'];
/** Of the flags of VP8X only this one stays true. */
const ALPHA = 0x10;

export function cleanWebp(bytes: Buffer): Clean {
  const end = 8 + bytes.readUInt32LE(4);
  if (end > bytes.length) return null;
  const kept: Buffer[] = [];
  let pictures = 0;
  for (let at = 12; at < end;) {
    if (at + 8 > end) return null;
    const type = bytes.toString('latin1', at, at + 4);
    const length = bytes.readUInt32LE(at + 4);
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (at + 8 + length > end) return null;
    const next = at + 8 + length + (length % 2);
    if (type === 'VP8X') {
      const head = Buffer.from(bytes.subarray(at, next));
      head[8] = (body[0] ?? 0) & ALPHA;
      if (length !== 10 || !fits(1 + body.readUIntLE(4, 3), 1 + body.readUIntLE(7, 3))) return null;
      kept.push(head);
    } else if (PICTURES.includes(type)) {
      if (!(type === 'VP8L' ? lossless(body) : lossy(body))) return null;
      kept.push(bytes.subarray(at, next));
      pictures++;
    } else if (type === 'ALPH') kept.push(bytes.subarray(at, next));
    at = next;
  }
  if (pictures !== 1) return null;
  const all = Buffer.concat(kept);
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(4 + all.length, 4);
  return Buffer.concat([head, all]);
}

/** A key frame of VP8 (RFC 6386, section 9.1) that holds its first partition. */
function lossy(body: Buffer): boolean {
  if (body.length < 10) return false;
  const tag = body.readUIntLE(0, 3);
  const key = (tag & 1) === 0 && body.readUIntBE(3, 3) === 0x9d012a;
  return key && tag >> 5 < body.length && fits(body.readUInt16LE(6) & 0x3fff, body.readUInt16LE(8) & 0x3fff);
}

function lossless(body: Buffer): boolean {
  if (body.length < 6 || body[0] !== 0x2f) return false;
  const bits = body.readUInt32LE(1);
  return fits(1 + (bits & 0x3fff), 1 + ((bits >>> 14) & 0x3fff)) && bits >>> 29 === 0;
}
