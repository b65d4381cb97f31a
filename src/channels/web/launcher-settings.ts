// What the server writes into chat.js for the launcher: types only, shared by both sides.
import type { Language } from '../../core/turn.js';

export interface LauncherWords {
  /** The button, and the button with unread messages: `{n}`. */
  readonly label: string;
  readonly labelNew: string;
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
  /** Where a person in danger is taken. */
  readonly exit: string;
}

/** What is kept so that a reload goes on: one tab's right to one conversation. */
export interface Chat {
  readonly conversation: string;
  readonly token: string;
  readonly language: Language;
  /** Number of the last line this tab has shown. */
  readonly seen: number;
}

/** What the frame tells the page it stands in. */
export type FromFrame =
  /** It runs, and wants to be told what the page kept. */
  | { readonly assistant: 'hello' }
  | { readonly assistant: 'ready' }
  | { readonly assistant: 'close' }
  | { readonly assistant: 'new' }
  /** The resident changed the language. */
  | { readonly assistant: 'language'; readonly language: Language }
  /** The frame's own storage is denied. */
  | { readonly assistant: 'keep'; readonly chat: Chat | null }
  /** Escape was pressed there; `close` when nothing in the frame was open for it to close. */
  | { readonly assistant: 'escape'; readonly close: boolean }
  /** Another key was pressed there since: three Escapes are no longer in a row. */
  | { readonly assistant: 'other' }
  | { readonly assistant: 'exit' };

/** What the page tells the frame. */
export type ToFrame =
  | {
      readonly assistant: 'kept';
      readonly chat: Chat | null;
      readonly ask: string | null;
      /** Where the page is in each other language it has. */
      readonly twins: Readonly<Record<string, string>>;
    }
  | { readonly assistant: 'opened' }
  | { readonly assistant: 'ask'; readonly text: string };
