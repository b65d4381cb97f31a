// The document that the official Web Chat client runs in, with our own bar above it and a way to a person below.
import type { HttpResponse } from '../../core/http.js';
import type { FrameSettings, FrameWord } from './frame-settings.js';
import { html, json, type Html } from './html.js';
import { BRAND_PATH } from './layout.js';
import { LANGUAGE_NAMES, type Site } from './site.js';

/** Web Chat writes styles as it goes; scripts are ours alone. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  'media-src data: blob:',
  "connect-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ');

const WORDS: Record<FrameWord, string> = {
  bot: 'web.who.bot',
  you: 'web.who.you',
  staff: 'web.who.staff',
  unnamed: 'web.who.staff.unnamed',
  saidBot: 'web.frame.said.bot',
  saidStaff: 'web.frame.said.staff',
  choices: 'web.frame.choices',
  person: 'person.talk',
  back: 'open.back',
  lost: 'web.frame.lost',
  connected: 'web.frame.back',
  lostLong: 'web.frame.lost-long',
};

export function framePage(site: Site): HttpResponse {
  const client = site.asset('webchat.js');
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-language': site.language,
      'content-security-policy': POLICY,
    },
    body: draw(site, client).html,
  };
}

function draw(site: Site, client: string): Html {
  const { say, asset, language, other } = site;
  const filled = Object.entries(WORDS).map(([name, key]) => [name, say(key, { name: '{name}', choices: '{choices}' })]);
  const settings: FrameSettings = {
    language,
    client,
    colour: site.council.brandColour,
    languageName: LANGUAGE_NAMES[language],
    words: Object.fromEntries(filled) as Record<FrameWord, string>,
  };
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <title>${say('web.title', { page: say('web.chat.title') })}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${asset('frame.css')}" />
        <link rel="stylesheet" href="${BRAND_PATH}" />
        <script src="${asset('frame.js')}" defer></script>
      </head>
      <body>
        <main class="window" aria-label="${say('web.chat.title')}">
          <div class="bar">
            <h1 class="bar__title" id="title" tabindex="-1">${say('web.chat.title')}</h1>
            ${other !== null && html`<a class="bar__item" id="language" href="${site.path('frame', other)}" rel="alternate" lang="${other}" hreflang="${other}">${LANGUAGE_NAMES[other]}</a>`}
            <button class="bar__item" type="button" id="close" hidden>${say('web.frame.close')}</button>
          </div>
          <div class="told">
            <p class="told__status" role="status" id="status"></p>
            <div class="told__ended" id="ended" hidden>
              <p>${say('web.frame.ended')}</p>
              <button class="told__button" type="button" id="restart">${say('web.chat.restart')}</button>
            </div>
          </div>
          <div class="chat" id="chat">
            <p class="chat__note" id="loading" ${client === '' && html` hidden`}>${say('web.frame.loading')}</p>
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
          <div class="foot">
            <button class="foot__item" type="button" id="person" hidden>${say('person.talk')}</button>
            <a class="foot__item" href="${site.path('chat')}" target="_top">${say('web.frame.plain')}</a>
          </div>
        </main>
        <script type="application/json" id="settings">
          ${json(settings)}
        </script>
      </body>
    </html> `;
}

const plainLink = ({ say, path }: Site): Html =>
  html`<p><a href="${path('chat')}" target="_top">${say('web.frame.use-plain')}</a></p>
    <p>${say('web.frame.or-call')}</p>`;
