// The plain page's only script, where one may run: it takes the chat off the screen when it ends elsewhere. Nothing else needs it.
import type { HttpRequest, HttpResponse, Route } from '../../core/http.js';
import { EXIT } from './exit.js';
import { html, type Html } from './html.js';
import { markOf, type PlainSession } from './plain-session.js';
import type { Site } from './site.js';

const herePath = (site: Site): string => `${site.path('chat')}/here`;

/** Null where it was not built. */
export const plainScript = (site: Site, begun: string): Html | null => {
  const src = site.asset('plain.js');
  return src === ''
    ? null
    : html`<script
        src="${src}"
        defer
        data-here="${herePath(site)}?begun=${begun}"
        data-ended="${site.path('chat')}?begun=${begun}"
        data-exit="${EXIT}"
      ></script>`;
};

/** Whether the conversation of an open page is still this browser's: asked when somebody looks at the page again. */
export const hereRoute = (site: Site, session: PlainSession): Route => ({
  method: 'GET',
  path: herePath(site),
  handle: async (request: HttpRequest): Promise<HttpResponse> => {
    const bearer = await session.read(request);
    return { status: bearer && markOf(bearer) === request.query.get('begun') ? 204 : 410 };
  },
});
