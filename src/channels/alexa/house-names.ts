// The names of the homes at a postcode, told to Alexa while she listens for one: names that nobody would spell.
import type { Directive } from 'ask-sdk-model';
import { spokenStreets } from './spoken-names.js';
import type { VoiceParts } from './talk.js';

/** Alexa takes 100 in a response, synonyms counted. */
const MOST = 100;
const TYPE = 'HOUSE_NAME';

/** Null where no home there has a name, or they cannot be looked up. */
export async function namesAt(
  postcode: string,
  { addresses }: Pick<VoiceParts, 'addresses'>,
): Promise<Directive | null> {
  const looked = await addresses.byPostcode(postcode);
  const names = looked.ok
    ? looked.value.flatMap(({ houseName, status }) => (status === 'live' ? (houseName ?? []) : []))
    : [];
  let count = 0;
  const values = spokenStreets(names).flatMap(([id, [value = '', ...synonyms]]) => {
    count += 1 + synonyms.length;
    return count > MOST ? [] : [{ id, name: { value, synonyms } }];
  });
  return values.length === 0
    ? null
    : { type: 'Dialog.UpdateDynamicEntities', updateBehavior: 'REPLACE', types: [{ name: TYPE, values }] };
}

/** Once the talk is over they are nobody else's. */
export const FORGET_NAMES: Directive = { type: 'Dialog.UpdateDynamicEntities', updateBehavior: 'CLEAR' };
