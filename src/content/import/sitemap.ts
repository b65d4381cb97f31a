// Reads sitemap.xml and sitemap indexes into the addresses of one site's pages.
import { DOMParser } from 'linkedom';
import { pageAddress } from './address.js';
import type { Getter } from './get.js';
import { MOST_PAGES, MOST_SITEMAP_BYTES, MOST_SITEMAPS } from './limits.js';
import { unpacked } from './unpack.js';
import { withinTime } from './within-time.js';

export interface SitemapPages {
  readonly pages: readonly URL[];
  /** What was left, each a sentence's end after its address. */
  readonly skipped: readonly { readonly page: string; readonly why: string }[];
}

/** What one sitemap lists, or why it cannot be read. */
export type Sitemap =
  | { readonly kind: 'pages' | 'sitemaps'; readonly addresses: readonly string[] }
  | { readonly kind: 'refused'; readonly why: string };

/** Entities are what a "billion laughs" is made of, and no sitemap needs its own. */
const ENTITIES = /<!(?:ENTITY|DOCTYPE)/i;

interface Parsed {
  querySelectorAll(selector: string): Iterable<{ readonly textContent: string }>;
  readonly documentElement: { readonly localName: string } | null;
}

export function readSitemap(bytes: Buffer): Sitemap {
  const raw = bytes[0] === 0x1f && bytes[1] === 0x8b ? unpacked(bytes, MOST_SITEMAP_BYTES) : bytes;
  if (raw === null) return { kind: 'refused', why: 'is too large or damaged when unpacked' };
  const text = raw.toString('utf8');
  if (ENTITIES.test(text))
    return { kind: 'refused', why: 'declares entities of its own, which a sitemap has no need of' };
  const read = withinTime((): Sitemap => {
    const document = new DOMParser().parseFromString(text, 'text/xml') as unknown as Parsed;
    const list = (selector: string): readonly string[] =>
      [...document.querySelectorAll(selector)].map(({ textContent }) => textContent.trim());
    const kind = document.documentElement?.localName;
    if (kind === 'urlset') return { kind: 'pages', addresses: list('url > loc') };
    if (kind === 'sitemapindex') return { kind: 'sitemaps', addresses: list('sitemap > loc') };
    return { kind: 'refused', why: 'is not a sitemap' };
  });
  return read.kind === 'done' ? read.value : { kind: 'refused', why: read.why };
}

/** All pages that a sitemap and those it points to list, in their order and once each, up to the limit. */
export async function sitemapPages(start: URL, getter: Getter, turn: () => Promise<void>): Promise<SitemapPages> {
  const pages = new Map<string, URL>();
  const skipped: { page: string; why: string }[] = [];
  const waiting = [start];
  const seen = new Set([start.href]);
  let more = 0;
  const visit = async (sitemap: URL): Promise<void> => {
    await turn();
    const got = await getter.get(sitemap, { limit: MOST_SITEMAP_BYTES });
    const list: Sitemap =
      got.kind === 'page'
        ? readSitemap(got.body)
        : { kind: 'refused', why: got.kind === 'refused' ? got.why : 'is empty' };
    if (list.kind === 'refused') {
      skipped.push({ page: sitemap.href, why: list.why });
      return;
    }
    for (const written of list.addresses) {
      const url = pageAddress(written, start);
      if (!url) skipped.push({ page: written.slice(0, 200), why: `is not an address of ${start.host}` });
      else if (list.kind === 'sitemaps' && !seen.has(url.href)) waiting.push(url);
      else if (list.kind === 'pages' && !pages.has(url.href)) {
        if (pages.size < MOST_PAGES) pages.set(url.href, url);
        else more += 1;
      }
      if (url && list.kind === 'sitemaps') seen.add(url.href);
    }
  };
  for (let count = 0; count < MOST_SITEMAPS; count += 1) {
    const next = waiting.shift();
    if (next) await visit(next);
  }
  for (const { href } of waiting)
    skipped.push({ page: href, why: `is one sitemap more than ${String(MOST_SITEMAPS)}` });
  if (more > 0)
    skipped.push({
      page: start.href,
      why: `lists ${String(more)} pages more than the ${String(MOST_PAGES)} that are read`,
    });
  return { pages: [...pages.values()], skipped };
}
