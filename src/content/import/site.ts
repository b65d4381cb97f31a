// Imports a website from its sitemap: robots.txt first, then page by page, a few at once and not in a hurry.
import { setTimeout as pause } from 'node:timers/promises';
import { Fault } from '../../core/fault.js';
import { namesPrivate, safeHref } from './address.js';
import { decoded } from './decode.js';
import { asksToBeLeft, extracted } from './extract.js';
import { createGetter, USER_AGENT, type Getter, type Got } from './get.js';
import { createImporter, type Importer, type ImportOptions, type ImportReport } from './importer.js';
import {
  AT_ONCE,
  DELAY_MS,
  LONGEST_CRAWL_DELAY_S,
  MOST_PAGE_BYTES,
  MOST_ROBOTS_BYTES,
  PAGE_MS,
  PATIENCE,
} from './limits.js';
import { NO_ROBOTS, readRobots, type Robots } from './robots.js';
import { sitemapPages } from './sitemap.js';

export interface SiteOptions extends ImportOptions {
  /** Also addresses on this machine and on private networks. */
  readonly allowPrivate: boolean;
  /** Between the starts of two requests; more when robots.txt asks for it. */
  readonly delayMs?: number;
  readonly timeoutMs?: number;
}

const HTML = /^(?:text\/html|application\/xhtml\+xml)\s*(?:;|$)/i;

/** @throws Fault for a site that cannot be read at all, or that stops answering: another run then carries on. */
export async function importSite(sitemap: URL, options: SiteOptions): Promise<ImportReport> {
  if (!/^https?:$/.test(sitemap.protocol) || sitemap.username !== '')
    throw fault(`${sitemap.protocol}//${sitemap.host} cannot be read`, 'Give an address that begins with https://');
  if (!options.allowPrivate && namesPrivate(sitemap))
    throw fault(`${sitemap.host} is on a private network`, 'Add --allow-private if that is meant');
  const getter = createGetter(sitemap, options.allowPrivate, options.timeoutMs ?? PAGE_MS);
  try {
    const robots = await robotsOf(sitemap, getter);
    const turn = paced(Math.max(options.delayMs ?? DELAY_MS, robots.delay * 1000));
    const { pages, skipped } = await sitemapPages(sitemap, getter, turn);
    if (pages.length === 0)
      throw fault(
        `${sitemap.href} ${skipped[0]?.why ?? 'lists no pages'}`,
        'Give the address of a sitemap.xml that lists pages of the same host; --allow-private for one on a private network',
      );
    const importer = createImporter(sitemap.href, options);
    importer.begin(pages.length);
    await crawl(pages, { importer, getter, robots, turn });
    importer.state.end();
    const report = importer.report();
    return { ...report, skipped: [...skipped, ...report.skipped] };
  } finally {
    getter.close();
  }
}

const fault = (what: string, cure: string): Fault => new Fault('import/site', what, cure);

/** None is leave to read all; one that cannot be had is none to read anything (RFC 9309, 2.3.1). */
async function robotsOf(site: URL, getter: Getter): Promise<Robots> {
  const address = new URL('/robots.txt', site);
  const got = await getter.get(address, { limit: MOST_ROBOTS_BYTES });
  if (got.kind === 'refused' && got.status !== null && got.status >= 400 && got.status < 500 && !got.again)
    return NO_ROBOTS;
  if (got.kind !== 'page')
    throw fault(
      `${address.href} ${got.kind === 'refused' ? got.why : 'is empty'}, so what it allows is not known`,
      'Try again later, or ask who runs the website; --allow-private for one on a private network',
    );
  const robots = readRobots(got.body.toString('utf8'), USER_AGENT);
  if (robots.delay > LONGEST_CRAWL_DELAY_S)
    throw fault(
      `${address.href} asks for ${String(robots.delay)} seconds between pages, which would take days`,
      `Ask who runs the website for a shorter Crawl-delay for ${USER_AGENT}`,
    );
  return robots;
}

/** Each call waits its turn: the starts are `ms` apart, however many wait. */
function paced(ms: number): () => Promise<void> {
  let next = 0;
  return async () => {
    const now = performance.now();
    const at = Math.max(now, next);
    next = at + ms;
    if (at > now) await pause(at - now);
  };
}

interface Crawl {
  readonly importer: Importer;
  readonly getter: Getter;
  readonly robots: Robots;
  readonly turn: () => Promise<void>;
}

async function crawl(pages: readonly URL[], { importer, getter, robots, turn }: Crawl): Promise<void> {
  const queue = [...pages];
  const listed = new Set(pages.map(({ href }) => href));
  let failures = 0;
  const may = (url: URL): boolean => robots.may(url.pathname + url.search);

  const read = async (url: URL): Promise<void> => {
    if (importer.carriesOn(url.href)) return;
    if (!may(url)) {
      importer.skip(url.href, 'is kept out by robots.txt', false);
      return;
    }
    await turn();
    const known = importer.state.known(url.href);
    const headers = {
      ...(known?.says !== undefined && known.etag ? { 'if-none-match': known.etag } : {}),
      ...(known?.says !== undefined && known.modified ? { 'if-modified-since': known.modified } : {}),
    };
    const got = await getter.get(url, { limit: MOST_PAGE_BYTES, type: HTML, headers, may });
    failures = got.kind === 'refused' && got.again ? failures + 1 : 0;
    take(url, got, listed, importer);
  };
  const work = async (): Promise<void> => {
    for (let url = queue.shift(); url && failures < PATIENCE; url = queue.shift()) await read(url);
  };
  await Promise.all(Array.from({ length: robots.delay > 0 ? 1 : AT_ONCE }, work));
  if (failures >= PATIENCE)
    throw fault('The website stopped answering', 'Run the same command again later: it carries on where it was');
}

function take(url: URL, got: Got, listed: ReadonlySet<string>, importer: Importer): void {
  if (got.kind === 'unchanged') importer.same(url.href);
  else if (got.kind === 'refused') importer.skip(url.href, got.why, got.again);
  else if (got.url.href !== url.href && listed.has(got.url.href))
    importer.skip(url.href, `sends us to ${got.url.href}, which is listed itself`, false);
  else if (asksToBeLeft(got.robots)) importer.skip(url.href, 'asks not to be indexed', false);
  else {
    const html = decoded(got.body, got.type);
    const text = html === null ? { kind: 'refused' as const, why: 'is not text' } : extracted(html, got.url);
    if (text.kind === 'refused') importer.skip(url.href, text.why, false);
    else importer.save(url.href, url.pathname + url.search, safeHref(got.url), text, got);
  }
}
