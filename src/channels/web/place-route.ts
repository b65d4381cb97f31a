// Where a resident stands in the queue for a person, told to the chat window while they wait.
import type { Route } from '../../core/http.js';
import type { Items } from '../../core/store.js';
import { siteOf } from './care-routes.js';
import type { Site } from './site.js';
import type { WithToken } from './with-token.js';

/** `n` 1 is next; null, without words, when they do not wait. */
export interface PlaceTold {
  readonly n: number | null;
  readonly words: string;
}

const NOWHERE: PlaceTold = { n: null, words: '' };

export function placeRoute(chats: Pick<Items, 'openChat'>, withToken: WithToken, sites: readonly Site[]): Route {
  return {
    method: 'POST',
    path: '/api/webchat/place',
    body: 'json',
    limit: 4096,
    handle: withToken(async ({ body }, { conversation }) => {
      const { say, desk } = siteOf(sites, body);
      const chat = await chats.openChat(conversation);
      if (chat?.state !== 'waiting') return { status: 200, body: NOWHERE };
      const n = (await desk.position(chat.id)).ahead + 1;
      return { status: 200, body: { n, words: say('web.frame.place', { n }) } satisfies PlaceTold };
    }),
  };
}
