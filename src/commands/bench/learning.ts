// What it costs to learn from the phrases of intents/, and to start from what was learnt and kept.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadIntents } from '../../content/intents.js';
import { keptFiles } from '../../content/kept-files.js';
import { loadWordLists } from '../../content/word-lists.js';
import { createReader } from '../../language/reader.js';
import { knownEnglish } from '../../language/word-list.js';

export interface LearningBench {
  readonly phrases: number;
  /** Seconds of CPU to learn from text. */
  readonly seconds: number;
  /** Milliseconds to start from what is kept. */
  readonly kept: number;
}

export function benchLearning(root: string): LearningBench {
  const { phrases } = loadIntents(root, ['en', 'cy']);
  const folder = mkdtempSync(join(tmpdir(), 'council-learning-'));
  const options = { phrases, lists: loadWordLists(root), known: { en: knownEnglish() }, cache: keptFiles(folder) };
  const before = process.cpuUsage();
  createReader(options);
  const { user, system } = process.cpuUsage(before);
  const started = performance.now();
  createReader(options);
  const kept = performance.now() - started;
  rmSync(folder, { recursive: true, force: true });
  return { phrases: phrases.length, seconds: (user + system) / 1e6, kept };
}
