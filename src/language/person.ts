// Asking for a person, in any words: "can I talk to someone", "get me a human", "rhywun go iawn plis".
import { fires, like, rule, unless, type Rule, lookAt } from './rule.js';

const TALK = like(
  /\b(?:speak|speaking|speek|talk|talking|chat|chatting|spk|have a (?:word|chat|talk)|(?:get|be) in touch|message)(?: directly| live)?(?: to| 2| too| with| an?)?\b(?! (?:at|about) (?:the )?(?:committee|meeting))/,
);
const SOMEONE = like(
  /\b(?:(?:a|an|any|real|actual|live|proper|bloody|different|another|the|your) )*(?:human(?: being)?s?|person|people|someone|some one|somebody|anyone|any one|anybody|sum ?1|some ?1|agents?|advis[eo]rs?|operators?|operatives?|representatives?|reps?|staff|customer services?|call handlers?|receptionists?|managers?|supervisors?|officers?|whoever is in charge|one of you|one of your team|your team)\b/,
);
/** Others one may want to talk to, and talk that was or is not meant to be. */
const OTHERS = like(
  /\b(?:planner|planning officer|case officer|building inspector|councillor|cllr|mp|landlord|neighbou?rs?|doctor|gp|builder|architect|solicitor|husband|wife|bailiffs?|tenant)\b|\b(?:spoke|spoken|talked|was talking|were talking|been talking|was speaking|been speaking|chatted|already told)\b|\b(?:committee|discount|disregard\w*)\b/,
);

