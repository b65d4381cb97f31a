// A postcode that is nobody's is often one of ours, misheard: letters that sound alike are tried, and the only one that fits is taken.
import type { VoiceParts } from './talk.js';

/** Letters and figures that an ear takes for one another. */
const ALIKE = ['BCDEGPTV', 'MN', 'AHJK8', 'FSX', 'IY', 'QU', '59', '0O', 'UW', 'LR'];
const MOST_MISHEARD = 2;

/** The one of `ours` that sounds most like `heard`; null when none does, or several alike. */
export function soundsLike(heard: string, ours: Iterable<string>): string | null {
  const found = [...ours].flatMap((postcode) => {
    const apart = differences(plain(heard), plain(postcode));
    return apart === null ? [] : [{ postcode, apart }];
  });
  const least = Math.min(...found.map(({ apart }) => apart));
  const best = found.filter(({ apart }) => apart === least);
  return best.length === 1 ? (best[0]?.postcode ?? null) : null;
}

/** What was meant by a postcode at which nobody of ours lives; null to take it as it was heard. */
export async function meantBy(heard: string, { addresses }: Pick<VoiceParts, 'addresses'>): Promise<string | null> {
  const ours = addresses.postcodes();
  if (heard === '' || ours.has(heard) || addresses.neighbour(heard) !== null) return null;
  const looked = await addresses.byPostcode(heard);
  return looked.ok && looked.value.length === 0 ? soundsLike(heard, ours) : null;
}

const plain = (postcode: string): string => postcode.toUpperCase().replace(/[^A-Z0-9]/g, '');

function differences(one: string, other: string): number | null {
  if (one.length !== other.length) return null;
  let apart = 0;
  for (const [at, letter] of [...one].entries()) {
    const there = other[at] ?? '';
    if (letter === there) continue;
    if (!ALIKE.some((group) => group.includes(letter) && group.includes(there))) return null;
    apart += 1;
  }
  return apart <= MOST_MISHEARD ? apart : null;
}
