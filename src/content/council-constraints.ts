// Reads a council's constraints.csv: conservation areas, article 4 directions, protected trees and listed buildings, by street or by home.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Council } from '../core/council.js';
import type { Homes } from '../core/homes.js';
import { fold } from '../core/kinds/fold.js';
import type { Constraint, Constraints } from '../core/planning.js';
import type { Clock } from '../core/ports.js';
import type { Language } from '../core/turn.js';
import { checkCells, lineFault } from './council-fault.js';
import { say, website } from './council-kinds.js';
import { inLanguages, needWords, wordsIn } from './council-tables.js';
import { listOf, readTable } from './csv.js';

export interface FiledConstraint extends Constraint {
  /** Street names, folded. */
  readonly streets: readonly string[];
  readonly uprns: readonly string[];
}

const KINDS = [
  ...(['conservation-area', 'article-4', 'tree-preservation'] as const),
  ...(['listed-building', 'flood-zone', 'green-belt'] as const),
];

const constraintCells = z.object({
  kind: z.enum(KINDS, say('is not known', `Use ${KINDS.join(', ')}`)),
  reference: z.string(),
  streets: z.string().transform(listOf),
  uprns: z.string().transform(listOf),
  url: z.union([z.literal(''), website]),
});

/**
 * Null when the council has no such file.
 * @throws Fault for an unknown kind, missing words, a row for no place, or a street or UPRN that addresses.csv does not have.
 */
export function readConstraints(
  root: string,
  folder: string,
  { languages, homes }: { readonly languages: readonly Language[]; readonly homes: Homes },
): readonly FiledConstraint[] | null {
  const name = `${folder}/constraints.csv`;
  if (!existsSync(join(root, name))) return null;
  const table = readTable(root, name, {
    required: ['kind', 'reference', 'streets', 'uprns', 'url', ...inLanguages(['name', 'note'], languages)],
    optional: ['name_cy', 'note_cy'],
  });
  const known = new Set(homes.named.streets.flatMap((street) => Object.values(street).map(fold)));
  return table.rows.map((row): FiledConstraint => {
    const { kind, reference, streets, uprns, url } = checkCells(name, row.line, row.cells, constraintCells);
    const lost = streets.find((street) => !known.has(fold(street)));
    if (lost !== undefined)
      throw lineFault(
        name,
        row.line,
        `has the street "${lost}", which addresses.csv does not have`,
        'Write it as it stands there, with a semicolon between two',
      );
    const gone = uprns.find((uprn) => !homes.byUprn(uprn));
    if (gone !== undefined)
      throw lineFault(
        name,
        row.line,
        `has the UPRN ${gone}, which addresses.csv does not have`,
        'Correct it, or add the home there',
      );
    if (streets.length + uprns.length === 0)
      throw lineFault(name, row.line, 'is for no street and no home', 'Fill in streets or uprns');
    return {
      kind,
      reference: reference || null,
      name: needWords(name, row, 'name', languages),
      note: wordsIn(name, row, 'note', languages),
      url: url || null,
      streets: streets.map(fold),
      uprns,
    };
  });
}

/** What the council's own file says of a home. */
export const createConstraints = (
  filed: readonly FiledConstraint[],
  council: Pick<Council, 'shortName'>,
  clock: Clock,
): Constraints => ({
  source: council.shortName,
  at: (home) => {
    const streets = Object.values(home.street).map(fold);
    const value = filed
      .filter((one) => one.uprns.includes(home.uprn) || one.streets.some((street) => streets.includes(street)))
      .map(({ kind, name, reference, note, url }): Constraint => ({ kind, name, reference, note, url }));
    return Promise.resolve({ ok: true, value, asOf: clock.now() });
  },
});
