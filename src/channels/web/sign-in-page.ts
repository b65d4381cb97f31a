// The pages of signing in: the demo's form, "you are signed in", and what went wrong.
import type { HttpResponse } from '../../core/http.js';
import type { DemoSignIn, SignInTrouble } from '../../core/sign-in.js';
import { html, type Html } from './html.js';
import { respondWith } from './layout.js';
import { LANGUAGE_NAMES, type Site } from './site.js';

/** A key of `web.sign-in.error.*`: a field left empty, or what came of it. */
export type DemoProblem = 'account' | 'postcode' | 'code' | 'wrong' | 'locked';

const FIELDS = ['account', 'postcode', 'code'] as const;
type FieldName = (typeof FIELDS)[number];

export interface DemoState {
  readonly site: Site;
  /** The sealed link: it goes with the form. */
  readonly link: string;
  readonly demo?: DemoSignIn;
  readonly given?: Readonly<Record<FieldName, string>>;
  readonly problem?: DemoProblem;
}

const PRIVATE = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex', 'referrer-policy': 'same-origin' } as const;
const STATUS: Readonly<Partial<Record<DemoProblem, number>>> = { locked: 429, wrong: 403 };

export function demoForm({ site, link, demo, given, problem }: DemoState): HttpResponse {
  const { say } = site;
  const title = say('web.sign-in.title');
  const wrong = problem && (FIELDS.find((name) => name === problem) ?? 'account');
  return respondWith({
    site,
    title: problem ? say('web.title.error', { page: title }) : title,
    twin: null,
    switcher: switcher(site, link),
    headers: PRIVATE,
    status: problem ? (STATUS[problem] ?? 400) : 200,
    main: html`<div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        ${problem && summary(site, problem, wrong ?? 'account')}
        <h1 class="govuk-heading-l">${title}</h1>
        <p class="govuk-body"><strong>${say('web.sign-in.demo')}</strong></p>
        ${demo?.example && html`<p class="govuk-body">${say('web.sign-in.example', { ...demo.example })}</p>`}
        <form action="/sign-in" method="post" novalidate>
          <input type="hidden" name="c" value="${link}" />
          ${FIELDS.map((name) => field(site, name, { value: given?.[name] ?? '', wrong: wrong === name && problem ? problem : null }))}
          <button class="govuk-button" type="submit">${say('web.sign-in.button')}</button>
        </form>
        <p class="govuk-body">${say('web.sign-in.shared')}</p>
      </div>
    </div>`,
  });
}

/** What helps a browser or a password manager to fill each in. */
const FILLED: Readonly<Record<FieldName, string>> = {
  account: 'username',
  postcode: 'postal-code',
  code: 'one-time-code',
};

function field(site: Site, name: FieldName, { value, wrong }: { value: string; wrong: DemoProblem | null }): Html {
  const { say } = site;
  const described = [`${name}-hint`, ...(wrong ? [`${name}-error`] : [])].join(' ');
  // A code is never put back into the page.
  const kept = name === 'code' ? '' : value;
  return html`<div class="govuk-form-group${wrong ? ' govuk-form-group--error' : ''}">
    <label class="govuk-label govuk-label--s" for="${name}">${say(`web.sign-in.${name}`)}</label>
    <p class="govuk-hint" id="${name}-hint">${say(`web.sign-in.${name}.hint`)}</p>
    ${wrong && html`<p id="${name}-error" class="govuk-error-message"><span class="govuk-visually-hidden">${say('web.chat.error')}</span> ${say(`web.sign-in.error.${wrong}`)}</p>`}
    <input
      class="govuk-input govuk-input--width-10${wrong ? ' govuk-input--error' : ''}"
      id="${name}"
      name="${name}"
      type="text"
      value="${kept}"
      autocomplete="${FILLED[name]}"
      spellcheck="false"
      ${name === 'postcode' ? '' : html` inputmode="numeric"`}
      aria-describedby="${described}"
    />
  </div>`;
}

const summary = ({ say }: Site, problem: DemoProblem, field: FieldName): Html =>
  html`<div class="govuk-error-summary">
    <div role="alert">
      <h2 class="govuk-error-summary__title">${say('web.chat.problem')}</h2>
      <div class="govuk-error-summary__body">
        <ul class="govuk-list govuk-error-summary__list">
          <li><a href="#${field}">${say(`web.sign-in.error.${problem}`)}</a></li>
        </ul>
      </div>
    </div>
  </div>`;

const switcher = (site: Site, link: string): Html | null =>
  site.other === null
    ? null
    : html`<a
        class="site-header__language"
        href="/sign-in?${new URLSearchParams({ c: link, lang: site.other }).toString()}"
        rel="alternate"
        lang="${site.other}"
        hreflang="${site.other}"
        >${LANGUAGE_NAMES[site.other]}</a
      >`;

/** The chat's frame is in another tab: its answer is there already. */
export const donePage = (site: Site): HttpResponse =>
  page(site, 'web.sign-in.done', 200, html`<p class="govuk-body">${site.say('web.sign-in.done.text')}</p>`);

export const troublePage = (site: Site, why: SignInTrouble): HttpResponse =>
  page(
    site,
    `web.sign-in.${why}`,
    why === 'down' ? 503 : 403,
    html`<p class="govuk-body">${site.say(`web.sign-in.${why}.text`)}</p>
      <p class="govuk-body">
        <a class="govuk-link" href="${site.path('chat')}">${site.say('web.sign-in.to-chat')}</a>
      </p>`,
  );

const page = (site: Site, title: string, status: number, body: Html): HttpResponse =>
  respondWith({
    site,
    title: site.say(title),
    twin: null,
    status,
    headers: PRIVATE,
    main: html`<h1 class="govuk-heading-l">${site.say(title)}</h1>
      ${body}`,
  });
