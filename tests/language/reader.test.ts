// The engine as the core sees it, taught from this project's own phrases: danger, sure patterns, language, slots, and any input at all.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstChoice } from '../../src/core/first-choice.js';
import { loadContent } from '../../src/main.js';
import { projectRoot } from '../support/app.js';

const { reader, register } = loadContent(projectRoot, 'glanmarch');
const means = (text: string): string => firstChoice(reader.read(text, 'en')).intent;

describe('danger comes first', () => {
  it.each([
    ['i can smell gas in the hallway', 'gas'],
    ['I want to kill myself', 'suicide'],
    ['when is my bin collected, also my husband hits me and I am scared', 'abuse'],
    ['we have nowhere to sleep tonight', 'homeless'],
    ['rydw i eisiau lladd fy hun', 'suicide'],
    ['mae arogl nwy yn y tŷ', 'gas'],
  ] as const)('%s', (text, kind) => {
    expect(reader.read(text, 'en').urgent).toBe(kind);
  });
  it.each([
    'this council tax bill is killing me',
    'my address is not here',
    'I could murder a cup of tea while I wait for the bin lorry',
    'do I need planning permission for a gas boiler flue',
    'who do I tell about council tax now my mother has died',
  ])('%s is no alarm', (text) => {
    expect(reader.read(text, 'en').urgent).toBeNull();
  });
});

describe('sure patterns', () => {
  it.each([
    ['can I speak to a human please', 'general.human'],
    ['dw i eisiau siarad â pherson', 'general.human'],
    ['yes', 'general.yes'],
    ['nage', 'general.no'],
    ['start again', 'general.restart'],
    ['Cymraeg os gwelwch yn dda', 'general.language'],
    ['say that again', 'general.repeat'],
  ])('%s', (text, intent) => {
    expect(reader.read(text, 'en').sure).toBe(intent);
  });
});

describe('questions', () => {
  it.each([
    ['wen is my bin colected', 'bins.collection-day'],
    ['they never emptied my brown bin', 'bins.missed'],
    ['can i put polystyrene in the recycling', 'bins.what-goes-where'],
    ['how do I pay my council tax', 'council-tax.pay'],
    ['do i need permission for a loft conversion', 'planning.need-permission'],
    ['pryd mae fy min yn cael ei gasglu', 'bins.collection-day'],
  ])('%s', (text, intent) => {
    expect(means(text)).toBe(intent);
  });
  it('are told apart by language', () => {
    expect(reader.read('pa ddiwrnod mae casglu biniau', 'en').language).toBe('cy');
    expect(reader.read('what day are bins collected', 'cy').language).toBe('en');
  });
  it('come with what they hold', () => {
    expect(reader.read('when is the grey bin collected at GM2 1AA next week', 'en').slots).toMatchObject({
      postcode: 'GM2 1AA',
      container: 'grey bin',
      when: 'next-week',
    });
  });
});

describe('any input at all', () => {
  it('is answered from the catalogue and never thrown at', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const { intent, confidence } = firstChoice(reader.read(text, 'en'));
        expect(register.has(intent)).toBe(true);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });
  it.each(['', ' ', '🙂🙂🙂', 'а​в​с', '\u202eabc', 'x'.repeat(50_000), 'bin '.repeat(12_000), '?'])('%#', (text) => {
    expect(register.has(means(text))).toBe(true);
  });
});
