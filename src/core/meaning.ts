// Meaning and Decision: what we took a turn to mean, and what to do about it.
import type { Signal } from './handoff-policy.js';
import type { Score } from './ratings.js';
import type { Candidate, UrgentKind } from './reading.js';
import type { Read } from './service.js';
import type { Language, Slots } from './turn.js';

/** Below this the engine's best guess is not acted on without asking. */
export const SURE_ENOUGH = 0.45;

/** Acts that a button names outright; their `Option.value` is `do:<command>`. */
export const COMMANDS = [
  'person',
  'callback',
  'queue',
  'answer',
  'leave',
  'other-address',
  'restart',
  'yes',
  'no',
  'more',
  'rest',
  'begin',
] as const;
export type Command = (typeof COMMANDS)[number];

export interface Meaning {
  /** How it was found, for reports and for "why did it say that?". */
  readonly by:
    | 'start'
    | 'stop'
    | 'channel'
    | 'choice'
    | 'urgent'
    | 'asked'
    | 'offer'
    | 'sure'
    | 'correction'
    | 'follow-up'
    | 'read'
    | 'nothing';
  /** A catalogue id; `general.out-of-scope` when nothing was found. */
  readonly intent: string;
  /** Calibrated probability, 0 to 1. */
  readonly confidence: number;
  readonly language: Language;
  /** Danger told of in another language than the one that was chosen. */
  readonly toldIn?: Language | undefined;
  readonly slots: Slots;
  readonly urgent: UrgentKind | null;
  /** A danger told of beside the question, perhaps over by now. */
  readonly toldOf?: UrgentKind | undefined;
  /** The resident's words, cleaned; empty where there are none. */
  readonly text: string;
  /** What the words are as an answer to the question we asked. */
  readonly answer: Exclude<Read, { kind: 'other' }> | null;
  readonly command: Command | null;
  /** How they found the chat with a person. */
  readonly score?: Score;
  readonly candidates: readonly Candidate[];
  /** The article that fits the words the choice came from. */
  readonly article?: string;
  /** Begun by a button that a person put into their chat: done there, while the person stays. */
  readonly step?: boolean;
  /** Said with the wish to leave the queue. */
  readonly leaving?: boolean;
  /** A question beside the form that is open: to be told, not begun. */
  readonly aside?: boolean;
  /** Words that the question of a form would have taken, answered beside it: they may have been its answer after all. */
  readonly setAside?: boolean;
  /** What was asked before the choice of what it meant. */
  readonly asked?: string;
  /** Further questions in the same message. */
  readonly also: readonly string[];
  /** Where there is more than one question, the words that ask each, by catalogue id. */
  readonly parts?: Readonly<Record<string, string>>;
}

export type Decision =
  | {
      readonly do: 'start' | 'stop' | 'end-chat' | 'repeat' | 'restart' | 'cancel' | 'decline' | 'miss' | 'too-long';
    }
  | { readonly do: 'urgent'; readonly kind: UrgentKind }
  /** Out of the queue; `then` is what was asked in the same breath. */
  | { readonly do: 'leave'; readonly then?: Decision }
  /** A person holds the chat: say nothing, unless there is danger. */
  | { readonly do: 'relay'; readonly urgent: UrgentKind | null }
  /** In the queue: the words are kept for whoever joins; `asked` for a person, they are told where they stand. */
  | { readonly do: 'wait'; readonly asked?: true }
  | {
      readonly do: 'service';
      readonly service: string;
      readonly answers: Slots;
      readonly refused: Extract<Read, { kind: 'refused' }> | null;
      /** What else was asked: told at once, or named as what comes next where it has questions of its own. */
      readonly also?: readonly string[];
    }
  | { readonly do: 'tell'; readonly intents: readonly string[] }
  | { readonly do: 'clarify'; readonly intents: readonly string[] }
  /** How they found the chat with a person. */
  | { readonly do: 'rate'; readonly score: Score }
  /** The rest of the article that was told in short. */
  | { readonly do: 'rest' }
  /** Our last answer was not what they asked: `intents` are what else it may have been. */
  | { readonly do: 'correct'; readonly intents: readonly string[] }
  | { readonly do: 'person'; readonly reason: 'asked' | 'stuck' | 'urgent' | Signal; readonly joining?: boolean }
  | { readonly do: 'language'; readonly to: Language };
