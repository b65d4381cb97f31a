// How phrases are written down: what YAML would read otherwise than an editor meant, and what it would read without a word.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isCollection, isScalar, LineCounter, parseDocument, visit, type Scalar } from 'yaml';
import { Fault } from '../core/fault.js';
import { NOTHING } from '../core/intent-ids.js';
import type { Language } from '../core/turn.js';
import type { YamlFile } from './yaml-file.js';

/** Parts of a file that hold lists of phrases. */
const LISTS = ['phrases', 'emergencies'] as const;

/** Intents that a picture alone may mean ("👍"), and the one that signs alone may mean ("?!?"). */
const BY_PICTURE: ReadonlySet<string> = new Set(
  ['greeting', 'thanks', 'goodbye', 'yes', 'no'].map((steers) => `general.${steers}`),
);
const PICTURE = /\p{Extended_Pictographic}/u;
/** Spaces, and what is not seen at all. */
const BLANK = /^[\s\p{Cf}\p{Cc}]*$/u;
const WORDS = /[\p{L}\p{N}]/u;

/** @throws Fault naming file:line and the cure for the first phrase that YAML reads as something else than words. */
export function checkPhraseShape({ name, value, lineOf }: YamlFile): void {
  for (const part of LISTS)
    for (const [id, list] of entriesOf(entriesIn(value, part)))
      for (const [index, item] of Array.isArray(list) ? list.entries() : []) {
        const wrong = misread(item, id);
        if (wrong)
          throw new Fault(
            'content/phrase',
            `${name}:${String(lineOf([part, id, index]))} ${part}.${id}.${String(index)}: ${wrong.what}`,
            wrong.cure,
          );
      }
}

const entriesIn = (value: unknown, part: string): unknown => (value as Record<string, unknown> | null)?.[part];
const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

/** Null for words, and for a `template:`. */
function misread(item: unknown, id: string): { readonly what: string; readonly cure: string } | null {
  if (item === null || (typeof item === 'string' && BLANK.test(item)))
    return { what: 'must be words, and nothing stands there', cure: 'Take the line out, or write the phrase' };
  if (typeof item === 'string')
    return WORDS.test(item) || id === NOTHING || (BY_PICTURE.has(id) && PICTURE.test(item))
      ? null
      : {
          what: `must be words, and "${item}" has no letter and no figure`,
          cure: `Write it in words, or move it to ${NOTHING}`,
        };
  if (typeof item !== 'object')
    return {
      what: `must be words, and YAML reads a figure, true or false: ${JSON.stringify(item)}`,
      cure: 'Put quotation marks around it',
    };
  if (Array.isArray(item))
    return {
      what: 'must be words, and YAML reads a list within the list',
      cure: 'Take out the second dash, or put quotation marks around the phrase where it begins with a bracket',
    };
  const [key = '', rest] = Object.entries(item)[0] ?? [];
  if (key === 'template' && Object.keys(item).length === 1) return misread(rest, id);
  return {
    what: `must be words, and "${key}:${typeof rest === 'string' ? ` ${rest}` : ''}" has a colon, by which YAML reads a name and its value`,
    cure: 'Put quotation marks around the whole phrase, or take the colon out',
  };
}

/** Sentences that each name file, line and cure: phrases that a wrong indent joined to the one above, or that a `#` cut short. */
export function joinedPhrases(root: string, languages: readonly Language[]): readonly string[] {
  return languages.flatMap((language) => {
    const folder = `intents/${language}`;
    if (!existsSync(join(root, folder))) return [];
    return readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.yaml'))
      .sort()
      .flatMap((name) => problemsIn(readFileSync(join(root, folder, name), 'utf8'), `${folder}/${name}`));
  });
}

function problemsIn(text: string, name: string): readonly string[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const problems: string[] = [];
  for (const part of LISTS) {
    const lists = document.get(part);
    if (!isCollection(lists)) continue;
    visit(lists, {
      Scalar: (key, node) => {
        if (key !== 'key') problems.push(...problemsOf(node, text, name, lines));
      },
    });
  }
  return problems;
}

function problemsOf(node: Scalar, text: string, name: string, lines: LineCounter): readonly string[] {
  if (!isScalar(node) || typeof node.value !== 'string' || !node.range || node.type?.startsWith('BLOCK')) return [];
  const [from, to] = node.range;
  const written = text.slice(from, to);
  const at = lines.linePos(from).line;
  if (written.includes('\n'))
    return [
      `${name}:${String(at + 1)} is joined to the phrase of line ${String(at)}, "${short(node.value)}". Begin each phrase with a dash, as far in as the one above it, and close every quotation mark on its own line`,
    ];
  const hash = /^ +#.*/.exec(text.slice(to))?.[0].trim();
  return hash === undefined
    ? []
    : [
        `${name}:${String(at)} "${short(node.value)}" ends before "${short(hash)}", as YAML reads a note there. Put quotation marks around the whole phrase, or write the note on a line of its own`,
      ];
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
