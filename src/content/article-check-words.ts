// How an article is written: plain text, a short spoken form, no office phrases.
import type { Language } from '../core/turn.js';
import { complaint, partsOf, type Checked } from './article-check.js';
import { valuesOf } from './article-check-places.js';
import { sentencesOf, wordsOf } from './article-sentences.js';
import { proseOf } from './article-template.js';

const MOST_SPOKEN = 60;

/** Marks that a resident would see as they are: an answer is plain text. */
const MARKUP: readonly (readonly [find: RegExp, what: string, cure: string])[] = [
  [/^\s{0,3}#{1,6}\s/, 'has a heading', 'Write a sentence in its place'],
  [
    /\*\*|__|(?<![\p{L}\d*])\*(?=\S)|(?<![\p{L}\d_])_(?=\p{L})/u,
    'has bold or slanted type',
    'Take the stars or lines out',
  ],
  [/\]\(|https?:\/\/|\bwww\./, 'has a link in its text', 'Put the address under links'],
  [/^\s*(?:[*+]|\d+[.)])\s/, 'has a list that does not begin with "- "', 'Begin each line of a list with "- "'],
  [/`/, 'has code marks', 'Take them out'],
];
const UNSPEAKABLE = /[()[\]]|https?:|\bwww\.|^- /m;

/** Office phrases and what to write. The Welsh ones are those of letters, never said. */
const OFFICE: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    'please note': 'nothing, or "Please"',
    'please be (?:aware|advised)': 'nothing',
    'in order to': 'to',
    'utili[sz]\\w*': 'use',
    'should you (?:wish|require|need|have)': 'if you want, if you need',
    'as per': 'as, or "under"',
    hereby: 'nothing',
    'here(?:in|with|after)|there(?:of|in|after|under)|aforementioned': 'what you mean, by name',
    'facilitat\\w+': 'help, or "make easier"',
    'prior to': 'before',
    'in the event (?:of|that)': 'if',
    'with (?:regard|respect) to|in (?:relation|regard|respect) (?:to|of)|regarding': 'about',
    'pursuant to|in accordance with': 'under, or "as … says"',
    'endeavou?r\\w*': 'try',
    'ascertain\\w*': 'find out',
    'commenc\\w+': 'start',
    'terminat\\w+': 'end',
    'do not hesitate': 'nothing',
    'at this (?:moment|point) in time': 'now',
    'going forward': 'from now on',
    'in lieu of': 'instead of',
    'failure to': 'if you do not',
    'remittance|remit': 'payment, pay',
  },
  cy: {
    'sylwer|noder|nodwch os gwelwch yn dda': 'dim, neu "Cofiwch"',
    "os dymunwch|pe(?:tasech| baech)(?: chi)?(?:’n|'n| yn) dymuno": 'os ydych chi eisiau',
    'hwyluso|hwylusir': 'helpu',
    'yn unol â|yn unol ag': 'o dan, neu "fel y dywed"',
    'mewn perthynas â|mewn perthynas ag|parthed': 'am',
    'peidiwch ag oedi': 'dim',
    'uchod a grybwyllwyd|y cyfryw': 'beth yr ydych yn ei feddwl',
  },
};
const banned = {
  en: officeWords('en'),
  cy: officeWords('cy'),
};

export function wordProblems(article: Checked): readonly string[] {
  const { file, language } = article;
  const text = [
    ...lines(file.body, file.bodyLine).flatMap(({ prose, line }) =>
      MARKUP.filter(([find]) => find.test(prose)).map(([, what, cure]) => complaint(file.name, line, what, cure)),
    ),
    ...partsOf(file).flatMap(({ text, line }) =>
      lines(text, line).flatMap((one) =>
        banned[language].flatMap(({ find, better }) => {
          const found = find.exec(one.prose)?.[0];
          return found === undefined ? [] : [complaint(file.name, one.line, `says "${found}"`, `Write ${better}`)];
        }),
      ),
    ),
  ];
  const said = file.lineOf(['spoken']);
  return [
    ...text,
    ...(UNSPEAKABLE.test(proseOf(file.spoken))
      ? [complaint(file.name, said, 'has brackets, a web address or a list in its spoken form', 'Say it in a sentence')]
      : []),
    ...tooLong(article, said),
  ];
}

/** The longest that any of its councils would say. */
function tooLong({ file, language, councils }: Checked, line: number): readonly string[] {
  const counts = councils.map((council) => {
    const said = sentencesOf(file.spoken, line, valuesOf(council, language), language);
    return said.reduce((sum, { text }) => sum + wordsOf(text, language).length, 0);
  });
  const most = Math.max(0, ...counts);
  return most > MOST_SPOKEN
    ? [
        complaint(
          file.name,
          line,
          `has a spoken form of ${String(most)} words, and ${String(MOST_SPOKEN)} is the limit`,
          'Keep the answer and the one step to take',
        ),
      ]
    : [];
}

const lines = (text: string, first: number): readonly { readonly prose: string; readonly line: number }[] =>
  proseOf(text)
    .split('\n')
    .map((prose, index) => ({ prose, line: first + index }));

function officeWords(language: Language): readonly { readonly find: RegExp; readonly better: string }[] {
  return Object.entries(OFFICE[language]).map(([words, better]) => ({
    find: new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu'),
    better,
  }));
}
