// Tells a hub, or another bot, what happened: signed, once each, again while it is down. A hub that stays down gives its chats back to our desk.
import { z } from 'zod';
import type { Notes } from '../../core/desk-store.js';
import type { PushActivity } from '../../core/handoff-events.js';
import type { ConnectorChannels, Partner } from '../../core/handoff-settings.js';
import type { Delivered, OutboxHandler } from '../../core/outbox.js';
import type { Log } from '../../core/ports.js';
import type { Remote } from '../../core/remote.js';
import type { Item, Items, Message, Messages, Outbox } from '../../core/store.js';
import type { Lines } from '../lines.js';
import { initiate, message, status } from './activities.js';
import { passInOrder } from './in-order.js';
import { BOT_SILENT, HUB, HUB_AGENT, HUB_GAVE_BACK, HUB_SILENT, isFromBot } from './names.js';
import { serviceEnd } from './service-end.js';
import { sign, SIGNATURE } from './signature.js';
import type { Telling } from './watch.js';

const AT_ONCE = 5;
/** Tries to pass on what a resident said (over about two minutes) before our desk takes them back. */
const PATIENCE = 4;

const payload: z.ZodType<Telling> = z.discriminatedUnion('what', [
  z.object({ what: z.enum(['initiate', 'accepted', 'completed']), item: z.string() }),
  z.object({ what: z.literal('line'), item: z.string(), n: z.number() }),
]);
const lineOf = (text: string): number | null => {
  const telling = payload.parse(JSON.parse(text));
  return telling.what === 'line' ? telling.n : null;
};
const anything = { safeParse: (value: unknown) => ({ success: true as const, data: value }) };

export interface SendParts {
  readonly hub: { readonly partner: Partner; readonly remote: Remote } | null;
  readonly bot: { readonly partner: Partner; readonly remote: Remote } | null;
  readonly connector?: ConnectorChannels | undefined;
  /** Sends through the Bot Framework service; tried again by the outbox when it rejects. */
  readonly push: PushActivity;
  readonly items: Pick<Items, 'get' | 'release'>;
  readonly outbox: Pick<Outbox, 'owed' | 'done' | 'take' | 'free'>;
  readonly messages: Messages;
  readonly notes: Pick<Notes, 'add' | 'of'>;
  readonly lines: Lines;
  /** Real time. */
  readonly now: () => Date;
  readonly log: Log;
}

export function hubHandler(parts: SendParts): OutboxHandler {
  return {
    kind: HUB,
    atOnce: AT_ONCE,
    wokenBy: (change) => change.kind === 'outbox' && change.of === HUB,
    deliver: async ({ id, payload: text, attempts }) => {
      const telling = payload.parse(JSON.parse(text));
      const item = await parts.items.get(telling.item);
      if (!item) return 'done';
      const service = await serviceEnd(item, parts.messages, parts.connector);
      if (service) {
        const event = await activityOf(telling, item, parts);
        if (event) await parts.push(service.address, { ...event, relatesTo: JSON.parse(service.address) as object });
        return 'done';
      }
      const to = isFromBot(item.conversation) ? parts.bot : parts.hub;
      if (!to) return 'done';
      // Back at our own desk, what a resident says is for our people only.
      if (telling.what === 'line' && to === parts.hub && item.agent?.id !== HUB_AGENT.id) return 'done';
      const send = async (one: Telling): Promise<Delivered> => {
        const activity = await activityOf(one, item, parts);
        return activity ? post(to, activity, parts) : 'done';
      };
      const came =
        telling.what === 'line'
          ? await passInOrder({ id, n: telling.n }, item.conversation, parts.outbox, lineOf, (n) =>
              send({ ...telling, n }),
            )
          : await send(telling);
      if (came === 'done' || came === 'held' || attempts < PATIENCE) return came;
      if (telling.what === 'line' && to === parts.hub) return giveBack(item, parts);
      if (attempts === PATIENCE) await tellStaff(item, to === parts.hub ? HUB_SILENT : BOT_SILENT, parts);
      return came;
    },
    givenUp: async ({ payload: text }) => {
      const telling = payload.parse(JSON.parse(text));
      const item = await parts.items.get(telling.item);
      // Whoever waits is still in our own queue; what our people said to another bot's resident is for somebody to look at.
      if (!item || telling.what !== 'line' || !isFromBot(item.conversation)) return null;
      const { conversation, language, channel, summary } = item;
      return {
        kind: 'task',
        conversation,
        reason: 'undelivered',
        language,
        channel,
        summary,
        urgent: false,
        details: {},
      };
    },
  };
}

/** Once, so that staff see in the chat what happens: it is worth a telephone call to whoever runs the other end. */
async function tellStaff(item: Item, text: string, { notes, log }: SendParts): Promise<void> {
  log.warn({ item: item.id }, 'a hub or a bot does not answer');
  if ((await notes.of(item.id)).at(-1)?.text !== text) await notes.add(item.id, HUB_AGENT, text);
}

async function activityOf(telling: Telling, item: Item, { messages, now }: SendParts): Promise<object | null> {
  const row = await messages.conversation(item.conversation);
  if (!row) return null;
  // What another bot calls the conversation; a hub is told our name of it.
  const name = isFromBot(item.conversation) ? row.user : item.conversation;
  switch (telling.what) {
    case 'initiate': {
      if (item.state !== 'waiting') return null;
      const before = (await everyLine(messages, item.conversation)).filter(({ at }) => at <= item.waitingSince);
      return initiate(item, before, name);
    }
    case 'line': {
      const [line] = await messages.after(item.conversation, telling.n - 1);
      return line?.n === telling.n ? message(line, name) : null;
    }
    case 'accepted':
    case 'completed':
      return status(item, telling.what, name, now());
  }
}

async function everyLine(messages: Messages, conversation: string): Promise<readonly Message[]> {
  const all: Message[] = [];
  for (;;) {
    const page = await messages.after(conversation, all.at(-1)?.n ?? 0);
    all.push(...page);
    if (page.length === 0) return all;
  }
}

async function post(
  { partner, remote }: NonNullable<SendParts['hub']>,
  activity: object,
  { now, log }: SendParts,
): Promise<Delivered> {
  const body = JSON.stringify(activity);
  const headers = { 'content-type': 'application/json', [SIGNATURE]: sign(body, partner.secret, now()) };
  const came = await remote.post(partner.url, { body, headers, schema: anything, as: 'text' });
  if (came.ok) return 'done';
  if (came.why === 'refused') {
    log.warn({ status: came.status, to: remote.name }, 'a hub refused an activity');
    return 'done';
  }
  return came.retryAfter === null ? 'later' : { after: came.retryAfter };
}

/** Nobody reads there: the chat waits at our desk again, with its first place. */
async function giveBack(item: Item, parts: SendParts): Promise<Delivered> {
  const { items, lines } = parts;
  const held = await items.release(item.id, { away: HUB_AGENT.id }, lines.away(item));
  if (held === 'done') await tellStaff(item, HUB_GAVE_BACK, parts);
  return 'done';
}
