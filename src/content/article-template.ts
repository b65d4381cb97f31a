// Liquid as an article may use it: placeholders and `if`. No loops, includes, assignments or filters: content holds no code.
import { createHash } from 'node:crypto';
import { Liquid } from 'liquidjs';
import type { Values } from './article-values.js';
import { valueOf } from './kept-content.js';

/** `if` and what belongs to it. */
const TAGS = new Set(['if', 'unless', 'comment', '#']);

const liquid = new Liquid({
  strictVariables: true,
  jsTruthy: true,
  strictFilters: true,
  ownPropertyOnly: true,
  lenientIf: false,
  // Room for a thousand articles' worth; a range of a billion is stopped.
  memoryLimit: 1_000_000,
});
for (const name of Object.keys(liquid.tags)) if (!TAGS.has(name)) Reflect.deleteProperty(liquid.tags, name);
for (const name of Object.keys(liquid.filters)) Reflect.deleteProperty(liquid.filters, name);

/** @throws LiquidError, whose `token` knows its line, for a placeholder without a value and for anything else that is not allowed. */
export function renderTemplate(template: string, values: Values): string {
  if (!/\{[{%]/.test(template)) return template;
  return String(
    valueOf(`filled with ${digestOf(values)} ${template}`, () => String(liquid.parseAndRenderSync(template, values))),
  );
}

const digests = new WeakMap<Values, string>();

/** Of the values themselves, so that what was filled in is found again only while all of them are the same. */
function digestOf(values: Values): string {
  const digest = digests.get(values) ?? createHash('sha256').update(JSON.stringify(values)).digest('base64');
  digests.set(values, digest);
  return digest;
}

/** A name that a template asks for: `bins.gardenPrice`, on a line counted from 1. */
export interface Placeholder {
  readonly name: string;
  readonly line: number;
}

/** All that a template asks for, in branches not taken too; none when it cannot be read. */
export function placeholders(template: string): readonly Placeholder[] {
  try {
    const { globals } = liquid.analyzeSync(liquid.parse(template), { partials: false });
    return Object.values(globals).flatMap((uses) =>
      uses.map(({ segments, location }) => ({ name: segments.map(String).join('.'), line: location.row })),
    );
  } catch {
    return [];
  }
}

/** The words of a template alone: every tag and placeholder becomes a space, lines stay where they are. */
export const proseOf = (template: string): string => template.replace(TAG, (tag) => ` ${tag.replace(/[^\n]/g, '')}`);

/** A tag or placeholder, which may run over lines. */
export const TAG = /\{\{[\s\S]*?\}\}|\{%[\s\S]*?%\}/g;
