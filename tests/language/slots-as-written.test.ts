// What messages name, as people write and say them, with the words of a demo council: nothing is found that is not there.
import { describe, expect, test } from 'vitest';
import { loadCouncil } from '../../src/content/council.js';
import { loadIntents } from '../../src/content/intents.js';
import { loadItems } from '../../src/content/items.js';
import { loadSlotTerms } from '../../src/content/word-lists.js';
import { vocabulary } from '../../src/load-content.js';
import { wordsOf } from '../../src/language/normalise.js';
import { createSlots } from '../../src/language/slots.js';
import { knownEnglish } from '../../src/language/word-list.js';

const root = process.cwd();
const known = knownEnglish();
const taught = new Set(loadIntents(root, ['en', 'cy']).phrases.flatMap(({ text }) => wordsOf(text)));
const slotsOf = (key: string) => {
  const { council, addresses } = loadCouncil(root, key);
  return createSlots(
    {
      ...vocabulary(council, addresses),
      items: loadItems(root, council, known).names,
      kinds: loadSlotTerms(root),
    },
    (word) => known.has(word) || taught.has(word),
  );
};
const [glanmarch, marchfold] = [slotsOf('glanmarch'), slotsOf('marchfold')];

describe('in English', () => {
  test.each<[string, Record<string, string>]>([
    ['my postcode is GM11AA', { postcode: 'GM1 1AA' }],
    ['GMI IAA', { postcode: 'GM1 1AA' }],
    ['gee em one one double a', { postcode: 'GM1 1AA' }],
    ["it's G for golf M for mother 1 1 A A", { postcode: 'GM1 1AA' }],
    ['postcode g m two one a a', { postcode: 'GM2 1AA' }],
    ['when are the bins at gm1 iaa number 7', { postcode: 'GM1 1AA', number: '7' }],
    ['gm1 1ab 3', { postcode: 'GM1 1AB', number: '3' }],
    ['22a weavers row gm1 1aa', { postcode: 'GM1 1AA', number: '22A', street: 'Weavers Row' }],
    ['12 wevers row', { number: '12', street: 'Weavers Row' }],
    ['number one high street', { number: '1', street: 'High Street' }],
    ['Flat 3B Heron Court', { number: 'Flat 3B', flat: 'Flat 3B', house: 'Heron Court' }],
    ['Rose Cottage, Mill Lane', { house: 'Rose Cottage' }],
    ['when is the bin collected at rose cottage mill lane gm2 1aa', { house: 'rose cottage', postcode: 'GM2 1AA' }],
    ['Oak Tree Cottage, Station Road, Glanmarch', { house: 'Oak Tree Cottage', street: 'Station Road' }],
    ['the old vicarage, church road', { house: 'the old vicarage', street: 'Church Road' }],
    ['is there a collection on monday for Hafod Wen', { house: 'Hafod Wen', when: 'on monday' }],
    ['bin day for willow farm please', { house: 'willow farm' }],
    ['at mill house', { house: 'mill house' }],
    ['no one came to empty my bin', {}],
    ['no 1 came', {}],
    ['no one at the council answers', {}],
    ['my number one priority is getting the bin emptied', {}],
    ['the number 12 bus', {}],
    ['i have 3 bins and a number of bags', {}],
    ['at 45 degrees', {}],
    ['on the 12th at 8', { when: 'on the 12th' }],
    ['are you open tomorrow at 9', { when: 'tomorrow' }],
    ['between 3 december and 10 december', { when: 'between 3 december and 10 december' }],
    ['from 3 to 10 December', { when: 'from 3 to 10 december' }],
    ['are the bins late the week after christmas', { when: 'the week after christmas' }],
    ['bins the week after new year', { when: 'the week after new year' }],
    ['12 january to 18 january', { when: '12 january to 18 january' }],
    ['a week on Thursday', { when: 'a week on thursday' }],
    ['the day after bank holiday', { when: 'the day after bank holiday' }],
    ['a fortnight on monday', { when: 'a fortnight on monday' }],
    ['until the end of the month', { when: 'end of the month' }],
    ['i paid £145.50 on the 3rd', { pence: '14550', when: 'on the 3rd' }],
    ['i owe 120 quid', { pence: '12000' }],
    ['any update on application 26 00016 hou please', { application: '26/00016/HOU' }],
    ['what is happening with p/2026/33', { application: 'P/2026/33' }],
    ['whats happening with p stroke two oh two six stroke oh oh three three', { application: 'P/2026/0033' }],
    ['my reference is glm 7k2 q9ca', { reference: 'GLM7K2Q9CA' }],
    ['glm dash 4k7p dash 2qx', { reference: 'GLM4K7P2QX' }],
    ['reference MFD 4K7P 2QX', {}],
    ['i want to change the date', {}],
    ['single storey extension 4 metres by 3', { size: '4x3', work: 'extension' }],
    ['dormer 50m3', { work: 'loft' }],
    ['call me on oh seven seven double oh nine hundred one two three', { phone: '07700 900123' }],
    ['my email is bob_smith at gmail dot com', { email: 'bob_smith@gmail.com' }],
    ['the bin with the purple lid', { container: 'purple lid bin' }],
    ['the green-lidded bin', { container: 'green-lidded bin' }],
    ['my bin is empty', {}],
    ['nobody lives here its empty', { circumstance: 'empty' }],
    ['im a student nurse', { circumstance: 'student' }],
    ['my carer died', { circumstance: 'carer', circumstances: 'carer, died' }],
    ['got rid of a 3 piece suite', { item: 'three piece suite' }],
    ['im moving house', {}],
    ['weekend cottage', { when: 'weekend' }],
    ['adapted bungalow across the road', {}],
    ["my nan's bungalow", {}],
    ['student flat stands empty all summer', { circumstance: 'student', circumstances: 'student, empty' }],
    ['our house is damp', {}],
    ['coffee house', { item: 'coffee' }],
    ['the farm', {}],
    ['town hall opening times', {}],
    ['happy new year', {}],
    ['paint tins', { item: 'paint tin' }],
    ['old paint cans', { item: 'old paint' }],
    ['a garden room', { work: 'outbuilding' }],
    ['garden wall', { work: 'fence' }],
    ['where is the food bank', { item: 'food' }],
    ['glass roof', { item: 'glass' }],
    ['the recycling centre', {}],
    ['tree in my garden', {}],
    ['end of the garden', {}],
    ["in next door's garden", {}],
    ['can i pay by card', { item: 'card' }],
    ['she leaves the baby alone', { item: 'leaves' }],
    ['when is the garden collected', { container: 'garden' }],
    ['and the garden?', { container: 'garden' }],
    ['my garden waste was missed', { container: 'garden' }],
    ['whens glass', { container: 'glass', item: 'glass' }],
    ['they left the tins again', { container: 'tins', item: 'tin' }],
    ['no food collection today', { container: 'food', item: 'food', when: 'today' }],
    ["8 o'clock", {}],
    ['when the clocks go back', {}],
    ['shrove tuesday', { when: 'tuesday' }],
    ['ash wednesday', { when: 'wednesday' }],
    ['a christmas tree', { item: 'christmas tree', when: 'christmas' }],
    ['an alarm clock', { item: 'alarm clock' }],
    ['a tenner', { pence: '1000' }],
    ['i paid a fiver', { pence: '500' }],
    ['fifty quid', { pence: '5000' }],
    ['florp', {}],
    ['matress', { item: 'matress' }],
    ['matrss', { item: 'mattress' }],
    ['arrears', {}],
    ['glm dash n b w k dash k s two', { reference: 'GLMNBWKKS2' }],
    ['gee el em en bee double you kay kay ess two please', { reference: 'GLMNBWKKS2' }],
    ['my request g l m eight five six a b m j', { reference: 'GLM856ABMJ' }],
    ['glm dash n b w k dash k s three', {}],
    ['glm dash four k seven p dash two q x', {}],
    ['glm kay tee', {}],
  ])('%s', (text, expected) => {
    expect(glanmarch(text, 'en')).toEqual(expected);
  });

  test('the other council: its own reference, streets and bins', () => {
    expect(marchfold('reference MFD 4K7P 2QX', 'en')).toEqual({ reference: 'MFD4K7P2QX' });
    expect(marchfold('26/00016/HOU at Bottom Farm', 'en')).toEqual({
      application: '26/00016/HOU',
      house: 'Bottom Farm',
    });
    expect(marchfold('i live at hafod wen', 'en')).toEqual({ house: 'hafod wen' });
    expect(marchfold('i live at cefn coch', 'en')).toEqual({});
  });
});

