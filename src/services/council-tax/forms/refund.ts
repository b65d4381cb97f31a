// "I've paid too much": why, which home, whose account; sent as a request. Bank details are never asked for here.
import { contactField, pickField } from '../../../core/form-fields.js';
import { homeField, needsHome, postcodeField, resolveHome } from '../../../core/home.js';
import { requestService, thanks } from '../../../core/request-form.js';
import type { Service } from '../../../core/service.js';
import { accountField, payerField } from './person-fields.js';
import { behindArticle } from './screen-only.js';
import { asChosen, asHome, asSaid } from './summary.js';

const REASONS = ['moved', 'twice', 'lower', 'other'] as const;
const ASKS_FOR_IT =
  /^(?:(?:i|we)(?:'d| would)? (?:want|need|like|wish)(?: to)? (?:(?:ask for|claim|request|get|have) )?|please |can (?:i|we) (?:have|get) |claim |request |ask for )(?:a |my |our |the )?(?:council tax )?refund\b|\b(?:gofyn am|hawlio|hoffwn(?: i)?(?: gael)?|eisiau|isio) (?:fy )?ad-?daliad\b/;

export const refund: Service = requestService({
  id: 'council-tax.refund',
  fields: {
    why: pickField({
      name: 'why',
      key: 'tax-refund.why',
      choices: ({ ports, language }) =>
        REASONS.map((value) => ({ value, label: ports.words.text(`tax-refund.why.${value}`, language) })),
    }),
    postcode: postcodeField,
    uprn: homeField,
    payer: payerField,
    'tax-account': accountField,
    contact: contactField,
  },
  guided: behindArticle('tax-refund.start', ASKS_FOR_IT),
  resolve: resolveHome,
  next: ({ answers }) =>
    answers['why'] === undefined
      ? 'why'
      : (needsHome(answers) ?? ['payer', 'tax-account', 'contact'].find((name) => answers[name] === undefined) ?? null),
  summary: async (context) => [
    ...asChosen('why', 'tax-refund.why', context),
    ...(await asHome('uprn', context)),
    ...asSaid('payer', context),
    ...asSaid('tax-account', context),
    ...asSaid('contact', context),
  ],
  request: ({ answers }) => ({ about: answers['why'] ?? '' }),
  intro: 'tax-refund.intro',
  done: (_context, reference) => ({ say: thanks('tax-refund.done', reference) }),
});
