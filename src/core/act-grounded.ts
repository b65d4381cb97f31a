// Tells a grounded answer, where the council has a language model and nothing else answers: only what stands on its passages.
import { spoken } from './article-words.js';
import { isStale, type Article, type Passage } from './articles.js';
import { LONGEST_MESSAGE } from './clean.js';
import { fullDate, isoDate, list } from './format.js';
import { judge, type Judged } from './grounded.js';
import type { Outcome } from './outcome.js';
import { mask } from './redact.js';
import type { Link } from './reply.js';
import { option, outcomeOf, type Scene } from './scene.js';
import type { Say } from './service.js';

/** Passages looked at, and the least score at which one is worth showing to the model. */
const MOST = 8;
const WORTH_SHOWING = 0.3;

/**
 * Null where there is no model, no passage, no answer in time: then all goes on as without it. `missed`: nothing was
 * understood, so that "we have no answer" is itself an answer; for an intent that is known there are words for that.
 */
export async function tellGrounded(missed: boolean, scene: Scene): Promise<Outcome | null> {
  const { ports, session, meaning, turn } = scene;
  const { grounded, register } = ports;
  // A button or a speaker names an intent and brings no words.
  const said = meaning.by === 'read' || meaning.by === 'nothing' ? meaning.text : register.get(meaning.intent)?.means;
  if (!grounded || !said || said.length > LONGEST_MESSAGE || session.mode !== 'bot' || session.task) return null;
  const { language } = meaning;
  const message = mask(said);
  const today = isoDate(ports.clock.council());
  const about = (session.last && register.get(session.last.intent)?.means) ?? null;
  const draft = await grounded.answer({ turn, message, about, language }, (question) =>
    ports.articles
      // What was masked is nothing to look for.
      .search(question.replace(/\[[^\]]*\]/g, ' '), language, MOST)
      .filter(({ article, score }) => score >= WORTH_SHOWING && !isStale(article, today)),
  );
  if (!draft) return null;
  const judged = judge(draft, message);
  if ('why' in judged && judged.why !== null) grounded.refused(judged.why);
  return told(judged, missed, scene);
}

function told(judged: Judged, missed: boolean, scene: Scene): Outcome | null {
  switch (judged.kind) {
    case 'answer': {
      const partly = judged.missing !== null;
      const missing: Say =
        judged.missing === ''
          ? { key: 'grounded.rest' }
          : { key: 'grounded.missing', data: { what: judged.missing ?? '' } };
      const { text } = judged;
      return answered(
        [{ text, speech: text }, ...(partly ? [missing] : [])],
        judged.from,
        partly ? 'part' : 'whole',
        scene,
      );
    }
    case 'passage': {
      const { article, text } = judged.passage;
      const lead: Say = { key: 'grounded.passage', data: { title: article.title } };
      return answered([lead, { text, speech: spoken(text) }], [judged.passage], 'page', scene);
    }
    case 'none':
      return missed
        ? outcomeOf(scene, {
            ending: 'offered-person',
            say: [{ key: 'grounded.none' }],
            options: [option(scene, 'do:person', 'person.talk'), option(scene, 'do:no', 'person.no')],
            session: { ...scene.session, misses: 0, offer: 'person' },
            then: 'listen',
          })
        : null;
  }
}

const FROM = { whole: 'grounded.from', part: 'grounded.from-part', page: 'grounded.from-page' } as const;

/** Unless it is the whole answer, something is left that a person can help with. */
function answered(say: readonly Say[], from: readonly Passage[], what: keyof typeof FROM, scene: Scene): Outcome {
  const open = what !== 'whole';
  const { session, turn, meaning } = scene;
  const articles = [...new Set(from.map(({ article }) => article))];
  const intent = articles[0]?.intents[0] ?? meaning.intent;
  const titles = list(
    articles.map(({ title }) => title),
    meaning.language,
  );
  const more: readonly Say[] = turn.can.screen || open ? [] : [{ key: 'more' }];
  return outcomeOf(scene, {
    intent,
    ending: 'answered',
    say: [...say, { key: FROM[what], data: { titles } }, ...more],
    options: [option(scene, 'do:person', 'person.talk')],
    links: articles.flatMap((article) => pageOf(article, scene)),
    articles: articles.map(({ id }) => id),
    session: {
      ...session,
      misses: 0,
      offer: open ? 'person' : turn.can.screen ? null : 'more',
      last: { intent, slots: {} },
    },
    then: 'listen',
  });
}

/** Where the resident can check it. */
function pageOf(
  { title, links, sources, reviewed }: Article,
  { ports, meaning: { language } }: Scene,
): readonly Link[] {
  const url = links[0]?.url ?? sources[0]?.url;
  const date = fullDate(reviewed, language);
  return url ? [{ url, label: ports.words.text('grounded.page', language, { title, date }) }] : [];
}
