// The words: every key in both languages with the same values, ICU messages whole, faults with file and line.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadIntents } from '../../src/content/intents.js';
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
    writeFileSync(join(folder, 'intents/intents.yaml'), 'a.b:\n  means: x\n  example: y\n');
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
      'a.b:\n  means: x\n  price: a.c\n  example: y\n',
      'intents/intents.yaml:3 a.b names "a.c" for its price',
    ],
    [
      'a slot that nothing fills',
      'intents.yaml',
      'a.b:\n  means: x\n  slots: [hat]\n  example: y\n',
      'intents/intents.yaml:3 a.b names the slot "hat"',
    ],
    ['an unknown part', 'en/a.yaml', 'reply:\n  one: x\n', 'intents/en/a.yaml:1'],
  ])('%s', (_name, file, text, message) => {
    put(file, text);
    expect(load).toThrow(message);
  });
});
