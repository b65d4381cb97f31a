// Which kind of danger it most likely is, when the engine raised the alarm and no rule names it. The first that fits.
import type { UrgentKind } from '../../core/reading.js';

export const CUES: readonly (readonly [UrgentKind, RegExp])[] = [
  ['suicide', /\b(?:die|dead|dying|live|alive|life|end it|point|bridge|pills|tablets|harm|hopeless|jump|giving up|wake up|cope|byw|marw|fyw)\b/],
  ['gas', /\b(?:gas|carbon monoxide|co alarm|nwy)\b/],
  ['medical', /\b(?:ambulance|breath\w*|blood|injur\w*|unconscious|collapsed|bleed\w*|swallow\w*|fallen|fell|chest|anadlu|ambiwlans)\b/],
  ['child', /\b(?:child|children|kid|kids|baby|boy|girl|toddler|grandson|granddaughter|plentyn|plant|babi)\b/],
  ['homeless', /\b(?:homeless|evict\w*|sleep\w*|nowhere|hostel|landlord|locks|rough|on the street|can'?t stay|cysgu|digartref|unman|unlle)\b/],
  ['abuse', /\b(?:partner|husband|wife|boyfriend|girlfriend|ex|he|she|violent|abuse\w*|gwr|ngwr)\b.{0,60}\b(?:hit\w*|hurt\w*|scared|afraid|threat\w*|violen\w*|shout\w*|money|leave|knife|safe|control\w*|smash\w*|curo|taro|ofn)\b/],
  ['missing', /\b(?:missing|wander\w*|disappear\w*|ar goll)\b/],
  ['flood', /\b(?:flood\w*|river|water|sandbag\w*|llif\w*|dwr)\b/],
  ['power', /\b(?:wires?|cables?|electric\w*|spark\w*|power|trydan)\b/],
  ['needle', /\b(?:needles?|syringes?|nodwydd\w*)\b/],
  ['pollution', /\b(?:oil|chemical\w*|fumes|sewage|leaking|canisters?|barrels?|olew)\b/],
  ['structure', /\b(?:wall|roof|chimney|building|tree|scaffold\w*|bricks?|crack\w*|collapse\w*|hole|manhole|bridge|ceiling|concrete|lamp ?post|parapet|wal|simnai|coeden)\b/],
  ['adult', /\b(?:neighbou?r|elderly|old|nan|gran\w*|carer|mum|dad|days|vulnerable|dementia|cymydog|nain|taid)\b/],
]; // prettier-ignore
