// A speaker for tests: what a resident says becomes the request that Alexa would send, signed by a chain of our own when asked.
import { sign, type X509Certificate } from 'node:crypto';
import {
  createSpeaker as simulated,
  type Speaker,
  type SpeakerOptions,
} from '../../src/channels/alexa/simulator/speaker.js';
import { makeCertificate, type Issued } from './alexa-chain.js';

export const SKILL_ID = 'amzn1.ask.skill.11111111-2222-3333-4444-555555555555';
export type { Envelope, Speaker } from '../../src/channels/alexa/simulator/speaker.js';
/** One session of one person at one speaker of the tests' skill. */
export const createSpeaker = (options: Omit<SpeakerOptions, 'skillId'> & { readonly skillId?: string }): Speaker =>
  simulated({ skillId: SKILL_ID, ...options });
export const CHAIN_URL = 'https://s3.amazonaws.com/echo.api/echo-api-cert-13.pem';

export interface Signer {
  readonly root: Issued;
  readonly intermediate: Issued;
  readonly leaf: Issued;
  /** What the certificate's address serves: leaf, then the authority between. */
  readonly pem: string;
  readonly roots: readonly X509Certificate[];
  readonly fetchPem: () => Promise<string>;
}

/** A root, an authority between and a signing certificate like Amazon's. Making keys takes a moment: make one for many tests. */
export function createSigner(): Signer {
  const root = makeCertificate({ name: 'Test Root', ca: true });
  const intermediate = makeCertificate({ name: 'Test Authority', ca: true, issuer: root });
  const leaf = makeCertificate({ name: 'echo-api.amazon.com', hosts: ['echo-api.amazon.com'], issuer: intermediate });
  const pem = leaf.pem + intermediate.pem;
  return { root, intermediate, leaf, pem, roots: [root.certificate], fetchPem: () => Promise.resolve(pem) };
}

export interface SignedBody {
  /** Names in lower case, as a server gives them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly raw: Buffer;
}

/** The bytes and headers that Alexa would send for an envelope, or for any text. */
export function signed(body: object | string, signer: Pick<Signer, 'leaf'>, url: string = CHAIN_URL): SignedBody {
  const raw = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  return {
    raw,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      signaturecertchainurl: url,
      'signature-256': sign('RSA-SHA256', raw, signer.leaf.keys.privateKey).toString('base64'),
    },
  };
}
