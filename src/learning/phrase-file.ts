// Puts a phrase under its intent in intents/<language>/*.yaml, as one new line: all else in the file stays as it was written.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isScalar, isSeq, parseDocument, stringify } from 'yaml';
import type { Language } from '../core/turn.js';

export interface FileChange {
  /** From the content's folder: `intents/en/bins.yaml`. */
  readonly file: string;
  readonly text: string;
}

export type Refused = 'no-place' | 'taught-already';

/** `root` holds intents/. */
export function withPhrase(
  root: string,
  { language, intent, phrase }: { readonly language: Language; readonly intent: string; readonly phrase: string },
): FileChange | Refused {
  const folder = `intents/${language}`;
  let best: { readonly file: string; readonly text: string; readonly size: number } | null = null;
  for (const name of readdirSync(join(root, folder))
    .filter((each) => each.endsWith('.yaml'))
    .sort()) {
    const text = readFileSync(join(root, folder, name), 'utf8');
    if (!text.includes('phrases:')) continue;
    const phrases = (parseDocument(text).toJS() as { readonly phrases?: Record<string, unknown> | null }).phrases ?? {};
    for (const list of Object.values(phrases))
      if (Array.isArray(list) && list.some((one) => typeof one === 'string' && same(one, phrase)))
        return 'taught-already';
    const list = phrases[intent];
    if (Array.isArray(list) && list.length > (best?.size ?? 0))
      best = { file: `${folder}/${name}`, text, size: list.length };
  }
  return best ? { file: best.file, text: inserted(best.text, intent, phrase) } : 'no-place';
}

const same = (one: string, other: string): boolean =>
  one.trim().toLowerCase().replace(/\s+/g, ' ') === other.trim().toLowerCase().replace(/\s+/g, ' ');

/** After the last phrase of the intent, indented as it is. */
function inserted(text: string, intent: string, phrase: string): string {
  const list = parseDocument(text, { keepSourceTokens: true }).getIn(['phrases', intent], true);
  if (!isSeq(list)) throw new Error(`phrases.${intent} is no list`);
  const last = list.items.at(-1) as { readonly range?: readonly [number, number, number] | null } | undefined;
  const from = last?.range?.[0] ?? 0;
  const start = text.lastIndexOf('\n', from) + 1;
  const indent = /^\s*/.exec(text.slice(start))?.[0] ?? '    ';
  const ended = text.indexOf('\n', (last?.range?.[1] ?? from) - 1);
  const end = ended === -1 ? text.length : ended;
  return `${text.slice(0, end)}\n${indent}- ${quoted(phrase)}${text.slice(end)}`;
}

/** As YAML wants it: in quotes where it would be read as something else. */
function quoted(phrase: string): string {
  const written = stringify(phrase, { lineWidth: 0, singleQuote: true }).trimEnd();
  return isScalar(parseDocument(written).contents) && !written.includes('\n') ? written : JSON.stringify(phrase);
}
