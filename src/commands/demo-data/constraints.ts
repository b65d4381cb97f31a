// What protects places in the demo councils: conservation areas, an article 4 direction, tree preservation orders, listed buildings.
import { listOf } from '../../content/csv.js';
import type { Cells, DemoKey, Home } from './addresses.js';

export const CONSTRAINT_COLUMNS = ['kind', 'reference', 'name', 'streets', 'uprns', 'note', 'url'];

const AREAS: Readonly<Record<DemoKey, readonly Cells[]>> = {
  glanmarch: [
    {
      kind: 'conservation-area',
      reference: 'CA01',
      name: 'Town conservation area',
      name_cy: 'Ardal gadwraeth y Dref',
      streets: 'High Street; Chapel Street; Castle Lane',
    },
    {
      kind: 'conservation-area',
      reference: 'CA02',
      name: 'Garth conservation area',
      name_cy: 'Ardal gadwraeth Garth',
      streets: 'Garth Village',
    },
    {
      kind: 'article-4',
      reference: 'A4/01',
      name: 'Bridge Street article 4 direction',
      name_cy: 'Cyfarwyddyd Erthygl 4 Stryd y Bont',
      streets: 'Bridge Street',
      note: 'You need planning permission to change windows or doors here.',
      note_cy: 'Mae angen caniatâd cynllunio i newid ffenestri neu ddrysau yma.',
    },
    {
      kind: 'tree-preservation',
      reference: 'TPO/07',
      name: 'Woodland at Wood End Road',
      name_cy: 'Coetir ar Ffordd Pen y Coed',
      streets: 'Wood End Road',
      note: 'It covers every tree in the wood.',
      note_cy: "Mae'n cynnwys pob coeden yn y coetir.",
    },
    {
      kind: 'tree-preservation',
      reference: 'TPO/12',
      name: 'Trees at Beech Grove',
      name_cy: 'Coed yn Llwyn Ffawydd',
      streets: 'Beech Grove',
      note: 'It covers some of the trees, so ask us which.',
      note_cy: "Mae'n cynnwys rhai o'r coed, felly gofynnwch i ni pa rai.",
    },
  ],
  marchfold: [
    { kind: 'conservation-area', reference: 'CA1', name: 'Market Square conservation area', streets: 'Market Square' },
  ],
};

/** The rows of constraints.csv: the areas, then what one home alone has, in ascending order of UPRN. */
export function demoConstraints(council: DemoKey, homes: readonly Home[]): readonly Cells[] {
  const streets = new Set(AREAS[council].flatMap((area) => listOf(area['streets'] ?? '')));
  const flagged = (test: (flag: string) => boolean): readonly Home[] =>
    homes.filter((home) => listOf(home['flags'] ?? '').some(test));
  const listed = flagged((flag) => flag.startsWith('listed:')).map((home, n): Cells => {
    const grade =
      listOf(home['flags'] ?? '')
        .find((flag) => flag.startsWith('listed:'))
        ?.slice(7) ?? '';
    const at = [home['house_name'], home['number'], home['street']].filter(Boolean).join(' ');
    const at_cy = [home['house_name'], home['number'], home['street_cy']].filter(Boolean).join(' ');
    return {
      kind: 'listed-building',
      reference: `LB/${String(n + 1).padStart(2, '0')}`,
      name: `${at}, grade ${grade}`,
      name_cy: `${at_cy}, gradd ${grade}`,
      uprns: home['uprn'] ?? '',
    };
  });
  const trees = flagged((flag) => flag === 'tpo')
    .filter((home) => !streets.has(home['street'] ?? ''))
    .map((home, n): Cells => ({
      kind: 'tree-preservation',
      reference: `TPO/0${String(n + 1)}`,
      name: `One tree at ${[home['number'], home['street']].filter(Boolean).join(' ')}`,
      uprns: home['uprn'] ?? '',
    }));
  return [...AREAS[council], ...listed, ...trees];
}
