// What the plain chat can do with its conversation, a page each: a copy, deleting, leaving at once, saying whether an answer helped.
import type { HttpRequest, HttpResponse, Route } from '../../core/http.js';
import { readScore } from '../../core/ratings.js';
import { isWatched } from '../../core/reading.js';
import type { Message } from '../../core/store.js';
import type { Care } from './care.js';
import { EXIT } from './exit.js';
import { html, type Html } from './html.js';
import { respondWith } from './layout.js';
import { isForeign } from './origin.js';
import { endPage } from './plain-end.js';
import type { PlainSession } from './plain-session.js';
import type { Site } from './site.js';
import type { Bearer } from './tokens.js';

export interface PlainCareParts {
  readonly care: Care;
  readonly session: PlainSession;
  /** What to show a form that another site sent. */
  readonly refuse: (request: HttpRequest) => HttpResponse;
  /** The resident says that it is over. */
  readonly end: (bearer: Bearer, site: Site) => Promise<void>;
}

const LARGEST_FORM = 8192;
const under = (site: Site, name: string): string => `${site.path('chat')}/${name}`;

/** Each needs the browser's own conversation; without one there is nothing to do it with. */
export function plainCareRoutes(site: Site, { care, session, refuse, end }: PlainCareParts): readonly Route[] {
  const { say } = site;
  const get = (name: string, handle: (conversation: string) => Promise<HttpResponse> | HttpResponse): Route => ({
    method: 'GET',
    path: under(site, name),
    handle: async (request) => {
      const bearer = await session.read(request);
      return bearer ? handle(bearer.conversation) : nothing(site);
    },
  });
  const post = (
    name: string,
    handle: (
      conversation: string,
      form: URLSearchParams,
      request: HttpRequest,
      bearer: Bearer,
    ) => Promise<HttpResponse>,
  ): Route => ({
    method: 'POST',
    path: under(site, name),
    body: 'form',
    limit: LARGEST_FORM,
    handle: async (request) => {
      if (isForeign(request)) return refuse(request);
      const bearer = await session.read(request);
      const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
      return bearer ? handle(bearer.conversation, form, request, bearer) : nothing(site);
    },
  });
  return [
    {
      method: 'GET',
      path: under(site, 'leave'),
      handle: async (request) => {
        // Whatever else fails, the way out is open.
        await session
          .read(request)
          .then((bearer) => bearer && care.leave(bearer.conversation))
          .catch(() => undefined);
        return {
          status: 303,
          headers: { location: EXIT, 'set-cookie': session.end(request), 'referrer-policy': 'no-referrer' },
        };
      },
    },
    get('save', async (conversation) => {
      const copy = await care.copy(conversation, site);
      if (copy === null) return nothing(site);
      const headers = {
        'content-type': 'text/plain; charset=utf-8',
        'content-disposition': `attachment; filename="${say('chat.file')}"`,
      };
      return { status: 200, headers, body: copy };
    }),
    ...(care.can.email
      ? [
          get('email', () => emailPage(site)),
          post('email', async (conversation, form) => {
            const to = form.get('email') ?? '';
            const copied = await care.send(conversation, to, site);
            if (copied === 'copied') return done(site, 'chat.menu.email', 'chat.email.sent');
            return emailPage(site, { to, error: say(`chat.error.${copied}`), status: copied === 'often' ? 429 : 400 });
          }),
        ]
      : []),
    ...(care.can.delete
      ? [
          get('delete', () => deletePage(site)),
          post('delete', async (conversation, _, request) => {
            await care.delete(conversation);
            return done(site, 'chat.menu.delete', 'chat.deleted', { 'set-cookie': session.end(request) });
          }),
        ]
      : []),
    get('end', () => page(site, say('chat.menu.finish'), endPage(site, under(site, 'end'), care.can))),
    post('end', async (conversation, form, request, bearer) => {
      const score = readScore(form.get('score') ?? '');
      await end(bearer, site);
      const rated = score !== null && (await care.rated(conversation, score, form.get('comment') ?? ''));
      const ended = { 'set-cookie': session.end(request) };
      return done(site, 'chat.finished', rated ? 'chat.helpful.thanks' : 'chat.finish.what', ended);
    }),
    ...(care.can.helpful
      ? [
          post('helpful', async (conversation, form) => {
            const helped = form.get('helped') === 'yes';
            const missing = form.get('missing') ?? '';
            const line = Number(form.get('line'));
            const known = Number.isSafeInteger(line) && line > 0;
            if (known) await care.helped(conversation, { line, helped, missing, channel: 'plain' });
            return done(site, 'chat.helpful.ask', 'chat.helpful.thanks');
          }),
        ]
      : []),
  ];
}

/** Below the talk: the same that the full version has under Options. */
export function plainOptions(site: Site, lines: readonly Message[], can: Care['can']): Html {
  const { say } = site;
  const links = [
    ...(can.email ? [['email', 'chat.menu.email'] as const] : []),
    ['save', 'chat.menu.save'] as const,
    ['end', 'chat.menu.finish'] as const,
    ...(can.delete ? [['delete', 'chat.menu.delete'] as const] : []),
  ];
  return html`${judged(site, lines, can)}
    <section aria-labelledby="options">
      <h2 class="govuk-heading-m" id="options">${say('chat.options')}</h2>
      <ul class="govuk-list">
        ${links.map(([name, key]) => html`<li><a class="govuk-link" href="${under(site, name)}">${say(key)}</a></li>`)}
      </ul>
    </section>`;
}