const PUT = like(
  /\b(?:put|putting|pass|connect|transfer|hand|patch|switch|forward) (?:me|us|this|him|her|my \w+) (?:over |on |through |thru |across |back )?(?:to|with|onto|on to)\b/,
);
const PUT_THROUGH = like(
  /\b(?:put|putting|patch|get) (?:me|us|my \w+|him|her|this) (?:through|thru|over)\b|\bbe put (?:through|thru)\b|^(?:please |just |can you |could you |pls )*(?:transfer|connect|forward) (?:me|us)\b|\bhand me over\b/,
);
const WANT_PERSON = like(
  /\b(?:want|need|would like|i'd like|prefer|rather have|get me|give me|get|find me|fetch me|is there|are there|let me have)(?: to (?:see|have|get|reach|contact|find|meet|deal with))? (?:(?:a|an|any|the|some|real|actual|live|proper|bloody|different|nice) )*(?:human(?: being)?s?|person|someone real|somebody real|someone (?:who|that|with)|real people|agent|advis[eo]r|operator|member of staff|representative|manager|supervisor|call handler)(?: who| that| with| not| please| now| instead| to (?:talk|speak|help|call|ring|phone|chat|message|deal|sort|look|check|explain|review|answer)| here| there| i can| available|$|[!.? ]*$)/,
);
const CONTACT_ME = like(
  /\bgive (?:me|us|him|her|my \w+) a (?:call|ring|bell|buzz)\b|\b(?:call|ring|phone|telephone|contact|ring up|get back to|get in touch with) ?(?:me|us|my \w+|him|her)\b(?! (?:a|an) (?:taxi|cab|uber|liar|idiot))/,
);
const SOMEONE_TO = like(
  /\b(?:can|could|will|would|please|need|want|get|have|ask|like) (?:(?:a|an|any|real|actual|the|one of your) )*(?:human(?: being)?|person|someone|somebody|anyone|anybody|agent|advis[eo]r|officer|manager|member of (?:the |your )?(?:staff|team)|one of (?:you|your \w+))(?: please| just)?(?: to)?\b/,
);
const NOT_A_CALL = like(
  /\b(?:phoned me saying|said (?:someone|somebody)|were going to|haven'?t|hasn'?t|nobody|never|they'?re from|scam|claiming)\b/,
);
const CALL_BACK = like(
  /\b(?:call|ring|phone) (?:me|us) back\b|^(?:please |pls |somebody |someone |can you |could you |just |will you )*(?:call|ring|phone|telephone) me(?: please| now| asap| on .*| tomorrow.*| today.*| back.*)?[!.? ]*$|\b(?:want|need|like|request|arrange|book|have|get) (?:a |an )?(?:call ?-?back|phone call|ring back)\b|^(?:a )?(?:call ?back|ring back)(?: please| pls)?$/,
);
const NO_CALL = like(
  /\b(?:don'?t|do not|stop|not|never|didn'?t|nobody|no ?one|why|said|would|haven'?t|hasn'?t|has)\b.{0,24}\b(?:call|ring|rung|phone|calling|ringing)/,
);
const ROBOT =
  '(?:bots?|robots?|machines?|computers?|chat ?bots?|ai|recordings?|cyfrifiadur|peiriant|pheiriant|chyfrifiadur)';
const NO_ROBOT = like(
  new RegExp(
    `\\b(?:not|stop|no more|don'?t want|hate|fed up|sick of|refuse|rather not|don'?t trust|dim|ddim)\\b.{0,24}\\b(?:talk|speak|chat|deal|typ|siarad|sharad)\\w*\\b.{0,16}\\b${ROBOT}\\b|^(?:i want |i need |this is |it's |no |you are |you're )*(?:not|no)(?: to)?(?: a| another| more)? ${ROBOT}[!. ]*$`,
  ),
);
const WHOLE = like(
  /^(?:(?:please|can i (?:have|get|see)|could i (?:have|get)|i want|i need|just|get me|give me|no|ok|hello|hi|any|is there|are there|oes|anyone|anybody|someone|somebody|speak|talk) )*(?:(?:a|an|the|real|actual|live|proper|bloody) )*(?:humans?|human being|person|agent|operator|advis[eo]r|representative|customer services?(?: (?:advis[eo]r|agent|team|rep))?|live (?:chat|agent|person|human)|member of staff|anyone real|someone real|somebody real)(?: please| now| pls| plz| there| here| available| thanks)*[!.? ]*$/,
);
const ANYONE_THERE = like(
  /\b(?:is|are) (?:there )?(?:any|a|an|some)? ?(?:(?:real|actual|live) )*(?:person|human|humans|people|someone|somebody|anyone|anybody|agent|advis[eo]r)(?: real| actually)?(?: there| here| available| around)? (?:i|we|that i|who i|to|who can|who could|that can|who actually)(?: can| could| actually)* (?:talk|speak|chat|ring|call|message|help|contact|deal)|^(?:is )?(?:anyone|anybody|someone|somebody) (?:real )?(?:there )?(?:who|that) can (?:actually )?help\b|\ba (?:phone )?number (?:where|that) (?:a )?(?:human|person|someone|somebody)\b|\bwhat number do i (?:ring|call) to (?:speak|talk)/,
);
const IN_PERSON = like(
  /\b(?:see|meet) (?:someone|somebody|a person|an officer|an advis[eo]r|anyone)\b|\b(?:someone|somebody) (?:in person|face to face)\b/,
);
const FACE = like(/\b(?:face to face|in person|about this|about my|at the office)\b/);
const A_PERSON_HELP = like(
  /\bcan (?:a|an actual|a real) (?:person|human) (?:help|deal|sort|look)\b|\bsomeone with a brain\b|\blive chat with\b|\bknows? what they'?re (?:doing|talking)\b/,
);

const CY_TALK = like(
  /\b(?:siarad|sharad|siared|sgwrsio|sgwrs|gair|air)(?: a| ag| gyda| gydag| efo| hefo| 'da| da| wrth| i)?\b/,
);
const CY_WHO = like(
  /\b(?:rhywun|rywun|person|berson|pherson|pobl|bobl|phobl|dynes|ddynes|dyn|ddyn|aelod o(?:'r)? staff|swyddog|gweithredwr|ymgynghorydd|unrhyw un|cynghorydd cwsmer|chynghorydd cwsmer)\b/,
);
const CY_REAL = like(
  /\b(?:rhywun|rywun|person|berson|pherson|pobl|dynes|dyn) go iawn\b|\boes (?:yna |'?na )?(?:person|berson)(?: yna| yno| ar gael)[!.? ]*$|^(?:gweithredwr|swyddog|person|rhywun|aelod o staff|dwi isio person)(?: go iawn)?(?: plis| os gwelwch yn dda)?$/,
);
const CY_A_PERSON = like(
  /\b(?:isio|isho|eisiau|moyn|angen|hoffwn i?|ga i|gai) (?:siarad )?(?:rhywun|rywun|person|berson|swyddog|aelod o staff)(?: go iawn)?(?: plis| i siarad.*| os gwelwch yn dda)?$/,
);
const CY_THROUGH = like(
  /\b(?:cysylltwch|cysylltu|rhowch|rhoi|rho|trosglwyddwch)(?: fi| ni)?(?: drwodd| trwodd)\b|\b(?:cysylltwch|trosglwyddwch) (?:fi|ni)\b/,
);
const CY_CALL = like(
  /\b(?:all|allai|gall|fedr|fedrwch|ga i|isio i|eisiau i|angen i|allwch) (?:rhywun|rywun|chi)\b.{0,16}\b(?:fy |fi )?(?:ffonio|galw)\b|\b(?:rhywun|rywun) i (?:fy )?(?:ffonio|galw)\b|\bffoniwch fi\b|\bfy ffonio i?'?n? ?(?:nol|ol)\b|\bgalwad (?:yn |'n )?ol\b/,
);
const CY_OTHERS = like(
  /\b(?:robot (?:wyt|ydych|neu)|neu robot|cymraeg|gymraeg|pwyllgor|bwyllgor|cynllunydd|nghymydog|landlord|cyngorydd lleol|ydych chi|wyt ti|siarades|siaradais|ffoniodd)\b/,
);

const RULES: readonly Rule<'english' | 'welsh'>[] = [
  unless(rule('english', TALK, SOMEONE), OTHERS),
  unless(rule('english', PUT_THROUGH), OTHERS),
  unless(rule('english', PUT, SOMEONE), OTHERS),
  unless(rule('english', WANT_PERSON), OTHERS),
  unless(rule('english', SOMEONE_TO, CONTACT_ME), OTHERS, NOT_A_CALL),
  unless(rule('english', CALL_BACK), NO_CALL),
  unless(rule('english', ANYONE_THERE), OTHERS),
  unless(rule('english', IN_PERSON, FACE), OTHERS),
  rule('english', NO_ROBOT),
  rule('english', A_PERSON_HELP),
  rule('english', WHOLE),
  unless(rule('welsh', CY_TALK, CY_WHO), CY_OTHERS),
  rule('welsh', CY_REAL),
  unless(rule('welsh', CY_A_PERSON), CY_OTHERS),
  unless(rule('welsh', CY_THROUGH, CY_WHO), CY_OTHERS),
  rule('welsh', CY_CALL),
];

/** The words that ask for a person, or null. `said`: folded, with apostrophes, punctuation out but `?` and `!`. */
export function asksForPerson(said: string): string | null {
  if (/^(?:am i|are you|is this|are we|wyt ti|ydych chi|ydw i)\b/.test(said)) return null;
  const seen = lookAt(said);
  for (const one of RULES) {
    const found = fires(one, said, seen);
    if (found !== null) return found;
  }
  return null;
}
