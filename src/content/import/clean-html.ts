// Takes out of a page what runs, hides or only surrounds, and counts what was hostile or embedded, before anything reads it.
import { DEEPEST, MOST_ELEMENTS } from './limits.js';

/** As much of linkedom's document as is used here: the DOM's own types would bring a browser's globals with them. */
export interface Element {
  readonly localName: string;
  readonly textContent: string;
  readonly parentNode: Element | null;
  readonly firstElementChild: Element | null;
  readonly nextElementSibling: Element | null;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  querySelector(selector: string): Element | null;
  querySelectorAll(selector: string): Iterable<Element>;
  replaceChildren(...nodes: Element[]): void;
  remove(): void;
}
export interface HtmlDocument extends Element {
  readonly documentElement: Element | null;
  readonly body: Element;
  readonly title: string;
}

/** Named to the reviewer when found, each with its plural. */
const HOSTILE: readonly (readonly [one: string, many: string, selector: string])[] = [
  ['script', 'scripts', 'script'],
  ['frame or embedded object', 'frames or embedded objects', 'iframe, frame, frameset, object, embed, applet, portal'],
  ['form', 'forms', 'form'],
];
/** Neither said to a resident nor part of the text. */
const OTHER =
  'style, noscript, template, link, base, svg, math, canvas, audio, video, picture, img, dialog, input, button, select, ' +
  'textarea, nav, footer, [role=navigation], [role=banner], [role=contentinfo], [role=search], [role=dialog], [hidden], ' +
  '[aria-hidden=true], .govuk-skip-link, .skip-link, .breadcrumb, .breadcrumbs, .govuk-breadcrumbs';
const ADDRESSES = new Set(['href', 'src', 'action', 'formaction', 'xlink:href', 'data', 'srcdoc']);
/** Browsers skip blanks and control characters before and within the name. */
const runs = (value: string): boolean =>
  /^(?:javascript|vbscript|data):/i.test(value.replace(/[\s\p{Cc}\p{Cf}]/gu, ''));

/** Deeper or larger than a real page; Readability's time grows with the cube of the depth. Null when it is neither. */
export function tooComplex(document: HtmlDocument): string | null {
  let depth = 0;
  let count = 0;
  let at = document.documentElement;
  while (at) {
    count += 1;
    if (depth > DEEPEST) return `nests elements more than ${String(DEEPEST)} deep`;
    if (count > MOST_ELEMENTS) return `has more than ${String(MOST_ELEMENTS)} elements`;
    if (at.firstElementChild) {
      at = at.firstElementChild;
      depth += 1;
      continue;
    }
    while (at && !at.nextElementSibling) {
      at = depth > 0 ? at.parentNode : null;
      depth -= 1;
    }
    at = at?.nextElementSibling ?? null;
  }
  return null;
}

/** Changes the document. Gives what was left out: "3 scripts", "1 form". */
export function cleaned(document: HtmlDocument): readonly string[] {
  const found = HOSTILE.map(([one, many, selector]) => {
    const elements = [...document.querySelectorAll(selector)];
    // A page of ASP.NET is one form from end to end: its text stays.
    for (const element of elements)
      if (element.localName !== 'form' || !element.querySelector('h1, main')) element.remove();
    return counted(elements.length, one, many);
  });
  let handlers = 0;
  let links = 0;
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      const handler = /^on/i.test(name);
      const script = ADDRESSES.has(name.toLowerCase()) && runs(value);
      if (handler) handlers += 1;
      if (script) links += 1;
      if (handler || script) element.removeAttribute(name);
    }
  }
  for (const element of [...document.querySelectorAll(OTHER)]) element.remove();
  return [
    ...found,
    counted(handlers, 'event handler', 'event handlers'),
    counted(links, 'link that runs a script', 'links that run a script'),
  ].filter((part) => part !== '');
}

const counted = (count: number, one: string, many: string): string =>
  count === 0 ? '' : `${String(count)} ${count === 1 ? one : many}`;
