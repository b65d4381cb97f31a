// Reads a council's addresses.csv, or finds it read already in an index.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Address, Container, Round } from '../core/council.js';
import type { HomeIndex, Homes } from '../core/homes.js';
import type { Language } from '../core/turn.js';
import { homesInMemory } from '../core/homes-in-memory.js';
import { checkCells, lineFault } from './council-fault.js';
import { isoDate, postcode, say } from './council-kinds.js';
import { inLanguages, once, wordsIn } from './council-tables.js';
import { eachRow, listOf, readText, type Row } from './csv.js';

/** What a home may be flagged as; `communal` and `no-collection` allow an empty round. */
const FLAGS = [
  ...['communal', 'no-collection', 'sacks', 'assisted', 'farm', 'hmo', 'student', 'empty', 'second-home', 'not-banded'],
  ...['conservation', 'article4', 'tpo', 'listed:I', 'listed:II*', 'listed:II'],
] as const;
const NO_ROUND = ['communal', 'no-collection'];

const WORDS = ['street', 'town'] as const;
const MAY_BE_EMPTY = ['locality', 'ward'] as const;
const PLAIN = ['uprn', 'flat', 'house_name', 'number', 'postcode', 'round', 'containers', 'garden'] as const;
const OPTIONAL = [
  'flags',
  'status',
  'usrn',
  'parent_uprn',
  'community',
  'parish',
  'classification',
  'lat',
  'lng',
  'band',
  'since',
  'demo',
] as const;

const figures = (most: number, what: string) =>
  z
    .string()
    .regex(
      new RegExp(`^\\d{1,${most}}$`),
      say(`is not a ${what}`, `Use figures only, at most ${most}; in a spreadsheet format the column as text`),
    );
const orEmpty = <T extends z.ZodType>(schema: T) => z.union([z.literal(''), schema]);
const between = (low: number, high: number) =>
  z
    .string()
    .refine(
      (text) => text !== '' && Number(text) >= low && Number(text) <= high,
      say('is not a coordinate here', `Write degrees from ${low} to ${high}`),
    );

const addressCells = z.object({
  uprn: figures(12, 'UPRN'),
  flat: z.string(),
  house_name: z.string(),
  number: z
    .string()
    .regex(
      /^(\d{1,4}[A-Za-z]?(-\d{1,4}[A-Za-z]?)?)?$/,
      say('is not a house number', 'Write 12, 1A or 12-14; a name goes into house_name, a flat into flat'),
    ),
  postcode,
  round: z.string(),
  containers: z.string().transform(listOf),
  garden: z.enum(['none', 'joined', 'expired'], say('is not known', 'Write none, joined or expired')),
  flags: z.string().transform(listOf),
  status: z.enum(
    ['', 'live', 'historic'],
    say('is not known', 'Write live, or historic for a home that no longer exists'),
  ),
  usrn: orEmpty(figures(8, 'USRN')),
  parent_uprn: orEmpty(figures(12, 'UPRN')),
  lat: orEmpty(between(49, 61)),
  lng: orEmpty(between(-9, 2)),
  band: z
    .string()
    .regex(
      /^[A-I]?$/,
      say('is not a council tax band', 'Write A to I, or leave it empty for a home that has no band yet'),
    ),
  since: orEmpty(isoDate),
});

export interface Places {
  readonly languages: readonly Language[];
  readonly containers: readonly Container[];
  readonly rounds: readonly Round[];
}

/** Changes with how a row is read: what an index keeps is what was read. */
const FORM = 'homes-1';

/**
 * The homes of `addresses.csv`, in `index` where one is given: then the file is read again only when it, or what it is checked by, has changed.
 * @throws Fault for a bad cell, a UPRN listed twice, an unknown round, container or flag, or missing Welsh.
 */
export function readHomes(root: string, folder: string, places: Places, index?: HomeIndex): Homes {
  const name = `${folder}/addresses.csv`;
  const text = readText(root, name);
  if (!index) {
    const homes: Address[] = [];
    readEach(name, text, places, (home) => homes.push(home));
    return homesInMemory(homes);
  }
  const { languages, containers, rounds } = places;
  const about = [FORM, languages, containers.map(({ key, subscription }) => [key, subscription]), rounds];
  const hash = createHash('sha256').update(JSON.stringify(about)).update(text).digest('hex').slice(0, 32);
  return index.open(`${folder.split('/').at(-1) ?? ''}-${hash}`, (add) => {
    readEach(name, text, places, add);
  });
}

