// The document that the official Web Chat client runs in, with our own bar above it and a way to a person below.
import type { HttpResponse } from '../../core/http.js';
import { LONGEST_COMMENT, SCORES } from '../../core/ratings.js';
import type { Care } from './care.js';
import { EXIT } from './exit.js';
import { FRAME_WORDS, type FrameSettings, type FrameWord } from './frame-settings.js';
import { dialogs, menu } from './frame-parts.js';
import { html, json, type Html } from './html.js';
import { BRAND_PATH } from './layout.js';
import { firstWords } from './plain-page.js';
import { LANGUAGE_NAMES, type Site } from './site.js';
import { called } from './transcript.js';

/** Web Chat writes styles as it goes; scripts are ours alone. The council's own sites may frame it, nobody else. */
const policy = (sites: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    'media-src data: blob:',
    // Web Chat reads a chosen photo by its blob: address before it sends it.
    "connect-src 'self' blob:",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${["'self'", ...sites].join(' ')}`,
  ].join('; ');

export function framePage(site: Site, can: Care['can']): HttpResponse {
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-language': site.language,
      'content-security-policy': policy(site.council.sites ?? []),
      'permissions-policy': 'camera=(), geolocation=(), microphone=(self), payment=(), usb=()',
      // A page that isolates itself may hold only what says this.
      'cross-origin-resource-policy': 'cross-origin',
    },
    body: draw(site, can).html,
  };
}

const NAMES = { name: '{name}', choices: '{choices}', m: '{m}', n: '{n}', p: '{p}' };

function settingsOf(site: Site, can: Care['can']): FrameSettings {
  const { say, asset, language, other, council } = site;
  const words = Object.entries(FRAME_WORDS).map(([name, key]) => [name, say(key, NAMES)]);
  return {
    language,
    client: asset('webchat.js'),
    colour: council.brandColour,
    languageName: LANGUAGE_NAMES[language],
    otherFrame: other === null ? '' : site.path('frame', other),
    sites: council.sites ?? [],
    helpful: can.helpful,
    rates: can.rate,
    exit: EXIT,
    words: Object.fromEntries(words) as Record<FrameWord, string>,
  };
}

function draw(site: Site, can: Care['can']): Html {
  const { say, asset, language, other } = site;
  const settings = settingsOf(site, can);
  const { client } = settings;
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <title>${say('web.title', { page: say('web.chat.title') })}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="data:," />
        ${client !== '' && html`<link rel="preload" href="${client}" as="fetch" crossorigin fetchpriority="low" />`}
        <link rel="stylesheet" href="${asset('frame.css')}" />
        <link rel="stylesheet" href="${BRAND_PATH}" />
        <script src="${asset('frame.js')}" defer></script>
      </head>
      <body>
        <main class="window" aria-label="${say('web.chat.title')}">
          <div class="bar">
            <h1 class="bar__title" id="title" tabindex="-1">${say('chat.bar')}</h1>
            <div class="bar__items">
              ${other !== null && html`<a class="bar__item" id="language" href="${site.path('frame', other)}" rel="alternate" lang="${other}" hreflang="${other}">${LANGUAGE_NAMES[other]}</a>`}
              <button class="bar__item" type="button" id="options" aria-expanded="false" aria-controls="menu" hidden>
                ${say('chat.options')}
              </button>
              <button class="bar__item" type="button" id="close" hidden>${say('web.frame.close')}</button>
            </div>
          </div>
          ${menu(site, can)}
          <div class="told">
            <div class="told__exit" id="harm" hidden>
              <button class="leave" type="button" data-leave>${say('chat.exit')}</button>
              <p>${say('chat.exit.keys.bar')}. ${say('chat.exit.note')}</p>
            </div>
            <p class="told__with" id="with" hidden></p>
            <p class="told__status" role="status" id="status"></p>
            <div class="told__ended" id="idle" hidden>
              <button class="told__button" type="button" id="stay">${say('chat.idle.stay')}</button>
            </div>
            <div class="told__ended" id="ended" hidden>
              <p id="ended-why" tabindex="-1">${say('web.frame.ended')}</p>
              ${can.rate && rating(site)}
              <button class="told__button" type="button" id="restart">${say('web.chat.restart')}</button>
            </div>
          </div>
          <div class="chat" id="chat">
            <div class="chat__first" id="first" hidden>${firstWords(site, 'web.frame.can')}</div>
            <div class="chat__note" id="loading" ${client === '' && html` hidden`}>
              <p><label for="progress">${say('web.frame.loading')}</label></p>
              <progress id="progress" max="100"></progress>
              ${plainLink(site)}
            </div>
            <div class="chat__client" id="client" hidden></div>
            <div class="chat__note" id="failed" ${client !== '' && html` hidden`}>
              <p>${say('web.frame.failed')}</p>
              ${plainLink(site)}
            </div>
            <noscript
              ><div class="chat__note">
                <p>${say('web.frame.script')}</p>
                ${plainLink(site)}
              </div></noscript
            >
          </div>
          <div class="fits" id="fits" role="group" aria-label="${say('web.frame.fits.label')}" hidden>
            <ul class="fits__list" id="fits-list"></ul>
          </div>
          ${can.helpful && judge(site)}
          <div class="foot">
            <button class="foot__item" type="button" id="person" hidden>${say('person.talk')}</button>
            <a class="foot__item" href="${site.path('chat')}" target="_top">${say('web.frame.plain')}</a>
          </div>
        </main>
        ${dialogs(site, can)}
        <pre class="printed" id="printed" aria-hidden="true"></pre>
        <script type="application/json" id="settings">
          ${json(settings)}
        </script>
      </body>
    </html> `;
}

