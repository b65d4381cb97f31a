// What is in an account, told at a speaker only to whoever linked it and knows its PIN: over HTTP with signed requests.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config.js';
import { openStore } from '../../src/store/open.js';
import { demoAccount, demoAccountsOf, type DemoAccount } from '../support/account-file.js';
import { LINK_SETTINGS, linked, PIN, tokens } from '../support/account-link.js';
import { demoModel } from '../support/alexa-model.js';
import { createSigner, SKILL_ID } from '../support/alexa.js';
import { talker, type Heard, type Talker, type TalkerOptions } from '../support/alexa-talk.js';
import { openApp, type TestApp } from '../support/app.js';
import { execute } from '../store/raw.js';

const signer = createSigner();
const start = (council: string, env = {}): Promise<TestApp> =>
  openApp(
    { COUNCIL: council, CLOCK: '2026-11-23T09:00:00Z', ALEXA_SKILL_ID: SKILL_ID, ...LINK_SETTINGS, ...env },
    { alexa: { roots: signer.roots, fetchPem: signer.fetchPem } },
  );
let app: TestApp;
beforeAll(async () => {
  app = await start('glanmarch');
}, 240_000);
afterAll(() => app.close());

const MONEY = /£|pounds?\b/i;
const late = demoAccount('glanmarch', 'one-late');
const fine = demoAccount('glanmarch', 'up-to-date');

