// Despair told sideways, in English: somebody who means to die, or who fears it of another.
import type { UrgentKind } from '../../core/reading.js';
import { like, rule, unless, words, type Rule } from '../rule.js';

const POSTURE = words(
  "stood standing stands sat sitting sits i'm_on i'm_at i'm_by i'm_up he's_on she's_on climbed climbing been_up went_up perched leaning got_over over_the_(?:side|edge|rail|railings|barrier)",
);
const EDGE = words(
  'wrong_side_of other_side_of_the_(?:rail|railings|barrier|fence|parapet) outside_(?:of_)?the_(?:rail|railings|barrier) ledge parapet top_(?:deck|floor|level|storey)_of_the multi_?storey viaduct (?:cliff|platform|roof|quay|harbour)_edge edge_of_the_(?:roof|platform|cliff|cliffs|quay|bridge|pier|road|harbour|car_park) tracks railway_line weir that_roof the_bridge cliff_top flyover window_ledge',
);
const NOT_OF_THE_EDGE = words(
  'close_on complete party cans nappies planning permission litter rubbish graffiti pothole* bin_day seat_of',
);
const DARK_PLACE = words(
  'river water weir sea bridge viaduct railway train_line tracks pills tablets rope roof cliff cliffs quay canal reservoir lock',
);
const PULL = words(
  'keep_looking_at keep_thinking keep_(?:going|ending|coming|walking)_(?:back_)?(?:to|up|down) looks_(?:soft|calm|peaceful|inviting|quiet|warm) how_(?:quiet|easy|peaceful|cold|deep) calling_me calls_me one_way only_need_it_the_once step_off step_in walk_into jump_off jump_in i_feel_calm feel_calm found_the_answer so_peaceful talking_about_the stop_(?:me|hurting)',
);

