// How hard an article is to read: warnings for an editor, and the figures of a report.
import { complaint, type Checked } from './article-check.js';
import { valuesOf } from './article-check-places.js';
import { sentencesOf, wordsOf } from './article-sentences.js';
import { readingAge } from './reading-age.js';

const MOST_WORDS = { sentence: 25, body: 170 };
const OLDEST = 11;

/** An article at its worst among the councils that tell it. */
export interface Measured {
  readonly name: string;
  /** Years; null for Welsh, which the measure was not made for. */
  readonly age: number | null;
  readonly words: number;
  readonly longest: { readonly text: string; readonly line: number; readonly words: number };
  readonly warnings: readonly string[];
}

export function measure({ file, language, councils }: Checked): Measured {
  const warnings = new Map<string, string>();
  let [age, most] = [0, 0];
  let longest = { text: '', line: file.bodyLine, words: 0 };
  for (const council of councils) {
    const values = valuesOf(council, language);
    const cut = (text: string, line: number) =>
      sentencesOf(text, line, values, language).map((one) => ({ ...one, spelt: wordsOf(one.text, language) }));
    const body = cut(file.body, file.bodyLine);
    // The spoken form is one line to an editor, however it is folded.
    const spoken = cut(file.spoken, file.lineOf(['spoken']));
    for (const { text, line, spelt } of [...body, ...spoken]) {
      if (spelt.length > longest.words) longest = { text, line, words: spelt.length };
      if (spelt.length > MOST_WORDS.sentence)
        warnings.set(
          `${String(line)} ${text.slice(0, 20)}`,
          complaint(
            file.name,
            line,
            `has a sentence of ${String(spelt.length)} words ("${text.slice(0, 40)}…")`,
            'Make two of it',
          ),
        );
    }
    age = Math.max(age, readingAge(body.map(({ spelt }) => spelt)));
    most = Math.max(
      most,
      body.reduce((sum, { spelt }) => sum + spelt.length, 0),
    );
  }
  if (most > MOST_WORDS.body)
    warnings.set(
      'body',
      complaint(
        file.name,
        file.bodyLine,
        `is ${String(most)} words long; ${String(MOST_WORDS.body)} is much`,
        'Leave out what few people need, or make two articles of it',
      ),
    );
  if (language === 'en' && age > OLDEST)
    warnings.set(
      'age',
      complaint(
        file.name,
        file.bodyLine,
        `needs a reader of ${age.toFixed(1)} years; ${String(OLDEST)} is the aim`,
        'Use shorter words and sentences',
      ),
    );
  return {
    name: file.name,
    age: language === 'en' ? age : null,
    words: most,
    longest,
    warnings: [...warnings.values()],
  };
}

/** Over the English articles: the median reading age and the longest sentence, with its place. */
export function readingReport(measured: readonly Measured[]): string {
  const english = measured.filter(({ age }) => age !== null);
  const ages = english.map(({ age }) => age ?? 0).sort((a, b) => a - b);
  const [low, high] = [ages[Math.floor((ages.length - 1) / 2)] ?? 0, ages[Math.floor(ages.length / 2)] ?? 0];
  const worst = english.reduce<Measured | null>(
    (most, one) => (most && most.longest.words >= one.longest.words ? most : one),
    null,
  );
  return [
    `English articles: ${String(english.length)}`,
    `median reading age: ${((low + high) / 2).toFixed(1)} years`,
    ...(worst
      ? [
          `longest sentence: ${String(worst.longest.words)} words, ${worst.name}:${String(worst.longest.line)} "${worst.longest.text}"`,
        ]
      : []),
    '',
  ].join('\n');
}
