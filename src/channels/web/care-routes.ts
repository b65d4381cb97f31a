// The ways by which the chat window does what a resident may do with their conversation; each needs the conversation's token.
import { problem, type HttpResponse, type Route } from '../../core/http.js';
import { readScore } from '../../core/ratings.js';
import { languageOf } from './bot.js';
import type { Care } from './care.js';
import type { Site } from './site.js';
import type { Handler, WithToken } from './with-token.js';

const LARGEST = 4096;

export function careRoutes(care: Care, withToken: WithToken, sites: readonly Site[]): readonly Route[] {
  const route = (name: string, handle: Handler): Route => ({
    method: 'POST',
    path: `/api/webchat/${name}`,
    body: 'json',
    limit: LARGEST,
    handle: withToken(handle),
  });
  return [
    route('transcript', async ({ body }, { conversation }) => {
      const copy = await care.copy(conversation, siteOf(sites, body));
      return copy === null ? GONE : { status: 200, headers: TEXT, body: copy };
    }),
    route('copy', async ({ body }, { conversation }) => {
      const site = siteOf(sites, body);
      const copied = await care.send(conversation, text(body, 'email'), site);
      if (copied === 'copied') return { status: 202, body: {} };
      return problem(copied === 'often' ? 429 : 400, copied, site.say(`chat.error.${copied}`));
    }),
    route('delete', async (_, { conversation }) => {
      await care.delete(conversation);
      return { status: 200, body: {} };
    }),
    // Told by a page that is on its way out: nobody waits for the answer.
    route('leave', async (_, { conversation }) => {
      await care.leave(conversation);
      return { status: 200, body: {} };
    }),
    route('helpful', async ({ body }, { conversation }) => {
      const line = typeof body === 'object' && body !== null && 'line' in body ? Number(body.line) : Number.NaN;
      const helped = typeof body === 'object' && body !== null && 'helped' in body && body.helped === true;
      if (!Number.isSafeInteger(line) || line < 1) return UNKNOWN;
      const said = { line, helped, missing: text(body, 'missing'), channel: 'web' as const };
      return (await care.helped(conversation, said)) ? { status: 200, body: {} } : UNKNOWN;
    }),
    route('rate', async ({ body }, { conversation }) => {
      const score = readScore(text(body, 'score'));
      if (score === null) return SCORE;
      return (await care.rated(conversation, score, text(body, 'comment'))) ? { status: 200, body: {} } : GONE;
    }),
  ];
}

/** In the language that the window is in, by what it says. */
export function siteOf(sites: readonly Site[], body: unknown): Site {
  const [first] = sites;
  if (!first) throw new Error('a council has at least one language');
  const language = languageOf(text(body, 'language'), first.council.languages, first.language);
  return sites.find((site) => site.language === language) ?? first;
}

const TEXT = { 'content-type': 'text/plain; charset=utf-8' };
const GONE: HttpResponse = problem(404, 'NothingSaid', 'There is nothing in this conversation.');
const UNKNOWN: HttpResponse = problem(400, 'BadLine', 'The "line" must be the number of an answer of the assistant.');

const SCORE: HttpResponse = problem(400, 'BadScore', 'The "score" must be "1" to "5".');

const text = (body: unknown, name: string): string => {
  const found =
    typeof body === 'object' && body !== null ? (body as Readonly<Record<string, unknown>>)[name] : undefined;
  return typeof found === 'string' ? found : '';
};
