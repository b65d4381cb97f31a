// The client's own texts: all of them in Welsh, with their blanks, held to the very file that is served.
import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import { STRINGS_CY } from '../../../src/channels/web/page/frame/strings-cy.js';
import { STRINGS_EN } from '../../../src/channels/web/page/frame/strings-en.js';
import { pageAssets } from './assets.js';

let theirs: Readonly<Record<string, string>>;
beforeAll(async () => {
  const client = (await pageAssets()).files['webchat.js']?.toString('utf8') ?? '';
  const at = client.indexOf('ACTIVITY_BOT_SAID_ALT:"Bot $1 said:"');
  const from = client.lastIndexOf('{', at);
  const literal = client.slice(from, client.indexOf('}', at) + 1);
  const all = runInNewContext(`(${literal})`) as Readonly<Record<string, string>>;
  theirs = Object.fromEntries(Object.entries(all).filter(([name]) => !name.startsWith('_')));
});
const blanks = (text: string): readonly string[] =>
  [...text.matchAll(/\$\d|\[RETRY\]/g)].map(([blank]) => blank).sort();

describe("the client's texts", () => {
  it('are all in Welsh, and none that the client does not have', () => {
    expect(Object.keys(theirs).length).toBeGreaterThan(100);
    expect(Object.keys(STRINGS_CY).sort()).toEqual(Object.keys(theirs).sort());
    expect(Object.keys(STRINGS_EN).filter((name) => !(name in theirs))).toEqual([]);
  });

  it('keep their blanks, and are none of them empty or still English', () => {
    for (const [name, text] of [...Object.entries(STRINGS_CY), ...Object.entries(STRINGS_EN)]) {
      expect(text, name).not.toBe('');
      expect(text, name).toBe(text.normalize('NFC'));
      // Who speaks is told elsewhere (ACTIVITY_BOT_SAID_ALT), and one attachment has no figure to fill in.
      if (name !== 'ACTIVITY_BOT_SAID_ALT' && !name.includes('_ONE'))
        expect(blanks(text), name).toEqual(blanks(theirs[name] ?? ''));
    }
    const same = Object.entries(STRINGS_CY).filter(([name, text]) => text === theirs[name] && /[a-z]{3}/i.test(text));
    expect(same.map(([name]) => name)).toEqual(['ACCESS_KEY_ALT', 'ACCESS_KEY_FOR_MAC_ALT']);
  });
});
