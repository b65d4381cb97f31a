// A passage is quoted where nothing was understood, and only there: good enough, checked in time, with its page and its date.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSearch } from '../../src/content/article-search.js';
import type { Article } from '../../src/core/articles.js';
import type { Candidate } from '../../src/core/reading.js';
import type { Can, Language } from '../../src/core/turn.js';
import { createModelTalk, type ModelTalk, type Say } from '../llm/model-talk.js';

const NOTHING = 'general.out-of-scope';
const VOICE: Can = { push: false, screen: false, languages: ['en'] };
const page = (change: Partial<Article>): Article => ({
  id: 'pages/huts',
  language: 'en',
  title: 'Beach huts',
  intents: [],
  text: 'We rent out beach huts by the week.\n\nThe waiting list for a beach hut is long. Bring your own padlock.',
  speech: 'We rent out beach huts by the week. Would you like more?',
  links: [],
  about: [],
  next: [],
  sources: [{ label: 'Our website', url: 'https://www.glanmarch.example/huts' }],
  reviewed: '2026-11-01',
  reviewBy: '2027-11-01',
  ...change,
});
const WELSH = page({ language: 'cy', title: 'Cytiau traeth', text: 'Rydym yn rhentu cytiau traeth fesul wythnos.', speech: '' }); // prettier-ignore
const QUESTION = 'how long is the waiting list for a beach hut';

let talk: ModelTalk;
beforeAll(async () => {
  talk = await createModelTalk();
});
afterAll(() => talk.close());

interface Opened {
  readonly pages?: readonly Article[];
  /** What the engine makes of everything. */
  readonly reads?: readonly Candidate[];
  readonly language?: Language;
  readonly can?: Can;
  /** The page whose title every message is. */
  readonly titled?: Article | null;
}
const open = ({ pages = [page({}), WELSH], reads, language, can, titled }: Opened = {}): Say => {
  const { reader, articles } = talk.content;
  const all = [...articles.all, ...pages];
  const candidates = reads ?? [{ intent: NOTHING, confidence: 0.95 }];
  return talk.open(
    {
      articles: { ...articles, all, search: createSearch(all), ...(titled && { titled: () => titled }) },
      reader: { read: (text, hint) => ({ ...reader.read(text, hint), followUp: false, candidates, also: [] }) },
    },
    language,
    can,
  );
};

