// The values that an article's placeholders are filled with: what council.yaml says, written out for one language.
import type { Council } from '../core/council.js';
import { clockTime, list, money, nth, weekHours } from '../core/format.js';
import { councilData } from '../core/respond.js';
import type { Language } from '../core/turn.js';

type Schedule = Council['collections']['containers'][number]['schedule'];
type Value = string | number | boolean;
export type Values = Readonly<Record<string, Value | Readonly<Record<string, Value>>>>;

const FREE: Readonly<Record<Language, string>> = { en: 'free', cy: 'am ddim' };
const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  cy: 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr'.split(' '),
};

/** Prices as "£46" or "free", times as "7am", lists as lines. What a council does not have is an empty text, which `{% if %}` takes for no. */
export function articleValues(council: Council, language: Language): Values {
  const { bins, councilTax, planning, complaints, county, collections, contact, helplines } = council;
  const cy = language === 'cy';
  const say = (words: { readonly en: string; readonly cy?: string }): string => words[language] ?? words.en;
  const price = (pence: number): string => (pence === 0 ? FREE[language] : money(pence));
  const garden = collections.containers.find(({ subscription }) => subscription);
  const perArea = (charge: (area: Council['councilTax']['areas'][number]) => string): string =>
    councilTax.areas.map((area) => `- ${say(area.name)}: ${charge(area)}`).join('\n');
  const minutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
  return {
    ...(councilData({ council }, language) as Readonly<Record<string, Value>>),
    website: council.website,
    address: say(contact.address),
    welshPhone: contact.phone.cy ?? contact.phone.en,
    keepDays: council.keepDays,
    outBy: clockTime(minutes(collections.outBy), language),
    links: { ...council.links },
    helplines: Object.fromEntries(
      Object.entries(helplines).map(([key, { phone }]) => [key.replaceAll('-', '_'), phone]),
    ),
    bins: {
      missedWindow: missedWindow(bins.missed, language),
      missedReturn: workingDays(bins.missedReturnDays, language),
      newRubbishBin: price(bins.newContainer.rubbishPence),
      newRecycling: price(bins.newContainer.recyclingPence),
      newFree: list(
        collections.containers.filter(({ key }) => bins.newContainer.free.includes(key)).map(({ name }) => say(name)),
        language,
      ),
      newContainerTime: workingDays(bins.newContainer.workingDays, language),
      largerFrom: bins.newContainer.largerFrom,
      bulkyPrice: price(bins.bulky.pence),
      bulkyItems: bins.bulky.items,
      bulkyHalfPrice: bins.bulky.halfPrice,
      bulkyRefundDays: bins.bulky.refundDays === undefined ? '' : days(bins.bulky.refundDays, language),
      bulkyReduced: price(Math.round(bins.bulky.pence / 2)),
      gardenPrice: price(garden?.subscription?.pricePence ?? 0),
      gardenBin: garden ? say(garden.name) : '',
      gardenSeason: season(garden?.schedule, language),
      gardenAllYear: garden ? garden.schedule.every !== 'fortnight' || !garden.schedule.months : false,
      gardenBreaks: breaks(garden?.schedule, language),
      assistedReview: bins.assistedReviewYears,
      sharpsCollection: bins.sharpsCollection,
      sideWaste: say(bins.sideWaste),
      containers: collections.containers.map(({ name, contents }) => `- ${say(name)}: ${say(contents)}`).join('\n'),
      howOften: collections.containers
        .map(
          (one) =>
            `- ${say(one.name)}, ${cy ? 'ar gyfer' : 'for'} ${say(one.contents)}: ${howOften(one.schedule, language)}`,
        )
        .join('\n'),
      howOftenAloud: howOftenAloud(collections.containers, language),
      centres: bins.centres.map((centre) => centreLine(centre, language)).join('\n'),
      centreRules: bins.centres.map((centre) => centreRules(centre, language)).join('\n'),
      centreClosed: centreClosed(bins.centres, language),
      reuseShops: reuseShops(bins.centres, language),
      asbestos: bins.centres.map(({ name, asbestos }) => `- ${say(name)}: ${say(asbestos)}`).join('\n'),
      rubble: bins.centres.map(({ name, rubble }) => `- ${say(name)}: ${say(rubble)}`).join('\n'),
      booking: bins.centres.map(({ name, booking }) => `- ${say(name)}: ${say(booking)}`).join('\n'),
      vans: bins.centres.map(({ name, vans }) => `- ${say(name)}: ${say(vans)}`).join('\n'),
      rubbleAloud: bins.centres.map(({ name, rubble }) => `${say(name)}: ${say(rubble)}`).join(' '),
      bookingAloud: bins.centres.map(({ name, booking }) => `${say(name)}: ${say(booking)}`).join(' '),
      vansAloud: bins.centres.map(({ name, vans }) => `${say(name)}: ${say(vans)}`).join(' '),
      centreNames: list(
        bins.centres.map(({ name }) => say(name)),
        language,
        'or',
      ),
    },
    councilTax: {
      year: councilTax.year,
      instalments: list(councilTax.instalments.map(String), language, 'or'),
      directDebitDays: list(
        councilTax.directDebitDays.map((day) => (cy ? String(day) : nth(day))),
        language,
        'or',
      ),
      emptyPremium: councilTax.emptyPremium
        .map(({ years, percent }) =>
          cy
            ? `- ${String(percent)}% yn ychwanegol ar ôl ${welshYears(years)}`
            : `- ${String(percent)}% extra after ${String(years)} ${years === 1 ? 'year' : 'years'}`,
        )
        .join('\n'),
      secondHomePremium: `${String(councilTax.secondHomePremium)}%`,
      bandD: money(councilTax.areas[0]?.bands['D'] ?? 0),
      bandDArea: say(councilTax.areas[0]?.name ?? { en: '' }),
      bandDAreas: perArea(({ bands }) => money(bands['D'] ?? 0)),
      charges: perArea(({ bands }) =>
        Object.entries(bands)
          .map(([band, pence]) => `${band} ${money(pence ?? 0)}`)
          .join(', '),
      ),
    },
    planning: { preApplication: price(planning.preApplicationPence), committee: say(planning.committee) },
    complaints: {
      stage1: workingDays(complaints.stage1Days, language),
      stage2: workingDays(complaints.stage2Days, language),
    },
    county: county
      ? { name: say(county.name), phone: county.phone, website: county.website, runs: say(county.runs) }
      : '',
    partners: Object.fromEntries(
      council.partners.map(({ key, name, helps, phone, hours }) => [
        key.replaceAll('-', '_'),
        [`${say(name)}: ${say(helps)}`, [phone, hours && say(hours)].filter(Boolean).join(', ')]
          .filter(Boolean)
          .join('. '),
      ]),
    ),
    welshSpeaking: council.languages.includes('cy'),
  };
}

