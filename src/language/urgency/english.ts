// What danger sounds like in English, plainly and sideways. In order: where several rules fire, the first names the kind.
import type { UrgentKind } from '../../core/reading.js';
import { like, rule, unless, words, type Rule } from '../rule.js';

const SELF_HARM = like(
  /(?:kill|killing|hang|hanging|harm|harming|hurt|hurting|drown|shoot|burn|cutting|slit) (?:my ?self|him ?self|her ?self|them ?sel\w+|our ?sel\w+|my wrists)|set fire to myself|suicid\w*|top(?:ping)? myself|self.?harm\w*/,
);
const WANT_TO_DIE = like(
  /\b(?:want|wants|wanted|wish|rather|sooner|ready|prefer|going|feel like|think about|thinking of|thinking about) (?:to |i was |i were |be |being |he was |she was |just )*(?:die|dead|dying|jump)\b(?! (?:than (?:pay|give|let|use|move)|of (?:boredom|embarrassment|thirst|heat|shame)|my|on the (?:spot|queue)|laughing))|\b(?:i'?ll|i will|going to|might as well) be dead\b(?! before (?:you|they|anyone|this|it|my application))|better off (?:dead|without me)|off if i (?:was|were|wasn'?t)|rather not be here(?! (?:when|at|on|for the))/,
);
const NO_WISH_TO_LIVE = like(
  /\b(?:don'?t|do not|didn'?t|no longer|not|never) (?:really |even )?(?:want|wanna|wish) (?:to )?(?:be here|live|be alive|wake up|exist|carry on|go on)(?! (?:in|at|on|near|next|with|paying|using))|\bsleep and (?:not|never) wake|\bnot wake up\b|(?:taking|take|took|tried to take|end|ending|finish) (?:my|his|her|their) (?:own )?life|end(?:ing)? it all|everything to (?:just )?(?:stop|end)|it all to (?:stop|end)/,
);
const NO_POINT = like(
  /\b(?:no|not much|see any|see the|see no|any|what'?s the|what is the|where'?s the) point (?:in |of |to )?(?:living|life|being (?:here|alive)|carrying on|going on|anything|any ?more|in anything|it any ?more)|point being alive|nothing (?:left )?to live for|(?:life|it)(?:'s not| isn'?t| is not| ain'?t| just isn'?t) worth living(?! in| at| there)|reason to (?:live|go on|be here)|enough of (?:life|living|this life)|tired of (?:life|living|being alive)|nothing(?:'s)? (?:left |here )?for me(?: any ?more| here)?$|don'?t see (?:a|any|my) future|no future for me|thinking (?:about|of) ending (?:things|it)|ending things|(?:nobody|no ?one)(?: would|'d| will)? (?:even )?(?:notice|miss me|care) if i|wouldn'?t be missed|tell my (?:kids|children|family|wife|husband|mum|mam) (?:i'm sorry|i am sorry|i love)|i want out(?: of (?:it all|this life|here for good))?$|see no way out|no way out of (?:this|it)|be(?:ing)? (?:such )?a burden(?: any ?more| to (?:everyone|anyone|them|my))|nothing to get up for|what'?s the use (?:of|in|any ?more|$)|(?:saying|said|text\w*|sent me) (?:me )?(?:his |her |their )?goodbyes?\b|(?:letters|debts?|this) (?:have|has) finished me|at the end of everything|goodbye letter|suicide note|said my goodbyes/,
);
const CANNOT_GO_ON = like(
  /\b(?:can'?t|cannot|can not|cant|couldn'?t|don'?t think i can|don'?t know how (?:much longer|long) i can) (?:go on|carry on|keep going|keep doing this|do this (?:any|no) ?more|go on no more|live like this|face (?:another day|tomorrow|life)|take it any ?more|take (?:any|much) more|bear it)(?! (?:the|to|on ?line|line|holiday|website|using|paying|your|a|an|with (?:the|my|this|that|an?|it)|my|until|till|through|for|in|past|this (?:web|form|page|site)))|feel(?:ing)? like giving up|giving up on (?:life|everything)|losing the will to live/,
);
const MEANS = like(
  /\b(?:taken|took|swallowed|taking|had) (?:an )?(?:over ?dose|(?:a )?(?:load|lot|bottle|handful|pack|packet|box|whole|too many|all)(?: of| my| the| these| his| her)* ?(?:tablets|pills|paracetamol|medication|meds|sleeping))|over ?dosed?|stockpil\w+ (?:my |his |her |the )?(?:medication|meds|tablets|pills)|\bgot (?:the |some |my )?(?:pills|tablets|rope|a rope|razor|noose) (?:here|ready|in front|with me)|in front of a (?:train|bus|lorry|car)|(?:stood|standing|sat|sitting|am|i'?m|man|woman|someone|somebody|lad|girl|boy|person)(?: is| up|'s)* on (?:the|a) (?:bridge|ledge|edge|railway|tracks)|about to jump|going to jump|threatening to jump|(?:jump\w*|throw\w* (?:my|him|her)self|going|leap\w*) off (?:the|a) bridge/,
);
const GONE_SOON = like(
  /\b(?:won'?t|wont|will not|not|don'?t think i'?ll|don'?t think i will) be (?:here|around|alive|with you)(?: much| for much)? ?(?:longer|any ?more|next week|tomorrow|by then|by christmas|to see|on earth|when you reply|$)|if i wasn'?t (?:here|around)|do(?:ing)? something (?:stupid|silly|daft|i regret)|hurt myself/,
);

const GAS = like(/\bgas(?:sy)?\b(?! (?:grill|station|guzzler))/);
const LEAK = like(
  /\b(?:smell\w*|stink\w*|stench|whiff|reek\w*|leak\w*|hiss\w*|escap\w*|coming out|pouring out|burst|fractured|ruptured|fumes|through a)\b/,
);
const GAS_WORK = like(
  /\b(?:hit|gone through|cut|burst|broke|broken|damaged|fractured|dug (?:up|through|into)|through) (?:a |the |our )?gas (?:main|pipe|line)|gas (?:main|pipe|line)s? (?:has |have |is |been |was )*(?:hit|burst|broken|cut|fractured|leak\w*|damaged)/,
);
const PIPE = like(/\bpipes?\b/);
const HISS = like(/\bhiss\w*\b/);
const CO = like(/\b(?:carbon monoxide|co)\b(?= |$)/);
const ALARM_GOING = like(
  /\b(?:going|gone|goes|sound\w*|beep\w*|ring\w*|blar\w*|won'?t stop|keeps|off|dizzy|headache\w*|sick|faint|soot|poison\w*)\b/,
);
const EGGS = like(/\b(?:rotten|bad|rotting|off) eggs?\b/);

const PERSON = words(
  "someone somebody man woman person bloke lad guy chap lady girl boy kid child he she mum mam dad nan nana gran grandma grandad husband wife partner neighbour son daughter baby brother sister father mother friend mate pedestrian cyclist i'm i we they old_fella fella worker driver tenant pensioner toddler uncle auntie aunt",
);
const NOT_BREATHING = like(
  /\b(?:not|isn'?t|stopped|struggling to|difficulty|trouble|can'?t|cannot|can not|unable to|cant|hard to|barely) (?:to )?(?:breath(?:e|ing)?|responding|conscious|waking up|moving at all|wake (?:up|him|her))\b|\bunconscious\b|\bunresponsive\b|\b(?:lips|face) (?:are |is |gone |going |turning |has gone |have gone )+blue|\bpassed out\b|cardiac arrest|\bchok(?:ing|ed)\b|anaphyla\w*|chest pains?|pains? in (?:my|his|her) chest|chest (?:feels|is|gone|going) (?:really )?tight|tight chest|won'?t wake(?: up)?|won'?t come round|having a (?:heart attack|stroke|seizure|fit)|\bfitting\b(?! in)|^heart attack\b|^stroke[!. ]*$|(?:need|call|send|get) (?:me |us )?(?:for )?an? ambulance|call an ambulance|ambulance (?:now|please|quick)|blood everywhere|there'?s blood|bleeding (?:badly|heavily|a lot|out|everywhere|to death|and)|wo ?n'?t stop bleeding|cut .{0,20}won'?t stop|been stabbed|got stabbed/,
);
const COLLAPSED = like(
  /\b(?:has |have |just |'s )?(?:collapsed|keeled over|fallen|fell|had a fall|knocked (?:over|down|off)|run over|hit by a (?:car|bus|van|lorry|bike)|been hit|electrocuted|crushed|drowning)\b/,
);
const HELPLESS = like(
  /\b(?:can'?t|cannot|cant|can not|unable to|not able to|not strong enough to|won'?t) (?:get (?:up|him up|her up|them up)|move|lift|stand|feel (?:his|her|my))|\bon the (?:floor|ground|pavement) (?:and|since|for|in)|at the bus stop|on the (?:street|pavement|high street|stairs|floor)|there'?s blood|in the (?:street|road|park|shop|toilet)\b/,
);
const PAST_FALL = like(
  /\b(?:claim|compensation|last (?:week|month|year)|yesterday|uneven|pothole|loose (?:slab|paving)|hip|since then|months ago|so (?:i|he|she) can'?t|bins?)\b/,
);
const BROKEN = like(/\b(?:broken|broke|snapped|smashed) (?:my|his|her) (?:leg|ankle|arm|hip|neck|back|wrist)\b/);
const ALONE_NOW = like(
  /\b(?:nobody about|no ?one about|can'?t (?:move|get up|walk)|in the park|on the path|just now|help me)\b/,
);
const COLLAPSED_NOW = like(
  /\b(?:someone|somebody|a man|a woman|a lady|an old (?:man|lady|woman)|the (?:man|woman|lady|driver)|he|she|my \w+|neighbou?r)(?: has| have| just|'s)+ collapsed\b|^someone collapsed/,
);
const SWALLOWED = like(
  /\b(?:swallowed|drank|drunk|drunken|eaten|ate|drinking|eating) (?:some |the |a |my )?(?:bleach|antifreeze|anti freeze|poison|weed ?killer|button|batter(?:y|ies)|rat poison|caustic|white spirit|paint|tablets|pills|magnets?|berries|detergent|dishwasher)/,
);
const CRASH = like(
  /\b(?:car|road|bike|motorbike|bus|lorry) (?:crash|accident|smash)\b(?! (?:repair|statistics|data|report|claim|figures|black))|\b(?:pile ?up|head on)\b/,
);

const CHILD = like(
  /\b(?:child|children|childs|kid|kids|kiddie|baby|babies|toddler|little (?:one|ones|boy|girl|lad|lass|un)|boys?|girls?|grandson|granddaughter|grandchild\w*|infant|bairn|nephew|niece|son|daughter|step(?:son|daughter)|\d+ year old|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) year old|lad of|schoolgirl|schoolboy|pupil|newborn)\b/,
);
const CHILD_HARM = like(
  /\b(?:abus\w+|neglect\w*|molest\w*|groom(?:ed|ing)|exploit\w*|bruis\w+|black eye|marks (?:on|all)|covered in (?:marks|bruises)|beaten|beats|beating|being (?:hit|hurt|smacked|slapped|knocked about|touched|starved|locked)|knocked about|hits?|hitting|smack\w*|slapp\w*|punch\w*|kick(?:s|ed) (?:him|her|the kid|the child)|drag\w+|shak(?:es|ing|en) (?:him|her|the baby|the child)|rough with|flinch\w*|scream\w+|burn marks|belt|starv\w+|not (?:been )?fed|never fed|isn'?t fed|aren'?t fed|haven'?t eaten|hasn'?t eaten|begging for food|unsupervised|locked (?:in|up|out)|left (?:home )?alone|home alone|all alone|on (?:their|his|her) own|no one is looking|nobody is looking|no adults?|with no adult|by (?:himself|herself|themselves)|alone in|unattended|in danger|at risk|filthy|crying all|crying for hours|always crying|cries all|no parents|no floor ?boards|(?:on|in) the (?:middle of the )?(?:main |busy )?road\b.{0,20}(?:alone|no |nappies|by themselves)|squalor|terrified|wandering|touching|touches)\b/,
);
const CHILD_STUCK = like(
  /\b(?:locked|left|stuck|trapped|fallen|fell) (?:in|inside|down|into) (?:a |the |that |my |our )?(?:hot )?(?:car|house|room|lift|drain|well|hole|river|canal|pond|water|railings|bathroom)|stuck in the (?:railings|lift)|on the (?:railway|tracks|train line|ice|roof|dual carriageway|motorway)|railway line|dual carriageway/,
);
const STUCK_CHILD = like(/\b(?:child|kid|toddler|baby|boy|girl)(?: is| has|'s)? (?:stuck|trapped)\b/);
const I_AM_A_CHILD = like(
  /\bi'?m (?:only |just )?(?:[5-9]|1[0-7])\b(?!(?: weeks| months|th|%|\.|:|am|pm))(?! (?:high|market|station|church|chapel|bridge|school))|\bi am (?:only |just )?(?:[5-9]|1[0-7])\b(?! (?:weeks|months|years? in))/,
);
const BAD_HOME = like(
  /\b(?:hits?|hitting|hurts?|beats?|belt|scared|afraid|frightened|ran away|run away|kicked (?:me )?out|chucked (?:me )?out|thrown out|nowhere|touch\w*|locked|hungry|drinks all|won'?t let me|alone in the house|on my own since)\b/,
);
const NUISANCE = like(/\b(?:nois(?:e|y)|complain\w*|garden all day|playing|ball games|bins? day|trampoline)\b/);
const ELDER_ON_CHILD = like(
  /\bmy (?:dad|stepdad|step dad|step ?father|father|uncle|mum|mam|stepmum|grandad|foster \w+|teacher|coach|brother|cousin|mum'?s boyfriend|mam'?s boyfriend)(?: is| keeps| has been| has|'s| always| comes?)? (?:touch\w*|hit\w*|hurt\w*|beat\w*|abus\w+|lock\w*|comes? into my (?:room|bed)|into my (?:room|bed)|makes me (?:do|touch|undress))/,
);

const PARTNER = words(
  "his_mother her_mother carer partner husband hubby wife boyfriend girlfriend bf gf ex missus fella bloke my_man fiance fiancee spouse baby's_dad kids'_dad children's_father daughter's_boyfriend mum's_boyfriend father_in_law mother_in_law my_dad my_father my_stepdad my_son my_brother he she",
);
const HIT_THING = like(
  /\bhits? (?:a|an|the|my|our|your|into|some) (?:\w+ )?(?:bins?|wall|fence|ball|car|gate|lamp ?post|tree|kerb|window|cricket|pothole|post|house|van|bollard)\b|\bball\b/,
);
const VIOLENCE = like(
  /\b(?:hits?|hitting|hit me|beats?|beating|beaten|battered|punch\w*|slapp?(?:s|ed|ing)|kick(?:s|ed|ing) me|strangl\w*|chok(?:ed|es) me|throttl\w*|rap(?:ed|es)|attack(?:s|ed) me|assault(?:s|ed)|violent|violence|abusive|abuses|abused me|smash(?:ing|ed|es) (?:up|the house|everything|my)|throws things|threw .{0,24}at me|broke my (?:arm|nose|jaw|ribs?|wrist|phone)|hands? (?:a?round|on|at) my (?:throat|neck)|knocks? me about|pinned me|burn(?:t|ed) me|threaten\w*|going to (?:kill|hurt|stab) (?:me|us|her)|gonna (?:kill|hurt|stab)|kill me|kill us|hurt me|hurting me|stalk\w*|follow(?:s|ing) me|turn(?:s|ing) up at my|won'?t leave me alone|banging on (?:my|the) door|controls?|controlling|won'?t let me|wont let me|doesn'?t let me|not allowed to (?:leave|go out)|not allowed out|finish me off|does me in|goes for me|went for me|has a go at me and|pinch\w* (?:and|me)|slapping me|laid (?:his|her) hands on|leather\w* me|clump\w* me|reads all my|checks my phone|takes all my money|watches me|locked me in|locks me in|keeps me (?:in|locked))\b/,
);
const OFFICIAL = like(
  /\b(?:your|the|bin|council) (?:driver|drivers|bin ?m[ae]n|officer|staff|crew|worker|workers|inspector|councillor|warden|bailiff)s?\b/,
);
const FEAR_OF = like(
  /\b(?:scared|afraid|frightened|terrified|fear|petrified)(?: to death)? (?:of (?:my (?:partner|husband|wife|boyfriend|girlfriend|ex|dad|son|father|stepdad|brother)|him|her|what he|going home)|to (?:go home|go back|be at home|be in the house|stay (?:at home|here)|leave the house because)|for my (?:life|safety|kids|children))|\b(?:she|he)'?s? (?:outside|on (?:his|her) way|coming back|got in the house|in the house)\b.{0,40}\b(?:scared|frightened|afraid|hiding|help|kill|knife|terrified)|hiding from (?:him|my)|\bscared of her\b|\bi'?m not safe\b|not safe (?:at home|here|in my own home|with him)|don'?t feel safe (?:at home|here with)|(?:locked|barricaded) (?:myself|ourselves) in|locked the (?:bathroom|bedroom) door/,
);
const ABUSE_NAMED = like(
  /\b(?:domestic (?:abuse|violence)|(?:abusive|violent|coercive) (?:partner|husband|wife|boyfriend|girlfriend|ex|relationship|marriage|man|home|father|son)|being abused|been raped|i was raped|raped me|sexual(?:ly)? (?:assault|abus)\w*|blackmail\w*|made to work for nothing|make me work for nothing|(?:forced|forcing|force|make|making|made) (?:me |her |my sister |my daughter )?(?:to marry|into marriage|into a marriage|marry)|forced marriage|taken abroad to marry|honou?r (?:killing|violence|based)|traffick(?:ed|ing|er)|modern slave\w*|held against (?:my|her|his|their) will|took my passport|taken my passport|\bfgm\b|beats her up|beaten up by (?:my|her|his))\b/,
);
const FLEEING = like(
  /\b(?:flee|fleeing|fled|escape|escaping|get away from|got to (?:leave|get out)|have to (?:leave|get out)|need to (?:leave|get out)|leave|leaving|hiding from|running from|get out) (?:my |a |an |from |of )*(?:abusive |violent )?(?:him|her|husband|partner|ex|boyfriend|wife|abuser)\b/,
);
const FOUND_US = like(
  /\b(?:found|knows|find|finding|got|has)(?: out)? (?:the|my|our|where i|where we|where) ?(?:address|live|lives|am|are|i live|we live)\b/,
);
const REFUGE = like(/\b(?:refuge|ex|husband|abuser|women'?s aid|boyfriend|he)\b/);

const HOMELESS = like(
  /\b(?:i'?m|we'?re|i am|we are|am|be|being made|been made|made me|made us|become|becoming|now|going to be) (?:now |about to be )?(?:homeless|roofless)\b(?! prevention| last| in (?:19|20)| years| when i was| before| for (?:a )?(?:while|time) (?:last|in))/,
);
const NOWHERE = like(
  /\b(?:nowhere|no ?where|no ?place|no home|not got anywhere|haven'?t got anywhere|got nowhere|don'?t have anywhere|have not got anywhere|without anywhere|no roof)(?: else)?(?: for (?:me|us)(?: and my \w+| and the \w+)?)?(?: safe| warm)?(?: for (?:me|us|the kids|them))? ?(?:to )?(?:sleep|stay|go to|go|live|over (?:my|our|his|her) heads?|spend the night|tonight)\b(?! (?:with|for) (?:the|my|this|our) (?:rubbish|bin|bins|recycling|waste|car|sofa))/,
);
const WE_HAVE_NOWHERE = like(
  /\b(?:have|got|with|has) nowhere\b(?! (?:to (?:put|store|park|keep|leave|recycle|take|hang|tip|dump)))/,
);
const ROUGH = like(
  /\b(?:sleeping|sleep|slept|living|spending the night|spent the night|stuck|stay|staying|be) (?:rough|on the streets?|in (?:my|the|our|a|my mates?'?s?|my friends?'?s?|someone'?s|a mates?'?s?) (?:car|van|tent|bus station|car park|park|doorway|shed|station|garage|stairwell))\b/,
);
const HOMELESS_THERE = like(/\bhomeless (?:woman|man|lady|person|guy|lad|girl|couple|bloke)\b|\brough sleeper\b/);
const SUFFERING = like(
  /\b(?:soaked|shivering|freezing|snow|unwell|ill|not well|cold|unconscious|hurt|coughing|collapsed|not moving|bleeding)\b/,
);
const NEED_ROOF = like(
  /\b(?:tonight|thrown|now|kids|children|baby|daughter|son|freez\w*|snow|cold|help|nowhere|doesn'?t look well|i'?m|i am|we'?re|we are|i've been|me and)\b/,
);
const OUT = like(
  /\b(?:got to|have to|need to|must|told to) (?:leave|get out|be out)(?: here| of here| of the (?:house|flat))? (?:tonight|today|tomorrow)\b|\b(?:get|getting|got|being|be) evicted\b|\b(?:kicked|chucked|thrown|threw|throwing|kicking|booted|turfed|locked|slung|evicted|evicting|kick)(?: me| us| him| her| my family)? (?:out|onto|today|tonight|tomorrow|at|this (?:morning|afternoon|evening|week)|now|and|with|from|by)\b/,
);
const NO_ROOF_NOW = like(
  /\b(?:tonight|nowhere|tomorrow|no ?one (?:who )?can take|hasn'?t found us|shed|today|at (?:\d|noon)|this (?:afternoon|evening|morning)|by (?:five|six|\d)|my (?:mum|dad|parents|landlord|family)|kids|children|baby|street|homeless|sleep|(?:of )?(?:my|the|our|his|her) (?:house|home|flat|place)|asked to leave)\b/,
);
const ASKED_TO_LEAVE = like(/\b(?:asked|told|ordered) (?:me |us )?to (?:leave|get out|go)\b/);
const GO_TONIGHT = like(/\b(?:tonight|where (?:can|do|will) (?:i|we) (?:go|sleep|stay)|nowhere|sleep)\b/);
const SHELTER_FULL = like(
  /\b(?:hostel|shelter|refuge|b ?and ?b|night shelter)(?: is| are|'s)? (?:full|closed|shut|turned me away)\b/,
);
const ON_STREET = like(
  /\bon the (?:streets?|pavement)(?: from)? (?:tonight|now|with (?:my|the|our|two|three))|kids and me are on|are on the (?:street|pavement)|on the streets?$|changed the locks|change the locks|locked us out|don'?t know where (?:we|i)(?:'ll| will| are going to|'re going to|'m going to|am going to)? (?:sleep|stay|going to sleep|be sleeping)|can'?t (?:stay|go back|live|sleep) (?:in (?:the|my|our) (?:house|flat|home) )?tonight|being evicted (?:today|tonight|tomorrow|this)|(?:got|have|had) to be out (?:by|today|tonight|tomorrow|at)\b.{0,60}\b(?:sleep|go|stay|nowhere|kids|live)|(?:came|come|got|released|out) (?:out )?(?:of|from) (?:prison|hospital|jail)\b.{0,40}\b(?:nowhere|no home|homeless)|ran away from home|run away from home/,
);

const ELDERLY = like(
  /\b(?:neighbou?rs?|old (?:man|lady|woman|chap|boy|couple|gentleman|fella|dear|girl)|elderly|lady|gentleman|pensioner|woman over|man (?:over|across|down|up|next|at|in)|mrs|mr|miss|nan|gran|(?:at|from|in|over) (?:number|no|the flat)|next door|downstairs|upstairs|tenant)\b/,
);
const NOT_SEEN = like(
  /\b(?:not|hasn'?t|haven'?t|hasnt|havent|never|nobody has|no ?one has|nobody'?s|no ?one'?s|not been|aint|ain'?t) (?:been )?(?:seen|heard from|answering|answered|opened|moved|coming to|come to|picked up|been out)\b(?!.{0,20}\b(?:bins?|lorry|bin men|crew|recycling|application|council|letter|email|form))|not seen|no answer|not answering|no reply|doesn'?t (?:answer|come to)|won'?t answer|seen (?:him|her|them) (?:for|in|since)/,
);
const DAYS = like(
  /\b(?:days?|a week|weeks|since (?:mon|tue|wed|thu|fri|sat|sun|last|the)\w*|ages|door|curtains|milk|piling|lights? (?:on|have|has)|phone)\b/,
);
const WORRIED = like(
  /\b(?:worried|concerned|scared|frightened|afraid) (?:about|for) (?:mr|mrs|ms|miss|the (?:old|lady|man|woman|couple|elderly)|my (?:elderly |old )?(?:neighbou?r|mum|mam|dad|nan|gran\w*|uncle|aunt\w*|friend)|an? (?:old|elderly))\b|\b(?:dad|mum|mam|nan|gran\w*|grandad|mother|father|uncle|aunt\w*) (?:lives? alone )?(?:and )?(?:isn'?t|not|won'?t) answer(?:ing)?\b/,
);
const SIGNS_OF_ABSENCE = like(
  /\b(?:curtains|milk|post|newspapers?|letters|lights)\b.{0,40}\b(?:piling|piled|still out|closed|drawn|shut|not (?:been )?(?:opened|drawn|moved)|haven'?t (?:been )?(?:opened|drawn|moved|gone)|on the (?:step|mat)|on for|for days|been on|usually|are shut|is shut)\b|\b(?:blinds|curtains) (?:are |is |have been |still )+(?:shut|closed|drawn)\b|(?:foul|bad|horrible|terrible|awful) smell.{0,50}(?:no ?one|nobody|not|hasn'?t).{0,12}seen/,
);
const NO_SIGN = like(
  /\b(?:answer\w*|door|phone|seen|blinds|curtains|paper|milk|lights?|days?|fall|fallen|eat\w*|confused|wander\w*|alone|cold|shut|miles away|gas on|not himself|not herself|bruis\w*|money)\b/,
);
const CARE = words(
  'neighbour neighbor carer carers care_home care_worker nurse nursing_home lodger nephew grandson lads lad people they some_men men someone staff',
);
const MISTREAT = like(
  /\b(?:hit(?:s|ting)?|hurt(?:s|ing)?|grab\w*|shout\w* at|shouting|steal\w*|stole|rob\w*|bully\w*|starv\w*|neglect\w*|abus\w*|threaten\w*|tak(?:es|ing|en|e) (?:all )?(?:of )?(?:her|his|their|the|my (?:nan|gran|mum|mam|dad|grandad|mother|father|uncle|aunt)'?s?) (?:money|pension|bank|cash|card|savings)|hand(?:ing)? over (?:money|cash|her|his)|con(?:ning|ned)|scamm\w+ (?:her|him)|giving (?:him|them) (?:all )?her money|hasn'?t (?:turned up|come|been|shown)|not (?:turned up|come|been)|didn'?t (?:turn up|come)|rough with|being rough|moved in|cuckoo\w*|leaves? (?:her|him) (?:in|wet|without))\b/,
);
const FRAIL = like(
  /\b(?:her|him|mum|mam|dad|nan|nana|gran\w*|grandad|elderly|mother|father|disabled|vulnerable|old|them|bed ?bound|bedridden|dementia|learning (?:difficulties|disability|disabilities)|uncle|auntie?|blind|housebound)\b/,
);
const CONFUSED = like(
  /\b(?:confused|disorient\w*|lost|dementia|in (?:her|his) (?:nightie|pyjamas|slippers|dressing gown|night ?dress|underwear)|barefoot|no shoes)\b/,
);
const OLD = like(/\b(?:old|elderly|frail) (?:man|lady|woman|chap|fella|gentleman|person|dear)\b/);
const ABROAD = like(/\b(?:walking|wandering|street|road|outside|bus stop|sat on|sitting on)\b/);
const ELDER_NAMED = like(
  /\b(?:elder abuse|vulnerable (?:adult|person|man|woman|lady) (?:is |being |at |in |who )|adult at risk|adult safeguarding concern|safeguarding (?:concern|referral|issue|alert))\b|\b(?:mum|mam|dad|nan|gran\w*|mother|father|grandad)\b(?: is| has been| keeps|'s| being| getting| gets)* (?:being |getting )?(?:hit|hurt by|abused|neglected|starved|robbed|bullied|assaulted|mistreated)\b|being hit by (?:her|his)/,
);

const LOVED = like(
  /\b(?:son|daughter|child|children|kids?|boy|girl|mum|mam|mother|dad|father|nan|gran\w*|husband|wife|brother|sister|baby|toddler|autistic|dementia|alzheimer'?s|\d+ year old|friend|he|she|man|woman|person|teenager|lad|lass|uncle|aunt\w*|resident)\b/,
);
const MISSING = like(
  /\b(?:gone missing|is missing|has gone missing|went missing|'s gone missing|wandered off|walked out|has wandered|run off|ran off|not come (?:home|back)|hasn'?t come (?:home|back)|hasnt come (?:home|back)|isn'?t (?:back|home)(?: yet)?|not (?:back|home) yet|(?:phone|mobile) is off|not answering (?:his|her) phone|hasn'?t (?:returned|been home)|can'?t find (?:him|her|them)|cant find (?:him|her|them)|cannot find (?:him|her|them)|disappeared|vanished|run away|ran away from home|lost (?:him|her) in)\b|\b(?:lost|can'?t find|cant find) my (?:little |young )?(?:son|daughter|child|boy|girl|toddler|baby|kid|mum|dad|nan)\b(?!'s)|missing (?:child|person|boy|girl|toddler|teenager)|help (?:me )?find my (?:son|daughter|child|boy|girl|kid|mum|dad|nan)(?! (?:a|some|school|nursery))/,
);

const WIRE = like(
  /\b(?:wires?|wiring|cables?|power ?lines?|electric(?:ity)? (?:lines?|poles?)|pylon|overhead line|telegraph pole)\b/,
);
const WIRE_CALM = like(
  /\b(?:recycl\w*|lamp i|old lamp|charge|charger|charging|can (?:i|we) (?:put|run|lay)|permission|planning|collect\w*|wire fence|chicken wire|christmas lights|which bin|dispose)\b/,
);
const WIRE_DOWN = like(
  /\b(?:live|bare|exposed|spark\w*|hanging|loose|dangling|down|fallen|snapped|fell|come down|across|on the (?:ground|floor|pavement|path|road)|sticking out|buzzing|arcing|brought down)\b/,
);
const ELECTRIC_THING = like(
  /\b(?:lamp ?posts?|street ?lights?|street ?lamps?|lighting column|sub ?station|electric (?:meter|box|socket)|meter (?:box|cupboard)|fuse ?box|sockets?|plug|consumer unit|phone charger)\b/,
);
const SPARKS = like(
  /\b(?:spark\w*|bare|exposed wires?|burning smell|burning|smok(?:e|ing)|on fire|crackling|electric shock|shocked me|bang)\b/,
);
const POWER_CUT = like(
  /\b(?:power (?:cut|outage)|(?:no|lost|without|got no|lost our) (?:electric(?:ity)?|power|electrics|leccy)|(?:electric(?:ity)?|power|leccy)(?: is| has| has gone| gone|'s| just)* (?:off|out|gone))\b(?! (?:last (?:week|month|year)|tools?|point|station|socket))/,
);
const POWER_NEED = like(
  /\b(?:baby|newborn|kids|children|freez\w*|minus|oxygen|medical|dialysis|ventilator|now|whole street|all the street|our street|tonight|estate|village|just|disabled|stair ?lift|no (?:food|heating)|down our)\b/,
);
const NO_HEAT = like(/\b(?:no|without|not got any) (?:heating|heat|food|money|electric\w*|hot water)\b/);
const SMALL_AND_COLD = like(
  /\b(?:baby|newborn|freez\w*|minus|kids|children)\b.{0,40}\b(?:freez\w*|minus|cold|haven'?t eaten|hungry|no food|starving|food)\b|\bnewborn\b|\bhaven'?t eaten\b/,
);

const BUILDING = like(
  /\b(?:walls?|building|house|chimney|roof|ceiling|gable(?: end)?|balcony|scaffold\w*|bridge|parapet|crane|tower|church|mill|garage|cliff|embankment|banking|hoarding|sign|shop ?front|stonework|porch|lintel|bay window|billboard|stairs|staircase|steps|steeple|arch|lamp ?post|pylon|steeple|car park|gate ?post|fence|foot ?bridge|hedge bank|hillside|plank)\b/,
);
const GIVING_WAY = like(
  /\b(?:about to (?:fall|collapse|come|give)|collaps\w+|falling (?:down|over|in|off|apart|onto|on)|fallen (?:down|over|in|onto|on|off)|coming (?:down|loose|away)|come (?:down|away|loose|off)|came down|came (?:away|off)(?: and| onto| over|,)|bulging|bowing (?:out|over)|bowed out|dropping (?:stones|bits|slates|tiles|bricks)|started dropping|given way|pulling (?:our|my|the) (?:house|wall|building) down|leaning (?:right|over|badly|out|dangerously|onto|towards|into)|giving way|crumbl\w+|going to (?:fall|come down|collapse|go)|gonna (?:fall|come down|collapse)|ready to (?:fall|come down|go)|half down|(?:bits|lumps?|chunks?|pieces?|bricks?|slates?|tiles?|masonry|stones?)(?: of \w+)?(?: are| is| keep| coming| have)* ?(?:falling|fallen|dropping|coming|flying|landing|came|come|fell) (?:off|down|on|onto|from)|could (?:fall|come down|go|collapse) any|is moving|has moved|shifting|wobbl\w*|has slipped|slipped|rotten and|gave way|about to go|blowing about|swinging|swaying|hanging (?:off|by)|looks? (?:unsafe|like (?:it|its|it's) (?:going|about|gonna))|unsafe|has gone after|(?:opened|opening) up|landing on)\b/,
);
const NO_HURRY = like(
  /\b(?:years? ago|need permission|do i need|can i (?:rebuild|demolish|knock|take)|permission to|planning permission|building (?:control|regs|regulations)|rebuild|demolish\w*|knock(?:ing)? (?:down|it|through)|take (?:it|the wall) down|whos? job|who'?s job|whose (?:job|wall|responsib\w*)|insurance|party wall|listed|my own fence|fence (?:blew|panel|is leaning|has blown))\b/,
);
const FALLING_BITS = like(
  /\b(?:bricks?|tiles?|slates?|masonry|bits|lumps?|chunks?|stones?|glass|concrete|render|plaster|ice|debris|roof sheets?|sheets?)\b.{0,30}\b(?:falling|fallen|dropping|drop|flying|landing|landed|came|coming|come|fell) (?:off|down|on|onto|from|out|about)\b/,
);
const CRACK = like(/\b(?:cracks?|cracked|cracking)\b/);
const WORSE = like(
  /\b(?:leaning|moving|getting (?:bigger|wider|worse)|opened up|opening up|widening|collapse|shifting|top to bottom|dug|excavat\w*|overnight|suddenly)\b/,
);
const TREE = like(/\b(?:tree|trees|branch|bough|trunk|limb)\b/);
const TREE_DOWN = like(
  /\b(?:(?:is|has|just|'s|come|comes|came|gone|blown|brought) (?:just )?(?:come )?down|fallen|fell|come down|came down|blown (?:down|over)|toppled|snapped|hanging (?:over|by|off|on|down)|crashed|across|uprooted|about to (?:fall|come|go)|going to (?:fall|come)|split and|leaning (?:right|over|onto|badly)|by a thread|lying)\b/,
);
const TREE_WORK = like(
  /\b(?:chop|cut|fell|take|trim|prune|felled|lop|permission|tpo|protected|logs|remove it|my garden)\b/,
);
const TREE_PLACE = like(
  /\b(?:roads?|street|car|house|pavement|path|lane|roof|block\w*|cables?|power|people|footpath|highway|van|line|lines|school|playground|play area|danger\w*|fall on|any minute|thread|drive)\b/,
);
const HOLE = like(
  /\bhalf the (?:road|path|pavement|bridge) (?:is|has) (?:gone|fallen|collapsed)\b|\b(?:floor|plank|step|bridge|ground|path) (?:gave|has given|giving) way (?:under|beneath)\b|\bsink ?holes?\b|\b(?:big|huge|massive|giant|large|deep|great) hole\b.{0,24}\b(?:opened|appeared|opening|collapsed|bigger|ground|middle|just|road)\b|\bhole\b.{0,20}\b(?:just )?(?:opened up|appeared|caved in|getting bigger)\b|\broad(?: has|'s| is)? (?:collapsed|caved in|sinking|subsided)\b/,
);
const COVER = like(
  /\b(?:man ?hole|drain|inspection|cellar|grid|access|utility|sewer)(?: cover| lid| hatch)?(?:'s| is| has| been| has been| was| gone| are)* (?:missing|gone|open|off|collapsed|wide open|stolen|caved in|broken)\b|\bcover'?s? (?:is |has |come |been )?(?:off|missing|gone)\b|\b(?:missing|open|no|stolen) (?:man ?hole|drain|inspection)(?: cover| lid)?\b|\brailings?\b.{0,20}\b(?:gone|missing|broken|collapsed)\b.{0,40}\b(?:drop|fall|edge)\b/,
);

const FLOOD_WATER = like(/\b(?:water|culvert|river|brook|stream|sea|sewage|tide|flood ?water|beck|drains?|main)\b/);
const RISING = like(
  /\b(?:coming (?:in|into|up|through|under|over|towards|out of)|pouring|rising (?:fast|up|quickly|and)|gushing|burst (?:it'?s|the|out)|topp(?:ed|ing) (?:the|its|it's)|over(?:topp)?(?:ed|ing)? (?:the|its|it's) bank|heading for|up to my (?:knees|ankles|waist)|lapping|at (?:my|the|our) (?:front |back )?(?:door|doorstep)|entering|(?:ankle|knee|waist) deep|flowing (?:into|down|through)|filling (?:the|my|our)|backing up|exploded|over the road|up to the (?:house|door|step|window)s?|(?:inches|inch|feet) from (?:my|the|our) door|coming up through|in (?:my|the|our) (?:house|home|kitchen|living room|front room|cellar|lounge|hall|hallway|shop|bathroom))\b/,
);
const DRIP = like(
  /\b(?:when it rains|before winter|in advance|deliver\w*|after the floods?|risk|could flood|might flood|in case|every time|sometimes|gutter|next door'?s roof|dripping|damp|a bit|tap|bath|shower|radiator|washing machine|toilet|blocked drain|into next door)\b/,
);
const FLOODING = like(
  /\b(?:street|road|house|home|garden|cellar|basement|kitchen|flat|we|village|estate|shop|underpass|lane|ground floor|i|is|are)(?: is| are|'?s|'re|'ve| has| have| has been| was| just| got)* (?:being |been |getting |starting to |all )?(?:flood(?:ed|ing)|under water|under \w+ (?:feet|foot|inches) of water)\b|\bflooding (?:now|in my|into|my|our|the house)\b|\bburst (?:it'?s|their|the) banks?\b|\b(?:need|any|want|get|got|send|more|where'?s the) (?:some )?sand ?bags?\b|\bsand ?bags? (?:now|urgent\w*|quick\w*|please|needed)\b|\bburst (?:water )?main\b/,
);

const MUCK = like(
  /\b(?:oil|chemicals?|diesel|petrol|sewage|poison|toxic|slurry|acid|pesticide|solvent|fuel|drum|drums|barrels?|canisters?|something|liquid|paint)\b/,
);
const SPILT = like(
  /\b(?:leak\w*|spill\w*|spilt|pouring|flowing|dumped|tipped|running|seeping|discharg\w*|smok(?:e|ing)|fumes|burning my|gone in(?:to)?|going in(?:to)?|all over)\b/,
);
const WATERS = like(
  /\b(?:river|stream|brook|canal|sea|drains?|road|roundabout|beach|lake|pond|park|ditch|gull(?:e)?y|verge|field|lay ?by|burning my|feel sick|smell\w* of chemicals|chemicals|pavement|reservoir)\b/,
);
const FISH = like(
  /\b(?:dead|dying) fish\b|\bfish (?:are |all |have )?(?:dying|floating|dead|died)\b|\bfoam\b.{0,30}\b(?:river|brook|stream|canal|beck|lake)\b|\b(?:river|stream|brook|canal|beck|lake|pond)\b.{0,30}\b(?:stinks? of|smells? of|covered in|full of) (?:chemicals?|oil|petrol|diesel|sewage|foam)\b|\b(?:river|stream|brook|canal)(?: has| is|'s)* (?:gone|turned|running) (?:white|red|orange|green|brown|black|foamy|milky)\b|\b(?:oil|chemical|acid|diesel|petrol|toxic) (?:spill|leak|slick)\w*\b/,
);
const ASBESTOS = like(/\basbestos\b/);
const EXPOSED_TO = like(
  /\b(?:kids|children|playground|play park|play area|school|broken up and|breathing|dust everywhere|exposed|blowing)\b/,
);

const NEEDLE = like(/\b(?:needles?|syringes?|hypodermic\w*|sharps|drug paraphernalia)\b/);
const NEEDLE_PLACE = like(
  /\b(?:parks?|play ?ground|play area|play park|slide|swings?|sand ?pit|school|street|pavement|path|alley\w*|beach|bus stop|doorstep|front garden|stairwell|stairs|landing|verge|gutter|bushes|grass|lying|found|find|rec|field|green|on the (?:ground|floor|steps|rec)|discarded|dropped|stepped on|trod(?:den)? on|stood on|prick\w*|stabb\w*|jabb\w*|picked (?:it |one )?up|in (?:his|her|my|their) (?:hand|foot|finger|paw)|toilets?|left (?:all over|behind|in)|dumped|all over|dirty|underpass|flats|scattered|car park|our lane)\b/,
);
const SHARPS_BOX = like(
  /\b(?:sharps? (?:box|bin)|yellow (?:box|bin)|needle (?:box|bin|exchange)|box (?:is )?full|diabetic|diabetes|insulin|collect(?:ion|ed)? (?:of )?(?:my|sharps)|prescription|injections?|pine|christmas|knitting|knitting needles|where do i take|dispose of my|how do i (?:dispose|get rid))\b/,
);
const NEEDLE_STICK = like(
  /\b(?:prick\w*|stabb\w*|jabb\w*|scratch\w*)\b.{0,30}\b(?:needle|syringe)\b|\bneedle ?stick\b|\b(?:needle|syringe)\b.{0,40}\b(?:prick\w*|stabb\w*|jabb\w*|gone in(?:to)? (?:his|her|my)|went in(?:to)? (?:his|her|my))\b/,
);

const ON_FIRE = like(
  /\b(?:on fire|alight|in flames|burning down|caught fire|catching fire|caught light|ablaze|set (?:it |them |that )?(?:on fire|alight)|up in flames|smouldering)\b|\b(?:set|setting|setting fire|set fire|lit|light|lighting) (?:fire|light) to\b|\bset fire to\b|\bsetting fires?\b|\barson\b/,
);
const FIRE_NOW = like(
  /\b(?:there'?s|there is|theres|got|have|see|big|massive|huge|small|started|starting|spreading) (?:a )?(?:big |massive |huge |small )?fires? (?:in|at|next|behind|under|spreading|out of control|outside|started|on|near|has|going|by)\b|^(?:help )?fire[!. ]*$|^(?:big |huge |massive |theres a )?fire (?:in|at|on|near|by|behind|under) (?!(?:precept|service|my bill))|\bfire (?:is )?(?:spreading|out of control)\b|\bsmoke (?:is |was )?(?:coming|pouring|billowing|everywhere|filling)\b|\bsmell (?:of )?(?:smoke|burning)\b(?! (?:from|of) (?:the )?(?:neighbou?r|bonfire|bbq))|\b(?:see|are|with|there'?s|theres|can see) flames\b|\bflames (?:coming|from|out|shooting|everywhere|in)\b|\bthick (?:black )?smoke\b|\bsmoke\b.{0,30}\b(?:next ?doors? window|window|roof|flats?|house|building|bin ?shed|bin ?store)\b|\bexplo(?:sion|ded|sive)\b|\bloud bang and\b/,
);
const SMOKE_NUISANCE = like(
  /\b(?:bonfires?|bbq|barbecue|washing|wood ?burn\w*|stove|chimney smoke|log burner|exploded (?:all over|in the bin)|last (?:week|month|year|night)|yesterday|its melted|it'?s melted|melted|replacement|need a new|new bin|garden waste)\b/,
);
const INTRUDER = like(
  /\b(?:someone|somebody|man|men|burglars?|he|she|they|lads?|people|intruder|he'?s|hes|they'?re|gang)(?: is| are|'s|'re| keeps| has|s)* (?:trying to |just |now )*(?:break(?:ing)? in(?:to)?|broken in(?:to)?|breaking down|get(?:ting)? in(?:to)?(?: at)? (?:my|the|our)|got in(?:to)? (?:my|the|our)|kick(?:ing)? (?:my|the|our|down)|in (?:my|our|the) (?:house|flat|garden|home)|smash(?:ing)? (?:my|the|our) (?:window|door))|\bintruder\b|\bburglar\b/,
);
const BREAK_IN_PAST = like(
  /\b(?:last (?:week|night|month|year)|yesterday|insurance|were broken into|was broken into|ago)\b/,
);
const WEAPON = like(
  /\b(?:with|waving|carrying|got|has|holding|had|pulled|brandish\w*|wielding|swinging) (?:a |an |his |huge |big )*(?:knife|knives|machete|gun|axe|weapon|crossbow|sword|acid|bat|hammer|shotgun|blade)\b|\b(?:gunman|gun ?shots?|shot at|shooting at|shots? fired|stabb(?:ed|ing)|machete|grenade|unexploded|suspicious (?:package|bag|parcel|device|man)|there'?s a bomb|there is a bomb|bomb (?:threat|in|under)|^gun[!. ]*$|^bomb[!. ]*$|hostage)\b/,
);
const TOOLS = like(/\b(?:recycl\w*|which bin|collect|bin|tip|dump|dispose|hand in|amnesty|bank)\b/);
const ATTACK = like(
  /\b(?:been|being|got|was|getting|just) (?:attacked|stabbed|shot|mugged|assaulted|robbed|threatened|chased)\b|\b(?:threaten\w*|threats?) (?:to |me |us |my |with )+(?:kill|stab|shoot|hurt|burn|me|us|family|life|knife)|\b(?:kill|burn) (?:me|us|my (?:house|family|kids|dog))\b|\b(?:burn|burning) (?:my|our) (?:house|home|flat) down|\bfight(?:ing|s)?\b.{0,24}\b(?:knives|knife|weapons?|outside now|bats|hammers|street now|going on now)\b|\b(?:throw|chuck|lob|hurl)\w* (?:bricks|stones|rocks|fireworks|bottles|eggs) (?:at|off|onto|from)\b|\bthrowing fireworks\b|\briot\w*\b|\bhas hurt me\b|\bhurt me\b|\brace(?:ist)? attack|\b(?:smashing|smashed|smash) up (?:cars|windows|shops|the)\b|\b(?:watching|casing) my house\b|trying (?:the|my|our) (?:windows?|doors?)\b/,
);
const FOLLOWED = like(
  /\b(?:follow(?:ed|ing) me(?: home)?|sat outside|outside in his car|exposing himself|exposed himself|flash(?:ed|ing) (?:me|at|himself)|prowl\w*|trying (?:car|door) handles|masked)\b/,
);
const THREAT_PERSON = like(/\b(?:man|guy|bloke|someone|somebody|he|stranger|fella|lads?|car|van)\b/);
const TRAIN = like(/\b(?:train|level crossing|crossing)\b/);
const TRAIN_DANGER = like(/\b(?:barrier'?s?|barriers|stuck on|on the (?:crossing|line|track)|derailed)\b/);
const DOG_IN_CAR = like(
  /\b(?:dog|baby|puppy|animal)s?\b.{0,24}\b(?:in|inside) (?:a |the |that |this )?(?:hot |locked |parked )*(?:car|van)\b.{0,50}\b(?:hot|panting|distress\w*|badly|crying|windows?|no air|hours)\b|\bleft in a hot car\b/,
);
const HELP = like(
  /\bcall (?:the )?(?:police|999|fire brigade|coastguard)\b|^(?:999|112|emergency|help me please|help me+|police|sos|mayday|ambulance|please help|help now)[!. ]*$|\bthis is an emergency\b|\bit'?s an emergency\b|\b(?:need|want|get|send) (?:the )?(?:police|fire brigade|emergency services|ambulance)\b|\bi need (?:urgent )?help (?:now|quick|quickly|immediately|please now|right now)\b|^(?:i )?need (?:urgent )?help (?:now|urgently)|\burgent help now\b|\blife (?:or|and) death\b|\bin (?:immediate|serious|real|grave|terrible) danger\b|\b(?:i'?m|we'?re|am|she'?s|he'?s|is) in danger\b|\b(?:scared|fear|afraid|fearing) for my life\b|\bhelp me\b.{0,24}\b(?:coming|hurt|please he|hiding|dying)\b|\bsend help\b|\bsomeone'?s? (?:is )?(?:dying|drowning)\b/,
);
const IN_A_BIN = like(
  /\b(?:someone|somebody|man|person|woman|bloke|rough sleeper|lad|kid|child|homeless (?:man|person|guy|lad)|guy|girl|people|drunk)\b.{0,36}\b(?:in|inside|into) (?:a |the |one of the |that |this |our |your |one of |big |commercial |large |wheelie |industrial |paper |clothes |bottle |recycling |textile )*(?:bins?|bin lorry|skip|dumpster|recycling bank|clothes bank|bank|lorry|container)\b/,
);
const ASLEEP_IN = like(
  /\b(?:asleep|sleeping|trapped|stuck|climbed|fallen|fell|hear|hiding|inside|there'?s someone|there is someone|theres someone|lorry is coming|emptied|moaning|shouting)\b/,
);
const SOMEONE_IN_THERE = like(
  /\bthere'?s? (?:is )?(?:someone|somebody|a man|a person|a woman|people|a kid|a child)(?: asleep| sleeping| stuck| hiding)?(?: in| inside| in side) (?:\w+ ){0,3}(?:bins?|skip|lorry|bank)\b/,
);
const PUTTING_IN = like(
  /\b(?:put|puts|putting|chuck\w*|throw\w*|dump\w*|dumped|fly ?tip\w*|leaving|left|fill\w*|using|going through|rummag\w*|rubbish)\b/,
);
const TRAPPED = like(
  /\b(?:trapped|stuck) (?:in|inside|under|down|upstairs|on the roof) ?(?:a |the |my |our )?(?:lift|fire|car|flat|building|water|river|mud|elevator|house|tree|rubble|room|upstairs|flood)?\b/,
);
const STUCK_THING = like(
  /\b(?:bins?|lid|letter|application|form|key|card|bag|payment|lorry|traffic|page|website|log)\b/,
);
const ANIMAL = like(
  /\b(?:dogs?|swan|alsatian|xl bully|bully|pitbull|horses?|ponies|pony|cows?|cattle|sheep|bull|swan|snake)\b/,
);
const ANIMAL_DANGER = like(
  /\b(?:attack\w*|biting|bitten|bit (?:me|my|him|her|someone|a)|loose (?:and|on|in)|savag\w+|mauled|gone for|going for (?:people|kids|me)|on (?:the )?(?:main |dual |busy )?(?:road|carriageway|motorway|bypass|a\d+)|dual carriageway|bypass|main road|running down|in the (?:river|canal)|tangled in|trapped in|stuck in|distress)\b/,
);
const ROAD_DANGER = like(
  /\btraffic lights?\b.{0,40}\b(?:out|not working|broken|off|stuck|failed|down)\b.{0,60}\b(?:crash\w*|accident|nearly|danger\w*|crossing|kids|chaos)\b|\bcar'?s?(?: has|'s| just)* (?:gone|crashed|ploughed|driven|smashed) (?:in)?to\b|\b(?:driving|going) the wrong way\b|\b(?:kids?|children|lads|youths|teenagers)\b.{0,24}\b(?:on|playing on|running across|climbing) (?:the )?(?:railway|train tracks|tracks|motorway|pylon|crane|roof of|ice)\b/,
);
const BAILIFF_HURT = like(
  /\bbailiffs?\b.{0,30}\b(?:hurt|hit|pushed|assault\w*|attack\w*|forced their way|forcing|broke in|breaking in|won'?t leave)\b/,
);

export const ENGLISH: readonly Rule<UrgentKind>[] = [
  rule('suicide', SELF_HARM), rule('suicide', WANT_TO_DIE), rule('suicide', NO_WISH_TO_LIVE), rule('suicide', NO_POINT), rule('suicide', CANNOT_GO_ON), rule('suicide', MEANS), rule('suicide', GONE_SOON),
  rule('gas', GAS, LEAK), rule('gas', GAS_WORK), rule('gas', PIPE, HISS), rule('gas', CO, ALARM_GOING), rule('gas', EGGS),
  unless(rule('flood', FLOOD_WATER, RISING), DRIP), unless(rule('flood', FLOODING), DRIP),
  rule('child', I_AM_A_CHILD, BAD_HOME), rule('child', ELDER_ON_CHILD),
  rule('medical', NOT_BREATHING), unless(rule('medical', PERSON, COLLAPSED, HELPLESS), PAST_FALL), rule('medical', COLLAPSED_NOW), unless(rule('medical', BROKEN, ALONE_NOW), PAST_FALL), rule('medical', SWALLOWED),
  rule('needle', NEEDLE_STICK), unless(rule('needle', NEEDLE, NEEDLE_PLACE), SHARPS_BOX),
  rule('missing', LOVED, MISSING),
  rule('abuse', ABUSE_NAMED), rule('abuse', FEAR_OF), unless(rule('abuse', PARTNER, VIOLENCE), OFFICIAL, HIT_THING), rule('abuse', FLEEING), rule('abuse', REFUGE, FOUND_US),
  unless(rule('child', CHILD, CHILD_HARM), NUISANCE, HIT_THING), rule('child', CHILD, CHILD_STUCK), rule('child', STUCK_CHILD),
  rule('adult', ELDER_NAMED), rule('adult', ELDERLY, NOT_SEEN, DAYS), rule('adult', SIGNS_OF_ABSENCE), rule('adult', WORRIED, NO_SIGN), rule('adult', OLD, CONFUSED, ABROAD), rule('adult', CARE, MISTREAT, FRAIL),
  rule('homeless', HOMELESS), rule('homeless', NOWHERE), rule('homeless', WE_HAVE_NOWHERE, NO_ROOF_NOW), rule('homeless', ROUGH, NEED_ROOF), rule('homeless', HOMELESS_THERE, SUFFERING), rule('homeless', OUT, NO_ROOF_NOW), rule('homeless', ASKED_TO_LEAVE, GO_TONIGHT), rule('homeless', SHELTER_FULL), rule('homeless', ON_STREET),
  unless(rule('danger', IN_A_BIN, ASLEEP_IN), PUTTING_IN), rule('danger', SOMEONE_IN_THERE),
  unless(rule('power', WIRE, WIRE_DOWN), WIRE_CALM), rule('power', ELECTRIC_THING, SPARKS), rule('power', POWER_CUT, POWER_NEED), rule('danger', NO_HEAT, SMALL_AND_COLD),
  unless(rule('danger', ON_FIRE), SMOKE_NUISANCE), unless(rule('danger', FIRE_NOW), SMOKE_NUISANCE),
  unless(rule('structure', BUILDING, GIVING_WAY), NO_HURRY), unless(rule('structure', FALLING_BITS), NO_HURRY), unless(rule('structure', CRACK, WORSE), NO_HURRY),
  unless(rule('structure', TREE, TREE_DOWN, TREE_PLACE), TREE_WORK), rule('structure', HOLE), rule('structure', COVER),
  rule('pollution', FISH), rule('pollution', MUCK, SPILT, WATERS), rule('pollution', ASBESTOS, EXPOSED_TO),
  unless(rule('danger', INTRUDER), BREAK_IN_PAST), unless(rule('danger', WEAPON), TOOLS), rule('danger', ATTACK), rule('danger', FOLLOWED, THREAT_PERSON), rule('danger', TRAIN, TRAIN_DANGER), rule('danger', DOG_IN_CAR), rule('danger', HELP),
  unless(rule('danger', TRAPPED), STUCK_THING), rule('danger', ANIMAL, ANIMAL_DANGER), rule('danger', ROAD_DANGER), rule('danger', BAILIFF_HURT), rule('medical', CRASH),
]; // prettier-ignore
