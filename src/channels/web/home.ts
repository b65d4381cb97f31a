// The home page of a demo council: the page on which the chat stands, and its test bed.
import { addDays, clockTime, dayWord, isoDate, weekHours } from '../../core/format.js';
import type { HttpRequest, HttpResponse } from '../../core/http.js';
import { html, type Html } from './html.js';
import { respondWith } from './layout.js';
import { askPath, telephone, type Site } from './site.js';

const TASKS = ['bins', 'missed', 'tax', 'moved', 'planning', 'report'] as const;
/** Days ahead of a moved collection that the page says so. */
const NOTICE_DAYS = 45;

export async function homePage(site: Site, _request: HttpRequest): Promise<HttpResponse> {
  const { say } = site;
  const main = html` <h1 class="govuk-heading-xl">${say('web.home.heading')}</h1>
    <form class="site-search" action="${site.path('chat')}" method="get" data-council-assistant-form>
      <label class="govuk-label govuk-label--s" for="ask">${say('web.home.search')}</label>
      <div class="site-search__row">
        <input class="govuk-input" id="ask" name="ask" type="text" maxlength="2000" autocomplete="off" />
        <button class="govuk-button" type="submit">${say('web.home.search.button')}</button>
      </div>
    </form>
    ${notice(site)}
    <div class="govuk-grid-row">
      <section class="govuk-grid-column-one-half" aria-labelledby="tasks">
        <h2 class="govuk-heading-l" id="tasks">${say('web.home.tasks')}</h2>
        <ul class="govuk-list site-tasks">
          ${TASKS.map((task) => html`<li>${question(site, say(`web.task.${task}`), say(`web.task.${task}.ask`))}</li>`)}
        </ul>
      </section>
      ${assistant(site)}
    </div>
    ${await contact(site)}`;
  return respondWith({
    site,
    title: say('web.home.title'),
    main,
    twin: 'home',
    navigation: true,
    chat: true,
  });
}

/** Opens the chat with the question; without a script, the plain chat with it in the box. */
const question = (site: Site, label: string, ask: string): Html =>
  html`<a class="govuk-link" href="${askPath(site, ask)}" data-council-assistant="${ask}">${label}</a>`;

function notice(site: Site): Html | null {
  const { say, council, language } = site;
  const today = isoDate(site.clock.council());
  const moved = council.collections.changes.find(({ from }) => from >= today && from <= addDays(today, NOTICE_DAYS));
  if (!moved) return null;
  return html`<section class="govuk-inset-text" aria-label="${say('web.home.notice')}">
    <p class="govuk-body">
      ${say('web.home.notice.bins', { reason: moved.reason[language] ?? moved.reason.en })}
      ${question(site, say('web.home.notice.check'), say('web.task.bins.ask'))}.
    </p>
  </section>`;
}

function assistant(site: Site): Html {
  const { say } = site;
  const examples = [say('web.task.bins.ask'), say('web.task.moved.ask'), say('web.ask.planning')];
  return html`<section class="govuk-grid-column-one-half" aria-labelledby="assistant">
    <h2 class="govuk-heading-l" id="assistant">${say('web.home.assistant')}</h2>
    <p class="govuk-body">${say('web.home.assistant.what')} ${say('web.home.assistant.how')}</p>
    <p class="govuk-body">${say('web.home.assistant.examples')}</p>
    <ul class="govuk-list govuk-list--bullet">
      ${examples.map((ask) => html`<li>${question(site, ask, ask)}</li>`)}
    </ul>
    <p class="govuk-body"><a class="govuk-link" href="${site.path('chat')}">${say('web.home.assistant.plain')}</a></p>
  </section>`;
}

async function contact(site: Site): Promise<Html> {
  const { say, council, language } = site;
  const { contact: at } = council;
  const phone = at.phone[language] ?? at.phone.en;
  const rows: readonly (readonly [string, readonly Html[]])[] = [
    [
      say('web.home.contact.phone'),
      [
        html`<a class="govuk-link" href="${telephone(phone)}">${phone}</a>`,
        html`${say('web.home.contact.hours', { hours: weekHours(at.hours, language) })}`,
        html`${say('web.home.contact.relay')}`,
      ],
    ],
    [
      say('web.home.contact.chat'),
      [html`${await personLine(site)}`, question(site, say('person.talk'), say('person.talk'))],
    ],
    [
      say('web.home.contact.urgent'),
      [html`<a class="govuk-link" href="${telephone(at.outOfHours)}">${at.outOfHours}</a>`],
    ],
    [say('web.home.contact.email'), [html`<a class="govuk-link" href="mailto:${at.email}">${at.email}</a>`]],
    [say('web.home.contact.visit'), [html`${at.address[language] ?? at.address.en}`]],
  ];
  return html`<section class="site-contact" aria-labelledby="contact">
    <h2 class="govuk-heading-l" id="contact">${say('web.home.contact')}</h2>
    <dl class="govuk-summary-list">
      ${rows.map(
        ([term, lines]) =>
          html`<div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">${term}</dt>
            <dd class="govuk-summary-list__value">${lines.map((line) => html`<p class="govuk-body">${line}</p>`)}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}

/** Whether a person can be had now, and when if not. */
export async function personLine({ say, desk, clock, language }: Site): Promise<string> {
  const { live, opens } = await desk.status();
  if (live || opens === null) return live ? say('web.chat.person.live') : say('person.open');
  const day = dayWord(opens.date, isoDate(clock.council()), language);
  return say('web.chat.person.closed', { day, time: clockTime(opens.minutes, language) });
}
