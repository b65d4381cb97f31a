// Setting up, listing and stopping reminders in a conversation, with the code that a resident types back.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTake } from '../../../../src/core/assistant.js';
import { createClock } from '../../../../src/core/clock.js';
import type { OutgoingMessage } from '../../../../src/core/messages-out.js';
import type { Reply } from '../../../../src/core/reply.js';
import type { Can, Input, Language } from '../../../../src/core/turn.js';
import { wantOf } from '../../../../src/services/bins/reminders/words.js';
import { openTalk, type Talk } from '../../../support/talk.js';
import { turn } from '../../../store/sample.js';

/** Learning what residents say takes a while, so all conversations of a council share one core. */
const cores = new Map<string, Promise<Talk>>();
const coreOf = (council: string): Promise<Talk> => {
  const core = cores.get(council) ?? openTalk({ council });
  cores.set(council, core);
  return core;
};
beforeAll(() => coreOf('glanmarch'), 240_000);
afterAll(async () => {
  for (const core of cores.values()) await (await core).close();
});

interface Chat {
  readonly id: string;
  /** The e-mail address of this conversation's resident. */
  readonly jo: string;
  readonly core: Talk;
  say(input: string | Input): Promise<Reply | null>;
}

interface ChatOptions {
  readonly council?: string;
  readonly clock?: string;
  readonly locale?: Language;
  readonly can?: Can;
}

let chats = 0;
async function chat({
  council = 'glanmarch',
  clock,
  locale = 'en',
  can = { push: true, screen: true },
}: ChatOptions = {}): Promise<Chat> {
  const core = await coreOf(council);
  const take = createTake({ ...core.ports, ...(clock ? { clock: createClock(new Date(clock)) } : {}) });
  chats += 1;
  const id = `chat ${String(chats)}`;
  let turns = 0;
  return {
    ...{ id, core, jo: `jo${String(chats)}@example.org` },
    say: (said) => {
      const input = typeof said === 'string' ? { kind: 'text' as const, text: said } : said;
      turns += 1;
      return take({ ...{ id: `t${String(turns)}`, conversation: id, channel: 'web', user: 'u', can, locale, input } });
    },
  };
}

/** `JO` is the resident's own address. */
async function begin(lines: readonly string[], options: ChatOptions = {}): Promise<{ talk: Chat; last: Reply }> {
  const talk = await chat(options);
  return { talk, last: await say(talk, ...lines) };
}

async function say(talk: Chat, ...lines: readonly string[]): Promise<Reply> {
  let last: Reply | null = null;
  for (const line of lines) last = await talk.say(line.replace('JO', talk.jo));
  if (!last) throw new Error('nothing was said');
  return last;
}

const sent: OutgoingMessage[] = [];
/** Everything that went out to these, newest last. */
async function out(talk: Chat, ...to: readonly string[]): Promise<readonly OutgoingMessage[]> {
  const due = await talk.core.store.outbox.due(100, ['message']);
  sent.push(...due.map(({ payload }) => JSON.parse(payload) as OutgoingMessage));
  return sent.filter((one) => [talk.jo, ...to].includes(one.to));
}
const codeSent = async (talk: Chat, ...to: readonly string[]): Promise<string> =>
  (await out(talk, ...to)).at(-1)?.data['code'] ?? '';
const kept = ({ core, jo }: Chat, to = jo) => core.store.reminders.of({ by: to.includes('@') ? 'email' : 'text', to });

const HOME = ['remind me about my bins', 'gm2 1aa', '8'];

