// What Alexa calls things: catalogue ids in camel case, and her own built-in intents.
import type { Input } from '../../core/turn.js';

/** `bins.collection-day` → `BinsCollectionDayIntent`. */
export const intentName = (id: string): string =>
  `${id
    .split(/[.-]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')}Intent`;

const intent = (id: string): Input => ({ kind: 'intent', intent: id, slots: {} });

/** What the speaker does itself, by the intent that asks for it. */
export type OwnCommand =
  | 'remember-home'
  | 'forget-home'
  | 'change-home'
  | 'list-reminders'
  | 'cancel-reminders'
  | 'link-account'
  | 'unlink-account'
  | 'lock-account';
export const OWN: Readonly<Record<string, OwnCommand>> = {
  RememberHomeIntent: 'remember-home',
  ForgetHomeIntent: 'forget-home',
  ChangeHomeIntent: 'change-home',
  ListRemindersIntent: 'list-reminders',
  CancelRemindersIntent: 'cancel-reminders',
  LinkAccountIntent: 'link-account',
  UnlinkAccountIntent: 'unlink-account',
  LockAccountIntent: 'lock-account',
};

/** A longer "stop" or "cancel" than Amazon's own, or what is left of one after a first word that Alexa keeps. */
export const LEAVES =
  /^(?:(?:no|oh|okay|ok|right|actually|please|just|well|sorry|alexa) )*(?:(?:stop|cancel)(?: (?:it|that|this|now|please|talking|everything|thanks|thank you|stop|cancel))*|(?:never mind|forget it)(?: (?:now|then|please|thanks|thank you))*)$/;

export interface BuiltIn {
  readonly means: Input;
  /** What Amazon's own model takes for it, word for word; no sample of ours may say the same. */
  readonly says: readonly string[];
}

/** Built-in intents that every model of ours declares, and what each means to the core. Stop, Cancel and NavigateHome leave. */
export const BUILT_IN: Readonly<Record<string, BuiltIn>> = {
  'AMAZON.CancelIntent': { means: { kind: 'stop' }, says: ['cancel', 'never mind', 'forget it'] },
  'AMAZON.HelpIntent': { means: intent('general.capabilities'), says: ['help', 'help me', 'can you help me'] },
  'AMAZON.StopIntent': { means: { kind: 'stop' }, says: ['stop', 'off', 'shut up'] },
  'AMAZON.NavigateHomeIntent': { means: { kind: 'stop' }, says: ['go home', 'home'] },
  'AMAZON.FallbackIntent': { means: { kind: 'unheard' }, says: [] },
  'AMAZON.YesIntent': { means: intent('general.yes'), says: ['yes', 'yes please', 'sure'] },
  'AMAZON.NoIntent': { means: intent('general.no'), says: ['no', 'no thanks'] },
  'AMAZON.RepeatIntent': { means: intent('general.repeat'), says: ['repeat', 'repeat that', 'say that again'] },
  'AMAZON.NextIntent': { means: { kind: 'unheard' }, says: ['next', 'skip', 'skip forward'] },
  'AMAZON.PreviousIntent': { means: { kind: 'text', text: 'go back' }, says: ['previous', 'go back', 'back up'] },
  'AMAZON.StartOverIntent': { means: intent('general.restart'), says: ['start over', 'start again', 'restart'] },
};
