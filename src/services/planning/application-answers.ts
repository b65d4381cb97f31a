// What is said when there is no application to tell: none there, an unknown reference, a register that does not answer.
import { foreignLinks, foreignReference, foreignWords, type Foreign } from '../../core/foreign-reference.js';
import { clockTime, dayWord, isoDate, minutesOfDay } from '../../core/format.js';
import type { Link } from '../../core/reply.js';
import type { Done, Say, ServiceContext } from '../../core/service.js';

/** An answer of the register as old as this, in milliseconds, is told with its time. */
const OLD = 10 * 60_000;

export const personOption = ({ ports, language }: ServiceContext) => ({
  value: 'do:person',
  label: ports.words.text('person.talk', language),
});

export const searchLink = ({ ports, language }: ServiceContext): Link => ({
  label: ports.words.text('applications.link.search', language),
  url: ports.council.links.planningSearch,
});

export const downDone = (context: ServiceContext): Done => ({
  ending: 'service-down',
  say: [{ key: 'applications.down' }],
  options: [personOption(context)],
  links: [searchLink(context)],
});

export function unknownDone(reference: string, context: ServiceContext): Done {
  const { input } = context.turn;
  const said = input.kind === 'text' ? foreignReference(input.text, context.ports) : null;
  const foreign = said ?? foreignReference(reference, context.ports);
  return foreign ? foreignDone(foreign, context) : notFound(reference, context);
}

/** Another council's: their name and link. */
const foreignDone = (foreign: Foreign, context: ServiceContext): Done => ({
  ending: 'answered',
  say: foreignWords(foreign, context.ports, context.language),
  options: [again(context), personOption(context)],
  links: foreignLinks(foreign, context.language),
});

const notFound = (reference: string, context: ServiceContext): Done => ({
  ending: 'asked',
  say: [{ key: 'applications.unknown', data: { reference } }],
  options: [again(context), personOption(context)],
  links: [searchLink(context)],
  question: true,
});

export const noneDone = (place: string, context: ServiceContext): Done => ({
  ending: 'answered',
  say: [{ key: 'applications.none', data: { place } }],
  options: [again(context), personOption(context)],
  links: [searchLink(context)],
});

/** The postcode of another council, if the site is one. */
export function neighbourDone(site: string, context: ServiceContext): Done | null {
  const { ports, language } = context;
  const neighbour = ports.addresses.neighbour(site);
  if (!neighbour) return null;
  const name = neighbour.name[language] ?? neighbour.name.en;
  return {
    ending: 'answered',
    say: [{ key: 'applications.neighbour', data: { postcode: site, name, phone: neighbour.phone } }],
    options: [again(context), personOption(context)],
    links: [{ label: name, url: neighbour.website }],
  };
}

const again = ({ ports, language }: ServiceContext) => ({
  value: 'intent:planning.find-application',
  label: ports.words.text('applications.another', language),
});

/** "This is what our register said at 9am", in Europe/London; nothing while it is fresh. */
export function asOfWords(asOf: Date, { ports, language }: ServiceContext): readonly Say[] {
  const now = ports.clock.now();
  if (now.getTime() - asOf.getTime() < OLD) return [];
  const time = clockTime(minutesOfDay(asOf), language);
  const day = dayWord(isoDate(asOf), isoDate(now), language);
  return [{ key: 'applications.as-of', data: { day, time } }];
}
