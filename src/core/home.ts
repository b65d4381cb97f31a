// Finding a home: the two questions, postcode and address, that every service about a home shares.
import { list } from './format.js';
import type { Address } from './council.js';
import { readHouse, type HouseRead } from './kinds/house.js';
import { readPostcode } from './kinds/postcode.js';
import type { Option } from './reply.js';
import { homeInStreet } from './street-home.js';
import type { Asked, Done, Field, Read, ServiceContext } from './service.js';
import type { Language, Slots } from './turn.js';

/** Answers kept for the conversation once a home is known. */
export const HOME_ANSWERS = ['uprn', 'postcode'] as const;
/** Addresses shown at once on a screen, and read out by a speaker. */
const SHOWN = 6;
const SPOKEN = 3;

/** One line as a resident would write it: "Flat 2, 14 High Street". */
export function addressLine(address: Address, language: Language): string {
  const street = address.street[language] ?? address.street.en;
  const house = address.number ? `${address.number} ${street}` : street;
  return [address.flat, address.houseName, house].filter(Boolean).join(', ');
}

const OTHER_HOME =
  /\b(change|different|another|other|wrong|not my|arall|gwahanol|anghywir)\b.{0,24}\b(address|house|home|postcode|property|place|cyfeiriad|tŷ|ty|cod post)\b|^(wrong one|not that one|nid hwnna)$/i;
