// What the council's language model does here, as its settings allow. Imported only when one is configured: langchain is heavy.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ModelSettings, ModelUse } from '../core/language-model.js';
import type { Log, Ports } from '../core/ports.js';
import { createDeadline } from './deadline.js';
import { createGrounded } from './grounded.js';
import { createAsk } from './model.js';
import { createSecondReader } from './second-reader.js';
import { createTranslate, type Translate } from './translate.js';

export interface ModelOptions {
  readonly settings: ModelSettings;
  /** While a file called `llm-off` is there, nothing is sent. */
  readonly dataDir: string;
  readonly use: ModelUse;
  readonly log: Log;
}

export interface Model extends Pick<Ports, 'secondReader' | 'grounded'> {
  readonly translate?: Translate;
}

export function loadModel({ settings, dataDir, use, log }: ModelOptions): Model {
  const switchedOff = join(dataDir, 'llm-off');
  const ask = createAsk({ settings, use, log, off: () => existsSync(switchedOff) });
  const deadline = createDeadline(settings.deadline);
  return {
    ...(settings.reader && { secondReader: createSecondReader(ask, deadline) }),
    ...(settings.translate && { translate: createTranslate(ask) }),
    ...(settings.answers && { grounded: createGrounded(ask, deadline, use) }),
  };
}
