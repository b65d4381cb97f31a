// Settings: defaults, every refusal in words, the secret's file, and .env.example held to the code.
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { environment, readConfig, SETTING_NAMES, type Environment } from '../src/config.js';
import { Fault } from '../src/core/fault.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'council-config-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = (env: Environment) => readConfig({ DATA_DIR: folder, ...env });
const SECRET = 's'.repeat(32);

const UUID = '00000000-0000-4000-8000-000000000000';
const NOTIFY_KEY = `council-${UUID}-${UUID}`;

describe('readConfig', () => {
  it('has a default for everything', () => {
    expect(read({})).toMatchObject({
      host: '127.0.0.1',
      port: 3978,
      council: 'glanmarch',
      dataDir: folder,
      databaseUrl: null,
      clock: null,
      alexaSkillId: null,
      alexaVerify: true,
      botFramework: null,
      open311: null,
      model: null,
      trustProxy: 0,
      logLevel: 'info',
      limits: {
        address: { perMinute: 600, burst: 300 },
        conversation: { perMinute: 30, burst: 15 },
        staff: { perMinute: 3000, burst: 1000 },
        sockets: 10_000,
      },
    });
    expect(readConfig({ SECRET }).dataDir).toBe(join(process.cwd(), '.data'));
  });

  it('takes what is set, and an empty setting as not set', () => {
    const config = read({
      PORT: '0',
      CLOCK: '2026-11-18T09:00:00+01:00',
      SECRET,
      RATE_ADDRESS: '0',
      RATE_STAFF: '7',
      RATE_STAFF_BURST: '3',
      LOG_LEVEL: '',
      TRUST_PROXY: ' ',
    });
    expect(config).toMatchObject({
      port: 0,
      clock: new Date('2026-11-18T08:00:00Z'),
      secret: SECRET,
      logLevel: 'info',
      trustProxy: 0,
    });
    expect(config.limits.address.perMinute).toBe(0);
    expect(config.limits.staff).toEqual({ perMinute: 7, burst: 3 });
    const passing = { HANDOFF_CONNECTOR: 'omnichannel=hub, directline=bot' };
    expect(read({ MicrosoftAppId: '0'.repeat(36), MicrosoftAppPassword: 'p', ...passing }).handoff.connector).toEqual(
      new Map([
        ['omnichannel', 'hub'],
        ['directline', 'bot'],
      ]),
    );
    expect(read({ MicrosoftAppId: '0'.repeat(36), MicrosoftAppPassword: 'p' }).botFramework).toEqual({
      appId: '0'.repeat(36),
      password: 'p',
      tenantId: '',
      type: 'MultiTenant',
    });
    expect(read({ ALEXA_VERIFY: 'off' }).alexaVerify).toBe(false);
    expect(read({}).alexaLinking).toBeNull();
    expect(read(LINKING).alexaLinking?.redirects).toEqual([
      'https://layla.amazon.com/api/skill/link/M1',
      'https://pitangui.amazon.com/api/skill/link/M1',
      'https://alexa.amazon.co.jp/api/skill/link/M1',
    ]);
  });

  it.each([
    [{ PORT: 'http' }, 'PORT must be a whole number from 0 to 65535'],
    [{ PORT: '70000' }, 'PORT must be a whole number from 0 to 65535'],
    [{ PORT: '-1' }, 'PORT must be a whole number'],
    [{ PORT: '1e3' }, 'PORT must be a whole number'],
    [{ HOST: 'http://a' }, 'HOST must be an address'],
    [{ COUNCIL: '../etc' }, 'COUNCIL must be the name of a folder'],
    [{ DATABASE_URL: 'mysql://u:hunter2@h/d' }, 'DATABASE_URL must begin with postgres://'],
    [{ SECRET: 'hunter2' }, 'SECRET must have at least 32 characters'],
    [{ CLOCK: '2026-11-18' }, 'CLOCK must be a date, time and zone'],
    [{ CLOCK: '2026-11-18T09:00:00' }, 'CLOCK must be a date, time and zone'],
    [{ CLOCK: '2026-13-18T09:00:00Z' }, 'CLOCK must be a date, time and zone'],
    [{ ALEXA_SKILL_ID: 'mine' }, 'ALEXA_SKILL_ID must be a skill id'],
    [
      { ALEXA_LINK_CLIENT_ID: 'alexa' },
      'ALEXA_LINK_CLIENT_ID and ALEXA_LINK_CLIENT_SECRET and ALEXA_LINK_REDIRECTS must',
    ],
    [{ ...LINKING, ALEXA_SKILL_ID: '' }, 'ALEXA_SKILL_ID must be set with ALEXA_LINK_CLIENT_ID'],
    [{ ...LINKING, ALEXA_LINK_CLIENT_SECRET: 'hunter2' }, 'ALEXA_LINK_CLIENT_SECRET must have at least 32'],
    [{ ...LINKING, ALEXA_LINK_REDIRECTS: 'https://evil.example/' }, "ALEXA_LINK_REDIRECTS must be Amazon's own"],
    [{ ...LINKING, ALEXA_LINK_REDIRECTS: 'https://layla.amazon.com.evil.example/a' }, 'ALEXA_LINK_REDIRECTS must be'],
    [
      { ...LINKING, ALEXA_LINK_REDIRECTS: `${LINKING.ALEXA_LINK_REDIRECTS},http://layla.amazon.com/a` },
      'ALEXA_LINK_RE',
    ],
    [{ ALEXA_VERIFY: 'false' }, 'ALEXA_VERIFY must be on or off'],
    [{ ALEXA_VERIFY: 'off', HOST: '0.0.0.0' }, 'ALEXA_VERIFY may be off only while HOST is'],
    [{ ALEXA_VERIFY: 'off', HOST: '127.evil.example' }, 'ALEXA_VERIFY may be off only while HOST is'],
    [{ MicrosoftAppPassword: 'hunter2' }, 'MicrosoftAppId must be set'],
    [{ HANDOFF_CONNECTOR: 'omnichannel=hub' }, 'MicrosoftAppId must be set with HANDOFF_CONNECTOR'],
    [{ HANDOFF_CONNECTOR: 'omnichannel' }, 'HANDOFF_CONNECTOR must be a list'],
    [{ HANDOFF_CONNECTOR: 'omnichannel=hub,omnichannel=bot' }, 'HANDOFF_CONNECTOR must be a list'],
    [{ HANDOFF_CONNECTOR: 'omnichannel=desk' }, 'HANDOFF_CONNECTOR must be a list'],
    [{ MicrosoftAppId: '0'.repeat(36) }, 'MicrosoftAppPassword must be set for MultiTenant'],
    [{ MicrosoftAppId: '0'.repeat(36), MicrosoftAppType: 'UserAssignedMSI' }, 'MicrosoftAppTenantId must be set'],
    [{ LLM_URL: 'http://llm.example/v1', LLM_MODEL: 'm' }, 'LLM_URL must begin with https://'],
    [{ LLM_URL: 'http://10.evil.example/v1', LLM_MODEL: 'm' }, 'LLM_URL must begin with https://'],
    [{ LLM_URL: 'https://user:hunter2@llm.example', LLM_MODEL: 'm' }, 'LLM_URL must begin with https://'],
    [{ NOTIFY_API_KEY: 'hunter2' }, 'NOTIFY_API_KEY must be a whole key of GOV.UK Notify'],
    [{ NOTIFY_API_KEY: NOTIFY_KEY, PUBLIC_URL: 'https://chat.example' }, 'NOTIFY_TEXT_TEMPLATE or NOTIFY_EMAIL'],
    [
      { NOTIFY_API_KEY: NOTIFY_KEY, NOTIFY_TEXT_TEMPLATE: UUID },
      'PUBLIC_URL must be set with NOTIFY_API_KEY or SMTP_URL',
    ],
    [{ NOTIFY_CALLBACK_TOKEN: 'a'.repeat(20) }, 'NOTIFY_API_KEY must be set with NOTIFY_CALLBACK_TOKEN'],
    [{ SMTP_URL: 'smtps://user:hunter2@mail.example' }, 'MAIL_FROM must be set with SMTP_URL'],
    [{ MAIL_FROM: 'The Council <no-reply@council.example>' }, 'SMTP_URL must be set with MAIL_FROM'],
    [{ MAIL_FROM: 'The Council' }, 'MAIL_FROM must be an address'],
    [{ LLM_URL: 'https://llm.example' }, 'LLM_MODEL must be set with LLM_URL'],
    [{ LLM_READER: 'on' }, 'LLM_READER may be on only with LLM_URL or LLM_AZURE_ENDPOINT'],
    [{ LLM_ANSWERS: 'yes' }, 'LLM_ANSWERS must be on or off'],
    [{ LLM_URL: 'https://a', LLM_AZURE_ENDPOINT: 'https://b' }, 'LLM_URL must not be set with LLM_AZURE_ENDPOINT'],
    [{ LLM_AZURE_ENDPOINT: 'https://b' }, 'LLM_AZURE_DEPLOYMENT must be set with LLM_AZURE_ENDPOINT'],
    [{ LLM_AZURE_VERSION: 'latest' }, 'LLM_AZURE_VERSION must be a version of the API'],
    [{ LLM_DEADLINE_MS: '0' }, 'LLM_DEADLINE_MS must be a whole number from 100 to 30000'],
    [{ LLM_PRICE_IN: '£1' }, 'LLM_PRICE_IN must be a price'],
    [{ OPEN311_URL: 'http://open311.example/v2' }, 'OPEN311_URL must begin with https://'],
    [{ OPEN311_KEY: 'hunter2' }, 'OPEN311_URL must be set with OPEN311_KEY'],
    [{ TRUST_PROXY: 'yes' }, 'TRUST_PROXY must be a whole number from 0 to 10'],
    [{ LOG_LEVEL: 'verbose' }, 'LOG_LEVEL must be debug, info, warn, error or silent'],
    [{ RATE_STAFF: 'many' }, 'RATE_STAFF must be a whole number from 0'],
    [{ RATE_CONVERSATION_BURST: '0' }, 'RATE_CONVERSATION_BURST must be a whole number from 1'],
  ])('refuses %o', (env: Environment, words) => {
    const fault = refusal(env);
    expect(fault.message).toContain(words);
    expect(fault.message).toContain('.env.example');
    expect(fault.message).not.toContain('hunter2');
  });

  it('names every mistake at once', () => {
    expect(refusal({ PORT: 'x', LOG_LEVEL: 'y' }).message).toMatch(/^PORT .*; LOG_LEVEL /);
  });
});

