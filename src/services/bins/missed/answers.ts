// What is answered about a missed collection before any form: not due, still today, too late, reported already, or why it was left.
import type { Address, Container } from '../../../core/council.js';
import { asCouncilTime, asRealTime } from '../../../core/clock.js';
import type { CrewOutcome } from '../../../core/crew-log.js';
import { clockTime, isoDate } from '../../../core/format.js';
import { addressLine, homeDown } from '../../../core/home.js';
import { daysBetween } from '../../../core/kinds/calendar.js';
import type { Data } from '../../../core/ports.js';
import type { Done, Say, ServiceContext } from '../../../core/service.js';
import { notHere } from '../days/collection-words.js';
import { daysSource } from '../days/days-source.js';
import { lastTold, nextTold } from '../days/days-told.js';
import { dayIsOver, isLate, minutesIn, workingDaysAfter } from '../days/last-collection.js';
import { ALL_DUE, containerOf, containersOf, dueOf, lately, windowOf } from './due.js';
import { anyway, MISSED_LEFT } from './anyway.js';
import { PERSON_HELPS, together, type Left, type Why } from './why.js';
import { dated, early, homeIn, nameOf } from '../task.js';

const ID = 'bins.missed';
/** A collection longer ago than this is not what they mean by "it wasn't emptied". */
const WEEK = 7;

export async function settleMissed(context: ServiceContext): Promise<Done | null> {
  const still = anyway(context);
  if (still) return still;
  const { clock, crewLog, words } = context.ports;
  const home = await homeIn(context);
  if (home === 'down') return homeDown(context);
  const left = home && (await answerAll(home, context));
  const [first] = left ?? [];
  if (!home || !left || !first) return null;
  const done = early(
    [...left.map(({ say }) => say), ...(context.answers['again'] ? [{ key: 'bins.missed.another' }] : [])],
    context,
    home,
  );
  const came = `refused-${first.why}`;
  const helps = left.at(-1)?.why;
  return {
    ...done,
    remember: { ...done.remember, [MISSED_LEFT]: first.why },
    links: daysSource(crewLog ? 'crews' : 'calendar', clock.now(), context),
    ...(words.has(`handover.came.${came}`) && { came }),
    // Aloud a question of ours comes after the words that a person can help.
    ...(helps !== undefined && PERSON_HELPS.has(helps) && context.turn.can.screen && { offer: 'person' }),
  };
}

/** Of several: those that can be reported, and what is told of the others. Of one: itself. */
export async function reportable(
  home: Address,
  context: ServiceContext,
): Promise<{ readonly containers: readonly Container[]; readonly told: readonly Left[] }> {
  const containers = containersOf(context);
  if (containers.length < 2) return { containers, told: [] };
  const looked = await Promise.all(
    containers.map(async (one) => [one, await answerAt(home, only(one, context))] as const),
  );
  return {
    containers: looked.flatMap(([one, left]) => (left === null ? [one] : [])),
    told: together(looked.flatMap(([, left]) => left ?? [])),
  };
}

const only = ({ key }: Container, context: ServiceContext): ServiceContext => ({
  ...context,
  answers: { ...context.answers, container: key },
});

async function answerAll(home: Address, context: ServiceContext): Promise<readonly Left[] | null> {
  if (containersOf(context).length < 2) {
    const left = await answerAt(home, context);
    return left && [left];
  }
  const { containers, told } = await reportable(home, context);
  return containers.length === 0 ? told : null;
}

const because = (why: Why, say: Say): Left => ({ why, say });

/** What the crew writes, and the reason that it is. */
const NOTED: Partial<Readonly<Record<CrewOutcome, Why>>> = {
  not_out: 'not-out',
  contaminated: 'contaminated',
  no_access: 'no-access',
};

async function answerAt(home: Address, context: ServiceContext): Promise<Left | null> {
  const { ports, language, answers } = context;
  const { council } = ports;
  if (home.flags.includes('communal') || (home.round === null && !ports.collections))
    return because('communal', { key: 'bins.missed.communal', data: { address: addressLine(home, language) } });
  const container = containerOf(context);
  if (!container) return streetEvent(home, context);
  if (!home.containers.includes(container.key) || (container.subscription && home.garden !== 'joined'))
    return because('other', notHere(container, home, context));

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
    const days = last ? { ...data, last: 'some', ...dated('day', last, context) } : data;
    return because('not-due', { key: 'bins.missed.not-due', data: days });
  }
  if (due === today && !dayIsOver(council, now))
    return because('today', { key: 'bins.missed.today', data: { ...data, ...until(due, context) } });
  const crew = await ports.crewLog?.last(home.uprn, container.key, due);
  const wrote = crew?.ok ? crew.value : null;
  if (wrote?.event) return because('event', eventWords(wrote.event, context));
  if (isLate(due, council, now)) return because('late', { key: 'bins.missed.late', data });
  const since = asRealTime(new Date(`${due}T00:00:00Z`), ports.clock);
  const [reported] = await ports.requests.open(ID, home.uprn, container.key, since);
  if (reported) return because('already', already(reported.madeAt, data, context));
  const noted = wrote?.outcome && NOTED[wrote.outcome];
  if (noted) {
    const time = clockTime(minutesIn(council.collections.outBy), language);
    return because(noted, { key: `bins.missed.${noted}`, data: { ...data, time } });
  }
  // Reported with all the others.
  const [withAll] = await ports.requests.open(ID, home.uprn, ALL_DUE, since);
  return withAll ? because('already', already(withAll.madeAt, data, context)) : null;
}

/** A street that was left whole needs no container to be named. */
async function streetEvent(home: Address, context: ServiceContext): Promise<Left | null> {
  const { ports } = context;
  const today = isoDate(ports.clock.council());
  const [newest] = await lately(home, context);
  const due = newest && (await lastTold(home, ports, newest.key, today));
  if (!newest || !due || daysBetween(due, today) > WEEK) return null;
  const crew = await ports.crewLog?.last(home.uprn, newest.key, due);
  return crew?.ok && crew.value?.event ? because('event', eventWords(crew.value.event, context)) : null;
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
