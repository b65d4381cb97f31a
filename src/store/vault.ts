// Encryption at rest: AES-256-GCM under a key derived from SECRET.
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { Vault } from '../core/store.js';

/** The same for bytes, under a key of its own. */
export interface ByteVault {
  seal(bytes: Buffer): Buffer;
  /** Null when the key or the bytes are wrong. */
  open(sealed: Buffer): Buffer | null;
}

const VERSION = 'v1.';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Random bytes are fetched for many initialisation vectors at once: a call for each costs more than the cipher. */
const createIvs = (): (() => Buffer) => {
  let pool = Buffer.alloc(0);
  return () => {
    if (pool.length < IV_BYTES) pool = randomBytes(IV_BYTES * 256);
    const iv = pool.subarray(0, IV_BYTES);
    pool = pool.subarray(IV_BYTES);
    return iv;
  };
};

/** Sealed text is `v1.` and base64url of iv, tag and ciphertext, so that a later scheme can be told apart. */
export const createVault = (secret: string): Vault => {
  const key = derive(secret, 'council-assistant vault v1');
  const freshIv = createIvs();
  return {
    seal: (text) => {
      const iv = freshIv();
      const cipher = createCipheriv('aes-256-gcm', key, iv);
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return VERSION + Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
    },
    open: (sealed) => {
      if (!sealed.startsWith(VERSION)) return null;
      const bytes = Buffer.from(sealed.slice(VERSION.length), 'base64url');
      if (bytes.length < IV_BYTES + TAG_BYTES) return null;
      const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
      cipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      try {
        return cipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + cipher.final('utf8');
      } catch {
        return null;
      }
    },
  };
};

/** Sealed bytes are iv, tag and ciphertext. */
export const createByteVault = (secret: string): ByteVault => {
  const key = derive(secret, 'council-assistant bytes v1');
  return {
    seal: (bytes) => {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, iv);
      const sealed = [cipher.update(bytes), cipher.final()];
      return Buffer.concat([iv, cipher.getAuthTag(), ...sealed]);
    },
    open: (sealed) => {
      if (sealed.length < IV_BYTES + TAG_BYTES) return null;
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
      decipher.setAuthTag(sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      try {
        return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
      } catch {
        return null;
      }
    },
  };
};

/** A keyed digest: the same text gives the same digest, and nobody without the secret can try texts against it. */
export const createDigest = (secret: string): ((text: string) => string) => {
  const key = derive(secret, 'council-assistant digest v1');
  return (text) => createHmac('sha256', key).update(text).digest('base64url');
};

const derive = (secret: string, purpose: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));
