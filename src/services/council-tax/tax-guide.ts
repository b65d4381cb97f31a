// The guide to a lower bill, as a turn of the conversation has it: who was named, why nobody lives there, and how that is heard.
import type { Guide, GuideKind } from '../../core/guide.js';
import { fold } from '../../core/kinds/fold.js';
import type { ServiceContext } from '../../core/service.js';

/** Longer than this, in characters, is no answer to one question. */
export const SHORT = 90;
export const UNKNOWN = 'unknown';
export const NONE = 'none';
const NOBODY = 'nobody-';
export const DO_NOT_KNOW =
  /\b(?:don'?t|do not|not|no|can'?t)\b.{0,8}\b(?:know|sure|idea|remember|clue|tell|certain)\b|\b(?:dunno|unsure|unknown)\b|\bddim yn (?:gwybod|siŵr|siwr|cofio)\b|\b(?:wn i ddim|sai'n gwybod|dim syniad|dim clem|ansicr)\b/i;

/** What the slot `circumstance` is called in the guide, of somebody who lives there and of a home without adults. */
const PEOPLE: Readonly<Record<string, string>> = { hospital: 'away', 'care-home': 'away', 'under-18': 'school' };
const HOMES: Readonly<Record<string, string>> = {
  hospital: 'nobody-care',
  'care-home': 'nobody-care',
  died: 'nobody-died',
  prison: 'nobody-prison',
  'second-home': 'nobody-second-home',
  'under-18': 'nobody-under-18',
  student: 'nobody-student',
};
const NAMED: readonly (readonly [RegExp, string])[] = [
  [/\b(?:annexe?|granny flat|rhandy)\b/, 'annexe'],
  [/\b(?:student halls|halls of residence|in halls|neuadd(?:au)? breswyl)\b/, 'halls'],
];

export const guideOf = ({ ports }: Pick<ServiceContext, 'ports'>): Guide | undefined => ports.guides.get('council-tax');

export const kindOf = (key: string | undefined, context: Pick<ServiceContext, 'ports'>): GuideKind | undefined =>
  guideOf(context)?.kinds.get(key ?? '');

/** Those that are asked about: people, or reasons why no adult lives there. */
export function asked(which: 'people' | 'nobody', context: Pick<ServiceContext, 'ports'>): readonly GuideKind[] {
  const guide = guideOf(context);
  return (guide?.common ?? [])
    .filter((key) => key.startsWith(NOBODY) === (which === 'nobody'))
    .flatMap((key) => guide?.kinds.get(key) ?? []);
}

/** A circumstance as the guide calls it, where it has it. */
export function kindNamed(
  circumstance: string | undefined,
  which: 'people' | 'nobody',
  context: Pick<ServiceContext, 'ports'>,
): string | null {
  if (!circumstance) return null;
  const key = (which === 'nobody' ? HOMES : PEOPLE)[circumstance] ?? circumstance;
  return guideOf(context)?.kinds.has(key) && key.startsWith(NOBODY) === (which === 'nobody') ? key : null;
}

/** Who is named in words of their own: "my lad's on an apprenticeship". */
export function heardKind(text: string, which: 'people' | 'nobody', context: ServiceContext): string | null {
  const said = fold(text);
  const named = NAMED.find(([words]) => words.test(said))?.[1];
  if (named && which === 'people' && kindOf(named, context)) return named;
  return kindNamed(context.ports.reader.read(text, context.language).slots['circumstance'], which, context);
}
