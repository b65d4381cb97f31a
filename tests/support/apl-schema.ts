// What a screen's document may hold: the version, the component types and their properties that we have seen Alexa take, and no other.
import { z } from 'zod';

/** Amazon's own check lets a made-up type pass, and a screen then stays black: ours names each type. */
const dimension = z.string().regex(/^(?:\d+dp|\d{1,3}(?:vw|vh|%))$/, 'is no length such as 16dp, 100vw or 100%');
const bound = /\$\{([^}]*)\}/g;
const words = z.string().min(1);
const colour = z.string().regex(/^(?:#[\da-f]{6}|\$\{[a-z.]+\})$/i, 'is no colour such as #ffffff');
const role = z.enum(['header', 'list', 'listitem', 'text', 'image', 'none']);

/** What every component may have. */
const common = {
  width: dimension.optional(),
  height: dimension.optional(),
  padding: dimension.optional(),
  paddingTop: dimension.optional(),
  paddingLeft: dimension.optional(),
  grow: z.number().min(0).optional(),
  shrink: z.number().min(0).optional(),
  role: role.optional(),
  accessibilityLabel: words.optional(),
};

const text = z.strictObject({
  type: z.literal('Text'),
  ...common,
  text: words,
  fontSize: dimension,
  color: colour,
});
const frame = z.strictObject({
  type: z.literal('Frame'),
  ...common,
  backgroundColor: colour,
  borderColor: colour.optional(),
  borderWidth: dimension.optional(),
  borderRadius: dimension.optional(),
});
const items = z.array(z.lazy((): z.ZodType => component)).min(1);
const container = z.strictObject({
  type: z.literal('Container'),
  ...common,
  direction: z.enum(['row', 'column']).optional(),
  alignItems: z.enum(['start', 'center', 'end', 'stretch']).optional(),
  items,
});
const sequence = z.strictObject({
  type: z.literal('Sequence'),
  ...common,
  data: z.string().regex(/^\$\{payload\.[a-z.]+\}$/, 'is not bound to the data'),
  items,
});
const component: z.ZodType = z.discriminatedUnion('type', [text, frame, container, sequence]);

const document = z.strictObject({
  type: z.literal('APL'),
  version: z.literal('1.6'),
  theme: z.enum(['dark', 'light']),
  mainTemplate: z.strictObject({ parameters: z.tuple([z.literal('payload')]), items: z.tuple([component]) }),
});
const directive = z.strictObject({
  type: z.literal('Alexa.Presentation.APL.RenderDocument'),
  token: words,
  document,
  datasources: z.record(z.string(), z.looseObject({})),
});

/** What is wrong with a directive that draws a screen, in words; empty when Alexa should draw it whole. */
export function aplProblems(given: unknown): readonly string[] {
  const shape = directive.safeParse(given);
  if (!shape.success) return shape.error.issues.map((issue) => `${issue.path.map(String).join('.')}: ${issue.message}`);
  const { datasources } = shape.data;
  return unbound(shape.data.document, datasources, []).map((path) => `\${${path}} is bound to nothing`);
}

/** Bindings to data that is not there: `payload.…` from the top, `data.…` in each row of the nearest sequence. */
function unbound(node: unknown, datasources: object, rows: readonly unknown[]): readonly string[] {
  if (typeof node === 'string')
    return [...node.matchAll(bound)].flatMap(([, path = '']) => {
      const [root, ...steps] = path.split('.');
      if (root === 'payload') return at(datasources, steps) === undefined ? [path] : [];
      return root === 'data' && rows.every((row) => at(row, steps) !== undefined) ? [] : [path];
    });
  if (Array.isArray(node)) return node.flatMap((one) => unbound(one, datasources, rows));
  if (typeof node !== 'object' || node === null) return [];
  const { data } = node as { readonly data?: unknown };
  const path = typeof data === 'string' ? /^\$\{payload\.([a-z.]+)\}$/.exec(data)?.[1] : undefined;
  const found = path === undefined ? undefined : at(datasources, path.split('.'));
  const inner = path === undefined ? rows : Array.isArray(found) ? (found as readonly unknown[]) : [];
  return Object.values(node).flatMap((one) => unbound(one, datasources, inner));
}

const at = (value: unknown, steps: readonly string[]): unknown =>
  steps.reduce<unknown>((now, step) => (now as Readonly<Record<string, unknown>> | null | undefined)?.[step], value);
