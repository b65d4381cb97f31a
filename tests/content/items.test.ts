// What goes where: what people call things, in both languages and misspelt, for both councils, and faults in the files.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadCouncil } from '../../src/content/council.js';
import { loadItems } from '../../src/content/items.js';
import type { Items } from '../../src/core/items.js';
import { knownEnglish } from '../../src/language/word-list.js';
import { projectRoot } from '../support/app.js';

const known = knownEnglish();
const load = (key: string, root = projectRoot): Items => loadItems(root, loadCouncil(projectRoot, key).council, known);
const glanmarch = load('glanmarch');
const marchfold = load('marchfold');
const keys = (text: string, language: 'en' | 'cy' = 'en'): string =>
  glanmarch
    .named(text, language)
    .items.map(({ key }) => key)
    .join(' ');

describe('English', () => {
  it.each([
    ['can i recycle crisp packets', 'crisp-packets'], ['crisp packet?', 'crisp-packets'], ['polly styrene', 'polystyrene'],
    ['polistyrene', 'polystyrene'], ['an old duvet', 'duvets'], ['fridge freezer', 'fridges'], ['mattres', 'mattresses'],
    ['washing mashine', 'washing-machines'], ['asbestus sheet', 'asbestos'], ['where do batterys go', 'batteries'],
    ['wat bin do nappys go in', 'nappies'], ['is tetra pak recyclable', 'cartons'], ['tetrapack', 'cartons'],
    ['which bin does pizza boxes go in', 'pizza-boxes'], ['what do i do with a broken toaster', 'kettles'],
    ['do yoghurt pots go in recycling', 'yoghurt-pots'], ['yogurt pots', 'yoghurt-pots'], ['where does broken glass go', 'broken-glass'],
    ['dog poo bags can they go in the normal bin', 'dog-poo'], ["can the cat's litter go in with food waste", 'cat-litter'],
    ['wood ash which bin', 'ash'], ['are drinks cartons ok in the plastic bin', 'cartons'], ['black plastic trays?', 'plastic-trays'],
    ['i have a bag of dead batteries and a vape', 'batteries vapes'], ['old bra and pants', 'clothes'],
    ['hair from the hoover', 'hair'], ['does cat food pouch recycle', 'food-pouches'], ['tin of gloss half full', 'paint'],
    ['empty paint tins', 'paint-tins'], ['can i put soil in the garden bin', 'soil'], ['a can of petrol how to get rid', 'fuel'],
    ['do I take the window out of an envelope', 'envelopes'], ['drink cans', 'drink-cans'], ['cans', 'drink-cans'],
    ['christmas tree', 'christmas-trees'], ['fake christmas tree', 'artificial-trees'], ['strip light', 'fluorescent-tubes'],
    ['camping gas bottles', 'camping-gas'], ['insulin needles', 'needles'], ['telly and a sofa and old paint', 'tvs sofas paint'],
  ])('%s: %s', (text, expected) => {
    expect(keys(text)).toBe(expected);
  }); // prettier-ignore
});

describe('Welsh, also with a changed first letter', () => {
  it.each([
    ["lle mae plisg wyau'n mynd", 'eggs'], ['hen fatris', 'batteries'], ['ble dwi fod i roi hen dostiwr', 'kettles'],
    ['pecyn creision', 'crisp-packets'], ['pecynnau creision', 'crisp-packets'], ['gai roi cartons llath yn y bag coch', 'cartons'],
    ['Ydi bocs pitsa seimllyd yn mynd efo\'r cardbord?', 'pizza-boxes'], ['lle ma fêps yn mynd', 'vapes'], ['feps', 'vapes'],
    ['hen bent', 'paint'], ['bagiau te', 'tea-bags'], ['cewynnau brwnt', 'nappies'], ['oergell', 'fridges'], ['hen soffa', 'sofas'],
    ['gwydr wedi torri', 'broken-glass'], ['polystyren', 'polystyrene'], ['polisteirin', 'polystyrene'], ['nodwyddau', 'needles'],
    ['lludw tân', 'ash'], ['tân gwyllt', 'fireworks'], ['batri car', 'car-batteries'], ['papur dolig sgleiniog', 'glitter-paper'],
    ['ydi crisp packets yn recyclable', 'crisp-packets'], ['ble mae vapes yn mynd', 'vapes'], ['moddion', 'medicines'],
  ])('%s: %s', (text, expected) => {
    expect(keys(text, 'cy')).toBe(expected);
  }); // prettier-ignore
});

