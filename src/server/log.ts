// Structured log lines (pino) that hold nothing a resident typed.
import { pino, stdTimeFunctions, type DestinationStream } from 'pino';
import { Fault } from '../core/fault.js';
import type { Log } from '../core/ports.js';
import { mask } from '../core/redact.js';

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Fields that must never be written, wherever a caller's object happens to hold them, one or two levels down. */
const SECRET_FIELDS = [
  'authorization',
  'cookie',
  'password',
  'passwordHash',
  'secret',
  'token',
  'text',
  'body',
  'phone',
  'email',
].flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

/** JSON lines on stdout unless `to` is given. Times in UTC. */
export const createLog = (level: LogLevel, to?: DestinationStream): Log => {
  const logger = pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: SECRET_FIELDS, censor: '[removed]' },
      serializers: { err: describeError },
    },
    to ?? pino.destination({ dest: 1, sync: false }),
  );
  return {
    info: (fields, message) => logger.info(fields, message),
    warn: (fields, message) => logger.warn(fields, message),
    error: (fields, message) => logger.error(fields, message),
  };
};

/** Messages of these are written by us or by the engine; any other (JSON, SQL) may quote what a resident typed. */
const SAFE_NAMES = new Set(['TypeError', 'ReferenceError', 'RangeError']);

/** What a log line may tell of an error: its kind, its code and where it came from. */
export const describeError = (error: unknown): object => {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, syscall } = error as NodeJS.ErrnoException;
  const safe = error instanceof Fault || SAFE_NAMES.has(error.name) || syscall !== undefined;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(safe ? { message: mask(error.message) } : {}),
    at: frames.slice(0, 12).map((line) => line.trim()),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
};
