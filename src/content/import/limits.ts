// How much of a website is read at most, and how gently: someone else's server, and anyone's HTML.

export const MOST_PAGES = 2_000;
export const MOST_PAGE_BYTES = 2 * 1024 * 1024;
export const PAGE_MS = 10_000;
/** The protocol allows 50 MB; a page list of 2,000 is far below this. */
export const MOST_SITEMAP_BYTES = 10 * 1024 * 1024;
export const MOST_SITEMAPS = 50;
/** RFC 9309, 2.5: at least 500 KiB must be read; what follows may be left. */
export const MOST_ROBOTS_BYTES = 512 * 1024;
export const AT_ONCE = 4;
export const DELAY_MS = 250;
/** Two thousand pages at this pace take more than a day. */
export const LONGEST_CRAWL_DELAY_S = 60;
/** RFC 9309, 2.3.1.2, asks for five. */
export const MOST_REDIRECTS = 5;
/** Pages of real websites stay below 60. */
export const DEEPEST = 100;
export const MOST_ELEMENTS = 20_000;
/** An ordinary page is read in a few milliseconds. */
export const READING_MS = 5_000;
/** Failures in a row after which the site is taken to be down. */
export const PATIENCE = 20;
