// Asks for one address: bounded in bytes and time, redirected only within the site, never connected to a private address.
import { lookup } from 'node:dns';
import { Agent as HttpAgent, get as httpGet, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, get as httpsGet } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isOfSite, isPrivate, namesPrivate } from './address.js';
import { AT_ONCE, MOST_REDIRECTS } from './limits.js';
import { unpacked } from './unpack.js';

export const USER_AGENT = 'council-assistant';
const PRIVATE = 'is on a private network';

export interface Page {
  readonly kind: 'page';
  /** Where it was in the end. */
  readonly url: URL;
  readonly body: Buffer;
  readonly type: string;
  readonly etag: string | null;
  readonly modified: string | null;
  /** Its X-Robots-Tag. */
  readonly robots: string;
}
export interface Refused {
  readonly kind: 'refused';
  /** Follows the address: "is larger than 2 MB". */
  readonly why: string;
  readonly status: number | null;
  /** It may go better another time. */
  readonly again: boolean;
}
export type Got = Page | Refused | { readonly kind: 'unchanged' };

export interface Ask {
  /** Bytes, packed or not. */
  readonly limit: number;
  /** Content types that are wanted; any other is refused before it is read. */
  readonly type?: RegExp;
  readonly headers?: Readonly<Record<string, string>>;
  /** What robots.txt says of each address on the way. */
  readonly may?: (url: URL) => boolean;
}
export interface Getter {
  get(url: URL, ask: Ask): Promise<Got>;
  close(): void;
}

const refused = (why: string, again = false, status: number | null = null): Refused => ({
  kind: 'refused',
  why,
  again,
  status,
});

/** @param timeoutMs for one address with all its redirects. */
export function createGetter(site: URL, allowPrivate: boolean, timeoutMs: number): Getter {
  // Checked where the connection is made, so that a name cannot change its address after it was checked.
  const publicOnly: LookupFunction = (name, options, done) => {
    lookup(name, { ...options, all: true }, (error, found) => {
      const first = found?.[0];
      if (error || !first) done(error ?? new Error('no address'), '', 4);
      else if (!allowPrivate && found.some(({ address }) => isPrivate(address))) done(new Error(PRIVATE), '', 4);
      else if (options.all) done(null, found);
      else done(null, first.address, first.family);
    });
  };
  const agents = {
    'http:': new HttpAgent({ keepAlive: true, maxSockets: AT_ONCE }),
    'https:': new HttpsAgent({ keepAlive: true, maxSockets: AT_ONCE }),
  };

  const open = (url: URL, ask: Ask, signal: AbortSignal): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      const headers = { 'user-agent': USER_AGENT, 'accept-encoding': 'gzip', ...ask.headers };
      const [get, agent] =
        url.protocol === 'https:' ? [httpsGet, agents['https:']] : ([httpGet, agents['http:']] as const);
      get(url, { agent, lookup: publicOnly, signal, headers }, resolve).on('error', reject);
    });

  const follow = async (start: URL, ask: Ask, signal: AbortSignal): Promise<Got> => {
    let url = start;
    for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
      if (!allowPrivate && namesPrivate(url)) return refused(PRIVATE);
      if (ask.may?.(url) === false) return refused('is kept out by robots.txt');
      const response = await open(url, ask, signal);
      const { statusCode: status = 0, headers } = response;
      if (status >= 300 && status < 400 && status !== 304 && headers.location !== undefined) {
        response.destroy();
        if (!URL.canParse(headers.location, url.href)) return refused('sends us to what is not an address');
        const next = new URL(headers.location, url);
        if (!isOfSite(next, url) || !isOfSite(next, site)) return refused(`sends us to another site, ${next.host}`);
        url = next;
      } else return await answer(url, response, ask);
    }
    return refused(`sends us on more than ${String(MOST_REDIRECTS)} times`);
  };

  return {
    get: async (url, ask) => {
      const signal = AbortSignal.timeout(timeoutMs);
      try {
        return await follow(url, ask, signal);
      } catch (error) {
        if (signal.aborted) return refused(`did not answer within ${String(timeoutMs / 1000)} seconds`, true);
        const { code, message } = error as NodeJS.ErrnoException;
        return message === PRIVATE ? refused(PRIVATE) : refused(`could not be fetched (${code ?? message})`, true);
      }
    },
    close: () => Object.values(agents).forEach((agent) => agent.destroy()),
  };
}

async function answer(url: URL, response: IncomingMessage, ask: Ask): Promise<Got> {
  const { statusCode: status = 0, headers } = response;
  const no = (why: string, again = false): Refused => {
    response.destroy();
    return refused(why, again, status);
  };
  if (status === 304) {
    response.resume();
    return { kind: 'unchanged' };
  }
  if (status !== 200) return no(`answered ${String(status)}`, status === 429 || status >= 500);
  const type = headers['content-type'] ?? '';
  if (ask.type && !ask.type.test(type)) return no(`is not HTML (${type.split(';')[0]?.trim() || 'no type given'})`);
  const packed = headers['content-encoding'] ?? 'identity';
  if (!/^(?:x-)?gzip$|^identity$/i.test(packed)) return no(`is packed as ${packed}`);
  const tooLarge = `is larger than ${String(Math.round(ask.limit / 1024))} KB`;
  if (Number(headers['content-length'] ?? 0) > ask.limit) return no(tooLarge);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > ask.limit) return no(tooLarge);
    chunks.push(chunk);
  }
  const body = /gzip/i.test(packed) ? unpacked(Buffer.concat(chunks), ask.limit) : Buffer.concat(chunks);
  if (body === null) return no(`${tooLarge} or damaged when unpacked`);
  const robots = [headers['x-robots-tag'] ?? ''].flat().join();
  return {
    kind: 'page',
    url,
    body,
    type,
    etag: headers.etag ?? null,
    modified: headers['last-modified'] ?? null,
    robots,
  };
}
