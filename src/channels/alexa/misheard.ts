// What Alexa's ear makes of words that residents say all the time: put right before they are read.

const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:cancel|counsel|consul|console|councillor's) (?=tax\b|house\b|website\b)/g, 'council '],
  [/\b(?:plumbing|plaiting|planting|panning|planing) permission\b/g, 'planning permission'],
  [
    /\b(?<=(?:black|blue|brown|green|grey|purple|red|recycling|wheelie|rubbish|garden|food|my|our|the|which|new|missed) )(?:been|bean)(?=s?\b)/g,
    'bin',
  ],
  [/\bthe (black|blue|brown|green|grey|pink|purple|red|white|yellow) one$/g, 'the $1 bin'],
  // To a postcode that was read back.
  [
    /^no (?:that's|that is|it's) (?:the wrong|not (?:the|my)(?: right)?) (?=(?:postcode|address|house|home)$)/g,
    'wrong ',
  ],
];

/** What was begun is not wanted after all, in words of a talk. */
const DROPS =
  /^(?:(?:no|oh|actually|sorry|please) )*(?:(?:i|we) (?:don't|do not) want (?:(?:a|the|any|that|this|you to) )?(?:(?:phone )?call(?:back| back| me| me back)?|(?:ring|phone) me)|(?:don't|do not) (?:call|ring|phone) me(?: back)?|cancel (?:the|my|that|this) (?:call(?:back| back)?|report|form|booking))$/;
export const drops = (text: string): boolean => DROPS.test(text);

/** `text` as Alexa gives it: small letters, no punctuation. */
export const heardRight = (text: string): string =>
  SLIPS.reduce((words, [slip, meant]) => words.replace(slip, meant), text);
