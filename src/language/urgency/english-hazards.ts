// Dangerous things and places told sideways, in English: fumes, live metal, water, walls, poison, needles, fire and men with knives.
import type { UrgentKind } from '../../core/reading.js';
import { like, rule, unless, words, type Rule } from '../rule.js';

const BURNER = words(
  'fire fires boiler cooker heater heating hob oven stove stoves chimney barbecue bbq generator genny flue burner air_brick gas hot_water portable_heater tandoor range aga pilot flame flames bottle_on_the_boat caravan tent alarm',
);
const POISONED = like(
  /\b(?:headaches?|dizzy|dizziness|sleepy|drowsy|throw(?:ing)? up|being sick|feel (?:sick|drunk|faint|woozy|ill|funny)|feels? (?:sick|drunk)|felt sick|sick since|and sick|woozy|faint|light ?headed|eyes water|(?:yellow|orange) flames?|flame(?:s)? (?:has |have |is |'s |are )*(?:gone |turned |burning )?(?:yellow|orange|lazy)|soot|collapsed|wobbly|keeps fainting|can'?t stand up|cherry red|pink in the face|(?:we'?ve )?all thrown up|can'?t keep my eyes open|hard to (?:rouse|wake)|headachy|stagger\w*|can'?t get (?:him|her|them) to answer|pilot'?s yellow|flame'?s yellow|better (?:outside|when we)|can'?t (?:get (?:the wife|her|him|them) up|wake)|(?:windows?|walls?) (?:are )?running wet)\b/,
);
const NOT_POISONED = words(
  'bonfire neighbour* takeaway council_tax sick_pay sick_of off_sick planning permission smoke_control chimney_pots compost smell_of_bins food_waste bill bills',
);
const UNLIT = like(
  /\b(?:hob|oven|cooker|taps on the cooker|ring|rings|grill)\b.{0,24}\b(?:left on|unlit|on unlit|on all night|not lit|on without)\b|\b(?:left|leaving|leaves)\b.{0,20}\b(?:hob|cooker|gas taps|gas)\b.{0,12}\b(?:on|unlit)\b|\brotten cabbage\b|\bmonoxide\b.{0,30}\b(?:red|flash\w*|beep\w*|going|off|alarm\w*|peep\w*|screech\w*)\b|\b(?:cooker|meter|boiler|gas bottles?|bottles?|pipe|canister)\b.{0,40}\bhiss\w*|\bhiss\w*\b.{0,30}\b(?:cooker|meter|boiler|behind it|gas|pipe)\b|\b(?:eggy|leeks|struck match|garlicky?|gassy|rotten)\b.{0,40}\b(?:cellar|manhole|meter|basement|street|hall|kitchen|lit|road|drain)\b|\bhissing from the (?:road|ground|pavement|wall)\b|\b(?:funny|odd|strange) smell by the (?:meter|boiler|cooker)\b|\bgas (?:riser|cage|bottle|canister|tank)\b.{0,40}\b(?:whoosh|reversed|leak\w*|hit|hear it|scrape)|\breversed into the gas\b|\bcovered up our flue\b|\bstrong (?:smell of )?gas\b|\bgas in\b.{0,30}\bstrong\b|\bsmel\w* .{0,30}\bgetting stronger\b/,
);

const LIVE_THING = words(
  "lamp_?post* lamp_column lighting_column column street_?light* sub_?station pylon* pole meter_box fuse_box sockets? taps? green_box junction_box consumer_unit cables? power_line* light_switch light_fitting shower fence_by_the overhead_line* tree's_on_the_line trees_on_the_line tree_on_the_line on_the_line bathroom_light bulb",
);
const LIVE = like(
  /\b(?:fizz\w*|humming|buzz\w*|tingl\w*|(?:got|a|bad|electric|had a) shock|shock off|zapped|knocked open|copper|bare wires?|spark(?:s|ing|ed)|crackl\w*|goes blue|blue flash\w*|arcing|live and|'?s live|is live|climbed (?:in|up|into|over)|spitting|hanging open|wide open|melted into|tick tick|a belt off|belt off|in the field|children in there|kids in there|smok(?:e|ing)|burning|alight|dropped dead|glowing|drips?|melting|hanging (?:out|off))\b/,
);
const NOT_LIVE = words(
  'solar bulb_recycl* recycl* dispose which_bin fly_posting poster planning permission charger lamppost_sign banner live_in living live_next_to live_at bulbs',
);
const POWERED = words(
  'ventilator dialysis oxygen nebuliser feeding_pump breathing_machine stair_?lift hoist incubator sleep_apnoea insulin_in_the_fridge iron_lung',
);
const OUTAGE = words(
  'off out gone_black no_power no_electric* lights lights_went electric power battery went_out gone_off dead blackout dark',
);
const NOT_OUTAGE = words(
  'off_the_bill discount reduction bill recycl* grant power_of_attorney allowance knock_a_band off_a_band any_money step reduction* clinical collect*',
);

const UP_TO = like(
  /\b(?:over|at|up to|under|through|lapping|coming over|past) (?:the|my|our|next door'?s|its|your) (?:doorstep|front step|back step|windows?|sockets?|air bricks?|skirting|knees|waist|tyres|bumper|door ?handle)\b|\bhalfway up (?:the|my|our) (?:garden|drive|stairs|street|wall)\b|\b(?:cellar|basement|house|lounge|kitchen|flat|shop|hall)(?:'s| is)? (?:filling|under|going under|awash)\b|\bis filling\b|\bfilling up\b|\b(?:up to|at|on) the (?:first|second|third|fourth|bottom|next) (?:stair|step)\b|\bon the worktop\b|\bspouting like\b|\bover the sandbags\b|\bsiren going\b|\bstream through my\b|\bover the wall and\b|\bflood'?s rising\b|\bwater main'?s gone\b|\bunder and its? still\b|\bwater'?s that high\b|\bbungalow'?s wet through\b|\bfloating (?:down|off|about|past|in the)\b|\b(?:they'?re|bins are|sofa'?s|car'?s) floating\b|\bcarpets? (?:are |is )?(?:lifting|floating|under)\b|\bwellies in the\b|\bon the top bunk\b|\bfeet in it\b|\bon its way to sea\b|\bup to its (?:windows|doors|roof|wheels)\b|\bin the (?:middle of (?:it|the ford)|ford|dip)\b.{0,40}\b(?:stalled|stuck|water|aboard|people)\b|\bstalled in\b|\bwater'?s? (?:is |has )?(?:over|at|in|coming|through|up to)\b|\b(?:beck|river|brook|stream|burn|canal|bank|sea|tide|weir)(?:'s| has| is)? (?:burst|over|up and|coming over|topped|broken)\b/,
);
const RISE = words(
  'water rising river beck ford tide flood* sea street door doorstep downstairs kids old upstairs carpet* garden sandbag* burst pipe cellar people mum dad nan heads neighbour deep boat leave lapping trapped help sewage baby fuse raining rain fast',
);
const NOT_RISING = words(
  'planning application permission bath tap shower insurance last_year last_winter every_time every_winter recycling_full bin_is_filling bins_are_filling letters skip_is_filling landfill washing_machine gutter* applied build rats barn gas_pipe flood_plan in_2\\d+',
);
const DAM = words('dam reservoir reservoir_wall embankment sea_wall flood_wall lock_gate* sluice');
const DAM_GOES = words(
  'leaking leak jet weeping bigger cracked crack burst bulging groan moved slipping gushing seeping',
);

const STANDING = words(
  'wall walls house roof ceiling ceilings chimney chimney_breast gable balcony scaffold* bridge footbridge foot_bridge parapet crane tower church mill bandstand bay_window porch floor floors stairs bank embankment cliff trench excavation footings handrail railing railings gate pier tarmac upstairs steel_beam beam lintel extension roof_sheets slates sheets lamp_post lamp_column goalpost* statue pole billboard sign trunk tree roots basement car_park school',
);
const FAILING = like(
  /\b(?:sagg\w+|sags|slipping|slid(?:ing)? (?:down|onto)|dropped (?:at one|two|three|an inch|a foot|\d|inches|several)|parted company|hanging (?:on )?by|lumps hanging|cracking noises?|creak(?:s|ed|ing)|groan(?:ed|ing|s)?|made a groan|it'?s moved|(?:is|'s|wall'?s) moving|started moving|clouted|flapping|caved in|cave in|hollow when|gone soft|dished|ground'?s lifting|lifting round|resting on (?:our|my|the) (?:roof|house|car|wires?|cables?)|balanced on|off its hinges?|came off its|keep (?:smashing|falling|dropping|coming) down|smashing down|went across the|bowing|bulg(?:ed|es)|splitting in two|gave way|giving way|leaning (?:over the|out over)|meant to be leaning|handrail has gone|like a frisbee|leaning our way|straight yesterday|split (?:right )?down the middle|raining off|went over the cliff|(?:takes?|fits?|get) my (?:whole )?(?:fist|hand|arm)|gone over at the top|flying off in|only the ivy|is coming off|ends in mid air|like a gunshot)\b/,
);
const SAFE_YET = words(
  'permission planning_permission regs regulations building_control_fee insurance years_ago survey* party_wall_award listed do_i_need can_i slightly well_away tree_surgeon whose quote grant heritage consent estate_agent bin_lid sofa mattress collect* bulky bath plants shelves fence_panel* gate_for_bins',
);
const CAVED = like(
  /\b(?:manhole|drain|inspection)(?: cover| lid)?\b.{0,20}\b(?:no lid|nicked|stolen|open)\b|\bnicked the (?:manhole|drain)\b|\blift\b.{0,20}\bfell (?:two|three|\d|a few|several)|\b(?:trench|excavation|dig|basement|hole|tunnel|sandpit|digging)\b.{0,40}\b(?:cav(?:ed|ing)|collapsed|fell in|come in|hasn'?t come up|man'?s arm)\b|\bpeople are (?:stood|still|standing) (?:under|walking)\b|\bsteel beam\b.{0,40}\bsagg\w+|\bchimney breast\b.{0,60}\b(?:sagg\w+|moving|crack\w*)\b/,
);

const POURED = words(
  'pouring pours pumping pumped tipping tips emptying emptied dumping leaking spilling spilt spilled tipped_over tipped_it lost_its_load running washing fuming burning_cables flowing',
);
const POISON = words(
  'oil engine_oil slurry chemicals chemical sewage raw_sewage diesel petrol weedkiller acid cables fridges tanker drums drum green toxic antifreeze bleach solvent dye',
);
const INTO = words(
  'drain drains grid river stream brook beck canal sea gully ditch pond lake ford field roundabout bypass road throat eyes well down_the as_i_type swim paddling behind_the_unit motorway children',
);
const NOT_POURED = words(
  'cooking vegetable_oil chip_oil olive where_(?:do|can)_i which_bin recycl* tip_take engine_oil_at container dispose bottle* oil_tank_planning permission jars bin_leaking',
);
const BURNS = like(
  /\b(?:throats?|eyes|hands|skin|nose|lungs|chest)(?:'s| is| are| feels?)? (?:all )?(?:raw|burning|streaming|stinging|sore|on fire|blistered)\b|\ball coughing\b|\bwe'?re all (?:coughing|choking|sick)\b|\bof us have been sick\b|\bcan'?t breathe for\b/,
);
const FUME = words(
  'powder smoke fumes smell dust burning factory unit well weedkiller chemical* river stream cloud yellow stuff plant tip something bus_stop water liquid',
);
const WATER_GONE = like(
  /\b(?:river|brook|stream|canal|beach|pond|lake|sea|beck|water(?! butt)|tap water|burn)(?: \w+)?(?: \w+)?(?: \w+)? (?:has |is |'s |have )*(?:gone|turned|running|run|going) (?:bright |all |jet |a )*(?:orange|red|green|white|black|milky|purple|blue|yellow|rusty|oily|pink|soapy)\b|\b(?:ducks|swans|fish|birds|dog|dogs|trout|cows|sheep|frogs)\b.{0,24}\b(?:are dead|dropped dead|dead after|belly up|dying|covered in oil|stuck in it|all dead)\b|\bwell tastes\b|\btap water'?s (?:come out|gone|tast\w*|smell\w*)\b|\btastes? of (?:petrol|diesel|chemicals?|weedkiller|bleach)\b|\briver to be milky\b|\b(?:trout|fish|eels) (?:\w+ )?(?:floating|climbing|gasping|jumping out|dying)\b|\bsewage in (?:the kids|the stream|the river|the park|the play|my|our)\b|\b(?:slurry|chemicals?|sewage|diesel|oil) into the (?:beck|brook|river|stream|burn|canal|lake|pond)\b|\bdown the (?:road )?drain and\b.{0,24}\b(?:fog|smoke|fumes|mist)\b|\bhose down it\b|\b(?:running|runs|ran) green into\b|\bwhite powder\b|\bgrey fluff\b|\basbestos\b.{0,30}\b(?:blow\w*|smashed|crushed|everywhere|bags|nursery|school|playground|dust)\b|\b(?:yellow|orange|green|purple) (?:smoke|cloud|fumes|fog|mist|gas)\b/,
);

const SPIKES = words(
  'jags needle needles syringe* spikes points sharps insulin_pen sharp_ends orange_capped orange_caps injecting_kit drug_stuff drug_gear gear_and sharp uncapped hypodermic* blood',
);
const TROD = like(
  /\b(?:trod|trodden|stood|stepped|sat|knelt|fell|pricked|jabbed|stuck) (?:on|in|by|with|me|him|her|himself|herself|myself)\b|\b(?:splash|paddling) ?(?:pad|pool)\b|\b(?:slide|swings?|roundabout|sand ?pit|play ?ground|play ?park|under (?:fives|5s)|toddlers?|nursery|school|bus shelter|baby)\b/,
);
const NO_SPIKES = words(
  'my_insulin diabetic pine sewing knitting christmas no_needles blood_test sharps_box sharps_bin nose points_of decimal gcse school_points works_on works_at power_points gear_box bus_gear admission* catchment',
);

const CATCHES = like(
  /\b(?:(?:chip |frying |fat )?pan|shed|mill|bins?|fence|hedge|curtains?|car|van|roof|duvet|sofa|mattress|caravan|tree|barn|garage|scooter|e-?bike|battery|hut|pub|house|flat|loft)(?:'s| has| is| have| are| been| just| two doors up| next door|'ve)* (?:gone up and it'?s|going and|is going|been lit|been set|caught|smoulder\w*|alight|ablaze|burning|smoking|in flames|blazing|hissing and smoking|on fire)\b|\bold mill'?s up\b|\bis going and it'?s full of\b|\bspreading to the\b|\bwindows (?:are )?popping\b|^fire\b(?=[ !]*$|! )|^fire!|\bpetrol through the\b|\bhissing and smoking\b|\b(?:kitchen|house|flat|shed|garage|van|car)'?s gone up$|\bgot away from (?:them|us|him|me)\b|\bsmoke (?:is )?(?:on the stairs|in the (?:hall|stairwell|corridor|lift|flat)|from that .{1,24}pouring)\b/,
);
const NOT_BURNING = words(
  'bonfire melted collect* recycl* replacement new_bin last_night last_week yesterday calories gone_up_in_price band charge price tax log_burner wood_burn* smell_from application smoking_ban number',
);
const ARMED = words(
  'crowbar machete axe knife blade hammer gun shotgun petrol acid bottle_of_acid can_of_petrol bat baseball_bat crossbow sword iron_bar broken_bottle bottles chain bricks lit_fireworks',
);
const MENACING = words(
  "waving swinging smashing stood_(?:by|outside) standing_outside outside garden threatening fighting chucking after shouting chasing coming lighter waiting_for_me trying in_the_street in_my they're_all he's_got got_a letterbox voices running_round",
);
const MEN = words(
  "man men lad lads bloke blokes chap fella guy he he's they they're someone somebody neighbour kids youths gang woman she ex folk",
);
const NOT_ARMED = words(
  'recycl* which_bin dispose get_rid tip amnesty sell petrol_station cricket bat_survey bats bat_box axed skip planning builder* mower collect* lawn strimmer bin_men drive_over glass beer pub guests new_year*',
);
const BREAKING_IN = like(
  /\b(?:trying|rattling|tried) (?:the|my|our) (?:\w+ )?(?:handle|door|lock|window)|\b(?:someone|somebody|they'?re|man|men|person|footsteps)\b.{0,30}\b(?:downstairs (?:going|now)|in (?:the|my) (?:attic|loft|kitchen|garden with)|going through (?:the|my) drawers|kicking the door|at the back door|climb\w* in)|\bkicking (?:the|my|our) door\b|\bfootsteps (?:over|above|upstairs|downstairs)\b|\bsomebody'?s been in\b|\b(?:parcel|bag|box|package|suitcase|thing)\b.{0,40}\bticking\b|\bbeing followed\b|\b(?:driven|crashed|ploughed) into (?:the front|a (?:house|shop|wall|crowd)|the (?:shop|chip|house|bus stop|school))\b|\bdog'?s got hold of\b|\bover the wheel\b|\b(?:been|got) spiked\b|\bsat in a van outside\b|\boffering (?:kids|children)\b.{0,12}\blift\b|\bvoices want\b|\bwaiting (?:by|at|near) the school gates?\b|\bget (?:our|my|a) (?:lad|girl|boy|son|daughter|kid) in(?:to)? his\b|\b(?:against|at) the cash ?point\b|\b(?:hit|run over|pinned|crushed) (?:a |an |the |someone |somebody |my )+(?:cyclist|man|woman|child|kid|old \w+|pedestrian|lad|girl|boy)\b|\bgot a man pinned\b|\bcar'?s? (?:is )?on its (?:roof|side)\b|\boverturned\b.{0,24}\b(?:car|lorry|ditch|road|in it)\b|\bwartime bomb\b|\bunexploded\b|\b(?:old )?(?:shell|grenade|mortar)\b.{0,24}\b(?:flower|spade|garden|dug|metal detector|found|bed)\b/,
);
const LOOSE = words('bull bullock* horse horses cow cows cattle pony ponies');
const LOOSE_WHERE = words(
  'got_out escaped loose road playing_field on_the_road running school bypass dual_carriageway charging',
);

const AIR = like(
  /\b(?:meter|boiler|fire|flue|trench|pipe|main)\b.{0,30}\b(?:whistling|roaring|blowing out|bubbling|whoosh\w*)|\b(?:roaring|whistling|bubbling)\b.{0,20}\b(?:trench|meter|pipe|puddle)|\bbeeper\b.{0,30}\bboiler\b|\bseeing double\b.{0,24}\bboiler|\bhead'?s banging\b.{0,24}\b(?:heater|fire|boiler)|\bgass? smell|\bsmells? like\b.{0,30}\b(?:grill|gas|match)\b.{0,24}\bnothing'?s on\b|\bcopper pipe off\b|\bcan'?t get off the settee\b/,
);
const CLIMBING = like(
  /\bclimb\w* (?:up )?(?:for it|the pylon|a pylon|the crane|the mast)\b|\b(?:against|in|on) the (?:overhead|power) lines?\b|\bpylon\b.{0,24}\bclimb\w*/,
);
const COMING_DOWN = like(
  /\b(?:oak|ash|beech|elm|willow|sycamore|pine|tree|bough)'?s? (?:is |has come |come |has fallen )?(?:across|down across|on top of) the (?:bus|road|path|car|roof|house|line)|\bshedding (?:bricks|tiles|slates|stone\w*|concrete)\b|\b(?:slates?|tiles?|bricks?) sliding off\b|\bdaylight through it\b|\bmine ?shaft\b|\bbig drop\b.{0,20}\bother side|\bhas dropped off with\b|\b(?:balcony|scaffold\w*|crane|canopy) (?:came away|has come away|is leaning)|\bhole'?s? (?:has )?(?:just )?opened (?:up )?under\b|\bdug right under our\b|\bcoming down by itself\b|\b(?:lamp ?post|street light|pole|sign)\b.{0,24}\bhanging over\b|\bhanging over the (?:pavement|road|path|bus)\b(?! (?:and )?(?:needs|wants) )/,
);
const DEEP = like(
  /\bup to the sockets\b|\b(?:river|beck|canal|brook)'?s? (?:is )?level with\b|\b(?:waist|waste|knee|chest|ankle) (?:high|deep) in\b|\bgoing under fast\b|\bit'?s coming in the (?:back|front|kitchen|door)\b/,
);
const SPILLING = like(
  /\b(?:diesel|oil|petrol|chemicals?) all over the (?:surface|canal|river|road|water|beach)\b|\bchemicals? down the drain\b|\b(?:my|our|the kids'?|everyone'?s) eyes (?:sting|are stinging|burn)\b|\bchlorine\b.{0,40}\bcough\w*/,
);
const FOUND_NEEDLES = like(
  /\b(?:used works|hypos|used needles|a needle) (?:in|under|on) the (?:bushes|trampoline|ball pit|grass|seat|toilets?)|\bhas a needle in it\b|\bneedle\b.{0,40}\bgone in\b|\bbag of (?:pins|spikes)\b.{0,24}\bdrug/,
);
const PERIL = like(
  /\b(?:can|could) (?:i |we )?smell (?:burning|smoke)\b|\borange (?:glow|flicker)\b|\b(?:dryer|tumble dryer|toaster|charger|washing machine|dishwasher|fridge|freezer|cooker|heater|boiler|laptop|telly|tv|fuse ?board|microwave)'?s? (?:is |has |been |started |just )*(?:smoking|on fire|sparking|burning|caught fire)\b|\bmen outside\b|\bjumped (?:my|the) counter\b|\bgone for (?:him|her|me|someone) with\b|\bthey'?ve (?:got )?(?:bats|knives|hammers|weapons)\b|\bslipped (?:off )?(?:its|it'?s) (?:handbrake|moorings)\b|\bhandbrake\b.{0,20}\brolling\b/,
);

export const HAZARDS: readonly Rule<UrgentKind>[] = [
  rule('gas', UNLIT), unless(rule('gas', POISONED, BURNER), NOT_POISONED),
  unless(rule('power', LIVE, LIVE_THING), NOT_LIVE), unless(rule('power', POWERED, OUTAGE), NOT_OUTAGE),
  unless(rule('flood', UP_TO, RISE), NOT_RISING), rule('flood', DAM, DAM_GOES),
  rule('structure', CAVED), unless(rule('structure', FAILING, STANDING), SAFE_YET),
  unless(rule('needle', SPIKES, TROD), NO_SPIKES),
  unless(rule('pollution', POISON, POURED, INTO), NOT_POURED), rule('pollution', BURNS, FUME), rule('pollution', WATER_GONE),
  unless(rule('danger', CATCHES), NOT_BURNING), unless(rule('danger', ARMED, MENACING, MEN), NOT_ARMED), rule('danger', BREAKING_IN), rule('danger', LOOSE, LOOSE_WHERE),
  rule('gas', AIR), rule('power', CLIMBING), unless(rule('structure', COMING_DOWN), SAFE_YET), unless(rule('flood', DEEP), NOT_RISING), rule('pollution', SPILLING), unless(rule('needle', FOUND_NEEDLES), NO_SPIKES), unless(rule('danger', PERIL), NOT_BURNING),
]; // prettier-ignore
