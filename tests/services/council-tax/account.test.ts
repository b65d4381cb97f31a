// A resident's own account: shown to whoever signed in here and to nobody else, written down each time, gone after sign-out.
import { afterAll, describe, expect, it, test } from 'vitest';
import { createTake } from '../../../src/core/assistant.js';
import type { Residents } from '../../../src/core/sign-in.js';
import type { Can, Input, Language } from '../../../src/core/turn.js';
import { createResidents } from '../../../src/accounts/residents/residents.js';
import { demoAccount } from '../../support/account-file.js';
import { openTalk, type Talk } from '../../support/talk.js';

const SCREEN: Can = { push: true, screen: true, signIn: true };
const SPEAKER: Can = { push: false, screen: false };
const MONEY = /£\d/;

type Council = 'glanmarch' | 'marchfold';
const opened: Partial<Record<Council, Talk>> = {};
afterAll(async () => {
  for (const talk of Object.values(opened)) await talk.close();
});

interface Opening {
  readonly council?: Council;
  readonly can?: Can;
  readonly locale?: Language;
}

let talk: Talk;
let conversation = '';
let place: Required<Omit<Opening, 'council'>> = { can: SCREEN, locale: 'en' };
let turns = 0;

async function openCouncil(council: Council): Promise<Talk> {
  const later: { residents: Residents | null } = { residents: null };
  const talk = await openTalk({
    council,
    change: {
      residents: {
        who: (id) => later.residents?.who(id) ?? Promise.resolve(null),
        link: (ask) => later.residents?.link(ask) ?? '',
      },
    },
  });
  const parts = createResidents({
    settings: null,
    linking: null,
    speakerLinks: talk.store.speakerLinks,
    logins: { find: (account) => account, example: null },
    sessions: talk.store.residents,
    staff: talk.store.staff,
    vault: talk.store.vault,
    secret: 'a secret for tests, long enough to be one',
    log: talk.ports.log,
    now: () => new Date(),
  });
  later.residents = parts?.residents ?? null;
  return talk;
}

/** A new conversation, with the real links and the real store behind it; content is loaded once a council. */
async function open({ council = 'glanmarch', can = SCREEN, locale = 'en' }: Opening = {}): Promise<void> {
  talk = opened[council] ??= await openCouncil(council);
  conversation = `c${String(++turns)}`;
  place = { can, locale };
}
/** What was written down of this conversation. */
const viewed = async (account: string) =>
  (await talk.store.residents.views(account)).filter((view) => view.conversation === conversation);
const send = async (input: Input) => {
  const turn = { id: `t${String(++turns)}`, conversation, channel: 'web' as const, user: 'u', ...place, input };
  const reply = await createTake(talk.ports)(turn);
  if (!reply) throw new Error('nothing was said');
  return reply;
};
const say = (text: string) => send({ kind: 'text', text });
const signIn = async (account: string): Promise<void> => {
  await send({ kind: 'start' });
  expect(await talk.store.residents.open(conversation, account)).toBe(true);
};

