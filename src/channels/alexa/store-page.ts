// The skill's page in Alexa's store: the council's names, what the model really hears, and the words of intents/en/alexa.yaml around them.
import type { Council } from '../../core/council.js';
import { Fault } from '../../core/fault.js';
import { placeOf } from '../../core/invocation-name.js';
import type { IntentEntry } from '../../core/ports.js';
import type { InteractionModel } from './model-schema.js';
import { intentName } from './names.js';
import type { NamedContainer, SampleBook } from './sample-book.js';
import { hear } from './simulator/ear.js';

export interface StoreParts {
  readonly store: SampleBook['store'];
  readonly council: Pick<Council, 'shortName' | 'invocationName'> & {
    readonly collections: { readonly containers: readonly NamedContainer[] };
  };
  readonly model: InteractionModel;
  readonly register: ReadonlyMap<string, IntentEntry>;
  /** What a catalogue id is called, in English. */
  readonly label: (id: string) => string;
}

export interface StorePage {
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  readonly examplePhrases: readonly string[];
  readonly keywords: readonly string[];
  readonly testing: string;
}

/** Characters that Amazon's store takes, and how many keywords. */
export const STORE_LIMITS = {
  name: 50,
  summary: 160,
  description: 4_000,
  example: 200,
  keyword: 150,
  keywords: 30,
  testing: 4_000,
} as const;

const FILE = 'intents/en/alexa.yaml';
const refused = (what: string, cure: string): Fault => new Fault('alexa/store', `${FILE}: ${what}`, cure);

/** @throws Fault for words that the store would refuse, or that promise what the model does not hear. */
export function storePage({ store, council, model, register, label }: StoreParts): StorePage {
  const { invocationName } = council;
  const examplePhrases = [
    `Alexa, open ${invocationName}`,
    ...store.examples.map((phrase) => `Alexa, ask ${invocationName} ${plainly(phrase, model, register)}`),
  ];
  const subjects = store.subjects.map((id) => {
    if (!register.has(id))
      throw refused(
        `samples.store.subjects has "${id}", which is no catalogue id`,
        'Use an id of intents/intents.yaml',
      );
    return `- ${label(id)}`;
  });
  const fill = (text: string, limit: number): string => {
    const filled = text
      .replaceAll('{council}', council.shortName.en)
      .replaceAll('{invocation}', invocationName)
      .replaceAll('{subjects}', subjects.join('\n'))
      .replaceAll('{examples}', examplePhrases.map((phrase) => `"${phrase}"`).join('\n'))
      .trim();
    if (filled.length < 2 || filled.length > limit)
      throw refused(
        `"${filled.slice(0, 40)}…" is not between 2 and the ${String(limit)} characters that the store takes`,
        filled.length < 2 ? 'Write something' : 'Shorten it',
      );
    return promised(filled, invocationName, model);
  };
  return {
    name: fill(store.name, STORE_LIMITS.name),
    summary: fill(store.summary, STORE_LIMITS.summary),
    description: fill(store.description, STORE_LIMITS.description),
    examplePhrases: examplePhrases.map((phrase) => fill(phrase, STORE_LIMITS.example)),
    keywords: keywordsOf(store.keywords, council).map((word) => fill(word, STORE_LIMITS.keyword)),
    testing: fill(store.testing, STORE_LIMITS.testing),
  };
}

/** A phrase that the model has as a sample of the catalogue: free speech after a first word is no example of anything. */
function plainly(phrase: string, model: InteractionModel, register: StoreParts['register']): string {
  const names = new Set([...register.keys()].map(intentName));
  if (!names.has(hear(phrase, model)?.intent ?? ''))
    throw refused(`samples.store.examples has "${phrase}", which is no sample of an intent`, 'Take one of the samples');
  return phrase;
}

/** What the page puts in quotation marks can be said: each is heard. */
function promised(text: string, invocationName: string, model: InteractionModel): string {
  const opens = new RegExp(`^(?:Alexa, )?(?:open|ask) ${invocationName}\\s*`, 'i');
  for (const [, quoted = ''] of text.matchAll(/"([^"]+)"/g)) {
    const said = quoted.replace(opens, '');
    if (said !== '' && hear(said, model) === null)
      throw refused(
        `the page tells people to say "${quoted}", which the model does not hear`,
        'Take one of the samples',
      );
  }
  return text;
}

/** Those written, and the council's own: its name, what it is called by voice, its place and its containers. */
function keywordsOf(written: readonly string[], { shortName, invocationName, collections }: StoreParts['council']) {
  const name = shortName.en.toLowerCase();
  const containers = collections.containers.map((one) => one.name.en.toLowerCase());
  return [...new Set([name, invocationName, placeOf(name), ...written, ...containers])].slice(0, STORE_LIMITS.keywords);
}
