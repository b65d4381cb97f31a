// The name that opens the skill: each of Amazon's rules can be broken, and is told with its cure.
import { expect, test } from 'vitest';
import { invocationProblem } from '../../src/core/invocation-name.js';

test.each([
  ['elm vale council', undefined],
  ['glanmarch council', 'Glanmarch Council'],
  ["saint mary's council", undefined],
  ['isle of elm council', undefined],
  ['b. c. p. council', undefined],
  ['east devon council', 'East Devon Council'],
])('"%s" is one', (name, council) => {
  expect(invocationProblem(name, council)).toBeNull();
});

test.each<readonly [name: string, why: string]>([
  ['council', 'two or more words'],
  ['Elm council', 'capital'],
  ['ward 9 council', 'figure'],
  ['dwr glân council', 'letter that Alexa does not take'],
  ['elm-vale council', 'sign'],
  ['elm  council', 'one space'],
  [' elm council', 'one space'],
  ['e.lm council', 'two or more words'],
  ["'elm council", 'two or more words'],
  ['alexa council', 'wake word, "skill" or "app" (alexa)'],
  ['elm amazon council', '(amazon)'],
  ['echo council', '(echo)'],
  ['computer council', '(computer)'],
  ['elm council skill', '(skill)'],
  ['elm council app', '(app)'],
  ...['ask', 'tell', 'open', 'launch', 'start', 'run', 'load', 'begin', 'enable', 'use', 'play', 'resume'].map(
    (word) => [`${word} elm council`, `opens skills (${word})`] as const,
  ),
  ...['to', 'from', 'in', 'using', 'with', 'about', 'for', 'that', 'by', 'if', 'and', 'whether'].map(
    (word) => [`elm ${word} vale council`, `question (${word})`] as const,
  ),
  ['the council', 'article or a preposition (the)'],
  ['of elm', '(of)'],
])('"%s" is refused: %s', (name, why) => {
  const problem = invocationProblem(name);
  expect(problem?.what).toContain(why);
  expect(problem?.cure).toMatch(/^[A-Z].{5,}/);
});

test.each([
  ['east devon', 'East Devon Council'],
  ['north elm', 'North Elm Borough Council'],
])('"%s" of %s is a place and no more', (name, council) => {
  expect(invocationProblem(name, council)?.what).toContain('name of a place');
});
