// Charges, numbers, addresses and times that belong in council.yaml, but were typed into an article.
import type { Council } from '../core/council.js';
import { money } from '../core/format.js';
import type { Language } from '../core/turn.js';
import { complaint, partsOf, type Checked } from './article-check.js';
import { valuesOf } from './article-check-places.js';
import { proseOf } from './article-template.js';

/** Placeholders whose value is a council's own; not those that many share, such as "free" or a premium of 100%. */
const OWN = [
  'council phone outOfHours email website address hours outBy',
  'bins.missedWindow bins.missedReturn bins.newRubbishBin bins.newRecycling bins.newContainerTime',
  'bins.bulkyPrice bins.bulkyReduced bins.gardenPrice bins.gardenSeason bins.centreNames',
  'councilTax.year councilTax.bandD councilTax.instalments councilTax.directDebitDays',
  'planning.preApplication planning.committee complaints.stage1 complaints.stage2',
  'county.name county.phone county.website',
].flatMap((line) => line.split(' '));
/** Laws have windows and hours too: such figures are the council's own only where its subject is told of. */
const WINDOW = /^(?:\d+ (?:working|dd?iwrnod)|[\d.]+[ap]m$)/;
const subject = (placeholder: string): string => (placeholder === 'outBy' ? 'bins' : placeholder.replace(/\..*/, ''));
const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/g;
/** A number in full, whoever's it is: nobody notices in prose when it changes. */
const PHONE = /(?<![\d£.])0\d(?:[ -]?\d){8,9}(?!\d)/;

/** Everyone knows 999 and 111, and they do not change. */
const SHORT = 3;

/** What must not be typed, and the placeholders to write in its place. */
type Figures = ReadonlyMap<
  string,
  { readonly find: RegExp; readonly councils: Set<string>; readonly write: Set<string> }
>;

export function figureFinder(councils: readonly Council[]): (article: Checked) => readonly string[] {
  const figures = { en: figuresOf(councils, 'en'), cy: figuresOf(councils, 'cy') };
  return ({ file, id, language }) => {
    const topics = new Set([id, ...file.intents].map((name) => name.replace(/[./].*/, '')));
    if (file.intents.includes('general.complaint')) topics.add('complaints');
    return partsOf(file).flatMap(({ text, line }) =>
      proseOf(text)
        .split('\n')
        .flatMap((prose, index) =>
          typed(prose, figures[language], topics).map((what) => complaint(file.name, line + index, ...what)),
        ),
    );
  };
}

function typed(
  prose: string,
  figures: Figures,
  topics: ReadonlySet<string>,
): readonly (readonly [what: string, cure: string])[] {
  let rest = prose;
  const found = [...figures].flatMap(([text, { find, councils, write }]) => {
    if (!find.test(rest)) return [];
    if (WINDOW.test(text) && ![...write].some((name) => topics.has(subject(name)))) return [];
    rest = rest.replace(find, ' ');
    const where = [...write].map((name) => `{{ ${name} }}`).join(' or ');
    return [[`has "${text}" typed in, which is ${[...councils].join(' and ')}'s`, `Write ${where}`] as const];
  });
  const phone = PHONE.exec(rest)?.[0];
  return phone === undefined
    ? found
    : [
        ...found,
        [
          `has the telephone number ${phone} typed in`,
          'Put it into knowledge/helplines.yaml and write {{ helplines.<key> }}',
        ],
      ];
}

/** The longest first, so that a part of a longer one is not named as well. */
function figuresOf(councils: readonly Council[], language: Language): Figures {
  const figures = new Map<string, { find: RegExp; councils: Set<string>; write: Set<string> }>();
  for (const council of councils) {
    if (!council.languages.includes(language)) continue;
    for (const [text, write] of own(council, language)) {
      if (text.length < 2 || !/[\d@]|.{5}/.test(text)) continue;
      const before = figures.get(text) ?? { find: finder(text), councils: new Set<string>(), write: new Set<string>() };
      before.councils.add(council.key);
      before.write.add(write);
      figures.set(text, before);
    }
  }
  return new Map([...figures].sort(([a], [b]) => b.length - a.length));
}

function own(council: Council, language: Language): readonly (readonly [text: string, write: string])[] {
  const values = valuesOf(council, language);
  const say = (words: { readonly en: string; readonly cy?: string }): string => words[language] ?? words.en;
  const at = (name: string): string => {
    const [outer = '', inner] = name.split('.');
    const value = values[outer];
    return String((typeof value === 'object' ? value[inner ?? ''] : inner ? '' : value) ?? '');
  };
  const free = language === 'cy' ? 'am ddim' : 'free';
  const host = (url: string): string => new URL(url).hostname;
  return [
    ...OWN.map((name) => [at(name), name] as const).filter(([text]) => text !== free && /\d|@|\./.test(text)),
    [say(council.name), 'council'],
    [say(council.shortName), 'council'],
    [host(council.website), 'website'],
    ...council.councilTax.areas.flatMap(({ bands }) =>
      Object.values(bands).map((pence) => [money(pence), 'councilTax.bandD'] as const),
    ),
    ...council.partners.flatMap(({ key, phone, website }) =>
      [phone, website].map((text) => [text ?? '', `partners.${key.replaceAll('-', '_')}`] as const),
    ),
    ...Object.entries(council.helplines)
      .filter(([, { phone }]) => phone.length > SHORT)
      .map(([key, { phone }]) => [phone, `helplines.${key.replaceAll('-', '_')}`] as const),
    ...(say(council.contact.address).match(POSTCODE) ?? []).map((text) => [text, 'address'] as const),
    ...council.bins.centres.flatMap((centre) => [
      [say(centre.name), 'bins.centreNames'] as const,
      ...(say(centre.address).match(POSTCODE) ?? []).map((text) => [text, 'bins.centres'] as const),
    ]),
  ];
}

/** Not within a longer figure or word; spaces in numbers may be missing. */
const finder = (text: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\d£.,-])${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, /\d/.test(text) ? '\\s*' : '\\s+')}(?![\\p{L}\\d-]|[.,]\\d)`,
    'iu',
  );
