// What residents are told unasked: a notice that touches an answer stands before it, once for each kind of answer in a conversation.
import type { Address } from './council.js';
import type { Outcome } from './outcome.js';
import type { Ports } from './ports.js';
import type { Language } from './turn.js';

export interface Notice {
  /** The same as long as its words are; tells nothing. */
  readonly id: string;
  readonly text: Readonly<Partial<Record<Language, string>>> & { readonly en: string };
  /** Instants: shown from the first until the second. */
  readonly from: Date;
  readonly until: Date;
  /** Catalogue ids, or a whole topic as `bins.*`. */
  readonly intents: readonly string[];
  /** Where it holds; everywhere when all three are empty. English names of wards, keys of rounds, postcodes or their beginnings ("GM4"). */
  readonly wards: readonly string[];
  readonly rounds: readonly string[];
  readonly postcodes: readonly string[];
}

export interface Notices {
  /** Everything that is in the file now, whatever its time. */
  all(): readonly Notice[];
}

/** Endings that tell something about a subject; a question in the middle of a form waits for its answer. */
const TELLING = new Set(['answered', 'not-offered', 'offered-person', 'service-down']);

/** The outcome with the notices that touch it said first. Times are the council's. */
export async function withNotices(outcome: Outcome, ports: Ports): Promise<Outcome> {
  const { session, language, intent } = outcome;
  if (!ports.notices || !TELLING.has(outcome.ending) || outcome.say.length === 0) return outcome;
  const now = ports.clock.council().getTime();
  const told = session.noticed ?? [];
  const about = ports.notices
    .all()
    .filter(({ from, until }) => from.getTime() <= now && now < until.getTime())
    .filter(({ intents }) => intents.some((one) => one === intent || one === `${topicOf(intent)}.*`))
    .filter(({ id }) => !told.includes(mark(id, intent)));
  if (about.length === 0) return outcome;
  const home = about.some(isLocal) ? await homeOf(outcome, ports) : null;
  const shown = about.filter((notice) => !isLocal(notice) || (home !== null && touches(notice, home)));
  if (shown.length === 0) return outcome;
  const texts = shown.map(({ text }) => text[language] ?? text.en);
  return {
    ...outcome,
    say: [...texts.map((text) => ({ text, speech: text })), ...outcome.say],
    // A client that draws the card shows it in place of the text.
    ...(outcome.card && {
      card: { ...outcome.card, lead: [...texts, outcome.card.lead].filter(Boolean).join('\n\n') },
    }),
    session: { ...session, noticed: [...told, ...shown.map(({ id }) => mark(id, intent))] },
  };
}

const topicOf = (intent: string): string => intent.split('.')[0] ?? '';
const mark = (id: string, intent: string): string => `${id} ${intent}`;
const isLocal = ({ wards, rounds, postcodes }: Notice): boolean => wards.length + rounds.length + postcodes.length > 0;

/** The home that the conversation is about; null when it is not known, or cannot be looked up just now. */
async function homeOf({ session }: Outcome, { addresses }: Ports): Promise<Address | null> {
  const uprn = session.known['uprn'];
  const looked = uprn === undefined ? null : await addresses.byUprn(uprn);
  return looked?.ok ? looked.value : null;
}

const touches = ({ wards, rounds, postcodes }: Notice, home: Address): boolean =>
  wards.includes(home.ward.en) ||
  (home.round !== null && rounds.includes(home.round)) ||
  postcodes.some((postcode) => home.postcode === postcode || home.postcode.startsWith(`${postcode} `));
