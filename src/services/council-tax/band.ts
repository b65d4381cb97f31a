// "What band is my home in, and what does it cost?": a postcode and a home, then the band, this year's charge and what it pays for.
import { fold } from '../../core/kinds/fold.js';
import { capital, money } from '../../core/format.js';
import { addressLine, homeDown, homeField, needsHome, postcodeField, resolveHome } from '../../core/home.js';
import type { Address } from '../../core/council.js';
import type { TaxArea } from '../../core/council-facts.js';
import type { Done, Say, Service, ServiceContext } from '../../core/service.js';
import type { Turn } from '../../core/turn.js';
import { partsOf } from '../../core/tax-share.js';
import { bandNamed } from './bill-fields.js';
import { labelled, person } from './tax-options.js';

const ID = 'council-tax.band';
const GOV_UK = 'https://www.gov.uk/council-tax-bands';

/** About a home of theirs, and not about bands as such. */
const MINE =
  /\b(?:my|our|mine|am i|are we|i am|i'm|we are|we're|this (?:house|home|flat|address)|fy|ein|ydw i|ydyn ni|rydw i|dw i|ydan ni)\b/;
const IN_GENERAL =
  /\b(?:how (?:are|do|can|does|come)|why|worked out|work out|decided|value[ds]?|valuation|table|lowest|highest|change[ds]?|annexe|wrong|too high|appeal|challenge|1991|2003|who sets|compare|sut|pam|newid|anghywir|herio|apelio|rhy uchel)\b/;

export const band: Service = {
  id: ID,
  intent: ID,
  takesHome: true,
  follows: [
    {
      after: [ID, 'council-tax.bill', 'council-tax.balance', 'council-tax.pay'],
      words:
        /^(?:and |so |but )*(?:how(?:'s| is| was| does| do you)?|what(?:'s| is| does)?|where(?:'s| does)?|who|sut|beth|i ble|ble)\b.{0,24}\b(?:made up|make (?:it|that) up|broken down|breakdown|worked out|work it out|pay for|go to|goes? to|made of|cynnwys|gwneud o|ei gyfrifo|mynd)\b|^(?:can i (?:see|have) )?(?:a |the )?breakdown\b|^(?:ar|am) beth mae'?r arian/,
    },
  ],

  fields: { postcode: postcodeField, uprn: homeField },
  guided: {
    asked: (text, { turn }) => asksFigure(text, turn),
    articleFirst: (text, _article, { answers }) => {
      if (answers['postcode'] || answers['number']) return false;
      const said = fold(text);
      return !MINE.test(said) || IN_GENERAL.test(said) || bandNamed(text) !== null;
    },
    begin: 'tax-band.start',
    reviewBy: ({ council }) => lastDay(council.councilTax.year),
  },
  resolve: resolveHome,
  settle: (context) => Promise.resolve(figureTold(context)),
  next: ({ answers }) => needsHome(answers),
  run: async (context) => {
    const { ports, answers, language } = context;
    const looked = await ports.addresses.byUprn(answers['uprn'] ?? '');
    if (!looked.ok) return homeDown(context);
    const home = looked.value;
    if (!home) throw new Error('the home that was chosen is not there');
    const { areas } = ports.council.councilTax;
    const area = areas.length === 1 ? areas[0] : areas.find(({ wards }) => wards.includes(home.ward.en));
    const told = { address: addressLine(home, language), band: home.band ?? '' };
    const charge = area?.bands[told.band];
    const say: readonly Say[] =
      told.band === ''
        ? [{ key: 'tax-band.none', data: told }]
        : area && charge !== undefined
          ? charged(area, told, charge, context)
          : [{ key: 'tax-band.no-charge', data: told }];
    return answered(say, home, context);
  },
};

/** "How much is band C", by voice: no table is read out, but that figure is told. */
const asksFigure = (text: string, { can }: Turn): boolean =>
  !can.screen && bandNamed(text) !== null && !MINE.test(fold(text)) && !IN_GENERAL.test(fold(text));

function figureTold({ ports, turn, session }: ServiceContext): Done | null {
  const text = turn.input.kind === 'text' && session.task?.service !== ID ? turn.input.text : '';
  const { areas, year } = ports.council.councilTax;
  const [area] = areas;
  const named = bandNamed(text) ?? '';
  const charge = area?.bands[named];
  if (!area || charge === undefined || !asksFigure(text, turn)) return null;
  const data = { band: named, year, charge: money(charge), area: area.name.en, n: areas.length };
  return { ending: 'answered', say: [{ key: 'tax-band.figure', data }], options: [], links: [] };
}

/** The last day of a financial year written "2026/27". */
export const lastDay = (year: string): string => `${String(Number(year.slice(0, 4)) + 1)}-03-31`;

function charged(
  area: TaxArea,
  told: { readonly address: string; readonly band: string },
  charge: number,
  { ports, language, turn }: ServiceContext,
): readonly Say[] {
  const parts = partsOf(area, told.band);
  const lines = parts.map(({ name, pence }) => `- ${capital(name[language] ?? name.en)}: ${money(pence)}`).join('\n');
  const { year } = ports.council.councilTax;
  return [
    { key: 'tax-band.is', data: { ...told, year, charge: money(charge) } },
    ...(parts.length > 0 && turn.can.screen
      ? [{ key: 'tax-band.made-up' }, { text: lines, speech: lines.replace(/^- |\n- /g, ' ') }]
      : []),
    { key: 'tax-band.before' },
  ];
}

function answered(say: readonly Say[], { uprn, postcode, band }: Address, context: ServiceContext): Done {
  const { ports, language } = context;
  const next = band
    ? ['council-tax.discount', 'council-tax.pay', 'council-tax.challenge-band']
    : ['council-tax.liability'];
  return {
    ending: 'answered',
    say,
    options: [...next.map((id) => labelled(`intent:${id}`, context)), person(context)],
    links: [{ label: ports.words.text('tax-band.link', language), url: GOV_UK }],
    remember: { uprn, postcode },
  };
}