const sessions: string[] = [];
/** A speaker whose requests bring this token; null for none. */
function at(access: string | null, options: TalkerOptions = {}): Talker {
  const sessionId = `amzn1.echo-api.session.${randomUUID()}`;
  sessions.push(sessionId);
  const talk = talker(app.url, signer, demoModel, { sessionId, ...options });
  talk.speaker.link(access);
  return talk;
}
const spoken = (pin: string): string => [...pin].map((one) => FIGURES[Number(one)] ?? '').join(' ');
const FIGURES = ['oh', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
/** Another PIN each, none of which is right. */
const WRONG = ['8305', '6041', '9173', '5826'];

async function said(talk: Talker, ...utterances: readonly string[]): Promise<Heard> {
  let last = await talk.open();
  for (const utterance of utterances) last = await talk.say(utterance);
  return last;
}
const withLink = async (account: DemoAccount = late, options: TalkerOptions = {}) => {
  const tokens = await linked(app.url, account);
  return { ...tokens, talk: at(tokens.access, options) };
};

describe('with a linked account', () => {
  test('the PIN first, then the answer, and not again in the same session', async () => {
    const { talk } = await withLink();
    const asked = await said(talk, 'how much do i owe');
    expect(asked.text).toBe('That is in your council tax account. What is your PIN?');
    expect(asked.text).not.toMatch(MONEY);
    expect(asked.directives).toMatchObject([{ type: 'Dialog.ElicitSlot', slotToElicit: 'pin' }]);
    const told = await talk.say(spoken(PIN));
    expect(told.text).toMatch(/of your council tax for .* is late/);
    expect(told.text).toMatch(MONEY);
    expect(told.assistant).toEqual(expect.objectContaining({ intent: 'council-tax.balance', ending: 'answered' }));
    const again = await talk.say('when is my next payment due');
    expect(again.text).toMatch(MONEY);
  });

  test('who is not late hears the next instalment', async () => {
    const { talk } = await withLink(fine);
    const told = await said(talk, 'when is my next instalment', `my pin is ${spoken(PIN)}`);
    expect(told.text).toMatch(/Nothing is late on your council tax/);
    expect(told.text).toMatch(/next payment is £/);
  });

  test('how far the recovery has gone', async () => {
    const summoned = demoAccountsOf('glanmarch').find(({ stage }) => stage === 'final-notice');
    if (!summoned) throw new Error('no account has a final notice');
    const { talk } = await withLink(summoned);
    const first = await said(talk, 'am i behind with my council tax', spoken(PIN));
    const whole = /Shall I go on\?$/.test(first.text) ? `${first.text} ${(await talk.say('yes')).text}` : first.text;
    expect(whole).toMatch(/final notice on the \d{1,2}(?:st|nd|rd|th) of \w+ 20\d\d/);
  });

  test('nothing of it stands on a card, in what Alexa carries, or is repeated unasked; the PIN is nowhere', async () => {
    const { talk } = await withLink();
    const all = [await said(talk, 'how much do i owe'), await talk.say(spoken(PIN)), await talk.say('say that again')];
    const [, told, repeated] = all;
    expect(told?.card.content).toBe(
      'This answer was from a council tax account, so it is not written here. You can see your account on our website.',
    );
    expect(repeated?.text).not.toMatch(MONEY);
    for (const heard of all) {
      expect(heard.card.content ?? '').not.toMatch(MONEY);
      expect(JSON.stringify([heard.text, heard.card, heard.assistant])).not.toMatch(/7294|seven two nine four/);
      expect(JSON.stringify(heard.attributes)).not.toMatch(/£/);
    }
    expect(await transcripts()).not.toMatch(/7294|7 2 9 4|seven two nine four/);
  });

  test('a new session asks for it again, and so does whoever signs out', async () => {
    const { access, talk } = await withLink();
    await said(talk, 'how much do i owe', spoken(PIN));
    expect((await said(at(access), 'how much do i owe')).text).toContain('What is your PIN?');
    expect((await talk.say('sign out')).text).toContain('I will ask for a PIN again');
    expect((await talk.say('how much do i owe')).text).toContain('What is your PIN?');
  });

  test('what Alexa carried in another session proves nothing in this one', async () => {
    const { access, talk } = await withLink();
    const told = await said(talk, 'how much do i owe', spoken(PIN));
    const other = at(access);
    other.speaker.carry({ sessionAttributes: told.attributes });
    expect((await other.say('how much do i owe')).text).toContain('What is your PIN?');
  });

  test('each view is written down', async () => {
    const account = demoAccountsOf('glanmarch').at(-1) ?? late;
    const { talk } = await withLink(account);
    await said(talk, 'how much do i owe', spoken(PIN));
    const store = await openTool();
    const views = await store.residents.views(account.account);
    await store.close();
    expect(views).toMatchObject([
      { what: 'council-tax.balance', conversation: expect.stringContaining('alexa:') as string },
    ]);
  });
});

describe('the PIN', () => {
  test('wrong three times: locked for a time, a person offered; then it is taken again, and a wrong one locks for longer', async () => {
    const { access, talk } = await withLink();
    expect((await said(talk, 'how much do i owe', spoken(WRONG[0] ?? ''))).text).toBe(
      'That is not the right PIN. Please try again. What is your PIN?',
    );
    expect((await talk.say(spoken(WRONG[1] ?? ''))).text).toContain('You have one more try');
    const locked = await talk.say(spoken(WRONG[2] ?? ''));
    expect(locked.text).toMatch(
      /wrong too often.*no more tries for 15 minutes\. Would you like to talk to a person\?$/,
    );
    const person = await talk.say('yes');
    expect(person.text).toMatch(/number/i);

    // Nor in another session, nor with the right one.
    const later = at(access);
    expect((await said(later, 'how much do i owe')).text).toMatch(/no more tries for 15 minutes/);
    expect((await later.say('no')).text).toContain('Is there anything else?');
    expect((await later.say(spoken(PIN))).text).not.toMatch(MONEY);

    await execute({ dataDir: app.dataDir, databaseUrl: null }, 'update speaker_links set locked_until = 0');
    const third = at(access);
    const more = await said(third, 'how much do i owe', ...WRONG.slice(0, 3).map(spoken));
    expect(more.text).toMatch(/no more tries for 1 hour\./);
    await execute({ dataDir: app.dataDir, databaseUrl: null }, 'update speaker_links set locked_until = 0');
    expect((await said(at(access), 'how much do i owe', spoken(PIN))).text).toMatch(MONEY);
    const forgiven = await said(at(access), 'how much do i owe', spoken(WRONG[3] ?? ''));
    expect(forgiven.text, 'a right one clears what was wrong').toContain('Please try again');
  });

  test('many tries at once are each counted', async () => {
    const { access } = await withLink();
    const talks = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const talk = at(access);
        await said(talk, 'how much do i owe');
        return talk;
      }),
    );
    const heard = await Promise.all(talks.map((talk, n) => talk.say(spoken(WRONG[n % 4] ?? ''))));
    expect(heard.filter(({ text }) => /no more tries/.test(text)).length).toBeGreaterThanOrEqual(6);
    expect((await said(at(access), 'how much do i owe')).text).toMatch(/no more tries/);
  });

  test.each([['seven two nine four'], ['7294'], ['my pin is seven two nine four'], ['pin number 7 2 9 4']])(
    'said as "%s"',
    async (words) => {
      const { talk } = await withLink();
      expect((await said(talk, 'how much do i owe', words)).text).toMatch(MONEY);
    },
  );

  test('said unasked, in free speech, it reaches no transcript', async () => {
    const { talk } = await withLink();
    await said(talk, 'i want to know if my pin is seven two nine four', 'tell me about my pin 7294');
    expect(await transcripts()).not.toMatch(/7294|seven two nine four/);
  });

  test('too few figures, a yes, silence: asked once more, then a person; a no is a no', async () => {
    const { access } = await withLink();
    const few = at(access);
    expect((await said(few, 'how much do i owe', 'number seven')).text).toContain('A PIN has four figures');
    expect((await few.say('wibble flurb snorkel')).text).toMatch(/did not hear a PIN.*talk to a person\?/);
    const yes = at(access);
    expect((await said(yes, 'how much do i owe', 'yes')).text).toContain('A PIN has four figures');
    const no = at(access);
    const refused = await said(no, 'how much do i owe', 'no');
    expect(refused.text).toContain('I have told nothing from your account');
    expect((await no.say(spoken(PIN))).text).not.toMatch(MONEY);
  });

  test('help and repeat ask again; another question is answered, and the PIN after it is none', async () => {
    const { talk } = await withLink();
    await said(talk, 'how much do i owe');
    expect((await talk.say('help')).text).toMatch(/forgotten them.*What is your PIN\?$/);
    expect((await talk.say('repeat')).text).toContain('What is your PIN?');
    expect((await talk.say('what goes in which bin')).text).not.toContain('PIN');
    expect((await talk.say(spoken(PIN))).text).not.toMatch(MONEY);
    expect((await talk.say('stop')).ended).toBe(true);
  });
});

