// `npm run import -- SITEMAP-OR-FOLDER [--council KEY] [--allow-private]`: drafts of articles from a council's own pages, for people to review.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { environment } from '../config.js';
import { listCouncils } from '../content/council.js';
import { importFolder } from '../content/import/folder.js';
import type { ImportReport, Progress } from '../content/import/importer.js';
import { importSite } from '../content/import/site.js';
import { createClock } from '../core/clock.js';
import { Fault } from '../core/fault.js';
import { isoDate } from '../core/format.js';
import { quietOnClosedPipe } from './closed-pipe.js';

quietOnClosedPipe();

const USAGE = `Usage: npm run import -- SITEMAP-OR-FOLDER [--council KEY] [--allow-private]
  SITEMAP          the address of a sitemap.xml, or of an index of sitemaps
  FOLDER           a folder of HTML files
  --allow-private  also a website on this machine or on a private network
`;
const root = fileURLToPath(new URL('../..', import.meta.url));
const say = (line: string): void => void process.stdout.write(`${line}\n`);

interface Wanted {
  readonly from: string;
  readonly council: string;
  readonly allowPrivate: boolean;
}

/** Null when it is not this command, or something is missing or unknown. */
function readArguments(args: readonly string[]): Wanted | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { council: { type: 'string' }, 'allow-private': { type: 'boolean', default: false } },
    });
    const [from, ...more] = positionals;
    if (from === undefined || from === '' || more.length > 0) return null;
    const council = values.council ?? environment()['COUNCIL'] ?? 'glanmarch';
    return { from, council, allowPrivate: values['allow-private'] };
  } catch {
    return null;
  }
}

/** One line that is written over, and only for someone who watches. */
function progressLine({ done, total, skipped }: Progress): void {
  if (!process.stderr.isTTY) return;
  const share = total === 0 ? 0 : Math.floor((done / total) * 20);
  const bar = '#'.repeat(share).padEnd(20, '.');
  process.stderr.write(`\r\u001B[2K[${bar}] ${String(done)} of ${String(total)} pages, ${String(skipped)} skipped`);
  if (done === total) process.stderr.write('\n');
}

function tell(report: ImportReport, folder: string): void {
  const { drafted, changed, beside, unchanged, carried, skipped } = report;
  for (const { page, why } of skipped) say(`skipped: ${printable(page)} ${printable(why)}`);
  for (const name of beside)
    say(`edited: ${folder}/${name.replace('.new.md', '.md')} was edited here and its page has changed: see ${name}`);
  const counts = [
    `${String(drafted.length)} new drafts`,
    `${String(changed.length + beside.length)} changed`,
    `${String(unchanged)} unchanged`,
    ...(carried > 0 ? [`${String(carried)} done before`] : []),
    `${String(skipped.length)} skipped`,
  ];
  say(`${counts.join(', ')}.`);
  say(`Nothing is published. Read each draft in ${folder}/ and move what is right to knowledge/en/ or knowledge/cy/.`);
}

/** Addresses and types are a stranger's words: none may move a terminal's cursor. */
const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, ' ');

async function main(args: readonly string[]): Promise<number> {
  const wanted = readArguments(args);
  if (!wanted) {
    process.stderr.write(USAGE);
    return 2;
  }
  const councils = listCouncils(root);
  if (!councils.includes(wanted.council))
    throw new Fault(
      'import/no-council',
      `There is no council "${wanted.council}"`,
      `Give one of these with --council: ${councils.join(', ')}`,
    );
  const folder = `knowledge/drafts/${wanted.council}`;
  const today = isoDate(createClock(null).council());
  const options = { drafts: join(root, folder), today, progress: progressLine };
  const report = /^[a-z][a-z\d+.-]*:\/\//i.test(wanted.from)
    ? await importSite(addressOf(wanted.from), { ...options, allowPrivate: wanted.allowPrivate })
    : importFolder(wanted.from, options);
  tell(report, folder);
  return 0;
}

function addressOf(text: string): URL {
  if (URL.canParse(text)) return new URL(text);
  throw new Fault('import/address', `${printable(text)} is not an address`, 'Give all of it, from https:// on');
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  process.stderr.write(`${printable(error.message)}\n`);
  process.exitCode = 1;
}
