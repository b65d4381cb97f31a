// The Lambda function: a database shared with the desk or nothing, the skill's own requests or nothing.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../../src/config.js';
import { openSkill } from '../../../src/lambda.js';
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
  let skill: Awaited<ReturnType<typeof openSkill>>;
  beforeAll(async () => {
    postgres = await startPostgres();
    skill = await openSkill({ ...config, databaseUrl: await postgres.createDatabase() }, projectRoot);
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

  test("another skill's event, and what is no event, are refused", async () => {
    const foreign = createSpeaker({ model: demoModel, skillId: 'amzn1.ask.skill.another' });
    expect((await skill.invoke(foreign.launch())).status).toBe(400);
    expect((await skill.invoke({ hello: 1 })).status).toBe(400);
    expect((await skill.invoke(null)).status).toBe(400);
  });
});
