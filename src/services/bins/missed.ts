// "My bin wasn't emptied": answers at once where it can (missed-answers.ts), else reports it and says when the crew comes back.
import { isoDate } from '../../core/format.js';
import { needsHome, resolveHome } from '../../core/home.js';
import { pickField } from '../../core/form-fields.js';
import { fold } from '../../core/kinds/fold.js';
import { requestService, thanks } from '../../core/request-form.js';
import type { Field, Read, ServiceContext } from '../../core/service.js';
import type { Slots } from '../../core/turn.js';
import { containersCalled } from '../../core/container-names.js';
import { amongThose, containerHeard } from './container-heard.js';
import { lastTold } from './days-told.js';
import { pastDay, workingDaysAfter } from './last-collection.js';
import { containerOf, dueOf, lately, settleMissed, windowOf } from './missed-answers.js';
import { ALWAYS, dated, homeFields, homeIn, homeLine, knownHome, nameOf, wordsSaid, withLead } from './task.js';

const ID = 'bins.missed';
/** Asks about the rule, and does not tell of a bin that is still full. */
const ASKS =
  /\b(?:how (?:long|many days)|when (?:will|are|can|do) (?:you|they|the (?:crew|lorry|bin ?men))|by when|deadline|what happens (?:if|when)|faint o (?:amser|ddiwrnodau)|pryd (?:fydd|bydd|mae)(?:'r)? (?:criw|lori|chi)|beth sy'n digwydd os)\b/;

const containerField: Field = {
  ...amongThose(
    pickField({
      name: 'container',
      key: 'bins.missed.container',
      choices: async (context) => {
        const home = await homeIn(context);
        if (!home || home === 'down') return [];
        const among = context.answers['among']?.split(',').filter(Boolean) ?? [];
        return (await lately(home, context))
          .filter(({ key }) => among.length === 0 || among.includes(key))
          .map((one) => ({ value: one.key, label: nameOf(one, context) }));
      },
      hear: containerHeard,
    }),
  ),
  undo: { container: '', among: '', choose: 'yes' },
};

const whenField: Field = {
  day: true,
  ask: () => Promise.resolve({ say: [{ key: 'bins.missed.when' }], options: [] }),
  read: (text, _offered, { ports }) => {
    const today = isoDate(ports.clock.council());
    const day = pastDay(text, today);
    if (day !== null) return Promise.resolve({ kind: 'answers', answers: { when: day, 'ask-when': '' } });
    const attempt = text.length < 40 && /\d|day|dydd|week|wythnos/i.test(text);
    return Promise.resolve(
      attempt ? { kind: 'refused', say: [{ key: 'bins.missed.when.format' }] } : { kind: 'other' },
    );
  },
  undo: { when: '', 'ask-when': 'yes' },
};

export const missed = withLead(
  requestService({
    id: ID,
    takesHome: true,
    fields: { ...homeFields, container: containerField, when: whenField },
    guided: {
      articleFirst: (text) => ASKS.test(fold(text)),
      begin: 'bins.missed.start',
      offer: 'bins.missed.offer',
      reviewBy: ALWAYS,
    },
    resolve,
    settle: settleMissed,
    next: ({ answers }) =>
      needsHome(answers) ?? (answers['ask-when'] ? 'when' : answers['container'] ? null : 'container'),
    intro: 'bins.missed.intro',
    summary: async (context) => {
      const home = await knownHome(context);
      const container = containerOf(context);
      const due = await dueOf(home, context);
      return [
        ...(container ? [{ field: 'container', value: nameOf(container, context), staff: container.name.en }] : []),
        homeLine(home, context),
        ...(due ? [{ field: 'when', value: dated('day', due, context)['day'] ?? due, staff: due }] : []),
      ];
    },
    request: async (context) => {
      const [home, container] = [await knownHome(context), containerOf(context)];
      const due = await dueOf(home, context);
      const crew = container && due ? await context.ports.crewLog?.last(home.uprn, container.key, due) : undefined;
      const wrote = crew?.ok ? crew.value?.outcome : undefined;
      return { about: container?.key ?? '', ...(wrote && { details: { 'crew log': wrote } }) };
    },
    done: async (context, reference) => {
      const { ports } = context;
      const [home, container] = [await knownHome(context), containerOf(context)];
      const back = workingDaysAfter(isoDate(ports.clock.council()), ports.council.bins.missedReturnDays, ports.council);
      const data = { name: container ? nameOf(container, context) : '', ...dated('day', back, context) };
      return {
        say: thanks('bins.missed.done', reference, data),
        remember: { uprn: home.uprn, postcode: home.postcode },
      };
    },
  }),
  (context, begins) =>
    begins && context.session.last?.intent !== ID
      ? [{ key: 'bins.missed.begin', data: { window: windowOf(context) } }]
      : [],
);

/** The home; then the container by its key where it is plain which, and the day as a date. */
async function resolve(context: ServiceContext): Promise<Read> {
  const found = await resolveHome(context);
  if (found.kind === 'refused') return found;
  const now = { ...context, answers: { ...context.answers, ...(found.kind === 'answers' ? found.answers : {}) } };
  const home = await homeIn(now);
  if (!home || home === 'down') return found;
  const { ports, answers } = now;
  const today = isoDate(ports.clock.council());
  const day = answers['when'] ? pastDay(answers['when'], today) : null;
  const keep: Record<string, string> = { ...(found.kind === 'answers' ? found.answers : {}), when: day ?? '' };
  return { kind: 'answers', answers: { ...keep, ...(await pickContainer(now, home, day ?? today, today)) } };
}

async function pickContainer(
  context: ServiceContext,
  home: Parameters<typeof lately>[0],
  day: string,
  today: string,
): Promise<Slots> {
  const { ports, answers } = context;
  const said = answers['container'];
  const known = ports.council.collections.containers;
  if (said && known.some(({ key }) => key === said)) return {};
  const called = said ? containersCalled(said, ports.council) : [];
  const here = called.filter(({ key }) => home.containers.includes(key));
  const [only, second] = here;
  if (only && !second) return { container: only.key };
  if (called[0] && !only) return { container: called[0].key };
  // Asked among those that fitted their words.
  const asked = context.session.task?.service === ID && answers['among'] !== undefined && called.length === 0;
  if (answers['choose'] || asked) return { container: '' };
  // Of several ("recycling"), or of none named, the one that was due on the day.
  const near = (await lately(home, context)).filter(
    ({ key }) => here.length === 0 || here.some((one) => one.key === key),
  );
  const dues = await Promise.all(near.map(({ key }) => isDue(home, key, day, today, context)));
  const due = near.filter((_, index) => dues[index]);
  const everything = /\b(?:bins|everything|all of (?:them|it)|biniau|popeth)\b/.test(fold(wordsSaid(context)));
  if (due.length === 1 && due[0] && !everything) return { container: due[0].key };
  const among = due.length > 1 ? due : here;
  return { container: '', ...(among.length > 0 && { among: among.map(({ key }) => key).join(',') }) };
}

/** Days in which a collection is the one they mean, when they name no day. */
const LATELY = 7;
const isDue = async (
  home: Parameters<typeof lately>[0],
  key: string,
  day: string,
  today: string,
  { ports }: ServiceContext,
): Promise<boolean> => {
  const last = await lastTold(home, ports, key, day);
  return last !== null && (day === today ? daysApart(last, today) < LATELY : last === day);
};
const daysApart = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
