// Numbers as English words: Alexa's samples may hold no digits.

const ONES = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
] as const;
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'] as const;
const IRREGULAR: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

/** A whole number from 0 to 999: 104 is "one hundred and four". */
export function inWords(number: number): string {
  if (number < 20) return ONES[number] ?? '';
  if (number < 100)
    return [TENS[Math.floor(number / 10)], number % 10 ? ONES[number % 10] : ''].filter(Boolean).join(' ');
  const rest = number % 100;
  return `${ONES[Math.floor(number / 100)] ?? ''} hundred${rest ? ` and ${inWords(rest)}` : ''}`;
}

/** From 1 to 999: 21 is "twenty first". */
export function ordinalInWords(number: number): string {
  const words = inWords(number).split(' ');
  const last = words.pop() ?? '';
  const ordinal = IRREGULAR[last] ?? (last.endsWith('y') ? `${last.slice(0, -1)}ieth` : `${last}th`);
  return [...words, ordinal].join(' ');
}
