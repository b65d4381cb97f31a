// A container: new, in place of one that broke or is gone, one more, or a larger one; what it costs is told before the yes.
import { isoDate, money } from '../../../core/format.js';
import { pickField } from '../../../core/form-fields.js';
import { needsHome, resolveHome } from '../../../core/home.js';
import { fold } from '../../../core/kinds/fold.js';
import { requestService, thanks } from '../../../core/request-form.js';
import { FEW } from '../../../core/task-words.js';
import { LAST_DAY } from '../../../core/requests.js';
import type { Container } from '../../../core/council.js';
import type { Field, Read, Say, ServiceContext } from '../../../core/service.js';
import type { Slots } from '../../../core/turn.js';
import { containersCalled } from '../../../core/container-names.js';
import { amongThose, containerHeard } from '../container-heard.js';
import { workingDaysAfter } from '../days/last-collection.js';
import { heardPeople, heardReason, peopleField, REASONS } from './heard.js';
import { chargeFor, settleContainer } from './answers.js';
import { ALWAYS, button, dated, homeFields, homeLine, knownHome, nameOf, wordsSaid, withLead } from '../task.js';

const ID = 'bins.new-container';
/** Asks what it costs or when it comes, and does not ask for one. */
const ASKS =
  /\b(?:how much|price|prices|cost|costs|charge|charges|fee|free|pay|set me back|have i got to buy|how long|how many days|how soon|when will|when does|arrive[ds]?|deliver(?:y|ed)|dropped off|waiting for|where (?:do|can|are|d'you)|do you (?:supply|sell|do|give|have)|am i (?:allowed|entitled)|who (?:owns|pays)|pris|faint|cost(?:io|ia)?|gost(?:io)?|talu|am ddim|pryd|sawl diwrnod|ble)\b/;

const containerField: Field = {
  ...amongThose(
    pickField({
      name: 'container',
      key: 'bins.new.container',
      choices: (context) => {
        const among = context.answers['among']?.split(',').filter(Boolean) ?? [];
        return context.ports.council.collections.containers
          .filter(({ key }) => among.length === 0 || among.includes(key))
          .map((one) => ({ value: one.key, label: nameOf(one, context) }));
      },
      hear: containerHeard,
    }),
  ),
  undo: { container: '', among: '' },
};

const reasonField = pickField({
  name: 'bin-reason',
  key: 'bins.new.reason',
  choices: ({ ports, language }) =>
    REASONS.map((value) => ({ value, label: ports.words.text(`bins.new.reason.${value}`, language) })),
  hear: (text) => heardReason(text),
});

export const containerOf = ({ ports, answers }: ServiceContext): Container | undefined =>
  ports.council.collections.containers.find(({ key }) => key === answers['container']);

export const newContainer = withLead(
  requestService({
    id: ID,
    takesHome: true,
    fields: { container: containerField, 'bin-reason': reasonField, 'bin-people': peopleField, ...homeFields },
    guided: {
      articleFirst: (text) => text === '' || ASKS.test(fold(text)),
      begin: 'bins.new.start',
      offer: 'bins.new.offer',
      reviewBy: ALWAYS,
    },
    resolve,
    amend: (text, context) => Promise.resolve(reasonEarly(text, context)),
    settle: settleContainer,
    next: ({ answers }) => {
      if (!answers['container']) return 'container';
      if (!answers['bin-reason']) return 'bin-reason';
      if (answers['bin-reason'] === 'larger' && !answers['bin-people']) return 'bin-people';
      return needsHome(answers);
    },
    intro: (context) => [{ key: 'bins.new.intro' }, ...chargeWords(context)],
    summary: async (context) => {
      const { ports, language, answers } = context;
      const container = containerOf(context);
      const reason = `bins.new.reason.${answers['bin-reason'] ?? 'new'}`;
      return [
        ...(container ? [{ field: 'container', value: nameOf(container, context), staff: container.name.en }] : []),
        { field: 'bin-reason', value: ports.words.text(reason, language), staff: ports.words.text(reason, 'en') },
        ...(answers['bin-people'] ? [{ field: 'bin-people', value: answers['bin-people'] }] : []),
        homeLine(await knownHome(context), context),
      ];
    },
    request: (context) => {
      const pence = chargeFor(containerOf(context), context);
      return { about: context.answers['container'] ?? '', ...(pence > 0 && { details: { charge: money(pence) } }) };
    },
    done: async (context, reference) => {
      const { ports } = context;
      const [home, container] = [await knownHome(context), containerOf(context)];
      const { workingDays } = ports.council.bins.newContainer;
      const by = workingDaysAfter(isoDate(ports.clock.council()), workingDays, ports.council);
      const paid = chargeFor(container, context) > 0;
      return {
        say: [
          ...thanks('bins.new.done', reference, {
            name: container ? nameOf(container, context) : '',
            ...dated('day', by, context),
          }),
          ...(paid ? [{ key: 'bins.pay' }] : []),
        ],
        options: [button('intent:bins.collection-day', 'open.example.1', context)],
        remember: { uprn: home.uprn, postcode: home.postcode, [LAST_DAY]: by },
      };
    },
  }),
  (context, begins) => {
    if (!begins) return [];
    const { rubbishPence, recyclingPence, largerFrom } = context.ports.council.bins.newContainer;
    if (context.answers['bin-reason'] === 'larger') return [{ key: 'bins.new.larger', data: { n: largerFrom } }];
    if (context.turn.can.screen) return [];
    const [rubbish, recycling] = [rubbishPence, recyclingPence].map((pence) => (pence > 0 ? money(pence) : 'free'));
    return [{ key: 'bins.new.prices', data: { rubbish: rubbish ?? '', recycling: recycling ?? '' } }];
  },
);

function chargeWords(context: ServiceContext): readonly Say[] {
  const container = containerOf(context);
  const pence = chargeFor(container, context);
  const data = { name: container ? nameOf(container, context) : '', price: money(pence) };
  const crew = context.answers['bin-reason'] === 'crew';
  return [
    { key: pence > 0 ? 'bins.new.charge' : 'bins.new.free', data },
    ...(crew && pence > 0 ? [{ key: 'bins.new.crew' }] : []),
  ];
}

/** What the first message tells of the container, the reason and the people; then the home. */
async function resolve(context: ServiceContext): Promise<Read> {
  const { session, answers, ports } = context;
  const text = session.task?.service === ID ? '' : wordsSaid(context);
  const reason = answers['bin-reason'] ?? heardReason(text) ?? '';
  const people = answers['bin-people'] ?? heardPeople(text) ?? '';
  const told: Slots = { 'bin-reason': reason, 'bin-people': people, ...whichOne(reason, context) };
  const found = await resolveHome(context);
  if (found.kind === 'refused') return found;
  const residual = ports.items.containerFor('residual', isoDate(ports.clock.council())) ?? '';
  const chosen = told['container'] ?? answers['container'];
  // Only rubbish bins come in two sizes: a larger one of something else is one more of it.
  const extra: Slots = reason === 'larger' && chosen && chosen !== residual ? { 'bin-reason': 'extra' } : {};
  return { kind: 'answers', answers: { ...(found.kind === 'answers' ? found.answers : {}), ...told, ...extra } };
}

/** "More" and "the second" answer the question which one; these do not. */
const PLAIN: ReadonlySet<string> = new Set(['damaged', 'lost', 'stolen', 'crew']);

/** "Broke", while we ask which one: it need not be asked again. */
function reasonEarly(text: string, { session, ports }: ServiceContext): Read {
  const early = session.task?.asking === 'container' && !session.task.answers['bin-reason'];
  const reason = early && text.split(/\s+/).length <= FEW && !text.startsWith('answer:') ? heardReason(text) : null;
  const named = reason !== null && ports.reader.read(text, session.language).slots['container'] !== undefined;
  return reason === null || !PLAIN.has(reason) || named
    ? { kind: 'other' }
    : { kind: 'answers', answers: { 'bin-reason': reason } };
}

function whichOne(reason: string, { ports, answers }: ServiceContext): Slots {
  const said = answers['container'];
  const { containers } = ports.council.collections;
  if (said && containers.some(({ key }) => key === said)) return {};
  const called = said ? containersCalled(said, ports.council) : [];
  if (called.length === 1 && called[0]) return { container: called[0].key };
  const residual = ports.items.containerFor('residual', isoDate(ports.clock.council()));
  if (reason === 'larger' && called.length === 0 && residual) return { container: residual };
  return { container: '', ...(called.length > 1 && { among: called.map(({ key }) => key).join(',') }) };
}
