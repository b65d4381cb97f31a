// Tells what one or two intents ask for, then comes back to the question that was open.
import { NOTHING } from './intent-ids.js';
import { tellGrounded } from './act-grounded.js';
import { askAgain } from './act-service.js';
import { linksOf, spoken, withoutQuestion } from './article-words.js';
import { isStale, type Article } from './articles.js';
import type { Ending } from './endings.js';
import { isoDate } from './format.js';
import { guidedNow } from './guided.js';
import { fold } from './kinds/fold.js';
import type { Meaning } from './meaning.js';
import type { Outcome } from './outcome.js';
import type { Ports } from './ports.js';
import type { Link, Option } from './reply.js';
import { examples, option, outcomeOf, type Scene } from './scene.js';
import type { Guided, Say } from './service.js';
import type { Session } from './session.js';
import type { Slots } from './turn.js';

const ENDINGS: Readonly<Record<string, Ending>> = {
  'general.greeting': 'greeted',
  'general.goodbye': 'ended',
  [NOTHING]: 'out-of-scope',
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
  const [intent = NOTHING] = intents;
  const told = intents.map((id) => tellOne(id, scene)).filter(notToldBefore);
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
  const form = more && first.article?.form !== false;
  const begin = form ? guidedHere(intent, scene)?.offer : undefined;
  const call = form && begin === undefined ? elsewhere(intent, scene) : undefined;
  const asks = begin ?? call;
  const outcome = outcomeOf(scene, {
    intent,
    ending: endingOf(intent, told),
    say: asks === undefined ? told.map(({ say }) => say) : [...told.map(({ say }) => short(say)), { key: asks }],
    options: optionsFor(told, scene),
    links: offered
      ? articles.flatMap((article) => linksOf(article, scene.ports, scene.meaning.language))
      : [...linksOfStale(told), callUs(scene)],
    articles: articles.map(({ id }) => id),
    session: {
      ...session,
      misses: 0,
      offer: !offered
        ? 'person'
        : begin !== undefined
          ? 'begin'
          : call !== undefined
            ? 'callback'
            : more
              ? 'rest'
              : null,
      ...(articles[0] && { article: articles[0].id }),
      last: passing ? session.last : { intent, slots: scene.meaning.slots },
      ...(first?.kind === 'article' && !passing && { heard: heardIn(intent, scene) }),
    },
    then: intent === 'general.goodbye' ? 'close' : 'listen',
  });
  return askAgain(outcome, scene);
}

/** What is begun after an article is begun with what they said for it: the thing, the place, the home. */
const heardIn = (told: string, { meaning }: Scene): Session['heard'] => ({
  told,
  slots: meaning.slots,
  articles: {},
  ...((meaning.asked ?? meaning.text) !== '' && { text: meaning.asked ?? meaning.text }),
});

/** One article can answer both questions of a message. */
const notToldBefore = ({ article }: Told, at: number, told: readonly Told[]): boolean =>
  article === null || told.findIndex((other) => other.article?.id === article.id) === at;