describe('where nothing is understood', () => {
  it('the passage is quoted, with its title, its page and the day it was checked', async () => {
    const reply = await open()(QUESTION);
    expect(reply).toMatchObject({ intent: NOTHING, ending: 'answered', articles: ['pages/huts'], then: 'listen' });
    expect(reply?.text).toBe(
      "I'm not sure I've understood, but this may help:\n\nThe waiting list for a beach hut is long. Bring your own padlock.\n\nFrom “Beach huts”, last checked on 1 November 2026.",
    );
    expect(reply?.links).toEqual([{ label: 'Source: Our website', url: 'https://www.glanmarch.example/huts' }]);
    expect(reply?.options.map(({ label }) => label)).toEqual(['Talk to a person', "That's not it"]);
  });

  it('in Welsh from what is written in Welsh', async () => {
    const reply = await open({ language: 'cy' })('sut mae rhentu cwt traeth fesul wythnos');
    expect(reply).toMatchObject({ ending: 'answered', language: 'cy', articles: ['pages/huts'] });
    expect(reply?.text).toContain('Rydym yn rhentu cytiau traeth');
    expect(reply?.text).toContain('“Cytiau traeth”, gwiriwyd ddiwethaf ar 1 Tachwedd 2026');
  });

  it('by voice the spoken form, then more or a person', async () => {
    const say = open({ can: VOICE });
    const reply = await say(QUESTION);
    expect(reply?.speech).toBe(
      "I'm not sure I've understood, but this may help. It is from our information on Beach huts. We rent out beach huts by the week. Would you like more, or a person?",
    );
    expect((await say('yes'))?.speech).toContain('Bring your own padlock.');
  });

  it('a page asked for by its title is told without doubt', async () => {
    const pages = [page({ intents: [] })];
    const byTitle = open({ pages, can: VOICE, titled: pages[0] ?? null });
    expect((await byTitle('Beach huts'))?.speech).toBe(
      'We rent out beach huts by the week. Would you like more, or a person?',
    );
  });

  it('by voice the first sentence where there is no spoken form', async () => {
    const reply = await open({ can: VOICE, pages: [page({ speech: '' })] })(QUESTION);
    expect(reply?.speech).toContain('The waiting list for a beach hut is long. Would you like more');
    expect(reply?.speech).not.toContain('padlock');
  });

  it.each([
    ["That's not it", 'cancelled'],
    ['yes please', 'handed-over'],
    ['talk to a person', 'handed-over'],
  ])('"%s" leads on', async (said, ending) => {
    const say = open();
    await say(QUESTION);
    expect((await say(said))?.ending).toBe(ending);
  });

  it('a page whose time is past is not quoted: its link and a person', async () => {
    const reply = await open({ pages: [page({ reviewBy: '2026-11-22' })] })(QUESTION);
    expect(reply).toMatchObject({ ending: 'offered-person', articles: ['pages/huts'] });
    expect(reply?.text).not.toContain('waiting list');
    expect(reply?.links).toHaveLength(1);
    expect(reply?.options[0]?.value).toBe('do:person');
  });

  it.each(['who won the football last night', 'my hut has a waiting problem with spiders and mould', 'xyzzy plugh'])(
    'where no passage is good enough all is as before: %s',
    async (text) => {
      const say = open();
      expect(await say(text)).toMatchObject({ ending: 'not-understood', articles: [] });
      expect(await say(text)).toMatchObject({ ending: 'offered-person', articles: [] });
    },
  );

  it('and the engine is sure that it is nothing of ours, an article that it was taught is not enough', async () => {
    const pages = [page({ intents: ['general.other-service'], title: 'Leisure' })];
    const longer = `${QUESTION} with a veranda`;
    expect(await open({ pages })(longer)).toMatchObject({ ending: 'not-understood' });
    const reads = [{ intent: NOTHING, confidence: 0.7 }];
    expect(await open({ pages, reads })(longer)).toMatchObject({ ending: 'answered', articles: ['pages/huts'] });
  });
});

describe('before asking back', () => {
  const reads = [
    { intent: 'council-tax.band', confidence: 0.4 },
    { intent: 'planning.fees', confidence: 0.3 },
  ];

  it('a page that no intent covers is quoted', async () => {
    expect(await open({ reads })(QUESTION)).toMatchObject({ intent: NOTHING, articles: ['pages/huts'] });
  });

  it('one that a choice leads to is not', async () => {
    const pages = [page({ intents: ['planning.fees'] })];
    expect(await open({ reads, pages })(QUESTION)).toMatchObject({ ending: 'clarified', articles: [] });
  });

  it.each(['general.emergency', 'general.human'])('never where it may be %s', async (intent) => {
    const risky = [...reads, { intent, confidence: 0.2 }];
    expect(await open({ reads: risky })(QUESTION)).toMatchObject({ ending: 'clarified', articles: [] });
  });

  it('nor in place of what was understood', async () => {
    const understood = [{ intent: 'council-tax.band', confidence: 0.95 }];
    expect((await open({ reads: understood })(QUESTION))?.articles).not.toContain('pages/huts');
  });

  it('but in place of the catch-all, unless that has an article on the very words', async () => {
    const other = [{ intent: 'general.other-service', confidence: 0.95 }];
    expect(await open({ reads: other })(QUESTION)).toMatchObject({ articles: ['pages/huts'] });
    expect((await open({ reads: other })(`${QUESTION} at the swimming pool`))?.articles).not.toContain('pages/huts');
  });
});

it('nothing is looked for while a task is under way', async () => {
  const say = open();
  await say({ kind: 'choice', value: 'intent:bins.collection-day', text: 'When is my next bin collection?' });
  expect((await say(QUESTION))?.articles).toEqual([]);
});
