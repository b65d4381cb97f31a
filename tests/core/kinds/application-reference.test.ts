// References of planning applications, as they are typed and said.
import { describe, expect, it, test } from 'vitest';
import {
  findApplicationReference,
  readApplicationReference,
  spellings,
} from '../../../src/core/kinds/application-reference.js';

describe('a reference', () => {
  test.each([
    ['P/2026/0033', 'P/2026/0033'],
    ['status of p/2026/33 please', 'P/2026/33'],
    ['P 2026 0033', 'P/2026/0033'],
    ['p20260033', 'P/2026/0033'],
    ['P-2026-0033', 'P/2026/0033'],
    ['26/00016/HOU', '26/00016/HOU'],
    ['26 00016 hou', '26/00016/HOU'],
    ['is 24-00107-HAPP decided', '24/00107/HAPP'],
    ['27/AP/9032', '27/AP/9032'],
    ['the yellow paper says 24/0533', '24/0533'],
    ['P slash two oh two six slash oh oh three three', 'P/2026/0033'],
    ['reference p slash twenty twenty six slash zero zero three three', 'P/2026/0033'],
    ['pee slash two zero two six slash double oh three three', 'P/2026/0033'],
    ['two six slash oh oh oh one six slash h o u', '26/00016/HOU'],
    ['twenty six slash zero zero zero one six slash hou', '26/00016/HOU'],
    ['p blaenslaes dau sero dau chwech blaenslaes sero sero tri tri', 'P/2026/0033'],
    ['P/2026/0033<script>alert(1)</script>', 'P/2026/0033'],
  ])('%s', (text, expected) => {
    expect(readApplicationReference(text)).toBe(expected);
  });

  test.each([
    'GM2 1AA',
    '12 Mill Fields Road',
    'GLM-4K7P-2QX',
    '12/11/2026',
    '04/2026',
    '07700 900456',
    'open 10.30.am to 4',
    'when is my bin collected',
    'council tax 2026/27',
    '<script>alert("P")</script>',
    '/'.repeat(2000),
    'two '.repeat(500),
  ])('not %s', (text) => {
    expect(readApplicationReference(text)).toBeNull();
  });

  it('that is only spoken is not taken out of what is typed', () => {
    expect(findApplicationReference('p slash two oh two six slash oh oh three three')).toBeNull();
    expect(findApplicationReference('see p/2026/0033 now')).toEqual({
      reference: 'P/2026/0033',
      matched: 'p/2026/0033',
    });
  });

  it('is looked up with the noughts that were left out', () => {
    expect(spellings('P/2026/33')).toEqual(['P/2026/33', 'P/2026/0033', 'P/2026/00033']);
    expect(spellings('26/16/HOU')).toEqual(['26/16/HOU', '26/0016/HOU', '26/00016/HOU']);
    expect(spellings('P/2026/0033')).toEqual(['P/2026/0033', 'P/2026/00033']);
  });
});
