// Which of our postcodes a misheard one is.
import { expect, test } from 'vitest';
import { soundsLike } from '../../../src/channels/alexa/postcode-heard.js';

const OURS = ['GM1 1AA', 'GM1 1AF', 'GM2 1AB', 'GM2 1AD', 'GM3 2XY'];

test.each([
  ['GN1 1AA', 'GM1 1AA'],
  ['DM1 1AA', 'GM1 1AA'],
  ['GN1 1HA', 'GM1 1AA'],
  ['GM1 1AS', 'GM1 1AF'],
  ['gm3 2xi', 'GM3 2XY'],
])('%s is %s', (heard, ours) => {
  expect(soundsLike(heard, OURS)).toBe(ours);
});

test.each([
  ['GM2 1AV', 'two sound like it'],
  ['DN1 1HA', 'three letters are other ones'],
  ['KW1 1AA', 'nothing sounds like it'],
  ['GM1 1A', 'a letter is missing'],
  ['', 'nothing was heard'],
])('%s is none: %s', (heard) => {
  expect(soundsLike(heard, OURS)).toBeNull();
});
