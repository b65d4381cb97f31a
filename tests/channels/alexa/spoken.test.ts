// What is written for the eye, as it is said.
import { expect, test } from 'vitest';
import { spokenForm } from '../../../src/channels/alexa/spoken.js';

test.each([
  ['It was decided on 6 March 2026.', 'It was decided on the 6th of March 2026.'],
  [
    'Friday 25 December moves to Saturday 26 December.',
    'Friday the 25th of December moves to Saturday the 26th of December.',
  ],
  ['Wednesday 18 November', 'Wednesday the 18th of November'],
  ['on 1, 2 and 3 May', 'on 1, the 2nd and the 3rd of May'],
  ['between 11 and 22 June', 'between the 11th and the 22nd of June'],
  ['from 31 March to 1 April', 'from the 31st of March to the 1st of April'],
  ['Monday the 7th of December', 'Monday the 7th of December'],
  ['at 12 March Road', 'at 12 March Road'],
  ['You may be asked twice, and 3 may be sent.', 'You may be asked twice, and 3 may be sent.'],
  ['For 2026/27, band D is £2,430.39.', 'For twenty twenty-six to twenty twenty-seven, band D is £2,430.39.'],
  ['In 2029/30 it ends.', 'In twenty twenty-nine to twenty thirty it ends.'],
  ['Application 2026/45 was refused.', 'Application 2026/45 was refused.'],
])('%s', (written, said) => {
  expect(spokenForm(written)).toBe(said);
});

test('a speaker names no keys and no screen', () => {
  expect(spokenForm('Please do not type card or bank details in this chat.')).toBe(
    'Please do not say card or bank details here.',
  );
  expect(spokenForm('This chat is free.')).toBe('Talking to me is free.');
  expect(
    spokenForm('To delete it sooner, choose Delete this chat in Options. You can save it there too. Ask me anything.'),
  ).toBe('To have it deleted sooner, ask for a person. Ask me anything.');
});
