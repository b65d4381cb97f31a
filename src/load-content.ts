// Loads what a council knows and says, and teaches the engine: what the server, the tools and the tests share.
import { articlesOf } from './content/articles.js';
import { createAccounts } from './content/council-accounts.js';
import { createBulky } from './content/council-bulky.js';
import { createCrewLog } from './content/council-crew-log.js';
import { createEarlierRequests } from './content/council-requests.js';
import { createConstraints } from './content/council-constraints.js';
import { withBook } from './content/council.js';
import { itemsOf } from './content/items.js';
import { keptFiles, keptIn, type KeptFiles } from './content/kept-files.js';
import { keepContent, rememberContent } from './content/kept-content.js';
import { PACKAGE, packageFromBytes, packageToBytes } from './content/packaged.js';
import { createRegister } from './content/planning-register.js';
import { readContent, type ReadContent } from './content/read-content.js';
import { wordBookOf } from './content/words.js';
import type { Articles } from './core/articles.js';
import { createClock } from './core/clock.js';
import { Fault } from './core/fault.js';
import type { AddressBook, Council } from './core/council.js';
import type { Bulky } from './core/bulky.js';
import type { CrewLog } from './core/crew-log.js';
import type { Guide } from './core/guide.js';
import type { HomeIndex } from './core/homes.js';
import type { Items } from './core/items.js';
import type { Constraints, PlanningRegister } from './core/planning.js';
import type { Clock, IntentEntry, WordBook } from './core/ports.js';
import type { EarlierRequests } from './core/requests.js';
import type { Reader } from './core/reading.js';
import type { DemoLogins, TaxAccounts } from './core/tax-account.js';
import type { Language } from './core/turn.js';
import { createReader } from './language/reader.js';
import type { SlotVocabulary } from './language/slots.js';
import { knownEnglish } from './language/word-list.js';

export interface Content {
  readonly council: Council;
  readonly addresses: AddressBook;
  readonly words: WordBook;
  readonly reader: Reader;
  readonly register: ReadonlyMap<string, IntentEntry>;
  readonly articles: Articles;
  readonly items: Items;
  readonly guides: ReadonlyMap<string, Guide>;
  /** From the council's own files, where it has them. */
  readonly planningRegister?: PlanningRegister;
  readonly constraints?: Constraints;
  readonly crewLog?: CrewLog;
  readonly bulky?: Bulky;
  /** What residents asked for before, or in another way. */
  readonly earlierRequests?: EarlierRequests;
  /** A demo's accounts, and who may sign in to them. */
  readonly taxAccounts?: TaxAccounts;
  readonly demoLogins?: DemoLogins;
}

/**
 * `root` is the folder with intents/ and knowledge/, `key` the council's, `project` where what was learnt is kept; a demo council's days are put on the `clock`.
 * `speaks` are the languages of its articles, by default all of the council's; `homes` keeps its homes, in memory without it.
 * @throws Fault naming the file and line that is not as it should be.
 */
export function loadContent(
  root: string,
  key: string,
  clock: Clock = createClock(null),
  project = root,
  speaks?: readonly Language[],
  homes?: HomeIndex,
): Content {
  const cache = cacheOf(project);
  rememberContent(cache);
  const read = readContent(root, key, speaks, homes);
  keepContent();
  return contentOf(read, knownEnglish(), cache, clock);
}

/** Makes `folder` a package of intents/ and knowledge/ of `root`: `packagedContent` then needs neither. @throws Fault as above. */
export function packContent(root: string, key: string, folder: string, speaks: readonly Language[]): void {
  const cache = cacheOf(folder);
  const packaged = { read: readContent(root, key, speaks), english: knownEnglish() };
  cache.write(PACKAGE, packageToBytes(packaged));
  // Learns, and keeps what was learnt.
  contentOf(packaged.read, packaged.english, cache, createClock(null));
}

/** What `folder` was made a package of; null where it was not. @throws Fault when it was made for another council than `key`. */
export function packagedContent(folder: string, key: string, clock: Clock): Content | null {
  const cache = cacheOf(folder);
  const bytes = cache.read(PACKAGE);
  if (!bytes) return null;
  const { read, english } = packageFromBytes(bytes);
  const madeFor = read.council.council.key;
  if (madeFor !== key)
    throw new Fault(
      'content/no-council',
      `The package was made for the council "${madeFor}", and COUNCIL is "${key}"`,
      'Make it again with COUNCIL set, or set COUNCIL to the one it was made for',
    );
  return contentOf(read, english, cache, clock);
}

const cacheOf = (project: string): KeptFiles => keptFiles(keptIn(project));

function contentOf(read: ReadContent, known: ReadonlySet<string>, cache: KeptFiles, clock: Clock): Content {
  const { council, addresses, applications, constraints, crewLog, bulky, accounts, earlier } = withBook(read.council);
  const items = itemsOf(read.items, known);
  const reader = createReader({
    phrases: read.phrases,
    lists: read.lists,
    known: { en: known },
    cache,
    ...vocabulary(council, addresses),
    items: items.names,
    kinds: read.kinds,
  });
  return {
    council,
    addresses,
    words: wordBookOf(read.words),
    reader,
    register: read.register,
    articles: articlesOf(read.articles, read.phrases),
    guides: read.guides,
    items,
    ...(applications && { planningRegister: createRegister(applications, clock) }),
    ...(crewLog && { crewLog: createCrewLog(crewLog, clock) }),
    ...(accounts && createAccounts(accounts, council.councilTax, clock)),
    ...(earlier && { earlierRequests: createEarlierRequests(earlier, clock) }),
    ...(bulky && { bulky: createBulky(bulky, clock) }),
    ...(constraints && { constraints: createConstraints(constraints, council, clock) }),
  };
}

/** Names that only this council's residents use. */
export const vocabulary = (council: Council, addresses: AddressBook): SlotVocabulary => ({
  containers: council.collections.containers.flatMap(({ name, aliases }) => [
    ...Object.values(name),
    ...Object.values(aliases).flat(),
  ]),
  postcodes: addresses.postcodes(),
  streets: addresses.streets(),
  houses: addresses.houseNames?.() ?? [],
  referencePrefixes: [council.referencePrefix],
});
