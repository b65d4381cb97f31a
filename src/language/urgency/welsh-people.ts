// People in danger, told sideways in Welsh, north and south: despair, fear at home, children, the frail, the lost and the homeless.
// Not yet read by a fluent speaker: treat it as a draft, and widen it with what residents say.
import type { UrgentKind } from '../../core/reading.js';
import { like, rule, unless, words, type Rule } from '../rule.js';

const HIGH = words(
  'maes_parcio_aml* aml-?lawr aml_lawr ben_y_maes_parcio to_maes_parcio ben_y_to ymyl_y_(?:bont|clogwyn|dibyn|platfform|to) dros_y_reilin* ochr_anghywir traphont draphont clogwyn glogwyn dibyn y_cledrau ar_y_rheilffordd ar_y_lein_tren silff_ffenest',
);
const STANDS = words(
  'sefyll sefyl iste eistedd ista dwi_ar fi_ar i_ar wy_ar dringo neidio hogyn dyn merch bachgen rhywun rywun boi',
);
const DEAD_TALK = like(
  /\b(?:fydda|fydd|bydda|bydd) (?:i|fi) (?:ddim|'?di mynd|wedi mynd)\b.{0,60}\b(?:pwynt|angen|bopeth|popeth|penderfynu|meddwl|tabledi|canslo|poeni|sori|erbyn)\b|\b(?:canslo|ganslo|pwynt|sortio|trefnu|poeni|poeni chi|yn enw|feddwl)\b.{0,70}\b(?:fydda|bydda|fydd|pan fydda) (?:i|fi) (?:ddim (?:yma|o gwmpas|angen)|'?di mynd|wedi mynd)\b|\bgaddo (?:i chi )?(?:y )?(?:fydda|bydda) i yma\b|\bfydd dim angen (?:dim byd|dim|bin|un) arna i\b|\b(?:isio|eisiau|ishe|isie|moyn) (?:i (?:bob ?dim|bopeth|bob peth) (?:stopio|ddod i ben|orffen)|cysgu a (?:pheidio|ddim|byth)|diflannu am byth)\b|\bpwy (?:gaiff|geith|fydd yn cael|sy'n cael|neith edrych ar ol|fydd yn bwydo) y (?:ci|gath|cath|plant)\b|\bffordd (?:allan|mas)\b.{0,40}\b(?:ond un|un|dyled\w*)\b|\bdim ffordd (?:allan|mas)\b|\bneud fy meddwl i? ?(?:fyny|lan)\b|\b(?:nodyn|llythyr) (?:ar (?:wely|y gobennydd|y bwrdd)|ffarwel)\b|\b(?:ffarwel|ta ta|tara|hwyl fawr|nos da) (?:wrth|i)(?:an)? (?:ni|pawb|bawb|fi)\b.{0,30}\b(?:gyd|am byth|rhoi|grwp)\b|\b(?:rhoi|roi|rhannu) (?:ei|fy) (?:ph?etha\w*|ci|gath|chi) i ffwrdd\b|\bbarod i fynd at (?:mam|dad|nain|taid|fy|ei)\b|\bcuddio'?i? (?:dabled\w*|thabled\w*)|\bcasglu (?:ei |fy )?(?:d|th|nh)?abled\w*|\b(?:tabledi|dabledi|tabled|pils|bils|rhaff|gwn|dryll)\b.{0,30}\b(?:o '?mlaen i|o flaen|ar y bwrdd|gyfri|cyfri|yn barod|yn fy llaw|drwy'?r pnawn|trwy'?r prynhawn)|\b(?:gwn|dryll)\b.{0,20}\b(?:sied|garej|pnawn)|\b(?:sied|garej)\b.{0,20}\b(?:gwn|dryll)\b(?! i)|\bneb (?:f'?angen|isio|eisiau|angen) (?:fi|i)\b|\bbaich (?:ar|i) (?:bawb|mam|fy|ei|y teulu)|\bofn be (?:na|wna|nai|wnai|fydda)\w* ?i\b|\bbrifo fy hun\b|\bar bwrpas\b.{0,20}\bfy (?:mraich|hun)|\blleisia\w* yn (?:deud|dweud|gweud)\b|\bafon yn (?:galw|edrych)\b|\bmeddwl am yr (?:afon|pont|bont)\b/,
);

const HE = words(
  "fo fe e o hi nhw gwr ngwr wr partner mhartner cariad nghariad ngwraig gwraig cyn-?wr ex mab brawd mrawd nhad dad teulu gynno gynddo fe'n fo'n hi'n mae'n",
);
const KEEPS_FROM_ME = like(
  /\bheb (?:iddo|iddi|iddyn|i'r gwr|i '?ngwr)(?: \w+)? ?(?:fo|fe|e|o|hi|nhw)? (?:wybod|wbod|wybo|ffeindio|weld|glywed|gael)\b|\bos (?:ffeindi\w*|geith|clyw\w*|gwel\w*|darllen\w*|dwi'n gadal)\b.{0,20}\b(?:fo|fe|e|o|hi|allan|mas)\b|\bdarllen (?:fy negeseuon|fy ffon|pob dim|hwn|negeseuon|'n negeseuon)|\b(?:cymryd|mynd a|cadw|cuddio|dwyn)\b.{0,24}\b(?:goriada\w*|allwedd\w*|ffon|phasbort|pasbort|mhasbort|cyflog|nghyflog|arian i|cerdyn)\b.{0,20}\b(?:bob|i gyd|fi|i)\b|\b(?:neith|wneith|nath|gad|gadal|gadael|gadel)\b.{0,8}\b(?:ddim|'m)\b ?(?:gadal|gadael|gadel)? ?(?:i|fi)\b|\bddim yn cael (?:mynd|siarad|gadael|gadal|dod|defnyddio)|\bgorfod gofyn iddo\b|\b(?:y tu ol|tu ol|drws nesa|wrth ochr|wrth ymyl) i fi'n (?:darllen|gwrando|edrych)|\b(?:mae|ma) (?:o|e|fo|fe|hi)'n y (?:gawod|bath|stafell)|\bplis peidiwch (?:ag |a )?(?:ateb|ffonio|a ffonio|gyrru)\b|\bgyrrwch rywun\b/,
);
const STRIKES = like(
  /\b(?:dwylo|ddwylo|ei ddwylo)\b.{0,16}\b(?:rownd|am|o gwmpas)\b.{0,10}\b(?:'?y ngwddw\w*|fy ngwddw\w*|ngwddwg|gwddw\w*|wddw\w*)|\b(?:brifo|frifo|losgi|llosgi|gwthio|ngwthio|hitio|pwnio|waldio|colbio|clatsio|laddith|malu|dorrodd hi|bwrw|taro|curo|mwrw|nharo|nghuro|tagu|nhagu|ysgwyd|cicio|nghicio) (?:fi|i\b|ni\b|'?ngarddwrn|mam)\b|\b(?:torri|torrodd|dorrodd)(?: hi| fo| fe| o)? (?:fy )?'?n(?:garddwrn|mraich|hrwyn)\b|\b(?:lluchio|towlu|taflu) (?:petha\w*|pethe|platiau|plat)\b.{0,12}\b(?:ata|ato) i\b|\bcael hi (?:gynno|gan|ganddo|heno|eto)\b|\bbo fi'n cael hi\b|\b(?:laddith|lladdith|laddiff|lladdiff|wneith ladd|mynd i ladd|mynd i frifo) (?:fe|fo|e|o|hi)? ?(?:fi|ni|i)\b|\bngwthio i lawr\b/,
);
const NOT_SAFE = like(
  /\b(?:ddim|sai'?n|sa i'?n|smo fi'?n|dwi'?m yn|im yn|ddim yn) ?(?:yn )?(?:saff|ddiogel|sâff) (?:gatre|gartre|adra|adre|yma|fan hyn|yn y ty)|\b(?:dramor|tramor|pacistan|awyren|hedfan)\b.{0,30}\b(?:briodi|priodi)\b|\b(?:injunction|gorchymyn) ?(?:na|arno|yn ei erbyn)?\b.{0,40}\b(?:tu allan|tu fas|bat|eto|drws)\b|\b(?:tu allan|tu fas)\b.{0,40}\binjunction\b|\bwedi (?:gadael|gadal|ffoi|dianc)\b.{0,30}\b(?:efo|gyda|hefo) dim (?:byd )?ond\b|\blle (?:ga|gaf|alla|fedra) i fynd efo'?r plant\b|\bcrio drwy'?r wal\b|\bcuddio (?:yn y|dan y|rhag)\b.{0,20}\b(?:bath\w*|gwely|wardrob|cwpwrdd|fo|fe|fi)\b/,
);

const CHILD = words(
  'plentyn plant blant phlant blantos babi fabi baban babanod bachgen fachgen merch ferch hogyn hogan hogia hogiau bychan fychan crwt croten mab fab ŵyr wyres brawd_bach chwaer_fach un_bach rhai_bach fechan bach chwech_oed \\d_oed \\d\\d_oed oed dosbarth_fi twins efeilliaid',
);
const CHILD_IN_TROUBLE = like(
  /\b(?:ar (?:eu|ei) ?p?h?b?en (?:eu|ei) hun\w*|ar eu pen eu hun|sneb gatre|neb (?:adra|adre|gatre|gartre|yn y ty|efo nhw|yno)|rhieni byth|byth yna|heb (?:ddeffro|fyta|fwyta|byta|ddillad|gôt|got|sgidia|esgidia\w*)|isio bwyd|eisiau bwyd|moyn bwyd|cnocio am|gofyn am (?:fara|fwyd)|tena fel|denau fel|cysgu yn y (?:sied|garej)|ysgwyd (?:y )?babi|yn ysgwyd|marcia\w* (?:gwregys|ar)|clais|gleisiau|cleisia\w*|na dad|paid dad|i'w llofft|i'w gwely|i'w stafell|(?:fewn|mewn) i'?w gwely|llun (?:ohona i|ohoni) heb|heb ddillad|cario pecyn\w*|gwerthu cyffuria\w*|heb neb (?:trwy|drwy)'?r dydd|ers oriau|ffenestri ar gau|yn berwi|ar do|ar y to|ar y ffordd fawr|ar y lon fawr|ar yr (?:ia|rhew)|yn y gamlas|yn y gamlas|droednoeth|dychryn am ei fywyd|brifo fi|ei frifo|ei brifo)\b/,
);
const CHILD_CALM = words(
  'ladd_ei_gilydd bws ysgol_uwchradd cinio_ysgol clwb gwersi beic ailgylchu cewynnau clytiau sedd trampolin parti swnllyd swn_plant cwyno band gofal_plant',
);
const I_AM_YOUNG = like(
  /\b(?:dwi|dw i|fi|wy|rwy|wi|rydw i) ?(?:'n|yn) (?:[5-9]|1[0-6])\b(?!%)|\bdosbarth fi\b|\bcariad mam\b|\bfi'n (?:saith|wyth|naw|deg|ddeg|un ar ddeg|ddeuddeg)\b|\bmam heb ddeffro\b/,
);
const YOUNG_TROUBLE = words(
  'brifo hitio taro bwrw ofn crio gweiddi ben_fy_hun pen_yn_hun ben_yn_hun sneb neb bwyd help helpu deffro cwsg nos tywyll brawd chwaer uncle wncwl llofft adra adre gatre',
);

const OLD_IN_TROUBLE = like(
  /\b(?:galw|gweiddi) (?:mas |allan )?am help\b|\b(?:dal )?ar (?:y )?llawr (?:y )?(?:cegin|gegin|bathrwm|ers|stafell)|\bdal ar (?:y )?(?:llawr|stepan|stepen)\b|\bcal codwm\b.{0,30}\bllawr\b|\b(?:clymu|glymu)\b.{0,20}\b(?:cadair|gadair|chadair|gwely|wely)\b|\bgerfydd ei gwallt\b|\bcadair\b.{0,10}\bclymu\b|\b(?:wedi )?gwagio'?r cyfri\w*\b|\bdwyn (?:ei |pensiwn)\w*|\bneb wedi bod (?:ati|ato|yma)\b|\bsneb wedi (?:dod|bod)\b.{0,16}\b(?:bwyd|ers|ata)|\bheb (?:gael )?(?:dwr na gwres|bwyd ers|fwyd ers|wres ers|dwr ers)|\bdim ateb (?:gan|wrth)\b|\b(?:neb|heb) (?:'?di |wedi |ei )*(?:gweld|weld)\b.{0,30}\b(?:ers|mr|mrs)|\byn (?:yr )?un man ers\b|\bgolau ddim wedi newid\b|\bbyth yn methu\b|\b(?:ci|gath)'?n udo\b|\btan trydan yn y gwely\b|\bdim syniad (?:pa flwyddyn|lle ma|ble ma|pwy)|\bmewn sach gysgu\b.{0,30}\b(?:glas|crynu|rhewi)|\bgwefusa\w*'?n las\b|\bdoes na'?m bwyd yn y ty\b|\brhegi arni\b|\basiantaeth\b.{0,30}\bneb\b|\bneb\b.{0,40}\basiantaeth\b/,
);

const LOST_ONE = like(
  /\b(?:coban|goban|choban|slipars|slipas|slipers|pyjamas|pijamas)\b.{0,50}\b(?:lon|stryd|ffordd|niwl|allan|mas|bore|hewl|bont|parc|bws)\b(?!.{0,20}\b(?:sbio|bin))|\b(?:cerdded|cerddad|wedi mynd|'?di mynd|lon|lon fawr|hewl|ddynas|ddynes|mas|allan|stryd|dyn)\b.{0,24}\b(?:coban|goban|choban|slipars|slipas|slipers|pyjamas|pijamas)\b|\b(?:daeth|cyrhaeddodd) y bws (?:ysgol )?heb(?:ddi|ddo)\b|\b(?:hebddi|hebddo)\b.{0,20}\boed\b|\b(?:wyres|wyr|mab|merch|hogyn|hogan|mam|dad|nain|taid|hi|fo|fe|bachgen)\b.{0,12}\bheb (?:gyrraedd|ddod (?:o'r|nol|adra|adre|gatre|gartre))\b(?! ata)|\bheb (?:ei weld (?:e|o) ers)\b|\b(?:ddim|ddim wedi dod|heb ddod) (?:nol|yn ol|adra|adre|gatre) ?(?:eto\b|ers\b|$)|\bsai'?n gallu ei (?:weld|gweld)\b|\bmas o'r ysgol heb\b|\bffon (?:hi|fo|e|o) (?:i ffwrdd|off|bant|'?di marw)\b|\bheb i neb (?:sylwi|weld)\b|\bmodrwy a ffon\b|\bchwilio am (?:ei (?:mam|fam|hen ysgol|gwr|wraig)|fy (?:mam|nhad|mab))\b|\bcwrdd a dyn\b|\bcyfarfod (?:a |efo )?dyn\b|\bhoff iawn o'r gamlas\b|\bcar dal yn y (?:cilfan|maes parcio)\b|\boed wedi mynd\b|\bwedi mynd ar ei (?:feic|beic)\b.{0,40}\b(?:twllu|tywyll|nol)|\bcerdded (?:allan|mas)\b.{0,40}\b(?:dementia|bore|nos)|\bdementia\b.{0,30}\b(?:cerdded|mynd|crwydro|mas|allan)\b/,
);

const SLEEP = words('cysgu gysgu gysga gysgith lojio dwi_allan dwi_mas cysgod hanner_nos cerdded orwedd');
const STREET = words(
  "car_yn_y_maes maes_parcio drws_siop drws_y drws_capal stryd toilets cyhoeddus gorsaf storfa'r_bins storfa ganolfan_hamdden pabell babell sach_gysgu fainc mainc parc o_dan_y_bont llyfrgell garej heno unman nunlle nunlla unlle ar_y_stryd noson_nawr nos_heno minws rhewi",
);
const TURNED_OUT = like(
  /\b(?:newid|newidiwyd|newid y|changed) (?:y |'?r )?(?:clo|cloeon|cloea)\b|\b(?:mag|bag|betha|petha|pethe|mhethau|stwff)\b.{0,30}\b(?:drwy'?r ffenest|yn yr ardd|ar y (?:pafin|stryd|palmant)|i allan|i mas|tu allan|tu fas)\b|\b(?:lluchio|towlu|taflu|luchio)\b.{0,16}\b(?:mag|petha|pethe|fi|ni) ?(?:i)? ?(?:allan|mas|drwy)\b|\bdeud (?:tara|ta ta) wrtha i\b|\b(?:dod|ddod|dod mas|dod allan) (?:mas |allan )?o(?:'r)? (?:carchar|ysbyty|sbyty|gofal|jel)\b.{0,40}\b(?:nunlla|nunlle|unman|gwely|cartre|lle|dim|sgin)\b|\b(?:nunlla|nunlle|unman|unlle)(?: arall)? (?:'?da ni|gyda ni|i fynd|i gysgu|gen i|'?da fi)\b|\b(?:sgin|sgen|does gen|sdim|does gyda|does 'da)\b.{0,16}\b(?:nunll[ae](?! i (?:gadw|roi|barcio))|unman(?! i (?:gadw|roi|barcio))|drws|cartre|to uwch|gwely i fynd|lle i (?:fynd|gysgu|aros))\b|\b(?:lle|ble) (?:gysga|gysgwn|awn|ga|gaf|af|ai|a) (?:i|ni) (?:heno|rwan|nawr|gysgu|fynd heno)\b|\blle gysga i\b|\blle awn ni\b|\blandlord\b.{0,30}\b(?:betha|petha|pethe)\b|\b(?:ty|fflat) (?:'?di|wedi) llosgi\b(?!.{0,20}\bllynedd)|\bdim pres dim lle\b|\bdyn yn drws\b.{0,30}\bsach\b/,
);
const NOT_TURNED_OUT = words('tenant gwefan wefan gosb safle planning caniatad biniau_allan bin_allan ailgylchu trefn');

const ILL = like(
  /\b(?:yn|wedi mynd yn|'?di mynd yn|mynd yn) (?:llipa|las|lwyd|llwyd|felyn)\b|\blas rownd\b|\b(?:braich|fraich|wyneb|gwyneb|gwynab|coes)\b.{0,16}\b(?:llipa|'?di disgyn|wedi disgyn|syrthio|ddiffrwyth)|\bhannar gwyneb\b|\bsiarad yn slyri\b|\bdim teimlad yn\b|\bffit (?:ers|am|arall)|\bcael ffit\b|\b(?:tagu ar|(?:plentyn|babi|dyn|hi|fo|fe|mab|ferch|rhywun) ?(?:'n|yn) tagu(?!'))\b|\b(?:ddim yn|dio'?m yn|so fe'n|sai'n) stopio\b.{0,30}\b(?:gwaed|tywel|gwaedu)|\bgwaed\w*\b.{0,30}\b(?:ddim yn|dio'?m yn|heb) (?:stopio|beidio)|\btorri (?:bawd|bys|fy|ei)\b.{0,40}\b(?:stopio|gwaed|ddrwg)|\b(?:llyncu|lyncu|yfed) (?:batri|stwff|cannydd|bleach|tabled\w*|hylif|gwenwyn)|\bgymryd tabled mewn\b|\bchwilboeth a ddim\b|\bffwndro mwya sydyn\b|\b(?:mwya|mwyaf) sydyn\b.{0,20}\b(?:gweld|llygad|poen|siarad)|\b(?:gweld|llygad)\b.{0,40}\b(?:mwya|mwyaf) sydyn\b|\bsmoti?[ea]\w* ar y babi\b|\bpen y babi\b|\b(?:dwr|dyfroedd) wedi torri\b.{0,20}\bbabi|\bllosgi fy (?:nwylo|llaw|nghoes)|\bcroen yn dod off\b|\bmethu codi a'?i (?:goes|choes|gwddw)|\bmynd yn llwyd\b|\bdal ei (?:fraich|frest)\b|\bheb bi-?pi\b/,
);

const MORE_DESPAIR = like(
  /\b(?:fydda|fydd|bydda) i ddim (?:yma|'ma|o gwmpas)\b.{0,24}\b(?:heno|fory|wythnos|penwythnos|iddi|iddo)\b|\bddim (?:isio|eisiau|moyn|ishe) (?:fory|yfory|i fory)\b|\bdeud(?:wch|a) wrth (?:mam|dad|y plant|mhlant)\b.{0,20}\bsori\b|\bneb yn gweld fy (?:isie|eisiau|ngholli)\b|\bpawb yn well (?:off|allan) heb\w* (?:i|fi)\b|\b(?:prynu|clymu|nol) (?:y )?rhaff\b|\b(?:torri|dorri) (?:ei|fy) (?:freichiau|breichia\w*|mreichia\w*|garddwrn)\b|\bcrogi'?i? ?(?:hun|fy hun)\b|\b(?:cloi|gloi) ei hun yn y (?:bathrwm|sied|garej|llofft)\b|\b(?:tecstio|tecst|deud|dweud|gweud) (?:hwyl fawr|ta ra|ta-ra|ffarwel|sori wrth bawb)\b|\b(?:faich|baich) ar (?:bawb|pawb|fy|y teulu|neb)\b|\bochr anghywir y rheilen\b|\bsiwrans yn talu\b/,
);
const MORE_FEAR = like(
  /\b(?:bysedd|fysedd|ddwylo)\b.{0,16}\bei gwddw|\bcerdded (?:i fewn|mewn) i ddrws eto\b|\b(?:ar|cerdded ar) blisgyn wya\w*|\bsbio ar fy? ?ffon\b|\bsbio ar ffon fi\b|\bcyfri pob ceiniog\b|\bwedi rhedeg\b.{0,20}\b(?:wybod|wrtho|rhag)|\bwybod lle dw i\b|\b(?:aros|cysgu) yn y car tan\b.{0,20}\bcwmpo i gysgu|\brhoi rhwbath yn fy mhaned\b|\bma(?:e)? (?:o|fo|fe)'n ol\b.{0,24}\b(?:drws|brodyr|ofn|cyllell)/,
);
const MORE_CHILD = like(
  /\b(?:taid|wncwl|uncle|ewythr|dad|llysdad|brawd|dyn) yn cyffwrdd|\bcyffwrdd fi\b|\b(?:bygwth|mynd i) (?:gneud|neud|gwneud) rh(?:wbath|ywbeth) i'r babi\b|\bswn bwrw\b|\bcynnig (?:da-?da|fferins|losin|pas|lifft) i'r plant\b|\bplant (?:ddod )?i(?: mewn)? (?:'?w|i'?r?) ?fan\b|\bcael plant i mewn\b|\b(?:dad|mam) (?:yn |'n )(?:bwrw|taro|curo|brifo) fi\b/,
);
const MORE_OLD = like(
  /\bheb (?:roi'?r bin|nol ei bapur|ei chodi o|gael ei chodi)\b|\bddim fel (?:fe|fo|hi)\b|\bsneb yn dod\b|\bheb glywed traed\b|\bmethu cofio'?r ffordd\b|\b(?:cadw|dwyn)'?i (?:gerdyn|cherdyn|bensiwn|phensiwn)\b|\bwedi symud mewn at\b|\bcardie banc\b.{0,24}\b(?:nhw|ganddyn)|\bcwmpo tu ol i ddrws\b|\bcwmpo\b.{0,30}\b(?:bathrwm|ffaelu|agor)|\bslapio (?:nain|mam|taid|dad|hi|fo)|\bgleisia\w* i gyd\b|\bei gloi o'?n? (?:llofft|stafell)/,
);
const MORE_ILL = like(
  /\bar lawr\b.{0,30}\bddim yn symud\b|\b(?:methu|ffaelu) (?:teimlo (?:un|fy|ei)|cal ei wynt|cael ei wynt)\b|\bdydi o'?m yn cal ei wynt\b|\bsiarad dwli\b|\bfeichiog\b.{0,24}\bgwaedu\b|\banodd ei deffro\b|\b(?:cael|gal) ei wasgu\b/,
);
const MORE_LOST = like(
  /\b(?:gwely|canw|bygi|pram) gwag\b|\bddim wedi landio\b|\bwedi mynd tr?w'?r? gat\b|\bstret i beiriant\b|\bso fe wedi dod nol\b/,
);
const MORE_ROOFLESS = like(
  /\bfedrai'?m mynd nol\b|\brhedag o adra\b|\bi'r stryd heno\b|\bgadel refuge\b|\b(?:lle|ble) ma(?:e)? pob(?:o)?l yn cysgu\b/,
);

export const WELSH_PEOPLE: readonly Rule<UrgentKind>[] = [
  rule('suicide', HIGH, STANDS), rule('suicide', DEAD_TALK),
  rule('child', I_AM_YOUNG, YOUNG_TROUBLE),
  rule('abuse', KEEPS_FROM_ME), rule('abuse', STRIKES, HE), rule('abuse', NOT_SAFE),
  rule('medical', ILL), rule('missing', LOST_ONE),
  unless(rule('child', CHILD_IN_TROUBLE, CHILD), CHILD_CALM), rule('adult', OLD_IN_TROUBLE),
  unless(rule('homeless', SLEEP, STREET), NOT_TURNED_OUT), unless(rule('homeless', TURNED_OUT), NOT_TURNED_OUT),
  rule('suicide', MORE_DESPAIR), rule('child', MORE_CHILD), rule('medical', MORE_ILL), rule('missing', MORE_LOST), rule('homeless', MORE_ROOFLESS), rule('adult', MORE_OLD), rule('abuse', MORE_FEAR),
]; // prettier-ignore
