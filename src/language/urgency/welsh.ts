// What danger sounds like in Welsh, north and south, with and without its accents. "Tan" (until) is never fire by itself.
// Not yet read by a fluent speaker: treat it as a draft, and widen it with what residents say.
import type { UrgentKind } from '../../core/reading.js';
import { like, rule, unless, type Rule } from '../rule.js';

const WANT = '(?:eisiau|isio|isho|isie|ishe|moyn|am)';
const SELF_HARM = like(
  /\b(?:lladd(?! ei hun yn (?:gweithio|chwerthin))|niweidio|brifo|crogi|anafu|torri) (?:fy hun|fy hunan|ei hun|fi fy hun|ei hunan)|hunanladdiad|hunan.?niweid\w*|gneud amdana|neud amdana|gwneud amdana|gorddos|gormod o (?:dabledi|dabledau|bils|feddyginiaeth)|llond llaw o dabledi/,
);
const DIE = new RegExp(
  `(?:ddim|dim|sai|sa i|smo fi|dwi'm|dw i'm) ?(?:yn |'n )?${WANT} (?:byw|bod yma|bod '?ma|deffro|bodoli)|\\b${WANT} (?:(?:marw|farw)(?![a-z])|i bopeth (?:stopio|ddod i ben))|marw byddai'?n well|well (?:gen i|gyda fi|i mi|i fi) farw|gwell hebdda|well (?:allan|i ffwrdd) hebdda|well (?:ta?sa|petawn|tasech|petai) (?:fi|i) ddim yma|gweld (?:dim )?pwynt mewn dim`,
);
const NO_POINT = like(
  /\b(?:pwynt|pwrpas|diben|rheswm)(?: i| mewn| yn)? (?:byw|fyw|mynd ymlaen|cario ymlaen|cario mlaen|dim byd)|digon ar (?:fyw|y byd|bywyd)|neb yn mynd i (?:golli|weld isio|weld eisiau) (?:fi|i mi)|dim byd ar ol i (?:fi|mi)|(?:ddiweddu|diweddu|gorffen|orffen) (?:petha|pethau|y cwbl|bob dim|popeth)|diwedd ar (?:y cyfan|bopeth|fy mywyd)|gweld ffordd (?:allan|mas)/,
);
const CANNOT_GO_ON = like(
  /\b(?:methu|ffaelu|fedra i ddim|alla i ddim|fedrai'?m|allai'?m|fedra i'?m|alla i'?m) (?:mynd|cario|dal) (?:ymlaen|mlaen|ati)|(?:methu|ffaelu|fedra i'?m|fedra i ddim|alla i ddim) cymryd (?:dim )?(?:mwy|rhagor)|fydda i ddim (?:yma|o gwmpas)(?: lawer| llawer| llawar)? (?:hirach|mwy|rhagor)/,
);

const GAS = like(/\b(?:nwy|gas|wyau (?:drwg|pwdr|wedi pydru)|carbon monocsid)\b/);
const LEAK = like(
  /\b(?:arogl\w*|ogla\w*|oglau|hogla\w*|gwynt|wynt|drewi|smel\w*|gollwng|dianc|hisian|byrstio|canu|larwm)\b/,
);

const ABUSE = like(
  /\b(?:cam-?drin|gam-?drin) (?:domestig|rhywiol)|\btrais (?:domestig|yn y cartref|rhywiol)|\bfy (?:mygwth|mygwyth|nharo|nghuro|mwrw|nhreisio|ngham-?drin|ffonio drwy'r nos)|(?:fy nghloi|cloi fi|nghloi i)|wedi cloi fy hun|ddim yn (?:saff|ddiogel) (?:gartre|adra|adref|yma)|ofn (?:mynd (?:adref|adra|gartre|nol)|fy ngwr|fy mhartner|fo|fe|amdano|am fy mywyd|dod adra)|priodi yn erbyn|gorfodi i briodi/,
);
const PARTNER = like(
  /\b(?:'?ngwr|gwr|partner|mhartner|cariad|nghariad|'?ngwraig|gwraig|wraig|cyn-?wr|nhad|dad|ex|o|fo|fe|e|hi)\b/,
);
const VIOLENCE = like(
  /(?:yn |n )(?:taro|bwrw|curo|mygwth|bygwth|cicio|dyrnu|tagu|rheoli|cam-?drin|gam-?drin) (?:fi|ni|mam|hi|i)\b|(?:malu|chwalu)(?:'r| y)? (?:drws|ty|lle)|\befo cyllell|\bgyda chyllell|codi ofn arna/,
);

const CHILD = like(
  /\b(?:plentyn|plant|blant|babi|fabi|baban|bachgen|fachgen|merch|ferch|hogyn|hogan|crwt|croten|wyr|wyres|plentyn bach|plant bach)\b/,
);
const CHILD_HARM = like(
  /\b(?:gam-?drin|cam-?drin|mewn perygl|ei daro|ei tharo|eu taro|ei guro|ei churo|eu curo|ei fwrw|ar (?:ei ben ei hun|ei phen ei hun|ben eu hunain|eu pen eu hunain|ben ei hun)|heb (?:fwyta|fwyd|neb)|sgrechian|crio (?:drwy'?r|trwy'?r|bob)|cleisiau|esgeuluso|crwydro|ofn mynd adra)\b/,
);

const HOMELESS = like(
  /\bd?digartref\b|\b(?:nunlle|nunlla|unlle|unman|nunman|dim lle|sdim lle|sdim unman|dim unman|heb le|heb unlle|does gen i ddim lle|dim un lle)(?: \S+){0,3}? (?:gysgu|cysgu|aros|fyw|byw|fynd|mynd|droi)\b|\b(?:taflu|lluchio|cicio|towlu|nhaflu|nhowlu|hel|hala|rhoi|rhoid)(?: fi| ni)+ (?:allan|mas)|\b(?:taflu|lluchio|cicio|towlu|nhaflu|nhowlu|hel|hala)(?: fi| ni| ei| eu| i| fy)* (?:allan|mas|o'r ty|o'r fflat)\b|\bcysgu (?:ar y stryd|yn y car|yn fy nghar|allan heno|mewn car)\b|\bnewid y cloeon\b|\bar y stryd heno\b|\bgorfod (?:gadael|mynd o)(?: y| o'r|'r)* (?:ty|fflat) (?:heno|heddiw)\b|\bnos heno\b.{0,20}\bdim\b/,
);

const SOMEONE_OLD = like(
  /\b(?:hen (?:wraig|ddyn|wr|gwpl|ddynes|fenyw)|(?:n?g|ng?h|c)ymydog|nghymydog|(?:c|g|ngh)ymdoges|nain|taid|mam-?gu|tad-?cu|mrs|mr|henoed|dynes|ddynes|menyw|drws nesa|dros y ffordd|dros y lon)\b/,
);
const NOT_SEEN = like(
  /\b(?:neb wedi (?:ei )?(?:gweld|weld|chlywed|clywed)|heb (?:ateb|ei gweld|ei weld|agor|gael ei gweld)|ddim (?:wedi )?(?:ateb|cael ei gweld|ei gweld|wedi ei weld)|'?di ateb|llefrith (?:dal )?ar|llaeth (?:dal )?ar|cyrtens .{0,12}(?:gau|cau))\b/,
);
const UNSEEN = like(
  /\bddim (?:wedi )?(?:gweld|weld|clywed)(?: [a-z']+){0,3} (?:(?:n?g|ngh|c)ymydog|(?:c|g|ngh)ymdoges|nain|taid|mam-?gu|tad-?cu|(?:hen )?(?:wraig|ddynes|fenyw|ddyn))(?: [a-z']+){0,2} ers (?:dyddiau|deuddydd|tridiau|(?:dau|tri|pedwar|pum|chwe|sawl|\d+) (?:diwrnod|ddiwrnod|dydd|noson))\b/,
);
const CARER = like(/\b(?:gofalwr|ofalwr|gofalwraig|gofalwyr|cartref gofal)\b/);
const MISTREAT = like(/\b(?:taro|brifo|dwyn|bwrw|gweiddi ar|cam-?drin|gas wrth|ddim wedi (?:dod|troi)|heb ddod)\b/);

const LOVED = like(
  /\b(?:plentyn|mab|merch|ferch|fab|hogyn|hogan|bachgen|mam|dad|taid|nain|tad-?cu|mam-?gu|gwr|ngwr|gwraig|tad|nhad|brawd|chwaer|dementia|wyr|wyres|nai|nith|crwt|babi|plant|blentyn)\b/,
);
const MISSING = like(
  /\b(?:ar goll|wedi crwydro|di crwydro|heb ddod (?:adra|adref|nol|yn ol)(?! (?:am|ata|ato|gyda|efo))|methu ffeindio|methu dod o hyd|dim (?:golwg|son|hanes) (?:am ?dan[oi]|o ?hon[oi]|ohonyn nhw|o?no|o?ni)\b(?! (?:bins?|biniau))|wedi diflannu|di diflannu|wedi rhedeg i ffwrdd)\b/,
);

const AMBULANCE = like(
  /\b(?:ffoniwch|galwch|angen|isio|eisiau|moyn) (?:am |cael )?ambiwlans|methu anadlu|ddim yn anadlu|trawiad (?:ar y galon|calon)|(?:newydd gael|yn cael) stroc|anymwybodol|gwaedu'?n (?:ddrwg|drwm)|wedi llyncu (?:bleach|batri|tabledi)|gwaed ym mhobman|poen yn (?:fy|ei) (?:mrest|frest)/,
);
const FALLEN = like(/\b(?:cwympo|syrthio|disgyn|llewygu|brifo|dolur|anafu)\b/);
const HELPLESS = like(
  /\b(?:(?:methu|ffaelu) (?:codi|symud)(?!(?:'r| y| fy| ein| eich| unrhyw)? (?:\w+ )?(?:bin|bins|biniau|bagi?a?u?|bocs\w*|caead|sbwriel|ailgylchu)\b)|ar (?:y )?llawr|ar lawr|yn ddrwg|cael ei anafu|ddim yn ymateb)\b/,
);
const HURT = like(
  /\bwedi (?:cael )?(?:ei|eu) (?:anafu|frifo|brifo|tharo i lawr|daro i lawr)\b|\bwedi brifo'?n (?:ddrwg|arw)\b/,
);

const WIRE = like(/\b(?:gwifr\w*|wifr\w*|cebl\w*|geblau|weiar\w*|weiren|peilon)\b/);
const WIRE_DOWN = like(
  /\b(?:lawr|ar lawr|disgyn|syrthio|cwympo|noeth|hongian|gwreichion\w*|ar y ffordd|ar y palmant|trydan|drydan)\b/,
);
const POWER_CUT = like(
  /\b(?:toriad (?:trydan|pwer)|dim (?:trydan|lectric|letrig|pwer)|trydan (?:i ffwrdd|wedi mynd)|lectric (?:off|wedi mynd|di mynd))\b/,
);

const BUILDING = like(
  /\b(?:wal|mur|adeilad|simnai|simdde|shimne|to'?r?|nenfwd|pont|sgaffold\w*|talcen|balconi|clogwyn|ty)\b/,
);
const GIVING_WAY = like(
  /\b(?:wedi chwythu|'?di chwythu|ar fin (?:disgyn|syrthio|cwympo|dymchwel)|yn (?:disgyn|syrthio|cwympo|dymchwel|chwalu|gwegian|gwyro|pwyso)|wedi (?:disgyn|syrthio|cwympo|dymchwel|chwalu)|'?di (?:disgyn|syrthio|cwympo)|mynd i (?:ddisgyn|syrthio|gwympo)|am (?:ddisgyn|syrthio|gwympo)|uwch(?:ben| ben) y)\b/,
);
const NO_HURRY = like(
  /\b(?:rhestredig|caniatad|caniat|angen cais|rheoli adeiladu|yswiriant|ailadeiladu|flynyddoedd|bin|biniau|pwy sy'n gyfrifol)\b/,
);
const TREE = like(/\b(?:coeden|goeden|choeden|cangen|gangen|coed)\b/);
const HAZARD = like(
  /\b(?:brics|teils|llechi|cerrig|gwydr)\b.{0,20}\b(?:disgyn|syrthio|cwympo)\b|\b(?:caead|gorchudd|clawr)(?: y| twll| 'r|'r)* ?(?:draen|twll archwilio|manhole|twll)\b.{0,20}\b(?:ar goll|ar agor|wedi mynd|di mynd)\b|\bcaead draen\b|\btwll (?:mawr |anferth )?(?:wedi agor|'?di agor|wedi ymddangos)\b|\btwll mawr yn y ffordd.{0,12}(?:peryglus|beryglus)\b|\bllyncdwll\b/,
);

const FLOOD = like(
  /\bllif(?:ogydd|o)\b.{0,24}\b(?:ty|tai|stryd|ffordd|cegin|gegin|adre|nawr|rwan|yma|mewn)\b|\b(?:ty|stryd|ffordd|tai|gardd|lon|seler) (?:dan ddwr|o dan ddwr|yn llifo|wedi llifo|'?di llifo)\b|\bd?dwr (?:yn |'n )?(?:dod|llifo|tywallt|codi)(?: i)? ?(?:mewn|i'?r|yn gyflym)|\bafon (?:dros y ffordd|dros y lon|yn codi'n gyflym)|\b(?:afon|nant|ddraen|draen|carthion) (?:yn |'n )?(?:gorlifo|llifo) (?:i mewn )?i(?:'r| r|n| fy| ein)? ?(?:ty|tai|nhy|gegin|cegin|seler|lawr grisiau)\b|\bafon wedi (?:gorlifo|torri ei glannau|codi dros)\b|\b(?:angen|isio|eisiau|moyn) (?:mwy o )?fagiau tywod (?:rwan|nawr|heno|ar frys)\b|\bcarthion yn (?:dod|llifo)\b/,
);
const POLLUTION = like(
  /\b(?:olew(?! (?:ffrio|coginio|llysiau))|cemegau|cemegion|disel|petrol|carthion|slyri)\b.{0,40}\b(?:gollwng|afon|nant|llifo|arllwys|ffordd|llyn)\b|\bpysgod (?:wedi marw|yn marw|meirw|'?di marw)\b|\bl?lygr(?:edd|u)\b.{0,24}\b(?:afon|nant|mor|llyn)\b/,
);
const NEEDLE = like(/\b(?:nodwydd\w*|chwistrell\w*|syringe\w*|needles?)\b/);
const NEEDLE_PLACE = like(
  /\b(?:parc|barc|stryd|ysgol|cae chwarae|maes chwarae|traeth|llawr|lawr|palmant|taflu|gadael|grisiau|tywod|llwybr|pigo|troed)\b/,
);
const SHARPS_BOX = like(/\b(?:bocs melyn|diabet\w*|inswlin|bocs|casglu|cael gwared)\b/);

const FIRE = like(
  /\bar dan\b(?! (?:arian|bwysau))|\b(?:mae|ma)'?r? (?:'?na )?(?:d|t)an (?:yn|mewn|wedi|mawr)|\b(?:'?na|yna) d(?:a|â)n\b|(?<!drysau )\bt(?:a|â)n yn (?:y |fy |ein )|\b(?:rhoi|roi|cynnau|dechrau) t(?:a|â)n\b(?! gwyllt)|\bmwg (?:mawr )?(?:yn )?(?:dod|llifo|tywallt|llenwi)|^t(?:a|â)n[! ]*$|\bfflamau\b|\bffrwydr\w+/,
);
const NO_FIRE = like(
  /\b(?:ar dan (?:eisiau|isio|isho|ishe|isie|moyn|am (?:gael|fynd|weld)|i (?:gael|fynd|weld))|noson tan gwyllt|llynedd|tasa|hyd yn oed|clywed bod|pawb yn deud|drysau tan)\b/,
);
const LONG_AGO = like(
  /\b(?:o'n i'n|oeddan ni'n|oeddwn i'n|ro'n i'n|oedden ni'n|bues i'n) ddigartref\b|\bllynedd\b|\bwythnos d?diwetha\b/,
);
/** Websites throw people out as well; plans and old alarms are no danger. */
const ONLINE = like(
  /\b(?:wefan|gwefan|tenant|gosb|asesiad|risg|tro nesa|rhag ofn|pwyllgor|canlyniad|rhy hen|ailgylchu|ym mha fin)\b/,
);
const DANGER = like(
  /\b(?:torri i mewn|torri mewn(?! (?:parc|maes|cae|mynwent|toiled\w*|arhosfan|stryd|coed\w*)\b)|torri fewn|(?:rhywun|rywun|dyn|nhw)(?: wedi| '?di|'n| yn)? dod (?:i )?mewn i'r ty|dyn (?:a|â|efo|gyda|hefo) (?:chyllell|cyllell|gwn)|cyllell (?:gan|efo|gyda)|gwn gan|ymosod ar(?! (?:fy|y|ein) (?:magi?a|magiau|min|bins?|biniau|bagiau))|ymosod arna|wedi ymosod|ci (?:yn |'n )?(?:ymosod|brathu)|(?:galwch|ffoniwch|angen|isio|eisiau) (?:yr |am yr |am )?heddlu|mewn perygl|mae hwn yn argyfwng|yn gaeth (?:mewn|yn)|bygwth (?:fy )?lladd)\b|^argyfwng[! ]*$|^heddlu[! ]*$/,
);

export const WELSH: readonly Rule<UrgentKind>[] = [
  rule('suicide', SELF_HARM), rule('suicide', like(DIE)), rule('suicide', NO_POINT), rule('suicide', CANNOT_GO_ON),
  unless(rule('gas', GAS, LEAK), ONLINE),
  unless(rule('flood', FLOOD), LONG_AGO, ONLINE),
  rule('medical', AMBULANCE), rule('medical', FALLEN, HELPLESS), rule('medical', HURT),
  rule('abuse', ABUSE), rule('abuse', PARTNER, VIOLENCE),
  rule('missing', LOVED, MISSING),
  rule('child', CHILD, CHILD_HARM),
  rule('adult', SOMEONE_OLD, NOT_SEEN), rule('adult', UNSEEN), rule('adult', CARER, MISTREAT),
  unless(rule('homeless', HOMELESS), LONG_AGO, ONLINE),
  rule('power', WIRE, WIRE_DOWN), rule('power', POWER_CUT),
  unless(rule('structure', BUILDING, GIVING_WAY), NO_HURRY), unless(rule('structure', TREE, GIVING_WAY), NO_HURRY), rule('structure', HAZARD),
  unless(rule('pollution', POLLUTION), ONLINE),
  unless(rule('needle', NEEDLE, NEEDLE_PLACE), SHARPS_BOX),
  unless(rule('danger', FIRE), NO_FIRE), rule('danger', DANGER),
]; // prettier-ignore
