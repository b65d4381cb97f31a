// Tells a message that asks for a discount as such, which the guide answers best, from one that an article answers.
import type { Article } from '../../core/articles.js';
import { fold } from '../../core/kinds/fold.js';
import type { Slots } from '../../core/turn.js';

/** Words of a message that asks for no more than a discount. */
const FEW = 9;
/** About a discount that is there already, or about one rule of it. */
const PARTICULAR =
  /\b(?:mov(?:e|es|ed|ing)|stop\w*|cancel\w*|remov\w*|los(?:e|es|ing|t)|loose|end(?:s|ed)?|chang\w*|review\w*|letter|form|forms|proof|evidence|backdat\w*|back|late|apply|applied|claim(?:ed)?|since|stay\w*|count\w*|turn\w*|18|eighteen|taken?|tell|when|automatic|percent\w*|25|quarter|rate|disregarded|lodger|partner|symud|stopio|canslo|colli|ffurflen|llythyr|prawf|cais|hawlio|pryd)\b/;
/** Asks which discounts there are: the list tells it, before any question about one home. */
const LIST =
  /\b(?:what|which|list|all|any)\b.{0,30}\bdiscounts\b.{0,20}\b(?:are there|there are|are available|on offer|exist|(?:do|can) you (?:have|do|give|offer))\b|\blist of\b.{0,20}\bdiscounts\b|\b(?:pa|rhestr o'?r?|rhestr) (?:dd?isgowntiau|g?ostyngiadau)\b(?!.{0,30}\b(?:ga i|gaf i|alla i|i mi|i fi)\b)/;

/** A circumstance was named, an article is about it, or the message asks for something else than a discount as such. */
export const saysEnough = (text: string, article: Article, answers: Slots): boolean =>
  answers['circumstance'] !== undefined ||
  article.about.length > 0 ||
  PARTICULAR.test(fold(text)) ||
  LIST.test(fold(text)) ||
  fold(text).split(' ').length > FEW;
