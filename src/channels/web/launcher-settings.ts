// What the server writes into chat.js for the launcher: types only, shared by both sides.
import type { Language } from '../../core/turn.js';

export interface LauncherWords {
  /** The button, and the button with unread messages: `{n}`. */
  readonly label: string;
  readonly labelNew: string;
  /** The same where there is a talk to go on with. */
  readonly resume: string;
  readonly resumeNew: string;
  readonly title: string;
  readonly opening: string;
  readonly blocked: string;
  readonly plain: string;
  readonly close: string;
}

export interface LauncherSettings {
  /** The council's, `#rrggbb`. */
  readonly colour: string;
  /** In the council's languages, the first one first; paths on this server. */
  readonly languages: readonly {
    readonly language: Language;
    readonly frame: string;
    readonly plain: string;
    readonly words: LauncherWords;
  }[];
  /** Follows a talk with a person while the chat is closed. */
  readonly watch: string;
  /** Where a person in danger is taken. */
  readonly exit: string;
}

/** A message that has not arrived yet. */
export interface Unsent {
  /** The server takes it once under this name. */
  readonly id: string;
  readonly text: string;
  /** What it chooses, where it was a button. */
  readonly option?: string;
}

/** What is kept so that a reload goes on: one tab's right to one conversation. */
export interface Chat {
  readonly conversation: string;
  readonly token: string;
  readonly language: Language;
  /** Number of the last line this tab has shown. */
  readonly seen: number;
  /** When the token ends, in milliseconds since 1970. */
  readonly until: number;
  /** A list of `Unsent` as JSON, in the order they were written: old libraries of a page change how lists are kept there. */
  readonly unsent?: string;
}

/** What the frame tells the page it stands in. */
export type FromFrame =
  /** It runs, and wants to be told what the page kept. */
  | { readonly assistant: 'hello' }
  | { readonly assistant: 'ready' }
  | { readonly assistant: 'close' }
  | { readonly assistant: 'new' }
  /** So many messages since the resident last looked, of a talk that is only followed. */
  | { readonly assistant: 'unread'; readonly count: number }
  /** There is a talk to go on with until then; `people`: with a person, or waiting for one. */
  | { readonly assistant: 'talk'; readonly until: number; readonly people: boolean }
  /** They told of harm by someone near: Shift three times leaves as well. */
  | { readonly assistant: 'harm' }
  /** The resident changed the language. */
  | { readonly assistant: 'language'; readonly language: Language }
  /** The frame's own storage is denied; null in any case when there is nothing to go on with. */
  | { readonly assistant: 'keep'; readonly chat: Chat | null }
  /** Escape was pressed there; `close` when nothing in the frame was open for it to close. */
  | { readonly assistant: 'escape'; readonly close: boolean }
  | { readonly assistant: 'shift' }
  /** Another key was pressed there since: three are no longer in a row. */
  | { readonly assistant: 'other' }
  | { readonly assistant: 'exit' }
  /** They left at once in another tab: the window is empty, and can go. */
  | { readonly assistant: 'vanished' }
  /** The resident deleted this talk: other tabs of the page must hear of it. */
  | { readonly assistant: 'deleted'; readonly conversation: string };

/** What the page tells the frame. */
export type ToFrame =
  | {
      readonly assistant: 'kept';
      readonly chat: Chat | null;
      readonly ask: string | null;
      /** They left at once before, when no frame was there to forget. */
      readonly left: boolean;
      /** Where the page is in each other language it has. */
      readonly twins: Readonly<Record<string, string>>;
    }
  | { readonly assistant: 'opened' }
  /** The resident left at once: nothing may stay. */
  | { readonly assistant: 'forget' }
  /** Another tab of the page heard that the talk must be gone. */
  | {
      readonly assistant: 'gone';
      readonly gone: { readonly why: 'left' | 'deleted'; readonly conversation: string | null };
    }
  | { readonly assistant: 'ask'; readonly text: string };
