// People who cannot help themselves, told sideways, in English: old and frail, ill, lost, or out in the cold tonight.
import type { UrgentKind } from '../../core/reading.js';
import { like, rule, unless, words, type Rule } from '../rule.js';

const SOMEONE = words(
  "neighbour* mam mum mother dad father nan nana gran granny grandad grandma uncle auntie aunt brother sister husband wife lady gentleman woman man chap fella bloke old_(?:girl|boy|dear|man|lady|fella|chap) pensioner tenant customer mrs mr postie next_door flat_\\d number_\\d he he's she she's her him lad lass patient resident lodger someone somebody child kid baby son daughter mate driver worker labourer binman bin_man partner colleague friend boy girl i i'm i've my",
);
const UNLIKE = like(
  /\b(?:not|isn'?t|is not|never) (?:at all )?like (?:him|her|mr \w+|mrs \w+|nora|[a-z]+ (?:to be|to miss|at all))\b|\bputs? (?:her|his) bins? out like clockwork\b|\b(?:she|he) always (?:waves|says hello|puts|opens)\b|\bdon'?t think .{1,20} come out\b|\bwho'?d notice if\b|\b(?:flies|maggots|bluebottles)\b.{0,30}\b(?:inside|window|letter ?box)\b|\b(?:groan|groaning|moaning|banging|tapping|calling|weak voice|shouts?|shouting|crying)\b.{0,24}\b(?:noise|through the (?:door|wall|letter ?box)|from inside|behind the door)\b|\bsee (?:him|her|them|someone|legs|feet) (?:lying|on the floor|slumped)\b/,
);
const UNCOLLECTED = words(
  "uncollected piling piled_up untouched still_on_the_(?:step|mat|door|handle) curtains letterbox milk papers meals prescriptions parcels post not_today two_weeks last_week hasn't days nobody",
);
const CANNOT_RISE = like(
  /\b(?:can'?t|couldn'?t|cannot|unable to|not able to) (?:get (?:up|out of (?:bed|the (?:chair|bath|house|bed))|off the|to the (?:phone|door|shop|toilet|bathroom))|reach the phone|stand up|feel my (?:feet|legs|hands|arm)|move my)\b|\bon (?:the |my |her |his )?(?:bathroom |kitchen |hall |bedroom |landing )?(?:floor|lino|tiles)\b.{0,24}\b(?:since|all night|for hours|days|hours|last night|yesterday|cold)\b|\bstuck (?:in|on) (?:the|my|her|his) (?:bath|chair|toilet|commode|bed|stairs)\b/,
);
const ABANDONED = like(
  /\b(?:carers?|niece|nephew|daughter|son|agency|nurse|home help)'?s? (?:has|have|left|hasn'?t|haven'?t|didn'?t|never|not|hasnt|turned up)\b|\b(?:no ?body|no ?one)(?:'s| has| is)? (?:comes?|coming|been|checking|fed|here)\b|\bsince (?:last night|yesterday|mon|tues|wednes|thurs|fri|satur|sun)\w*|\bno (?:dinner|food|tablets|tea|heating|phone bar|meals)\b|\bhungry\b|\bhaven'?t eaten\b|\b(?:i'?m|she'?s|he'?s|aged|is) (?:[789]\d|eighty|ninety|seventy)\b|\bheating'?s? (?:is |has |'s )?(?:bust|broke\w*|off|gone|packed)\b/,
);
const NEED_NO_BIN = words(
  'bin bins brown_bin bulky sofa fridge collection permit form website ramp lower_the pavement badge mobility council_house adaptation* grab_rail pothole',
);
const LEFT_IN_MESS = like(
  /\bin (?:his|her|their) (?:own )?(?:mess|muck|filth|urine|wee)\b|\bwet (?:sheets|bed|pads?|nappy)\b.{0,24}\b(?:all|since|weekend|night|day|hours)\b|\bleaves? (?:her|him|mum|mam|dad) (?:on the commode|in bed|wet|in the)\b|\btied (?:in|to|up in) (?:their|his|her|the|a) (?:chairs?|beds?)\b|\bwith the door bolted\b|\bhalfway up in the hoist\b|\bone (?:girl|carer|nurse) on nights\b|\b(?:lie|lying|left|sat|sitting) in (?:wet|dirty|soiled|his|her|their)\b.{0,16}\b(?:sheets|bed|mess|clothes|pads?|own)\b|\bhoarded so\b/,
);
const TAKEN_FROM = like(
  /\b(?:took|takes|taking|walked|marched|drives?) (?:him|her|mum|mam|dad|nan|gran|my \w+) to the (?:bank|cash ?(?:point|machine)|post office)\b|\b(?:has|got|have|took|taken|keeps|holds) (?:the|her|his|my|mum's|mam's|dad's|nan's) (?:bank cards?|pension (?:book|card)?|cash card|flat key|keys? (?:and|off)|savings|money)\b|\btakes the lot\b|\bcleaned (?:her|him) out\b|\bemptied (?:her|his) account\b|\bhas (?:him|her) begging\b|\bmoved in (?:and|with|on) (?:taken|took|him|her|won'?t)\b|\btaken (?:his|her) (?:bedroom|flat|key|house)\b|\b(?:sign\w*|made (?:him|her) sign) (?:over )?(?:the|her|his) (?:house|will)\b/,
);
const TAKERS = words(
  "nice_men men lads gang dealers girlfriend boyfriend new_friend* niece nephew carer* lodger grandson son daughter older_ones they they're some people cousin 'girlfriend' bloke fella",
);
const EXPLOITED = words(
  "eighty 80 90 ninety elderly learning slow autis* vulnerable dementia nan gran mum mam dad brother uncle auntie mother father neighbour old sleeping begging grand again him his her she she's",
);
const NIGHTCLOTHES = like(
  /\bin (?:his|her|just|only|nothing but|a|their) ?(?:his |her |a )?(?:\w+ )?(?:nightie|night ?dress|night ?gown|pyjamas|slippers|dressing gown|gown)\b|\bhospital (?:wristband|gown|bracelet|tag)\b|\blady in slippers\b/,
);
const OUT_THERE = words(
  'street road bus shelter bench wall tip pavement outside taxi walking wandering lost no_key rummaging cold gate_swinging park bridge shop knocked doorstep wet rain crying sat_on since around',
);
const LOST_SELF = like(
  /\b(?:doesn'?t|didn'?t|don'?t|not) (?:seem to )?(?:know (?:her|his) (?:own )?name|know (?:where (?:he|she|they)|who (?:he|she))|remember (?:where|who|her|his))|\bno idea where (?:he|she) (?:lives|is|'s)\b|\bthinks (?:it'?s 19\d\d|i'?m (?:her|his)|it'?s (?:her|his) house|it'?s the war)\b|\b(?:thinking it'?s (?:her|his) house|says it'?s 19\d\d)\b|\bkeeps asking (?:when|where|for (?:his|her|their) (?:mum|mam|mother|wife|husband))\b|\bcrying for (?:his|her) (?:wife|husband|mum|mam|mother)\b|\b(?:found|got|handed in|with us|here is) (?:a|an|this|some) (?:\w+ )?(?:lady|toddler|old (?:man|lady|fella|chap)|little (?:boy|girl)|child|man|woman) (?:wandering|alone|on (?:her|his)|crying|no one|lost|by the|in (?:a|her|his))|\bfound a toddler\b/,
);
const KIN = words(
  "mam mum mother dad father nan nana gran granny grandad grandma husband wife hubby son daughter grandson granddaughter brother sister niece nephew uncle auntie aunt child kid toddler lad lass boy girl flatmate friend mate partner foster_(?:girl|boy|son|child) six_year_old \\d_year_old he he's she she's missus old_(?:man|lady) teenager him her",
);
const VANISHED = like(
  /\b(?:isn'?t|he'?s not|she'?s not|not|now (?:he|she) isn'?t) in (?:it|(?:his|her) (?:bed|room|tent|cot|pram))\b|\b(?:on the \w+|there|here) and now (?:he|she)(?:'s| is)?(?:n'?t| not| gone)\b|\bnow (?:he|she) (?:isn'?t|'s gone)\b|\b(?:got|slipped|climbed|snuck|sneaked|walked|went|gone|wandered) (?:out|off) (?:in (?:her|his)|of the (?:window|house|home|gate|ward)|about an hour|into the|last night|through|the gate|at \d|and (?:not|hasn'?t|isn'?t))\b|\bslipped the gate\b|\bwalked out in the night\b|\b(?:never|didn'?t|not|hasn'?t|haven'?t) (?:got|get|arrived?|turned up|made it|reached|been|come|came) (?:there|home|here|back|to (?:school|nursery|the day|work)|off the bus)\b|\bsaid (?:he'?d |she'?d |he |she )?(?:be )?back\b|\b(?:supposed|meant|due) to be (?:at|back|home|here)\b|\blast seen\b|\bno sign of (?:my|him|her|mum|mam|dad)\b|\bonly turned (?:my|our) back\b|\blost sight of\b|\bkeep (?:their|your|an) eyes? (?:open|out|peeled)? ?(?:for|on) a\b|\bhanded in an old\b|\bdo you have (?:cameras|cctv)\b|\bgot (?:you )?cctv\b|\b(?:else|somebody|someone|stranger) (?:has |have )?(?:already )?(?:collected|picked (?:him|her) up)\b|\b(?:off|left|gone|away|in(?:to)? (?:a|the) (?:car|van)) with (?:someone|somebody|a man|a bloke|some man)\b|\btracker says\b|\bup and down the (?:prom|street|road|beach|park|lanes?) (?:shouting|calling|looking)\b|\b(?:not|nor|never) (?:seen|heard)(?: nor heard| from| of)+\b|\bfront door'?s? (?:is |was )?(?:wide )?open\b|\b(?:is|'s) missing\b|\bmams missing\b/,
);
const LOST_CARE = words(
  "hour hours night dark pitch_black cold red_coat stone_cold tea tablets medication dementia alzheimer* mind_of rough sea river lake pond phone purse wife's find year_old niece daughter son grandson he she mum mam dad husband wife swings scooter not_like wandering shouting slippers tip bed nursery school spiderman pink",
);
const NOT_LOST = words(
  'letter form bill payment refund money cheque bin bins crew lorry cat dog binmen_never parcel permit card driver engineer inspector officer planner application months joint deposit telly_and bank grand builder electrician builder* plumber surveyor planning badge died burnt_out burned_out abandoned dumped untaxed no_plates number_plate* flat_tyre* wreck',
);

const BED_DOWN = words(
  "sleep sleeping slept asleep kip kipping doss dossing bedding_down bedded_down bedding bedded lie_down stopping_in spending_the_night for_the_night stay_(?:overnight|warm|all_night|tonight|the_night) overnight got_the_kids_in i'm_in_a we're_in_a we_are_\\w+_in_a stopping_all_night tent",
);
const NO_BED = words(
  'tent car van corsa fiesta transit bus_shelter bus_station coach_station doorway porch stairwell bin_store bench launderette laundrette library station cash_machine atm lobby sleeping_bag shed toilets underpass car_park rec park boilers boiler_room bus_stop under_the_bridge circular_bus pavement stairs airport tumble_dryer',
);
const HOMELESS_NOW = words(
  "tonight night i'm we're me us kids baby little_one cold freezing freez* minus frost snow raining soaked pregnant threw nowhere bitter girl lass lad young daughter son he's she's",
);
const NOT_HOMELESS = words(
  'dumped fly_?tip* planning permission wedding festival campsite camping garden holiday scout* caravan_site conversion drive out_of_the_bin_store powerchair van_full bin_men collect* permit charge_point motorhome guest* recycle nappies rubbish bins permission*',
);
const PUT_OUT = like(
  /\b(?:put (?=me out|us out|my stuff|all my|our)|threw|throwing|thrown|chucked|slung|kicked|booted|turned|turfed|lobbed|evicted|boarded|dumped)(?:'?s)? ?(?:me|us|my (?:stuff|things|clothes|bags|family|place)|all my|our (?:stuff|things|place)|the (?:lot|kids|three) of us)(?: all)?(?: up)?(?: out| on| in| onto|$)|\bchucked us all out\b|\b(?:my|our) (?:stuff|things|clothes|bags|belongings|beds?|cases)(?: is| are|'s)? (?:all )?(?:out |sat |are )?(?:on the (?:pavement|step|street|path|drive|landing)|in bin bags|outside|in the rain|in the (?:front )?garden|next to)\b|\b(?:locks are|locks have been|changed the locks?|lock has been|change the locks) (?:changed|tonight|and|on me|today)\b|\b(?:mum|mam|dad|parents|he|she|landlord)(?: has| have|'s)? (?:said|says|told me) (?:don'?t come (?:back|home)|not to come (?:back|home)|i'?ve (?:got )?to (?:go(?! halves)|leave|get out)|get out|out by|gay)\b|\bsons? don'?t live here\b|\bboarded my place up\b|\bcarrying our\b.{0,16}\b(?:down|out)\b/,
);
const STILL_OUT = words(
  "i'm kids baby tonight raining rain pregnant step street pavement bin_bags now out up inside passport work_clothes where bus_shelter cold dark dinnertime today morning come landlord mum mam parents down me us",
);
const NOT_PUT_OUT = words(
  'crew binmen bin_men lorry recycling_box collect website logged system session meeting missed phone bulky collected charity whatsapp group business_rates mates take_my_name discount hold',
);
const LET_GO = like(
  /\b(?:discharged|released|let out|come out|came out|coming out|out of|kicked out|dropped)(?: from| of)?(?: the)? (?:hospital|prison|jail|care|rehab|nick|a and e|this afternoon|today|at \d)\b|\bhospital says? i can go\b|\bi come out (?:at|today|tomorrow)\b|\blet out of care\b|\b(?:the )?hostel(?: has|'s)? (?:given|let|lost|gave|full)\b/,
);
const NO_HOME = words(
  "address nowhere bed no_home haven't_got_one hostel dropped £80 sleep bus_stop stay no_address homeless",
);
const DEADLINE = like(
  /\b(?:got|have|only|had) (?:till|til|until) (?:noon|midnight|tonight|tomorrow|(?:one|two|three|four|five|six|\d)(?: o'?clock| today| tonight|pm)?)\b|\b(?:bailiffs|men|officers?|enforcement)(?: are| is)? (?:outside|here|at the door|carrying|downstairs|changing)\b.{0,30}\b(?:flat|house|beds|possession|evict\w*|locks)\b|\bpossession (?:thing|order|day)\b|\bcan'?t go back (?:in|there|home|to (?:that|the) (?:house|flat|address))\b|\bburnt down\b|\bhanding? the keys back\b/,
);
const THEN_WHERE = words(
  "nowhere where_(?:do|can|will|to)_(?:we|i|us|me) don't_know_where no_space no_room sleep kids baby bairns broken fire_officer down_now five_of_us",
);
const ASK_BED = like(
  /\b(?:where|anywhere|somewhere|any place)(?:'s| is| do| can| could| to| safe| warm| for|\s)* (?:i|we|people|you|me|us)? ?(?:can |could |do |to )?(?:sleep|doss|kip|lie down|lay my head|stop|stay)(?: for)? ?(?:tonight|the night|when|i'?m|me\b)|\bwhere do (?:i|we) (?:lie|sleep|go to sleep)\b|\b(?:shelter|bed|roof|hostel|room|space)\b.{0,24}\btonight\b|\bno ?(?:one|body) can (?:have|put up|take) (?:me|us)\b|\b(?:no|any) bed for\b|\bone more night\b.{0,20}\blast night\b|\bfor a lass by herself\b|\btwo suitcases and\b|\bsofa surf\w*\b.{0,40}\b(?:no|tonight|nowhere|run out)\b|\bno english no bed\b|\bnowhere else\b.{0,30}\b(?:sleep|tent|night)|\btent\b.{0,50}\bnowhere else\b|\bstopping in all night\b/,
);
const BED_OF_FLOWERS = words(
  'bin bins store wheelie recycling roof_lights extension planning flat_roof roof_tiles b&q flower loft caddy mattress collection sofa_collection bus_shelter_litter',
);

const SIGN_OF_ILLNESS = like(
  /\bcough(?:ing|ed|s) (?:up )?blood\b|\b(?:lot|lots|loads|so much|pool|puddle) of blood\b|\bblood (?:coming|pouring|gushing|from (?:his|her|my|the ear))\b|\bbleeding\b.{0,10}\b(?:won'?t stop|bad|from)|\b(?:pregnant|months gone)\b.{0,20}\bbleeding\b|\bchopped (?:his|her|my|the) \w+ off\b|\b(?:he'?s|she'?s|baby'?s|mum'?s|dad'?s|lips are|lips|face has|face is|nan'?s|husband'?s|wife'?s|and|is|has|over)(?: come over| gone| went| going| turned)? (?:all )?(?:floppy|limp|clammy)\b|\b(?:he|she|dad|mum|mam|nan|husband|wife|lips|face|baby|lad|lass|him|her)(?:'s| has| is| have| are)* (?:gone|come over|turned|went|going) (?:all )?(?:grey|blue|yellow|white|purple)\b|\bfloppy and\b|\bspots? that don'?t\b|\b(?:throat|airway)(?:'s| is)? (?:closing|swelling|swollen|closed)\b|\btongue(?:'s| is)? (?:fat|swollen|swelling)\b|\b(?:all|face|throat|lips|tongue) swollen up\b|\bswelled up\b|\bwheez\w+\b.{0,30}\b(?:empty|blue|puffer|inhaler|can'?t)\b|\b(?:inhaler|puffer)(?:'s| is) empty\b|\b(?:arm|face|leg|side|mouth)(?:'s| is| has)* (?:gone |went )?(?:numb|dropped|droop\w*|limp|weak)\b|\b(?:talking|speaking) (?:gibberish|nonsense|funny)\b|\bspeech (?:is |has )?(?:gone|slurr\w*)|\bslurring\b|\b(?:isn'?t|not) coming round\b|\bshaking all over\b|\bwaters? (?:have |has |'ve )?(?:broken|broke|gone)\b|\bworst headache\b|\b(?:he'?s|she'?s|is|and) not moving\b|\bhasn'?t moved\b|\bseeing spiders\b|\bdrunk (?:the|some) (?:drain|bleach|toilet|oven|anti)\w*|\bspark out\b|\bsoaked with sweat\b|\bgrey and sweaty\b|\bheart attack by\b|\bhad a heart attack (?:in|at|by|on)\b|\bcut (?:my|his|her) wrists?\b|\blying by (?:his|her|the)\b|\b(?:man|woman|binm[ae]n|someone|lady|lad|lass|worker|old \w+|guy|bloke)'?s? (?:is |has |have |'s )?(?:just )?(?:collapsed|passed out|down on the|keeled|face down|unconscious|bleeding|choking)\b/,
);
const NOT_ILL = words(
  "last_week last_month last_year months_ago years_ago claim compensation since_then paint plaster brick_face statement clinical_waste dressings cat lorry's_not_moving traffic queue hedge plant",
);

const FOUND_DOWN = like(
  /\b(?:pulled|pressed) (?:her|his|the|my) (?:cord|alarm|pendant)\b|\b(?:waved|waving|shouting|calling) (?:at|to) me from the (?:carpet|floor)\b|\b(?:she|he|mum|mam|dad|nan|grandma|grandad)(?:'s| is)? (?:still |been |lying |stuck )*(?:on|in) the (?:floor|lino|bath|carpet|kitchen floor)\b.{0,40}\b(?:since|wrapped|miles|hours|all (?:night|day)|can'?t|bother|cold)\b|\b(?:her|his) (?:cat|dog)'?s? (?:been |is )?(?:crying|barking|howling|whining)\b.{0,24}\b(?:window|days|nights|door)\b|\b(?:home help|lady who does my|nurse|carer|girl who) (?:\w+ ){0,3}(?:has |have )?(?:not come|didn'?t come|hasn'?t (?:come|been)|never came|not been)\b|\b(?:not|no|without) (?:had )?(?:a |any )?(?:drink|food|insulin|tablets) (?:in|since|for (?:two|three|\d|days))\b|\bsores\b.{0,20}\b(?:bone|open|weep\w*|see)\b|\bno doctors(?: (?:allowed|please|will|came|ever|been)|$)|\b(?:robbing|fleecing|conning|bleeding) (?:my|our|the) (?:simple|old|elderly|poor|mam|mum|nan|gran|brother|dad)\b|\bno food in\b.{0,40}\b(?:year|know|own|alone|abroad)\b|\bgives? your (?:dad|mum|mam) no\b/,
);
const TAKEN_ILL = like(
  /\bcan'?t wake (?:my|him|her|the)\b|\bsnoring noise\b|\bepi ?pens?\b.{0,20}\b(?:didn'?t work|hasn'?t worked|not work\w*|won'?t work)\b|\b(?:been|got|was|just|were|man|woman|he'?s|she'?s)(?: been| was)? hit by a (?:car|bus|van|lorry|bike|train)\b(?!.{0,80}\b(?:insur\w*|conservation|claim)\b)|^hit by a (?:car|bus|van|lorry|bike|train)\b(?!.{0,80}\b(?:insur\w*|conservation|claim)\b)|\b(?:having the|the) baby (?:in the|now|is coming|'s coming|coming)\b.{0,24}\b(?:car park|now|back|car|coming)\b|\b(?:seizure|fit|epilepsy)\b.{0,24}\b(?:lasted|minutes|still|ten|won'?t stop)\b|\bcan'?t (?:lift (?:her|his|my) arm(?! over)|say my name|feel (?:my|his|her) (?:legs?|arms?|face|left|right)|swallow|see out of)\b|\b(?:bleach|acid|oven cleaner|caustic) in (?:my|his|her) eyes?\b|\b(?:wall|tree|branch|chimney|roof|ceiling|scaffold\w*|fence|slates?|tiles?|bricks?|masonry)(?: (?:has|have|just|'s))* (?:fallen|fell|collapsed|come down|came down) on(?:to| top of)? (?:(?:a|an|the|my|our|some|two|three|little|young|old|small) )*(?:child|children|kids?|boy|girl|man|woman|lady|lad|person|people|someone|somebody|bloke|son|daughter|mum|dad|worker|him|her|them|me)\b(?!.{0,80}\b(?:claim|compensation|insur\w*|last (?:year|month|week))\b)|\b(?:gone|went|fell|fallen) through the ice\b|\bcome up all over\b|\bgone down by\b|\b(?:drank|drunk|swallowed|eaten) (?:the|some|a bottle of|whatever) (?:stuff|liquid|cleaner|antifreeze|was in|contents)\b|\bslumped (?:over|in|at|on)\b|\b(?:leg|arm|ankle|neck)(?:'s| is) (?:the wrong way|bent|hanging|sticking out)\b|\bkeeps (?:fainting|passing out|blacking out|being sick blood)\b/,
);
const GONE_SINCE = like(
  /\b(?:he|she|brother|sister|son|daughter|mum|mam|dad|husband|wife|nan|grandad|lad|girl|boy)(?:'s| has)? (?:been )?(?:gone|missing|out) since (?:lunch|dinner|breakfast|last night|yesterday|\w+day|this morning|\d)\b(?! (?:of|years))|\bwent (?:out )?for (?:a|the|his|her|some) (?:paper|bread|milk|walk|run|swim|fags|ride)\b.{0,40}\b(?:gone \d|not back|hours|never|hasn'?t|dark|yet)\b|\bsaid (?:he|she)'?d (?:ring|text|call|be)\b.{0,50}\b(?:hours|nothing|phone|dark|ex)\b|\b(?:pushchair|pram|buggy|cot|bed|tent|car seat) (?:was|is) empty\b|\bbed stuffed\b|\bslippers aren'?t there\b|\bthink i'?m lost\b|\bdon'?t know (?:this (?:road|street|place)|where i am|how to get home)\b|\b(?:car|bike|coat|phone|bag)'?s? (?:has |been |was )?(?:turned up|found|been found|left) (?:in|by|on|at) (?:a|the) (?:field|river|beach|quarry|lay-?by|lake|bridge|cliff|car park)\b|\b(?:seen|spotted) a (?:chap|man|lady|lad|boy|girl|fella|woman|child) (?:with|in)\b.{0,60}\b(?:gone|went|hours|since|left)\b/,
);
const NO_ROOF = like(
  /\bthat'?s my bed\b|\bmoved to a doorway\b|\bnowhere to (?:put my head|lay my head|be tonight|turn tonight)\b|\bhouse (?:has |was )?(?:burned|burnt) down (?:last night|today|this morning|yesterday)\b|\broofless\b|\bwhere (?:i|we) go\b|\bnowhere else warm\b|\bmoney'?s run out and\b|\bwaiting room\b.{0,40}\b(?:nowhere|till morning|warm)\b|\bonly got what (?:we|i)'?(?:re|m) stood in\b|\bstopped my asylum\b|\bi (?:have|got) bag only\b|\bslept in the (?:launder?ette|laundrette|bus|car|park|station|stairwell|doorway|van|shed|toilets)\b/,
);

const HURT_NOW = like(
  /\bcan'?t (?:really|hardly|properly|even|catch my) breathe?\b|\b(?:get|keep) (?:him|her|them) awake\b|\bbone showing\b|\bkeel(?:ed|ing) over\b|\bbang on (?:the|his|her|my) head\b|\b(?:it'?s|and) not stopping\b|\bit'?s pumping\b|\bwaters went\b|\bsnoring funny\b|\bbreathing but not\b|\btight across (?:the|my|his|her) chest\b|\bhands won'?t\b.{0,10}$|\bnot making sense am i\b|\b(?:not|isn'?t) talking sense\b|\bwants to sleep\b.{0,20}\bsick|\b(?:woman|man|lad|girl|boy|child|kid|someone|somebody|lady|bloke|person|he|she)(?:'s| is|s)? (?:gone |fallen |fell |jumped |just gone |just fallen )?in(?:to)? the (?:canal|river|sea|weir|reservoir|dock|harbour)\b/,
);
const LOST_NOW = like(
  /\b(?:lost (?:a|my) (?:little|young|wee)|can'?t find (?:a|my|our|the)(?: \w+)?) (?:little |twin |young )?(?:boys?|girls?|lad|toddler|child|son|daughter)\b(?!'s)|\b(?:son|daughter|he|she|boy|girl|husband|wife|gran|mum|dad)(?:'s| is)? not (?:back|home)\b(?! (?:in|for|until|till|to))|\bnever got off the\b|\bbed'?s? (?:is |was )?(?:not slept in|empty)\b|\b(?:bag|shoes|clothes|coat|phone)\b.{0,20}\b(?:on the (?:bank|canal bank|beach|bridge|cliff)|by the (?:river|canal|water))\b|\basking me the way home\b|\bcan'?t tell (?:me|us) where (?:home|he|she|they)\b|\b(?:old )?(?:man|lady|woman|boy) lost crying\b|\bonly went (?:to|for|out)\b.{0,50}\b(?:o'?clock|hours|eighty|8\d|ago)|\bno insulin on (?:him|her)\b|\bwithout (?:her|his) shoes\b|\bleft (?:her|his) (?:inhaler|insulin|tablets|medication|phone and)\b|\bon a lilo\b/,
);
const CHECK_ON = like(
  /\b(?:hasn'?t|not|hadn'?t) (?:picked up|rung|rang|phoned|answered|been out) (?:since|for|and (?:she|he) (?:rings|always))\b|\bphone (?:just )?rings and rings\b|\bcheck (?:she|he)'?s (?:alive|ok|all right)\b|\b(?:slapped|hit|shouted at|pushed|dragged) by (?:her|his|their|the) (?:support worker|carer|nurse|staff|helper)\b|\b(?:lads|men|they|dealers|people)\b.{0,30}\bmoved themselves in(?:to)?\b|\bmen in his house\b|\bcash ?point every\b|\bno carer\b.{0,12}\bcan'?t\b|\bdrinking from the toilet\b|\b(?:man|woman|lady|fella|boy|girl) skin and bones?\b|\bsmell through the letter ?box\b|\bsame nightie\b|\blight'?s not been on\b|\bon (?:her|his) own since the (?:agency|carers?)\b/,
);
const OUT_TONIGHT = like(
  /\bkicked out\b.{0,24}\b(?:1[5-9]|no coat|tonight|cold|pregnant|help)\b|\bbeing put out (?:today|tonight|tomorrow)\b|\brelease date\b.{0,24}\b(?:today|bed|tomorrow)|\bon the night bus\b|\b(?:bench|porch|doorway|steps) by your\b|\bwalked out of mine\b|\bsofa\b.{0,40}\b(?:gone tonight|ends tonight|enough of me)|\b(?:lost|towed)\b.{0,24}\b(?:today|this afternoon|tonight)\b.{0,30}\b(?:sleep|out in it|nowhere)|\bsleep in a (?:horsebox|van|tent|car|shed|barn)\b|\bnight shelter\b|\bshopping trolley\b.{0,30}\b(?:sat out|everything)|\beverything i own\b|\bwarm they'?ve told me to move\b|\bwe'?ve nowhere\b|\bwant me (?:gone|out) (?:tonight|today|tomorrow)\b/,
);

export const ALONE: readonly Rule<UrgentKind>[] = [
  unless(rule('medical', SIGN_OF_ILLNESS), NOT_ILL),
  rule('missing', LOST_SELF), unless(rule('missing', VANISHED, KIN, LOST_CARE), NOT_LOST),
  rule('adult', LEFT_IN_MESS), unless(rule('adult', CANNOT_RISE, ABANDONED), NEED_NO_BIN), rule('adult', TAKEN_FROM, TAKERS, EXPLOITED), rule('adult', NIGHTCLOTHES, OUT_THERE), rule('adult', UNLIKE, UNCOLLECTED), rule('adult', UNLIKE, SOMEONE),
  unless(rule('homeless', BED_DOWN, NO_BED, HOMELESS_NOW), NOT_HOMELESS), unless(rule('homeless', PUT_OUT, STILL_OUT), NOT_PUT_OUT), rule('homeless', LET_GO, NO_HOME), rule('homeless', DEADLINE, THEN_WHERE), unless(rule('homeless', ASK_BED), BED_OF_FLOWERS),
  unless(rule('medical', TAKEN_ILL), NOT_ILL), rule('adult', FOUND_DOWN), unless(rule('missing', GONE_SINCE), NOT_LOST), unless(rule('homeless', NO_ROOF), BED_OF_FLOWERS),
  unless(rule('medical', HURT_NOW), NOT_ILL), unless(rule('missing', LOST_NOW), NOT_LOST), rule('adult', CHECK_ON), unless(rule('homeless', OUT_TONIGHT), BED_OF_FLOWERS),
]; // prettier-ignore
