// How English asks for a person; reads what `levelledForPerson` makes.
import { rule, type Rule } from '../rule.js';
import { group, whole } from './pattern.js';

const ADORNED =
  "(?:(?:a|an|any|some|the|that|another|other|real|actual|live|living|breathing|proper|different|nice|kind|friendly|young|genuine|decent|sensible|competent|trained|qualified|senior|normal|human|welsh|english|speaking|duty|named|female|male|lady|woman|women|physical|warm|customer|services?|council|council's|call|centre|your|of|own|flesh and blood|free|available|bilingual|good|welsh-speaking|higher|responsible|sane|humane|one) )*";
/** Nobody but staff, or said of people only where a machine is the other choice. */
const STAFF =
  "(?:humans?|persons?|member of (?:(?:the|your) )?(?:\\w+ ){0,2}(?:staff|team|workforce|office)|members of staff|staff(?: member)?|agents?|advisers?|operators?|operatives?|representatives?|reps?|receptionists?|reception|call handlers?|handlers?|customer (?:services?|care|support)|help ?desk|colleagues?|managers?|supervisors?|boss(?:es)?|gaffers?|team leaders?|superiors?|line manager|higher ups?|workers?|employees?|case ?workers?|bods?|grown ?ups?(?! or what)|living soul|soul|warm body|grown person|real body|flesh and blood|one of (?:you|your|yous|the (?:\\w+ )?(?:team|staff|girls|lads|boys|ladies|people|office|women|men|guys|others))(?: (?:lot|team|people|staff|folks?|crew|own|workers?|colleagues|mates|workmates|girls|lads|officers|planners|advisers))?|your (?:team|lot|people|folks?|guys|office|colleagues|senior|workmates?|superiors?)|the (?:team|staff|front desk|relevant officer|right (?:person|people|team|department))|whoever(?:'s| is)? (?:in charge|on duty|deals|runs|supervis\\w+|handles|sits|looks|took|answers)|real people|actual people|organ grinder|big guns|human (?:contact|help|support|interaction|assistance|touch))";
/** Others too, so more must be said. */
const ANYONE =
  '(?:someone|anyone|officers?|official|man|woman|lady|ladies|gentleman|girls?|lads?|lass|bloke|fell[ae]r?|fella|guy|chap|body|bodies|people|professional|clerk|someone qualified|planners|expert|specialist|lady or gentleman|men|women)';
const ANY = `(?:${STAFF}|${ANYONE})\\b`;
/** Where one may be; planners are wanted for plans. */
const PART =
  '(?:council tax|revenues?|benefits?|housing|bins?|waste|recycling|refuse|tax|billing|rates|finance|accounts|customer \\w+|environmental health|parking|highways|complaints|the (?:council|office|desk|counter|front desk|department|right (?:department|team|person|people)|call centre)|a department|(?:the|your) (?:\\w+ ){1,3}(?:team|department|dept|people|office|desk|staff|folk|guys|lads|girls)|planning (?:team|department|dept|people|office))\\b';
const TALK =
  '(?:speaks?|speaking|talk|talking|talked|chat|chatting|chin ?wag|natter|converse|(?:have |a |get |proper |quick |wee |little )*(?:word|chat|talk|conversation|natter)|(?:get|be|put) in touch|in contact|get (?:a ?)?hold|get on to|get through|message|deal|dealing|dealt|discuss (?:this|it|things|my \\w+)|explain (?:this|it|myself|everything|things|all this|to)|tell (?:it|this)|run (?:this|it) (?:by|past)|sit down|sit across a table|talk (?:this|it) (?:over|through)|go over (?:this|it)|go through (?:this|it))(?: (?:to|with|of|by|from|directly|direct|live|over|properly|once|and))*';
const REACH =
  "(?:get|give|find|fetch|bring|grab|summon|show|pull|let me have|let's have|call|put|hand|want|wants|wanting|need|needs|needing|like|love|prefer|demand|require|rather have|sooner have|after|looking for|could do with|do with|request|ask for|asking for|have|reach|see|meet|hear|hear from|deal with|deal direct with|dealt with by|i'll wait for|sooner wait for|can wait for|happy to wait for|hold for|is there|are there|isn't there|must be|has to be|have you|have you not|you got|got|do you have|any chance of|contact|via|through to|past you to|bring in|you out for|press what for|on to|assigned|onto|swap you for|swap (?:me )?(?:to|for|with)|not you|better with|time for|how about|skip to|straight to|ahead to|go to|get to|help from|answer from|reply from|rather than you)(?: (?:me|us|in|out|on|hold of|to|be|here|over|actually|even|back|yourself))*";
