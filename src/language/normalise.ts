// Turns a text into words for comparing, never for display: look-alikes, case, accents, contractions and figures are levelled.

/** Longest text read, in characters, and most words kept: what bounds the time of everything after. */
export const LONGEST = 4000;
export const MOST_WORDS = 300;

/** Controls but tab and line feed, formats (zero-width, direction marks), grapheme joiner, variation selectors. */
const INVISIBLE = /(?![\t\n])[\p{Cc}\p{Cf}]|\u034f|\p{Variation_Selector}/gu;

/** Nothing to clean: printed ASCII without the grave that stands for an apostrophe. */
const PLAIN = /^[\t\n -_a-~]*$/;

/** Cyrillic and Greek letters that look like Latin ones (Unicode confusables, UTS 39, the ones on a common keyboard). */
const LOOK_ALIKE = new Map(
  Object.entries({
    а: 'a', в: 'b', е: 'e', ё: 'e', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', с: 'c', т: 't', у: 'y', х: 'x', і: 'i', ї: 'i', ј: 'j', ѕ: 's', ԁ: 'd', ԛ: 'q', ԝ: 'w', һ: 'h', ӏ: 'l',
    α: 'a', β: 'b', ε: 'e', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u', χ: 'x', ı: 'i',
  }),
); // prettier-ignore

/** Letters from which the words are made, with the clitics of Welsh, and the question mark as a word of its own. */
const WORD = /[a-z]+(?:'[a-z]+)*|'(?:r|n|ch|u|m|i|w|th|ma|di)\b|0+|\?/g;

const WHOLE: Readonly<Record<string, string>> = {
  "can't": 'can not', cant: 'can not', cannot: 'can not', "won't": 'will not', wont: 'will not', "shan't": 'shall not', "ain't": 'is not', "let's": 'let us',
  dont: 'do not', didnt: 'did not', doesnt: 'does not', isnt: 'is not', wasnt: 'was not', werent: 'were not', hasnt: 'has not', havent: 'have not', hadnt: 'had not',
  wouldnt: 'would not', couldnt: 'could not', shouldnt: 'should not', arent: 'are not', im: 'i am', ive: 'i have', theyve: 'they have', weve: 'we have', youve: 'you have',
  theyre: 'they are', youre: 'you are', hes: 'he is', shes: 'she is', thats: 'that is', whats: 'what is', whens: 'when is', wheres: 'where is', whos: 'who is', hows: 'how is',
  theres: 'there is', gonna: 'going to', wanna: 'want to', gotta: 'got to', dunno: 'do not know', pls: 'please', plz: 'please', thx: 'thanks', u: 'you', ur: 'your', r: 'are',
  wot: 'what', wen: 'when', cos: 'because', coz: 'because', tho: 'though', ppl: 'people', wk: 'week', tmrw: 'tomorrow', tmr: 'tomorrow', tomoz: 'tomorrow', gov: 'government',
}; // prettier-ignore
/** Short for two words, though nobody put the apostrophe in: "theyre" is no tyre. */
export const isContraction = (word: string): boolean => Object.hasOwn(WHOLE, word);

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/n't$/, ' not'], [/'re$/, ' are'], [/'ve$/, ' have'], [/'ll$/, ' will'], [/'d$/, ' would'], [/'s$/, " 's"], [/^(i)'m$/, '$1 am'],
  [/(?<=[a-z])'(r|n|ch|u|m|i|w)$/, " '$1"],
]; // prettier-ignore

/** Safe to look at: cut, composed, without invisible signs, look-alike letters in otherwise Latin text made Latin. Case is kept. */
export function cleaned(text: string, longest = LONGEST): string {
  const cut = text.slice(0, longest);
  if (PLAIN.test(cut)) return cut;
  const plain = cut
    .normalize('NFKC')
    .replace(INVISIBLE, '')
    .replace(/[\u2018\u2019\u201b\u02bc\u0060\u00b4]/g, "'");
  // eslint-disable-next-line no-control-regex -- the quick way past plain English
  return /^[\u0000-\u024f]*$/.test(plain) ? plain : plain.replace(/[a-z\u0131\u0370-\u052f']+/giu, latinised);
}

/** Only words that have a Latin letter and none left over: real Greek or Russian stays what it is. */
function latinised(word: string): string {
  if (!/[a-z]/i.test(word)) return word;
  let out = '';
  for (const sign of word) {
    const small = sign.toLowerCase();
    const twin = /[a-z']/.test(small) ? sign : LOOK_ALIKE.get(small);
    if (twin === undefined) return word;
    out += twin;
  }
  return out;
}

/** "When's the BIN on 24/11?" → ["when", "is", "the", "bin", "on", "00", "00", "?"]. At most `MOST_WORDS`. */
export function wordsOf(text: string): readonly string[] {
  if (text !== last.text) last = { text, words: parted(text) };
  return last.words;
}

/** Several look at the same message one after the other. */
let last: { readonly text: string; readonly words: readonly string[] } = { text: '', words: [] };

function parted(text: string): readonly string[] {
  const clean = cleaned(text).toLowerCase();
  const levelled = (PLAIN.test(clean) ? clean : clean.normalize('NFD').replace(/[\u0300-\u036f]/g, ''))
    .replace(/\d+/g, (digits) => ` ${'0'.repeat(Math.min(digits.length, 5))} `)
    .replace(/([a-z])\1{2,}/g, '$1$1');
  const words: string[] = [];
  for (const word of levelled.match(WORD) ?? []) {
    const whole = Object.hasOwn(WHOLE, word) ? WHOLE[word] : undefined;
    if (whole !== undefined) words.push(...whole.split(' '));
    else if (word.includes("'")) words.push(...unclipped(word));
    else words.push(word);
    if (words.length >= MOST_WORDS) return words.slice(0, MOST_WORDS);
  }
  return words;
}

function unclipped(word: string): readonly string[] {
  for (const [ending, full] of ENDINGS) {
    if (ending.test(word))
      return word
        .replace(ending, full)
        .split(' ')
        .flatMap((part) =>
          part === "'s" || part === '' ? [] : [part.startsWith("'") ? part : part.replaceAll("'", '')],
        );
  }
  return [word.startsWith("'") && word.length < 4 ? word : word.replaceAll("'", '')];
}
