// Looks applications up in the council's register, by reference or by place.
import type { Called, Trouble } from '../../core/called.js';
import type { Address } from '../../core/council.js';
import { addressLine } from '../../core/home.js';
import { readHouse } from '../../core/kinds/house.js';
import type { Application, PlanningRegister } from '../../core/planning.js';
import type { ServiceContext } from '../../core/service.js';
import { findPart } from '../../core/kinds/application-part.js';
import { spellings } from '../../core/kinds/application-reference.js';
import { nextDoor, opposite } from './near-home.js';
import { isNear, type Near } from './site.js';

export type Looked =
  /** Not said yet, or the home it is near to is not known. */
  | { readonly kind: 'nowhere' }
  | { readonly kind: 'down'; readonly why: Trouble }
  | { readonly kind: 'unknown'; readonly reference: string }
  | { readonly kind: 'none'; readonly place: string; readonly asOf: Date }
  | { readonly kind: 'one'; readonly application: Application; readonly asOf: Date }
  /** Newest first. `around`: none is at `place`, these are in the same postcode or street; `number`: only that was told. */
  | {
      readonly kind: 'several';
      readonly place: string;
      readonly found: readonly Application[];
      readonly around: boolean;
      readonly number?: string;
      readonly asOf: Date;
    };

/** Streets that lie in more postcodes than this are looked up by postcode only. */
const POSTCODES = 6;
/** Applications of one number, in different years, that are offered. */
const NUMBERED = 3;
const POSTCODE = /^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/;

/** @throws Error when the council has no register: the service is not offered there. */
export async function lookUp(context: ServiceContext): Promise<Looked> {
  const { answers, ports } = context;
  const register = ports.planningRegister;
  if (!register) throw new Error('a planning service runs without a planning register');
  if (answers['application']) return byReference(answers['application'], register);
  if (answers['where'] === 'number' && answers['site']) return byNumber(answers['site'], register);
  if (answers['where'] === 'site' && answers['site'])
    return atSite(answers['site'], answers['house'] ?? '', register, context);
  if (isNear(answers['where']) && answers['uprn'])
    return nearHome(answers['where'], answers['uprn'], register, context);
  return { kind: 'nowhere' };
}

async function byReference(reference: string, register: PlanningRegister): Promise<Looked> {
  for (const spelling of spellings(reference)) {
    const found = await register.byReference(spelling);
    if (!found.ok) return { kind: 'down', why: found.why };
    if (found.value) return { kind: 'one', application: found.value, asOf: found.asOf };
  }
  const part = partOf(reference);
  const alike = part && (await register.byPart?.(part.year, part.number));
  if (alike && !alike.ok) return { kind: 'down', why: alike.why };
  const [only, another] = alike?.value ?? [];
  if (alike && only && !another) return { kind: 'one', application: only, asOf: alike.asOf };
  return { kind: 'unknown', reference };
}

/** One that is the only one of its number is offered, not told: the year may be another that the register does not go back to. */
async function byNumber(number: string, register: PlanningRegister): Promise<Looked> {
  const called = await register.byPart?.(null, number);
  if (called && !called.ok) return { kind: 'down', why: called.why };
  if (!called || called.value.length === 0) return { kind: 'unknown', reference: number };
  const newest = called.value.slice(0, NUMBERED);
  return { kind: 'several', place: '', found: newest, around: false, number, asOf: called.asOf };
}

/** Its year and number, where it is nothing more: the letters were left off. */
export function partOf(reference: string): ReturnType<typeof findPart> {
  const part = findPart(reference, true);
  return part?.matched === reference ? part : null;
}

async function atSite(
  site: string,
  house: string,
  register: PlanningRegister,
  { ports, language }: ServiceContext,
): Promise<Looked> {
  const isPostcode = POSTCODE.test(site);
  const known = isPostcode ? await ports.addresses.byPostcode(site) : await ports.addresses.byStreet?.(site);
  if (known && !known.ok) return { kind: 'down', why: known.why };
  const homes = known?.value ?? [];
  const postcodes = isPostcode ? [site] : [...new Set(homes.map(({ postcode }) => postcode))].slice(0, POSTCODES);
  const wanted = house === '' ? null : homes.filter((home) => isHouse(home, house));
  const place = house === '' ? site : `${house} ${first(wanted)?.street[language] ?? site}`;
  return among(await inPostcodes(postcodes, register), place, wanted);
}

const first = (homes: readonly Address[] | null): Address | undefined => homes?.[0];

/** Its number and flat are those that were said. */
function isHouse(home: Address, said: string): boolean {
  const house = readHouse(said);
  const flat = house?.flat?.replace(/^flat /i, '');
  const flatFits = !flat || home.flat?.replace(/^\D+/, '').toLowerCase() === flat.toLowerCase();
  return flatFits && (!house?.number || home.number?.toLowerCase() === house.number.toLowerCase());
}

async function nearHome(
  near: Near,
  uprn: string,
  register: PlanningRegister,
  { ports, language }: ServiceContext,
): Promise<Looked> {
  const home = await ports.addresses.byUprn(uprn);
  if (!home.ok) return { kind: 'down', why: home.why };
  if (!home.value) throw new Error('the chosen home is not in the address book');
  const street = await ports.addresses.byPostcode(home.value.postcode);
  if (!street.ok) return { kind: 'down', why: street.why };
  const homes = {
    home: [home.value],
    'next-door': nextDoor(home.value, street.value),
    opposite: opposite(home.value, street.value),
  };
  const line = addressLine(home.value, language);
  const place = ports.words.text(`applications.place.${near}`, language, { home: line });
  return among(await inPostcodes([home.value.postcode], register), place, homes[near]);
}

async function inPostcodes(
  postcodes: readonly string[],
  register: PlanningRegister,
): Promise<Called<readonly Application[]>> {
  const found = await Promise.all(postcodes.map((postcode) => register.search({ postcode })));
  const failed = found.find((one) => !one.ok);
  if (failed) return failed;
  const answered = found.filter((one) => one.ok);
  const asOf = new Date(Math.min(...answered.map((one) => one.asOf.getTime()), Date.now()));
  const value = answered.flatMap((one) => one.value).sort((a, b) => b.received.localeCompare(a.received));
  return { ok: true, value, asOf };
}

/** Those at the homes that were meant; null for any. */
function among(called: Called<readonly Application[]>, place: string, homes: readonly Address[] | null): Looked {
  if (!called.ok) return { kind: 'down', why: called.why };
  const { value, asOf } = called;
  const uprns = homes && new Set(homes.map(({ uprn }) => uprn));
  const there = uprns ? value.filter(({ uprn }) => uprn !== null && uprns.has(uprn)) : value;
  const [only] = there;
  if (there.length === 1 && only) return { kind: 'one', application: only, asOf };
  const around = there.length === 0;
  const found = around ? value : there;
  return found.length === 0 ? { kind: 'none', place, asOf } : { kind: 'several', place, found, around, asOf };
}
