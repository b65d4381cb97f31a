// What AWS loads of the skill's Lambda function: what the engine learnt is unpacked on other threads while the code is still compiled.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unpackAhead } from '../content/kept-files.js';

void unpackAhead(dirname(fileURLToPath(import.meta.url)));

export const { handler, learn } = await import('../lambda.js');