const SERVICE =
  '(?! (?:(?:from \\w+|please|round|out|over|here) )*(?:(?:to|who can|that can|who will|who could|who|coming|come|and|can|will|could) )*(?:come (?:and|to|out|round)? ?(?!sit|talk|explain|see (?:me|us|my))|collect|empty|clear|fix|remove|take (?!over|my call|this on|it from)|pick (?!up$)|repair|cut|clean|sweep|deliver|inspect|mend|move|shift|visit|assess|replace|tidy|witness|sign|verify|vouch|act|represent|design|draw|build|live|stay|number|interpret|translate|interpreter|discount|reduction|household|planning|in planning law|speaks? (?!to|with|for us|welsh|cymraeg|english)|in my house|living|lives?|died|has|is|was|have|had|of (?:a|my|our)|parking|keeps?|are|been|dumping|stole|broke|next door|over the|living|at number|aged|with (?:dementia|disab|a disab|learning|mental)))';
const HELPS =
  "(?:to|who can|who could|that can|that could|who will|who'll|who would|who|i can|we can|i could|that|for me to|available to|there to|can|could|will) (?:actually |properly |then |just )*(?:be able to )?(?:speak|talk|chat|call|ring|phone|message|help(?! (?:me |us |my \\w+ )?(?:move|carry|lift|put|with (?:the|my) (?:bin|move)))|listen|explain|go (?:through|over)|understands?|knows?|cares?|answer(?! for)|step in(?!to)|take over|take (?:my call|this on|it from here)|deal (?!with (?:the|a|my) (?:rats|bins?|rubbish|noise|tree))|sort (?:it|this|me|my (?:account|bill|case)|out)|reply|respond|get back|contact|email|pick up|answer me|assist|actually|isn't|has authority|do something|handle this|unpick|sit|come on|make (?:a )?decisions?|review)\\b";
const ROBOT =
  '(?:bots?|robots?|machines?|computers?|chat ?bots?|ai|a\\.?i\\.?|recordings?|screens?|automat(?:ed|ic) \\w+|automation|programs?|programme|algorithms?|menus?|software|siri|alexa|chatgpt|keyboard|gadget|contraption|tin can|answer ?phone)';
const STEP_IN =
  '(?:come on$|come on (?:this|the|here)|come to the chat|reach out to me|help me on the phone|join (?:me|us|this|the) ?chat|step in(?!to)|take over(?! the)|take (?:my call|this over|over from)|type to me|talk(?! (?:to|at) (?:the|my neigh|them|him|her))|speak(?! (?:at|for|to (?:the|my neigh|them|him|her)))|chat(?! to)|answer me|reply to me|pick up$|pick this up|listen to me|listen$|sit down with|sit with|help me$|help$|(?:come|pop) (?:round|out|over|in) (?:and|to) (?:sit|talk|explain|see (?:me|us|my)|look at it with me)|come and (?:sit|talk|explain)|knock on)';
const END = '(?:$| (?:please|thanks|then|here|there|instead|mate|love|pal|today|again|ta)\\b)';
const MINE =
  '(?:me|us|him|her|my (?:mum|mam|mom|dad|mother|father|husband|wife|partner|son|daughter|brother|sister|nan|gran|grandson|granddaughter|carer|mobile|landline|phone|social worker|friend|client|neighbour|auntie|uncle|boy|lad|grandad|home|house))\\b';
const CALL = '(?:call|ring|phone|telephone|bell|buzz|contact|message|email|text|get back to|get in touch with)';

