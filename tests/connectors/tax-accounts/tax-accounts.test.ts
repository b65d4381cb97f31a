// Contract: knowledge/councils/README.md, "Connectors": what a council's own system answers of a resident's council tax account.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { connect } from '../../../src/connectors/index.js';
import { createTaxAccounts } from '../../../src/connectors/tax-accounts/tax-accounts.js';
import { loadCouncil } from '../../../src/content/council.js';
import { loadIntents } from '../../../src/content/intents.js';
import { createWordBook } from '../../../src/content/words.js';
import { createClock } from '../../../src/core/clock.js';
import { balanceOf } from '../../../src/core/tax-account.js';
import { BAD_ANSWERS, openRemotes, openRemoteServer } from '../../support/remote-server.js';

const KEY = 'a-key-for-tests-only';
const account = (more: object = {}) => ({
  ...{ number: '12345678', name: 'Alys Testun', uprn: '990010000110', year: '2026/27' },
  ...{ charge_pence: 30_000, paid_pence: 10_000, direct_debit_day: null, stage: 'reminder', stage_since: '2026-11-10' },
  instalments: [
    { date: '2026-10-01', pence: 10_000 },
    { date: '2026-11-01', pence: 10_000 },
    { date: '2026-12-01', pence: 10_000 },
  ],
  ...more,
});
const open = async (first: Parameters<typeof openRemoteServer>[0]) => {
  const server = await openRemoteServer(first);
  const remote = openRemotes().remotes.open({ name: 'tax-accounts', deadlineMs: 500, tries: 1 });
  return { server, accounts: createTaxAccounts({ remote, base: `${server.url}/assistant/`, key: KEY }) };
};

describe('council tax accounts', () => {
  it('are asked for by subject with the key, and told in our words', async () => {
    const { server, accounts } = await open({ json: account() });
    const answer = await accounts.forResident('urn:fdc:gov.uk:2022:ab/c');
    expect(server.asked[0]).toMatchObject({
      method: 'GET',
      path: '/assistant/accounts/urn:fdc:gov.uk:2022:ab/c',
      headers: { authorization: `Bearer ${KEY}` },
    });
    if (!answer.ok || !answer.value) throw new Error('no account came');
    expect(answer.value).toMatchObject({ number: '12345678', stage: 'reminder', stageSince: '2026-11-10' });
    expect(balanceOf(answer.value, '2026-11-23')).toEqual({
      ...{ leftPence: 20_000, latePence: 10_000, aheadPence: 0 },
      next: { date: '2026-12-01', pence: 10_000 },
    });
  });

  it('are asked for each time: what was paid a minute ago counts', async () => {
    const { server, accounts } = await open([{ json: account() }, { json: account({ paid_pence: 30_000 }) }]);
    await accounts.forResident('s');
    expect(await accounts.forResident('s')).toMatchObject({ value: { paidPence: 30_000 } });
    expect(server.asked).toHaveLength(2);
  });

  it('are none where the subject has none', async () => {
    const { accounts } = await open({ status: 404, json: {} });
    expect(await accounts.forResident('s')).toMatchObject({ ok: true, value: null });
  });

  it.each([
    ['instalments that do not add up', { charge_pence: 29_999 }],
    [
      'instalments that do not rise',
      {
        instalments: [
          { date: '2026-12-01', pence: 15_000 },
          { date: '2026-11-01', pence: 15_000 },
        ],
      },
    ],
    ['a stage we do not know', { stage: 'bailiffs' }],
    ['money in pounds', { charge_pence: 300.5 }],
    ['a date that is none', { stage_since: '2026-11-31' }],
  ])('with %s are no answer', async (_what, more) => {
    const { accounts } = await open({ json: account(more) });
    expect(await accounts.forResident('s')).toMatchObject({ ok: false, why: 'nonsense' });
  });

  it.each(BAD_ANSWERS.map(([what, told, why]) => [what, told, why] as const))(
    '%s is no account',
    async (_what, told, why) => {
      const { accounts } = await open(told);
      expect(await accounts.forResident('s')).toMatchObject({ ok: false, why });
    },
  );
});

describe('a council', () => {
  const { council, addresses } = loadCouncil(process.cwd(), 'marchfold');
  const words = createWordBook(loadIntents(process.cwd(), ['en', 'cy']).words);
  const connected = (chosen: boolean, taxAccountsKey: string | null) =>
    connect({
      council: { ...council, connectors: chosen ? { taxAccounts: { url: 'https://tax.example' } } : {} },
      ...{
        addresses,
        remotes: openRemotes().remotes,
        clock: createClock(null),
        osPlacesKey: null,
        taxAccountsKey,
        words,
      },
    });

  it('has its accounts with the choice and the key; a key without the choice is a mistake', () => {
    expect(connected(true, KEY).taxAccounts).toBeDefined();
    expect(connected(true, null).taxAccounts).toBeUndefined();
    expect(() => connected(false, KEY)).toThrow(/TAX_ACCOUNTS_KEY is set.*marchfold/);
  });

  it('finds the example of the README to be of the right shape', () => {
    const text = readFileSync('knowledge/councils/README.md', 'utf8');
    const example = JSON.parse(/```json\n([\s\S]+?)```/.exec(text)?.[1] ?? '{}') as Record<string, unknown>;
    expect(Object.keys(example).sort()).toEqual(Object.keys(account()).sort());
  });
});
