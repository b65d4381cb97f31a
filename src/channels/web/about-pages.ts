// Pages about the assistant: what it keeps, what it can be used for, how accessible it is, what it is and how it decides; all from how it really runs.
import { passesOn, type HandoffSettings } from '../../core/handoff-settings.js';
import type { ModelSettings } from '../../core/language-model.js';
import { weekHours } from '../../core/format.js';
import type { Route } from '../../core/http.js';
import type { Data } from '../../core/ports.js';
import type { Care } from './care.js';
import { html, type Html } from './html.js';
import { respondWith } from './layout.js';
import { LANGUAGE_NAMES, telephone, type PageName, type Site } from './site.js';

export interface Running {
  /** Null: none is used. */
  readonly model: Pick<ModelSettings, 'reader' | 'answers' | 'translate'> | null;
  /** Kinds of question it knows, and articles it answers from, in all languages. */
  readonly questions: number;
  readonly articles: number;
  /** Absent: nobody is passed to an outside hub. */
  readonly handoff?: HandoffSettings;
}

export interface AboutParts {
  readonly running: Running | null;
  readonly signIn: boolean;
  /** Accounts can be linked to speakers. */
  readonly linking: boolean;
  readonly can: Care['can'];
}

/** A heading and what stands under it: keys of `about.*`, those that are not so left out. */
type Part = readonly [heading: string, ...paragraphs: (string | false)[]];

