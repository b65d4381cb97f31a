// What only a speaker can do, over HTTP with signed requests: addresses, numbers, reminders, carrying on, against an Amazon on loopback.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoModel } from '../support/alexa-model.js';
import { createSigner, SKILL_ID } from '../support/alexa.js';
import { talker, type Talker, type TalkerOptions } from '../support/alexa-talk.js';
import { openApp, type TestApp } from '../support/app.js';
import { openRemoteServer, type Asked, type RemoteServer, type Told } from '../support/remote-server.js';

const signer = createSigner();
let app: TestApp;
beforeAll(async () => {
  app = await openApp(
    { CLOCK: '2026-11-23T09:00:00Z', ALEXA_SKILL_ID: SKILL_ID },
    {
      alexa: { roots: signer.roots, fetchPem: signer.fetchPem },
      amazon: { allow: (url) => url.hostname === '127.0.0.1', milliseconds: 700 },
    },
  );
}, 240_000);
afterAll(() => app.close());

const ADDRESS = /\/settings\/address$/;
const SHORT = /\/countryAndPostalCode$/;
const PHONE = /Profile\.mobileNumber$/;
const REMINDERS = '/v1/alerts/reminders';

/** An Amazon that answers by path; whatever is not listed is not permitted. */
async function amazon(
  answers: readonly (readonly [RegExp | string, (asked: Asked) => Told])[] = [],
): Promise<RemoteServer> {
  const server = await openRemoteServer();
  server.tell((asked) => {
    const found = answers.find(([path]) =>
      typeof path === 'string' ? asked.path.startsWith(path) : path.test(asked.path),
    );
    return found ? found[1](asked) : { status: 403, json: { code: 'ACCESS_DENIED', message: 'No permission' } };
  });
  return server;
}
const home = { addressLine1: '4 High Street', city: 'Glanmarch', countryCode: 'GB', postalCode: 'GM1 1AA' };
const at = (server: RemoteServer, more: TalkerOptions = {}): Talker =>
  talker(app.url, signer, demoModel, { amazon: { endpoint: server.url, token: 'leave' }, ...more });
const plainTalk = (more: TalkerOptions = {}): Talker => talker(app.url, signer, demoModel, more);

