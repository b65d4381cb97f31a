// Is this request from Alexa, for our skill, and fresh? Amazon's seven checks, cheapest first, over the raw bytes.
import { verify, type KeyObject, type X509Certificate } from 'node:crypto';
import { signerOf, systemRoots, type Refusal } from './certificates.js';
import { createFetchPem, type FetchPem } from './fetch-pem.js';

/** Seconds a request may be old, or ahead of our clock (Amazon asks for 150 at most). */
const FRESH = 150;
/** Events about the skill are sent again until they arrive; Amazon's own verifier takes them for an hour. */
const FRESH_EVENT = 3_600;
/** Certificates kept, and how long at most; Amazon uses one address at a time. */
const KEPT = 16;
const LONGEST_KEPT = 24 * 60 * 60 * 1000;

export interface VerifierOptions {
  readonly skillId: string;
  /** Trusted roots; by default those that Node ships with. */
  readonly roots?: readonly X509Certificate[];
  /** Fetches the PEM chain; by default over HTTPS. */
  readonly fetchPem?: FetchPem;
  /** Real time, never the council's clock. */
  readonly now?: () => Date;
}

export interface SignedRequest {
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly raw: Buffer;
}

export type Verified =
  | { readonly ok: true; readonly body: unknown }
  | {
      readonly ok: false;
      readonly reason: Refusal | 'headers' | 'url' | 'json' | 'timestamp' | 'skill' | 'certificate-fetch' | 'signature';
    };

export type Verify = (request: SignedRequest) => Promise<Verified>;

/** Every refusal is a value; nothing is thrown for anything that a request can hold. */
export function createVerifier(options: VerifierOptions): Verify {
  const { skillId, fetchPem = createFetchPem(), now = () => new Date() } = options;
  const keys = new Map<string, { readonly key: KeyObject; readonly until: number }>();

  const keyAt = async (url: string): Promise<KeyObject | Refusal | 'certificate-fetch'> => {
    const kept = keys.get(url);
    if (kept && now().getTime() < kept.until) return kept.key;
    keys.delete(url);
    const pem = await fetchPem(url).catch(() => null);
    if (pem === null) return 'certificate-fetch';
    const fetched = now().getTime();
    const signer = signerOf(pem, options.roots ?? systemRoots(), fetched);
    if (!signer.ok) return signer.reason;
    const first = keys.keys().next();
    if (keys.size >= KEPT && !first.done) keys.delete(first.value);
    keys.set(url, { key: signer.certificate.publicKey, until: Math.min(signer.until, fetched + LONGEST_KEPT) });
    return signer.certificate.publicKey;
  };

  return async ({ headers, raw }) => {
    const signature = headers['signature-256'];
    const chain = headers['signaturecertchainurl'];
    if (!signature || !chain) return { ok: false, reason: 'headers' };
    const url = certificateUrl(chain);
    if (!url) return { ok: false, reason: 'url' };
    const body = parsed(raw);
    if (body === undefined) return { ok: false, reason: 'json' };
    // Written so that a time that cannot be read (NaN) fails too.
    const age = now().getTime() - Date.parse(String(at(body, 'request', 'timestamp')));
    const oldest = String(at(body, 'request', 'type')).startsWith('AlexaSkillEvent.') ? FRESH_EVENT : FRESH;
    if (!(age <= oldest * 1000 && age >= -FRESH * 1000)) return { ok: false, reason: 'timestamp' };
    if (!isForSkill(body, skillId)) return { ok: false, reason: 'skill' };
    const key = await keyAt(url);
    if (typeof key === 'string') return { ok: false, reason: key };
    const genuine = verify('RSA-SHA256', raw, key, Buffer.from(signature, 'base64'));
    return genuine ? { ok: true, body } : { ok: false, reason: 'signature' };
  };
}

/** For loopback only: reads the JSON and takes it as it is. */
export const withoutSignature: Verify = ({ raw }) => {
  const body = parsed(raw);
  return Promise.resolve(body === undefined ? { ok: false, reason: 'json' } : { ok: true, body });
};

/** The normalised address, or null when it is not one that Amazon would give: its path is judged after `..` is worked out. */
export function certificateUrl(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  url.hash = '';
  const amazons =
    url.protocol === 'https:' &&
    url.hostname === 's3.amazonaws.com' &&
    url.port === '' &&
    url.pathname.startsWith('/echo.api/');
  return amazons && url.username === '' && url.password === '' ? url.href : null;
}

/** The request names our skill, and so does its session when that names one. */
export function isForSkill(body: unknown, skillId: string): boolean {
  const inSession = at(body, 'session', 'application', 'applicationId') ?? skillId;
  return at(body, 'context', 'System', 'application', 'applicationId') === skillId && inSession === skillId;
}

function parsed(raw: Buffer): unknown {
  try {
    return JSON.parse(raw.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}

const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (inner, name) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[name] : undefined,
    value,
  );
