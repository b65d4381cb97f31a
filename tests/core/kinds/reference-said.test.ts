// A reference as it is typed and as it is said, figures as words among them.
import { expect, it } from 'vitest';
import { referenceSaid } from '../../../src/core/kinds/reference-said.js';

it.each([
  ['g l m e six g nine zero b h', 'GLME6G90BH'],
  ['my reference is g l m four k seven p two q x', 'GLM4K7P2QX'],
  ['GLM-E6G9-0BH', 'GLME6G90BH'],
  ['glm e6g9 0bh please', 'GLME6G90BH'],
  ['it is G L M 4 K 7 P 2 Q X', 'GLM4K7P2QX'],
])('%s', (said, reference) => {
  expect(referenceSaid(said, 'GLM')).toBe(reference);
});

it.each(['when is my bin collected', 'four k seven', 'the sixth of June'])('"%s" is none', (said) => {
  expect(referenceSaid(said, 'GLM')).toBeNull();
});
