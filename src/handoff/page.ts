// The desk page: a still frame with its words in it; the script in page/ fills it in.
import type { Council } from '../core/council.js';
import type { HttpRequest, HttpResponse, Route } from '../core/http.js';
import type { WordBook } from '../core/ports.js';
import type { Language } from '../core/turn.js';
import { pageWords } from './page-words.js';
import { QUEUES } from './queues.js';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

interface Parts {
  readonly council: Council;
  readonly words: WordBook;
  readonly asset: (name: string) => string;
  /** Staff can sign in with their council account. */
  readonly provider: boolean;
  readonly showsMessages: boolean;
  /** Whose names stand in summaries. */
  readonly intents?: readonly string[];
}

/** `/desk`, in the language of `?lang=`, and `/cy/desk` where the council speaks Welsh. */
export function pageRoutes(parts: Parts): readonly Route[] {
  const { languages, brandColour } = parts.council;
  const pages = new Map(languages.map((language) => [language, drawPage(language, parts)]));
  const page = (language: Language): HttpResponse => ({
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      'content-language': language,
    },
    body: pages.get(language) ?? '',
  });
  const asked = (request: HttpRequest): Language =>
    languages.find((language) => language === request.query.get('lang')) ?? 'en';
  const brand = `:root { --desk-brand: ${brandColour}; }\n`;
  return [
    { method: 'GET', path: '/desk', handle: async (request) => page(asked(request)) },
    ...(languages.includes('cy')
      ? [{ method: 'GET', path: '/cy/desk', handle: async () => page('cy') } satisfies Route]
      : []),
    {
      method: 'GET',
      path: '/desk/brand.css',
      handle: async () => ({
        status: 200,
        headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=3600' },
        body: brand,
      }),
    },
  ];
}

function drawPage(language: Language, { council, words, asset, showsMessages, provider, intents = [] }: Parts): string {
  const { languages } = council;
  const name = council.shortName[language] ?? council.shortName.en;
  const say = (key: string): string => escape(words.text(`desk.${key}`, language, { council: name }));
  const other: Language = language === 'en' ? 'cy' : 'en';
  const switchTo = council.languages.includes(other)
    ? `<a class="desk-header__link" href="${other === 'cy' ? '/cy/desk' : '/desk'}" lang="${other}" hreflang="${other}" id="language">${LANGUAGE_NAMES[other]}</a>`
    : '';
  return `<!doctype html>
<html class="govuk-template" lang="${language}">
<head>
<meta charset="utf-8">
<title>${say('title')}</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${escape(asset('desk.css'))}">
<link rel="stylesheet" href="/desk/brand.css">
<script type="module" src="${escape(asset('desk.js'))}"></script>
</head>
<body class="govuk-template__body">
<a href="#main" class="govuk-skip-link">${say('skip')}</a>
<header class="desk-header">
<div class="desk-header__row"><p class="desk-header__name">${say('title')}</p>
<button type="button" class="desk-header__menu" id="menu" aria-expanded="false" aria-controls="nav bar" hidden>${say('menu')}</button>
<nav class="desk-nav" id="nav" aria-label="${say('view.nav')}" hidden><ul class="desk-nav__list">
<li id="nav-chats"><a class="desk-nav__link" href="#">${say('view.chats')}</a></li>
<li id="nav-calls"><a class="desk-nav__link" href="#/calls">${say('view.calls')}</a></li>
<li id="nav-work"><a class="desk-nav__link" href="#/work">${say('view.work')}</a></li>
<li id="nav-history"><a class="desk-nav__link" href="#/history">${say('view.history')}</a></li>
<li id="nav-assisted"><a class="desk-nav__link" href="#/assisted">${say('view.assisted')}</a></li>
<li id="nav-overview"><a class="desk-nav__link" href="#/overview">${say('view.overview')}</a></li>
<li id="nav-ratings"><a class="desk-nav__link" href="#/ratings">${say('view.ratings')}</a></li>
<li id="nav-learning"><a class="desk-nav__link" href="#/learning">${say('view.learning')}</a></li>
<li id="nav-audit"><a class="desk-nav__link" href="#/audit">${say('view.audit')}</a></li>
</ul></nav>
${switchTo}</div>
<h1 class="govuk-visually-hidden" id="heading" hidden>${say('heading')}</h1>
<div class="desk-bar" id="bar" hidden>
<p class="desk-bar__who" id="who"></p>
<div class="govuk-checkboxes govuk-checkboxes--small desk-bar__ready" id="ready-box"><div class="govuk-checkboxes__item">
<input class="govuk-checkboxes__input" type="checkbox" id="ready" aria-describedby="ready-hint">
<label class="govuk-label govuk-checkboxes__label" for="ready">${say('ready')}</label>
</div></div>
<p class="desk-bar__hint" id="ready-hint">${say('ready.hint')}</p>
<div class="govuk-checkboxes govuk-checkboxes--small desk-bar__ready" id="sounds-box" hidden><div class="govuk-checkboxes__item">
<input class="govuk-checkboxes__input" type="checkbox" id="sounds">
<label class="govuk-label govuk-checkboxes__label" for="sounds">${say('sounds')}</label>
</div></div>
<div class="govuk-checkboxes govuk-checkboxes--small desk-bar__ready" id="notify-box" hidden><div class="govuk-checkboxes__item">
<input class="govuk-checkboxes__input" type="checkbox" id="notify">
<label class="govuk-label govuk-checkboxes__label" for="notify">${say('notify')}</label>
</div></div>
<div class="govuk-checkboxes govuk-checkboxes--small desk-bar__ready" id="compact-box" hidden><div class="govuk-checkboxes__item">
<input class="govuk-checkboxes__input" type="checkbox" id="compact">
<label class="govuk-label govuk-checkboxes__label" for="compact">${say('compact')}</label>
</div></div>
<button type="button" class="desk-link" id="keys" hidden>${say('keys.open')}</button>
${showsMessages ? `<a class="desk-link" id="messages" href="/desk/messages?lang=${language}">${say('messages.title')}</a>\n` : ''}<button type="button" class="desk-link" id="sign-out">${say('sign-out')}</button>
</div>
<div class="desk-band" id="lost" hidden><p>${say('live.lost')}</p><button type="button" class="desk-link" id="try">${say('live.try')}</button></div>
</header>
<p class="govuk-visually-hidden" role="status" id="status"></p>
<div class="desk-panes">
<nav class="desk-list" id="list" aria-labelledby="list-heading" hidden>
<h2 class="govuk-visually-hidden" id="list-heading">${say('list.heading')}</h2>
<button type="button" class="govuk-button" id="next">${say('list.next')}</button>
<div class="desk-filter">
${filter(
  'queue',
  say,
  QUEUES.map((queue) => [queue, say(`queue.${queue}`)]),
)}
${
  languages.length > 1
    ? filter(
        'language',
        say,
        languages.map((each) => [each, say(`language.${each}`)]),
      )
    : '<select id="filter-language" hidden></select>'
}
</div>
<p class="desk-meta" id="as-at" hidden></p>
<div id="rows"></div>
</nav>
<main class="desk-main" id="main" tabindex="-1">
<noscript><p class="govuk-body">${say('noscript')}</p></noscript>
<div class="desk-sign-in" id="sign-in" hidden>${signInForm(say, provider, language)}</div>
<div class="desk-chat" id="chat" hidden></div>
<div class="desk-view" id="view" hidden></div>
</main>
<aside class="desk-details" id="details" aria-labelledby="details-heading" hidden></aside>
</div>
<dialog class="desk-dialog" id="close-dialog" aria-labelledby="close-heading"></dialog>
<dialog class="desk-dialog" id="move-dialog" aria-labelledby="move-heading"></dialog>
<dialog class="desk-dialog desk-dialog--wide" id="saved-dialog" aria-labelledby="saved-heading"></dialog>
<dialog class="desk-dialog" id="keys-dialog" aria-labelledby="keys-heading"></dialog>
<script type="application/json" id="words">${JSON.stringify(pageWords(words, language, name, languages, intents)).replaceAll('<', '\\u003c')}</script>
</body>
</html>
`;
}

