// A page in the spirit of a real council's content management system, on a site of its own: what the one line must get on with.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface CouncilPage {
  /** Another site than the assistant's: `http://localhost:…` beside its `http://127.0.0.1:…`. */
  readonly origin: string;
  close(): Promise<void>;
}

export interface CouncilPageOptions {
  /** Content-Security-Policy of the page; none when absent. */
  readonly policy?: string;
  readonly language?: string;
  /** `<base href>`. */
  readonly base?: string;
  readonly head?: string;
}

/** Resets and page builders do all of this somewhere. */
const HOSTILE_CSS = `
* { box-sizing: content-box; letter-spacing: 4px; text-transform: uppercase !important; float: left }
body > * { display: none }
body > header, body > main, body > footer { display: block }
body { transform: translateZ(0); overflow-x: hidden; font-size: 30px; line-height: 3 }
button { all: unset; font-size: 4px !important; color: transparent !important; background: none !important; pointer-events: none !important }
iframe { max-width: 50px !important; height: 20px !important; visibility: hidden !important }
aside, div, council-assistant { opacity: 0 !important; position: static !important; z-index: -1 !important; transform: scale(.1) !important }
.panel, .frame, .button { display: none !important }
`;

/** An old library in the page's globals, as it comes with themes: built-ins changed, its own $ and events. */
const OLD_SCRIPT = `
window.$ = window.jQuery = function (what) { return typeof what === 'function' ? what(window.$) : window.$ };
$.fn = { jquery: '1.4.2' };
Object.prototype.extend = function () { return this };
Array.prototype.toJSON = function () { return String(this) };
String.prototype.trim = function () { return this.replace(/^ +| +$/g, '') };
document.addEventListener('focusin', function () {});
window.onmessage = function (event) { if (typeof event.data === 'string') JSON.parse(event.data) };
`;

export async function openCouncilPage(
  assistant: string,
  { policy, language = 'en', base, head = '' }: CouncilPageOptions = {},
): Promise<CouncilPage> {
  const server: Server = createServer((request, response) => {
    if (request.url === '/theme.css') return response.setHeader('content-type', 'text/css').end(HOSTILE_CSS);
    if (request.url === '/old.js') return response.setHeader('content-type', 'text/javascript').end(OLD_SCRIPT);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (policy !== undefined) response.setHeader('content-security-policy', policy);
    response.end(`<!doctype html><html lang="${language}"><head>
<meta charset="utf-8"><title>Bins and recycling - Invented Council</title><meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/theme.css"><script src="/old.js"></script>
${base === undefined ? '' : `<base href="${base}">`}
<link rel="alternate" hreflang="cy" href="https://www.invented.example/cy/biniau">
${head}
<script src="${assistant}/chat.js" data-language="${language}" async></script>
</head><body><header><p>Invented Council</p></header><main><h1>Bins and recycling</h1>
<p><a href="/other" id="other">Another page</a></p>
<p><a href="${assistant}/chat" id="ask" data-council-assistant="When is my bin day?">Ask the assistant</a></p></main>
<footer><p>Footer</p></footer></body></html>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${String(port)}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
