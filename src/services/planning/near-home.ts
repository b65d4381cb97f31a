// The homes beside one and across the road from it, by their numbers: what "next door" and "opposite" mean.
import type { Address } from '../../core/council.js';

/** Numbers by which the two sides of a street may be out of step. */
const ASKEW = 6;

const numberOf = (home: Address): number => Number.parseInt(home.number ?? '', 10);
const sameStreet = (home: Address, homes: readonly Address[]): readonly Address[] =>
  homes.filter((one) => one.street.en === home.street.en && one.uprn !== home.uprn);

/** The nearest number on each side of the same side of the street; where there are no numbers, the homes listed beside it. */
export function nextDoor(home: Address, homes: readonly Address[]): readonly Address[] {
  const street = sameStreet(home, homes);
  const own = numberOf(home);
  if (Number.isNaN(own)) {
    const order = homes.filter((one) => one.street.en === home.street.en);
    const at = order.findIndex(({ uprn }) => uprn === home.uprn);
    return [order[at - 1], order[at + 1]].filter((one): one is Address => one !== undefined);
  }
  const side = street.filter((one) => (numberOf(one) - own) % 2 === 0);
  const below = Math.max(...side.map(numberOf).filter((number) => number < own));
  const above = Math.min(...side.map(numberOf).filter((number) => number > own));
  return side.filter((one) => [below, above, own].includes(numberOf(one)));
}

/** The homes on the other side whose numbers are near. */
export function opposite(home: Address, homes: readonly Address[]): readonly Address[] {
  const own = numberOf(home);
  return sameStreet(home, homes).filter(
    (one) => Math.abs(numberOf(one) - own) <= ASKEW && Math.abs(numberOf(one) - own) % 2 === 1,
  );
}
