// Holds real answers to src/handoff/openapi.yaml: the status must be listed, and the body must fit its schema.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

type Json = { readonly [key: string]: unknown };

const document = parse(readFileSync(join(import.meta.dirname, '../../src/handoff/openapi.yaml'), 'utf8')) as Json;

/** The document with every reference put in its place; none of them goes round in a circle. */
function inline(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(inline);
  if (typeof node !== 'object' || node === null) return node;
  const ref = (node as Json)['$ref'];
  if (typeof ref === 'string') {
    const target = ref
      .slice(2)
      .split('/')
      .reduce<unknown>((at, key) => (at as Json)[key], document);
    if (target === undefined) throw new Error(`${ref} leads nowhere`);
    return inline(target);
  }
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, inline(value)]));
}

interface Operation {
  readonly method: string;
  /** Which test file holds it to the code; `chats` when the file names none. */
  readonly tag: string;
  /** As in the file, with `{id}`. */
  readonly path: string;
  readonly pattern: RegExp;
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Json }>> }>
  >;
}

const METHODS = ['get', 'post', 'put', 'delete'];

export const operations: readonly Operation[] = Object.entries(
  inline(document['paths']) as Record<
    string,
    Record<string, { responses: Operation['responses']; tags?: readonly string[] }>
  >,
).flatMap(([path, methods]) =>
  Object.entries(methods)
    .filter(([method]) => METHODS.includes(method))
    .map(([method, { responses, tags = ['chats'] }]) => ({
      tag: tags[0] ?? 'chats',
      method: method.toUpperCase(),
      path: `/api/desk${path}`,
      pattern: new RegExp(`^/api/desk${path.replace(/\{\w+\}/g, '[^/]+')}$`),
      responses,
    })),
);

/** Every `METHOD path status` of the file that a checked answer has had. */
export const seen = new Set<string>();

/** What the server says for every operation alike, held to the file in `limits.test.ts`. */
const OF_ALL = '429';

/** What the file lists for these tags that no checked answer has had, but for what `limits.test.ts` asks of all of them. */
export const unseen = (...tags: readonly string[]): readonly string[] =>
  operations
    .filter(({ tag }) => tags.includes(tag))
    .flatMap(({ method, path, responses }) =>
      Object.keys(responses)
        .filter((status) => status !== OF_ALL || (method === 'POST' && path.endsWith('/session')))
        .map((status) => `${method} ${path} ${status}`),
    )
    .filter((each) => !seen.has(each));

/** `body` is the parsed JSON, undefined when there was none. Paths that the file does not know may only be 401 or 404. */
export function checkContract(
  method: string,
  path: string,
  status: number,
  contentType: string | null,
  body: unknown,
): void {
  const operation = operations.find((each) => each.method === method && each.pattern.test(path));
  if (!operation) {
    expect([401, 404], `${method} ${path}`).toContain(status);
    return;
  }
  const where = `${operation.method} ${operation.path} ${status}`;
  const response = operation.responses[String(status)];
  expect(response, `${where} is not in openapi.yaml`).toBeDefined();
  seen.add(where);
  const [type, content] = Object.entries(response?.content ?? {})[0] ?? [];
  if (type === undefined || content === undefined) {
    expect(body, where).toBeUndefined();
    return;
  }
  expect(contentType, where).toMatch(new RegExp(`^${type}`));
  if (type !== 'application/json') return;
  const result = z.fromJSONSchema(content.schema).safeParse(body);
  expect(result.success ? '' : z.prettifyError(result.error), where).toBe('');
}
