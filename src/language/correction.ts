// Tells when a resident says that we had it wrong: "no, that's not it", "I meant the other one", "dim hynna o'n i'n feddwl".
import { fold } from '../core/kinds/fold.js';

const THAT = '(?:that|this|it|those|that one)';
const SOFT =
  '(?:no+|nope|nah|na|nage|naci|sorry|er+|um+|oh|but|well|hang on|wait|please|listen|ok|okay|mate|love|wel|ond|sori)';
const EN = [
  `${THAT}(?:'?s|s| is| was|'?s just)(?: still| really| just)? not (?:it|that|right|correct|what|the one|the thing|my question|helpful|quite (?:it|right))`,
  `${THAT} (?:isn'?t|wasn'?t|isnt|wasnt|aint|ain'?t)(?: really)? (?:it|that|right|correct|what|the one|the thing|my question)`,
  `${THAT}(?:'?s|s| is) (?:the )?wrong(?: one| thing| answer| subject)?`,
  `(?:the )?wrong (?:one|thing|answer|subject|topic|end of the stick)`,
  `not (?:that|it|this|that one|what i(?:'?m| am| was)?|my question|the question)`,
  `(?:i )?(?:didn'?t|did not|didnt|wasn'?t|was not|wasnt|never|am not|i'?m not)(?: even)? (?:mean|ask(?:ing|ed)?|say(?:ing)?|said|talking|want|after)(?: for| about)? (?:that|this|it)`,
  `you(?:'?ve| have)? (?:misunderst(?:ood|and)|got (?:it|me|that) wrong|misread|didn'?t (?:understand|answer|get)|have not understood|aren'?t (?:listening|understanding)|are not listening)`,
  `(?:that|this) (?:didn'?t|doesn'?t|does not|did not) (?:answer|help)`,
];
const CY = [
  "(?:nid|dim|ddim|nage) (?:hynny|hynna|hwnna|honna|dyna|hyn|hwn|fel ?'?na)",
  "(?:dyna )?(?:ddim|nid) (?:dyna|be|beth) (?:o'?n i|oeddwn i|dwi|rydw i|ro'?n i|dw i)",
  '(?:dach|ydach|ydych|rydych|wyt|ti) (?:chi |ti )?wedi (?:camddeall|cam ?ddeall|drysu)',
  "(?:mae (?:hynny|hynna)|hynna|hynny)(?:'n| yn) (?:anghywir|rong)",
  '(?:yr )?un anghywir|ateb anghywir',
];
const MEANT =
  "(?:,|\\.|;|-)?\\s*(?:what )?(?:i (?:meant|mean|was asking(?: about| for)?|want(?:ed)?(?: to know)?(?: about)?|asked(?: about| for)?|said|am asking(?: about)?)|i'?m asking(?: about)?|meddwl|gofyn|o'?n i'?n (?:feddwl|gofyn)(?: am)?|isio)?(?: was| is| oedd)?";
const PATTERN = new RegExp(`^(?:${SOFT}[ ,.!]+)*(?:${[...EN, ...CY].join('|')})\\b`);
/** "Wrong!", "no thats rubbish": the whole message; without the "no", rubbish is also a bin. */
const ALONE = new RegExp(
  `^(?:(?:${SOFT}[ ,.!]+)*(?:wrong|incorrect|anghywir|rong)(?: again| eto)?|(?:no+|nope|nah|na|nage)[ ,.!]+(?:that'?s |thats |that is |what |dyna |mae hynna'?n )?(?:(?:a load of |total |absolute |utter )?(?:rubbish|nonsense|rot)|no (?:use|good|help)|useless|not right|rwtsh|dda i ddim))[ .!]*$`,
);
const I_MEANT = new RegExp(
  `^(?:${SOFT}[ ,.!]+)+(?:i (?:meant|mean)|what i meant was|o'?n i'?n (?:feddwl|meddwl)|meddwl)\\b`,
);
/** "No not the garden bin, I meant the food one": what was not meant, then what was. */
const NOT_THAT = new RegExp(
  `^(?:${SOFT}[ ,.!]+)+(?:not|nid|dim|ddim) [^.?!]{2,40}?[ ,]+(?=(?:i (?:meant|mean|wanted|was asking)|o'?n i'?n (?:feddwl|meddwl))\\b)`,
);
/** What was not meant, or that it was meant, told last: "council tax not bins", "y dreth o'n i'n feddwl". */
const TOLD_LAST =
  /,? (?:not|nid|dim) (?:the |my |about |y |yr )?[a-z' ]{2,30}$|,? (?:o'?n i'?n|oeddwn i'?n|dwi'?n) (?:ei )?(?:feddwl|meddwl|gofyn|olygu)(?: am)?[.!]*$/;
const REST = new RegExp(`^${MEANT}\\s*`);

/** What is left after the correction, as the resident wrote it; empty when that was all, null when it is no correction. */
export function afterCorrection(text: string): string | null {
  const said = fold(text.slice(0, 400));
  const found = PATTERN.exec(said) ?? ALONE.exec(said) ?? NOT_THAT.exec(said) ?? I_MEANT.exec(said);
  if (!found) return null;
  const rest = said.slice(found[0].length).replace(/^[ ,.!;:-]+/, '');
  const meant = rest
    .replace(REST, '')
    .replace(/^[ ,.!;:-]+/, '')
    .replace(TOLD_LAST, '')
    .replace(/^(?:about|was|is|the answer|asking|asked|for|mean|meant)\b\s*/, '');
  return /^(?:i |fo|o|e|hi|it|that|one|at all|what so ?ever|thanks?|though|mate|please|\W)*$/.test(meant) ? '' : meant;
}
