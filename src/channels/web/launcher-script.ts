// `/chat.js`: the one line that a council puts on its pages. The launcher, with the council's words and colour before it.
import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { HttpRequest, HttpResponse, Route } from '../../core/http.js';
import type { LauncherSettings } from './launcher-settings.js';
import { EXIT } from './exit.js';
import { LAUNCHER_PATH, WATCH_PATH } from './launcher-path.js';
import type { Site } from './site.js';

/** Long enough that a visit asks once, short enough that new words reach every page today. */
const CACHE = 'public, max-age=600, stale-while-revalidate=86400';

/** `code` is the built launcher, null where the build did not make it: then pages keep their links to the plain chat. */
export function launcherRoute(sites: readonly Site[], code: Buffer | null): Route {
  const script = code && scriptOf(sites, code);
  return {
    method: 'GET',
    path: LAUNCHER_PATH,
    handle: async (request) => (script ? serve(request, script) : { status: 404, headers: HEADERS, body: '' }),
  };
}

const HEADERS = {
  'content-type': 'text/javascript; charset=utf-8',
  // Pages of the council's other sites load it.
  'cross-origin-resource-policy': 'cross-origin',
  'access-control-allow-origin': '*',
};

interface Script {
  readonly etag: string;
  readonly raw: Buffer;
  readonly br: Buffer;
  readonly gzip: Buffer;
}

function scriptOf(sites: readonly Site[], code: Buffer): Script {
  const settings = JSON.stringify(settingsOf(sites)).replaceAll('<', '\\u003c');
  const raw = Buffer.concat([
    Buffer.from(`(function(){var councilAssistant=${settings};\n`),
    code,
    Buffer.from('})();\n'),
  ]);
  return {
    etag: `"${createHash('sha256').update(raw).digest('base64url').slice(0, 20)}"`,
    raw,
    br: brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: raw.length } }),
    gzip: gzipSync(raw, { level: 9 }),
  };
}

function serve({ headers }: HttpRequest, { etag, raw, br, gzip }: Script): HttpResponse {
  const shared = { ...HEADERS, 'cache-control': CACHE, vary: 'accept-encoding', etag };
  if (headers['if-none-match']?.includes(etag)) return { status: 304, headers: shared };
  const accept = headers['accept-encoding'] ?? '';
  if (/\bbr\b(?!\s*;\s*q=0(?:\.0+)?\b)/.test(accept))
    return { status: 200, headers: { ...shared, 'content-encoding': 'br' }, body: br };
  if (/\bgzip\b(?!\s*;\s*q=0(?:\.0+)?\b)/.test(accept))
    return { status: 200, headers: { ...shared, 'content-encoding': 'gzip' }, body: gzip };
  return { status: 200, headers: shared, body: raw };
}

const settingsOf = (sites: readonly Site[]): LauncherSettings => ({
  colour: sites[0]?.council.brandColour ?? '#0b0c0c',
  languages: sites.map(({ language, path, say }) => ({
    language,
    frame: path('frame'),
    plain: path('chat'),
    words: {
      label: say('chat.launcher'),
      labelNew: say('chat.launcher.new', { n: '{n}' }),
      resume: say('chat.launcher.resume'),
      resumeNew: say('chat.launcher.resume.new', { n: '{n}' }),
      title: say('web.chat.title'),
      opening: say('chat.opening'),
      blocked: say('chat.blocked'),
      plain: say('chat.plain'),
      close: say('web.frame.close'),
    },
  })),
  watch: WATCH_PATH,
  exit: EXIT,
});
