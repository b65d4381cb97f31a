// Reads from a resident's words what tells that a person may be wanted: anger, distress, a death, vulnerability, money in dispute. English and Welsh.
import { fold } from './kinds/fold.js';
import type { Signal } from './handoff-policy.js';

/** Longest text looked at, in characters. */
const LOOKED_AT = 2000;

const KIN =
  '(?:husband|wife|partner|mum|mam|mother|dad|father|son|daughter|brother|sister|nan|gran|grandad|grandfather|grandmother|grandma|uncle|auntie?|friend|neighbour|tenant|parents?|child|baby|relative)';
const WELSH_KIN =
  '(?:n?g?wr|n?g?wraig|mhartner|m?h?am|n?h?ad|dad|mab|m?erch|mrawd|chwaer|nain|taid|mam-?gu|tad-?cu|ewythr|modryb|ffrind|mhlentyn|rhieni)';
const SORRY_STATE =
  '(?:useless|pathetic|ridiculous|disgrace(?:ful)?|disgusting|appalling|shambles|joke|incompetent|outrageous|rubbish service|unacceptable|shit|crap|a farce)';

/** Each is tried on text that is folded: small letters, no accents. */
const ENGLISH: Readonly<Record<Exclude<Signal, 'failed'>, readonly RegExp[]>> = {
  distress: [
    /\b(?:can'?t|cannot|can not|not) (?:cope|coping|go on like this|take (?:it|this|much more|any more))\b/,
    /\b(?:at|to) (?:my |the )?(?:wits'? end|end of my (?:tether|rope)|breaking point)\b|\bend of my tether\b|\bwits'? end\b/,
    /\b(?:i'?m|i am|im|been|keep|just) (?:so |really |always )?(?:in tears|crying|desperate|terrified|petrified|distraught|beside myself|worried sick|overwhelmed|panicking|having a (?:breakdown|panic))\b/,
    /\b(?:so|really|very|extremely) (?:stressed|scared|anxious|frightened|distressed|upset)\b|\bworried sick\b|\bsick with worry\b/,
    /\bdon'?t know (?:where|who) (?:else )?to turn\b|\bdon'?t know what (?:else )?to do any ?more\b|\bmaking me ill\b|\bcan'?t sleep\b/,
  ],
  death: [
    new RegExp(
      `\\b${KIN}(?: [a-z]+)? (?:has |have |had |just |recently |sadly |is |was )*(?:died|passed(?: away| on)?|dead|deceased|dying)\\b`,
    ),
    /\b(?:bereaved|bereavement|death certificate|executor|probate|tell us once|deceased)\b|\b(?:report|register|notify (?:you )?of) (?:a|the|my .{1,20}'?s?) death\b|\b(?:my|our|his|her) late (?:husband|wife|partner|mother|father|mum|mam|dad|nan|gran|grandad|grandmother|grandfather|aunt|auntie|uncle|brother|sister|son|daughter|friend)\b/,
    new RegExp(`\\b${KIN}'s (?:just |recently |sadly |now )*(?:died|passed (?:away|on))\\b`),
    new RegExp(`\\b(?:lost|buried|burying|funeral (?:of|for)) (?:my|our) ${KIN}\\b`),
  ],
  vulnerable: [
    /\b(?:i'?m|i am|im|he'?s|she'?s|he is|she is|(?:husband|wife|mum|mother|dad|father|son|daughter) is) (?:\w+ ){0,2}(?:blind|deaf|disabled|housebound|bed ?bound|terminally ill|terminal|vulnerable|partially sighted|wheelchair|autistic|very ill|seriously ill|frail)\b/,
    /\b(?:dementia|alzheimer'?s?|learning disabilit\w+|learning difficult\w+|terminal illness|chemo(?:therapy)?|dialysis|mental health|ptsd|severe depression)\b/,
    /\b(?:can'?t|cannot|struggle to|never learn(?:t|ed) to) read(?: or write| and write)?\b|\bjust (?:come |got |been let )?out of hospital\b|\bin a wheelchair\b|\bon oxygen\b/,
  ],
  anger: [
    new RegExp(
      `\\b(?:this|it|that|you|service|council|its|it'?s|you'?re|youre|absolute(?:ly)?|complete(?:ly)?|total(?:ly)?|utter(?:ly)?|bloody|what a|fucking)(?: is| are| was| an?| bot| lot| all| so| just| absolutely| completely| totally| utterly| bloody| fucking| complete| total| absolute| utter)* ${SORRY_STATE}\\b`,
    ),
    /\b(?:fuck\w*|wtf|ffs|bollocks|bullshit|arseholes?|wankers?|piss off|pissed off|taking the piss)\b/,
    /\b(?:sick (?:and tired|to death)? ?of|fed up\b(?! to\b)|had (?:it|enough) (?:with|of) (?:you|this|the council)|i'?ve had enough)\b/,
    /\b(?:how many times|for the (?:third|fourth|fifth|sixth|\d+(?:rd|th)|hundredth|umpteenth|last) time|(?:third|fourth|fifth|sixth|\d+(?:rd|th)) time (?:i|this|in a row|now))\b/,
    /\b(?:nobody|no one|none of you|you (?:lot )?(?:don'?t|never|do not)) (?:cares?|listens?|does anything|do anything|bothers?|helps?)\b|\bwast(?:e|ing) (?:of )?my time\b|\bwaste of (?:space|money|time)\b/,
    /\b(?:i'?m|i am|im) (?:so |very |really |absolutely |bloody )*(?:angry|furious|fuming|livid|raging|disgusted|seething|annoyed)\b/,
  ],
  money: [
    /\b(?:over ?charged|charged (?:me )?(?:twice|double|wrong(?:ly)?|too much|again)|double charged|(?:took|taken|take) (?:the )?(?:money |payment )?(?:twice|too much))\b/,
    /\b(?:don'?t|do not|never|didn'?t) owe\b|\bnot (?:my|our) debt\b|\b(?:wrong|incorrect) (?:amount|bill|charge|balance)\b|\b(?:bill|amount|charge|balance|debt|fine) (?:is|was|looks|seems) (?:all )?(?:wrong|incorrect|too high)\b/,
    /\b(?:dispute|disputing|contest|challenge) (?:the|this|my|a|your) (?:bill|charge|debt|amount|fine|payment|liability order|summons)\b|\bwant my money back\b|\brefus\w* (?:to )?(?:refund|pay)\b/,
    /\b(?:already|definitely|have) paid (?:it|this|that|the|my|in full|up|all)\b|\bpaid (?:it |this |that )?(?:already|in full|months ago|weeks ago|last month)\b/,
  ],
};

const WELSH: typeof ENGLISH = {
  distress: [
    /\b(?:methu|alla i ddim|dydw i ddim yn|dw i ddim yn|ddim yn) ymdopi\b|\bpen fy nhennyn\b|\bddim yn gwybod (?:ble|lle) i droi\b/,
    /\b(?:yn crio|mewn dagrau|wedi torri fy nghalon|yn desbret|mewn anobaith|dan (?:lawer o |gymaint o )?straen|poeni'?n? (?:ofnadwy|fawr|sal)|yn ofnus iawn|methu cysgu)\b/,
  ],
  death: [
    new RegExp(
      `\\b(?:fy|ein|ei|y|yr|mae|ma) ${WELSH_KIN}(?: \\w+)? (?:(?:wedi|'?di) marw|(?:wedi|'?di) ein gadael)\\b`,
    ),
    new RegExp(`\\b(?:bu|fu) farw (?:(?:fy|ein|ei|yr|y) )?${WELSH_KIN}\\b`),
    new RegExp(`\\b(?:collais i|dw i wedi colli|rydw i wedi colli|dwi '?di colli) (?:fy|ein|yr|y) ${WELSH_KIN}\\b`),
    new RegExp(`\\b${WELSH_KIN}\\b.{0,60}\\b(?:fo|fe|o|e|hi) (?:wedi|'?di) marw\\b`),
    /\b(?:profedigaeth|tystysgrif marwolaeth|ysgutor|ymadawedig|d(?:y)?wedwch wrth(?:ym|on ni|om ni) unwaith|(?:adrodd|rhoi gwybod) am (?:y )?farwolaeth|y diweddar (?:wr|wraig|fam|dad)|cofrestru marwolaeth)\b/,
  ],
  vulnerable: [
    /\b(?:dw i'?n|rydw i'?n|rwy'?n|mae hi'?n|mae e'?n|mae o'?n) (?:ddall|fyddar|anabl|gaeth i'?r (?:ty|gwely)|fregus|ddifrifol wael|sal iawn)\b/,
    /\b(?:dementia|anabledd dysgu|anawsterau dysgu|cemotherapi|dialysis|iechyd meddwl|salwch terfynol)\b|\bmethu darllen\b|\bnewydd ddod o'?r ysbyty\b|\bmewn cadair olwyn\b/,
  ],
  anger: [
    /\b(?:gwarthus|cywilyddus|chwerthinllyd|annerbyniol|da i ddim|yn gandryll|gynddeiriog|yn flin iawn|yn ddig iawn|gwastraff amser)\b/,
    /\b(?:(?:wedi|'?di) cael (?:llond bol|hen ddigon)|wedi cael digon|(?:wedi|'?di) syrffedu|ddim yn ddigon da|sawl gwaith (?:mae'?n rhaid|sy'?n rhaid)|neb yn (?:gwrando|malio|poeni))\b/,
  ],
  money: [
    /\b(?:codi (?:gormod|ddwywaith|tal ddwywaith)|wedi codi gormod|ddim mewn dyled|nid fy nyled i)\b/,
    /\b(?:bil|swm|tal|ddyled) (?:yn |'n )?(?:anghywir|rhy uchel)\b|\bwedi talu(?:'n barod| yn barod| eisoes| ddwywaith)\b|\beisiau fy arian yn ol\b|\banghytuno (?:a'?r|gyda'?r) (?:bil|ddyled|swm)\b/,
  ],
};

/** Letters in capitals, of a message long enough to tell: shouting. */
function shouts(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const capitals = text.match(/\p{Lu}/gu) ?? [];
  return text.trim().split(/\s+/).length >= 5 && letters.length >= 20 && capitals.length / letters.length > 0.9;
}

/** In bounded time, for any text; the weightiest first. Never throws. */
export function signalsIn(text: string): readonly Signal[] {
  const looked = text.slice(0, LOOKED_AT);
  const said = fold(looked);
  return (['distress', 'death', 'vulnerable', 'anger', 'money'] as const).filter(
    (signal) =>
      [...ENGLISH[signal], ...WELSH[signal]].some((pattern) => pattern.test(said)) ||
      (signal === 'anger' && shouts(looked)),
  );
}
