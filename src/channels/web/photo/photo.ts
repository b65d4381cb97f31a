// Is it a photo? By its bytes, whatever its name and type say; and if so, without what tells where, when and by whom it was taken.
import { LARGEST_PHOTO, type WhyNot } from '../../../core/photo-answers.js';
import type { Photo } from '../../../core/photos.js';
import { cleanJpeg } from './jpeg.js';
import type { Clean } from './parts.js';
import { cleanPng } from './png.js';
import { cleanWebp } from './webp.js';

export type PhotoRead = { readonly ok: true; readonly photo: Photo } | { readonly ok: false; readonly why: WhyNot };

/** Brands of ISO media files that phones make: HEIC and AVIF. */
const HEIF = /^ftyp(?:hei[cxms]|hev[cmsx]|mif1|msf1|avi[fs])/;

export async function readPhoto(bytes: Buffer): Promise<PhotoRead> {
  if (bytes.length === 0) return { ok: false, why: 'none' };
  if (bytes.length > LARGEST_PHOTO) return { ok: false, why: 'big' };
  const head = bytes.toString('latin1', 0, 16);
  if (head.startsWith('\xff\xd8\xff')) return made('image/jpeg', cleanJpeg(bytes));
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return made('image/png', await cleanPng(bytes));
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return made('image/webp', cleanWebp(bytes));
  return { ok: false, why: HEIF.test(head.slice(4)) ? 'kind' : 'not-photo' };
}

const made = (type: Photo['type'], clean: Clean): PhotoRead =>
  clean ? { ok: true, photo: { type, bytes: clean } } : { ok: false, why: 'not-photo' };
