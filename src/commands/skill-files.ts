// What skills/alexa/ should hold for a council, from intents/ and its folder. The test for stale files asks the same function.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { skillPackage, type PackageFile, type PackageParts } from '../channels/alexa/manifest.js';
import type { InteractionModel } from '../channels/alexa/model-schema.js';
import { sampleBook } from '../channels/alexa/sample-book.js';
import { spokenStreets, spokenWorks } from '../channels/alexa/spoken-names.js';
import { loadCouncil } from '../content/council.js';
import { check, loadIntents } from '../content/intents.js';
import { spokenItems } from '../content/items.js';
import { loadSlotTerms } from '../content/word-lists.js';
import { createWordBook } from '../content/words.js';
import { readYaml } from '../content/yaml-file.js';

/** What .env.example proposes for ALEXA_LINK_CLIENT_ID. */
const CLIENT = 'alexa';
export const SKILL_FOLDER = join('skills', 'alexa');
const MANIFEST = join(SKILL_FOLDER, 'skill-package', 'skill.json');
const withEndpoint = z.looseObject({
  manifest: z.looseObject({
    apis: z.looseObject({ custom: z.looseObject({ endpoint: z.looseObject({ uri: z.string() }) }) }),
  }),
});

/**
 * `root` is the project's folder. Without `endpoint` (`https://…/api/alexa`) one given before stays in skill.json; else it is on the council's website.
 * @throws Fault naming the file when its samples are not right or Alexa would refuse them.
 */
export function skillFiles(
  root: string,
  councilKey: string,
  endpoint: string | null = null,
  linking: Partial<PackageParts['linking']> = {},
): readonly PackageFile[] {
  const { council, addresses } = loadCouncil(root, councilKey);
  const { register, phrases, words } = loadIntents(root, ['en']);
  const { samples } = check(
    readYaml(join(root, 'intents/en/alexa.yaml'), 'intents/en/alexa.yaml'),
    z.looseObject({ samples: sampleBook }),
  );
  const address = endpoint ?? keptEndpoint(root) ?? new URL('/api/alexa', council.website).href;
  // A function at Amazon has no pages: they are the server's.
  const site = address.startsWith('https:') ? new URL(address).origin : new URL(council.website).origin;
  return skillPackage({
    register,
    phrases,
    samples,
    council,
    more: {
      items: spokenItems(root),
      streets: spokenStreets(addresses.streets()),
      works: spokenWorks(loadSlotTerms(root).get('work')),
    },
    label: (id) => createWordBook(words).text(`label.${id}`, 'en'),
    endpoint: address,
    linking: { site, clientId: CLIENT, ...linking },
  });
}

function keptEndpoint(root: string): string | null {
  const path = join(root, MANIFEST);
  if (!existsSync(path)) return null;
  const kept = withEndpoint.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  const uri = kept.success ? kept.data.manifest.apis.custom.endpoint.uri : null;
  // A demo council's address is nobody's: another council that takes the folder over gets its own.
  return uri === null || /^https:\/\/[^/]*\.example\//.test(uri) ? null : uri;
}

/** The model itself, for the simulator and the terminal. */
export function spokenModel(root: string, councilKey: string): InteractionModel {
  const file = skillFiles(root, councilKey).find(({ path }) => path.endsWith('en-GB.json'));
  return JSON.parse(String(file?.content ?? '')) as InteractionModel;
}
