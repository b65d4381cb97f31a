// Leave that is refused, ignored, taken back or given later, as whole spoken conversations over HTTP with signed requests: never a dead end.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createSigner, signed, SKILL_ID } from '../support/alexa.js';
import { demoModel } from '../support/alexa-model.js';
import { talker, type Heard, type Talker } from '../support/alexa-talk.js';
import { openApp, type TestApp } from '../support/app.js';
import { openRemoteServer, type RemoteServer } from '../support/remote-server.js';

const signer = createSigner();
let app: TestApp;
let server: RemoteServer;
/** What the account allows now: paths of Amazon's services, and what they tell. */
const allowed = new Map<RegExp, object>();
const ADDRESS = /\/settings\/address$/;
const PHONE = /Profile\.mobileNumber$/;
const home = { addressLine1: '4 High Street', city: 'Glanmarch', countryCode: 'GB', postalCode: 'GM1 1AA' };
const number = { countryCode: '+44', phoneNumber: '7700900300' };

beforeAll(async () => {
  app = await openApp(
    { CLOCK: '2026-11-23T09:00:00Z', ALEXA_SKILL_ID: SKILL_ID },
    {
      alexa: { roots: signer.roots, fetchPem: signer.fetchPem },
      amazon: { allow: (url) => url.hostname === '127.0.0.1', milliseconds: 700 },
    },
  );
}, 240_000);
beforeEach(async () => {
  allowed.clear();
  server = await openRemoteServer();
  server.tell(({ path }) => {
    const found = [...allowed].find(([of]) => of.test(path));
    return found ? { json: found[1] } : { status: 403, json: { code: 'ACCESS_DENIED', message: 'No permission' } };
  });
});
afterAll(() => app.close());

/** Sessions of one account. */
function account(): () => Talker {
  const userId = `amzn1.ask.account.${randomUUID()}`;
  return () => talker(app.url, signer, demoModel, { userId, amazon: { endpoint: server.url, token: 'leave' } });
}
const back = (talk: Talker, status: 'ACCEPTED' | 'DENIED' | 'NOT_ANSWERED'): Promise<Heard> =>
  talk.send(
    talk.speaker.request('SessionResumedRequest', {
      cause: {
        type: 'ConnectionCompleted',
        token: 'device',
        status: { code: '200', message: 'OK' },
        result: { status },
      },
    }),
  );
const ADDRESS_CARD = ['read::alexa:device:all:address'];
const PHONE_CARD = ['alexa::profile:mobile_number:read'];

describe('the address', () => {
  test.each(['DENIED', 'NOT_ANSWERED'] as const)(
    "refused at Alexa's own question (%s): the bin day is told by voice, nobody is nagged; given later, it is used",
    async (status) => {
      const session = account();
      const first = session();
      const asked = await first.say(`ask glanmarch council when is my bin collected`);
      expect(asked.text).toContain('to find your home');
      expect(asked.card.permissions).toEqual(ADDRESS_CARD);
      expect((await first.say('yes')).ended).toBeUndefined();
      expect((await back(first, status)).text).toBe('That is fine. What is your postcode?');
      expect((await first.say('g m one one a a')).text).toContain('I heard GM1 1AA');
      const told = await first.say('number four');
      expect(told.text).toMatch(/This is for 4 High Street\..*Wednesday/);
      const another = await first.say('i want to know when it is recycling');
      expect(another.card.permissions, 'not asked for again in this talk').toBeUndefined();
      expect(another.text).not.toMatch(/Echo|leave|permission/);

      allowed.set(ADDRESS, home);
      const later = session();
      expect((await later.say('when is my bin collected')).text).toBe(
        'Your Echo says 4 High Street. Is that the home you mean?',
      );
      await later.say('yes');
      const kept = await later.say('yes');
      expect(kept.text).toMatch(/I will remember 4 High Street.*Wednesday/);

      allowed.clear();
      const remembered = await session().say('when is my bin collected');
      expect(remembered.text, 'what was kept with a yes needs no leave').toMatch(/4 High Street.*Wednesday/);
    },
  );

  test('refused out loud, twice in a row, it is told in the end; taken back between two questions, it is asked anew', async () => {
    const session = account();
    const refusing = session();
    await refusing.say('my recycling bin was missed');
    expect((await refusing.say('no')).text).toMatch(/^That is fine\. .*What is your postcode\?$/);
    await refusing.say('g m one one a a');
    const form = await refusing.say('number four');
    expect(form.assistant).toMatchObject({ intent: 'bins.missed' });
    expect(form.text).not.toContain('Echo');

    allowed.set(ADDRESS, home);
    const given = session();
    await given.say('when is my bin collected');
    expect((await given.say('yes')).text).toContain('remember it');
    allowed.clear();
    expect((await given.say('no')).text).toMatch(/I will not keep it\..*Wednesday/);
    expect((await session().say('when is my bin collected')).text).toContain('to find your home');
  });

  test('something else said to the question for leave is answered, and stopping there loses nothing', async () => {
    const session = account();
    const talk = session();
    await talk.say('when is my bin collected');
    const other = await talk.say('how do i pay my council tax');
    expect(other.assistant).toMatchObject({ intent: 'council-tax.pay', ending: 'answered' });
    const leaving = session();
    await leaving.say('my recycling bin was missed');
    expect(await leaving.say('stop')).toMatchObject({ ended: true });
    const again = session();
    expect((await again.open()).text).toMatch(/Welcome back\./);
    expect((await again.say('yes')).text).toMatch(/What is your postcode\?|to find your home/);
  });
});

