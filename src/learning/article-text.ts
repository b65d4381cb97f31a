// Writes what an article says below its head; the head, with its sources and dates, stays as it is.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../core/turn.js';
import type { FileChange } from './phrase-file.js';

const HEAD = /^(\uFEFF?---\r?\n[\s\S]*?\r?\n---\r?\n)([\s\S]*)$/;

const place = (language: Language, article: string): string => `knowledge/${language}/${article}.md`;

/** Null when there is no such article. The template as it is written, with its placeholders. */
export function readText(root: string, language: Language, article: string): string | null {
  // An id is a path without its ending, and never leads out of the folder.
  if (!/^[a-z\d-]+(?:\/[a-z\d-]+)*(?:\.[a-z]+)?$/.test(article)) return null;
  const file = join(root, place(language, article));
  return existsSync(file) ? (HEAD.exec(readFileSync(file, 'utf8'))?.[2]?.trim() ?? null) : null;
}

export function withText(root: string, language: Language, article: string, text: string): FileChange | 'no-place' {
  if (readText(root, language, article) === null) return 'no-place';
  const file = place(language, article);
  const head = HEAD.exec(readFileSync(join(root, file), 'utf8'))?.[1] ?? '';
  return { file, text: `${head}\n${text.replaceAll('\r\n', '\n').trim()}\n` };
}
