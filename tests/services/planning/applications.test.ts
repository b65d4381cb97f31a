// Finding an application and commenting on one when things go wrong: a register that does not answer or is behind, hostile words.
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import type { Called, Trouble } from '../../../src/core/called.js';
import { createTake } from '../../../src/core/assistant.js';
import type { Application, PlanningRegister } from '../../../src/core/planning.js';
import type { Ports } from '../../../src/core/ports.js';
import type { Reply } from '../../../src/core/reply.js';
import type { Can, Input, Language } from '../../../src/core/turn.js';
import { openTalk, type Talk } from '../../support/talk.js';

let talk: Talk;
let conversations = 0;
beforeAll(async () => {
  talk = await openTalk();
});
afterAll(() => talk.close());

const SCREEN: Can = { push: true, screen: true };
const VOICE: Can = { push: false, screen: false, languages: ['en'] };

/** A conversation of its own; the last reply. */
async function say(
  said: readonly (string | Input)[],
  change: Partial<Ports> = {},
  { can = SCREEN, locale = 'en' }: { readonly can?: Can; readonly locale?: Language } = {},
): Promise<Reply> {
  const take = createTake({ ...talk.ports, ...change });
  const conversation = `planning-${String(++conversations)}`;
  let reply: Reply | null = null;
  for (const [at, one] of said.entries()) {
    const input: Input = typeof one === 'string' ? { kind: 'text', text: one } : one;
    reply = await take({ id: `t${String(at)}`, conversation, channel: 'web', user: 'u', can, locale, input });
  }
  if (!reply) throw new Error('nothing was said');
  return reply;
}

const failing = (why: Trouble): PlanningRegister => {
  const down = <T>(): Promise<Called<T>> => Promise.resolve({ ok: false, why });
  return { byReference: down, search: down };
};

describe('a register that does not answer', () => {
  test.each(['slow', 'unreachable', 'resting', 'busy', 'refused', 'nonsense'] as const)('%s', async (why) => {
    const reply = await say(['what is happening with P/2026/0033'], { planningRegister: failing(why) });
    expect(reply.ending).toBe('service-down');
    expect(reply.text).toMatch(/cannot see our planning register/);
    expect(reply.links.map(({ url }) => url)).toEqual(['https://glanmarch.example/planning/search']);
    expect(reply.options.map(({ value }) => value)).toContain('do:person');
  });

  it('is told by place, in Welsh, and by voice', async () => {
    const change = { planningRegister: failing('slow') };
    const welsh = await say(["beth sy'n digwydd gyda chais P/2026/0033"], change, { locale: 'cy' });
    expect([welsh.ending, welsh.language]).toEqual(['service-down', 'cy']);
    const find: Input = { kind: 'intent', intent: 'planning.find-application', slots: {} };
    const spoken = await say([find, 'GM2 1AA'], change, { can: VOICE });
    expect(spoken.ending).toBe('service-down');
    expect(spoken.speech).toMatch(/ask someone to call you/);
  });
});

/** The council's register, as it was so many minutes ago. */
function behind(minutes: number): PlanningRegister {
  const { planningRegister: own } = talk.ports;
  if (!own) throw new Error('there is no register');
  const older = <T>(called: Called<T>): Called<T> =>
    called.ok ? { ...called, asOf: new Date(Date.now() - minutes * 60_000) } : called;
  return {
    byReference: async (reference) => older(await own.byReference(reference)),
    search: async (where) => older(await own.search(where)),
  };
}

describe('a register that is behind', () => {
  it('is told with its time', async () => {
    const reply = await say(['what is happening with P/2026/0033'], { planningRegister: behind(3 * 24 * 60) });
    expect(reply.ending).toBe('answered');
    expect(reply.text).toMatch(/This is what our register said on \w+day \d+ \w+ at /);
  });

  it('is not while it is minutes old', async () => {
    const reply = await say(['what is happening with P/2026/0033'], { planningRegister: behind(5) });
    expect(reply.text).not.toMatch(/register said/);
  });
});

describe('without a register', () => {
  it('the article answers as before, and nothing is asked', async () => {
    const { planningRegister: _register, constraints: _constraints, ...ports } = talk.ports;
    for (const [text, article] of [
      ['find a planning application', 'planning/find-application'],
      ['can i still object to P/2026/0033', 'planning/comment.wales'],
      ['is my house listed', 'planning/heritage.wales'],
    ] as const) {
      const take = createTake(ports);
      const reply = await take({
        id: 't',
        conversation: `none-${text}`,
        channel: 'web',
        user: 'u',
        can: SCREEN,
        locale: 'en',
        input: { kind: 'text', text },
      });
      expect(reply?.ending, text).toBe('answered');
      expect(reply?.articles, text).toContain(article);
    }
  });
});

describe('hostile and odd words', () => {
  test.each([
    'P/2026/9999<img src=x onerror=alert(1)>',
    'what is happening with P/2026/9999"; drop table applications',
    'status of planning application P/2026/9999 {reference} {{ x }}',
  ])('%s', async (text) => {
    const reply = await say(['find a planning application', text]);
    expect(reply.text).toMatch(/the reference P\/2026\/9999\. Check it/);
    expect(reply.text).not.toMatch(/[<>{}"]/);
  });

  it('2,000 characters hold up nobody', async () => {
    const started = performance.now();
    for (const text of ['p '.repeat(1000), '/2026/'.repeat(333), `${'P/2026/'.repeat(280)}0033`]) {
      const reply = await say(['find a planning application', text.slice(0, 2000)]);
      expect(reply.ending).not.toBe('failed');
    }
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('a house that the street does not have is told so', async () => {
    const reply = await say(['is there a planning application at 99 Chapel Street']);
    expect(reply.text).toMatch(/I found none at 99 Chapel Street, but there are \d+ nearby/);
  });
});

describe('what is never told', () => {
  it('is who applied, or of one council to the other', async () => {
    const own = talk.ports.planningRegister;
    if (!own) throw new Error('there is no register');
    const one = await own.byReference('P/2026/0033');
    if (!one.ok || !one.value) throw new Error('there is no such application');
    const named = { ...one.value, applicant: 'A. Resident' } as Application;
    const register: PlanningRegister = {
      ...own,
      byReference: () => Promise.resolve({ ok: true, value: named, asOf: new Date() }),
    };
    const reply = await say(['who applied for P/2026/0033'], { planningRegister: register });
    expect(JSON.stringify(reply)).not.toMatch(/A\. Resident/);
  });
});

describe('a home that is known', () => {
  it('is not taken for the place unless it is meant, and is not forgotten', async () => {
    const bins = ['when is my bin collected', 'GM2 1AA', '8'];
    expect((await say([...bins, 'find a planning application'])).text).toMatch(/Which application/);
    expect((await say([...bins, 'has next door put plans in'])).text).toMatch(/10 Mill Fields Road/);
    const after = await say([...bins, 'planning applications at GM3 1AD', 'the first one', 'who is my councillor']);
    expect(after.text).toMatch(/Mill Fields/);
  });
});
