// How the guide to planning permission reads figures, volunteered facts and answers in both languages.
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { loadGuides } from '../../../src/content/guides.js';
import { heardIn } from '../../../src/services/planning/heard.js';
import { both, readFigure } from '../../../src/services/planning/measures.js';
import { projectRoot } from '../../support/app.js';
import { openTalk, type Talk } from '../../support/talk.js';

describe('a figure', () => {
  test.each([
    ['3.5m', 'm', '3.5'],
    ['three metres', 'm', '3'],
    ['tri metr', 'm', '3'],
    ['4', 'm', '4'],
    ['number 4', 'm', '4'],
    ['6 foot', 'm', '1.83'],
    ['about 350 cm', 'm', '3.5'],
    ['15', 'cm', '15'],
    ['150mm', 'cm', '15'],
    ['0.3 metres', 'cm', '30'],
    ['45 cubic metres', 'm3', '45'],
    ['2.5', 'm2', '2.5'],
    ['under 4 metres', 'm', '0..4'],
    ['no more than 4 metres', 'm', '0..4'],
    ['more than 4 metres', 'm', '4..'],
    ['mwy na 4 metr', 'm', '4..'],
    ['llai na 2 metr', 'm', '0..2'],
    ['between 3 metres and 4 metres', 'm', '3..4'],
    ['3 to 4 metres', 'm', '3..4'],
    ['10-15cm', 'cm', '10..15'],
    ['a big one', 'm', null],
    ['when is my bin collected', 'm', null],
  ] as const)('%s in %s', (text, unit, expected) => {
    expect(readFigure(text, unit)).toBe(expected);
  });

  it('narrows an earlier one', () => {
    expect(both('3..8', '0..4')).toBe('3..4');
    expect(both('4..', '0..8')).toBe('4..8');
    expect(both('4..', '8..')).toBe('8..');
    expect(both('4..', '5')).toBe('5');
    expect(both(undefined, '0..4')).toBe('0..4');
  });
});

describe('what a message tells unasked', () => {
  const guide = loadGuides(projectRoot, 'england').get('need-permission');
  test.each([
    [
      'two storey rear extension on my semi',
      undefined,
      'extension',
      { shape: 'back-two', 'big-side': 'yes', flat: 'no', detached: 'no' },
    ],
    ['a 3m deep extension', '3', 'extension', { depth: '3' }],
    ['a 3m extension', '3', 'extension', { depth: '3' }],
    ['a 3m wide extension', '3', 'extension', {}],
    ['a 3m by 4m extension', '3x4', 'extension', {}],
    ['a 2m high shed', '2', 'outbuilding', { height: '2' }],
    ['a 2m shed', '2', 'outbuilding', {}],
    ['6 ft fence', '1.83', 'fence', { 'fence-height': '1.83' }],
    ['decking 0.3m high', '0.3', 'decking', { 'platform-height': '30' }],
    ['a fence at my flat', undefined, 'fence', { flat: 'yes' }],
    ['a flat roof extension', undefined, 'extension', {}],
    ['I am not in a conservation area', undefined, 'loft', { designated: 'no' }],
    ['it is a listed building', undefined, 'loft', { listed: 'yes' }],
    ['it is not a listed building', undefined, 'loft', {}],
    ['mae gen i fflat', undefined, 'loft', {}],
    ['llofft yn fy fflat', undefined, 'loft', { flat: 'yes' }],
  ])('%s', (text, size, work, expected) => {
    const kind = guide?.kinds.get(work);
    if (!guide || !kind) throw new Error('no such kind');
    expect(heardIn(text, size, kind, guide, {})).toEqual(expected);
  });
});

describe('in conversation', () => {
  let talk: Talk;
  beforeAll(async () => {
    talk = await openTalk({ can: { push: false, screen: false, languages: ['en'] } });
    await talk.say({ kind: 'start' });
  });
  afterAll(() => talk.close());

  it('by voice reads out three kinds, then three choices at most, and one limit', async () => {
    const work = await talk.say({ kind: 'intent', intent: 'planning.need-permission', slots: {} });
    expect(work?.speech).toBe(
      'What work do you want to do? For example, an extension, a loft conversion or a conservatory.',
    );
    expect((await talk.say('a shed please'))?.speech).toBe('Is your home a flat or a maisonette?');
    await talk.say({ kind: 'intent', intent: 'general.no', slots: {} });
    await talk.say({ kind: 'intent', intent: 'general.no', slots: {} });
    await talk.say({ kind: 'intent', intent: 'general.no', slots: {} });
    const roof = await talk.say({ kind: 'intent', intent: 'general.no', slots: {} });
    expect(roof?.speech).toBe('What roof will it have? Is it two or more slopes, one slope or flat?');
    const again = await talk.say({ kind: 'intent', intent: 'general.yes', slots: {} });
    expect(again?.speech).toContain('Please choose the one that fits');
    const height = await talk.say('the third one');
    expect(height?.speech).toBe('How high will it be at its highest point? Is it more than 2.5 metres?');
    const told = await talk.say({ kind: 'intent', intent: 'general.yes', slots: {} });
    expect(told?.speech).toContain('likely to need planning permission for a shed or garden building');
    expect(told?.speech).toContain('up to 2.5 metres');
    expect((told?.speech ?? '').split(' ').length).toBeLessThan(75);
    expect(told?.then).toBe('listen');
  });

  it('takes another work, keeps what is about the home, and forgets the figures', async () => {
    const next = await talk.say({ kind: 'intent', intent: 'planning.need-permission', slots: { work: 'porch' } });
    expect(next?.ending).toBe('asked');
    expect(next?.speech).toContain('flat');
    const other = await talk.say('actually it is a fence');
    expect(other?.intent).toBe('planning.need-permission');
  });

  it('does not know the kind of work: a person', async () => {
    await talk.say({ kind: 'intent', intent: 'general.restart', slots: {} });
    await talk.say({ kind: 'intent', intent: 'planning.need-permission', slots: {} });
    const stuck = await talk.say("I don't know");
    expect(stuck?.ending).toBe('offered-person');
    expect(stuck?.options.map(({ value }) => value)).toContain('do:person');
  });

  it('is not told after its review date', async () => {
    const old = await openTalk({ clock: '2028-01-10T09:00:00Z' });
    const reply = await old.say({
      kind: 'choice',
      value: 'intent:planning.need-permission',
      text: 'Whether you need permission',
    });
    expect(reply?.text).toContain('nobody has checked it lately');
    expect(reply?.options.map(({ value }) => value)).toContain('do:person');
    await old.close();
  });
});
