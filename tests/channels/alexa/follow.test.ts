// Reminders follow holidays out of session: a message to the skill, and with the leave it brings each is moved, once.
import { describe, expect, test } from 'vitest';
import { createFollow } from '../../../src/channels/alexa/follow.js';
import type { HomeDay, VoiceParts } from '../../../src/channels/alexa/talk.js';
import type { SpeakerReminders, VoiceMemory, VoiceRecord } from '../../../src/core/voice.js';
import { answer, channel, log, reply, seen, seenAnew, signer, spoken } from '../../support/alexa-channel.js';
import { createSpeaker, signed } from '../../support/alexa.js';
import { demoModel } from '../../support/alexa-model.js';
import { openRemoteServer, type RemoteServer } from '../../support/remote-server.js';

seenAnew();

const clock = { now: () => new Date('2026-12-20T09:00:00Z'), council: () => new Date('2026-12-20T09:00:00Z') };
const day = (due: string, collected = due): HomeDay => ({ due, collected, containers: ['food'], items: 'green caddy' });
const credentials = { clientId: 'amzn1.application-oa2-client.test', clientSecret: 'secret' };
const allow = (url: URL): boolean => url.hostname === '127.0.0.1';

function remembered(endpoint: string): { readonly memory: VoiceMemory; record(): VoiceRecord } {
  const item = (token: string, due: string) => ({ token, due, collected: due, containers: ['food'] });
  const reminders: SpeakerReminders = {
    uprn: '1',
    user: 'amzn1.ask.account.A',
    endpoint,
    items: [item('past', '2026-12-16'), item('same', '2026-12-23'), item('moves', '2026-12-30')],
  };
  let record: VoiceRecord = { reminders };
  const memory: VoiceMemory = {
    ...spoken().memory,
    byId: () => Promise.resolve(record),
    reminded: (after) => Promise.resolve(after === null && record.reminders ? [{ id: 'row', record }] : []),
    changeById: (_id, how) => {
      record = how(record);
      return Promise.resolve();
    },
  };
  return { memory, record: () => record };
}

const days: VoiceParts['days'] = () => Promise.resolve([day('2026-12-23'), day('2026-12-30', '2026-12-31')]);

async function amazon(messages = 202): Promise<RemoteServer> {
  const server = await openRemoteServer();
  server.tell(({ path }) =>
    path === '/auth/O2/token'
      ? { json: { access_token: 'token', expires_in: 3600, scope: 'alexa:skill_messaging', token_type: 'bearer' } }
      : path.startsWith('/v1/skillmessages')
        ? { status: messages, text: '' }
        : { json: { alertToken: 'moves', status: 'ON' } },
  );
  return server;
}

const follow = (memory: VoiceMemory, server: RemoteServer): Promise<void> =>
  createFollow({ memory, days, clock, log, credentials, amazon: { allow, authEndpoint: server.url } })();

describe('out of session', () => {
  test('a collection that moves sends one message; nothing moved, none', async () => {
    const server = await amazon();
    const { memory } = remembered(server.url);
    await follow(memory, server);
    const [token, message] = server.asked;
    expect(token?.body).toContain('grant_type=client_credentials');
    expect(message).toMatchObject({ method: 'POST', path: '/v1/skillmessages/users/amzn1.ask.account.A' });
    expect(JSON.parse(message?.body ?? '')).toEqual({
      data: { kind: 'follow-reminders', id: 'row' },
      expiresAfterSeconds: 3600,
    });
    const quiet = await amazon();
    await createFollow({
      ...{ memory: remembered(quiet.url).memory, clock, log, credentials },
      days: () => Promise.resolve([day('2026-12-23'), day('2026-12-30')]),
      amazon: { allow, authEndpoint: quiet.url },
    })();
    expect(quiet.asked).toEqual([]);
  });

  test('the message moves the reminder that moved, drops what is past, and is idempotent', async () => {
    const server = await amazon();
    const { memory, record } = remembered(server.url);
    const speaker = createSpeaker({ model: demoModel, amazon: { endpoint: server.url, token: 'fresh' } });
    const message = () =>
      signed(
        speaker.request('Messaging.MessageReceived', { message: { kind: 'follow-reminders', id: 'row' } }, false),
        signer,
      );
    const send = channel(answer(reply()), { memory, days, clock, amazon: { allow } });
    const response = await send(message());
    expect(response).toMatchObject({ status: 200, body: { response: {} } });
    const [moved, ...more] = server.asked;
    expect(more).toEqual([]);
    expect(moved).toMatchObject({
      method: 'PUT',
      path: '/v1/alerts/reminders/moves',
      headers: { authorization: 'Bearer fresh' },
    });
    expect(JSON.parse(moved?.body ?? '')).toMatchObject({ trigger: { scheduledTime: '2026-12-30T18:00:00' } });
    expect(record().reminders?.items.map(({ token, collected }) => [token, collected])).toEqual([
      ['same', '2026-12-23'],
      ['moves', '2026-12-31'],
    ]);
    await send(message());
    expect(server.asked).toHaveLength(1);
    expect(seen.turns, 'the core heard nothing').toEqual([]);
  });

  test('a reminder that the resident deleted is forgotten; one that cannot be moved now is tried again', async () => {
    for (const [status, tokens] of [
      [404, ['same']],
      [500, ['same', 'moves']],
    ] as const) {
      const server = await openRemoteServer({ status, json: { code: 'X', message: '' } });
      const { memory, record } = remembered(server.url);
      const speaker = createSpeaker({ model: demoModel, amazon: { endpoint: server.url, token: 'fresh' } });
      const event = speaker.request(
        'Messaging.MessageReceived',
        { message: { kind: 'follow-reminders', id: 'row' } },
        false,
      );
      await channel(answer(reply()), { memory, days, clock, amazon: { allow } })(signed(event, signer));
      expect(record().reminders?.items.map(({ token }) => token)).toEqual(tokens);
    }
  });

  test('an account that is gone: its reminders are forgotten; trouble is not', async () => {
    const gone = await amazon(404);
    const first = remembered(gone.url);
    await follow(first.memory, gone);
    expect(first.record()).toEqual({});
    const down = await amazon(500);
    const second = remembered(down.url);
    await follow(second.memory, down);
    expect(second.record().reminders).toBeDefined();
    expect(JSON.stringify(seen.logged)).not.toMatch(/amzn1|secret/);
  });
});
