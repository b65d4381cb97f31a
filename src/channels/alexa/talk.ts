// One turn of a talk at a speaker: what it is given, and what comes of it. The core answers; the speaker adds what only it can know.
import type { Directive } from 'ask-sdk-model';
import type { AddressBook, Council } from '../../core/council.js';
import type { LinkedAccounts } from '../../core/speaker-links.js';
import type { Clock, Data, Log, WordBook } from '../../core/ports.js';
import type { Reply, Stands } from '../../core/reply.js';
import type { Input } from '../../core/turn.js';
import type { VoiceMemory } from '../../core/voice.js';
import type { Around } from './around.js';
import type { Heard } from './hear.js';
import { sentences } from './ssml.js';
import { settled, type Open, type TalkState } from './state.js';

/** One collection at a home. */
export interface HomeDay {
  /** ISO dates: the round's own day, and when it really comes. */
  readonly due: string;
  readonly collected: string;
  /** Keys of the containers, and their names as they are said: "the green caddy and the grey bin". */
  readonly containers: readonly string[];
  readonly items: string;
}

/** What the speaker knows and keeps of its own. */
export interface VoiceParts {
  readonly words: WordBook;
  readonly council: Pick<Council, 'shortName' | 'contact'> & {
    readonly collections: Pick<Council['collections'], 'outBy'>;
  };
  readonly addresses: Pick<AddressBook, 'byPostcode' | 'byUprn' | 'postcodes' | 'neighbour'>;
  readonly memory: VoiceMemory;
  readonly clock: Clock;
  /** A home's collections from today on, soonest first; null when they cannot be told. */
  readonly days: (uprn: string) => Promise<readonly HomeDay[] | null>;
  /** Absent or null: accounts are not linked, and nothing is told of them. */
  readonly linked?: LinkedAccounts | null;
  readonly log: Log;
}

export interface Talk {
  readonly around: Around;
  readonly heard: Heard;
  /** The session's own conversation. */
  readonly session: string;
  readonly voice: VoiceParts;
  /** The core's answer to an input of this turn; `mark` tells several of one request apart. */
  take(input: Input, state: TalkState, mark?: string): Promise<Reply | null>;
  /** Where the core stands after its last answer of this turn. */
  stands(): { readonly stands: Stands; readonly intent: string } | null;
}

export interface Said {
  /** Null: nothing is said (a person holds the conversation). */
  readonly reply: Reply | null;
  readonly state: TalkState;
  /** Alexa takes over to ask for a permission: neither open nor closed. */
  readonly yields?: true;
  /** Permissions to ask for on a card. */
  readonly consent?: readonly string[];
  /** The card with which an account is linked. */
  readonly linkCard?: true;
  readonly directives?: readonly Directive[];
}

/** Words of the speaker's own, as a reply. */
export function own(
  talk: Talk,
  key: string,
  about: Partial<Pick<Reply, 'intent' | 'ending' | 'then'>> = {},
  data: Data = {},
): Reply {
  const { words } = talk.voice;
  return {
    intent: 'general.other-service',
    ending: 'asked',
    language: 'en',
    articles: [],
    text: words.text(key, 'en', data),
    speech: words.speech(key, 'en', data),
    options: [],
    links: [],
    then: 'listen',
    ...about,
  };
}

/** A reply with a sentence of the speaker's own before it. */
export const before = (reply: Reply, talk: Talk, key: string, data: Data = {}): Reply => ({
  ...reply,
  text: `${talk.voice.words.text(key, 'en', data)}\n\n${reply.text}`,
  speech: `${talk.voice.words.speech(key, 'en', data)} ${reply.speech}`,
});

/** Opens a question of the speaker's own. */
export const asking = (reply: Reply, state: TalkState, open: Open): Said => ({
  reply,
  state: { ...settled(state), open, question: reply.speech },
});

/** The core's last question, said anew. */
export async function again(talk: Talk, state: TalkState): Promise<Reply | null> {
  const reply = await talk.take({ kind: 'intent', intent: 'general.repeat', slots: {} }, state, 'again');
  return reply && { ...reply, ending: reply.then === 'listen' ? 'asked' : reply.ending };
}

/** A sentence more, ahead of the question that the reply ends with. */
export function hinted(reply: Reply, talk: Talk, key: string): Reply {
  const hint = talk.voice.words.speech(key, 'en');
  const told = [...sentences(reply.speech)];
  const last = told.at(-1)?.endsWith('?') ? told.pop() : undefined;
  return { ...reply, speech: [...told, hint, last].filter(Boolean).join(' ') };
}

/** A question of ours that takes only a yes or a no, once more. */
export function yesOrNo(question: string, talk: Talk): Reply {
  const asked = own(talk, 'speaker.yes-or-no');
  const text = `${asked.speech} ${question}`;
  return { ...asked, text, speech: text, ending: 'not-understood' };
}
