import { describe, expect, test } from 'vitest';
import type { ModelCache } from '../../src/language/keep.js';
import { createReader } from '../../src/language/reader.js';
import { settled } from '../../src/language/settle.js';
import { taughtReader } from './taught.js';

const reader = taughtReader();
const meaning = (text: string): string => settled(reader.read(text, 'en')).intent;

describe('the reader', () => {
  test.each([
    ['when is my bin collected', 'bins.collection-day'],
    ['wen is my recyling binn colected', 'bins.collection-day'],
    ['PRYD MAE FY MIN YN CAEL EI GASGLU', 'bins.collection-day'],
    ['they didnt empty my bin this morning', 'bins.missed'],
    ['i live on my own do i get money off', 'council-tax.discount'],
    ['got a court summons i cant pay', 'council-tax.arrears'],
    ['do i need permission for a shed', 'planning.need-permission'],
    ['my neighbour is building without permission', 'planning.enforcement'],
    ["what's happening with P/2026/0123", 'planning.find-application'],
    ['there is a pothole outside my house', 'general.other-service'],
    ['who won the football last night', 'general.out-of-scope'],
    ['can i talk to someone', 'general.human'],
    ['can i tlak to a persn', 'general.human'],
    ['i can smell gas', 'general.emergency'],
    ['yes please', 'general.yes'],
    ['', 'general.out-of-scope'],
    ['🗑️', 'general.out-of-scope'],
    ['asdf qwer zxcv', 'general.out-of-scope'],
    ['what band is 41 chapel road', 'council-tax.band'],
    ['fridge collection', 'bins.bulky-waste'],
    ['washing machine pick up', 'bins.bulky-waste'],
    ['casglu soffa', 'bins.bulky-waste'],
    ['fridge', 'bins.what-goes-where'],
    ['sgen i ddim pres i dalu', 'council-tax.arrears'],
    ['copy of bill for universal credit', 'council-tax.bill'],
    ['this tax will be the death of me', 'council-tax.arrears'],
    ['wrth y drws cefn', 'bins.assisted-collection'],
    ['acid thrown on street', 'general.emergency'],
    ['kms', 'general.emergency'],
  ])('%s: %s', (text, intent) => {
    expect(meaning(text)).toBe(intent);
  });

  test('answers with probabilities, best first, five at most', () => {
    const { candidates } = reader.read('can i put cardboard in the blue bin', 'en');
    expect(candidates).toHaveLength(5);
    const confidences = candidates.map(({ confidence }) => confidence);
    expect(confidences).toEqual([...confidences].sort((a, b) => b - a));
    for (const confidence of confidences) {
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
  });

  test('sees two questions, the first asked first', () => {
    const { candidates, also } = reader.read(
      'when is my bin collected and how do i set up a direct debit for council tax?',
      'en',
    );
    expect(candidates[0]?.intent).toBe('bins.collection-day');
    expect(also).toEqual(['council-tax.direct-debit']);
    expect(reader.read('when is my bin collected', 'en').also).toEqual([]);
  });

  test.each([
    ['my bin was missed and i need a new food caddy', ['bins.missed', 'bins.new-container']],
    ["pryd mae'r bin yn cael ei gasglu a phryd mae'r tip ar agor", ['bins.collection-day', 'bins.recycling-centre']],
    ['i want to pay my council tax and report fly tipping', ['bins.fly-tipping', 'council-tax.pay']],
    ['when do you collect the blue bin and the brown bin', ['bins.collection-day']],
    ['can you take a sofa and an old tv', ['bins.bulky-waste']],
    ['how do i object to a planning application and who is my councillor', ['general.councillor', 'planning.comment']],
    // Told, not asked, in sentences of their own.
    ['They did not empty my bin. The lid is broken too', ['bins.missed', 'bins.new-container']],
    ['Mae fy min wedi torri. Ches i ddim casgliad ddoe chwaith', ['bins.missed', 'bins.new-container']],
    ['My bin was not emptied. It was out at 6am. This is the third time.', ['bins.missed']],
    ['I paid my council tax last week. You sent me a reminder. Why', ['council-tax.arrears']],
    // As people type and number them.
    ['whens my bin day and whats my council tax band', ['bins.collection-day', 'council-tax.band']],
    ['what day is recycling & how do i pay council tax', ['bins.collection-day', 'council-tax.pay']],
    ['what day are bins, what can go in blue one', ['bins.collection-day', 'bins.what-goes-where']],
    // One told, one asked; and a question before something told.
    ['you didnt take my bin and also how do i pay my council tax', ['bins.missed', 'council-tax.pay']],
    ['when is my recycling and i live alone now do i pay less', ['bins.collection-day', 'council-tax.discount']],
    ['when is my bin and recycling collected', ['bins.collection-day']],
    ['can i put paint and cardboard in the blue bag', ['bins.what-goes-where']],
    ['1) missed bin\n2) council tax bill wrong', ['bins.missed', 'council-tax.bill']],
    ['1. when is my bin collected 2. can I get a bigger bin', ['bins.collection-day', 'bins.new-container']],
    ['single person discount and garden waste renewal please', ['bins.garden-waste', 'council-tax.discount']],
    // What belongs to the question before it is no matter for another service.
    ['when is the tip open? do I need a permit', ['bins.recycling-centre']],
    // "It" was told just before.
    ['how do i appeal my band and how long does it take', ['council-tax.challenge-band']],
    ['where do i take old paint? is that free?', ['bins.recycling-centre']],
  ])('reads all that is asked in "%s"', (text, intents) => {
    const { candidates, also } = reader.read(text, 'en');
    expect([candidates[0]?.intent, ...also].sort()).toEqual(intents);
  });

  test('names a thing only where things are to be got rid of', () => {
    const item = (text: string): string | undefined => reader.read(text, 'en').slots['item'];
    expect(item('can i put a hat in the recycling')).toBe('hat');
    expect(item('do i need planning permission to turn the house into a hat shop')).toBeUndefined();
    expect(item('the house next door has no planning permission')).toBeUndefined();
  });

  test('names the language asked for', () => {
    expect(reader.read('yn Gymraeg plis', 'en')).toMatchObject({ sure: 'general.language', slots: { language: 'cy' } });
  });

  test('says why', () => {
    const { reasons } = reader.read('my bin was not emptyed', 'en');
    expect(reasons.join('\n')).toMatch(/emptyed read as emptied/);
    expect(reasons.join('\n')).toMatch(/telling words: .*(?:emptied|bin)/);
    expect(reasons.join('\n')).toMatch(/like "[^"]+" \(bins\.missed, 0\.\d\d\)/);
  });

  test('reads the same text the same way, whatever came between', () => {
    const before = reader.read('is the tip open on sunday', 'en');
    for (let i = 0; i < 50; i++) reader.read(`something else ${i} entirley`, 'en');
    expect(reader.read('is the tip open on sunday', 'en')).toEqual(before);
  });
});

describe('what a reading comes to', () => {
  const reading = reader.read('when is my bin collected', 'en');

  test('danger first, then a sure pattern, then the best guess', () => {
    expect(settled({ ...reading, urgent: 'gas', sure: 'general.yes' }).intent).toBe('general.emergency');
    expect(settled({ ...reading, sure: 'general.yes' }).intent).toBe('general.yes');
    expect(settled(reading).intent).toBe('bins.collection-day');
  });

  test('nothing understood is out of scope', () => {
    expect(settled({ ...reading, candidates: [] }).intent).toBe('general.out-of-scope');
    expect(settled({ ...reading, candidates: [{ intent: 'bins.missed', confidence: 0.1 }] }).intent).toBe(
      'general.out-of-scope',
    );
  });
});

describe('the cache', () => {
  const phrases = ['when is my bin collected', 'which bin this week', 'how do i pay', 'pay my bill'].map((text, i) => ({
    text,
    intent: i < 2 ? 'bins.collection-day' : 'council-tax.pay',
    language: 'en' as const,
    template: false,
  }));

  test('is asked first, and spares the training', () => {
    const kept = new Map<string, Uint8Array>();
    let written = 0;
    const cache: ModelCache = { read: (key) => kept.get(key) ?? null, write: (key, bytes) => { written++; kept.set(key, bytes); } }; // prettier-ignore
    const first = createReader({ phrases, cache }).read('pay the bill', 'en');
    const second = createReader({ phrases, cache }).read('pay the bill', 'en');
    expect(second).toEqual(first);
    expect(written).toBe(1);
    createReader({ phrases: phrases.slice(1), cache });
    expect(written).toBe(2);
  });

  test('that holds rubbish is written anew', () => {
    let written = 0;
    const cache: ModelCache = { read: () => Buffer.from('rubbish'), write: () => written++ };
    expect(createReader({ phrases, cache }).read('pay', 'en').candidates[0]?.intent).toBe('council-tax.pay');
    expect(written).toBe(1);
  });
});

test('an address is no cry for help, and a danger at an address is one', () => {
  expect(reader.read('y tu allan i 2 Pentref Garth', 'cy').urgent).toBeNull();
  expect(reader.read('gas leak outside 14 High Street', 'en').urgent).toBe('gas');
});
