// "All of them": every container that was due is meant, told at once and reported together.
import type { Address } from '../../../core/council.js';
import { daysBetween } from '../../../core/kinds/calendar.js';
import { fold } from '../../../core/kinds/fold.js';
import type { ServiceContext } from '../../../core/service.js';
import { lastTold } from '../days/days-told.js';
import { lately } from './due.js';

const LEAD = String.raw`^\W*(?:(?:well|um|er|oh|it was|it's|they were|they missed|they left|just) )*`;
/** As an answer to which one it was: "all of them", "the lot", "none of them were". */
const ALL = new RegExp(
  String.raw`${LEAD}(?:all(?: of (?:them|it|those|these|my bins|our bins|the bins))?|all (?:the|my|our|those|these) bins|all (?:two|three|four|five|six)|every (?:one|single one|bin)|everyone|everything|the (?:whole )?lot|none(?: of (?:them|those))?|not one of them|each of them|pob un|popeth|y cyfan|nhw i gyd|i gyd|dim un)(?: (?:ohonyn nhw|of them|please|thanks?|were|was|was emptied|were emptied|were collected))*\W*$`,
);
const BOTH = new RegExp(String.raw`${LEAD}(?:both|the two of them|y ddau|y ddwy)(?: (?:of them|please))*\W*$`);
/** As it is told at first: "they've missed all our bins". Bins without a word for all may be any of them. */
const TOLD =
  /\b(?:all (?:of )?(?:my|our|the|us|his|her|their) (?:\w+ )?(?:bins|boxes and bags|bags and boxes)|every (?:single )?(?:bin|one of (?:my|our|the) bins)|none of (?:my|our|the) bins|not one of (?:my|our|the) bins|(?:haven'?t|not|didn'?t|hasn'?t|never) \w+ any of (?:my|our|the) bins|(?:pob|bob) un o'?n biniau|ein biniau i gyd|fy miniau i gyd)\b/;

export const tellsOfAll = (text: string): boolean => TOLD.test(fold(text));

/** Whether an answer to which of `several` it was means every one. */
export const meansAll = (text: string, several: number): boolean => {
  const said = fold(text);
  return ALL.test(said) || (several === 2 && BOTH.test(said));
};

/** Days in which a collection is the one they mean, when they name no day. */
const LATELY = 7;

/** Whether a container was due on `day`, or lately where that is today. ISO dates. */
export async function isDue(
  home: Address,
  key: string,
  day: string,
  today: string,
  { ports }: ServiceContext,
): Promise<boolean> {
  const last = await lastTold(home, ports, key, day);
  return last !== null && (day === today ? daysBetween(last, today) < LATELY : last === day);
}

/** Keys of all that were due then, those due last first. */
export async function dueThen(
  home: Address,
  day: string,
  today: string,
  context: ServiceContext,
): Promise<readonly string[]> {
  const near = await lately(home, context);
  const dues = await Promise.all(near.map(({ key }) => isDue(home, key, day, today, context)));
  return near.filter((_, index) => dues[index]).map(({ key }) => key);
}
