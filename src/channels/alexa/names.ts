// What Alexa calls things: catalogue ids in camel case, and her own built-in intents.
import type { Input } from '../../core/turn.js';

/** `bins.collection-day` → `BinsCollectionDayIntent`. */
export const intentName = (id: string): string =>
  `${id.split(/[.-]/).map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')}Intent`;

const intent = (id: string): Input => ({ kind: 'intent', intent: id, slots: {} });

/** Built-in intents that every model of ours declares, and what each means to the core. Stop, Cancel and NavigateHome leave. */
export const BUILT_IN: Readonly<Record<string, Input>> = {
  'AMAZON.CancelIntent': { kind: 'stop' },
  'AMAZON.HelpIntent': intent('general.capabilities'),
  'AMAZON.StopIntent': { kind: 'stop' },
  'AMAZON.NavigateHomeIntent': { kind: 'stop' },
  'AMAZON.FallbackIntent': { kind: 'unheard' },
  'AMAZON.YesIntent': intent('general.yes'),
  'AMAZON.NoIntent': intent('general.no'),
  'AMAZON.RepeatIntent': intent('general.repeat'),
  'AMAZON.StartOverIntent': intent('general.restart'),
};