/** What of those who wait is listed. */
const filter = (
  what: 'queue' | 'language',
  say: (key: string) => string,
  choices: readonly (readonly [value: string, label: string])[],
): string => `<div class="govuk-form-group">
<label class="govuk-label" for="filter-${what}">${say(`filter.${what}`)}</label>
<select class="govuk-select" id="filter-${what}"><option value="">${say('filter.all')}</option>${choices
  .map(([value, label]) => `<option value="${value}">${label}</option>`)
  .join('')}</select>
</div>`;

const signInForm = (say: (key: string) => string, provider: boolean, language: Language): string => `
<h1 class="govuk-heading-l">${say('sign-in.heading')}</h1>
<div class="govuk-error-summary" id="problem" role="alert" aria-labelledby="problem-heading" tabindex="-1" hidden>
<h2 class="govuk-error-summary__title" id="problem-heading">${say('sign-in.problem')}</h2>
<div class="govuk-error-summary__body"><ul class="govuk-list govuk-error-summary__list" id="problems"></ul></div>
</div>
<p class="govuk-body" id="ended" hidden></p>
${
  provider
    ? `<p class="govuk-body"><a class="govuk-button" role="button" draggable="false" href="/desk/sign-in?lang=${language}">${say('sign-in.with')}</a></p>
<p class="govuk-body">${say('sign-in.or')}</p>
`
    : ''
}<form id="sign-in-form" method="post" novalidate>
<div class="govuk-form-group">
<label class="govuk-label" for="email">${say('sign-in.email')}</label>
<p class="govuk-error-message" id="email-error" hidden></p>
<input class="govuk-input" id="email" name="email" type="email" autocomplete="username" spellcheck="false" autocapitalize="none">
</div>
<div class="govuk-form-group govuk-password-input" data-module="govuk-password-input"
 data-i18n.show-password="${say('sign-in.show')}" data-i18n.hide-password="${say('sign-in.hide')}"
 data-i18n.show-password-aria-label="${say('sign-in.show-password')}" data-i18n.hide-password-aria-label="${say('sign-in.hide-password')}"
 data-i18n.password-shown-announcement="${say('sign-in.shown')}" data-i18n.password-hidden-announcement="${say('sign-in.hidden')}">
<label class="govuk-label" for="password">${say('sign-in.password')}</label>
<p class="govuk-error-message" id="password-error" hidden></p>
<div class="govuk-input__wrapper govuk-password-input__wrapper">
<input class="govuk-input govuk-password-input__input govuk-js-password-input-input" id="password" name="password" type="password"
 autocomplete="current-password" spellcheck="false" autocapitalize="none">
<button type="button" class="govuk-button govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle"
 aria-controls="password" aria-label="${say('sign-in.show-password')}" hidden>${say('sign-in.show')}</button>
</div>
</div>
<button type="submit" class="govuk-button">${say('sign-in.submit')}</button>
</form>`;

const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', cy: 'Cymraeg' };

const escape = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
