// Answers to our own questions: slots heard one by one, put together as the words a resident would type.

export interface HeardSlot {
  /** As recognised; never empty. */
  readonly value: string;
  /** Id and name of the listed value it was matched to, if any. */
  readonly id: string | null;
  readonly name: string | null;
}

export type HeardSlots = ReadonlyMap<string, HeardSlot>;

/** Slots of a spelled postcode in the order they are said: G, M, 1, 1, A, A. A district letter comes only in London. */
const SPELLED = [
  'area_one',
  'area_two',
  'digit_one',
  'digit_two',
  'district_letter',
  'digit_three',
  'unit_one',
  'unit_two',
] as const;
/** Digits in a row that are a phone number, not a house. */
const PHONE_DIGITS = 9;

type Answers = Readonly<Record<string, (slots: HeardSlots) => string>>;

/**
 * First words of a question, each an intent of its own: Alexa gives free speech only after a fixed word and does not say
 * which, so that one intent for all of them would lose it.
 */
export const CARRIERS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...['how', 'what', "what's", 'when', "when's", 'where', "where's", 'which', 'who', "who's", 'why'],
    ...['can', 'could', 'do', 'does', 'did', 'is', 'are', 'will', 'would', 'should', 'have', 'has'],
    ...['you', 'your', 'they', 'nobody', 'somebody', 'this', 'need', 'get', 'book', 'order', 'apply', 'pay'],
    ...['i', "i'm", "i've", 'my', 'the', 'there', "there's", 'we', 'our', 'someone', 'report'],
    ...['it', "it's", "that's", 'a', 'an', 'if', 'any', "don't", 'they', "they've", "we've", "you're"],
    ...["somebody's", "someone's", "nobody's", "haven't", "hasn't", 'want', 'people', 'not'],
    // What is to be done, and of whom.
    ...['help', 'set', 'cancel', 'stop', 'start', 'check', 'change', 'renew', 'join', 'register', 'claim'],
    ...['find', 'make', 'send', 'tell', 'ring', 'call', 'take', 'put', 'collect', 'fetch', 'request', 'track'],
    ...['was', 'were', 'am', 'he', 'she', "he's", "she's", 'his', 'her', 'council', 'garden', 'planning', 'bin'],
    ...['bins', 'new', 'missed', 'lost', 'moving', 'nothing', 'no', 'yes'],
    // Where something is, in words of one's own.
    ...['on', 'in', 'by', 'near', 'behind', 'outside', 'opposite', 'beside', 'along', 'under', 'next'],
    ...['at', 'round', 'around', 'down', 'up', 'inside', 'for', 'to', 'from', 'side', 'back', 'front'],
    ...["i'd", "i'll", "we're", "they're", "can't", "didn't", "isn't", "how's", 'today', 'tomorrow', 'after'],
  ].map((word) => [`Ask${word.replace("'", '').replace(/^./, (first) => first.toUpperCase())}Intent`, word]),
);
/** Other first words that mean as much as one of them: intents are few. */
export const ALIKE: Readonly<Record<string, readonly string[]>> = {
  "can't": ["couldn't", "won't"],
  "didn't": ["doesn't"],
  "isn't": ["aren't", "wasn't"],
  tell: ['give', 'show'],
};
const carried: Answers = Object.fromEntries(
  Object.entries(CARRIERS).map(([name, word]) => [
    name,
    (slots: HeardSlots) => phrase(`${word} `, slots.get('question')?.value),
  ]),
);

/** "More": a yes where more was offered, and only there. */
export const MORE = 'MoreAnswerIntent';

