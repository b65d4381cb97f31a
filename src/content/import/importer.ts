// Writes drafts and keeps count, whether the pages come from a website or from a folder.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftOf, slugOf } from './draft.js';
import type { Extracted } from './extract.js';
import { digest, openState, writeWhole, type ImportState } from './state.js';

export interface ImportOptions {
  /** Where drafts go: knowledge/drafts/<council>. */
  readonly drafts: string;
  /** ISO date. */
  readonly today: string;
  readonly progress?: (at: Progress) => void;
}
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly skipped: number;
}
export interface Skipped {
  readonly page: string;
  /** Follows the page's address: "is larger than 2048 KB". */
  readonly why: string;
}
export interface ImportReport {
  /** File names of new drafts. */
  readonly drafted: readonly string[];
  /** Drafts written again, because their page changed. */
  readonly changed: readonly string[];
  /** As `changed`, but somebody had edited the draft: the new text lies beside it. */
  readonly beside: readonly string[];
  readonly unchanged: number;
  /** Pages that an earlier, broken run had done. */
  readonly carried: number;
  readonly skipped: readonly Skipped[];
}

/** What a server said of a page, to ask next time whether it changed. */
export interface Version {
  readonly etag: string | null;
  readonly modified: string | null;
}

export interface Importer {
  readonly state: ImportState;
  /** @param source what the article names as its source; `path` names the draft. */
  readonly save: (page: string, path: string, source: string, text: Extracted, version: Version) => void;
  readonly same: (page: string) => void;
  /** @param again whether it is worth another try when a broken run is carried on. */
  readonly skip: (page: string, why: string, again: boolean) => void;
  /** True for a page that a broken run had done: it is counted, and there is nothing to do. */
  readonly carriesOn: (page: string) => boolean;
  readonly begin: (total: number) => void;
  readonly report: () => ImportReport;
}

export function createImporter(source: string, { drafts, today, progress }: ImportOptions): Importer {
  const state = openState(drafts, source);
  const written = { drafted: new Array<string>(), changed: new Array<string>(), beside: new Array<string>() };
  const skipped: Skipped[] = [];
  let [unchanged, carried, done, total] = [0, 0, 0, 0];
  const step = (): void => {
    done += 1;
    progress?.({ done, total, skipped: skipped.length });
  };

  const freeSlug = (page: string, path: string): string => {
    const slug = slugOf(path);
    return state.slugTaken(slug, page) ? `${slug}-${digest(page).slice(0, 8)}` : slug;
  };

  return {
    state,
    save: (page, path, from, text, version) => {
      const known = state.known(page);
      const draft = draftOf(text, from, today);
      const says = digest(draft.essence);
      if (known?.says === says) {
        unchanged += 1;
        state.record({ ...known, ...version, refused: undefined });
      } else {
        const slug = known?.slug ?? freeSlug(page, path);
        const before = contentOf(join(drafts, `${slug}.md`));
        const edited = before !== null && before !== draft.text && digest(before) !== known?.draft;
        const name = edited ? `${slug}.new.md` : `${slug}.md`;
        writeWhole(join(drafts, name), draft.text);
        written[edited ? 'beside' : known?.says === undefined ? 'drafted' : 'changed'].push(name);
        state.record({ page, slug, says, draft: edited ? known?.draft : digest(draft.text), ...version });
      }
      step();
    },
    same: (page) => {
      const known = state.known(page);
      if (known) state.record({ ...known, refused: undefined });
      unchanged += 1;
      step();
    },
    skip: (page, why, again) => {
      skipped.push({ page, why });
      if (!again) state.record({ ...state.known(page), page, refused: why });
      step();
    },
    carriesOn: (page) => {
      if (!state.done.has(page)) return false;
      carried += 1;
      const why = state.known(page)?.refused;
      if (why !== undefined) skipped.push({ page, why });
      step();
      return true;
    },
    begin: (count) => void (total = count),
    report: () => ({ ...written, unchanged, carried, skipped }),
  };
}

const contentOf = (path: string): string | null => (existsSync(path) ? readFileSync(path, 'utf8') : null);