/** To talk: with someone, someone to talk to, or just to talk. */
const talks: readonly string[] = [
  `${TALK} ${ADORNED}${ANY}${SERVICE}`,
  `(?:want|need|like|let me|can i|could i|may i|rather|able to|prefer|sooner|how do i|trying to|get to|can we|easier to|better to|possible to|right to)(?: to| i| me| we)* ${TALK} ${PART}`,
  `${ADORNED}${ANY} (?:in \\w+ |from \\w+ |there |here |about |around |free |available |real |actually |nice |at \\w+ |on \\w+ )*(?:that |who |whom |which |for )?(?:i|we|she|he|they|my \\w+|me|to)(?:'d| can| could| might| would| should| may| to| actually| just| like| please| be able)* ${TALK}(?! (?:at|about the meeting))`,
  `(?:who|whom)(?: else)?(?:'s there that)? (?:can|could|may) (?:i|we)(?: actually| really| else| just| please)* (?:talk|speak|chat|have a (?:word|natter|chat)|deal|bend the ear)(?: to| with| this| it| of| at)*(?: around here| round here| that isn't .*| there| here| today| then| instead| in person| like| who isn't .*| other than .*| besides .*)*$`,
  `who (?:can|could) (?:i|we)(?: just| actually)* (?:ask|tell|reach) (?:that|who) isn't`,
  `(?:on the phone|over the phone|chat|webchat|live chat) (?:with|to) ${ADORNED}${ANY}`,
  `(?:want to|rather|like to|could i|can i|prefer to|sooner|let me)(?: only| just)* (?:tell|ask|show) ${ADORNED}(?:${STAFF}|someone|woman|man|lady|officer|person)\\b`,
  `(?:am i allowed to|allowed to|is it possible to|possible to) (?:talk|speak) (?:to|with) ${PART}`,
  `(?:like|want|need) to (?:speak|talk) (?:to|with) (?:them|you lot|yous)`,
  `how (?:do|can) i (?:reach|get hold of|get through to) you lot`,
  `any chance of (?:a |an |some )?(?:proper |quick |wee |human |real )*(?:chat|word|conversation|call|voice)`,
  `isn't there a switchboard|reach a soul|given to someone|taken off the computer|back to him|a soul (?:here|there)|(?:one of (?:the|your) )(?:planners|officers) and have them call|or a person at your end|who can i just tell|who can,? and how do i reach|(?:put|get|connect) me (?:through )?to (?:the )?switchboard`,
  `(?:can|could|may|let me|rather|want to|to) (?:i |we )?(?:ring|phone|call) ${ADORNED}(?:${STAFF}|someone|anyone|yous|you lot)(?! (?:in|about|for the)\\b)`,
  `(?:book|schedule|arrange|request) (?:me )?(?:a|an) (?:\\w+ )?(?:call|chat)\\b(?! out)`,
  `message me with ${ADORNED}${ANY}`,
  `appointment with (?:an? |your |the )?(?:officer|adviser|someone|member of staff)`,
  `(?:arrange for|get|ask|have) (?:your |an? |the )?(?:expert|officer|someone|manager) to meet me`,
  `someone (?:to|who'll|could|can) (?:visit|come|come round) and (?:talk|explain|sit)`,
  `someone (?:from|at) your end (?:needs|should|has) to (?:come|ring|call|talk|look)`,
  `on the (?:other )?end of (?:a|the) phone`,
  `(?:want to|need to|let me|can i|could i|can we|i'd rather|i'd sooner|rather|prefer to|like to|easier to|better|easier|want a|lets|let's) (?:just |actually |please )*(?:talk|speak|chat|speaking|talking|proper talk|proper chat|conversation)(?: (?:properly|out loud|instead|please|in person|to you lot|face to face|on the phone|over the phone|by phone|on the blower|about it|about this|with you lot|not typ\\w+|than typ\\w+))*$`,
  `(?<!hand )(?:talk|speak|chat|discuss|explain|do|sort|deal with|go through|handle|go over|finish|answer)(?:ing)?(?: (?:this|it|that|things|all|everything|about it|about this|with you|to you|properly|out|me|through|with me))* (?:in person|face to face|on the (?:phone|blower|telephone|line)|over the (?:phone|telephone)|by (?:phone|telephone)|verbally|voice to voice)(?! with (?:him|her|them)\\b)`,
  `(?:prefer|rather|sooner|better|easier|book|arrange)(?: \\w+){0,4} (?:face to face|over the phone|on the phone|by telephone|by phone|telephone call)(?! (?:number|bill))`,
  `(?<!when i |when we )(?:see|meet|sit down with|sit with|appointment with|pop out and see|come out and see|slot with|meeting with|time with|session with|interview with|visit from) ${ADORNED}${ANY}(?: (?:in person|face to face|about (?:this|it|my|me|our)|at the (?:office|counter|desk)|at|on|in|tomorrow|today|please|for|round|who|with me)\\b|$)`,
  `(?:what|which) number (?:do|can|should) i (?:ring|call|phone) (?:to|if i want to|for) (?:speak|talk|get|a (?:person|human)|someone)`,
  `number (?:where|that|with|for) (?:a |an |i can |i |get )*(?:human|person|someone|real)`,
  `(?:press|dial|hit|push|type|option|number) (?:what|which|0|zero|\\w+|number) (?:for|to get|to speak|to reach) (?:to )?${ADORNED}${ANY}$`,
];

