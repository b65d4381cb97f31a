// respond: puts an outcome into words, for the eye and for the ear.
import { weekHours } from './format.js';
import type { Ending } from './endings.js';
import type { Outcome } from './outcome.js';
import type { Data, Ports } from './ports.js';
import type { Reply } from './reply.js';
import type { Language } from './turn.js';

export function respond(outcome: Outcome, ports: Pick<Ports, 'council' | 'words'>): Reply | null {
  if (outcome.say.length === 0) return null;
  const { language } = outcome;
  const shared = councilData(ports, language);
  const said = outcome.say.map((say) => {
    if ('text' in say) return say;
    const data = { ...shared, ...say.data };
    return { text: ports.words.text(say.key, language, data), speech: ports.words.speech(say.key, language, data) };
  });
  return {
    intent: outcome.intent,
    ending: outcome.ending,
    language,
    articles: outcome.articles ?? [],
    ...(outcome.danger ? { danger: outcome.danger } : {}),
    text: said
      .map(({ text }) => text)
      .filter(Boolean)
      .join('\n\n'),
    speech: said
      .map(({ speech }) => speech)
      .filter(Boolean)
      .join(' '),
    options: outcome.options,
    ...(outcome.all ? { all: outcome.all } : {}),
    links: outcome.links,
    ...(outcome.card ? { card: outcome.card } : {}),
    ...company(outcome),
    ...(outcome.effects.some(({ kind }) => kind === 'view-account') ? { personal: true as const } : {}),
    then: outcome.then,
  };
}

/** Out of it by leaving, or by a call or an answer later in its place. */
const LEFT: ReadonlySet<Ending> = new Set(['cancelled', 'callback-booked', 'handed-over', 'ended']);

/** Handed over without a queue, for an answer later, they are with the assistant still. */
const company = (outcome: Outcome): Pick<Reply, 'with'> =>
  inQueue(outcome)
    ? { with: { kind: 'queue' } }
    : outcome.ending === 'handed-over'
      ? { with: { kind: 'assistant' } }
      : {};

const inQueue = ({ session, effects, ending }: Outcome): boolean =>
  effects.some((effect) => effect.kind === 'open-item' && effect.item.kind === 'chat') ||
  (session.mode === 'waiting' && !LEFT.has(ending));

const shared = new WeakMap<object, Map<Language, Data>>();

/** Values that any words may use: the council's names and lines, and the helplines by key (`{gas}`, `{samaritans}`). */
export function councilData({ council }: Pick<Ports, 'council'>, language: Language): Data {
  const known = shared.get(council) ?? new Map<Language, Data>();
  shared.set(council, known);
  const before = known.get(language);
  if (before) return before;
  const lines = Object.entries(council.helplines).flatMap(([key, line]) => [
    [placeholder(key), line.phone],
    [`${placeholder(key)}Hours`, line.hours[language] ?? line.hours.en],
    [`${placeholder(key)}Name`, line.name[language] ?? line.name.en],
  ]);
  const data: Data = {
    ...(Object.fromEntries(lines) as Record<string, string>),
    council: council.shortName[language] ?? council.shortName.en,
    phone: council.contact.phone[language] ?? council.contact.phone.en,
    outOfHours: council.contact.outOfHours,
    // Social care is the county's where a county runs it.
    careName:
      council.county?.name[language] ?? council.county?.name.en ?? council.shortName[language] ?? council.shortName.en,
    carePhone: council.county?.phone ?? council.contact.phone[language] ?? council.contact.phone.en,
    email: council.contact.email,
    website: council.website.replace(/^https?:\/\//, ''),
    hours: weekHours(council.contact.hours, language),
    keepDays: council.keepDays,
  };
  known.set(language, data);
  return data;
}

/** ICU placeholders hold no hyphens: `domestic-abuse` is written `{domesticAbuse}`. */
const placeholder = (key: string): string => key.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
