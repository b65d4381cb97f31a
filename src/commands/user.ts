// `npm run user -- add EMAIL --role ROLE --name NAME --password-stdin`: gives someone a sign-in to the desk, also while the server runs.
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { createAccounts, ROLES, SHORTEST_PASSWORD, type Added } from '../accounts/accounts.js';
import { readConfig } from '../config.js';
import { Fault } from '../core/fault.js';
import { openStore } from '../store/open.js';

const USAGE = `Usage: npm run user -- add EMAIL --role ROLE --name NAME --password-stdin
  ROLE      ${ROLES.join(', ')}
  NAME      what colleagues see; residents see its first word
  password  the first line of the standard input, at least ${SHORTEST_PASSWORD} characters
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
  const [password = ''] = (await text(process.stdin)).split(/\r?\n/);
  const config = readConfig();
  const store = await openStore({
    dataDir: config.dataDir,
    databaseUrl: config.databaseUrl,
    secret: config.secret,
    role: 'tool',
  });
  try {
    const accounts = createAccounts({ staff: store.staff, now: () => new Date() });
    const added = await accounts.addUser({ ...wanted, password });
    if (added !== 'added') return complain(`${REFUSED[added]}\n`, 1);
    process.stdout.write(`Added ${wanted.email} with the role ${wanted.role}.\n`);
    return 0;
  } finally {
    await store.close();
  }
}

/** Null when it is not this command, or something is missing or unknown. */
function readArguments(
  args: readonly string[],
): { readonly email: string; readonly role: string; readonly name: string } | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { role: { type: 'string' }, name: { type: 'string' }, 'password-stdin': { type: 'boolean' } },
    });
    const [command, email, ...more] = positionals;
    const { role, name } = values;
    if (command !== 'add' || email === undefined || more.length > 0 || role === undefined || name === undefined)
      return null;
    return values['password-stdin'] === true ? { email, role, name } : null;
  } catch {
    return null;
  }
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
