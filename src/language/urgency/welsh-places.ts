// Dangerous things and places, told sideways in Welsh, north and south.
// Not yet read by a fluent speaker: treat it as a draft, and widen it with what residents say.
import type { UrgentKind } from '../../core/reading.js';
import { like, rule, unless, words, type Rule } from '../rule.js';

const BURNER = words(
  'boiler cwcer popty ffwrn stof hob tan_nwy tan simdda simdde simnai shimne genny generator barbeciw gwresogydd gwresogi dwr_twym dwr_poeth botel_nwy nwy fflam meter mesurydd larwm teclyn co_alarm bipian beipan peipan',
);
const POISONED = like(
  /\b(?:pen tost|cur pen|penna?\w* ?(?:nhw|ni)?'?n brifo|benysgafn|penysgafn|yn chwil|chwydu|deffro'?n sal|gysglyd|cysglyd|yn cysgu lot|sal ers|nawr mae pawb|huddyg\w*|fflam\b.{0,16}\b(?:oren|felyn|melyn)|mynd yn oren|clirio pan|well tu (?:fas|allan)|cau codi|ni gyd yn)\b/,
);
const NOT_POISONED = words(
  'coelcerth tan_gwyllt bin_bwyd_drewi cymydog_yn_llosgi hen_larwm rhy_hen mha_fin caniatad tystysgrif',
);
const GAS_SIGN = like(
  /\b(?:hisian|sio|siffrwd)\b.{0,30}\b(?:cwpwrdd|meter|cwcer|tu ol|botel|potel|beip\w*|peip\w*|gegin|nwy)\b|\b(?:cwpwrdd|meter|cwcer|botel|potel|beip\w*|peip\w*)\b.{0,50}\b(?:hisian|sio)\b|\b(?:rhaw|digar|dril|jac codi|tyllu|dyllu)\b.{0,30}\b(?:beip\w*|peip\w*|melyn|plastig)\b|\b(?:beip\w*|peip\w*)\b.{0,30}\b(?:melyn|felen|rhwygo|hollti|byrstio)\b|\brhwygo'?r beip\w*|\b(?:wyau|cabej|cabaits|wye)\b.{0,16}\b(?:pwdr\w*|pydru|bwdr\w*|drwg)\b|\b(?:co|monocsid)(?: alarm|\b.{0,12}larwm)\b.{0,30}\b(?:mynd off|canu|bipian|off)\b|\bpopty ?(?:mlaen|ymlaen)? ond\b|\bllawn o'r ogla\w*|\bogla'?n aros\b|\bbipian o hyd\b/,
);

