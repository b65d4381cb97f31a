// Figures said one by one to the question for the PIN. They are read here and go nowhere else.
import type { Heard } from './hear.js';

const FIGURES: Readonly<Record<string, string>> = {
  ...{ zero: '0', oh: '0', o: '0', nought: '0', one: '1', two: '2', to: '2', too: '2', three: '3', four: '4' },
  ...{ for: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9' },
};
/** Said around it. */
const FILLERS =
  /\b(?:my|the|a|our|pin|number|code|is|it's|its|it|that's|er|erm|um|uh|please|okay|ok|alexa|reference|house)\b/g;

/**
 * The figures, however many; null where something else was said. A sentence of more than figures counts only with the word
 * "pin" in it: figures are in many questions.
 */
export function pinIn({ pin, input }: Pick<Heard, 'pin' | 'input'>): string | null {
  if (pin !== null) return pin;
  if (input.kind !== 'text') return null;
  const said = input.text.toLowerCase();
  const rest = said.replace(FILLERS, ' ').replace(/[^a-z\d ]/g, ' ');
  const words = rest.split(/\s+/).filter(Boolean);
  let times = 1;
  let figures = '';
  let other = false;
  for (const word of words) {
    const figure = Object.hasOwn(FIGURES, word) ? (FIGURES[word] ?? '') : /^\d+$/.test(word) ? word : null;
    if (word === 'double' || word === 'triple') times = word === 'double' ? 2 : 3;
    else if (figure === null) other = true;
    else {
      figures += figure.repeat(times);
      times = 1;
    }
  }
  if (/\bpin\b/.test(said)) return other && figures.length !== 4 ? said.replace(/\D/g, '') : figures;
  return other || figures === '' ? null : figures;
}
