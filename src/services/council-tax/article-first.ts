// What is already written comes first where the message told enough; the guide is offered under it.
import { linksOf, withoutQuestion } from '../../core/article-words.js';
import { isStale, type Article } from '../../core/articles.js';
import { isoDate } from '../../core/format.js';
import { fold } from '../../core/kinds/fold.js';
import { readYesNo } from '../../core/kinds/yes-no.js';
import type { Option } from '../../core/reply.js';
import type { Done, Field, Say, ServiceContext } from '../../core/service.js';

const ID = 'council-tax.discount';
/** Words of a message that asks for no more than a discount. */
const FEW = 9;
/** About a discount that is there already, or about one rule of it. */
const PARTICULAR =
  /\b(?:mov(?:e|es|ed|ing)|stop\w*|cancel\w*|remov\w*|los(?:e|es|ing|t)|loose|end(?:s|ed)?|chang\w*|review\w*|letter|form|forms|proof|evidence|backdat\w*|back|late|apply|applied|claim(?:ed)?|since|stay\w*|count\w*|turn\w*|18|eighteen|taken?|tell|when|automatic|percent\w*|25|quarter|rate|disregarded|lodger|partner|symud|stopio|canslo|colli|ffurflen|llythyr|prawf|cais|hawlio|pryd)\b/;

const articleOf = ({ ports, turn, language }: ServiceContext): Article | null =>
  ports.articles.forIntent(ID, turn.input.kind === 'text' ? turn.input.text : '', language);

/** A circumstance was named, an article is about it, or the message asks for something else than a discount as such. */
export function saysEnough(text: string, context: ServiceContext): boolean {
  const article = articleOf(context);
  if (!article) return false;
  const said = fold(text);
  return (
    context.answers['circumstance'] !== undefined ||
    article.about.length > 0 ||
    PARTICULAR.test(said) ||
    said.split(' ').length > FEW
  );
}

/** By voice the offer is a question, after the answer. */
export const startField: Field = {
  ask: (context) => {
    const article = articleOf(context);
    const stale = article && isStale(article, isoDate(context.ports.clock.council()));
    const answer: readonly Say[] = article && !stale ? [short(article)] : [];
    return Promise.resolve({ say: [...answer, { key: 'guide-tax.offer' }], options: [] });
  },
  read: (text) => {
    const said = readYesNo(text);
    return Promise.resolve(said ? { kind: 'answers', answers: { start: said } } : { kind: 'other' });
  },
};

/** "Would you like more?" gives way to our own question. */
const short = ({ text, speech }: Article): Say => ({ text, speech: withoutQuestion(speech) });

export function articleFirst(context: ServiceContext): Done {
  const { answers, turn, ports } = context;
  if (answers['start'] === 'no')
    return { ending: 'answered', say: [{ key: 'guide-tax.step.speech' }], options: [person(context)] };
  const article = articleOf(context);
  if (!article) return { ending: 'offered-person', say: [{ key: 'guide-tax.is.ask' }], options: [person(context)] };
  if (isStale(article, isoDate(ports.clock.council()))) return stale(article, context);
  const next = article.next.filter((value) => value.startsWith('intent:') && value !== `intent:${ID}`);
  return {
    ending: 'answered',
    say: [turn.can.screen ? { text: article.text, speech: article.speech } : short(article)],
    options: [start(context), ...next.map((value) => labelled(value, context)), person(context)],
    links: linksOf(article, ports, context.language),
  };
}

/** The guide was not checked in time: the article answers, or the link and a person. */
export function oldGuide(context: ServiceContext): Done {
  const done = articleFirst(context);
  return { ...done, options: done.options.filter(({ value }) => value !== `intent:${ID}`) };
}

const stale = (article: Article, context: ServiceContext): Done => ({
  ending: 'offered-person',
  say: [{ key: 'article.stale', data: { subject: article.title } }],
  options: [person(context)],
  links: article.links,
});

export const startLabel = ({ ports, language }: ServiceContext): string =>
  ports.words.text('guide-tax.start', language);

const start = (context: ServiceContext): Option => ({ value: `intent:${ID}`, label: startLabel(context) });

export const person = ({ ports, language }: ServiceContext): Option => ({
  value: 'do:person',
  label: ports.words.text('person.talk', language),
});

export const labelled = (value: string, { ports, language }: ServiceContext): Option => ({
  value,
  label: ports.words.text(`label.${value.replace('intent:', '')}`, language),
});