describe('an address without spelling', () => {
  test('the address of the Echo, confirmed, remembered, and used without a word the next time', async () => {
    const server = await amazon([[ADDRESS, () => ({ json: home })]]);
    const userId = 'amzn1.ask.account.remembers';
    const talk = at(server, { userId });
    const first = await talk.say('ask glanmarch council when is my bin collected');
    expect(first.text).toContain('4 High Street');
    expect(first).toMatchObject({ ended: false, assistant: { intent: 'bins.collection-day', ending: 'asked' } });
    expect(server.asked[0]).toMatchObject({
      path: '/v1/devices/amzn1.ask.device.TEST/settings/address',
      headers: { authorization: 'Bearer leave' },
    });
    expect((await talk.say('yes')).text).toContain('remember it');
    const answer = await talk.say('yes');
    expect(answer.text).toContain('I will remember 4 High Street');
    expect(answer.text).toContain('Wednesday');
    expect(answer.assistant.ending).toBe('answered');
    expect(JSON.stringify(answer.attributes), 'nothing to read in what Alexa carries').not.toMatch(/High Street|GM1/);

    const later = at(await amazon(), { userId });
    const known = await later.say('ask glanmarch council when is my bin collected');
    expect(known.text).toMatch(/This is for 4 High Street\..*Wednesday/);
    expect(known.assistant.ending).toBe('answered');

    const other = at(await amazon(), { userId, personId: 'amzn1.ask.person.OTHER' });
    expect((await other.say('when is my bin collected')).text, 'another speaker of the house').not.toContain(
      '4 High Street',
    );

    expect((await later.say('forget my address')).text).toContain('I have forgotten 4 High Street');
    const after = plainTalk({ userId });
    expect((await after.say('when is my bin collected')).text).toContain('postcode');
  });

  test('not that home: the postcode is asked for; not to be kept: it is used and forgotten', async () => {
    const server = await amazon([[ADDRESS, () => ({ json: home })]]);
    const no = at(server);
    await no.say('when is my bin collected');
    expect((await no.say('no')).text).toContain('postcode');
    const once = at(server, { userId: 'amzn1.ask.account.once' });
    await once.say('when is my bin collected');
    await once.say('yes');
    expect((await once.say('no')).text).toMatch(/I will not keep it\..*Wednesday/);
    expect((await plainTalk({ userId: 'amzn1.ask.account.once' }).say('when is my bin collected')).text).toContain(
      'postcode',
    );
  });

  test('the postcode alone is permitted: the house number is still asked for', async () => {
    const server = await amazon([[SHORT, () => ({ json: { countryCode: 'GB', postalCode: 'GM1 1AA' } })]]);
    const talk = at(server);
    expect((await talk.say('when is my bin collected')).text).toMatch(/GM1 1AA/i);
    expect((await talk.say('yes')).text).toContain('house number');
    expect((await talk.say('number four')).text).toContain('Wednesday');
  });

  test("no leave: the reason is told, then a card and Alexa's own question; given, it goes on; refused, the postcode is asked for", async () => {
    const server = await amazon();
    const talk = at(server);
    const asked = await talk.say('when is my bin collected');
    expect(asked.text).toContain('to find your home');
    expect(asked.card).toEqual({ type: 'AskForPermissionsConsent', permissions: ['read::alexa:device:all:address'] });
    const consent = await talk.say('yes');
    expect(consent.ended).toBeUndefined();
    expect(consent.directives).toMatchObject([
      {
        type: 'Connections.StartConnection',
        uri: 'connection://AMAZON.AskForPermissionsConsent/2',
        onCompletion: 'RESUME_SESSION',
      },
    ]);
    server.tell({ json: home });
    const resumed = (status: string): object => ({
      cause: {
        type: 'ConnectionCompleted',
        token: 'device',
        status: { code: '200', message: 'OK' },
        result: { status },
      },
    });
    expect((await talk.send(talk.speaker.request('SessionResumedRequest', resumed('ACCEPTED')))).text).toContain(
      '4 High Street',
    );

    const refusing = at(await amazon());
    await refusing.say('when is my bin collected');
    await refusing.say('yes');
    const refused = await refusing.send(refusing.speaker.request('SessionResumedRequest', resumed('DENIED')));
    expect(refused.text).toContain('What is your postcode?');
    expect((await refusing.say('g m one one a a')).text).toContain('house number');

    const never = at(await amazon());
    await never.say('when is my bin collected');
    expect((await never.say('no')).text).toContain('What is your postcode?');
  });

  test.each<readonly [string, Told, RegExp]>([
    ['no address is set (204)', { status: 204, text: '' }, /no address set\. What is your postcode/],
    ['Amazon is down (500)', { status: 500, json: {} }, /^What is your postcode/],
    ['Amazon asks too much patience (429)', { status: 429, json: {} }, /^What is your postcode/],
    ['an HTML page', { text: '<html>' }, /^What is your postcode/],
    ['silence', { then: 'hang' }, /^What is your postcode/],
    ['another country', { json: { ...home, countryCode: 'FR' } }, /What is your postcode/],
    ['another area', { json: { ...home, postalCode: 'SW1A 1AA' } }, /outside our area\. What is your postcode/],
  ])('%s: asked for by voice at once', async (_, told, words) => {
    const server = await openRemoteServer(told);
    const talk = at(server);
    const asked = await talk.say('when is my bin collected');
    expect(asked.text).toMatch(words);
    expect((await talk.say('g m one one a a')).text).toMatch(/I heard GM1 1AA\. .*house number/);
  });

  test('a spelled postcode is read back; "no" asks again; the home is told with the answer, and can be remembered by voice', async () => {
    const userId = 'amzn1.ask.account.spells';
    const talk = plainTalk({ userId });
    await talk.say('when is my bin collected');
    expect((await talk.say('g m one one a b')).text).toContain('I heard GM1 1AB');
    expect((await talk.say('no')).text).toContain('postcode');
    expect((await talk.say('g m one one a a')).text).toContain('I heard GM1 1AA');
    const answer = await talk.say('number four');
    expect(answer.text).toMatch(/This is for 4 High Street\./);
    expect((await talk.say('yes')).text).toContain('say: remember my address');
    expect((await talk.say('remember my address')).text).toContain('I will remember 4 High Street');
    const next = plainTalk({ userId });
    expect((await next.say('which bin goes out tomorrow')).assistant.ending).toBe('answered');
    const changed = await next.say('change my address');
    expect(changed.text).toMatch(/I have forgotten the old address\..*postcode/);
  });

  test('two tries at a postcode, then a card and a person', async () => {
    const talk = at(await amazon());
    await talk.say('when is my bin collected');
    await talk.say('no');
    await talk.say('my postcode is z z nine nine z z');
    const last = await talk.say('my postcode is z z nine nine z z');
    expect(last.assistant.ending).toBe('offered-person');
    expect(last.text).toContain('card in your Alexa app');
    expect(last.card.permissions).toEqual(['read::alexa:device:all:address']);
  });
});

