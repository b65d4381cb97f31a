// Reads a request's body by its route's wish: bounded, never inflated, never written to disk.
import type { IncomingMessage } from 'node:http';
import type { Route } from '../core/http.js';
import type { Failure } from './edge.js';

export type Body =
  | { readonly ok: true; readonly raw: Buffer; readonly body: unknown }
  | { readonly ok: false; readonly failure: Failure };

const DEFAULT_LIMIT = 65_536;
/** What is still read and thrown away from a caller who sends too much, so that they get to read our answer. */
const DRAIN_BYTES = 8 * 1024 * 1024;
const DRAIN_MS = 2_000;

const refuse = (status: number, code: string, message: string, headers: Record<string, string> = {}): Body => ({
  ok: false,
  failure: { status, code, message, headers },
});

/** Never throws: what is wrong with the body is the answer to send. */
export const readBody = async (request: IncomingMessage, route: Pick<Route, 'body' | 'limit'>): Promise<Body> => {
  const kind = route.body ?? 'none';
  if (kind === 'none') return { ok: true, raw: Buffer.alloc(0), body: undefined };
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (encoding.toLowerCase() !== 'identity') {
    return refuse(415, 'CompressedBody', 'Send the body uncompressed.', { 'accept-encoding': 'identity' });
  }
  const limit = route.limit ?? DEFAULT_LIMIT;
  const raw = await collect(request, limit);
  if (raw === 'cut-short') return refuse(400, 'BodyCutShort', 'The body ended before it was complete.');
  if (raw === 'too-large') {
    return refuse(413, 'BodyTooLarge', `Send at most ${limit} bytes.`, { connection: 'close' });
  }
  return parse(raw, kind, request.headers['content-type']);
};

const parse = (raw: Buffer, kind: 'json' | 'form' | 'bytes', contentType = ''): Body => {
  if (kind === 'bytes') return { ok: true, raw, body: undefined };
  const [type = '', ...parameters] = contentType
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const wanted = kind === 'json' ? /^application\/(?:[\w.-]+\+)?json$/ : /^application\/x-www-form-urlencoded$/;
  const charset = parameters
    .find((part) => part.startsWith('charset='))
    ?.slice(8)
    .replaceAll('"', '');
  if (raw.length > 0 && (!wanted.test(type) || (charset !== undefined && !/^utf-?8$/.test(charset)))) {
    const name = kind === 'json' ? 'application/json' : 'application/x-www-form-urlencoded';
    return refuse(415, 'WrongContentType', `Send the body as ${name} in UTF-8.`);
  }
  const text = decode(raw);
  if (text === null) return refuse(400, 'NotUtf8', 'The body is not UTF-8 text.');
  if (kind === 'form') return { ok: true, raw, body: new URLSearchParams(text) };
  const value = raw.length === 0 ? {} : parseJson(text);
  if (value === undefined) return refuse(400, 'MalformedJson', 'The body is not valid JSON.');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse(400, 'NotAnObject', 'The body must be a JSON object.');
  }
  return { ok: true, raw, body: value };
};

const decode = (raw: Buffer): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    return null;
  }
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/** Not `for await`: leaving it early would cut the connection before the caller has read our answer. */
const collect = (request: IncomingMessage, limit: number): Promise<Buffer | 'too-large' | 'cut-short'> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    let timer: NodeJS.Timeout | undefined;
    const done = (result: Buffer | 'too-large' | 'cut-short') => {
      clearTimeout(timer);
      request.off('data', onData);
      request.resume();
      resolve(result);
    };
    const onData = (chunk: Buffer) => {
      length += chunk.length;
      if (length <= limit) chunks.push(chunk);
      else if (length > limit + DRAIN_BYTES) done('too-large');
      else timer ??= setTimeout(() => done('too-large'), DRAIN_MS);
    };
    request.on('data', onData);
    request.once('end', () => done(length > limit ? 'too-large' : Buffer.concat(chunks)));
    request.once('error', () => done('cut-short'));
    request.once('close', () => done('cut-short'));
  });
