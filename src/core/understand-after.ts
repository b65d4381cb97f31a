// What a message means after an answer: the same subject about another home, or the request that was just made.
import { containersCalled } from './container-names.js';
import { NOTHING } from './intent-ids.js';
import { isStreet, isTheirPlace } from './other-place.js';
import { foreignReference } from './foreign-reference.js';
import { guidedNow } from './guided.js';
import { asksForOtherHome } from './home.js';
import { asksByPart, isNumberOnly } from './kinds/application-part.js';
import { findApplicationReference } from './kinds/application-reference.js';
import { fold } from './kinds/fold.js';
import { readPostcode } from './kinds/postcode.js';
import { referenceSaid } from './kinds/reference-said.js';
import type { Meaning } from './meaning.js';
import type { Ports } from './ports.js';
import type { Reading } from './reading.js';
import { readReference } from './reference.js';
import { LAST_REQUEST } from './requests.js';
import type { Service } from './service.js';
import type { Session } from './session.js';
import type { Turn } from './turn.js';
import { FEW, wordsIn } from './task-words.js';

const STATUS = 'general.request-status';
const BOOKINGS = 'bins.bulky-booking';
const LARGE_ITEMS = 'bins.bulky-waste';
const APPLICATION = 'planning.find-application';
const COMMENT = 'planning.comment';
/** Longest message that can be nothing but another home, or be about the request just made, in characters. */
const SHORT = 60;

type About = Pick<Meaning, 'intent' | 'slots' | 'command'>;

interface After {
  readonly turn: Turn;
  readonly session: Session;
  readonly ports: Ports;
  /** The meanings among which we asked to choose just now. */
  readonly offered: readonly string[];
}

/** "Change the address", "wrong house", "newid y cyfeiriad": nothing else is asked. */
const OTHER_HOME_ONLY =
  /^(?:no,? |sorry,? |actually,? |can (?:i|you|we) |i (?:want|need) to |please )*(?:change|correct|wrong|different|another|other|newid|arall|gwahanol|anghywir) (?:the |my |to |y |i )*(?:address|house|home|postcode|cyfeiriad|ty|cod post)(?: please| plis)?[.! ]*$|^(?:y )?(?:cyfeiriad|ty|cod post) (?:anghywir|arall|gwahanol)[.! ]*$/;

/** "Actually no", "sorry, I meant": what follows is in place of what was said. */
const PUT_RIGHT =
  /^\W*(?:(?:no|actually|sorry|oh|oops|wait|hang on|i meant?|i mean|it was|it'?s|na|sori|ond|mae'n ddrwg gen i|o'?n i'n meddwl|ro'?n i'n meddwl)\b\W*)+/iu;

