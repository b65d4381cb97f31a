// The Lambda function: a database shared with the desk or nothing, the skill's own requests or nothing.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../../src/config.js';
import { hashPin } from '../../../src/accounts/linking/pin.js';
import { openSkill } from '../../../src/lambda.js';
import { openStore } from '../../../src/store/open.js';
import { demoAccount } from '../../support/account-file.js';
import { createSpeaker, SKILL_ID } from '../../support/alexa.js';
import { demoModel } from '../../support/alexa-model.js';
import { projectRoot } from '../../support/app.js';
import { startPostgres, type Postgres } from '../../support/postgres.js';

const config = readConfig({ ALEXA_SKILL_ID: SKILL_ID, SECRET: 'a secret of at least thirty-two characters' });

test('without DATABASE_URL it does not start, and says why', async () => {
  await expect(openSkill(config, projectRoot)).rejects.toThrow(/DATABASE_URL/);
});

describe('with PostgreSQL', () => {
  let postgres: Postgres;
  let databaseUrl = '';
  let skill: Awaited<ReturnType<typeof openSkill>>;
  beforeAll(async () => {
    postgres = await startPostgres();
    databaseUrl = await postgres.createDatabase();
    const alexaLinking = { clientId: 'alexa', clientSecret: 'x', redirects: [] };
    skill = await openSkill({ ...config, databaseUrl, alexaLinking }, projectRoot);
  }, 240_000);
  afterAll(async () => {
    await skill.close();
    await postgres.stop();
  });

  test('an event of the skill is answered by the core', async () => {
    const speaker = createSpeaker({ model: demoModel });
    const { status, body } = await skill.invoke(speaker.speak('when is my bin collected'));
    expect(status).toBe(200);
    expect(JSON.stringify(body)).toContain('What is your postcode?');
  });

  test('an account that was linked on the server is told after its PIN', async () => {
    const { account } = demoAccount('glanmarch');
    const store = await openStore({ dataDir: '/nowhere', databaseUrl, secret: config.secret, role: 'tool' });
    const links = store.speakerLinks;
    await links.signedIn('browser', account);
    const pinHash = await hashPin('7294');
    await links.make({ id: 'browser', pinHash, code: 'code', codeSeconds: 60, redirect: '', challenge: null });
    const taken = await links.takeCode('code');
    if (taken.kind === 'taken') await links.grant(taken.link, { token: 'access', seconds: 60 }, null);
    await store.close();

    const speaker = createSpeaker({ model: demoModel });
    const say = async (words: string): Promise<string> => {
      const { body } = await skill.invoke(speaker.speak(words));
      speaker.carry(body as object);
      return JSON.stringify(body);
    };
    expect(await say('how much do i owe')).toContain('LinkAccount');
    speaker.link('access');
    expect(await say('how much do i owe')).toContain('What is your PIN?');
    expect(await say('seven two nine four')).toContain('Nothing is late on your council tax');
  });

  test("another skill's event, and what is no event, are refused", async () => {
    const foreign = createSpeaker({ model: demoModel, skillId: 'amzn1.ask.skill.another' });
    expect((await skill.invoke(foreign.launch())).status).toBe(400);
    expect((await skill.invoke({ hello: 1 })).status).toBe(400);
    expect((await skill.invoke(null)).status).toBe(400);
  });
});
