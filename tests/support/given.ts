// What an outside system said, where a test is sure that it answers.
import type { Called } from '../../src/core/called.js';

export async function given<T>(called: Promise<Called<T>>): Promise<T> {
  const answer = await called;
  if (!answer.ok) throw new Error(`no answer: ${answer.why}`);
  return answer.value;
}
