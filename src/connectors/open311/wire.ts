// GeoReport v2 as it comes: JSON or XML, arrays bare or wrapped, ids as numbers; read into one form and checked.
import { DOMParser } from 'linkedom';
import { z } from 'zod';

/** Ids and codes arrive as text or as numbers, and empty or null for none. */
const id = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => String(value ?? '').trim() || null)
  .pipe(z.string().max(200).nullable());
const words = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => String(value ?? '').trim() || null);
/** Truths arrive as booleans or as words. */
const truth = z.union([z.boolean(), z.string()]).transform((value) => String(value).toLowerCase() === 'true');

/** Every field may be missing or null, so what it is shows by the names that are there. */
const naming = (...names: readonly string[]) => z.looseObject({}).refine((one) => names.some((name) => name in one));

const made = naming('service_request_id', 'token', 'service_notice', 'account_id').pipe(
  z.looseObject({ service_request_id: id, token: id }),
);
const record = naming('service_request_id').pipe(
  z.looseObject({ service_request_id: id, status: words, status_notes: words }),
);
const service = z.looseObject({ service_code: id, metadata: truth.default(false) });
const choice = z.looseObject({ key: words, name: words });
const attribute = z.looseObject({
  code: id,
  variable: truth.default(true),
  datatype: words,
  values: z.array(choice).nullish(),
});
const definition = z.looseObject({ service_code: id, attributes: z.array(attribute).default([]) });

export type ServiceRecord = z.infer<typeof record>;
export type Definition = z.infer<typeof definition>;

/** The list an answer holds: bare, or alone under a name (`{"service_requests": […]}`). */
const listOf = (value: unknown): unknown => {
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return value;
  const held: unknown[] = Object.values(value);
  return held.length === 1 && Array.isArray(held[0]) ? held[0] : [value];
};

const read = <T>(shape: z.ZodType<T>) =>
  z.string().transform((text, context) => {
    try {
      const value: unknown = text.trimStart().startsWith('<') ? fromXml(text) : JSON.parse(text);
      const checked = shape.safeParse(value);
      if (checked.success) return checked.data;
    } catch {
      // Half of it, or something else altogether.
    }
    context.addIssue('not GeoReport v2');
    return z.NEVER;
  });

/** Schemas for the text of an answer. */
export const answers = {
  made: read(z.preprocess(listOf, z.array(made).min(1))),
  records: read(z.preprocess(listOf, z.array(record))),
  services: read(z.preprocess(listOf, z.array(service))),
  definition: read(z.preprocess((value) => (Array.isArray(value) ? (value as unknown[])[0] : value), definition)),
};

const ROOTS = /^(?:service_requests|requests|services|service_definition)$/;
/** Elements whose children are all of one kind. */
const LISTS = /^(?:service_requests|requests|services|attributes|values)$/;

/** Throws when it is not one of GeoReport's documents: a page of HTML most of all. */
const fromXml = (text: string): unknown => {
  const root = (new DOMParser().parseFromString(text, 'text/xml') as unknown as XmlDocument).documentElement;
  if (!root || !ROOTS.test(root.localName)) throw new Error('not a document of GeoReport v2');
  if (!text.trimEnd().endsWith(`</${root.localName}>`) && !text.trimEnd().endsWith('/>'))
    throw new Error('the document is cut off');
  return valueOf(root);
};

/** The little that is needed of a document: linkedom types it as a page. */
interface XmlElement {
  readonly localName: string;
  readonly textContent: string | null;
  readonly children: Iterable<XmlElement>;
}
interface XmlDocument {
  readonly documentElement: XmlElement | null;
}

const valueOf = (element: XmlElement): unknown => {
  const children = [...element.children];
  if (LISTS.test(element.localName)) return children.map(valueOf);
  if (children.length === 0) return element.textContent ?? '';
  return Object.fromEntries(children.map((child) => [child.localName, valueOf(child)]));
};
