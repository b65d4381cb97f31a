// `npm run skill [-- --endpoint https://…/api/alexa]`: writes skills/alexa/ again from intents/ and the council's folder.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../config.js';
import { Fault } from '../core/fault.js';
import { quietOnClosedPipe } from './closed-pipe.js';
import { SKILL_FOLDER, skillFiles } from './skill-files.js';

quietOnClosedPipe();

const root = fileURLToPath(new URL('../..', import.meta.url));

try {
  const [option, endpoint = null, ...more] = process.argv.slice(2);
  if ((option !== undefined && option !== '--endpoint') || more.length > 0)
    throw new Fault(
      'skill/arguments',
      'That is not how it is used',
      'Write npm run skill, or npm run skill -- --endpoint https://…/api/alexa',
    );
  if (option && !/^(?:https:\/\/|arn:)/.test(endpoint ?? ''))
    throw new Fault(
      'skill/endpoint',
      `Alexa cannot call "${endpoint ?? ''}"`,
      'Give an address that begins with https:// and ends with /api/alexa',
    );
  const { council, publicUrl, alexaLinking } = readConfig();
  const linking = { ...(publicUrl && { site: publicUrl }), ...(alexaLinking && { clientId: alexaLinking.clientId }) };
  for (const { path, content } of skillFiles(root, council, endpoint, linking)) {
    const target = join(root, SKILL_FOLDER, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
    process.stdout.write(`${join(SKILL_FOLDER, path)}\n`);
  }
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
