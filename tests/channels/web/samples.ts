// Photos for tests: pictures that a browser drew, with what a phone writes into them put in byte by byte after the Exif standard.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const sample = (name: 'lane.jpg' | 'lane.png' | 'lane.webp' | 'lane-lossless.webp'): Buffer =>
  readFileSync(join(import.meta.dirname, 'samples', name));

/** What must never be found again: the camera, its owner, and the place as the numbers of its GPS directory. */
export const TELLING = [
  'PhoneMaker',
  'Mair Owner',
  'GPSMAP',
  '52.5200',
  'http://ns.adobe.com/xap',
  'a comment of mine',
];
/** 52° 31' 12.34" as three rationals. */
export const LATITUDE = Buffer.from([0, 0, 0, 52, 0, 0, 0, 1, 0, 0, 0, 31, 0, 0, 0, 1, 0, 0, 4, 210, 0, 0, 0, 100]);

const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};
const text = (value: string): Buffer => Buffer.from(value, 'latin1');

/** TIFF with two directories: the camera's, with `orientation`, and the place's. Big-endian. */
export function exif(orientation: number): Buffer {
  const make = text('PhoneMaker\0\0');
  const owner = text('Mair Owner\0\0');
  const first = 8;
  const place = first + 2 + 4 * 12 + 4;
  const data = place + 2 + 2 * 12 + 4;
  const entry = (tag: number, type: number, count: number, value: number): Buffer => {
    const made = Buffer.alloc(12);
    made.writeUInt16BE(tag, 0);
    made.writeUInt16BE(type, 2);
    made.writeUInt32BE(count, 4);
    if (type === 3) made.writeUInt16BE(value, 8);
    else made.writeUInt32BE(value, 8);
    return made;
  };
  const directory = (...entries: readonly Buffer[]): Buffer => {
    const count = Buffer.alloc(2);
    count.writeUInt16BE(entries.length);
    return Buffer.concat([count, ...entries, Buffer.alloc(4)]);
  };
  return Buffer.concat([
    text('MM\0*'),
    Buffer.from([0, 0, 0, first]),
    directory(
      entry(0x010f, 2, 11, data),
      entry(0x0112, 3, 1, orientation),
      entry(0x9c9d, 2, 11, data + make.length),
      entry(0x8825, 4, 1, place),
    ),
    directory(entry(0x0002, 5, 3, data + make.length + owner.length), entry(0x001b, 2, 8, data)),
    make,
    owner,
    LATITUDE,
    text('GPSMAP'),
  ]);
}

/** As it comes from a phone: EXIF with a place, XMP with the same in words, a comment, and a film after the end. */
export function fromPhone(jpeg: Buffer, orientation = 6): Buffer {
  return Buffer.concat([
    jpeg.subarray(0, 2),
    segment(0xe1, Buffer.concat([text('Exif\0\0'), exif(orientation)])),
    segment(0xe1, text('http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude="52.5200"/>')),
    segment(0xfe, text('a comment of mine')),
    jpeg.subarray(2),
    text('\0\0\0\x18ftypmp42 GPSMAP 52.5200'),
  ]);
}

/** The start of what an iPhone sends unless told otherwise. */
export const heic = (): Buffer =>
  Buffer.concat([Buffer.from([0, 0, 0, 24]), text('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(2000)]);
