// Fear at home told sideways, in English: a partner, a family or a boss who hurts, watches or keeps in; and children who suffer.
import type { UrgentKind } from '../../core/reading.js';
import { like, rule, unless, words, type Rule } from '../rule.js';

const HE = words(
  "he he's she she's him they they've partner husband hubby wife boyfriend girlfriend ex ex's missus fella bloke in-laws mother_in_law father_in_law brother_in_law brother_in_law's brothers family dad father son grandson stepdad uncle boss man",
);
const NEIGHBOURLY = words(
  'object objecting comment say_my_piece extension planning plans application surprise report_him',
);
const SECRECY = like(
  /\bwithout (?:him|her|my (?:husband|partner|ex|wife|boyfriend|dad|family|parents)|them|anyone at home) (?:knowing|finding(?: out)?|getting|seeing|being told|hearing|noticing)\b|\b(?:he|she|my (?:husband|partner|ex|wife|boyfriend)|they) (?:can'?t|mustn'?t|must not|must never|can never|shouldn'?t) (?:know|find (?:out|me|us)|see (?:this|it|the|that|where)|get (?:the|my|our|a) (?:letter|address))\b|\bif (?:he|she|they|my (?:husband|partner|ex|dad)) (?:knows?|finds?|found|sees|hears|catches|saw)(?: out| me| us| it| this| that| i| where| we|'s)*\b(?=.{0,60}\b(?:kill|hurt|break|come for|do|burn|sorry|batter|smash|beat|dead|worse|again|trouble|left|leaving|i'?m|will)\b)|\bwhere i (?:am|live|'?ve gone) .{0,16}\b(?:from him|from my ex|secret)\b|\bmatters that he doesn'?t\b|\bwithout telling anyone .{0,20}\b(?:kids|me and)\b/,
);
const WATCHED = like(
  /\b(?:he|she)'?s (?:in the (?:room|shower|bath|next room|other room|garden|car|loo)|next to me|beside me|behind me|stood (?:here|right|next|over)|standing (?:here|right|next|over)|sat (?:here|next|beside)|reading (?:this|over|my)|watching me|listening|right (?:here|there)|looking (?:at me|over)|asleep (?:now|upstairs)|back (?:in|soon|at)|due (?:in|back|home)|(?:popped|gone|nipped|just) out|coming (?:back|home|up)|home (?:in|soon|at)|out (?:till|until))\b|\b(?:he|she) (?:sits|stands|stays|listens) (?:beside|next to|over|behind|in when|with) (?:me|when)\b|\breading over my\b|\bdad'?s stood right\b/,
);
const HELP_QUICK = words(
  "quick quickly where_can somewhere_(?:i|to) go safe scared help can't_(?:talk|speak|call|ring) just_say pretend kids children i'm_paying never_mind nothing knives hidden be_quick hurry drain anything frightened",
);
const HIDDEN_CALL = like(
  /\bcode ?word\b.{0,40}\b(?:speak|talk|help|he|safe|can'?t)\b|\border (?:\w+ )?(?:\w+ )?pizzas?\b.{0,60}\b(?:council|still on|yes)\b|\bif i (?:ask|say|mention) .{0,40}\bit means\b|\bcan'?t (?:talk|speak|ring|call|say)(?: much| freely| now| out loud)* .{0,24}\b(?:he|she|they)(?:'s|'re| is| will| might| can)\b|\bask(?:ing)? for angela\b/,
);
const TAKES = words(
  "takes taken took keeps kept hides holds has_my has_her has_got_my he's_got_my withholds confiscated checks tracks reads monitors goes_through",
);
const MY_LIFE = words(
  '(?:my|her)_(?:wages|phone|phone_off|passport|visa|papers|bank_card|cards|money|benefits|purse|pin|id|messages|texts|emails|car_keys|keys_and|pay|birth_certificate|hearing_aids|phone_her|insulin|medication)',
);
const NOT_ALLOWED = like(
  /\b(?:not|isn'?t|aren'?t|never|only|wasn'?t|ain'?t) (?:even )?(?:been )?(?:allowed|permitted) (?:to (?:answer|leave|go (?:out|to)|speak|talk|see|learn|eat|phone|ring|have (?:a phone|friends|money)|work|open|use the phone|hold|shut|sleep|wash)|out\b|food|a phone|online|friends|her own|my own|near the|in (?:the )?(?:house|kitchen))|\b(?:won'?t|doesn'?t|don'?t|wouldn'?t) let (?:me|her|us|my (?:sister|daughter|mum|mam)) (?:out(?! of the|side)|leave|go(?: out| to the doctor)?|see (?:a |the |my )|phone|speak|talk|have (?:a phone|money|any)|eat|work|sleep|near)\b|\b(?:he|her husband|she|they|his mum|his mother) (?:always )?speaks? for (?:her|me)\b|\b(?:he|she|they|husband|family|mother|mum|in-laws|dad|father|partner) keeps? (?:me|her|us) (?:in the (?:house|kitchen|room|cellar)|indoors|locked|in)\b|\bnot to leave the (?:house|upstairs|room|bedroom)\b|\b(?:tracks?|checks?) my (?:phone|miles|mileage|car|texts|messages)\b|\blocks? on (?:the )?(?:fridge|outside of (?:my|the|our|her)|freezer|food)|\block(?:ed|s)? (?:me|her|us|the kids) (?:in|out on|on the balcony|outside|up)\b|\bwon'?t pay me or\b|\bbefore he(?:'s| is| gets)? (?:back|home|wakes|up|finds|returns|out)\b|\bwalk(?:ing)? on eggshells\b|\b(?:only|he'?s) like (?:it|this|that) when he'?s? (?:drinks?|been drinking|drunk|had a drink)/,
);
const INJURY = like(
  /\b(?:black eye|broken (?:jaw|nose|rib|ribs|wrist|arm|cheek ?bone|fingers?)|split lip|bruis\w+|sunglasses|my (?:throat|neck|wrist|hair|face|ribs)|(?:burns?|burnt|burned|burning) (?:me|her)|(?:breaks?|break|broke) (?:my|her) (?:fingers?|arm|wrist|neck|legs?|jaw|nose)|push(?:es|ed) (?:me|her) (?:down|into|over|against)|shov(?:es|ed) (?:me|her)|spits? (?:at|on) me|drags? (?:me|her)|pull(?:s|ed) (?:my|her) hair|thr(?:ows|ew) (?:\w+ )?(?:\w+ )?at (?:me|her)|fallen again|plaster cast again|fell down the stairs again|down the stairs|to the hob|with the iron|with (?:a|the|his) belt)\b/,
);
const NO_BLAME = words(
  'bins bin_?m[ae]n binman pavement pothole slipped tripped claim compensation path kerb dog football rugby cyclist stairlift council_van bin_lorry letters bag gate pram',
);
const THREAT = like(
  /\b(?:he|she|they|husband|partner|ex|boyfriend|brothers?|family|dad|father|man|bloke)(?:'s| has| have|'ve)? (?:said|says|told me|told us|texted|messaged|swears|reckons|promised)(?: that)?(?: if .{1,50})? (?:he|she|they|i|we)(?:'ll|'d| will| would|'re going to|'s going to| won'?t| am)(?: be)? (?:kill|hurt|burn|do (?:the|me|us|it)|break|come for|find|batter|beat|stab|smash|sorry|dead|regret|leave the house alive|drown|shoot|never see|take the (?:kids|children))|\b(?:he|she|they)(?:'ll| will|'d| would|'s going to|'re going to) (?:kill|hurt|batter|stab|burn|come for|break|strangle|murder|beat|shoot|drown) (?:me|us|the (?:kids|children|baby|kid)|my|her|him)\b|\b(?:told|said) (?:me |us )?(?:that )?(?:they'?ve told me )?i (?:won'?t|will not) leave .{0,16}alive\b|\b(?:petrol can|sleep tight|know where you (?:live|sleep)|waiting for me)\b.{0,30}\b(?:said|sleep|knife|bat|tonight|ex|outside)\b|\b(?:he|she|they|nobody|no ?one) (?:will|would|'ll) believe me\b.{0,40}\b(?:he|she|night|does)\b|\bdoes things to (?:me|her|him)\b/,
);
const AFRAID = words(
  "i'm_(?:scared|frightened|terrified|afraid) scared_(?:to|of_(?:my|him|her|his|what)) frightened_(?:of|to) terrified_(?:of|to) afraid_(?:of|to) daren't fear* petrified",
);
const MENACE = words(
  "he's_(?:gone|coming|back|drunk|outside|drinking|been_drinking|shouting|kicking|looking) she's_(?:coming|back|drunk|outside|drinking|shouting) his_(?:new_)?(?:wife|temper|son|carer) her_(?:husband|son|boyfriend|carer|temper) takes_my he_shouts she_shouts what_he what_she'll to_go_home him grandson gone_out_to_the_car tonight",
);
const NOT_MENACE = words(
  'dog dogs bus dentist letter* bailiff* solicitor planning body_camera council_money council fine fined heights rats wasps driving driver spider* website',
);
const HIDING = like(
  /\b(?:hid|hide|hiding|hidden|i'?m|barricaded|me are|us are)(?: all| here| away| myself| ourselves)* (?:in|under|behind) (?:the |a |my |our )?(?:bathroom|loo|toilet|bed|wardrobe|cupboard|bedroom|shed|attic|loft|sofa|closet|garage)\b/,
);
const FROM_HIM = words(
  "him he he's they they're dad someone downstairs looking_for hear scared kids little_ones whisper* knife shouting",
);
const NO_HIDING = words('bin bins smell bags box boxes rubbish caddy nappies cat mice rats cockroach* leak stopcock');
const ORDER_BROKEN = like(
  /\b(?:restraining order|non.?mol\w*|non.?molestation|broken the order|breach\w* the (?:order|injunction)|injunction (?:on|against) (?:him|her|my))\b|\b(?:he|my ex|ex)\b.{0,30}\b(?:gets|coming|comes|let|out of|released from) (?:out )?(?:of |from )?(?:prison|jail|nick)\b|\bstalker\b/,
);
const NOW_NEAR = words(
  "outside again today tonight twice window at_(?:noon|\\d) near stares door he's tomorrow this_week friday saturday scared find refuge nite night",
);
const WED = words("marry married marriage wedding engaged bride husband_(?:there|i've_never)");
const SENT = words(
  "send_me sending_me send_her sending_her taking_me taking_her take_me take_her booked_a_(?:ticket|flight) ticket_one_way one_way flight_is flight against_my against_her never_met i'm_15 i'm_16 i'm_17 fly_me flying_me fetch_me",
);
const SHAME = words(
  "bring_shame shame_on_(?:the|my|our)_family brought_shame shamed_the_family family_honour found_out_i'm_(?:gay|pregnant|lesbian|trans) found_out_that_i'm_(?:gay|pregnant)",
);
const LEFT_HIM = like(
  /\b(?:i'?ve |i |we'?ve |just |have )+(?:left|run from|ran from|got away from|walked out on) (?:him|her|my (?:husband|partner|boyfriend|wife))\b/,
);
const LEFT_NOW = words(
  'car_park kids baby pyjamas nothing_but refuge tonight nowhere today somewhere_safe hospital just_now this_morning where_can',
);
const MOVE_SECRETLY = like(
  /\b(?:got to|have to|need to|must) (?:go|leave|be gone|get out|be out) before (?:he|she|they)\b|\boff the (?:account|record|register|roll|letter|website|bill)\b.{0,50}\b(?:he|find|ex)\b|\bwithout showing (?:up|my address)\b|\blast time he (?:broke|came|smashed|kicked|hit|got|found)\b|\b(?:he|she|they)(?:'ll| will|'s going to)? (?:come|came) (?:for|after|through) (?:me|us|the window|the door)\b/,
);

const CHILD = words(
  "child children kid kids kiddie* bairn bairns baby babby toddler toddlers little_(?:one|ones|boy|girl|lad|lass|un|uns) wee_(?:lass|lad|boy|girl|one) lad_of boy_of girl_of small_(?:girl|boy|children|kids) boy girl boys girls twins infant newborn nipper grandson granddaughter grandkids year_\\d year_old \\d_year_old lad lass schoolboy schoolgirl daughter son nephew niece foster_(?:girl|boy|son|daughter|child) she's_(?:twelve|thirteen|fourteen|fifteen|12|13|14|15) he's_(?:twelve|thirteen|fourteen|fifteen|12|13|14|15) those_three the_two",
);
const BARE = like(
  /\bno (?:coat|shoes|socks|clothes)(?: on)?\b|\bbare ?foot\b|\bin (?:just |only |nothing but )?(?:a nappy|(?:his|her|their) (?:pyjamas|pants|underwear|nappy|nightie|vest))\b|\bnaked\b|\bcold and dirty\b|\bfilthy\b|\bskin and bones?\b|\bdirty and hungry\b/,
);
const OUT_ALONE = like(
  /\b(?:on (?:his|her|their) own|all alone|home alone|by (?:himself|herself|themselves)|out (?:at|past|after) (?:all hours|midnight|dark|night)|at all hours|past midnight|middle of the (?:road|night)|on the (?:ring|main|dual|bypass|busy) ?(?:road)?|by the (?:main|busy|dual|canal|river|railway)|window ?sill|window ledge|on the roof|roof of|dangling|hanging (?:out|off|from)|no ?(?:body|one) (?:with|about|watching|in with)|nobody'?s with|no adults?|no grown ?-?ups?|not a grown ?up|no parents?|left in (?:the|a) (?:car|pram|buggy|house|flat)|in the (?:house|flat|car) (?:alone|on|by|all day|since))\b/,
);
const SHUT_AWAY = like(
  /\b(?:in|into|out in) the (?:coal (?:bunker|shed|hole)|dog (?:run|cage|kennel|crate)|kennel|cupboard|cage|cellar|loft|shed (?:at night|all night|when)|dark)\b|\b(?:tied (?:up|to)|chained|on a (?:rope|lead|chain)|locked (?:in|behind|out|up in)|behind a locked door|barking in|sleeps? in (?:the|a) (?:shed|bath|garage|cupboard))\b/,
);
const STARVED = like(
  /\b(?:begg\w*|asking|asks|asked|knock\w*|scroung\w*)\b.{0,40}\b(?:for (?:food|bread|a biscuit|something to eat|milk)|the bread|food|hungry)\b|\beat(?:s|ing)? (?:out of|from) (?:the|our|my|their|your) bins?\b|\blick\w* the plates?\b|\bnot (?:allowed|given) (?:any )?(?:food|tea|dinner)|\bisn'?t allowed food\b|\b(?:only one|the one|someone) who feeds\b|\bno food (?:in|at)\b|\bonly had crisps\b|\bsteal\w* (?:food|bread|milk)\b|\b(?:nothing to eat|not eaten|hasn'?t eaten|haven'?t eaten|never fed|isn'?t fed|starving)\b|\bbuying milk for\b/,
);
const CHILD_HURT = like(
  /\b(?:shakes (?:him|her|the|it)|shook|shaking|shaken|drown|smother\w*|burn(?:s|t|ed) (?:him|her|them)|gripp\w* (?:his|her)|marks on|covered in marks|bruis\w*|vodka|whisky|spark out|off (?:her|his|their) (?:face|head)|screaming (?:behind|since|for hours|all night)|been screaming|(?:gets?|got|climbs?|getting) in(?:to)? bed with|hurts? (?:me|her|him|them)|down there|touches|touched|nude|naked|without (?:any )?clothes|undress\w*|older (?:fella|lads?|man|men|bloke|boys?)|man of (?:forty|fifty|thirty|\d\d)|picks? (?:her|him) up|carry(?:ing)? (?:packages|drugs|stuff)|selling drugs|runs? drugs|county lines|shown (?:him|them|her) a (?:blade|knife)|offering (?:kids|children|her|him|them)|in(?:to)? (?:his|a|the) van|windows (?:up|shut)|boiling hot|in a hot car|hasn'?t woken|not woken|won'?t wake)\b/,
);
const NOT_HURT = words(
  'bus_pass school_bus shakes_we page_four school_transport club lesson* recycl* which_bin nappies free_school trampoline playing ball noise noisy football party_wall bike toys library_club swim* milkshake mud_kitchen fancy_dress costume tee',
);
const KIDS_IN_CAR = words(
  "in_the_car in_a_car in_the_buggy outside_the_bookie's outside_the_bookies outside_the_pub car_outside buggy_outside pram_outside",
);
const LEFT_HOT = words('hot boiling windows hour hours minutes sleeting freezing crying gone left heat');
const I_AM_YOUNG = like(
  /\bi'?m (?:only |just )?(?:five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|[5-9]|1[0-7])\b(?!(?: weeks| months| stone| minutes|th|%|\.|:|am|pm| miles| doors| houses| foot| feet| high| market| station| church| bridge| school))|\bi'?m in year (?:\d|ten|seven|eight|nine)\b|\bmummy\b|\bmy (?:mum|mam|dad)'?s (?:boyfriend|girlfriend)\b|\bmy step ?-?(?:dad|mum|father)\b/,
);
const YOUNG_TROUBLE = words(
  "by_myself on_my_own alone scared frightened knocking shouting crying asleep dark hungry don't_want_to_go home_from don't_come_back won't_wake can't_wake hits hit hurts hurt touch* sad drunk bottles cold fighting screaming kicked blood secret stop_him where_do_i_go help nowhere wet dad_is hurting bins_bags bin_bags hide hiding locked married",
);
const PARENTS_FIGHT = like(
  /\b(?:mum|mam|mummy|mammy|dad|daddy|stepdad)(?:'s| is| are| keeps| has been| was)? (?:always |just |still |really )?(?:shouting|crying|screaming|hitting|hurting|fighting|drunk|bleeding|smashing|throwing|passed out|on the (?:floor|sofa|bed) and|on the floor|asleep and (?:there|we|no)|always asleep)\b|\b(?:daddy|dad|stepdad) (?:hurt|hit|hits|pushed|hurts) (?:mummy|mum|mam)\b/,
);
const SMALL_VOICE = words(
  "and mum mummy mam daddy dad sister brother baby i'm scared we're upstairs blood red bottles no_grown",
);
const NO_SMALL_VOICE = words('memory ward care_home dementia hospital carer bin bins letter bill council_tax');
const ADULTS_GONE = like(
  /\bno grown ?-?ups?\b|\b(?:gone|went|off) to (?:spain|ibiza|tenerife|benidorm|turkey|the pub|bingo|florida)\b.{0,30}\b(?:kids|children|bairns)\b.{0,12}\b(?:haven'?t|left|still|alone|here)\b|\b(?:ex|father|mother|dad|mum|he|she) won'?t bring (?:them|him|her|the (?:kids|children)) back\b|\bnever see (?:them|the kids|the children|us) again\b/,
);
const BABY_LEFT = like(
  /\b(?:a|the) (?:live )?bab(?:y|ies)\b.{0,24}\b(?:in(?:side)? (?:the|a|that|this|one of the) (?:\w+ )?(?:skip|bin|bins|bag|box|bank|toilets?|hedge|bushes)|on the (?:step|doorstep))\b/,
);
const UNCLE_HURTS = like(
  /\b(?:uncle|daddy|grandad|stepdad|brother|cousin|babysitter|coach|teacher|mum'?s boyfriend|mam'?s boyfriend) (?:hurts|touches|touched|hurt|kisses) (?:me|him|her|them)\b/,
);

const UNDER_HIS_THUMB = like(
  /\bopens (?:everything|all (?:my|the) (?:post|letters|mail))\b|\b(?:do|did) as i'?m told\b|\bmy shoes so i can'?t\b|\bhe\b.{0,40}\bso i can'?t (?:leave|go out|go anywhere|phone|call)\b|\b(?:run|ran|running) (?:from|away from|out on) (?:him|her|my|the man)\b|\bthe man i (?:ran|fled|left|escaped) from\b|\b(?:by|round|at) (?:the|my) throat\b|\b(?:has|keeps|took|takes|holding) (?:their|our|all our) passports?\b|\bget(?:s|ting)? in(?:to)? my bed\b|\bpinches me\b|\b(?:my )?lip'?s split\b|\bhe'?ll hear\b|\b(?:not|won'?t|doesn'?t) let me (?:sleep|eat|wash|see)\b|\b(?:when|until|till|unless) i obey\b|\b(?:pushes|shoves|slaps|punches|kicks|bites|burns|chokes) me\b|\bstands over me\b|\b(?:dad|daddy|he|stepdad)(?:'s| is|s)? (?:hitting|hurting|battering|punching|strangling) (?:mum|mam|mummy|her|my mum)\b|\b(?:screams?|screaming|shouting|crying|thump\w*|bang\w*)\b.{0,30}\b(?:goes|then|gone|went) (?:it goes |all )?(?:dead |all )?(?:silent|quiet)\b|\bi get hurt\b|\b(?:he|she) (?:broke|kicked|smashed) (?:the|my) (?:door|window) (?:down|in)\b|\bgo out the back quick\b|\btexts in a way that isn'?t\b|\b(?:girls|women|ladies|they) (?:never go (?:home|out)|don'?t speak|sleep (?:in|on|where))\b|\bmattresses\b.{0,30}\b(?:women|ladies|girls|men|workers)\b|\bpours? (?:his|her) (?:medicine|tablets) away\b/,
);
const CHILD_TELLS = like(
  /\bbelt marks\b|\bbegged (?:me )?not to (?:send|go)\b|\bholds? (?:her|him|the baby) (?:under|down|over)\b|\b(?:uncle|grandad|he|dad|stepdad|man|coach|cousin|babysitter) (?:said|says|told me) (?:not to tell|not to|i can'?t tell|it'?s (?:a|our) secret)\b|\btell you a secret\b|\bhurts when (?:she|he) (?:sits|wees|pees)\b|\ba game with (?:grandad|uncle|daddy|dad|her|his)\b|\bate (?:mum|mam|mummy|nan|dad|grandma|his|her)'?s? (?:sweeties|tablets|pills|medicine|gummies)\b|\b(?:mum|mam|mummy|dad|daddy)'?s? (?:is |has |)?not (?:back|come (?:back|home)|home|been (?:home|back)) since\b|\bwhat do i give the baby\b|\bsend (?:him (?:more )?|them more |more )(?:pictures|photos|pics)\b|\b(?:money|paying her|paid her) to send\b|\bbaby alone\b|\bnewborn in\b|\b(?:tot|toddler|baby|kid|bairn)'?s? (?:has )?(?:crawled|wandered|walked|got) out on(?:to)? the road\b|\bstop (?:my|the) mum'?s boyfriend\b|\btell my (?:mum|mam)'?s boyfriend\b|\bfell asleep in the bath\b|\bon (?:your|my) own for a (?:week|night|day)\b/,
);

const HURTS_ME = like(
  /\b(?:he|she|my (?:husband|hubby|wife|partner|boyfriend|girlfriend|son|daughter|dad|father|mum|mam|ex|bloke|fella|brother|stepdad))(?:'s| is| has| keeps| kept| always| just| still| been| started)+ (?:hit|hitting|hurting|beating|beaten|slapping|kicking|punching|punched|strangling|choking) (?:me|us|my (?:mum|mam|kids|sister))\b|\b(?:he|she|they|my (?:husband|wife|partner|boyfriend|girlfriend|son|dad|mum))(?:'s| is| has|s)? (?:been )?(?:hurts|hurting|hurt|hits|hitting|hit|beats|beating|slaps|slapped|kicks|kicked|burns|bites) (?:me|us|my (?:mum|mam|kids|sister))\b|\b(?:keep|keeps|kept|have|has) (?:me|us|her) (?:here|locked|shut in|locked in)\b.{0,40}\b(?:no pay|upstairs|papers|out|passport|key)|\bno pay no papers\b|\bno papers\b.{0,24}\bno pay\b|\b(?:locked in|locked me in)\b.{0,24}\b(?:he|she|keys)|\b(?:breaking|smashing|throwing) the plates\b|\bpleading through\b|\bthump\w*\b.{0,24}\b(?:begging|screaming|crying)|\b(?:begging|pleading)\b.{0,40}\b(?:nothing|stop|wall|expecting)\b|\bif i stop answering\b|\bbag packed\b.{0,40}\b(?:stairs|don'?t know|hidden|behind)|\b(?:before|until|till) he (?:finishes|gets in|comes in|wakes)\b|\bhe finishes at\b|\bphoto of my new\b|\bnot meant to know where\b|\breads all (?:of )?(?:these|my)\b|\btrouble if i'?m (?:late|not back)\b|\bhe times me\b|\bstop my food\b|\bcan a man get help\b|\bcutting girls\b|\bshall we all go together\b/,
);
const HARM_TO_CHILD = like(
  /\b(?:daddy|dad|mummy|mum|mam|stepdad|uncle) (?:hit|hits|hurt|smacked|kicked|burnt) me\b|\bcomes? in(?:to)? my (?:room|bed|bedroom)\b|\bcigarette burns\b|\bsit on (?:their|his) knees?\b|\b(?:drunk|high|stoned|off (?:his|her) face)\b.{0,40}\b(?:driv\w+|kids|children) .{0,24}\b(?:kids|children|car)\b|\bwhen i'?m in the bath\b|\b(?:tot|toddler|baby|child|kid|bairn) (?:is |up )?on the (?:balcony|rail|ledge|windowsill|roof)\b|\b(?:kid|child|year old|boy|girl|lad) (?:is |was )?asleep in (?:the|a|our) (?:bin|doorway|shed|car|park|bus)\b|\bcan'?t go home\b.{0,20}$|\bnew trainers and money\b|\bwrite to somebody\b|\bdad'?s started\b/,
);

export const FEAR: readonly Rule<UrgentKind>[] = [
  rule('child', UNCLE_HURTS), rule('child', I_AM_YOUNG, YOUNG_TROUBLE), unless(rule('child', PARENTS_FIGHT, SMALL_VOICE), NO_SMALL_VOICE), rule('child', ADULTS_GONE), rule('child', BABY_LEFT),
  unless(rule('child', BARE, CHILD), NOT_HURT), unless(rule('child', OUT_ALONE, CHILD), NOT_HURT), rule('child', SHUT_AWAY, CHILD), rule('child', STARVED, CHILD), unless(rule('child', CHILD_HURT, CHILD), NOT_HURT), rule('child', KIDS_IN_CAR, CHILD, LEFT_HOT),
  unless(rule('abuse', SECRECY), NEIGHBOURLY), rule('abuse', WATCHED, HELP_QUICK), rule('abuse', HIDDEN_CALL), rule('abuse', MY_LIFE, TAKES, HE), rule('abuse', NOT_ALLOWED),
  unless(rule('abuse', INJURY, HE), NO_BLAME), rule('abuse', THREAT), unless(rule('abuse', AFRAID, MENACE), NOT_MENACE), unless(rule('abuse', HIDING, FROM_HIM), NO_HIDING),
  rule('abuse', ORDER_BROKEN, NOW_NEAR), rule('abuse', WED, SENT), rule('abuse', SHAME), rule('abuse', LEFT_HIM, LEFT_NOW), rule('abuse', MOVE_SECRETLY),
  rule('child', CHILD_TELLS), rule('abuse', UNDER_HIS_THUMB),
  rule('child', HARM_TO_CHILD), rule('abuse', HURTS_ME),
]; // prettier-ignore