const NO_LONGER_HERE = like(
  /\b(?:won'?t|not|never) be (?:needing|wanting|using|here|around|there|about|anyone here)\b|\bi'?ll (?:soon )?be (?:gone|out of (?:the way|your hair|it|everyone))\b|\bi'?ll not (?:be|need|want)\b|\bwhen i'?m (?:gone|not here)\b|\bafter i'?m gone\b|\bonce i'?m gone\b|\b(?:there'?ll|there will|will) be no ?(?:one|body) (?:here |left )?to\b|\bno (?:next (?:year|week|month)|tomorrow|christmas|future) for me\b|\bhave(?:n'?t)? (?:got )?(?:long left|a tomorrow)\b|\bi'?ve not got long\b/,
);
const FOR_GOOD = words(
  "any_of_(?:it|this|that) can_have_(?:the_lot|it_all|everything) or_anything or_anyone anything_really for_good tonight anyway pills tablets counted point bother sorry mess find_me forgive sort_it_all sort_it notice easier_for easier_on cancel stop_my don't_(?:renew|send|need|want|bother|worry) doesn't_matter no_need_to by_friday by_sunday by_monday by_the_weekend by_then renewing boys kids goodbye love_them tell_my feed_the look_after_the",
);
const GOING_AWAY = words(
  "mov(?:e|ed|ing) holiday* away_(?:for|until|till|on|from) sold selling sale new_(?:house|home|flat|place|address|tenant|owner) tenan* landlord emigrat* uni university student* renting spain france abroad work shift delivery deliver collect* between lodger retire* hospital wife's husband's late_(?:wife|husband|mum|mother|father|dad) died funeral probate executor will_be_away in_(?:august|july|june) flight* when_they_come when_you_come survey demolish*",
);
const LAST_WORDS = like(
  /\b(?:don'?t|not|wasn'?t) (?:really )?(?:plan(?:ning)?|intend(?:ing)?|expect(?:ing)?|hop(?:e|ing)) (?:on |to )?(?:seeing|see|being|be (?:here|around|alive)|wake|live|living|last)\b|\bplanning on not being\b|\bwhen they find (?:me|my body)\b|\b(?:before|after|if|until) (?:they|you|someone|somebody|anyone) finds? (?:me|my body)\b|\b(?:picked|chosen|set|fixed|got) (?:a|the|my) (?:day|date)(?: and a)?(?: for it)?(?= it'?s| and a| to go| i'?m|$)|\bi'?ve (?:got )?a plan and\b|\b(?:i'?ve )?(?:made up my mind|my mind'?s made up) .{0,16}\b(?:tonight|tomorrow|today)\b|\b(?:written|wrote|writing) (?:the|my|a|them a|my last) (?:note|letter|letters|goodbye)s?\b(?= who| for (?:my|them|mum|mam|dad|each)| to (?:my|the) (?:kids|mum|mam|dad|wife|husband|boys|girls|family)|$)|\b(?:her|his|my|be the|it'?s the) last (?:night|day) on earth\b|\bsee(?:ing)? (?:her|him|them|my \w+) again tonight\b|\b(?:sooner|rather|just want to|ready to|time to|going to) (?:be|go and be|join|go to be|go and join) (?:with )?(?:our|my|his|her|him) ?\w* .{0,24}\b(?:tonight|soon|in heaven|up there|now|again)\b|\bout of the road for good\b|\b(?:kinder|better|easier|happier|cheaper)\b.{0,30}\bif (?:i|he|she) (?:was|were|wasn'?t|weren'?t|just) (?:dead|gone|out of|not here|here|never)|\bwasted enough of everyone/,
);
const NOBODY_NEEDS_ME = like(
  /\b(?:no ?one|nobody) (?:needs|wants|cares about|would care about|will miss|would miss|loves) (?:me|him|her)\b|\bsuch a burden\b|\bbeing a burden\b|\bnothing left (?:for me|to stay for|in me|to keep me)\b|\bcan'?t (?:be|stay) here any ?more\b|\bn?don'?t mean (?:the|this) house\b|\bno ?(?:one|body) (?:here )?to stop me\b|\b(?:frightened|scared|afraid|worried) (?:of|about|by) what i'?(?:ll|m going to| might| may|d| could)\b|\b(?:don'?t|can'?t) trust myself\b|\bnot safe (?:with|from|by|on) (?:myself|my own)\b|\bmy head says\b|\b(?:the )?voices (?:are |keep )?(?:say\w*|tell\w*|want\w*)\b|\b(?:another|only|one|an easy|a quick) way out (?:left|for me|now|of it|of this|tonight)?(?=$| (?:left|for|now|of|tonight))|(?<!\b(?:if|when|whenever|while|once|case|time) )\bi'?m out\b(?= tell| goodbye|$)|\b(?:cut|cutting|burnt|burned|hurt) (?:my ?self|my (?:arm|arms|legs?|wrists?)).{0,40}\bon purpose\b|\bi did it on purpose\b|\bgo to sleep and (?:with any luck|hope|hopefully|not|never|that'?s)\b|\bwith any luck (?:i|that|it)(?:'s| is| won'?t| will)? ?(?:it|not|the end|never)?$/,
);
const END_IT = like(
  /\b(?:going|gonna|want|wants|ready|time|about|planning|tempted|thinking of|thinking about|way) (?:to |of )?(?:just )?(?:end(?:ing)? it|finish(?:ing)? it|do(?:ing)? it|end(?:ing)? everything)(?: all| tonight| now| soon| tomorrow| today| this \w+)*$|\bend(?:ing)? it (?:all|tonight|tomorrow)\b/,
);
const WILLING_TO_DIE = words(
  'if_i_die if_i_died when_i_die once_i_die person_(?:is|was|were|died|dies) person_was_to_die if_someone_(?:did|died|does_it) if_a_person does_it_at_home is_it_quick does_it_hurt be_a_widow how_long_does_it_take_to_die who_cleans_up',
);
const MADE_UP = words(
  "decided decision not_a_joke good_health for_now weekend tonight soon making_it_easy clean* because with_the_car planned by_then friend's_asking asked_me how_you'd_tell",
);
const PILLS = words(
  'pills tablets paracetamol sleeping_tablets sleepers medication* meds insulin rope noose razor* blade gun shotgun bottle_and',
);
const AT_HAND = words(
  "lined_(?:them_|the_|my_)?(?:up|tablets|pills) lined_up in_front_of_me counted counting saving saved jam_jar hoard* hiding hidden stash* beside_me next_to_me on_the_table laid_out all_out in_my_hand ready got_a_rope a_plan a_date i've_got_a_rope rope_again last_straw i've_taken taken_them took_them them_all popped",
);
const NOT_PILLS = words(
  "recycl* bin bins which chemist pharmacy prescription out_of_date dispose* disposal blister swing tow_rope skipping bottle_bank collect* dog_had grandad's_gun hedge knife rid",
);
const NEAREST = words(
  "he he's she she's mate friend brother sister mam mum dad son daughter husband wife lad lass girl boy neighbour uncle nephew niece partner flatmate ex colleague bloke i've i i'm",
);
const GIVEN_AWAY = like(
  /\b(?:given|giving|gave) (?:\w+ )?(?:his|her|my|the|their|all) (?:\w+ )?(?:dogs?|cats?|tools|things|stuff|records|car|clothes|belongings|money|savings|guitar|bike|rabbits?|budgie) away\b|\b(?:given|giving|gave) away (?:his|her|my|the|their|all|everything)\b|\bfound (?:a home|homes|someone) for (?:the|my|his|her) (?:dogs?|cats?|rabbits?)\b|\bwho (?:will |'ll )?(?:gets|feeds?|to feed|has|takes) the (?:dog|cat|kids)\b|\bfeed the (?:cat|dog)\b/,
);
const FAREWELL = words(
  "goodbye* bye ta-ra tara ta_ta sorry hugging not_like paid_up paying_off paid_off note last_time thanked everyone all_smiles low letters calm when_i_am when_i'm written tonight if_anything",
);
const LOW = words(
  "so_low been_low depressed down_for_(?:weeks|months) lost_(?:his|her)_job hasn't_been_(?:right|himself|herself) not_been_(?:right|himself|herself)",
);
const SUDDEN_CALM = words(
  "all_smiles hugging suddenly_(?:calm|happy|cheerful) goodbye* paying_off giving gun won't_(?:answer|open) locked_himself locked_herself note",
);
const SHUT_IN = like(
  /\blocked (?:himself|herself|themsel\w+) in (?:the|his|her|their|a) \w+|\b(?:in the|with the|with a|with his|got the|got his|has a) (?:shot ?gun|gun)\b.{0,30}\b(?:shed|afternoon|since|night|garage|sat|himself)/,
);
const SILENT = words(
  "won't_(?:answer|open|come|talk|speak) not_answering isn't_answering no_answer doesn't_answer radio lost_his_job hose engine gone_quiet blood tablets pills knife crying",
);
const SAYS = words(
  'says said saying talking talked talks joking jokes told texted texting tells asked keeps_saying messaged posted',
);
const DEADLY_TALK = like(
  /\bhad enough of (?:it all|life|living|everything)\b|\b(?:had|has) enough and\b|\bthe (?:railway|train) line\b|\bthe rope\b|\b(?:off|under) (?:the|a) (?:bridge|train|bus|roof|cliff)\b|\bbetter off (?:dead|without)\b|\bdo (?:himself|herself|themself|themselves) in\b|\btop (?:himself|herself)\b|\bpeople would be (?:better|happier)\b|\bdoesn'?t want to (?:be here|live|wake|carry on|go on)\b|\bno point (?:in |to )?(?:living|carrying|going on|anything|being)\b|\bwon'?t be (?:here|around) (?:tomorrow|much|for|next|by)\b/,
);

const LEAVING_LIFE = like(
  /\b(?:nowt|nothing|owt) left to live\b|\b(?:see|think) (?:me|i'?ll|myself) (?:making|make|getting|get|last\w*) (?:it )?(?:to|till|past|through)\b.{0,24}\b(?:don'?t want|christmas|new year|birthday|weekend)|\b(?:whoever|who) finds me\b|\byou'?ll find me\b|\b(?:stopped|not taking|stopping) my (?:insulin|tablets|meds|medication|dialysis)\b.{0,24}\b(?:purpose|go|point|anyway)|\b(?:nobody|no ?one) (?:would|will|'d|'ll) (?:even )?(?:notice|know|care|miss)\b(?! (?:the|a|my|if i put|if we))|\bletters? to (?:the|my) (?:kids|children|boys|girls) for\b|\bby (?:their|his|her|my) own hand\b|\b(?:won'?t|not|gonna) be a bother\b|\bi shan'?t be (?:here|around)\b|\b(?:going to|want to|ready to|wants to|wanting to|time to) (?:join|go with|be with|follow) (?:him|her|dad|mum|mam|my (?:wife|husband|mum|mam|dad|son|daughter))\b|\btonight'?s the night\b|\bwalk in front of\b|\blist of ways\b|\bpay you and live\b|\b(?:taken|took|swallowed|had) (?:\w+ )?(?:\d\d+|ten|twelve|twenty|thirty|forty|fifty|sixty|all (?:of )?(?:my|his|her|the|them)|loads of|a load of|too many|one too many of|the whole|the lot of) ?(?:of )?(?:my |his |her |the )?(?:\w+ )?(?:tablets|pills|parac\w+|meds|medication|insulin|sleepers|antidepressants)\b|\bhas taken tablets\b|\b(?:loved me|loves me|look after the kids|sorry for everything) .{0,24}\b(?:hung up|phone off|rang off)\b|\bdon'?t wait up\b.{0,30}|\bnever need (?:to sign|it) again\b|\b(?:sign|need|see|use) (?:it |them |you |anything )?again ever\b/,
);
const QUARRY = words('quarry cliff bridge railway weir viaduct ledge rooftop');
const DRESSED_FOR_IT = words(
  "good_suit edge_of open_all_night all_night_for crying won't_come won't_talk just_staring not_talking",
);

const ON_THE_BRINK = like(
  /\b(?:taken|took|swallowed|had) the (?:lot|whole (?:bottle|packet|box|lot))\b|\bengine (?:going|running|on)\b.{0,40}\bgarage\b|\bgarage\b.{0,40}\bengine (?:going|running|on)\b|\bi'?ll be (?:swinging|hanging|under (?:a|the) (?:train|bus|lorry))\b|\b(?:be|found?) hanging (?:there|in the|from)\b|\bwhen i'?m gone not moving\b|\bjust gone$|\bnot going to be alive\b|\bonce i'?ve done it\b|\b(?:with|from) the (?:life )?insurance than\b|\bthese thoughts\b|\b(?:just )?want (?:it|this|everything) (?:all )?to stop\b(?! (?:coming|arriving|being sent))|\b(?:mother|mum|mam|kids|children|wife|husband|son|daughter) (?:to be the one )?(?:finding|to find|who finds) me\b|\boff now for good\b|\bsee you on the other side\b|\b(?:found|hid|got|bought|prepared|tied) (?:my|a|the|his|her) (?:rope|noose)\b|\bshot his dogs\b|\b(?:beams?|hook|joist) in the (?:loft|garage|barn)\b.{0,30}\b(?:looking|strong|hold)|\blooking at the beams\b|\bleft a (?:letter|note) (?:on (?:his|her|the) (?:bed|pillow)|saying (?:don'?t|sorry|goodbye))|\bplease forgive me\b|\bi'?ve done enough\b|\bstops? tonight\b|\bby morning$|\bdecided\b.{0,20}\btonight\b|\bhave (?:her|his) (?:cat|dog) for good\b/,
);