/** To be passed on. */
const passed: readonly string[] = [
  `(?:put|patch) (?:${MINE}|this|my call|this call|this chat) (?:straight |back |right )?(?:through|thro|over)(?! (?:the|my|this|a|winter|to my|it|to christmas)\\b(?! (?:council|office|team|staff|desk|person|people|right|department|front|bins?|tax|housing)))`,
  `be (?:put|patched|passed|connected|handed)(?: on| over| straight)? (?:through|over|to|across|with)`,
  `(?:be|get|getting|want) transferred${END}`,
  `(?:transfer|connect|divert|redirect|forward|escalate|reroute|hand|tranfer|trasfer|tansfer)(?: ${MINE}| this chat| the chat| this call| my call| this conversation)+(?: to ${ADORNED}${ANY}| to ${PART}| over| across)? ?$`,
  `^(?:can you |could you |will you |would you |i want you to |you need to |you can |ok |right |yes |no )*(?:transfer|connect|divert|redirect|escalate|put through|hand over|pass over)(?: me| us| this| it| this chat)?(?: over| on| through| across| then)*$`,
  `(?:transfer|tranfer|trasfer|tansfer|connect|divert|redirect|switch) (?:me|us)\\b(?! (?:my|the|a) (?:garden|bin|account|council|direct))`,
  `hand (?:me|us|this chat|the chat|the conversation|this|this one)(?: \\w+)? (?:over|on|across|off)\\b`,
  `(?:put|putting|pass|passing|connect|transfer|hand|patch|switch|forward|divert|refer|escalate|send|swap|pop|move|bump|take|give|let|get|shove|stick|beam|direct|refer|point|boot|bounce) (?:${MINE}|this|it|this chat|the chat|you out|this call|this case)(?: (?:over|on|up|through|across|back|along|straight|off|off this thing|off this|and|in|a queue|the queue|list))* (?:to|with|onto|on to|for|in front of|in touch with|towards|at|on to the) (?:one who can|(?:desk|office)\\b|${ADORNED}${ANY}|${PART})${SERVICE}`,
  `(?:put|get|have|stick) ${ADORNED}(?:${ANY}|feller|boss) (?:else )?(?:on|on here|in here|on the (?:line|phone|blower|other end)|onto this)${END}`,
  `(?:get|put|have) (?:me|us|your \\w+|him|her|them) on the (?:line|phone|blower)`,
  `escalate (?:this|it|me|to)\\b|^escalate$|^(?:connect|transfer|divert|operator)$`,
  `(?:(?:queue|line|hold|holding|hang on|wait) (?:in line )?(?:for|to (?:speak|talk|chat|see|get))|(?:i'll|i can|sooner|happy to|rather|will) wait (?:in line )?(?:for|until|till)) (?:to |with )?(?:${ADORNED}${ANY}|a proper chat|proper chat|a chat)${SERVICE}`,
  `(?:join|pop me in|put me in|add me to) the queue`,
  `queue (?:for (?:${ADORNED}${ANY})|to (?:speak|talk|see))`,
  `(?:(?:and|then|straight) (?:on|over|through|across|up|onto)(?: to)?|so (?:on|over) to) (?:${ADORNED}${ANY}|${PART}|the desk|the office|the phone)`,
  `^(?:on|over|through|across|transfer|up) to (?:${ADORNED}${ANY}|${PART})`,
  `(?:pass|put) me (?:on |over |through |back )?to (?:them|him|her)$`,
  `(?:send|pass|escalate|put|give) (?:it|this|me)(?: \\w+)? to whoever (?:can|deals|is in|knows|decides)`,
  `swap places with`,
  `take me to your leader|off the line bot`,
  `(?:past|round|around|out of|away from|bypass|skip|ditch|beat|avoid|get rid of|stop|switch off|turn off|shut up|shut down|quit|enough of|no more|done with|through with|had enough of) (?:of )?(?:with )?(?:the|this|these|your|that|stupid|daft|a|an|all|useless|talking to|automated|messing with|using|dumb|thick)*(?: (?:the|this|these|your|that|stupid|daft|a|an|all|useless|thick|dumb|pointless|silly))* ?(?:bot|robot|machine|chatbot|chat bot|ai|computer|automated \\w+|robot answers|bot loop|menus?|loop|robot thing|bot thing)s?\\b`,
];

