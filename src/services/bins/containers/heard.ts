// Why a container is wanted and for how many people, as residents tell it unasked: "some toerag has pinched it", "seven of us".
import { fold } from '../../../core/kinds/fold.js';
import { numberInWords } from '../../../core/kinds/spoken.js';
import type { Field } from '../../../core/service.js';

/** In the order in which they are offered. */
export const REASONS = ['damaged', 'lost', 'stolen', 'new', 'extra', 'larger', 'crew'] as const;
type Reason = (typeof REASONS)[number];

const CREW =
  /\b(?:your|the) (?:crew|men|lads?|lot|driver|lorry|bin ?men|bin ?lorry|workers?)\b|\b(?:binmen|bin men|refuse collectors)\b|\by (?:criw|lori|dynion bin)\b/;
const BROKE =
  /\b(?:broken?|broke|breaks|crack(?:ed)?|split|smash(?:ed)?|damaged?|snapped|melted|burnt?|fire|alight|torched|hole|hinges?|lids?|wheels?|perished|leaks?|chewed|rusted|bust(?:ed)?|fell off|falling apart|dead|run over|wedi (?:torri|cracio|hollti|malu)|torri|caead|olwyn|twll)\b/;
const STOLEN =
  /\b(?:stolen|stole|steal|nicked|pinched|robbed|thieved|taken by|took (?:my|our|the)|swiped|wedi (?:cael )?(?:ei )?(?:ddwyn|dwyn)|dwyn|ddwyn)\b/;
const LOST =
  /\b(?:lost|missing|gone|vanished|disappeared|blew away|blown away|cannot find|can'?t find|wedi (?:colli|diflannu|mynd)|ar goll|colli|golli)\b/;
const NEW =
  /\b(?:moved in|just moved|new (?:build|house|home|flat)|never (?:had|got|been given)|don'?t have|do not have|haven'?t got|have no|got no|no bins?|without|newydd symud|symud i mewn|does gen i ddim|sgen i ddim|heb gael)\b/;
const LARGER =
  /\b(?:bigger|larger|larg(?:e|er) (?:bin|one)|big(?:ger)? bin|too small|titchy|upsize|mwy o faint|bin mwy|un mwy|rhy fach)\b/;
const EXTRA =
  /\b(?:extra|another|additional|second|one more|1 more|two|more|spare|ychwanegol|arall|ail (?:fin|focs|fag)|mwy o)\b/;

/** The first that fits, what is gravest first; "a new bin" alone says nothing. */
const HEARD: readonly (readonly [Reason, (said: string) => boolean])[] = [
  ['crew', (said) => CREW.test(said) && BROKE.test(said)],
  ['larger', (said) => LARGER.test(said)],
  ['stolen', (said) => STOLEN.test(said)],
  ['damaged', (said) => BROKE.test(said)],
  ['lost', (said) => LOST.test(said)],
  ['new', (said) => NEW.test(said)],
  ['extra', (said) => EXTRA.test(said)],
];

export function heardReason(text: string): Reason | null {
  const said = fold(text);
  return said === '' ? null : (HEARD.find(([, fits]) => fits(said))?.[0] ?? null);
}

const NUMBER =
  '(\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dau|tri|pedwar|pump|chwech|saith|wyth|naw|deg)';
const PEOPLE = new RegExp(
  `\\b${NUMBER} (?:of us|people|adults|kids|children|in (?:here|the (?:house|home|family))|o bobl|ohonom|ohonon)|\\bfamily of ${NUMBER}|\\bteulu o ${NUMBER}`,
);
const numberOf = (word: string): number => (/^\d+$/.test(word) ? Number(word) : (numberInWords([word]) ?? 0));

export function heardPeople(text: string): string | null {
  const found = PEOPLE.exec(fold(text));
  const word = found?.[1] ?? found?.[2] ?? found?.[3];
  return word === undefined ? null : String(numberOf(word));
}

export const peopleField: Field = {
  ask: ({ ports }) =>
    Promise.resolve({ say: [{ key: 'bins.new.people', data: { n: ports.council.bins.newContainer.largerFrom } }], options: [] }),
  read: (text) => {
    const said = fold(text).replace(/[^a-z0-9 ]/g, ' ').trim().split(/\s+/);
    const numbers = said.map(numberOf).filter((n) => n > 0);
    const [only, second] = numbers;
    if (only !== undefined && second === undefined && only < 50 && said.length < 9)
      return Promise.resolve({ kind: 'answers', answers: { 'bin-people': String(only) } });
    return Promise.resolve(numbers.length > 0 ? { kind: 'refused', say: [{ key: 'bins.new.people.format' }] } : { kind: 'other' });
  },
}; // prettier-ignore
