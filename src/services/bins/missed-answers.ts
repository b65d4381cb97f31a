// What is answered about a missed collection before any form: not due, still today, too late, reported already, or why it was left.
import type { Address, Container } from '../../core/council.js';
import { asCouncilTime, asRealTime } from '../../core/clock.js';
import { clockTime, isoDate } from '../../core/format.js';
import { addressLine } from '../../core/home.js';
import { daysBetween } from '../../core/kinds/calendar.js';
import type { Data } from '../../core/ports.js';
import type { Done, Say, ServiceContext } from '../../core/service.js';
import { notHere } from './collection-words.js';
import { daysSource } from './days-source.js';
import { lastTold, nextTold } from './days-told.js';
import { dayIsOver, isLate, minutesIn, workingDaysAfter } from './last-collection.js';
import { anyway, MISSED_LEFT, whyLeft } from './missed-anyway.js';
import { dated, nameOf, settledAt } from './task.js';

const ID = 'bins.missed';
/** A collection longer ago than this is not what they mean by "it wasn't emptied". */
const WEEK = 7;

/** What a request is about that holds several containers: all that were due. */
export const ALL_DUE = 'all';

/** The one that is meant, or all of several. */
export const containersOf = ({ ports, answers }: ServiceContext): readonly Container[] => {
  const keys = answers['container']?.split(',') ?? [];
  return keys.flatMap((key) => ports.council.collections.containers.find((one) => one.key === key) ?? []);
};
const containerOf = (context: ServiceContext): Container | undefined => containersOf(context)[0];

/** The home's containers, those that were due last first. */
export async function lately(home: Address, { ports }: ServiceContext): Promise<readonly Container[]> {
  const today = isoDate(ports.clock.council());
  const here = ports.council.collections.containers.filter(
    ({ key, subscription }) => home.containers.includes(key) && (!subscription || home.garden === 'joined'),
  );
  const known = await Promise.all(
    here.map(async (container) => ({ container, due: (await lastTold(home, ports, container.key, today)) ?? '' })),
  );
  return known.sort((a, b) => b.due.localeCompare(a.due)).map(({ container }) => container);
}

/** ISO date of the collection that is meant: of the day that was named, else the last one. */
export async function dueOf(home: Address, context: ServiceContext): Promise<string | null> {
  const { ports, answers } = context;
  const container = containerOf(context);
  const today = isoDate(ports.clock.council());
  return container ? lastTold(home, ports, container.key, answers['when'] || today) : null;
}

/** "within 2 working days of the collection", "by 6pm on the next working day". */
export function windowOf({ ports, language }: ServiceContext): string {
  const { workingDays, by } = ports.council.bins.missed;
  const time = clockTime(minutesIn(by), language);
  return ports.words.text('bins.missed.window', language, {
    days: workingDays,
    time,
    whole: by >= '23:00' ? 'yes' : 'no',
  });
}

export async function settleMissed(context: ServiceContext): Promise<Done | null> {
  const still = anyway(context);
  if (still) return still;
  const done = await settledAt(context, (home) => answerAll(home, context));
  if (done?.ending !== 'answered') return done;
  const { clock, crewLog } = context.ports;
  const left = whyLeft(done.say);
  const remember = { ...done.remember, [MISSED_LEFT]: left };
  const links = daysSource(crewLog ? 'crews' : 'calendar', clock.now(), context);
  const came = `refused-${left}`;
  return {
    ...done,
    remember,
    links,
    ...(context.ports.words.has(`handover.came.${came}`) && { came }),
    ...(endsOnPerson(done.say) && context.turn.can.screen && { offer: 'person' }),
  };
}

/** Their last words are that a person can help: a yes is to that. Aloud a question of ours comes after them. */
const endsOnPerson = (say: readonly Say[]): boolean => {
  const last = say.at(-1);
  return last !== undefined && 'key' in last && ENDS_ON_PERSON.has(last.key);
};
const ENDS_ON_PERSON = new Set([
  'bins.missed.late',
  'bins.missed.late.all',
  'bins.missed.no-access',
  'bins.missed.contaminated',
  'bins.missed.not-out',
]);

/** Of several: those that can be reported, and what is told of the others. Of one: itself. */
export async function reportable(
  home: Address,
  context: ServiceContext,
): Promise<{ readonly containers: readonly Container[]; readonly told: readonly Say[] }> {
  const containers = containersOf(context);
  if (containers.length < 2) return { containers, told: [] };
  const looked = await Promise.all(
    containers.map(async (one) => [one, await answerAt(home, only(one, context))] as const),
  );
  return {
    containers: looked.flatMap(([one, say]) => (say === null ? [one] : [])),
    told: together(looked.flatMap(([, say]) => say ?? [])),
  };
}

const only = ({ key }: Container, context: ServiceContext): ServiceContext => ({
  ...context,
  answers: { ...context.answers, container: key },
});

async function answerAll(home: Address, context: ServiceContext): Promise<readonly Say[] | null> {
  if (containersOf(context).length < 2) return answerAt(home, context);
  const { containers, told } = await reportable(home, context);
  return containers.length === 0 ? told : null;
}

