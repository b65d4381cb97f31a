// Words that a spoken prompt suggests are understood where it suggests them: over HTTP with signed requests, and no prompt that suggests any is left out.
import { describe, expect, test } from 'vitest';
import { loadIntents } from '../../src/content/intents.js';
import { atHome, type Talker } from '../support/alexa-talk.js';
import { projectRoot } from '../support/app.js';

const words = loadIntents(projectRoot, ['en']).words.get('en') ?? new Map<string, { readonly text: string }>();

/** What is heard for a key: its form for the ear where it has one. */
const spoken = [...words].filter(([key]) => !words.has(`${key}.speech`)).map(([key, { text }]) => [key, text] as const);
/** A person can be asked for everywhere: that is tried in every place below. */
const PERSON = /\b(?:[Oo]r )?say[,:] talk to a person|, or, talk to a person/g;
const SUGGESTS =
  /\bsay[,:]\s|\b[Yy]ou can (?:also )?say\b|\b[Ss]ay (?:the first|no\b|nobody|none|yes|for me)|\b[Oo]r say\b|\bsay “/;

interface Place {
  /** What is said until it is heard, and then each of these in a talk of its own. */
  readonly before: readonly string[];
  readonly says: readonly string[];
}

const SHARPS = ['can you collect my sharps box', 'the first', 'g m one one a a'];
const DISCOUNT = 'can i get a discount on my council tax';
const PLACES: Readonly<Record<string, Place>> = {
  'miss.1.speech': { before: ['wibble flurb snorkel'], says: ['when is my bin collected'] },
  'speaker.teach': { before: ['wibble flurb snorkel'], says: ['i want to know how do i pay my council tax'] },
  'speaker.help': { before: ['help'], says: ['i want to know when my bin is collected'] },
  'speaker.house.alone': { before: ['number four'], says: ['when is my bin collected'] },
  'speaker.yes-or-no': { before: ['how do i tell you i have moved house', 'wibble'], says: ['yes', 'no'] },
  'speaker.home.unknown': { before: ['remember my address'], says: ['when is my bin collected'] },
  'speaker.home.hint': {
    before: ['when is my bin collected', 'g m one one a a', 'number four', 'yes'],
    says: ['remember my address'],
  },
  'speaker.home.kept': {
    before: ['when is my bin collected', 'g m one one a a', 'number four', 'remember my address'],
    says: ['forget my address'],
  },
  'speaker.home.guessed': { before: ['when is my bin collected', 'g n one one a a'], says: ['no', 'number four'] },
  'speaker.choose': { before: ['my bin was not taken it is broken', 'yes'], says: ['the first', 'the second'] },
  'assist.who.speech': {
    before: ['i need help with my bins', 'no'],
    says: ['the first', 'the second', 'the third', 'me', 'my mum'],
  },
  'assist.long.speech': {
    before: ['i need help with my bins', 'no', 'the first'],
    says: ['the first', 'the second', 'for a while'],
  },
  'tip.hazard.speech': { before: ['report dumped rubbish'], says: ['none', 'needles', 'asbestos'] },
  'bins.new.reason.speech': {
    before: ['can i have a new grey bin'],
    says: ['the first', 'the second', 'the third', 'the fourth'],
  },
  'guide-tax.adults.speech': { before: [DISCOUNT], says: ['nobody', 'two', "i don't know"] },
  'guide-tax.who.speech': { before: [DISCOUNT, 'two'], says: ['the first', 'the second', 'the third', 'no'] },
  'guide-tax.who.next.speech': { before: [DISCOUNT, 'two', 'no'], says: ['no', 'the first'] },
  'guide-tax.why.speech': { before: [DISCOUNT, 'nobody'], says: ['the first', 'the second', 'the third', 'no'] },
  'guide-tax.why.next.speech': { before: [DISCOUNT, 'nobody', 'no'], says: ['no', 'the second'] },
  'guide-tax.band.speech': {
    before: [DISCOUNT, 'one', 'no', 'no', 'no', 'no'],
    says: ['the first', 'the second', 'the third', 'no', "i don't know", 'i do not know'],
  },
  'guide-tax.which': { before: [DISCOUNT, 'two', 'the first', 'no'], says: ["i don't know", 'both'] },
  'guide-tax.area.speech': {
    before: [DISCOUNT, 'one', 'no', 'no', 'no', 'no', 'the first'],
    says: ['no', 'g m one one a a'],
  },
  'items.unknown.speech': { before: ['where does a zorbulator go'], says: ['the first one'] },
  'request.contact.speech': {
    before: [...SHARPS, 'four'],
    says: ['no', 'zero seven seven zero zero nine zero zero three zero zero'],
  },
  'guide-tax.share.speech': {
    before: [DISCOUNT, 'two', 'the first'],
    says: ['the first', 'the second', 'both', 'one of them'],
  },
  'applications.ask.speech': {
    before: ["what's happening with a planning application"],
    says: ['g m two one a a', 'the reference is p two oh two six oh oh three three'],
  },
  'applications.ask.format.speech': {
    before: ["what's happening with a planning application", 'number four b'],
    says: ['g m two one a a'],
  },
};

