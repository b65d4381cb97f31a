// How Welsh asks for a person, north and south; reads what `levelledForPerson` makes.
import { rule, type Rule } from '../rule.js';
import { group, whole } from './pattern.js';

const ANY =
  "(?:rhywun|person|pobl|dynes|ddynes|dynas|ddynas|merch|ferch|menyw|fenyw|hogan|hogyn|dynion|dyn|ddyn|bachan|bois|aelod o(?:'ch)? ?(?:\\w+ )?(?:staff|tim|gweithlu)|aelod staff|staff|swyddogion|swyddog|gweithredwr|weithredwr|gweithiwr(?: achos)?|weithiwr(?: achos)?|ymgynghorydd|unrhyw un|cynghorydd cwsmer|chynghorydd cwsmer|gynghorydd cwsmer|rheolwr|reolwr|goruchwyliwr|oruchwyliwr|bos|fos|bod dynol|fod dynol|enaid byw|enaid|oedolyn|operator|agent|human|someone|cynrychiolydd|un o(?:'ch)? (?:merched|hogia|bois|dynion|genod|staff|tim|swyddogion|pobl|lleill|criw)|y ddynes|y ferch|awdurdod uwch|wyneb|enaid byw|cydweithiwr|gydweithiwr|derbynnydd|llais|cig a gwaed|gig a gwaed|y tim|y swyddfa|offis|(?:yr )?adran (?:y |yr )?(?:dreth|treth|biniau|tai|gynllunio|cynllunio|budd-daliadau|gyllid)|yr adran|cwsmer gwasanaeth|gwasanaethau? cwsmer(?:iaid)?|pennaeth|arbenigwr)\\b";
const TALK =
  "(?:siarad(?:a|af|wn)?|sgwrs(?:io|ho)?|gair|air|trafod(?:aeth)?|drafod(?:aeth)?|egluro|esbonio|esponio|cyfathrebu|delio|ddelio|cwrdd|gwrdd|cyfarfod|cysylltu|gysylltu|chat|dweud|deud|gweud|weud|ddeud|ddweud|cal gair|codi ffon)(?: (?:hyn|hwn|hwnna|y peth|am hyn|am hwn|hyn i gyd|yn iawn|gair|go iawn|y llythyr|yma|ma|'ma|neu))*(?: (?:a|ag|gyda|gydag|efo|da|'da|wrth|i|at|ar|rhwng|yn|o))*";
const WANT =
  "(?:eisiau|hoffwn(?: i)?|licio|leicio|licen|liciwn|lico|hoffi|ga i|gawn ni|gallaf(?: i)?|alla(?: i)?|allai|all|gall|fedra(?: i)?|fedrai|medru|fedar|fedrith|gad i (?:fi|mi)|gadewch i (?:fi|mi|ni)|gad fi|dwi am|dw i am|am gael|cael|gael|gal|cal|well|gwell|dewis|oes (?:na|yna|'na|modd|posib|ffordd)|modd|posib|rhaid i (?:fi|mi)|angen|gofyn am|gofyn i|fi'n|rho(?:wch)?|ffeindi\\w+|dewch a|dere a|tyrd a|cer i nol|nol|hol|fynd at|at|am|efo|gan|drwy|trwy|aros am|arosa i am|disgwyl am|ymlaen at|mlaen at|drosodd at|byddai'n|fyddai'n|fysa|fasa|basa|bysa|isie|dod a|mynnu|dymuno)";
const ROBOT =
  '(?:bots?|fot|robots?|robotiaid|peiriant|beiriant|pheiriant|peiriannau|cyfrifiadur|gyfrifiadur|chyfrifiadur|sgrin|rhaglen|raglen|ai|bocs|teipio|deipio|theipio|chatbot|compiwtar|gompiwtar|compiwtyr|recordiad)';
const MINE =
  "(?:fi|mi|ni|(?:fy |'n )?(?:mam|dad|nhad|ngwr|gwr|gwraig|ngwraig|merch|mab|nain|taid|mamgu|tadcu|chwaer|brawd|'ngwr|mab|mrawd))\\b";

