// The questions about who lives in a home: how many adults, who is not counted, how many of them, or why nobody is there.
import { fold } from '../../core/kinds/fold.js';
import { readPostcode } from '../../core/kinds/postcode.js';
import { numberInWords } from '../../core/kinds/spoken.js';
import { readYesNo } from '../../core/kinds/yes-no.js';
import type { GuideKind } from '../../core/guide.js';
import type { Field, ServiceContext } from '../../core/service.js';
import { choiceField, type Choice } from './choice-field.js';
import { asked, heardKind } from './tax-guide.js';

const ALONE =
  /\b(?:just|only) (?:me|myself)\b(?! (?:and|plus|with) (?!(?:(?:the|my|our|a|an|two|three|four|2|3|4|young|little|small|new|baby) )*(?:kids?|child|children|baby|babies|toddlers?|dogs?|cats?)\b))|\balone\b|\bon my own\b|\bby myself\b|\b(?:dim ond fi|ar fy mhen fy hun)\b/;
/** "I live alone", "just me". */
export const saysAlone = (text: string): boolean => ALONE.test(fold(text));
const CHILDREN = /\b(?:kids?|child(?:ren)?|baby|plant|plentyn|babi)\b/;
const COUPLE =
  /\b(?:me and my|my) (?:wife|husband|partner|boyfriend|girlfriend|mum|dad|son|daughter)\b|\b(?:couple|fi a(?:'m| fy) \w+)\b/;
const NOBODY = /\b(?:none|nobody|no ?one|nought|zero|empty)\b|\b(?:neb|dim un|gwag|wag)\b/;
const BOTH = /\b(?:both|all|every ?one|everybody|each)\b|\b(?:pawb|y ddau|y ddwy|pob un|bob un)\b/;
const POOR = /\b(?:universal credit|pension credit|benefits?|low|credyd|budd-dal(?:iadau)?|isel)\b/;
const BUT_ONE = /\b(?:all|everyone|pawb|pob un) (?:but|except|bar|ond|heblaw)\b/;

const choices = (name: string, values: readonly string[], { ports, language }: ServiceContext): readonly Choice[] =>
  values.map((value) => {
    const label = ports.words.text(`guide-tax.${name}.${value}`, language);
    return { value, label, name: label.charAt(0).toLocaleLowerCase('cy-GB') + label.slice(1) };
  });

const kinds = (all: readonly GuideKind[], { language }: ServiceContext): readonly Choice[] =>
  all.map(({ key, label, name }) => ({ value: key, label: label[language], name: name[language] }));

/** "2", "two of us", "there are three", "just me"; three or more is 3. */
export function readAdults(text: string): string | null {
  // The 8 of "GM2 1AA 8" is a house.
  if (readPostcode(text)) return null;
  const said = fold(text).replace(/[^a-z0-9' ]/g, ' ');
  if (ALONE.test(said)) return '1';
  if (CHILDREN.test(said)) return null;
  if (COUPLE.test(said)) return '2';
  const figure = /(?<![\da-z])(\d{1,2})(?![\da-z])/.exec(said)?.[1];
  const words = said.split(/\s+/).filter(Boolean);
  const found =
    figure === undefined ? words.map((word) => numberInWords([word])).find((n) => n !== null) : Number(figure);
  if (found === undefined || found === null) return NOBODY.test(said) ? '0' : null;
  return String(Math.min(found, 3));
}

export const adultsField: Field = choiceField({
  name: 'adults',
  choices: (context) => choices('adults', context.turn.can.screen ? ['1', '2', '3', '0'] : ['1', '2', '3'], context),
  hear: readAdults,
});

export const whoField: Field = choiceField({
  name: 'who',
  none: true,
  choices: (context) => kinds(asked('people', context), context),
  data: ({ answers }) => ({ n: answers['adults'] === '1' ? 'one' : 'more' }),
  hear: (text, context) => heardKind(text, 'people', context),
});

export const shareField: Field = choiceField({
  name: 'share',
  choices: (context) =>
    context.answers['adults'] === '2'
      ? choices('share-two', ['all', 'one'], context)
      : choices('share', ['all', 'one', 'fewer'], context),
  data: ({ answers }) => ({ n: answers['adults'] === '2' ? 'two' : 'more' }),
  hear: (text, { answers }) => {
    const said = fold(text).replace(/[^a-z ]/g, ' ');
    if (BUT_ONE.test(said)) return 'one';
    if (BOTH.test(said)) return 'all';
    // "Just one of them": of two adults one is left, of more it is two or more.
    if (/\b(?:just|only|dim ond) (?:one|me|him|her|un|fi)\b/.test(said))
      return answers['adults'] === '2' ? 'one' : 'fewer';
    return null;
  },
});

export const whyField: Field = choiceField({
  name: 'why',
  none: true,
  choices: (context) => kinds(asked('nobody', context), context),
  hear: (text, context) => heardKind(text, 'nobody', context),
});

export const lowField: Field = choiceField({
  name: 'low',
  choices: (context) => choices('low', ['yes', 'no'], context),
  hear: (text) =>
    readYesNo(text) ?? readYesNo(text.trim().split(/\W+/)[0] ?? '') ?? (POOR.test(fold(text)) ? 'yes' : null),
});
