// The small parts of an import: a draft's name, spoken form and dates, a page's bytes, and private addresses.
import { describe, expect, it } from 'vitest';
import { isPrivate } from '../../../src/content/import/address.js';
import { decoded } from '../../../src/content/import/decode.js';
import { slugOf, spokenForm, yearAfter } from '../../../src/content/import/draft.js';

describe('a draft', () => {
  it('is named by its path, and by nothing that leads elsewhere', () => {
    expect(
      [
        '/',
        '/Bins/Garden%20Waste/',
        '/a/index.html',
        '/../../etc/passwd',
        '/b%C3%A2r?id=2',
        '/%E0%A4%A',
        '/x.aspx?p=1',
      ].map(slugOf),
    ).toEqual(['home', 'bins-garden-waste', 'a', 'etc-passwd', 'bar-id-2', 'e0-a4-a', 'x-p-1']);
    expect(slugOf(`/${'long-'.repeat(100)}`)).toHaveLength(79);
  });

  it('is spoken as its first sentence, without brackets and addresses, of sixty words at most', () => {
    expect(spokenForm('## Bins\n\nLeave it out (by 7am). Then wait.', 'en')).toBe('Leave it out by 7am.');
    expect(spokenForm('- one thing\n- another', 'en')).toBe('one thing another');
    expect(spokenForm('See www.glanmarch.example/bins for more. Or call.', 'en')).toBe('See for more.');
    const long = spokenForm(`${'word, '.repeat(80)}end.`, 'cy');
    expect(long.match(/word/g)).toHaveLength(60);
    expect(long).toMatch(/word …$/);
  });

  it('is to be reviewed a year on', () => {
    expect(['2026-11-22', '2028-02-29', '2026-12-31'].map(yearAfter)).toEqual([
      '2027-11-22',
      '2029-02-28',
      '2027-12-31',
    ]);
  });
});

describe('the bytes of a page', () => {
  it('are read in the character set that is named, and are refused when they are no text', () => {
    expect(decoded(Buffer.from('<p>T\xF7', 'latin1'), 'text/html; charset=iso-8859-1')).toBe('<p>T÷');
    expect(decoded(Buffer.from('<meta charset="windows-1252"><p>\x80', 'latin1'))).toContain('€');
    expect(decoded(Buffer.from('<p>tŷ'), 'text/html; charset=nonsense')).toBe('<p>tŷ');
    expect(decoded(Buffer.from('\uFEFF<p>tŷ', 'utf16le'))).toBe('<p>tŷ');
    expect(decoded(Buffer.from('%PDF-1.7'))).toBeNull();
    expect(decoded(Buffer.from([0x50, 0x4b, 3, 4, 0, 0]))).toBeNull();
  });
});

describe('an address', () => {
  it('is known to be private in every form', () => {
    const inside =
      '10.1.2.3 127.0.0.2 169.254.169.254 172.31.0.1 192.168.1.1 100.64.0.1 0.0.0.0 ::1 :: fe80::1 fd12::1 ::ffff:10.0.0.1 64:ff9b::a00:1 2002:a00:1::';
    const outside = '8.8.8.8 151.101.0.81 172.32.0.1 2a00:1450:4009::1';
    expect(inside.split(' ').filter((ip) => !isPrivate(ip))).toEqual([]);
    expect(outside.split(' ').filter(isPrivate)).toEqual([]);
  });
});