describe('without a right to it', () => {
  const cardOf = ({ card }: Heard): string | undefined => card.type;

  test('not linked: the card, what to do, and a person', async () => {
    const talk = at(null);
    const told = await said(talk, 'how much do i owe');
    expect(cardOf(told)).toBe('LinkAccount');
    expect(told.text).toMatch(/link your council tax account.*card.*Alexa app.*talk to a person\?$/);
    expect(told.assistant.ending).toBe('offered-person');
    expect((await talk.say('yes')).text).toMatch(/number/i);
    const recognised = at(null, { personId: 'amzn1.ask.person.KNOWN' });
    expect(cardOf(await said(recognised, 'how much do i owe')), 'a known voice is no proof').toBe('LinkAccount');
  });

  test.each(['', 'x', 'x'.repeat(5_000)])('a token that is none', async (token) => {
    const told = await said(at(token), 'how much do i owe');
    expect(cardOf(told)).toBe('LinkAccount');
    expect(told.text).not.toContain('PIN');
  });

  test('expired, and alive again once Amazon renews it', async () => {
    const { access, refresh, talk } = await withLink();
    await said(talk, 'how much do i owe', spoken(PIN));
    await execute(
      { dataDir: app.dataDir, databaseUrl: null },
      "update speaker_grants set expires_at = 1 where kind = 'access'",
    );
    const ended = await talk.say('when is my next payment due');
    expect(cardOf(ended)).toBe('LinkAccount');
    expect(ended.text).toContain('has ended');
    expect(ended.text).not.toMatch(MONEY);
    const { body } = await tokens(app.url, { grant_type: 'refresh_token', refresh_token: refresh });
    expect(body.access_token).not.toBe(access);
    const renewed = at(body.access_token ?? '');
    expect((await said(renewed, 'how much do i owe', spoken(PIN))).text).toMatch(MONEY);
  });

  test('revoked in the middle of a session', async () => {
    const { access, talk } = await withLink();
    await said(talk, 'how much do i owe', spoken(PIN));
    await tokens(app.url, { token: access }, undefined, '/alexa/revoke');
    const ended = await talk.say('how much do i owe');
    expect([cardOf(ended), MONEY.test(ended.text)]).toEqual(['LinkAccount', false]);
  });

  test('revoked while the PIN is asked for', async () => {
    const { access, talk } = await withLink();
    await said(talk, 'how much do i owe');
    await tokens(app.url, { token: access }, undefined, '/alexa/revoke');
    expect(cardOf(await talk.say(spoken(PIN)))).toBe('LinkAccount');
  });

  test("another resident's token opens only their account, with their own PIN, even in a session that was open", async () => {
    const theirs = await linked(app.url, fine, '3816');
    const { talk } = await withLink(late);
    expect((await said(talk, 'how much do i owe', spoken(PIN))).text).toContain('is late');
    talk.speaker.link(theirs.access);
    expect((await talk.say('how much do i owe')).text).toContain('What is your PIN?');
    expect((await talk.say(spoken(PIN))).text).toContain('not the right PIN');
    expect((await talk.say(spoken('3816'))).text).toContain('Nothing is late');
  });

  test('the skill disabled, "unlink my account", and afterwards "link my account"', async () => {
    const userId = `amzn1.ask.account.${randomUUID()}`;
    const { access, talk } = await withLink(late, { userId });
    await said(talk, 'how much do i owe', spoken(PIN));
    await talk.send(talk.speaker.request('AlexaSkillEvent.SkillDisabled', { body: {} }, false));
    expect(cardOf(await said(at(access, { userId }), 'how much do i owe'))).toBe('LinkAccount');

    const second = await withLink(late);
    expect((await said(second.talk, 'unlink my account')).text).toContain('Shall I end the link');
    expect((await second.talk.say('no')).text).toContain('The link stays as it is');
    await second.talk.say('unlink my council tax account');
    expect((await second.talk.say('yes')).text).toContain('I can tell nothing from your account any more');
    expect(cardOf(await second.talk.say('link my account'))).toBe('LinkAccount');
    expect((await second.talk.say('unlink my account')).text).toContain('No account is linked here');
  });

  test('that Amazon says an account was linked is enough to end it with the skill', async () => {
    const userId = `amzn1.ask.account.${randomUUID()}`;
    const { access } = await linked(app.url, late);
    const talk = at(null, { userId });
    await talk.send(
      talk.speaker.request('AlexaSkillEvent.SkillAccountLinked', { body: { accessToken: access } }, false),
    );
    await talk.send(talk.speaker.request('AlexaSkillEvent.SkillDisabled', { body: {} }, false));
    expect(cardOf(await said(at(access, { userId }), 'how much do i owe'))).toBe('LinkAccount');
  });
});

