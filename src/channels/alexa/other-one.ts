// "The other one", after a choice of two: the one that was not told.
import type { Reply } from '../../core/reply.js';
import type { Input } from '../../core/turn.js';
import type { TalkState } from './state.js';

const OTHER = /^(?:no |and |what about )*(?:it's |it is |i meant? )?(?:the )?other one$/;
const intentOf = (value: string): string => value.replace(/^intent:/, '');

/** The two meanings that a reply asks to choose from; null where there are none or more. */
export function pairOf({ ending, options }: Reply): NonNullable<TalkState['pair']> | null {
  const of = options.filter(({ value }) => value.startsWith('intent:')).map(({ value, label }) => ({ value, label }));
  return ending === 'clarified' && of.length === 2 ? { of } : null;
}

/** The other of them; with neither told yet, the one that was named last. Where there are no two, nothing was understood. */
export function otherOne(input: Input, { pair, asks }: TalkState): Input | null {
  if (input.kind !== 'text' || !OTHER.test(input.text)) return null;
  if (!pair) return asks ? null : { kind: 'unheard' };
  const other = pair.of.findLast(({ value }) => intentOf(value) !== pair.told);
  return other ? { kind: 'choice', value: other.value, text: other.label } : null;
}