/** Always there, and first: someone may need it before anything is said. Once they told of harm by someone near, a bar that stays in sight. */
export const leaveLink = (site: Site, lines: readonly Message[]): Html => {
  const watched = lines.some(({ reply }) => isWatched(reply?.danger));
  return html`<p class="govuk-body${watched ? ' leave-bar' : ''}">
    <a
      class="${watched ? 'govuk-button govuk-button--warning' : 'govuk-link'}"
      href="${under(site, 'leave')}"
      rel="nofollow noreferrer"
      >${site.say('chat.exit')}</a
    >${!watched && '.'} ${site.say('chat.exit.note')}
  </p>`;
};

function judged(site: Site, lines: readonly Message[], can: Care['can']): Html | null {
  const { say } = site;
  const last = lines.at(-1);
  if (!can.helpful || last?.from !== 'bot' || last.reply?.ending !== 'answered') return null;
  const choices = [
    ['yes', 'chat.helpful.yes'],
    ['no', 'chat.helpful.no'],
  ] as const;
  return html`<form action="${under(site, 'helpful')}" method="post">
    <input type="hidden" name="line" value="${last.n}" />
    <div class="govuk-form-group">
      <fieldset class="govuk-fieldset">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${say('chat.helpful.ask')}</legend>
        <div class="govuk-radios govuk-radios--inline">
          ${choices.map(
            ([value, key]) =>
              html`<div class="govuk-radios__item">
                <input class="govuk-radios__input" id="helped-${value}" name="helped" type="radio" value="${value}" />
                <label class="govuk-label govuk-radios__label" for="helped-${value}">${say(key)}</label>
              </div>`,
          )}
        </div>
      </fieldset>
    </div>
    <div class="govuk-form-group">
      <label class="govuk-label" for="missing">${say('chat.helpful.missing')}</label>
      <input class="govuk-input" id="missing" name="missing" type="text" maxlength="500" />
    </div>
    <button class="govuk-button govuk-button--secondary" type="submit">${say('chat.helpful.send')}</button>
  </form>`;
}

const PRIVATE = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' };

interface More {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  /** There is no chat to go back to. */
  readonly over?: boolean;
}

function page(site: Site, title: string, main: Html, more: More = {}) {
  const back = html`<p class="govuk-body">
    <a class="govuk-link" href="${site.path('chat')}">${site.say(more.over ? 'web.chat.restart' : 'chat.back')}</a>
  </p>`;
  return respondWith({
    site,
    title,
    twin: null,
    status: more.status ?? 200,
    headers: { ...PRIVATE, ...more.headers },
    main: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${main}${back}</div></div>`,
  });
}

const done = (site: Site, title: string, key: string, headers: Record<string, string> = {}): HttpResponse =>
  page(
    site,
    site.say(title),
    html`<h1 class="govuk-heading-l">${site.say(title)}</h1>
      <p class="govuk-body">${site.say(key)}</p>`,
    { headers, over: 'set-cookie' in headers },
  );

/** There is no chat of theirs any more, or there never was one. */
const nothing = (site: Site): HttpResponse =>
  page(
    site,
    site.say('web.chat.ended'),
    html`<h1 class="govuk-heading-l">${site.say('web.chat.ended')}</h1>
      <p class="govuk-body">${site.say('web.chat.ended.nothing')}</p>`,
    { status: 404, over: true },
  );

function deletePage(site: Site): HttpResponse {
  const { say } = site;
  return page(
    site,
    say('chat.delete.title'),
    html`<h1 class="govuk-heading-l">${say('chat.delete.title')}</h1>
      <p class="govuk-body">${say('chat.delete.text')}</p>
      <form action="${under(site, 'delete')}" method="post">
        <button class="govuk-button" type="submit">${say('chat.delete.yes')}</button>
      </form>`,
  );
}

function emailPage(
  site: Site,
  { to = '', error, status = 200 }: { to?: string; error?: string; status?: number } = {},
): HttpResponse {
  const { say } = site;
  const heading = say('chat.menu.email');
  return page(
    site,
    error === undefined ? heading : say('web.title.error', { page: heading }),
    html`${
        error !== undefined &&
        html`<div class="govuk-error-summary">
          <div role="alert">
            <h2 class="govuk-error-summary__title">${say('web.chat.problem')}</h2>
            <div class="govuk-error-summary__body">
              <ul class="govuk-list govuk-error-summary__list">
                <li><a href="#email">${error}</a></li>
              </ul>
            </div>
          </div>
        </div>`
      }
      <h1 class="govuk-heading-l">${heading}</h1>
      <form action="${under(site, 'email')}" method="post" novalidate>
        <div class="govuk-form-group${error === undefined ? '' : ' govuk-form-group--error'}">
          <label class="govuk-label govuk-label--s" for="email">${say('chat.email.label')}</label>
          <div class="govuk-hint" id="email-hint">${say('chat.email.what')}</div>
          ${error !== undefined && html`<p id="email-error" class="govuk-error-message"><span class="govuk-visually-hidden">${say('web.chat.error')}</span> ${error}</p>`}
          <input
            class="govuk-input"
            id="email"
            name="email"
            type="email"
            autocomplete="email"
            spellcheck="false"
            value="${to}"
            aria-describedby="email-hint${error === undefined ? '' : ' email-error'}"
          />
        </div>
        <button class="govuk-button" type="submit">${say('chat.email.send')}</button>
      </form>`,
    { status },
  );
}
