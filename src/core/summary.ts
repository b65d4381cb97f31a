// The lines an agent reads first: what was said, what came before, what is known. Masked, since they are stored in plain text.
import { mask } from './redact.js';
import type { ServiceContext } from './service.js';

/** Longest quotation of a resident, in characters. */
const QUOTE = 160;

export function summarise({ ports, session, turn }: Pick<ServiceContext, 'ports' | 'session' | 'turn'>): string {
  const said = turn.input.kind === 'text' || turn.input.kind === 'choice' ? turn.input.text : '';
  const lines = [
    said ? ports.words.text('summary.said', 'en', { said: mask(said).slice(0, QUOTE) }) : '',
    session.last ? ports.words.text('summary.last', 'en', { subject: label(session.last.intent, ports) }) : '',
    session.known['uprn'] ? ports.words.text('summary.address', 'en') : '',
  ];
  return lines.filter(Boolean).join('\n');
}

const label = (intent: string, ports: ServiceContext['ports']): string =>
  ports.words.has(`label.${intent}`) ? ports.words.text(`label.${intent}`, 'en') : intent;