const talks: readonly string[] = [
  `(?:siarad|chat|sgwrs(?:io)?|sgyrsia|gair|air|trafod|drafod(?:aeth)?|trafodaeth|egluro(?: \\w+)?|esbonio(?: \\w+)?|delio)(?: (?:hyn|hwn|e|fo|o|iawn|bersonol|y llythyr|go iawn|yn \\w+|am hyn|dros banad|ar lafar))*(?: (?:a|ag|â|efo|da|'da|wrth|i|gan))+ (?:r |eich |ch |'ch |dy |'r |y |yr |rhyw |un o |unrhyw )*${ANY}`,
  `${WANT}(?: \\w+){0,3} ${TALK} (?:rhyw |y |yr |'r |r |un |unrhyw )*${ANY}`,
  `${ANY}(?: (?:go iawn|arall|yna|na|yno|neis|caredig|call))*(?: (?:i|alla i|fedra i|ga i|gallaf i|y galla i|sy'n gallu|sy'n medru|fedar|fedrith|all|allai|sydd ar gael i|sy ar gael i|am|neith|wnaiff|fysa'n|sy))+ (?:gal |gael |cael )?(?:siarad|sgwrsio|gair|air|trafod|drafod|egluro|esbonio|fynd drwy|mynd drwy|ateb|wrando|gwrando|ddallt|ddeall|gymryd|cymryd|fy ateb)`,
  `(?:pwy|efo pwy|gyda phwy|da pwy|a phwy)(?: arall)? (?:alla i|ga i|fedra i|allai|gallaf i|cawn ni|gai)(?: (?:gael|gal|cal|cael))* (?:siarad|sgwrsio|gair|drafod|trafod|droi at|droi|boeni)(?: (?:efo|a|da|'da|fe|fo|gair|nhw|fan hyn|yma|wrtho|yn breifat|n breifat|nhw'n breifat))*$`,
  `(?:pwy)(?: arall)? (?:sy|sydd|fedar|all|fysa'n|neith) ?(?:yna |yno |na )?(?:ar ddyletswydd|ar gael|yn rhydd|heblaw|yn lle ti|yn gyfrifol|wrth y llyw|ar y ddesg|sbio|yn y swyddfa|ond ti)`,
  `(?:eisiau|well (?:gen|gyda|da|'da|gin) (?:i|fi|ni)|gwell (?:gen|gyda|da|'da) (?:i|fi)|haws|well|licio|rhaid i fi|ga i|gad i fi|gadewch i mi|hawdd)(?: \\w+){0,2} (?:siarad|sgwrsio|sgwrs|trafod|drafod|drafodaeth|trafodaeth)(?: (?:go iawn|yn iawn|wyneb yn wyneb|ar y ffon|dros y ffon|na theipio|yn lle teipio|dim teipio|bersonol))*$`,
  `(?:siarad|sgwrs|trafod|drafod|egluro|delio|boeni)(?: \\w+){0,4} (?:wyneb yn wyneb|ar y ffon|dros y ffon)`,
  `(?:wyneb yn wyneb)(?: (?:efo|a|gyda|da))`,
  `(?:eisiau|cwrdd|gweld|cyfarfod|well|gwell|dod mewn|gwrdd)(?: \\w+){0,5} wyneb yn wyneb`,
  `(?:gweld|weld|cwrdd a|gwrdd a|cyfarfod a|apwyntiad efo|slot efo|apwyntiad a) (?:rhywun|swyddog|aelod)(?: (?:am|ynglyn|wyneb|rhywbryd|fory|heddiw|i drafod)|$)`,
];
const passed: readonly string[] = [
  `(?:cysyllt\\w+|rho|rhowch|rhoi|rhoddwch|trosglwydd\\w+|drosglwydd\\w+|pasi\\w+|basi\\w+|mhasio|hala|halwch|gyrr\\w*|danfon\\w*|symud\\w*|swopia|swopiwch|draw|newid|estyn\\w*|tro\\w*|dro\\w*|switsi\\w*|anfon\\w*|pontio|hwpwch|hwpa|gollwng)(?: (?:fi|mi|ni|i|y|y \\w+ 'ma|y \\w+ ma|hwn|hyn|o|fo|sgwrs|'r|fy|gwr|mam|ffon|a|nhw|drwodd|trwodd|drosodd|mlaen|ymlaen|'mlaen|i|i fi|i mi|rhyw))* (?:at|i|i|efo|a|wrth|drosodd at|ymlaen at|ymlaen|dy|eich) (?:y |yr |r |dy |eich |rhyw |un o |'ch )*${ANY}`,
  `(?:cysyllt\\w+|rho|rhowch|rhoi|roi|trosglwydd\\w+|pasi\\w+) (?:fi|ni|mi|fi i|hwn)(?: \\w+)? ?(?:drwodd|trwodd|drosodd|ymlaen|mlaen)`,
  `(?:cysylltwch|cysyllta|trosglwyddwch|trosglwydda|trosglwyddo) (?:a |efo )?(?:fi|ni|mi|y sgwrs|hwn|hyn)\\b`,
  `(?:rho|rhowch|rhoi|rhoid) (?:'r )?(?:aelod|nhw|rhywun|person|swyddog|hogyn|hogan|dynes|dyn|bos|rheolwr|eich (?:bos|rheolwr|tim)|dy (?:fos|bos|reolwr)|un)(?: \\w+){0,6} (?:ymlaen|ar y lein|ar y ffon|i mi|i fi|mlaen|i siarad)`,
  `(?:rho|rhowch|rhoi) (?:fi|ni|mi) (?:i|i|at|efo) (?:person|rhywun|swyddog|adran|yr|y|un|fos|bos|adran)`,
  `(?:rho|rhowch|rho i) (?:i )?(?:mi|fi) (?:rhywun|person|rhif person)|rho(?:wch)? (?:rhywun|person) (?:\\w+ ){0,5}(?:i mi|i fi)`,
  `(?:dewch|tyrd|dere|dowch|cer|ewch|galwa|galwch|ffeindi\\w+|chwili\\w+|cael|gael|gael gafael ar|cael gafael ar|gal gafael ar|nol|ceisi\\w+)(?: (?:a|ag|i nol|i|ar|o hyd i|am|fi|mi))* ${ANY}(?: (?:at y sgwrs|call|ta|dim|sy|yn lle|i mewn|ar y ffon|ar y lein|go iawn|i siarad|i helpu|arall|all|fedar|sy'n|o gig|i mi|i fi|i sgwrs)|$)`,
  `(?:pa mor hir|faint|pobl|rhowch fi)(?: \\w+){0,6} ciw\\b`,
  `(?:aros|arosa|arhosa|ddisgwyl|disgwyl|wna i aros)(?: \\w+){0,3} (?:rhywun|person|swyddog|aelod|un o)`,
  `gwasgu? (?:0|sero|be|pa|beth)`,
];
const wanted: readonly string[] = [
  `(?:rhywun|person|pobl|dynes|dyn|llais|unrhyw un|swyddog|staff|bod|menyw|clust|cymhorthydd)(?: \\w+)? (?:go iawn|o gnawd|o gig a gwaed|o waed|dynol)`,
  `(?:rhywun|person|dynes|dyn|unrhyw un)(?: \\w+)? (?:efo|a|gyda|da|'da|a chanddo|hefo) (?:phyls|pyls|pen|phen|ymennydd|synnwyr|chalon|calon|profiad|phrofiad|bach o|llais|awdurdod|hawl|mynadd|amynedd|ben|llygaid|clustiau)`,
  `(?:eisiau|hoffwn(?: i)?|ga i|gawn ni|angen|dymuno|mynnu|well gen i|dewis|licio|gofyn am|am gael|fi'n moyn)(?: (?:cael|gael|gal|clywed|y|yr|r|'r|ydi|yw|rhyw|un|siarad|fynd at|mynd at|at|ateb gan|help gan|cymorth|eich|dy|i|fi))* (?:person|swyddog|aelod o\\S* ?(?:\\w+ )?(?:staff|tim)|bod dynol|pobl|llais|rheolwr|bos|goruchwyliwr|gweithiwr|staff|enaid byw|human|operator|dynes|menyw|dyn)\\b(?! (?:sengl|o blaen|drws|cynllunio i|i (?:nol|gasglu|glirio|drwsio|ddod|wagio)|(?:tan|dan)|anabl))`,
  `(?:eisiau|angen|am|oes|oes na|oes yna|ffeindiwch)(?: i)?(?: na| yna)? (?:rhywun|unrhyw un)(?: (?:arall|newydd|call|caredig|neis|proffesiynol))*(?: (?:i (?:siarad|fy ateb|ateb|egluro|esbonio|fynd (?:drwy|trwy)|helpu fi$|fy helpu$|helpu$|ddelio|wrando)|sy'?n? (?:dallt|deall|gallu helpu|gwybod|gwbod|medru|yn dallt)|all|ddelio efo (?:hwn|hyn|fi))|$)`,
  `(?:person|pobl|llais|rhywun|bod dynol|staff|swyddog|rhaid|dynes|bos|rheolwr|merch|dyn)(?: \\w+)? (?:dwi|dw i|wy'n|wi'n|fi'n|ni|rwy'n|rydw i)(?:'n)? (?:eisiau|angen|moyn|am)`,
  `(?:person|pobl|llais|rhywun|staff|swyddog|dynes|dyn|merch|cymro|cymraes)(?: (?:go iawn|arall|byw|dynol|cyfeillgar|nid|os yn bosib|ar y lein|dwi|eisiau|o tim))*,? (?:nid|dim|ddim|yn lle|yn hytrach na)(?: (?:rhyw|y|yr|efo|gan|cyfieithu|siarad efo))* (?:${ROBOT}|ti|chdi|rhestr)`,
  `(?:dim|nid|ddim)(?: (?:rhyw|y|yr|mwy o))* ${ROBOT} (?:\\w+ ){0,3}(?:person|rhywun|dyn|dynes|pobl|llais|staff)`,
  `oes (?:na |yna |'na )?(?:rhywun|neb|unrhyw un|person|pobl|dynes|merch|swyddog|staff|un)(?: \\w+)? (?:go iawn|yna go iawn|ar y pen arall|ar ddyletswydd|ar gael|yn rhydd|all|fedar|byw|alla i|fedra i|ga i|o gig|efo llais|efo pyls|i siarad|yn gweithio yna)`,
  `(?:all|gall|allai|fedar|fedrith|medr|neith|wnaiff|wneith|fysa|fyddai|geith|caiff|a all|fydd)(?: (?:na|un o|yr|y))* ${ANY}(?: (?:o \\w+|arall|plis|go iawn|yn y \\w+|o))* (?:gymryd|cymryd|fy helpu$|helpu fi$|helpu$|egluro|esbonio|siarad|sgwrsio|ateb|fy ateb|ymuno|ddod ar|fynd (?:drwy|trwy)|ddod i sgwrs|ddod at y ffon|ddelio efo (?:hwn|hyn|fi)|sbio ar (?:hwn|hyn|fy)|edrych ar (?:hwn|hyn|fy nghyfrif)|alw heibio i (?:egluro|siarad))`,
  `(?:help|cymorth|ateb|llais|cefnogaeth)(?: \\w+)? (?:gan|oddi wrth|person) ?(?:rhywun|person|swyddog|aelod|staff|pobl|dynes|ddyn|dyn)?\\b(?= ?(?:go iawn|i lenwi|arna|os|ddim|$|dim|nid|yn|efo))`,
  `(?:ble|lle)(?: ma| mae|'r| ma)+ (?:y )?(?:staff|hogia|bois|merched)`,
  `(?:clywed|glywed|cal|cael|eisiau|jest|dim ond) llais\\b|(?:eisiau|moyn|cael|gael|well (?:gen|gin) i) (?:i )?(?:wyneb|clust|glust)\\b|llinell uniongyrchol at|tu ol i hwn|dod nol ata i|cer i nol (?:un|help|dy|oedolyn|rhywun)|uwch dy ben|fersiwn dynol|drwodd atoch|drwodd i (?:rhywun|person)|sy ddim yn (?:gyfrifiadur|beiriant|robot)|(?:pwy|at bwy|ga i nhw)(?: bynnag)?(?: \\w+){0,3} (?:y ddesg|ddesg)|(?:fynd|ymlaen|draw|hwn) at (?:rhywun|person)|(?:botwm|rhif|gwasgu|wasgu)(?: \\w+){0,4} (?:cael|gal|gael) (?:rhywun|person|siarad|sgwrs)|rhywun sy'n (?:anadlu|fyw|byw|deall|dallt)|(?:dyn|ddyn|person|rhywun) ddim gan|rhywun sy'n dallt(?! planning)|fy (?:nghysylltu|mhasio|nhrosglwyddo)|(?:siarad|cal gair|gair) efo (?:chi|y dynes)|pwy (?:sgin|sydd a|sy a) (?:glust|amser)|(?:allan|mas) o bot|pwy arall(?: sy\\S*)? ?(?:'da ti|efo ti|yna|$)|enaid byw|oes na rhywun sy(?:dd)? yn$|mewn ciw|(?:hyn|hwn) (?:dros|ar) y ffon|ar lafar (?:wrth|efo|gyda)|galwad gan ${ANY}|(?:disgwyl|aros)(?: \\w+){0,3} sgwrs|(?:lecio|licio|leicio)(?: cael)? (?:gair|siarad|sgwrs)|(?:ga i|gad i mi|gofynnaf|gofynna i) (?:ofyn |gofyn )?i (?:rhywun|swyddog)|lein (?:ffon )?efo (?:person|rhywun)|rhywun d?ddod (?:nol )?ata|swyddog(?: \\w+){0,4} ddod nol ata i|(?:hogan|dynes|menyw|dyn)(?: \\w+){0,6} hi$|oes (?:na )?(?:rhywun|merch|dynes|un)(?: \\w+){0,4} (?:alla i|ga i|gallaf i|fedra i) siarad|pwy (?:dwi|dw i|fi)(?: ?'?n)? (?:cal|cael) gair|(?:all|gall) unrhyw un heblaw|menyw o|heblaw robot|(?:enw a|nesa peth at) llais|gadael i rhywun arall ateb|linell uniongyrchol|ar ddesg rhywun|lein nes daw|gyfarfod i drafod|nid algorithm|fat sy'?n? ddynol|tun sardins|organ grind[ae]r|(?:bar|par) o glust|ar y ffon ga i|efo (?:y )?merched (?:yn|y) |angen rhywun sy|egluro(?: \\w+){0,3} i rhywun|siaradwr cymraeg o|sydd wrth y ddesg|(?:gair|air|siarad) (?:a|efo) (?:mrs|mr|miss|ms)|(?:rhywun|aelod|swyddog) o (?:tim|swyddfa|staff) (?:siarad|ffonio|gysylltu)|aros ar y lein|(?:r|'r|y) (?:dynes|ddynes|fenyw|ferch|merch)(?: \\w+){0,8} hi (?:wy|dwi|dw)`,
  `(?:un o|un o'ch) (?:merched|hogia|bois|dynion|genod|staff|tim|swyddogion|bobl|pobl)(?: \\w+){0,4} (?:siarad|sgwrs|roi caniad|roi galwad|roi ring|ffonio (?:fi|ni|mam)|i siarad|fy)`,
];
const rung: readonly string[] = [
  `(?:all|allai|gall|allwch|gallwch|fedar|fedrith|fedr|fedrwch|medrwch|newch|wnewch|neith|wnaiff|ga i|eisiau|hoffwn|gofyn(?:nwch|na)?|ofyn|angen|trefnu|deud wrth|dweud wrth|dywedwch wrth|posib|i|cael|gael|bosib|bosib|alwch|fydde|fysa|fyddai|gwerthfawrogi)(?: (?:i|chi|ti|rhywun|swyddog|un|o'?r|o'ch|aelod|staff|person|am|bosib|gael|cael|fy|nhw|iddyn|bois|dynion|tim|cynllunio|tai|treth|y|yr|dreth|gan|wrth|trefnu|modd|merched|rheolwr))* (?:(?:fy|ein|'?n) )?(?:ffonio|galw|ngalw|alw|ffon|gysylltu)(?:'n| yn)? ?(?:${MINE}|nol|ol|'nol|yn ol|n ol|efo fi|a fi|a mi|pnawn|bore|fory|(?<=(?:swyddog|rhywun|tim|aelod|nhw|cynllunio|tai) (?:i )?(?:ffonio|galw|alw|gysylltu) ?)$)`,
  `(?:ffoniwch|ffonwch|ffonia|galwch|galwa|galw|ffona|ffoniwch|alwch)(?: chi)? (?:${MINE}|nol|'nol|yn ol)`,
  `(?:rhoi|roi|rhowch|rho|gael|cael|ga i|eisiau|angen|trefnu|hoffwn|bwci\\w*|bwcio|gadael)(?: \\w+){0,2} (?:galwad|caniad|ring|tincl?|ganiad)(?: (?:ffon|yn ol|nol|i|'nol|gan|bore|pnawn|fory|heddiw)|$)`,
  `(?:galwad|caniad)(?: ffon)? (?:yn ol|nol|'nol|i fi|i mi|bore|pnawn|fory|dydd|heddiw|gan (?:rhywun|swyddog|aelod|berson|person))`,
  `^(?:galwad|galwad ffon|caniad|galwad yn ol)$`,
  `(?:fy )?ffonio(?: fi)?(?:'n|'| yn|n)? ?(?:ol|nol)\\b(?! (?:i|at|am y)\\b)`,
  `(?:rhywun|swyddog|nhw|chi|iddyn|tim|aelod)(?: \\w+){0,3} (?:i )?fy (?:ffonio|ngalw)\\b`,
  `(?:gad\\w+|gadael|adael) (?:neges|nodyn|fy rhif) (?:i|i|ar gyfer|efo) .{0,20}(?:gysylltu|ffonio|galw)`,
  `(?:codi|godi|codwch|coda|cod)(?: y)? ffon\\b(?! (?:i heddlu))`,
  `(?:bwci\\w*|trefnu|apwyntiad|slot|trefnwch)(?: \\w+){0,3} (?:efo|gyda|da|a) (?:rhywun|person|swyddog|aelod|cynghorydd cwsmer|un o)`,
];
const refused: readonly string[] = [
  `(?:dim|ddim|'m|dwi'm|dw i'm|sai'?n|sa i'?n|smo fi'?n|ffili|methu|casau|wedi blino|wedi cael digon|di cael digon|wedi laru|yn lle|gwrthod|nid|gwell)\\b.{0,28}\\b(?:siarad|sgwrsio|trafod|delio|teipio|deud|dweud|gweud|egluro)\\b.{0,18}\\b${ROBOT}\\b`,
  `(?:stopi\\w*|stop|rho gora i|rhowch y gorau i|digon o|dim mwy o|heibio|osgoi|gwared|beidio|nid at|trowch|tynn\\w+ fi (?:allan|mas)|trystio)(?: (?:y|yr|'r|r|hen|siarad efo|o|o|ar|lol|neud|hyn|efo))*(?:'r)? ?(?:bot|bots|robot|peiriant|cyfrifiadur|compiwtar|chatbot|robotiaid|botiau)\\b`,
  `(?:siarad|llais),? (?:dim|nid|ddim) (?:teipio|gwasgu|sgrin|sgwennu|botymau|peiriant)`,
  `(?:heblaw|yn lle|ond) (?:ti|amdanat ti|siarad efo ti|wrthot ti)\\b`,
];
const bare = whole(
  `^(?!(?:merch|ferch)$)(?:(?:na|dim|ie|ok|iawn|eisiau|dwi|dw i|fi|wi|wy'n|ga i|oes|oes na|rho|dewis|y|yr|croten|merch|isio|cam nesa|eich|dy|siarad|a|efo|i|rhyw|hei|helo|help|am|cael|ymlaen at|at|jest|llais|wir|plis|angen|hoffwn|cysylltu|wel|stop|stopia|hi|nid peiriant|dim peiriant|dim bot|swyddfa|chwilio am|gweld) )*(?:${ANY}|goruchwyliwr|aelod o staff|switshfwrdd|pobl|bod dynol|canolfan alwadau|(?:y )?(?:dd|d)erbynfa|cwsmer (?:service|gwasanaeth)|cydweithiwr i ti|gwaed ac esgyrn|un o criw|un o (?:staff|merched|bois|hogia)|tria rhywun|llais dynol|y pen dyn|duty officer|swyddfa|opyretor|sgwrs fyw|byw|cymro|cymraes)(?: (?:go iawn|real|diolch|ar gael|yna|yno|na|arall|dynol|byw|cyfeillgar|newydd|yn lle|i siarad|o gig a gwaed|cymraeg|nid peiriant|nid bot|dim bot|dim peiriant|nid ti|ta|mawr|i fi|i mi|eto|call|ar unwaith|os oes un|ond cymraeg|nid sgrin|dim sgrin|neu ddynes|neu ddyn|neu dynes|yn rhydd|ar y lein|ar y ffon|yn y swyddfa))*$`,
);
const noBot = whole(
  `^(?:(?:na|stopia|ok|iawn|siarad|eisiau|dwi|plis) )*(?:dim|nid|ddim|dim mwy o|stopia|stopia|stopio|digon o)(?: (?:y|yr|'r|rhyw|mwy o|mwy|hen|efo|siarad efo))* ?(?:${ROBOT}|ti|chdi|chatbot)(?: (?:ma|'ma|yma|na|hwn|diolch|plis|eto|hyn))*$`,
);
const steps =
  /^(?:siarad(?: siarad)*(?: dim teipio)?|s?neb yna|pwy sy ar gael|pwy sydd ar gael|trosglwydd\w+(?: fi| ni| y sgwrs)?|cysylltwch(?: a fi| efo fi)?|ydyn nhw'n bod|pwy arall|dalia lein|rhowch fi i adran|pasia fi(?: ymlaen| mlaen)?)$/;

export const WELSH: readonly Rule<'welsh'>[] = [...talks, ...passed, ...wanted, ...rung, ...refused].map((source) =>
  rule('welsh', group(source)),
);
/** Whole sentences. */
export const WELSH_WHOLE: readonly RegExp[] = [bare, noBot, steps];
