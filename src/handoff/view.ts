// The desk API's JSON: an item in the list, and in full with its transcript.
import type { Agent, Item, Message, Messages } from '../core/store.js';

export interface ItemView {
  readonly id: string;
  readonly kind: Item['kind'];
  readonly state: Item['state'];
  readonly reason: string;
  readonly urgent: boolean;
  readonly language: Item['language'];
  readonly channel: Item['channel'];
  /** At most three lines, masked. */
  readonly summary: string;
  readonly reference: string;
  /** ISO instant, UTC; kept when the item goes back to the queue. */
  readonly waitingSince: string;
  /** Who holds it, or held it when it was closed. */
  readonly agent: string | null;
  readonly mine: boolean;
  readonly closedAt: string | null;
  readonly outcome: string | null;
}

export interface MessageView {
  readonly n: number;
  readonly from: 'resident' | 'bot' | 'agent';
  readonly text: string;
  readonly at: string;
  /** First name of the agent who said it. */
  readonly name: string | null;
}

export interface DetailView extends ItemView {
  /** What is needed to act, such as `phone`. */
  readonly details: Readonly<Record<string, string>>;
  readonly messages: readonly MessageView[];
}

export const viewItem = (item: Item, agent: Agent): ItemView => ({
  id: item.id,
  kind: item.kind,
  state: item.state,
  reason: item.reason,
  urgent: item.urgent,
  language: item.language,
  channel: item.channel,
  summary: item.summary,
  reference: item.reference,
  waitingSince: item.waitingSince.toISOString(),
  agent: item.agent?.name ?? null,
  mine: item.agent?.id === agent.id,
  closedAt: item.closedAt?.toISOString() ?? null,
  outcome: item.outcome,
});

/** `after`: only messages with a greater `n`. A closed item ends where it was closed: what came later is not the desk's. */
export async function viewDetail(item: Item, agent: Agent, messages: Messages, after: number): Promise<DetailView> {
  const all = await readAll(messages, item.conversation, after);
  const holds = item.state === 'active' && item.agent?.id === agent.id;
  const until = item.closedAt?.getTime() ?? Infinity;
  const last = all.findLastIndex(({ at }) => at.getTime() <= until);
  return {
    ...viewItem(item, agent),
    details: item.details,
    messages: all.slice(0, last + 1).map((message) => viewMessage(message, holds)),
  };
}

async function readAll(messages: Messages, conversation: string, after: number): Promise<readonly Message[]> {
  const all: Message[] = [];
  for (let last = after; ;) {
    const page = await messages.after(conversation, last);
    all.push(...page);
    const end = page.at(-1);
    if (!end || page.length < 500) return all;
    last = end.n;
  }
}

const ACCOUNT = '[account details]';

/** What was shown of somebody's account is for whoever holds the chat now. */
const viewMessage = ({ n, from, text, at, name, reply }: Message, holds: boolean): MessageView => ({
  n,
  from: from === 'system' ? 'bot' : from,
  text: reply?.personal && !holds ? ACCOUNT : text,
  at: at.toISOString(),
  name,
});