function endingOf(intent: string, told: readonly Told[]): Ending {
  if (told.some(({ kind }) => kind === 'unknown')) return 'not-offered';
  if (told.some(({ kind }) => kind === 'stale')) return 'offered-person';
  return ENDINGS[intent] ?? 'answered';
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

/**
 * A second question beside a service: its answer comes first, so that the service's own question is the last word; in short
 * where a button leads on to it, so that the question is not pushed out of sight.
 */
export function withAlso(also: readonly string[], outcome: Outcome, scene: Scene): Outcome {
  const [id] = also;
  if (id === undefined) return outcome;
  const { ports, meaning } = scene;
  const other = ports.services.get(id);
  const subject = ports.words.text(`label.${id}`, meaning.language);
  const options = other ? [...outcome.options, { value: `intent:${id}`, label: subject }] : outcome.options;
  if (other && !other.guided)
    return { ...outcome, say: [...outcome.say, { key: 'also.next', data: { subject } }], options };
  const { say, article, kind } = tellOne(id, scene);
  if (kind !== 'article' && kind !== 'words') return outcome;
  return {
    ...outcome,
    say: [other ? brief(say) : short(say), ...outcome.say],
    options,
    links: [...(article ? linksOf(article, scene.ports, scene.meaning.language) : []), ...outcome.links],
    articles: [...(article ? [article.id] : []), ...(outcome.articles ?? [])],
  };
}

/** Words made for a speaker give way to the question that follows them. */
const short = (say: Say): Say => ('text' in say ? { ...say, speech: withoutQuestion(say.speech) } : say);

/** As it is said, also where it is read. */
const brief = (say: Say): Say =>
  'text' in say ? { text: withoutQuestion(say.speech), speech: withoutQuestion(say.speech) } : say;

/** The article that fits the words; of a choice, the one that fitted what they chose for. */
const articleFor = (intent: string, { ports, meaning }: Scene): Article | null =>
  ports.articles.all.find(({ id, language }) => id === meaning.article && language === meaning.language) ??
  answering(intent, meaning, ports);

/** Of two questions each by its own words, unless one article that fits the whole message answers them all. */
function answering(
  intent: string,
  { text, parts, also, language, intent: main }: Meaning,
  ports: Ports,
): Article | null {
  const whole = ports.articles.forIntent(intent, text, language);
  const part = parts?.[intent];
  if (part === undefined || (whole && [main, ...also].every((id) => whole.intents.includes(id)))) return whole;
  return ports.articles.forIntent(intent, part, language);
}

const HOME_NAMED = ['postcode', 'number', 'street', 'other-address'];
const guidedHere = (id: string, { ports, turn }: Scene): Guided | null =>
  guidedNow(ports.services.get(id), turn, ports);

/** Key of the question whether somebody should call, where a service cannot be had in this place. */
function elsewhere(id: string, { ports, turn }: Scene): string | undefined {
  const guided = ports.services.get(id)?.guided;
  return guided?.here?.(turn, ports) === false ? guided.elsewhere : undefined;
}

/**
 * Whether an article answers before a service asks anything: one that is about the very words, or one that is enough of
 * an answer to them. A button and a speaker's own intent mean the service.
 */
export function writtenFirst(id: string, answers: Slots, scene: Scene): boolean {
  const { session, meaning, ports, turn } = scene;
  const service = ports.services.get(id);
  if (!service || session.task?.service === id) return false;
  if (service.guided && !guidedHere(id, scene)) return true;
  // It was told just now: a home given after it is for the service.
  if (meaning.by === 'follow-up' && session.last?.intent === id && HOME_NAMED.some((name) => answers[name]))
    return false;
  if (meaning.by === 'follow-up' && service.follows?.some(({ words }) => words.test(fold(meaning.text)))) return false;
  if (service.guided?.firstWithoutWords && meaning.by === 'channel' && meaning.text === '')
    return articleFor(id, scene) !== null;
  const chosen = meaning.by === 'choice';
  if (chosen ? meaning.article === undefined : meaning.text === '' || meaning.by === 'offer') return false;
  const article = articleFor(id, scene);
  if (!article) return false;
  const context = { ports, turn, session, language: meaning.language, answers };
  const given = meaning.article !== undefined && article.about.length > 0;
  if (given) return true;
  if (!chosen && service.guided?.asked?.(meaning.text, context)) return false;
  return (
    (!chosen && ports.articles.named(id, meaning.text, meaning.language) !== null) ||
    (service.guided?.articleFirst(chosen ? '' : meaning.text, article, context) ?? false)
  );
}

function tellOne(intent: string, scene: Scene): Told {
  const { ports, meaning } = scene;
  const article = articleFor(intent, scene);
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
    const guided = first.article.form === false ? null : guidedHere(first.intent, scene);
    return [
      ...(guided ? [option(scene, `intent:${first.intent}`, guided.begin)] : []),
      ...next.flatMap((value) => nextOption(value, scene)),
      ...(next.includes('do:person') ? [] : [person]),
    ];
  }
  if (['general.greeting', 'general.capabilities', NOTHING].includes(first.intent)) return examples(scene);
  return first.intent === 'general.goodbye' || first.intent === 'general.thanks' ? [] : [person];
}

function nextOption(value: string, scene: Scene): readonly Option[] {
  if (value === 'do:person') return [option(scene, value, 'person.talk')];
  const key = `label.${value.replace(/^intent:/, '')}`;
  return scene.ports.words.has(key) ? [option(scene, value, key)] : [];
}
