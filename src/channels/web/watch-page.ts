// The small page that a closed chat leaves on the council's page while a person is waited for or talked with: a script, and nothing to see.
import type { Route } from '../../core/http.js';
import { html, json } from './html.js';
import { WATCH_PATH } from './launcher-path.js';
import type { Site } from './site.js';

export function watchRoutes(sites: readonly Site[]): readonly Route[] {
  const [site] = sites;
  if (!site) return [];
  const { council, asset, language } = site;
  const held = council.sites ?? [];
  return [
    {
      method: 'GET',
      path: WATCH_PATH,
      handle: async () => ({
        status: 200,
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': [
            "default-src 'none'",
            "script-src 'self'",
            "connect-src 'self'",
            'img-src data:',
            "base-uri 'none'",
            `frame-ancestors ${["'self'", ...held].join(' ')}`,
          ].join('; '),
          'cross-origin-resource-policy': 'cross-origin',
        },
        body: html`<!doctype html>
          <html lang="${language}">
            <head>
              <meta charset="utf-8" />
              <title>${site.say('web.title', { page: site.say('web.chat.title') })}</title>
              <meta name="robots" content="noindex" />
              <link rel="icon" href="data:," />
              <script src="${asset('watch.js')}" defer></script>
            </head>
            <body>
              <script type="application/json" id="settings">
                ${json({ sites: held })}
              </script>
            </body>
          </html> `.html,
      }),
    },
  ];
}