describe('leave for the address that is taken back', () => {
  const ALL = ['alexa::devices:all:address:full:read', 'alexa::alerts:reminders:skill:readwrite'];
  const changed = async (talk: Talker, scopes: readonly string[]): Promise<void> => {
    const body = { acceptedPermissions: scopes.map((scope) => ({ scope })) };
    const event = talk.speaker.request('AlexaSkillEvent.SkillPermissionChanged', { body }, false);
    const { raw, headers } = signed(event, signer);
    const answer = await fetch(`${app.url}/api/alexa`, { method: 'POST', headers, body: new Uint8Array(raw) });
    expect(await answer.json()).toMatchObject({ response: {} });
  };
  /** Asked in a session of its own, without Amazon's services. */
  const remembered = async (userId: string): Promise<string> =>
    (await talker(app.url, signer, demoModel, { userId }).say('when is my bin collected')).text;

  test('takes a home that came from it along; one that was told by voice stays', async () => {
    const amazon = { endpoint: server.url, token: 'leave' };
    allowed.set(ADDRESS, home);
    const fromEcho = `amzn1.ask.account.${randomUUID()}`;
    const one = talker(app.url, signer, demoModel, { userId: fromEcho, amazon });
    for (const said of ['when is my bin collected', 'yes', 'yes']) await one.say(said);
    await changed(one, ALL);
    expect(await remembered(fromEcho)).toContain('4 High Street');
    await changed(one, ALL.slice(1));
    expect(await remembered(fromEcho)).toBe('What is your postcode?');

    const byVoice = `amzn1.ask.account.${randomUUID()}`;
    const other = talker(app.url, signer, demoModel, { userId: byVoice });
    for (const said of ['when is my bin collected', 'g m one one a a', 'number four', 'remember my address'])
      await other.say(said);
    await changed(other, []);
    expect(await remembered(byVoice)).toContain('4 High Street');
  });
});

