// Tokens: bound to their bearer, their purpose and their time; a changed letter makes them worthless.
import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createTokens } from '../../../src/channels/web/tokens.js';

const secret = Buffer.from('0123456789abcdef0123456789abcdef');
const bearer = { conversation: 'c1', user: 'dl_1', language: 'cy' as const };
let time = 0;
const make = (more: Partial<Parameters<typeof createTokens>[0]> = {}) =>
  createTokens({ secret, purpose: 'direct-line', seconds: 1800, now: () => new Date(time), ...more });

describe('tokens', () => {
  it('tell who holds them until they expire, to the second', () => {
    time = 1_000_000;
    const tokens = make();
    const token = tokens.issue(bearer);
    expect(tokens.read(token)).toEqual({ kind: 'live', bearer });
    time += 1_799_000;
    expect(tokens.read(token).kind).toBe('live');
    time += 1_000;
    expect(tokens.read(token)).toEqual({ kind: 'expired' });
  });

  it('are read by another node and after a restart, but not with another secret or for another purpose', () => {
    const token = make().issue(bearer);
    expect(make().read(token).kind).toBe('live');
    expect(make({ secret: Buffer.from('another secret of thirty-two bytes') }).read(token).kind).toBe('bad');
    expect(make({ purpose: 'plain-chat' }).read(token).kind).toBe('bad');
  });

  it('are worthless when any letter is changed, cut or added', () => {
    const tokens = make();
    const token = tokens.issue(bearer);
    for (let at = 0; at < token.length; at++) {
      const other = token[at] === 'A' ? 'B' : 'A';
      const forged = token.slice(0, at) + other + token.slice(at + 1);
      // The last letter of base64url carries two bits that mean nothing; only a signature with the same bytes passes.
      if (
        Buffer.from(forged.split('.')[1] ?? '', 'base64url').equals(
          Buffer.from(token.split('.')[1] ?? '', 'base64url'),
        ) &&
        forged.split('.')[0] === token.split('.')[0]
      )
        continue;
      expect(tokens.read(forged).kind, `letter ${at}`).toBe('bad');
    }
    for (const bad of [
      '',
      '.',
      '..',
      token.slice(0, -2),
      `${token}.x`,
      `${token}AAAA`,
      'x'.repeat(100_000),
      '\u0000',
      '🗑️.🗑️',
    ])
      expect(tokens.read(bad).kind).toBe('bad');
  });

  it('cannot be made with the secret itself: the key is derived', () => {
    const body = Buffer.from(JSON.stringify({ c: 'c1', u: 'dl_1', l: 'en', x: 9_999_999_999 })).toString('base64url');
    const signature = createHmac('sha256', secret).update(body).digest('base64url');
    expect(make().read(`${body}.${signature}`).kind).toBe('bad');
  });
});