/** What leads on from an answer to another thing: "and the", "what about my", "a'r", "beth am y". */
const AND_THE =
  /^\W*(?:(?:ok|okay|so|then|a|ac|ond|iawn)\b\W*)*(?:and what about|and how about|and when is|what about|how about|and|also|plus|(?:beth|be) am|a'r)\b\W*(?:(?:the|my|our|y|yr|fy|ein|eich)\b\W*)?/iu;
const AFTER_NAME = /(?:\s+(?:bin|one|please|then|too|as well|collection|hefyd|plis))*\W*$/;

/** "And the brown bin", "beth am y bin brown": a bin by its name, and nothing of what became of it. */
function asksOfBin(text: string, { container }: Reading['slots'], { council }: Ports): boolean {
  if (container === undefined || !AND_THE.test(text)) return false;
  const bare = fold(text.replace(AND_THE, '')).replace(/\W+$/, '');
  const name = bare.replace(AFTER_NAME, '');
  const keys = containersCalled(container, council).map(({ key }) => key);
  const called = [bare, name].flatMap((one) => containersCalled(one, council));
  return name === fold(container).replace(AFTER_NAME, '') || called.some(({ key }) => keys.includes(key));
}

/** "what about number 12", "no, GM2 1AA", "a different address": the same subject about another home. Or a postcode out of the blue. */
export function aboutHome(reading: Reading, text: string, after: After): About | null {
  const { session, ports } = after;
  const { slots } = reading;
  if (text.length > SHORT || session.task) return null;
  const last = session.last && ports.services.get(session.last.intent);
  if (last && session.last && canAsk(last, after)) {
    const { slots: before } = session.last;
    const bare = text.replace(PUT_RIGHT, '');
    const names = wordsIn(bare) <= FEW && (slots['container'] || slots['when']);
    const bin = asksOfBin(bare, slots, ports) && !namesOther(reading, last.id, ports);
    if (session.known['uprn'] && (names || bin))
      return { intent: last.id, slots: { ...before, ...slots }, command: null };
    const leans = leansOn(reading, last.id);
    if (leans && (slots['postcode'] || slots['number']))
      return { intent: last.id, slots: { ...before, ...slots }, command: null };
    if (session.known['uprn'] && leans && isStreet(text, slots))
      return { intent: last.id, slots: { ...before, ...slots }, command: null };
    const elsewhere = OTHER_HOME_ONLY.test(fold(text)) || isTheirPlace(text) || (leans && asksForOtherHome(text));
    if (session.known['uprn'] && elsewhere) return { intent: last.id, slots: {}, command: 'other-address' };
  }
  // What needs no more than a postcode, such as the nearest place.
  if (last && session.last && !last.takesHome && last.fields['postcode']) {
    if ((slots['postcode'] || isStreet(text, slots)) && leansOn(reading, last.id))
      return { intent: last.id, slots: { ...session.last.slots, ...slots }, command: null };
    if (isTheirPlace(text) || OTHER_HOME_ONLY.test(fold(text)))
      return { intent: last.id, slots: { 'other-address': 'yes', postcode: '' }, command: null };
  }
  // "GM7 1AB 3" is an address as well.
  const addressed = slots['number'] !== undefined && wordsIn(text) <= FEW + 1;
  if (!slots['postcode'] || !(addressed || readPostcode(text, ports.addresses.postcodes())?.whole)) return null;
  const meant = meantBy(after);
  return meant ? { intent: meant.id, slots, command: null } : null;
}

/** What a bare address is given for: a choice just offered, else what was being talked about, else the first that is about a home. */
function meantBy(after: After): Service | undefined {
  const { session, ports, offered } = after;
  const homes = [...ports.services.values()].filter((service) => canAsk(service, after));
  const topic = session.last?.intent.split('.')[0] ?? '';
  return (
    homes.find(({ id }) => offered.includes(id)) ??
    (topic === 'bins' ? undefined : homes.find(({ id }) => id.startsWith(`${topic}.`) && offered.length === 0)) ??
    homes[0]
  );
}

const canAsk = (service: Service, { turn, ports }: After): boolean =>
  service.takesHome === true && (service.guided === undefined || guidedNow(service, turn, ports) !== null);

/** "What time does it shut?", "how is it made up?": what was answered just now says what it is about. `words` are held against folded text. */
export function aboutAnswer(
  text: string,
  reading: Reading,
  { task, last }: Session,
  { services }: Ports,
): About | null {
  if (task || text.length > SHORT) return null;
  const said = fold(text);
  for (const { id, follows = [] } of services.values())
    for (const { after, words } of follows)
      if ((after?.includes(last?.intent ?? '') ?? true) && words.test(said)) {
        const before = after && last?.intent === id ? last.slots : {};
        return { intent: id, slots: { ...before, ...reading.slots }, command: null };
      }
  return null;
}

const MINE =
  '(?:it|that|this|them|(?:my|the|our|that|this) (?:bulky |bin |waste |missed |new )*(?:collection|booking|report|request|order|application|pick ?up|bin|slot|thing))';
/** "To the Friday after", "to another day": no "to a bigger one". */
const A_DAY =
  '(?:(?:on|the|next|this|another|an?|different|later|earlier) )*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)?day|date|week|tomorrow|(?:mon|tues?|weds?|thurs?|fri)|\\d{1,2}(?:st|nd|rd|th)?)(?: (?:after|of \\w+|\\d{1,2}(?:st|nd|rd|th)?|january|february|march|april|may|june|july|august|september|october|november|december))*';
const ALTER = new RegExp(
  String.raw`^(?:please |can (?:i|you|we) |could (?:i|you|we) |i (?:want|need|would like|'d like) to |actually,? |sorry,? )*(?:cancel|call off|withdraw|take back|rearrange|rebook|reschedule|move|change) (?:${MINE}|(?:my|the) (?:day|date|collection day))(?: (?:to|for|till|until) ${A_DAY})?(?: please| now)?[.!? ]*$|^(?:(?:allwch chi |ga i |plis |dw i eisiau |dwi isio )*)(?:ganslo|canslo|dileu|newid|symud)(?:'r| y| fy| hwnna| hwn| hynny| hynna| fo| fe| o| e| hi)*(?: (?:casgliad|nghasgliad|archeb|cais|nghais|adroddiad|dyddiad|diwrnod))?(?: plis)?[.!? ]*$`,
);
const NEWS = new RegExp(
  String.raw`^(?:so |and |ok,? )*(?:(?:is there |have you (?:got |had )?|got )?any (?:news|update|updates|progress)|(?:how(?:'s| is| are)|what(?:'s| is) happening (?:with|to|about)|what happened to|where(?:'s| is)|have you done|is) ${MINE}(?: (?:going|getting on|coming(?: along)?|doing|done|sorted|now|up to))*|(?:update|status|progress|track)|(?:oes )?(?:unrhyw )?newyddion|sut mae(?:'r| fy|'n)? ?(?:\w+(?:'n)? )?(?:yn )?(?:mynd|dod))(?: (?:on|about|with|of|am|ar) (?:${MINE}|\w+))?(?: yet| please| plis)?[.!? ]*$`,
);

/** One of ours with the right check character, with few words around it; null otherwise. */
function wholeReference(text: string, prefix: string): string | null {
  const said = text.length <= SHORT + 20 ? referenceSaid(text, prefix) : null;
  return said === null ? null : readReference(said);
}

/** Words beside a reference that still leave no doubt that it is what is asked about. */
const BESIDE = 12;

/** "GLM-4K7P-2QX", given to another council: not one of ours, and whose it looks like is told. */
export function aboutForeign(text: string, { task }: Session, ports: Ports): About | null {
  const foreign = foreignReference(text, ports);
  if (!foreign?.surely || findApplicationReference(text) || wholeReference(text, ports.council.referencePrefix))
    return null;
  const rest = text.toUpperCase().replace(foreign.reference, ' ').trim();
  if (rest !== '' && wordsIn(rest) > (task ? FEW : BESIDE)) return null;
  return { intent: STATUS, slots: { reference: foreign.reference }, command: null };
}

const wishOf = (said: string): 'cancel' | 'change' =>
  /\b(?:cancel|call off|withdraw|take back|canslo|dileu)\b/.test(said) ? 'cancel' : 'change';

const CHANGES =
  '(?:cancel|call off|withdraw|rearrange|rebook|reschedule|move|change|put back|bring forward|canslo|newid|symud|aildrefnu)';
const LARGE = '(?:bulky|large items?|big items?|furniture|sofa|settee|mattress|fridge|swmpus|eitemau mawr)';
const BOOKED = '(?:collection|booking|pick ?up|slot|appointment|date|day|casgliad|gasgliad|nghasgliad|archeb)';
const BOOKING = new RegExp(
  String.raw`\b${CHANGES}\b.{0,30}\b${LARGE}\b(?: waste)? ${BOOKED}\b|\b${CHANGES}\b.{0,20}\b${BOOKED}\b.{0,14}\b${LARGE}\b|\b${LARGE}\b(?: waste)? ${BOOKED}\b.{0,40}\b(?:cancel|rearrange|rebook|reschedule|call off|another day|different day|change (?:it|the (?:day|date)))\b`,
);

/** The questions of that form that take a reference. */
const PROOF = new Set(['booking', 'booking-postcode']);
/** "Change my booking", "newid fy archeb": of all that can be booked here only large items are changed here. */
const BARE_BOOKING = new RegExp(
  String.raw`^(?:please |hi |hello |can (?:i|you|we) |could (?:i|you|we) |how (?:do|can) (?:i|we) |(?:i|we)(?:'d| would)? (?:want|need|like) to |hoffwn (?:i )?|(?:dw i|dwi|rydw i)(?:'?n| yn)? ?(?:eisiau |isio |am )?|ga i |sut (?:mae|alla i) )*${CHANGES}(?:'r| y| fy| my| the| our| a| an| day| date| time| slot| of| diwrnod| dyddiad| ddyddiad| ddiwrnod)* ?(?:booking|archeb|(?:my |our )collection(?: (?:day|date|slot|booking))?|collection booking|pick ?up)(?: (?:to |for |on )?(?:a |an )?(?:different|another|other|new|later|earlier) (?:day|date|time))?(?: please| now| plis)?[.!? ]*$`,
);

/** "Cancel my bulky collection", "move the day of my large item collection", whatever was said before. */
export function aboutBooking(text: string, { task }: Session, { services, bulky, bookings }: Ports): About | null {
  const said = fold(text);
  // Asked what to collect, they may tell that it is to be called off.
  const elsewhere = task && !(task.service === LARGE_ITEMS && task.asking === 'bulky-items');
  if (elsewhere || !bulky || !bookings || !services.has(BOOKINGS) || text.length > 2 * SHORT) return null;
  if (!BOOKING.test(said) && !BARE_BOOKING.test(said)) return null;
  return { intent: BOOKINGS, slots: { wish: wishOf(said) }, command: null };
}

/** "2026/3", "is 2026/3 decided", "application 33": an application of which the letters, or the year too, were left off. */
export function aboutPart({ candidates }: Reading, text: string, { task, last }: Session, ports: Ports): About | null {
  const { services, planningRegister } = ports;
  if (task || !planningRegister || !services.has(APPLICATION) || text.length > 2 * SHORT) return null;
  const begun = last === null || last.intent.startsWith('planning.');
  const short = begun && /^\d\d\D/.test(planningRegister.example ?? '');
  if (!asksByPart(text, short) && !isNumberOnly(text)) return null;
  const asked = candidates.find(({ intent }) => intent === APPLICATION || intent === COMMENT);
  return { intent: asked?.intent ?? APPLICATION, slots: {}, command: null };
}

/** "Any news on it?", "cancel my collection", after a reference was given in this conversation. */
export function aboutRequest(text: string, { task, known, last }: Session, prefix: string): About | null {
  const named = wholeReference(text, prefix);
  if (named !== null) {
    const rest = fold(text.slice(0, text.toUpperCase().lastIndexOf(prefix)));
    const wish = rest.replace(/[^a-z0-9]*(?:reference|ref|number|with|for|cyfeirnod)?[^a-z0-9]*$/, '');
    // "Cancel GLM-4K7P-2QX": the reference is what "it" would be.
    if (ALTER.test(wish) || ALTER.test(`${wish} it`) || /^(?:canslo|dileu|newid|symud)$/.test(wish))
      return { intent: STATUS, slots: { reference: named, wish: wishOf(rest) }, command: null };
    // A form that asks for it takes it.
    const asked = task?.service === STATUS || (task?.service === BOOKINGS && PROOF.has(task.asking ?? ''));
    return task && !asked ? { intent: STATUS, slots: { reference: named }, command: null } : null;
  }
  const reference = known[LAST_REQUEST];
  if (reference === undefined || task || text.length > SHORT) return null;
  const said = fold(text);
  // Once they talk of something else, "it" is that; and a planning application has a reference of its own.
  const near = last?.intent === STATUS || (last !== null && Object.keys(last.slots).length === 0);
  if ((!near && /\b(?:it|that|this|them)\b/.test(said)) || (known['application'] && /\bapplication\b/.test(said)))
    return null;
  if (ALTER.test(said)) return { intent: STATUS, slots: { reference, wish: wishOf(said) }, command: null };
  return NEWS.test(said) ? { intent: STATUS, slots: { reference }, command: null } : null;
}

/** A follow-up keeps the subject unless the words plainly name another. */
export function leansOn(reading: Reading, last: string): boolean {
  const best = reading.candidates[0];
  return !best || best.intent === last || best.confidence < 0.8 || best.intent === NOTHING;
}

/** Subjects that are about one thing only, and those that are about the thing that was named. */
const ONE_THING = /^bins\.(?:garden-waste|clinical-waste|assisted-collection|reminders)$|^council-tax\./;
const NAMED_THING = /^bins\.(?:what-goes-where|bulky-waste)$/;

/** "And the food caddy?" after an answer about garden waste, "and the green bin?" after one about a mattress: another subject. */
function namesOther({ slots }: Reading, last: string, { council }: Ports): boolean {
  const { item, container } = slots;
  // The food of a food caddy is no thing of its own.
  const thing = item !== undefined && !(container !== undefined && fold(container).includes(fold(item)));
  if (NAMED_THING.test(last)) return container !== undefined && !thing;
  if (!ONE_THING.test(last) || (item === undefined && container === undefined)) return false;
  const garden = container !== undefined && containersCalled(container, council).some(({ key }) => key === 'garden');
  return last !== 'bins.garden-waste' || !garden;
}

export const followsOn = (reading: Reading, last: string, ports: Ports): boolean =>
  leansOn(reading, last) && !namesOther(reading, last, ports);

const IT = '(?:it|that|this|one|these|those)';
/** Whole questions that name no subject, in English and Welsh: they are about the subject at hand, however sure the engine is. */
const SUBJECTLESS = new RegExp(
  `^(?:(?:and|so|ok|okay|right|but|thanks|great|a|ac|ond|iawn|diolch)[ ,]+)*(?:${[
    `how much(?: (?:is|are|does|do|will|would)(?: ${IT})?(?: (?:cost|be))?)?`,
    `what(?: (?:does|do|will|would|is|are|'?s)) ?(?:${IT} cost|the (?:cost|price|charge|fee))(?: of ${IT}| for ${IT})?`,
    `(?:is there|do you|do i) (?:a |any )?(?:charge|cost|fee|pay)(?: for)?(?: ${IT})?`,
    `how long (?:does|do|will|would|is)(?: ${IT})?(?: (?:take|be|last))?`,
    `when (?:does|will|would) ${IT} (?:start|come|happen|arrive|end|finish)`,
    `how (?:do|can|would) (?:i|we) (?:apply|get|do|book|join|order|ask|sign up|start|cancel|pay)(?: (?:for|to))?(?: ${IT})?`,
    `(?:can|could) (?:i|we) (?:apply|get|do|book|order|pay|sign up)(?: for)? ${IT}(?: online| by phone| here)?`,
    `(?:a )?faint (?:ydy|ydi|yw|fydd|mae|ma)(?:'?n| o'?n| e'?n)? ?(?:hynny|hynna|hwnna|o|e|fe|fo|costio|gostio)?`,
    `(?:beth|be) (?:ydy|ydi|yw)'?r (?:gost|pris)`,
    `(?:beth|be) am (?:y |ei )?(?:gost|costau|pris|phris|bris|t[aâ]l)`,
    `(?:what|how) about (?:the |its )?(?:costs?|price|charge|fee)`,
    `(?:pa mor hir|faint o amser) (?:mae|fydd|bydd|ma)(?:'?n|'?r| hynny| hynna| fo'?n?| o'?n?| hi'?n?| e'?n?)* ?(?:gymryd|cymryd)?(?: hynny| hynna)?`,
    `sut (?:mae|ydw i'n|alla i|ga i|dw i'n|dwi'n) (?:gwneud cais|ymgeisio|wneud cais|neud cais|archebu|ymuno)(?: (?:am|i) (?:hynny|hynna))?`,
  ].join('|')})(?: please| pls| plis| then| os gwelwch yn dda)?$`,
);
/** Subjects that a question without one can be about. */
const ABOUT_SOMETHING = /^(?:bins|council-tax|planning)\.|^general\.other-service$/;

/** "Apply" alone is for what was told; of planning there is only the one application. */
const APPLY = new RegExp(
  `^(?:(?:yes|ok|okay|ie|iawn)[ ,]+)*(?:${[
    `(?:(?:i|we)(?:'d| would)? (?:want|need|like) to |let me )?apply(?: for ${IT}| now)?`,
    `(?:(?:dw i|dwi|rydw i)(?:'?n| yn)? ?(?:eisiau|isio|am) |hoffwn (?:i )?)?(?:g?wneud cais|ymgeisio)(?: am (?:hynny|hynna))?`,
  ].join('|')})(?: please| pls| plis)?$`,
);

/** Whether a message asks about the subject of what was answered last, for it names none. */
export function staysOn(text: string, last: string): boolean {
  const said = fold(text).replace(/[?!.]+\s*$/g, '');
  return ABOUT_SOMETHING.test(last) && (SUBJECTLESS.test(said) || (APPLY.test(said) && !last.startsWith('planning.')));
}
