// The still part of the desk page: its policy, its languages, its words, and nothing in it that is taken for markup.
import { afterEach, describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageWords, PAGE_KEYS } from '../../src/handoff/page-words.js';
import { openPlace, words, type Place, type PlaceOptions } from './place.js';

const places: Place[] = [];
const open = async (options: PlaceOptions = {}): Promise<Place> => {
  const place = await openPlace(options);
  places.push(place);
  return place;
};
afterEach(async () => {
  for (const place of places.splice(0)) await place.close();
});
const get = async (place: Place, path: string) => {
  const response = await fetch(place.url + path);
  return { status: response.status, headers: response.headers, text: await response.text() };
};

describe('the desk page', () => {
  it('allows scripts and styles from this server only, and no frame around it', async () => {
    const { status, headers, text } = await get(await open(), '/desk');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    );
    expect(text).not.toMatch(/ style=| on[a-z]+=|javascript:/);
    expect([...text.matchAll(/<script(?![^>]* src=)([^>]*)>/g)].map(([, attributes]) => attributes)).toEqual([
      ' type="application/json" id="words"',
    ]);
  });

  it('speaks the languages of its council and no other', async () => {
    const wales = await open();
    expect((await get(wales, '/desk')).text).toMatch(
      /<html class="govuk-template" lang="en">[\s\S]*Sign in to the desk/,
    );
    for (const path of ['/cy/desk', '/desk?lang=cy'])
      expect((await get(wales, path)).text).toMatch(/lang="cy">[\s\S]*Mewngofnodi i&#39;r ddesg/);
    expect((await get(wales, '/desk?lang=xx')).text).toMatch(/lang="en"/);
    const england = await open({ council: { languages: ['en'] } });
    expect((await get(england, '/cy/desk')).status).toBe(404);
    expect((await get(england, '/desk?lang=cy')).text).toMatch(/lang="en"/);
    expect((await get(england, '/desk')).text).not.toContain('Cymraeg</a>');
  });

  it("wears the council's colour", async () => {
    const { headers, text } = await get(await open({ council: { brandColour: '#5b2a6e' } }), '/desk/brand.css');
    expect([headers.get('content-type'), text]).toEqual([
      'text/css; charset=utf-8',
      ':root { --desk-brand: #5b2a6e; }\n',
    ]);
  });

  it('takes no name for markup', async () => {
    const name = { en: '</script><b>"Tŷ & Co"</b>' };
    const { text } = await get(await open({ council: { shortName: name } }), '/desk');
    expect(text).not.toContain('<b>');
    expect(text).toContain('&lt;/script&gt;&lt;b&gt;&quot;Tŷ &amp; Co&quot;&lt;/b&gt; desk');
    const json = /<script type="application\/json" id="words">([\s\S]*?)<\/script>/.exec(text)?.[1] ?? '';
    expect((JSON.parse(json) as { words: Record<string, string> }).words['title']).toBe(
      '</script><b>"Tŷ & Co"</b> desk',
    );
  });
});

describe('the words of its script', () => {
  it('keep their blanks, and count as their language does', () => {
    const english = pageWords(words, 'en', 'Glanmarch Council');
    expect(english.summary).toBeNull();
    const welsh = pageWords(words, 'cy', 'Cyngor Glanmarch');
    expect(english.words['live.queue']).toBe('Waiting: {n}. Longest wait: {time}.');
    expect(english.words.title).toBe('Glanmarch Council desk');
    expect([english.minutes[0], english.minutes[1], english.minutes[4], english.hours[1], english.days[60]]).toEqual([
      'less than 1 minute',
      '1 minute',
      '4 minutes',
      '1 hour',
      '60 days',
    ]);
    expect([welsh.minutes[1], welsh.minutes[2], welsh.minutes[3], welsh.days[2], welsh.days[3]]).toEqual([
      '1 munud',
      '2 funud',
      '3 munud',
      '2 ddiwrnod',
      '3 diwrnod',
    ]);
  });

  it('leave none of desk.yaml unused', () => {
    const source = ['page.ts', 'page-words.ts', 'lines.ts']
      .map((file) => readFileSync(join(import.meta.dirname, '../../src/handoff', file), 'utf8'))
      .join('\n');
    const file = parseDocument(
      readFileSync(join(import.meta.dirname, '../../intents/en/desk.yaml'), 'utf8'),
    ).toJS() as { replies: Record<string, string> };
    const used = new Set<string>(PAGE_KEYS.map((key) => `desk.${key}`));
    const idle = Object.keys(file.replies).filter(
      (key) => !used.has(key) && !source.includes(`'${key}'`) && !source.includes(`('${key.replace('desk.', '')}')`),
    );
    expect(idle).toEqual([]);
  });
});
