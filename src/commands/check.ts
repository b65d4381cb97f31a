// `npm run check [-- --report] [-- --warnings] [-- --root FOLDER]`: reads everything an editor can change, as a start would, and says what is wrong with file, line and cure.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkArticles } from '../content/article-checks.js';
import { readingReport } from '../content/article-check-reading.js';
import { listCouncils, loadCouncil } from '../content/council.js';
import { loadIntents } from '../content/intents.js';
import { loadItems } from '../content/items.js';
import { readNotices, wardsOf } from '../content/notices.js';
import { phraseProblems } from '../content/phrase-checks.js';
import { joinedPhrases } from '../content/phrase-shape.js';
import { loadSlotTerms, loadWordLists } from '../content/word-lists.js';
import { createWordBook } from '../content/words.js';
import { createClock } from '../core/clock.js';
import { Fault } from '../core/fault.js';
import { isoDate } from '../core/format.js';
import { URGENT_KINDS } from '../core/reading.js';
import { councilData } from '../core/respond.js';
import type { Language } from '../core/turn.js';
import { services } from '../services/index.js';
import { quietOnClosedPipe } from './closed-pipe.js';

quietOnClosedPipe();

const {
  report,
  warnings: all,
  root,
} = parseArgs({
  options: {
    report: { type: 'boolean', default: false },
    warnings: { type: 'boolean', default: false },
    root: { type: 'string', default: fileURLToPath(new URL('../..', import.meta.url)) },
  },
}).values;
/** Warnings shown unless all are asked for: they are advice, and must not hide what is wrong. */
const FEW = 5;
const problems: string[] = [];
const warnings: string[] = [];
let articles = 0;

/** Runs one check and keeps its complaint, so that an editor sees all of them at once. */
function attempt<T>(what: () => T): T | null {
  try {
    return what();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    problems.push(error.message);
    return null;
  }
}

const keys = attempt(() => listCouncils(root)) ?? [];
const councils = keys.flatMap((key) => attempt(() => loadCouncil(root, key)) ?? []);
const languages: readonly Language[] = ['en', 'cy'];
const intents = attempt(() => loadIntents(root, languages));
const words = intents && attempt(() => createWordBook(intents.words));

/** What a phrase may name: a street, a household item. */
const names = councils.flatMap(({ council, addresses }) => [
  ...addresses.streets(),
  ...(attempt(() => loadItems(root, council, new Set()).names) ?? []),
]);

if (intents && words) {
  for (const id of intents.register.keys()) {
    if (!words.has(`label.${id}`))
      problems.push(
        `intents/intents.yaml declares ${id}, which has no "label.${id}" in intents/en/labels.yaml. Add one`,
      );
  }
  problems.push(...joinedPhrases(root, languages));
  problems.push(...phraseProblems(intents.phrases, intents.register, languages, names));
  attempt(() => loadWordLists(root));
  attempt(() => loadSlotTerms(root));
  for (const { council } of councils) {
    for (const language of council.languages) {
      for (const kind of URGENT_KINDS) {
        try {
          words.text(`urgent.${kind}`, language, councilData({ council }, language));
        } catch (error) {
          problems.push(
            `urgent.${kind} cannot be said by ${council.key} in ${language}: ${error instanceof Error ? error.message : ''}. Add the helpline to knowledge/helplines.yaml`,
          );
        }
      }
    }
  }
}

for (const { council, addresses } of intents ? councils : []) {
  const wards = await wardsOf(addresses);
  const ids = new Set(intents?.register.keys());
  attempt(() => readNotices(root, { council, intents: ids, postcodes: addresses.postcodes(), wards }));
}

if (intents) {
  const found = checkArticles({
    root,
    councils: councils.map(({ council }) => council),
    register: intents.register,
    services: new Set([...services.values()].map(({ intent }) => intent)),
    told: (id) => intents.words.get('en')?.has(`tell.${id}`) ?? false,
    today: isoDate(createClock(null).council()),
  });
  problems.push(...found.errors);
  warnings.push(...found.warnings);
  articles = found.files;
  if (report) process.stdout.write(readingReport(found.measured));
}

const shown = all ? warnings : warnings.slice(0, FEW);
for (const warning of shown) process.stderr.write(`warning: ${warning}\n`);
if (shown.length < warnings.length)
  process.stderr.write(
    `… and ${String(warnings.length - shown.length)} more warnings: npm run check -- --warnings shows them all\n`,
  );
for (const problem of problems) process.stderr.write(`${problem}\n`);
if (problems.length > 0) process.exitCode = 1;
else {
  const declared = [...(intents?.register.values() ?? [])];
  const of = new Set(declared.map(({ service }) => service)).size;
  process.stdout.write(
    `All is well: ${String(councils.length)} councils, ${String(declared.length)} intents of ${String(of)} services, ${String(intents?.phrases.length ?? 0)} phrases, ${String(articles)} articles.\n`,
  );
}
