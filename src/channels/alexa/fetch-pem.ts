// Fetches Amazon's certificate chain over HTTPS: no redirects, a small limit, a short wait.
import { get } from 'node:https';

export type FetchPem = (url: string) => Promise<string>;

/** Amazon's chain is about 7 kB. */
const LARGEST = 65_536;
/** Milliseconds; the whole answer must leave within six seconds. */
const WAIT = 2_000;

/** `ca` replaces the trusted roots of the connection, for tests. @throws Error when the answer is not 200, too large or too late. */
export const createFetchPem =
  (options: { readonly ca?: string; readonly milliseconds?: number } = {}): FetchPem =>
  (url) =>
    new Promise((resolve, reject) => {
      const signal = AbortSignal.timeout(options.milliseconds ?? WAIT);
      const request = get(url, { signal, ...(options.ca === undefined ? {} : { ca: options.ca }) }, (response) => {
        const chunks: Buffer[] = [];
        let size = 0;
        // node:https follows no redirect: anything but 200 is refused.
        if (response.statusCode !== 200) {
          request.destroy(new Error(`the certificate's host answered ${String(response.statusCode)}`));
          return;
        }
        response.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > LARGEST) request.destroy(new Error('the certificate file is too large'));
          else chunks.push(chunk);
        });
        response.on('end', () => {
          resolve(Buffer.concat(chunks).toString('latin1'));
        });
        response.on('error', reject);
      });
      request.on('error', reject);
    });
