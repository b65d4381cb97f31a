// Stops a reminder: a page that asks for one click, and the one click of mail programs (RFC 8058), which comes without a page.
import type { HttpResponse, Route } from '../../core/http.js';
import type { Opaque } from '../../core/opaque.js';
import { missingPage } from './error-page.js';
import { html } from './html.js';
import { respondWith } from './layout.js';
import type { Site } from './site.js';

export interface StopParts {
  /** Names of reminders, made from their ids: whoever has one may stop that reminder and nothing else. */
  readonly names: Opaque;
  /** Stops it; nothing happens when it was stopped before. */
  readonly stop: (id: string) => Promise<unknown>;
}

/**
 * `/reminders/stop/<name>`. A GET changes nothing, since mail scanners follow links; a POST stops at once, whoever sends it and
 * whatever its body: the name is the proof. That it was stopped before is told the same way.
 */
export function stopRoutes(site: Site, { names, stop }: StopParts): readonly Route[] {
  const path = `${site.language === 'cy' ? '/cy' : ''}/reminders/stop/:reminder`;
  return [
    {
      method: 'GET',
      path,
      handle: async ({ params }) => (names.read(params['reminder'] ?? '') === null ? missingPage(site) : ask(site)),
    },
    {
      method: 'POST',
      path,
      body: 'bytes',
      handle: async ({ params }) => {
        const id = names.read(params['reminder'] ?? '');
        if (id === null) return missingPage(site);
        await stop(id);
        return page(site, 'web.stop.done', html`<p class="govuk-body">${site.say('web.stop.done.text')}</p>`);
      },
    },
  ];
}

const ask = (site: Site): HttpResponse =>
  page(
    site,
    'web.stop.title',
    html`<p class="govuk-body">${site.say('web.stop.text')}</p>
      <form method="post"><button class="govuk-button" type="submit">${site.say('web.stop.button')}</button></form>`,
  );

const page = (site: Site, title: string, body: ReturnType<typeof html>): HttpResponse =>
  respondWith({
    site,
    title: site.say(title),
    twin: null,
    headers: { 'cache-control': 'no-store', 'x-robots-tag': 'noindex', 'referrer-policy': 'no-referrer' },
    main: html`<h1 class="govuk-heading-l">${site.say(title)}</h1>
      ${body}
      <p class="govuk-body"><a class="govuk-link" href="${site.path('chat')}">${site.say('web.missing.chat')}</a></p>`,
  });