/** Welsh counts years with words of their own, changed by the number: "1 flwyddyn", "2 flynedd", "5 mlynedd". */
const welshYears = (years: number): string =>
  `${String(years)} ${years === 1 ? 'flwyddyn' : years === 2 ? 'flynedd' : [5, 7, 8, 9, 10].includes(years) ? 'mlynedd' : 'blynedd'}`;

const days = (count: number, language: Language): string => `${String(count)} ${dayWord(count, language)}`;

const workingDays = (count: number, language: Language): string =>
  language === 'cy' ? `${days(count, 'cy')} gwaith` : `${String(count)} working ${dayWord(count, 'en')}`;

const dayWord = (count: number, language: Language): string =>
  language === 'cy' ? (count === 2 ? 'ddiwrnod' : 'diwrnod') : count === 1 ? 'day' : 'days';

/** "within 2 working days", "by 6pm on the next working day". */
function missedWindow({ workingDays: days, by }: Council['bins']['missed'], language: Language): string {
  if (by >= '23:00')
    return language === 'cy' ? `o fewn ${workingDays(days, 'cy')}` : `within ${workingDays(days, 'en')}`;
  const time = clockTime(Number(by.slice(0, 2)) * 60 + Number(by.slice(3)), language);
  if (days === 1)
    return language === 'cy' ? `erbyn ${time} ar y diwrnod gwaith nesaf` : `by ${time} on the next working day`;
  return language === 'cy'
    ? `erbyn ${time}, o fewn ${workingDays(days, 'cy')}`
    : `by ${time}, within ${workingDays(days, 'en')}`;
}

const EVERY: Readonly<Record<Schedule['every'], Readonly<Record<Language, string>>>> = {
  week: { en: 'every week', cy: 'bob wythnos' },
  fortnight: { en: 'every two weeks', cy: 'bob pythefnos' },
  'three-weeks': { en: 'every three weeks', cy: 'bob tair wythnos' },
};

/** "every two weeks, March to November". */
const howOften = (schedule: Schedule, language: Language): string =>
  schedule.every === 'fortnight' && schedule.months
    ? `${EVERY.fortnight[language]}, ${season(schedule, language)}`
    : EVERY[schedule.every][language];

