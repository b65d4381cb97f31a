// A good pair of articles in a project of its own, and ways to spoil it.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { checkArticles, type ArticleFindings } from '../../src/content/article-checks.js';
import { loadCouncil } from '../../src/content/council.js';
import { loadIntents } from '../../src/content/intents.js';

export const project = process.cwd();
export const councils = ['glanmarch', 'marchfold'].map((key) => loadCouncil(project, key).council);
/** The register alone, without phrases and words. */
const { register: declared } = loadIntents(project, []);
export const TODAY = '2026-11-22';

/** All but the project's folder; without services, and every intent but one told in a line of its own. */
export const whole = {
  councils,
  register: declared,
  services: new Set<string>(),
  told: (id: string): boolean => id !== GARDEN,
  today: TODAY,
};

export const GARDEN = 'bins.garden-waste';
export const EN = 'knowledge/en/bins/garden-waste.md';
export const CY = 'knowledge/cy/bins/garden-waste.md';
const head = (title: string, spoken: string): readonly string[] => [
  '---',
  `intents: [${GARDEN}]`,
  `title: ${title}`,
  'owner: Waste and recycling',
  'sources:',
  '  - title: GOV.UK, garden waste',
  '    url: https://www.gov.uk/garden-waste-collection',
  'reviewed: 2026-11-22',
  'review-by: 2027-04-01',
  'links:',
  '  - label: Join',
  "    url: '{{ links.gardenWaste }}'",
  "next: ['intent:bins.recycling-centre', 'do:person']",
  `spoken: ${spoken}`,
  '---',
  '',
];
export const english = [
  ...head('Garden waste', 'It costs {{ bins.gardenPrice }} a year. You can join on our website.'),
  'It costs {{ bins.gardenPrice }} a year.',
  '',
  '{% if county %}The tip is run by {{ county.name }}.{% else %}The tip is free.{% endif %}',
].join('\n');
export const welsh = [
  ...head('Gwastraff gardd', "Mae'n costio {{ bins.gardenPrice }} y flwyddyn. Gallwch ymuno ar ein gwefan."),
  "Mae'n costio {{ bins.gardenPrice }} y flwyddyn.",
  '',
  "{% if county %}{{ county.name }} sy'n rhedeg y ganolfan.{% else %}Mae'r ganolfan am ddim.{% endif %}",
].join('\n');

/** What is found in a project with these article files, whose register has the one intent they answer and one more. */
export function found(files: Readonly<Record<string, string>>, change: Partial<typeof whole> = {}): ArticleFindings {
  const root = mkdtempSync(join(tmpdir(), 'articles-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, 'intents'));
  cpSync(join(project, 'intents', 'intents.yaml'), join(root, 'intents', 'intents.yaml'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  const register = new Map([...declared].filter(([id]) => [GARDEN, 'bins.recycling-centre'].includes(id)));
  return checkArticles({ ...whole, root, register, ...change });
}

/** The same with words of the good pair put in another's place, in both or in one of them. */
export function planted(
  what: string,
  becomes: string,
  where: 'both' | 'en' | 'cy' = 'both',
  change?: Partial<typeof whole>,
) {
  const swap = (text: string, own: 'en' | 'cy'): string => {
    if (where !== 'both' && where !== own) return text;
    if (!text.includes(what)) throw new Error(`"${what}" is not in the ${own} article`);
    return text.replace(what, () => becomes);
  };
  return found({ [EN]: swap(english, 'en'), [CY]: swap(welsh, 'cy') }, change);
}
export const errors = (...from: Parameters<typeof planted>): readonly string[] => planted(...from).errors;
