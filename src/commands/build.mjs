// `npm run build`: makes dist/ from src/, whether or not anything changed.
import { ensureBuilt } from './builder/ensure-built.mjs';

await ensureBuilt({ force: true });
