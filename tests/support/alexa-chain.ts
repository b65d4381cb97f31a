// Certificates made here, DER byte by byte with node:crypto, so that Alexa's checks can be tried without Alexa, openssl or a package.
import { generateKeyPairSync, sign, X509Certificate, type KeyObject } from 'node:crypto';

export interface Keys {
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject;
}

export interface Issued {
  readonly pem: string;
  readonly certificate: X509Certificate;
  readonly keys: Keys;
  readonly name: string;
}

export interface CertificateParts {
  readonly name: string;
  /** DNS names; none leaves the extension out. */
  readonly hosts?: readonly string[];
  readonly ca?: boolean;
  readonly from?: Date;
  readonly to?: Date;
  /** Self-signed without one. */
  readonly issuer?: Issued;
  readonly keys?: Keys;
}

export const makeKeys = (): Keys => generateKeyPairSync('rsa', { modulusLength: 2048 });

export function makeCertificate(parts: CertificateParts): Issued {
  const keys = parts.keys ?? makeKeys();
  const signer = parts.issuer?.keys ?? keys;
  const from = parts.from ?? new Date(Date.now() - 86_400_000);
  const to = parts.to ?? new Date(Date.now() + 30 * 86_400_000);
  serial += 1;
  const body = sequence(
    tagged(0xa0, integer(2)),
    integer(serial),
    SHA256_RSA,
    distinguishedName(parts.issuer?.name ?? parts.name),
    sequence(time(from), time(to)),
    distinguishedName(parts.name),
    keys.publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(...extensions(parts))),
  );
  const der = sequence(body, SHA256_RSA, bits(sign('RSA-SHA256', body, signer.privateKey)));
  const pem = `-----BEGIN CERTIFICATE-----\n${(der.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END CERTIFICATE-----\n`;
  return { pem, certificate: new X509Certificate(pem), keys, name: parts.name };
}

let serial = 1000;

const tagged = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
};
const sequence = (...parts: readonly Buffer[]): Buffer => tagged(0x30, ...parts);
const set = (...parts: readonly Buffer[]): Buffer => tagged(0x31, ...parts);
const bits = (content: Buffer): Buffer => tagged(0x03, Buffer.from([0]), content);
const octets = (content: Buffer): Buffer => tagged(0x04, content);
/** From 0 to 32,767. */
const integer = (value: number): Buffer =>
  tagged(0x02, Buffer.from(value < 128 ? [value] : [value >> 8, value & 0xff]));
/** The bytes of an object identifier, as X.690 encodes them. */
const identifier = (...bytes: readonly number[]): Buffer => tagged(0x06, Buffer.from(bytes));
const SHA256_RSA = sequence(identifier(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0b), tagged(0x05));
const COMMON_NAME = identifier(0x55, 0x04, 0x03);
const distinguishedName = (name: string): Buffer =>
  sequence(set(sequence(COMMON_NAME, tagged(0x0c, Buffer.from(name, 'utf8')))));
/** UTCTime, good from 1950 to 2049. */
const time = (at: Date): Buffer => tagged(0x17, Buffer.from(`${at.toISOString().replace(/[-:T]/g, '').slice(2, 14)}Z`));

function extensions({ ca, hosts }: CertificateParts): readonly Buffer[] {
  const yes = tagged(0x01, Buffer.from([0xff]));
  const constraints = sequence(identifier(0x55, 0x1d, 0x13), yes, octets(ca ? sequence(yes) : sequence()));
  if (!hosts || hosts.length === 0) return [constraints];
  const names = sequence(...hosts.map((host) => tagged(0x82, Buffer.from(host))));
  return [constraints, sequence(identifier(0x55, 0x1d, 0x11), octets(names))];
}
