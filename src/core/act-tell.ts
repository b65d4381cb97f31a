// Tells what one or two intents ask for, then comes back to the question that was open.
import { tellGrounded } from './act-grounded.js';
import { askAgain } from './act-service.js';
import { linksOf, spoken, withoutQuestion } from './article-words.js';
import { isStale, type Article } from './articles.js';
import type { Ending } from './endings.js';
import { isoDate } from './format.js';
import type { Outcome } from './outcome.js';
import type { Link, Option } from './reply.js';
import { examples, option, outcomeOf, type Scene } from './scene.js';
import type { Say } from './service.js';

const ENDINGS: Readonly<Record<string, Ending>> = {
  'general.greeting': 'greeted',
  'general.goodbye': 'ended',
  'general.out-of-scope': 'out-of-scope',
};
/** Small talk: it is answered, but not remembered as the subject. */
const PASSING = new Set(['general.greeting', 'general.thanks', 'general.goodbye']);

/** What one intent is told with. */
interface Told {
  readonly intent: string;
  readonly say: Say;
  /** `stale`: it is known, but was not checked in time, so only the link and a person are given. */
  readonly kind: 'article' | 'words' | 'stale' | 'unknown';
  readonly article: Article | null;
}

export async function tell(intents: readonly string[], scene: Scene): Promise<Outcome> {
  const { session, turn } = scene;
  const [intent = 'general.out-of-scope'] = intents;
  const told = intents.map((id) => tellOne(id, scene));
  const [first] = told;
  if (told.every(({ kind }) => kind === 'unknown')) {
    const grounded = await tellGrounded(false, scene);
    if (grounded) return grounded;
  }
  const offered = told.every(({ kind }) => kind === 'article' || kind === 'words');
  const passing = PASSING.has(intent);
  const articles = told.flatMap(({ article }) => article ?? []);
  // A speaker is told the short form and asked whether to go on; two answers at once are enough as they are.
  const more = !turn.can.screen && told.length === 1 && first?.kind === 'article';
  const outcome = outcomeOf(scene, {
    intent,
    ending: offered ? (ENDINGS[intent] ?? 'answered') : 'not-offered',
    say: told.map(({ say }) => say),
    options: optionsFor(told, scene),
    links: offered
      ? articles.flatMap((article) => linksOf(article, scene.ports, scene.meaning.language))
      : [...linksOfStale(told), callUs(scene)],
    articles: articles.map(({ id }) => id),
    session: {
      ...session,
      misses: 0,
      offer: offered ? (more ? 'rest' : null) : 'person',
      ...(articles[0] && { article: articles[0].id }),
      last: passing ? session.last : { intent, slots: scene.meaning.slots },
    },
    then: intent === 'general.goodbye' ? 'close' : 'listen',
  });
  return askAgain(outcome, scene);
}

/** "Would you like more?" — "Yes": the whole article, read out. */
export async function tellRest(scene: Scene): Promise<Outcome> {
  const { ports, session, meaning } = scene;
  const article = ports.articles.all.find(
    ({ id, language }) => id === session.article && language === meaning.language,
  );
  const outcome = outcomeOf(scene, {
    intent: session.last?.intent ?? article?.intents[0] ?? meaning.intent,
    ending: 'answered',
    say: article ? [{ text: article.text, speech: spoken(article.text) }, { key: 'more' }] : [{ key: 'open.can' }],
    articles: article ? [article.id] : [],
    links: article ? linksOf(article, scene.ports, scene.meaning.language) : [],
    session: { ...session, misses: 0, offer: 'more' },
    then: 'listen',
  });
  return askAgain(outcome, scene);
}

/** A second question beside a service: its answer comes first, so that the service's own question is the last word. */
export function withAlso(also: readonly string[], outcome: Outcome, scene: Scene): Outcome {
  const [id] = also;
  if (id === undefined) return outcome;
  const { ports, meaning } = scene;
  if (ports.services.has(id)) {
    const subject = ports.words.text(`label.${id}`, meaning.language);
    return {
      ...outcome,
      say: [...outcome.say, { key: 'also.next', data: { subject } }],
      options: [...outcome.options, { value: `intent:${id}`, label: subject }],
    };
  }
  const { say, article, kind } = tellOne(id, scene);
  if (kind !== 'article' && kind !== 'words') return outcome;
  const first = 'text' in say ? { ...say, speech: withoutQuestion(say.speech) } : say;
  return {
    ...outcome,
    say: [first, ...outcome.say],
    links: [...(article ? linksOf(article, scene.ports, scene.meaning.language) : []), ...outcome.links],
    articles: [...(article ? [article.id] : []), ...(outcome.articles ?? [])],
  };
}

function tellOne(intent: string, { ports, meaning }: Scene): Told {
  const { language } = meaning;
  const article =
    ports.articles.all.find((one) => one.id === meaning.article && one.language === language) ??
    ports.articles.forIntent(intent, meaning.text, language);
  if (article && isStale(article, isoDate(ports.clock.council())))
    return { intent, kind: 'stale', article, say: { key: 'article.stale', data: { subject: article.title } } };
  if (article) return { intent, kind: 'article', article, say: { text: article.text, speech: article.speech } };
  const key = `tell.${intent}`;
  if (ports.words.has(key)) return { intent, kind: 'words', article: null, say: { key } };
  const subject = ports.words.text(`label.${intent}`, meaning.language);
  return { intent, kind: 'unknown', article: null, say: { key: 'tell.not-offered', data: { subject } } };
}

const linksOfStale = (told: readonly Told[]): readonly Link[] => told.flatMap(({ article }) => article?.links ?? []);

function callUs({ ports, meaning }: Scene): Link {
  const phone = ports.council.contact.phone[meaning.language] ?? ports.council.contact.phone.en;
  return { label: phone, url: `tel:${phone.replace(/\s/g, '')}` };
}

function optionsFor(told: readonly Told[], scene: Scene): readonly Option[] {
  const person = option(scene, 'do:person', 'person.talk');
  const [first] = told;
  if (!first || told.some(({ kind }) => kind === 'stale' || kind === 'unknown')) return [person];
  if (first.article) {
    const next = first.article.next.filter((value) => !told.some(({ intent }) => value === `intent:${intent}`));
    return [...next.flatMap((value) => nextOption(value, scene)), ...(next.includes('do:person') ? [] : [person])];
  }
  if (['general.greeting', 'general.capabilities', 'general.out-of-scope'].includes(first.intent))
    return examples(scene);
  return first.intent === 'general.goodbye' || first.intent === 'general.thanks' ? [] : [person];
}

function nextOption(value: string, scene: Scene): readonly Option[] {
  if (value === 'do:person') return [option(scene, value, 'person.talk')];
  const key = `label.${value.replace(/^intent:/, '')}`;
  return scene.ports.words.has(key) ? [option(scene, value, key)] : [];
}
