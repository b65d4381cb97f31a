// What stands in the place of a detail until somebody asks to see it.

/** They tell nothing of a person. */
const OPEN = new Set([
  'mood',
  'urgency',
  'tried',
  'failures',
  'service',
  'theirs',
  'when',
  'due',
  'tries',
  'container',
  'answer',
  'by',
  'photo',
  'photos',
]);

/** "•••• 123" for a number, "••••••" for words. */
const dots = (value: string): string => {
  const digits = value.replace(/\D/g, '');
  return digits.length >= 7 && digits.length >= value.length / 2 ? `•••• ${digits.slice(-3)}` : '••••••';
};

export const isOpen = (name: string): boolean => OPEN.has(name);

export const maskDetails = (details: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(details).map(([name, value]) => [name, isOpen(name) ? value : dots(value)]));