describe('in English, though a Welsh word may look like one', () => {
  test.each<[string, Record<string, string>]>([
    ['the bin wen do you come', {}],
    ['my bin gwyrdd was not emptied', { container: 'bin gwyrdd' }],
    ['sach wen', { container: 'sach wen' }],
    ['10 min walk', {}],
  ])('%s', (text, expected) => {
    expect(glanmarch(text, 'en')).toEqual(expected);
  });
});

describe('in Welsh', () => {
  test.each<[string, Record<string, string>]>([
    ['bwthyn y felin', { house: 'bwthyn y felin' }],
    ['dw i’n byw ym Mwthyn y Graig', { house: 'bwthyn y Graig' }],
    ['dwi’n byw yn Nhyddyn Uchaf', { house: 'Tyddyn Uchaf' }],
    ['ym Mryn Hyfryd, Ffordd yr Orsaf', { house: 'Bryn Hyfryd', street: 'Ffordd yr Orsaf' }],
    ['dwi’n byw mewn bwthyn', {}],
    ['fferm wynt', {}],
    ['rhif saith', { number: '7' }],
    ['fflat 3, 9 Ffordd yr Orsaf', { number: '9', flat: 'Flat 3', street: 'Ffordd yr Orsaf' }],
    ['rhwng 3 a 10 Rhagfyr', { when: 'rhwng 3 a 10 rhagfyr' }],
    ['o’r 3ydd i’r 10fed o Ragfyr', { when: "o'r 3ydd i'r 10fed o ragfyr" }],
    ['y diwrnod ar ôl gŵyl y banc', { when: 'y diwrnod ar ol gwyl y banc' }],
    ['wythnos i ddydd Iau', { when: 'wythnos i ddydd iau' }],
    ['bore fory', { when: 'tomorrow' }],
    ['ugain punt y mis', { pence: '2000' }],
    ['estyniad tri metr', { size: '3', work: 'extension' }],
    ['rydw i’n fyfyriwr llawn amser', { circumstance: 'student' }],
    ['dw i’n ofalwr', { circumstance: 'carer' }],
    ['mae fy ngŵr wedi marw', { circumstance: 'died' }],
    ['bin gwyrdd heb ei gasglu', { container: 'bin gwyrdd' }],
    ['hen fatres', { item: 'hen fatres' }],
    ['setî a theledu', { item: 'setî' }],
    ['ble dw i’n rhoi garped gwlyb', { item: 'carped' }],
    ['y fin ddu', { container: 'bin du' }],
    ['biniau du', { container: 'bin du' }],
    ['fy min gwyrdd', { container: 'bin gwyrdd' }],
    ['dau fin gwyrdd', { container: 'bin gwyrdd' }],
    ['ein biniau gwyrddion', { container: 'bin gwyrdd' }],
    ['bagiau glas', { container: 'bag glas' }],
    ['fy mag coch', { container: 'bag coch' }],
    ['bocsys glas', { container: 'bocs glas' }],
    ['y bocs las', { container: 'bocs glas' }],
    ['bin frown', { container: 'bin brown' }],
    ['sachau du', { container: 'sach ddu' }],
    ['sachau glas', { container: 'sach las' }],
    ['y sach goch', { container: 'sach goch' }],
    ['y sach wen', { container: 'sach wen' }],
    ['fy nghadi gwyrdd', { container: 'cadi gwyrdd' }],
    ['bin olwynion du', { container: 'bin du' }],
    ['y bin gyda chaead piws', { container: 'bin â chaead piws' }],
    ['bagiau â chaead clir', { container: 'bag â chaead clir' }],
    ['fy min bwyd', { container: 'bin bwyd', item: 'bwyd' }],
    ['fy nghadi', { container: 'cadi' }],
    ['banc bwyd', { item: 'bwyd' }],
    ['to gwydr', { item: 'gwydr' }],
    ['tuniau paent', { item: 'tuniau' }],
    ['gardd gefn', {}],
    ['y ganolfan ailgylchu', {}],
    ['gwastraff gwyrdd', { container: 'gwastraff gwyrdd' }],
    ['casglu’r gwydr', { container: 'glass', item: 'gwydr' }],
    ['dydd Llun diwethaf', { when: 'dydd llun diwethaf' }],
    ['bore Llun', { when: 'bore llun' }],
    ['Llun i Gwener', { when: 'gwener' }],
    ['bob dydd Llun', { when: 'dydd llun' }],
    ['nos Sul', { when: 'nos sul' }],
    ['gyda’r nos', {}],
    ['ble mae rhoi llun', { item: 'llun' }],
    ['llun mewn ffrâm', { item: 'llun' }],
    ['deg punt ar hugain', { pence: '3000' }],
    ['ugain punt', { pence: '2000' }],
    ['papur decpunt', { pence: '1000', item: 'papur' }],
    ['eg el em en bi dwbl iw ce ce es dau', { reference: 'GLMNBWKKS2' }],
    ['glm cysylltnod n b w k cysylltnod k s dau', { reference: 'GLMNBWKKS2' }],
    ['glm cysylltnod n b w k cysylltnod k s tri', {}],
  ])('%s', (text, expected) => {
    expect(glanmarch(text, 'cy')).toEqual(expected);
  });
});