describe('a person', () => {
  const phone = { countryCode: '+44', phoneNumber: '7700900300' };

  test('the number of the profile, after a yes, with a reference', async () => {
    const talk = at(await amazon([[PHONE, () => ({ json: phone })]]));
    const asked = await talk.say('can i speak to a person');
    expect(asked.text).toMatch(/0 ?7 ?7 ?0 ?0/);
    const booked = await talk.say('yes');
    expect(booked.assistant).toMatchObject({ intent: 'general.human', ending: 'callback-booked' });
    expect(booked.text).toMatch(/reference is G L M, /);
    expect(booked.ended).toBe(true);
  });

  test('another number: spoken and read back', async () => {
    const talk = at(await amazon([[PHONE, () => ({ json: phone })]]));
    await talk.say('can i speak to a person');
    expect((await talk.say('no')).text).toContain('What phone number');
    expect((await talk.say('oh seven seven double oh nine hundred three oh one')).text).toBe(
      'I heard 0 7 7 0 0, 9 0 0 3 0 1. Is that right?',
    );
    expect((await talk.say('yes')).assistant.ending).toBe('callback-booked');
  });

  test.each<readonly [string, Told]>([
    ['no leave', { status: 403, json: {} }],
    ['no number', { status: 204, text: '' }],
    ['down', { status: 500, json: {} }],
    ['silence', { then: 'hang' }],
  ])('%s: the number is asked for', async (what, told) => {
    const talk = at(await openRemoteServer(told));
    const asked = await talk.say('can i speak to a person');
    expect(asked.text).toContain('What phone number should we call?');
    expect(asked.card.type).toBe(what === 'no leave' ? 'AskForPermissionsConsent' : 'Simple');
    expect((await talk.say('zero seven seven zero zero nine zero zero three zero zero')).text).toContain(
      'Is that right?',
    );
    expect((await talk.say('yes')).assistant.ending).toBe('callback-booked');
  });

  test('in danger the number comes first, slowly, twice, and a call back only then', async () => {
    const danger = await plainTalk().say('there is a child being hurt');
    expect(danger.assistant).toMatchObject({ intent: 'general.emergency', ending: 'urgent' });
    expect(
      danger.ssml.match(/<prosody rate="slow"><say-as interpret-as="digits">999<\/say-as><\/prosody>/g),
    ).toHaveLength(2);
  });
});

