// Tells of danger, plainly or sideways, in English and Welsh: rules that fire alone, and cues that name the kind when the engine raised the alarm.
import { fold } from '../core/kinds/fold.js';
import type { UrgentKind } from '../core/reading.js';

export interface Alarm {
  readonly kind: UrgentKind;
  readonly reason: string;
}

/** Turns of phrase that sound like danger and are not; they are taken out before the rules look. */
const IDIOMS: readonly RegExp[] = [
  /\b(?:is |are |was |be |been |been |it'?s |this |bill |tax |costs? )*(?:killing|bleeding|crippling|strangling) (?:me|us|my|our)(?: dry| financially| finances| back| feet| wallet| budget)?\b/g,
  /\b(?:nearly|almost|about to|gave me|give me|giving me|had|having|have) (?:had )?(?:a |an )?(?:heart attack|stroke|fit|kittens|heart failure)(?= (?:when|over|at|opening|reading|seeing|looking|because)\b)/g,
  /\bgave (?:me|us|him|her) (?:a |an )?heart attack\b|\bheart attack price\b/g,
  /\b(?:dying|die|died|dies) (?:to|for|of) (?:know|see|ask|get|boredom|embarrassment|shame|laughter|a\b)|\bto die for\b|\bdying (?:plant|tree|hedge|bush|lawn|grass|battery|breed)s?\b/g,
  /\bover my dead body\b|\bdrop dead gorgeous\b|\bsick to death\b|\b(?:bored|scared|worried|frightened) to death\b|\bdead(?: easy| simple| slow| end| line| cheap| plants?| tree| animal| cat| dog| fox| badger| bird| rat| wood)/g,
  /\b(?:drowning|swimming|buried|flooded|swamped) (?:in|with|under) (?:debt|debts|bills|paper|paperwork|letters|cardboard|rubbish|work|complaints|calls|emails|leaflets|recycling|nappies|boxes)\b/g,
  /\bkill(?:s|ed|ing)? (?:the |my |our |off |all )*(?:weeds?|grass|moss|plants?|tree|trees|wasps?|ants?|rats?|mice|time|two birds|lights?|engine|smell|mood|buzz)\b/g,
  /\b(?:cost|costs|costing|paid|pay|charge|charging) (?:me |us )?a bomb\b|\bbomb ?site\b|\bbombarded\b|\bbath bombs?\b|\bphoto ?bomb\b/g,
  /\bcould (?:murder|kill|strangle|shoot) (?:a|an|him|her|them|whoever|someone|the (?:bin ?men|neighbou?r|council))\b|\bget(?:ting)? away with (?:blue )?murder\b|\bshoot myself in the foot\b|\b(?:shooting|shot) (?:up|through the roof)\b/g,
  /\bfire(?: ?places?| ?pits?| ?works?| ?doors?| ?exits?| ?extinguishers?| ?wood| ?guards?| ?escapes?| ?alarms?| ?surrounds?| station| regs?| regulations?| safety| rating| risk assessment| sale| ?stick| ?service charge| certificate| precept| authority)\b|\b(?:electric|gas|log|coal|open) fires?\b(?! (?:is |has )?(?:out of control|spreading))/g,
  /\bgas(?: ?bottles?| ?canisters?| ?cylinders?| ?bills?| ?meters?| ?boilers?| ?fires?| ?cookers?| ?hobs?| ?ovens?| ?heaters?| ?safe| ?pipes? in| certificate| supplier| company| engineer| central| bbq| heating| suppl(?:y|ier))\b/g,
  /\bflood(?:ing)?(?: ?risk| ?zones?| ?maps?| ?defen[cs]es?| ?insurance| ?lights?| ?lit| ?plain| ?plains| assessment| report| study| prevention)\b|\bfloodlights?\b|\bin a flood (?:zone|area|risk)\b/g,
  /\b(?:smoke|carbon monoxide|co|fire) (?:alarm|detector)s?\b(?! (?:is |are |has been |keeps? |won'?t stop |has )?(?:going|gone|sound|beep|ring|blar))/g,
  /\b(?:driving|drives|drive|drove|sends?|sending) (?:me|us|him|her|my \w+) (?:mad|crazy|insane|bonkers|nuts|up the wall|round the bend|potty|to (?:drink|despair|distraction))\b/g,
  /\b(?:last|final) (?:straw|nail)\b|\bend of (?:my|our) tether\b|\bpain in the neck\b|\bstabbed in the back\b|\bdaylight robbery\b|\bhighway robbery\b|\brobbed blind\b|\ba nightmare\b|\bcry(?:ing)? wolf\b/g,
  /\b(?:knife|knives)(?= (?:block|set|drawer|rack|bank|bin|amnesty|in the (?:bin|recycling)|be recycled|go in|recycl))|\bkitchen kni(?:fe|ves)\b|\bold kni(?:fe|ves)\b|\btoy guns?\b|\b(?:nail|glue|staple|heat|spray|water) guns?\b/g,
  /\b(?:my |our |the )?(?:phone|laptop|car|boiler|fridge|freezer|hedge|lawn|plant|battery|telly|tv|washing machine|computer|hoover) (?:has |is |just |have )*(?:died|dying|dead)\b/g,
  /\bhit(?:s|ting)? (?:me|us|him|her|you)? ?(?:hard|with (?:a |an |the )?(?:bill|charge|fee|premium|fine|surcharge|tax|increase))\b|\bhit (?:by|with) (?:the |a |an )?(?:bedroom tax|premium|increase|rise|surcharge|charges?|fee|fine|bill|cost)\b/g,
  /\b(?:attack|attacked|attacking|abuse|abused|harass\w*) (?:the |my |our )?(?:bins?|bags?|rubbish|recycling|system|parking|hedge|garden|grass verge)\b|\bfoxes (?:attack|rip)\w*\b/g,
  /\b(?:explo(?:de|ded|ding)) (?:all over|price|cost)|\bstorm in a teacup\b|\bset the world on fire\b|\bsmokescreen\b|\bno smoke without\b|\bsmoking (?:area|shelter|ban)\b/g,
]; // prettier-ignore

interface Rule {
  readonly kind: UrgentKind;
  readonly pattern: RegExp;
}
const rules = (kind: UrgentKind, ...patterns: readonly RegExp[]): readonly Rule[] => patterns.map((pattern) => ({ kind, pattern }));

/** Each fires alone. In order: where two fire, the first names the kind. */
const ALARMS: readonly Rule[] = [
  ...rules(
    'suicide',
    /\b(?:kill|killing|hang|harm|harming|hurt|hurting|cut|cutting|drown|shoot|burn) (?:my ?self|myself|ourselves)\b|\bset fire to myself\b|\bsuicid\w*|\btop myself\b|\bself.?harm\w*/,
    /\b(?:end|ending|take|taking|finish) (?:my|his|her|their) (?:own )?life\b|\bend(?:ing)? it all\b|\bwant(?:s|ed)? (?:it|this|everything) all to (?:stop|end)\b/,
    /\b(?:want|wants|wanted|going|wish|rather|ready|prefer) (?:to |i was |i were |be |he was |she was )*(?:die|dead)\b|\bbetter off (?:dead|without me|if i (?:was|were|wasn'?t))|\bi'?d (?:rather|sooner) (?:be dead|die)\b/,
    /\b(?:don'?t|do not|dont|didn'?t|no longer|not) (?:really )?(?:want|wanna|wish) to (?:be here|live|be alive|wake up|exist|carry on living)\b(?! in| at| on| near| next)/,
    /\b(?:no|nothing left|nothing|not much|not) (?:point (?:in |to )?(?:living|life|being here|carrying on|going on)|(?:left )?to live for|worth living|reason to (?:live|go on))\b|\blife (?:isn'?t|is not|ain'?t) worth living\b/,
    /\b(?:can'?t|cannot|can not|cant|couldn'?t) (?:go on|carry on|do this any ?more|take (?:it |this |any ?more|much more)|face (?:another day|it any ?more|life))(?! (?:holiday|paying|like this with the bins))\b/,
    /\b(?:taken|took|swallowed|taking|take) (?:an )?(?:over ?dose|(?:a )?(?:load|lot|bottle|handful|pack|packet|box|too many|all)(?: of)? ?(?:my |the |these |of )*(?:tablets|pills|paracetamol|medication|sleeping))/,
    /\b(?:standing|stood|sat|sitting|am|i'?m) (?:up )?on (?:the|a) (?:bridge|ledge|roof|railway|tracks|edge)\b|\bgot (?:the |some |my )?(?:pills|tablets|rope|a rope|razor) (?:here|ready|in front)/,
    /\b(?:won'?t|wont|will not|not) be (?:here|around|alive) (?:much longer|any ?more|next week|tomorrow|by (?:then|christmas))\b|\bdon'?t think (?:i'?ll|i will) be (?:here|around)\b|\bsee no way out\b|\bno way out of this\b|\bdo something (?:stupid|silly|daft)\b/,
    /\b(?:lladd fy hun|lladd fy hunan|lladd ei hun|hunanladdiad|hunan.?niweid\w*|crogi fy hun)\b/,
    /\b(?:ddim|dim) (?:eisiau|isio|isho|moyn|am) (?:byw|bod yma|deffro)\b|\b(?:eisiau|isio|isho|moyn|ishe|am) (?:marw|farw)\b|\bmarw byddai'?n well\b|\b(?:does|dim|sdim)(?: ddim| yna)? (?:pwynt|pwrpas|diben|rheswm)(?: i)? (?:byw|fyw|mynd ymlaen|cario ymlaen)\b/,
    /\b(?:methu|fedra i ddim|alla i ddim|ffaelu|fedrai'?m|allai'?m|fedra i'?m) (?:mynd|cario) (?:ymlaen|mlaen)\b|\b(?:methu|ffaelu) cymryd (?:dim )?mwy\b|\bfedra i'?m cymryd mwy\b|\bfydda i ddim (?:yma|o gwmpas)(?: lawer| llawer)? (?:hirach|mwy)\b|\bgormod o (?:dabledi|dabledau|bils)\b|\bgorddos\b|\bdiwedd ar (?:y cyfan|bopeth|fy mywyd)\b/,
  ),
  ...rules(
    'gas',
    /\bsmell(?:s|ing|ed)?(?: of| like| a bit of| strong(?:ly)? of)? ?(?:strong )?gas\b|\bgas (?:leak\w*|smell|escap\w*|hiss\w*)\b|\b(?:leak\w*|hissing|escaping|burst|fractured) gas\b|\bgas (?:main|pipe)s? (?:has |have |is |been |was )*(?:hit|burst|broken|cut|fractured|leak\w*|damaged|hissing)|\b(?:hit|through|cut|burst|broke|broken|damaged|fractured) (?:a |the )?gas (?:main|pipe)/,
    /\b(?:carbon monoxide|co) (?:alarm|detector)\b.{0,30}\b(?:going|gone|sound\w*|beep\w*|ring\w*|off|blar\w*)\b|\brotten eggs?\b|\bsmell of (?:bad|rotting) eggs\b|\bhear (?:the )?gas\b|\bhissing (?:noise|sound|pipe)\b/,
    /\b(?:arogl\w*|ogla\w*|oglau|gwynt|smel\w*|hogla\w*)(?: \w+)?(?: o)? ?(?:nwy|gas)\b|\b(?:nwy|gas) (?:yn )?(?:gollwng|dianc|hisian)\b|\b(?:arogl|ogla|oglau|gwynt)\b.{0,16}\bwyau (?:drwg|pwdr|wedi pydru)\b|\bpibell nwy\b/,
  ),
  ...rules(
    'medical',
    /\b(?:not|isn'?t|stopped|stop|struggling|difficulty|trouble|can'?t|cannot|unable to|cant) (?:to )?breath(?:e|ing)?\b|\bunconscious\b|\bpassed out\b|\bcardiac arrest\b|\bcall (?:me |us )?(?:an? )?ambulance\b|\bneed (?:an? )?ambulance\b|\b(?:having|had|has had|got|have) a (?:heart attack|stroke|seizure)\b|^heart attack\b|\bchest pains?\b|\bchoking\b|\banaphyla\w*/,
    /\b(?:bleeding|blood) (?:a lot|badly|heavily|everywhere|to death|won'?t stop|wont stop|all over)\b|\b(?:someone|somebody|man|woman|he|she|person|lady|gentleman|neighbou?r|mum|mam|dad|nan|husband|wife|kid|child)(?: has| is|'s|s)?(?: just| had)? (?:collapsed|fallen and (?:can'?t|cannot|can not) get up|been (?:hit|run over|knocked down|injured|hurt)|having a (?:fit|seizure|stroke))\b|\b(?:swallowed|drank|drunk|eaten|ate) (?:some |the )?(?:bleach|antifreeze|poison|weed ?killer|batter(?:y|ies)|rat poison|caustic)/,
    /\bfallen\b.{0,40}\b(?:can'?t|cannot|cant|not|unable to) (?:get up|move)\b|\b(?:fell|fallen)\b.{0,30}\b(?:floor|stairs)\b.{0,40}\b(?:alone|since|hours|last night|hurt)\b|\b(?:run|knocked) (?:over|down)\b.{0,20}\b(?:by a|just now)\b|\bcar crash\b(?! (?:repair|damage claim))|\bdefibrillator\b.{0,20}\bnow\b/,
    /\b(?:ffoniwch|galwch|angen|isio|eisiau) (?:am )?ambiwlans\b|\bmethu anadlu\b|\bddim yn anadlu\b|\btrawiad (?:ar y galon|calon)\b|\banymwybodol\b|\bwedi (?:brifo'?n ddrwg|cael ei anafu|cwympo a methu codi|syrthio a methu codi|disgyn a methu codi)\b|\bgwaedu'?n (?:ddrwg|drwm)\b/,
  ),
  ...rules(
    'missing',
    /\b(?:son|daughter|child|kid|boy|girl|mum|mam|mother|dad|father|nan|gran\w*|husband|wife|brother|sister|dementia|alzheimer'?s|baby|toddler|autistic)\b.{0,40}\b(?:gone missing|is missing|has gone missing|wandered off|not come home|hasn'?t come home|can'?t find (?:him|her|them)|run away|disappeared|vanished)\b/,
    /\b(?:lost|can'?t find) my (?:little |young )?(?:son|daughter|child|boy|girl|toddler|baby|kid)\b(?!'s)|\bmissing (?:child|person|boy|girl|toddler|teenager|daughter|son)\b|\b(?:plentyn|mab|merch|hogyn|hogan|bachgen|mam|dad|taid|nain|gwr|gwraig|tad)\b.{0,20}\bar goll\b|\bmynd ar goll\b|\bwedi crwydro\b/,
  ),
  ...rules(
    'child',
    /\b(?:child|children|kid|kids|baby|babies|toddler|boy|girl|little (?:one|boy|girl)|son|daughter|grandson|granddaughter|infant|teenager|bairn|year old)\b.{0,50}\b(?:being (?:hit|hurt|beaten|abused|neglected|hurt|touched|smacked|knocked about|shouted at all)|abused|neglected|screaming|bruis\w+|left (?:home )?alone|home alone|on (?:his|her|their) own (?:all|at|every)|locked in|beaten|starving|haven'?t eaten|not (?:been )?fed|knocked about|hungry all|wandering (?:alone|about|around)|in danger|at risk|unsafe)\b/,
    /\b(?:abus\w+|neglect\w*|hitting|hurting|beating|touching|molest\w*|groom\w*|starving|locking up|smacking|screaming at) (?:a |the |his |her |their |my |that |little |small |own |poor )*(?:child|children|kid|kids|baby|son|daughter|boy|girl|stepson|stepdaughter|grandchild\w*)\b|\bchild (?:abuse|protection|at risk|in danger|neglect)\b|\bsafeguarding (?:concern|referral|issue)\b/,
    /\bmy (?:dad|stepdad|step-?father|father|uncle|mum|mam|stepmum|brother|grandad|foster \w+|teacher|coach) (?:is |keeps |has been |has |'s )?(?:touch\w+|hit\w*|hurt\w*|beat\w*|abus\w+|lock\w*)(?: me| us| on me| my)\b|\bi'?m (?:1[0-7]|[5-9])(?: years old)? and\b.{0,60}\b(?:ran away|run away|kicked out|chucked|thrown out|scared|hit\w*|nowhere|hurt\w*|touch\w*)\b|\bbaby\b.{0,20}\b(?:locked|left) (?:in|inside) (?:a |the |that )?(?:hot )?(?:car|house|room)\b|\bchild (?:stuck|trapped)\b/,
    /\b(?:plentyn|plant|babi|bachgen|merch|hogyn|hogan)\b.{0,40}\b(?:cael ei gam-?drin|cam-?drin|gael eu cam-?drin|eu cam-?drin|mewn perygl|ei daro|ei tharo|eu taro|ei guro|eu curo|ar ei ben ei hun adre\w*|heb fwyta|yn sgrechian|cleisiau)\b/,
  ),
  ...rules(
    'abuse',
    /\b(?:partner|husband|wife|boyfriend|girlfriend|ex|hubby|bloke|fella|missus|he|she|him|they|dad|father|stepdad|son|brother|uncle|daughter'?s boyfriend)\b(?: \w+){0,3} (?:hits?|hitting|beats?|beating|punch\w*|slapp\w*|slaps|kick(?:s|ed|ing)|strangl\w*|chok(?:ed|es)|rap(?:ed|es)|threaten\w*|stalk\w*|controls|controlling|abus\w+|attack\w+|assault\w*|violent|smashing up) ?(?:me|us|my mum|her|him|my sister|my daughter|up|the house|towards me|to me|with a knife|all my money|the kids)?\b(?<!\b(?:she|he|they) hits)/,
    /\b(?:domestic (?:abuse|violence)|(?:abusive|violent|controlling|coercive) (?:partner|husband|wife|boyfriend|girlfriend|ex|relationship|marriage|man|home|father|son)|being abused|been raped|raped me|sexual(?:ly)? (?:assault|abuse)\w*|forced marriage|honou?r (?:killing|violence|based)|traffick(?:ed|ing|er)|modern slave\w*|held against (?:my|her|his|their) will|took my passport|fgm)\b/,
    /\b(?:won'?t|wont|doesn'?t|not) let (?:me|her|him) (?:leave|go out|out|see (?:my|her|his) (?:family|friends))\b|\b(?:scared|afraid|frightened|terrified|fear|too scared) (?:of (?:my (?:partner|husband|wife|boyfriend|ex|dad|son|father|stepdad|brother)|him\b|her\b|what he)|to (?:go|be at|stay at|stay|come|get) (?:home|in the house|there with him)|for my (?:life|safety))\b|\b(?:he|she|they)(?:'s| is| are|s)? (?:going to|gonna|threaten\w* to|threatened to|will|said he(?:'ll| will)) (?:kill|hurt|hit|find|stab|harm) (?:me|us|her|my|him)\b/,
    /\b(?:flee|fleeing|escape|escaping|get away from|leave|leaving|run from|hiding from|running from|left) (?:my |a |an )?(?:abusive |violent )?(?:him|husband|partner|ex|boyfriend|wife|abuser)\b.{0,60}\b(?:tonight|safe|unsafe|threat\w*|violen\w*|abus\w*|scared|afraid|knife|hit\w*|hurt\w*|danger|refuge|address secret|find)\b|\bex\b.{0,20}\b(?:found out|knows|find out|finding out) where (?:i|we) (?:live|am|are)\b|\bi'?m not safe\b|\bnot safe (?:at home|here|in my own home|with him)\b|\b(?:locked|barricaded) (?:myself|ourselves) in\b|\bwomen'?s (?:refuge|aid)\b|\bdon'?t (?:call|ring|phone) (?:me )?back.{0,30}\bsafe\b/,
    /\b(?:gwr|ngwr|partner|mhartner|cariad|nghariad|wraig|ngwraig|o|e|fo|ef|hi)'?n? (?:yn |'n )?(?:fy |'n )?(?:nharo|taro fi|bwrw fi|curo fi|fy mwrw|fy nghuro|nghuro|mwrw|mygwth|fygwth)\b|\bcam-?drin (?:domestig|rhywiol)\b|\btrais (?:domestig|yn y cartref|rhywiol)\b|\bfy (?:mygwth|nharo|nghuro|mwrw|nhreisio|ngham-?drin)\b|\bofn (?:mynd (?:adref|adra|gartre)|fy ngwr|fo|fe|am fy mywyd)\b|\bwedi cloi fy hun\b|\bddim yn saff (?:gartre|adra|adref|yma)\b|\bei ofn (?:o|e)\b/,
  ),
  ...rules(
    'homeless',
    /\b(?:homeless|roofless)(?: \w+){0,3} (?:tonight|now|today|tomorrow|already|with|and|since|from)\b|\bi'?m homeless\b|\bwe'?re homeless\b|\b(?:am|are|been made|made me|made us|becoming|be) homeless\b(?! prevention)/,
    /\b(?:nowhere|no ?where|no ?place|not got anywhere|haven'?t got anywhere|don'?t have anywhere|have not got anywhere|no roof)\b(?: else)?(?: safe)?(?: for (?:me|us|the kids))? ?(?:to )?(?:sleep|stay|go|live|over (?:my|our) heads?|spend the night)(?! (?:with (?:the|my|this) (?:rubbish|bin|recycling)))\b/,
    /\b(?:sleeping|sleep|slept|living|stuck) (?:rough|on the streets?|in (?:my|the|our|a) (?:car|van|tent|bus station|park|doorway|shed))\b(?! ?park)|\b(?:on the (?:street|streets|pavement) (?:tonight|now|with))\b|\b(?:kicked|chucked|thrown|threw|booted|turfed|put|locked) (?:me |us |out )*(?:out|out of)\b.{0,50}\b(?:tonight|nowhere|today|now|house|home|flat|street|kids|children|with)\b(?<!bins? out.*)/,
    /\b(?:landlord|he|she|they|mum|dad)(?: has|'s|s)? (?:just )?(?:changed|change) the locks\b|\bevict(?:ed|ing)(?: \w+){0,3} (?:today|tonight|tomorrow|this (?:morning|afternoon|week)|now|and|with)\b|\bbeing evicted\b|\b(?:got|have) to be out (?:by|today|tonight|tomorrow|in)\b.{0,60}\b(?:sleep|go|stay|nowhere|kids|live)\b|\bdon'?t know where (?:we|i)(?:'ll| will| are going to|'re going to)? (?:sleep|stay|going to sleep|be sleeping)\b/,
    /\b(?:digartref|ddigartref)\b|\b(?:nunlle|unman|dim lle|dim unman|sdim lle|nunman|dim un lle|heb le|heb unlle)(?: i)? (?:gysgu|cysgu|aros|fyw|byw|fynd|mynd|droi)\b|\b(?:taflu|lluchio|cicio|towlu|nhaflu|nhowlu) (?:fi |ni |ei |eu |i )?allan\b|\bcysgu (?:ar y stryd|yn y car|allan|yn fy nghar)\b|\bnewid y cloeon\b|\bar y stryd heno\b|\bfy nhaflu (?:allan|mas)\b/,
  ),
  ...rules(
    'adult',
    /\b(?:neighbou?r|old (?:man|lady|woman|chap|boy|couple|gentleman)|elderly|lady|gentleman|pensioner|woman|man|chap|fella|he|she|nan|gran)\b.{0,60}\b(?:not|hasn'?t|haven'?t|hasnt|n'?t) (?:been )?(?:seen|answering|answered|opened|moved|collected|picked up|out)\b.{0,40}\b(?:days?|week|door|curtains|milk|post|phone|since|ages)\b|\b(?:no answer|not answering|no reply) (?:at|to|from) (?:the|his|her|their) (?:door|phone|house|bell)\b|\b(?:curtains|milk bottles?|milk|post|newspapers?)\b.{0,50}\b(?:piling up|not (?:been )?(?:opened|drawn)|haven'?t (?:been )?(?:opened|drawn|moved)|drawn for days|on the (?:step|mat))\b/,
    /\b(?:carer|care home|nurse|care worker|grandson|nephew|daughter|son|lodger|family|someone|neighbou?r)\b.{0,40}\b(?:hit(?:s|ting)?|hurt(?:s|ing)?|grab\w*|shout\w* at|steal\w*|stole|rob\w*|bully\w*|starv\w*|neglect\w*|abus\w*|threaten\w*|tak(?:es|ing|en|e) (?:all )?(?:her|his|their) (?:money|pension))\b.{0,40}\b(?:her|him|mum|mam|dad|nan|gran\w*|grandad|elderly|mother|father|disabled|vulnerable|old|them)\b|\b(?:elder abuse|vulnerable adult|adult at risk|adult safeguarding)\b|\b(?:mum|mam|dad|nan|gran\w*|mother|father|grandad)\b.{0,20}\b(?:being|is|getting|gets) (?:hit|hurt|abused|neglected|starved|robbed|shouted at|bullied)\b/,
    /\b(?:hen (?:wraig|ddyn|wr|gwpl)|cymydog|gymydog|cymdoges|nain|taid|henoed|dynes|ddynes|menyw)\b.{0,50}\b(?:heb (?:ateb|ei gweld|ei weld|agor)|ddim (?:wedi )?(?:ateb|cael ei gweld|ei gweld|wedi ei weld)|neb wedi (?:ei )?(?:gweld|weld))\b|\bcyrtens\b.{0,20}\bar gau ers\b|\bgofalwr?\b.{0,30}\b(?:taro|brifo|dwyn|bwrw|gweiddi ar)\b/,
  ),
  ...rules(
    'power',
    /\b(?:live|bare|exposed|sparking|hanging|loose|dangling) (?:electric(?:al|ity)? )?(?:wires?|cables?|lines?)\b|\b(?:wires?|cables?|power ?lines?|electric(?:ity)? (?:wires?|cables?|lines?|poles?)|pylon|overhead line)\b.{0,30}\b(?:down|hanging|spark\w*|exposed|bare|fallen|snapped|dangling|loose|live)\b|\b(?:lamp ?post|street ?light|lighting column|sub ?station|electric (?:meter|box)|fuse ?box)\b.{0,30}\b(?:spark\w*|bare|exposed|wires|buzzing and|burning|smok\w*|fire)\b|\bpower ?cut\b|\b(?:tree|branch)\b.{0,20}\b(?:across|on|over|touching) (?:the )?(?:power|electric\w*) (?:cables?|lines?|wires?)\b|\bburning smell\b.{0,40}\b(?:meter|socket|fuse|electric\w*|wires?|plug)\b/,
    /\bno (?:electric(?:ity)?|power|electrics)\b.{0,60}\b(?:baby|newborn|kids|children|freez\w*|minus|oxygen|food|medical)\b|\bgwifrau? (?:trydan )?(?:ar y|lawr|wedi (?:disgyn|syrthio|cwympo)|noeth|yn hongian)\b|\b(?:toriad (?:trydan|pwer)|dim trydan|dim lectric)\b|\b(?:cebl|gwifren|gwifrau)\b.{0,24}\b(?:gwreichioni|noeth|disgyn|lawr|syrthio)\b/,
  ),
  ...rules(
    'structure',
    /\b(?:wall|walls|building|house|chimney|roof|ceiling|gable(?: end)?|balcony|scaffold\w*|bridge|crane|tower|shed|garage|fence|floor|cliff|embankment|bank|hoarding|sign|shop ?front|stonework|parapet|porch|lintel|bay window)\b.{0,50}\b(?:about to (?:fall|collapse|go|come)|collaps\w+|fall(?:ing|en)? (?:down|over|in|on|apart|onto)|coming (?:down|loose|away)|come (?:down|away)|bulging|leaning (?:right|over|badly|out|dangerously|onto|towards)|giving way|crumbl\w+|going to (?:fall|come down|collapse)|gonna (?:fall|come down)|unsafe|ready to (?:fall|come down)|half down|dropp?ing (?:off|on|onto)|could (?:fall|come down|go) any)\b/,
    /\b(?:bricks?|tiles?|slates?|masonry|bits|lumps|chunks|stones?|glass|concrete|render|plaster)\b.{0,24}\b(?:falling|fallen|dropping|drop|coming|landing|flying|landed|come) (?:off|down|on|onto|from|in|out)\b.{0,40}\b(?:people|pavement|street|road|path|kids|school|building|bridge|roof|house|chimney|head|car|wall)\b|\b(?:fell|falling|fallen|landed|landing|dropping) on (?:my |a |the |someone'?s? |people'?s? )?(?:head|people|pedestrians|passers)\b|\bdangerous (?:structure|building|wall|chimney|roof|crack)\b|\b(?:massive|huge|big|large|wide|deep)? ?(?:crack|cracks)\b.{0,50}\b(?:leaning|moving|getting (?:bigger|wider)|opened up|opening up|widening|collapse|shifting)\b|\bcracking and moving\b|\bhouse (?:is )?(?:moving|shifting|subsiding fast)\b/,
    /\b(?:tree|branch|bough|trunk)\b.{0,30}\b(?:down|fallen|fell|come down|blown down|toppled|snapped|hanging|crashed)\b.{0,40}\b(?:road|street|car|house|pavement|path|lane|roof|blocking|cables?|people|footpath|highway|van|shed|line|school)\b|\b(?:fallen|uprooted) tree\b.{0,30}\b(?:block\w*|road|car|across|danger\w*)\b|\b(?:tree|branch)\b.{0,30}\b(?:about to (?:fall|come|go)|going to (?:fall|come down)|ready to fall|could come down any|swaying and crack\w*|split and hanging)\b/,
    /\b(?:sink ?hole|man ?hole|drain|cellar|grid)(?: cover| lid)?\b.{0,24}\b(?:missing|gone|open|opened|off|collapsed|wide open|stolen|caved)\b|\b(?:missing|open|no|stolen|broken|loose) (?:man ?hole|drain)(?: cover| lid)?\b|\b(?:big|huge|massive|giant|large) hole\b.{0,20}\b(?:opened|appeared|opening|collapsed|bigger|ground|middle)\b|\bsink ?hole\b|\brailings?\b.{0,20}\b(?:gone|missing|broken|collapsed)\b.{0,40}\bdrop\b/,
    /\b(?:wal|mur|adeilad|simnai|simdde|to|nenfwd|ty|pont|sgaffold\w*|talcen|coeden|goeden|cangen)\b.{0,40}\b(?:ar fin (?:disgyn|syrthio|cwympo)|yn (?:disgyn|syrthio|cwympo)|wedi (?:disgyn|syrthio|cwympo|dymchwel)|beryglus|peryglus|yn gwyro|chwalu)\b|\b(?:brics|teils|llechi|cerrig)\b.{0,20}\b(?:disgyn|syrthio|cwympo)\b|\b(?:caead|gorchudd)(?: y)? (?:draen|twll archwilio|manhole)\b.{0,16}\b(?:ar goll|ar agor|wedi mynd)\b|\btwll (?:mawr )?(?:wedi agor|yn y ffordd peryglus|anferth)\b|\bllyncdwll\b/,
  ),
  ...rules(
    'flood',
    /\b(?:flood ?water|water|river|sea|sewage|rain ?water|stream|brook)\b.{0,30}\b(?:coming (?:in|into|up|through|under)|pouring|rising (?:fast|up|quickly)|in (?:my|the|our) (?:house|home|kitchen|living room|front room|cellar|lounge|hall|shop)|gushing|burst (?:its|the) banks?|lapping|at (?:my|the|our) (?:door|doorstep)|entering|ankle deep|knee deep|flowing into|through the (?:floor|door|ceiling))\b|\b(?:street|road|house|home|garden|cellar|basement|kitchen|flat|we|village|estate|shop|underpass)(?: is| are|'?s|'re| has| have| has been| was| just)* (?:being |been |getting |starting to )?flood(?:ed|ing)\b|\bflooding (?:now|in my|into|my|our|the house)\b|\bburst (?:its|the) banks\b|\bneed sandbags\b|\bsandbags? (?:now|urgent\w*|quick\w*|please)\b|\bburst (?:water )?main\b/,
    /\bllif(?:ogydd|o)\b.{0,20}\b(?:ty|tai|stryd|ffordd|cegin|gegin|adre|nawr|rwan|yma)\b|\b(?:ty|stryd|ffordd|tai) (?:dan ddwr|o dan ddwr|yn llifo|wedi llifo)\b|\bdwr (?:yn )?(?:dod|llifo|tywallt) (?:i )?mewn\b|\bafon wedi (?:gorlifo|torri ei glannau|codi)\b|\bbagiau tywod\b/,
  ),
  ...rules(
    'pollution',
    /\b(?:oil|chemicals?|diesel|petrol|sewage|poison|toxic waste|slurry|paint|acid|pesticide|something)\b.{0,40}\b(?:leak\w*|spill\w*|spilt|pouring|flowing|dumped|tipped|running|seeping|going) (?:out )?(?:in|into|down|across|all over|over|on|from|off)? ?(?:to )?(?:the )?(?:river|stream|brook|canal|sea|drain|road|water|beach|lake|pond|park|ditch|gulley)\b|\b(?:chemical|oil|acid|diesel|toxic) (?:spill|leak)\w*\b|\b(?:barrels?|drums?|canisters?|containers?)\b.{0,40}\b(?:leak\w*|smok\w+|fum\w+|chemical\w*)\b|\b(?:dead|dying) fish\b|\bfish (?:are )?(?:dying|floating|dead)\b|\bexposed asbestos\b|\basbestos\b.{0,40}\b(?:kids|children|playground|school|broken up and|breathing|dust everywhere)\b/,
    /\b(?:olew|cemegau|cemegion|disel|carthion|slyri)\b.{0,40}\b(?:gollwng|afon|nant|llifo|arllwys|ffordd)\b|\bpysgod (?:wedi marw|yn marw|meirw)\b|\bllygr(?:edd|u)\b.{0,20}\b(?:afon|nant|mor|llyn)\b/,
  ),
  ...rules(
    'needle',
    /\b(?:needles?|syringes?|sharps?|hypodermic\w*)\b.{0,50}\b(?:park|play ?ground|play area|school|street|pavement|path|alley|beach|bus stop|doorstep|garden|stairwell|verge|gutter|bushes|grass|lying|found|on the (?:ground|floor|steps|green)|dumped|discarded|dropped|stabbed|prick\w*|picked up|in (?:his|her|my|their) (?:hand|foot|finger))\b(?!.{0,40}\b(?:yellow|sharps) (?:box|bin)\b)|\b(?:found|discarded|dumped|used|dirty|left|lying|stray) (?:a |some |lots of |loads of |several |two |three |drug )*(?:needles?|syringes?)\b|\b(?:prick|stabb|jabb|scratch|stuck)\w*\b.{0,30}\b(?:needle|syringe)\b|\bneedle ?stick\b/,
    /\b(?:nodwydd|nodwyddau|chwistrell|chwistrellau|syringe)\b.{0,40}\b(?:parc|stryd|ysgol|cae chwarae|traeth|llawr|palmant|wedi (?:cael )?ei (?:gadael|thaflu)|taflu|gwaelod)\b/,
  ),
  ...rules(
    'danger',
    /\b(?:house|home|flat|kitchen|building|bins?|skip|car|van|shed|garage|hedge|roof|shop|bag|bin ?store|bin ?lorry|lorry|field|hill|mountain|wood|tree|it'?s|something|neighbou?rs?|next ?door)\b(?: \w+){0,3} (?:on fire|alight|in flames|burning down|caught fire|catching fire|ablaze|set (?:on fire|alight))\b|\b(?:there'?s|there is|a|is|big|small|started|have|the) (?:a )?fires? (?:in|at|next|behind|under|spreading|out of control|outside|started|on|near)\b(?! (?:precept|surround|station|my bill|the bill))|^fire[! ]*$|\bset (?:fire|light) to\b|\bsmoke (?:coming|pouring|billowing|everywhere|in|from|filling)\b|\bflames (?:coming|from|out|shooting|everywhere)\b|\bthick (?:black )?smoke\b|\bexplo(?:sion|ded|sive)\b/,
    /\b(?:breaking|broken|break|broke|trying to (?:break|get)) (?:in ?to|in) (?:my|our|the|next)? ?(?:house|home|door|flat|now|shed and)?\b.{0,20}\b(?:now|house|home|flat|help|inside|door)\b|\bsomeone (?:is |'s )?breaking in\b|\bburglar\b.{0,20}\b(?:now|in my|inside|outside)\b|\b(?:man|boy|lad|lads|kid|kids|someone|somebody|men|youths?|woman|guy|neighbou?r|gang|they|people|he)\b.{0,24}\b(?:with|waving|carrying|got|has|holding) (?:a |an |his )?(?:knife|knives|machete|gun|axe|weapon|crossbow|sword|acid)\b|\b(?:gun|gunman|gun ?shots?|shooting|stabb(?:ed|ing)|stabs?|machete)\b(?! range)|\bbeen (?:attacked|stabbed|shot|mugged|assaulted|robbed at)\b|\b(?:fighting|fight)\b.{0,24}\b(?:knives|knife|weapons?|outside now|bats)\b|\bthreat(?:en\w*)? to (?:kill|stab|shoot|hurt)\b|\bthreatening (?:me|us|my|people)\b.{0,30}\b(?:with|knife|kill|machete|now)\b|\b(?:bomb|suspicious (?:package|bag|parcel)|grenade|unexploded)\b/,
    /\bcall (?:the )?(?:police|999|fire brigade)\b|^(?:999|112|emergency|help me please|help me+|police|sos)[! ]*$|\bthis is an emergency\b|\bit'?s an emergency\b|\b(?:need|want) (?:the )?(?:police|fire brigade|emergency services|urgent help now)\b|\blife (?:or|and) death\b|\bin (?:immediate|serious|real|grave) danger\b|\bi'?m in danger\b|\bscared for my life\b|\bhelp me\b.{0,24}\b(?:coming|hurt|please he|hiding)\b/,
    /\b(?:someone|somebody|man|person|woman|bloke|rough sleeper|lad|kid|child|homeless (?:man|person))\b.{0,30}\b(?:in|inside|asleep in|sleeping in|sleeping inside|trapped in|stuck in|climbed in(?:to)?) (?:a |the |one of the |that |this |our |big |commercial |large |wheelie |industrial )*(?:bins?|bin lorry|skip|dumpster|lift|recycling bank|clothes bank|lorry)\b|\b(?:trapped|stuck) in (?:a |the )?(?:lift|fire|car|flat|building|water|river|mud)\b|\bdog\b.{0,24}\b(?:attack\w+|biting|bitten|bit|loose and|savag\w+|mauled)\b|\bbitten by a dog\b|\b(?:horses?|cows?|cattle|sheep|bull)\b.{0,30}\b(?:on|in the middle of|loose on|running (?:down|along)) (?:the )?(?:main |dual |busy |a )*(?:road|carriageway|motorway|bypass|street)\b|\btraffic lights?\b.{0,40}\b(?:out|not working|broken|off|stuck|failed)\b.{0,50}\b(?:crash\w*|accident|danger\w*|junction|busy|cars|crossing|kids)\b|\bcar'?s?(?: has|'s)? (?:gone|crashed|ploughed|driven) (?:into|through)\b/,
    /\bar dan\b(?! (?:arian|bwysau))|\b(?:mae|ma)'?(?:r)? tan (?:yn|mewn|wedi)\b|\btan yn (?:y|fy|ein)\b|\bwedi (?:mynd ar|rhoi) (?:dan|tan)\b|\bmwg yn (?:dod|llifo|tywallt|llenwi)\b|\b(?:torri i mewn|dyn a chyllell|cyllell gan|gwn ganddo|ymosod ar|ymosod arna|ci yn (?:ymosod|brathu))\b|\bfoniwch yr heddlu\b|\b(?:galwch|ffoniwch) (?:yr )?heddlu\b|^argyfwng[! ]*$|\bmewn perygl\b|\bmae hwn yn argyfwng\b|\byn gaeth (?:mewn|yn)\b|^tan[! ]*$/,
  ),
]; // prettier-ignore

/** Which kind it most likely is, when the engine raised the alarm and no rule names it. */
const CUES: readonly Rule[] = [
  ...rules('suicide', /\b(?:die|dead|live|alive|life|end it|point|bridge|pills|tablets|harm|hopeless|byw|marw)\b/),
  ...rules('child', /\b(?:child|children|kid|kids|baby|boy|girl|toddler|plentyn|plant|babi)\b.{0,60}\b(?:bruis\w*|scream\w*|cry\w*|hit\w*|hurt\w*|alone|hungry|scared|thin|dirty|shout\w*)\b/),
  ...rules('gas', /\b(?:gas|carbon monoxide|nwy)\b/),
  ...rules('homeless', /\b(?:homeless|evict\w*|sleep|nowhere|hostel|refuge|landlord|locks|rough|cysgu|digartref)\b/),
  ...rules('abuse', /\b(?:partner|husband|wife|boyfriend|girlfriend|ex|he|violent|abuse\w*|hit|hits|scared|afraid|ofn|gwr)\b.{0,60}\b(?:hit\w*|hurt\w*|scared|afraid|threat\w*|violen\w*|shout\w*|money|leave|knife|safe|control\w*|smash\w*)\b/),
  ...rules('missing', /\b(?:missing|wander\w*|disappear\w*|ar goll)\b/),
  ...rules('flood', /\b(?:flood\w*|river|water|sandbag\w*|llif\w*|dwr)\b/),
  ...rules('power', /\b(?:wires?|cables?|electric\w*|spark\w*|power|trydan)\b/),
  ...rules('needle', /\b(?:needles?|syringes?|nodwydd\w*)\b/),
  ...rules('pollution', /\b(?:oil|chemical\w*|fumes|sewage|leaking|canisters?|barrels?|olew)\b/),
  ...rules('structure', /\b(?:wall|roof|chimney|building|tree|scaffold\w*|bricks?|crack\w*|collapse\w*|hole|manhole|bridge|ceiling|wal|simnai|coeden)\b/),
  ...rules('medical', /\b(?:ambulance|breath\w*|blood|hurt|injur\w*|unconscious|collapsed|bleed\w*|pain|anadlu|ambiwlans)\b/),
  ...rules('adult', /\b(?:neighbou?r|elderly|old|nan|gran\w*|carer|mum|dad|days|vulnerable|dementia|cymydog|nain|taid)\b/),
]; // prettier-ignore

/** The text as the rules see it: folded, idioms out. */
export function levelled(text: string): string {
  let said = fold(text).replace(/[^a-z0-9'!. -]/g, ' ').replace(/[.]+/g, ' . ').replace(/\s+/g, ' ').trim();
  for (const idiom of IDIOMS) said = said.replace(idiom, ' … ');
  return said;
}

/** The first rule that fires, or null. `said` comes from `levelled`. */
export function alarmIn(said: string): Alarm | null {
  for (const { kind, pattern } of ALARMS) {
    const match = pattern.exec(said);
    if (match) return { kind, reason: `danger (${kind}): "${match[0].trim()}"` };
  }
  return null;
}

/** The kind for an alarm that the engine raised; `danger` when nothing tells. */
export const kindOf = (said: string): UrgentKind => CUES.find(({ pattern }) => pattern.test(said))?.kind ?? 'danger';
