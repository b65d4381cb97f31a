// The Bot Framework's words for passing a conversation on: handoff.initiate with its context and transcript, handoff.status, messages.
import { z } from 'zod';
import { MATTER } from '../../core/matter.js';
import { mask } from '../../core/redact.js';
import type { Item, Message } from '../../core/store.js';

export const STATES = ['accepted', 'failed', 'completed'] as const;
export type State = (typeof STATES)[number];

/** Longest transcript taken and given, in activities. */
export const LONGEST_TRANSCRIPT = 200;
const OURS = { id: 'council-assistant', name: 'Council Assistant', role: 'bot' } as const;
const base = (id: string, conversation: string, at: Date) => ({
  id,
  timestamp: at.toISOString(),
  channelId: 'council-assistant',
  conversation: { id: conversation },
});

/** `conversation` is the id that whoever reads it knows. */
export const initiate = (item: Item, transcript: readonly Message[], conversation: string): object => ({
  ...base(`initiate-${item.id}`, conversation, item.waitingSince),
  type: 'event',
  name: 'handoff.initiate',
  from: OURS,
  locale: item.language === 'cy' ? 'cy-GB' : 'en-GB',
  value: {
    reference: item.reference,
    skill: item.queue,
    reason: item.reason,
    urgent: item.urgent,
    language: item.language,
    channel: item.channel,
    title: item.details[MATTER] ?? '',
    summary: item.summary,
    mood: item.details['mood'] ?? null,
    tried: item.details['tried'] ?? null,
  },
  attachments: [
    {
      contentType: 'application/json',
      name: 'Transcript',
      content: { activities: transcript.slice(-LONGEST_TRANSCRIPT).map((line) => masked(line, conversation)) },
    },
  ],
  entities: [],
});

/** What somebody said before is told masked; what was shown of an account is not told. */
const masked = (line: Message, conversation: string): object => ({
  ...base(`${conversation}|${String(line.n)}`, conversation, line.at),
  type: 'message',
  from: line.from === 'resident' ? { id: 'resident', role: 'user' } : OURS,
  text: line.reply?.personal ? '[account details]' : mask(line.text),
});

export const message = (line: Message, conversation: string): object => ({
  ...base(`${conversation}|${String(line.n)}`, conversation, line.at),
  type: 'message',
  from:
    line.from === 'resident' ? { id: 'resident', role: 'user' } : { id: 'agent', name: line.name ?? '', role: 'user' },
  text: line.text,
  textFormat: 'plain',
});

export const status = (item: Item, state: State, conversation: string, at: Date): object => ({
  ...base(`${state}-${item.id}`, conversation, at),
  type: 'event',
  name: 'handoff.status',
  from: OURS,
  value: { state, ...(item.agent ? { message: item.agent.name.split(' ')[0] } : {}) },
  attachments: [],
  entities: [],
});

const id = z.string().min(1).max(200);
const conversation = z.looseObject({ id });
const who = z.looseObject({ name: z.string().max(100).nullish(), role: z.string().nullish() }).nullish();
const said = z.looseObject({ type: z.string(), from: who, text: z.string().nullish() });

/** What a partner may send; attachments that we do not know are passed over, as the protocol wants. */
export const incoming = z.discriminatedUnion('type', [
  z.looseObject({
    type: z.literal('message'),
    id,
    conversation,
    from: who,
    text: z.string(),
  }),
  z.looseObject({
    type: z.literal('event'),
    id,
    name: z.enum(['handoff.initiate', 'handoff.status']),
    conversation,
    from: who,
    locale: z.string().max(35).nullish(),
    value: z.unknown(),
    attachments: z.array(z.unknown()).nullish(),
  }),
  z.looseObject({ type: z.literal('endOfConversation'), id, conversation }),
]);
export type Incoming = z.infer<typeof incoming>;

const transcript = z.looseObject({
  name: z.literal('Transcript'),
  content: z.looseObject({ activities: z.array(z.unknown()) }),
});

/** The messages of the transcript attachment, the last ones; none where there is none that we can read. */
export function transcriptOf(
  attachments: readonly unknown[] | null | undefined,
): readonly { readonly resident: boolean; readonly text: string }[] {
  for (const one of attachments ?? []) {
    const read = transcript.safeParse(one);
    if (!read.success) continue;
    return read.data.content.activities.slice(-LONGEST_TRANSCRIPT).flatMap((activity) => {
      const line = said.safeParse(activity);
      if (!line.success || line.data.type !== 'message' || !line.data.text) return [];
      return [{ resident: line.data.from?.role === 'user', text: line.data.text }];
    });
  }
  return [];
}

export const stateOf = (value: unknown): State | null => {
  const read = z.looseObject({ state: z.enum(STATES) }).safeParse(value);
  return read.success ? read.data.state : null;
};
