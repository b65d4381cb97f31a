// What the server tells the script of the chat window: types only, shared by both sides.

export type FrameWord =
  | 'bot'
  | 'you'
  | 'staff'
  | 'unnamed'
  | 'saidBot'
  | 'saidStaff'
  | 'choices'
  | 'person'
  | 'back'
  | 'lost'
  | 'connected'
  | 'lostLong';

export interface FrameSettings {
  readonly language: 'en' | 'cy';
  /** Where Web Chat's built file is; empty when the build could not fetch it. */
  readonly client: string;
  /** The council's, `#rrggbb`. */
  readonly colour: string;
  /** The page's language in that language: what to say to go on in it. */
  readonly languageName: string;
  /** Words with their placeholders still in them: `{name}`, `{choices}`. */
  readonly words: Readonly<Record<FrameWord, string>>;
}
