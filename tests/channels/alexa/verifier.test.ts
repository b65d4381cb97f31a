// Our verifier and Amazon's own on the same requests: where they agree, and where hers is weaker than the rules it stands for.
import { SkillRequestSignatureVerifier, TimestampVerifier } from 'ask-sdk-express-adapter';
import { createRequire } from 'node:module';
import { rootCertificates } from 'node:tls';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { certificateUrl, createVerifier, type Verified } from '../../../src/channels/alexa/verifier.js';
import { systemRoots } from '../../../src/channels/alexa/certificates.js';
import { makeCertificate, makeKeys } from '../../support/alexa-chain.js';
import { CHAIN_URL, SKILL_ID, createSigner, signed, type SignedBody } from '../../support/alexa.js';

const DAY = 86_400_000;
const signer = createSigner();
const stranger = makeCertificate({ name: 'Another Root', ca: true });
const days = (count: number): Date => new Date(Date.now() + count * DAY);
const issue = (parts: Partial<Parameters<typeof makeCertificate>[0]>) =>
  makeCertificate({
    name: 'echo-api.amazon.com',
    hosts: ['echo-api.amazon.com'],
    issuer: signer.root,
    keys: signer.leaf.keys,
    ...parts,
  });

const envelope = (timestamp: string, skill = SKILL_ID, session: string | null = SKILL_ID): object => ({
  version: '1.0',
  ...(session === null
    ? {}
    : { session: { sessionId: 's', application: { applicationId: session }, user: { userId: 'u' } } }),
  context: { System: { application: { applicationId: skill }, user: { userId: 'u' } } },
  request: { type: 'LaunchRequest', requestId: 'r', timestamp, locale: 'en-GB' },
});
const seconds = (ahead: number): string => new Date(Date.now() + ahead * 1000).toISOString();
const good = (): SignedBody => signed(envelope(seconds(0)), signer);
const at = (url: string): SignedBody => signed(envelope(seconds(0)), signer, url);

const verify = async (request: SignedBody, pem = signer.pem): Promise<string> => {
  const verified = await createVerifier({
    skillId: SKILL_ID,
    roots: signer.roots,
    fetchPem: () => Promise.resolve(pem),
  })(request);
  return verified.ok ? 'ok' : verified.reason;
};

/** Amazon's two verifiers, their one way out replaced so that they read our certificate and trust our root. */
const theirs = async (request: SignedBody, pem = signer.pem): Promise<string> => {
  const signature = new SkillRequestSignatureVerifier();
  Object.assign(signature, { _getCertChainByUrl: () => Promise.resolve(pem) });
  const text = request.raw.toString('utf8');
  try {
    await signature.verify(text, request.headers);
    await new TimestampVerifier().verify(text);
    return 'ok';
  } catch {
    return 'refused';
  }
};

const helper = createRequire(import.meta.url)('ask-sdk-express-adapter/dist/verifier/helper.js') as {
  generateCAStore: (roots: readonly string[]) => unknown;
};
const original = helper.generateCAStore;
beforeAll(() => {
  helper.generateCAStore = () => original([signer.root.pem]);
});
afterAll(() => {
  helper.generateCAStore = original;
});

interface Vector {
  readonly name: string;
  readonly request: () => SignedBody;
  readonly pem?: string;
  readonly ours: string;
  readonly theirs: 'ok' | 'refused';
}

const tampered = (): SignedBody => {
  const { raw, headers } = good();
  return { headers, raw: Buffer.concat([raw, Buffer.from(' ')]) };
};
const without = (name: string): SignedBody => {
  const { raw, headers } = good();
  return { raw, headers: Object.fromEntries(Object.entries(headers).filter(([header]) => header !== name)) };
};

