// By what staff can answer later: what the council writes, of what can be sent.
import { USUAL_HANDOFF } from './handoff-policy.js';
import type { MessageBy } from './messages-out.js';
import type { Ports } from './ports.js';

export function waysToAnswer({ council, reminders }: Pick<Ports, 'council' | 'reminders'>): readonly MessageBy[] {
  const { answers } = council.handoff ?? USUAL_HANDOFF;
  return (answers?.by ?? []).filter((way) => reminders?.can.includes(way));
}
