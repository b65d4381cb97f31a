// A container of a council, as connectors know it: by key, and by what people call it.
import type { Container } from '../../src/core/council.js';

export const container = (key: string, name: string, contents: string, aliases: readonly string[] = []): Container => ({
  ...{ key, name: { en: name }, contents: { en: contents }, aliases: { en: aliases }, colour: '#000000' },
  schedule: { every: 'week' },
});