describe('a reminder', () => {
  it('is set up with a code, and kept only then', async () => {
    const { talk, last } = await begin([...HOME, 'all of them', 'JO']);
    expect(last.text).toContain(`code of 6 figures to ${talk.jo}`);
    expect(await kept(talk)).toEqual([]);
    const code = await codeSent(talk);
    const wrong = code === '123456' ? '654321' : '123456';
    expect((await say(talk, wrong)).text).toContain('not the code');
    expect(await kept(talk)).toEqual([]);
    const done = await say(talk, code);
    expect(done).toMatchObject({ intent: 'bins.reminders', ending: 'answered' });
    expect(done.text).toContain('The first will be about Monday 30 November');
    expect(done.links).toHaveLength(1);
    expect(await kept(talk)).toMatchObject([{ containers: [], language: 'en', from: '2026-11-24' }]);
  });

  it('begins the day after tomorrow once this evening’s have gone', async () => {
    const { talk } = await begin([...HOME, 'all', 'JO'], { clock: '2026-11-22T18:30:00Z' });
    const done = await say(talk, await codeSent(talk));
    expect(await kept(talk)).toMatchObject([{ from: '2026-11-24' }]);
    expect(done.text).toContain('The first will be about Monday 30 November');
  });

  it('is for the containers that were named', async () => {
    const { talk } = await begin(['remind me about the glass', 'gm2 1aa', '8', '07700 900300']);
    await say(talk, await codeSent(talk, '07700 900300'));
    expect(await kept(talk, '07700 900300')).toMatchObject([{ by: 'text', containers: ['glass'] }]);
    const other = await begin([...HOME, 'just the grey bin and food', 'JO']);
    await say(other.talk, await codeSent(other.talk));
    expect(await kept(other.talk)).toMatchObject([{ containers: ['food', 'residual'] }]);
  });

  it('goes to a mobile number or an e-mail address, as far as there is someone to send it', async () => {
    const { talk, last } = await begin([...HOME, 'all', '01632 960300']);
    expect(last.text).toContain('We can only text mobile numbers');
    expect((await say(talk, 'jo at home 1234')).text).toContain('not a full email address');
    expect((await say(talk, 'JO')).ending).toBe('asked');
    expect((await say(talk, 'use another email or number')).text).toContain('Where should we send it');
    expect((await say(talk, '07700 900301')).text).toContain('to 07700 900301');
    expect((await out(talk, '07700 900301')).map(({ to }) => to)).toEqual([talk.jo, '07700 900301']);
  });

  it('sends a new code when asked, a few times and no more', async () => {
    const { talk } = await begin([...HOME, 'all', 'JO']);
    await say(talk, 'send a new code', "I didn't get it");
    expect(await out(talk)).toHaveLength(3);
    const last = await say(talk, 'send a new code');
    expect(last.text).toContain('as many codes as we can');
    expect(last.options.map(({ value }) => value)).toContain('do:person');
  });

  it('leaves the question open for another question', async () => {
    const { talk } = await begin([...HOME, 'all', 'JO']);
    const code = await codeSent(talk);
    const side = await say(talk, 'what are your opening hours');
    expect(side.intent).toBe('general.contact');
    expect(side.text).toContain('code of 6 figures');
    await say(talk, code);
    expect(await kept(talk)).toHaveLength(1);
  });

  it('is never set up by a follow-up about another home', async () => {
    const { talk } = await begin([...HOME, 'all', 'JO']);
    await say(talk, await codeSent(talk), 'what about number 12', 'and the glass?');
    expect(await kept(talk)).toHaveLength(1);
  });

  it('is not for homes without a day of their own', async () => {
    const { talk } = await begin(['remind me about my bins']);
    const homes = await talk.core.ports.addresses.byPostcode('GM1 2BD');
    const shared = homes.ok ? homes.value.find(({ flags }) => flags.includes('communal')) : undefined;
    await say(talk, 'gm1 2bd');
    const last = await talk.say({ kind: 'choice', value: `answer:${shared?.uprn ?? ''}`, text: 'x' });
    expect(last?.text).toContain('shared bins');
  });
});

describe('those there are', () => {
  const one = async (): Promise<Chat> => {
    const { talk } = await begin([...HOME, 'all', 'JO']);
    await say(talk, await codeSent(talk));
    return talk;
  };

  it('are listed and stopped at once in the conversation that set them up', async () => {
    const talk = await one();
    expect((await say(talk, 'what reminders do I have')).text).toContain('8 Mill Fields Road: all collections');
    const stopped = await say(talk, 'stop my reminders');
    expect(stopped.text).toContain('Your reminder has stopped');
    expect(await kept(talk)).toEqual([]);
    expect((await say(talk, 'stop my reminders')).text).toContain(`No bin reminders go to ${talk.jo}`);
  });

  it('can be stopped in the middle of setting up another', async () => {
    const talk = await one();
    await say(talk, 'remind me about my bins', 'all of them');
    const stopped = await say(talk, 'actually stop my reminders');
    expect(stopped.text).toContain('Your reminder has stopped');
    expect(await kept(talk)).toEqual([]);
  });

  it('are told to nobody else without the code', async () => {
    const { talk } = await begin([...HOME, 'all', 'JO']);
    const code = await codeSent(talk);
    await say(talk, code, 'start again');
    const asked = await say(talk, 'stop my bin reminders', 'JO');
    expect(asked.text).toContain('code of 6 figures');
    expect(await kept(talk)).toHaveLength(1);
    await say(talk, code === '000000' ? '000001' : '000000');
    expect(await kept(talk)).toHaveLength(1);
    const stopped = await say(talk, code);
    expect(stopped.text).toContain('Your reminder has stopped');
    expect(await kept(talk)).toEqual([]);
  });
});

