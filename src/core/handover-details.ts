// What an agent is given with a conversation: what it is about, what was tried, answers so far, mood and urgency. Kept encrypted.
import { addressLine } from './home.js';
import type { Ports } from './ports.js';
import type { Scene } from './scene.js';
import type { Session } from './session.js';

type Parts = Pick<Scene, 'ports' | 'session'>;

export const labelOf = (intent: string, { words }: Pick<Ports, 'words'>): string =>
  words.has(`label.${intent}`) ? words.text(`label.${intent}`, 'en') : intent;

/** `distressed`, `angry` or `calm`, from the words that were used. */
export const moodOf = ({ signals = [] }: Session): 'distressed' | 'angry' | 'calm' =>
  signals.includes('distress') ? 'distressed' : signals.includes('anger') ? 'angry' : 'calm';

/** `raised`: somebody has died, is not well, or cannot cope. */
export const urgencyOf = ({ signals = [], danger }: Session): 'urgent' | 'raised' | 'normal' => {
  if (danger) return 'urgent';
  return signals.some((one) => one === 'distress' || one === 'death' || one === 'vulnerable') ? 'raised' : 'normal';
};

/** "a missed bin (answered), a new bin (not working)": what the assistant did, newest last. */
export const triedIn = ({ tried = [] }: Session, ports: Pick<Ports, 'words'>): string =>
  tried
    .map((one) => {
      const [intent = '', ending = ''] = one.split(' ');
      const came = `handover.came.${ending}`;
      return `${labelOf(intent, ports)} (${ports.words.has(came) ? ports.words.text(came, 'en') : ending})`;
    })
    .join(', ');

/** Names of answers that say nothing to a person. */
const INNER = new Set(['uprn', 'confirm', 'slots', 'slot-after', 'sends', 'other-address']);

/** Everything is text, each under a name that the desk has a word for (`desk.details.<name>`). Empty ones are left out. */
export async function handoverDetails({ ports, session }: Parts): Promise<Readonly<Record<string, string>>> {
  const uprn = session.known['uprn'] ?? session.task?.answers['uprn'];
  const looked = uprn === undefined ? null : await ports.addresses.byUprn(uprn);
  const home = looked?.ok ? looked.value : null;
  const form = Object.entries(session.task?.answers ?? {}).filter(([name, value]) => value !== '' && !INNER.has(name));
  const all = {
    mood: ports.words.text(`handover.mood.${moodOf(session)}`, 'en'),
    urgency: ports.words.text(`handover.urgency.${urgencyOf(session)}`, 'en'),
    tried: triedIn(session, ports),
    failures: (session.failures ?? []).map((intent) => labelOf(intent, ports)).join(', '),
    address: home ? `${addressLine(home, 'en')}, ${home.postcode}` : (session.known['postcode'] ?? ''),
    uprn: home?.uprn ?? '',
    answers: [
      ...(session.task ? [labelOf(session.task.service, ports)] : []),
      ...form.map(([name, value]) => `${name}: ${value}`),
    ].join('; '),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}
