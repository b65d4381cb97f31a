// The settings: the only place that reads the environment. `.env.example` documents each of them, and a test compares the two.
import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { Fault } from './core/fault.js';
import type { ModelSettings } from './core/language-model.js';
import { DEFAULT_RATES, type Rate } from './core/limit.js';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface BotFrameworkSettings {
  readonly appId: string;
  /** Empty for a managed identity. */
  readonly password: string;
  /** Empty for a multi-tenant app. */
  readonly tenantId: string;
  readonly type: 'MultiTenant' | 'SingleTenant' | 'UserAssignedMSI';
}

export interface Config {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** The council's folder in knowledge/councils/. */
  readonly council: string;
  /** Absolute; made when missing. */
  readonly dataDir: string;
  /** PostgreSQL; null: SQLite in `dataDir`. */
  readonly databaseUrl: string | null;
  /** At least 32 characters: signs tokens and seals what is kept. */
  readonly secret: string;
  /** Where the council's clock starts; null: real time. */
  readonly clock: Date | null;
  readonly alexaSkillId: string | null;
  /** False only on a loopback HOST. */
  readonly alexaVerify: boolean;
  /** Null: /api/messages is not served. */
  readonly botFramework: BotFrameworkSettings | null;
  /** Null: no language model is loaded. */
  readonly model: ModelSettings | null;
  /** Proxies of ours in front. */
  readonly trustProxy: number;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly limits: { readonly address: Rate; readonly conversation: Rate; readonly sockets: number };
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/;

const whole = (least: number, most: number, start: number) => {
  const wrong = `must be a whole number from ${least} to ${most}`;
  return z
    .string()
    .default(String(start))
    .refine((text) => /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most, wrong)
    .transform(Number);
};
const oneOf = <const T extends readonly [string, ...string[]]>(values: T, start: T[number]) =>
  z.enum(values, `must be ${values.slice(0, -1).join(', ')} or ${values.at(-1)}`).default(start);
const optional = (pattern: RegExp, wrong: string) => z.string().regex(pattern, wrong).optional();

/** Residents' words go there: in the clear only to this machine, a name without dots, or a private network. */
const MODEL_URL =
  /^(?:https:\/\/[\w.:[\]-]+|http:\/\/(?:\[::1\]|127(?:\.\d{1,3}){3}|10(?:\.\d{1,3}){3}|192\.168(?:\.\d{1,3}){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2}|[\w-]+|[\w.-]+\.(?:internal|local))(?::\d+)?)(?:\/[\w./-]*)?$/;
const price = z
  .string()
  .regex(/^\d{1,6}(?:\.\d{1,6})?$/, 'must be a price for a million tokens, such as 0.15')
  .default('0')
  .transform(Number);

/** Each message follows the setting's name; none repeats the value, which may be a secret. */
const schema = z.object({
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'must be an address or a host name, such as 127.0.0.1')
    .default('127.0.0.1'),
  PORT: whole(0, 65_535, 3978),
  COUNCIL: z
    .string()
    .regex(/^[a-z\d-]+$/, 'must be the name of a folder in knowledge/councils/')
    .default('glanmarch'),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: optional(/^postgres(?:ql)?:\/\/\S+$/, 'must begin with postgres:// or postgresql://'),
  SECRET: optional(/^.{32,}$/s, 'must have at least 32 characters; `openssl rand -base64 32` makes one'),
  CLOCK: z.iso
    .datetime({ offset: true, error: 'must be a date, time and zone, such as 2026-11-18T09:00:00Z' })
    .transform((text) => new Date(text))
    .optional(),
  ALEXA_SKILL_ID: optional(/^amzn1\.ask\.skill\.[\w-]+$/, 'must be a skill id, which begins with amzn1.ask.skill.'),
  ALEXA_VERIFY: oneOf(['on', 'off'], 'on'),
  MicrosoftAppId: optional(/^[\da-f-]{36}$/i, "must be the app registration's id, 36 characters long"),
  MicrosoftAppPassword: z.string().optional(),
  MicrosoftAppTenantId: z.string().optional(),
  MicrosoftAppType: oneOf(['MultiTenant', 'SingleTenant', 'UserAssignedMSI'], 'MultiTenant'),
  LLM_URL: optional(MODEL_URL, 'must begin with https://, or with http:// on this machine or a private network'),
  LLM_AZURE_ENDPOINT: optional(MODEL_URL, "must be the resource's address, such as https://name.openai.azure.com"),
  LLM_AZURE_DEPLOYMENT: optional(/^[\w.-]+$/, "must be the deployment's name"),
  LLM_AZURE_VERSION: optional(/^\d{4}-\d\d-\d\d(?:-preview)?$/, 'must be a version of the API, such as 2024-10-21'),
  LLM_KEY: z.string().optional(),
  LLM_MODEL: optional(/^[\w.:/@-]+$/, "must be the model's name"),
  LLM_DEADLINE_MS: whole(100, 30_000, 4_000),
  LLM_READER: oneOf(['on', 'off'], 'off'),
  LLM_ANSWERS: oneOf(['on', 'off'], 'off'),
  LLM_PRICE_IN: price,
  LLM_PRICE_OUT: price,
  TRUST_PROXY: whole(0, 10, 0),
  LOG_LEVEL: oneOf(['debug', 'info', 'warn', 'error', 'silent'], 'info'),
  RATE_ADDRESS: whole(0, 1_000_000, DEFAULT_RATES.address.perMinute),
  RATE_ADDRESS_BURST: whole(1, 1_000_000, DEFAULT_RATES.address.burst),
  RATE_CONVERSATION: whole(0, 1_000_000, DEFAULT_RATES.conversation.perMinute),
  RATE_CONVERSATION_BURST: whole(1, 1_000_000, DEFAULT_RATES.conversation.burst),
  MAX_SOCKETS: whole(1, 100_000, 10_000),
});