/** Asked below the talk, so that it is not said again and again within it. */
const judge = ({ say }: Site): Html =>
  html`<form class="judge" id="judge" aria-labelledby="judge-ask" hidden>
    <p class="judge__ask" id="judge-ask">${say('chat.helpful.ask')}</p>
    <div class="judge__answers" id="judge-answers">
      <button class="judge__button" type="button" id="judge-yes">${say('chat.helpful.yes')}</button>
      <button class="judge__button" type="button" id="judge-no">${say('chat.helpful.no')}</button>
    </div>
    <div class="judge__missing" id="judge-missing" hidden>
      <label for="missing">${say('chat.helpful.missing')}</label>
      <input class="field" id="missing" type="text" maxlength="500" autocomplete="off" />
      <button class="judge__button" type="submit">${say('web.chat.send')}</button>
    </div>
  </form>`;

/** Once the chat is ended: five answers, then words if they like; each can be left out. */
const rating = ({ say }: Site): Html =>
  html`<form class="rate" id="rate" aria-labelledby="rate-ask" hidden>
    <div id="rate-scores">
      <p class="judge__ask" id="rate-ask">${say('rate.ask')}</p>
      <div class="rate__row" role="group" aria-labelledby="rate-ask">
        ${SCORES.map((score) => html`<button class="judge__button" type="button" data-score="${score}">${say(`rate.${String(score)}`)}</button>`)}
      </div>
    </div>
    <div id="rate-words" hidden>
      <label for="rate-comment">${say('rate.more')}</label>
      <textarea class="field" id="rate-comment" rows="2" maxlength="${LONGEST_COMMENT}"></textarea>
    </div>
    <div class="rate__row">
      <button class="judge__button" type="submit" id="rate-send" hidden>${say('web.chat.send')}</button>
      <button class="told__button" type="button" id="rate-skip">${say('rate.skip')}</button>
    </div>
  </form>`;

const plainLink = ({ say, path }: Site): Html =>
  html`<p><a href="${path('chat')}" target="_top">${say('web.frame.use-plain')}</a></p>
    <p>${called(say('web.frame.or-call'))}</p>`;
