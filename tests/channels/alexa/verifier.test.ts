// Our verifier where Amazon's has nothing to compare: times both ways, the skill's id, and what is kept of certificates.
import { rootCertificates } from 'node:tls';
import { describe, expect, test } from 'vitest';
import { systemRoots } from '../../../src/channels/alexa/certificates.js';
import { certificateUrl, createVerifier } from '../../../src/channels/alexa/verifier.js';
import { makeCertificate } from '../../support/alexa-chain.js';
import { CHAIN_URL, SKILL_ID, signed } from '../../support/alexa.js';
import { at, days, envelope, good, issue, seconds, signer, stranger, verify } from '../../support/alexa-vectors.js';

describe('what only ours is asked', () => {
  test.each([
    ['149 seconds ahead', 149, 'ok'],
    ['151 seconds ahead', 151, 'timestamp'],
    ['149 seconds old', -149, 'ok'],
    ['151 seconds old', -151, 'timestamp'],
  ])('%s', async (_, ahead, expected) => {
    const now = new Date();
    const verifier = createVerifier({
      skillId: SKILL_ID,
      roots: signer.roots,
      fetchPem: signer.fetchPem,
      now: () => now,
    });
    const verified = await verifier(signed(envelope(new Date(now.getTime() + ahead * 1000).toISOString()), signer));
    expect(verified.ok ? 'ok' : verified.reason).toBe(expected);
  });

  test.each([
    ['the session of another skill', envelope(seconds(0), SKILL_ID, 'amzn1.ask.skill.other'), 'skill'],
    ['a request without a session', envelope(seconds(0), SKILL_ID, null), 'ok'],
    ['no context', { request: { timestamp: seconds(0) } }, 'skill'],
    ['an array', [], 'timestamp'],
    ['nothing', null, 'timestamp'],
  ])('%s: %s', async (_, body, expected) => {
    expect(await verify(signed(JSON.stringify(body), signer))).toBe(expected);
  });

  test('bytes that are no JSON', async () => {
    expect(await verify(signed('{"request":', signer))).toBe('json');
  });

  test('the body is given back as it was signed', async () => {
    const body = envelope(seconds(0));
    const verified = await createVerifier({ skillId: SKILL_ID, roots: signer.roots, fetchPem: signer.fetchPem })(
      signed(body, signer),
    );
    expect(verified).toEqual({ ok: true, body });
  });

  test('a certificate file that cannot be had', async () => {
    const verifier = createVerifier({
      skillId: SKILL_ID,
      roots: signer.roots,
      fetchPem: () => Promise.reject(new Error('unreachable')),
    });
    expect(await verifier(good())).toEqual({ ok: false, reason: 'certificate-fetch' });
  });

  test('a failure is not remembered', async () => {
    const answers = ['nothing', signer.pem];
    const verifier = createVerifier({
      skillId: SKILL_ID,
      roots: signer.roots,
      fetchPem: () => Promise.resolve(answers.shift() ?? ''),
    });
    expect((await verifier(good())).ok).toBe(false);
    expect((await verifier(good())).ok).toBe(true);
  });

  test('extra certificates in the file do no harm: a cross-signed one whose root is gone', async () => {
    const crossed = makeCertificate({ name: signer.root.name, ca: true, issuer: stranger, keys: signer.root.keys });
    const expired = makeCertificate({
      name: 'Old Authority',
      ca: true,
      issuer: stranger,
      from: days(-30),
      to: days(-1),
    });
    expect(await verify(good(), signer.pem + crossed.pem + expired.pem)).toBe('ok');
  });

  test('a wildcard is not the name', async () => {
    expect(await verify(good(), issue({ hosts: ['*.amazon.com'] }).pem)).toBe('certificate-name');
  });

  test('no more certificates are kept than sixteen', async () => {
    let asked = 0;
    const verifier = createVerifier({
      skillId: SKILL_ID,
      roots: signer.roots,
      fetchPem: () => {
        asked += 1;
        return Promise.resolve(signer.pem);
      },
    });
    for (let number = 0; number < 20; number++)
      expect((await verifier(at(`https://s3.amazonaws.com/echo.api/${String(number)}.pem`))).ok).toBe(true);
    expect((await verifier(at('https://s3.amazonaws.com/echo.api/19.pem'))).ok).toBe(true);
    expect(asked).toBe(20);
    expect((await verifier(at('https://s3.amazonaws.com/echo.api/0.pem'))).ok).toBe(true);
    expect(asked).toBe(21);
  });

  test('the address is normalised before it is judged and fetched', () => {
    expect(certificateUrl('https://s3.amazonaws.com/echo.api/a/../cert.pem#part')).toBe(
      'https://s3.amazonaws.com/echo.api/cert.pem',
    );
    expect(certificateUrl('https:\\\\s3.amazonaws.com\\echo.api\\..\\evil.pem')).toBeNull();
  });

  test('roots are those of Node, parsed once', () => {
    expect(systemRoots()).toHaveLength(rootCertificates.length);
    expect(systemRoots()).toBe(systemRoots());
  });

  test('with the roots of Node nobody trusts our test authority', async () => {
    const verified = await createVerifier({ skillId: SKILL_ID, fetchPem: signer.fetchPem })(good());
    expect(verified).toEqual({ ok: false, reason: 'certificate-chain' });
  });
});

test('the test certificates are addressed as Amazon addresses hers', () => {
  expect(certificateUrl(CHAIN_URL)).toBe(CHAIN_URL);
});