type Settings = z.infer<typeof schema>;
type Wrong = (name: keyof Settings, wrong: string) => void;

/** For the test that holds `.env.example` to the code. */
export const SETTING_NAMES: readonly string[] = Object.keys(schema.shape);

/** The process's environment, with what `.env` in the working directory adds to it (it overrides nothing). */
export const environment = (): Environment => {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
};

/**
 * The settings in `env`, checked; a setting that is empty counts as not set. Makes DATA_DIR, and in it a secret
 * when there is none. Throws a Fault that names every setting that is wrong, and what it must be.
 */
export const readConfig = (env: Environment = environment()): Config => {
  forgetOthers();
  const given = Object.fromEntries(
    SETTING_NAMES.map((name) => [name, env[name]?.trim() === '' ? undefined : env[name]]),
  );
  const read = schema.safeParse(given);
  if (!read.success) throw refused(read.error.issues.map(({ path, message }) => `${String(path[0])} ${message}`));
  const settings = read.data;
  const mistakes: string[] = [];
  together(settings, (name, wrong) => mistakes.push(`${name} ${wrong}`));
  if (mistakes.length > 0) throw refused(mistakes);

  const dataDir = resolve(settings.DATA_DIR);
  return {
    host: settings.HOST,
    port: settings.PORT,
    council: settings.COUNCIL,
    dataDir,
    databaseUrl: settings.DATABASE_URL ?? null,
    secret: settings.SECRET ?? keptSecret(dataDir),
    clock: settings.CLOCK ?? null,
    alexaSkillId: settings.ALEXA_SKILL_ID ?? null,
    alexaVerify: settings.ALEXA_VERIFY === 'on',
    botFramework: botFramework(settings),
    model: modelSettings(settings),
    trustProxy: settings.TRUST_PROXY,
    logLevel: settings.LOG_LEVEL,
    limits: {
      address: { perMinute: settings.RATE_ADDRESS, burst: settings.RATE_ADDRESS_BURST },
      conversation: { perMinute: settings.RATE_CONVERSATION, burst: settings.RATE_CONVERSATION_BURST },
      sockets: settings.MAX_SOCKETS,
    },
  };
};

/**
 * langchain and its clients read variables of their own: some send every prompt to a tracing service, print it, or
 * send it to another address. Ours alone decide.
 */
const forgetOthers = (): void => {
  for (const name of Object.keys(process.env))
    if (/^(?:LANGSMITH_|LANGCHAIN_|OPENAI_|AZURE_OPENAI_)/i.test(name)) Reflect.deleteProperty(process.env, name);
};

