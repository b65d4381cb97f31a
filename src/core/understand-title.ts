// The title of an article, typed or pasted: whatever else its words are like, that article is what they want to read.
import { NOTHING } from './intent-ids.js';
import type { Meaning } from './meaning.js';
import type { Ports } from './ports.js';
import type { Reading } from './reading.js';
import type { Session } from './session.js';

/** Its article and the likeliest of the intents that it answers; null where it is no title, in a form and beside a person. */
export function asTitle(
  { candidates }: Reading,
  meaning: Meaning,
  { mode, task }: Session,
  { articles }: Ports,
): Meaning | null {
  if (mode !== 'bot' || task) return null;
  const article = articles.titled(meaning.text, meaning.language);
  if (!article) return null;
  const likeliest = candidates.find(({ intent }) => article.intents.includes(intent));
  const intent = likeliest?.intent ?? article.intents[0] ?? NOTHING;
  return { ...meaning, by: 'sure', intent, confidence: 1, article: article.id };
}
