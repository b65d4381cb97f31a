// An agent with a caller on the telephone asks the assistant for them: the same answers and tasks, marked as assisted, in the caller's language.
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Council } from '../core/council.js';
import { problem, type HttpResponse } from '../core/http.js';
import type { Log, Take } from '../core/ports.js';
import type { Reply } from '../core/reply.js';
import type { Agent, Messages } from '../core/store.js';
import type { Input, Language, Turn } from '../core/turn.js';
import type { StaffRoute } from './gate.js';

const BASE = '/api/desk/assisted';
const PREFIX = 'assisted-';
/** Longest of what a caller said, in characters; the assistant itself says when it is too long for it. */
const LONGEST = 8_000;

const opening = z.object({ language: z.enum(['en', 'cy']).default('en') });
const speaking = z.object({
  text: z.string().max(LONGEST).default(''),
  /** The value of an option that was shown. */
  choice: z.string().max(500).optional(),
  /** The same again is not done twice. */
  id: z.string().min(1).max(100).optional(),
});

export interface AssistedParts {
  readonly take: Take;
  readonly messages: Messages;
  readonly council: Council;
  readonly log: Log;
}

export function assistedRoutes({ take, messages, council, log }: AssistedParts): readonly StaffRoute[] {
  return [
    {
      method: 'POST',
      path: BASE,
      body: 'json',
      duty: 'chats',
      async handle({ body }, agent) {
        const given = opening.safeParse(body ?? {});
        if (!given.success || !council.languages.includes(given.data.language))
          return problem(400, 'BadLanguage', 'Send "language" as one that the council speaks.');
        const conversation = `${PREFIX}${given.data.language}-${randomUUID()}`;
        const reply = await take(turnOf(conversation, agent, given.data.language, 'start', { kind: 'start' }));
        log.info({ agent: agent.id, conversation }, 'assisted');
        return { status: 201, body: { conversation, reply: view(reply) } };
      },
    },
    {
      method: 'POST',
      path: `${BASE}/:conversation/turns`,
      body: 'json',
      duty: 'chats',
      async handle({ body, params }, agent): Promise<HttpResponse> {
        const given = speaking.safeParse(body);
        const { text = '', choice, id = randomUUID() } = given.success ? given.data : {};
        if (!given.success || (text.trim() === '' && choice === undefined))
          return problem(400, 'BadTurn', 'Send "text", or "choice" with the value of an option.');
        const conversation = params['conversation'] ?? '';
        const row = conversation.startsWith(PREFIX) ? await messages.conversation(conversation) : null;
        if (!row) return problem(404, 'UnknownConversation', 'There is no such conversation.');
        if (row.user !== agent.id) return problem(403, 'NotHolder', 'A colleague speaks for this caller.');
        const language: Language = conversation.startsWith(`${PREFIX}cy-`) ? 'cy' : 'en';
        const input: Input =
          choice === undefined ? { kind: 'text', text } : { kind: 'choice', value: choice, text: text || choice };
        const reply = await take(turnOf(conversation, agent, language, `said:${id}`, input));
        return { status: 200, body: { conversation, reply: view(reply) } };
      },
    },
  ];
}

/** The caller's language alone is spoken there, whatever the agent types. Nothing can be pushed to a telephone. */
const turnOf = (conversation: string, agent: Agent, language: Language, id: string, input: Input): Turn => ({
  ...{ id, conversation, input, channel: 'assisted', user: agent.id, locale: language },
  can: { push: false, screen: true, languages: [language] },
});

const view = (reply: Reply | null) =>
  reply && {
    text: reply.text,
    options: reply.options,
    links: reply.links,
    intent: reply.intent,
    ending: reply.ending,
    language: reply.language,
  };