/** To have someone. */
const wanted: readonly string[] = [
  `humans?\\b(?! (?:rights?|remains|waste|f[ae]+ces|poo|excrement|error|resources|sized?|traffic|ashes|bones|is out|was|mess|tissue|medicine|hair|poop|being (?:made|living)|skull|body))`,
  `(?:real|actual|live|proper) (?:person|people|employee|member of staff|council worker)\\b(?! (?:discount|live|lived))`,
  `(?<!do i |do we |does he |you have to )${REACH} ${ADORNED}${STAFF}\\b(?: (?:else|real|please|here|there|online|at the moment|free|at all))*(?= ?$| (?:not|or|rather|instead|because|cos|as|and|so|who|that|with|on|in|from|i|we|this|you|at|now|for|about|before|today|behind|right|to|mate|love|if|thanks|available|of|then|alive|never|any|ought|would)\\b)${SERVICE}`,
  `${REACH} ${ADORNED}${ANYONE}(?: (?:else|real|actually|there|here|at your end|at the council|in charge|at the office|in the office|in \\w+|from \\w+|kind|gentle|human|alive))* (?:${HELPS})`,
  `(?:get|give|find|fetch|bring|grab|summon|hand|pass)(?: (?:me|us|in))+ ${ADORNED}(?:${ANYONE})(?: else| real| better| proper| competent| sensible)*(?: (?:with|who|that|in charge|on the|from|human|instead|quick|now|real|please|or)\\b|$)`,
  `(?:get|fetch|bring|grab|summon|find|send|want|need|demand) (?:someone|anyone)(?: (?:else|real|proper|human|better|on here|on this|on the line|here|in charge))*(?: or .*)?$`,
  `(?:someone|anyone|somebody|person|people|man|woman|lady|body|voice|thing) (?:else )?(?:with|who has|who's got|that has|has) (?:a |an |any |some |half a |at least |actual |real |even |the |common |two )*(?:brain|brains|pulse|sense|clue|authority|eyes|common sense|heart|heartbeat|patience|ears|power|working brain|braincells?|iq|experience|mouth|manners)`,
  `(?:someone|anyone|people|anything) (?:real|actually real|human|breathing|flesh and blood)\\b(?! (?:ale|estate|waste|remains|poo))|(?:like|want|love) to meet one$|human being employed|second opinion from|a you that isn't|let me at the|anything but a (?:bot|machine|robot|computer)|(?:hold|holding)(?: my)? hand(?:ing)? (?:through|by a)|hand holding by|hear this from my own mouth|take a person to|someone (?:who|that) does$|someone in the office would know`,
  `(?:is there|are there|any|have you|do you have|got|isn't there|must be|must have)(?: (?:an?|any|some|real|actual))* ?(?:anyone|anyone|someone|people|staff|human|person|officer|adviser|agent|body|bodies)(?: (?:real|actually|human|alive|else|even|here|there|at all))* (?:at the other end|on the other (?:end|side)|behind (?:this|the|all)|manning this|man this|on duty|alive (?:in )?there|with a pulse|working there|at your end|actually there|in the building|online|on shift|running this|reading this|monitoring)`,
  `who's (?:on duty|on shift|in charge(?: here| of (?:this|you)|$)|the boss of you|on the (?:other (?:end|side)|desk)|your (?:boss|manager|supervisor|senior|gaffer|superior)|manning this|running this|on today|actually there|behind this|supervising|at the desk)`,
  `(?:are|is|have you|got) (?:there )?(?:any |some |a |an |your |any of the |any of your |one of the )(?:real |actual |live |nice )*(?:staff|human|humans|agents?|advisers?|person|people|ladies|girls|lads|operators?|officers?)(?: in the office| there| here| at the council| on)*(?: (?:free|about|available|online|around|there|on|here|in|working|today|in the building|on duty)\\b|$)`,
  `(?:can|could|will|would|may|let|have|get|need|want|like|ask|please|tell|is it possible for|so) ${ADORNED}(?:${STAFF}|out of hours \\w+|real body|officer)(?! staff)(?: (?:else|please|actually|there|from \\w+|in \\w+|just|in the office|on \\w+))* (?:to )?(?:${STEP_IN}|help$|help (?:me|us)$|(?:be able to )?help (?:me |us )?(?:with this|out$|instead)|look at (?:it|this|my (?:case|account|file|letter))|check (?:that|it|this)|explain|deal with (?:this|it|me)|sort (?:this|it) out|go (?:through|over) (?:it|this|them|the|my|these)|walk me through|see (?:me|us|my)|read (?:this|it|my))`,
  `(?:can|could|will|would|may|let|have|get|need|want|like|ask|please|tell|is it possible for|so) ${ADORNED}${ANYONE}(?: (?:else|please|actually|there|from \\w+|in \\w+|just|in the office|else))* (?:to )?(?:${STEP_IN})`,
  `(?:fetch|get|bring)(?: me)? your (?:mum|mam|owner|dad)`,
  `(?:go and )?get your owner`,
  `${REACH} whoever(?:'s| is)? (?:in charge|on duty|deals|runs|sits|looks|took|answers|can)`,
  `whoever(?:'s| is) (?:supervising|running|manning|behind) this`,
  `any (?:real|actual|live|human|proper)+ (?:staff|people|person|human|agents?)`,
  `${REACH} ${ADORNED}(?:${STAFF}|officers?|official|expert|specialist) (?:to|who can) (?:look at|check|review|read) (?:my|this|it|our)`,
  `get me one of them$`,
  `(?:hear|want|need|have|get|speak to|listen to|like|rather|prefer|do with|give me|just)(?: (?:to|hear|an?|another|human|real|friendly|actual|some|proper|warm|kind|living|one))* voice\\b(?! (?:heard|assistant|mail))|(?:an ear|a listening ear) (?:not|instead)|like an ear|someone breathe`,
  `(?:conversation|chat) (?:instead of|rather than|is what i|not a form)`,
  `(?:from|by|to|with|for) (?:an? )?(?:actual|real|live|proper) (?:employee|person|human|people|officer|member of staff|staff)`,
  `i want [a-z]+'s lot|(?:is|are) [a-z]+ (?:from|in) (?:the )?(?:planning|council tax|tax|housing|bins|benefits|office) (?:free|in|about|there)|told to ask for [a-z]+ in|^is [a-z]+ in$`,
  `(?:let me |i want to |i always |rather |can i )(?:deal|speak|talk|have a word) (?:with|to) (?:mrs|mr|miss|ms|\\w+ (?:in|from|at) (?:the )?(?:council tax|tax|housing|bins|benefits|office|revenues|customer))`,
  `(?:word|chat|speak|talk) (?:with |to )(?:mrs|mr|miss|ms|\\w+ (?:in|from|at)) (?:the )?(?:\\w+ )?(?:in the )?(?:tax|council tax|housing|benefits|bins|revenues|office)\\b(?: office)?(?! (?:bill|band|discount|bin))`,
  `(?:the|that|same|nice) (?:lady|gentleman|man|girl|woman|chap|person|lad|lass|officer|bloke|fella)(?: \\w+)? (?:i|we) (?:was|were|spoke|talked|dealt|saw|had|… ).{0,40}(?:is she|is he|back|again|about|available)`,
  `(?:need|want|get me) [a-z]+ in (?:housing|benefits|revenues|bins|council tax|the office)\\b`,
  `(?:put me back to|have (?:him|her|them) back|back to) (?:the|that)? ?(?:lady|gentleman|man|girl|woman|person)\\b`,
];

