// A page's HTML to what it says: its title, language, text and links, with everything around them left out.
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Language } from '../../core/turn.js';
import { isOfSite, safeHref } from './address.js';
import { cleaned, tooComplex, type HtmlDocument } from './clean-html.js';
import { markdown, plain } from './markdown.js';
import { withinTime } from './within-time.js';

export interface Link {
  readonly label: string;
  readonly url: string;
}
export interface Extracted {
  readonly kind: 'text';
  readonly title: string;
  readonly language: Language;
  /** Markdown, see markdown.ts. */
  readonly body: string;
  readonly links: readonly Link[];
  /** The address that the page gives itself. */
  readonly canonical: string | null;
  /** "3 scripts", "1 form". */
  readonly leftOut: readonly string[];
}
export type Extraction = Extracted | { readonly kind: 'refused'; readonly why: string };

const LOOKS_LIKE_HTML = /<(?:!doctype html|html|head|body|main|article|div|p|h[1-6])\b/i;
const FEWEST_WORDS = 8;
const MOST_LINKS = 8;
const MOST_LABEL = 100;
const MOST_TITLE = 150;

/** @param address where the page is, against which its links are read; null when that is not known. */
export function extracted(html: string, address: URL | null): Extraction {
  if (!LOOKS_LIKE_HTML.test(html)) return refused('is not HTML, whatever it is called');
  const read = withinTime(() => readPage(html, address));
  return read.kind === 'done' ? read.value : refused(read.why);
}

const refused = (why: string): Extraction => ({ kind: 'refused', why });

function readPage(html: string, address: URL | null): Extraction {
  const document = (parseHTML(html) as unknown as { readonly document: HtmlDocument }).document;
  const complex = tooComplex(document);
  if (complex !== null) return refused(complex);
  if (asksToBeLeft(attribute(document, 'meta[name=robots i]', 'content'))) return refused('asks not to be indexed');
  const language = languageOf(document);
  if (language !== 'en' && language !== 'cy') return refused(`is in another language (${language})`);
  const canonical = webAddress(attribute(document, 'link[rel=canonical]', 'href'), null)?.href ?? null;
  const leftOut = cleaned(document);
  const main = document.querySelector('main, [role=main]');
  const heading = plain((main ?? document).querySelector('h1')?.textContent ?? '');
  // What the page itself calls its main part is a better guess than any.
  if (main && wordCount(main.textContent) >= FEWEST_WORDS) document.body.replaceChildren(main);
  for (const h1 of [...document.querySelectorAll('h1')]) h1.remove();
  const article = new Readability(document, { charThreshold: 0 }).parse();
  const body = markdown(article?.content ?? '');
  if (wordCount(body) < FEWEST_WORDS) return refused('says nothing, or hardly anything');
  const title = oneLine(heading) || oneLine(plain(article?.title ?? '')) || (body.split('\n')[0] ?? '');
  return {
    kind: 'text',
    title: title.slice(0, MOST_TITLE),
    language,
    body,
    links: linksIn(article?.content ?? '', webAddress(canonical, null) ?? address),
    canonical,
    leftOut,
  };
}

const wordCount = (text: string): number => text.match(/[\p{L}\d]+/gu)?.length ?? 0;
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
const attribute = (document: HtmlDocument, selector: string, name: string): string =>
  document.querySelector(selector)?.getAttribute(name) ?? '';

/** "noindex" or "none", in a page or in its headers. */
export const asksToBeLeft = (robots: string): boolean => /\b(?:noindex|none)\b/i.test(robots);

/** English where the page does not say. */
const languageOf = (document: HtmlDocument): string =>
  (document.documentElement?.getAttribute('lang') ?? '')
    .trim()
    .toLowerCase()
    .replace(/[-_].*/, '')
    .slice(0, 10) || 'en';

function webAddress(written: string | null, base: URL | null): URL | null {
  const text = (written ?? '').trim();
  if (text === '' || !URL.canParse(text, base?.href)) return null;
  const url = new URL(text, base ?? undefined);
  return /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' ? url : null;
}

/** Those an article may have: secure, each once, none that only jumps within the page. */
function linksIn(html: string, base: URL | null): readonly Link[] {
  const { document } = parseHTML(`<html><body>${html}</body></html>`) as unknown as { readonly document: HtmlDocument };
  const links = new Map<string, Link>();
  for (const anchor of document.querySelectorAll('a[href]')) {
    const url = webAddress(anchor.getAttribute('href'), base);
    const label = oneLine(plain(anchor.textContent));
    if (url && base && isOfSite(url, base) && url.pathname === base.pathname && url.hash !== '') continue;
    if (url?.protocol !== 'https:' || label === '' || label.length > MOST_LABEL || links.size >= MOST_LINKS) continue;
    const href = safeHref(url);
    if (!links.has(href)) links.set(href, { label, url: href });
  }
  return [...links.values()];
}