const LIVE_THING = words(
  'cebl gebl ceblau geblau gwifr* wifr* weiar* weiren lein_drydan y_lein polyn bolyn peilon pylon beilon soced socet plwg bylb is-?orsaf bocs_letric bocs_ffiws* bocs_trydan lamp lamp_stryd sbarc* switsh fuse swits',
);
const LIVE = words(
  'lawr ar_do yn_y_car hymian gwreichion* sbarcio clecian pinsio sioc drydan sioc_drydan fel_lectric mygu llosgi boeth gynnas twym_iawn toddi dringo dwyn_copr copr noeth gwyro ladd lladd dan_ddwr oddi_ar ben_y_peilon ogla_pysgod bwced golau_dwr',
);
const NOT_LIVE = words(
  'ailgylchu gwarchod defaid caniatad mha_fin bylbiau cyflenwad_dwr goleuadau_nadolig solar gwefru',
);
const NO_POWER = like(
  /\b(?:tap|dwr)\b.{0,12}\b(?:pinsio|sioc|fel lectric|tinglan)|\b(?:ffens|bocs)\b.{0,24}\b(?:sioc|polyn)\b|\b(?:dim (?:gole|golau|letric|lectric|trydan|letrig|pwer)|(?:stryd|ffordd|pentre|stad|bloc) (?:ni )?(?:'n|yn|mewn) (?:dywyll|tywyllwch)|trydan (?:off|bant|i ffwrdd))\b.{0,60}\b(?:babi|peiriant|beiriant|dialysis|ddialysis|ocsijen|ocsigen|nain|mam-?gu|taid|tad-?cu|rhewgell|anadlu)\b|\b(?:peiriant|beiriant) (?:anadlu|ocsijen|ocsigen|dialysis)\b.{0,40}\b(?:off|trydan|letric|tywyll|stopio)\b|\bdwr yn dod drwy'?r bylb\b|\bdrilio trwy\b.{0,30}\b(?:bang|gynnas|gwreichion|sioc)/,
);

const WATER_AT = like(
  /\b(?:dwr|mor|afon|llif|llanw|carthion)\b.{0,24}\b(?:wrth|at|hyd at|uwch|dros) (?:y |fy |'?n |ein |'?r )?(?:stepen|stepan|ffenest\w*|migwrn\w*|pengliniau|ngwasg|wasg|drws|trothwy|soced\w*|wal|bont|ffordd)\b|\b(?:ma|mae) (?:fo|fe|o|e) (?:wrth|at) fy (?:ngwasg|mhengliniau|migyrnau|nghanol)|\b(?:seler|ty|cegin|gegin|lolfa|pasej|stryd|lon)\b.{0,16}\b(?:yn llenwi|llenwi yn gynt|dan ddwr|o dan ddwr|yn for|yn lyn)\b|\b(?:nofio|arnofio)\b.{0,24}\b(?:stryd|lawr|heibio)\b|\b(?:bins|biniau|car|ceir|carafan\w*)'?n (?:nofio|arnofio)\b|\bdod (?:i )?(?:mewn|miwn|fewn) (?:ma fo )?(?:dan|o dan|drwy) (?:y )?drws\b|\bstyc (?:yn|mewn) (?:y )?(?:dwr|llif|rhyd)|\bsownd (?:yn y rhyd|mewn dwr)|\bsownd efo pobol\b|\bmewn dwr dan bont\b|\b(?:clawdd|morglawdd|argae)\b.{0,20}\b(?:bylchu|torri|gollwng|wedi mynd)\b|\blyn lle (?:odd|oedd|roedd)\b|\bcae yn for\b|\bdwr yn codi'?n gynt\b|\bcodi fel ffownten\b|\by lan yn bwyta\b|\b(?:afon|nant|mor) (?:'?di|wedi) dod (?:dros|mewn|lan)\b|\bdan ddwr\b.{0,16}\b(?:letric|trydan)|\b(?:letric|trydan)\b.{0,16}\bdan ddwr\b|\bffos wedi blocio\b.{0,60}\b(?:lolfa|soced|ty)\b|\bdau ris ar ol\b/,
);
const FLOOD_CALM = words(
  'asesiad risg cynllun yswiriant llynedd wythnos_dwetha tro_nesa rhag_ofn bod_yn_barod cais caniatad',
);

const STANDING = words(
  "wal mur talcen nenfwd to'r to do simdda simdde simnai tsimne shimne bont pont bont_droed llawr trawst balconi sgaffald* sgaffold* clogwyn chwarel tafarn ty_gwag lamp_stryd coedan coeden goeden trampolin polyn gat giat crac graig llechi meini lle_tan",
);
const FAILING = words(
  "wedi_symud yn_symud bolio bolio_allan siglo gogwyddo suddo dod_yn_is dod_lawr dod_i_lawr di_dod_lawr gorffwys_ar gwegian gwyro colli_llechi gollwng_meini gollwng_cerrig fel_glaw roi'n_mraich roi_fy_llaw odani di_disgyn_ar wedi_disgyn_ar ar_y_stryd hanner_y_talcen drw'r_gwydr darna*_yn_disgyn disgyn_o'r_bont gweddill_yn_dod",
);
const STAND_CALM = words(
  'caniatad cais yswiriant symud_ty symud_mewn symud_i_mewn symud_i_fewn symud_allan symud_mas treth dreth rhestredig band wedi_symud_i bin biniau ailgylchu cynllun safle flynyddoedd',
);
const BITS_FALL = like(
  /\bdarna'?n disgyn o\b|\b(?:llechi|meini|cerrig|darnau|brics)\b.{0,24}\b(?:ar geir|ar bobol|i'?r pafin|i'?r ardd|i'?r stryd|ar y pafin)\b|\bcaead y draen\b|\bclawr (?:y )?draen\b.{0,20}\b(?:dwyn|ddwyn|goll)/,
);

const POISON = words(
  'oel olew slyri cemegau cemegol carthion disel petrol asbestos drymiau ddrymiau tancar hylif stwff paent_glas ewyn ogla_slyri plaladdwyr gwenwyn',
);
const POURED = words(
  'gollwng arllwys tywallt golchi gwagio claddu llifo pwmpio drewdod dod_fyny dod_lan malu di_malu llwch ewyn afon_yn_ewyn rhedeg',
);
const HARM = words(
  'afon nant llyn mor harbwr ffynnon draen draen_stryd yfed yfad llygaid llygid gwddw gwddf ysgol nos pwll niwl sinc pawb cae ymhob_man gwartheg plant',
);
const POISON_CALM = words(
  'ffrio coginio llysiau ailgylchu mha_fin ble_alla lle_alla cynllun pwyllgor gais canlyniad caniatad tystysgrif',
);
const WATER_DEAD = like(
  /\b(?:brithyll|pysgod|hwyaid|elyrch|gwartheg)\b.{0,24}\b(?:ar eu bolia\w*|wedi marw|yn marw|'?di marw|yn farw)\b|\b(?:darth|cwmwl|mwg|niwl) (?:melyn|gwyrdd|oren)\b|\b(?:gwddw|gwddf|llygaid|llygid|ll?ygada) (?:pawb|ni|fi|i) ?(?:'n|yn) llosgi\b|\bllosgi'?n (?:llygid|llygaid|gwddw)|\bafon\b.{0,16}\b(?:oren|gwyn|du|coch|ewyn)\b|\bdraen a ma niwl\b|\blawr y draen\b.{0,24}\b(?:niwl|mwg|codi)\b/,
);

const SPIKE = words(
  "syrinj* pinna_doctor petha_pigo stwff_drygs nodwydd* nodwydda nodwyddau syringe* sharps pinnau_doctor pinnau_brwnt pinnau pigiad jab stwff_pigo cap_oren peth_mae'r_jyncis jyncis chwistrell*",
);
const SPIKE_WHERE = words(
  'toilet* hogia_bach iard bus_stop cwpwrdd_bins siglen* llithren gol cae_pel plant babanod ffram_ddringo ysgol llwybr traeth parc droednoeth traed fy_nghoes nghoes yn_llaw fy_llaw geg ffynnon coes stico_allan stico_mas bag_bin fag_du llawr_staer',
);
const SPIKE_CALM = words(
  'inswlin insiwlin diabet* casglu bocs_llawn pigo_fy_hun gwnio gwau pinnau_dillad coeden brechu brechiad ffliw doctor_teulu',
);

const FLAMES = like(
  /\bfflama?u?\b.{0,30}\b(?:ffenest|llofft|to|ty|drws|bin|coed)|\bfwg yn dod\b|\bmwg mas\b|\blarwm yn canu mwg\b|\bogla llosgi\b|\bgwynt llosgi\b|\b(?:duvet|dwfe|cyrtens|llenni|badell|padell|sosban)\b.{0,40}\b(?:cydio|wedi mynd|di mynd|ar dan)\b|\bcwmwl (?:mawr )?du\b|\bgwreichion ar y to\b|\bsimdd\w+'?n rhuo\b|\b(?:lori|car|fan|bin|bws)\b.{0,16}\byn (?:mygu|mudlosgi|fflamio)\b|\bmudlosgi\b|\bdechra\w* toddi\b/,
);
const MEN = words("dyn boi bois hogia dynion rhywun rywun rwun lleidr diarth nhw criw mae'r_bois ddyn fo fe");
const MENACE = like(
  /\b(?:bwyell|cyllell|chyllell|gyllell|gwn|machete|bat pel-?fas|bat|poteli llawn petrol|petrol at|asid)\b|\btrio (?:dwrn|handlen|agor) y? ?(?:drws|drysa|ffenest)|\b(?:yn yr atig|yn y sied gefn|swn\b.{0,12}\blawr (?:staer|grisia)|yn y gegin lawr|yn yr ardd gefn)\b|\bdwrn y drws\b/,
);
const CRASHED = like(
  /\b(?:gwydr yn torri)\b.{0,24}\b(?:staer|grisia|gegin|lawr|sneb|neb)\b|\bcar ar ei do\b|\bheb frec\b|\bneb yn symud\b|\bymosod\b.{0,10}\b(?:nawr|rwan)\b/,
);
const MEN_CALM = words('ailgylchu mha_fin ystlum* cynllun criced gadael_petrol');

const MORE_PLACES = like(
  /\bwenfflam\b|\bwedi cydio yn\b|\bmwg gwyn yn llenwi\b|\bymladd efo (?:poteli|cyllyll|bat)|\bboi'n dilyn fi\b|\bdilyn fi (?:o|adra|adre|gatre)\b|\bhelp\b.{0,20}\bgyllall\b/,
);
const MORE_WATER = like(
  /\bdwr ar y (?:star|staer|grisia\w*)\b|\bdwr dros (?:y )?(?:rhiniog|trothwy)|\bfflotio\b|\bafon\b.{0,16}\b(?:codi fesul munud|dros y clawdd)|\bdod am y drysa\w*\b|\b(?:nant|afon)\b.{0,40}\bgwaelod yr ardd mewn awr\b|\b(?:sachau tywod|sandbags)\b.{0,30}\b(?:drws|nawr|rwan|drysa)|\bdrysa\w*\b.{0,30}\bsandbags\b|\bargae\b.{0,24}\b(?:ollwng|gollwng|crac)|\bdan (?:ddwy|dair|dri|ddau) (?:droedf\w+|troedf\w+) o ddwr\b|\bwrth y drws\b.{0,20}\b(?:tywod|dwr)|\bsachau tywod\b.{0,20}\bwrth y drws/,
);
const MORE_GAS = like(
  /\b(?:ogla\w*|gwynt|drewi)\b.{0,12}\b(?:wya?u? drwg|'?r meter|calor|o galor)\b|\bdrewi o galor\b|\bgasgen nwy\b|\blarwm co\b.{0,24}\b(?:bipian|canu|mynd)/,
);
const MORE_LIVE = like(
  /\bwiren yn isel\b|\bgwifra?u? (?:byw|i'w gweld)\b|\btaro'?r leins?\b|\bgolau glas bob\b|\bmetal\b.{0,30}\bsioc\b|\brhoi sioc i (?:fi|mi)\b|\b(?:gole|golau|letric|trydan)\b.{0,30}\b(?:dialysis|ocsijen)\b/,
);
const MORE_FAILING = like(
  /\b(?:dod|wedi dod|'?di dod) yn rhydd o'r wal\b|\btwll newydd agor\b|\bddaw'?r to i lawr\b|\b(?:trawst|coeden|goeden|pont|bont|wal)\b.{0,50}\b(?:hollti|wedi hollti)\b|\bgorwedd ar y to\b/,
);
const MORE_POISON = like(
  /\b(?:pysgod|bysgod)\b.{0,24}\b(?:wyneb|lowcio|(?:marw|meirw)(?= yn))\b|\b(?:drymia\w*|drwm|drymiau)\b.{0,40}\b(?:gollwng|penglog)\b|\bcarthion (?:amrwd|yn|ar)\b|\bpowdwr gwyn\b|\bllyg(?:aid|id) pawb\b|\btywallt i'r gwtar\b|\bsyth i'r (?:afon|ffos|nant)\b/,
);

const FIRE_LOOSE = like(
  /\b(?:tan|dan|nhan|coelcerth|goelcerth|fflamau)\b.{0,30}\b(?:allan o reolaeth|lledu|ymledu|lledaenu)\b/,
);
const THREATENS_STAFF = like(
  /\b(?:bygwth|fygwth) (?:(?:y|yr|eich|ein) |'r )?(?:staff|gweithwyr|criw|gyrrwr|dynion (?:y )?(?:bins?|biniau))\b/,
);
const LONG_OUT = words('llynedd neithiwr wythnos_diwethaf os_bydd rhag_ofn wedi_toddi');

export const WELSH_PLACES: readonly Rule<UrgentKind>[] = [
  rule('gas', GAS_SIGN), unless(rule('gas', POISONED, BURNER), NOT_POISONED),
  rule('power', NO_POWER), unless(rule('flood', WATER_AT), FLOOD_CALM), unless(rule('power', LIVE_THING, LIVE), NOT_LIVE),
  rule('structure', BITS_FALL), unless(rule('structure', FAILING, STANDING), STAND_CALM),
  rule('pollution', WATER_DEAD), unless(rule('pollution', POISON, POURED, HARM), POISON_CALM),
  unless(rule('needle', SPIKE, SPIKE_WHERE), SPIKE_CALM),
  rule('danger', FLAMES), unless(rule('danger', MENACE, MEN), MEN_CALM), rule('danger', CRASHED),
  unless(rule('flood', MORE_WATER), FLOOD_CALM), rule('gas', MORE_GAS), rule('power', MORE_LIVE), rule('structure', MORE_FAILING), unless(rule('pollution', MORE_POISON), POISON_CALM), rule('danger', MORE_PLACES), unless(rule('danger', FIRE_LOOSE), LONG_OUT), rule('danger', THREATENS_STAFF),
]; // prettier-ignore
