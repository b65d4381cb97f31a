// What a message means and why, in lines for a person: what `npm run understand -- "text"` prints.
import { SURE_ENOUGH } from '../core/meaning.js';
import { NOTHING } from '../core/intent-ids.js';
import type { Candidate, Reader, Reading } from '../core/reading.js';
import { settled, UNDERSTOOD } from '../language/settle.js';
import { decided } from './question-file.js';

/** Where a phrase stands, "intents/en/bins.yaml:12"; null where it is not found. */
export type WhereIs = (text: string, intent: string) => string | null;

/** How the reader tells of a phrase that is like the message. */
const LIKE = /^like "(.*)" \(([a-z.-]+), \d\.\d+\)$/s;

const percent = (value: number): string => `${(value * 100).toFixed(0).padStart(3)} %`;
const line = (name: string, said: string): string => `${name.padEnd(9)} ${said}`;

export function explained(text: string, reader: Reader, whereIs: WhereIs): readonly string[] {
  const reading = reader.read(text, 'en');
  const parts = Object.entries(reading.parts ?? {});
  const why = (reasons: readonly string[]): readonly string[] =>
    reasons.map((reason) => line('why', placed(reason, whereIs)));
  const shares = reading.candidates.map(({ intent, confidence }) => `${percent(confidence)}     ${intent}`);
  return [
    ...headline(reading),
    ...asked(reading, text),
    line(
      'language',
      `${reading.language} ${percent(reading.languageConfidence).trim()}${reading.followUp ? ', leans on what went before' : ''}`,
    ),
    ...Object.entries(reading.slots).map(([name, value]) => line('slot', `${name}: ${value}`)),
    ...(reading.urgent ? [line('danger', reading.urgent)] : []),
    ...(reading.toldOf ? [line('beside', `${reading.toldOf}: its number is given with the answer`)] : []),
    ...(text.trim() === '' ? [line('why', 'the message is empty')] : []),
    ...(parts.length > 1
      ? [
          ...parts.flatMap(([intent, words]) => [
            line('part', `"${words}": ${intent}`),
            ...why(reader.read(words, reading.language).reasons.filter((reason) => LIKE.test(reason))),
          ]),
          'The whole message:',
        ]
      : reading.also.map((also) => line('also', also))),
    ...shares,
    ...why(reading.reasons),
  ];
}

/** What it comes to, and the engine's own guess where that is not it. */
function headline(reading: Reading): readonly string[] {
  const { urgent, sure, candidates, also } = reading;
  const { intent, confidence } = settled(reading);
  const [best] = candidates;
  const guess = best && best.intent !== NOTHING && best.intent !== intent ? best : null;
  if (guess && (urgent ?? sure) !== null)
    return [
      `${intent}  ${percent(confidence).trim()}`,
      guessed(guess, `overruled: ${urgent === null ? 'a sure pattern' : 'danger'} comes first`),
    ];
  if (guess)
    return [
      `${intent}: nothing was sure enough`,
      guessed(guess, `too weak: below ${percent(UNDERSTOOD).trim()} it is more often wrong than right`),
    ];
  if (also.length > 0 && (urgent ?? sure) === null)
    return [`${[intent, ...also].join(' and ')}: ${String(also.length + 1)} questions in one message`];
  return [`${intent}  ${percent(confidence).trim()}`];
}

const guessed = ({ intent, confidence }: Candidate, why: string): string =>
  line('guess', `${intent} ${percent(confidence).trim()}, ${why}`);

/** What is asked back, or that nothing is answered, where the message begins a conversation. */
function asked(reading: Reading, text: string): readonly string[] {
  const decision = decided(reading, text);
  if (decision.do === 'clarify') {
    const choices = decision.intents.map((intent) => (intent === NOTHING ? 'something else' : intent));
    return [line('asks', `which is meant: ${choices.slice(0, -1).join(', ')} or ${choices.at(-1) ?? ''}`)];
  }
  const [best] = reading.candidates;
  if (decision.do === 'miss' && best && best.intent !== NOTHING)
    return [line('answers', `none of these: from ${percent(SURE_ENOUGH).trim()} on it would`)];
  return [];
}

/** A reason with the place of the phrase it names. */
function placed(reason: string, whereIs: WhereIs): string {
  const [, text, intent] = LIKE.exec(reason) ?? [];
  const where = text === undefined || intent === undefined ? null : whereIs(text, intent);
  return where === null ? reason : `${reason} ${where}`;
}
