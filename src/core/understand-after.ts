// What a message means after an answer: the same subject about another home, or the request that was just made.
import { guidedNow } from './guided.js';
import { asksForOtherHome } from './home.js';
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
import { FEW, wordsIn } from './understand-task.js';

const NOTHING = 'general.out-of-scope';
const STATUS = 'general.request-status';
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

/** "what about number 12", "no, GM2 1AA", "a different address": the same subject about another home. Or a postcode out of the blue. */
export function aboutHome(reading: Reading, text: string, after: After): About | null {
  const { session, ports } = after;
  const { slots } = reading;
  if (text.length > SHORT || session.task) return null;
  const last = session.last && ports.services.get(session.last.intent);
  if (last && session.last && canAsk(last, after)) {
    const { slots: before } = session.last;
    if (session.known['uprn'] && wordsIn(text) <= FEW && (slots['container'] || slots['when']))
      return { intent: last.id, slots: { ...before, ...slots }, command: null };
    const leans = leansOn(reading, last.id);
    if (leans && (slots['postcode'] || slots['number']))
      return { intent: last.id, slots: { ...before, ...slots }, command: null };
    if (session.known['uprn'] && (OTHER_HOME_ONLY.test(fold(text)) || (leans && asksForOtherHome(text))))
      return { intent: last.id, slots: {}, command: 'other-address' };
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

const MINE =
  '(?:it|that|this|them|(?:my|the|our|that|this) (?:bulky |bin |waste |missed |new )*(?:collection|booking|report|request|order|application|pick ?up|bin|slot|thing))';
const ALTER = new RegExp(
  String.raw`^(?:please |can (?:i|you|we) |could (?:i|you|we) |i (?:want|need|would like|'d like) to |actually,? |sorry,? )*(?:cancel|call off|withdraw|take back|rearrange|rebook|reschedule|move|change) (?:${MINE}|(?:my|the) (?:day|date|collection day))(?: please| now)?[.!? ]*$|^(?:canslo|dileu|newid|symud)(?:'r| y| fy| hwn| hynny)*(?: (?:casgliad|nghasgliad|archeb|cais|nghais|adroddiad|dyddiad|diwrnod))?(?: plis)?[.!? ]*$`,
);
const NEWS = new RegExp(
  String.raw`^(?:so |and |ok,? )*(?:(?:is there |have you (?:got |had )?|got )?any (?:news|update|updates|progress)|(?:how(?:'s| is| are)|what(?:'s| is) happening (?:with|to|about)|what happened to|where(?:'s| is)|have you done|is) ${MINE}(?: (?:going|getting on|coming(?: along)?|doing|done|sorted|now|up to))*|(?:update|status|progress|track)|(?:oes )?(?:unrhyw )?newyddion|sut mae(?:'r| fy)? ?(?:\w+ )?(?:yn )?(?:mynd|dod))(?: (?:on|about|with|of|am|ar) (?:${MINE}|\w+))?(?: yet| please| plis)?[.!? ]*$`,
);

/** One of ours with the right check character, with few words around it; null otherwise. */
function wholeReference(text: string, prefix: string): string | null {
  const said = text.length <= SHORT + 20 ? referenceSaid(text, prefix) : null;
  return said === null ? null : readReference(said);
}

/** "Any news on it?", "cancel my collection", after a reference was given in this conversation. */
export function aboutRequest(text: string, { task, known, last }: Session, prefix: string): About | null {
  const named = wholeReference(text, prefix);
  if (named !== null) {
    const rest = fold(text.slice(0, text.toUpperCase().lastIndexOf(prefix)));
    if (ALTER.test(rest.replace(/[^a-z0-9]*(?:reference|ref|number|with|for|cyfeirnod)?[^a-z0-9]*$/, '')))
      return { intent: STATUS, slots: { reference: named, wish: 'alter' }, command: null };
    return task && task.service !== STATUS ? { intent: STATUS, slots: { reference: named }, command: null } : null;
  }
  const reference = known[LAST_REQUEST];
  if (reference === undefined || task || text.length > SHORT) return null;
  const said = fold(text);
  // Once they talk of something else, "it" is that; and a planning application has a reference of its own.
  const near = last?.intent === STATUS || (last !== null && Object.keys(last.slots).length === 0);
  if ((!near && /\b(?:it|that|this|them)\b/.test(said)) || (known['application'] && /\bapplication\b/.test(said)))
    return null;
  if (ALTER.test(said)) return { intent: STATUS, slots: { reference, wish: 'alter' }, command: null };
  return NEWS.test(said) ? { intent: STATUS, slots: { reference }, command: null } : null;
}

/** A follow-up keeps the subject unless the words plainly name another. */
export function leansOn(reading: Reading, last: string): boolean {
  const best = reading.candidates[0];
  return !best || best.intent === last || best.confidence < 0.8 || best.intent === NOTHING;
}
