// The demo's accounts as their file has them, for tests that need one of a kind.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './app.js';

export interface DemoAccount {
  readonly account: string;
  readonly uprn: string;
  readonly stage: string;
  readonly directDebit: string;
  readonly postcode: string;
}

const rows = (path: string): readonly (readonly string[])[] =>
  readFileSync(join(projectRoot, path), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(','));

export function demoAccountsOf(council: string): readonly DemoAccount[] {
  const [homeNames = [], ...homes] = rows(`knowledge/councils/${council}/addresses.csv`);
  const postcodes = new Map(
    homes.map((home) => [home[homeNames.indexOf('uprn')], home[homeNames.indexOf('postcode')]]),
  );
  const [names = [], ...accounts] = rows(`knowledge/councils/${council}/accounts.csv`);
  return accounts.map((cells) => {
    const cell = (name: string): string => cells[names.indexOf(name)] ?? '';
    return {
      account: cell('account'),
      uprn: cell('uprn'),
      stage: cell('stage'),
      directDebit: cell('direct_debit'),
      postcode: postcodes.get(cell('uprn')) ?? '',
    };
  });
}

/** The first at a stage. */
export function demoAccount(council: string, stage = 'up-to-date'): DemoAccount {
  const found = demoAccountsOf(council).find((one) => one.stage === stage);
  if (!found) throw new Error(`no account is ${stage}`);
  return found;
}