describe('reminders', () => {
  const setting = (server: RemoteServer): readonly Asked[] => server.asked.filter(({ method }) => method === 'POST');

  test('asked for, the home first, a yes, one for each collection; listed; cancelled', async () => {
    let n = 0;
    const server = await amazon([
      [ADDRESS, () => ({ json: home })],
      [
        REMINDERS,
        ({ method }) =>
          method === 'POST'
            ? { json: { alertToken: `token-${String((n += 1))}`, status: 'ON' } }
            : { status: 200, text: '' },
      ],
    ]);
    const talk = at(server);
    const begun = await talk.say('remind me about my bins');
    expect(begun.text).toContain('4 High Street');
    await talk.say('yes');
    const offer = await talk.say('no');
    expect(offer.text).toMatch(/at 6 in the evening before each of your next 6 collections\. The first is .*Shall I\?/);
    expect(offer.assistant).toMatchObject({ intent: 'bins.reminders', ending: 'asked' });
    const set = await talk.say('yes');
    expect(set.text).toContain('Done.');
    expect(set.ended).toBe(true);
    expect(setting(server)).toHaveLength(6);
    expect(JSON.parse(setting(server)[0]?.body ?? '')).toMatchObject({
      trigger: { type: 'SCHEDULED_ABSOLUTE', scheduledTime: '2026-11-24T18:00:00', timeZoneId: 'Europe/London' },
      alertInfo: { spokenInfo: { content: [{ locale: 'en-GB' }] } },
      pushNotification: { status: 'ENABLED' },
    });
    expect(setting(server)[0]?.body).not.toContain('High Street');
    expect((await talk.say('what reminders do i have')).text).toMatch(/Wednesday the 25th of November.*3 more/);
    expect((await talk.say('cancel my reminders')).text).toContain('Shall I cancel');
    expect((await talk.say('yes')).text).toContain('cancelled');
    expect(server.asked.filter(({ method }) => method === 'DELETE')).toHaveLength(6);
    expect((await talk.say('what reminders do i have')).text).toContain('no bin reminders');
  });

  test('without leave Alexa asks; accepted, they are set in the same turn; denied, nothing is', async () => {
    let permitted = false;
    const server = await amazon([
      [ADDRESS, () => ({ json: home })],
      [
        REMINDERS,
        () =>
          permitted ? { json: { alertToken: 'a' } } : { status: 401, json: { code: 'UNAUTHORIZED', message: '' } },
      ],
    ]);
    const asked = async (): Promise<Talker> => {
      const talk = at(server);
      await talk.say('remind me about my bins');
      await talk.say('yes');
      await talk.say('no');
      const consent = await talk.say('yes');
      expect(consent.ended).toBeUndefined();
      expect(consent.directives).toMatchObject([
        { type: 'Connections.SendRequest', name: 'AskFor', token: 'remind:990010000008' },
      ]);
      return talk;
    };
    const answered = (talk: Talker, status: string) =>
      talk.send(
        talk.speaker.request('Connections.Response', {
          name: 'AskFor',
          token: 'remind:990010000008',
          status: { code: '200', message: 'OK' },
          payload: { permissionScopes: [{ permissionScope: 'alexa::alerts:reminders:skill:readwrite', status }] },
        }),
      );
    const denied = await answered(await asked(), 'DENIED');
    expect(denied.text).toContain('No reminders are set');
    const talk = await asked();
    permitted = true;
    expect((await answered(talk, 'ACCEPTED')).text).toContain('Done.');
  });

  test.each<readonly [string, Told, string]>([
    ['a device that cannot', { status: 403, json: { code: 'DEVICE_NOT_SUPPORTED', message: '' } }, 'cannot have them'],
    ['our mistake', { status: 400, json: { code: 'X', message: '' } }, 'could not set'],
    ['down', { status: 503, json: {} }, 'could not set'],
    ['silence', { then: 'hang' }, 'could not set'],
  ])('%s: told that none is set', async (_, told, words) => {
    const talk = at(
      await amazon([
        [ADDRESS, () => ({ json: home })],
        [REMINDERS, () => told],
      ]),
    );
    await talk.say('remind me about my bins');
    await talk.say('yes');
    await talk.say('no');
    expect((await talk.say('yes')).text).toContain(words);
  });
});

describe('leaving and coming back', () => {
  test('stopped in the middle, opened again: it offers to carry on, and does', async () => {
    const userId = 'amzn1.ask.account.returns';
    const first = plainTalk({ userId });
    await first.say('my recycling bin was missed');
    const bye = await first.say('cancel');
    expect(bye).toMatchObject({ ended: true, reprompt: null });
    const back = plainTalk({ userId });
    const offer = await back.open();
    expect(offer.text).toMatch(/Welcome back\..*Shall we go on/);
    expect((await back.say('yes')).text).toMatch(/left off\. .*\?$/);
    expect((await back.say('g m one one a a')).assistant.intent).toBe('bins.missed');
    const again = plainTalk({ userId });
    await again.open();
    expect((await again.say('no')).text).toContain('Hello');
    expect((await plainTalk({ userId }).open()).text).toContain('Hello');
  });

  test('another account is not asked', async () => {
    await plainTalk().say('my recycling bin was missed');
    expect((await plainTalk().open()).text).not.toContain('Welcome back');
  });
});

describe('our own questions', () => {
  test('what is no answer is asked once more, then taken as heard; "repeat" and "help" keep the question; stop leaves', async () => {
    const server = await amazon([[ADDRESS, () => ({ json: home })]]);
    const talk = at(server);
    await talk.say('when is my bin collected');
    expect((await talk.say('repeat')).text).toContain('4 High Street');
    expect((await talk.say('help')).text).toMatch(/4 High Street.*\?$/);
    expect((await talk.say('wibble flurb snorkel')).text).toContain('Please say yes or no');
    expect((await talk.say('wibble flurb snorkel')).text).not.toContain('Please say yes or no');
    const leaving = at(server);
    await leaving.say('when is my bin collected');
    expect((await leaving.say('stop')).ended).toBe(true);
  });

  test('attributes of another secret count as nothing', async () => {
    const talk = plainTalk();
    const envelope = talk.speaker.speak('yes');
    const forged = { ...envelope, session: { ...envelope.session, attributes: { voice: 'v1.forged', assistant: 7 } } };
    expect((await talk.send(forged)).ended).toBeDefined();
  });
});

