// "Add to your calendar": how to follow a home's collection days, since a file that was opened once never hears of a moved day.
import type { HttpRequest, HttpResponse, Route } from '../../core/http.js';
import type { Opaque } from '../../core/opaque.js';
import { missingPage } from './error-page.js';
import { html } from './html.js';
import { respondWith } from './layout.js';
import { originOf } from './origin.js';
import type { Site } from './site.js';

const GOOGLE = 'https://calendar.google.com/calendar/r?';

/** `/bins/calendar/<name of a home>`; nothing on it tells which home it is. */
export const calendarRoute = (site: Site, names: Opaque): Route => ({
  method: 'GET',
  path: `${prefix(site)}/bins/calendar/:home`,
  handle: async (request) => {
    const home = request.params['home'] ?? '';
    return names.read(home) === null ? missingPage(site) : draw(site, home, request);
  },
});

const prefix = ({ language }: Site): string => (language === 'cy' ? '/cy' : '');

function draw(site: Site, home: string, request: HttpRequest): HttpResponse {
  const { say } = site;
  const file = `${prefix(site)}/bins/${home}.ics`;
  const whole = `${originOf(request) ?? ''}${file}`;
  const webcal = whole.replace(/^https?:/, 'webcal:');
  return respondWith({
    site,
    title: say('web.calendar.title'),
    twin: null,
    headers: { 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex', 'referrer-policy': 'no-referrer' },
    main: html`<div class="govuk-grid-row">
      <div class="govuk-grid-column-two-thirds">
        <h1 class="govuk-heading-l">${say('web.calendar.title')}</h1>
        <p class="govuk-body">${say('web.calendar.what')}</p>
        <p class="govuk-body"><a class="govuk-button" href="${webcal}">${say('web.calendar.follow')}</a></p>
        <ul class="govuk-list">
          <li>
            <a
              class="govuk-link"
              href="${`${GOOGLE}${new URLSearchParams({ cid: webcal }).toString()}`}"
              rel="noreferrer"
              >${say('web.calendar.google')}</a
            >
          </li>
          <li><a class="govuk-link" href="${file}">${say('web.calendar.once')}</a></li>
        </ul>
        <dl class="govuk-summary-list">
          <div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">${say('web.calendar.other')}</dt>
            <dd class="govuk-summary-list__value">
              <p class="govuk-body">${say('web.calendar.copy')}</p>
              <p class="govuk-body">${whole}</p>
            </dd>
          </div>
        </dl>
        <p class="govuk-body">${say('web.calendar.private')}</p>
      </div>
    </div>`,
  });
}
