// What the desk's list says of a conversation: the matter, not the last words of who asked for a person.
import { afterEach, describe, expect, it } from 'vitest';
import { tellsMore } from '../../src/core/matter.js';
import type { Item } from '../../src/core/store.js';
import { openTalk, type Talk, type TalkOptions } from '../support/talk.js';

let talk: Talk | null = null;
afterEach(async () => {
  await talk?.close();
  talk = null;
});

const closed = { live: false, waiting: 0, opens: { date: '2026-11-24', minutes: 525 } } as const;

const quiet = (): void => undefined;
const boom = (): never => {
  throw new Error('broken on purpose');
};

/** The item that a talk ends in. */
async function after(texts: readonly string[], options: TalkOptions = {}): Promise<Item> {
  const opened = (talk = await openTalk(options));
  for (const text of texts) await opened.say(text);
  const [item] = await opened.store.items.list('waiting');
  if (!item) throw new Error('nothing came to the desk');
  return item;
}

describe('a matter', () => {
  it.each([
    [
      'a form that was stopped, on its street, without the house',
      ['my recycling was not collected', 'GM4 2AA', '2', 'no', 'I want to talk to a person'],
      'A bin that was not emptied – Garth Village – the resident stopped it',
    ],
    [
      'a form that is not finished',
      ['I need a new green bin', 'talk to a person please'],
      'A new or replacement bin – not finished',
    ],
    [
      'what was answered, and what they say of it now',
      ['when is my bin collected', 'gm2 1aa number 8', 'that is the wrong day, get me a person'],
      /^When bins are collected – .+ – "that is the wrong day, get me a person"$/,
    ],
    ['a danger first', ['I can smell gas', 'yes'], 'Gas – "I can smell gas"'],
    ['their own words where nothing was understood', ['qwxz vbnm', 'talk to a person'], '"qwxz vbnm"'],
    ['only what tells something', ['I want to speak to someone about my hedge'], /my hedge/],
    ['a person, where nothing else was said', ['can I talk to a real person please'], 'Asked for a person'],
    [
      'no name, number or address',
      ['my name is Jo Bloggs, ring 07700 900123 about the hedge', 'I want to talk to a person'],
      /^(?!.*(?:Bloggs|900123))/,
    ],
  ])('is %s', async (_name, texts, matter) => {
    const { details } = await after(texts);
    if (typeof matter === 'string') expect(details['matter']).toBe(matter);
    else expect(details['matter']).toMatch(matter);
  });

  it('knows its street by both names', async () => {
    const { details } = await after(['my recycling was not collected', 'GM4 2AA', '2', 'talk to a person please']);
    expect(details['matter']).toBe('A bin that was not emptied – Garth Village – not finished');
    expect(details['matter-cy']).toBe('A bin that was not emptied – Pentref Garth – not finished');
  });

  it('is that of a task that came through a form: what it is called and where, never the house', async () => {
    const home = await after(['I need a new grey bin', 'it is broken', 'gm2 1ab number 5', 'yes']);
    expect(home).toMatchObject({ kind: 'task', reason: 'request' });
    expect(home.details).toMatchObject({
      matter: 'A new or replacement bin – Weavers Row',
      'matter-cy': 'A new or replacement bin – Rhes y Gwehyddion',
    });
    // It is for our own staff: another system is handed what it always was.
    expect(await talk?.store.requests.details(home.reference)).not.toHaveProperty('matter');
  });

  it('is what they said where it was our own fault', async () => {
    const broken = { forIntent: () => boom(), search: () => boom(), named: () => boom(), titled: () => null, all: [] };
    const item = await after(['how do I appeal a planning decision', 'talk to a person'], {
      change: { articles: broken, log: { info: quiet, warn: quiet, error: quiet } },
    });
    expect(item).toMatchObject({ reason: 'failed' });
    expect(item.details['matter']).toBe('"how do I appeal a planning decision"');
  });

  it('is that of a call back too, and its queue', async () => {
    const item = await after(
      ['how much is a garden waste bin', 'Dw i eisiau siarad â pherson', 'ffoniwch fi', '07700 900123', '1'],
      { desk: closed },
    );
    expect(item).toMatchObject({ kind: 'callback' });
    expect(item.details['matter']).toMatch(/^Garden waste/);
  });
});

it.each([
  ['yes', false],
  ['Ie, os gwelwch yn dda', false],
  ["I'd like to speak to a real person, please", false],
  ['Dw i eisiau siarad â pherson', false],
  ['a person about my hedge', true],
  ['Dw i eisiau siarad â rhywun am y clawdd', true],
])('%s tells more than the wish for a person: %s', (text, more) => {
  expect(tellsMore(text)).toBe(more);
});
