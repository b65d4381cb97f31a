// Writes HTML in which everything put in is escaped, unless it is HTML made here.

export interface Html {
  readonly html: string;
}

type Value = Html | string | number | false | null | undefined | readonly Value[];

/** `html\`<p>${text}</p>\``: texts and numbers are escaped, lists put one after another, null, undefined and false left out. */
export const html = (strings: TemplateStringsArray, ...values: readonly Value[]): Html => ({
  html: strings.reduce((written, string, index) => written + write(values[index - 1]) + string),
});

/** For markup that is known to be safe; never for anything a person typed. */
export const trusted = (markup: string): Html => ({ html: markup });

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function write(value: Value): string {
  if (value === null || value === undefined || value === false) return '';
  if (typeof value === 'string') return value.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
  if (typeof value === 'number') return String(value);
  return 'html' in value ? value.html : value.map(write).join('');
}

/** JSON for a script to read, in which nothing can end the element it stands in. */
export const json = (value: unknown): Html => trusted(JSON.stringify(value).replaceAll('<', '\\u003c'));
