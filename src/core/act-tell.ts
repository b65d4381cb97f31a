// Tells what one or two intents ask for, then comes back to the question that was open.
import { askAgain } from './act-service.js';
import type { Ending } from './endings.js';
import type { Outcome } from './outcome.js';
import { examples, option, outcomeOf, type Scene } from './scene.js';
import type { Say } from './service.js';

const ENDINGS: Readonly<Record<string, Ending>> = {
  'general.greeting': 'greeted',
  'general.goodbye': 'ended',
  'general.out-of-scope': 'out-of-scope',
};
/** Small talk: it is answered, but not remembered as the subject. */
const PASSING = new Set(['general.greeting', 'general.thanks', 'general.goodbye']);

export async function tell(intents: readonly string[], scene: Scene): Promise<Outcome> {
  const { ports, session } = scene;
  const [intent = 'general.out-of-scope'] = intents;
  const told = intents.map((id) => sayFor(id, scene));
  const offered = told.every(({ known }) => known);
  const passing = PASSING.has(intent);
  const phone = ports.council.contact.phone[scene.meaning.language] ?? ports.council.contact.phone.en;
  const outcome = outcomeOf(scene, {
    intent,
    ending: offered ? (ENDINGS[intent] ?? 'answered') : 'not-offered',
    say: told.map(({ say }) => say),
    options: options(intent, offered, scene),
    links: offered ? [] : [{ label: phone, url: `tel:${phone.replace(/\s/g, '')}` }],
    session: {
      ...session,
      misses: 0,
      offer: offered ? null : 'person',
      last: passing ? session.last : { intent, slots: scene.meaning.slots },
    },
    then: intent === 'general.goodbye' ? 'close' : 'listen',
  });
  return askAgain(outcome, scene);
}

function sayFor(id: string, { ports, meaning }: Scene): { readonly say: Say; readonly known: boolean } {
  const key = `tell.${id}`;
  if (ports.words.has(key)) return { say: { key }, known: true };
  return {
    say: { key: 'tell.not-offered', data: { subject: ports.words.text(`label.${id}`, meaning.language) } },
    known: false,
  };
}

function options(intent: string, offered: boolean, scene: Scene): Outcome['options'] {
  if (!offered) return [option(scene, 'do:person', 'person.talk')];
  if (intent === 'general.greeting' || intent === 'general.capabilities' || intent === 'general.out-of-scope')
    return examples(scene);
  return intent === 'general.goodbye' || intent === 'general.thanks' ? [] : [option(scene, 'do:person', 'person.talk')];
}