/** The text of an answer intent; empty when nothing usable was heard. */
export const ANSWERS: Answers = {
  ...carried,
  PostcodeAnswerIntent: (slots) => [house(slots), postcode(slots)].filter(Boolean).join(', '),
  HouseAnswerIntent: (slots) => {
    const digits = slots.get('number')?.value.replace(/\D/g, '') ?? '';
    return digits.length >= PHONE_DIGITS ? phone(digits) : house(slots);
  },
  PhoneAnswerIntent: (slots) => phone(slots.get('phone')?.value ?? ''),
  ChoiceAnswerIntent: (slots) => phrase('the ', slots.get('position')?.name ?? slots.get('position')?.value, ' one'),
  ContainerAnswerIntent: (slots) =>
    phrase('the ', slots.get('container')?.value) || phrase('the ', slots.get('colour')?.value, ' bin'),
  DayAnswerIntent: (slots) => day(slots),
  FollowUpIntent: (slots) =>
    phrase('what about the ', slots.get('container')?.value) || phrase('what about ', day(slots)),
  ReferenceAnswerIntent: (slots) => phrase('reference ', slots.get('reference')?.value),
  StreetAnswerIntent: (slots) => slots.get('street')?.name ?? slots.get('street')?.value ?? '',
  BandAnswerIntent: (slots) =>
    phrase('how much is band ', (slots.get('band')?.id ?? slots.get('band')?.value)?.toUpperCase()),
  /** What was dumped, how much and how dangerous: as it was said. */
  TipAnswerIntent: (slots) => slots.get('tip')?.value ?? '',
  [MORE]: () => '',
  /** Read apart from all the others: never as words. */
  PinAnswerIntent: () => '',
  NearAnswerIntent: (slots) => slots.get('near')?.name ?? slots.get('near')?.value ?? '',
  /** What it is about, and no more: asked which of it. */
  TopicAnswerIntent: (slots) => slots.get('topic')?.name ?? slots.get('topic')?.value ?? '',
  ShareAnswerIntent: (slots) => slots.get('share')?.name ?? slots.get('share')?.value ?? '',
  HelpAnswerIntent: (slots) => slots.get('help')?.name ?? slots.get('help')?.value ?? '',
  LetterAnswerIntent: (slots) => phrase('i have had a ', slots.get('letter_kind')?.name),
  DontKnowAnswerIntent: () => 'i do not know',
  NobodyAnswerIntent: () => 'nobody',
  /** Whatever else: the words after a carrier phrase, as if they were typed. */
  AskIntent: (slots) => slots.get('question')?.value ?? '',
  UrgentAnswerIntent: (slots) => slots.get('danger')?.name ?? slots.get('danger')?.value ?? '',
};

/** By its name, as the assistant reads it. */
const day = (slots: HeardSlots): string => slots.get('day')?.name ?? slots.get('day')?.value ?? '';

/** Letters and figures of a postcode; what has more is something else, such as a reference. */
const LONGEST = 7;

/** A postcode spelled letter by letter, or heard whole, in the form "GM1 1AA"; empty when there is none. */
export function postcode(slots: HeardSlots): string {
  const spelled = SPELLED.map((name) => slots.get(name)?.id ?? slots.get(name)?.value ?? '').join('');
  const joined = (spelled || (slots.get('postcode')?.value ?? '')).toUpperCase().replace(/[^A-Z0-9]/g, '');
  return joined.length > 4 && joined.length <= LONGEST ? `${joined.slice(0, -3)} ${joined.slice(-3)}` : joined;
}

/** "4", "1A"; empty when there is none. */
export function houseNumber(slots: HeardSlots): string {
  const number = (slots.get('number')?.value ?? '').replace(/[^0-9a-z]/gi, '').toUpperCase();
  const letter = slots.get('letter');
  return (
    number &&
    `${number}${(letter?.id ?? letter?.value ?? '')
      .replace(/[^a-z]/gi, '')
      .toUpperCase()
      .slice(0, 1)}`
  );
}

/** "flat 2, 14 High Street", "number 4", "Rose Cottage". */
function house(slots: HeardSlots): string {
  const number = houseNumber(slots);
  const street = slots.get('street')?.name ?? slots.get('street')?.value;
  const home = number && (street ? `${number} ${street}` : `number ${number}`);
  const name = slots.get('name') ?? slots.get('called');
  return [phrase('flat ', slots.get('flat')?.value), name?.name ?? name?.value ?? '', home].filter(Boolean).join(', ');
}

/** Digits only; a number slot drops the first nought. */
function phone(heard: string): string {
  const digits = heard.replace(/\D/g, '').replace(/^44(?=\d{10}$)/, '0');
  return digits.length === 10 && /^[1-37-9]/.test(digits) ? `0${digits}` : digits;
}

function phrase(before: string, value: string | null | undefined, after = ''): string {
  return value ? `${before}${value}${after}` : '';
}
