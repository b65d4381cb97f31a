// The answer of the guide to a lower bill: what may come off, why, in pounds, what was not checked, and the next step.
import { money } from '../../core/format.js';
import { addressLine } from '../../core/home.js';
import type { TaxArea } from '../../core/council-facts.js';
import type { Link, Option } from '../../core/reply.js';
import type { Done, Say, ServiceContext } from '../../core/service.js';
import { amountsIn, spanOf, tenthOf } from './amounts.js';
import { areasAt } from './area.js';
import { sourceLink } from '../../core/article-words.js';
import { labelled, person } from './tax-options.js';
import { outcomeOf, type Outcome } from './outcome.js';
import { guideOf, NONE, UNKNOWN } from './tax-guide.js';

export async function answer(context: ServiceContext): Promise<Done> {
  const { answers, language } = context;
  const guide = guideOf(context);
  if (!guide) throw new Error('the guide to a lower bill is not there');
  const outcome = outcomeOf(answers, guide);
  const told = (text: string): Say => ({ text, speech: text });
  const low = answers['low'] === 'yes';
  // The form that a button leads to on a screen.
  const calls = outcome.kind === 'off' && !context.turn.can.screen;
  return {
    ending: 'answered',
    say: [
      { key: `guide-tax.is.${outcome.kind}`, data: { percent: outcome.percent } },
      ...(outcome.limit ? [told(outcome.limit.text[language])] : []),
      ...(outcome.percent > 0 ? [...(await homeNamed(context)), ...(await pounds(outcome, context))] : []),
      ...notes(outcome, context),
      ...(low ? [{ key: 'guide-tax.low-income' }] : []),
      ...(outcome.percent > 0 ? unchecked(outcome, context) : []),
      { key: outcome.percent > 0 ? 'guide-tax.step' : low ? 'guide-tax.step.low' : 'guide-tax.step.other' },
      ...(calls ? [{ key: 'guide-tax.call' }] : []),
    ],
    ...(calls && { offer: 'callback' as const }),
    options: [
      ...apply(outcome, context),
      ...next(outcome, context).map((id) => labelled(`intent:${id}`, context)),
      person(context),
    ],
    links: links(outcome, low, context),
  };
}

/** Begins the form; its words are what the form listens for. */
const apply = ({ kind }: Outcome, { ports, language, turn }: ServiceContext): readonly Option[] =>
  kind === 'off' && turn.can.screen
    ? [{ value: 'intent:council-tax.discount', label: ports.words.text('tax-discount.apply', language) }]
    : [];

/** What it takes; by voice it waits for the form. */
const notes = ({ about, kind }: Outcome, { turn, language }: ServiceContext): readonly Say[] =>
  (turn.can.screen || kind === 'ask' ? (about?.notes ?? []) : []).map((note) => ({
    text: note[language],
    speech: note[language],
  }));

/** Whose band it is, so that it can be put right. */
async function homeNamed({ answers, ports, language }: ServiceContext): Promise<readonly Say[]> {
  const looked = answers['band-home'] ? await ports.addresses.byUprn(answers['band-home']) : null;
  const home = looked?.ok ? looked.value : null;
  return home?.band && home.band === answers['band']
    ? [{ key: 'guide-tax.home', data: { address: addressLine(home, language), band: home.band } }]
    : [];
}

async function pounds({ kind, percent, about }: Outcome, context: ServiceContext): Promise<readonly Say[]> {
  const { answers, ports, language } = context;
  const { band } = answers;
  if (about?.key === 'nobody-died') return [];
  if (band === undefined || band === UNKNOWN) return [{ key: 'guide-tax.pounds.no-band' }];
  const areas = await areasAt(context);
  const [area] = areas;
  const { year } = ports.council.councilTax;
  if (areas.length === 1 && area) return inArea(area, band, { kind, percent, year, language });
  const span = spanOf(areas, band, percent);
  if (!span) return [{ key: 'guide-tax.pounds.no-band' }];
  const data = { band, year, percent, low: money(span[0]), high: money(span[1]) };
  return [{ key: `guide-tax.pounds.${kind}.span`, data }];
}

interface Told {
  readonly kind: Outcome['kind'];
  readonly percent: number;
  readonly year: string;
  readonly language: ServiceContext['language'];
}

function inArea(area: TaxArea, band: string, { kind, percent, year, language }: Told): readonly Say[] {
  const sums = amountsIn(area, band, percent);
  if (!sums) return [{ key: 'guide-tax.pounds.no-band' }];
  const data = {
    band,
    year,
    area: area.name[language] ?? area.name.en,
    full: money(sums.full),
    off: money(sums.off),
    rest: money(sums.rest),
    tenth: money(kind === 'exempt' ? tenthOf(sums.full) : sums.tenth),
  };
  return [{ key: `guide-tax.pounds.${kind}`, data }];
}

/** That another adult may be left out too, and what nobody asked about. */
function unchecked({ kind }: Outcome, { answers }: ServiceContext): readonly Say[] {
  const { adults, who } = answers;
  const others = kind === 'off' && adults !== '1' && adults !== '0';
  const unsure = who === UNKNOWN && adults === '1';
  return [
    ...(others || unsure ? [{ key: 'guide-tax.others' }] : []),
    { key: 'guide-tax.unchecked', data: { sums: answers['band'] && answers['band'] !== UNKNOWN ? 'yes' : 'no' } },
  ];
}

function next({ kind, about }: Outcome, { answers }: ServiceContext): readonly string[] {
  if (about?.key === 'nobody-died') return ['council-tax.bereavement', 'council-tax.moving'];
  const home = answers['adults'] === '0' ? 'council-tax.empty-second-home' : 'council-tax.reduction';
  const unknownBand = answers['band'] === UNKNOWN ? ['council-tax.band'] : [];
  const away = answers['who'] === NONE || kind === 'exempt' ? [] : ['council-tax.exemption'];
  return [home, ...unknownBand, ...away, 'council-tax.disabled-reduction'].slice(0, 4);
}

function links({ limit }: Outcome, low: boolean, context: ServiceContext): readonly Link[] {
  const { ports, language } = context;
  const { discounts, councilTaxReduction } = ports.council.links;
  const text = (key: string): string => ports.words.text(key, language);
  return [
    { label: text('guide-tax.link'), url: discounts },
    ...(low ? [{ label: text('guide-tax.link.reduction'), url: councilTaxReduction }] : []),
    ...(limit
      ? [sourceLink({ label: limit.source.title[language], url: limit.source.url }, context.ports, language)]
      : []),
  ];
}
