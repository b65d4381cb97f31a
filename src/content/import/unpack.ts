// Unpacks gzip, as servers and sitemaps use it, but no more of it than was asked for.
import { gunzipSync } from 'node:zlib';

/** Null when it is damaged, or more than `limit` bytes come out of it. */
export function unpacked(bytes: Buffer, limit: number): Buffer | null {
  try {
    return gunzipSync(bytes, { maxOutputLength: limit });
  } catch {
    return null;
  }
}
