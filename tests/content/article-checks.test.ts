// The checks of what a council knows: each kind of fault, planted in a good pair of articles, is found with file, line and cure.
import { describe, expect, it } from 'vitest';
import { checkArticles } from '../../src/content/article-checks.js';
import { readingReport } from '../../src/content/article-check-reading.js';
import { loadIntents } from '../../src/content/intents.js';
import { services } from '../../src/services/index.js';
import { councils, CY, EN, english, errors, found, GARDEN, planted, project, TODAY, welsh, whole } from './planted.js';

describe('the articles of the project', () => {
  const told = loadIntents(project, ['en']).words.get('en');
  const tree = checkArticles({
    ...whole,
    root: project,
    services: new Set([...services.values()].map(({ intent }) => intent)),
    told: (id) => told?.has(`tell.${id}`) ?? false,
  });

  it('have no error', () => {
    expect(tree.errors.join('\n')).toBe('');
    expect(tree.files).toBeGreaterThan(150);
    expect(tree.stale).toBe(0);
  });

  it('read easily', () => {
    const ages = tree.measured.flatMap(({ age }) => age ?? []).sort((a, b) => a - b);
    expect(ages[Math.floor(ages.length / 2)]).toBeLessThanOrEqual(11);
    expect(tree.warnings.filter((warning) => /^knowledge\/en\/.* has a sentence of/.test(warning)).join('\n')).toBe('');
    expect(readingReport(tree.measured)).toMatch(
      /^English articles: \d+\nmedian reading age: \d+\.\d years\nlongest sentence: \d+ words, knowledge\/en\/\S+\.md:\d+ ".+"\n$/,
    );
  });
});

it('a good pair has neither error nor warning', () => {
  expect(found({ [EN]: english, [CY]: welsh })).toMatchObject({ errors: [], warnings: [], files: 2, stale: 0 });
});

describe('a file that cannot be read', () => {
  it.each([
    ['a head that is not there', '---\nintents', 'intents', `${EN}:1 does not begin with a head`],
    ['a head that is not YAML', 'title: Garden waste', 'title: [Garden', `${EN}:4 is not valid YAML`],
    ['a field that there is not', 'owner:', 'keeper:', `${EN}:4 keeper: is not a field`],
    [
      'no source',
      '  - title: GOV.UK, garden waste\n    url: https://www.gov.uk/garden-waste-collection\n',
      '',
      `${EN}:5 sources:`,
    ],
    ['no date', 'reviewed: 2026-11-22', 'reviewed: last week', `${EN}:8 reviewed: is not a date`],
    ['a script', 'It costs {{ bins.gardenPrice }} a year.\n', '<script>alert(1)</script>\n', `${EN}:17 has HTML`],
    ['HTML in a label', 'label: Join', 'label: <b>Join</b>', `${EN}:11 has HTML`],
    [
      'a nation that its name does not say',
      'owner:',
      'nation: wales\nowner:',
      `${EN}:4 is for one nation, but its name`,
    ],
  ])('%s', (_, what, becomes, complaint) => {
    expect(errors(what, becomes, 'en').some((error) => error.startsWith(complaint))).toBe(true);
  });

  it('does not keep the faults of the others from being told', () => {
    const files = { [EN]: 'nothing', 'knowledge/en/bins/other.md': 'nothing', 'knowledge/cy/bins/odd.md': 'nothing' };
    const read = found(files).errors.filter((error) => error.includes('does not begin with a head'));
    expect(read.map((error) => error.split(' ')[0])).toEqual([
      `${EN}:1`,
      'knowledge/en/bins/other.md:1',
      'knowledge/cy/bins/odd.md:1',
    ]);
  });
});

describe('Welsh twins', () => {
  it('are there for every article that Wales tells', () => {
    expect(found({ [EN]: english }).errors).toContain(`${EN}:1 has no Welsh twin. Write ${CY}`);
    expect(found({ [EN]: english }, { councils: councils.slice(1) }).errors).toEqual([]);
  });

  it('are there for no other', () => {
    const england = (text: string): string => text.replace('owner:', 'nation: england\nowner:');
    const name = (language: string): string => `knowledge/${language}/bins/garden-waste.england.md`;
    const both = found({ [name('en')]: england(english), [name('cy')]: england(welsh) }).errors;
    expect(both[0]).toBe(`${name('cy')}:1 is Welsh, but for England, where no council tells it. Delete the file`);
    expect(found({ [CY]: welsh }).errors[0]).toContain(`${CY}:1 has no English twin`);
  });

  it.each([
    [
      'intents',
      `[${GARDEN}]`,
      '[bins.recycling-centre]',
      `${CY}:2 lacks the intent ${GARDEN}, which its twin ${EN}:2 has`,
    ],
    ['links', 'links.gardenWaste', 'links.binDays', `${CY}:10 has the link {{ links.binDays }}`],
    ['next', ", 'do:person'", '', `${CY}:13 lacks the next step do:person`],
    ['form', 'spoken: ', 'form: false\nspoken: ', `${CY}:14 has the note form: false`],
    [
      'sources',
      'https://www.gov.uk/garden-waste-collection',
      'https://www.gov.uk/wales',
      `${CY}:5 has the source https://www.gov.uk/wales`,
    ],
    ['placeholders', '{{ county.name }}', 'Y sir', `${CY}:17 lacks the placeholder county.name`],
  ])('have the same %s', (_, what, becomes, complaint) => {
    expect(errors(what, becomes, 'cy').some((error) => error.startsWith(complaint))).toBe(true);
  });
});

