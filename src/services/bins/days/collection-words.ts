// Bin day in words: the text, the speech and the card for the days that were found.
import type { Address, Container, Council } from '../../../core/council.js';
import { addDays, capital, clockTime, isoDate, list, longDate, minutesOfDay } from '../../../core/format.js';
import { addressLine } from '../../../core/home.js';
import type { CardDay } from '../../../core/reply.js';
import type { Done, Say, ServiceContext } from '../../../core/service.js';
import type { Language } from '../../../core/turn.js';
import type { Collection } from './collections.js';

/** Several containers on one day are one collection to a resident. */
export interface Day {
  readonly date: string;
  readonly containers: readonly string[];
  readonly moved: Collection['moved'];
  readonly confirmed: boolean;
}

/** Containers that are told in one sentence by ear. */
const BY_EAR = 3;

export interface Told {
  readonly shown: readonly Day[];
  /** Nothing is collected in the time asked for; `shown` is what comes after it. */
  readonly notThen: boolean;
}

/** `wanted` are the containers asked about, none for all of them; `unknown` is said first. */
export function inWords(
  { shown, notThen }: Told,
  wanted: readonly Container[],
  unknown: readonly Say[],
  home: Address,
  context: ServiceContext,
): Pick<Done, 'say'> & Partial<Done> {
  const { ports, language } = context;
  const [first, ...later] = shown;
  if (!first) return { say: unknown };
  // Of many, such as all the recycling, a list can be followed by ear, and a sentence cannot.
  const one = wanted.length > 0 && (context.turn.can.screen || first.containers.length <= BY_EAR);
  const key = `bins.day.${notThen ? 'not-then' : 'next'}${one ? '-one' : ''}`;
  const data = dayData(first, context);
  const notes: readonly Say[] = [
    ...(tooLate(first, context) ? [{ key: 'bins.day.past', data }] : []),
    ...changes([first], context),
    ...changes(later, context).map((one) => forTheEye(one, context)),
    ...(shown.some(({ confirmed }) => !confirmed) ? [{ key: 'bins.day.unconfirmed' }] : []),
    ...(home.flags.includes('sacks') ? [{ key: 'bins.day.sacks' }] : []),
    ...(wanted.length === 0 && home.garden === 'expired' ? [{ key: 'bins.day.garden-expired' }] : []),
  ];
  const say: readonly Say[] = [
    ...unknown,
    { key, data },
    ...(one ? [] : [{ key: 'bins.day.items', data }]),
    ...(later.length > 0
      ? [{ key: 'bins.day.later', data: { days: later.map((day) => `- ${line(day, context)}`).join('\n') } }]
      : []),
    ...notes,
    ...oneByOne(first, context),
  ];
  const inText = (one: Say): string => ('text' in one ? one.text : ports.words.text(one.key, language, one.data));
  return {
    say,
    card: {
      kind: 'days',
      title: addressLine(home, language),
      ...(wanted.length > 0 && {
        about: list(
          wanted.map(({ key }) => nameOf(key, context)),
          language,
        ),
      }),
      lead: [...unknown, { key, data }].map(inText).join(' '),
      days: shown.map((day) => card(day, context)),
      notes: notes.map(inText),
      footer: ports.words.text('bins.day.out-by', language, { time: outBy(ports.council, language) }),
    },
  };
}

/** More than the ear holds are told one by one, after all else, so that a speaker can stop after three and go on. */
const oneByOne = ({ containers }: Day, context: ServiceContext): readonly Say[] =>
  containers.length > BY_EAR
    ? [{ text: '', speech: containers.map((key) => `${capital(nameOf(key, context))}.`).join(' ') }]
    : [];

/** Why this home has no such collection. */
export function notHere(container: Container, home: Address, { language }: ServiceContext): Say {
  const name = container.name[language] ?? container.name.en;
  if (container.subscription)
    return { key: home.garden === 'expired' ? 'bins.day.garden-expired' : 'bins.day.garden-none', data: { name } };
  return { key: 'bins.day.not-here', data: { name } };
}

const find = (council: Council, key: string): Container | undefined =>
  council.collections.containers.find((container) => container.key === key);
const nameOf = (key: string, { ports, language }: ServiceContext): string => {
  const container = find(ports.council, key);
  return container ? (container.name[language] ?? container.name.en) : key;
};
const contentsOf = (key: string, { ports, language }: ServiceContext): string => {
  const container = find(ports.council, key);
  return container ? (container.contents[language] ?? container.contents.en) : '';
};

function dayData(day: Day, context: ServiceContext): Record<string, string> {
  const { language, ports } = context;
  const today = isoDate(ports.clock.council());
  const names = list(
    day.containers.map((key) => nameOf(key, context)),
    language,
  );
  return {
    near: day.date === today ? 'today' : day.date === addDays(today, 1) ? 'tomorrow' : 'later',
    day: longDate(day.date, language),
    onDay: longDate(day.date, language, 'on'),
    spokenDay: longDate(day.date, language, 'spoken'),
    name: names,
    items: day.containers.map((key) => `- ${capital(nameOf(key, context))}: ${contentsOf(key, context)}`).join('\n'),
    many: day.containers.length > BY_EAR ? 'yes' : 'no',
    n: String(day.containers.length),
    spokenItems: names,
    time: outBy(ports.council, language),
  };
}

const line = (day: Day, context: ServiceContext): string =>
  `${capital(longDate(day.date, context.language))}: ${list(
    day.containers.map((key) => nameOf(key, context)),
    context.language,
  )}`;

/** Today's bins, after the time to put them out. */
function tooLate({ date }: Day, { ports }: ServiceContext): boolean {
  const now = ports.clock.council();
  const [hours = 0, minutes = 0] = ports.council.collections.outBy.split(':').map(Number);
  return date === isoDate(now) && minutesOfDay(now) > hours * 60 + minutes;
}

/** Moved days with their reason. */
function changes(days: readonly Day[], context: ServiceContext): readonly Say[] {
  const { language } = context;
  return days.flatMap((day) =>
    day.moved
      ? [
          {
            key: 'bins.day.moved',
            data: {
              day: capital(longDate(day.date, language)),
              onDay: longDate(day.date, language, 'on'),
              from: longDate(day.moved.from, language),
              reason: day.moved.reason[language] ?? day.moved.reason.en,
            },
          },
        ]
      : [],
  );
}

/** Of the days after the first the ear hears nothing: nor of what is changed about them. */
const forTheEye = (say: Say, { ports, language, turn }: ServiceContext): Say =>
  turn.can.screen || 'text' in say ? say : { text: ports.words.text(say.key, language, say.data), speech: '' };

function card(day: Day, context: ServiceContext): CardDay {
  const { language, ports } = context;
  return {
    title: capital(longDate(day.date, language)),
    date: day.date,
    ...(day.moved
      ? { note: ports.words.text('bins.day.moved-short', language, { from: longDate(day.moved.from, language) }) }
      : {}),
    items: day.containers.flatMap((key) => {
      const container = find(ports.council, key);
      return container
        ? [
            {
              name: capital(nameOf(key, context)),
              contents: contentsOf(key, context),
              colour: container.colour,
              ...(container.pattern ? { pattern: container.pattern } : {}),
            },
          ]
        : [];
    }),
  };
}

/** "07:00" as "7am". */
function outBy({ collections: { outBy: time } }: Council, language: Language): string {
  const [hours = '0', minutes = '0'] = time.split(':');
  return clockTime(Number(hours) * 60 + Number(minutes), language);
}
