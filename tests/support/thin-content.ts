// Content with no more phrases than an intent needs, and a part of the evaluation questions: to learn all takes minutes, and proves no more.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { FEWEST } from '../../src/content/phrase-checks.js';
import { projectRoot } from './app.js';

/** Thins a copy of the content in place; writes its first so many evaluation questions to `questions.jsonl` there. */
export function thinContent(root: string, most: number): void {
  for (const language of ['en', 'cy'] as const) thin(join(root, 'intents', language), language);
  const questions = readFileSync(join(projectRoot, 'tests/understanding/questions.jsonl'), 'utf8').split('\n');
  writeFileSync(join(root, 'questions.jsonl'), `${questions.slice(0, most).join('\n')}\n`);
}

/** Leaves of each intent's phrases as many as the check wants, in files that are read and written as any. */
function thin(folder: string, language: 'en' | 'cy'): void {
  const kept = new Map<string, number>();
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const file = parseDocument(readFileSync(path, 'utf8'));
    const lists = file.get('phrases');
    if (!isMap(lists)) continue;
    for (const { key, value } of lists.items) {
      if (!isScalar(key) || !isSeq(value)) continue;
      const id = String(key.value);
      const left = FEWEST[language](id) - (kept.get(id) ?? 0);
      value.items.splice(Math.max(0, left));
      kept.set(id, (kept.get(id) ?? 0) + value.items.length);
    }
    writeFileSync(path, file.toString({ lineWidth: 0 }));
  }
}
