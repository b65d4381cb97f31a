// What is taken as a photo, and what is left of it: JPEG by ITU-T T.81 and Exif 2.3, PNG by W3C PNG 3, WebP by RFC 9649.
import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { orientationOf } from '../../../src/channels/web/photo/orientation.js';
import { readPhoto } from '../../../src/channels/web/photo/photo.js';
import { LARGEST_PHOTO } from '../../../src/core/photo-answers.js';
import { exif, fromPhone, heic, LATITUDE, sample, TELLING } from './samples.js';

const clean = async (bytes: Buffer): Promise<Buffer> => {
  const read = await readPhoto(bytes);
  if (!read.ok) throw new Error(`not taken: ${read.why}`);
  return Buffer.from(read.photo.bytes);
};
const why = async (bytes: Buffer): Promise<string | null> => {
  const read = await readPhoto(bytes);
  return read.ok ? null : read.why;
};
const tells = (bytes: Buffer): readonly string[] => [
  ...TELLING.filter((word) => bytes.includes(word, 0, 'latin1')),
  ...(bytes.includes(LATITUDE) ? ['the latitude'] : []),
];
/** From the first start of scan on: the picture itself. */
const picture = (jpeg: Buffer): Buffer => jpeg.subarray(jpeg.indexOf(Buffer.from([0xff, 0xda])));

describe('a JPEG from a phone', () => {
  const phone = fromPhone(sample('lane.jpg'));
  it('loses its place, camera, owner and comment, and what follows its end', async () => {
    expect(tells(phone).length).toBe(TELLING.length + 1);
    expect(tells(await clean(phone))).toEqual([]);
  });
  it('keeps its picture byte for byte', async () => {
    expect(picture(await clean(phone))).toEqual(picture(sample('lane.jpg')));
  });
  it('keeps which way up it is, and nothing else of its EXIF', async () => {
    const made = await clean(phone);
    const at = made.indexOf('Exif', 0, 'latin1');
    expect(orientationOf(made.subarray(at))).toBe(6);
    expect(made.indexOf('Exif', at + 1, 'latin1')).toBe(-1);
    expect(await clean(fromPhone(sample('lane.jpg'), 1))).not.toContain(Buffer.from('Exif'));
  });
  it('is the same when it is cleaned again', async () => {
    const once = await clean(phone);
    expect(await clean(once)).toEqual(once);
  });
  it('may have its orientation in either order of bytes, and none that makes no sense', () => {
    const little = Buffer.from('Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x08\0\0\0\0\0\0\0', 'latin1');
    expect(orientationOf(little)).toBe(8);
    expect(orientationOf(Buffer.concat([Buffer.from('Exif\0\0'), exif(9)]))).toBeNull();
    expect(orientationOf(Buffer.from('Exif\0\0MM\0*\xff\xff\xff\xff', 'latin1'))).toBeNull();
  });
});

const pngChunk = (type: string, body: Buffer): Buffer => {
  const made = Buffer.alloc(12 + body.length);
  made.writeUInt32BE(body.length, 0);
  made.write(type, 4, 'latin1');
  body.copy(made, 8);
  made.writeUInt32BE(crc32(made.subarray(4, 8 + body.length)), 8 + body.length);
  return made;
};
const afterHead = (png: Buffer, ...chunks: readonly Buffer[]): Buffer =>
  Buffer.concat([png.subarray(0, 33), ...chunks, png.subarray(33)]);

describe('a PNG', () => {
  const telling = afterHead(
    sample('lane.png'),
    pngChunk('eXIf', exif(1)),
    pngChunk('tEXt', Buffer.from('Comment\0a comment of mine', 'latin1')),
  );
  it('loses its EXIF and its text, and keeps its picture', async () => {
    expect(tells(telling)).not.toEqual([]);
    const made = await clean(telling);
    expect(tells(made)).toEqual([]);
    expect(made).toEqual(await clean(sample('lane.png')));
    expect(made.includes('IDAT')).toBe(true);
  });
  it('is refused with a wrong check sum, a picture that is not whole, or one that is more than it says', async () => {
    const bent = Buffer.from(sample('lane.png'));
    bent[60] = bent[60]! ^ 1;
    expect(await why(bent)).toBe('not-photo');
    const head = sample('lane.png').subarray(0, 33);
    const end = pngChunk('IEND', Buffer.alloc(0));
    expect(await why(Buffer.concat([head, pngChunk('IDAT', deflateSync(Buffer.alloc(100))), end]))).toBe('not-photo');
    const bomb = pngChunk('IDAT', deflateSync(Buffer.alloc(50_000_000)));
    expect(await why(Buffer.concat([head, bomb, end]))).toBe('not-photo');
  });
  it('is refused when its head claims a picture too large to open', async () => {
    const huge = Buffer.alloc(13);
    huge.writeUInt32BE(60_000, 0);
    huge.writeUInt32BE(60_000, 4);
    huge.set([8, 6, 0, 0, 0], 8);
    const made = Buffer.concat([
      sample('lane.png').subarray(0, 8),
      pngChunk('IHDR', huge),
      sample('lane.png').subarray(33),
    ]);
    expect(await why(made)).toBe('not-photo');
  });
});

const webpChunk = (type: string, body: Buffer): Buffer => {
  const head = Buffer.alloc(8);
  head.write(type, 0, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
};

describe.each(['lane.webp', 'lane-lossless.webp'] as const)('%s', (name) => {
  it('loses its EXIF, XMP and profile, and says so in its head', async () => {
    const given = Buffer.concat([
      sample(name),
      webpChunk('EXIF', exif(1)),
      webpChunk('XMP ', Buffer.from('http://ns.adobe.com/xap 52.5200')),
    ]);
    given.writeUInt32LE(given.length - 8, 4);
    given[20] = given[20]! | 0x0c;
    expect(tells(given)).not.toEqual([]);
    const made = await clean(given);
    expect(tells(made)).toEqual([]);
    expect(made.includes('ICCP')).toBe(false);
    expect(made[20]! & ~0x10).toBe(0);
    expect(made.readUInt32LE(4)).toBe(made.length - 8);
    expect(await clean(made)).toEqual(made);
  });
});

describe('what is not taken', () => {
  it('is told apart by its bytes, whatever its name', async () => {
    expect(await why(Buffer.from('<html>not a photo</html>'))).toBe('not-photo');
    expect(await why(Buffer.from('%PDF-1.7'))).toBe('not-photo');
    expect(await why(Buffer.from('GIF89a'))).toBe('not-photo');
    expect(await why(heic())).toBe('kind');
    expect(await why(Buffer.alloc(0))).toBe('none');
    expect(await why(Buffer.alloc(LARGEST_PHOTO + 1))).toBe('big');
  });
  it('is a photo cut short anywhere', async () => {
    for (const name of ['lane.jpg', 'lane.png', 'lane.webp'] as const) {
      const whole = sample(name);
      for (let cut = 4; cut < whole.length; cut += 13)
        expect(await why(whole.subarray(0, cut)), `${name} cut at ${String(cut)}`).toBe('not-photo');
    }
  });
  it('is noise behind the start of a photo, and never an error', async () => {
    for (const start of ['\xff\xd8\xff', '\x89PNG\r\n\x1a\n', 'RIFF\x40\0\0\0WEBP'])
      for (let seed = 1; seed < 60; seed++) {
        const noise = Buffer.from(Array.from({ length: 100 }, (_, place) => (seed * (place + 7) * 2654435761) >>> 24));
        expect(await why(Buffer.concat([Buffer.from(start, 'latin1'), noise]))).toBe('not-photo');
      }
  });
});
