// The questions about a reminder: which collections, where to, and the code that shows that the contact is the resident's own.
import type { Address, Container, Council } from '../../../core/council.js';
import { capital } from '../../../core/format.js';
import { addressLine } from '../../../core/home.js';
import { readChoice } from '../../../core/kinds/choice.js';
import { readEmail } from '../../../core/kinds/email.js';
import { fold } from '../../../core/kinds/fold.js';
import { isMobile, readPhone } from '../../../core/kinds/phone.js';
import type { MessageBy } from '../../../core/messages-out.js';
import type { Contact } from '../../../core/reminders.js';
import type { Field, Read, Say, ServiceContext } from '../../../core/service.js';
import type { Slots } from '../../../core/turn.js';
import { containersCalled } from '../../../core/container-names.js';
import { collectedAt } from '../days/days-told.js';

/** Kept for "all of them". */
export const ALL = 'all';
/** Longest answer that can be a few names of containers, in characters. */
const SHORT = 80;
const EVERYTHING =
  /^\W*(?:all(?: of (?:them|it|those))?|every(?:thing| one| collection)|the lot|any|both|pob un|popeth|y cyfan|pob casgliad|i gyd|both of them)\W*(?:please|plis)?\W*$/i;

const answered = (answers: Slots): Read => ({ kind: 'answers', answers });
const refused = (say: readonly Say[], forget: readonly string[] = []): Read => ({ kind: 'refused', say, forget });

/** The home that was chosen; null when it cannot be had just now. */
export async function homeOf({ ports, answers }: ServiceContext): Promise<Address | null> {
  const looked = await ports.addresses.byUprn(answers['uprn'] ?? '');
  return looked.ok ? looked.value : null;
}

/** What is collected from a home in the coming year. */
export async function containersAt(home: Address, { ports }: ServiceContext): Promise<readonly Container[]> {
  const here = await collectedAt(home, ports);
  return ports.council.collections.containers.filter(({ key }) => here.includes(key));
}

/** Keys kept as one answer, apart from "all of them". */
export const keysIn = (answer: string | undefined): readonly string[] =>
  answer === undefined || answer === ALL ? [] : answer.split(' ');

