// The plain chat's page: what was said, and a form that needs no script.
import { randomUUID } from 'node:crypto';
import type { HttpResponse } from '../../core/http.js';
import type { Option } from '../../core/reply.js';
import type { Message } from '../../core/store.js';
import type { Data } from '../../core/ports.js';
import type { Care } from './care.js';
import { personLine } from './home.js';
import { html, type Html } from './html.js';
import { respondWith } from './layout.js';
import type { FormProblem } from './plain-form.js';
import { leaveLink, plainOptions } from './plain-care.js';
import { photoForm } from './plain-photo.js';
import { plainScript } from './plain-script.js';
import { takesPhoto } from './photo/receive.js';
import { isWithPeople, openOptions } from './plain-form.js';
import { LANGUAGE_NAMES, type Site } from './site.js';
import { called, transcript } from './transcript.js';

export interface PlainState {
  readonly site: Site;
  readonly lines: readonly Message[];
  /** Lines up to this one were on the page before; null on a first visit or a reload from a link. */
  readonly seen: number | null;
  /** The mark of the conversation that this browser has here; null while it has none. */
  readonly begun: string | null;
  /** What they did was meant for a conversation that is over: that is said, and nothing of it shown. */
  readonly ended?: boolean;
  readonly problem?: {
    readonly is: FormProblem | 'fast' | 'fault' | 'cookies';
    readonly data?: Data;
    readonly status: number;
  };
  readonly status?: number;
  /** What to put back into the form. */
  readonly message?: string;
  readonly choice?: string;
  /** What may be done with the conversation besides talking. */
  readonly can?: Care['can'];
  readonly headers?: Readonly<Record<string, string>>;
}

export async function plainPage(state: PlainState): Promise<HttpResponse> {
  const { site, lines, seen, problem } = state;
  const { say } = site;
  const fresh = seen === null ? [] : lines.filter(({ n }) => n > seen);
  const earlier = fresh.length === 0 ? lines : lines.filter(({ n }) => n <= (seen ?? 0));
  const replied = fresh.some(({ from }) => from !== 'resident');
  const heading = say('web.chat.title');
  const title = problem
    ? say('web.title.error', { page: heading })
    : replied
      ? say('web.title.new', { page: heading })
      : state.ended
        ? say('web.chat.ended')
        : heading;
  const main = html`<div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      ${problem && summary(site, text(site, problem))}
      <h1 class="govuk-heading-l">${heading}</h1>
      ${state.ended && html`<p class="govuk-body"><strong>${say('web.chat.ended')}.</strong> ${say('web.chat.ended.text')}</p>`}
      ${leaveLink(site, lines)}
      ${
        lines.length === 0
          ? greeting(site)
          : html` ${
              earlier.length > 0 &&
              html`<section aria-labelledby="earlier">
                <h2 class="govuk-heading-m" id="earlier">${say('web.chat.earlier')}</h2>
                ${transcript(earlier, site)}
              </section>`
            }
            ${
              seen !== null &&
              html`<section aria-labelledby="new">
                <h2 class="govuk-heading-m" id="new" tabindex="-1">${say('web.chat.new')}</h2>
                ${fresh.length > 0 ? transcript(fresh, site) : html`<p class="govuk-body">${say('web.chat.none')}</p>`}
              </section>`
            }`
      }
      ${takesPhoto(lines) && photoForm(site)}
      ${form(state, lines.length === 0 ? firstOptions(site) : openOptions(lines))}
      ${isWithPeople(lines) && check(state)}
      <p class="govuk-body">${await personLine(site)} ${called(say('web.chat.phone'))}</p>
      ${state.begun !== null && html`<form action="${site.path('chat')}" method="post">${markField(state)}<button class="govuk-button govuk-button--secondary" name="do" value="restart">${say('web.chat.restart')}</button></form>`}
      ${state.begun !== null && state.can && plainOptions(site, lines, state.can)}
    </div>
  </div>`;
  const switcher = state.begun !== null && site.other !== null ? switchForm(state) : null;
  return respondWith({
    site,
    title,
    main,
    twin: 'chat',
    switcher,
    enhance: state.begun === null ? null : plainScript(site, state.begun),
    status: problem?.status ?? state.status ?? 200,
    headers: state.headers ?? {},
  });
}