test('a resident of the other demo council', async () => {
  const other = await start('marchfold');
  try {
    const account = demoAccount('marchfold', 'up-to-date');
    const { access } = await linked(other.url, account);
    const talk = talker(other.url, signer, demoModel);
    talk.speaker.link(access);
    expect((await said(talk, 'how much do i owe', spoken(PIN))).text).toMatch(
      /left to pay for the whole year|paid all/,
    );
  } finally {
    await other.close();
  }
}, 240_000);

test('where nothing can be linked it is as it was: how to see it, and no card to link', async () => {
  const bare = await openApp(
    { CLOCK: '2026-11-23T09:00:00Z', ALEXA_SKILL_ID: SKILL_ID },
    { alexa: { roots: signer.roots, fetchPem: signer.fetchPem } },
  );
  try {
    const talk = talker(bare.url, signer, demoModel);
    talk.speaker.link('a token');
    const told = await said(talk, 'how much do i owe');
    expect(told.card.type).toBe('Simple');
    expect(told.text).not.toMatch(/PIN|link your/);
    expect((await talk.say('link my account')).text).toContain('cannot be linked');
  } finally {
    await bare.close();
  }
}, 240_000);

const openTool = () => {
  const { secret } = readConfig({ DATA_DIR: app.dataDir });
  return openStore({ dataDir: app.dataDir, databaseUrl: null, secret, role: 'tool' });
};

/** All that was said in all talks so far. */
async function transcripts(): Promise<string> {
  const store = await openTool();
  const lines: string[] = [];
  for (const session of sessions) {
    const conversation = `alexa:${session}`;
    for (const line of await store.messages.after(conversation, 0)) lines.push(line.text, line.masked);
  }
  await store.close();
  expect(lines.length).toBeGreaterThan(0);
  return lines.join('\n');
}
