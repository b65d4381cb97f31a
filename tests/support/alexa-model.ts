// The generated model of the demo council, as checked in: what the tests' speaker hears with.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { InteractionModel } from '../../src/channels/alexa/model-schema.js';

const path = fileURLToPath(
  new URL('../../skills/alexa/skill-package/interactionModels/custom/en-GB.json', import.meta.url),
);
export const demoModel = JSON.parse(readFileSync(path, 'utf8')) as InteractionModel;