/** With a conversation under way, changing language changes the conversation's too, so it is a button and not a link. */
const switchForm = (state: PlainState): Html | null => {
  const { site } = state;
  return site.other === null
    ? null
    : html`<form class="site-header__language" action="${site.path('chat', site.other)}" method="post">
        ${markField(state)}
        <button class="site-header__switch" name="do" value="language" lang="${site.other}">
          ${LANGUAGE_NAMES[site.other]}
        </button>
      </form>`;
};

/** In every form of a page that shows a conversation. */
const markField = ({ begun }: PlainState): Html | false =>
  begun !== null && html`<input type="hidden" name="begun" value="${begun}" />`;

const text = ({ say }: Site, { is, data }: NonNullable<PlainState['problem']>): string =>
  say(`web.chat.error.${is}`, data ?? {});

const summary = ({ say }: Site, what: string): Html =>
  html`<div class="govuk-error-summary">
    <div role="alert">
      <h2 class="govuk-error-summary__title">${say('web.chat.problem')}</h2>
      <div class="govuk-error-summary__body">
        <ul class="govuk-list govuk-error-summary__list">
          <li><a href="#message">${what}</a></li>
        </ul>
      </div>
    </div>
  </div>`;

/** What the assistant says first; it is stored when the resident first says something, not for everyone who looks in. */
const greeting = (site: Site): Html =>
  html`<ol class="chat-lines">
    <li class="chat-line chat-line--bot">
      <p class="chat-line__who">${site.say('web.who.bot')}</p>
      <div class="chat-line__text">${firstWords(site)}</div>
    </li>
  </ol>`;

/** The greeting, as it is said before anything is asked; `can` tells what may be asked. */
export const firstWords = ({ say }: Site, can = 'open.screen'): readonly Html[] =>
  ['open.hello', can, 'open.privacy', 'open.person'].map((key) => html`<p class="govuk-body">${called(say(key))}</p>`);

/** The greeting's choices. */
export const firstOptions = ({ say }: Site): readonly Option[] => [
  { value: 'intent:bins.collection-day', label: say('open.example.1') },
  { value: 'intent:council-tax.moving', label: say('open.example.moving') },
  { value: 'intent:planning.need-permission', label: say('open.example.permission') },
];

function form(state: PlainState, options: readonly Option[]): Html {
  const { site, problem, message = '', choice = '' } = state;
  const { say } = site;
  const error =
    problem &&
    html`<p id="message-error" class="govuk-error-message">
      <span class="govuk-visually-hidden">${say('web.chat.error')}</span> ${text(site, problem)}
    </p>`;
  return html`<form action="${site.path('chat')}" method="post" novalidate>
    <input type="hidden" name="turn" value="${randomUUID()}" />
    ${markField(state)}
    ${
      options.length > 0 &&
      html`<div class="govuk-form-group">
        <fieldset class="govuk-fieldset">
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">${say('web.chat.choose')}</legend>
          <div class="govuk-radios">
            ${options.map(
              ({ value, label }, index) =>
                html`<div class="govuk-radios__item">
                  <input
                    class="govuk-radios__input"
                    id="choice-${index + 1}"
                    name="choice"
                    type="radio"
                    value="${value}"
                    ${value === choice && html` checked`}
                  />
                  <label class="govuk-label govuk-radios__label" for="choice-${index + 1}">${label}</label>
                </div>`,
            )}
          </div>
        </fieldset>
      </div>`
    }
    <div class="govuk-form-group${problem ? ' govuk-form-group--error' : ''}">
      <label class="govuk-label govuk-label--s" for="message"
        >${say(options.length > 0 ? 'web.chat.message.or' : 'web.chat.message')}</label
      >
      ${error}
      <textarea
        class="govuk-textarea${problem ? ' govuk-textarea--error' : ''}"
        id="message"
        name="message"
        rows="3"
        ${problem && html` aria-describedby="message-error"`}
      >
${message}</textarea>
    </div>
    <div class="govuk-button-group">
      <button class="govuk-button" type="submit">${say('web.chat.send')}</button>
      <button class="govuk-button govuk-button--secondary" name="do" value="person">${say('person.talk')}</button>
    </div>
  </form>`;
}

const check = (state: PlainState): Html => {
  const { site, lines } = state;
  return html`<form action="${site.path('chat')}#new" method="get">
    <p class="govuk-body">${site.say('web.chat.check.hint')}</p>
    <input type="hidden" name="seen" value="${lines.at(-1)?.n ?? 0}" />
    ${markField(state)}
    <button class="govuk-button" type="submit">${site.say('web.chat.check')}</button>
  </form>`;
};
