// Makes what was typed safe to read: no control or invisible characters, no card or national insurance numbers.
import { withoutSecrets } from './redact.js';
import type { Input, Turn } from './turn.js';

/** Longest message taken, in characters; the page says so too (`send.long`). */
export const LONGEST_MESSAGE = 2000;

/** Controls but the line feed, and formats: zero-width and direction marks, byte order marks, tags; and variation selectors. */
const INVISIBLE = /(?!\n)[\p{Cc}\p{Cf}]|\p{Variation_Selector}/gu;

/** The text, cleaned and cut to one character over the longest, so that the core can tell that it was too long. */
export const cleanText = (text: string): string =>
  withoutSecrets(
    text
      .slice(0, LONGEST_MESSAGE * 4)
      .normalize('NFC')
      .replace(/\r\n?/g, '\n')
      .replace(/\t/g, ' ')
      .replace(INVISIBLE, ''),
  )
    .trim()
    .slice(0, LONGEST_MESSAGE + 1);

export function cleanTurn(turn: Turn): Turn {
  return { ...turn, input: cleanInput(turn.input) };
}

function cleanInput(input: Input): Input {
  switch (input.kind) {
    case 'text':
      return {
        kind: 'text',
        text:
          input.text.length > LONGEST_MESSAGE * 4
            ? cleanText(input.text).padEnd(LONGEST_MESSAGE + 1, '…')
            : cleanText(input.text),
      };
    case 'choice':
      return { kind: 'choice', value: input.value.slice(0, 200), text: cleanText(input.text) };
    case 'intent':
      return {
        ...input,
        slots: Object.fromEntries(Object.entries(input.slots).map(([name, value]) => [name, cleanText(value)])),
      };
    case 'unheard':
    case 'start':
    case 'stop':
      return input;
  }
}

/** What stands in the transcript for an input; null for a start or a stop. `label` names an intent that came without words. */
export function saidText(input: Input, label: (intent: string) => string): string | null {
  switch (input.kind) {
    case 'text':
      return input.text.length > LONGEST_MESSAGE ? `${input.text.slice(0, LONGEST_MESSAGE)}…` : input.text;
    case 'choice':
      return input.text;
    case 'intent':
      return [label(input.intent), ...Object.entries(input.slots).map(([name, value]) => `${name}: ${value}`)].join(
        ', ',
      );
    case 'unheard':
      return '(not heard)';
    case 'start':
    case 'stop':
      return null;
  }
}
