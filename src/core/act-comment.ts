// What is said in place of a comment on the help they had, and asks for a person, is both: "poor, ring me on 07700 900123".
import { PERSON } from './intent-ids.js';
import type { Outcome } from './outcome.js';
import { LONGEST_COMMENT, readScore } from './ratings.js';
import type { Scene } from './scene.js';
import { wordsIn } from './task-words.js';

/** Fewer words than these only ask for somebody. */
const FEWEST_WORDS = 5;

export function withComment(outcome: Outcome, { session: { task }, meaning }: Scene): Outcome {
  if (task?.service !== 'rating' || task.asking !== 'comment' || meaning.intent !== PERSON || meaning.answer)
    return outcome;
  const score = readScore(task.answers['score'] ?? '');
  const { phone, email } = meaning.slots;
  if (score === null || (!phone && !email && wordsIn(meaning.text) < FEWEST_WORDS)) return outcome;
  const comment = meaning.text.trim().slice(0, LONGEST_COMMENT);
  return { ...outcome, effects: [...outcome.effects, { kind: 'rate', score, comment }] };
}
