// Pages for what cannot be shown: nothing there, not like that, too often, our own fault.
import type { HttpRequest, HttpResponse } from '../../core/http.js';
import { html, type Html } from './html.js';
import { respondWith } from './layout.js';
import { telephone, type Site } from './site.js';

/** A page that never was, or one in a language this council does not have. */
export function missingPage(site: Site, reason: 'nothing' | 'language' = 'nothing'): HttpResponse {
  const { say } = site;
  const words = reason === 'language' ? say('web.missing.language') : say('web.missing.text');
  return respondWith({
    site,
    status: 404,
    title: say('web.missing.title'),
    twin: null,
    main: html`<h1 class="govuk-heading-l">${say('web.missing.title')}</h1>
      <p class="govuk-body">${words}</p>
      ${waysOn(site)}`,
  });
}

/** Draws a failure of the server for browsers, in the language of the address; only its status is looked at. */
export function errorPage(site: Site, { status }: { readonly status: number }): HttpResponse {
  const { say } = site;
  if (status === 404) return missingPage(site);
  const key = status === 429 ? 'web.many' : status >= 500 ? 'web.fault' : 'web.refused';
  return respondWith({
    site,
    status,
    title: say(`${key}.title`),
    twin: null,
    main: html`<h1 class="govuk-heading-l">${say(`${key}.title`)}</h1>
      <p class="govuk-body">${say(`${key}.text`)}</p>
      <p class="govuk-body">${say('web.fault.call')}</p>
      ${waysOn(site)}`,
  });
}

/** The site in the language of an address. */
export const siteFor = (request: Pick<HttpRequest, 'path'>, sites: readonly Site[]): Site => {
  const asked = /^\/cy(?:\/|$)/.test(request.path) ? 'cy' : 'en';
  const [first] = sites;
  if (first === undefined) throw new Error('a council has at least one language');
  return sites.find(({ language }) => language === asked) ?? first;
};

const waysOn = (site: Site): Html => {
  const { contact } = site.council;
  const phone = contact.phone[site.language] ?? contact.phone.en;
  return html`<ul class="govuk-list">
    <li><a class="govuk-link" href="${site.path('home')}">${site.say('web.missing.home')}</a></li>
    <li><a class="govuk-link" href="${site.path('chat')}">${site.say('web.missing.chat')}</a></li>
    <li><a class="govuk-link" href="${telephone(phone)}">${phone}</a></li>
  </ul>`;
};
