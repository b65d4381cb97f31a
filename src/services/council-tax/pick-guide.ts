// A guide of one question: which of these is it? What is written comes first where somebody said it in words.
import { linksOf, sourceLink, withoutQuestion } from '../../core/article-words.js';
import { isStale } from '../../core/articles.js';
import { isoDate } from '../../core/format.js';
import type { Guide } from '../../core/guide.js';
import { fold } from '../../core/kinds/fold.js';
import type { LinkKey } from '../../core/council-facts.js';
import type { Done, Say, Service, ServiceContext } from '../../core/service.js';
import { labelled, person } from './article-first.js';
import { choiceField } from './choice-field.js';

export interface PickGuide {
  readonly id: string;
  /** Under knowledge/guides/. */
  readonly guide: string;
  /** The answer's name, and that of its words: `guide-tax.<name>`. */
  readonly name: string;
  readonly link: LinkKey;
  readonly next: readonly string[];
  readonly hear: (text: string) => string | null;
  /** Said ahead of the question and of its answer. */
  readonly first?: (context: ServiceContext) => readonly Say[];
}

export function pickGuide(pick: PickGuide): Service {
  const { id, name, first } = pick;
  const guideOf = ({ ports }: ServiceContext): Guide | undefined => ports.guides.get(pick.guide);
  const isOld = (context: ServiceContext): boolean =>
    (guideOf(context)?.reviewBy ?? '') < isoDate(context.ports.clock.council());
  const choice = choiceField({
    name,
    none: true,
    choices: (context) => {
      const guide = guideOf(context);
      const kinds = (guide?.common ?? []).flatMap((key) => guide?.kinds.get(key) ?? []);
      const { language } = context;
      return kinds.map(({ key, label, name }) => ({ value: key, label: label[language], name: name[language] }));
    },
    hear: pick.hear,
  });
  return {
    id,
    intent: id,
    fields: {
      [name]: {
        ...choice,
        ask: async (context) => {
          const asked = await choice.ask(context);
          const begins = context.answers[`${name}-page`] === undefined;
          return { ...asked, say: [...(begins ? (first?.(context) ?? []) : []), ...asked.say] };
        },
      },
    },
    resolve: (context) => Promise.resolve({ kind: 'answers', answers: begin(context, pick) }),
    next: (context) => (isOld(context) || context.answers['said'] || context.answers[name] !== undefined ? null : name),
    run: (context) => {
      const told = guideOf(context)?.kinds.get(context.answers[name] ?? '');
      if (isOld(context) || context.answers['said']) return Promise.resolve(written(context, pick, !isOld(context)));
      const { language, turn, ports } = context;
      const lines = [...(told?.limits.map(({ text }) => text) ?? []), ...(turn.can.screen ? (told?.notes ?? []) : [])];
      return Promise.resolve({
        ending: 'answered',
        say: [
          ...(first?.(context) ?? []),
          ...lines.map((line) => ({ text: line[language], speech: line[language] })),
          { key: told ? `guide-tax.${name}.step` : `guide-tax.${name}.other` },
        ],
        options: [person(context), ...pick.next.map((intent) => labelled(`intent:${intent}`, context))],
        links: [
          { label: ports.words.text(`guide-tax.${name}.link`, language), url: ports.council.links[pick.link] },
          ...(told?.limits ?? []).map(({ source }) =>
            sourceLink({ label: source.title[language], url: source.url }, ports, language),
          ),
        ],
      });
    },
  };
}

/** A message in words gets what is written; a button, or a speaker's own understanding, the question. */
function begin(context: ServiceContext, { id, name }: PickGuide): Readonly<Record<string, string>> {
  const { session, turn, ports, language } = context;
  if (session.task?.service === id) return {};
  const text = turn.input.kind === 'text' ? turn.input.text : '';
  const pressed = fold(text) === fold(ports.words.text(`guide-tax.${name}.start`, language));
  return { [name]: '', [`${name}-page`]: '', said: text && !pressed ? 'yes' : '' };
}

function written(context: ServiceContext, { id, name, next }: PickGuide, offer: boolean): Done {
  const { ports, turn, language } = context;
  const text = turn.input.kind === 'text' ? turn.input.text : '';
  const article = ports.articles.forIntent(id, text, language);
  const start = { value: `intent:${id}`, label: ports.words.text(`guide-tax.${name}.start`, language) };
  if (!article || isStale(article, isoDate(ports.clock.council())))
    return {
      ending: 'offered-person',
      say: [{ key: 'article.stale', data: { subject: article?.title ?? ports.words.text(`label.${id}`, language) } }],
      options: [person(context)],
      links: article?.links ?? [],
    };
  const rest = article.next.filter((value) => value.startsWith('intent:') && value !== `intent:${id}`);
  return {
    ending: 'answered',
    say: [{ text: article.text, speech: withoutQuestion(article.speech) }],
    options: [
      ...(offer ? [start] : []),
      person(context),
      ...(rest.length > 0 ? rest : next.map((intent) => `intent:${intent}`)).map((value) => labelled(value, context)),
    ],
    links: linksOf(article, ports, language),
  };
}
