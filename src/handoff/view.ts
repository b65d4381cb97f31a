// The desk API's JSON: an item in the list, and in full with its transcript.
import type { Note } from '../core/desk-store.js';
import type { HandoffPolicy } from '../core/handoff-policy.js';
import { MATTER, MATTER_CY } from '../core/matter.js';
import type { Agent, Item, Message, Messages } from '../core/store.js';
import { mask } from '../core/redact.js';
import { maskDetails } from './masked.js';
import { promiseOf } from './promise.js';

export interface ItemView {
  readonly id: string;
  readonly kind: Item['kind'];
  readonly state: Item['state'];
  readonly reason: string;
  readonly urgent: boolean;
  readonly language: Item['language'];
  readonly channel: Item['channel'];
  /** What it is about, in one line, masked; empty where nothing is known. */
  readonly matter: string;
  /** The same with the street's Welsh name; as `matter` where it has none. */
  readonly matterCy: string;
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
  readonly queue: string;
  /** ISO instant, UTC, by which they were to have somebody. */
  readonly promised: string;
  /** Name of the one it was passed to, while it waits. */
  readonly meant: string | null;
  readonly meantForMe: boolean;
  /** The language that whoever takes it should have. */
  readonly needs: Item['needs'];
  /** Since when the resident's page is closed. */
  readonly goneAt: string | null;
  /** How often the resident was rung and not reached. */
  readonly tries: number;
}

export interface NoteView {
  readonly id: string;
  readonly at: string;
  readonly name: string;
  readonly kind: Note['kind'];
  readonly text: string;
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
  /** `n` of the last message that the resident is known to have had in front of them; 0 for none. */
  readonly seen: number;
  /** What is needed to act, such as `phone`. */
  readonly details: Readonly<Record<string, string>>;
  readonly messages: readonly MessageView[];
  readonly notes: readonly NoteView[];
}

export const viewItem = (item: Item, agent: Agent, policy?: HandoffPolicy): ItemView => ({
  id: item.id,
  kind: item.kind,
  state: item.state,
  reason: item.reason,
  urgent: item.urgent,
  language: item.language,
  channel: item.channel,
  matter: item.details[MATTER] ?? '',
  matterCy: item.details[MATTER_CY] ?? item.details[MATTER] ?? '',
  summary: item.summary,
  reference: item.reference,
  waitingSince: item.waitingSince.toISOString(),
  agent: item.agent?.name ?? null,
  mine: item.agent?.id === agent.id,
  closedAt: item.closedAt?.toISOString() ?? null,
  outcome: item.outcome,
  queue: item.queue,
  promised: new Date(promiseOf(item, policy)).toISOString(),
  meant: item.meant?.name ?? null,
  meantForMe: item.meant?.id === agent.id,
  needs: item.needs,
  goneAt: item.goneAt?.toISOString() ?? null,
  tries: Number(item.details['tries'] ?? '0'),
});

export interface DetailOptions {
  readonly notes?: readonly Note[];
  readonly policy?: HandoffPolicy | undefined;
  /** Details as dots for whoever holds it too; everybody else gets dots and the masked words, always. */
  readonly masked?: boolean;
  /** Masks what staff and the assistant said. */
  readonly maskOurs?: (text: string) => string;
}

/** `after`: only messages with a greater `n`. A closed item ends where it was closed: what came later is not the desk's. */
export async function viewDetail(
  item: Item,
  agent: Agent,
  messages: Messages,
  after: number,
  { notes = [], policy, masked = false, maskOurs = mask }: DetailOptions = {},
): Promise<DetailView> {
  const all = await readAll(messages, item.conversation, after);
  const holds = item.state === 'active' && item.agent?.id === agent.id;
  const until = item.closedAt?.getTime() ?? Infinity;
  const { [MATTER]: _told, [MATTER_CY]: _cymraeg, ...details } = item.details;
  const last = all.findLastIndex(({ at }) => at.getTime() <= until);
  return {
    ...viewItem(item, agent, policy),
    seen: item.seen,
    details: masked || !holds ? maskDetails(details) : details,
    messages: all.slice(0, last + 1).map((message) => viewMessage(message, holds, holds ? null : maskOurs)),
    notes: notes.map(({ at, ...note }) => ({ ...note, at: at.toISOString() })),
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
const viewMessage = (
  { n, from, text, masked, at, name, reply }: Message,
  holds: boolean,
  maskOurs: ((text: string) => string) | null,
): MessageView => ({
  n,
  from: from === 'system' ? 'bot' : from,
  text: reply?.personal && !holds ? ACCOUNT : maskOurs ? (from === 'resident' ? masked : maskOurs(text)) : text,
  at: at.toISOString(),
  name,
});
