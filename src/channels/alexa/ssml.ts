// Plain speech as SSML: escaped once, numbers that must be written down read one by one, and no longer than people listen.

/** Alexa refuses speech above 8,000 characters, tags included; this leaves room for them. */
const LONGEST = 7_500;
/** How long one answer may last, in seconds, and how fast Alexa's English voice reads: 160 words a minute, and a breath a sentence. */
const LONGEST_SECONDS = 29;
const SECONDS_A_WORD = 60 / 160;
const SECONDS_A_SENTENCE = 0.35;
const SECONDS_A_DIGIT = 0.4;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
/** What XML 1.0 forbids, and the rest of the control characters: also halves of surrogate pairs. */
const NOT_XML = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

export const escapeXml = (text: string): string =>
  text.replace(NOT_XML, ' ').replace(/[&<>"']/g, (one) => ENTITIES[one] ?? one);

const PAUSE = '<break time="250ms"/>';
const sayAs = (how: 'digits' | 'spell-out', groups: readonly string[]): string =>
  groups.map((group) => `<say-as interpret-as="${how}">${escapeXml(group)}</say-as>`).join(PAUSE);

/** The inside of `<speak>`, within Alexa's limit. `prefix` begins the council's references: "GLM". */
export function ssml(speech: string, prefix: string, slowly = false): string {
  const whole = marked(speech, prefix, slowly);
  return whole.length <= LONGEST ? whole : ssml(speech.slice(0, Math.floor(speech.length / 2)), prefix, slowly);
}

function marked(speech: string, prefix: string, slowly: boolean): string {
  const special = spelled(prefix);
  let out = '';
  let from = 0;
  for (const match of speech.matchAll(special)) {
    const { reference, phone, postcode, line, apart } = match.groups ?? {};
    const number = phone ?? line ?? apart;
    out += escapeXml(speech.slice(from, match.index));
    if (reference) out += sayAs('spell-out', referenceGroups(reference, prefix));
    else if (postcode) out += sayAs('spell-out', postcode.split(/ |(?=\d[A-Z]{2}$)/).filter(Boolean));
    else if (number) out += slow(sayAs('digits', apart ? [apart.replaceAll(' ', '')] : number.split(' ')), slowly);
    from = match.index + match[0].length;
  }
  return (out + escapeXml(speech.slice(from))).replace(/\s*\n\s*/g, ' ').trim();
}

/** References, postcodes, phone numbers, and the short lines people are told to ring (a house number is followed by its street). */
const spelled = (prefix: string): RegExp =>
  new RegExp(
    [
      `(?<reference>\\b${prefix.replace(/[^A-Z]/g, '')}[ -]?[0-9A-Z]{4}[ -]?[0-9A-Z]{3}\\b)`,
      '(?<postcode>\\b[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}\\b)',
      '(?<phone>(?<![\\d.,])0\\d{2,5}(?: ?\\d{2,6}){1,3}(?![\\d.,]*\\d)|\\b116 ?\\d{3}\\b)',
      '(?<apart>(?<!\\d )\\b\\d(?: \\d){2}\\b(?! \\d))',
      '(?<line>\\b(?:999|112|111|101|105|119|159|18000|18001)\\b(?! [A-Z]))',
    ].join('|'),
    'g',
  );

/** In danger, numbers are said so that they can be written down. */
const slow = (inside: string, slowly: boolean): string =>
  slowly ? `<break time="300ms"/><prosody rate="slow">${inside}</prosody>` : inside;

const referenceGroups = (reference: string, prefix: string): readonly string[] => {
  const rest = reference.slice(prefix.length).replace(/[ -]/g, '');
  return [prefix, rest.slice(0, 4), rest.slice(4)];
};

export const sentences = (text: string): readonly string[] =>
  [...new Intl.Segmenter('en-GB', { granularity: 'sentence' }).segment(text)]
    .map(({ segment }) => segment.trim())
    .filter(Boolean);

/** The question an answer ends with, to be said once more into a silence; its last sentence when none asks. */
export function question(speech: string): string {
  const all = sentences(speech);
  return all.findLast((sentence) => sentence.endsWith('?')) ?? all.at(-1) ?? '';
}

/** One endless sentence: as many words as fit. */
export const clipped = (text: string): string => {
  const words = text.slice(0, LONGEST / 2).split(/\s+/);
  return `${words
    .slice(0, Math.floor(LONGEST_SECONDS / SECONDS_A_WORD / 2))
    .join(' ')
    .slice(0, LONGEST / 2)}.`;
};

export const fits = (text: string): boolean => text.length <= LONGEST / 2 && seconds(text) <= LONGEST_SECONDS;

/** How long it takes to say, in seconds. */
export const seconds = (text: string): number =>
  text
    .split(/\s+/)
    .reduce(
      (sum, word) => sum + (/\d{3,}/.test(word) ? word.length * SECONDS_A_DIGIT : SECONDS_A_WORD),
      sentences(text).length * SECONDS_A_SENTENCE,
    );
