// What the bins tasks share: the home they are about, what is said as one begins, dates in words, and where one ends early.
import type { Address, Container } from '../../core/council.js';
import { capital, longDate } from '../../core/format.js';
import { addressLine, homeDown, homeField, postcodeField } from '../../core/home.js';
import { readWhen } from '../../core/kinds/when.js';
import type { Option } from '../../core/reply.js';
import type { Done, Field, Say, Service, ServiceContext } from '../../core/service.js';
import type { SummaryLine } from '../../core/request-form.js';

export const homeFields: Readonly<Record<'postcode' | 'uprn', Field>> = { postcode: postcodeField, uprn: homeField };

/** The home of the answers; `down` when homes cannot be looked up just now, null while there is none. */
export async function homeIn({ ports, answers }: ServiceContext): Promise<Address | 'down' | null> {
  if (!answers['uprn']) return null;
  const looked = await ports.addresses.byUprn(answers['uprn']);
  return looked.ok ? looked.value : 'down';
}

/** The home, where it is sure to be known by now. @throws Error when it is not. */
export async function knownHome(context: ServiceContext): Promise<Address> {
  const home = await homeIn(context);
  if (home === null || home === 'down') throw new Error('the chosen home cannot be looked up any more');
  return home;
}

/** An early answer about a home: `look` gives null to go on. */
export async function settledAt(
  context: ServiceContext,
  look: (home: Address) => Promise<readonly Say[] | null>,
): Promise<Done | null> {
  const home = await homeIn(context);
  if (home === 'down') return homeDown(context);
  const say = home && (await look(home));
  return home && say ? early(say, context, home) : null;
}

/** Ends a task with its answer. A person is offered beside it, and another home where it was about one. */
export const early = (say: readonly Say[], context: ServiceContext, home?: Address): Done => ({
  ending: 'answered',
  say,
  options: [...(home ? [button('do:other-address', 'address.other', context)] : []), person(context)],
  ...(home && { remember: { uprn: home.uprn, postcode: home.postcode } }),
});

export const button = (value: string, key: string, { ports, language }: ServiceContext): Option => ({
  value,
  label: ports.words.text(key, language),
});
export const person = (context: ServiceContext): Option => button('do:person', 'person.talk', context);

/** The line of the summary that holds the home. */
export const homeLine = (home: Address, { language }: ServiceContext): SummaryLine => ({
  field: 'uprn',
  value: addressLine(home, language),
  staff: addressLine(home, 'en'),
});

export const nameOf = ({ name }: Pick<Container, 'name'>, { language }: ServiceContext): string =>
  name[language] ?? name.en;

/** A date under three names: `day`, and as it stands after "on" (`onDay`) and is read aloud (`spokenDay`). */
export function dated(name: string, date: string, { language }: ServiceContext): Readonly<Record<string, string>> {
  return {
    [name]: longDate(date, language),
    [`on${capital(name)}`]: longDate(date, language, 'on'),
    [`spoken${capital(name)}`]: longDate(date, language, 'spoken'),
  };
}

/** Reading back says all that matters itself. */
const READ_BACK = ['confirm', 'change'];

/** Says something ahead of a question that is not asked again. `begins`: the task does, with this question. */
export function withLead(
  service: Service,
  lead: (context: ServiceContext, begins: boolean) => readonly Say[],
): Service {
  const led = (field: Field): Field => ({
    ...field,
    ask: async (context) => {
      const asked = await field.ask(context);
      return { ...asked, say: [...lead(context, context.session.task?.service !== service.id), ...asked.say] };
    },
  });
  return {
    ...service,
    fields: Object.fromEntries(
      Object.entries(service.fields).map(([name, field]) => [name, READ_BACK.includes(name) ? field : led(field)]),
    ),
  };
}

/** A weekday before a date says nothing more: "Thursday 3 December" is 3 December. */
const WEEKDAY =
  /\b(?:mon|tue|tues|wed|weds|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?,?\s+(?:the\s+)?(?=\d)|\bd?dydd\s+\p{L}+\s+(?=\d)/giu;
/** Short for a weekday, where a day is asked for: elsewhere "sat", "sun" and "mon" are words of their own. */
const SHORT_DAYS: Readonly<Record<string, string>> = {
  mon: 'monday', tue: 'tuesday', wed: 'wednesday', thu: 'thursday', fri: 'friday', sat: 'saturday', sun: 'sunday',
  maw: 'mawrth', mer: 'mercher', gwe: 'gwener', sad: 'sadwrn',
}; // prettier-ignore
const SHORT_DAY =
  /^\W*((?:on |next |this |dydd )?)(mon|tue|wed|thu|fri|sat|sun|maw|mer|gwe|sad)\b\.?(?=(?: please| plis)?\W*$)/i;
const wholeDay = (text: string): string =>
  text.replace(SHORT_DAY, (_, before: string, day: string) => `${before}${SHORT_DAYS[day.toLowerCase()] ?? day}`);

export const dayNamed = (text: string, today: string): ReturnType<typeof readWhen> =>
  readWhen(wholeDay(text.replace(WEEKDAY, '')), today);

/** The resident's own words of this turn; none for a button or a speaker's intent. */
export const wordsSaid = ({ turn }: ServiceContext): string => (turn.input.kind === 'text' ? turn.input.text : '');

/** The rules are the council's own data, which has no day of review. */
export const ALWAYS = (): string => '9999-12-31';
