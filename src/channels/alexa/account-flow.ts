// What is in somebody's account: told only to a linked account, after its PIN, asked anew in every session. A known voice proves nothing.
import type { Reply } from '../../core/reply.js';
import { hash } from './around.js';
import { pinIn } from './pin-heard.js';
import { settled, type Open, type TalkState } from './state.js';
import { asking, own, type Said, type Talk } from './talk.js';

export const ABOUT = { intent: 'council-tax.balance' } as const;
export type PinOpen = Extract<Open, { kind: 'pin' }>;

/** Whose account this turn may tell of; null while nobody has shown it, undefined where nothing is linked. */
export async function holderOf(
  { around, session, voice }: Pick<Talk, 'around' | 'session' | 'voice'>,
  state: TalkState,
): Promise<string | null | undefined> {
  if (!voice.linked) return undefined;
  if (state.proven === undefined || around.linked === null) return null;
  const known = await voice.linked.who(around.linked, around.userId);
  return known && proofOf(known.link, session) === state.proven ? known.subject : null;
}

/** Of one link in one session. */
export const proofOf = (link: string, session: string): string => hash(`proven ${link} ${session}`);

const unproven = ({ proven: _gone, ...kept }: TalkState): TalkState => settled(kept);

/** The answer is in an account: how to link it, or its PIN first. */
export async function askAccount(reply: Reply, talk: Talk, state: TalkState): Promise<Said> {
  const now = unproven(state);
  const { around, voice, heard } = talk;
  const known = around.linked === null ? null : await voice.linked?.who(around.linked, around.userId);
  if (!known) return linkFirst(around.linked === null ? 'speaker.account.link' : 'speaker.account.again', talk, now);
  if (known.lockedMinutes > 0) return locked(known.lockedMinutes, talk, now);
  const { input } = heard;
  const after =
    input.kind === 'text' && pinIn(heard) === null ? { text: input.text.slice(0, 300) } : { intent: reply.intent };
  return askPin('speaker.pin.ask', talk, now, { kind: 'pin', after });
}

/** Alexa listens for four figures. */
export const askPin = (key: string, talk: Talk, state: TalkState, open: PinOpen): Said => ({
  ...asking(own(talk, key, ABOUT), state, open),
  directives: [
    {
      type: 'Dialog.ElicitSlot',
      slotToElicit: 'pin',
      updatedIntent: {
        name: 'PinAnswerIntent',
        confirmationStatus: 'NONE',
        slots: { pin: { name: 'pin', confirmationStatus: 'NONE' } },
      },
    },
  ],
});

/** Said, with whether a person should help instead. */
export const orPerson = (key: string, talk: Talk, state: TalkState, data = {}): Said =>
  asking(own(talk, key, { ...ABOUT, ending: 'offered-person' }, data), unproven(state), { kind: 'person' });

const linkFirst = (key: string, talk: Talk, state: TalkState): Said => ({
  ...orPerson(key, talk, state),
  linkCard: true,
});

export const locked = (minutes: number, talk: Talk, state: TalkState): Said =>
  orPerson('speaker.pin.locked', talk, state, {
    n: minutes < 60 ? minutes : Math.ceil(minutes / 60),
    unit: minutes < 60 ? 'm' : 'h',
  });

export async function personAnswered(yes: boolean, talk: Talk, state: TalkState): Promise<Said> {
  const now = settled(state);
  if (!yes) return { reply: own(talk, 'speaker.account.no', { ...ABOUT, ending: 'cancelled' }), state: now };
  return { reply: await talk.take({ kind: 'choice', value: 'do:person', text: '' }, now, 'person'), state: now };
}

/** "Link my account", "unlink my account", "sign out". */
export async function accountCommand(
  command: 'link-account' | 'unlink-account' | 'lock-account',
  talk: Talk,
  state: TalkState,
): Promise<Said> {
  const { around, voice } = talk;
  if (!voice.linked) return orPerson('speaker.account.none', talk, state);
  const known = around.linked === null ? null : await voice.linked.who(around.linked, around.userId);
  const told = (key: string): Said => ({
    reply: own(talk, key, { ...ABOUT, ending: 'answered' }),
    state: unproven(state),
  });
  if (command === 'lock-account') return told('speaker.account.left');
  if (command === 'link-account')
    return known ? told('speaker.account.is-linked') : linkFirst('speaker.account.link', talk, state);
  return known
    ? asking(own(talk, 'speaker.account.unlink', ABOUT), state, { kind: 'unlink', link: known.link })
    : told('speaker.account.not-linked');
}

export async function unlinkAnswered(yes: boolean, link: string, talk: Talk, state: TalkState): Promise<Said> {
  if (!yes)
    return { reply: own(talk, 'speaker.account.stays', { ...ABOUT, ending: 'cancelled' }), state: settled(state) };
  await talk.voice.linked?.unlink(link);
  return { reply: own(talk, 'speaker.account.unlinked', { ...ABOUT, ending: 'answered' }), state: unproven(state) };
}
