// Counts the use of a model, for tests to look at.
import type { ModelUse } from '../../src/core/language-model.js';

export interface Counted extends ModelUse {
  /** `job result`, in order. */
  readonly calls: readonly string[];
  readonly refusals: readonly string[];
  readonly tokens: { input: number; output: number };
}

export function counted(): Counted {
  const calls: string[] = [];
  const refusals: string[] = [];
  const tokens = { input: 0, output: 0 };
  return {
    calls,
    refusals,
    tokens,
    called: (job, result) => void calls.push(`${job} ${result}`),
    refused: (why) => void refusals.push(why),
    spent: (_, { input, output }) => {
      tokens.input += input;
      tokens.output += output;
    },
  };
}
