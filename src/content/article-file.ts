// Reads one article: a Markdown file whose head, between two lines of ---, says what it answers, where it is from and who looks after it.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { Fault } from '../core/fault.js';
import { parseYaml, type YamlFile } from './yaml-file.js';

const isoDate = z.iso.date('is not a date such as 2026-11-22');
const target = z
  .string()
  .regex(/^(?:intent:[a-z-]+\.[a-z-]+|do:[a-z-]+)$/, 'is neither intent:<id> nor do:<command>, such as do:person');

const head = z.strictObject({
  intents: z.array(z.string()).default([]),
  title: z.string().min(1),
  /** The team that keeps it right. */
  owner: z.string().min(1),
  lgsl: z.number().int().optional(),
  sources: z.array(z.strictObject({ title: z.string().min(1), url: z.string().min(1) })).min(1, 'names no source'),
  reviewed: isoDate,
  'review-by': isoDate,
  nation: z.enum(['wales', 'england']).optional(),
  links: z.array(z.strictObject({ label: z.string().min(1), url: z.string().min(1) })).default([]),
  next: z.array(target).default([]),
  /** Words that choose this article among several that answer the same intent: "business rates", "trade waste". */
  about: z.array(z.string().min(2)).default([]),
  spoken: z.string().min(1),
});

export interface ArticleFile extends z.infer<typeof head> {
  /** As shown to an editor: `knowledge/en/bins/garden-waste.md`. */
  readonly name: string;
  /** The Liquid template of what is written. */
  readonly body: string;
  /** Line on which the body begins. */
  readonly bodyLine: number;
  readonly lineOf: YamlFile['lineOf'];
}

/** @throws Fault `content/article` naming file:line, what is wrong and the cure. */
export function readArticleFile(path: string, name: string): ArticleFile {
  const text = readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n');
  const parts = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text);
  if (!parts)
    throw fault(name, 1, 'does not begin with a head between two lines of ---', 'Copy the head of another article');
  const [, top = '', body = ''] = parts;
  const yaml = parseYaml(`\n${top}`, name);
  const result = head.safeParse(yaml.value);
  const issue = result.error?.issues[0];
  if (!result.success) {
    const unknown = issue?.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : null;
    const path = unknown ?? issue?.path ?? [];
    throw fault(
      name,
      yaml.lineOf(path),
      `${path.join('.') || 'the head'}: ${unknown ? 'is not a field' : (issue?.message ?? 'is not right')}`,
      'Compare it with another article',
    );
  }
  const written = body.trim();
  const bodyLine = top.split('\n').length + 3;
  if (written === '') throw fault(name, bodyLine, 'says nothing below its head', 'Write the answer there');
  return { ...result.data, name, body: written, bodyLine, lineOf: yaml.lineOf };
}

export const fault = (name: string, line: number, what: string, cure: string): Fault =>
  new Fault('content/article', `${name}:${String(line)} ${what}`, cure);
