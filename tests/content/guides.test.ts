// A guide with a mistake in it is refused, with file, line and cure.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, test } from 'vitest';
import { loadGuides } from '../../src/content/guides.js';
import { Fault } from '../../src/core/fault.js';

const GOOD = `reviewed: '2026-11-22'
review-by: '2027-04-30'
common: [fence]
sources:
  law: { title: { en: Law, cy: Cyfraith }, url: https://example.org/law }
questions:
  flat:
    kind: yes-no
    ask: { en: A flat?, cy: Fflat? }
    about: { en: flat, cy: fflat }
  high:
    kind: number
    ask: { en: How high?, cy: Pa mor uchel? }
    about: { en: height, cy: uchder }
rules:
  flat: { if: { flat: yes }, en: Flats, cy: Fflatiau, source: law }
kinds:
  fence:
    name: { en: a fence, cy: ffens }
    label: { en: A fence, cy: Ffens }
    first: [flat]
    size: high
    limits:
      - if: { high: over 2 }
        en: Up to 2 metres.
        cy: Hyd at 2 fetr.
        source: law
`;
const roots: string[] = [];
afterEach(() => {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true, force: true });
});

function rootWith(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'guides-'));
  roots.push(root);
  mkdirSync(join(root, 'knowledge', 'guides'), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, 'knowledge', 'guides', name), text);
  return root;
}

it('joins what both nations share with what one adds', () => {
  const more = `reviewed: '2026-11-20'
review-by: '2027-03-01'
sources:
  ours: { title: { en: Ours, cy: Ein un ni }, url: https://example.org/ours }
kinds:
  fence:
    limits:
      - { if: { high: over 1 }, then: ask, en: Up to 1 metre., cy: Hyd at 1 metr., source: ours }
`;
  const root = rootWith({ 'a.yaml': GOOD, 'a.wales.yaml': more });
  const wales = loadGuides(root, 'wales').get('a');
  expect(wales?.kinds.get('fence')?.limits.map(({ text }) => text.en)).toEqual([
    'Flats',
    'Up to 2 metres.',
    'Up to 1 metre.',
  ]);
  expect([wales?.reviewed, wales?.reviewBy]).toEqual(['2026-11-20', '2027-03-01']);
  expect(loadGuides(root, 'england').get('a')?.kinds.get('fence')?.limits).toHaveLength(2);
  expect(loadGuides(join(root, 'nowhere'), 'wales').size).toBe(0);
});

test.each([
  ['{ high: over 2 }', '{ hihg: over 2 }', 25, '"hihg" is no question'],
  ['{ high: over 2 }', '{ high: tall }', 25, 'no figure'],
  ['{ high: over 2 }', '{ flat: maybe }', 25, '"maybe" is no answer'],
  ['        source: law', '        source: lore', 28, '"lore" is not known'],
  ['        cy: Hyd at 2 fetr.\n', '', 25, 'cy'],
  ['first: [flat]', 'first: [listed]', 22, '"listed" is no rule'],
  ['size: high', 'size: flat', 23, 'no question for a number'],
  ['common: [fence]', 'common: [wall]', 3, '"wall", which is no kind'],
  ['    label: { en: A fence, cy: Ffens }\n', '', 19, 'no name or label'],
  ['kind: number', 'kind: choice', 12, 'choice'],
  ["'2027-04-30'", 'soon', 2, 'is not a date'],
  ['    size: high', '    sise: high', 23, 'sise is not a field'],
])('%s as %s', (before, after, line, what) => {
  const root = rootWith({ 'a.yaml': GOOD.replace(before, after) });
  let thrown: unknown;
  try {
    loadGuides(root, 'wales');
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(Fault);
  expect((thrown as Fault).message).toContain(what);
  expect((thrown as Fault).message).toMatch(
    new RegExp(`^knowledge/guides/a\\.yaml:(?:${String(line - 1)}|${String(line)}|${String(line + 1)}) `),
  );
});
