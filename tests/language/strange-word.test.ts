// A strange word alone is not sure of anything; one that is plainly mistyped still is.
import { describe, expect, test } from 'vitest';
import { isPlainSlip } from '../../src/language/same-word.js';
import { settled } from '../../src/language/settle.js';
import { taughtReader } from './taught.js';

const reader = taughtReader();
/** From here on a meaning is acted on. */
const SURE = 0.45;
const NOTHING = 'general.out-of-scope';

describe('a strange word alone', () => {
  test.each(['florp', 'a florp', 'florp please', 'florp?', '__proto__', 'valueOf', 'toString', 'gwahsg', 'y gwahsg'])(
    '"%s" is sure of nothing',
    (text) => {
      const best = reader.read(text, 'en').candidates.find(({ intent }) => intent !== NOTHING);
      expect(best?.confidence ?? 0).toBeLessThan(SURE);
      expect(settled(reader.read(text, 'en')).intent).toBe(NOTHING);
    },
  );

  test.each([
    ['bns', 'bins.collection-day'],
    ['resyklin', 'bins.collection-day'],
    ['parkin', 'general.other-service'],
    ['matress', 'bins.what-goes-where'],
    ['sbwrial', 'bins.fly-tipping'],
  ])('"%s" is plainly mistyped', (text, intent) => {
    expect(settled(reader.read(text, 'en')).intent).toBe(intent);
  });

  test.each([
    ['matrss', 'mattress', true],
    ['bns', 'bins', true],
    ['missd', 'missed', true],
    ['resyklin', 'recyclin', true],
    ['same', 'same', true],
    ['florp', 'fork', false],
    ['proto', 'proof', false],
    ['tostring', 'fostering', false],
    ['missd', 'moss', false],
  ])('"%s" for "%s": %s', (typed, meant, plain) => {
    expect(isPlainSlip(typed, meant)).toBe(plain);
  });
});
