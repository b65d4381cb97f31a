// The desk API's conversations: the list, one in full, and the four things an agent does with one.
import { z } from 'zod';
import { problem, type HttpRequest, type HttpResponse } from '../core/http.js';
import type { Log } from '../core/ports.js';
import { mask } from '../core/redact.js';
import type { Agent, Held, Item, Items, ItemState, Messages } from '../core/store.js';
import type { StaffRoute } from './gate.js';
import { firstName, type Lines } from './lines.js';
import { viewDetail, viewItem } from './view.js';
import { LONGEST_REPLY, readSaid, tooLong } from './words-said.js';

const BASE = '/api/desk/conversations';
const STATES: readonly ItemState[] = ['waiting', 'active', 'closed'];
const message = z.object({ text: z.string() });
const closing = z.object({ reason: z.string().trim().min(1).max(200) });

interface Parts {
  readonly items: Items;
  readonly messages: Messages;
  readonly lines: Lines;
  readonly log: Log;
}

type Act = (item: Item, agent: Agent, request: HttpRequest) => Promise<Held | HttpResponse>;

export function conversationRoutes({ items, messages, lines, log }: Parts): readonly StaffRoute[] {
  /** A change of one item: answered with the item as it then is, or with why not. */
  const change = (verb: 'claim' | 'messages' | 'release' | 'close', act: Act): StaffRoute => ({
    method: 'POST',
    path: `${BASE}/:id/${verb}`,
    body: 'json',
    async handle(request, agent) {
      const after = readAfter(request);
      if (after === null) return BAD_AFTER;
      const item = await items.get(request.params['id'] ?? '');
      if (!item) return REFUSED.missing;
      const result = await act(item, agent, request);
      if (typeof result !== 'string') return result;
      if (result !== 'done') return REFUSED[result];
      if (verb !== 'messages') log.info({ item: item.id, agent: agent.id, verb }, 'desk');
      return detail(item.id, agent, after);
    },
  });
  const detail = async (id: string, agent: Agent, after: number): Promise<HttpResponse> => {
    const item = await items.get(id);
    return item ? { status: 200, body: await viewDetail(item, agent, messages, after) } : REFUSED.missing;
  };

  return [
    {
      method: 'GET',
      path: BASE,
      async handle(request, agent) {
        const asked = request.query.get('state');
        const states = asked === null ? (['waiting', 'active'] as const) : STATES.filter((state) => state === asked);
        if (states.length === 0) return problem(400, 'BadState', 'Ask for "state" as waiting, active or closed.');
        const found: Item[] = [];
        for (const state of states) found.push(...(await items.list(state)));
        return { status: 200, body: { items: found.map((item) => viewItem(item, agent)) } };
      },
    },
    {
      method: 'GET',
      path: `${BASE}/:id`,
      async handle(request, agent) {
        const after = readAfter(request);
        return after === null ? BAD_AFTER : detail(request.params['id'] ?? '', agent, after);
      },
    },
    change('claim', (item, agent) => items.claim(item.id, agent, lines.joined(item, agent))),
    change('messages', async (item, agent, request) => {
      const given = message.safeParse(request.body);
      if (!given.success) return problem(400, 'BadMessage', 'Send "text" as text.');
      if (tooLong(given.data.text))
        return problem(413, 'MessageTooLong', `Send at most ${LONGEST_REPLY} characters in one message.`);
      const said = readSaid(given.data.text);
      if (!said) return problem(400, 'EmptyMessage', 'Send a message that says something.');
      if (item.kind !== 'chat')
        return problem(409, 'NotAChat', 'Nobody reads messages here: ring the resident instead.');
      return items.say(item.id, { ...agent, name: firstName(agent.name) }, said);
    }),
    change('release', (item, agent) => items.release(item.id, agent, lines.released(item, agent))),
    change('close', async (item, agent, request) => {
      const given = closing.safeParse(request.body);
      if (!given.success) return problem(400, 'BadReason', 'Send "reason" as text of 1 to 200 characters.');
      return items.close(item.id, agent, mask(given.data.reason), lines.ended(item, agent));
    }),
  ];
}

const BAD_AFTER = problem(400, 'BadAfter', 'Give "after" as the number of a message.');

/** `?after=`: the answer holds only messages with a greater number. Null when it is no number. */
function readAfter({ query }: HttpRequest): number | null {
  const after = query.get('after') ?? '0';
  return /^\d{1,9}$/.test(after) ? Number(after) : null;
}

const REFUSED: Record<Exclude<Held, 'done'>, HttpResponse> = {
  missing: problem(404, 'UnknownConversation', 'There is no such conversation.'),
  closed: problem(409, 'Closed', 'This conversation is closed.'),
  taken: problem(409, 'AlreadyTaken', 'Someone else took this conversation first.'),
  'not-holder': problem(403, 'NotHolder', 'You do not hold this conversation. Take it first.'),
};
