// A long list of choices by ear: three at a time, then the next three for "more" or "none of those".
import { fold } from './kinds/fold.js';
import type { ServiceContext } from './service.js';
import type { Slots } from './turn.js';

/** Choices that are read out at once. */
export const READ_OUT = 3;
const MORE =
  /^(?:(?:tell me|say|hear|give me|can i hear|what are|read)(?: the)? )?(?:more|others?|next|the (?:others?|rest)|what else(?: is there)?|any (?:others?|more)|mwy|y lleill|nesaf|beth arall)(?: (?:ones?|choices?|please|plis))*[.!? ]*$/;
const NONE =
  /^(?:no|nope|none|neither|none of (?:them|these|those)|not (?:them|these|those|that|any of (?:them|these|those))|it'?s not (?:there|on there)|na|nage|dim un(?: ohonyn nhw)?)(?: (?:please|thanks|plis))*[.!? ]*$/;
/** One of the choices itself, where there is such a one. */
const OTHER =
  /^(?:(?:it'?s |it is |no |na |nage )*(?:something|anything|another|rhywbeth) (?:else|other|arall)|another one)[.!? ]*$/;

export interface ChoicePage<Choice> {
  /** Those that are read out now, and the others after them. */
  readonly shown: readonly Choice[];
  readonly others: readonly Choice[];
  readonly page: number;
  /** Whether any are still to be read out. */
  readonly left: boolean;
}

const keyOf = (name: string): string => `${name}-page`;

/** All of them at once where they can be seen, or are few. */
export function pageOf<Choice>(
  name: string,
  choices: readonly Choice[],
  { turn, answers }: Pick<ServiceContext, 'turn' | 'answers'>,
): ChoicePage<Choice> {
  if (turn.can.screen || choices.length <= READ_OUT) return { shown: choices, others: [], page: 0, left: false };
  const pages = Math.ceil(choices.length / READ_OUT);
  const page = Math.min(Number(answers[keyOf(name)] ?? 0) || 0, pages - 1);
  const from = page * READ_OUT;
  return {
    shown: choices.slice(from, from + READ_OUT),
    others: [...choices.slice(from + READ_OUT), ...choices.slice(0, from)],
    page,
    left: page < pages - 1,
  };
}

export const asksForMore = (text: string): boolean => MORE.test(fold(text));
export const meansOther = (text: string): boolean => OTHER.test(fold(text));
export const meansNone = (text: string): boolean => NONE.test(fold(text)) || meansOther(text);

/** The answer that turns the page; after the last one it begins again. */
export const turnedOver = (name: string, { page, left }: Pick<ChoicePage<unknown>, 'page' | 'left'>): Slots => ({
  [keyOf(name)]: left ? String(page + 1) : '',
});
