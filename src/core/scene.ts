// A scene: what every act is given, and the plain outcome that each one changes a little.
import type { Meaning } from './meaning.js';
import type { Outcome } from './outcome.js';
import type { Ports } from './ports.js';
import type { Option, Reply } from './reply.js';
import type { Session } from './session.js';
import type { Turn } from './turn.js';

export interface Scene {
  readonly turn: Turn;
  readonly session: Session;
  /** The conversation's first turn. */
  readonly fresh: boolean;
  readonly meaning: Meaning;
  readonly lastReply: Reply | null;
  readonly ports: Ports;
}

/** An outcome with the meaning's intent and language, nothing offered, no misses, and the microphone shut. */
export function outcomeOf(scene: Scene, change: Pick<Outcome, 'ending' | 'say'> & Partial<Outcome>): Outcome {
  const language = change.language ?? scene.meaning.language;
  return {
    intent: scene.meaning.intent,
    language,
    options: [],
    links: [],
    effects: [],
    then: 'close',
    ...change,
    session: {
      ...(change.session ?? { ...scene.session, misses: 0, offer: null }),
      ...(scene.meaning.by === 'read' && { others: othersOf(scene.meaning) }),
      language,
    },
  };
}

/** What else the words may have meant. */
const othersOf = ({ intent, candidates }: Meaning): readonly string[] =>
  candidates.filter((one) => one.intent !== intent && one.confidence >= 0.02).map((one) => one.intent);

export const option = ({ ports, meaning }: Pick<Scene, 'ports' | 'meaning'>, value: string, key: string): Option => ({
  value,
  label: ports.words.text(key, meaning.language),
});

/** The three examples shown when we do not know where to begin. */
export const examples = (scene: Scene): readonly Option[] => [
  option(scene, 'intent:bins.collection-day', 'open.example.1'),
  option(scene, 'intent:general.contact', 'open.example.2'),
  option(scene, 'do:person', 'person.talk'),
];

/** What the greeting shows on a screen: a question of each kind. A person is asked for in its words, and by a button of the place. */
export const openers = (scene: Scene): readonly Option[] => [
  option(scene, 'intent:bins.collection-day', 'open.example.1'),
  option(scene, 'intent:council-tax.moving', 'open.example.moving'),
  option(scene, 'intent:planning.need-permission', 'open.example.permission'),
];