describe('news of leaves that comes late, twice or out of order', () => {
  const NONE: readonly string[] = [];
  const minutes = (n: number): string => new Date(Date.now() + n * 60_000).toISOString();
  const tell = async (talk: Talker, type: string, made: string, rest: object): Promise<void> => {
    const { raw, headers } = signed(talk.speaker.request(type, { eventCreationTime: made, ...rest }, false), signer);
    const answer = await fetch(`${app.url}/api/alexa`, { method: 'POST', headers, body: new Uint8Array(raw) });
    expect(await answer.json()).toMatchObject({ response: {} });
  };
  const leaves = (talk: Talker, change: 'Accepted' | 'Changed', made: string, scopes = NONE): Promise<void> =>
    tell(talk, `AlexaSkillEvent.SkillPermission${change}`, made, {
      body: { acceptedPermissions: scopes.map((scope) => ({ scope })) },
    });
  /** Somebody whose home came from the device's address; `told` asks for it in a new session without Amazon's services. */
  const atDevice = async (more: object = {}) => {
    allowed.set(ADDRESS, home);
    const userId = `amzn1.ask.account.${randomUUID()}`;
    const amazon = { endpoint: server.url, token: 'leave' };
    const talk = talker(app.url, signer, demoModel, { userId, amazon, ...more });
    for (const said of ['when is my bin collected', 'yes', 'yes']) await talk.say(said);
    const told = async () =>
      (await talker(app.url, signer, demoModel, { userId, ...more }).say('when is my bin collected')).text;
    expect(await told()).toContain('4 High Street');
    return { talk, told };
  };

  test('what was taken back before the home was kept leaves it; what was taken back after, also twice, does not', async () => {
    const { talk, told } = await atDevice();
    await leaves(talk, 'Changed', minutes(-5));
    expect(await told()).toContain('4 High Street');
    await leaves(talk, 'Changed', minutes(1));
    await leaves(talk, 'Changed', minutes(1));
    expect(await told()).toBe('What is your postcode?');
  });

  test('given again after it was taken back, and told in the wrong order: it stays', async () => {
    const { talk, told } = await atDevice();
    await leaves(talk, 'Accepted', minutes(2));
    await leaves(talk, 'Changed', minutes(1));
    expect(await told()).toContain('4 High Street');
    await leaves(talk, 'Changed', minutes(3));
    expect(await told()).toBe('What is your postcode?');
  });

  test('taken back, it goes for each of the household who was recognised', async () => {
    const { talk, told } = await atDevice({ personId: 'amzn1.ask.person.late' });
    const envelope = talk.speaker.request('AlexaSkillEvent.SkillPermissionChanged', { body: {} }, false);
    const { person: _nobody, ...System } = envelope.context.System as { person?: object };
    const { raw, headers } = signed({ ...envelope, context: { System } }, signer);
    await fetch(`${app.url}/api/alexa`, { method: 'POST', headers, body: new Uint8Array(raw) });
    expect(await told()).toBe('What is your postcode?');
  });

  test('disabled before the home was kept, it is not forgotten; after, it is', async () => {
    const { talk, told } = await atDevice();
    await tell(talk, 'AlexaSkillEvent.SkillDisabled', minutes(-5), {});
    expect(await told()).toContain('4 High Street');
    await tell(talk, 'AlexaSkillEvent.SkillDisabled', minutes(1), {});
    expect(await told()).toBe('What is your postcode?');
  });

  test('a reminder that was deleted in the app is not listed; late news of another does nothing', async () => {
    const { talk } = await atDevice();
    let made = 0;
    server.tell(() => ({ json: { alertToken: `reminder-${String((made += 1))}`, status: 'ON' } }));
    await talk.say('remind me to put the bins out');
    expect((await talk.say('yes')).text).toMatch(/^Done/);
    const listed = async (): Promise<string> => (await talk.say('what reminders do i have')).text;
    const before = await listed();
    await tell(talk, 'Reminders.ReminderDeleted', minutes(0), { body: { alertTokens: ['somebody else'] } });
    expect(await listed()).toBe(before);
    const alertTokens = Array.from({ length: made }, (_, n) => `reminder-${String(n + 1)}`);
    await tell(talk, 'Reminders.ReminderDeleted', minutes(0), { body: { alertTokens: alertTokens.slice(1) } });
    expect(await listed()).not.toBe(before);
    await tell(talk, 'Reminders.ReminderDeleted', minutes(0), { body: { alertTokens } });
    expect(await listed()).toContain('no bin reminders');
  });
});

describe("the profile's number", () => {
  test('refused, it is said and read back; given later, it is offered', async () => {
    const session = account();
    const first = session();
    const asked = await first.say('can i speak to a person');
    expect(asked.card.permissions).toEqual(PHONE_CARD);
    expect(asked.text).toMatch(/card in your Alexa app\. .*What phone number should we call\? Say the digits\.$/);
    const heard = await first.say('oh seven seven double oh nine hundred three oh one');
    expect(heard.text).toBe('I heard 0 7 7 0 0, 9 0 0 3 0 1. Is that right?');
    expect(heard.card.content, 'not written where others read it').toMatch(/not written here/);
    const booked = await first.say('yes');
    expect(booked).toMatchObject({ ended: true, assistant: { ending: 'callback-booked' } });
    expect(booked.text).toMatch(/reference is G L M, /);

    allowed.set(PHONE, number);
    const later = session();
    expect((await later.say('can i speak to a person')).text).toMatch(
      /Your Alexa account has the number 0 ?7 ?7 ?0 ?0.*Shall we call you on that\?$/,
    );
    expect((await later.say('yes')).assistant.ending).toBe('callback-booked');
  });

  test('not given and no number said: two tries, then the number to ring, and the session ends', async () => {
    const talk = account()();
    await talk.say('can i speak to a person');
    const once = await talk.say('i do not want to say it');
    expect(once.ended).toBe(false);
    let last = once;
    for (let tries = 0; tries < 3 && last.ended === false; tries++) last = await talk.say('no');
    expect(last.assistant.ending).not.toBe('callback-booked');
    expect(last.text).not.toBe('');
  });
});
