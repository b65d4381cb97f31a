// What an import has done, a line a page, so that it can be killed at any moment and carry on, and knows what has not changed.
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';

/** Hidden, and beside the drafts: who deletes them begins anew. */
const FILE = '.import.jsonl';

const header = z
  .string()
  .regex(/^[\x20-\x7e]{1,300}$/)
  .nullable()
  .catch(null);
const pageLine = z.object({
  page: z.string(),
  /** Set when there is no draft. */
  refused: z.string().optional(),
  slug: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .optional(),
  etag: header.optional(),
  modified: header.optional(),
  /** Of what the page says. */
  says: z.string().optional(),
  /** Of the file that was written. */
  draft: z.string().optional(),
});
const line = z.union([z.object({ began: z.string() }), z.object({ ended: z.string() }), pageLine]);
type Line = z.infer<typeof line>;
export type PageState = z.infer<typeof pageLine>;

export interface ImportState {
  /** What is known of a page, from this run or any before. */
  readonly known: (page: string) => PageState | undefined;
  /** Pages that a run which never ended has done: not to be asked for again. */
  readonly done: ReadonlySet<string>;
  readonly slugTaken: (slug: string, page: string) => boolean;
  readonly record: (state: PageState) => void;
  readonly end: () => void;
}

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** @param source the sitemap or folder; another one begins a run of its own. */
export function openState(folder: string, source: string): ImportState {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, FILE);
  const pages = new Map<string, PageState>();
  const slugs = new Map<string, string>();
  const done = new Set<string>();
  let open: string | null = null;
  const learn = (state: PageState): void => {
    pages.set(state.page, state);
    if (state.slug !== undefined) slugs.set(state.slug, state.page);
  };
  for (const one of linesOf(path)) {
    if ('page' in one) {
      learn(one);
      done.add(one.page);
    } else {
      done.clear();
      open = 'began' in one ? one.began : null;
    }
  }
  if (open !== source) {
    done.clear();
    append(path, { began: source });
  }
  return {
    known: (page) => pages.get(page),
    done,
    slugTaken: (slug, page) => (slugs.get(slug) ?? page) !== page,
    record: (state) => {
      learn(state);
      append(path, state);
    },
    end: () => {
      const all = [...pages.values(), { ended: source }].map((one) => `${JSON.stringify(one)}\n`);
      writeWhole(path, all.join(''));
    },
  };
}

/** A line that a kill tore is left out. */
function linesOf(path: string): readonly Line[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((text) => {
      try {
        const read = line.safeParse(JSON.parse(text));
        return read.success ? [read.data] : [];
      } catch {
        return [];
      }
    });
}

/** Begins with a new line, in case the one before was torn. */
const append = (path: string, one: Line): void => appendFileSync(path, `\n${JSON.stringify(one)}\n`);

/** Never half a file, whenever it is killed. */
export function writeWhole(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = join(dirname(path), `.${basename(path)}.${String(process.pid)}`);
  writeFileSync(draft, text);
  renameSync(draft, path);
}
