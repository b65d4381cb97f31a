// The three lines an agent reads first: what was said, what was asked and tried, mood and what is known. Masked, since they are stored in plain text.
import { labelOf, moodOf, triedIn, urgencyOf } from './handover-details.js';
import { wantedIn } from './matter.js';
import { mask } from './redact.js';
import type { ServiceContext } from './service.js';

/** Longest quotation of a resident, and longest list of what was tried, in characters. */
const QUOTE = 160;
const TRIED = 200;

export function summarise({ ports, session, turn }: Pick<ServiceContext, 'ports' | 'session' | 'turn'>): string {
  const now = turn.input.kind === 'text' || turn.input.kind === 'choice' ? turn.input.text : '';
  // What they want was often said before "yes" and "a person please".
  const said = wantedIn(turn) ?? session.wanted ?? now;
  const { words } = ports;
  const tried = triedIn(session, ports);
  const [mood, urgency] = [moodOf(session), urgencyOf(session)];
  const about = tried
    ? words.text('summary.tried', 'en', { tried: tried.slice(-TRIED) })
    : session.last
      ? words.text('summary.last', 'en', { subject: labelOf(session.last.intent, ports) })
      : '';
  const state = [
    mood === 'calm' ? '' : words.text(`handover.mood.${mood}`, 'en'),
    urgency === 'normal' ? '' : words.text(`handover.urgency.${urgency}`, 'en'),
    session.known['uprn'] ? words.text('summary.address', 'en') : '',
  ];
  const lines = [
    said ? words.text('summary.said', 'en', { said: mask(said).replace(/\s+/g, ' ').slice(0, QUOTE) }) : '',
    about,
    state.filter(Boolean).join('. '),
  ];
  return lines.filter(Boolean).join('\n');
}
