// What is asked and what must be answered: the shape of the files here, and how a reply is held to them.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Reply } from '../../src/core/reply.js';
import type { Can, Language } from '../../src/core/turn.js';

export const COUNCILS = ['glanmarch', 'marchfold'] as const;
export const CHANNELS = ['web', 'alexa'] as const;
export type CouncilKey = (typeof COUNCILS)[number];
export type AnswerChannel = (typeof CHANNELS)[number];

export const CAN: Readonly<Record<AnswerChannel, Can>> = {
  web: { push: true, screen: true },
  alexa: { push: false, screen: false },
};

/** A list inside the list: any one of them is enough. */
const fact = z.union([z.string().min(1), z.array(z.string().min(1)).min(2)]);
const expected = z
  .strictObject({ says: z.array(fact).default([]), not: z.array(z.string().min(1)).default([]) })
  .refine(({ says, not }) => says.length + not.length > 0, 'nothing is expected');
const question = z
  .strictObject({
    ask: z.string().min(1),
    lang: z.enum(['en', 'cy']).default('en'),
    channel: z.enum(CHANNELS).default('web'),
    /** Why it is not answered rightly yet: it is listed, not held to. */
    open: z.string().optional(),
    glanmarch: expected.optional(),
    marchfold: expected.optional(),
  })
  .refine(({ glanmarch, marchfold }) => glanmarch ?? marchfold, 'no council is named')
  .refine(({ lang, marchfold }) => lang === 'en' || !marchfold, 'Marchfold does not work in Welsh');
const neverSchema = z.strictObject({
  any: z.array(z.string()),
  glanmarch: z.array(z.string()),
  marchfold: z.array(z.string()),
});

export interface Case {
  readonly file: string;
  readonly ask: string;
  readonly open?: string;
  readonly council: CouncilKey;
  readonly lang: Language;
  readonly channel: AnswerChannel;
  readonly says: readonly (string | readonly string[])[];
  readonly not: readonly string[];
}

const read = (file: string): unknown => parse(readFileSync(join(import.meta.dirname, file), 'utf8'));

export const NEVER = neverSchema.parse(read('never.yaml'));

export function loadCases(): readonly Case[] {
  return readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.yaml') && file !== 'never.yaml')
    .flatMap((file) =>
      z
        .array(question)
        .parse(read(file))
        .flatMap(({ ask, lang, channel, open, ...councils }) =>
          COUNCILS.flatMap((council) => {
            const wanted = councils[council];
            return wanted
              ? [{ file, ask, council, lang, channel, ...(open !== undefined && { open }), ...wanted }]
              : [];
          }),
        ),
    );
}

/** Whatever the case; a figure is itself only when no other digit touches it ("£30" does not stand in "£300"). */
export function stands(words: string, text: string): boolean {
  const before = /^[£\d]/.test(words) ? '(?<!\\d|\\d[.,])' : '';
  const after = /\d$/.test(words) ? '(?!\\d|[.,]\\d)' : '';
  return new RegExp(before + plain(words).replace(/[.*+?^${}()|[\]\\]/g, '\\$&') + after).test(plain(text));
}

const plain = (text: string): string => text.toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ');

/** What a resident sees or hears: the words, and on a screen where the links lead. */
export const shown = (reply: Reply, channel: AnswerChannel): string =>
  channel === 'alexa'
    ? reply.speech
    : [reply.text, ...reply.links.map(({ label, url }) => `${label} ${url}`)].join('\n');

/** What is wrong with a reply, a line each; none when all is well. */
export function faults(reply: Reply, one: Case): readonly string[] {
  const text = shown(reply, one.channel);
  const missing = one.says.filter((fact) => ![fact].flat().some((words) => stands(words, text)));
  const said = [...one.not, ...NEVER.any, ...NEVER[one.council]].filter((words) =>
    [reply.text, reply.speech].some((words2) => stands(words, words2)),
  );
  return [
    ...missing.map((fact) => `does not say ${[fact].flat().join(' or ')}`),
    ...said.map((words) => `says ${words}`),
    ...(reply.language === one.lang ? [] : [`answers in ${reply.language}`]),
  ];
}