describe('placeholders, links, sources and dates', () => {
  it.each([
    [
      'an unknown placeholder',
      '{{ bins.gardenPrice }} a year.\n',
      '{{ bins.gardenCost }} a year.\n',
      `${EN}:17 asks for {{ bins.gardenCost }}, which is not a placeholder`,
    ],
    ['one in a branch not taken', '{{ county.name }}', '{{ county.boss }}', `${EN}:19 asks for {{ county.boss }}`],
    [
      'one that a council cannot fill',
      '{% if county %}The',
      '{{ county.phone }}{% if county %}The',
      `${EN}:19 cannot be filled for glanmarch:`,
    ],
    [
      'a loop',
      'The tip is free.',
      '{% for x in (1..9) %}x{% endfor %}',
      `${EN}:19 cannot be filled for glanmarch and marchfold: tag "for" not found`,
    ],
    [
      'a link that is not https',
      "'{{ links.gardenWaste }}'",
      'http://www.gov.uk',
      `${EN}:12 has a link "http://www.gov.uk"`,
    ],
    [
      'a link that is a script',
      "'{{ links.gardenWaste }}'",
      "'javascript:alert(1)'",
      `${EN}:12 has a link "javascript:alert(1)"`,
    ],
    [
      'a source with a space',
      'https://www.gov.uk/garden-waste-collection',
      'https://www.gov.uk/garden waste',
      `${EN}:7 has a source "https://www.gov.uk/garden waste"`,
    ],
    [
      'a review that is due',
      'review-by: 2027-04-01',
      'review-by: 2026-11-21',
      `${EN}:9 was to be reviewed by 2026-11-21`,
    ],
  ])('%s', (_, what, becomes, complaint) => {
    expect(errors(what, becomes, 'en').some((error) => error.startsWith(complaint))).toBe(true);
  });

  it('counts what is past its review, and holds it on its last day', () => {
    expect(planted('2027-04-01', '2026-11-21').stale).toBe(2);
    expect(planted('2027-04-01', TODAY)).toMatchObject({ errors: [], stale: 0 });
  });
});

describe('what is answered', () => {
  it.each([
    [
      'an intent that is not declared',
      `[${GARDEN}]`,
      `[${GARDEN}, bins.moon]`,
      `${EN}:2 answers bins.moon, which intents/intents.yaml does not declare`,
    ],
    [
      'a next step that there is not',
      'intent:bins.recycling-centre',
      'intent:bins.moon',
      `${EN}:13 offers intent:bins.moon next`,
    ],
    ['a command that there is not', 'do:person', 'do:dance', `${EN}:13 offers do:dance next`],
  ])('%s', (_, what, becomes, complaint) => {
    expect(errors(what, becomes, 'en').some((error) => error.startsWith(complaint))).toBe(true);
  });

  it('two articles of one intent cannot be told apart', () => {
    const more = { 'knowledge/en/bins/green.md': english, 'knowledge/cy/bins/green.md': welsh };
    const twice = found({ [EN]: english, [CY]: welsh, ...more }).errors;
    expect(twice).toHaveLength(2);
    expect(twice[0]).toBe(
      `knowledge/en/bins/green.md:2 answers ${GARDEN} without "about", as ${EN} does, so the two cannot be told apart. Give one of them the words that choose it under about`,
    );
    const about = (text: string): string => text.replace('owner:', 'about: [green]\nowner:');
    const apart = { 'knowledge/en/bins/green.md': about(english), 'knowledge/cy/bins/green.md': about(welsh) };
    expect(found({ [EN]: english, [CY]: welsh, ...apart }).errors).toEqual([]);
  });

  it('an intent without an answer is named for each language and nation', () => {
    const line = /^intents\/intents\.yaml:\d+ declares bins\.garden-waste, which nothing answers in (.*)\. Write/;
    const places = (files: Readonly<Record<string, string>>, change = {}): readonly string[] =>
      found(files, change).errors.flatMap((error) => line.exec(error)?.[1] ?? []);
    expect(places({})).toEqual(['English for Wales', 'Welsh for Wales', 'English for England']);
    const wales = { 'knowledge/en/bins/a.wales.md': english.replace('owner:', 'nation: wales\nowner:') };
    expect(places(wales)).toEqual(['Welsh for Wales', 'English for England']);
    expect(places({}, { services: new Set([GARDEN]) })).toEqual([]);
    expect(places({}, { told: () => true })).toEqual([]);
    // An article for some words only leaves the others without an answer.
    expect(places({ [EN]: english.replace('owner:', 'about: [green]\nowner:') })).toContain('English for England');
  });
});
