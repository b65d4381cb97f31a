// "My bin wasn't emptied": answers at once where it can (answers.ts), else reports it and says when the crew comes back.
import { isoDate, list } from '../../../core/format.js';
import { needsHome, resolveHome } from '../../../core/home.js';
import { pickField } from '../../../core/form-fields.js';
import { fold } from '../../../core/kinds/fold.js';
import { requestService, thanks } from '../../../core/request-form.js';
import { LAST_DAY, LAST_REQUEST } from '../../../core/requests.js';
import type { Field, Read, ServiceContext } from '../../../core/service.js';
import type { Slots } from '../../../core/turn.js';
import type { Address, Container } from '../../../core/council.js';
import { containersCalled } from '../../../core/container-names.js';
import { amongThose, containerHeard, fitting } from '../container-heard.js';
import { pastDay, workingDaysAfter } from '../days/last-collection.js';
import { dueThen, isDue, meansAll, tellsOfAll } from './all.js';
import { reportable, settleMissed } from './answers.js';
import { ALL_DUE, containersOf, dueOf, lately, windowOf } from './due.js';
import { MISSED_LEFT, STILL } from './anyway.js';
import { ALWAYS, dated, homeFields, homeIn, homeLine, knownHome, nameOf, wordsSaid, withLead } from '../task.js';

const ID = 'bins.missed';
/** Asks about the rule, and does not tell of a bin that is still full. */
const ASKS =
  /\b(?:how (?:long|many days)|when (?:will|are|can|do) (?:you|they|the (?:crew|lorry|bin ?men))|by when|deadline|what happens (?:if|when)|faint o (?:amser|ddiwrnodau)|pryd (?:fydd|bydd|mae)(?:'r)? (?:criw|lori|chi)|beth sy'n digwydd os)\b/;

const oneContainer: Field = amongThose(
  pickField({
    name: 'container',
    key: 'bins.missed.container',
    choices: async (context) => {
      const home = await homeIn(context);
      if (!home || home === 'down') return [];
      const among = amongOf(context);
      return (await lately(home, context))
        .filter(({ key }) => among.length === 0 || among.includes(key))
        .map((one) => ({ value: one.key, label: nameOf(one, context) }));
    },
    hear: containerHeard,
  }),
);

const amongOf = ({ answers }: ServiceContext): readonly string[] => answers['among']?.split(',').filter(Boolean) ?? [];

const containerField: Field = {
  ...oneContainer,
  read: async (text, offered, context) => {
    const home = await homeIn(context);
    const due = home && home !== 'down' ? await dueNow(home, context) : [];
    const among = amongOf(context);
    const all = among.length > 0 ? due.filter((key) => among.includes(key)) : due;
    return all.length > 0 && meansAll(text, all.length)
      ? { kind: 'answers', answers: { container: all.join(','), among: '' } }
      : oneContainer.read(text, offered, context);
  },
  undo: { container: '', among: '', choose: 'yes', all: '' },
};

/** Keys of what was due on the day that was named, or lately. */
function dueNow(home: Address, context: ServiceContext): Promise<readonly string[]> {
  const today = isoDate(context.ports.clock.council());
  return dueThen(home, context.answers['when'] || today, today, context);
}

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
    follows: [{ after: [ID], words: STILL }],
    resolve,
    settle: settleMissed,
    next: ({ answers }) =>
      needsHome(answers) ?? (answers['ask-when'] ? 'when' : answers['container'] ? null : 'container'),
    intro: async (context) => {
      const { told } = await reportable(await knownHome(context), context);
      return [...told.map(({ say }) => say), { key: 'bins.missed.intro' }];
    },
    summary: async (context) => {
      const home = await knownHome(context);
      const { containers } = await reportable(home, context);
      const due = await dueOf(home, context);
      const staff = list(
        containers.map(({ name }) => name.en),
        'en',
      );
      return [
        ...(staff ? [{ field: 'container', value: namesOf(containers, context), staff }] : []),
        homeLine(home, context),
        ...(due ? [{ field: 'when', value: dated('day', due, context)['day'] ?? due, staff: due }] : []),
      ];
    },
    request: async (context) => {
      const home = await knownHome(context);
      const { containers } = await reportable(home, context);
      const due = await dueOf(home, context);
      const [container] = containers;
      const crew = container && due ? await context.ports.crewLog?.last(home.uprn, container.key, due) : undefined;
      const wrote = crew?.ok ? crew.value?.outcome : undefined;
      const all = containersOf(context).length === (await dueNow(home, context)).length;
      const about = containers.length > 1 && all ? ALL_DUE : containers.map(({ key }) => key).join(',');
      return { about, ...(wrote && { details: { 'crew log': wrote } }) };
    },
    done: async (context, reference) => {
      const { ports } = context;
      const home = await knownHome(context);
      const { containers } = await reportable(home, context);
      const back = workingDaysAfter(isoDate(ports.clock.council()), ports.council.bins.missedReturnDays, ports.council);
      const data = { name: namesOf(containers, context), ...dated('day', back, context) };
      return {
        say: thanks('bins.missed.done', reference, data),
        remember: { uprn: home.uprn, postcode: home.postcode, [MISSED_LEFT]: '', [LAST_DAY]: back },
      };
    },
  }),
  (context, begins) =>
    begins && context.session.last?.intent !== ID
      ? [{ key: 'bins.missed.begin', data: { window: windowOf(context) } }]
      : [],
);

