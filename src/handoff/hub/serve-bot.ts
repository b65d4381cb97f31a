// Our desk serves another bot: its handoff.initiate becomes a chat in our queue, with the transcript it sent; what its resident says goes to our people.
import type { Council } from '../../core/council.js';
import type { Partner } from '../../core/handoff-settings.js';
import { problem, type HttpResponse, type Route } from '../../core/http.js';
import { withoutSecrets, mask } from '../../core/redact.js';
import type { DeskPort, Take } from '../../core/ports.js';
import type { Reply } from '../../core/reply.js';
import { newSession } from '../../core/session.js';
import type { NewItem, References, Turns } from '../../core/store.js';
import type { Language, Turn } from '../../core/turn.js';
import { readSaid, tooLong } from '../words-said.js';
import { transcriptOf, type Incoming } from './activities.js';
import { conversationOf } from './names.js';
import { signedRoute } from './receive.js';

export interface ServeBotParts {
  readonly turns: Turns;
  readonly references: References;
  readonly desk: DeskPort;
  readonly council: Council;
  /** The core: danger is seen, and leaving the queue is understood, for their residents too. */
  readonly take: Take;
  /** Whether a chat of this conversation is open. */
  readonly isOpen: (conversation: string) => Promise<boolean>;
  readonly now: () => Date;
}

const CLOSED = problem(409, 'Closed', 'This conversation is closed. Send handoff.initiate again.');
const CAN = { push: true, screen: true } as const;
/** A summary of theirs, in characters. */
const QUOTE = 300;

export function botRoute(partner: Partner, parts: ServeBotParts): Route {
  return signedRoute('/api/handoff/bot', partner, parts.now, async (activity) => {
    const theirs = activity.conversation.id;
    const turn = turnOf(activity.id, theirs, languageOf(activity, parts.council));
    if (activity.type === 'event')
      return activity.name === 'handoff.initiate'
        ? answered(await begin(activity, turn, parts))
        : { status: 202, body: {} };
    if (!(await parts.isOpen(turn.conversation))) return CLOSED;
    if (activity.type === 'endOfConversation') {
      await parts.take({ ...turn, input: { kind: 'stop' } });
      return { status: 202, body: {} };
    }
    if (tooLong(activity.text)) return problem(413, 'MessageTooLong', 'Send a shorter message.');
    if (!readSaid(activity.text)) return problem(400, 'EmptyMessage', 'Send a message that says something.');
    const reply = await parts.take({ ...turn, input: { kind: 'text', text: activity.text } });
    // In the queue, or in danger, our assistant has a word for them meanwhile.
    return { status: 202, body: { text: reply?.text ?? null } };
  });
}

const turnOf = (id: string, theirs: string, locale: Language): Turn => ({
  id: `bot:${id}`,
  conversation: conversationOf(theirs),
  channel: 'botframework',
  user: theirs,
  can: CAN,
  locale,
  input: { kind: 'start' },
});

function languageOf(activity: Incoming, { languages }: Council): Language {
  const asked = activity.type === 'event' ? activity.locale?.slice(0, 2).toLowerCase() : undefined;
  return languages.find((language) => language === asked) ?? 'en';
}

export type Begun =
  | { readonly live: true; readonly reference: string; readonly waiting: number }
  | { readonly live: false; readonly message: string };

/** `failed` at once where nobody is there: their bot can offer something else. */
const answered = (begun: Begun): HttpResponse =>
  begun.live
    ? { status: 202, body: { reference: begun.reference, waiting: begun.waiting } }
    : { status: 200, body: { state: 'failed', message: begun.message } };

/** Puts their resident into our queue, with the transcript that came along; twice the same is once. */
export async function begin(
  activity: Extract<Incoming, { type: 'event' }>,
  turn: Turn,
  { turns, references, desk, council }: Pick<ServeBotParts, 'turns' | 'references' | 'desk' | 'council'>,
): Promise<Begun> {
  const status = await desk.status();
  if (!status.live) return { live: false, message: 'The desk is closed.' };
  let n = 0;
  for (const { resident, text } of transcriptOf(activity.attachments)) {
    const line = { ...turn, id: `${turn.id}:${String(++n)}` };
    const clean = withoutSecrets(text).slice(0, 4_000);
    const claim = await turns.claim(line, resident ? { text: clean, masked: mask(clean) } : null);
    if (claim.kind !== 'mine') continue;
    await turns.finish(line, { ...done(turn.locale), reply: resident ? null : said(clean, turn.locale), effects: [] });
  }
  const claim = await turns.claim(turn, null);
  const reference = await references.next(council.referencePrefix, turn.conversation, turn.id);
  if (claim.kind === 'mine')
    await turns.finish(turn, {
      ...done(turn.locale),
      reply: null,
      effects: [{ kind: 'open-item', item: itemOf(activity.value, turn, reference) }],
    });
  return { live: true, reference, waiting: status.waiting };
}

function itemOf(value: unknown, turn: Turn, reference: string): NewItem {
  const given = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  const text = (name: string): string => {
    const one = given[name];
    return typeof one === 'string' ? mask(one.replace(/[^\S\n]+/g, ' ')).slice(0, QUOTE) : '';
  };
  const skill = text('skill') || text('Skill');
  return {
    kind: 'chat',
    conversation: turn.conversation,
    reason: 'asked',
    language: turn.locale,
    channel: turn.channel,
    summary: (text('summary') || skill).split('\n').slice(0, 3).join('\n'),
    reference,
    urgent: given['urgent'] === true,
    details: {},
    ...(skill ? { topic: skill } : {}),
  };
}

const done = (language: Language) =>
  ({
    session: newSession(language),
    event: { intent: 'general.human', ending: 'handed-over', language, by: 'channel', confidence: 1, milliseconds: 0 },
  }) as const;

const said = (text: string, language: Language): Reply => ({
  intent: 'general.human',
  ending: 'answered',
  language,
  articles: [],
  text,
  speech: text,
  options: [],
  links: [],
  then: 'listen',
});
