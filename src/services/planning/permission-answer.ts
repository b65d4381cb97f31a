// The answer of the guide to planning permission: the verdict, the limit behind it, what was not checked, and the next step.
import { sourceLink } from '../../core/article-words.js';
import type { GuideKind, GuideLimit, Verdict } from '../../core/guide.js';
import type { Link, Option } from '../../core/reply.js';
import type { Done, Say, ServiceContext } from '../../core/service.js';
import { distinct, weigh, type Weighed } from './weigh.js';

export type Outcome = Verdict | 'none' | 'depends';

const NEXT: Readonly<Record<Outcome, readonly string[]>> = {
  permission: ['planning.apply', 'planning.pre-application', 'planning.fees'],
  consent: ['planning.heritage', 'planning.pre-application', 'planning.apply'],
  ask: ['planning.pre-application', 'planning.certificate'],
  'prior-approval': ['planning.pre-application', 'planning.apply'],
  none: ['planning.certificate', 'planning.pre-application', 'planning.building-control'],
  depends: ['planning.pre-application', 'planning.heritage', 'planning.certificate'],
};

export function answer(kind: GuideKind, context: ServiceContext): Done {
  const { language } = context;
  const weighed = weigh(kind, context.answers);
  const outcome = outcomeOf(weighed);
  const behind = limitsBehind(weighed, outcome);
  const notes = kind.notes.map((note): Say => ({ text: note[language], speech: note[language] }));
  return {
    ending: 'answered',
    say: [
      { key: `guide-planning.is.${outcome}`, data: { work: kind.name[language] } },
      ...notes,
      ...reasons(outcome, behind, context),
      ...(outcome === 'permission' || outcome === 'consent' ? [] : unchecked(kind, weighed, context)),
      { key: `guide-planning.step.${outcome}` },
    ],
    options: options(NEXT[outcome], context),
    links: links(behind, context),
  };
}

/** The guide was not checked in time: the page and a person. */
export const stale = (context: ServiceContext): Done => ({
  ending: 'offered-person',
  say: [{ key: 'guide-planning.stale' }],
  options: options(['planning.pre-application'], context),
  links: links([], context),
});

export function outcomeOf({ passed, unsure }: Weighed): Outcome {
  if (passed && (passed.then !== 'prior-approval' || unsure.length === 0)) return passed.then;
  return unsure.length > 0 ? 'depends' : 'none';
}

const limitsBehind = ({ passed, kept, unsure }: Weighed, outcome: Outcome): readonly GuideLimit[] => {
  if (outcome === 'depends') return distinct(unsure);
  if (outcome === 'none') return distinct(kept.filter(({ general }) => !general));
  return passed ? [passed] : [];
};

/** On a screen every limit; by voice one, the last kept, which was the closest call. */
function reasons(outcome: Outcome, behind: readonly GuideLimit[], { language, turn }: ServiceContext): readonly Say[] {
  if (behind.length === 0) return [];
  const told = turn.can.screen ? behind : behind.slice(-1);
  const lines = told.map(({ text }) => text[language]);
  if (outcome !== 'none' && outcome !== 'depends')
    return [{ key: 'guide-planning.because', data: { limit: lines[0] ?? '' } }];
  const limits = turn.can.screen ? lines.map((line) => `- ${line}`).join('\n') : lines.join(' ');
  return [{ key: `guide-planning.because.${outcome}`, data: { limits, n: lines.length } }];
}

/** Limits that nobody asked about, then what cannot be asked. */
function unchecked({ also }: GuideKind, { unasked }: Weighed, { language }: ServiceContext): readonly Say[] {
  const lines = [...unasked.map(({ text }) => text), ...also].map((text) => `- ${text[language]}`);
  const limits = lines.join('\n');
  return [
    ...(lines.length > 0 ? [{ key: 'guide-planning.also', data: { limits } }] : []),
    { key: 'guide-planning.unchecked' },
  ];
}

const options = (intents: readonly string[], { ports, language }: ServiceContext): readonly Option[] => [
  ...intents.map((id) => {
    // Where the records can be looked at, that is what the button does.
    const key = id === 'planning.heritage' && ports.constraints ? 'protected.begin' : `label.${id}`;
    return { value: `intent:${id}`, label: ports.words.text(key, language) };
  }),
  { value: 'do:person', label: ports.words.text('person.talk', language) },
];

function links(behind: readonly GuideLimit[], { ports, language }: ServiceContext): readonly Link[] {
  const sources = [...new Map(behind.map(({ source }) => [source.url, source])).values()];
  return [
    { label: ports.words.text('guide-planning.link', language), url: ports.council.links.planningAdvice },
    ...sources.map(({ title, url }) => sourceLink({ label: title[language], url }, ports, language)),
  ];
}
