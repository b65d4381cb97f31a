// The parts of Web Chat 4.18.1's browser build that we use. It has no types of its own without its 580 MB of packages.
import type { UrgentKind } from '../../../../core/reading.js';
import type { With } from '../../../../core/reply.js';
import type { ActivityMiddleware } from './in-language.js';
import type { Strings } from './strings.js';

/** One of a long list: what a choice of it sends, and what it is called. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface Activity {
  readonly id?: string;
  readonly type: string;
  readonly text?: string;
  readonly textFormat?: string;
  /** Of what the assistant and the desk say; nobody knows it of what people type. */
  readonly locale?: string;
  readonly speak?: string;
  /** What a pressed choice sends. */
  readonly value?: { readonly option?: string };
  readonly timestamp?: string;
  readonly from: { readonly id: string; readonly role?: string; readonly name?: string };
  readonly channelData?: {
    readonly speaker?: { readonly kind: 'assistant' | 'staff' | 'system'; readonly name?: string };
    readonly assistant?: {
      readonly ending: string;
      readonly danger?: UrgentKind;
      readonly language?: 'en' | 'cy';
      readonly all?: readonly Choice[];
      readonly with?: With;
    };
    readonly [key: string]: unknown;
  };
  readonly attachments?: readonly { readonly contentType: string }[];
  readonly suggestedActions?: {
    readonly actions: readonly { readonly title: string; readonly value?: { readonly option?: string } }[];
  };
}

export interface Action {
  readonly type: string;
  readonly meta?: object;
  readonly payload?: { readonly activity?: Activity; readonly [key: string]: unknown };
}

export interface Store {
  dispatch(action: Action): void;
}

type Next = (action: Action) => unknown;
export type Middleware = (store: Store) => (next: Next) => Next;

/** Numbers of DirectLineJS's ConnectionStatus. */
export const CONNECTION = { online: 2, expired: 3, failed: 4, ended: 5 } as const;

export interface DirectLine {
  /** Made new while the talk goes on. */
  readonly token?: string;
  readonly conversationId?: string;
  /** What it makes its stream with. */
  readonly services: { WebSocket: new (address: string) => object };
  readonly connectionStatus$: { subscribe(next: (status: number) => void): unknown };
  /** Answers the id that the message was given. */
  postActivity(activity: Activity): {
    subscribe(told: { next(id: string): void; error(error: unknown): void; complete(): void }): {
      unsubscribe(): void;
    };
  };
}

export interface StatusOptions {
  readonly activity: Activity;
  readonly hideTimestamp: boolean;
  readonly sendState: 'sending' | 'send failed' | 'sent';
}

/** How Web Chat hears and speaks. */
export interface Ponyfill {
  readonly SpeechRecognition?: new () => { lang: string; start(): void };
  readonly [part: string]: unknown;
}

export interface WebChat {
  createDirectLine(options: {
    token: string;
    domain: string;
    webSocket: boolean;
    conversationId?: string;
    watermark?: string;
  }): DirectLine;
  createBrowserWebSpeechPonyfillFactory?(): (options: object) => Ponyfill;
  createStore(state: object, ...middleware: readonly Middleware[]): Store;
  renderWebChat(
    props: {
      directLine: DirectLine;
      store: Store;
      locale: string;
      userID: string;
      styleOptions: Readonly<Record<string, unknown>>;
      overrideLocalizedStrings: (strings: Strings) => Strings;
      activityStatusMiddleware: () => (
        next: (options: StatusOptions) => unknown,
      ) => (options: StatusOptions) => unknown;
      activityMiddleware: ActivityMiddleware;
      adaptiveCardsHostConfig: object;
      webSpeechPonyfillFactory?: unknown;
      sendTypingIndicator?: boolean;
    },
    element: HTMLElement,
  ): void;
}

declare global {
  interface Window {
    WebChat?: WebChat;
  }
}

/** Loads the client's one file; rejects when it is not there or does not run. */
export const loadWebChat = (address: string): Promise<WebChat> =>
  new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onerror = () => reject(new Error('Web Chat could not be loaded'));
    script.onload = () => {
      if (window.WebChat) resolve(window.WebChat);
      else reject(new Error('Web Chat did not start'));
    };
    document.head.append(script);
  });
