// Turns of phrase that sound like danger and are not; they are taken out before the rules look. Written for folded text.

export const IDIOMS: readonly RegExp[] = [
  /\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|week|month|year|christmas|easter|night|bank holiday) just gone\b/g,
  /\block(?:ed|s|ing)? (?:me |us )?out of (?:my |our |the |this )?(?:online |council tax |council |new )*(?:account|portal|profile|app|website|system|page|log ?in|email)\b/g,
  /\bhit(?:s|ting)? (?:send|submit|enter|save|a snag|the roof|refresh|the wrong (?:button|key))\b|\bbeat(?:s|en)? (?:cancer|covid|me to|us to|him to|her to|the (?:system|deadline|queue))\b/g,
  /\bjump(?:ing|ed)? off (?:the |this |that |my )?(?:direct debit|scheme|plan|list|call|phone|queue|band ?wagon)\b|\bcrash(?:es|ing)? and burn(?:s|ing)?\b|\bburning question\b/g,
  /\b(?:has|have|got|had) (?:me|us) by the throat\b|\btrapped in (?:a|this|my|the) (?:contract|loop|queue|menu|plan|agreement)\b|\bbleeding (?:bin ?men|council|bins?|tax|useless|awful|obvious)\b/g,
  /\bmak(?:es|ing|e) (?:me|us) (?:feel )?sick\b|\bthrowing money\b/g,
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
  /\b(?:smoke|carbon monoxide|co|fire) (?:alarm|detector)s?\b(?! (?:is |are |has been |keeps? |has )?(?:going|gone|sound|beep|ring|blar|won'?t stop|off))/g,
  /\b(?:driving|drives|drive|drove|sends?|sending) (?:me|us|him|her|my \w+) (?:mad|crazy|insane|bonkers|nuts|up the wall|round the bend|potty|to (?:drink|despair|distraction))\b/g,
  /\bno (?:strong )?(?:smell|sign|whiff) of (?:gas|smoke|fire|burning)\b|\bnothing'?s on fire\b|\bkill me now\b|\b(?:was|were|been) (?:a |an? (?:absolute|total|complete) )?car ?crash\b|\bhead exploded\b|\bjump off a cliff with\b|\blike to (?:strangle|throttle)\b|\bscream if\b|\bput(?:s|ting)? (?:me|us) (?:on|in|through|down)\b(?= (?:hold|to|a complaint|as|for|plan|the (?:wrong|list|plan|phone)))|\bsleeping policem[ae]n\b|\bdanger money\b|\bkilling off\b/g,
  /\b(?:will|'ll|going to|gonna|is|was|been|could) be the death of (?:me|us|him|her|my \w+|our \w+)\b|\b(?:will|'ll|going to|gonna) (?:put|send|drive) (?:me|us) (?:in|into|to) an early grave\b/g,
  /\b(?:bins?|caddy|box|wall|fence|gate|hedge|post|sign|bollard|lamp ?post|car|van)(?: (?:was|were|is|has|have|got|been|just|almost|nearly))* (?:hit|clipped|smashed|knocked) by (?:a|an|the|your) \w+|\bhit by (?:a|the|your) \w+(?=,? (?:my|the|our) (?:\w+ )?(?:bins?|caddy|box|wall|fence|gate)\b)/g,
  /\b(?:last|final) (?:straw|nail)\b|\bend of (?:my|our) tether\b|\bpain in the neck\b|\bstabbed in the back\b|\bdaylight robbery\b|\bhighway robbery\b|\brobbed blind\b|\ba nightmare\b|\bcry(?:ing)? wolf\b/g,
  /\b(?:knife|knives)(?= (?:block|set|drawer|rack|bank|bin|amnesty|in the (?:bin|recycling)|be recycled|go in|recycl))|\bkitchen kni(?:fe|ves)\b|\bold kni(?:fe|ves)\b|\btoy guns?\b|\b(?:nail|glue|staple|heat|spray|water) guns?\b/g,
  /\b(?:my |our |the )?(?:phone|laptop|car|boiler|fridge|freezer|hedge|lawn|plant|battery|telly|tv|washing machine|computer|hoover) (?:has |is |just |have )*(?:died|dying|dead)\b/g,
  /\bhit(?:s|ting)? (?:me|us|him|her|you)? ?(?:hard|with (?:a |an |the )?(?:bill|charge|fee|premium|fine|surcharge|tax|increase))\b|\bhit (?:by|with) (?:the |a |an )?(?:bedroom tax|premium|increase|rise|surcharge|charges?|fee|fine|bill|cost)\b/g,
  /\b(?:attack|attacked|attacking|abuse|abused|harass\w*) (?:the |my |our )?(?:bins?|bags?|rubbish|recycling|system|parking|hedge|garden|grass verge)\b|\bfoxes (?:attack|rip)\w*\b/g,
  /\b(?:explo(?:de|ded|ding)) (?:all over|price|cost)|\bstorm in a teacup\b|\bset the world on fire\b|\bsmokescreen\b|\bno smoke without\b|\bsmoking (?:area|shelter|ban)\b/g,
  /\b(?:is|was|are|were|been|like|such|total|complete|absolute|utter|a|proper) (?:a )?(?:(?:total|complete|absolute|utter|slow) )?car crash\b(?! (?:on|in|at|outside|near|just))|\bliterally dying(?: (?:here|of|from|inside))?\b/g,
  /\bsewage\b.{0,12}\b(?:coming|backing|bubbling|rising|seeping)(?: up| out)? (?:through|from|of|out of|at) (?:the|a|our|that) (?:\w+ )?(?:drains?|man ?holes?|grids?|sewers?|gull(?:e)?y|gullies)\b(?!.*\b(?:house|home|kitchen|toilet|loo|bath\w*|shower|floor|shop|door\w*|indoors|inside|living room|cellar|kids?|child\w*|bab(?:y|ies)|playing|school|nursery|river|brook|stream|beach|pond|trapped|knees?|ankles?|fast)\b)/g,
]; // prettier-ignore

/** Idioms beside words that make them so; looked for only where those words stand, for they take long. */
export const IDIOMS_BESIDE: readonly (readonly [beside: RegExp, idiom: RegExp])[] = [
  [/tax|debt|arrears|bill|summons/, /\b(?:can|could|will|would|might|may|do|does|did) (?:they|you|u|the (?:council|courts?|judge|magistrates?)) (?:really |actually |just |going to |gonna )*(?:lock|bang) (?:me|us|him|her|people|you) (?:up|away)\b(?=.{0,50}\b(?:council tax|tax|debts?|arrears|bills?|summons)\b)|(?<=\b(?:council tax|arrears|summons)\b.{0,50})\b(?:can|could|will|would|might) (?:they|you|u|the (?:council|courts?|judge|magistrates?)) (?:really |actually |just )*(?:lock|bang) (?:me|us|him|her|people|you) (?:up|away)\b/g],
  [/food ?bank|food parcel|food voucher/, /\bno (?:food|shopping) (?:in|left|at home)\b(?=.{0,60}\b(?:food ?banks?|food (?:parcels?|vouchers?))\b)|(?<=\b(?:food ?banks?|food (?:parcels?|vouchers?))\b.{0,60})\bno (?:food|shopping) (?:in|left|at home)\b/g],
]; // prettier-ignore
