// A photo on the plain page: a form of its own, shown while one is asked for. No script is needed.
import { randomUUID } from 'node:crypto';
import type { HttpRequest, HttpResponse, Route } from '../../core/http.js';
import type { Photos } from '../../core/photos.js';
import type { Messages } from '../../core/store.js';
import { SERVER_TURN } from './activities.js';
import { everyLine } from './every-line.js';
import { html, type Html } from './html.js';
import { isForeign } from './origin.js';
import { readMultipart } from './photo/multipart.js';
import {
  createUploads,
  isAdded,
  keepPhotos,
  LARGEST_UPLOAD,
  notAdded,
  saysTooBig,
  takesPhoto,
} from './photo/receive.js';
import { seeOther, turnOf, type PlainParts } from './plain.js';
import type { Site } from './site.js';
import type { Bearer } from './tokens.js';

const FIELD = 'photo';
/** The same on every page, so that the attribute and what is checked say one thing. */
export const PHOTO_TYPES = 'image/jpeg,image/png,image/webp';

export const photoPath = (site: Site): string => `${site.path('chat')}/photo`;

export const photoForm = (site: Site): Html =>
  html`<form action="${photoPath(site)}" method="post" enctype="multipart/form-data" novalidate>
    <div class="govuk-form-group">
      <label class="govuk-label govuk-label--s" for="${FIELD}">${site.say('web.chat.photo')}</label>
      <div class="govuk-hint" id="photo-hint">${site.say('web.chat.photo.hint')}</div>
      <input
        class="govuk-file-upload"
        type="file"
        id="${FIELD}"
        name="${FIELD}"
        accept="${PHOTO_TYPES}"
        aria-describedby="photo-hint"
      />
    </div>
    <button class="govuk-button govuk-button--secondary" type="submit">${site.say('web.chat.photo.send')}</button>
  </form>`;

export function photoRoute(site: Site, parts: PlainParts & { readonly photos: Photos }): Route {
  const { session, messages, photos, limiter, take, log, refuse } = parts;
  const running = createUploads();
  const back = seeOther(site.path('chat'));

  const answer = async (option: string, bearer: Bearer, seen: number, request: HttpRequest): Promise<HttpResponse> => {
    const text = site.say(isAdded(option) ? 'photo.sent' : 'photo.tried');
    const turn = `${SERVER_TURN}${randomUUID()}`;
    await take(turnOf(bearer, site, turn, { kind: 'choice', value: option, text }, true));
    return seeOther(`${site.path('chat')}?seen=${String(seen)}#new`, session.keep(bearer, request));
  };

  return {
    method: 'POST',
    path: photoPath(site),
    body: 'bytes',
    limit: LARGEST_UPLOAD,
    admit: async (request) => {
      if (isForeign(request)) return refuse(request);
      // The chat has ended meanwhile: the page says so.
      if (!(await session.read(request))) return seeOther(`${site.path('chat')}?begun=none`);
      const asked = await askedOf(request, parts);
      // Not asked any more: the page shows where the talk is.
      if (!asked || limiter.take(asked.bearer.conversation) > 0) return back;
      if (saysTooBig(request.headers)) return answer(notAdded('big'), asked.bearer, asked.seen, request);
      return running.begin(asked.bearer.conversation) ? null : back;
    },
    handle: async (request) => {
      const asked = await askedOf(request, { session, messages });
      if (!asked) return back;
      const { bearer, seen } = asked;
      try {
        const form = await readMultipart(request.raw, request.headers['content-type'] ?? '');
        return await answer(await keepPhotos(form?.files ?? [], bearer.conversation, photos), bearer, seen, request);
      } catch (error) {
        log.error({ err: error, channel: 'plain' }, 'a photo could not be taken');
        return back;
      } finally {
        running.end(bearer.conversation);
      }
    },
  };
}

/** The conversation of this browser, when it was asked for a photo last. */
async function askedOf(
  request: HttpRequest,
  { session, messages }: { readonly session: PlainParts['session']; readonly messages: Messages },
): Promise<{ readonly bearer: Bearer; readonly seen: number } | null> {
  const bearer = await session.read(request);
  if (!bearer) return null;
  const lines = await everyLine(messages, bearer.conversation);
  return takesPhoto(lines) ? { bearer, seen: lines.at(-1)?.n ?? 0 } : null;
}
