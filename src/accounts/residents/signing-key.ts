// The private key with which we prove to the sign-in provider who we are: a PEM, or the path of one.
import { createPrivateKey, webcrypto } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Fault } from '../../core/fault.js';

/** RSA signs RS256, a P-256 key ES256. Throws a Fault that never repeats the key. */
export async function signingKey(setting: string): Promise<webcrypto.CryptoKey> {
  try {
    const pem = setting.includes('-----BEGIN') ? setting.replaceAll('\\n', '\n') : readFileSync(setting, 'utf8');
    const key = createPrivateKey(pem);
    const bytes = key.export({ type: 'pkcs8', format: 'der' });
    const algorithm =
      key.asymmetricKeyType === 'ec'
        ? { name: 'ECDSA', namedCurve: 'P-256' }
        : { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
    return await webcrypto.subtle.importKey('pkcs8', bytes, algorithm, false, ['sign']);
  } catch {
    throw new Fault(
      'accounts/private-key',
      'OIDC_PRIVATE_KEY is neither a private key nor the path of one',
      'Make one with: openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out oidc.pem; register its public half with the provider',
    );
  }
}