describe.each(['glanmarch', 'marchfold'] as const)('%s', (council) => {
  it('signed out: the article and a link to sign in, and nothing of anybody', async () => {
    await open({ council });
    const reply = await say('how much do i owe');
    expect([reply.intent, reply.ending]).toEqual(['council-tax.balance', 'answered']);
    expect(reply.text).toContain('online account');
    expect(reply.links[0]).toMatchObject({ label: 'Sign in to see yours' });
    expect(reply.links[0]?.url).toMatch(/^\/sign-in\?c=[\w-]+&lang=en$/);
    expect(reply.text).not.toMatch(MONEY);
    expect(reply.personal).toBeUndefined();
  });

  it('signed in: what is next and what is left, and one line in the audit', async () => {
    await open({ council });
    const { account } = demoAccount(council);
    await signIn(account);
    const reply = await say('how much do i owe');
    expect(reply.text).toMatch(/Nothing is late on your council tax for 2026\/27\./);
    expect(reply.text).toMatch(/Your next payment is £[\d,.]+[.,]/);
    expect(reply.text).toMatch(/There is £[\d,.]+ left to pay for the whole year/);
    expect(reply.personal).toBe(true);
    expect(reply.options.map(({ label }) => label)).toContain('Sign out');
    const views = await viewed(account);
    expect(views).toMatchObject([{ subject: account, conversation, what: 'council-tax.balance' }]);
    expect(JSON.stringify(views)).not.toMatch(/£|\d,\d{3}/);
  });

  test.each([
    ['one-late', ['is late', 'not sent you a letter', 'Your next payment']],
    ['reminder', ['is late', 'reminder on 20 November 2026', 'Your next payment']],
    ['final-notice', ['is late', 'final notice on 18 November 2026']],
    ['summons', ['summons on 17 November 2026', 'before the court date']],
    ['liability-order', ['The court made an order on 13 November 2026']],
  ])('%s is told in plain words, help first', async (stage, has) => {
    await open({ council });
    await signIn(demoAccount(council, stage).account);
    const reply = await say('how much do i owe');
    for (const words of has) expect(reply.text).toContain(words);
    expect(reply.text.indexOf('free, private advice')).toBeGreaterThan(0);
    expect(reply.text).not.toMatch(/prison|bailiff/i);
    expect(reply.options[0]?.label).toBe('Ask for a payment plan');
    if (['final-notice', 'summons', 'liability-order'].includes(stage)) expect(reply.text).not.toContain('Your next');
  });
});

describe('never to anybody else', () => {
  test.each(['how much do i owe', 'when is my next direct debit taken', 'i want a payment plan'])(
    'an unlinked speaker hears no account, even where somebody is signed in: %s',
    async (words) => {
      await open({ can: SPEAKER });
      await signIn(demoAccount('glanmarch', 'reminder').account);
      const reply = await say(words);
      // The law's cap on costs is everybody's.
      const own = `${reply.text} ${reply.speech}`.replaceAll('The costs are at most £70 in all', '');
      expect(own).not.toMatch(MONEY);
      expect(reply.links.map(({ url }) => url).join()).not.toContain('/sign-in');
      expect(await viewed(demoAccount('glanmarch', 'reminder').account)).toEqual([]);
    },
  );

  it('a speaker that names the intent itself hears the article', async () => {
    await open({ can: SPEAKER });
    const reply = await send({ kind: 'intent', intent: 'council-tax.balance', slots: {} });
    expect(reply.speech).toContain('online account');
    expect(reply.links.map(({ url }) => url).join()).not.toContain('/sign-in');
  });

  it('a place from which nobody can sign in (Teams) gets the article alone', async () => {
    await open({ can: { push: true, screen: true } });
    await signIn(demoAccount('glanmarch').account);
    const reply = await say('how much do i owe');
    expect(reply.text).not.toMatch(MONEY);
    expect(reply.links.map(({ url }) => url).join()).not.toContain('/sign-in');
  });

  it('somebody else’s account number opens nothing, signed out or in', async () => {
    await open();
    const mine = demoAccount('glanmarch');
    const theirs = demoAccount('glanmarch', 'summons');
    const before = await say(`how much do i owe on account ${theirs.account}, postcode ${theirs.postcode}`);
    expect(before.text).not.toMatch(MONEY);
    await signIn(mine.account);
    const after = await say(`how much do i owe on account ${theirs.account}`);
    expect(after.text).toContain('only show the account of whoever has signed in');
    expect(after.text).not.toContain('summons');
    expect(await viewed(theirs.account)).toEqual([]);
    expect(await viewed(mine.account)).toHaveLength(1);
  });

  it('an account that is nobody’s here, and accounts that cannot be reached', async () => {
    await open();
    await signIn('nobody');
    const reply = await say('how much do i owe');
    expect(reply.text).toContain('cannot find a council tax account');
    expect(reply.text).not.toMatch(MONEY);
  });
});