/** Suggested where this file does not come, and who tries it or why nobody hears it. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'applications.which.some.speech': 'tried in alexa-next.test.ts, at a place with enough of them',
  'breach.since.more': 'a form for a screen: a speaker offers a call',
  'guide-tax.letter.speech': 'begun from a button of a screen',
  'guide-tax.lives.speech': 'the same',
  'request.contact.format.speech': 'half a number is not heard as one: the question before it suggests the same',
  'applications.ask.part.speech':
    'half a reference is typed, with its strokes; heard, the question before it is put again',
  'form.needed': 'nothing is skipped by voice',
  'form.first': 'nor gone back to',
  'reminders.done.stop': 'reminders by text and email, set on a screen',
  'speaker.remind.set': 'alexa-speaker.test.ts, with the reminders of an Amazon',
  'speaker.remind.part': 'the same',
  'speaker.remind.have': 'the same',
  'speaker.remind.have-more': 'the same',
  'speaker.remind.have-none': 'the same',
  'status.note': "the team's own words",
  'desk.learn.intro': 'for staff',
};

const talk = atHome();

test('every prompt that suggests words is tried', () => {
  const suggesting = spoken.filter(([, text]) => SUGGESTS.test(text.replace(PERSON, ''))).map(([key]) => key);
  expect(suggesting.filter((key) => !(key in PLACES) && !(key in ELSEWHERE)).sort()).toEqual([]);
  expect(Object.keys({ ...PLACES, ...ELSEWHERE }).filter((key) => !words.has(key))).toEqual([]);
});

/** What of the words is always heard: the longest sentence between their values. */
const fixed = (key: string): string =>
  (words.get(key)?.text ?? '')
    .replace(/^.*select, one \{|\} other \{.*?\}\}/g, '')
    .split(/\{[^}]*\}|(?<=[.?!])\s/)
    .map((part) => part.trim())
    .sort((a, b) => b.length - a.length)[0] ?? '';

describe.each(Object.entries(PLACES))('%s', (key, { before, says }) => {
  /** There, with the microphone open. */
  const there = async (): Promise<{ readonly one: Talker; readonly heard: string }> => {
    const one = talk();
    let last = await one.open();
    for (const utterance of before) last = await one.say(utterance);
    expect(last.text).toContain(fixed(key));
    expect(last.ended).toBe(false);
    return { one, heard: last.text };
  };

  test('a person', async () => {
    const { one } = await there();
    expect((await one.say('talk to a person')).assistant.intent).toBe('general.human');
  });

  test.each(says)('"%s"', async (said) => {
    const { one, heard } = await there();
    const answer = await one.say(said);
    expect(['not-understood', 'out-of-scope', 'failed', 'service-down'], answer.text).not.toContain(
      answer.assistant.ending,
    );
    expect(answer.text).not.toBe(heard);
  });
});
