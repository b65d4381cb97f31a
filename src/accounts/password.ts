// Passwords: scrypt of node:crypto, in the PHC string form that names its own cost, few at a time.
import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import { Fault } from '../core/fault.js';

/** What a new hash costs: N is 2 to the power of `ln`. */
export interface PasswordCost {
  readonly ln: number;
  readonly r: number;
  readonly p: number;
}

/** OWASP's Password Storage Cheat Sheet: N=2^15, r=8, p=3. About 33 MB and a few tenths of a second each. */
const COST: PasswordCost = { ln: 15, r: 8, p: 3 };
const KEY_BYTES = 32;
const SALT_BYTES = 16;
const FORM = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([\w+/]+)\$([\w+/]+)$/;

const plain64 = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');
const written = ({ ln, r, p }: PasswordCost, salt: Buffer, key: Buffer): string =>
  `$scrypt$ln=${ln},r=${r},p=${p}$${plain64(salt)}$${plain64(key)}`;

/** What an unknown e-mail's password is held against, so that it takes as long: no password has this key. */
export const nobodyAt = (cost = COST): string => written(cost, Buffer.alloc(SALT_BYTES), Buffer.alloc(KEY_BYTES));
export const NOBODY = nobodyAt();

/** A hash of the password: `$scrypt$ln=15,r=8,p=3$<salt>$<key>`, both in base64 without padding. */
export async function hashPassword(password: string, cost = COST): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await derive(password, salt, cost, KEY_BYTES);
  return written(cost, salt, key);
}

/** Takes as long for a wrong password as for the right one. Throws a Fault when the stored hash is not one of ours. */
export async function passwordMatches(password: string, hash: string): Promise<boolean> {
  const [, ln, r, p, salt, key] = FORM.exec(hash) ?? [];
  if (ln === undefined || salt === undefined || key === undefined)
    throw new Fault(
      'accounts/password-hash',
      'A stored password hash is not in the $scrypt$ form',
      'Add the user again with npm run user',
    );
  const wanted = Buffer.from(key, 'base64');
  const given = await derive(
    password,
    Buffer.from(salt, 'base64'),
    { ln: Number(ln), r: Number(r), p: Number(p) },
    wanted.length,
  );
  return timingSafeEqual(wanted, given);
}

function derive(password: string, salt: Buffer, { ln, r, p }: PasswordCost, bytes: number): Promise<Buffer> {
  const N = 2 ** ln;
  // Node refuses to use more than 32 MB unless told; the algorithm needs 128 * N * r and a little.
  const options: ScryptOptions = { N, r, p, maxmem: 256 * N * r };
  return new Promise((resolve, reject) => {
    // One keyboard makes ŵ of one character, another of two: the same password either way.
    scrypt(password.normalize('NFKC'), salt, bytes, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
