// "Who has to pay council tax?": one question, how you live there, then who comes first and who shares the bill.
import { fold } from '../../core/kinds/fold.js';
import { pickGuide } from './pick-guide.js';

const HEARD: readonly (readonly [RegExp, string])[] = [
  [/\b(?:died|dead|passed away|deceased|wedi marw|bu farw)\b/, 'died'],
  [/\b(?:landlord|landlady|hmo|let it|rent it out|landlordes|gosod)\b/, 'landlord'],
  [/\b(?:moved out|left|moved away|symud allan|wedi gadael)\b/, 'moved-out'],
  [/\b(?:lodger|lodge|lodging|lletywr|lletya)\b/, 'lodger'],
  [/\b(?:share|sharing|housemates?|flatmates?|rhannu)\b/, 'sharers'],
  [/\b(?:rent|renting|tenant|tenants|rhentu|tenant)\b/, 'tenant'],
  [/\b(?:own|owner|bought|mortgage|biau|perchennog)\b/, 'owner'],
];

export const liability = pickGuide({
  id: 'council-tax.liability',
  guide: 'liability',
  name: 'lives',
  link: 'moving',
  next: ['council-tax.moving', 'council-tax.discount'],
  hear: (text) => HEARD.find(([words]) => words.test(fold(text)))?.[1] ?? null,
});