describe('what is not known beyond doubt', () => {
  it.each(['didgeridoo', 'a boat', 'parachute', 'can i recycle uranium', 'my old crossbow', 'a kayak'])(
    '"%s" is not guessed; three are offered',
    (text) => {
      const named = glanmarch.named(text, 'en');
      expect(named.items).toEqual([]);
      expect(named.unknown).not.toBeNull();
      expect(glanmarch.nearest(named.unknown ?? '', 'en', 3)).toHaveLength(3);
    },
  );
  it.each(['peiriant amser', 'pastwn criced hollt'])('"%s" is not guessed in Welsh', (text) => {
    expect(glanmarch.named(text, 'cy').items).toEqual([]);
  });
  it.each([['light bulbs', 3], ['lids', 2], ['bottles', 2]] as const)('"%s" is asked about', (text, n) => {
    expect(glanmarch.named(text, 'en')).toMatchObject({ items: [], unknown: null });
    expect(glanmarch.named(text, 'en').unclear).toHaveLength(n);
  }); // prettier-ignore
  it.each(['what goes in the blue bin', 'which bin', 'what can go in the food waste caddy', ''])(
    '"%s" names nothing',
    (text) => {
      expect(glanmarch.named(text, 'en')).toEqual({ items: [], unclear: [], unknown: null });
    },
  );
});

describe('a council', () => {
  it('has its own containers, and film from its day on', () => {
    expect(glanmarch.containerFor('metal', '2026-11-23')).toBe('plastics');
    expect(marchfold.containerFor('metal', '2026-11-23')).toBe('recycling');
    expect(marchfold.containerFor('film', '2027-03-30')).toBeNull();
    expect(marchfold.containerFor('film', '2027-03-31')).toBe('recycling');
    expect(glanmarch.containerFor('film', '2027-03-31')).toBeNull();
  });
  it('has its own word on an item', () => {
    expect(glanmarch.get('kitchen-roll')).toMatchObject({ goes: 'food', or: null });
    expect(marchfold.get('kitchen-roll')).toMatchObject({ goes: 'residual' });
    expect(marchfold.get('plant-pots')?.own?.en).toContain('do not recycle');
  });
  it('knows 220 things and more, each by its own name', () => {
    expect(glanmarch.all.length).toBeGreaterThanOrEqual(220);
    for (const item of glanmarch.all)
      for (const language of ['en', 'cy'] as const) {
        const { items, unclear } = glanmarch.named(item.name[language] ?? '', language);
        expect(
          [...items, ...unclear].map(({ key }) => key),
          item.name[language],
        ).toContain(item.key);
      }
  });
});

describe('a fault names file, line and cure', () => {
  const root = mkdtempSync(join(tmpdir(), 'items-'));
  afterAll(() => {
    rmSync(root, { recursive: true, force: true });
  });
  const broken = (file: string, change: (text: string) => string): (() => Items) => {
    cpSync(join(projectRoot, 'knowledge'), join(root, 'knowledge'), { recursive: true });
    const path = join(root, 'knowledge', file);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
    return () => load('glanmarch', root);
  };
  const more = (line: string) => (text: string) => `${text}${line}\n`;
  it.each([
    ['items.csv', more('thing,things,pethau,,,moon,,,'), /items\.csv:\d+ goes "moon" is not a place.*Write one of food/],
    ['items.csv', more('thing,things,pethau,,,food,,fangs,'), /danger "fangs" is not a danger/],
    ['items.csv', more('thing,things,pethau,,,food,,,boil'), /items\.csv:\d+ note "boil" is not a note/],
    ['items.csv', more('thing,things,,,,food,,,'), /cy "" is empty.*both languages/],
    ['items.csv', more('paper,paper,papur,,,paper,,,'), /has the item paper again/],
    ['items.csv', more('thing,things,pethau,,,food,food,,'), /under goes and under or/],
    ['councils/glanmarch/items.csv', more('nothing,food,,'), /item "nothing" is not in knowledge\/items\.csv/],
    ['councils/glanmarch/items.csv', more('paper,,English only,'), /no Welsh in note_cy/],
    ['councils/glanmarch/destinations.csv', more('film,purple,'), /container "purple" is not in council\.yaml/],
    ['councils/glanmarch/destinations.csv', more('film,plastics,soon'), /is not a date/],
    ['councils/glanmarch/destinations.csv', (text: string) => text.replace(/^glass.*\n/m, ''), /no line for glass/],
  ])('%s', (file, change, message) => {
    expect(broken(file, change)).toThrow(message);
  }); // prettier-ignore
});
