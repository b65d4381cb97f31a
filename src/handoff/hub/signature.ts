// Signs what goes to a hub or a bot, and checks what comes from one: HMAC-SHA256 over the time and the very bytes.
import { createHmac, timingSafeEqual } from 'node:crypto';

export const SIGNATURE = 'x-handoff-signature';
/** Seconds that a signature is good for, either way: clocks differ a little. */
const TOLERANCE = 300;

const digest = (seconds: string, body: Buffer | string, secret: string): Buffer =>
  createHmac('sha256', secret).update(`${seconds}.`).update(body).digest();

/** `t=<seconds since 1970>,v1=<hex>`. */
export function sign(body: string, secret: string, now: Date): string {
  const seconds = String(Math.floor(now.getTime() / 1000));
  return `t=${seconds},v1=${digest(seconds, body, secret).toString('hex')}`;
}

export function isSigned(header: string | undefined, body: Buffer, secret: string, now: Date): boolean {
  const [, seconds, given] = /^t=(\d{1,12}),v1=([\da-f]{64})$/.exec(header ?? '') ?? [];
  if (seconds === undefined || given === undefined) return false;
  const right = timingSafeEqual(Buffer.from(given, 'hex'), digest(seconds, body, secret));
  return right && Math.abs(now.getTime() / 1000 - Number(seconds)) <= TOLERANCE;
}
