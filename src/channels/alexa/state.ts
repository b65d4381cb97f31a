// What a talk keeps between its turns, in the session's attributes: sealed, since Alexa carries it to and fro.
import { z } from 'zod';
import type { Vault } from '../../core/store.js';

const home = z.strictObject({
  uprn: z.string(),
  postcode: z.string(),
  line: z.string(),
  device: z.boolean().optional(),
  since: z.number().optional(),
});

/** A question of the channel's own that is open. */
const open = z.discriminatedUnion('kind', [
  /** Shall we go on with what was begun in another talk? */
  z.strictObject({ kind: z.literal('carry-on'), talk: z.string() }),
  /** May we use the device's address? */
  z.strictObject({ kind: z.literal('device') }),
  /** Is this the home? `uprn` is empty where only the postcode is known. */
  z.strictObject({ kind: z.literal('home'), home }),
  /** Shall it be remembered? `use`: it also answers the question that is open. */
  z.strictObject({ kind: z.literal('keep'), home, use: z.boolean() }),
  z.strictObject({ kind: z.literal('phone'), number: z.string() }),
  z.strictObject({ kind: z.literal('remind'), uprn: z.string() }),
  z.strictObject({ kind: z.literal('unremind') }),
  /** The PIN of a linked account, and what was asked before it. */
  z.strictObject({
    kind: z.literal('pin'),
    after: z.strictObject({ intent: z.string().optional(), text: z.string().optional() }),
  }),
  /** Shall a person help instead? */
  z.strictObject({ kind: z.literal('person') }),
  z.strictObject({ kind: z.literal('unlink'), link: z.string() }),
  /** The rest of a long answer, and whether that ends with a question. */
  z.strictObject({ kind: z.literal('rest'), speech: z.string(), listen: z.boolean() }),
]);
export type Open = z.infer<typeof open>;

const state = z.strictObject({
  /** The conversation that this one goes on with. */
  talk: z.string().optional(),
  open: open.optional(),
  /** The question that is open, to be said again. */
  question: z.string().optional(),
  /** How often in a row it was not answered. */
  missed: z.number().optional(),
  /** What is not asked again in this talk. */
  done: z.array(z.enum(['device', 'phone', 'hint'])).optional(),
  /** Reminders were asked for before we knew the home. */
  reminders: z.boolean().optional(),
  /** A spelled postcode was read back: "no" asks for it again. */
  readBack: z.boolean().optional(),
  /** The core's own offer that is open, to be put again to whatever was not heard. */
  offer: z.string().optional(),
  /** Of which link the PIN was right in this session; only a digest of both. */
  proven: z.string().optional(),
  /** The core asked for something, or for one of several. */
  asks: z.boolean().optional(),
  /** Some of those were not read out. */
  part: z.boolean().optional(),
  /** What it asked for was not answered once already. */
  tried: z.boolean().optional(),
  /** UPRN of the home that was told of last. */
  at: z.string().optional(),
  /** It last told of a home. */
  told: z.boolean().optional(),
  /** More of an answer was offered: what has been said of it. */
  more: z.string().optional(),
  /** What was said of an answer that is told in parts. */
  paged: z.string().optional(),
  /** The question that "more" had put again: the next time it is no answer. */
  again: z.string().optional(),
  /** Alexa was told the names of homes. */
  names: z.boolean().optional(),
  /** It asked where something is. */
  place: z.boolean().optional(),
  /** It asked which of several was meant. */
  choose: z.string().optional(),
  /** It was answered, and nothing more offered. */
  answered: z.boolean().optional(),
  /** The collection that was told last: "after that" is counted from it. */
  day: z.string().optional(),
  /** The bin that it was about, where it was about one. */
  bin: z.string().optional(),
  /** Two things that were to choose from, and which of them was told. */
  pair: z
    .strictObject({
      of: z.array(z.strictObject({ value: z.string(), label: z.string() })).length(2),
      told: z.string().optional(),
    })
    .optional(),
  /** The name of the answer that the core asks for. */
  asking: z.string().optional(),
  /** The first half of a postcode, said alone. */
  half: z.string().optional(),
  /** A new home is being told: it is asked whether to keep it. */
  newHome: z.boolean().optional(),
  /** What else there is was asked: "no" is a goodbye. */
  idle: z.boolean().optional(),
});
export type TalkState = z.infer<typeof state>;

export interface States {
  read(attributes: unknown): TalkState;
  write(state: TalkState): string;
  /** The same for a token that comes back from a trip to Amazon's own questions. */
  fromToken(token: string | undefined): TalkState;
}

/** What cannot be read (another build's, another secret's, anybody's) counts as nothing. */
export function createStates(vault: Pick<Vault, 'seal' | 'open'>): States {
  const fromToken = (token: string | undefined): TalkState => {
    try {
      const text = token === undefined ? null : vault.open(token);
      return (text === null ? undefined : state.safeParse(JSON.parse(text)).data) ?? {};
    } catch {
      return {};
    }
  };
  return {
    read: (attributes) => {
      const voice = (attributes as { readonly voice?: unknown } | null | undefined)?.voice;
      return fromToken(typeof voice === 'string' ? voice : undefined);
    },
    write: (kept) => vault.seal(JSON.stringify(kept)),
    fromToken,
  };
}

/** No question of our own is open any more. */
export const settled = ({
  open: _open,
  question: _question,
  missed: _missed,
  offer: _offer,
  idle: _idle,
  more: _more,
  answered: _answered,
  choose: _choose,
  ...rest
}: TalkState): TalkState => rest;

export const doneWith = (kept: TalkState, what: NonNullable<TalkState['done']>[number]): TalkState => ({
  ...kept,
  done: [...new Set([...(kept.done ?? []), what])],
});
