// A street told where a postcode is asked for, "8 Mill Fields Road": its homes are looked up by its name.
import type { Address } from './council.js';
import { list } from './format.js';
import { fold } from './kinds/fold.js';
import { readHouse } from './kinds/house.js';
import type { Ports } from './ports.js';
import type { Read, ServiceContext } from './service.js';
import { spelled, streetIn } from './street-names.js';
import type { Slots } from './turn.js';

/** Longest address, in characters. */
const LONGEST = 90;
/** A shorter name may be any word. */
export const SHORTEST = 5;
/** Postcodes of one street that are named; of more it only says so. */
const NAMED = 6;
/** Words beside street, house and place that still leave it an address. */
const BESIDE = 1;
const AROUND =
  / (?:i'?m|i am|i live|we live|live|it'?s|it is|my|our|address|home|house|is|at|in|on|the|number|no|flat|fflat|please|rhif|mae'?n|mae|dw|dwi|i'?n|rydw|byw|yn|ar|fy|nghyfeiriad|cyfeiriad|yw|ydy|plis)(?= )/g;

/** `other` where no street of ours is named, or more than an address is told. */
export async function homeInStreet(text: string, context: ServiceContext): Promise<Read> {
  const { ports, language } = context;
  if (text.length > LONGEST || /\?\s*$/.test(text)) return { kind: 'other' };
  const said = spelled(text);
  const street = streetIn(text, ports.addresses.streets());
  if (street === null || street.length < SHORTEST) return { kind: 'other' };
  const looked = await ports.addresses.byStreet?.(street);
  const homes = looked?.ok ? looked.value : [];
  const [any] = homes;
  if (!any || tellsMore(said, street, homes)) return { kind: 'other' };
  const here = homesNamed(text, said, homes);
  const name = any.street[language] ?? any.street.en;
  const [one, another] = here.homes;
  if (here.told !== null && !one)
    return { kind: 'refused', say: [{ key: 'address.no-such-street', data: { house: here.told, street: name } }] };
  if (here.told !== null && one && !another)
    return { kind: 'answers', answers: { uprn: one.uprn, postcode: one.postcode, number: '' } };
  const postcodes = [...new Set((here.told === null ? homes : here.homes).map(({ postcode }) => postcode))];
  const [postcode] = postcodes;
  if (postcodes.length === 1 && postcode !== undefined)
    return { kind: 'answers', answers: { postcode, ...(here.told === null ? {} : { number: here.told }) } };
  const few = postcodes.length <= NAMED;
  return {
    kind: 'refused',
    say: [
      {
        key: 'address.street-several',
        data: { street: name, few: few ? 'yes' : 'no', postcodes: few ? list(postcodes, language, 'and') : '' },
      },
    ],
  };
}

/** The one home of a number in a street of ours, both heard in a message; null where it is none or several. */
export async function homeTold(
  { street, number, flat }: Slots,
  { addresses }: Pick<Ports, 'addresses'>,
): Promise<Slots | null> {
  if (!street || !number) return null;
  const looked = await addresses.byStreet?.(street);
  const [one, another] = numbered(looked?.ok ? looked.value : [], number, flat ?? null);
  return one && !another ? { uprn: one.uprn, postcode: one.postcode } : null;
}

/** Anything besides the address: it may be a story, or a question of its own. */
function tellsMore(said: string, street: string, homes: readonly Address[]): boolean {
  const places = homes.flatMap(({ town, locality, houseName, flat }) => [
    ...Object.values(town),
    ...Object.values(locality ?? {}),
    houseName ?? '',
    flat ?? '',
  ]);
  const rest = [street, ...new Set(places)]
    .filter((place) => place !== '')
    .reduce((left, place) => left.replace(spelled(place), ' '), said)
    .replace(/ \d{1,4} ?[a-h]?(?= )/g, '')
    .replace(AROUND, '')
    .trim();
  return rest !== '' && rest.split(' ').length > BESIDE;
}

/** The homes there of the number, flat or name that was told; `told` is null where none was. */
function homesNamed(
  text: string,
  said: string,
  homes: readonly Address[],
): { readonly told: string | null; readonly homes: readonly Address[] } {
  const named = homes.filter(({ houseName }) => houseName && said.includes(spelled(houseName)));
  const [first] = named;
  if (first?.houseName) return { told: first.houseName, homes: named };
  const { number, flat } = readHouse(text) ?? { number: null, flat: null };
  if (number === null && flat === null) return { told: null, homes };
  return { told: [flat, number].filter(Boolean).join(', '), homes: numbered(homes, number, flat) };
}

/** Those of the number and the flat that were told; either may be missing. */
function numbered(homes: readonly Address[], number: string | null, flat: string | null): readonly Address[] {
  const same = (a: string | null, b: string): boolean => a !== null && fold(a) === fold(b);
  return homes.filter((home) => (!number || same(home.number, number)) && (!flat || same(home.flat, flat)));
}
