// What the server tells the script of the chat window: types only, shared by both sides.

/** Each is the key of its words in intents/, with what stands for the dot of a longer name there. */
export const FRAME_WORDS = {
  bot: 'web.who.bot',
  you: 'web.who.you',
  staff: 'web.who.staff',
  unnamed: 'web.who.staff.unnamed',
  saidBot: 'web.frame.said.bot',
  saidStaff: 'web.frame.said.staff',
  choices: 'web.frame.choices',
  person: 'person.talk',
  leave: 'wait.leave',
  end: 'chat.menu.finish',
  waiting: 'web.frame.waiting',
  withStaff: 'web.frame.with',
  withSomebody: 'web.frame.with.unnamed',
  back: 'open.back',
  lost: 'web.frame.lost',
  connected: 'web.frame.back',
  lostLong: 'web.frame.lost-long',
  ended: 'web.frame.ended',
  finished: 'chat.finished',
  deleted: 'chat.deleted',
  idle: 'chat.idle',
  still: 'chat.idle.stayed',
  copied: 'chat.email.sent',
  saved: 'chat.saved',
  fault: 'chat.fault',
  thanks: 'chat.helpful.thanks',
  nothing: 'chat.nothing',
  listening: 'chat.speech.on',
  quiet: 'chat.speech.off',
  file: 'chat.file',
  photoBig: 'web.frame.photo-big',
  photoSending: 'web.frame.photo-sending',
  fits: 'web.frame.fits',
} as const;
export type FrameWord = keyof typeof FRAME_WORDS;

export interface FrameSettings {
  readonly language: 'en' | 'cy';
  /** Where Web Chat's built file is; empty when the build could not fetch it. */
  readonly client: string;
  /** The council's, `#rrggbb`. */
  readonly colour: string;
  /** The page's language in that language: what to say to go on in it. */
  readonly languageName: string;
  /** The same window in the council's other language; empty when there is none. */
  readonly otherFrame: string;
  /** Origins that may hold this window, besides our own. */
  readonly sites: readonly string[];
  /** Whether answers can be judged here. */
  readonly helpful: boolean;
  /** Whether they are asked how we did, once they end the chat. */
  readonly rates: boolean;
  readonly exit: string;
  /** Words with their placeholders still in them: `{name}`, `{choices}`, `{m}`. */
  readonly words: Readonly<Record<FrameWord, string>>;
}