/** The three that Amazon's console lists. */
const LINKING = {
  ALEXA_SKILL_ID: 'amzn1.ask.skill.1',
  ALEXA_LINK_CLIENT_ID: 'alexa',
  ALEXA_LINK_CLIENT_SECRET: 'a'.repeat(32),
  ALEXA_LINK_REDIRECTS:
    'https://layla.amazon.com/api/skill/link/M1, https://pitangui.amazon.com/api/skill/link/M1,https://alexa.amazon.co.jp/api/skill/link/M1',
};

const refusal = (env: Environment): Fault => {
  try {
    read(env);
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error('It was taken');
};

describe('a language model', () => {
  const url = { LLM_URL: 'http://ollama:11434/v1', LLM_MODEL: 'qwen2.5:7b' };
  const azure = {
    LLM_AZURE_ENDPOINT: 'https://name.openai.azure.com/',
    LLM_AZURE_DEPLOYMENT: 'small',
    LLM_AZURE_VERSION: '2024-10-21',
    LLM_KEY: 'k',
  };

  it('is off with an address alone, and with nothing switched on', () => {
    expect(read(url).model).toBeNull();
    expect(read(azure).model).toBeNull();
  });

  it('is where the settings say, and does what they say', () => {
    expect(read({ ...url, LLM_READER: 'on', LLM_PRICE_IN: '0.15' }).model).toEqual({
      address: { kind: 'openai', url: 'http://ollama:11434/v1', model: 'qwen2.5:7b' },
      key: '',
      deadline: 4000,
      reader: true,
      answers: false,
      translate: false,
      price: { input: 0.15, output: 0 },
    });
    expect(read({ ...azure, LLM_ANSWERS: 'on', LLM_DEADLINE_MS: '900' }).model).toMatchObject({
      address: { kind: 'azure', deployment: 'small', version: '2024-10-21' },
      key: 'k',
      deadline: 900,
      answers: true,
      translate: false,
    });
  });

  it.each([
    'https://llm.example/v1',
    'http://127.0.0.1:8080',
    'http://[::1]:1/v1',
    'http://192.168.1.9/v1',
    'http://gpu.internal',
  ])('may be at %s', (LLM_URL) => {
    expect(() => read({ LLM_URL, LLM_MODEL: 'm', LLM_READER: 'on' })).not.toThrow();
  });

  it('is never sent elsewhere by variables that its library reads', () => {
    const theirs = {
      LANGSMITH_TRACING: 'true',
      LANGSMITH_API_KEY: 'k',
      LANGSMITH_GATEWAY: 'true',
      LANGCHAIN_TRACING_V2: 'true',
      LANGCHAIN_VERBOSE: 'true',
      OPENAI_LOG: 'debug',
      OPENAI_BASE_URL: 'https://elsewhere.example',
      AZURE_OPENAI_BASE_PATH: 'https://elsewhere.example',
    };
    Object.assign(process.env, theirs);
    read({});
    expect(Object.keys(theirs).filter((name) => name in process.env)).toEqual([]);
  });
});

describe('the secret', () => {
  it('is made once, for this user only, and kept', () => {
    const inside = join(folder, 'new', 'data');
    const first = readConfig({ DATA_DIR: inside });
    expect(Buffer.from(first.secret, 'base64url')).toHaveLength(32);
    expect(statSync(join(inside, 'secret')).mode & 0o777).toBe(0o600);
    expect(readdirSync(inside)).toEqual(['secret']);
    expect(readConfig({ DATA_DIR: inside }).secret).toBe(first.secret);
    expect(readConfig({ DATA_DIR: inside, SECRET }).secret).toBe(SECRET);
  });

  it('is not guessed when its file is broken or cannot be made', () => {
    writeFileSync(join(folder, 'secret'), 'short');
    expect(() => read({})).toThrow(/secret holds fewer than 32 characters\. Put the right file back/);
    expect(() => read({ DATA_DIR: join(folder, 'secret', 'deeper') })).toThrow(/DATA_DIR: .* cannot be read or made/);
  });
});

describe('.env', () => {
  const example = readFileSync('.env.example', 'utf8');

  it('.env.example describes every setting once, and no other', () => {
    const described = [...example.matchAll(/^(?:# )?([A-Za-z\d_]+)=/gm)].map((match) => match[1]);
    expect([...described].sort()).toEqual([...SETTING_NAMES].sort());
  });

  it('.env.example shows the true defaults, and examples that are taken', () => {
    expect(read({ ...parseEnv(example), DATA_DIR: folder })).toEqual(read({}));
    const everything = parseEnv(example.replace(/^# ([A-Za-z\d_]+=)/gm, '$1'));
    expect(Object.keys(everything).sort()).toEqual([...SETTING_NAMES].sort());
    // One address or the other.
    for (const other of [/^LLM_URL$/, /^LLM_AZURE_/]) {
      const one = Object.entries(everything).filter(([name]) => !other.test(name));
      expect(() => read({ ...Object.fromEntries(one), DATA_DIR: folder })).not.toThrow();
    }
  });

  it('adds to the environment and overrides nothing', () => {
    const here = process.cwd();
    writeFileSync(join(folder, '.env'), 'LOG_LEVEL=warn\nCOUNCIL=marchfold\n');
    chmodSync(join(folder, '.env'), 0o600);
    process.env['COUNCIL'] = 'glanmarch';
    try {
      process.chdir(folder);
      const config = readConfig({ ...environment(), DATA_DIR: folder });
      expect([config.logLevel, config.council]).toEqual(['warn', 'glanmarch']);
    } finally {
      process.chdir(here);
      delete process.env['COUNCIL'];
      delete process.env['LOG_LEVEL'];
    }
  });
});
