// The application for a discount as the only adult who is counted: which home, since when, whose account; sent as a request.
import { contactField, pickField } from '../../../core/form-fields.js';
import { homeField, needsHome, postcodeField, resolveHome } from '../../../core/home.js';
import { fold } from '../../../core/kinds/fold.js';
import { requestService, thanks, type SummaryLine } from '../../../core/request-form.js';
import type { Service, ServiceContext } from '../../../core/service.js';
import type { Slots } from '../../../core/turn.js';
import { lowerBill } from '../lower-bill.js';
import { NONE, UNKNOWN } from '../tax-guide.js';
import { saysAlone } from '../household-fields.js';
import { dateField } from './date-field.js';
import { guideThenForm } from './guide-then-form.js';
import { accountField, payerField, saidField } from './person-fields.js';
import { asChosen, asDay, asHome, asSaid } from './summary.js';

const REASONS = ['alone', 'not-counted'] as const;
const APPLIES =
  /^(?:(?:yes|yeah|ok|okay|right|please|then|so|ie|iawn|plis)[ ,.]+)*(?:(?:i|we)(?:'d| would)? (?:want|need|like|wish) to |(?:can|could) (?:i|we) |let me |hoffwn (?:i )?|(?:(?:rydw|dw) i|dwi)(?:'?n| yn)? ?(?:eisiau |isio |am ))?(?:please )?(?:apply|claim|sign up|(?:g?wneud )?g?cais|hawlio|ymgeisio)\b/;

const form = requestService({
  id: lowerBill.id,
  fields: {
    alone: pickField({
      name: 'alone',
      key: 'tax-discount.alone',
      choices: ({ ports, language }) =>
        REASONS.map((value) => ({ value, label: ports.words.text(`tax-discount.alone.${value}`, language) })),
      hear: (text) => (text.length < 60 && saysAlone(text) ? 'alone' : null),
    }),
    'not-counted': saidField('not-counted', 'tax-discount.not-counted'),
    postcode: postcodeField,
    uprn: homeField,
    since: dateField('since', () => 'tax-discount.since'),
    payer: payerField,
    'tax-account': accountField,
    contact: contactField,
  },
  resolve: resolveHome,
  next: ({ answers }) => {
    if (answers['alone'] === undefined) return 'alone';
    if (answers['alone'] === 'not-counted' && answers['not-counted'] === undefined) return 'not-counted';
    const rest = ['since', 'payer', 'tax-account', 'contact'];
    return needsHome(answers) ?? rest.find((name) => answers[name] === undefined) ?? null;
  },
  summary,
  request: ({ answers }) => ({
    about: answers['alone'] ?? '',
    ...(answers['told'] ? { details: { 'told the guide': answers['told'] } } : {}),
  }),
  intro: 'tax-discount.intro',
  done: (_context, reference) => ({ say: thanks('tax-discount.done', reference) }),
});

async function summary(context: ServiceContext): Promise<readonly SummaryLine[]> {
  return [
    ...asChosen('alone', 'tax-discount.alone', context),
    ...asDay('since', context),
    ...(await asHome('uprn', context)),
    ...(context.answers['alone'] === 'not-counted' ? asSaid('not-counted', context) : []),
    ...asSaid('payer', context),
    ...asSaid('tax-account', context),
    ...asSaid('contact', context),
  ];
}

/** Alone and nobody left out of the count; anything else is told in their own words, beside what the guide heard. */
function carry({ adults, who, share }: Slots): Slots {
  if (adults === undefined) return {};
  const heard = [`adults ${adults}`, who && `not counted: ${who}`, share && `of them: ${share}`]
    .filter(Boolean)
    .join(', ');
  const plain = who === undefined || who === NONE || who === UNKNOWN;
  return { alone: adults === '1' && plain ? 'alone' : 'not-counted', told: heard };
}

export const discount: Service = guideThenForm({
  guide: lowerBill,
  form,
  begins: (text, { answers }) =>
    APPLIES.test(fold(text)) &&
    answers['circumstances'] === undefined &&
    [undefined, 'lives-alone'].includes(answers['circumstance']),
  carry,
});
