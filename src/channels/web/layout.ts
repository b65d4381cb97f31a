// The frame of every page but the chat's own: head, banner, navigation, main, footer.
import type { HttpResponse } from '../../core/http.js';
import type { Language } from '../../core/turn.js';
import { html, type Html } from './html.js';
import { LAUNCHER_PATH } from './launcher-path.js';
import { askPath, LANGUAGE_NAMES, type PageName, type Site } from './site.js';

export interface Page {
  readonly site: Site;
  /** Before the council's name in the title. */
  readonly title: string;
  readonly main: Html;
  /** Where the same page is in the other language; none when it has no twin. */
  readonly twin: PageName | null;
  /** In place of the plain link to the twin, where changing language does more than that. */
  readonly switcher?: Html | null;
  readonly navigation?: boolean;
  /** The chat's button stands on it: the one line that a council puts on its pages. */
  readonly chat?: boolean;
  /** A script of ours that the page can do without. */
  readonly enhance?: Html | null;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

const SHARED_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
];

/** Pages without a script may not run one; those with the chat may run its launcher and frame it, and need nothing else for it. */
const policy = ({ chat = false, enhance = null }: Page): string =>
  [
    ...SHARED_POLICY,
    ...(chat ? ["script-src 'self'", "frame-src 'self'"] : []),
    ...(enhance === null ? [] : ["script-src 'self'", "connect-src 'self'"]),
  ].join('; ');

export const respondWith = (page: Page): HttpResponse => ({
  status: page.status ?? 200,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'content-language': page.site.language,
    'content-security-policy': policy(page),
    ...page.headers,
  },
  body: draw(page).html,
});

function draw({ site, title, main, twin, switcher, enhance, navigation = false, chat = false }: Page): Html {
  const { say, council, asset } = site;
  return html`<!doctype html>
    <html class="govuk-template" lang="${site.language}">
      <head>
        <meta charset="utf-8" />
        <title>${say('web.title', { page: title })}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        ${council.demo && html`<meta name="robots" content="noindex" />`}
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${asset('site.css')}" />
        <link rel="stylesheet" href="${BRAND_PATH}" />
        ${site.other !== null && twin !== null && html`<link rel="alternate" href="${site.path(twin, site.other)}" hreflang="${site.other}" />`}
        ${chat && html`<script src="${LAUNCHER_PATH}" data-language="${site.language}" async></script>`} ${enhance}
      </head>
      <body class="govuk-template__body${chat && ' site-chat'}">
        <a href="#main" class="govuk-skip-link">${say('web.skip')}</a>
        ${council.demo && html`<section class="site-demo" aria-label="${say('web.demo.label')}"><p class="govuk-width-container site-demo__text">${say('web.demo')}</p></section>`}
        <header>
          <div class="govuk-generic-header site-header">
            <div class="govuk-generic-header__container govuk-width-container site-header__row">
              <div class="govuk-generic-header__logo">
                <a class="govuk-generic-header__homepage-link" href="${site.path('home')}">${site.name}</a>
              </div>
              ${switcher ?? languageLink(site, twin)}
            </div>
          </div>
          ${navigation && menu(site)}
        </header>
        <div class="govuk-width-container">
          <main class="govuk-main-wrapper" id="main" tabindex="-1">${main}</main>
        </div>
        ${footer(site, twin)}
      </body>
    </html> `;
}

const languageLink = (site: Site, twin: PageName | null): Html | null => {
  if (site.other === null || twin === null) return null;
  return html`<a
    class="site-header__language"
    href="${site.path(twin, site.other)}"
    rel="alternate"
    ${languageOf(site.other)}
    >${LANGUAGE_NAMES[site.other]}</a
  >`;
};

const languageOf = (language: Language): Html => html`lang="${language}" hreflang="${language}"`;

const menu = (site: Site): Html => {
  const { say } = site;
  const items = [
    { label: say('web.nav.bins'), href: askPath(site, say('web.task.bins.ask')), ask: say('web.task.bins.ask') },
    { label: say('web.nav.tax'), href: askPath(site, say('web.ask.tax')), ask: say('web.ask.tax') },
    { label: say('web.nav.planning'), href: askPath(site, say('web.ask.planning')), ask: say('web.ask.planning') },
    { label: say('web.nav.report'), href: askPath(site, say('web.task.report.ask')), ask: say('web.task.report.ask') },
    { label: say('web.nav.contact'), href: `${site.path('home')}#contact`, ask: null },
  ];
  return html`<div class="govuk-service-navigation">
    <div class="govuk-width-container">
      <div class="govuk-service-navigation__container">
        <nav aria-label="${say('web.menu')}" class="govuk-service-navigation__wrapper">
          <ul class="govuk-service-navigation__list">
            ${items.map(({ label, href, ask }) => html`<li class="govuk-service-navigation__item"><a class="govuk-service-navigation__link" href="${href}" ${ask !== null && html` data-council-assistant="${ask}"`}>${label}</a></li>`)}
          </ul>
        </nav>
      </div>
    </div>
  </div>`;
};

const footer = (site: Site, twin: PageName | null): Html => {
  const { say } = site;
  const links = [
    { label: say('web.nav.contact'), href: `${site.path('home')}#contact` },
    { label: say('web.home.assistant'), href: site.path('chat') },
    { label: say('about.privacy.title'), href: site.path('privacy') },
    { label: say('about.terms.title'), href: site.council.links.terms ?? site.path('terms') },
    { label: say('about.accessibility.title'), href: site.path('accessibility') },
    { label: say('about.title'), href: site.path('about') },
  ];
  return html`<footer class="govuk-footer">
    <div class="govuk-width-container">
      <div class="govuk-footer__meta">
        <div class="govuk-footer__meta-item govuk-footer__meta-item--grow">
          <h2 class="govuk-visually-hidden">${say('web.footer.links')}</h2>
          <ul class="govuk-footer__inline-list">
            ${links.map(({ label, href }) => html`<li class="govuk-footer__inline-list-item"><a class="govuk-footer__link" href="${href}">${label}</a></li>`)}
            ${site.other !== null && twin !== null && html`<li class="govuk-footer__inline-list-item"><a class="govuk-footer__link" href="${site.path(twin, site.other)}" ${languageOf(site.other)}>${LANGUAGE_NAMES[site.other]}</a></li>`}
          </ul>
        </div>
      </div>
    </div>
  </footer>`;
};

/** The council's colour as a style sheet: the pages may not hold styles of their own. */
export const BRAND_PATH = '/brand.css';
