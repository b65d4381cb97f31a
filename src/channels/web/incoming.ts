// What a Direct Line client may post, checked before anything else looks at it.
import { z } from 'zod';
import { SERVER_TURN } from './activities.js';
import { optionOf } from './bot.js';

const LONGEST_TURN_ID = 200;

const activity = z.looseObject({
  type: z
    .string('"type" must be a text, such as "message"')
    .min(1, '"type" must not be empty')
    .max(100, '"type" is too long'),
  text: z.string('"text" must be a text').nullish(),
  locale: z.string('"locale" must be a text, such as "en-GB"').max(100, '"locale" is too long').nullish(),
  from: z.looseObject({}, '"from" must be an object').nullish(),
  channelData: z
    .looseObject(
      { clientActivityID: z.string('"clientActivityID" must be a text').nullish() },
      '"channelData" must be an object',
    )
    .nullish(),
  attachments: z
    .array(z.looseObject({}, 'each of "attachments" must be an object'), '"attachments" must be a list')
    .nullish(),
  value: z.unknown().optional(),
  name: z.unknown().optional(),
});

export type Incoming =
  | {
      readonly kind: 'message';
      readonly text: string;
      readonly value: unknown;
      readonly locale: string | undefined;
      readonly turn: string | null;
    }
  | { readonly kind: 'end'; readonly turn: string | null }
  /** They are writing. */
  | { readonly kind: 'typing' }
  /** Messages up to this number are in front of them. */
  | { readonly kind: 'seen'; readonly n: number }
  /** Well formed, but nothing that a resident says: events. */
  | { readonly kind: 'ignored' }
  | { readonly kind: 'wrong'; readonly sentence: string };

/** Anything at all may come in; what the client says of itself, of us or of the conversation is not even read. */
export function readIncoming(body: unknown): Incoming {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    return wrong('the activity must be a JSON object');
  const read = activity.safeParse(body);
  if (!read.success) return wrong(read.error.issues[0]?.message ?? 'it is not an activity');
  const { type, text, locale, value, name, channelData, attachments } = read.data;
  const turn = clientTurn(channelData?.['clientActivityID']);
  if (type === 'endOfConversation') return { kind: 'end', turn };
  if (type === 'typing') return { kind: 'typing' };
  if (type === 'event' && name === 'seen' && isLine(value)) return { kind: 'seen', n: value };
  if (type !== 'message') return { kind: 'ignored' };
  if (typeof text === 'string' || optionOf(value) !== null)
    return { kind: 'message', text: text ?? '', value, locale: locale ?? undefined, turn };
  return wrong(attachments?.length ? 'files cannot be sent here' : 'a message must have a "text"');
}

const isLine = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 1e9;

function clientTurn(id: unknown): string | null {
  const usable = typeof id === 'string' && id !== '' && id.length <= LONGEST_TURN_ID && !id.startsWith(SERVER_TURN);
  return usable ? id : null;
}

const wrong = (what: string): Incoming => ({ kind: 'wrong', sentence: `This activity cannot be taken: ${what}.` });
