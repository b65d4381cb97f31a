// The pages of linking an account to a speaker: what it means, the PIN, and afterwards another PIN or the end of it.
import { fullDate, isoDate } from '../../core/format.js';
import type { HttpResponse } from '../../core/http.js';
import type { LinkTrouble, PinProblem } from '../../core/speaker-links.js';
import { html, type Html } from './html.js';
import { respondWith } from './layout.js';
import { LANGUAGE_NAMES, type Site } from './site.js';

const PRIVATE = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex', 'referrer-policy': 'same-origin' } as const;
export const LINK_PATH = '/alexa/link';

interface Drawn {
  readonly site: Site;
  /** Key under `web.link.`, for the heading. */
  readonly title: string;
  readonly main: Html;
  readonly problem?: PinProblem | null;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

function page({ site, title, main, problem = null, status, headers }: Drawn): HttpResponse {
  const { say } = site;
  const heading = say(`web.link.${title}`);
  return respondWith({
    site,
    title: problem ? say('web.title.error', { page: heading }) : heading,
    twin: null,
    switcher: title === 'title' || title === 'manage' ? switcher(site) : null,
    status: status ?? (problem ? 400 : 200),
    headers: { ...PRIVATE, ...headers },
    main: html`<div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        ${problem && summary(site, problem)}
        <h1 class="govuk-heading-l">${heading}</h1>
        ${main}
      </div>
    </div>`,
  });
}

/** `redirect` is where Amazon waits: a form that ends there must be allowed to. */
export function consentPage(site: Site, redirect: string, problem: PinProblem | null = null): HttpResponse {
  const { say } = site;
  return page({
    site,
    title: 'title',
    problem,
    headers: { 'content-security-policy': policyWith(redirect) },
    main: html`<p class="govuk-body">${say('web.link.lead')}</p>
      ${list(['web.link.hears.balance', 'web.link.hears.next', 'web.link.hears.stage'], site)}
      <p class="govuk-body">${say('web.link.amazon')}</p>
      <p class="govuk-body">${say('web.link.aloud')}</p>
      <p class="govuk-body">${say('web.link.end')}</p>
      ${form(
        site,
        'agree',
        html`<h2 class="govuk-heading-m">${say('web.link.pin.title')}</h2>
          <p class="govuk-body">${say('web.link.pin.why')}</p>
          ${pinFields(site, problem)}
          <button class="govuk-button" type="submit">${say('web.link.agree')}</button>`,
      )}
      ${form(site, 'refuse', html`<button class="govuk-button govuk-button--secondary" type="submit">${say('web.link.refuse')}</button>`)}`,
  });
}

export function managePage(
  site: Site,
  links: readonly { readonly since: Date }[],
  told: 'pin-changed' | PinProblem | null = null,
): HttpResponse {
  const { say } = site;
  const problem = told === 'pin-changed' ? null : told;
  if (links.length === 0)
    return page({ site, title: 'none', main: html`<p class="govuk-body">${say('web.link.none.text')}</p>` });
  return page({
    site,
    title: 'manage',
    problem,
    main: html`${told === 'pin-changed' && html`<p class="govuk-body" role="status"><strong>${say('web.link.changed')}</strong></p>`}
      <ul class="govuk-list govuk-list--bullet">
        ${links.map(({ since }) => html`<li>${say('web.link.since', { date: fullDate(isoDate(since), site.language) })}</li>`)}
      </ul>
      ${form(
        site,
        'pin',
        html`<h2 class="govuk-heading-m">${say('web.link.change.title')}</h2>
          ${pinFields(site, problem)}
          <button class="govuk-button" type="submit">${say('web.link.change')}</button>`,
      )}
      ${form(
        site,
        'unlink',
        html`<h2 class="govuk-heading-m">${say('web.link.unlink.title')}</h2>
          <p class="govuk-body">${say('web.link.unlink.text')}</p>
          <button class="govuk-button govuk-button--warning" type="submit">${say('web.link.unlink')}</button>`,
      )}`,
  });
}

export const unlinkedPage = (site: Site): HttpResponse =>
  page({ site, title: 'unlinked', main: html`<p class="govuk-body">${site.say('web.link.unlinked.text')}</p>` });

export const linkTroublePage = (site: Site, why: LinkTrouble | 'expired' | 'refused' | 'down'): HttpResponse =>
  page({
    site,
    title: `trouble.${why}`,
    status: why === 'down' ? 503 : why === 'address' || why === 'client' ? 400 : 403,
    main: html`<p class="govuk-body">${site.say(`web.link.trouble.${why}.text`)}</p>`,
  });

/** Each is a form of its own, so that a key pressed in a PIN never ends a link. */
const form = (site: Site, what: string, inside: Html): Html =>
  html`<form action="${LINK_PATH}" method="post" novalidate>
    <input type="hidden" name="do" value="${what}" />
    <input type="hidden" name="lang" value="${site.language}" />
    ${inside}
  </form>`;

const list = (keys: readonly string[], { say }: Site): Html =>
  html`<ul class="govuk-list govuk-list--bullet">
    ${keys.map((key) => html`<li>${say(key)}</li>`)}
  </ul>`;

const pinFields = (site: Site, problem: PinProblem | null): Html =>
  html`${pinField(site, 'pin', problem === 'differ' ? null : problem)}
  ${pinField(site, 'again', problem === 'differ' ? problem : null)}`;

/** Never put back into the page. */
function pinField({ say }: Site, name: 'pin' | 'again', problem: PinProblem | null): Html {
  const described = [...(name === 'pin' ? ['pin-hint'] : []), ...(problem ? [`${name}-error`] : [])].join(' ');
  return html`<div class="govuk-form-group${problem ? ' govuk-form-group--error' : ''}">
    <label class="govuk-label govuk-label--s" for="${name}">${say(`web.link.${name}`)}</label>
    ${name === 'pin' && html`<p class="govuk-hint" id="pin-hint">${say('web.link.pin.hint')}</p>`}
    ${problem && html`<p id="${name}-error" class="govuk-error-message"><span class="govuk-visually-hidden">${say('web.chat.error')}</span> ${say(`web.link.error.${problem}`)}</p>`}
    <input
      class="govuk-input govuk-input--width-4${problem ? ' govuk-input--error' : ''}"
      id="${name}"
      name="${name}"
      type="password"
      inputmode="numeric"
      autocomplete="off"
      maxlength="8"
      ${described && html`aria-describedby="${described}"`}
    />
  </div>`;
}

const summary = ({ say }: Site, problem: PinProblem): Html =>
  html`<div class="govuk-error-summary">
    <div role="alert">
      <h2 class="govuk-error-summary__title">${say('web.chat.problem')}</h2>
      <div class="govuk-error-summary__body">
        <ul class="govuk-list govuk-error-summary__list">
          <li><a href="#${problem === 'differ' ? 'again' : 'pin'}">${say(`web.link.error.${problem}`)}</a></li>
        </ul>
      </div>
    </div>
  </div>`;

const switcher = ({ other }: Site): Html | null =>
  other === null
    ? null
    : html`<a
        class="site-header__language"
        href="${LINK_PATH}?lang=${other}"
        rel="alternate"
        lang="${other}"
        hreflang="${other}"
        >${LANGUAGE_NAMES[other]}</a
      >`;

/** Browsers hold a form to its policy through the redirect that answers it; nobody may put the page into a frame. */
const policyWith = (redirect: string): string =>
  [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    `form-action 'self' ${new URL(redirect).origin}`,
    "frame-ancestors 'none'",
  ].join('; ');
