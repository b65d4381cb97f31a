// The questions about the bill: which band a home is in, and where it stands when areas pay different amounts.
import { isOurs } from './area.js';
import { fold } from '../../core/kinds/fold.js';
import { spelt } from '../../core/kinds/spoken.js';
import { postcodeField } from '../../core/home.js';
import type { Field } from '../../core/service.js';
import { choiceField } from './choice-field.js';
import { DO_NOT_KNOW, UNKNOWN } from './tax-guide.js';

const NAMED = /\b[bmf]and\s+([a-z])\b/;
const FILLER = /\b(?:it'?s|it is|i think|we are|we're|in|the|a band|band|please|yn|ym|mae'n|mae|plis)\b/g;

/** "D", "band d", "it's dee"; null when no letter is told. */
export function readBand(text: string): string | null {
  const said = fold(text).replace(/[^a-z' ]/g, ' ');
  const named = NAMED.exec(said)?.[1];
  if (named) return named.toUpperCase();
  const rest = said.replace(FILLER, ' ').trim();
  if (/^[a-i]$/.test(rest)) return rest.toUpperCase();
  return (
    spelt(rest)
      .find((sign) => /^[a-i]$/.test(sign))
      ?.toUpperCase() ?? null
  );
}

/** A band said outright in a longer message: "band c". */
export const bandNamed = (text: string): string | null => NAMED.exec(fold(text))?.[1]?.toUpperCase() ?? null;

const bandChoice = choiceField({
  name: 'band',
  choices: ({ ports }) =>
    Object.keys(ports.council.councilTax.areas[0]?.bands ?? {}).map((band) => ({
      value: band,
      label: band,
      name: band,
    })),
});

export const bandField: Field = {
  ask: (context) => bandChoice.ask(context),
  read: (text, offered, context) => {
    const bands = Object.keys(context.ports.council.councilTax.areas[0]?.bands ?? {});
    const band = text.startsWith('answer:') || DO_NOT_KNOW.test(text) || /\?\s*$/.test(text) ? null : readBand(text);
    if (band === null || text.length > 40) return bandChoice.read(text, offered, context);
    if (bands.includes(band)) return Promise.resolve({ kind: 'answers', answers: { band } });
    const data = { band, last: bands.at(-1) ?? '' };
    return Promise.resolve({ kind: 'refused', say: [{ key: 'guide-tax.band.none', data }] });
  },
};

export const areaField: Field = {
  ask: ({ ports, language, turn }) =>
    Promise.resolve({
      say: [{ key: 'guide-tax.area', data: { postcode: ports.council.examplePostcode } }],
      options: turn.can.screen
        ? [{ value: `answer:${UNKNOWN}`, label: ports.words.text('guide-tax.unknown', language) }]
        : [],
    }),
  read: async (text, offered, context) => {
    if (text === `answer:${UNKNOWN}` || (DO_NOT_KNOW.test(text) && text.length < 60) || /^\W*(?:no|na)\W*$/i.test(text))
      return { kind: 'answers', answers: { area: UNKNOWN } };
    const read = await postcodeField.read(text, offered, context);
    const postcode = read.kind === 'answers' ? read.answers['postcode'] : undefined;
    if (!postcode) return read;
    const refusal = await isOurs(postcode, context);
    return refusal ?? { kind: 'answers', answers: { postcode, uprn: '', number: '' } };
  },
};
