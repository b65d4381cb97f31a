// Two matters in one message, of which each is done: the second waits, is named with the first question, and follows the first answer.
import { runService } from './act-service.js';
import { writtenFirst } from './act-tell.js';
import { HOME_ANSWERS } from './home.js';
import type { Decision } from './meaning.js';
import type { Outcome } from './outcome.js';
import type { Scene } from './scene.js';
import { isForm, type Say } from './service.js';
import type { Later, Session } from './session.js';
import type { Slots } from './turn.js';

/** The scene in which the first is done, with its own words' answers and the second kept; null where the second is told at once. */
export function laterAfter(
  id: string,
  also: readonly string[],
  answers: Slots,
  scene: Scene,
): { readonly answers: Slots; readonly scene: Scene } | null {
  const { ports, meaning, session } = scene;
  const [second] = also;
  const text = second === undefined ? undefined : meaning.parts?.[second];
  if (second === undefined || text === undefined || session.mode !== 'bot' || !ports.services.has(second)) return null;
  // Two forms at once are much: the second is told of, and has its button.
  if (isForm(ports.services.get(id))) return null;
  const home = homeOf(answers);
  const slotsOf = (part: string): Slots => ({ ...ports.reader.read(part, meaning.language).slots, ...home });
  const later: Later = { service: second, slots: slotsOf(text), text, after: id };
  if (writtenFirst(second, later.slots, asking(later, scene))) return null;
  const own = meaning.parts?.[id];
  return {
    answers: own === undefined ? answers : slotsOf(own),
    scene: { ...scene, session: { ...session, later } },
  };
}

const HOME: readonly string[] = [...HOME_ANSWERS, 'number', 'house', 'street', 'other-address'];
const homeOf = (answers: Slots): Slots =>
  Object.fromEntries(Object.entries(answers).filter(([name]) => HOME.includes(name)));

/** As if only the second had been asked. */
const asking = ({ service, text, slots }: Later, scene: Scene): Scene => ({
  ...scene,
  meaning: { ...scene.meaning, by: 'read', intent: service, text, asked: text, slots, also: [] },
});

const subjectOf = ({ service }: Later, { ports, meaning }: Scene): string =>
  ports.words.text(`label.${service}`, meaning.language);

const withoutLater = ({ later: _, ...session }: Session): Session => session;

/** The first being answered, the second is begun; where the first is left for something else, it is forgotten. */
export async function withLater(outcome: Outcome, decision: Decision, scene: Scene): Promise<Outcome> {
  const { later, task, mode, known } = outcome.session;
  if (!later) return outcome;
  if (task?.service === later.after) {
    const before = scene.session.later ? [] : [{ key: 'also.then', data: { subject: subjectOf(later, scene) } }];
    return { ...outcome, say: [...before, ...outcome.say] };
  }
  const session = withoutLater(outcome.session);
  const { services } = scene.ports;
  const homeless = services.get(later.service)?.takesHome && services.get(later.after)?.takesHome && !known['uprn'];
  const answered = decision.do === 'service' && decision.service === later.after && outcome.ending === 'answered';
  if (!answered || task || mode !== 'bot' || homeless) return { ...outcome, session };
  const told = outcome.say.filter((one) => !('key' in one) || one.key !== 'more');
  const now: Say = { key: 'also.now', data: { subject: subjectOf(later, scene) } };
  // The home it was answered for needs no naming once more.
  const named = known['uprn'] === undefined || later.slots['postcode'] !== undefined;
  const slots: Slots = named ? later.slots : { ...later.slots, uprn: known['uprn'] ?? '' };
  const begun = await runService(later.service, slots, null, { ...asking(later, scene), session }, [...told, now]);
  return {
    ...begun,
    // Where it is answered at once, nothing was asked, and the words before it are still to be said.
    say: begun.ending === 'asked' || begun.say.includes(now) ? begun.say : [...told, now, ...begun.say],
    links: [...outcome.links, ...begun.links],
    articles: [...(outcome.articles ?? []), ...(begun.articles ?? [])],
    effects: [...outcome.effects, ...begun.effects],
  };
}
