// When a person takes over: the council's policy, the wait before the queue, the ways out of it, and coming back.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { USUAL_HANDOFF, type HandoffPolicy } from '../../src/core/handoff-policy.js';
import type { Council } from '../../src/core/council.js';
import type { DeskStatus } from '../../src/core/ports.js';
import { createTake } from '../../src/core/assistant.js';
import { createClock } from '../../src/core/clock.js';
import type { Ports } from '../../src/core/ports.js';
import type { Reply } from '../../src/core/reply.js';
import { newSession } from '../../src/core/session.js';
import type { Store } from '../../src/core/store.js';
import type { Input } from '../../src/core/turn.js';
import { loadContent } from '../../src/load-content.js';
import { services } from '../../src/services/index.js';
import { openStore } from '../../src/store/open.js';
import { memoryLog } from '../server/memory-log.js';
import { sam } from '../store/sample.js';
import { projectRoot } from '../support/app.js';

const at = { clock: '2026-11-23T09:00:00Z' };
const content = loadContent(projectRoot, 'glanmarch', createClock(new Date(at.clock)));
const { council } = content;
const policy: HandoffPolicy = council.handoff ?? USUAL_HANDOFF;
const withPolicy = (change: Partial<HandoffPolicy>): Council => ({ ...council, handoff: { ...policy, ...change } });
const live = (wait: number | null, waiting = 0): DeskStatus => ({ live: true, waiting, opens: null, wait });

