// "Nobody" and "yes I get it" answer the forms' questions of yes or no.
import { describe, expect, it } from 'vitest';
import { lastOf } from '../../support/talk.js';

describe('anyone who can move the bins', () => {
  it.each(['nobody', 'no one', 'no-one', 'noone', 'just me', 'i live on my own', 'no, i live alone', "there isn't anyone"])(
    '%s: no',
    async (text) => {
      expect(await lastOf('glanmarch', 'en', ['apply for an assisted collection', text])).toMatch(/Who needs the help/);
    },
  );
  it.each(['neb', 'dim ond fi', "dwi'n byw ar ben fy hun"])('%s: na', async (text) => {
    expect(await lastOf('glanmarch', 'cy', ['gwneud cais am gasgliad â chymorth', text])).toMatch(/Pwy sydd angen/);
  });
  it.each(['no one but my husband', 'just me and my son'])('%s: asked again', async (text) => {
    expect(await lastOf('glanmarch', 'en', ['apply for an assisted collection', text])).not.toMatch(/Who needs the help/);
  });
}); // prettier-ignore

describe('council tax reduction, which halves the price', () => {
  const begun = ['I want to book a bulky collection', 'a sofa', '8 mill fields road'];
  it.each([
    ['yes i get it', 'Yes'],
    ['i do get it', 'Yes'],
    ['yes we get council tax reduction', 'Yes'],
    ["i don't get it", 'No'],
    ['no i dont get it', 'No'],
    ["no we don't get any", 'No'],
  ])('%s: %s', async (text, answer) => {
    expect(await lastOf('glanmarch', 'en', [...begun, text, '1'])).toMatch(new RegExp(`eduction: ${answer}$`, 'm'));
  });
  it('nac ydw, dwi ddim yn ei gael', async () => {
    const said = ['hoffwn i drefnu casgliad o soffa', "8 Ffordd Caeau'r Felin", 'nac ydw dwi ddim yn ei gael', '1'];
    expect(await lastOf('glanmarch', 'cy', said)).toMatch(/Nac ydw$/m);
  });
});
