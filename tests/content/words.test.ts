// The words: every key in both languages with the same values, ICU messages whole, faults with file and line.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadIntents } from '../../src/content/intents.js';
import { joinedPhrases } from '../../src/content/phrase-shape.js';
import { createWordBook } from '../../src/content/words.js';
import { URGENT_KINDS } from '../../src/core/reading.js';

const root = join(import.meta.dirname, '../..');

describe('the words of this project', () => {
  const intents = loadIntents(root, ['en', 'cy']);
  const words = createWordBook(intents.words);
  it('name every intent in both languages, and every danger', () => {
    for (const id of intents.register.keys()) {
      expect(words.text(`label.${id}`, 'en')).not.toBe('');
      expect(words.text(`label.${id}`, 'cy')).not.toBe('');
    }
    for (const kind of URGENT_KINDS) {
      expect(words.has(`urgent.${kind}`)).toBe(true);
      expect(words.has(`urgent.${kind}.speech`)).toBe(true);
    }
  });
  it('tell of every intent whose service it is, and its number in the national list where it has one', () => {
    expect(new Set([...intents.register.values()].map(({ service }) => service))).toEqual(
      new Set(['bins', 'council-tax', 'planning', 'general']),
    );
    expect(intents.register.get('council-tax.band')).toMatchObject({ service: 'council-tax', lgsl: 57 });
    expect(intents.register.get('general.yes')).toMatchObject({ service: 'general', lgsl: null });
  });
  it('say plurals and choices', () => {
    expect(words.text('wait.place', 'en', { n: 1 })).toBe('You are next in the queue for a person.');
    expect(words.text('wait.place', 'cy', { n: 3 })).toBe('Chi yw rhif 3 yn y ciw am berson.');
    expect(words.text('open.hello', 'cy', { council: 'Cyngor Glanmarch' })).toBe(
      'Helô. Cynorthwyydd cyfrifiadurol Cyngor Glanmarch ydw i, nid person.',
    );
  });
  it('teach phrases for every declared intent in both languages', () => {
    for (const id of intents.register.keys()) {
      for (const language of ['en', 'cy'])
        expect(
          intents.phrases.filter((phrase) => phrase.intent === id && phrase.language === language).length,
          `${id} in ${language}`,
        ).toBeGreaterThan(3);
    }
  });
});