const AGREED: readonly Vector[] = [
  { name: 'a genuine request', request: good, ours: 'ok', theirs: 'ok' },
  { name: 'one 140 seconds old', request: () => signed(envelope(seconds(-140)), signer), ours: 'ok', theirs: 'ok' },
  {
    name: 'the port written out',
    request: () => at('https://s3.amazonaws.com:443/echo.api/echo-api-cert.pem'),
    ours: 'ok',
    theirs: 'ok',
  },
  {
    name: 'scheme and host in capitals',
    request: () => at('HTTPS://S3.AMAZONAWS.COM/echo.api/echo-api-cert.pem'),
    ours: 'ok',
    theirs: 'ok',
  },
  { name: 'changed bytes', request: tampered, ours: 'signature', theirs: 'refused' },
  {
    name: 'a signature by another key',
    request: () => signed(envelope(seconds(0)), { leaf: stranger }),
    ours: 'signature',
    theirs: 'refused',
  },
  {
    name: 'a signature that is no base64',
    request: () => ({ ...good(), headers: { ...good().headers, 'signature-256': '%%%' } }),
    ours: 'signature',
    theirs: 'refused',
  },
  { name: 'no signature', request: () => without('signature-256'), ours: 'headers', theirs: 'refused' },
  {
    name: 'no certificate address',
    request: () => without('signaturecertchainurl'),
    ours: 'headers',
    theirs: 'refused',
  },
  {
    name: 'plain http',
    request: () => at('http://s3.amazonaws.com/echo.api/cert.pem'),
    ours: 'url',
    theirs: 'refused',
  },
  {
    name: 'another host',
    request: () => at('https://s3.amazonaws.com.evil.example/echo.api/cert.pem'),
    ours: 'url',
    theirs: 'refused',
  },
  {
    name: 'another path',
    request: () => at('https://s3.amazonaws.com/EcHo.aPi/cert.pem'),
    ours: 'url',
    theirs: 'refused',
  },
  {
    name: 'another port',
    request: () => at('https://s3.amazonaws.com:563/echo.api/cert.pem'),
    ours: 'url',
    theirs: 'refused',
  },
  { name: 'no address at all', request: () => at('cert.pem'), ours: 'url', theirs: 'refused' },
  {
    name: 'one ten minutes old',
    request: () => signed(envelope(seconds(-600)), signer),
    ours: 'timestamp',
    theirs: 'refused',
  },
  {
    name: 'an expired certificate',
    request: good,
    pem: issue({ from: days(-30), to: days(-1) }).pem,
    ours: 'certificate-date',
    theirs: 'refused',
  },
  {
    name: 'a certificate of tomorrow',
    request: good,
    pem: issue({ from: days(1), to: days(30) }).pem,
    ours: 'certificate-date',
    theirs: 'refused',
  },
  {
    name: 'another name',
    request: good,
    pem: issue({ hosts: ['echo-api.example.com'] }).pem,
    ours: 'certificate-name',
    theirs: 'refused',
  },
  {
    name: 'the name as subject only',
    request: good,
    pem: issue({ hosts: [] }).pem,
    ours: 'certificate-name',
    theirs: 'refused',
  },
  {
    name: 'a root that nobody trusts',
    request: good,
    pem: issue({ issuer: stranger }).pem,
    ours: 'certificate-chain',
    theirs: 'refused',
  },
  {
    name: 'a self-signed certificate',
    request: good,
    pem: makeCertificate({ name: 'echo-api.amazon.com', hosts: ['echo-api.amazon.com'], keys: signer.leaf.keys }).pem,
    ours: 'certificate-chain',
    theirs: 'refused',
  },
  {
    name: 'the authority between left out',
    request: good,
    pem: signer.leaf.pem,
    ours: 'certificate-chain',
    theirs: 'refused',
  },
  {
    name: 'no certificate in the file',
    request: good,
    pem: '<Error>NoSuchKey</Error>',
    ours: 'certificate',
    theirs: 'refused',
  },
];

describe('requests that both verifiers judge alike', () => {
  test.each(AGREED)('$name: $ours', async ({ request, pem, ours, theirs: expected }) => {
    expect(await verify(request(), pem)).toBe(ours);
    expect(await theirs(request(), pem)).toBe(expected);
  });

  test('a certificate issued by one that may not issue', async () => {
    const keys = makeKeys();
    const middle = makeCertificate({ name: 'No Authority', hosts: ['www.example.com'], issuer: signer.root, keys });
    const leaf = issue({ issuer: middle });
    expect(await verify(good(), leaf.pem + middle.pem)).toBe('certificate-chain');
    expect(await theirs(good(), leaf.pem + middle.pem)).toBe('refused');
  });

  test('a certificate that only claims its issuer', async () => {
    const forged = issue({ issuer: { ...stranger, name: signer.root.name } });
    expect(await verify(good(), forged.pem)).toBe('certificate-chain');
    expect(await theirs(good(), forged.pem)).toBe('refused');
  });
});

/** Each is why we do not use the SDK's: if a newer one mends it, this fails and the list gets shorter. */
const WEAKER: readonly Vector[] = [
  {
    name: 'a time a day ahead',
    request: () => signed(envelope(seconds(86_400)), signer),
    ours: 'timestamp',
    theirs: 'ok',
  },
  { name: 'a time that is no time', request: () => signed(envelope('soon'), signer), ours: 'timestamp', theirs: 'ok' },
  {
    name: 'an address that climbs out of its folder',
    request: () => at('https://s3.amazonaws.com/echo.api/../evil/cert.pem'),
    ours: 'url',
    theirs: 'ok',
  },
  {
    name: 'the same, written with escapes',
    request: () => at('https://s3.amazonaws.com/echo.api/%2e%2e/evil/cert.pem'),
    ours: 'url',
    theirs: 'ok',
  },
  {
    name: 'an address with a password',
    request: () => at('https://user:secret@s3.amazonaws.com/echo.api/cert.pem'),
    ours: 'url',
    theirs: 'ok',
  },
  {
    name: 'another skill',
    request: () => signed(envelope(seconds(0), 'amzn1.ask.skill.other', 'amzn1.ask.skill.other'), signer),
    ours: 'skill',
    theirs: 'ok',
  },
];

describe("requests that Amazon's verifiers take and ours refuses", () => {
  test.each(WEAKER)('$name: $ours', async ({ request, ours, theirs: expected }) => {
    expect(await verify(request())).toBe(ours);
    expect(await theirs(request())).toBe(expected);
  });

  test("Amazon's keeps a certificate for ever; ours until it ends", async () => {
    const shortLived = issue({ to: days(1) });
    let asked = 0;
    let now = Date.now();
    const ours = createVerifier({
      skillId: SKILL_ID,
      roots: signer.roots,
      fetchPem: () => {
        asked += 1;
        return Promise.resolve(shortLived.pem);
      },
      now: () => new Date(now),
    });
    const ask = (): Promise<Verified> => ours(signed(envelope(new Date(now).toISOString()), signer));
    expect((await ask()).ok).toBe(true);
    expect((await ask()).ok).toBe(true);
    expect(asked).toBe(1);
    now += 2 * DAY;
    expect(await ask()).toEqual({ ok: false, reason: 'certificate-date' });
    expect(asked).toBe(2);
  });
});

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