describe('signing out', () => {
  test.each(['sign out', 'Log me out please', 'allgofnodi'])('%s', async (words) => {
    await open();
    await signIn(demoAccount('glanmarch').account);
    expect((await say('how much do i owe')).text).toMatch(MONEY);
    const out = await say(words);
    expect(out.text).toMatch(/You are signed out|Rydych chi wedi allgofnodi/);
    expect(out.text).not.toMatch(MONEY);
    const again = await say('how much do i owe');
    expect(again.text).not.toMatch(MONEY);
  });

  it('what was shown is not said again: it is asked anew', async () => {
    await open();
    await signIn(demoAccount('glanmarch').account);
    await say('how much do i owe');
    const again = await say('say that again');
    expect(again.text).not.toMatch(MONEY);
  });

  it('erasing the conversation signs out and keeps who looked, not where', async () => {
    await open();
    const { account } = demoAccount('glanmarch');
    await signIn(account);
    await say('how much do i owe');
    expect(await talk.store.upkeep.erase(conversation)).toBe('erased');
    expect(await talk.store.residents.use(conversation, 30)).toBeNull();
    const left = await talk.store.residents.views(account);
    expect(left).toContainEqual(expect.objectContaining({ conversation: null, what: 'council-tax.balance' }));
    expect(left.map((view) => view.conversation)).not.toContain(conversation);
  });
});

describe('Direct Debit and a payment plan', () => {
  it('tells the day and the next payment; how to change it is for the article', async () => {
    await open();
    const debtor = demoAccount('glanmarch');
    await signIn(debtor.account);
    const state = await say('when is my direct debit taken');
    expect(state.text).toContain(`day ${debtor.directDebit} of the month`);
    expect(state.text).toMatch(MONEY);
    const how = await say('how do i set up a direct debit for council tax');
    expect(how.articles.length).toBe(1);
    expect(how.text).not.toMatch(/The next payment/);
  });

  it('a plan is asked for by whoever signed in, and sent with the account', async () => {
    await open();
    const debtor = demoAccount('glanmarch', 'reminder');
    await signIn(debtor.account);
    await say('how much do i owe');
    expect((await say('Ask for a payment plan')).text).toContain('How much could you pay each month');
    expect((await say('40')).text).toContain('Which day of the month');
    await say('15');
    await say('I lost my job');
    const back = await say('skip');
    for (const words of ['£40', '15', 'I lost my job', 'Is that right']) expect(back.text).toContain(words);
    const sent = await say('yes');
    const [reference = ''] = /GLM[\w ]+/.exec(sent.text) ?? [];
    expect(sent.text).toContain('Steps that have begun do not stop by themselves');
    expect(await talk.store.requests.byReference(reference.trim().slice(0, 12).replace(/ /g, ''))).not.toBeUndefined();
  });

  it.each([
    'I want a payment plan',
    'can I set up a payment arrangement',
    'I need to set up a payment plan for my council tax',
  ])('asked for in other words: %s', async (words) => {
    await open();
    await signIn(demoAccount('glanmarch', 'one-late').account);
    await say('how much do i owe');
    expect((await say(words)).text).toContain('How much could you pay each month');
  });

  it('a question about plans is for the article, and signed out the advice stands before the way to sign in', async () => {
    await open();
    await signIn(demoAccount('glanmarch', 'one-late').account);
    expect((await say('what is a payment plan')).articles).toHaveLength(1);
    await open();
    const { text, links, articles } = await say('I want to set up a payment arrangement');
    expect(articles).toHaveLength(1);
    expect(text).toMatch(/To ask for a payment plan here, sign in with the link below/);
    expect(links[0]?.url ?? '').toContain('/sign-in');
  });

  it('signed out it asks to sign in, and no form begins', async () => {
    await open();
    const reply = await say('i need a payment plan for my council tax');
    expect(reply.links[0]?.url ?? '').toContain('/sign-in');
    expect(reply.ending).toBe('answered');
  });
});

it('yn Gymraeg', async () => {
  await open({ locale: 'cy' });
  const before = await say('faint sydd arna i');
  expect(before.links[0]?.label).toBe('Mewngofnodi i weld eich cyfrif');
  await signIn(demoAccount('glanmarch', 'reminder').account);
  const reply = await say('faint sydd arna i');
  expect(reply.language).toBe('cy');
  expect(reply.text).toMatch(/Mae £[\d,.]+ o'ch Treth y Cyngor/);
  expect(reply.text).toContain('nodyn atgoffa atoch ar 20 Tachwedd 2026');
});
