// A conversation as plain text: what is saved, and what is sent by e-mail.
import { clockTime, fullDate, isoDate, minutesOfDay } from '../../core/format.js';
import type { Message } from '../../core/store.js';
import type { Site } from './site.js';

export interface CopyOptions {
  /**
   * For an address that nobody has checked: what the resident typed is masked and without addresses of pages, and what is
   * in somebody's account is left out. A stranger must learn nothing from it, and must not be led anywhere by it.
   */
  readonly careful: boolean;
}

/** Each message with who said it and when, oldest first; lines end with `\n`. */
export function copyOf(lines: readonly Message[], site: Site, { careful }: CopyOptions): string {
  const { say } = site;
  const head = [say('chat.copy.title'), say('chat.copy.kept')];
  const body = lines.map((line) => `${headOf(line, site)}\n${textOf(line, site, careful)}`);
  return `${[...head, ...body].join('\n\n')}\n`;
}

function headOf({ from, name, at }: Message, { say, language }: Site): string {
  const when = `${fullDate(isoDate(at), language)}, ${clockTime(minutesOfDay(at), language)}`;
  switch (from) {
    case 'resident':
      return `${say('web.who.you')}, ${when}`;
    case 'bot':
      return `${say('web.who.bot')}, ${when}`;
    case 'agent':
      return `${name ? say('web.who.staff', { name }) : say('web.who.staff.unnamed')}, ${when}`;
    case 'system':
      return when;
  }
}

function textOf({ from, text, masked, reply }: Message, { say }: Site, careful: boolean): string {
  if (reply?.personal && careful) return say('chat.copy.personal');
  if (from !== 'bot' && from !== 'system' && careful) return masked.replace(PAGE, say('chat.copy.link'));
  const links = (reply?.links ?? []).filter(({ url }) => /^https?:|^tel:|^mailto:/.test(url));
  return [text, ...links.map(({ label, url }) => `${label}: ${url.replace(/^(?:tel|mailto):/, '')}`)].join('\n');
}

/** What a mail program would make a link of: an address of a page, with or without its beginning. */
const PAGE = /\b[a-z][a-z\d+.-]*:\/\/\S+|\b(?:[a-z\d-]+\.)+[a-z]{2,24}\b\S*/gi;
