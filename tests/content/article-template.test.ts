// The sandbox that articles are filled in, and what the loader of a council's articles refuses.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { placeholders, proseOf, renderTemplate } from '../../src/content/article-template.js';
import { loadArticles } from '../../src/content/articles.js';
import { Fault } from '../../src/core/fault.js';
import { councils, EN, english } from './planted.js';

const values = { phone: '01632 960100', county: '', bins: { bulkyPrice: '£30', bulkyHalfPrice: true } };

describe('the sandbox', () => {
  it('fills placeholders and chooses', () => {
    expect(renderTemplate('Call {{ phone }}{% if county %} or {{ county.name }}{% else %}.{% endif %}', values)).toBe(
      'Call 01632 960100.',
    );
    expect(
      renderTemplate(
        '{% unless county %}{{ bins.bulkyPrice }}{% endunless %}{% comment %}not told{% endcomment %}',
        values,
      ),
    ).toBe('£30');
  });

  it.each([
    ['a loop', '{% for x in (1..3) %}x{% endfor %}'],
    ['a table', '{% tablerow x in (1..3) %}x{% endtablerow %}'],
    ['an include', "{% include 'councils/glanmarch/council.yaml' %}"],
    ['a render', "{% render 'secret' %}"],
    ['a layout', "{% layout 'page' %}"],
    ['an assignment', '{% assign phone = 1 %}'],
    ['a capture', '{% capture phone %}1{% endcapture %}'],
    ['a counter', '{% increment phone %}'],
    ['lines of code', '{% liquid\n echo phone %}'],
    ['a filter', '{{ phone | upcase }}'],
    ['a filter in a condition', '{% if phone | size %}x{% endif %}'],
    ['an unknown name', '{{ fax }}'],
    ['an unknown inner name', '{{ bins.moon }}'],
    ['what an object inherits', '{{ bins.constructor }}'],
    ['what a text has of its own', '{{ phone.constructor.name }}'],
    ['a range that fills the memory', '{{ (1..900000000) }}'],
  ])('refuses %s', (_, template) => {
    expect(() => renderTemplate(template, values)).toThrow();
  });

  it('names what a template asks for, in every branch, with its line', () => {
    const template =
      'Call {{ phone }}\n{% if county %}{{ county.name }}{% else %}\n{{ bins["bulkyPrice"] }}{% endif %}';
    expect(placeholders(template)).toEqual(
      expect.arrayContaining([
        { name: 'phone', line: 1 },
        { name: 'county', line: 2 },
        { name: 'county.name', line: 2 },
        { name: 'bins.bulkyPrice', line: 3 },
      ]),
    );
    expect(placeholders('{% if %}{{')).toEqual([]);
  });

  it('tells the words from the tags, line by line', () => {
    expect(
      proseOf('Call {{\n phone }} now.\n{% if county %}Or there{% endif %}')
        .split('\n')
        .map((line) => line.trim()),
    ).toEqual(['Call', 'now.', 'Or there']);
  });
});

describe('the loader', () => {
  const roots: string[] = [];
  afterEach(() => {
    for (const root of roots.splice(0)) rmSync(root, { recursive: true });
  });
  const load = (text: string) => {
    const root = mkdtempSync(join(tmpdir(), 'articles-'));
    roots.push(root);
    const path = join(root, EN);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    cpSync(path, join(root, 'knowledge', 'en', 'README.md'));
    const [, marchfold] = councils;
    if (!marchfold) throw new Error('no council');
    return loadArticles(root, marchfold);
  };
  const fault = (text: string): string => {
    try {
      load(text);
    } catch (error) {
      if (error instanceof Fault) return error.message;
      throw error;
    }
    return 'none';
  };

  it('fills an article for its council', () => {
    const [article, second] = load(english).all;
    expect(second).toBeUndefined();
    expect(article?.text).toBe('It costs £58 a year.\n\nThe tip is run by Westmarch County Council.');
    expect(article?.speech).toBe('It costs £58 a year. You can join on our website.');
    expect(article?.links).toEqual([{ label: 'Join', url: 'https://marchfold.example/bins/garden-waste' }]);
  });

  it.each([
    [
      'an unknown placeholder',
      '{{ county.name }}',
      '{{ county.boss }}',
      `${EN}:19 cannot be filled: undefined variable: county.boss`,
    ],
    [
      'an unknown placeholder for the ear',
      'You can join',
      '{{ join }}',
      `${EN}:14 cannot be filled: undefined variable: join`,
    ],
    [
      'a loop',
      'The tip is free.',
      '{% for x in (1..9) %}x{% endfor %}',
      `${EN}:19 cannot be filled: tag "for" not found`,
    ],
    [
      'a filter',
      '{{ county.name }}',
      '{{ county.name | upcase }}',
      `${EN}:19 cannot be filled: undefined filter: upcase`,
    ],
    ['a tag that is not closed', '{% endif %}', '', `${EN}:19 cannot be filled: tag {% if county %} not closed`],
    ['a head that is not closed', '---\n\nIt', '\nIt', `${EN}:1 does not begin with a head`],
    ['a head that is not YAML', 'owner: ', 'owner: [', `${EN}:`],
    ['no body', english.slice(english.indexOf('\nIt costs')), '', `${EN}:`],
    ['a script', 'The tip is free.', '<script src="//x"></script>', `${EN}:19 has HTML`],
    ['an image', 'The tip is free.', 'Free <img src=x onerror=alert(1)>', `${EN}:19 has HTML`],
    ['a comment', 'The tip is free.', 'Free <!-- not yet -->', `${EN}:19 has HTML`],
    ['a script for the ear', 'You can join', '<audio src="x"/> You can', `${EN}:14 has HTML`],
  ])('refuses %s', (_, what, becomes, complaint) => {
    expect(english).toContain(what);
    expect(fault(english.replace(what, () => becomes)).startsWith(complaint)).toBe(true);
  });

  it('takes "less than" for what it is', () => {
    expect(fault(english.replace('{% else %}', ' It is < 3 miles away.{% else %}'))).toBe('none');
  });
});
