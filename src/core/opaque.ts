// Names for what must not be read in an address: the same text always gives the same name, and only this server reads it back.
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

export interface Opaque {
  /** Letters, digits, `-` and `_`. */
  name(text: string): string;
  /** Null for anything that was not made here, for this purpose, with this secret. */
  read(name: string): string | null;
}

const IV_BYTES = 16;
const LONGEST = 500;

/** A synthetic initialisation vector (as in RFC 5297): the keyed digest of the text both hides it and proves it. */
export function createOpaque(secret: Buffer | string, purpose: string): Opaque {
  const key = (use: string): Buffer =>
    Buffer.from(hkdfSync('sha256', secret, '', `council-assistant/${purpose}/${use}/1`, 32));
  const [digestKey, cipherKey] = [key('digest'), key('cipher')];
  const ivOf = (text: string): Buffer => createHmac('sha256', digestKey).update(text).digest().subarray(0, IV_BYTES);
  return {
    name: (text) => {
      const iv = ivOf(text);
      const cipher = createCipheriv('aes-256-ctr', cipherKey, iv);
      return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final()]).toString('base64url');
    },
    read: (name) => {
      if (name.length > LONGEST || !/^[\w-]+$/.test(name)) return null;
      const bytes = Buffer.from(name, 'base64url');
      if (bytes.length <= IV_BYTES) return null;
      const iv = bytes.subarray(0, IV_BYTES);
      const decipher = createDecipheriv('aes-256-ctr', cipherKey, iv);
      const text = decipher.update(bytes.subarray(IV_BYTES), undefined, 'utf8') + decipher.final('utf8');
      return timingSafeEqual(ivOf(text), iv) ? text : null;
    },
  };
}
