// Words as article search compares them: folded, without endings, Welsh ones as before their first letter changed, and the small ones left out.
import { fold } from '../core/kinds/fold.js';
import type { Language } from '../core/turn.js';
import { welshForms } from './item-names.js';

/** Words of questions, politeness and story, which tell nothing about what is asked. Folded. */
const SMALL = new Set(
  `a about above after again against all almost already also although always am an and another any anybody anyone anything anyway are arent around as ask asked asking at away
  back be because been before behind being below beside between both but by came can cannot cant come comes coming could couldnt did didnt do does doesnt doing done dont down during
  each either else enough even ever every everyone everything few first for from gave get gets getting give given go goes going gone got had has have havent having he hello help her here hers hey hi him his how however
  i id if ill im in into is isnt it its ive just keep know last least less let like ll look looking lot lots made make makes making many may maybe me mean means might mine more most much must my
  near need needs never new next no nobody none nor not nothing now of off often ok okay on once one only onto or other others our ours out over own people perhaps please possible put puts question quite
  re really right said same say saying see seem shall she should shouldnt since so some somebody someone something somewhere still such supposed sure
  take takes taking tell than thank thanks that thats the their them then there these they thing things think this those though through till to today together told tomorrow too took tried try trying two
  under until up upon us use used using very via want wanted wants was wasnt way we well went were what whats when where wheres whether which while who whom whose whos why will with within without wondering wont would wouldnt
  year years yes yet you youd your youre yours allowed find found bit sort kind come council glanmarch marchfold owt nowt cheers mate pls plz u ur wot wanna gonna gotta
  ac achos ai am ambell ar arall arna arnaf arno at ati atoch atom aton ble beth be bob bod bydd byddaf byddwch byddwn byth cael caf cafodd cais can chi chwi cyn dach dan das dau de deud ddim ddod ddweud dim diolch dod drwy dros dw dwi dy dydi dydw dydy dylwn dylai ddylwn ddylai dyma dyna dweud
  e ef efallai efo ei eich ein eisiau eisio isio eitha er ers eto eu fan fe fel fi fo fod fy ga gael gaf gai gall gallaf gallai galla gallu gallwch gallwn gan gawn gen gennyf gennych gwneud gwybod gyda gydag
  hefyd hela heb hen hi hoffwn hwn hon hwnna hynny hyn hynna i iawn ichi imi ie iddi iddo iddyn inni lle mae maen maent mai mewn mi min mo mor mwy myn mynd
  na nac nad nag neb nes neu newydd nhw ni nid nol o oddi oedd oes ohono ol on ond os pa paham pam pan parthed pawb pe peidio peth pethau plis pob pryd pwy rhai rhaid rhoi roi rhwng rwan rwy rydw rydych rydym rydyn rywun rhywun rhywbeth rywbeth
  sa sawl sef siwr sut sy sydd syn tan tasen ti trwy tu tua un unrhyw wedi wedyn wir wna wnaeth wnes wneud wnewch wrth wrtha wrthych wrthyf wyf wyt y ych ychydig ydi ydw ydwyf ydy ydych ydyn ydynt yma yn yna ymlaen yno yr yw
  angen cyngor nghyngor helo help mod hun hunan faint flwyddyn heddiw yfory nawr oni bai sa'n gweld gwelwch dda da allaf alla allwch allai arnoch arnom arnyn amdan gynnoch oeddwn ydan cofion eisoes`.split(
    /\s+/,
  ),
);

/** Words of a text that tell something, as they are indexed and looked for; in order, repeats kept. */
export function searchWords(text: string, language: Language): readonly string[] {
  const words = fold(text)
    .replace(/'(?:s|r|n|i|u|w|m|ch|ll|re|ve|d|t)?\b/g, '')
    .match(/[a-z0-9]+/g);
  return (words ?? []).filter((word) => word.length > 1 && !SMALL.has(word)).map((word) => stemmed(word, language));
}

/** A folded word without its ending. */
export const stemmed = (word: string, language: Language): string => (language === 'en' ? english(word) : welsh(word));

/** Words repeat: their stems are remembered, up to so many. */
const REMEMBERED = 20_000;
const stems = new Map<string, string>();

function english(word: string): string {
  const before = stems.get(word);
  if (before !== undefined) return before;
  const found = stem(word);
  if (stems.size >= REMEMBERED) stems.clear();
  stems.set(word, found);
  return found;
}

/** Endings off, never so much that fewer than three letters are left: "collected", "collecting" and "collections" become one. */
function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  const one = word
    .replace(/ies$/, 'y')
    .replace(/(?<=ss|sh|ch|x|z)es$/, '')
    .replace(/(?<=[^su])s$/, '');
  return one
    .replace(/(?<=.[aeiouy].*)(?:ing|ed|er|or)$/, '')
    .replace(/(?<=.{3}[st])ion$/, '')
    .replace(/(?<=.{3})ment$/, '')
    .replace(/([bdfgmnprt])\1$/, '$1')
    .replace(/(?<=.{3})[ey]$/, '');
}

const welsh = (word: string): string =>
  word.length < 6 ? word : word.replace(/(?<=.{3})(?:iau|au|oedd|ion|ydd)$/, '');

/** How a Welsh word may stand after other words, itself among them. */
export const formsOf = (word: string): readonly string[] => welshForms([word]).flat();