const HOW_MANY_PILLS = like(
  /\bhow many (?:\w+ )?(?:paracetamols?|tablets|pills|aspirins?|ibuprofens?|sleepers|co-?codamols?) (?:does it take|do i need|would it take|will it take|would kill|will kill|can kill|to (?:kill|die|overdose|end))\b/,
);

export const DESPAIR: readonly Rule<UrgentKind>[] = [
  rule('suicide', HOW_MANY_PILLS),
  unless(rule('suicide', EDGE, POSTURE), NOT_OF_THE_EDGE), rule('suicide', PULL, DARK_PLACE),
  unless(rule('suicide', NO_LONGER_HERE, FOR_GOOD), GOING_AWAY), rule('suicide', LAST_WORDS), rule('suicide', NOBODY_NEEDS_ME), rule('suicide', END_IT),
  unless(rule('suicide', WILLING_TO_DIE, MADE_UP), GOING_AWAY),
  unless(rule('suicide', PILLS, AT_HAND), NOT_PILLS), rule('suicide', GIVEN_AWAY, NEAREST, FAREWELL), rule('suicide', LOW, SUDDEN_CALM),
  rule('suicide', SHUT_IN, SILENT), rule('suicide', DEADLY_TALK, SAYS),
  unless(rule('suicide', LEAVING_LIFE), GOING_AWAY), unless(rule('suicide', QUARRY, DRESSED_FOR_IT), NOT_OF_THE_EDGE),
  unless(rule('suicide', ON_THE_BRINK), GOING_AWAY),
]; // prettier-ignore
