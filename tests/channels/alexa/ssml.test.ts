// Speech as SSML: it must parse as XML whatever was in it, and numbers to write down come one by one.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeXml, fitted, question, ssml } from '../../../src/channels/alexa/ssml.js';

const say = (speech: string): string => ssml(speech, 'GLM');
const tag = (how: string, ...groups: readonly string[]): string =>
  groups.map((group) => `<say-as interpret-as="${how}">${group}</say-as>`).join('<break time="250ms"/>');

test('what XML forbids is escaped once, and only once', () => {
  expect(say(`Bins & recycling <b> it's "ours"`)).toBe('Bins &amp; recycling &lt;b&gt; it&apos;s &quot;ours&quot;');
  expect(say('&amp;')).toBe('&amp;amp;');
});

test('controls and halves of characters become spaces, whole ones stay', () => {
  expect(escapeXml('a\u0000b\ud800c\udc00d 🗑️ Tŷ')).toBe('a b c d 🗑️ Tŷ');
});

test.each([
  ['Ring 01632 960100.', `Ring ${tag('digits', '01632', '960100')}.`],
  ['on 07700900300, now', `on ${tag('digits', '07700900300')}, now`],
  ['Ring 0800 111 999 free', `Ring ${tag('digits', '0800', '111', '999')} free`],
  ['Samaritans, 116 123.', `Samaritans, ${tag('digits', '116', '123')}.`],
  ['In danger, call 999. If not, 101.', `In danger, call ${tag('digits', '999')}. If not, ${tag('digits', '101')}.`],
  ['111 High Street', '111 High Street'],
  ['at GM1 1AA today', `at ${tag('spell-out', 'GM1', '1AA')} today`],
  ['at EC1A1BB today', `at ${tag('spell-out', 'EC1A', '1BB')} today`],
  ['Your reference is GLM-4K7P-2QX.', `Your reference is ${tag('spell-out', 'GLM', '4K7P', '2QX')}.`],
  ['GLM ABCD EFG', tag('spell-out', 'GLM', 'ABCD', 'EFG')],
  ['before 7.30am on Tuesday 24 November 2026', 'before 7.30am on Tuesday 24 November 2026'],
  ['0 1 6 3 2, 9 6 0 1 0 0', '0 1 6 3 2, 9 6 0 1 0 0'],
  ['It costs £46.50.', 'It costs £46.50.'],
])('%s', (speech, expected) => {
  expect(say(speech)).toBe(expected);
});

test('any text at all becomes well-formed and short enough', () => {
  const unescaped = /&(?!(?:amp|lt|gt|quot|apos);)|<(?!\/?say-as|break)/;
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.nat(60), (text, times) => {
      const xml = say(text.repeat(times));
      expect(xml).not.toMatch(unescaped);
      expect(xml.length).toBeLessThanOrEqual(7_500);
    }),
  );
});

test('the question is the last sentence that asks, or the last one', () => {
  expect(question('Your bin goes on Tuesday. Is there anything else? Just say so.')).toBe('Is there anything else?');
  expect(question('I found three homes. Tell me the house number.')).toBe('Tell me the house number.');
  expect(question('')).toBe('');
});

test('a long answer keeps whole sentences, tells where the rest is, and still asks', () => {
  const sentence = 'Your grey bin is collected on Tuesday the 24th of November.';
  const long = `${Array.from({ length: 30 }, () => sentence).join(' ')} Anything else?`;
  const kept = fitted(long, 'The rest is in your Alexa app.', true);
  expect(kept).toMatch(
    /^(?:Your grey bin is collected on Tuesday the 24th of November\. )+The rest is in your Alexa app\. Anything else\?$/,
  );
  expect(kept.split(' ').length).toBeLessThan(110);
  expect(fitted('Short.', 'The rest.', true)).toBe('Short.');
});

test('one endless sentence is cut', () => {
  const kept = fitted('bin '.repeat(5_000), 'The rest is in your Alexa app.', false);
  expect(kept).toMatch(/^bin bin .*\. The rest is in your Alexa app\.$/);
  expect(kept.length).toBeLessThan(4_000);
});
