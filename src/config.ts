// The settings: the only place that reads the environment. `.env.example` documents each of them, and a test compares the two.
import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { Fault } from './core/fault.js';
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
    trustProxy: settings.TRUST_PROXY,
    logLevel: settings.LOG_LEVEL,
    limits: {
      address: { perMinute: settings.RATE_ADDRESS, burst: settings.RATE_ADDRESS_BURST },
      conversation: { perMinute: settings.RATE_CONVERSATION, burst: settings.RATE_CONVERSATION_BURST },
      sockets: settings.MAX_SOCKETS,
    },
  };
};

/** Rules that take more than one setting. */
const together = (settings: Settings, wrong: Wrong): void => {
  if (settings.ALEXA_VERIFY === 'off' && !LOOPBACK.test(settings.HOST)) {
    wrong(
      'ALEXA_VERIFY',
      'may be off only while HOST is 127.0.0.1, ::1 or localhost: anyone else could speak as Alexa',
    );
  }
  if (settings.MicrosoftAppId === undefined) {
    if (settings.MicrosoftAppPassword !== undefined) wrong('MicrosoftAppId', 'must be set with MicrosoftAppPassword');
    return;
  }
  const { MicrosoftAppType: type, MicrosoftAppPassword: password, MicrosoftAppTenantId: tenant } = settings;
  if (type !== 'UserAssignedMSI' && password === undefined) wrong('MicrosoftAppPassword', `must be set for ${type}`);
  if (type !== 'MultiTenant' && tenant === undefined) wrong('MicrosoftAppTenantId', `must be set for ${type}`);
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
