// One form for the many spellings in which people ask for a person, and out with what only sounds like asking.
import { spaced, SPACES } from '../../core/kinds/fold.js';

/** Textspeak, slips and dialect, English then Welsh; what only adds force or manners comes out. */
const ONE_FORM: readonly (readonly [RegExp, string])[] = [
  [/([a-z])\1{2,}/g, '$1'],
  [/\b(?!same ones?\b)(?:s[ou]m ?e?(?:1|one?|on|wan)|s(?:u|o|a)me? ?(?:1|b[ou]?d(?:y|ie)|one|wan|bdy)|somone|smone|sm1|sone one|someome|soemone|summin?one|summdy|someboy)\b/g, 'someone'],
  [/\b(?:[ae]ny ?(?:1|one|wan|b[ou]d(?:y|ie))|anyon|anione)\b/g, 'anyone'],
  [/\b(?:ppl|peeps|peopl|poeple|peopel|peple|pepole)\b/g, 'people'],
  [/\b(?:sp(?:e|ee|ie|i|ae)k|speack|speal|spk|spake|sepak|spaek)(ing|in)?\b/g, 'speak$1'],
  [/\b(?:tlk|tawk|takl|talck|tolk|tal)(ing|in)?\b(?! ol)/g, 'talk$1'],
  [/\b(talk|speak|chat|ring|call|phon|deal|typ|messag|get|wait|ask|pass|text)in\b/g, '$1ing'],
  [/\b(?:hooman|humam|huamn|humon|hunam|humna|huma|hewman|humen|humin|yuman|uman|umin|human be(?:an|ing|in|en))(s?)\b/g, 'human$1'],
  [/\b(?:persn|preson|persen|purson|persom|peron|pesron|persoon)\b/g, 'person'],
  [/\b(?:reel|rael|rl|proppa|propper|propa|actaul|acutal|actul|genuwine)\b/g, 'real'],
  [/\b(?:mana?ge?r|manger|mangaer)\b/g, 'manager'],
  [/\bsup[eo]r?vi[sz](?:io|e|o|a)r?\b|\bsuper ?visor\b/g, 'supervisor'],
  [/\badvi[sz]?[cs]?[eo]r\b|\badviza\b/g, 'adviser'],
  [/\bopp?[eya]r(?:a|e)?t[eo]r\b/g, 'operator'],
  [/\brepresent[ai]tive\b|\breprasentative\b/g, 'representative'],
  [/\b(?:coun[cs][ie]l+er|cllr|cllrs)\b/g, 'councillor'],
  [/\b(?:wiv|wif|wth|wi')(?= )/g, 'with'],
  [/\b(?:thru|threw|throo|trough)\b/g, 'through'],
  [/\bgi(?:mme|mmie|ve us|z|e us|e me|s)\b/g, 'give me'],
  [/\blemme\b/g, 'let me'],
  [/\bt'(?=\w)/g, 'to '],
  [/\b(?:wanna|wana|wnt to|want too|waant to|wont to)\b/g, 'want to'],
  [/\bwan[' ]?na\b/g, 'want to'],
  [/\b(?:wnt|wanr|wamt|wat)\b(?= (?:to|a|real|someone|human|2))/g, 'want'],
  [/\b(?:fone|phne|pone|fon|phoen)\b/g, 'phone'],
  [/\b(?:cn|cna)\b/g, 'can'],
  [/\b(?:wld|wud|wood|woud)\b/g, 'would'],
  [/\b(?:cld|cud|coud)\b/g, 'could'],
  [/\bu\b/g, 'you'],
  [/\bur\b/g, 'your'],
  [/\b(can|don|won|isn|wasn|hasn|haven|hadn|doesn|didn|couldn|wouldn|shouldn|aren|weren|ain)t\b/g, "$1't"],
  [/\b(do|does|did|is|was|has|have|had|could|would|should|are|were) not\b/g, "$1n't"],
  [/\bcan ?not\b/g, "can't"],
  [/\b(?:i would|id|i'd) (like|rather|prefer|sooner|love|appreciate)\b/g, "i'd $1"],
  [/\bi m\b|\bim\b|\bi am\b/g, "i'm"],
  [/\b(who|it|she|he|that|there|what)(?: i)?s\b(?= )/g, "$1's"],
  [/\b(?:t(?:o|oo|2)|2|te|tae)(?= (?:(?:an?|the|real|actual|proper) )?(?:someone|anyone|human|person|people|speak|talk|staff|agent|chat|you|your)\b)/g, 'to'],
  [/\b(?:call|ring|fone|phone)[ -]?(?:bak|bk|back)\b/g, 'call back'],
  [/\b(speak|talk|put me|get) 2\b/g, '$1 to'],
  [/\b(?:rh?[wy]{1,2}[uiy]n|rh?iwun|rh?wyun|rh?ywyn|rhyw un|rhwy?n|rhuwun|rhwun|rhywin)\b/g, 'rhywun'],
  [/\b(?:b|ph|p)ersona?u?\b(?<!personau)/g, 'person'],
  [/\b(?:b|ph|p)ob[ou]?l\b/g, 'pobl'],
  [/\b(?:s[hi]?arad|siarat|siared|shiarad|sharat|siard|siara)\b/g, 'siarad'],
  [/\b(?:is[hi]?o|isie|isha|isia|eish?[ei]|ish[eo]|eisia[ou]?|eisiau|eishau|moy?n|mo'yn|moen|angan|ange?n|hangen)\b/g, 'eisiau'],
  [/\b(?:gai|gaf i|ca i|ga'i|g'ai)\b/g, 'ga i'],
  [/(?<![a-z])'da\b/g, 'efo'],
  [/\b(?:hefo|gyda|gydag|gida|efp|da(?= (?:rhywun|person|un|pobl|merch|menyw|dyn|staff))|ag|â)\b/g, 'efo'],
  [/([a-z])'r\b/g, '$1'],
  [/\bo'?s\b(?= (?:na|yna|modd|rhywun))/g, 'oes'],
  [/\b(?:c|g|ch)aniad\b/g, 'caniad'],
  [/\b(?:n|g)?ga?lwad\b|\balwad\b/g, 'galwad'],
  [/\b(?:please|pl[sz]|plse|pleas|plis|pliz|os gwel\w+(?: chi)?(?:'?n| yn)? dda|osgwelwchyndda|diolch yn fawr|just|jus|jst|jyst|jest|really|kindly|maybe|perhaps|possibly|like now|right now|now|asap|rwan|nawr|wan|straight ?away|immediately|directly|bloody|bluddy|bleed(?:ing|in)|f+(?:u|\*|a|e)?c?k(?:ing|in|n)|fking|fkn|effing|f'?ing|sodding|soddin|damn(?:ed)?|flip(?:ping|pin)|blasted|blinking|blimmin|ruddy|chuffing|friggin\w?|wretched|goddamn|blydi|uffar|uffern|ffycin)\b/g, ' '],
]; // prettier-ignore

/** Said, done or promised before; others' talk; questions whether this is a person; and set phrases. */
const NOT_ASKING: readonly RegExp[] = [
  /\b(?:are you|is (?:this|it|that)|r you|am i|was that)(?: even| actually| a| an| the| really| still| in fact)* (?:(?:speak|talk|chat|deal|typ|messag)ing (?:to|with) )?(?:(?:a|an|the|real|actual|live|proper|human) )*(?:person|human|humans|robot|bot|machine|computer|ai|someone real|real|man|woman|staff|people|alive|someone|anyone)(?: or (?:(?:a|an|the|real|actual|am i|is it|are you|speak\w*|talk\w*|to|just) )*\w+)?\b/g,
  /\b(?:i'm|i am) not (?:a )?(?:robot|bot|machine)\b/g,
  /\b(?:i|we|he|she|they|you|husband|wife|mum|mam|dad|son|daughter)(?:'ve|'d| have| had|'s| has)?(?: already| just| only| once| never| not)*(?: spoke(?:n)?| talked| chatted| been speaking| been talking) (?:to|with) (?!(?:before|last time)?[^.]{0,20}(?:is she|is he|about\b\?))/g,
  /\b(?:spoke|spoken|talked|chatted) (?:to|with)(?: a| an| the| some| one of your)? \w+(?: in person)?\b/g,
  /\b(?:single|one|third|sole|per|same|other|elderly|disabled|missing|young|old|the only|severely mentally impaired) (?:adult|person|people)(?: (?:discount|reduction|rate|household|here|living))?\b/g,
  /\b(?:person|people|someone|anyone|somebody) (?:who|that) (?:live|lived|used|own|owned|was|were|stole|dumped|died|is building|has died|has built)\w*\b/g,
  /\b(?:how|the way) (?:you|they|your \w+|he|she) (?:talk|speak|spoke|talked)s?(?: \w+)? (?:to|at) (?:me|us|people|residents|someone|\w+)\b/g,
  /\b(?:was|were|is|are|been|be) (?:anyone|someone|people|we|i) (?:allowed|able) to (?:talk|speak)\b/g,
  /\b(?:chat|talk|speak|word) (?:with|to) (?:someone|anyone|a planner|an officer|a planning officer|the planners) (?:about |on |to see )?(?:whether|if) (?:i|we|it|my \w+|our \w+)(?:'d| would| might| could|'ll| will)? (?:\w+ )?(?:get|be) (?:a yes|a no|permission|planning|approved|refused|allowed|through)\b/g,
  /\b(?:speak|talk|say something|have a say|object)(?:ing)? (?:at|about|in) (?:the|a|your|next) (?:\w+ )?(?:committee|meeting|hearing)\b/g,
  /\b(?:said|says|told me|promised|meant|supposed|was going|were going|claiming|claimed|pretending|swore)(?: (?:that|to|he|she|they|someone|a|an|the|you|it|officer|manager|your|person|lady|man|agent|anyone|me|us|would|'d|will|i'd|was|were|be|get|of|it))* (?:call|ring|phone|contact|email|get back|speak|talk|be in touch|write)\w*(?: (?:to|me|us|back))*\b/g,
  /\b(?:haven't|hasn't|didn't|never|nobody|no one|noone|not one)(?: (?:has|have|had|even|will|would|ever|bothered|to|of you|of them|came|did))* (?:call|called|ring|rung|rang|phone|phoned|contacted|contact|spoken|got|get)\w*(?: (?:to|back|me|us|in touch))*\b/g,
  /\b(?:call|ring|phone) (?:me|us) (?:a|an) (?:taxi|cab|uber|ambulance|liar|idiot|name)\b/g,
  /\b(?:don't|do not|never|stop|quit|no need to|why (?:do|did|does) (?:you|they|he|she|someone))(?: ever| keep)? (?:call|ring|phone|contact|telephon|text|messag)(?:ing)? (?:me|us)(?: back)?\b/g,
  /\bpress \w+ to (?:talk|speak) (?:to|with)(?: an?| your)*(?: council)? \w+\b/g,
  /\b(?:talk|speak|talking|speaking) (?:loud|out loud|quietly|right now) someone\b|\bsomeone (?:is|was)? ?(?:in the house|following|outside|at the door|talking)\b/g,
  /\bcan't (?:talk|speak)\b(?= (?:loud|now|long|english|much|because|he))/g,
  /\b(?:\w+ people to speak|(?:remind me|atgoffa fi|do i (?:have|need)) (?:to|i) (?:ring|call|phone|ffonio) (?:my )?\w+|hand(?:ed|ing)? (?:\w+ )?over in person|(?:type|typing) or (?:can i )?(?:speak|talk)|how (?:do|can|to) (?:i|you) contact (?:you|the council))\b/g,
  /\b(?:neb|does neb|nes i|mi nes i|wedi|heb|fod i|disgwyl|addo|addewid|dal i aros am)(?: (?:yn|byth|wedi|fod|i|gael|cael|rhywun|y|fy|am))* (?:ffonio(?: fi)?(?: nol| n ol| yn ol)?|galwad(?: yn ol| nol| ffon)?|codi(?: y)? ffon|siarad efo \w+|siarad a \w+)\b/g,
  /\b(?:wyt ti|ydych chi|dych chi|dach chi|odych chi|ydw i|ai)(?:'n| yn)?(?: (?:siarad(?: efo| a)?|go iawn))* (?:person|robot|bot|peiriant|fot|cyfrifiadur|dynol)(?: go iawn)?(?: (?:neu|ta)(?: \w+){0,3})?\b/g,
  /\b(?:wnes i|nes i|mi nes i|naethon ni|wnaethon ni|fues i'n|bues i'n|o'n i'n|dwi wedi|dw i wedi|ni wedi|fi wedi)(?: (?:siarad|sgwrsio|cael gair))(?: (?:efo|a|da|â))? \w+\b/g,
]; // prettier-ignore

/** The text as the rules for a person see it. `said` comes folded; its sentences end in `.`. */
export function levelledForPerson(said: string): string {
  let text = said;
  for (const [pattern, full] of ONE_FORM) text = text.replace(pattern, full);
  text = text.replace(SPACES, ' ');
  for (const pattern of NOT_ASKING) text = text.replace(pattern, ' … ');
  return spaced(text);
}
