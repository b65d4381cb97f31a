// Signed requests good and bad, for our verifier and Amazon's.
import { createVerifier } from '../../src/channels/alexa/verifier.js';
import { makeCertificate, type CertificateParts, type Issued } from './alexa-chain.js';
import { createSigner, signed, SKILL_ID, type SignedBody } from './alexa.js';

export const DAY = 86_400_000;
export const signer = createSigner();
export const stranger = makeCertificate({ name: 'Another Root', ca: true });
export const days = (count: number): Date => new Date(Date.now() + count * DAY);
/** A certificate for the signer's own key. */
export const issue = (parts: Partial<CertificateParts>): Issued =>
  makeCertificate({
    name: 'echo-api.amazon.com',
    hosts: ['echo-api.amazon.com'],
    issuer: signer.root,
    keys: signer.leaf.keys,
    ...parts,
  });

export const envelope = (timestamp: string, skill = SKILL_ID, session: string | null = SKILL_ID): object => ({
  version: '1.0',
  ...(session === null
    ? {}
    : { session: { sessionId: 's', application: { applicationId: session }, user: { userId: 'u' } } }),
  context: { System: { application: { applicationId: skill }, user: { userId: 'u' } } },
  request: { type: 'LaunchRequest', requestId: 'r', timestamp, locale: 'en-GB' },
});
/** A timestamp so many seconds ahead of now. */
export const seconds = (ahead: number): string => new Date(Date.now() + ahead * 1000).toISOString();
export const good = (): SignedBody => signed(envelope(seconds(0)), signer);
export const at = (url: string): SignedBody => signed(envelope(seconds(0)), signer, url);

/** `ok`, or why our verifier refuses. */
export const verify = async (request: SignedBody, pem = signer.pem): Promise<string> => {
  const verified = await createVerifier({
    skillId: SKILL_ID,
    roots: signer.roots,
    fetchPem: () => Promise.resolve(pem),
  })(request);
  return verified.ok ? 'ok' : verified.reason;
};