/** Rules that take more than one setting. */
const together = (settings: Settings, wrong: Wrong): void => {
  if (settings.ALEXA_VERIFY === 'off' && !LOOPBACK.test(settings.HOST)) {
    wrong(
      'ALEXA_VERIFY',
      'may be off only while HOST is 127.0.0.1, ::1 or localhost: anyone else could speak as Alexa',
    );
  }
  modelTogether(settings, wrong);
  if (settings.MicrosoftAppId === undefined) {
    if (settings.MicrosoftAppPassword !== undefined) wrong('MicrosoftAppId', 'must be set with MicrosoftAppPassword');
    return;
  }
  const { MicrosoftAppType: type, MicrosoftAppPassword: password, MicrosoftAppTenantId: tenant } = settings;
  if (type !== 'UserAssignedMSI' && password === undefined) wrong('MicrosoftAppPassword', `must be set for ${type}`);
  if (type !== 'MultiTenant' && tenant === undefined) wrong('MicrosoftAppTenantId', `must be set for ${type}`);
};

const modelTogether = (settings: Settings, wrong: Wrong): void => {
  const azure = ['LLM_AZURE_ENDPOINT', 'LLM_AZURE_DEPLOYMENT', 'LLM_AZURE_VERSION', 'LLM_KEY'] as const;
  const { LLM_URL: url, LLM_AZURE_ENDPOINT: endpoint } = settings;
  if (url !== undefined && endpoint !== undefined) wrong('LLM_URL', 'must not be set with LLM_AZURE_ENDPOINT');
  else if (url !== undefined && settings.LLM_MODEL === undefined) wrong('LLM_MODEL', 'must be set with LLM_URL');
  else if (endpoint !== undefined) {
    for (const name of azure) if (settings[name] === undefined) wrong(name, 'must be set with LLM_AZURE_ENDPOINT');
  }
  if (url !== undefined || endpoint !== undefined) return;
  for (const name of ['LLM_READER', 'LLM_ANSWERS'] as const)
    if (settings[name] === 'on') wrong(name, 'may be on only with LLM_URL or LLM_AZURE_ENDPOINT');
};

/** Null also when there is an address and nothing is switched on. */
const modelSettings = (settings: Settings): ModelSettings | null => {
  const [reader, answers] = [settings.LLM_READER === 'on', settings.LLM_ANSWERS === 'on'];
  if (!reader && !answers) return null;
  const { LLM_URL: url, LLM_MODEL: model = '', LLM_AZURE_ENDPOINT: endpoint = '' } = settings;
  const { LLM_AZURE_DEPLOYMENT: deployment = '', LLM_AZURE_VERSION: version = '' } = settings;
  return {
    address: url === undefined ? { kind: 'azure', endpoint, deployment, version } : { kind: 'openai', url, model },
    key: settings.LLM_KEY ?? '',
    deadline: settings.LLM_DEADLINE_MS,
    reader,
    answers,
    price: { input: settings.LLM_PRICE_IN, output: settings.LLM_PRICE_OUT },
  };
};

const botFramework = (settings: Settings): BotFrameworkSettings | null =>
  settings.MicrosoftAppId === undefined
    ? null
    : {
        appId: settings.MicrosoftAppId,
        password: settings.MicrosoftAppPassword ?? '',
        tenantId: settings.MicrosoftAppTenantId ?? '',
        type: settings.MicrosoftAppType,
      };

const refused = (mistakes: readonly string[]): Fault =>
  new Fault(
    'config/setting',
    mistakes.join('; '),
    'Set it in the environment or in .env; .env.example describes each setting',
  );

/** The secret in DATA_DIR, made once; several nodes need SECRET instead. Readable by this user only. */
const keptSecret = (dataDir: string): string => {
  const path = join(dataDir, 'secret');
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    if (!existsSync(path)) makeSecret(path);
    const secret = readFileSync(path, 'utf8').trim();
    if (secret.length >= 32) return secret;
  } catch (cause) {
    const { code = 'unknown' } = cause as NodeJS.ErrnoException;
    throw new Fault(
      'config/data-dir',
      `DATA_DIR: ${path} cannot be read or made (${code})`,
      'Let this user write there, or set SECRET',
      { cause },
    );
  }
  throw new Fault(
    'config/secret-file',
    `${path} holds fewer than 32 characters`,
    'Put the right file back, or delete it: what was sealed with it is then lost',
  );
};

/** Written aside and linked, so that of two processes starting at once one wins and neither reads half a file. */
const makeSecret = (path: string): void => {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
  try {
    linkSync(draft, path);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
  } finally {
    unlinkSync(draft);
  }
};
