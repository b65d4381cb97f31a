// connectors: in council.yaml, each mistake told with its cure.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadCouncil } from '../../src/content/council.js';

const root = mkdtempSync(join(tmpdir(), 'connectors-'));
cpSync('knowledge', join(root, 'knowledge'), { recursive: true });
afterAll(() => rmSync(root, { recursive: true, force: true }));

const load = (key: string, connectors: string) => {
  const path = join(root, 'knowledge/councils', key, 'council.yaml');
  writeFileSync(path, `${readFileSync(join('knowledge/councils', key, 'council.yaml'), 'utf8')}\n${connectors}\n`);
  return loadCouncil(root, key).council.connectors;
};

describe('connectors in council.yaml', () => {
  it('are read as the README writes them', () => {
    const [, yaml = ''] = /```yaml\n(connectors:\n {2}# Homes from[\s\S]*?)```/.exec(
      readFileSync('knowledge/councils/README.md', 'utf8'),
    ) as RegExpExecArray;
    expect(load('marchfold', yaml)).toEqual({
      osPlaces: { custodians: [9999] },
      planningData: true,
      bops: { url: 'https://bops.yourcouncil.gov.uk' },
      collectionFeeds: {
        url: 'https://www.yourcouncil.gov.uk/bins/{uprn}.ics',
        format: 'icalendar',
        names: { 'Stream 4': ['residual'] },
      },
    });
  });

  it('of a waste system are read as the README writes them', () => {
    const [, yaml = ''] = /```yaml\n(connectors:\n {2}wasteServices[\s\S]*?)```/.exec(
      readFileSync('knowledge/councils/README.md', 'utf8'),
    ) as RegExpExecArray;
    expect(load('marchfold', yaml)).toEqual({
      wasteServices: {
        url: 'https://api.yourcouncil.gov.uk/waste',
        names: { 'Stream 4': ['residual'] },
        events: { 'Bin not at boundary': 'not_out' },
        keyHeader: 'x-api-key',
      },
    });
  });

  it.each([
    ['glanmarch', 'planningData: true', /planningData is for England only/],
    ['marchfold', 'planningdata: true', /planningdata is not a field/],
    ['marchfold', 'bops: { url: http://bops.example }', /bops\.url is not an address/],
    ['marchfold', 'collectionFeeds: { url: https://x.example/a.ics }', /has neither \{uprn\} nor \{round\}/],
    ['marchfold', "collectionFeeds: { url: 'https://x.example/{uprn}', format: xml }", /format is not a format/],
    [
      'marchfold',
      "collectionFeeds: { url: 'https://x.example/{uprn}', names: { Stream 4: [bin] } }",
      /the container "bin"/,
    ],
    ['marchfold', 'wasteServices: { url: https://x.example, names: { Stream 4: [bin] } }', /the container "bin"/],
    ['marchfold', 'wasteServices: { url: https://x.example, events: { Wrong: lost } }', /events\.Wrong is not known/],
    [
      'marchfold',
      "collectionFeeds: { url: 'https://x.example/{uprn}' }\n  wasteServices: { url: https://x.example }",
      /both collectionFeeds and wasteServices/,
    ],
    ['marchfold', 'osPlaces: { custodians: [one] }', /custodians\.0 is not a number/],
  ])('%s: %s is refused', (key, connector, message) => {
    expect(() => load(key, `connectors:\n  ${connector}`)).toThrow(message);
  });
});
