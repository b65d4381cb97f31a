// `npm run user -- add|change|list`: gives someone a sign-in to the desk, changes it or shuts it, also while the server runs.
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { createAccounts, ROLES, SHORTEST_PASSWORD, type Added } from '../accounts/accounts.js';
import { hashPassword } from '../accounts/password.js';
import { readConfig } from '../config.js';
import { Fault } from '../core/fault.js';
import type { Staff } from '../core/staff.js';
import type { Store } from '../core/store.js';
import type { Language } from '../core/turn.js';
import { openStore } from '../store/open.js';
import { quietOnClosedPipe } from './closed-pipe.js';

quietOnClosedPipe();

const USAGE = `Usage: npm run user -- add EMAIL --role ROLE --name NAME --password-stdin [--languages en,cy]
       npm run user -- change EMAIL [--role ROLE] [--name NAME] [--languages en,cy] [--password-stdin] [--close | --open]
       npm run user -- list
  ROLE       ${ROLES.join(', ')}
  NAME       what colleagues see; residents see its first word
  languages  those they work in; English when left out
  password   the first line of the standard input, at least ${SHORTEST_PASSWORD} characters
  close      they can no longer sign in, and are signed out at once
For example: npm run user -- add mair@glanmarch.example --role agent --name "Mair Puw" --password-stdin < password.txt
`;

const REFUSED: Record<Exclude<Added, 'added'>, string> = {
  exists: 'There is a user with that email address already.',
  'bad-email': 'The email address must look like name@council.example.',
  'bad-name': 'Give a name of 1 to 80 characters with --name.',
  'bad-role': `The role must be one of ${ROLES.join(', ')}.`,
  'short-password': `The password must have at least ${SHORTEST_PASSWORD} characters.`,
};

/** Ends with 0 when the user was added, 1 when that was refused, 2 when the command was not understood. */
async function main(args: readonly string[]): Promise<number> {
  const wanted = readArguments(args);
  if (!wanted) return complain(USAGE, 2);
  const [password = ''] = wanted.asks ? (await text(process.stdin)).split(/\r?\n/) : [];
  const config = readConfig();
  const store = await openStore({
    dataDir: config.dataDir,
    databaseUrl: config.databaseUrl,
    secret: config.secret,
    role: 'tool',
  });
  try {
    const accounts = createAccounts({ staff: store.staff, now: () => new Date() });
    switch (wanted.command) {
      case 'list':
        return await list(store.staff);
      case 'change':
        return await change(wanted, password, store);
      case 'add': {
        const { email, role = '', name = '', languages } = wanted;
        const added = await accounts.addUser({ email, role, name, password });
        if (added !== 'added') return complain(`${REFUSED[added]}\n`, 1);
        if (languages) await store.staff.change(email, { languages });
        process.stdout.write(`Added ${email} with the role ${role}.\n`);
        return 0;
      }
    }
  } finally {
    await store.close();
  }
}

interface Wanted {
  readonly command: 'add' | 'change' | 'list';
  readonly email: string;
  readonly role?: string | undefined;
  readonly name?: string | undefined;
  readonly languages?: readonly Language[] | undefined;
  readonly closed?: boolean | undefined;
  /** A password is given. */
  readonly asks: boolean;
}

/** One a line: who, what they may do, in which languages, and whether they are shut out. */
async function list(staff: Staff): Promise<number> {
  for (const { email, name, role, languages = [], closed } of await staff.all())
    process.stdout.write(`${[email, name, role, languages.join(','), closed ? 'closed' : 'open'].join('\t')}\n`);
  return 0;
}

async function change(wanted: Wanted, password: string, { staff, audit }: Store): Promise<number> {
  const { email, name, languages, closed, asks } = wanted;
  const role = ROLES.find((each) => each === wanted.role);
  if (wanted.role !== undefined && role === undefined) return complain(`${REFUSED['bad-role']}\n`, 1);
  if (name !== undefined && (name.trim() === '' || name.length > 80)) return complain(`${REFUSED['bad-name']}\n`, 1);
  if (asks && [...password].length < SHORTEST_PASSWORD) return complain(`${REFUSED['short-password']}\n`, 1);
  const to = {
    ...(role && { role }),
    ...(name !== undefined && { name: name.trim() }),
    ...(languages && { languages }),
    ...(closed !== undefined && { closed }),
    ...(asks && { passwordHash: await hashPassword(password) }),
  };
  if (!(await staff.change(email, to))) return complain('There is no user with that email address.\n', 1);
  const what = Object.keys(to).map((each) => (each === 'passwordHash' ? 'password' : each));
  const changed = (await staff.all()).find((one) => one.email === email.trim().toLowerCase());
  await audit.add({
    agent: null,
    name: 'npm run user',
    what: 'user-changed',
    reference: null,
    detail: `${changed?.name ?? ''}: ${what.join(', ')}`,
  });
  process.stdout.write(`Changed ${email}: ${what.join(', ')}.\n`);
  return 0;
}

/** Null when it is none of these commands, or something is missing or unknown. */
function readArguments(args: readonly string[]): Wanted | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        role: { type: 'string' },
        name: { type: 'string' },
        languages: { type: 'string' },
        close: { type: 'boolean' },
        open: { type: 'boolean' },
        'password-stdin': { type: 'boolean' },
      },
    });
    const [command, email = '', ...more] = positionals;
    const { role, name, close, open } = values;
    const asks = values['password-stdin'] === true;
    const languages = values.languages === undefined ? undefined : readLanguages(values.languages);
    if (more.length > 0 || languages === null || (close && open)) return null;
    const closed = close ? true : open ? false : undefined;
    if (command === 'list') return email === '' && Object.keys(values).length === 0 ? { command, email, asks } : null;
    if (email === '') return null;
    if (command === 'change') {
      const anything = Object.keys(values).length > 0;
      return anything ? { command, email, role, name, languages, closed, asks } : null;
    }
    const whole = command === 'add' && role !== undefined && name !== undefined && asks && closed === undefined;
    return whole ? { command, email, role, name, languages, asks } : null;
  } catch {
    return null;
  }
}

/** Null for anything but `en`, `cy` or both. */
function readLanguages(listed: string): readonly Language[] | null {
  const LANGUAGES: readonly Language[] = ['en', 'cy'];
  const named = listed.split(',').map((each) => LANGUAGES.find((language) => language === each.trim()));
  return named.every((each) => each !== undefined) ? named : null;
}

function complain(words: string, code: number): number {
  process.stderr.write(words);
  return code;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  process.exitCode = complain(`${error.message}\n`, 1);
}
