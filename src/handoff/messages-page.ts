// Messages that a demo would have sent, for staff who are signed in: codes, reminders and confirmations can be seen there.
import type { HttpResponse, Route } from '../core/http.js';
import type { Council } from '../core/council.js';
import type { WordBook } from '../core/ports.js';
import type { WrittenMessage } from '../core/messages-out.js';
import type { Language } from '../core/turn.js';
import type { SignIn } from './sign-in.js';

export interface MessagesPageParts {
  readonly council: Council;
  readonly words: WordBook;
  readonly asset: (name: string) => string;
  readonly accounts: Pick<SignIn, 'agentOf'>;
  /** Newest first. */
  readonly newest: () => Promise<readonly (WrittenMessage & { readonly at: Date })[]>;
}

const POLICY =
  "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** `/desk/messages`, in the language of `?lang=`. Whoever is not signed in is sent to the desk's sign-in. */
export const messagesRoute = (parts: MessagesPageParts): Route => ({
  method: 'GET',
  path: '/desk/messages',
  handle: async (request) => {
    const agent = await parts.accounts.agentOf(request.headers['cookie']);
    if (!agent) return { status: 303, headers: { location: '/desk' } };
    const asked = request.query.get('lang');
    const language = parts.council.languages.find((one) => one === asked) ?? 'en';
    return draw(language, parts);
  },
});

async function draw(language: Language, { council, words, asset, newest }: MessagesPageParts): Promise<HttpResponse> {
  const name = council.shortName[language] ?? council.shortName.en;
  const say = (key: string): string => escape(words.text(`desk.messages.${key}`, language, { council: name }));
  const messages = await newest();
  const rows = messages
    .map(
      ({ at, by, to, subject, body }) => `<div class="govuk-summary-list__row">
<dt class="govuk-summary-list__key"><time datetime="${at.toISOString()}">${escape(TIME.format(at))}</time><br>${escape(to)}</dt>
<dd class="govuk-summary-list__value">${by === 'email' ? `<p class="govuk-body"><strong>${escape(subject)}</strong></p>` : ''}<p class="govuk-body">${escape(body).replaceAll('\n', '<br>')}</p></dd>
</div>`,
    )
    .join('\n');
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      'content-language': language,
    },
    body: `<!doctype html>
<html class="govuk-template" lang="${language}">
<head>
<meta charset="utf-8">
<title>${say('title')}</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="robots" content="noindex">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${escape(asset('site.css'))}">
<link rel="stylesheet" href="/brand.css">
</head>
<body class="govuk-template__body">
<div class="govuk-width-container">
<main class="govuk-main-wrapper" id="main">
<h1 class="govuk-heading-l">${say('title')}</h1>
<p class="govuk-body">${say('what')} <a class="govuk-link" href="${language === 'cy' ? '/cy/desk' : '/desk'}">${say('back')}</a></p>
${messages.length === 0 ? `<p class="govuk-body">${say('none')}</p>` : `<dl class="govuk-summary-list">\n${rows}\n</dl>`}
</main>
</div>
</body>
</html>
`,
  };
}

const TIME = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', dateStyle: 'medium', timeStyle: 'short' });

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${String(sign.codePointAt(0))};`);
