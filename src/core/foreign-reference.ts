// A reference that is not one of ours: whose it looks like, by the shapes that a council's neighbours give theirs.
import type { Neighbour } from './council.js';
import type { Ports } from './ports.js';
import type { Link } from './reply.js';
import type { Say } from './service.js';
import type { Language } from './turn.js';

/** Longest text looked at, in characters. */
const LONGEST = 300;
/** Two to four letters, and two groups: it is like ours, and nobody's that we know. */
const LIKE_OURS = /(?<![A-Z0-9/-])[A-Z]{2,4}-[0-9A-Z]{4}-[0-9A-Z]{3}(?![A-Z0-9/-])/;

export interface Foreign {
  /** As it was typed, in capitals. */
  readonly reference: string;
  /** Null where nobody's shape fits. */
  readonly whose: Neighbour | null;
  /** It is told by its first letters, and so cannot be anything of ours. */
  readonly surely: boolean;
}

const compiled = new Map<string, RegExp>();

/** "MFD" begins theirs; in "##\/#####\/???" each # is a figure and each ? a letter. */
function shapeOf(shape: string): RegExp {
  const before = compiled.get(shape);
  if (before) return before;
  const letters = /^[A-Z]+$/.test(shape);
  const body = letters
    ? `${shape}[-/. ]?(?=[A-Z0-9/.-]*\\d)[A-Z0-9][A-Z0-9/.-]{3,24}(?: [A-Z]*\\d[A-Z0-9]{0,4})?`
    : [...shape]
        .map((sign) =>
          sign === '#' ? '\\d' : sign === '?' ? '[A-Z]' : /[A-Z0-9]/.test(sign) ? sign : '\\s?[/\\\\._-]\\s?',
        )
        .join('');
  const made = new RegExp(`(?<![A-Z0-9/])${body}(?![A-Z0-9/])`);
  compiled.set(shape, made);
  return made;
}

/** Null where nothing in the text looks like somebody else's reference. Ours is looked up first by whoever asks. */
export function foreignReference(
  text: string,
  { council, addresses }: Pick<Ports, 'council' | 'addresses'>,
): Foreign | null {
  const said = text.slice(0, LONGEST).toUpperCase();
  for (const neighbour of addresses.neighbours?.() ?? [])
    for (const shape of neighbour.references ?? []) {
      const found = shapeOf(shape)
        .exec(said)?.[0]
        .replace(/[.-]+$/, '');
      if (found) return { reference: found, whose: neighbour, surely: /^[A-Z]+$/.test(shape) };
    }
  const like = LIKE_OURS.exec(said)?.[0];
  return like && !like.startsWith(council.referencePrefix) ? { reference: like, whose: null, surely: true } : null;
}

/** "That is not one of ours. It looks like one of Marchfold District Council": how to reach them. */
export function foreignWords({ reference, whose }: Foreign, { council }: Ports, language: Language): readonly Say[] {
  const prefix = council.referencePrefix;
  if (!whose) return [{ key: 'status.foreign.nobody', data: { reference, prefix } }];
  const website = whose.website.replace(/^https?:\/\//, '');
  return [
    {
      key: 'status.foreign',
      data: { reference, name: whose.name[language] ?? whose.name.en, phone: whose.phone, website },
    },
  ];
}

export const foreignLinks = ({ whose }: Foreign, language: Language): readonly Link[] =>
  whose ? [{ label: whose.name[language] ?? whose.name.en, url: whose.website }] : [];
