// What the pages load, bundled as the build does it, with the official client when the build could fetch it.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { pageFiles } from '../../../src/commands/builder/page-files.mjs';
import type { Route } from '../../../src/core/http.js';

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

/** The builder's own module has no types. */
interface Builder {
  webChat(warn: (warning: string) => void): Promise<Readonly<Record<string, Buffer>> | null>;
}
const BUILDER = pathToFileURL(join(import.meta.dirname, '../../../src/commands/builder/webchat.mjs')).href;

export interface PageAssets {
  readonly routes: readonly Route[];
  readonly asset: (name: string) => string;
  readonly files: Readonly<Record<string, Buffer>>;
  readonly file: (name: string) => Buffer | null;
}

/** Fails when the client is not to be had: `npm run build` says why. */
export async function pageAssets(): Promise<PageAssets> {
  const { webChat } = (await import(BUILDER)) as Builder;
  const client = await webChat((warning) => {
    throw new Error(warning);
  });
  const files: Readonly<Record<string, Buffer>> = {
    ...(await pageFiles(join(import.meta.dirname, '../../../src/channels/web'))),
    ...client,
  };
  const route: Route = {
    method: 'GET',
    path: '/assets/:file',
    handle: async ({ params }) => {
      const name = params['file'] ?? '';
      const content = files[name];
      if (!content) return { status: 404 };
      return {
        status: 200,
        // Kept by the browser, as from the server itself: the client's 4 MB are not sent and read again at each reload.
        headers: {
          'content-type': TYPES[name.split('.').at(-1) ?? ''] ?? 'text/plain',
          'cache-control': 'public, max-age=31536000, immutable',
        },
        body: content,
      };
    },
  };
  return {
    routes: [route],
    asset: (name) => (files[name] ? `/assets/${name}` : ''),
    files,
    file: (name) => files[name] ?? null,
  };
}
