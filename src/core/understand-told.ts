// What a resident said for an article that was told just now: a thing, a place, a home. What is begun after it need not ask for them again.
import type { Ports } from './ports.js';
import type { Reading } from './reading.js';
import type { Session } from './session.js';
import type { Meaning } from './meaning.js';

/** Longest message that only begins what was told of, in characters. */
const SHORT = 60;

/** What they said, where `intent` is what was told of last. */
export const heardFor = (intent: string, { heard, last }: Session): Session['heard'] =>
  heard?.told === intent && last?.intent === intent ? heard : undefined;

/** Its words, for a service that reads them again. */
export const wordsFor = (
  intent: string,
  session: Session,
  { services }: Pick<Ports, 'services'>,
): string | undefined => (services.get(intent)?.readsAgain ? heardFor(intent, session)?.text : undefined);

/** "Can I book a collection then": asked in words of its own that name no thing and no home of their own. */
export function afterTold(
  intent: string,
  text: string,
  { slots }: Pick<Reading, 'slots'>,
  session: Session,
  ports: Ports,
): Partial<Meaning> {
  const heard = session.task || text.length > SHORT || slots['item'] ? undefined : heardFor(intent, session);
  if (!heard) return {};
  const words = wordsFor(intent, session, ports);
  return { slots: { ...heard.slots, ...slots }, ...(words !== undefined && { asked: `${words}. ${text}` }) };
}