/** "Every week: green caddy and red bag. Every two weeks: green box.": one sentence for all that come as often. */
function howOftenAloud(containers: Council['collections']['containers'], language: Language): string {
  const names = new Map<string, string[]>();
  for (const { name, schedule } of containers) {
    const often = howOften(schedule, language);
    names.set(often, [...(names.get(often) ?? []), name[language] ?? name.en]);
  }
  return [...names]
    .map(([often, those]) => `${often.charAt(0).toUpperCase()}${often.slice(1)}: ${list(those, language)}.`)
    .join(' ');
}

function season(schedule: Schedule | undefined, language: Language): string {
  const months = schedule?.every === 'fortnight' ? schedule.months : undefined;
  const [first, last] = [months?.[0], months?.at(-1)];
  if (first === undefined || last === undefined) return language === 'cy' ? 'drwy’r flwyddyn' : 'all year';
  const name = (month: number): string => MONTHS[language][month - 1] ?? '';
  return language === 'cy' ? `o fis ${name(first)} i fis ${name(last)}` : `${name(first)} to ${name(last)}`;
}

/** "21 December 2026 to 3 January 2027"; nothing where it never stops. */
function breaks(schedule: Schedule | undefined, language: Language): string {
  const stops = (schedule?.every === 'fortnight' && schedule.breaks) || [];
  const written = (day: string): string => {
    const [year, month, date] = day.split('-').map(Number);
    return `${String(date)} ${MONTHS[language][(month ?? 1) - 1] ?? ''} ${String(year)}`;
  };
  return list(
    stops.map(({ from, to }) =>
      language === 'cy' ? `o ${written(from)} i ${written(to)}` : `${written(from)} to ${written(to)}`,
    ),
    language,
  );
}

/** "- Garth Road: vans …, rubble …, asbestos …, closed on 25 December …". */
function centreRules(centre: Council['bins']['centres'][number], language: Language): string {
  const say = (words: { readonly en: string; readonly cy?: string }): string => words[language] ?? words.en;
  const shop = centre.reuseShop ? (language === 'cy' ? 'Mae siop ailddefnyddio yno.' : 'There is a reuse shop.') : '';
  const closed = `${language === 'cy' ? 'Ar gau ar' : 'Closed on'} ${closedDays(centre, language)}.`;
  const rules = [say(centre.vans), say(centre.rubble), say(centre.asbestos), shop, closed];
  return `- ${say(centre.name)}: ${rules.filter(Boolean).join(' ')}`;
}

/** "The recycling centres are closed on 25 December and 1 January.": once where all are closed on the same days. */
function centreClosed(centres: Council['bins']['centres'], language: Language): string {
  const cy = language === 'cy';
  const nameOf = ({ name }: Council['bins']['centres'][number]): string => name[language] ?? name.en;
  const many = centres.length > 1;
  const all = cy
    ? `Mae'r ${many ? 'canolfannau' : 'ganolfan'} ailgylchu ar gau ar`
    : `The recycling ${many ? 'centres are' : 'centre is'} closed on`;
  const days = new Set(centres.map((centre) => closedDays(centre, language)));
  const closed =
    days.size === 1
      ? [...days].map((one) => `${all} ${one}.`)
      : centres.map(
          (centre) => `${nameOf(centre)}: ${cy ? 'ar gau ar' : 'closed on'} ${closedDays(centre, language)}.`,
        );
  return closed.join(' ');
}

/** "There is a reuse shop at Garth Road.", or nothing. */
function reuseShops(centres: Council['bins']['centres'], language: Language): string {
  const shops = centres.filter(({ reuseShop }) => reuseShop).map(({ name }) => name[language] ?? name.en);
  if (shops.length === 0) return '';
  return language === 'cy'
    ? `Siop ailddefnyddio: ${list(shops, language)}.`
    : `There is a reuse shop at ${list(shops, language)}.`;
}

/** "25 December, 26 December and 1 January". */
function closedDays(centre: Council['bins']['centres'][number], language: Language): string {
  const days = centre.closed.map((day) => {
    const [month, date] = day.split('-').map(Number);
    return `${String(date)} ${MONTHS[language][(month ?? 1) - 1] ?? ''}`;
  });
  return list(days, language);
}

function centreLine(centre: Council['bins']['centres'][number], language: Language): string {
  const say = (words: { readonly en: string; readonly cy?: string }): string => words[language] ?? words.en;
  const [summer, winter] = [weekHours(centre.summer, language), weekHours(centre.winter, language)];
  const hours =
    language === 'cy'
      ? `Ebrill i Fedi: ${summer}. Hydref i Fawrth: ${winter}.`
      : `April to September: ${summer}. October to March: ${winter}.`;
  return `- ${say(centre.name)}, ${say(centre.address)}. ${hours} ${say(centre.booking)}`;
}
