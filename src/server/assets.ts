// The built scripts and styles of dist/public, kept compressed in memory and served under /assets/ for ever.
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { Fault } from '../core/fault.js';
import { problem, type HttpRequest, type HttpResponse, type Route } from '../core/http.js';

export interface Assets {
  /** The path to link to, such as `/assets/chat.1f2e3d4c5b.js`; null when the build did not make it. */
  url(name: string): string | null;
  readonly route: Route;
  /** Its bytes as they run; null when the build did not make it. */
  content(name: string): Buffer | null;
}

interface Asset {
  readonly type: string;
  readonly raw: Buffer | null;
  readonly br: Buffer | null;
  readonly gzip: Buffer | null;
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};
const YEAR = 'public, max-age=31536000, immutable';
const inflate = promisify(gunzip);

/** Reads `folder` (made by `npm run build`) once; throws a Fault when it is not there. */
export const loadAssets = (folder: string): Assets => {
  const manifest = readManifest(folder);
  const names = new Set(readdirSync(folder));
  const load = (file: string): Buffer | null => (names.has(file) ? readFileSync(join(folder, file)) : null);
  const assets = new Map<string, Asset>();
  for (const url of Object.values(manifest)) {
    const file = url.replace(/^.*\//, '');
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    const gzip = load(`${file}.gz`);
    // The plain bytes come back out of the gzip for the rare caller who takes no compression.
    assets.set(file, { type, br: load(`${file}.br`), gzip, raw: gzip === null ? load(file) : null });
  }
  return {
    url: (name) => manifest[name] ?? null,
    content: (name) => {
      const asset = assets.get(manifest[name]?.replace(/^.*\//, '') ?? '');
      if (!asset) return null;
      return asset.gzip === null ? asset.raw : gunzipSync(asset.gzip);
    },
    route: {
      method: 'GET',
      path: '/assets/:file',
      handle: async (request) => {
        // Looked up among the names that the build wrote down, so no path can lead anywhere else.
        const file = request.params['file'] ?? '';
        const asset = assets.get(file);
        return asset === undefined ? problem(404, 'NotFound', 'There is nothing here.') : serve(request, file, asset);
      },
    },
  };
};

const serve = async (request: HttpRequest, file: string, asset: Asset): Promise<HttpResponse> => {
  const encoding = chooseEncoding(request.headers['accept-encoding'] ?? '', asset);
  const etag = `"${file}-${encoding}"`;
  const headers: Record<string, string> = {
    'cache-control': YEAR,
    // A council's own site loads the chat's button from here.
    'cross-origin-resource-policy': 'cross-origin',
    etag,
    vary: 'accept-encoding',
  };
  const known = request.headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (known?.includes(etag) === true || known?.includes('*') === true) return { status: 304, headers };
  headers['content-type'] = asset.type;
  if (encoding !== 'identity') headers['content-encoding'] = encoding;
  return { status: 200, headers, body: await bytes(asset, encoding) };
};

type Encoding = 'br' | 'gzip' | 'identity';

const bytes = async (asset: Asset, encoding: Encoding): Promise<Buffer> => {
  if (encoding === 'br' && asset.br !== null) return asset.br;
  if (asset.gzip === null) return asset.raw ?? Buffer.alloc(0);
  return encoding === 'gzip' ? asset.gzip : inflate(asset.gzip);
};

const chooseEncoding = (accept: string, asset: Asset): Encoding => {
  const taken = accept
    .toLowerCase()
    .split(',')
    .map((part) => part.trim())
    .filter((part) => !/;\s*q=0(?:\.0+)?$/.test(part))
    .map((part) => part.replace(/\s*;.*$/, ''));
  if (asset.br !== null && taken.includes('br')) return 'br';
  return asset.gzip !== null && taken.includes('gzip') ? 'gzip' : 'identity';
};

const readManifest = (folder: string): Readonly<Record<string, string>> => {
  const path = join(folder, 'manifest.json');
  try {
    return z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new Fault('server/no-assets', `${path} cannot be read`, 'Run npm run build', { cause });
  }
};
