// A yes or a no in the words of the question that was asked: "nobody", "yes I get it".
import { fold } from '../../core/kinds/fold.js';
import type { Field } from '../../core/service.js';

/** A question of yes or no that hears these words too; only a message that is nothing else. */
export const hearing = (name: string, field: Field, words: Readonly<Record<'yes' | 'no', RegExp>>): Field => ({
  ...field,
  read: async (text, offered, context) => {
    const read = await field.read(text, offered, context);
    if (read.kind !== 'other') return read;
    const said = fold(text)
      .replace(/[^a-z' ]+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    const heard = /\?\s*$/.test(text) ? undefined : (['no', 'yes'] as const).find((answer) => words[answer].test(said));
    return heard ? { kind: 'answers', answers: { [name]: heard } } : read;
  },
});

const ONLY_ME =
  "(?:(?:there(?:'?s| is) |theres |it'?s |its )?(?:just|only) me(?: here| at home)?|(?:(?:cos|because) )?i(?:'m| am|m)? (?:live |living |liv )?(?:on my own|alone|by myself)|(?:mae )?dim ond fi(?: sydd? yma)?|(?:dim ond )?fi yn unig|(?:dw i|dwi|rydw i|rwy|rwyf)(?:'n| yn) byw (?:ar ben fy hun|ar fy mhen fy hun|ar fy mhen fyhun))";
const NOBODY =
  "(?:there(?:'?s| is) |theres )?(?:nobody|no ?one|none|not anyone|not anybody)(?: (?:else|at all|here|at home|can|is able to|who can|that can|to|do it|help|move (?:them|the bins|it)))*|(?:there isn'?t|there is not|i don'?t have|i haven'?t got|i have not got) (?:anyone|anybody)(?: (?:else|at all|here|at home|who can))*|(?:does |nac oes |nid oes |oes )?(?:neb|na neb)(?: (?:arall|o gwbl|yma|gartref|all))*";
/** "Is there anyone who can move them?" */
export const ANYONE: Readonly<Record<'yes' | 'no', RegExp>> = {
  yes: /^(?:yes|yeah|yep|oes|ie) (?:there is|there are|someone can|they can|he can|she can|mae)$/,
  no: new RegExp(
    `^(?:(?:no|nope|nah|na|nac oes|nag oes) )?(?:(?:${NOBODY}|${ONLY_ME})(?: |$))+(?:sorry|sori|thanks|diolch)?$`,
  ),
};

const IT =
  '(?: (?:it|that|some|ctr|(?:a |the )?(?:council tax )?(?:reduction|support|benefit)))?(?: (?:yes|thanks|please|already|now))?';
const GO = '(?: (?:ei gael|gael|cael)(?: e| o| hwnnw| gostyngiad)?)';
/** "Do you get it?" */
export const GETS: Readonly<Record<'yes' | 'no', RegExp>> = {
  yes: new RegExp(
    `^(?:(?:yes|yeah|yep|yup|ydw|ydyn|ie)(?: i do)? )?(?:(?:i|we) (?:do |already )?(?:get|receive|have|do)${IT}|(?:dw i|dwi|rydw i|rwy|rwyf i|ydw i|rydyn ni)(?:'n| yn)${GO})$`,
  ),
  no: new RegExp(
    `^(?:(?:no|nope|nah|na|nac ydw|nag ydw|nac ydyn)(?: i don'?t)? )?(?:(?:i|we) (?:don'?t|do not|never|didn'?t)(?: (?:get|receive|have|think (?:so|i (?:do|get)))(?: any)?)?${IT}|(?:dw i|dwi|dydw i|dyw i|dydyn ni|rydw i)(?:'?n)? ddim(?: yn|'n)?${GO})$`,
  ),
};
