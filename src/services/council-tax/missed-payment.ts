// "I have missed a payment": free advice first, then what the letter that came means, and what comes next in this nation.
import { fold } from '../../core/kinds/fold.js';
import type { Say, ServiceContext } from '../../core/service.js';
import { pickGuide } from './pick-guide.js';

const HEARD: readonly (readonly [RegExp, string])[] = [
  [/\b(?:bailiffs?|enforcement|beilis?|feili|gorfodi)\b/, 'bailiff'],
  [/\b(?:summons|court|hearing|gwys|llys)\b/, 'summons'],
  [/\b(?:final|second reminder|second letter|terfynol|ail lythyr)\b/, 'final'],
  [/\b(?:reminder|atgoffa)\b/, 'reminder'],
  [/\b(?:no letter|nothing|none|not yet|no letters|dim llythyr|dim byd|dim eto)\b/, 'nothing'],
];

export const missedPayment = pickGuide({
  id: 'council-tax.arrears',
  guide: 'missed-payment',
  name: 'letter',
  link: 'councilTaxReduction',
  next: ['council-tax.reduction', 'council-tax.pay'],
  hear: (text) => HEARD.find(([words]) => words.test(fold(text)))?.[1] ?? null,
  first: (context) => advice(context),
});

/** The council's own partner for debt advice, where it has one. */
export function advice({ ports, language }: ServiceContext): readonly Say[] {
  const partner = ports.council.partners.find(({ key }) => key === 'debt-advice');
  if (!partner?.phone) return [];
  const name = partner.name[language] ?? partner.name.en;
  const hours = partner.hours ? (partner.hours[language] ?? partner.hours.en) : '';
  return [{ key: 'guide-tax.letter.advice', data: { name, phone: partner.phone, hours, open: hours ? 'yes' : 'no' } }];
}
