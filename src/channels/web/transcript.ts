// A conversation's lines as HTML, for the plain chat.
import type { Card, Reply } from '../../core/reply.js';
import type { Message } from '../../core/store.js';
import { blocksOf, type Block } from './blocks.js';
import { html, trusted, type Html } from './html.js';
import { safeUrl } from './markdown.js';
import { contactPieces } from './contact-links.js';
import type { Site } from './site.js';
import { swatch } from './swatch.js';

/** Oldest first, each with who said it. */
export const transcript = (lines: readonly Message[], site: Site): Html =>
  html`<ol class="chat-lines">
    ${lines.map((line) => html`<li class="chat-line chat-line--${line.from}">${who(line, site)}${said(line, site)}</li>`)}
  </ol>`;

function who({ from, name }: Message, { say }: Site): Html | null {
  switch (from) {
    case 'resident':
      return html`<p class="chat-line__who">${say('web.who.you')}</p>`;
    case 'bot':
      return html`<p class="chat-line__who">${say('web.who.bot')}</p>`;
    case 'agent':
      return html`<p class="chat-line__who">
        ${name ? say('web.who.staff', { name }) : say('web.who.staff.unnamed')}
      </p>`;
    case 'system':
      return null;
  }
}

function said({ text, reply }: Message, site: Site): Html {
  if (!reply) return html`<div class="chat-line__text" dir="auto">${typed(text)}</div>`;
  const lang = reply.language === site.language ? null : html` lang="${reply.language}"`;
  return html`<div class="chat-line__text" ${lang}>${replied(reply)}</div>`;
}

/** What a person wrote: their lines, and nothing read into them. */
const typed = (text: string): readonly Html[] =>
  text
    .split(/\n\s*\n/)
    .map(
      (part) =>
        html`<p class="govuk-body">
          ${part.split('\n').map((line, index) => html`${index > 0 && html`<br />`}${line}`)}
        </p>`,
    );

/** A card says all that the text says, and better. */
const replied = (reply: Reply): Html =>
  html`${reply.card ? days(reply.card) : blocksOf(reply.text).map(block)}
  ${
    reply.links.length > 0 &&
    html`<ul class="govuk-list">
      ${reply.links.map(({ label, url }) => link(label, url))}
    </ul>`
  }`;

/** A path leads to this very server. */
const link = (label: string, url: string): Html => {
  const href = url.startsWith('/') && !url.startsWith('//') ? url : safeUrl(url, null);
  return href === null ? html`<li>${label}</li>` : html`<li><a class="govuk-link" href="${href}">${label}</a></li>`;
};

const block = (one: Block): Html =>
  one.kind === 'paragraph'
    ? html`<p class="govuk-body">${lineByLine(one.lines)}</p>`
    : html`<ul class="govuk-list govuk-list--bullet">
        ${one.items.map((item) => html`<li>${called(item)}</li>`)}
      </ul>`;

const lineByLine = (lines: readonly string[]): readonly Html[] =>
  lines.map((line, index) => html`${index > 0 && html`<br />`}${called(line)}`);

/** Numbers to call and addresses to write to are links. */
export const called = (line: string): readonly Html[] =>
  contactPieces(line).map(({ text, url }) =>
    url === null ? html`${text}` : html`<a class="govuk-link" href="${url}">${text}</a>`,
  );

const days = ({ title, lead, footer, days: all, notes = [] }: Card): Html =>
  html`<h3 class="govuk-heading-s">${title}</h3>
    ${[lead, footer].map((text) => text !== undefined && sentence(text))}
    <div class="chat-card">
      ${all.map(
        (day) =>
          html`<h4 class="govuk-heading-s">${day.title}</h4>
            ${day.note !== undefined && sentence(day.note)}
            <ul class="govuk-list">
              ${day.items.map(
                (item) =>
                  html`<li class="chat-card__item">
                    ${trusted(swatch(item))}<span><strong>${item.name}</strong> ${item.contents}</span>
                  </li>`,
              )}
            </ul>`,
      )}
    </div>
    ${notes.map(sentence)}`;

const sentence = (text: string): Html => html`<p class="govuk-body">${text}</p>`;
