// Finds the container that a message names, by colour, by name or by what goes in it; "garden" is one, the "garden room" is none.
import { fold } from '../core/kinds/fold.js';
import type { Language } from '../core/turn.js';
import { createCompounds } from './compounds.js';
import { createTerms } from './terms.js';
import { levelContainers } from './welsh-containers.js';

export type ContainerReader = (text: string, language: Language) => string | null;

/** What residents call containers everywhere; a council's own names come before them. */
const CONTAINERS: Readonly<Record<string, readonly string[]>> = {
  recycling: [
    'recycling',
    'recycling bin',
    'recycling box',
    'recycling bag',
    'recycle bin',
    'ailgylchu',
    'bin ailgylchu',
    'bocs ailgylchu',
  ],
  food: ['food waste', 'food bin', 'food caddy', 'food', 'slop bucket', 'gwastraff bwyd', 'bin bwyd', 'bwyd'],
  garden: ['garden waste', 'garden bin', 'garden', 'green waste', 'gwastraff gardd', 'bin gardd'],
  rubbish: [
    'rubbish',
    'rubbish bin',
    'refuse',
    'general waste',
    'household waste',
    'trash',
    'landfill bin',
    'sbwriel',
    'bin sbwriel',
    'gwastraff cyffredinol',
  ],
  glass: ['glass', 'bottles', 'glass box', 'gwydr'],
  paper: ['paper', 'papur'],
  cardboard: ['cardboard', 'card', 'cardbord'],
};
const COLOURS = 'black|blue|green|brown|grey|gray|purple|red|yellow|orange|white|pink|burgundy|maroon|clear';
const COLOURED = new RegExp(
  `\\b(?:${COLOURS})(?:[ -]lidded| lid)? (?:wheelie |bin (?=bag|liner))?(?:bins?|box(?:es)?|bags?|sacks?|cadd(?:y|ies)|one)\\b`,
  'i',
);

/** "The bin with the purple lid". */
const LIDDED = new RegExp(
  `\\b(bin|box|bag|sack|caddy)(?:s|es)? (?:with|that has|wi) (?:(?:the|a|an) )?(${COLOURS})(?: colou?red)? (?:lid|top)\\b`,
  'i',
);

/** "Y bin â chaead piws". */
const WELSH_LID =
  /\b(?:[bfm](?:in(?:iau)?|ag(?:iau)?|ocs(?:ys)?|lwch)|sach(?:au)?|(?:ng|[cg])h?adi)(?: (?:â|a|ag|gyda|efo|hefo)(?:'r|’r)?)? [cg]h?aead\b/gi;

/** With one of these a name is a container's; without, it is that of what goes in it, which is many other things as well. */
const A_CONTAINER = /\b(?:bin|box|bag|sack|cadd(?:y|ies)|bucket|lid|one|bocs|blwch|sach|cadi)/;

/** `own`: names of a council's own containers, each as it should be given; they come before the common ones. */
export function createContainers(own: readonly string[], known: (word: string) => boolean): ContainerReader {
  const ours = createTerms(
    own.flatMap((name) => {
      const level = levelContainers(name, 'cy').text;
      return [{ name, value: name }, ...(level === name ? [] : [{ name: level, value: name }])];
    }),
    known,
  );
  const common = createTerms(
    Object.entries(CONTAINERS).flatMap(([value, names]) => names.map((name) => ({ name, value }))),
    known,
  );
  const withoutCompounds = createCompounds(
    [...own, ...Object.values(CONTAINERS).flat()].map(fold),
    (name) => !A_CONTAINER.test(name),
  );
  return (text, language) => {
    const { text: said, coloured: welsh } = levelContainers(text, language);
    const lidded = LIDDED.exec(said);
    const coloured = lidded
      ? `${lidded[2] ?? ''} lid ${lidded[1] ?? ''}`.toLowerCase()
      : (welsh ?? COLOURED.exec(said)?.[0].toLowerCase());
    const find = (words: string): string | null =>
      ours.find(lidded ? `${words} ${coloured ?? ''}` : words, language) ?? coloured ?? common.find(words, language);
    const found = find(said);
    if (found === null || A_CONTAINER.test(fold(found))) return found;
    const rest = withoutCompounds(said, language);
    return rest === null ? found : find(rest);
  };
}

/** The lid of a bin is no thing of its own. */
export function withoutLids(text: string): string {
  const rest = text.replace(LIDDED, ' ');
  return rest.includes('aead') ? rest.replace(WELSH_LID, ' ') : rest;
}