function readEach(name: string, text: string, places: Places, add: (home: Address) => void): void {
  const { languages } = places;
  const columns = {
    required: [...PLAIN, ...inLanguages([...WORDS, ...MAY_BE_EMPTY], languages)],
    optional: [...OPTIONAL, ...[...WORDS, ...MAY_BE_EMPTY].map((column) => `${column}_cy`)],
  };
  const lines = new Map<string, number>();
  const check = cellChecks(name);
  eachRow(name, text, columns, (row) => {
    const address = readAddress(name, row, check(row), places);
    once(name, lines, row.line, address.uprn, 'UPRN');
    add(address);
  });
}

type Cells = z.infer<typeof addressCells>;
/** Words of a column that are kept, at most. */
const KEPT = 2000;

/** Cells say the same on many lines: what was checked once is not checked again. */
function cellChecks(name: string): (row: Row) => Cells {
  const columns = Object.entries(addressCells.shape).map(([column, schema]) => ({
    ...{ column, schema: schema as z.ZodType },
    kept: new Map<string, unknown>(),
  }));
  return ({ line, cells }) => {
    const read: Record<string, unknown> = {};
    for (const { column, schema, kept } of columns) {
      const cell = cells[column] ?? '';
      let value = kept.get(cell);
      if (value === undefined) {
        const result = schema.safeParse(cell);
        if (!result.success) return checkCells(name, line, cells, addressCells);
        value = result.data;
        if (kept.size < KEPT) kept.set(cell, value);
      }
      read[column] = value;
    }
    return read as Cells;
  };
}

function readAddress(name: string, row: Row, cells: Cells, { languages, containers, rounds }: Places): Address {
  const wrong = (what: string, cure: string): Error => lineFault(name, row.line, what, cure);
  const street = wordsIn(name, row, 'street', languages);
  const town = wordsIn(name, row, 'town', languages);
  if (!street || !town) throw wrong(`has no ${street ? 'town' : 'street'}`, 'Fill it in');
  if (!cells.flat && !cells.house_name && !cells.number)
    throw wrong('has no flat, house name or number', 'Fill in at least one');

  const historic = cells.status === 'historic';
  const flag = cells.flags.find((one) => !(FLAGS as readonly string[]).includes(one));
  if (flag !== undefined) throw wrong(`has the flag "${flag}", which is not known`, `Use ${FLAGS.join(', ')}`);
  if (cells.round !== '' && !rounds.some(({ key }) => key === cells.round))
    throw wrong(
      `is on the round "${cells.round}", which rounds.csv does not have`,
      `Use one of ${rounds.map(({ key }) => key).join(', ')}, or add it there`,
    );
  if (cells.round === '' && !historic && !cells.flags.some((one) => NO_ROUND.includes(one)))
    throw wrong('has no round', 'Fill it in, or give the home the flag communal (shared bins) or no-collection');

  const unknown = cells.containers.find((one) => !containers.some(({ key }) => key === one));
  if (unknown !== undefined)
    throw wrong(
      `has the container "${unknown}", which council.yaml does not have`,
      `Use ${containers.map(({ key }) => key).join(', ')}, with a semicolon between them`,
    );
  const joined = containers.filter(({ key, subscription }) => subscription && cells.containers.includes(key));
  if (cells.garden === 'joined' && joined.length === 0)
    throw wrong(
      'has joined the garden collection but has no container for it',
      'Add the container, or write none under garden',
    );

  return {
    uprn: cells.uprn,
    flat: cells.flat || null,
    houseName: cells.house_name || null,
    number: cells.number || null,
    street,
    locality: wordsIn(name, row, 'locality', languages),
    town,
    postcode: cells.postcode,
    ward: wordsIn(name, row, 'ward', languages) ?? { en: '' },
    round: cells.round || null,
    containers: containers.filter(({ key }) => cells.containers.includes(key)).map(({ key }) => key),
    garden: cells.garden,
    band: cells.band ? cells.band : null,
    flags: cells.flags,
    ...(cells.lat !== '' &&
      cells.lng !== '' && { place: { latitude: Number(cells.lat), longitude: Number(cells.lng) } }),
    status: historic ? 'historic' : 'live',
  };
}
