// The settings: the only place that reads the environment. `.env.example` documents each of them, and a test compares the two.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { botFrameworkSettings, type BotFrameworkSettings } from './core/bot-framework-settings.js';
import { Fault } from './core/fault.js';
import { keptSecret } from './core/kept-secret.js';
import { handoffSettings, type HandoffSettings } from './core/handoff-settings.js';
import type { ModelSettings } from './core/language-model.js';
import { DEFAULT_RATES, type Rate } from './core/limit.js';
import { messageSettings, type MessageSettings } from './core/message-settings.js';
import { modelSettings } from './core/model-settings.js';
import { signInSettings, type SignInSettings } from './core/sign-in-settings.js';
import { speakerSettings, type SpeakerSettings } from './core/speaker-settings.js';
import { staffSignInSettings, type StaffSignInSettings } from './core/staff-sign-in.js';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Config extends SpeakerSettings {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** The council's folder in knowledge/councils/. */
  readonly council: string;
  /** Absolute; made when missing. */
  readonly dataDir: string;
  /** The folder with intents/ and knowledge/, absolute; null: the project's own. */
  readonly contentDir: string | null;
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
  /** The council's system for requests (Open311 GeoReport v2); null: they go to the desk. */
  readonly open311: { readonly url: string; readonly key: string } | null;
  /** GOV.UK is asked for bank holidays each day. */
  readonly bankHolidays: boolean;
  /** Null: homes are those of addresses.csv. */
  readonly osPlacesKey: string | null;
  readonly taxAccountsKey: string | null;
  /** Null: the waste system that council.yaml chooses asks for no key. */
  readonly wasteServicesKey: string | null;
  readonly messages: MessageSettings;
  /** Agent hubs and other bots. */
  readonly handoff: HandoffSettings;
  /** Null: a demo council has its own sign-in page, and a real one has none. */
  readonly signIn: SignInSettings | null;
  /** Staff by their council accounts; null: local passwords only. */
  readonly staffSignIn: StaffSignInSettings | null;
  /** Where residents reach us, without a slash at the end; null: where we listen. */
  readonly publicUrl: string | null;
  /** Null: no language model is loaded. */
  readonly model: ModelSettings | null;
  /** Proxies of ours in front. */
  readonly trustProxy: number;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  readonly limits: {
    readonly address: Rate;
    readonly conversation: Rate;
    readonly staff: Rate;
    readonly sockets: number;
  };
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
const remote = optional(MODEL_URL, 'must begin with https://, or with http:// on this machine or a private network');
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
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
  CONTENT_DIR: optional(/\S/, 'must be the path of a folder'),
  DATABASE_URL: optional(/^postgres(?:ql)?:\/\/\S+$/, 'must begin with postgres:// or postgresql://'),
  SECRET: optional(/^.{32,}$/s, 'must have at least 32 characters; `openssl rand -base64 32` makes one'),
  CLOCK: z.iso
    .datetime({ offset: true, error: 'must be a date, time and zone, such as 2026-11-18T09:00:00Z' })
    .transform((text) => new Date(text))
    .optional(),
  ALEXA_SKILL_ID: optional(/^amzn1\.ask\.skill\.[\w-]+$/, 'must be a skill id, which begins with amzn1.ask.skill.'),
  ALEXA_VERIFY: oneOf(['on', 'off'], 'on'),
  ALEXA_CLIENT_ID: optional(/^amzn1\.application-oa2-client\.\w+$/, 'must be the client id of the skill messages'),
  ALEXA_CLIENT_SECRET: z.string().optional(),
  ALEXA_LINK_CLIENT_ID: optional(/^[\w.-]{1,100}$/, 'must be letters, figures, dots and hyphens'),
  ALEXA_LINK_CLIENT_SECRET: optional(/^[\w.~+/=-]{32,200}$/, 'must have at least 32 characters, all of them plain'),
  ALEXA_LINK_REDIRECTS: optional(/^https:/, "must be the addresses that the skill's console shows, by commas"),
  MicrosoftAppId: optional(/^[\da-f-]{36}$/i, "must be the app registration's id, 36 characters long"),
  MicrosoftAppPassword: z.string().optional(),
  MicrosoftAppTenantId: z.string().optional(),
  MicrosoftAppType: oneOf(['MultiTenant', 'SingleTenant', 'UserAssignedMSI'], 'MultiTenant'),
  LLM_URL: remote,
  LLM_AZURE_ENDPOINT: optional(MODEL_URL, "must be the resource's address, such as https://name.openai.azure.com"),
  LLM_AZURE_DEPLOYMENT: optional(/^[\w.-]+$/, "must be the deployment's name"),
  LLM_AZURE_VERSION: optional(/^\d{4}-\d\d-\d\d(?:-preview)?$/, 'must be a version of the API, such as 2024-10-21'),
  LLM_KEY: z.string().optional(),
  LLM_MODEL: optional(/^[\w.:/@-]+$/, "must be the model's name"),
  LLM_DEADLINE_MS: whole(100, 30_000, 4_000),
  LLM_READER: oneOf(['on', 'off'], 'off'),
  LLM_ANSWERS: oneOf(['on', 'off'], 'off'),
  LLM_TRANSLATE: oneOf(['on', 'off'], 'off'),
  LLM_PRICE_IN: price,
  LLM_PRICE_OUT: price,
  OPEN311_URL: remote,
  OPEN311_KEY: z.string().optional(),
  BANK_HOLIDAYS: oneOf(['on', 'off'], 'off'),
  TAX_ACCOUNTS_KEY: optional(/^\S{16,}$/, 'must be a key of at least 16 characters, without spaces'),
  WASTE_SERVICES_KEY: optional(/^[\x21-\x7e]+$/, 'must be a key: no spaces, and plain letters, figures and signs'),
  OS_PLACES_KEY: optional(/^[\w-]{8,}$/, 'must be a key of the OS Data Hub: letters and figures'),
  HANDOFF_HUB_URL: remote,
  HANDOFF_HUB_SECRET: optional(/^.{32,}$/s, 'must have at least 32 characters; `openssl rand -base64 32` makes one'),
  HANDOFF_BOT_URL: remote,
  HANDOFF_CONNECTOR: z.string().optional(),
  HANDOFF_BOT_SECRET: optional(/^.{32,}$/s, 'must have at least 32 characters; `openssl rand -base64 32` makes one'),
  PUBLIC_URL: optional(
    /^https?:\/\/[\w.:[\]-]+$/,
    'must be an address without a path, such as https://chat.council.example',
  ),
  NOTIFY_API_KEY: optional(
    /^[\w-]*(?:-[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}){2}$/i,
    'must be a whole key of GOV.UK Notify',
  ),
  NOTIFY_TEXT_TEMPLATE: optional(UUID, "must be a template's id"),
  NOTIFY_EMAIL_TEMPLATE: optional(UUID, "must be a template's id"),
  NOTIFY_CALLBACK_TOKEN: optional(/^\S{20,}$/, 'must have at least 20 characters and no space'),
  OIDC_ISSUER: optional(
    /^(?:https:\/\/[\w.:[\]-]+|http:\/\/(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?)(?:\/[\w./-]*)?$/,
    'must begin with https://, or with http:// on this machine',
  ),
  STAFF_OIDC_ISSUER: optional(
    /^(?:https:\/\/\S+|http:\/\/(?:127\.0\.0\.1|\[::1\]|localhost)(?::\d+)?\S*)$/,
    'must begin with https://',
  ),
  STAFF_OIDC_CLIENT_ID: optional(/^\S+$/, 'must be the id that the provider gave you'),
  STAFF_OIDC_CLIENT_SECRET: optional(/^\S+$/, 'must be the secret that the provider gave you'),
  STAFF_OIDC_GROUPS: optional(/\S/, 'must be a list such as desk-agents=agent'),
  STAFF_OIDC_CLAIM: z.string().default('groups'),
  OIDC_CLIENT_ID: optional(/^[\w.:-]+$/, 'must be the id that the provider gave you'),
  OIDC_PRIVATE_KEY: optional(/^(?:-----BEGIN[\s\S]+|[^\r\n]+)$/, 'must be a PEM or the path of one'),
  OIDC_VTR: optional(/^[\w.]+$/, 'must be a vector of trust, such as Cl.Cm'),
  SMTP_URL: optional(/^smtps?:\/\/\S+$/, 'must begin with smtps:// or smtp://'),
  MAIL_FROM: optional(
    /^(?:[^<>\r\n]+ <[^\s<>@]+@[\w.-]+>|[^\s<>@]+@[\w.-]+)$/,
    'must be an address, or a name and an <address>',
  ),
  TRUST_PROXY: whole(0, 10, 0),
  LOG_LEVEL: oneOf(['debug', 'info', 'warn', 'error', 'silent'], 'info'),
  RATE_ADDRESS: whole(0, 1_000_000, DEFAULT_RATES.address.perMinute),
  RATE_ADDRESS_BURST: whole(1, 1_000_000, DEFAULT_RATES.address.burst),
  RATE_CONVERSATION: whole(0, 1_000_000, DEFAULT_RATES.conversation.perMinute),
  RATE_CONVERSATION_BURST: whole(1, 1_000_000, DEFAULT_RATES.conversation.burst),
  RATE_STAFF: whole(0, 1_000_000, DEFAULT_RATES.staff.perMinute),
  RATE_STAFF_BURST: whole(1, 1_000_000, DEFAULT_RATES.staff.burst),
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
  const wrong: Wrong = (name, what) => mistakes.push(`${name} ${what}`);
  together(settings, wrong);
  const model = modelSettings(settings, wrong);
  const messages = messageSettings(settings, wrong);
  const signIn = signInSettings(settings, wrong);
  const speaker = speakerSettings(settings, wrong);
  const staffSignIn = staffSignInSettings(settings, wrong);
  const handoff = handoffSettings(settings, wrong);
  if (mistakes.length > 0) throw refused(mistakes);

  const dataDir = resolve(settings.DATA_DIR);
  return {
    host: settings.HOST,
    port: settings.PORT,
    council: settings.COUNCIL,
    dataDir,
    contentDir: settings.CONTENT_DIR === undefined ? null : resolve(settings.CONTENT_DIR),
    databaseUrl: settings.DATABASE_URL ?? null,
    secret: settings.SECRET ?? keptSecret(dataDir),
    clock: settings.CLOCK ?? null,
    alexaSkillId: settings.ALEXA_SKILL_ID ?? null,
    alexaVerify: settings.ALEXA_VERIFY === 'on',
    ...speaker,
    botFramework: botFrameworkSettings(settings),
    open311: settings.OPEN311_URL === undefined ? null : { url: settings.OPEN311_URL, key: settings.OPEN311_KEY ?? '' },
    bankHolidays: settings.BANK_HOLIDAYS === 'on',
    osPlacesKey: settings.OS_PLACES_KEY ?? null,
    taxAccountsKey: settings.TAX_ACCOUNTS_KEY ?? null,
    wasteServicesKey: settings.WASTE_SERVICES_KEY ?? null,
    messages,
    signIn,
    staffSignIn,
    handoff,
    publicUrl: settings.PUBLIC_URL ?? null,
    model,
    trustProxy: settings.TRUST_PROXY,
    logLevel: settings.LOG_LEVEL,
    limits: {
      address: { perMinute: settings.RATE_ADDRESS, burst: settings.RATE_ADDRESS_BURST },
      conversation: { perMinute: settings.RATE_CONVERSATION, burst: settings.RATE_CONVERSATION_BURST },
      staff: { perMinute: settings.RATE_STAFF, burst: settings.RATE_STAFF_BURST },
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
  if (settings.ALEXA_VERIFY === 'off' && !LOOPBACK.test(settings.HOST))
    wrong(
      'ALEXA_VERIFY',
      'may be off only while HOST is 127.0.0.1, ::1 or localhost: anyone else could speak as Alexa',
    );
  if (settings.OPEN311_KEY !== undefined && settings.OPEN311_URL === undefined)
    wrong('OPEN311_URL', 'must be set with OPEN311_KEY');
  if (settings.MicrosoftAppId === undefined) {
    if (settings.MicrosoftAppPassword !== undefined) wrong('MicrosoftAppId', 'must be set with MicrosoftAppPassword');
    return;
  }
  const { MicrosoftAppType: type, MicrosoftAppPassword: password, MicrosoftAppTenantId: tenant } = settings;
  if (type !== 'UserAssignedMSI' && password === undefined) wrong('MicrosoftAppPassword', `must be set for ${type}`);
  if (type !== 'MultiTenant' && tenant === undefined) wrong('MicrosoftAppTenantId', `must be set for ${type}`);
};

const refused = (mistakes: readonly string[]): Fault =>
  new Fault(
    'config/setting',
    mistakes.join('; '),
    'Set it in the environment or in .env; .env.example describes each setting',
  );
