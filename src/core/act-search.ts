// Quotes a passage of an article where nothing was understood: whole sentences, with their page and the day they were last checked.
import { EMERGENCY, NOTHING, PERSON } from './intent-ids.js';
import { linksOf, withoutQuestion } from './article-words.js';
import { isStale, type Article, type Passage } from './articles.js';
import { fullDate, isoDate } from './format.js';
import type { Outcome } from './outcome.js';
import { option, outcomeOf, type Scene } from './scene.js';
import type { Say } from './service.js';

/** A score from which a passage may be quoted (see `Passage`). */
const GOOD = 1;
/** From this probability on that it is nothing of ours, an article of an intent that the engine was taught must be better still. */
const SURELY_NOTHING = 0.9;
const VERY_GOOD = 1.8;
/** For all that has no intent of its own. */
const CATCH_ALL = 'general.other-service';
/** Asking back is better than a page where it may be one of these. */
export const NEVER_INSTEAD = new Set([EMERGENCY, PERSON]);

/** Nothing was understood. Null where no passage is good enough: then a person is offered as ever. */
export function tellFound(scene: Scene): Outcome | null {
  const named = namedPage(scene);
  if (named) return named;
  const [likeliest] = scene.meaning.candidates;
  const ruledOut = likeliest?.intent === NOTHING && likeliest.confidence >= SURELY_NOTHING;
  return found(scene, ruledOut ? VERY_GOOD : GOOD);
}

/** Before asking which of these it is, or telling the catch-all: a page that no intent covers may be the very thing. */
export function tellFoundInstead(intents: readonly string[], scene: Scene): Outcome | null {
  const { ports, meaning } = scene;
  if (intents.some((id) => NEVER_INSTEAD.has(id))) return null;
  const [only, second] = intents;
  if (only === NOTHING && meaning.article !== undefined) return titledPage(meaning.article, scene);
  if (second === undefined) {
    const named = ports.articles.forIntent(CATCH_ALL, meaning.text, meaning.language)?.about.length;
    if (only !== CATCH_ALL || (named !== undefined && named > 0)) return null;
  }
  return found(scene, VERY_GOOD, intents);
}

/** A page of no intent, asked for by its title. */
function titledPage(id: string, scene: Scene): Outcome | null {
  const { ports, meaning } = scene;
  const article = ports.articles.all.find((one) => one.id === id && one.language === meaning.language);
  return article ? asPassage(article, scene, true) : null;
}

/** What is none of our business, but has a page that says whose it is: a theft, a passport, a dentist. */
function namedPage(scene: Scene): Outcome | null {
  const { ports, session, meaning } = scene;
  if ((meaning.by !== 'read' && meaning.by !== 'nothing') || session.mode !== 'bot' || session.task) return null;
  const article = ports.articles.named(NOTHING, meaning.text, meaning.language);
  return article ? asPassage(article, scene) : null;
}

/** `sure`: it was asked for by its title. */
function asPassage(article: Article, scene: Scene, sure = false): Outcome {
  const found = { article, text: article.text, score: GOOD };
  return isStale(article, isoDate(scene.ports.clock.council())) ? stale(found, scene) : quoted(found, scene, sure);
}

/** `covered`: the score that an article of some intent needs. Nothing is looked for in a button's words, or beside a task. */
function found(scene: Scene, covered: number, asked: readonly string[] = []): Outcome | null {
  const { ports, session, meaning } = scene;
  const said = meaning.by === 'read' || meaning.by === 'nothing' ? meaning.text : '';
  if (said === '' || session.mode !== 'bot' || session.task) return null;
  const [best] = ports.articles.search(said, meaning.language, 1);
  // A choice of ours that leads to the article is the surer way there.
  if (!best || best.article.intents.some((id) => asked.includes(id))) return null;
  if (best.score < (best.article.intents.length > 0 ? covered : GOOD)) return null;
  return isStale(best.article, isoDate(ports.clock.council())) ? stale(best, scene) : quoted(best, scene);
}

function quoted({ article, text }: Passage, scene: Scene, sure = false): Outcome {
  const { ports, session, meaning, turn } = scene;
  const { id, title, reviewed } = article;
  const date = fullDate(reviewed, meaning.language);
  const speech = withoutQuestion(article.speech) || firstSentence(text);
  const say: readonly Say[] = [
    ...(sure ? [] : [{ key: 'search.lead', data: { title } }]),
    { text, speech },
    { key: 'search.from', data: { title, date } },
    ...(turn.can.screen ? [] : [{ key: 'search.more' }]),
  ];
  return outcomeOf(scene, {
    intent: NOTHING,
    ending: 'answered',
    say,
    options: [option(scene, 'do:person', 'person.talk'), option(scene, 'do:no', 'search.no')],
    links: linksOf(article, ports, meaning.language),
    articles: [id],
    session: { ...session, misses: 0, offer: turn.can.screen ? 'person' : 'rest', article: id, last: null },
    then: 'listen',
  });
}

/** What nobody has checked in time is not quoted: its links and a person. */
function stale({ article }: Passage, scene: Scene): Outcome {
  const { ports, session, meaning } = scene;
  return outcomeOf(scene, {
    intent: NOTHING,
    ending: 'offered-person',
    say: [{ key: 'article.stale', data: { subject: article.title } }],
    options: [option(scene, 'do:person', 'person.talk'), option(scene, 'do:no', 'search.no')],
    links: linksOf(article, ports, meaning.language),
    articles: [article.id],
    session: { ...session, misses: 0, offer: 'person', last: null },
    then: 'listen',
  });
}

const firstSentence = (text: string): string => /^[^\n]*?[.?!](?=\s|$)/.exec(text)?.[0] ?? text.split('\n')[0] ?? '';
