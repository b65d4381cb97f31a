// People robbed, starved or hurt by those near them or by strangers, and death wished for in text-speak, in English.
import type { UrgentKind } from '../../core/reading.js';
import { like, rule, unless, words, type Rule } from '../rule.js';

const TAKES =
  '(?:taking|takes?|took|taken|stealing|steals?|stole|stolen|nicking|nicks?|nicked|pinching|pinched|robbing|robs?|robbed|helping (?:him|her|them)sel(?:f|ves) to|spending|spends?|spent|using|uses|emptying|emptied|drawing out|draws out|withdrawing|keeping|keeps|pocketing|skimming)';
const DOES = "(?:'s|'ve| is| are| was| were| has| have| been| keeps?| kept| just| always| still| also)*";
/** The carer, not her bin: "my carer has been taking my money". */
const CARER_TAKES = like(
  new RegExp(
    `\\b(?:carers?|care workers?|home help|support workers?|helper|personal assistant|pa|cleaner|nurse|appointee|key ?worker)${DOES} (?:been )?${TAKES}\\b`,
  ),
);
const KIN_TAKES = like(
  new RegExp(
    `\\bmy (?:own )?(?:son|daughter|grandson|grand ?daughter|grandchild\\w*|niece|nephew|brother|sister|lodger|neighbour|boyfriend|girlfriend|partner|husband|wife|ex|mate|friend|flatmate|son in law|daughter in law)${DOES} (?:been )?${TAKES} (?:all )?(?:of )?my\\b`,
  ),
);
const MONEY = words(
  'money cash pension pensions pip dla benefits savings purse bank card bank_card wages jewellery giro universal_credit allowance tablets medication from_me',
);
const LAWFUL_TAKING = words(
  'with_my_permission attendance_allowance_form carers_allowance_claim council_tax direct_debit paper_money power_of_attorney to_the_shops shopping_for_me',
);

const ACID = like(
  /\bacid (?:attack\w*|thrown|throwing|threw|chucked|squirted|splashed|sprayed|in (?:my|his|her|their|the|someone'?s) (?:face|eyes?)|over (?:me|him|her|them|someone|a))\b|\b(?:threw|throw|throws|thrown|throwing|chuck\w*|squirt\w*|splash\w*|spray\w*|lobb\w*|pour\w*) (?:some |the |a bottle of |bottles of |battery |what looks like |what looked like |something like |like )*(?:acid|ammonia|bleach|petrol) (?:all )?(?:at|over|on|onto|in) (?:me|him|her|us|them|someone|somebody|people|a (?:\w+ )?(?:man|woman|lad|lass|girl|boy|kid|person|bloke|lady)|(?:my|his|her|their) (?:face|eyes?|\w+'?s face))\b/,
);

const NOT_EATEN = like(
  /\b(?:hasn'?t|haven'?t|hadn'?t|not|never|hardly|barely|ain'?t|nobody'?s|no one'?s) (?:had )?(?:really |properly |been )?(?:eaten|eating|ate|fed|a (?:proper |hot )?meal|a bite|anything to eat|food)(?: a thing| anything| owt| properly| a meal| or (?:drank|drunk|slept|washed))?(?: (?:in|for|since)) (?:\w+ ){0,2}(?:days?|a week|weeks|mon|tues|wednes|thurs|fri|satur|sun|yesterday|last)/,
);
const NOT_STARVED = words(
  'cat cats dog dogs rabbit hamster fish budgie foxes fox hedgehog food_bank foodbank ramadan fasting diet bin bins compost wormery',
);

/** "2 kms away" is a distance: it is read so only after a wish, or where it is all that is said. */
const KMS = like(
  /\b(?:wanna|want to|wanting to|gonna|going to|gona|gunna|finna|might|might as well|may as well|will|i'?ll|should|rather|ready to|about to|need to|have to|let me|lemme|imma|ima|just|thinking of|feel like) (?:just |actually |literally |genuinely |fr |really )*(?:kms|unaliv\w*)\b(?! (?:away|from|off|per|an hour|to the|long|further|down))|\bunaliv\w* (?:my ?self|me|himself|herself|themsel\w+)\b|^kms(?: now| fr| tbh| lol| bye)*$/,
);

const NO_NEXT_YEAR = like(
  /\b(?:won'?t|never|isn'?t going to|isn'?t gonna|not going to|not gonna|ain'?t gonna|ain'?t going to) be (?:a|an|any|another) (?:next (?:year|week|month|time|christmas|birthday|summer)|new year|christmas|tomorrow|future|spring|summer|birthday|bin day)\b.{0,10}\b(?:for|with) (?:me|him|her)\b|\b(?:won'?t|not going to|not gonna|don'?t (?:want|plan|intend) to) (?:see|make it to|reach|be (?:here|alive|around) (?:at|for|come)) (?:another|next|the next|this) (?:christmas|year|birthday|spring|summer|new year|bin day)\b/,
);
/** What somebody has no more use for, and for whom it would be easier. */
const NO_MORE_USE = like(
  /\b(?:won'?t|not (?:going to|gonna)|don'?t|shan'?t|no) (?:be )?need\w*\b.{0,30}\bwhere i'?m (?:going|off)\b|\b(?:easier|better|kinder|simpler|happier|less bother)(?: for (?:everyone|everybody|them|all|you|my \w+|the \w+)| all round)?,? if i'?m (?:just )?(?:not (?:here|around|about|in it)|gone|dead|out of (?:it|the way))\b(?! (?:when|while|to|at|for|during|on|before|until|that|in)\b)|\bcan'?t (?:do|face|take|get through) another (?:winter|christmas|year|night|day) (?:of this|like this|of it)\b/,
);
const TO_GO = words(
  'moving moved move selling sold emigrat* contract tenancy lease retire* lodger landlord away_at abroad',
);

export const WRONGED: readonly Rule<UrgentKind>[] = [
  rule('suicide', KMS), unless(rule('suicide', NO_NEXT_YEAR), TO_GO), unless(rule('suicide', NO_MORE_USE), TO_GO),
  unless(rule('adult', CARER_TAKES, MONEY), LAWFUL_TAKING), unless(rule('adult', KIN_TAKES, MONEY), LAWFUL_TAKING),
  unless(rule('adult', NOT_EATEN), NOT_STARVED),
  rule('danger', ACID),
]; // prettier-ignore
