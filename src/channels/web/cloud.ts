// `POST /api/messages`: the way in from the Bot Framework service, served only when an app id is set.
import { createHash } from 'node:crypto';
import { TurnContext, type Activity, type ConversationReference } from 'botbuilder-core';
import { problem, type HttpResponse, type Route } from '../../core/http.js';
import type { PushActivity, TakeHandoff } from '../../core/handoff-events.js';
import type { Take } from '../../core/ports.js';
import type { Language } from '../../core/turn.js';
import { START_TURN } from './activities.js';
import { createBot, languageOf, type Place } from './bot.js';
import type { BotFrameworkSettings, Cloud } from './cloud-adapter.js';

/** Begins the ids of conversations that live with the Bot Framework service. */
export const CLOUD_PREFIX = 'bf-';
const LARGEST_ACTIVITY = 256 * 1024;

interface Parts {
  readonly settings: BotFrameworkSettings;
  readonly take: Take;
  readonly languages: readonly Language[];
  readonly handoff?: TakeHandoff;
}

/** The adapter is loaded on first use: half a second and some megabytes that most installations never need. */
export function cloudChannel({ settings, take, languages, handoff }: Parts): {
  readonly route: Route;
  readonly push: Cloud['push'];
  readonly pushTo: PushActivity;
} {
  const bot = createBot({ take, place: (activity) => cloudPlace(activity, languages), ...(handoff && { handoff }) });
  let loading: Promise<Cloud> | null = null;
  const cloud = (): Promise<Cloud> =>
    (loading ??= import('./cloud-adapter.js').then(({ createCloud }) => createCloud(settings, bot)));
  const handle: Route['handle'] = async ({ headers, body }) => {
    const authorization = headers['authorization'];
    if (authorization === undefined) return REFUSED;
    if (typeof body !== 'object' || body === null || !('type' in body) || typeof body.type !== 'string')
      return problem(400, 'BadActivity', 'This is not an activity: it needs a "type".');
    const { status, body: answer } = await (await cloud()).process(authorization, { ...body });
    if (status === 401) return REFUSED;
    return { status, ...(typeof answer === 'object' && answer !== null ? { body: answer } : {}) };
  };
  return {
    route: { method: 'POST', path: '/api/messages', body: 'json', limit: LARGEST_ACTIVITY, counts: 'refused', handle },
    push: async (reference, activity) => (await cloud()).push(reference, activity),
    pushTo: async (address, activity) =>
      (await cloud()).push(JSON.parse(address) as Partial<ConversationReference>, activity),
  };
}

const REFUSED: HttpResponse = problem(401, 'Unauthorized', 'Only the Bot Framework service may send messages here.');

/** Ids of the service are long and of many shapes: hashed, they fit everywhere and tell nobody anything. */
export function cloudPlace(activity: Activity, languages: readonly Language[]): Place {
  const { channelId, conversation, id, type, from, locale } = activity;
  return {
    conversation: `${CLOUD_PREFIX}${hash(channelId, conversation.id)}`,
    id: type === 'conversationUpdate' ? START_TURN : hash(channelId, conversation.id, id ?? ''),
    user: from.id,
    channel: 'botframework',
    locale: languageOf(locale, languages, 'en'),
    address: JSON.stringify(TurnContext.getConversationReference(activity)),
  };
}

const hash = (...parts: readonly string[]): string => createHash('sha256').update(parts.join('\n')).digest('base64url');
