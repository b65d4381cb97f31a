// Speech as SSML: it must parse as XML whatever was in it, and numbers to write down come one by one.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paged } from '../../../src/channels/alexa/pages.js';
import { escapeXml, question, seconds, ssml } from '../../../src/channels/alexa/ssml.js';
import { twice } from '../../../src/channels/alexa/urgent.js';

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

test('a long answer is told in parts, each under half a minute, and asks at its end', () => {
  const sentence = 'Your grey bin is collected on Tuesday the 24th of November.';
  const long = `${Array.from({ length: 30 }, () => sentence).join(' ')} Anything else?`;
  const first = paged(long, '', 'Shall I go on?', false);
  expect(first.speech).toMatch(/^(?:Your grey bin is collected on Tuesday the 24th of November\. )+Shall I go on\?$/);
  expect(first.speech.split(' ').length).toBeLessThan(75);
  // 160 words a minute, and a breath after each sentence.
  expect(seconds('one two three four five six seven eight. Nine ten.')).toBeCloseTo(4.45);
  expect(seconds(first.speech)).toBeLessThanOrEqual(29);
  let rest = first.rest;
  let told = first.speech.replace(' Shall I go on?', '');
  while (rest !== null) {
    const next = paged(rest, '', 'Shall I go on?', false);
    told += ` ${next.speech.replace(' Shall I go on?', '')}`;
    rest = next.rest;
  }
  expect(told).toBe(long);
  expect(paged('Short.', '', 'Shall I go on?', false)).toEqual({ speech: 'Short.', rest: null });
});

test('three things of a list are read out, then it asks', () => {
  const things = ['Cardboard boxes', 'Glass bottles', 'Tins and cans', 'Paper and card', 'Food tins'];
  const page = paged(
    `You can recycle these. ${things.join('. ')}. Is there anything else?`,
    `You can recycle these.\n\n${things.map((thing) => `- ${thing}`).join('\n')}`,
    'Shall I go on?',
    false,
  );
  expect(page.speech).toBe('You can recycle these. Cardboard boxes. Glass bottles. Tins and cans. Shall I go on?');
  expect(page.rest).toBe('Paper and card. Food tins. Is there anything else?');
});

test('one endless sentence is cut', () => {
  const page = paged('bin '.repeat(5_000), '', 'Shall I go on?', false);
  expect(page.speech).toMatch(/^bin bin .*\./);
  expect(page.speech.length).toBeLessThan(4_000);
});

test('in danger the number is said slowly, and twice', () => {
  expect(ssml('Call 9 9 9.', 'GLM', true)).toBe(
    `Call <break time="300ms"/><prosody rate="slow">${tag('digits', '999')}</prosody>.`,
  );
  const again = (number: string): string => `I say it again: ${number}.`;
  expect(twice('If a child is in danger, call 9 9 9. Or us on 01632 960100.', again)).toBe(
    'If a child is in danger, call 9 9 9. I say it again: 9 9 9. Or us on 01632 960100.',
  );
  expect(twice('Call 9 9 9. That is 9 9 9.', again)).toBe('Call 9 9 9. That is 9 9 9.');
  expect(twice('Keep away.', again)).toBe('Keep away.');
});
