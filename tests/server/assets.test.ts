// Files for browsers: hashed names kept for ever, compression by wish, 304, and no way out of the folder.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get as httpGet, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadAssets } from '../../src/server/assets.js';
import { startServer, type Running } from '../../src/server/start.js';
import { memoryLog } from './memory-log.js';

const SCRIPT = 'console.log("helô");'.repeat(50);
let folder = '';
let server: Running;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'council-assets-'));
  writeFileSync(join(folder, 'chat.0123456789.js'), SCRIPT);
  writeFileSync(join(folder, 'chat.0123456789.js.br'), brotliCompressSync(SCRIPT));
  writeFileSync(join(folder, 'chat.0123456789.js.gz'), gzipSync(SCRIPT));
  writeFileSync(join(folder, 'plain.0123456789.css'), 'a{}');
  writeFileSync(join(folder, 'not-listed.js'), 'secret');
  const manifest = { 'chat.js': '/assets/chat.0123456789.js', 'plain.css': '/assets/plain.0123456789.css' };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  server = await startServer({
    host: '127.0.0.1',
    port: 0,
    routes: [],
    assets: loadAssets(folder),
    log: memoryLog().log,
    ready: async () => true,
  });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

interface Got {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Not fetch, which undoes the compression and tidies the path. */
const get = (path: string, headers: Record<string, string> = {}): Promise<Got> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    httpGet({ hostname, port, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    }).on('error', reject);
  });

const CHAT = '/assets/chat.0123456789.js';

describe('assets', () => {
  it('are found by name', () => {
    const assets = loadAssets(folder);
    expect(assets.url('chat.js')).toBe(CHAT);
    expect(assets.url('webchat.js')).toBeNull();
  });

  it.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
    ['', undefined, (body: Buffer) => body],
    ['identity', undefined, (body: Buffer) => body],
  ])('are sent as the caller takes them: %j', async (accept, encoding, open) => {
    const { status, headers, body } = await get(CHAT, { 'accept-encoding': accept });
    expect(status).toBe(200);
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['vary']).toBe('accept-encoding');
    expect(Number(headers['content-length'])).toBe(body.length);
    expect(open(body).toString()).toBe(SCRIPT);
  });

  it('without compressed forms are sent as they are', async () => {
    const { headers, body } = await get('/assets/plain.0123456789.css', { 'accept-encoding': 'br' });
    expect([headers['content-encoding'], headers['content-type'], body.toString()]).toEqual([
      undefined,
      'text/css; charset=utf-8',
      'a{}',
    ]);
  });

  it('are not sent again to whoever has them', async () => {
    const first = await get(CHAT, { 'accept-encoding': 'br' });
    const etag = first.headers.etag ?? '';
    const again = await get(CHAT, { 'accept-encoding': 'br', 'if-none-match': `"other", W/${etag}` });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect((await get(CHAT, { 'accept-encoding': 'gzip', 'if-none-match': etag })).status).toBe(200);
  });

  it.each([
    '/assets/not-listed.js',
    '/assets/manifest.json',
    '/assets/../manifest.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets/%2e%2e/package.json',
    '/assets/....//package.json',
    '/assets/..%5c..%5cpackage.json',
    '/assets/chat.0123456789.js/',
    '/assets/chat.0123456789.js%00.css',
    '/assets/__proto__',
    '/assets/constructor',
    '/assets/',
    '//assets/chat.0123456789.js',
  ])('nothing else is served: %s', async (path) => {
    expect((await get(path)).status).toBe(404);
  });

  it('say what to do when there is no build', () => {
    expect(() => loadAssets(join(folder, 'missing'))).toThrow(/manifest\.json cannot be read\. Run npm run build/);
  });
});
