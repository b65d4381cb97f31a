// The desk page's script and style, bundled as the build does it, served at the addresses that its page asks for.
import type { Route } from '../../src/core/http.js';
import { pageFiles } from '../../src/commands/builder/page-files.mjs';

export async function deskAssets(): Promise<readonly Route[]> {
  const files = await pageFiles();
  const serve = (name: string, type: string): Route => ({
    method: 'GET',
    path: `/assets/${name}`,
    handle: async () => ({ status: 200, headers: { 'content-type': type }, body: files[name] ?? '' }),
  });
  return [serve('desk.js', 'text/javascript; charset=utf-8'), serve('desk.css', 'text/css; charset=utf-8')];
}
