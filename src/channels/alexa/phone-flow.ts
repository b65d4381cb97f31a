// The number for a call back: from the resident's Amazon profile where they allow it, and never without a yes.
import { digits } from '../../core/format.js';
import { readPhone } from '../../core/kinds/phone.js';
import type { Reply } from '../../core/reply.js';
import { SCOPES } from './scopes.js';
import { doneWith, settled, type TalkState } from './state.js';
import { again, asking, before, own, type Said, type Talk } from './talk.js';

/** The core asked for a number: the profile's is offered. Null where the resident must say it. */
export async function answerPhone(reply: Reply, talk: Talk, state: TalkState): Promise<Said | null> {
  const { amazon } = talk.around;
  if (!amazon || state.done?.includes('phone') || (reply.stands?.tries ?? 0) > 0) return null;
  const now = doneWith(state, 'phone');
  const found = await amazon.phone();
  if (!found.ok) {
    if (found.why !== 'denied') return { reply, state: now };
    return { reply: before(reply, talk, 'speaker.phone.card'), state: now, consent: [SCOPES.phone.card] };
  }
  const number = readPhone(found.value)?.phone;
  if (!number) return { reply, state: now };
  const why = leading(reply);
  const question = own(talk, 'speaker.phone.is', { intent: reply.intent }, { digits: digits(number) });
  const said: Reply = { ...question, speech: `${why} ${question.speech}`.trim(), text: question.text };
  return asking(said, now, { kind: 'phone', number });
}

/** What the core said before it asked: when the team is there. */
const leading = ({ speech }: Reply): string => {
  const first = /^(.*?[.!?])\s/.exec(speech)?.[1] ?? '';
  const asked = speech.search(/What (?:phone )?number/i);
  return asked > 0 ? speech.slice(0, asked).trim() : first.endsWith('?') ? '' : first;
};

export async function phoneAnswered(yes: boolean, number: string, talk: Talk, state: TalkState): Promise<Said> {
  const now = settled(state);
  if (!yes) return { reply: await again(talk, now), state: now };
  const given = await talk.take({ kind: 'text', text: number }, now, 'phone');
  if (given?.stands?.asking !== 'confirm') return { reply: given, state: now };
  return { reply: await talk.take({ kind: 'choice', value: 'answer:yes', text: '' }, now, 'confirm'), state: now };
}
