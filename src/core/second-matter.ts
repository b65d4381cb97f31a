// Two matters in one breath, of which the engine saw one: "collect a fridge and when is my bin day". Each half is read by itself.
import { fold } from './kinds/fold.js';
import type { Ports } from './ports.js';
import type { Candidate, Reading } from './reading.js';
import type { Service } from './service.js';
import type { Session } from './session.js';

/** Longest message that is read by halves, in characters. */
const LONGEST = 160;
const FEWEST_WORDS = 2;
/** How sure the question must be, and what is to be done beside it. */
const SURE = 0.85;
const SURE_OF_TASK = 0.7;
const JOINS = {
  en: /\s*(?:[,;]\s*|\s)(?:and also|and then|and|also|plus|&|\+)\s+/giu,
  cy: /\s*(?:[,;]\s*|\s)(?:a hefyd|hefyd|ac|a|and|&|\+)\s+/giu,
} as const;
const ASKS =
  /^(?:(?:when|what|where|who)'?s|when|what|where|which|who|how|ph?ryd|beth|be|ph?a|ble|lle|ph?wy|sut|faint)\b/;

const POINTS_BACK = /\b(?:it|that|this|they|them|one|fo|hi|hwnna|hynny|nhw)\b/;

export const isForm = (service: Service | undefined): boolean => service !== undefined && 'confirm' in service.fields;

export interface SecondMatter {
  readonly also: readonly string[];
  readonly parts: Readonly<Record<string, string>>;
}

/** Null where there is one matter, or the engine told them apart itself. */
export function secondMatter(text: string, reading: Reading, { task }: Session, ports: Ports): SecondMatter | null {
  const best = reading.candidates[0]?.intent;
  if (task || reading.also.length > 0 || reading.sure || text.length > LONGEST || !best || !ports.services.has(best))
    return null;
  const { language } = reading;
  const parts = text.split(JOINS[language]).map((part) => part.trim());
  const [first = '', second = '', third] = parts;
  if (third !== undefined || [first, second].some((part) => part.split(/\s+/).length < FEWEST_WORDS)) return null;
  if (!ASKS.test(fold(first)) && !ASKS.test(fold(second))) return null;
  const read = [first, second].map((part) => ({ part, meant: likeliest(part, reading, ports) }));
  if (new Set(read.map(({ meant }) => meant?.intent)).size < 2 || !read.some(({ meant }) => meant?.intent === best))
    return null;
  const fits = read.every(
    ({ meant }) =>
      meant &&
      ports.services.has(meant.intent) &&
      meant.confidence >= (isForm(ports.services.get(meant.intent)) ? SURE_OF_TASK : SURE),
  );
  // "And when is it collected", after a question, leans on it.
  const leans = POINTS_BACK.test(fold(second)) && !isForm(ports.services.get(read[0]?.meant?.intent ?? ''));
  if (!fits || leans) return null;
  return {
    also: read.flatMap(({ meant }) => (meant && meant.intent !== best ? [meant.intent] : [])),
    parts: Object.fromEntries(read.map(({ part, meant }) => [meant?.intent ?? '', part])),
  };
}

const likeliest = (part: string, { language }: Reading, { reader }: Ports): Candidate | undefined =>
  reader.read(part, language).candidates[0];
