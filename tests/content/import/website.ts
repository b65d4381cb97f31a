// A small website on loopback that answers as it is told, and remembers who asked for what.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Answer = string | ((request: IncomingMessage, response: ServerResponse) => void);

export interface Website {
  readonly url: string;
  /** Answers by path; may be changed while it runs. What is not there is a 404. */
  readonly pages: Map<string, Answer>;
  /** Paths in the order in which they were asked for. */
  readonly asked: string[];
  readonly close: () => Promise<void>;
}

/** A string is HTML, or XML where the path says so; `HOST` in it becomes the site's address. */
export async function startWebsite(pages: Readonly<Record<string, Answer>>): Promise<Website> {
  const kept = new Map(Object.entries(pages));
  const asked: string[] = [];
  const listener: RequestListener = (request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const answer = kept.get(path);
    if (typeof answer === 'function') answer(request, response);
    else if (answer === undefined) response.writeHead(404).end();
    else {
      const type = path.endsWith('.xml') ? 'application/xml' : path.endsWith('.txt') ? 'text/plain' : 'text/html';
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(answer.replaceAll('HOST', url));
    }
  };
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    url,
    pages: kept,
    asked,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

export const page = (title: string, body: string, lang = 'en'): string =>
  `<!doctype html><html lang="${lang}"><head><title>${title} | Glanmarch</title></head><body><nav><a href="/">Home</a></nav><main><h1>${title}</h1>${body}</main><footer>All rights reserved by the council for ever</footer></body></html>`;

export const sitemap = (...paths: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${paths.map((path) => `<url><loc>${path.startsWith('/') ? 'HOST' : ''}${path}</loc></url>`).join('')}</urlset>`;

export const sitemapIndex = (...paths: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${paths.map((path) => `<sitemap><loc>${path.startsWith('/') ? 'HOST' : ''}${path}</loc></sitemap>`).join('')}</sitemapindex>`;

/** A paragraph long enough to be taken for text. */
export const GARDEN = '<p>You can have your garden waste collected every two weeks, from March to November.</p>';
