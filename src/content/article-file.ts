// Reads one article: a Markdown file whose head, between two lines of ---, says what it answers, where it is from and who looks after it.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { Fault } from '../core/fault.js';
import { proseOf } from './article-template.js';
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
  /** False: what it tells is done without the form of its intent, so that form is not offered with it. */
  form: z.boolean().default(true),
  spoken: z.string().min(1),
});

/** Never wanted, so never loaded, whatever a channel would make of it. */
const HTML = /<[/!?]?[a-z-]/i;

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
  const halves = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text);
  if (!halves)
    throw fault(name, 1, 'does not begin with a head between two lines of ---', 'Copy the head of another article');
  const [, top = '', body = ''] = halves;
  const yaml = parseYaml(`\n${top}`, name);
  const result = head.safeParse(yaml.value);
  // A misspelt field is also a missing one: the spelling is the better news.
  const issues = result.error?.issues ?? [];
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
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
  const blank = /^\s*/.exec(body)?.[0].split('\n').length ?? 1;
  const bodyLine = top.split('\n').length + 2 + blank;
  if (written === '') throw fault(name, bodyLine, 'says nothing below its head', 'Write the answer there');
  const parts = [
    ...written.split('\n').map((text, index) => ({ text, line: () => bodyLine + index })),
    { text: result.data.spoken, line: () => yaml.lineOf(['spoken']) },
    { text: result.data.title, line: () => yaml.lineOf(['title']) },
    ...result.data.links.map(({ label }, index) => ({
      text: label,
      line: () => yaml.lineOf(['links', index, 'label']),
    })),
  ];
  const html = parts.find(({ text }) => HTML.test(proseOf(text)));
  if (html) throw fault(name, html.line(), 'has HTML', 'Write plain text');
  return { ...result.data, name, body: written, bodyLine, lineOf: yaml.lineOf };
}

export const fault = (name: string, line: number, what: string, cure: string): Fault =>
  new Fault('content/article', `${name}:${String(line)} ${what}`, cure);
