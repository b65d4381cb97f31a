// A resident's own address raises no alarm, however it is said; a danger at an address does.
import { describe, expect, it } from 'vitest';
import { EMERGENCY } from '../../src/core/intent-ids.js';
import { settled } from '../../src/language/settle.js';
import { loadContent } from '../../src/load-content.js';
import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';

const { reader } = loadContent(process.cwd(), 'glanmarch');
/** An alarm, or no alarm and yet the numbers to ring. */
const alarming = (said: string): boolean => settled(reader.read(said, 'en')).intent === EMERGENCY;
interface Row {
  readonly [column: string]: string;
}
const rows = parse<Row>(readFileSync('knowledge/councils/glanmarch/addresses.csv', 'utf8'), { columns: true });
const homes = [
  ...new Set(
    rows.flatMap(({ flat, house_name, number, street, street_cy, postcode }) =>
      [street, street_cy].map(
        (road) => [[flat, house_name, number, road].filter(Boolean).join(' '), postcode] as const,
      ),
    ),
  ),
];

const WAYS: readonly ((home: string, postcode: string) => string)[] = [
  (home) => home,
  (home, postcode) => `${home} ${postcode}`,
  (home, postcode) => `${postcode} ${home}`,
  (home) => `i live at ${home}`,
  (home) => `we're at ${home}`,
  (home) => `my address is ${home}`.toLowerCase(),
  (home) => `dwi'n byw yn ${home}`,
  (home) => `${home}, Glanmarch`,
];

describe('every home of the demo council', () => {
  it('is no danger, in eight ways of saying it', () => {
    const alarms = homes.flatMap(([home, postcode]) =>
      WAYS.map((way) => way(home, postcode ?? '')).filter((said) => alarming(said)),
    );
    expect(alarms).toEqual([]);
  });

  it.each([
    ['gas leak at 14 High Street', 'gas'],
    ['Flat 3 Heron Court River Walk is on fire', 'danger'],
    ["i live at 3 Weir Close and i've taken all my tablets", null],
    ['mae tân yn 2 Stryd Fawr', 'danger'],
    ['flat 4 heron court river walk the water is coming in the front door', 'flood'],
  ])('with a danger in it is one: %s', (said, kind) => {
    const { urgent } = reader.read(said, 'en');
    if (kind === null) expect(urgent).not.toBeNull();
    else expect(urgent).toBe(kind);
  });
});

it.each([
  'my bin went missing in the night',
  "mum's bin went missing on friday",
  '30 new homes no school no doctors. who do i write to',
  'if i miss bin day again the wife will kill me',
  "i'm at the end of my tether with these bins",
  "mae'r arogl o'r bin yn fy lladd i",
  'the kids are climbing the walls this half term any clubs on',
  "i can't cope with all these bins",
  "it's freezing in the leisure centre pool",
  'my bin smells and has flies',
  'people drinking outside the flats',
  'drunk people in the park',
  'there is a car with no tax on our road',
  "haven't seen the recycling lorry since monday",
  'lamp post out',
  'the binman hit my car',
  'you lot are going to give me a heart attack, bin not emptied again',
  'its suicide for the recycling rate',
  'i cant put my bin out anymore i am 84. 12 weavers row GM2 1AB',
  'council tax and the armed forces',
  'treth y cyngor a’r lluoedd arfog',
])('is said calmly: %s', (said) => {
  expect(alarming(said)).toBe(false);
});

it.each([
  "council tax band please. i'm being held here against my will",
  'can you collect a sofa, there are live wires hanging down outside',
  'isio canslo bin gardd, dwi am ladd fy hun',
  'missed bin again and my baby is not breathing',
  'my bin smells of gas',
  'my bin smells and my baby ate a maggot and is choking',
  'people drinking outside the flats and one has a knife',
  'a car with no tax just hit a child',
  'my husband is in the armed forces and he has a gun to my head',
  'gas leek',
  'i smeel gas',
  'ogla nwi yn y tŷ',
  'how many paracetamol does it take',
  'i want to comit sewicide',
  'kms tonight',
  'the binman hit my car and a child is hurt',
  "haven't seen the bin men since monday and i want to kill myself",
])('is heard beside a question: %s', (said) => {
  expect(reader.read(said, 'en').urgent).not.toBeNull();
});
