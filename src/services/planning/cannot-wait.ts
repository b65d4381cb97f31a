// A listed building being damaged or a protected tree being cut just now: the number to call comes before anything else.
import type { Done, ServiceContext } from '../../core/service.js';
import { personOption } from './application-answers.js';

/** May be about a listed building or a protected tree. */
export const PROTECTED =
  /\b(?:listed|conservation area|grade (?:2|two|ii)|sash|tpo|protected|preservation|trees?|oaks?|beech(?:es)?|woodland|rhestredig|gwarchodedig|coed(?:en)?|goed(?:en)?|dderw(?:en)?|derw(?:en)?)\b/i;
const NOW =
  /\b(?:now|at this (?:very )?(?:moment|minute)|at the moment|as we speak|today|this minute|this morning|nawr|rŵan|rwan|ar hyn o bryd|heddiw|y funud)\b/i;
const HARM =
  /\b(?:cutting|felling|chopping|sawing|lopping|hacking|ripping|tearing|pulling|knocking|smashing|demolishing|bulldozing|taking|stripping|removing|chain ?saws?|torri|dorri|dymchwel|ddymchwel|rhwygo|tynnu|dynnu|malu|chwalu)\b/i;
const THEIR_OWN =
  /\b(?:can|may|could|should|do|must|if) (?:i|we)\b|\b(?:i|we)(?:'?m|'?re| am| are| want| need| would|'?d)\b|\b(?:alla|galla|ga|hoffwn|eisiau|rydw|dw) ?i\b/i;

export const cannotWait = (text: string): boolean =>
  PROTECTED.test(text) && NOW.test(text) && HARM.test(text) && !THEIR_OWN.test(text);

/** The form is offered for when they have called. */
export function callNow({ ports, language, ...rest }: ServiceContext): Done {
  const { phone } = ports.council.contact;
  const number = phone[language] ?? phone.en;
  return {
    ending: 'answered',
    say: [{ key: 'breach.call' }],
    options: [
      { value: 'intent:planning.enforcement', label: ports.words.text('breach.also', language) },
      personOption({ ports, language, ...rest }),
    ],
    links: [{ label: number, url: `tel:${number.replace(/\s/g, '')}` }],
    remember: { 'breach-called': 'yes' },
  };
}