export function aboutRoutes(site: Site, parts: AboutParts): readonly Route[] {
  const route = (name: PageName, main: () => Html): Route => ({
    method: 'GET',
    path: site.path(name),
    handle: async () =>
      respondWith({
        site,
        title: site.say(titleOf(name)),
        twin: name,
        navigation: true,
        chat: true,
        main: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${main()}</div></div>`,
      }),
  });
  return [
    route('privacy', () => written(site, 'privacy', privacy(parts), dataOf(site, parts))),
    terms(site) ?? route('terms', () => written(site, 'terms', termsOf(parts), dataOf(site, parts))),
    route('accessibility', () => written(site, 'accessibility', ACCESSIBILITY, dataOf(site, parts))),
    route('about', () => record(site, parts)),
  ];
}

const titleOf = (name: PageName): string => (name === 'about' ? 'about.title' : `about.${name}.title`);

const privacy = ({ running, signIn, linking, can }: AboutParts): readonly Part[] => {
  const model = running?.model ?? null;
  const passedOn = running?.handoff !== undefined && passesOn(running.handoff);
  const without = passedOn ? 'own' : 'no-model';
  const rated: readonly Part[] = can.rate ? [['rated', 'rated', can.helpful && 'helped', 'scores']] : [];
  return [
    ['who', 'who'],
    ['keep', 'keep', 'cards', 'masked', 'figures'],
    ...rated,
    ['see', 'see', signIn && 'account'],
    [
      'sent',
      model && (model.reader || model.answers) ? 'model' : without,
      model?.translate === true && 'translate',
      passedOn && 'hub',
    ],
    ['device', 'device', 'shared'],
    ['speech', 'speech', linking && 'alexa'],
    ['yours', 'yours', can.delete && 'delete', can.email && 'email', 'rights'],
  ];
};

const termsOf = ({ running }: AboutParts): readonly Part[] => [
  ['what', 'what', 'person', 'free'],
  ['danger', 'danger', 'waits'],
  ['answers', 'answers', running?.model?.answers === true && 'written', 'decides', 'check'],
  ['use', 'use', 'fair'],
  ['speaker', 'speaker', 'leave'],
  ['keep', 'keep'],
  ['ask', 'ask'],
];

/** Where the council has terms of its own, they are what counts. */
function terms({ council, path }: Site): Route | null {
  const { terms: location } = council.links;
  if (location === undefined) return null;
  return { method: 'GET', path: path('terms'), handle: async () => ({ status: 302, headers: { location } }) };
}

const ACCESSIBILITY: readonly Part[] = [
  ['for', 'for', 'can'],
  ['status', 'status', 'known'],
  ['help', 'help', 'formats'],
  ['enforce', 'enforce'],
  ['tested', 'tested', 'prepared'],
];

function written(site: Site, page: string, parts: readonly Part[], data: Data): Html {
  const say = (key: string): string => site.say(`about.${page}.${key}`, data);
  return html`<h1 class="govuk-heading-xl">${say('title')}</h1>
    <p class="govuk-body-l">${say('lead')}</p>
    ${parts.map(
      ([heading, ...paragraphs]) =>
        html`<h2 class="govuk-heading-m">${say(`h.${heading}`)}</h2>
          ${paragraphs.map((key) => key !== false && html`<p class="govuk-body">${say(key)}</p>`)}
          ${paragraphs.includes('alexa') && toAccount(site)}
          ${page === 'terms' && heading === 'keep' && toPrivacy(site)}`,
    )}
    ${reach(site)}`;
}

const toAccount = ({ say, language }: Site): Html =>
  html`<p class="govuk-body">
    <a class="govuk-link" href="/alexa/account?lang=${language}">${say('about.privacy.alexa.link')}</a>
  </p>`;

const toPrivacy = ({ say, path }: Site): Html =>
  html`<p class="govuk-body"><a class="govuk-link" href="${path('privacy')}">${say('about.terms.keep.link')}</a></p>`;

function reach({ say, council, language }: Site): Html {
  const phone = council.contact.phone[language] ?? council.contact.phone.en;
  const { email } = council.contact;
  return html`<h2 class="govuk-heading-m">${say('web.home.contact')}</h2>
    <ul class="govuk-list">
      <li><a class="govuk-link" href="${telephone(phone)}">${phone}</a></li>
      <li><a class="govuk-link" href="mailto:${email}">${email}</a></li>
    </ul>`;
}

/** The UK's Algorithmic Transparency Recording Standard, its two tiers, in its order. */
function record(site: Site, parts: AboutParts): Html {
  const { say } = site;
  const { running } = parts;
  const model = running?.model ?? null;
  const data = dataOf(site, parts);
  const tier1: readonly Part[] = [
    ['name', 'name'],
    ['what', 'what'],
    ['site', 'site'],
    ['contact', 'contact'],
  ];
  const tier2: readonly (readonly [string, readonly Part[]])[] = [
    [
      'owner',
      [
        ['organisation', 'organisation'],
        ['team', 'team'],
        ['supplier', 'supplier'],
      ],
    ],
    [
      'why',
      [
        ['scope', 'scope'],
        ['benefit', 'benefit'],
        ['before', 'before'],
        ['others', 'others'],
      ],
    ],
    [
      'use',
      [
        ['place', 'place'],
        ['decisions', 'decisions', 'person'],
        ['review', 'review'],
        ['appeal', 'appeal'],
      ],
    ],
    [
      'made',
      [
        ['method', 'method', 'order'],
        [
          'model',
          model ? 'model' : 'no-model',
          model?.reader === true && 'reader',
          model?.answers === true && 'answers',
        ],
        ['knows', running !== null && 'knows', 'sources'],
        ['data', 'data', parts.can.rate && 'rating', 'learning'],
      ],
    ],
    [
      'risks',
      [
        ['wrong', 'wrong'],
        ['danger', 'danger'],
        ['unfair', 'unfair'],
        ['private', 'private'],
      ],
    ],
  ];
  const list = (rows: readonly Part[]): Html =>
    html`<dl class="govuk-summary-list">
      ${rows.map(
        ([term, ...keys]) =>
          html`<div class="govuk-summary-list__row">
            <dt class="govuk-summary-list__key">${say(`about.t.${term}`)}</dt>
            <dd class="govuk-summary-list__value">
              ${keys.map((key) => key !== false && html`<p class="govuk-body">${say(`about.d.${key}`, data)}</p>`)}
            </dd>
          </div>`,
      )}
    </dl>`;
  return html`<h1 class="govuk-heading-xl">${say('about.title')}</h1>
    <p class="govuk-body-l">${say('about.lead')}</p>
    <p class="govuk-body">${say('about.standard')}</p>
    <h2 class="govuk-heading-l">${say('about.h.tier1')}</h2>
    ${list(tier1)}
    <h2 class="govuk-heading-l">${say('about.h.tier2')}</h2>
    ${tier2.map(
      ([heading, rows]) =>
        html`<h3 class="govuk-heading-m">${say(`about.h.${heading}`)}</h3>
          ${list(rows)}`,
    )}`;
}

function dataOf({ council, language }: Site, { running }: AboutParts): Data {
  return {
    languages: council.languages.map((one) => LANGUAGE_NAMES[one]).join(', '),
    deskHours: weekHours(council.deskHours, language),
    questions: running?.questions ?? 0,
    articles: running?.articles ?? 0,
  };
}
