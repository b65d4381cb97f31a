// Teaches the engine from intents/ and keeps what it learnt, so that a start need not: the last step of a build.
import { fileURLToPath } from 'node:url';
import { listCouncils } from '../content/council.js';
import { loadContent } from '../load-content.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const [council] = listCouncils(root);
if (council !== undefined) loadContent(root, council);
