// Words that tell of dangerous things and places, in English: what the rules of english.ts are made of.
import { like } from '../rule.js';

export const GAS = like(/\bgas(?:sy)?\b(?! (?:grill|station|guzzler))/);
export const LEAK = like(
  /\b(?:smell\w*|stink\w*|stench|whiff|reek\w*|leak\w*|hiss\w*|escap\w*|coming out(?! on)|pouring out|burst|fractured|ruptured|fumes|through a)\b/,
);
export const GAS_WORK = like(
  /\b(?:hit|gone through|cut|burst|broke|broken|damaged|fractured|dug (?:up|through|into)|through) (?:a |the |our )?gas (?:main|pipe|line)|gas (?:main|pipe|line)s? (?:has |have |is |been |was )*(?:hit|burst|broken|cut|fractured|leak\w*|damaged)/,
);
export const PIPE = like(/\bpipes?\b/);
export const HISS = like(/\bhiss\w*\b/);
export const CO = like(/\b(?:carbon monoxide|co)\b(?= |$)/);
export const ALARM_GOING = like(
  /\b(?:going|gone|goes|sound\w*|beep\w*|ring\w*|blar\w*|won'?t stop|keeps|off|dizzy|headache\w*|sick|faint|soot|poison\w*)\b/,
);
export const EGGS = like(/\b(?:rotten|bad|rotting|off) eggs?\b/);

export const WIRE = like(
  /\b(?:wires?|wiring|cables?|power ?lines?|electric(?:ity)? (?:lines?|poles?)|pylon|overhead line|telegraph pole)\b/,
);
export const WIRE_CALM = like(
  /\b(?:recycl\w*|lamp i|old lamp|charge|charger|charging|can (?:i|we) (?:put|run|lay)|permission|planning|collect\w*|wire fence|zip wire|tied on|posters?|chicken wire|christmas lights|which bin|dispose)\b/,
);
export const WIRE_DOWN = like(
  /\b(?:live|bare|exposed|spark(?:s|ing|ed)?|hanging|loose|dangling|down|fallen|snapped|fell|come down|across|on the (?:ground|floor|pavement|path|road)|sticking out|buzzing|arcing|brought down)\b/,
);
export const ELECTRIC_THING = like(
  /\b(?:lamp ?posts?|street ?lights?|street ?lamps?|lighting column|sub ?station|electric (?:meter|box|socket)|meter (?:box|cupboard)|fuse ?box|sockets?|plug|consumer unit|phone charger)\b/,
);
export const SPARKS = like(
  /\b(?:spark\w*|bare|exposed wires?|burning smell|burning|smok(?:e|ing)|on fire|crackling|electric shock|shocked me|bang)\b/,
);
export const POWER_CUT = like(
  /\b(?:power (?:cut|outage)|(?:no|lost|without|got no|lost our) (?:electric(?:ity)?|power|electrics|leccy)|(?:electric(?:ity)?|power|leccy)(?: is| has| has gone| gone|'s| just)* (?:off|out|gone))\b(?! (?:last (?:week|month|year)|tools?|point|station|socket))/,
);
export const POWER_NEED = like(
  /\b(?:baby|newborn|kids|children|freez\w*|minus|oxygen|medical|dialysis|ventilator|now|whole street|all the street|our street|tonight|estate|village|just|disabled|stair ?lift|no (?:food|heating)|down our)\b/,
);
export const NO_HEAT = like(/\b(?:no|without|not got any) (?:heating|heat|food|money|electric\w*|hot water)\b/);
export const SMALL_AND_COLD = like(
  /\b(?:baby|newborn|freez\w*|minus|kids|children)\b.{0,40}\b(?:freez\w*|minus|cold|haven'?t eaten|hungry|no food|starving|food)\b|\bnewborn\b|\bhaven'?t eaten\b/,
);

export const BUILDING = like(
  /\b(?:walls?|building|house|chimney|roof|ceiling|gable(?: end)?|balcony|scaffold\w*|bridge|parapet|crane|tower|church|mill|garage|cliff|embankment|banking|hoarding|sign|shop ?front|stonework|porch|lintel|bay window|billboard|stairs|staircase|steps|steeple|arch|lamp ?post|pylon|steeple|car park|gate ?post|fence|foot ?bridge|hedge bank|hillside|plank)\b/,
);
export const GIVING_WAY = like(
  /\b(?:about to (?:fall|collapse|come|give)|collaps\w+|falling (?:down|over|in|off|apart|onto|on)|fallen (?:down|over|in|onto|on|off)|coming (?:down|loose|away)|come (?:down|away|loose)(?! (?:to|a band|in band))|came down|came (?:away|off)(?: and| onto| over|,)|bulging|bowing (?:out|over)|bowed out|dropping (?:stones|bits|slates|tiles|bricks)|started dropping|given way|pulling (?:our|my|the) (?:house|wall|building) down|leaning (?:right|over|badly|out|dangerously|onto|towards|into)|giving way|crumbl\w+|going to (?:fall|come down|collapse|go)|gonna (?:fall|come down|collapse)|ready to (?:fall|come down|go)|half down|(?:bits|lumps|chunks?|pieces?|bricks?|slates?|tiles?|masonry|stones?)(?: of \w+)?(?: are| is| keep| coming| have)* ?(?:falling|fallen|dropping|coming|flying|landing|came|come|fell) (?:off|down|on|onto|from)|could (?:fall|come down|go|collapse) any|is moving|has moved|shifting|wobbl\w*|has slipped|slipped|rotten and|gave way|about to go|blowing about|swinging|swaying|hanging (?:off|by)|looks? (?:unsafe|like (?:it|its|it's) (?:going|about|gonna))|has gone after|opening up|landing on)\b/,
);
export const NO_HURRY = like(
  /\b(?:years? ago|need permission|do i need|can i (?:rebuild|demolish|knock|take)|permission to|planning permission|building (?:control|regs|regulations)|rebuild|demolish\w*|knock(?:ing)? (?:down|it|through)|take (?:it|the wall) down|whos? job|who'?s job|whose (?:job|wall|responsib\w*)|insurance|party wall|listed|my own fence|fence (?:blew|panel|is leaning|has blown)|must come down|appeal|bands?|listings?|lime plaster|be taken down|not about to|told you about|you gave me|any application|condemned|slightly)\b/,
);
export const FALLING_BITS = like(
  /\b(?:bricks?|tiles?|slates?|masonry|bits|lumps|chunks?|stones?|glass|concrete|render|plaster(?! cast)|ice|debris|roof sheets?|sheets?)\b.{0,30}\b(?:falling|fallen|dropping|drop|flying|landing|landed|came|coming|come|fell) (?:off|down|on|onto|from|out|about)\b/,
);
export const CRACK = like(/\b(?:cracks?|cracked|cracking)\b/);
export const WORSE = like(
  /\b(?:leaning|moving|getting (?:bigger|wider|worse)|opened up|opening up|widening|collapse|shifting|top to bottom|dug|excavat\w*|overnight|suddenly)\b/,
);
export const TREE = like(/\b(?:tree|trees|branch|bough|trunk|limb)\b/);
export const TREE_DOWN = like(
  /\b(?:(?:is|has|just|'s|come|comes|came|gone|blown|brought) (?:just )?(?:come )?down|fallen|fell|come down|came down|blown (?:down|over)|toppled|snapped|hanging (?:over|by|off|on|down)|crashed|across|uprooted|about to (?:fall|come|go)|going to (?:fall|come)|split and|leaning (?:right|over|onto|badly)|by a thread|lying)\b/,
);
export const TREE_WORK = like(
  /\b(?:chop|cut|fell|take|trim|prune|felled|lop|poo|permission|tpo|protected|logs|remove it|my garden)\b/,
);
export const TREE_PLACE = like(
  /\b(?:roads?|street|car|house|pavement|path|lane|roof|block\w*|cables?|power|people|footpath|highway|van|line|lines|school|playground|play area|danger\w*|fall on|any minute|thread|drive)\b/,
);
export const HOLE = like(
  /\bhalf the (?:road|path|pavement|bridge) (?:is|has) (?:gone|fallen|collapsed)\b|\b(?:floor|plank|step|bridge|ground|path) (?:gave|has given|giving) way (?:under|beneath)\b|\bsink ?holes?\b|\b(?:big|huge|massive|giant|large|deep|great) hole\b.{0,24}\b(?:opened|appeared|opening|collapsed|bigger|ground|middle|just|road)\b|\bhole\b.{0,20}\b(?:just )?(?:opened up|appeared|caved in|getting bigger)\b|\broad(?: has|'s| is)? (?:collapsed|caved in|sinking|subsided)\b/,
);
export const COVER = like(
  /\b(?:man ?hole|drain|inspection|cellar|grid|access|utility|sewer)(?: cover| lid| hatch)?(?:'s| is| has| been| has been| was| gone| are)* (?:missing|gone|open|off|collapsed|wide open|stolen|caved in|broken)\b|\bcover'?s? (?:is |has |come |been )?(?:off|missing|gone)\b|\b(?:missing|open|stolen) (?:man ?hole|drain|inspection)(?: cover| lid)?\b|\bno (?:man ?hole|drain) (?:cover|lid)\b|\brailings?\b.{0,20}\b(?:gone|missing|broken|collapsed)\b.{0,40}\b(?:drop|fall|edge)\b/,
);

export const FLOOD_WATER = like(
  /\b(?:water|culvert|river|brook|stream|sea|sewage|tide|flood ?water|beck|drains?|main)\b/,
);
export const RISING = like(
  /\b(?:coming (?:in|into|up|through|under|over|towards|out of)|pouring|rising (?:fast|up|quickly|and)|gushing|burst (?:it'?s|the|out)|topp(?:ed|ing) (?:the|its|it's)|over(?:topp)?(?:ed|ing)? (?:the|its|it's) bank|heading for|up to my (?:knees|ankles|waist)|lapping|at (?:my|the|our) (?:front |back )?(?:door|doorstep)|entering|(?:ankle|knee|waist) deep|flowing (?:into|down|through)|filling (?:the|my|our)|backing up|exploded|over the road|up to the (?:house|door|step|window)s?|(?:inches|inch|feet) from (?:my|the|our) door|coming up through|in (?:my|the|our) (?:house|home|kitchen|living room|front room|cellar|lounge|hall|hallway|shop|bathroom))\b/,
);
export const DRIP = like(
  /\b(?:when it rains|before winter|in advance|deliver\w*|after the floods?|risk|could flood|might flood|in case|every (?:time|winter|year)|each winter|rats?|sometimes|gutter|next door'?s roof|dripping|damp|a bit|tap|bath|shower|radiator|washing machine|toilet|blocked drain|into next door)\b/,
);
export const FLOODING = like(
  /\b(?:street|road|house|home|garden|cellar|basement|kitchen|flat|we|village|estate|shop|underpass|lane|ground floor|i|is|are)(?: is| are|'?s|'re|'ve| has| have| has been| was| just| got)* (?:being |been |getting |starting to |all )?(?:flood(?:ed|ing)|under water|under \w+ (?:feet|foot|inches) of water)\b|\bflooding (?:now|in my|into|my|our|the house)\b|\bburst (?:it'?s|their|the) banks?\b|\b(?:need|any|want|get|got|send|more|where'?s the) (?:some )?sand ?bags?\b|\bsand ?bags? (?:now|urgent\w*|quick\w*|please|needed)\b|\bburst (?:water )?main\b/,
);

export const MUCK = like(
  /\b(?:oil|chemicals?|diesel|petrol|sewage|poison|toxic|slurry|acid|pesticide|solvent|fuel|drums?|barrels?|something|liquid)\b/,
);
export const SPILT = like(
  /\b(?:leak\w*|spill\w*|spilt|pouring|flowing|tipped|running|seeping|discharg\w*|smok(?:e|ing)|fumes|burning my|gone in(?:to)?|going in(?:to)?|(?:oil|diesel|petrol|chemicals) all over)\b/,
);
export const WATERS = like(
  /\b(?:river|stream|brook|canal|sea|drains?|road|roundabout|beach|lake|pond|park|ditch|gull(?:e)?y|verge|field|lay ?by|burning my|feel sick|smell\w* of chemicals|chemicals|pavement|reservoir)\b/,
);
export const FISH = like(
  /\b(?:dead|dying) fish\b|\bfish (?:are |all |have )?(?:dying|floating|dead|died)\b|\bfoam\b.{0,30}\b(?:river|brook|stream|canal|beck|lake)\b|\b(?:river|stream|brook|canal|beck|lake|pond)\b.{0,30}\b(?:stinks? of|smells? of|covered in|full of) (?:chemicals?|oil|petrol|diesel|sewage|foam)\b|\b(?:river|stream|brook|canal)(?: has| is|'s)* (?:gone|turned|running) (?:white|red|orange|green|brown|black|foamy|milky)\b|\b(?:oil|chemical|acid|diesel|petrol|toxic) (?:spill|leak|slick)\w*\b/,
);
export const ASBESTOS = like(/\basbestos\b/);
export const EXPOSED_TO = like(
  /\b(?:kids|children|playground|play park|play area|school|broken up and|breathing|dust everywhere|exposed|blowing)\b/,
);

export const NEEDLE = like(/\b(?:needles?|syringes?|hypodermic\w*|sharps|drug paraphernalia)\b/);
export const NEEDLE_PLACE = like(
  /\b(?:parks?|play ?ground|play area|play park|slide|swings?|sand ?pit|school|street|pavement|path|alley\w*|beach|bus stop|doorstep|front garden|stairwell|stairs|landing|verge|gutter|bushes|grass|lying|found|find|rec|field|green|on the (?:ground|floor|steps|rec)|discarded|dropped|stepped on|trod(?:den)? on|stood on|prick\w*|stabb\w*|jabb\w*|picked (?:it |one )?up|in (?:his|her|my|their) (?:hand|foot|finger|paw)|toilets?|left (?:all over|behind|in)|dumped|all over|dirty|underpass|flats|scattered|car park|our lane)\b/,
);
export const SHARPS_BOX = like(
  /\b(?:sharps? (?:box|bin)|yellow (?:box|bin)|needle (?:box|bin|exchange)|no needles|shaped|sealed tub|my sharps|late husband'?s|tattoo\w*|vinyl|box (?:is )?full|diabetic|diabetes|insulin|collect(?:ion|ed)? (?:of )?(?:my|sharps)|prescription|injections?|pine|christmas|knitting|knitting needles|where do i take|dispose of my|how do i (?:dispose|get rid))\b/,
);
export const NEEDLE_STICK = like(
  /\b(?:prick\w*|stabb\w*|jabb\w*|scratch\w*)\b.{0,30}\b(?:needle|syringe)\b|\bneedle ?stick\b|\b(?:needle|syringe)\b.{0,40}\b(?:prick\w*|stabb\w*|jabb\w*|gone in(?:to)? (?:his|her|my)|went in(?:to)? (?:his|her|my))\b/,
);

export const ON_FIRE = like(
  /\b(?:on fire|alight|in flames|burning down|caught fire|catching fire|caught light|ablaze|set (?:it |them |that )?(?:on fire|alight)|up in flames|smouldering)\b|\b(?:set|setting|setting fire|set fire|lit|light|lighting) (?:fire|light) to\b|\bset fire to\b|\bsetting fires?\b|\barson\b/,
);
export const FIRE_NOW = like(
  /\b(?:there'?s|there is|theres|got|have|see|big|massive|huge|small|started|starting|spreading) (?:a )?(?:big |massive |huge |small )?fires? (?:in|at|next|behind|under|spreading|out of control|outside|started|on|near|has|going|by)\b|^(?:help )?fire[!. ]*$|^(?:big |huge |massive |theres a )?fire (?:in|at|on|near|by|behind|under) (?!(?:precept|service|my bill))|\bfire (?:is )?(?:spreading|out of control)\b|\bsmoke (?:is |was )?(?:(?:coming|pouring|billowing)(?!.{0,40}\b(?:chimneys?|flue|bbq|barbecue|stove|burner)\b)|everywhere|filling)\b|\bsmell (?:of )?(?:smoke|burning)\b(?! (?:from|of) (?:the )?(?:neighbou?r|bonfire|bbq))|\b(?:see|are|with|there'?s|theres|can see) flames\b|\bflames (?:coming|from|out|shooting|everywhere|in)\b|\bthick (?:black )?smoke\b|\bsmoke\b.{0,30}\b(?:next ?doors? window|window|roof|flats?|house|building|bin ?shed|bin ?store)\b|\bexplo(?:sion|sives?)\b|\b(?:house|car|van|gas|bottle|battery|boiler|something|shed|building|flat|transformer|oven|canister|bins?|cooker|it|hob)(?:'s| has| have| just)* exploded\b|\bexploded (?:next|near|outside|on our|on the)\b|\bloud bang and\b/,
);
export const SMOKE_NUISANCE = like(
  /\b(?:bonfires?|bbq|barbecue|washing|wood ?burn\w*|stove|chimney smoke|log burner|exploded (?:all over|in the bin)|last (?:week|month|year|night)|yesterday|its melted|it'?s melted|melted|replacement|out now|police have been|not on fire|need a new|new bin|garden waste)\b/,
);
/** A bonfire is a nuisance until nobody holds it, and so is its smoke. */
export const FIRE_LOOSE = like(
  /\b(?:fires?|bonfires?|blaze|flames)(?:'s| (?!(?:smoke|smell|ash|fumes|soot)\b)[a-z]+){0,6} (?:out of (?:control|hand)|spreading|got away from|getting bigger|heading for)\b/,
);
export const FIRE_PAST = like(
  /\b(?:what if|if (?:a|the|my|it|they)|last (?:week|month|year|night)|yesterday|used to|was out of|melted|replacement|out now|been put out)\b/,
);
/** Whoever serves residents on the spot; not "your threatening staff", nor "threatening staff cuts". */
export const THREATENS_STAFF = like(
  /(?<!\b(?:your|the|these|those|such) )\b(?:threatening|threatens|squaring up to|attacking|assaulting) (?:(?:the|your|our|that|those|some|one|of|council) )*(?:staff|workers?|crew|bin ?men|librarians?|receptionist|attendants?|wardens?|driver)\b(?!'?s? (?:cuts?|jobs?|pay|hours|pensions?|levels|shortages?|rights))/,
);
export const INTRUDER = like(
  /\b(?:someone|somebody|man|men|burglars?|he|she|they|lads?|people|intruder|he'?s|hes|they'?re|gang)(?: is| are|'s|'re| keeps| has|s)* (?:trying to |just |now )*(?:break(?:ing)? in(?:to)?|broken in(?:to)?|breaking down|get(?:ting)? in(?:to)?(?: at)? (?:my|our|the (?:house|flat|back|front|window|door|kitchen|shed|garage))|got in(?:to)? (?:my|our|the (?:house|flat|back|front|window|kitchen|shed))|kick(?:ing)? (?:my|the|our|down)|(?<!while they're )in (?:my|our|the) (?:house(?! share)|flat|garden|home)|smash(?:ing)? (?:my|the|our) (?:window|door))|\bintruder\b|\bburglar\b(?! alarm)/,
);
export const BREAK_IN_PAST = like(
  /\b(?:last (?:week|night|month|year)|yesterday|insurance|were broken into|was broken into|ago)\b/,
);
export const WEAPON = like(
  /\b(?:with|waving|carrying|got|has|holding|had|pulled|brandish\w*|wielding|swinging) (?:a |an |his |huge |big )*(?:knife|knives|machete|gun|axe|weapon|crossbow|sword|acid|bat|hammer|shotgun|blade)\b|\b(?:gunman|gun ?shots?|shot at|shooting at|shots? fired|(?<!wheelie's been )stabb(?:ed|ing)|machete|grenade|unexploded|suspicious (?:package|bag|parcel|device|man)|there'?s a bomb|there is a bomb|bomb (?:threat|in|under)|^gun[!. ]*$|^bomb[!. ]*$|hostage)\b/,
);
export const TOOLS = like(/\b(?:recycl\w*|which bin|collect|bin|tip|dump|dispose|get rid|hand in|amnesty|bank)\b/);
export const ATTACK = like(
  /\b(?<!wheelie's )(?:been|being|got|was|getting|just) (?:attacked|stabbed|shot(?! down| through| up)|mugged|assaulted|robbed|threatened|chased)\b|\b(?:threaten\w*|threats?) (?:to |me |us |my |with )+(?:kill|stab|shoot|hurt|burn|me|us|family|life|knife)|\b(?:kill|burn) (?:me|us|my (?:house|family|kids|dog))\b|\b(?:burn|burning) (?:my|our) (?:house|home|flat) down|\bfight(?:ing|s)?\b.{0,24}\b(?:knives|knife|weapons?|outside now|bats|hammers|street now|going on now)\b|\b(?:throw|chuck|lob|hurl)\w* (?:bricks|stones|rocks|fireworks|bottles|eggs) (?:at|off|onto|from)\b|\bthrowing fireworks\b|\b(?:rioting|rioters|a riot|riot(?:s)? (?:outside|in|on|kicking))\b|\bhas hurt me\b|\bhurt me\b|\brace(?:ist)? attack|\b(?:smashing|smashed|smash) up (?:cars|windows|shops|the)\b|\b(?:watching|casing) my house\b|trying (?:the|my|our) (?:windows?|doors?)\b/,
);
export const FOLLOWED = like(
  /\b(?:follow(?:ed|ing) me(?: home)?|sat outside|outside in his car|exposing himself|exposed himself|flash(?:ed|ing) (?:me|at|himself)|prowl\w*|trying (?:car|door) handles|masked)\b/,
);
export const THREAT_PERSON = like(/\b(?:man|guy|bloke|someone|somebody|he|stranger|fella|lads?|car|van)\b/);
export const TRAIN = like(/\b(?:train|level crossing|crossing)\b/);
export const TRAIN_DANGER = like(/\b(?:barrier'?s?|barriers|stuck on|on the (?:crossing|line|track)|derailed)\b/);
export const DOG_IN_CAR = like(
  /\b(?:dog|baby|puppy|animal)s?\b.{0,24}\b(?:in|inside) (?:a |the |that |this )?(?:hot |locked |parked )*(?:car|van)\b.{0,50}\b(?:hot|panting|distress\w*|badly|crying|windows?|no air|hours)\b|\bleft in a hot car\b/,
);
export const HELP = like(
  /^call the police\b|\bcall (?:the )?(?:police(?!$)|999|fire brigade|coastguard)\b|^(?:999|112|emergency|help me please|help me+|police|sos|mayday|ambulance|please help|help now)[!. ]*$|\bthis is an emergency\b|\bit'?s an emergency\b|\b(?:need|want|get|send) (?:the )?(?:police|fire brigade|emergency services|ambulance)\b|\bi need (?:urgent )?help (?:now|quick|quickly|immediately|please now|right now)\b|^(?:i )?need (?:urgent )?help (?:now|urgently)|\burgent help now\b|\blife (?:or|and) death\b|\bin (?:immediate|serious|real|grave|terrible) danger\b|\b(?:i'?m|we'?re|am|she'?s|he'?s|is) in danger\b|\b(?:scared|fear|afraid|fearing) for my life\b|\bhelp me\b.{0,24}\b(?:coming|hurt|please he|hiding|dying)\b|^send help\b|\bsend help (?:now|quick|please|to|fast|asap|straight)|\bsomeone'?s? (?:is )?(?:dying|drowning)\b/,
);
export const IN_A_BIN = like(
  /\b(?:someone|somebody|man|person|woman|bloke|rough sleeper|lad|kid|child|homeless (?:man|person|guy|lad)|guy|girl|people|drunk)\b.{0,36}\b(?:in|inside|into) (?:a |the |one of the |that |this |our |your |one of |big |commercial |large |wheelie |industrial |paper |clothes |bottle |recycling |textile )*(?:bins?|bin lorry|skip|dumpster|recycling bank|clothes bank|bank|lorry|container)\b/,
);
export const ASLEEP_IN = like(
  /\b(?:asleep|sleeping|trapped|stuck|climbed|fallen|fell|hear|hiding|inside|there'?s someone|there is someone|theres someone|lorry is coming|emptied|moaning|shouting)\b/,
);
export const SOMEONE_IN_THERE = like(
  /\bthere'?s? (?:is )?(?:someone|somebody|a man|a person|a woman|people|a kid|a child)(?: asleep| sleeping| stuck| hiding)?(?: in| inside| in side) (?:\w+ ){0,3}(?:bins?|skip|lorry|bank)\b/,
);
export const PUTTING_IN = like(
  /\b(?:put|puts|putting|chuck\w*|throw\w*|dump\w*|dumped|fly ?tip\w*|leaving|left|fill\w*|using|going through|rummag\w*|rubbish)\b/,
);
export const TRAPPED = like(
  /\btrapped (?:in|inside|under|down|upstairs|on the roof)\b|\bstuck (?:in|inside|under|down|on) (?:a |the |my |our )?(?:lift|fire|car|flat|building|water|river|mud|elevator|house|tree|rubble|room|upstairs|flood|roof|canal)\b/,
);
export const STUCK_THING = like(
  /\b(?:bins?|lid|letter|application|form|key|card|bag|payment|lorry|traffic|page|website|log|ship|passport|boat|system)\b/,
);
export const ANIMAL = like(
  /\b(?:dogs?|swan|alsatian|xl bully|bully|pitbull|horses?|ponies|pony|cows?|cattle|sheep|bull|swan|snake)\b/,
);
export const ANIMAL_DANGER = like(
  /\b(?:attack\w*|biting|bitten|bit (?:me|my|him|her|someone|a)|loose (?:and|on|in)|savag\w+|mauled|gone for|going for (?:people|kids|me)|on (?:the )?(?:main |dual |busy )?(?:road|carriageway|motorway|bypass|a\d+)|dual carriageway|bypass|main road|running down|in the (?:river|canal)|tangled in|trapped in|stuck in|distress)\b/,
);
export const ROAD_DANGER = like(
  /\btraffic lights?\b.{0,40}\b(?:out|not working|broken|off|stuck|failed|down)\b.{0,60}\b(?:crash\w*|accident|nearly|danger\w*|crossing|kids|chaos)\b|\bcar'?s?(?: has|'s| just)* (?:gone|crashed|ploughed|driven|smashed) (?:in)?to\b|\b(?:driving|going) the wrong way\b|\b(?:kids?|children|lads|youths|teenagers)\b.{0,24}\b(?:on|playing on|running across|climbing) (?:the )?(?:railway|train tracks|tracks|motorway|pylon|crane|roof of|ice)\b/,
);
export const BAILIFF_HURT = like(
  /\bbailiffs?\b.{0,30}\b(?:hurt|hit|pushed|assault\w*|attack\w*|forced their way|forcing|broke in|breaking in|won'?t leave)\b/,
);
