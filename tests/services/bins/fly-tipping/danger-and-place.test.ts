// Dumped rubbish and street dirt: a danger is heard wherever it is told, "skip" is no size, and not every sentence is a place.
import { expect, it } from 'vitest';
import { lastOf } from '../../../support/talk.js';

const WARNED = {
  needles: /Do not touch the needles[\s\S]*Where is it\?/,
  asbestos: /That may be asbestos/,
};
const TIP = 'i want to report fly tipping';

it.each([
  [
    'glanmarch',
    'en',
    [TIP, 'theres needles everywhere'],
    /^(?!.*Where is it\?[\s\S]*needles)[\s\S]*Do not touch the needles[\s\S]*Where is it\?/,
  ],
  ['marchfold', 'en', [TIP, 'theres needles everywhere'], WARNED.needles],
  ['glanmarch', 'en', [TIP, 'asbestos'], /That may be asbestos[\s\S]*Where is it\?/],
  ['glanmarch', 'cy', ['hoffwn roi gwybod am dipio anghyfreithlon', 'mae nodwyddau ym mhobman'], /Peidiwch â chyffwrdd â’r nodwyddau[\s\S]*Ble mae e\?/],
  ['glanmarch', 'cy', ['mae rhywun wedi gadael llwyth o hen deiars', 'mae nodwyddau ym mhobman'], /Peidiwch â chyffwrdd â’r nodwyddau[\s\S]*Ble mae e\?/],
  ['glanmarch', 'en', ['someone dumped a sofa', 'asbestos by the bus stop on Mill Lane'], /That may be asbestos[\s\S]*How much/],
  ['glanmarch', 'en', [TIP, 'behind the co-op', 'asbestos sheets'], /That may be asbestos[\s\S]*How much/],
  ['glanmarch', 'en', [TIP, 'behind the co-op', 'asbestos'], /That may be asbestos[\s\S]*How much/],
  ['glanmarch', 'en', [TIP, 'behind the co-op', 'a van load of asbestos'], /That may be asbestos[\s\S]*photo/],
  ['glanmarch', 'cy', ['mae rhywun wedi gadael llwyth o hen deiars', 'ger y capel', 'asbestos'], /Gall hwnnw fod yn asbestos[\s\S]*Faint sydd/],
] as const)('%s, %s, danger first: %j', async (council, locale, said, told) => {
  expect(await lastOf(council, locale, said)).toMatch(told);
}); // prettier-ignore

it.each([
  ['no needles just bags of clothes', /How much/],
  ['skip', /Can you see any of these/],
  ['skip this', /Can you see any of these/],
  ['about a skip full', /Can you see any of these/],
  ["a skip's worth", /Can you see any of these/],
] as const)('to how much there is: %s', async (text, told) => {
  const reply = await lastOf('glanmarch', 'en', [TIP, 'behind the co-op', text]);
  expect(reply).toMatch(told);
  expect(reply).not.toMatch(/Do not touch the needles/);
});

it.each([
  ['skip', false],
  ['about a skip full', true],
])('what is read back after %s', async (text, sized) => {
  const said = [TIP, 'behind the co-op', text, 'none of these', 'no photo', 'skip'];
  const reply = await lastOf('glanmarch', 'en', said);
  expect(reply).toMatch(/Is that right/);
  expect(/lorry load/.test(reply)).toBe(sized);
});

const GRAFFITI = 'there is graffiti on the bus shelter';
it.each([
  ['its offensive', /added that[\s\S]*Where is it\?/],
  ['it is really racist and rude', /added that[\s\S]*Where is it\?/],
  ['some kids did it last night', /added that[\s\S]*Where is it\?/],
  ['i dont know', /Where is it\?/],
  ["it's by the church", /photo/],
  ['its tesco car park', /photo/],
  ['i think its the park', /photo/],
  ['Garth Road, it is disgusting', /photo/],
  ['the rec', /photo/],
  ['on the side of the school', /photo/],
])('to where the graffiti is: %s', async (text, told) => {
  expect(await lastOf('glanmarch', 'en', [GRAFFITI, text])).toMatch(told);
});

it('i rywle, nid i ddisgrifiad', async () => {
  const begun = 'mae graffiti ar yr arhosfan bysiau';
  expect(await lastOf('glanmarch', 'cy', [begun, "mae'n sarhaus iawn"])).toMatch(/Ble mae e\?/);
  expect(await lastOf('glanmarch', 'cy', [begun, "mae wrth yr eglwys"])).toMatch(/llun/);
}); // prettier-ignore

it.each([
  ['glanmarch', 'en', 'graffiti on the bus shelter at Chapel Street', false],
  ['marchfold', 'en', 'graffiti on the bus shelter in sheep street', false],
  ['glanmarch', 'cy', 'graffiti ar yr arhosfan bysiau yn Stryd y Capel', false],
  ['glanmarch', 'en', 'graffiti in Chapel Street', true],
  ['glanmarch', 'en', 'a sofa dumped in Chapel Street', true],
] as const)('%s, %s, a street and a place in it: %s', async (council, locale, text, asks) => {
  expect(/Where is it\?|Ble mae e\?/.test(await lastOf(council, locale, [text]))).toBe(asks);
});
