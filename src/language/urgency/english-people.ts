// Words that tell of people in danger, in English: what the rules of english.ts are made of.
import { like, words } from '../rule.js';

export const SELF_HARM = like(
  /(?:kill|killing|hang|hanging|harm|harming|hurt|hurting|drown|shoot|burn|cutting|slit) (?:my ?self|him ?self|her ?self|them ?sel\w+|our ?sel\w+|my wrists)|set fire to myself|suicid\w*|top(?:ping)? myself|self.?harm\w*/,
);
export const WANT_TO_DIE = like(
  /\b(?:want|wants|wanted|wish|rather|sooner|ready|prefer|going|feel like|think about|thinking of|thinking about) (?:to |i was |i were |be |being |he was |she was |just )*(?:die|dead|dying|jump)\b(?! (?:than (?:pay|give|let|use|move)|of (?:boredom|embarrassment|thirst|heat|shame)|my|on the (?:spot|queue)|laughing))|\b(?:i'?ll|i will|going to|might as well) be dead\b(?! before (?:you|they|anyone|this|it|my application))|better off (?:dead|without me)|off if i (?:was|were|wasn'?t)|rather not be here(?! (?:when|at|on|for the))/,
);
export const NO_WISH_TO_LIVE = like(
  /\b(?:don'?t|do not|didn'?t|no longer|not|never) (?:really |even )?(?:want|wanna|wish) (?:to )?(?:be here|live|be alive|wake up|exist|carry on|go on)(?! (?:in|at|on|near|next|with|paying|using))|\bsleep and (?:not|never) wake|\bnot wake up\b|(?:taking|take|tried to take|end|ending|finish) (?:his|her|their|my) (?:own )?life|end(?:ing)? it all|everything to (?:just )?(?:stop|end)|it all to (?:stop|end)/,
);
export const NO_POINT = like(
  /\b(?:no|not much|see any|see the|see no|any|what'?s the|what is the|where'?s the) point (?:in |of |to )?(?:living|life|being (?:here|alive)|carrying on|going on|anything|any ?more|in anything|it any ?more)|point being alive|nothing (?:left )?to live for|(?:life|it)(?:'s not| isn'?t| is not| ain'?t| just isn'?t) worth living(?! in| at| there)|reason to (?:live|go on|be here)|enough of (?:life|living|this life)|tired of (?:life|living|being alive)|nothing(?:'s)? (?:left |here )?for me(?: any ?more| here)?$|don'?t see (?:a|any|my) future|no future for me|thinking (?:about|of) ending (?:things|it)|ending things|(?:nobody|no ?one)(?: would|'d| will)? (?:even )?(?:notice|miss me|care) if i|wouldn'?t be missed|tell my (?:kids|children|family|wife|husband|mum|mam) (?:i'm sorry|i am sorry|i love)|i want out(?: of (?:it all|this life|here for good))?$|see no way out|no way out of (?:this|it)|be(?:ing)? (?:such )?a burden(?: any ?more| to (?:everyone|anyone|them|my))|nothing to get up for|what'?s the use (?:of|in|any ?more|$)|(?:saying|said|text\w*|sent me) (?:me )?(?:his |her |their )?goodbyes?\b|(?:letters|debts?|this) (?:have|has) finished me|at the end of everything|goodbye letter|suicide note|said my goodbyes/,
);
export const CANNOT_GO_ON = like(
  /\b(?:can'?t|cannot|can not|cant|couldn'?t|don'?t think i can|don'?t know how (?:much longer|long) i can) (?:go on|carry on|keep going|keep doing this|do this (?:any|no) ?more|go on no more|live like this|face (?:another day|tomorrow|life)|take it any ?more|take (?:any|much) more|bear it)(?! (?:the|to|on ?line|line|holiday|website|using|paying|your|a|an|with (?:the|my|this|that|an?|it)|my|until|till|through|for|in|past|this (?:web|form|page|site)))|feel(?:ing)? like giving up|giving up on (?:life|everything)|losing the will to live(?! (?:with|over|on|trying|here|filling|at))/,
);
export const MEANS = like(
  /\b(?:taken|took|swallowed|taking|had) (?:an )?(?:over ?dose|(?:a )?(?:load|lot|bottle|handful|pack|packet|box|whole|too many|all)(?: of| my| the| these| his| her)* ?(?:tablets|pills|paracetamol|medication|meds|sleeping))|over ?dosed?(?! (?:took|killed))|stockpil\w+ (?:my |his |her |the )?(?:medication|meds|tablets|pills)|\bgot (?:the |some |my )?(?:pills|tablets|rope|a rope|razor|noose) (?:here|ready|in front|with me)|in front of a (?:train|bus|lorry|car)|(?:stood|standing|sat|sitting|am|i'?m|man|woman|someone|somebody|lad|girl|boy|person)(?: is| up|'s)* on (?:the|a) (?:bridge|ledge|edge|railway|tracks)|(?:about|going) to jump(?! (?:off a cliff with|through|in\b|ship|on|for joy|the))|threatening to jump|(?:jump\w*|throw\w* (?:my|him|her)self|going|leap\w*) off (?:the|a) bridge/,
);
export const GONE_SOON = like(
  /\b(?:won'?t|wont|will not|not|don'?t think i'?ll|don'?t think i will) be (?:here|around|alive|with you)(?: much| for much)? ?(?:longer|any ?more|next week|tomorrow|by then|by christmas|to see|on earth|when you reply|$)|if i wasn'?t (?:here|around)|do(?:ing)? something (?:stupid|silly|daft|i regret)|hurt myself/,
);

export const PERSON = words(
  "someone somebody man woman person bloke lad guy chap lady girl boy kid child he she mum mam dad nan nana gran grandma grandad husband wife partner neighbour son daughter baby brother sister father mother friend mate pedestrian cyclist i'm i we they old_fella fella worker driver tenant pensioner toddler uncle auntie aunt",
);
export const NOT_BREATHING = like(
  /\b(?:not|isn'?t|stopped|struggling to|difficulty|trouble|can'?t|cannot|can not|unable to|cant|hard to|barely) (?:to )?(?:breath(?:e|ing)?|responding|conscious|waking up|moving at all|wake (?:up|him|her))\b|\bunconscious\b|\bunresponsive\b|\b(?:lips|face) (?:are |is |gone |going |turning |has gone |have gone )+blue|\bpassed out\b(?! (?:at|of|from|parade|last))|cardiac arrest|\bchok(?:ing|ed)\b(?! (?:me|her|us))|anaphyla\w*|chest pains?|pains? (?:in|across|through) (?:my|his|her|the) chest|chest (?:feels|is|gone|going) (?:really )?tight|tight chest|won'?t wake(?: up)?|won'?t come round|having a (?:heart attack|stroke|seizure|fit)|(?:is|she's|he's|been|started|keeps|kid|baby|man|woman) fitting\b(?! (?:in|a|an|the|new|my|our|some|solar))|^heart attack\b(?! (?:last|in|two|three|years|this))|^stroke[!. ]*$|(?:need|call|send|get) (?:me |us )?(?:for )?an? ambulance|call an ambulance|ambulance (?:now|please|quick)|blood everywhere|there'?s blood|bleeding (?:badly|heavily|a lot|out|everywhere|to death|and)|wo ?n'?t stop bleeding|cut .{0,20}won'?t stop|(?:i've|he's|she's|has|just|someone|man|lad|mate|son|brother) been stabbed|got stabbed/,
);
export const COLLAPSED = like(
  /\b(?:has |have |just |'s )?(?:collapsed|keeled over|fallen|fell|had a fall|knocked (?:over|down|off)|run over|hit by a (?:car|bus|van|lorry|bike)|been hit|electrocuted|crushed|drowning)\b/,
);
export const HELPLESS = like(
  /\b(?:can'?t|cannot|cant|can not|unable to|not able to|not strong enough to|won'?t) (?:get (?:up|him up|her up|them up)|move|lift|stand|feel (?:his|her|my))|\bon the (?:floor|ground|pavement) (?:and|since|for|in)|at the bus stop|on the (?:street|pavement|high street|stairs|floor)|there'?s blood|in the (?:street|road|park|shop|toilet)\b/,
);
export const PAST_FALL = like(
  /\b(?:claim|compensation|last (?:week|month|year)|yesterday|uneven|pothole|loose (?:slab|paving)|hip|since then|months ago|so (?:i|he|she) can'?t|bins?)\b/,
);
export const BROKEN = like(/\b(?:broken|broke|snapped|smashed) (?:my|his|her) (?:leg|ankle|arm|hip|neck|back|wrist)\b/);
export const ALONE_NOW = like(
  /\b(?:nobody about|no ?one about|can'?t (?:move|get up|walk)|in the park|on the path|just now|help me)\b/,
);
export const COLLAPSED_NOW = like(
  /\b(?:someone|somebody|a man|a woman|a lady|an old (?:man|lady|woman)|the (?:man|woman|lady|driver)|he|she|my \w+|neighbou?r)(?: has| have| just|'s)+ collapsed\b|^someone collapsed/,
);
export const SWALLOWED = like(
  /\b(?:swallowed|drank|drunk|drunken|eaten|ate|drinking|eating) (?:some |the |a |my )?(?:bleach|antifreeze|anti freeze|poison|weed ?killer|button|batter(?:y|ies)|rat poison|caustic|white spirit|paint|tablets|pills|magnets?|berries|detergent|dishwasher)/,
);
export const CRASH = like(
  /\b(?:car|road|bike|motorbike|bus|lorry) (?:crash|accident|smash)\b(?! (?:repair|statistics|data|report|claim|figures|black))|\b(?:pile ?up|head on)\b/,
);

export const CHILD = like(
  /\b(?:child|children|childs|kid|kids|kiddie|baby|babies|toddler|little (?:one|ones|boy|girl|lad|lass|un)|boys?|girls?|grandson|granddaughter|grandchild\w*|infant|bairn|nephew|niece|son|daughter|step(?:son|daughter)|\d+ year old|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) year old|lad of|schoolgirl|schoolboy|pupil|newborn)\b/,
);
export const CHILD_HARM = like(
  /\b(?:abus\w+|neglect\w*|molest\w*|groomed|grooming (?:her|him|my|kids|a|the)|exploit\w*|bruis\w+|black eye|marks (?:on|all)|covered in (?:marks|bruises)|beaten|beats|beating|being (?:hit|hurt|smacked|slapped|knocked about|touched|starved|locked)|knocked about|hits?|hitting|smack\w*|slapp\w*|punch\w*|kick(?:s|ed) (?:him|her|the kid|the child)|dragged (?:him|her|the child|the kid|by)|drags (?:him|her)|shak(?:es|ing|en) (?:him|her|the baby|the child)|rough with|flinch\w*|screams|screaming (?:for|all|every|and|in pain|blue|help|stop|his|her)|burn marks|belt|starv\w+|not (?:been )?fed|never fed|isn'?t fed|aren'?t fed|haven'?t eaten|hasn'?t eaten|begging for food|unsupervised|locked (?:in|up in|out)|left (?:home )?alone|home alone(?! these)|all alone|on (?:their|his|her) own|no one is looking|nobody is looking|no adults?|with no adult|(?<!lives )by (?:himself|herself|themselves)(?! (?:her|his|and pays))|alone in|unattended|in danger|at risk|filthy|crying all|crying for hours|always crying|cries all|no parents|no floor ?boards|(?:on|in) the (?:middle of the )?(?:main |busy )?road\b.{0,20}(?:alone|no |nappies|by themselves)|squalor|wandering|touching|touches)\b/,
);
export const CHILD_STUCK = like(
  /\b(?:locked|left|stuck|trapped|fallen|fell) (?:in|inside|down|into) (?:a |the |that |my |our )?(?:hot )?(?:car|house|room|lift|drain|well|hole|river|canal|pond|water|railings|bathroom)|stuck in the (?:railings|lift)|(?:playing|out|are|is|'s|running|skating|walking|gone|went|up|climbing|stood) on the ice\b|(?<!(?:jumping|daren't) )on the (?:railway|tracks|train line|roof|dual carriageway|motorway)|railway line|dual carriageway/,
);
export const STUCK_CHILD = like(
  /\b(?:child|kid|toddler|baby|boy|girl)(?: is| has|'s)? (?:stuck|trapped)\b(?! (?:the|a|an|it|his|her|my|their|stickers?|something)\b)/,
);
export const I_AM_A_CHILD = like(
  /\bi'?m (?:only |just )?(?:[5-9]|1[0-7])\b(?!(?: weeks| months|th|%|\.|:|am|pm))(?! (?:high|market|station|church|chapel|bridge|school))|\bi am (?:only |just )?(?:[5-9]|1[0-7])\b(?! (?:weeks|months|years? in))/,
);
export const BAD_HOME = like(
  /\b(?:hits?|hitting|hurts?|beats?|belt|scared|afraid|frightened|ran away|run away|kicked (?:me )?out|chucked (?:me )?out|thrown out|nowhere|touch\w*|locked|hungry|drinks all|won'?t let me|alone in the house|on my own since)\b/,
);
export const NUISANCE = like(/\b(?:nois(?:e|y)|complain\w*|garden all day|playing|ball games|bins? day|trampoline)\b/);
export const ELDER_ON_CHILD = like(
  /\bmy (?:dad|stepdad|step dad|step ?father|father|uncle|mum|mam|stepmum|grandad|foster \w+|teacher|coach|brother|cousin|mum'?s boyfriend|mam'?s boyfriend)(?: is| keeps| has been| has|'s| always| comes?)? (?:touch\w*|hit\w*|hurt\w*|beat\w*|abus\w+|lock\w*|comes? into my (?:room|bed)|into my (?:room|bed)|makes me (?:do|touch|undress))/,
);

export const PARTNER = words(
  "his_mother her_mother carer partner husband hubby wife boyfriend girlfriend bf gf ex missus fella bloke my_man fiance fiancee spouse baby's_dad kids'_dad children's_father daughter's_boyfriend mum's_boyfriend father_in_law mother_in_law my_dad my_father my_stepdad my_son my_brother he she",
);
export const HIT_THING = like(
  /\bhits? (?:a|an|the|my|our|your|into|some) (?:\w+ )?(?:bins?|wall|fence|ball|car|gate|lamp ?post|tree|kerb|window|cricket|pothole|post|house|van|bollard)\b|\bball\b|\bhit by (?:a|an|the) (?:\w+ )?(?:car|bus|van|lorry|truck|train|tram|taxi|tractor|bike|motorbike|scooter)\b/,
);
export const VIOLENCE = like(
  /\b(?:hits?|hitting|hit me|(?<!dead )beats?|beating|beaten|battered|punch\w*|slapp?(?:s|ed|ing)|kick(?:s|ed|ing) me|strangl\w*|chok(?:ed|es) me|throttl\w*|rap(?:ed|es)|attack(?:s|ed) me|assault(?:s|ed)|violent|violence|abusive|abuses|abused me|smash(?:ing|ed|es) (?:up|the house|everything|my)|throws things|threw .{0,24}at me|broke my (?:arm|nose|jaw|ribs?|wrist|phone)|hands? (?:a?round|on|at) my (?:throat|neck)|knocks? me about|pinned me|burn(?:t|ed) me|threaten\w*|going to (?:kill|hurt|stab) (?:me|us|her)|gonna (?:kill|hurt|stab)|kill me|kill us|hurt me|hurting me|stalk\w*|follow(?:s|ing) me|turn(?:s|ing) up at my|won'?t leave me alone|banging on (?:my|the) door|controls? (?:me|my|all|what|who|everything)|controlling|(?:won'?t|doesn'?t) let me(?! (?:in\b|pay|log|use|put|park|past|through|on\b|know|see the|book|apply|out of the|have (?:a|the|my) (?:bin|copy|refund|bill)))|not allowed to (?:leave|go out)|not allowed out|finish me off|does me in|goes for me|went for me|has a go at me and|pinch\w* (?:and|me)|slapping me|laid (?:his|her) hands on|leather\w* me|clump\w* me|reads all my|checks my phone|takes all my money|watches me|locked me in|locks me in|keeps me (?:in|locked))\b/,
);
export const OFFICIAL = like(
  /\b(?:your|the|bin|council) (?:driver|drivers|bin ?m[ae]n|officer|staff|crew|worker|workers|inspector|councillor|warden|bailiff)s?\b/,
);
export const FEAR_OF = like(
  /\b(?:scared|afraid|frightened|terrified|fear|petrified)(?: to death)? (?:of (?:my (?:partner|husband|wife|boyfriend|girlfriend|ex|dad|son|father|stepdad|brother)|him|her|what he|going home)|to (?:go home|go back|be at home|be in the house|stay (?:at home|here)|leave the house because)|for my (?:life|safety|kids|children))|\b(?:she|he)'?s? (?:outside|on (?:his|her) way|coming back|got in the house|in the house)\b.{0,40}\b(?:scared|frightened|afraid|hiding|help|kill|knife|terrified)|hiding from (?:him|my)|\b(?:scared|terrified) of her\b(?! on)|\bi'?m not safe\b|not safe (?:at home|here|in my own home|with him)|don'?t feel safe (?:at home|here with)|(?:locked|barricaded) (?:myself|ourselves) in|locked the (?:bathroom|bedroom) door/,
);
export const ABUSE_NAMED = like(
  /\b(?:domestic (?:abuse|violence)(?! (?:refuge|charity|awareness|training|policy|discount|exemption|course))|(?:abusive|violent|coercive) (?:partner|husband|wife|boyfriend|girlfriend|ex|relationship|marriage|man|home|father|son)|being abused|been raped|i was raped|raped me|sexual(?:ly)? (?:assault|abus)\w*|blackmail\w*|made to work for nothing|make me work for nothing|(?:forced|forcing|force|make|making|made) (?:me |her |my sister |my daughter )?(?:to marry|into marriage|into a marriage|marry)|forced marriage|taken abroad to marry|honou?r (?:killing|violence|based)|traffick(?:ed|ing|er)|modern slave\w*|held against (?:my|her|his|their) will|took my passport|taken my passport|\bfgm\b|beats her up|beaten up by (?:my|her|his))\b/,
);
export const FLEEING = like(
  /\b(?:flee|fleeing|fled|escape|escaping|get away from|got to (?:leave|get out)|have to (?:leave|get out)|need to (?:leave|get out)|leave|leaving|hiding from|running from|get out) (?:my |a |an |from |of )*(?:abusive |violent )?(?:him|her|husband|partner|ex|boyfriend|wife|abuser)\b(?! (?:alone|account|carrier|bins?|bags?|house|at|job|name))/,
);
export const FOUND_US = like(
  /\b(?:found|knows|find|finding|got|has)(?: out)? (?:the|my|our|where i|where we|where) ?(?:address|live|lives|am|are|i live|we live)\b/,
);
export const REFUGE = like(/\b(?:refuge|ex|husband|abuser|women'?s aid|boyfriend|he)\b/);

export const HOMELESS = like(
  /\b(?:i'?m|we'?re|i am|we are|am|be|being made|been made|made me|made us|become|becoming|now|going to be) (?:now |about to be )?(?:homeless|roofless)\b(?! prevention| last| in (?:19|20)| years| when i was| before| for (?:a )?(?:while|time) (?:last|in))/,
);
export const NOWHERE = like(
  /\b(?<!folk with )(?:nowhere|no ?place|no home|not got anywhere|haven'?t got anywhere|got nowhere|don'?t have anywhere|have not got anywhere|without anywhere|no roof)(?: else)?(?: for (?:me|us)(?: and my \w+| and the \w+)?)?(?: safe| warm)?(?: for (?:me|us|the kids|them))? ?(?:to )?(?:sleep|stay|go to|go|live|over (?:my|our|his|her) heads?|spend the night|tonight)\b(?! (?:with|for) (?:the|my|this|our) (?:rubbish|bin|bins|recycling|waste|car|sofa))/,
);
export const WE_HAVE_NOWHERE = like(
  /\b(?:have|got|with|has) nowhere\b(?! (?:to (?:put|store|park|keep|leave|recycle|take|hang|tip|dump)))/,
);
export const ROUGH = like(
  /\b(?:sleeping|sleep|slept|living|spending the night|spent the night|stuck|stay(?! in the car)|staying|be) (?:rough|on the streets?|in (?:my|the|our|a|my mates?'?s?|my friends?'?s?|someone'?s|a mates?'?s?) (?:car|van|tent|bus station|car park|park|doorway|shed|station|garage|stairwell))\b/,
);
export const HOMELESS_THERE = like(
  /\bhomeless (?:woman|man|lady|person|guy|lad|girl|couple|bloke)\b|\brough sleeper\b/,
);
export const SUFFERING = like(
  /\b(?:soaked|shivering|freezing|snow|unwell|ill|not well|cold|unconscious|hurt|coughing|collapsed|not moving|bleeding)\b/,
);
export const NEED_ROOF = like(
  /\b(?:tonight|thrown|now|kids|children|baby|daughter|son|freez\w*|snow|cold|help|nowhere|doesn'?t look well|i'?m|i am|we'?re|we are|i've been|me and)\b/,
);
export const OUT = like(
  /\b(?:got to|have to|need to|must|told to) (?:leave|get out|be out)(?: here| of here| of the (?:house|flat))? (?:tonight|today|tomorrow)\b|\b(?:get|getting|got|being|be) evicted\b|\b(?:kicked|chucked|thrown|threw|throwing|kicking|booted|turfed|locked|slung|evicted|evicting|kick)(?: me| us| him| her| my family)? (?:out|onto|today|tonight|tomorrow|at|this (?:morning|afternoon|evening|week)|now|and|with|from|by)\b/,
);
export const NO_ROOF_NOW = like(
  /\b(?:tonight|nowhere|tomorrow|no ?one (?:who )?can take|hasn'?t found us|shed|today|at (?:\d|noon)|this (?:afternoon|evening|morning)|by (?:five|six|\d)|my (?:mum|dad|parents|landlord|family)|kids|children|baby|street|homeless|sleep|(?:of )?(?:my|the|our|his|her) (?:house|home|flat|place)|asked to leave)\b/,
);
export const ASKED_TO_LEAVE = like(/\b(?:asked|told|ordered) (?:me |us )?to (?:leave|get out|go)\b/);
export const GO_TONIGHT = like(/\b(?:tonight|where (?:can|do|will) (?:i|we) (?:go|sleep|stay)|nowhere|sleep)\b/);
export const SHELTER_FULL = like(
  /\b(?:hostel|shelter|refuge|b ?and ?b|night shelter)(?: is| are|'s)? (?:full|closed|shut|turned me away)\b/,
);
export const ON_STREET = like(
  /\bon the (?:streets?|pavement)(?: from)? (?:tonight|now|with (?:my|the|our|two|three))|kids and me are on|are on the (?:street|pavement)|(?:be|out|i'm|we're|are|kids|me|living|end up|sleeping) on the streets?$|changed the locks|change the locks|locked us out|don'?t know where (?:we|i)(?:'ll| will| are going to|'re going to|'m going to|am going to)? (?:sleep|stay|going to sleep|be sleeping)|can'?t (?:stay|go back|live|sleep) (?:in (?:the|my|our) (?:house|flat|home) )?tonight|being evicted (?:today|tonight|tomorrow|this)|(?:got|have|had) to be out (?:by|today|tonight|tomorrow|at)\b.{0,60}\b(?:sleep|go|stay|nowhere|kids|live)|(?:came|come|got|released|out) (?:out )?(?:of|from) (?:prison|hospital|jail)\b.{0,40}\b(?:nowhere|no home|homeless)|ran away from home|run away from home/,
);

export const ELDERLY = like(
  /\b(?:neighbou?rs?|old (?:man|lady|woman|chap|boy|couple|gentleman|fella|dear|girl)|elderly|lady|gentleman|pensioner|woman over|man (?:over|across|down|up|next|at|in)|mrs|mr|miss|nan|gran|(?:at|from|in|over) (?:number|no|the flat)|next door|downstairs|upstairs|tenant)\b/,
);
export const NOT_SEEN = like(
  /\b(?:not|hasn'?t|haven'?t|hasnt|havent|never|nobody has|no ?one has|nobody'?s|no ?one'?s|not been|aint|ain'?t) (?:been )?(?:seen|heard from|answering|answered|opened|moved|coming to|come to|picked up|been out)\b(?!.{0,20}\b(?:bins?|lorry|bin men|crew|recycling|application|council|letter|email|form))|not seen|no answer|not answering|no reply|doesn'?t (?:answer|come to)|won'?t answer|seen (?:him|her|them) (?:for|in|since)/,
);
export const DAYS = like(
  /\b(?:days?|a week|weeks|since (?:mon|tue|wed|thu|fri|sat|sun|last|the)\w*|ages|door|curtains|milk|piling|lights? (?:on|have|has)|phone)\b/,
);
export const WORRIED = like(
  /\b(?:worried|concerned|scared|frightened|afraid) (?:about|for) (?:mr|mrs|ms|miss|the (?:old|lady|man|woman|couple|elderly)|my (?:elderly |old )?(?:neighbou?r|mum|mam|dad|nan|gran\w*|uncle|aunt\w*|friend)|an? (?:old|elderly))\b|\b(?:dad|mum|mam|nan|gran\w*|grandad|mother|father|uncle|aunt\w*) (?:lives? alone )?(?:and )?(?:isn'?t|not|won'?t) answer(?:ing)?\b/,
);
export const SIGNS_OF_ABSENCE = like(
  /\b(?:curtains|milk|post|newspapers?|letters|lights)\b.{0,40}\b(?:piling|piled|still out|closed|drawn|shut|not (?:been )?(?:opened|drawn|moved)|haven'?t (?:been )?(?:opened|drawn|moved|gone)|on the (?:step|mat)|on for|for days|been on|usually|are shut|is shut)\b|\b(?:blinds|curtains) (?:are |is |have been |still )+(?:shut|closed|drawn)\b|(?:foul|bad|horrible|terrible|awful) smell.{0,50}(?:no ?one|nobody|not|hasn'?t).{0,12}seen/,
);
export const NO_SIGN = like(
  /\b(?:answer\w*|door|phone|seen|blinds|curtains|paper|milk|lights?|days?|fall|fallen|eat\w*|confused|wander\w*|alone|cold|shut|miles away|gas on|not himself|not herself|bruis\w*|money)\b/,
);
export const CARE = words(
  'neighbour neighbor carer carers care_home care_worker nurse nursing_home lodger nephew grandson lads lad people some_men men staff',
);
export const MISTREAT = like(
  /\b(?:hit(?:s|ting)?|hurt(?:s|ing)?|grab\w*|shout\w* at|shouting|steal\w*|stole|rob\w*|bully\w*|starv\w*|neglect\w*|abus\w*|threaten\w*|tak(?:es|ing|en|e) (?:all )?(?:of )?(?:her|his|their|the|my (?:nan|gran|mum|mam|dad|grandad|mother|father|uncle|aunt)'?s?) (?:money|pension|bank|cash|card|savings)|hand(?:ing)? over (?:money|cash|her|his)|con(?:ning|ned)|scamm\w+ (?:her|him)|giving (?:him|them) (?:all )?her money|rough with|being rough|moved in(?:to)? (?:with|on|his|her|to|and (?:won'?t|taken|they))|cuckoo\w*|leaves? (?:her|him) (?:in|wet|without))\b/,
);
export const FRAIL = like(
  /\b(?:her|him|mum|mam|dad|nan|nana|gran|granny|grandma|grandad|elderly|mother|father|disabled|vulnerable|old|them|bed ?bound|bedridden|dementia|learning (?:difficulties|disability|disabilities)|uncle|auntie?|blind|housebound)\b/,
);
export const CONFUSED = like(
  /\b(?:confused|disorient\w*|lost|dementia|in (?:her|his) (?:nightie|pyjamas|slippers|dressing gown|night ?dress|underwear)|barefoot|no shoes)\b/,
);
export const OLD = like(/\b(?:old|elderly|frail) (?:man|lady|woman|chap|fella|gentleman|person|dear)\b/);
export const ABROAD = like(/\b(?:walking|wandering|street|road|outside|bus stop|sat on|sitting on)\b/);
export const ELDER_NAMED = like(
  /\b(?:elder abuse|vulnerable (?:adult|person|man|woman|lady) (?:is |being |at |in |who )|adult at risk|adult safeguarding concern|safeguarding (?:concern|referral|issue|alert))\b|\b(?:mum|mam|dad|nan|gran\w*|mother|father|grandad)\b(?: is| has been| keeps|'s| being| getting| gets)* (?:being |getting )?(?:hit|hurt by|abused|neglected|starved|robbed|bullied|assaulted|mistreated)\b|being hit by (?:her|his)/,
);

export const LOVED = like(
  /\b(?:son|daughter|child|children|kids?|boy|girl|mum|mam|mother|dad|father|nan|gran|granny|grandma|grandad|grandson|granddaughter|husband|wife|brother|sister|baby|toddler|autistic|dementia|alzheimer'?s|\d+ year old|friend|he|she|man|woman|person|teenager|lad|lass|uncle|aunt\w*|resident)\b/,
);
export const MISSING = like(
  /\b(?:gone missing|is missing|has gone missing|went missing(?! from (?:the|my|our) (?:bill|form|account|list|letter))|'s gone missing|wandered off|walked out(?! (?:on|in|two|three|a year|last|years|months|\w+ (?:years?|months?|weeks?)))|has wandered|run off|ran off|not come (?:home|back)|hasn'?t come (?:home|back)|hasnt come (?:home|back)|isn'?t (?:back|home)(?: yet)?|not (?:back|home) yet|(?:phone|mobile) is off|not answering (?:his|her) phone|hasn'?t (?:returned|been home)|can'?t find (?:him|them|her)(?! (?:account|bill|papers|number|reference|letters?|name|bin|will))|cant find (?:him|her|them)|cannot find (?:him|her|them)|disappeared|vanished|run away|ran away from home|lost (?:him|her) in (?:the|a|town|tesco|asda|aldi))\b|\b(?:lost|can'?t find|cant find) my (?:little |young )?(?:son|daughter|child|boy|girl|toddler|baby|kid|mum|dad|nan)\b(?!'s)|missing (?:child|person|boy|girl|toddler|teenager)|help (?:me )?find my (?:son|daughter|child|boy|girl|kid|mum|dad|nan)(?! (?:a|some|school|nursery))/,
);

/** The worst is over, and the message is about what is left to do. */
export const BEREFT = words('executor probate killed_in letters_still died passed_away funeral post_office_is_shut');
/** What a letter or a court threatens is no violence, nor what a neighbour will ask of the planners. */
export const LAWFUL_THREAT = like(
  /\bthreat\w*\b.{0,50}\b(?:solicitors?|court|jail|prison|sue|planning|send someone|bailiffs?|legal|fine)\b|\b(?:letter|summons|leaflet|bailiffs?|council)\b.{0,30}\bthreat\w*|\b(?:alone|own)\b.{0,20}\bthese bailiffs\b|\bslapped (?:something|an order|a)\b/,
);
export const CARERS = words('carer carers care_worker care_home nurse home_help agency');
export const ABSENT = like(
  /\b(?:hasn'?t|haven'?t|has not|didn'?t|not|never) (?:turn\w*|come|came|been|shown|show|arrived?)\b|\bno[ -]?show/,
);
export const CREW = words('lorry crew bin bins binmen bags collection');