describe('a screen', () => {
  test('shows the containers in their colours with their dates; without one nothing is sent', async () => {
    const answer = async (screen: boolean) => {
      const talk = plainTalk({ screen });
      await talk.say('when is my bin collected');
      await talk.say('g m one one a a');
      return talk.say('number four');
    };
    const shown = (await answer(true)).directives.find(({ type }) => type === 'Alexa.Presentation.APL.RenderDocument');
    expect(shown).toMatchObject({ token: 'bins', document: { type: 'APL' } });
    const { rows } = (shown as unknown as { datasources: { bins: { rows: { name: string; colour: string }[] } } })
      .datasources.bins;
    expect(rows[0]?.name).toBeTruthy();
    expect(rows[0]?.colour).toMatch(/^#[\da-f]{6}$/);
    expect((await answer(false)).directives.filter(({ type }) => type.includes('APL'))).toEqual([]);
  });
});

describe('free speech', () => {
  test.each([
    ['i want to know how i can pay my council tax', 'council-tax'],
    ["what's happening with the old mill", ''],
    ['how do i complain about the bin men', ''],
    ['where is the tip', 'bins'],
  ])('%s reaches the core', async (utterance, topic) => {
    const reply = await plainTalk().say(utterance);
    expect(reply.assistant.intent).toContain(topic);
    expect(reply.assistant.intent).not.toBe('');
  });

  const chwarel = demoModel.interactionModel.languageModel.types
    .find(({ name }) => name === 'STREET')
    ?.values.find(({ name }) => name.value === 'ffordd y chwarel')?.name;
  test('Welsh streets are known by how they sound, too', () => {
    expect(chwarel?.synonyms?.length).toBeGreaterThan(0);
  });
  test.each(['ffordd y chwarel', ...(chwarel?.synonyms ?? []), 'quarry road'])(
    'a street in an English sentence, heard as "%s"',
    async (street) => {
      const talk = plainTalk();
      await talk.say('when is my bin collected');
      expect((await talk.say('g m four two a d')).text).toContain('house number');
      const answer = await talk.say(`it is number ten ${street}`);
      expect(answer.text).toMatch(/This is for 10 Quarry Road\./);
      expect(answer.assistant.ending).toBe('answered');
    },
  );
  test.each(['bryn hyfryd', 'brin huvrid'])('a Welsh house in an English sentence, heard as "%s"', async (name) => {
    const talk = plainTalk();
    await talk.say('when is my bin collected');
    await talk.say('my postcode is g m four three a b');
    const answer = await talk.say(`i live at ${name}`);
    expect(answer.text).toMatch(/This is for Bryn Hyfryd/);
    expect(answer.assistant.ending).toBe('answered');
  });
});

describe('events without a session', () => {
  const event = (talk: Talker, type: string, rest: object = {}): Promise<Response> => post(talk, type, rest);
  async function post(talk: Talker, type: string, rest: object): Promise<Response> {
    const { signed } = await import('../support/alexa.js');
    const { raw, headers } = signed(talk.speaker.request(type, rest, false), signer);
    return fetch(`${app.url}/api/alexa`, { method: 'POST', headers, body: new Uint8Array(raw) });
  }

  test('disabled: all that was kept for the account is gone; whatever comes is answered with nothing', async () => {
    const userId = 'amzn1.ask.account.disables';
    const server = await amazon([[ADDRESS, () => ({ json: home })]]);
    const talk = at(server, { userId });
    await talk.say('when is my bin collected');
    await talk.say('yes');
    await talk.say('yes');
    const answer = await event(talk, 'AlexaSkillEvent.SkillDisabled', {
      body: { userInformationPersistenceStatus: 'NOT_PERSISTED' },
    });
    expect(answer.status).toBe(200);
    expect(((await answer.json()) as { response: object }).response).toEqual({});
    expect((await plainTalk({ userId }).say('when is my bin collected')).text).toContain('postcode');
    for (const type of [
      'Reminders.ReminderStarted',
      'AlexaSkillEvent.SkillPermissionChanged',
      'Messaging.MessageReceived',
    ])
      expect((await event(talk, type, { message: {} })).status).toBe(200);
  });
});
