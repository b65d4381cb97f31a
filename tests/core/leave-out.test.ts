import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { contactField, NO_CONTACT } from '../../src/core/form-fields.js';
import { photoField } from '../../src/core/photo-field.js';
import type { ServiceContext } from '../../src/core/service.js';

const photo = photoField('photo');
const context = {} as ServiceContext;

/** "skip this", "sgipiwch hyn", "sgipio": as the prompts of a language say them. */
function promptsSay(language: 'en' | 'cy'): readonly string[] {
  const folder = new URL(`../../intents/${language}/`, import.meta.url);
  const prompts = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => {
      const { replies = {} } = parse(readFileSync(new URL(name, folder), 'utf8')) as {
        replies?: Record<string, unknown>;
      };
      return Object.entries(replies).flatMap(([key, words]) =>
        typeof words === 'string' && !/^(?:web|desk)\.skip$/.test(key) ? [words] : [],
      );
    });
  const found = prompts.flatMap(
    (words) => words.match(/(?<!\p{L})(?:skip|sgip|hepgor)\p{L}*(?: (?:this|hyn))?/giu) ?? [],
  );
  return [...new Set(found.map((words) => words.toLowerCase()))];
}

async function left(words: string): Promise<void> {
  expect(await photo.read(words, [], context)).toEqual({ kind: 'answers', answers: { photo: 'none' } });
  expect(await contactField.read(words, [], context)).toEqual({ kind: 'answers', answers: { contact: NO_CONTACT } });
}

describe('a question is left out', () => {
  test('our prompts say how', () => {
    expect(promptsSay('en')).toContain('skip this');
    expect(promptsSay('cy')).toEqual(expect.arrayContaining(['sgipiwch hyn', 'sgipio hyn', 'sgipio']));
  });

  test.each([...promptsSay('en'), ...promptsSay('cy')])('by "%s", as our prompts say it', left);

  test.each(['skip', 'sgipia', 'Sgipiwch hyn.', 'hepgor', 'hepgorwch hyn'])('by "%s"', left);

  test('and a photo not by the skip that is in it', async () => {
    expect(await photo.read('it is a photo of the skip', [], context)).toEqual({ kind: 'other' });
  });

  test('and not by a longer word', async () => {
    expect(await photo.read('the skipper saw it', [], context)).toEqual({ kind: 'other' });
    expect(await contactField.read('the skipper saw it', [], context)).toEqual({ kind: 'other' });
  });
});