interface Talk {
  readonly store: Store;
  say(input: string | Input): Promise<Reply | null>;
}
const opened: { readonly store: Store; readonly dataDir: string }[] = [];
/** One content for all, since to teach the engine takes seconds. */
async function open({
  desk,
  clock = at.clock,
  change,
}: { desk?: DeskStatus; clock?: string; change?: Partial<Ports> } = {}): Promise<Talk> {
  const dataDir = mkdtempSync(join(tmpdir(), 'talk-'));
  const store = await openStore({ dataDir, databaseUrl: null, secret: 'a secret for tests only', role: 'server' });
  opened.push({ store, dataDir });
  const { turns, references, requests, bookings } = store;
  const take = createTake({
    ...content,
    services,
    ...{ turns, references, requests, bookings },
    reminders: { ...store.reminders, can: ['email', 'text'] },
    clock: createClock(new Date(clock)),
    desk: {
      status: () => Promise.resolve(desk ?? { live: true, waiting: 0, opens: null }),
      position: (item) => store.items.position(item),
    },
    log: memoryLog().log,
    ...change,
  });
  let n = 0;
  const can = { push: true, screen: true };
  return {
    store,
    say: (input) =>
      take({
        ...{ id: `t${String(++n)}`, conversation: 'c1', channel: 'web', user: 'u', can, locale: 'en' },
        input: typeof input === 'string' ? { kind: 'text', text: input } : input,
      }),
  };
}
afterEach(async () => {
  for (const { store, dataDir } of opened.splice(0)) {
    await store.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
const values = (reply: { readonly options: readonly { readonly value: string }[] } | null): readonly string[] =>
  (reply?.options ?? []).map(({ value }) => value);

describe('the policy of the council', () => {
  it('says after how many misses a person is offered', async () => {
    const talk = await open({ change: { council: withPolicy({ misses: 1 }) } });
    expect((await talk.say('flibber jabber wocky'))?.ending).toBe('offered-person');
  });

  it('passes somebody on at once where it says so, with why', async () => {
    const talk = await open({ change: { council: withPolicy({ when: { ...policy.when, anger: 'hand-over' } }) } });
    expect((await talk.say('this is an absolute joke, where is my bin'))?.ending).toBe('handed-over');
    expect(await talk.store.items.list('waiting')).toMatchObject([{ kind: 'chat', reason: 'anger' }]);
  });

  it('leaves an answer to our own question alone', async () => {
    const talk = await open({ change: { council: withPolicy({ when: { ...policy.when, vulnerable: 'hand-over' } }) } });
    await talk.say('I want to report fly tipping');
    const first = await talk.say('hello');
    expect(first?.ending).not.toBe('handed-over');
  });

  it('does nothing where it is off, and offers once in a conversation where it is on', async () => {
    const off = await open({ change: { council: withPolicy({ when: { ...policy.when, anger: 'off' } }) } });
    expect((await off.say('this is ridiculous, how do I contact the council'))?.text).not.toContain('sorry');
    const on = await open();
    expect((await on.say('this is ridiculous, how do I contact the council'))?.text).toContain("I'm sorry.");
    expect((await on.say('this is ridiculous, how do I contact the council'))?.text).not.toContain("I'm sorry.");
    await on.say('talk to a person');
    expect(await on.store.items.list('waiting')).toMatchObject([{ reason: 'anger' }]);
  });

  it('is sorry for a loss once, and not to the landlord of a tenant who died', async () => {
    const sorry = async (text: string): Promise<number> =>
      (await (await open()).say(text))?.text.split('sorry for your loss').length ?? 0;
    expect(await sorry('my tenant has died, who pays the council tax on the flat')).toBe(1);
    expect(await sorry('my mum has died, what happens to her council tax')).toBe(2);
  });

  it('passes on what a system did not answer, where it says so', async () => {
    const down = { byPostcode: () => Promise.resolve({ ok: false as const, why: 'slow' as const }) };
    const addresses = { ...content.addresses, ...down };
    const talk = await open({
      change: { addresses, council: withPolicy({ when: { ...policy.when, failed: 'hand-over' } }) },
    });
    await talk.say('when is my bin collected');
    const reply = await talk.say('gm2 1aa');
    expect(reply?.ending).toBe('handed-over');
    expect(reply?.text).toContain('cannot look up addresses');
    expect(await talk.store.items.list('waiting')).toMatchObject([{ reason: 'failed' }]);
  });
});

describe('before the queue', () => {
  it('tells the wait', async () => {
    const talk = await open({ desk: live(12, 4) });
    const reply = await talk.say('talk to a person');
    expect(reply?.text).toContain('You are number 5 in the queue');
    expect(reply?.text).toContain('about 15 minutes');
    expect(values(reply)).toEqual(['do:callback', 'do:answer', 'do:leave']);
  });

  it('says so when nobody can tell', async () => {
    const talk = await open({ desk: live(null) });
    expect((await talk.say('talk to a person'))?.text).toContain('I cannot say how long');
  });

  it.each([
    ['by its button', { kind: 'choice' as const, value: 'do:queue', text: 'Wait for a person' }],
    ['by its words', 'Wait for a person'],
    ['in words', "ok I'll wait"],
    ['with yes', 'yes'],
  ])('offers a call or an answer when the wait is long; joined %s', async (_how, input) => {
    const talk = await open({ desk: live(35, 6) });
    const long = await talk.say('talk to a person');
    expect(long?.ending).toBe('asked');
    expect(long?.text).toContain('about 35 minutes');
    expect(values(long)).toEqual(['do:queue', 'do:callback', 'do:answer', 'do:no']);
    expect(await talk.store.items.list('waiting')).toEqual([]);
    expect((await talk.say(input))?.ending).toBe('handed-over');
    expect(await talk.store.items.list('waiting')).toHaveLength(1);
  });

  it.each([
    ["I don't want to wait, call me instead", 'What number'],
    ['email me', 'email address'],
    ['no', 'What else'],
    ['dim am aros', ''],
  ])('"%s" after a long wait was told does not join', async (input, told) => {
    const talk = await open({ desk: live(35) });
    await talk.say('talk to a person');
    expect((await talk.say(input))?.text).toContain(told);
    expect(await talk.store.items.list('waiting')).toEqual([]);
  });
});

describe('in the queue', () => {
  it('whoever is in danger is told the place that they have: before all who are not', async () => {
    const desk = {
      status: () => Promise.resolve(live(20, 4)),
      position: () => Promise.resolve({ ahead: 0, waiting: 5 }),
      urgent: () => Promise.resolve(1),
    };
    const danger = await open({ change: { desk } });
    await danger.say('I can smell gas in my house');
    expect((await danger.say('get me a person'))?.text).toContain('You are number 2 in the queue');
    const calm = await open({ change: { desk } });
    expect((await calm.say('get me a person'))?.text).toContain('You are number 5 in the queue');
  });

  it('is left with "never mind", and its place is there again for who comes back', async () => {
    const talk = await open({ desk: live(3) });
    await talk.say({ kind: 'start' });
    await talk.say('talk to a person');
    const back = await talk.say({ kind: 'start' });
    expect(back?.text).toContain('You are back where you left off');
    expect(back?.text).toContain('You are next in the queue');
    expect(back?.text).toContain('about 3 minutes');
    expect(values(back)).toContain('do:leave');
    expect((await talk.say('never mind'))?.ending).toBe('cancelled');
    expect(await talk.store.items.list('waiting')).toEqual([]);
  });

  it('a call at a time of one’s choosing takes its place, once, and the chat leaves the queue', async () => {
    const talk = await open({ desk: live(3), clock: '2026-11-23T15:45:00Z' });
    await talk.say('talk to a person');
    await talk.say({ kind: 'choice', value: 'do:callback', text: 'Ask us to call you' });
    const times = await talk.say('07700 900321');
    expect(times?.options[0]?.label).toBe('Tuesday 24 November, 9am to 11am');
    const done = await talk.say({ kind: 'choice', value: times?.options[0]?.value ?? '', text: '' });
    expect(done?.text).toContain('on Tuesday 24 November, between 9am and 11am');
    const [call, ...more] = await talk.store.items.list('waiting');
    expect(more).toEqual([]);
    expect(call).toMatchObject({
      kind: 'callback',
      details: { phone: '07700 900321', when: 'Tuesday 24 November, 9am to 11am' },
    });
    expect(await talk.store.bookings.taken(['glanmarch:call:2026-11-24T540'])).toEqual(
      new Map([['glanmarch:call:2026-11-24T540', 1]]),
    );
  });
});

describe('a time for a call', () => {
  it('that somebody else took meanwhile is asked for again', async () => {
    const closed: DeskStatus = { live: false, waiting: 0, opens: { date: '2026-11-23', minutes: 525 } };
    const taken = new Map<string, number>();
    const talk = await open({
      desk: closed,
      clock: '2026-11-22T20:00:00Z',
      change: { bookings: { taken: () => Promise.resolve(taken) } },
    });
    await talk.say('talk to a person');
    const times = await talk.say('07700 900321');
    const first = times?.options[0]?.value ?? '';
    taken.set(`glanmarch:call:${first.replace('answer:', '')}`, 4);
    const again = await talk.say({ kind: 'choice', value: first, text: '' });
    expect(again?.ending).toBe('asked');
    expect(again?.text).toContain('just gone to someone else');
    expect(values(again)).not.toContain(first);
  });

  it('is held by no more calls than it has places, and whoever comes too late by a moment chooses again', async () => {
    const one = policy.calls && { ...policy.calls, days: 2, slots: [{ days: [1], from: 540, to: 660, places: 1 }] };
    const closed: DeskStatus = { live: false, waiting: 0, opens: null };
    const talk = await open({
      desk: closed,
      clock: '2026-11-22T20:00:00Z',
      change: { council: withPolicy({ calls: one }) },
    });
    await talk.say('talk to a person');
    const times = await talk.say('07700 900321');
    const slot = 'glanmarch:call:2026-11-23T540';
    const turn = {
      id: 'x',
      conversation: 'c2',
      channel: 'web',
      user: 'u',
      can: { push: true, screen: true },
      locale: 'en',
      input: { kind: 'start' },
    } as const;
    await talk.store.turns.claim(turn, null);
    await talk.store.turns.finish(turn, {
      session: newSession('en'),
      reply: null,
      event: {
        intent: 'general.human',
        ending: 'callback-booked',
        language: 'en',
        by: 'choice',
        confidence: 1,
        milliseconds: 1,
      },
      effects: [{ kind: 'take-slot', place: { slot, places: 1, reference: 'GLM-OTHER' } }],
    });
    const late = await talk.say({ kind: 'choice', value: times?.options[0]?.value ?? '', text: '' });
    // No time is left: it is booked without one.
    expect(late?.ending).toBe('callback-booked');
    expect(late?.text).not.toContain('between');
    expect(await talk.store.bookings.taken([slot])).toEqual(new Map([[slot, 1]]));
  });
});

describe('an answer later', () => {
  it('is work for the desk with where to write and the whole question, masked where it is plain', async () => {
    const closed: DeskStatus = { live: false, waiting: 0, opens: null };
    const talk = await open({ desk: closed });
    await talk.say('talk to a person');
    await talk.say({ kind: 'choice', value: 'do:answer', text: 'Get an answer by email or text' });
    await talk.say('07700 900321');
    const done = await talk.say(
      "I'm called jo, my name is Jo Bloggs, can I have a second caddy? My number is 07700 900322",
    );
    expect(done?.text).toContain('We will write to 07700 900321 within 2 working days');
    const [task] = await talk.store.items.list('waiting');
    expect(task).toMatchObject({ kind: 'task', reason: 'answer' });
    expect(task?.summary).toContain('second caddy');
    expect(task?.summary).not.toMatch(/Bloggs|900322/);
    expect(task?.summary.split('\n').length).toBeLessThanOrEqual(3);
    expect(task?.details).toMatchObject({
      phone: '07700 900321',
      question: expect.stringContaining('Bloggs') as string,
    });
  });

  it('is not offered where nobody writes, or nothing can be sent', async () => {
    const nobody = await open({ desk: live(3), change: { council: withPolicy({ answers: null }) } });
    expect(values(await nobody.say('talk to a person'))).not.toContain('do:answer');
  });

  it('stays with the person who has just taken the chat', async () => {
    const talk = await open({ desk: live(3) });
    await talk.say('talk to a person');
    await talk.say({ kind: 'choice', value: 'do:answer', text: '' });
    await talk.say('jo@example.org');
    const [chat] = await talk.store.items.list('waiting');
    await talk.store.items.claim(chat?.id ?? '', sam, null);
    expect(await talk.say('When will the hedge be cut at the library?')).toBeNull();
    expect(await talk.store.items.list('waiting')).toEqual([]);
  });
});

describe('who asks for the person that they wait for', () => {
  const choice = (value: string): Input => ({ kind: 'choice', value, text: '' });
  const OUT = ['do:callback', 'do:leave'];

  it.each([['by the button', choice('do:person')] as const, ['in words', 'can I talk to a person please'] as const])(
    'is told where they stand, and the ways out, %s',
    async (_, asked) => {
      const talk = await open({ desk: live(3) });
      await talk.say('talk to a person');
      const told = await talk.say(asked);
      expect(told?.text).toBe('You are still next in the queue for a person.\n\nThe wait is about 3 minutes.');
      for (const out of OUT) expect(values(told)).toContain(out);
      expect(values(told)).not.toContain('do:person');
      expect(await talk.store.items.list('waiting')).toHaveLength(1);
    },
  );

  it('is never offered one, also when the form for a call goes wrong, and is not held by that form', async () => {
    const talk = await open({ desk: live(3) });
    await talk.say('talk to a person');
    await talk.say(choice('do:callback'));
    await talk.say('erm');
    const stuck = await talk.say('erm what');
    expect(values(stuck)).not.toContain('do:person');
    expect(values(stuck)).toContain('do:leave');
    expect(stuck?.text).toContain('You are still next');
    expect(stuck?.text).not.toContain('You can also talk to a person');
    expect((await talk.say(choice('do:person')))?.text).toContain('You are still next');
    expect((await talk.say('the lid is broken'))?.text).toContain('I have kept that');
  });

  it('is told so beside what cannot be answered', async () => {
    const talk = await open({ desk: live(3) });
    await talk.say('talk to a person');
    for (const asked of ['when is my bin collected?', 'xx99 9xx', 'zz1 1zz', 'qq1 1qq'])
      expect(values(await talk.say(asked)), asked).not.toContain('do:person');
  });
});

describe('what the agent gets', () => {
  it('is a summary in three lines, and what was asked, tried and known, none of it in plain text', async () => {
    const talk = await open({ desk: live(3) });
    await talk.say('when is my bin collected');
    await talk.say('gm2 1aa number 8');
    await talk.say('how do I contact the council');
    await talk.say('this is ridiculous, I am so stressed');
    await talk.say('I want to report a missed bin');
    await talk.say('my name is Jo Bloggs and I want to talk to a person');
    const [chat] = await talk.store.items.list('waiting');
    const lines = chat?.summary.split('\n') ?? [];
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^Said: "my name is \[name\]/);
    expect(lines[1]).toMatch(/^Asked: .*\(answered\)/);
    expect(lines[2]).toBe('In distress. Take extra care. The address is known');
    expect(chat?.reason).toBe('distress');
    expect(chat?.details).toMatchObject({
      mood: 'In distress',
      urgency: 'Take extra care',
      address: expect.stringMatching(/^8 .*GM2 1AA$/) as string,
      uprn: expect.stringMatching(/^\d+$/) as string,
      tried: expect.stringContaining('(answered)') as string,
    });
  });

  it('holds the answers of a form that was left, and what did not work', async () => {
    const down = { byPostcode: () => Promise.resolve({ ok: false as const, why: 'slow' as const }) };
    const talk = await open({ desk: live(3), change: { addresses: { ...content.addresses, ...down } } });
    await talk.say('when is my green bin collected');
    await talk.say('gm2 1aa');
    await talk.say('call me back');
    await talk.say('talk to a person');
    const [chat] = await talk.store.items.list('waiting');
    expect(chat?.details['failures']).toBeTruthy();
    expect(chat?.reason).toBe('failed');
  });
});
