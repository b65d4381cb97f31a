// Reads a council's councillors.csv: who was elected for each ward.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Councillor } from '../core/council.js';
import type { Homes } from '../core/homes.js';
import { checkCells, lineFault } from './council-fault.js';
import { phone, say } from './council-kinds.js';
import { readTable } from './csv.js';

const councillorCells = z.object({
  ward: z.string(),
  name: z.string().min(1, say('is empty', 'Write the name as it is used')),
  email: z.email(say('is not an e-mail address', 'Write it as name@example.org')),
  phone: z.union([z.literal(''), phone]),
});

/**
 * Null when the council has no such file.
 * @throws Fault for a bad cell, a ward that addresses.csv does not have, and a ward of it that nobody is elected for.
 */
export function readCouncillors(root: string, folder: string, homes: Homes): readonly Councillor[] | null {
  const name = `${folder}/councillors.csv`;
  if (!existsSync(join(root, name))) return null;
  const table = readTable(root, name, { required: ['ward', 'name', 'email', 'phone'] });
  const wards = new Set(homes.named.wards);
  const councillors = table.rows.map(({ line, cells }): Councillor => {
    const read = checkCells(name, line, cells, councillorCells);
    if (!wards.has(read.ward))
      throw lineFault(
        name,
        line,
        `has the ward "${read.ward}", which addresses.csv does not have`,
        `Use one of ${[...wards].join(', ')}, in English`,
      );
    return { ...read, phone: read.phone || null };
  });
  const empty = [...wards].find((ward) => !councillors.some((one) => one.ward === ward));
  if (empty !== undefined)
    throw lineFault(name, 1, `has nobody for the ward "${empty}"`, 'Add a row for each councillor of that ward');
  return councillors;
}
