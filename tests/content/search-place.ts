// All that the council has written, with pages as an editor publishes them from an import: without intents.
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { loadArticles } from '../../src/content/articles.js';
import { loadCouncil } from '../../src/content/council.js';
import type { Articles } from '../../src/core/articles.js';

const project = process.cwd();

export function loadWithPages(councilKey = 'glanmarch'): Articles {
  const root = mkdtempSync(join(tmpdir(), 'search-'));
  try {
    cpSync(join(project, 'knowledge'), join(root, 'knowledge'), { recursive: true });
    cpSync(join(import.meta.dirname, 'search-pages'), join(root, 'knowledge'), { recursive: true });
    return loadArticles(root, loadCouncil(root, councilKey).council);
  } finally {
    rmSync(root, { recursive: true });
  }
}

const question = z.strictObject({
  /** The thresholds were chosen on the tuning half alone. */
  half: z.enum(['tuning', 'held-out']),
  language: z.enum(['en', 'cy']),
  text: z.string(),
  /** Any of them answers it; empty when nothing that is written does. */
  articles: z.array(z.string()),
});
export type Question = z.infer<typeof question>;

export const questions: readonly Question[] = readFileSync(join(import.meta.dirname, 'search-questions.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => question.parse(JSON.parse(line)));
