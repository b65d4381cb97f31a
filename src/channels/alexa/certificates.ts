// A signing certificate is trusted when a path from it leads to a root, every step signed, in date and allowed to sign.
import { X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';

/** The name that Amazon's signing certificate must carry. */
const SIGNER = 'echo-api.amazon.com';
/** Longest path looked at; Amazon's has four steps. */
const LONGEST = 8;
const PEM = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;

export type Refusal = 'certificate' | 'certificate-date' | 'certificate-name' | 'certificate-chain';

export type Signer =
  | {
      readonly ok: true;
      readonly certificate: X509Certificate;
      /** Milliseconds since 1970: the earliest end of the path. */ readonly until: number;
    }
  | { readonly ok: false; readonly reason: Refusal };

/**
 * Reads a PEM bundle whose first certificate signs, the others in any order; extra ones do no harm (Amazon sends cross-signed
 * ones whose own roots have left the trust lists). `now` is real time. Revocation is not looked up, as in Amazon's own SDK.
 */
export function signerOf(pem: string, roots: readonly X509Certificate[], now: number): Signer {
  const bundle = parse(pem);
  const leaf = bundle?.[0];
  if (!bundle || !leaf || bundle.length > LONGEST || leaf.publicKey.asymmetricKeyType !== 'rsa')
    return { ok: false, reason: 'certificate' };
  if (!inDate(leaf, now)) return { ok: false, reason: 'certificate-date' };
  if (!leaf.checkHost(SIGNER, { subject: 'never', wildcards: false })) return { ok: false, reason: 'certificate-name' };
  const until = pathEnd(leaf, bundle.slice(1), roots, now);
  return until === null ? { ok: false, reason: 'certificate-chain' } : { ok: true, certificate: leaf, until };
}

let trusted: readonly X509Certificate[] | undefined;

/** The roots that Node ships with, parsed once, when first needed. */
export const systemRoots = (): readonly X509Certificate[] =>
  (trusted ??= rootCertificates.map((pem) => new X509Certificate(pem)));

function parse(pem: string): readonly X509Certificate[] | null {
  try {
    const bundle = (pem.match(PEM) ?? []).map((one) => new X509Certificate(one));
    // A key of a kind that this Node cannot read throws here, not later.
    return bundle.filter((certificate) => certificate.publicKey.type === 'public');
  } catch {
    return null;
  }
}

/** When the first path found to a root ends, or null when there is none. */
function pathEnd(
  certificate: X509Certificate,
  others: readonly X509Certificate[],
  roots: readonly X509Certificate[],
  now: number,
): number | null {
  if (!inDate(certificate, now)) return null;
  const end = Date.parse(certificate.validTo);
  const root = roots.find((candidate) => issued(candidate, certificate) && inDate(candidate, now));
  if (root) return Math.min(end, Date.parse(root.validTo));
  for (const issuer of others) {
    if (!issued(issuer, certificate)) continue;
    const rest = pathEnd(
      issuer,
      others.filter((other) => other !== issuer),
      roots,
      now,
    );
    if (rest !== null) return Math.min(end, rest);
  }
  return null;
}

const issued = (issuer: X509Certificate, certificate: X509Certificate): boolean =>
  issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);

const inDate = (certificate: X509Certificate, now: number): boolean =>
  now >= Date.parse(certificate.validFrom) && now <= Date.parse(certificate.validTo);