/** What is true of the whole street, or of several at once, is said once. */
const OF_ALL = new Set(['bins.missed.today', 'bins.missed.late', 'bins.missed.already']);
function together(say: readonly Say[]): readonly Say[] {
  const keyOf = (one: Say): string => ('key' in one ? one.key : '');
  return say.flatMap((one, index) => {
    const same = say.filter((other) => keyOf(other) === keyOf(one));
    if (say.findIndex((other) => keyOf(other) === keyOf(one)) < index)
      return OF_ALL.has(keyOf(one)) || keyOf(one) === 'bins.missed.event' ? [] : [one];
    return same.length > 1 && 'key' in one && OF_ALL.has(one.key) ? [{ ...one, key: `${one.key}.all` }] : [one];
  });
}

async function answerAt(home: Address, context: ServiceContext): Promise<readonly Say[] | null> {
  const { ports, language, answers } = context;
  const { council } = ports;
  if (home.flags.includes('communal') || (home.round === null && !ports.collections))
    return [{ key: 'bins.missed.communal', data: { address: addressLine(home, language) } }];
  const container = containerOf(context);
  if (!container) return streetEvent(home, context);
  if (!home.containers.includes(container.key) || (container.subscription && home.garden !== 'joined'))
    return [notHere(container, home, context)];

  const now = ports.clock.council();
  const today = isoDate(now);
  const due = await dueOf(home, context);
  const next = await nextTold(home, ports, container.key, today);
  const data: Data = {
    name: nameOf(container, context),
    window: windowOf(context),
    last: due ? 'some' : 'none',
    next: next ? 'some' : 'none',
    ...dated('day', due ?? today, context),
    ...dated('nextDay', next ?? today, context),
  };
  const asked = answers['when'];
  if (due === null || (asked && asked !== due) || (!asked && daysBetween(due, today) > WEEK)) {
    // Of the days up to today, not of those up to the day they named.
    const last = await dueOf(home, { ...context, answers: { ...answers, when: '' } });
    return [
      { key: 'bins.missed.not-due', data: last ? { ...data, last: 'some', ...dated('day', last, context) } : data },
    ];
  }
  if (due === today && !dayIsOver(council, now))
    return [{ key: 'bins.missed.today', data: { ...data, ...until(due, context) } }];
  const crew = await ports.crewLog?.last(home.uprn, container.key, due);
  const wrote = crew?.ok ? crew.value : null;
  if (wrote?.event) return [eventWords(wrote.event, context)];
  if (isLate(due, council, now)) return [{ key: 'bins.missed.late', data }];
  const since = asRealTime(new Date(`${due}T00:00:00Z`), ports.clock);
  const reported = await ports.requests.open(ID, home.uprn, container.key, since);
  if (reported) return [already(reported.madeAt, data, context)];
  const left = wrote?.outcome;
  if (left === 'not_out' || left === 'contaminated' || left === 'no_access') {
    const time = clockTime(minutesIn(council.collections.outBy), language);
    return [{ key: `bins.missed.${left.replace('_', '-')}`, data: { ...data, time } }];
  }
  // Reported with all the others.
  const withAll = await ports.requests.open(ID, home.uprn, ALL_DUE, since);
  return withAll ? [already(withAll.madeAt, data, context)] : null;
}

/** A street that was left whole needs no container to be named. */
async function streetEvent(home: Address, context: ServiceContext): Promise<readonly Say[] | null> {
  const { ports } = context;
  const today = isoDate(ports.clock.council());
  const [newest] = await lately(home, context);
  const due = newest && (await lastTold(home, ports, newest.key, today));
  if (!newest || !due || daysBetween(due, today) > WEEK) return null;
  const crew = await ports.crewLog?.last(home.uprn, newest.key, due);
  return crew?.ok && crew.value?.event ? [eventWords(crew.value.event, context)] : null;
}

function eventWords(
  {
    date,
    reason,
    returns,
  }: { readonly date: string; readonly reason: Container['name']; readonly returns: string | null },
  context: ServiceContext,
): Say {
  const { ports, language } = context;
  const today = isoDate(ports.clock.council());
  const when = returns === null ? 'unknown' : returns < today ? 'past' : 'known';
  const data = { reason: reason[language] ?? reason.en, when };
  return {
    key: 'bins.missed.event',
    data: { ...data, ...dated('day', date, context), ...dated('backDay', returns ?? date, context) },
  };
}

function already(madeAt: Date, data: Data, context: ServiceContext): Say {
  const { clock, council } = context.ports;
  const made = isoDate(asCouncilTime(madeAt, clock));
  const back = workingDaysAfter(made, council.bins.missedReturnDays, council);
  return {
    key: 'bins.missed.already',
    data: { ...data, ...dated('day', made, context), ...dated('backDay', back, context) },
  };
}

/** From when it can be told, and until when. */
function until(due: string, context: ServiceContext): Data {
  const { ports, language } = context;
  const { missed, dayEnds } = ports.council.bins;
  return {
    ends: clockTime(minutesIn(dayEnds), language),
    time: clockTime(minutesIn(missed.by), language),
    whole: missed.by >= '23:00' ? 'yes' : 'no',
    ...dated('lastDay', workingDaysAfter(due, missed.workingDays, ports.council), context),
  };
}