const namesOf = (containers: readonly Container[], context: ServiceContext): string =>
  list(
    containers.map((one) => nameOf(one, context)),
    context.language,
  );

/** The home; then the container by its key where it is plain which, and the day as a date. */
async function resolve(context: ServiceContext): Promise<Read> {
  const found = await resolveHome(context);
  if (found.kind === 'refused') return found;
  // Told before the home is known, it is for later.
  const all: Slots = context.answers['container'] === undefined && tellsOfAll(wordsSaid(context)) ? { all: 'yes' } : {};
  const homeAnswers: Slots = { ...all, ...(found.kind === 'answers' ? found.answers : {}) };
  const now = { ...context, answers: { ...context.answers, ...homeAnswers } };
  const home = await homeIn(now);
  if (!home || home === 'down')
    return Object.keys(homeAnswers).length > 0 ? { kind: 'answers', answers: homeAnswers } : found;
  const { ports, answers } = now;
  const today = isoDate(ports.clock.council());
  const day = answers['when'] ? pastDay(answers['when'], today) : null;
  const keep: Record<string, string> = { ...homeAnswers, when: day ?? '' };
  return { kind: 'answers', answers: { ...keep, ...(await pickContainer(now, home, day ?? today, today)) } };
}

/** The container of a report that was sent a moment ago, where none is named now: it is reported, and another can be named. */
async function justReported(context: ServiceContext, home: Address): Promise<string | null> {
  const { ports, session, answers } = context;
  const reference = session.known[LAST_REQUEST];
  if (session.task || session.last?.intent !== ID || !reference || answers['container'] || answers['when']) return null;
  const sent = await ports.requests.byReference(reference);
  const { containers } = ports.council.collections;
  const known = sent?.service === ID && sent.uprn === home.uprn && containers.some(({ key }) => key === sent.about);
  return known ? sent.about : null;
}

async function pickContainer(context: ServiceContext, home: Address, day: string, today: string): Promise<Slots> {
  const { ports, answers } = context;
  const said = answers['container'];
  const known = ports.council.collections.containers;
  if (said?.split(',').every((one) => known.some(({ key }) => key === one))) return {};
  const again = await justReported(context, home);
  if (again) return { container: again, again: 'yes' };
  if (answers['all'] === 'yes') {
    const everything = await dueThen(home, day, today, context);
    if (everything.length > 0) return { container: everything.join(','), all: '' };
  }
  const named = said ? containersCalled(said, ports.council) : [];
  // "The blue one", told before the home was.
  const called = said && named.length === 0 ? fitting(said, known) : named;
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
