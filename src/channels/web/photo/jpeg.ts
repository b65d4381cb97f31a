// JPEG (ITU-T T.81): keeps what draws the picture and drops the rest: EXIF, XMP, thumbnails, comments, whatever follows the end.
import { fits, type Clean } from './parts.js';
import { orientationOf, orientationSegment } from './orientation.js';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const DQT = 0xdb;
const DHT = 0xc4;
const APP0 = 0xe0;
const APP1 = 0xe1;
/** Adobe's: without it some pictures have wrong colours. */
const APP14 = 0xee;
/** Frames that browsers draw: baseline, extended and progressive, by Huffman codes. */
const FRAMES = [0xc0, 0xc1, 0xc2];
/** Tables, restart interval, and what belongs to the frames. */
const DRAWING = new Set([...FRAMES, DQT, DHT, 0xdc, 0xdd]);
const JFIF_BYTES = 14;

export function cleanJpeg(bytes: Buffer): Clean {
  const kept: Buffer[] = [Buffer.from([0xff, SOI])];
  const seen = new Set<number>();
  let turned = 1;
  let picture = false;
  for (let at = 2; ;) {
    if (bytes[at] !== 0xff) return null;
    // Fill bytes may stand before a marker.
    while (bytes[at + 1] === 0xff) at++;
    const marker = bytes[at + 1];
    if (marker === undefined) return null;
    if (marker === EOI) {
      if (!picture) return null;
      kept.push(Buffer.from([0xff, EOI]));
      break;
    }
    if (at + 4 > bytes.length) return null;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end < at + 4 || end > bytes.length) return null;
    const segment = bytes.subarray(at, end);
    const body = segment.subarray(4);
    if (FRAMES.includes(marker)) {
      if (body.length < 6 || seen.has(SOS) || !fits(body.readUInt16BE(3), body.readUInt16BE(1))) return null;
    }
    if (marker === APP1) turned = orientationOf(body) ?? turned;
    if (marker === APP0 && body.subarray(0, 5).equals(JFIF)) kept.push(jfif(body));
    else if (DRAWING.has(marker) || marker === SOS || (marker === APP14 && isAdobe(body))) kept.push(segment);
    seen.add(marker);
    at = end;
    if (marker !== SOS) continue;
    if (!FRAMES.some((frame) => seen.has(frame)) || !seen.has(DQT) || !seen.has(DHT)) return null;
    const after = endOfScan(bytes, end);
    if (after === null || after === end) return null;
    kept.push(bytes.subarray(end, after));
    picture = true;
    at = after;
  }
  const [start, ...rest] = kept;
  return Buffer.concat([...(start ? [start] : []), ...(turned === 1 ? [] : [orientationSegment(turned)]), ...rest]);
}

const JFIF = Buffer.from('JFIF\0');
const isAdobe = (body: Buffer): boolean => body.length === 12 && body.toString('latin1', 0, 5) === 'Adobe';

/** Its version and density, and no thumbnail. */
function jfif(body: Buffer): Buffer {
  const made = Buffer.alloc(4 + JFIF_BYTES);
  made.writeUInt16BE(0xff00 | APP0, 0);
  made.writeUInt16BE(2 + JFIF_BYTES, 2);
  body.copy(made, 4, 0, JFIF_BYTES - 2);
  return made;
}

/** Where the next marker stands after entropy-coded data; null when the data ends first. */
function endOfScan(bytes: Buffer, from: number): number | null {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) return null;
    const data = next === 0 || (next >= 0xd0 && next <= 0xd7) || next === 0xff;
    if (!data) return at;
  }
  return null;
}