describe('faults name file, line and cure', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'words-'));
    for (const language of ['en', 'cy']) mkdirSync(join(folder, 'intents', language), { recursive: true });
    writeFileSync(join(folder, 'intents/intents.yaml'), 'a.b:\n  means: x\n  lgsl: none\n  example: y\n');
    writeFileSync(join(folder, 'intents/en/a.yaml'), 'phrases:\n  a.b:\n    - hello\nreplies:\n  one: Hello {name}\n');
    writeFileSync(join(folder, 'intents/cy/a.yaml'), 'replies:\n  one: Helô {name}\n');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  const load = (): unknown => createWordBook(loadIntents(folder, ['en', 'cy']).words);
  const put = (file: string, text: string): void => {
    writeFileSync(join(folder, 'intents', file), text);
  };

  it('loads when all is well', () => {
    expect(load).not.toThrow();
  });
  const lines = (...some: readonly string[]): string =>
    `phrases:\n  a.b:\n${some.map((one) => `    ${one}\n`).join('')}`;
  it.each([
    ['broken YAML', 'en/a.yaml', 'replies:\n  one: "Hello\n', 'intents/en/a.yaml:'],
    [
      'an intent nobody declared',
      'en/a.yaml',
      'phrases:\n  a.b: [x]\n  a.c:\n    - hello\n',
      'intents/en/a.yaml:3 teaches "a.c"',
    ],
    [
      'a key missing in Welsh',
      'en/a.yaml',
      'replies:\n  one: Hello {name}\n  two: More\n',
      'intents/en/a.yaml:3 "two" has no words in intents/cy/',
    ],
    [
      'a key missing in English',
      'cy/a.yaml',
      'replies:\n  one: Helô {name}\n  two: Mwy\n',
      'intents/cy/a.yaml:3 "two" has no words in intents/en/',
    ],
    [
      'another placeholder',
      'cy/a.yaml',
      'replies:\n  one: Helô {enw}\n',
      'intents/cy/a.yaml:2 "one" uses {enw} where English uses {name}',
    ],
    [
      'a brace left open',
      'cy/a.yaml',
      'replies:\n  one: Helô {name\n',
      'intents/cy/a.yaml:2 "one" is not a whole message',
    ],
    ['a file that would not be read', 'en/b.yml', 'replies: {}\n', 'intents/en/b.yml is not read'],
    [
      'a phrase that is a figure',
      'en/a.yaml',
      'phrases:\n  a.b:\n    - 7\n',
      'intents/en/a.yaml:3 phrases.a.b.0: must be words',
    ],
    [
      'a price that is no intent',
      'intents.yaml',
      'a.b:\n  means: x\n  lgsl: 7\n  price: a.c\n  example: y\n',
      'intents/intents.yaml:4 a.b names "a.c" for its price',
    ],
    [
      'a slot that nothing fills',
      'intents.yaml',
      'a.b:\n  means: x\n  slots: [hat]\n  lgsl: 7\n  example: y\n',
      'intents/intents.yaml:3 a.b names the slot "hat"',
    ],
    [
      'no number in the list, and no word why',
      'intents.yaml',
      'a.b:\n  means: x\n  example: y\n',
      'intents/intents.yaml:1 a.b.lgsl: must be its number in the local government service list, or why it has none: unknown, several, none',
    ],
    [
      'another word why',
      'intents.yaml',
      'a.b:\n  means: x\n  lgsl: dunno\n  example: y\n',
      'intents/intents.yaml:3 a.b.lgsl: must be its number',
    ],
    [
      'a phrase of blanks',
      'en/a.yaml',
      lines('- hello', "- '   '"),
      'intents/en/a.yaml:4 phrases.a.b.1: must be words, and nothing stands there. Take the line out',
    ],
    [
      'a phrase that is not seen',
      'en/a.yaml',
      lines('- "\\u200b\\ufeff "'),
      'intents/en/a.yaml:3 phrases.a.b.0: must be words, and nothing stands there',
    ],
    [
      'a phrase of signs',
      'en/a.yaml',
      lines('- hello', "- '...'"),
      'intents/en/a.yaml:4 phrases.a.b.1: must be words, and "..." has no letter and no figure. Write it in words, or move it to general.out-of-scope',
    ],
    [
      'a picture',
      'en/a.yaml',
      lines('- 👍'),
      'intents/en/a.yaml:3 phrases.a.b.0: must be words, and "👍" has no letter',
    ],
    ['a template of signs', 'en/a.yaml', lines("- template: '?!'"), '"?!" has no letter'],
    [
      'a danger of signs',
      'en/a.yaml',
      "emergencies:\n  gas:\n    - '!!!'\n",
      'intents/en/a.yaml:3 emergencies.gas.0: must be words, and "!!!" has no letter',
    ],
    [
      'signs where only pictures belong',
      'en/a.yaml',
      "phrases:\n  general.yes:\n    - '...'\n",
      'intents/en/a.yaml:3 phrases.general.yes.0: must be words',
    ],
    [
      'a phrase with a colon',
      'en/a.yaml',
      lines('- hello', '- my bin: it was missed'),
      'intents/en/a.yaml:4 phrases.a.b.1: must be words, and "my bin: it was missed" has a colon, by which YAML reads a name and its value. Put quotation marks around the whole phrase',
    ],
    [
      'a phrase with two colons',
      'en/a.yaml',
      lines('- my bin: again: missed'),
      'Put quotation marks around words that have a colon',
    ],
    [
      'a danger with a colon',
      'en/a.yaml',
      'emergencies:\n  gas:\n    - help: gas\n',
      'intents/en/a.yaml:3 emergencies.gas.0: must be words, and "help: gas" has a colon',
    ],
    ['a phrase that ends in a colon', 'en/a.yaml', lines('- which bins:', '- hello'), '"which bins:" has a colon'],
    [
      'a list in the list',
      'en/a.yaml',
      lines('- - hello'),
      'intents/en/a.yaml:3 phrases.a.b.0: must be words, and YAML reads a list within the list. Take out the second dash',
    ],
    [
      'nothing after the dash',
      'en/a.yaml',
      lines('-', '- hello'),
      'intents/en/a.yaml:3 phrases.a.b.0: must be words, and nothing stands there. Take the line out',
    ],
    [
      'a template of nothing',
      'en/a.yaml',
      lines("- template: ''"),
      'intents/en/a.yaml:3 phrases.a.b.0: must be words, and nothing',
    ],
    [
      'a phrase less far in',
      'en/a.yaml',
      'phrases:\n  a.b:\n    - hello\n   - hi\n',
      'begin the line as far in as those around it',
    ],
    ['a tab', 'en/a.yaml', 'phrases:\n  a.b:\n    - hello\n\t- hi\n', 'not with tabs'],
    [
      'a quotation mark left open',
      'en/a.yaml',
      lines("- 'hello", '- hi'),
      'intents/en/a.yaml:3 is not valid YAML (Missing closing',
    ],
    ['an unknown part', 'en/a.yaml', 'reply:\n  one: x\n', 'intents/en/a.yaml:1'],
  ])('%s', (_name, file, text, message) => {
    put(file, text);
    expect(load).toThrow(message);
  });

  it('pictures that answer, and signs that mean nothing, are phrases too', () => {
    const ids = ['a.b', 'general.yes', 'general.out-of-scope'];
    put('intents.yaml', ids.map((id) => `${id}:\n  means: x\n  lgsl: none\n  example: y\n`).join(''));
    put(
      'en/a.yaml',
      "phrases:\n  general.yes:\n    - 👍\n  general.out-of-scope:\n    - '?!'\n    - 🤷\n  a.b: [7th, ça]\n",
    );
    put('cy/a.yaml', '{}\n');
    expect(load).not.toThrow();
  });
  it.each([
    [
      'a phrase further in',
      '- hello\n      - hi there',
      'intents/en/a.yaml:4 is joined to the phrase of line 3, "hello - hi there". Begin each phrase with a dash',
    ],
    [
      'a phrase without its dash',
      '- hello\n      hi there',
      'intents/en/a.yaml:4 is joined to the phrase of line 3, "hello hi there"',
    ],
    ['a quotation mark closed below', '- "hello\n      - hi there"', 'intents/en/a.yaml:4 is joined'],
    ['a template further in', '- template: hello\n          hi', 'intents/en/a.yaml:4 is joined'],
    [
      'a hash',
      '- hello #7',
      'intents/en/a.yaml:3 "hello" ends before "#7", as YAML reads a note there. Put quotation marks',
    ],
  ])('%s is named, though YAML reads it', (_name, list, message) => {
    put('en/a.yaml', `phrases:\n  a.b:\n    ${list}\n    - the last one\n`);
    expect(load).not.toThrow('en/a.yaml');
    expect(joinedPhrases(folder, ['en', 'cy'])).toEqual([expect.stringContaining(message)]);
  });
  it('a paragraph in a block, and notes on lines of their own, are no mistake', () => {
    put(
      'en/a.yaml',
      "# note\nphrases:\n  a.b: # its name\n    # note\n    - >-\n      hello\n      hi\n    - 'bin #7'\n    - it's #7\n",
    );
    put('cy/a.yaml', 'replies:\n  one: Helô {name}\n  two:\n    far\n    in\n');
    expect(joinedPhrases(folder, ['en', 'cy'])).toEqual([
      'intents/en/a.yaml:9 "it\'s" ends before "#7", as YAML reads a note there. Put quotation marks around the whole phrase, or write the note on a line of its own',
    ]);
  });
});
