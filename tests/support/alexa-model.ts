// Models for tests: the demo council's as checked in, and the parts of a small one.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ModelParts } from '../../src/channels/alexa/model.js';
import type { InteractionModel } from '../../src/channels/alexa/model-schema.js';
import { sampleBook } from '../../src/channels/alexa/sample-book.js';
import type { IntentEntry } from '../../src/core/ports.js';

const path = fileURLToPath(
  new URL('../../skills/alexa/skill-package/interactionModels/custom/en-GB.json', import.meta.url),
);
/** What the tests' speaker hears with. */
export const demoModel = JSON.parse(readFileSync(path, 'utf8')) as InteractionModel;

export const smallBook = sampleBook.parse({
  slots: {
    container: 'CONTAINER',
    when: 'DAY',
    number: 'AMAZON.NUMBER',
    postcode: 'AMAZON.AlphaNumeric',
    phone: 'AMAZON.PhoneNumber',
    pin: 'AMAZON.FOUR_DIGIT_NUMBER',
    position: 'DAY',
    day: 'DAY',
    danger: 'DAY',
    name: 'DAY',
    house: 'DAY',
    reference: 'AMAZON.SearchQuery',
    near: 'DAY',
    street: 'DAY',
    band: 'DAY',
    tip: 'DAY',
    topic: 'DAY',
    share: 'DAY',
    help: 'DAY',
    letter_kind: 'DAY',
  },
  types: {
    CONTAINER: { recycling: ['recycling', 'recycling bin'] },
    DAY: { today: ['today'], 'next week': ['next week'] },
  },
  intents: {
    'bins.collection-day': ['when is [my] {container} collected', 'bin day'],
    PostcodeAnswerIntent: ['my postcode is {postcode}'],
    HouseAnswerIntent: ['number {number}'],
    PhoneAnswerIntent: ['ring {phone}'],
    PinAnswerIntent: ['my pin is {pin}'],
    ChoiceAnswerIntent: ['the {position} one'],
    ContainerAnswerIntent: ['{container}'],
    DayAnswerIntent: ['{day}'],
    FollowUpIntent: ['and {container}'],
    ReferenceAnswerIntent: ['the reference is {reference}'],
    NearAnswerIntent: ['it is {near}'],
    StreetAnswerIntent: ['the street is {street}'],
    BandAnswerIntent: ['band {band}'],
    TipAnswerIntent: ['i can see {tip}'],
    TopicAnswerIntent: ['about {topic}'],
    ShareAnswerIntent: ['it is true of {share}'],
    HelpAnswerIntent: ['it is for {help}'],
    LetterAnswerIntent: ['i have had a {letter_kind}'],
    DontKnowAnswerIntent: ['no idea'],
    NobodyAnswerIntent: ['nobody'],
    MoreAnswerIntent: ['more'],
    UrgentAnswerIntent: ['help {danger}'],
    AskIntent: ['i want to know {reference}'],
  },
  store: {
    name: '{council}',
    summary: 'a summary',
    description: 'Ask {council} about {subjects}. {examples}',
    examples: ['bin day', 'when is my grey bin collected'],
    subjects: ['bins.collection-day'],
    keywords: [],
    testing: 'say "bin day"',
  },
});
const entry = (id: string, ...slots: readonly string[]): readonly [string, IntentEntry] => [
  id,
  { id, means: '', slots, lgsl: null, price: null, example: 'an example of it' },
];
export const smallRegister: ModelParts['register'] = new Map([
  entry('bins.collection-day', 'container', 'when'),
  entry('bins.missed', 'container'),
  entry('general.human'),
]);
const english = (intent: string, ...texts: readonly string[]) =>
  texts.map((text) => ({ text, intent, language: 'en' as const, template: false }));
export const smallParts: ModelParts = {
  register: smallRegister,
  samples: smallBook,
  council: {
    invocationName: 'elm vale council',
    collections: {
      containers: [
        {
          key: 'residual',
          name: { en: 'Grey bin' },
          contents: { en: 'rubbish' },
          aliases: { en: ['recycling', 'black bin'] },
        },
        { key: 'paper', name: { en: 'blue bag' }, contents: { en: 'paper' }, aliases: { en: ['recycling'] } },
      ],
    },
  },
  phrases: [
    ...english(
      'bins.collection-day',
      'When is my GREY BIN collected?',
      'what goes out next week',
      'is it grey bin or blue bag today',
      'bin day!',
      'bins for GM1 1AA',
      'help',
      "what's the day",
    ),
    ...english('bins.missed', 'bin day', 'recycling', 'my {container} was missed', 'they took 2 of 3'),
    ...english('general.human', 'yes', 'can i speak to a person'),
    { text: 'pryd mae fy min', intent: 'bins.collection-day', language: 'cy', template: false },
    { text: '(get|give) me [a] person', intent: 'general.human', language: 'en', template: true },
  ],
};
