// A turn: one thing a resident did, in no channel's words.

/** A language the product can speak. Which of them a council offers is data (`Council.languages`). */
export type Language = 'en' | 'cy';

/** What the place of the talk can do. The core asks this, never which channel it is. */
export interface Can {
  /** A message can be sent later, unasked (a web chat can, a speaker cannot). */
  readonly push: boolean;
  /** There is a screen for lists and links; without one every answer must stand as speech. */
  readonly screen: boolean;
  /** Whoever speaks here can follow a link to our own sign-in, in the browser that holds this talk. */
  readonly signIn?: boolean;
  /** A photo can be sent from there. */
  readonly photos?: boolean;
  /** Languages that can be spoken there; every language of the council when absent. */
  readonly languages?: readonly Language[];
}

/** Slot values as text, keyed by slot name ("container", "when", "postcode", "number" …). */
export type Slots = Readonly<Record<string, string>>;

export type Input =
  | { readonly kind: 'text'; readonly text: string }
  /** A button or radio was chosen; `value` is an `Option.value` of the last reply, `text` what stood on it. */
  | { readonly kind: 'choice'; readonly value: string; readonly text: string }
  /** A channel with its own understanding (a speaker) names the intent itself. */
  | { readonly kind: 'intent'; readonly intent: string; readonly slots: Slots }
  /** The channel heard something but has no words for us. */
  | { readonly kind: 'unheard' }
  | { readonly kind: 'start' }
  | { readonly kind: 'stop' };

/** `assisted`: a member of staff speaks for a caller on the telephone. */
export type ChannelId = 'web' | 'plain' | 'alexa' | 'botframework' | 'assisted';

export interface Turn {
  /** Unique within the conversation; a channel's redelivery carries the same id. At most 200 characters. */
  readonly id: string;
  readonly conversation: string;
  readonly channel: ChannelId;
  /** The channel's name for whoever speaks; never shown to anyone. */
  readonly user: string;
  readonly can: Can;
  /** The language of the page or device; the conversation may since have changed it. */
  readonly locale: Language;
  readonly input: Input;
  /**
   * At a speaker to which accounts are linked: the subject whose account it may tell of in this turn, shown by token and PIN; null
   * while nobody has. Absent: nothing is linked there.
   */
  readonly holder?: string | null;
  /** Set when the place itself knows where a reply can be pushed (a Bot Framework reference); JSON, opaque to the core. */
  readonly address?: string;
}