const NOT_LISTED =
  /\b(not|isn'?t|nowhere)\b.{0,16}\b(here|listed|there|list|one of)\b|\bnone of (them|these|those)\b|^(none|neither)$|\bddim (yma|ar y rhestr)\b|\bdim un\b/i;

const PEOPLE =
  '(?:mum|mam|mom|mother|dad|father|nan|nana|nain|taid|gran(?:ny|dma|dad|dpa)?|son|daughter|sister|brother|aunt(?:ie|y)?|uncle|partner|girlfriend|boyfriend|friend|mate|neighbour|tenant|parents)';
const THEIR_HOME = new RegExp(
  `\\b(?:what|how) about (?:at )?(?:my|our) ${PEOPLE}\\b|\\b${PEOPLE}(?:'?s) (?:house|place|home|flat|address|bungalow)\\b|\\bbeth am (?:dŷ|dy|tŷ|ty|gartref|fflat|le) \\p{L}+`,
  'iu',
);

/** The resident wants to talk about another home than the one we hold. */
export const asksForOtherHome = (text: string): boolean => OTHER_HOME.test(text) || THEIR_HOME.test(text);

export const needsHome = (answers: Slots): 'postcode' | 'uprn' | null => {
  if (answers['uprn']) return null;
  return answers['postcode'] ? 'uprn' : 'postcode';
};

/** Fills `uprn` from a postcode and a house number given together, or says why there is no such home. */
export async function resolveHome(context: ServiceContext): Promise<Read> {
  const { ports, answers, language } = context;
  if (answers['uprn'] || !answers['postcode']) return { kind: 'other' };
  const looked = await ports.addresses.byPostcode(answers['postcode']);
  if (!looked.ok) return homesDown(context);
  const homes = looked.value;
  if (homes.length === 0) return unknownPostcode(answers['postcode'], context);
  const only = homes[0];
  if (homes.length === 1 && only) return { kind: 'answers', answers: { uprn: only.uprn } };
  const named = homeNamed(answers, homes);
  if (named) return { kind: 'answers', answers: { uprn: named.uprn, house: '' } };
  const house = answers['number'];
  if (!house) return { kind: 'other' };
  const found = homesFor(house, homes, language);
  const first = found[0];
  if (found.length === 1 && first) return { kind: 'answers', answers: { uprn: first.uprn, number: '' } };
  if (found.length > 1) return { kind: 'other' };
  return {
    kind: 'refused',
    say: [{ key: 'address.no-such', data: { house, postcode: answers['postcode'] } }],
    forget: ['number'],
  };
}

/** Homes cannot be looked up just now: what is said, and that the turn ends there. A person is offered beside it. */
export const homesDown = ({ ports, language }: ServiceContext) => {
  const { phone } = ports.council.contact;
  const say = [{ key: 'address.down', data: { phone: phone[language] ?? phone.en } }];
  return { kind: 'refused', ending: 'service-down', say, forget: ['postcode', 'number'] } as const satisfies Read;
};

/** The same for a service that has its answers already. */
export const homeDown = (context: ServiceContext): Done => {
  const { ending, say } = homesDown(context);
  const options = [{ value: 'do:person', label: context.ports.words.text('person.talk', context.language) }];
  return { ending, say, options };
};

function unknownPostcode(postcode: string, { ports, language }: ServiceContext): Read {
  const neighbour = ports.addresses.neighbour(postcode);
  if (!neighbour)
    return { kind: 'refused', say: [{ key: 'address.none-at', data: { postcode } }], forget: ['postcode', 'number'] };
  const name = neighbour.name[language] ?? neighbour.name.en;
  return {
    kind: 'refused',
    ending: 'answered',
    say: [
      {
        key: 'address.neighbour',
        data: { postcode, name, phone: neighbour.phone, website: neighbour.website.replace(/^https?:\/\//, '') },
      },
    ],
    links: [{ label: name, url: neighbour.website }],
    forget: ['postcode', 'number'],
  };
}

/** The one home there of the name that was told with the question; not while another home is being chosen. */
function homeNamed(answers: Slots, homes: readonly Address[]): Address | null {
  const { house, number } = answers;
  if (!house || number || answers[CHOOSE_HOME] || answers['other-address']) return null;
  const found = homes.filter(({ houseName, flat }) => houseName && !flat && fold(houseName) === fold(house));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Homes whose number, flat or name is what was said; exact before partial. */
function homesFor(text: string, homes: readonly Address[], language: Language): readonly Address[] {
  const house = readHouse(text);
  const name = fold(text);
  const named = homes.filter((home) => home.houseName && name.includes(fold(home.houseName)));
  if (named.length > 0) return named;
  if (!house?.number && !house?.flat) {
    const near = name.length >= 3 ? homes.filter((home) => fold(addressLine(home, language)).includes(name)) : [];
    return near.length < homes.length ? near : [];
  }
  const number = house.number?.toLowerCase();
  const flat = house.flat ? fold(house.flat) : null;
  return homes.filter((home) => {
    const numberFits =
      !number ||
      home.number?.toLowerCase() === number ||
      (!flat && home.flat !== null && flatNumber(home.flat) === number && home.number === null);
    return (
      numberFits && (!flat || (home.flat !== null && flatNumber(home.flat) === flat.replace(/^flat |^fflat /, '')))
    );
  });
}

const flatNumber = (flat: string): string => fold(flat).replace(/^(flat|fflat|apartment|unit) /, '');
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9 ]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

async function homesLeft({ ports, answers, language }: ServiceContext): Promise<readonly Address[]> {
  const looked = await ports.addresses.byPostcode(answers['postcode'] ?? '');
  const homes = looked.ok ? looked.value : [];
  const narrowed = answers['number'] ? homesFor(answers['number'], homes, language) : homes;
  return narrowed.length > 0 ? narrowed : homes;
}

/** "Flat 2, 14", "12", or a name. */
const houseSaid = (house: HouseRead | null): string =>
  [house?.flat, house?.number].filter(Boolean).join(', ') || (house?.name ?? '');

const UNKNOWN = /\b(don'?t|do not|not|no)\b.{0,8}\b(know|sure|idea|remember)\b|\bddim yn (gwybod|siŵr|siwr|cofio)\b/i;

const OTHER: Slots = { 'other-address': 'yes', postcode: '', uprn: '', number: '' };

/** "Number 4", said before the postcode: kept for it. */
const NUMBER_FIRST =
  /^\W*(?:(?:it'?s|it is|i'?m at|i live at|we live at|my house is|the house is)\s+)?(?:house )?(?:number|rhif)\s+(\d{1,4}\s?[a-h]?)\W*$/i;

export const postcodeField: Field = {
  undo: OTHER,
  ask: ({ ports }: ServiceContext): Promise<Asked> =>
    Promise.resolve({ say: [{ key: 'address.ask', data: { postcode: ports.council.examplePostcode } }], options: [] }),

  read: async (text, _offered, context): Promise<Read> => {
    const found = readPostcode(text, context.ports.addresses.postcodes());
    if (!found) {
      if (UNKNOWN.test(text) && text.length < 60)
        return { kind: 'refused', say: [{ key: 'address.unknown' }], offerPerson: true };
      const number = NUMBER_FIRST.exec(text)?.[1]?.replace(/\s/g, '').toUpperCase();
      if (number !== undefined) return { kind: 'answers', answers: { number } };
      const there = await homeInStreet(text, context);
      if (there.kind !== 'other') return there;
      const attempt = text.length <= 9 && /[a-z]/i.test(text) && /\d/.test(text);
      return attempt
        ? {
            kind: 'refused',
            say: [{ key: 'address.format', data: { postcode: context.ports.council.examplePostcode } }],
          }
        : { kind: 'other' };
    }
    const house = readHouse(text.replace(found.matched, ' '));
    const number = houseSaid(house);
    return { kind: 'answers', answers: { postcode: found.postcode, ...(number ? { number } : {}) } };
  },
};

/** Set in the answers while a home is chosen anew at its postcode: the one that is known does not fill it again. */
export const CHOOSE_HOME = 'choose-home';

export const homeField: Field = {
  undo: { uprn: '', number: '', [CHOOSE_HOME]: 'yes' },
  ask: async (context: ServiceContext): Promise<Asked> => {
    const { language, turn } = context;
    const homes = await homesLeft(context);
    const lines = homes.map((home) => addressLine(home, language));
    const all: Option[] = homes.map((home, index) => ({ value: `answer:${home.uprn}`, label: lines[index] ?? '' }));
    const options = all.slice(0, SHOWN);
    if (!turn.can.screen) {
      // Nothing counts as offered that was not read out.
      if (homes.length > SPOKEN) return { say: [{ key: 'address.number-spoken' }], options: [] };
      return { say: [{ key: 'address.choose-spoken', data: { homes: list(lines, language, 'or') } }], options };
    }
    const key = homes.length > SHOWN ? 'address.choose-some' : 'address.choose';
    return {
      say: [{ key, data: { n: homes.length, shown: options.length } }],
      options: [...options, { value: 'answer:none', label: context.ports.words.text('address.none', language) }],
      ...(homes.length > SHOWN ? { all } : {}),
    };
  },

  read: async (text, offered, context): Promise<Read> => {
    const { ports, language } = context;
    if (text === 'answer:none' || NOT_LISTED.test(text))
      return {
        kind: 'refused',
        say: [{ key: 'address.not-listed' }],
        forget: ['postcode', 'number'],
        offerPerson: true,
      };
    const looked = await ports.addresses.byPostcode(context.answers['postcode'] ?? '');
    if (!looked.ok) return homesDown(context);
    const homes = looked.value;
    const chosen = homes.find((home) => text === `answer:${home.uprn}`);
    if (chosen) return { kind: 'answers', answers: { uprn: chosen.uprn, number: '' } };
    const postcode = readPostcode(text, ports.addresses.postcodes());
    if (postcode) {
      const house = readHouse(text.replace(postcode.matched, ' '));
      return {
        kind: 'answers',
        answers: { postcode: postcode.postcode, number: houseSaid(house) },
      };
    }
    if (asksForOtherHome(text)) return { kind: 'answers', answers: { postcode: '', number: '' } };
    return pick(text, offered, homes, language, context.answers['postcode'] ?? '');
  },
};

/** A number, a flat, a name or a place in the list; a house number always before a place in the list. */
function pick(
  text: string,
  offered: readonly string[],
  homes: readonly Address[],
  language: Language,
  postcode: string,
): Read {
  const place = /\b(first|second|third|fourth|fifth|last|cyntaf|gyntaf|ail|trydydd|pedwerydd|olaf)\b/i
    .exec(text)?.[1]
    ?.toLowerCase();
  const house = readHouse(text);
  if (place && !house?.number) {
    const index = PLACES[place] ?? -1;
    const uprn = offered
      .filter((value) => value !== 'answer:none')
      .at(index)
      ?.replace('answer:', '');
    if (uprn) return { kind: 'answers', answers: { uprn, number: '' } };
  }
  if (text.length > 60) return { kind: 'other' };
  const found = homesFor(text, homes, language);
  const first = found[0];
  if (found.length === 1 && first) return { kind: 'answers', answers: { uprn: first.uprn, number: '' } };
  const said = house ? [house.flat, house.number].filter(Boolean).join(', ') : '';
  if (found.length > 1) return { kind: 'answers', answers: { number: said || text } };
  return said
    ? { kind: 'refused', say: [{ key: 'address.no-such', data: { house: said, postcode } }], forget: ['number'] }
    : { kind: 'other' };
}

const PLACES: Readonly<Record<string, number>> = {
  first: 0,
  second: 1,
  third: 2,
  fourth: 3,
  fifth: 4,
  last: -1,
  cyntaf: 0,
  gyntaf: 0,
  ail: 1,
  trydydd: 2,
  pedwerydd: 3,
  olaf: -1,
};
