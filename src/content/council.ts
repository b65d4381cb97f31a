// Loads one council from its folder, knowledge/councils/<key>/: plain files, checked line by line.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { AddressBook, Council } from '../core/council.js';
import { Fault } from '../core/fault.js';
import { invocationProblem } from '../core/invocation-name.js';
import type { HomeIndex, Homes } from '../core/homes.js';
import { addressBook, postcodesOf } from './address-book.js';
import { readAccounts, type FiledAccount } from './council-accounts.js';
import { readHomes } from './council-addresses.js';
import { readApplications, type FiledRegister } from './council-applications.js';
import { readConstraints, type FiledConstraint } from './council-constraints.js';
import { readCouncillors } from './council-councillors.js';
import { readHandoff } from './council-handoff.js';
import { readBulky, type FiledBulky } from './council-bulky.js';
import { readCrewLog, type FiledCrewLog } from './council-crew-log.js';
import { checkYaml, lineFault, readCouncilYaml } from './council-fault.js';
import { readBankHolidays, readHelplines } from './council-nation.js';
import { readRequests, type FiledRequest } from './council-requests.js';
import { councilSchema, languageList } from './council-schema.js';
import { readHolidays, readNeighbours, readRounds } from './council-tables.js';

const COUNCILS = 'knowledge/councils';

/** All that its files say, as plain values. */
export interface ReadCouncil {
  readonly council: Council;
  readonly homes: Homes;
  /** Postcodes of ours where nobody lives. */
  readonly withoutHomes: readonly string[];
  /** Null where the council has no applications.csv or constraints.csv. */
  readonly applications: FiledRegister | null;
  readonly constraints: readonly FiledConstraint[] | null;
  /** Null where it has no crew-log.csv, or no bulky-items.csv and bulky-days.csv. */
  readonly crewLog: FiledCrewLog | null;
  readonly bulky: FiledBulky | null;
  /** Null where it has no requests.csv. */
  readonly earlier: readonly FiledRequest[] | null;
  /** A demo's council tax accounts. */
  readonly accounts: readonly FiledAccount[] | null;
}

export interface LoadedCouncil extends ReadCouncil {
  readonly addresses: AddressBook;
}

/** The keys of the councils that `root` (the project's folder) has, sorted: each folder that holds a council.yaml. */
export function listCouncils(root: string): readonly string[] {
  const folder = join(root, COUNCILS);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'council.yaml')))
    .map((entry) => entry.name)
    .sort();
}

/**
 * Loads a council and its address book, and checks all of it. `root` is the project's folder.
 * @throws Fault naming file:line, what is wrong and the cure; for an unknown council, the ones there are.
 */
export const loadCouncil = (root: string, key: string, index?: HomeIndex): LoadedCouncil =>
  withBook(readCouncil(root, key, index));

/** With an index of its homes. */
export const withBook = (read: ReadCouncil): LoadedCouncil => ({
  ...read,
  addresses: addressBook(read.homes, read.withoutHomes, read.council.neighbours),
});

/** Reads a council and checks all of it; its homes are in `index`, or in memory without one. @throws Fault as above. */
export function readCouncil(root: string, key: string, index?: HomeIndex): ReadCouncil {
  const councils = listCouncils(root);
  if (!councils.includes(key))
    throw new Fault(
      'content/no-council',
      `${COUNCILS} has no council "${key}" with a council.yaml`,
      `Set COUNCIL to one of those there (${councils.join(', ') || 'none'}), or add the folder`,
    );
  const folder = `${COUNCILS}/${key}`;
  const yaml = readCouncilYaml(root, `${folder}/council.yaml`);
  const { languages } = checkYaml(yaml, z.looseObject({ languages: languageList }));
  const { postcodesWithoutHomes, collections, ...facts } = checkYaml(yaml, councilSchema(languages));
  // Only here are both names known.
  const misnamed = invocationProblem(facts.invocationName, facts.shortName.en);
  if (misnamed)
    throw lineFault(
      yaml.name,
      yaml.lineOf(['invocationName']),
      `invocationName "${facts.invocationName}" ${misnamed.what}`,
      misnamed.cure,
    );
  if (facts.connectors?.planningData && facts.nation !== 'england')
    throw lineFault(
      yaml.name,
      yaml.lineOf(['connectors', 'planningData']),
      'connectors.planningData is for England only: planning.data.gov.uk has nothing of Wales',
      'Remove it; list what you know in constraints.csv',
    );
  if (facts.connectors?.collectionFeeds && facts.connectors.wasteServices)
    throw lineFault(
      yaml.name,
      yaml.lineOf(['connectors', 'wasteServices']),
      'connectors has both collectionFeeds and wasteServices: collection days come from one of them',
      'Remove the other',
    );
  for (const system of ['collectionFeeds', 'wasteServices'] as const) {
    const unknown = Object.values(facts.connectors?.[system]?.names ?? {})
      .flat()
      .find((name) => !collections.containers.some(({ key }) => key === name));
    if (unknown !== undefined)
      throw lineFault(
        yaml.name,
        yaml.lineOf(['connectors', system, 'names']),
        `connectors.${system}.names has the container "${unknown}", which is not listed under collections`,
        `Use ${collections.containers.map(({ key }) => key).join(', ')}`,
      );
  }

  const rounds = readRounds(root, folder, collections.containers);
  const neighbours = readNeighbours(root, folder, languages);
  const homes = readHomes(root, folder, { languages, containers: collections.containers, rounds }, index);
  if (!postcodesOf(homes, postcodesWithoutHomes).has(facts.examplePostcode))
    throw lineFault(
      yaml.name,
      yaml.lineOf(['examplePostcode']),
      `examplePostcode ${facts.examplePostcode} is not in addresses.csv`,
      'Choose a postcode of yours',
    );

  const handoff = readHandoff(root, folder);
  const councillors = readCouncillors(root, folder, homes);
  const council: Council = {
    ...facts,
    ...(councillors && { councillors }),
    ...(handoff && { handoff }),
    key,
    collections: { ...collections, rounds, changes: readHolidays(root, folder, languages) },
    bankHolidays: readBankHolidays(root, facts.nation, languages),
    neighbours,
    helplines: readHelplines(root, facts.nation),
  };
  return {
    council,
    homes,
    withoutHomes: postcodesWithoutHomes,
    applications: readApplications(root, folder, { languages, demo: facts.demo, homes }),
    constraints: readConstraints(root, folder, { languages, homes }),
    crewLog: readCrewLog(root, folder, { languages, demo: facts.demo, homes, containers: collections.containers }),
    bulky: readBulky(root, folder, { languages, demo: facts.demo }),
    earlier: readRequests(root, folder, { demo: facts.demo, homes, referencePrefix: facts.referencePrefix }),
    accounts: readAccounts(root, folder, { demo: facts.demo, homes, councilTax: facts.councilTax }),
  };
}