/** To be rung. */
const rung: readonly string[] = [
  `(?:can|could|will|would|need|needs|want|wants|get|have|ask|asking|tell|like|for|arrange|chase|expect|wish|possible|kindly|to|please|grateful if|appreciate if|if|is there)(?: (?:you|someone|anyone|a|an|the|your|one|of|for|to|would|could|can|will|any|actual|real|who|that|actually|just|please|also|then|in|from|at|gentle|kind|i|want|like|lady|or|gentleman|man|woman|member|staff|team|officer|office|planning|housing|tax|council|bins?|person|human|manager|supervisor|adviser|agent|colleague|caseworker|benefits|revenues|department|people|crew|lot|guys|folk|welsh|speaking|there|expert|on|my|case|telephone))* (?:(?<=(?:you|can|could|will|would|please) )(?:call|ring|phone|telephone|contact)|(?<!(?:you|can|could|will|would|please) )${CALL}|give ${MINE} a) ${MINE}(?! (?:if (?:the|my)|before (?:the )?(?:lorry|crew|they)|when (?:the|my) (?:bin|lorry|crew)|names))`,
  `give (?:${MINE}) a (?:call|ring|bell|buzz|tinkle|shout|phone ?call)\\b(?! (?:before|if))`,
  `^(?:(?:so|then|no|right|ok|yes|hello|hi|someone|anyone|you|can|could|will|would|somebody|look|useless|not|typing|hands|bad|my|are|more) )*(?:(?:call|ring|phone|telephone|bell) (?:me|us)|contact me)\\b(?! (?:a|an|names|before|when the)\\b)(?: (?:back|on .*|tomorrow.*|today.*|at .*|after .*|in .*|when .*|will .*|between .*|please|then|instead|about .*|tonight.*|this .*|later.*|before .*|i .*|urgent\\w*|someone|lazy.*|and .*|you .*|or .*|\\d.*|next .*))*$`,
  `(?:to|typing|useless|hands are bad|work|working|instead|stop|enough|rubbish|and|hopeless|good) (?:just )?(?:call|ring|phone) (?:me|us)(?: back)?$`,
  `(?:want|need|like|request|requesting|arrange|book|have|get|schedule|after|leave|ask for|sort|do|make|expecting|prefer|organise|set up)(?: (?:me|us|a|an|in|out|for|my|the|your|another|proper|quick|real|urgent|you|to|make|have))* (?:call back|telephone|phone|voice|video) ?(?:call|appointment|conversation|consultation|chat|slot)?(?! (?:number|box|line number|bill|mast|shop|pole|back the|for (?:the|my) (?:lorry)))\\b(?= ?$| (?:with|please|from|arranging|about|at|on|tomorrow|today|for|between|this|after|back|before|when|to|not|tues|mon|wed|thu|fri|if|i)\\b)`,
  `^(?:call back|phone call|ring back|phone)(?: instead)?(?: (?:please|request|requested|needed|wanted|service|tomorrow|today|tues\\w*|mon\\w*|wed\\w*|thur\\w*|fri\\w*|am|pm|this|morning|afternoon|at|\\d+|on|after|before|lunch|tea|from|a|someone|person|human|if|poss\\w*|option))*$`,
  `(?:be|am|getting|get|want|wanting to be) (?:phoned|rung|called|telephoned|contacted (?:by|on))(?: back)?\\b(?! (?:names|out|a|by the (?:scam|police)))`,
  `(?:leave|take|pass|send|put) (?:a |my )?(?:message|voicemail|note|details|number)(?: \\w+)? (?:for|to|on|with|so) .{0,30}(?:get back|come back|call|ring|contact|reply|phone)`,
  `(?:pick|picks) up (?:the phone|someone)`,
  `${ANY} (?:please |just |actually |will you |at all )*pick up$`,
  `(?:ask|get|tell|chase) (?:the |an? |your |one of |someone |my |actual )*(?:\\w+ ){0,2}(?:officer|planners?|case officer|someone|manager|team)(?: \\w+){0,4} (?:to )?(?:phone|call|ring)$`,
  `somebody rang me, can`,
  `chap rang me can (?:he|she|they)`,
  `(?:appreciate|like|want|need|get|have|expect|prefer)(?: a| the)? (?:call|ring|phone call|visit|assistance|help|email|message|reply|contact|support) (?:from|by) ${ADORNED}${ANY}`,
  `(?:complain|moan|talk|report this) to ${ADORNED}(?:person|human|manager|supervisor)`,
  `get (?:someone|anyone) on the (?:phone|line)`,
  `who can help(?: me)? (?:that's|who's|that is|who is)(?:n't| not)`,
  `(?:is|my) number(?:'s| is)? \\d[\\d ]+ (?:call|ring|phone)`,
];

