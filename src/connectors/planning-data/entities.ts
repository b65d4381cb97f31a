// What planning.data.gov.uk answers, and what of it protects a place.
import { z } from 'zod';
import type { Words } from '../../core/council.js';
import type { Constraint } from '../../core/planning.js';

/** Its data sets, and what we call what is in them. */
export const DATASETS: Readonly<Record<string, Constraint['kind']>> = {
  'conservation-area': 'conservation-area',
  'article-4-direction-area': 'article-4',
  'tree-preservation-zone': 'tree-preservation',
  'listed-building-outline': 'listed-building',
  'listed-building': 'listed-building',
  'flood-risk-zone': 'flood-zone',
  'green-belt': 'green-belt',
};

const words = z
  .string()
  .nullish()
  .transform((text) => text?.trim() ?? '');

/** Its schema: tests/contracts/entity_search_json.schema.json. An empty text or date is "", not null. */
const entity = z.object({
  entity: z.int(),
  dataset: z.string(),
  name: words,
  reference: words,
  quality: words,
  'end-date': words,
  'documentation-url': words,
  'document-url': words,
  'permitted-development-rights': words,
  'listed-building-grade': words,
  'flood-risk-level': words,
});
export const entityPage = z.object({ entities: z.array(entity), count: z.int() });
export type Entity = z.infer<typeof entity>;

/** In the order of the data sets; what has ended is left out, and one thing told twice is told once. */
export function constraintsOf(entities: readonly Entity[], base: string): readonly Constraint[] {
  const found = new Map<string, Entity>();
  // Owners say themselves that conservation areas hold duplicates: first the authoritative one of them.
  const best = [...entities].sort(
    (a, b) => Number(b.quality === 'authoritative') - Number(a.quality === 'authoritative'),
  );
  for (const one of best) {
    const kind = DATASETS[one.dataset];
    if (kind === undefined || one['end-date'] !== '') continue;
    const same = [...found.values()].some((other) => DATASETS[other.dataset] === kind && areOne(one, other));
    if (!same) found.set(`${one.entity}`, one);
  }
  const order = Object.keys(DATASETS);
  return [...found.values()]
    .sort((a, b) => order.indexOf(a.dataset) - order.indexOf(b.dataset) || a.entity - b.entity)
    .map((one) => constraint(one, base));
}

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
const areOne = (a: Entity, b: Entity): boolean =>
  (a.name !== '' && fold(a.name) === fold(b.name)) || (a.reference !== '' && fold(a.reference) === fold(b.reference));

function constraint(one: Entity, base: string): Constraint {
  const kind = DATASETS[one.dataset] ?? 'conservation-area';
  const link = [one['documentation-url'], one['document-url']].find((url) => /^https:\/\/\S+$/.test(url));
  return {
    kind,
    name: nameOf(one, kind),
    reference: one.reference || null,
    note: noteOf(one),
    url: link ?? new URL(`/entity/${one.entity}`, base).href,
  };
}

const KINDS: Readonly<Record<Constraint['kind'], Words>> = {
  'conservation-area': { en: 'Conservation area', cy: 'Ardal gadwraeth' },
  'article-4': { en: 'Article 4 direction', cy: 'Cyfarwyddyd Erthygl 4' },
  'tree-preservation': { en: 'Tree preservation order', cy: 'Gorchymyn cadw coed' },
  'listed-building': { en: 'Listed building', cy: 'Adeilad rhestredig' },
  'flood-zone': { en: 'Flood zone', cy: 'Parth llifogydd' },
  'green-belt': { en: 'Green belt', cy: 'Llain las' },
};

function nameOf({ name, 'flood-risk-level': level }: Entity, kind: Constraint['kind']): Words {
  if (kind === 'flood-zone' && /^[123]$/.test(level))
    return { en: `Flood zone ${level}`, cy: `Parth llifogydd ${level}` };
  return name === '' ? KINDS[kind] : { en: name };
}

function noteOf(one: Entity): Words | null {
  const grade = one['listed-building-grade'];
  if (grade) return { en: `Grade ${grade}`, cy: `Gradd ${grade}` };
  const rights = one['permitted-development-rights'];
  return rights ? { en: rights } : null;
}