describe('in other places', () => {
  it('Welsh is spoken and kept', async () => {
    const { talk, last } = await begin(['atgoffwch fi am fy miniau', 'gm2 1aa', '8', 'pob un', 'JO'], {
      locale: 'cy',
    });
    expect(last.language).toBe('cy');
    const done = await say(talk, await codeSent(talk));
    expect(done.text).toContain('ddydd Llun 30 Tachwedd');
    expect((await out(talk)).at(0)?.language ?? 'cy').toBe('cy');
    expect(await kept(talk)).toMatchObject([{ language: 'cy' }]);
    expect((await say(talk, 'stopio fy nodiadau atgoffa')).text).toContain('wedi stopio');
  });

  it('a speaker is told how', async () => {
    const talk = await chat({ can: { push: false, screen: false } });
    const asked = await talk.say({ kind: 'intent', intent: 'bins.reminders', slots: {} });
    expect(asked?.speech).toContain('On our website');
    expect(asked?.ending).toBe('answered');
    expect(await out(talk)).toEqual([]);
  });

  it('a calendar takes a home and nothing else', async () => {
    const { last } = await begin(['put the bin days in my calendar', 'gm7 1aa', '3'], { council: 'marchfold' });
    expect(last.links).toMatchObject([{ label: 'Add to your calendar' }]);
    expect(last.links[0]?.url).toMatch(/^\/bins\/calendar\/[\w-]+$/);
  }, 240_000);

  it('a bin day offers the calendar on a screen only', async () => {
    const { last } = await begin(['when is my bin collected', 'gm2 1aa', '8']);
    expect(last.links.map(({ label }) => label)).toEqual([
      'Add to your calendar',
      'Source: our collection calendar, checked 23 November 2026',
    ]);
  });

  it.each([
    ['pryd mae fy min yn cael ei gasglu', 'Ffynhonnell: ein calendr casglu, gwiriwyd 23 Tachwedd 2026'],
    [
      'my green caddy was not emptied',
      "Source: our collection calendar and our crews' records, checked 23 November 2026",
    ],
  ])('names its source under what it tells of collections: %s', async (said, label) => {
    const { last } = await begin([said, 'gm2 1aa', '8']);
    expect(last.ending).toBe('answered');
    expect(last.links.at(-1)).toEqual({ label, url: 'https://glanmarch.example/bins/collection-days' });
  });

  it('names no source to a speaker', async () => {
    const talk = await chat({ can: { push: false, screen: false } });
    const told = await talk.say('when is the bin of gm2 1aa number 8 collected');
    expect(told?.speech).toContain('Your next collection is today');
    expect(told?.links).toEqual([]);
  });
});

describe('what a message wants', () => {
  it.each([
    ['remind me the night before', 'start'],
    ['txt me nite before pls', 'start'],
    ['can I get a reminder please', 'start'],
    ['bin reminders', 'start'],
    ['stop sending me messages about bins i moved', 'stop'],
    ['unsubscribe me', 'stop'],
    ["I don't want these texts", 'stop'],
    ['dw i eisiau stopio fy nodiadau atgoffa', 'stop'],
    ['what reminders have I got', 'list'],
    ['show me my reminders', 'list'],
    ['can i get the dates on my iphone calender', 'calendar'],
    ['ychwanegu at fy nghalendr', 'calendar'],
    ['change the alert to 8pm, 6 is no good', null],
    ['no bin ping this week how come', null],
    ['what time do reminders come', null],
  ] as const)('%s: %s', (text, want) => {
    expect(wantOf(turn('t', 'c', { input: { kind: 'text', text } }))).toBe(want);
  });
});
