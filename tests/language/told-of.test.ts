// A flood told of beside a council tax question, and a landlord's notice: what is sure, and what is left alone.
import { describe, expect, test } from 'vitest';
import { asksAboutNotice } from '../../src/language/about-notice.js';
import { sureMeaning } from '../../src/language/sure.js';
import { toldOf } from '../../src/language/told-of.js';

const tax = [{ intent: 'council-tax.exemption', confidence: 0.9 }];

describe('a flood beside a question about council tax', () => {
  test.each(['my home flooded do I still pay council tax', "dan ni allan o'r tŷ ar ôl y llifogydd, oes treth"])(
    'has its number given: %s',
    (text) => {
      expect(toldOf(text, tax)).toBe('flood');
    },
  );
  test.each([
    'our house flooded 12 years ago, are we in the right band',
    'I am flooded with letters about council tax',
  ])('has not: %s', (text) => {
    expect(toldOf(text, tax)).toBeNull();
  });
  test('has not beside another question, or a doubtful one', () => {
    expect(toldOf('my home flooded', [{ intent: 'bins.missed', confidence: 0.9 }])).toBeNull();
    expect(toldOf('my home flooded', [{ intent: 'council-tax.exemption', confidence: 0.3 }])).toBeNull();
  });
});

test("a landlord's notice is no planning condition", () => {
  expect(asksAboutNotice('section 21')?.intent).toBe('general.other-service');
  expect(asksAboutNotice('rhybudd adran 173')?.intent).toBe('general.other-service');
  expect(asksAboutNotice('section 106')).toBeNull();
  expect(asksAboutNotice('section 73 planning condition')).toBeNull();
});

test('somebody who speaks another language is not merely somebody', () => {
  expect(sureMeaning('can somebody talk to me in gujarati')).toBeNull();
  expect(sureMeaning('can I talk to somebody')?.intent).toBe('general.human');
});
