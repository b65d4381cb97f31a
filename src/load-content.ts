// Loads what a council knows and says, and teaches the engine: what the server, the tools and the tests share.
import { join } from 'node:path';
import { loadArticles } from './content/articles.js';
import { createAccounts } from './content/council-accounts.js';
import { createBulky } from './content/council-bulky.js';
import { createCrewLog } from './content/council-crew-log.js';
import { createConstraints } from './content/council-constraints.js';
import { loadCouncil } from './content/council.js';
import { loadGuides } from './content/guides.js';
import { loadIntents } from './content/intents.js';
import { loadItems } from './content/items.js';
import { keptFiles } from './content/kept-files.js';
import { keepYaml, rememberYaml } from './content/kept-yaml.js';
import { createRegister } from './content/planning-register.js';
import { loadSlotTerms, loadWordLists } from './content/word-lists.js';
import { createWordBook } from './content/words.js';
import type { Articles } from './core/articles.js';
import { createClock } from './core/clock.js';
import type { AddressBook, Council } from './core/council.js';
import type { Bulky } from './core/bulky.js';
import type { CrewLog } from './core/crew-log.js';
import type { Guide } from './core/guide.js';
import type { Items } from './core/items.js';
import type { Constraints, PlanningRegister } from './core/planning.js';
import type { Clock, IntentEntry, WordBook } from './core/ports.js';
import type { Reader } from './core/reading.js';
import type { DemoLogins, TaxAccounts } from './core/tax-account.js';
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
  /** A demo's accounts, and who may sign in to them. */
  readonly taxAccounts?: TaxAccounts;
  readonly demoLogins?: DemoLogins;
}

/**
 * `root` is the folder with intents/ and knowledge/, `key` the council's, `project` where what was learnt is kept; a demo council's days are put on the `clock`.
 * @throws Fault naming the file and line that is not as it should be.
 */
export function loadContent(root: string, key: string, clock: Clock = createClock(null), project = root): Content {
  const cache = keptFiles(join(project, 'node_modules', '.cache', 'council-assistant'));
  rememberYaml(cache);
  const { council, addresses, applications, constraints, crewLog, bulky, accounts } = loadCouncil(root, key);
  const { register, phrases, words } = loadIntents(root, ['en', 'cy']);
  const known = knownEnglish();
  const items = loadItems(root, council, known);
  const reader = createReader({
    phrases,
    lists: loadWordLists(root),
    known: { en: known },
    cache,
    ...vocabulary(council, addresses),
    items: items.names,
    kinds: loadSlotTerms(root),
  });
  const articles = loadArticles(root, council);
  const guides = loadGuides(root, council.nation, council);
  const book = createWordBook(words);
  keepYaml();
  return {
    council,
    addresses,
    words: book,
    reader,
    register,
    articles,
    guides,
    items,
    ...(applications && { planningRegister: createRegister(applications, clock) }),
    ...(crewLog && { crewLog: createCrewLog(crewLog, clock) }),
    ...(accounts && createAccounts(accounts, council.councilTax, clock)),
    ...(bulky && { bulky: createBulky(bulky, clock) }),
    ...(constraints && { constraints: createConstraints(constraints, council, clock) }),
  };
}

/** Names that only this council's residents use. */
const vocabulary = (council: Council, addresses: AddressBook): SlotVocabulary => ({
  containers: council.collections.containers.flatMap(({ name, aliases }) => [
    ...Object.values(name),
    ...Object.values(aliases).flat(),
  ]),
  postcodes: addresses.postcodes(),
  streets: addresses.streets(),
  referencePrefixes: [council.referencePrefix],
});
