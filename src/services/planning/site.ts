// Which application or place a message names: a reference, a postcode, an address, "my house", "next door", "across the road".
import { readHouse } from '../../core/kinds/house.js';
import { readPostcode } from '../../core/kinds/postcode.js';
import type { Ports } from '../../core/ports.js';
import type { Language, Slots } from '../../core/turn.js';
import { asksByPart, findPart, numberSaid } from '../../core/kinds/application-part.js';
import { readApplicationReference, writtenAsSaid } from '../../core/kinds/application-reference.js';

/** Answers that say where; the rest of a form is its own. An empty one removes an earlier one. */
export const NO_SITE: Slots = { where: '', application: '', site: '', house: '' };

export const NEAR = ['home', 'next-door', 'opposite'] as const;
export type Near = (typeof NEAR)[number];
export const isNear = (where: string | undefined): where is Near => NEAR.some((near) => near === where);

const NEXT_DOOR =
  /\bnext[\s-]?door\b|\bnextdoor\b|\b(?:my|our)(?: \w+)? neighbou?r'?s?\b|\b(?:drws|drwys) nesa(?:f)?\b|\bfy nghym(?:ydog|dogion)\b/i;
const OPPOSITE =
  /\b(?:across|over|other side of) (?:the |our |my )?(?:road|street|way|lane)\b|\bopposite (?:me|us|my|our|the house)\b|\b(?:house|home|bungalow|place|flat) opposite\b|\b(?:gyferbyn|dros y ffordd|ar draws y ffordd|ochr arall y (?:ffordd|stryd))\b/i;
const HOME =
  /\b(?:my|our)(?: own)? (?:house|home|property|address|flat|bungalow|cottage|plot|garden)\b|\b(?:fy|ein) (?:nh[yŷ]|t[yŷ]|nghartref|cartref|eiddo|fflat)\b/i;

/** An application of which only the number is known. */
export const siteOf = (number: string): Slots => ({ ...NO_SITE, where: 'number', site: number });

type Reading = Pick<Ports, 'reader' | 'addresses'>;

/** What the words say, as answers; null when they name no place. Of two, the surer. */
export function hearSite(text: string, ports: Reading, language: Language): Slots | null {
  const application = readApplicationReference(text) ?? partSaid(text);
  if (application !== null) return { ...NO_SITE, where: 'reference', application };
  const beside = NEXT_DOOR.test(text) ? 'next-door' : OPPOSITE.test(text) ? 'opposite' : null;
  const place = hearPlace(text, ports, language);
  if (!place) {
    if (beside || HOME.test(text)) return { ...NO_SITE, where: beside ?? 'home' };
    const number = numberSaid(text, false);
    return number === null ? null : siteOf(number);
  }
  if (!beside) return place;
  // "next door to 8, GM2 1AA": the home is found from the postcode and the number, which are heard already.
  return readPostcode(text, ports.addresses.postcodes()) ? { ...NO_SITE, where: beside } : { ...place, house: '' };
}

/** As a speaker hears it: signs one by one, whole or with the letters left off. */
export const applicationHeard = (said: string): string | null =>
  readApplicationReference(said) ?? partSaid(said) ?? partSaid(writtenAsSaid(said));

const IS_ONE = /\b(?:applications?|ref|reference|cais|cyf|cyfeirnod)\b\W*(?:(?:number|no|rhif|is|yw)\W+)?$/i;

/** "2026/3", "application 26/3": the letters left off. */
function partSaid(text: string): string | null {
  const part = findPart(text, true);
  if (!part) return null;
  const before = text.slice(0, text.indexOf(part.matched));
  const plain = part.matched.startsWith(part.year) || IS_ONE.test(before) || asksByPart(text, true) !== null;
  return plain ? `${part.year}/${part.number}` : null;
}

/** A postcode or a street of ours, with the house if one is named. */
function hearPlace(text: string, { reader, addresses }: Reading, language: Language): Slots | null {
  const postcode = readPostcode(text, addresses.postcodes());
  const site = postcode?.postcode ?? reader.read(text, language).slots['street'];
  if (site === undefined) return null;
  return { ...NO_SITE, where: 'site', site, house: houseIn(postcode ? text.replace(postcode.matched, ' ') : text) };
}

/** "12", "Flat 2, 14"; empty when no house is named. */
export function houseIn(text: string): string {
  const house = readHouse(text);
  return [house?.flat, house?.number].filter(Boolean).join(', ');
}
