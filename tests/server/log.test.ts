// Log lines hold nothing that a resident typed, also not by way of an error.
import { describe, expect, it } from 'vitest';
import { Fault } from '../../src/core/fault.js';
import { memoryLog } from './memory-log.js';

describe('the log', () => {
  it('has level, time, fields and message as JSON', () => {
    const { log, lines } = memoryLog();
    log.warn({ route: '/x' }, 'Careful');
    expect(lines).toEqual([
      { level: 'warn', time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/) as string, route: '/x', msg: 'Careful' },
    ]);
  });

  it('removes fields that hold words or secrets', () => {
    const { log, lines } = memoryLog();
    log.info(
      { token: 'Jones', turn: { input: { text: 'Jones' }, id: '1' }, headers: { cookie: 'Jones' }, email: 'Jones' },
      'x',
    );
    expect(JSON.stringify(lines)).not.toContain('Jones');
    expect(lines[0]).toMatchObject({ turn: { id: '1' } });
  });

  it('tells of an error its kind, code and place, and its message only when that cannot quote anyone', () => {
    const { log, lines } = memoryLog();
    const quoting = ((): unknown => {
      try {
        return JSON.parse('Jones');
      } catch (error) {
        return error;
      }
    })();
    log.error({ err: quoting }, 'x');
    log.error({ err: new Error('duplicate key (name)=(Jones)', { cause: new Error('Jones') }) }, 'x');
    log.error({ err: 'Jones' }, 'x');
    log.error({ err: new Fault('store/locked', 'The database is locked', 'Stop the other process') }, 'x');
    log.error(
      {
        err: Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), {
          code: 'ECONNREFUSED',
          syscall: 'connect',
        }),
      },
      'x',
    );
    log.error({ err: new TypeError("Cannot read properties of undefined (reading 'ring 07700 900345')") }, 'x');
    expect(JSON.stringify(lines)).not.toContain('Jones');
    expect(lines.map((line) => line['err'])).toMatchObject([
      { type: 'SyntaxError' },
      { type: 'Error', cause: { type: 'Error' } },
      { type: 'string' },
      { type: 'Fault', code: 'store/locked', message: 'The database is locked. Stop the other process' },
      { code: 'ECONNREFUSED', message: 'connect ECONNREFUSED 127.0.0.1:5432' },
      { message: "Cannot read properties of undefined (reading 'ring [phone]')" },
    ]);
    expect((lines[3]?.['err'] as { at: readonly string[] }).at[0]).toContain('log.test');
  });
});
