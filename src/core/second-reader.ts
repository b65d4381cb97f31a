// A second reader, if the council has one: where the engine is not sure, it chooses among the engine's best guesses.
import { LONGEST_MESSAGE } from './clean.js';
import type { Ports } from './ports.js';
import type { Candidate } from './reading.js';
import { mask } from './redact.js';
import type { Session } from './session.js';
import type { Language, Turn } from './turn.js';

/** A meaning that can be chosen, in words. */
export interface Choosable {
  readonly intent: string;
  readonly means: string;
}

export interface SecondReader {
  /**
   * The intent that the message asks for; null when none of them fits, and whenever it has no answer in time. Never
   * rejects. `message` is masked. `turn` is whose time it takes: all that one turn asks shares one deadline.
   */
  choose(turn: Turn, message: string, among: readonly Choosable[], language: Language): Promise<string | null>;
}

/** From this probability on the engine is left alone: no other meaning can come nearer to it than by 0.4. */
const SURE = 0.7;
/** What a choice counts for: it is acted on without asking. */
const CHOSEN = 0.9;

/** The candidates, with the one that the second reader chose in front; as they were without one, or without its answer. */
export async function secondOpinion(
  text: string,
  candidates: readonly Candidate[],
  { turn, session, ports }: { readonly turn: Turn; readonly session: Session; readonly ports: Ports },
): Promise<readonly Candidate[]> {
  const [best] = candidates;
  if (!ports.secondReader || !best || best.confidence >= SURE || candidates.length < 2) return candidates;
  if (session.mode !== 'bot' || session.task?.asking || text.length > LONGEST_MESSAGE) return candidates;
  const among = candidates.flatMap(({ intent }) => {
    const means = ports.register.get(intent)?.means;
    return means === undefined ? [] : [{ intent, means }];
  });
  const chosen = await ports.secondReader.choose(turn, mask(text), among, session.language);
  const found = candidates.find(({ intent }) => intent === chosen);
  if (!found) return candidates;
  return [
    { intent: found.intent, confidence: Math.max(CHOSEN, found.confidence) },
    ...candidates
      .filter((one) => one !== found)
      .map(({ intent, confidence }) => ({ intent, confidence: Math.min(confidence, 1 - CHOSEN) })),
  ];
}
