// Reads a council's addresses.csv and finds homes in it.
import { z } from 'zod';
import type { Called } from '../core/called.js';
import type { Address, AddressBook, Container, Neighbour, Round } from '../core/council.js';
import { fold } from '../core/kinds/fold.js';
import type { Language } from '../core/turn.js';
import { checkCells, lineFault } from './council-fault.js';
import { isoDate, postcode, say, tidyPostcode } from './council-kinds.js';
import { inLanguages, once, wordsIn } from './council-tables.js';
import { listOf, readTable, type Row } from './csv.js';

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

/** @throws Fault for a bad cell, a UPRN listed twice, an unknown round, container or flag, or missing Welsh. */
export function readAddresses(root: string, folder: string, places: Places): readonly Address[] {
  const { languages } = places;
  const table = readTable(root, `${folder}/addresses.csv`, {
    required: [...PLAIN, ...inLanguages([...WORDS, ...MAY_BE_EMPTY], languages)],
    optional: [...OPTIONAL, ...[...WORDS, ...MAY_BE_EMPTY].map((column) => `${column}_cy`)],
  });
  const lines = new Map<string, number>();
  return table.rows.map((row) => {
    const address = readAddress(table.name, row, places);
    once(table.name, lines, row.line, address.uprn, 'UPRN');
    return address;
  });
}

function readAddress(name: string, row: Row, { languages, containers, rounds }: Places): Address {
  const cells = checkCells(name, row.line, row.cells, addressCells);
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

const natural = new Intl.Collator('en', { numeric: true });

/** As a postman would list them: street by street, 1, 1A, 2, 10, flats in order, homes with a name only last. */
export function inOrder(a: Address, b: Address): number {
  return (
    natural.compare(a.street.en, b.street.en) ||
    Number(a.number === null) - Number(b.number === null) ||
    natural.compare(a.number ?? '', b.number ?? '') ||
    natural.compare(a.houseName ?? '', b.houseName ?? '') ||
    natural.compare(a.flat ?? '', b.flat ?? '')
  );
}

const known = <T>(value: T): Promise<Called<T>> => Promise.resolve({ ok: true, value, asOf: new Date() });

/** Every postcode of ours; `withoutHomes` are those where nobody lives. */
export const postcodesOf = (homes: readonly Address[], withoutHomes: readonly string[]): ReadonlySet<string> =>
  new Set([...homes.map((home) => home.postcode), ...withoutHomes]);

/** An index of the homes, held in memory. `withoutHomes` are postcodes of ours where nobody lives. */
export function addressBook(
  homes: readonly Address[],
  withoutHomes: readonly string[],
  neighbours: readonly Neighbour[],
): AddressBook {
  const byUprn = new Map(homes.map((home) => [home.uprn, home]));
  const byPostcode = new Map<string, Address[]>();
  for (const home of homes) {
    if (home.status !== 'live') continue;
    const there = byPostcode.get(home.postcode);
    if (there) there.push(home);
    else byPostcode.set(home.postcode, [home]);
  }
  for (const there of byPostcode.values()) there.sort(inOrder);
  const live = [...byPostcode.values()].flat();
  const ours = postcodesOf(homes, withoutHomes);
  const houseNames = [...new Set(live.flatMap(({ houseName }) => houseName ?? []))];
  const streets = [...new Set(homes.flatMap(({ street }) => Object.values(street)))];
  return {
    byPostcode: (asked) => known(byPostcode.get(tidyPostcode(asked)) ?? []),
    byStreet: (asked) => {
      const wanted = fold(asked);
      return known(live.filter(({ street }) => Object.values(street).some((name) => fold(name) === wanted)));
    },
    byUprn: (uprn) => known(byUprn.get(uprn) ?? null),
    neighbour: (asked) => {
      const tidy = tidyPostcode(asked);
      if (ours.has(tidy)) return null;
      const district = tidy.split(' ')[0] ?? tidy;
      return (
        neighbours.find(({ postcodes }) => postcodes.includes(tidy)) ??
        neighbours.find(({ postcodes }) => postcodes.includes(district)) ??
        null
      );
    },
    neighbours: () => neighbours,
    postcodes: () => ours,
    streets: () => streets,
    houseNames: () => houseNames,
  };
}