/** A machine refused. */
const refused: readonly string[] = [
  `(?:not|stop|no more|don't want|don't like|hate|fed up|sick of|tired of|refuse|rather not|don't trust|can't stand|won't|instead of|rather than|can't be doing with|no good|not happy|object to|never|isn't)\\b.{0,24}\\b(?:talk|speak|chat|deal|typ|tell|explain|argu|convers|messag|say|communicat)\\w*\\b.{0,16}\\b${ROBOT}\\b`,
  `(?:don't|do not|ain't|not) (?:want|like|trust|need|talking to|speaking to|typing to|dealing with) (?:a |an |the |your |this |any |no |to use (?:a|the|this) )*(?:${ROBOT})\\b(?! (?:collected|taken|removed|moved|picked|any))`,
  `${ANY} (?:and |, )?(?:not|instead of|rather than|no) (?:a |an |the |this |some |another |you |your |stupid |to )*(?:${ROBOT})\\b`,
  `(?:rather|sooner|prefer|want|like) (?:not )?.{0,20}(?:tell|talk|speak|explain|deal|type).{0,20}(?:screen|computer|machine|robot|bot)\\b`,
  `(?:can't|don't|cannot) (?:do|get on with|manage|be doing with) (?:this |all this |the |with )?typing`,
  `too (?:private|personal|complicated|upsetting|much|sensitive|long|complex|embarrassing) (?:to|for) .{0,20}(?:type|tell|write|computer|machine|bot|screen|chat)`,
];