/** The containers that words name, of those there are: "glass and the grey bin". Null when a part names none. */
export function containersNamed(text: string, here: readonly Container[], council: Council): string | null {
  const parts = fold(text)
    .split(/,|\band\b|\bplus\b|&|\b(?:a|ac)\b/)
    .map((part) =>
      part
        .replace(/\b(?:just|only|the|my|bins? day|please|plis|dim ond|yn unig)\b/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .filter(Boolean);
  const found = parts.map((part) =>
    [part, part.replace(/ (?:bin|box|bag|caddy|sack|s)$/, '')].flatMap((name) => containersCalled(name, council)),
  );
  const keys = new Set(found.flat().map(({ key }) => key));
  const named = here.filter(({ key }) => keys.has(key)).map(({ key }) => key);
  return parts.length > 0 && found.every((one) => one.length > 0) && named.length > 0 ? named.join(' ') : null;
}

const names = (here: readonly Container[], { language }: ServiceContext): readonly string[] =>
  here.map(({ name }) => capital(name[language] ?? name.en));

export const containersField: Field = {
  ask: async (context) => {
    const { ports, language } = context;
    const home = await homeOf(context);
    const here = home ? await containersAt(home, context) : [];
    return {
      say: [{ key: 'reminders.containers', data: { address: home ? addressLine(home, language) : '' } }],
      options: [
        { value: `answer:${ALL}`, label: ports.words.text('reminders.containers.all', language) },
        ...names(here, context).map((label, i) => ({ value: `answer:${here[i]?.key ?? ''}`, label })),
      ],
    };
  },
  read: async (text, _offered, context) => {
    if (text === `answer:${ALL}` || EVERYTHING.test(text)) return answered({ containers: ALL });
    const home = await homeOf(context);
    const here = home ? await containersAt(home, context) : [];
    const chosen = here.find(({ key }) => text === `answer:${key}`);
    if (chosen) return answered({ containers: chosen.key });
    if (text.startsWith('answer:') || text.length > SHORT || /\?\s*$/.test(text)) return { kind: 'other' };
    const keys = containersNamed(text, here, context.ports.council);
    if (keys !== null) return answered({ containers: keys });
    const labels = [context.ports.words.text('reminders.containers.all', context.language), ...names(here, context)];
    const place = readChoice(text, labels);
    return place === null ? { kind: 'other' } : answered({ containers: here[place - 1]?.key ?? ALL });
  },
};

const waysOf = ({ ports }: ServiceContext): readonly MessageBy[] => ports.reminders?.can ?? [];
const can = (context: ServiceContext): string => {
  const ways = waysOf(context);
  return ways.length === 1 ? (ways[0] ?? 'both') : 'both';
};

export const contactIn = (answers: Slots): Contact | null => {
  const to = answers['contact'];
  return to === undefined ? null : { by: to.includes('@') ? 'email' : 'text', to };
};

/** Another contact has to show again that it is the resident's. */
const FRESH: Slots = { confirm: '', sends: '' };

export const contactField: Field = {
  undo: { contact: '', ...FRESH },
  ask: (context) => {
    const own = context.answers['want'] === 'stop' || context.answers['want'] === 'list';
    const key = own ? 'reminders.contact.own' : 'reminders.contact';
    return Promise.resolve({ say: [{ key, data: { can: can(context) } }], options: [] });
  },
  read: (text, _offered, context) => Promise.resolve(readContact(text, context)),
};

function readContact(text: string, context: ServiceContext): Read {
  const ways = waysOf(context);
  const email = readEmail(text)?.email;
  if (email !== undefined)
    return ways.includes('email')
      ? answered({ contact: email, ...FRESH })
      : refused([{ key: 'reminders.contact.no-email' }]);
  const phone = readPhone(text)?.phone;
  if (phone !== undefined) {
    if (!ways.includes('text')) return refused([{ key: 'reminders.contact.no-text' }]);
    return isMobile(phone) ? answered({ contact: phone, ...FRESH }) : refused([{ key: 'reminders.contact.landline' }]);
  }
  const attempt = text.includes('@') || (text.match(/\d/g) ?? []).length >= 4;
  return attempt ? refused([{ key: 'reminders.contact.format', data: { can: can(context) } }]) : { kind: 'other' };
}

const AGAIN =
  /\b(?:(?:send|get|need|another|new|resend)\b.{0,20}\b(?:code|one|again)|(?:did ?n.?t|not|never|has ?n.?t|have ?n.?t) (?:got|get|come|came|arrived?|receive\w*|had)|nothing (?:came|yet)|anfon.{0,12}(?:eto|arall|newydd)|cod (?:arall|newydd)|heb (?:gyrraedd|ddod|gael))\b/i;

/** Nobody can sign somebody else up: what was sent there is typed back here. Named as in other forms: what is kept for a follow-up ends with it. */
export const confirmField: Field = {
  ask: ({ answers, ports, language }) =>
    Promise.resolve({
      say: [{ key: 'reminders.code', data: { to: answers['contact'] ?? '' } }],
      options: [
        { value: 'answer:again', label: ports.words.text('reminders.code.again', language) },
        { value: 'answer:change', label: ports.words.text('reminders.code.change', language) },
      ],
    }),
  read: async (text, _offered, { answers, ports, turn }) => {
    const contact = contactIn(answers);
    if (text === 'answer:change') return answered({ contact: '', ...FRESH });
    if (text === 'answer:again' || AGAIN.test(text))
      return answered({ sends: String(Number(answers['sends'] ?? '1') + 1) });
    const figures = text.replace(/\D/g, '');
    if (!contact || figures.length < 4 || figures.length > 8 || text.length > 40) return { kind: 'other' };
    const read = await ports.reminders?.readCode(contact, turn.conversation, figures);
    if (read === 'right') return answered({ confirm: 'yes' });
    return refused([{ key: read === 'over' ? 'reminders.code.over' : 'reminders.code.wrong' }]);
  },
};
