// A guide of one question: which of these is it?
import { sourceLink } from '../../core/article-words.js';
import type { Guide } from '../../core/guide.js';
import type { LinkKey } from '../../core/council-facts.js';
import type { Say, Service, ServiceContext } from '../../core/service.js';
import { labelled, person } from './tax-options.js';
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
    guided: {
      articleFirst: () => true,
      begin: `guide-tax.${name}.start`,
      reviewBy: (ports) => ports.guides.get(pick.guide)?.reviewBy ?? '',
    },
    next: ({ answers }) => (answers[name] === undefined ? name : null),
    run: (context) => {
      const told = guideOf(context)?.kinds.get(context.answers[name] ?? '');
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