/** All a message, or a sentence of it, says. */
const bare = whole(
  `^(?:(?:no|not|ok|okay|right|hello|hi|hey|rather|wheres|where's the|where is the|stop|enough|look|listen|want|i|need|get|me|give|a|an|any|could|have|may|some|the|your|talk|speak|just|for|to|need to|skip to|yes|yeah|well|so|then|oi|sorry|is there|are there|this is|give|useless|rubbish|nope|nah|you|bot|robot|machine|computer|ai|chat|with|live|next|now|with|please|urgent|urgently|real|would like|i'd like|prefer|how about|or|back|on|human|press|option|swap|switch|to a|try|where's a|is|through to|on to|bring in|connect|transfer|find|fetch|bring|must|demand|i demand|can|could|new|different) )*(?:${ADORNED}(?:(?:${STAFF}(?<!people|people$))|someone real|anyone real|someone else|duty officer|officer|real people|people now|human|someone human|live (?:chat|agent)|call centre|contact centre|front desk|(?:customer|custmer|costumer|cust|custom|customor|customers) (?:services?|servce|servise|care|support)(?: (?:adviser|agent|team|rep))?|someone qualified|(?:live )?ag[nent]{1,3}t|bod|voice|the office|a real one|somebody real|real one|real life|flesh and blood|human being|body|actual people|live support|real help|someone in charge|someone with authority))(?: (?:please|now|thanks|ta|here|there|or nothing|not you|online|if you would|on|not the monkey|instead of (?:you|this)|someone|anyone|person|human|to talk|to speak|only|then|instead|mate|love|pal|today|again|for me|thank you|asap|urgently|speak|talk|chat|not bot|not robot|not a bot|not a robot|not a machine|not a computer|help|needed|required|would be nice|wanted|first|you|available|in|alive|or what|that's all|i said|asked for|dwi isio))*$`,
);
const zero =
  /^(?:(?:press|dial|zero for|0 for|type) )?(?:(?:0|zero|nought|hash|#|star) ?)+(?:operator|agent|person|human|someone|for (?:operator|person|human|agent))?$/;
const noBot = whole(
  `^(?:(?:i want|i need|this is|it's|you are|you're|real person|want|please|i said|ok|look|just|well|and|but|so|no) )*(?:not|no|no more|stop|stop the|stop this|quit|shut up|enough|don't want|stop with) (?:with )?(?:to )?(?:a |an |another |more |the |this |some |of |your |you |that |any )*(?:${ROBOT}|you|robot answers|bot)(?: (?:please|thx|thanks|now|again|this time|ta|answers|thing|want help|nonsense|rubbish))*$`,
);
const steps =
  /^(?:who else is there|wake (?:your|the) \w+ up|(?:i )?want to talk|talk|speak|let me speak|let me talk|who can|who can i|is anyone manning this|anyone manning this|someone|speak to you|get me out of (?:this|here)(?: bot)?(?: loop)?|someone else|save me from this bot|i don't do machines(?: love)?|person on|who'll see me|people|who can i (?:talk|speak) (?:to|with|at)|any (?:staff|people)(?: \w+)*)$/;

export const ENGLISH: readonly Rule<'english'>[] = [...talks, ...passed, ...wanted, ...rung, ...refused].map((source) =>
  rule('english', group(source)),
);
/** Whole sentences. */
export const ENGLISH_WHOLE: readonly RegExp[] = [bare, noBot, steps];
/** Whole messages. */
export const ENGLISH_ALONE: readonly RegExp[] = [
  zero,
  /^(?:who do i (?:talk|speak) to|switchboard|phone|escalate|call)$/,
];
