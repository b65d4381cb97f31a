// What a conversation is about, in one line for the desk's list: subject, street, and what was said or what came of it.
import { fold } from './kinds/fold.js';
import { labelOf } from './handover-details.js';
import { mask } from './redact.js';
import type { Ports } from './ports.js';
import type { Session } from './session.js';
import type { Language, Turn } from './turn.js';

/** Between the parts of a matter. */
export const MATTER_GAP = ' – ';
/** Longest words of a resident kept to tell what they want, and longest quoted in the line. */
const KEPT = 160;
const QUOTED = 70;

/** Words that are only the wish for a person, a yes or a no, and what stands between them. */
const BLAND = new Set(
  (
    'i im id we you me my a an the to of on in at it is this that for and or so but just please pls thanks thank hi hello hey ok okay oh yes yeah yep no nope not dont ' +
    'want wanted wants need needs would like can could may might will let get give put speak speaking talk talking chat chatting contact connect transfer through pass ' +
    'with about now again person people human someone somebody anyone anybody real actual live proper member staff adviser advisor agent operator team council ' +
    'how good morning afternoon evening directly help call ring phone back up here there do does am are be have has got instead rather ' +
    'dw dwi rwyf rwy hoffwn hoffi eisiau isio angen cael gael siarad sgwrsio gyda efo hefo a ac ag i o yn y yr ar am ei ie oes nac oes na nage ydw iawn ' +
    'bore da prynhawn noswaith yma os gwelwch dda diolch helo person pherson berson rhywun rywun go iawn dynol cyngor fi ni chi mi plis alla allaf allwch ga gaf gallwn hwyl nawr rwan'
  ).split(' '),
);

/** Whether words say more than that a person is wanted. */
export const tellsMore = (text: string): boolean =>
  fold(text)
    .replaceAll("'", '')
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => word.length > 2 && !BLAND.has(word));

/** As it is remembered and quoted: masked, in one line. */
const quotable = (text: string, most: number): string => {
  const line = mask(text).replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
};

/** Their words, where they tell what is wanted, to be remembered for whoever takes over; null for all others. */
export const wantedIn = ({ input }: Pick<Turn, 'input'>): string | null =>
  input.kind === 'text' && tellsMore(input.text) ? quotable(input.text, KEPT) : null;

/** Small talk, steering and wishes for a person are no subject. */
const NO_SUBJECT =
  /^general\.(?:human|greeting|goodbye|thanks|yes|no|out-of-scope|repeat|restart|cancel|language|capabilities)$/;

/** The intent it is about and what came of it: the form that is open, else the last thing that was done or left. */
function subjectOf({ task, tried = [], last }: Session): { readonly intent: string; readonly came: string } | null {
  if (task && task.service.includes('.')) return { intent: task.service, came: 'unfinished' };
  const done = tried
    .map((one) => one.split(' '))
    // What was not understood outside a form was only a guess.
    .findLast(([intent = '', came]) => !NO_SUBJECT.test(intent) && came !== 'not-understood');
  if (done) return { intent: done[0] ?? '', came: done[1] ?? '' };
  return last && !NO_SUBJECT.test(last.intent) ? { intent: last.intent, came: '' } : null;
}

/** For the queue that it joins. */
export const topicOf = (session: Session): { readonly topic?: string } => {
  const topic = subjectOf(session)?.intent;
  return topic === undefined ? {} : { topic };
};

/** Names of the details of an item that tell its matter; the second only where the street has a Welsh name of its own. */
export const MATTER = 'matter';
export const MATTER_CY = 'matter-cy';
export type Matter = Readonly<Partial<Record<typeof MATTER | typeof MATTER_CY, string>>>;

/**
 * In English, as all that is kept of an item; the desk says it in Welsh where it is our words, and knows streets by both
 * names. Empty, or `otherwise`, where nothing is known.
 */
export async function matterOf(
  {
    ports,
    session,
    turn,
  }: {
    readonly ports: Pick<Ports, 'words' | 'addresses'>;
    readonly session: Session;
    readonly turn: Pick<Turn, 'input'>;
  },
  otherwise = '',
): Promise<Matter> {
  const { words } = ports;
  const about = subjectOf(session);
  const subject = session.danger
    ? words.text(`desk.reason.${session.danger}`, 'en')
    : about && labelOf(about.intent, ports);
  const now = wantedIn(turn);
  const came = `handover.came.${about?.came ?? ''}`;
  const rest = now
    ? `"${quotable(now, QUOTED)}"`
    : !session.danger && words.has(came)
      ? words.text(came, 'en')
      : session.wanted
        ? `"${quotable(session.wanted, QUOTED)}"`
        : '';
  const uprn = session.task?.answers['uprn'] ?? session.known['uprn'];
  const told = inBoth(subject, about ? await streetOf(uprn, ports) : null, rest);
  return told[MATTER] === '' ? { [MATTER]: otherwise } : told;
}

/** What a request is about: its name, its street, or where it is in the resident's words. */
export async function matterOfRequest(
  subject: string,
  { uprn, place }: { readonly uprn: string | null; readonly place?: { readonly text: string } | undefined },
  ports: Pick<Ports, 'addresses'>,
): Promise<Matter> {
  const where = place && place.text !== '' ? `"${quotable(place.text, QUOTED)}"` : '';
  return inBoth(subject, await streetOf(uprn ?? undefined, ports), where);
}

type Street = Readonly<Partial<Record<Language, string>>>;

function inBoth(subject: string | null, street: Street | null, rest: string): Matter {
  const line = (name: string | undefined): string => [subject, name, rest].filter(Boolean).join(MATTER_GAP);
  const [en, cy] = [line(street?.en), line(street?.cy ?? street?.en)];
  return { [MATTER]: en, ...(cy !== en && { [MATTER_CY]: cy }) };
}

/** Without the house, which is shown to whoever asks for the address. */
async function streetOf(uprn: string | undefined, { addresses }: Pick<Ports, 'addresses'>): Promise<Street | null> {
  const home = uprn === undefined || uprn === '' ? null : await addresses.byUprn(uprn);
  return home?.ok ? (home.value?.street ?? null) : null;
}
