// "Can I pay less a month?": the guide to the letters first, and for whoever signed in here a request for a payment plan.
import { contactField, pickField } from '../../../core/form-fields.js';
import { money } from '../../../core/format.js';
import { fold } from '../../../core/kinds/fold.js';
import { readMoney } from '../../../core/kinds/money.js';
import { requestService, thanks } from '../../../core/request-form.js';
import type { Field, Read, Service } from '../../../core/service.js';
import { missedPayment } from '../missed-payment.js';
import { guideThenForm } from '../forms/guide-then-form.js';
import { optionalField } from '../forms/person-fields.js';
import { asSaid } from '../forms/summary.js';
import { accessTo, canSignIn, withoutAccount } from './access.js';
import { planOption } from './balance.js';

const ID = missedPayment.id;
const PLAN =
  /\b(?:payment (?:plan|arrangement)|arrangement to pay|ask for (?:a )?(?:payment )?plan|smaller payments|spread (?:it|the|my|what)|pay (?:it |this )?(?:back |off )?(?:in (?:bits|instal)|weekly|bit by bit)|[cg]ynllun talu|[td]refniant talu|[td]aliadau llai)\b/;
/** "I want a payment plan", "can I set up a payment arrangement": they ask us for one. */
const WISH =
  /\b(?:i (?:want|need|would like|d like)|i'd like|(?:can|could|may) (?:i|we)|set ?up|ask for|apply for|request|arrange|hoffwn|eisiau|isio|trefnu|drefnu|gofyn am)\b.{0,40}\b(?:payment (?:plan|arrangement)|arrangement to pay|[cg]h?ynllun talu|[td]refniant talu)\b/;
/** A question about plans is for the article; so is one about somebody else's. */
const ASKS = /^(?:what|how|when|why|who|is there|beth|sut|pryd|pam)\b/;

const BARE = /^\W*(\d{1,4})(?:\.(\d\d))?\W*$/;
const readSum = (text: string): number | null => {
  const [, pounds, pence] = BARE.exec(text) ?? [];
  return pounds === undefined ? readMoney(text) : Number(pounds) * 100 + Number(pence ?? 0);
};

const monthly: Field = {
  ask: () => Promise.resolve({ say: [{ key: 'account.plan.sum' }], options: [] }),
  read: (text): Promise<Read> => {
    const pence = text.length > 80 ? null : readSum(text);
    if (pence !== null && pence > 0) return Promise.resolve({ kind: 'answers', answers: { monthly: String(pence) } });
    return Promise.resolve(
      pence === 0 ? { kind: 'refused', say: [{ key: 'account.plan.sum.none' }], offerPerson: true } : { kind: 'other' },
    );
  },
};

const form: Service = requestService({
  id: ID,
  fields: {
    monthly,
    'pay-day': pickField({
      name: 'pay-day',
      key: 'account.plan.day',
      choices: ({ ports }) =>
        ports.council.councilTax.directDebitDays.map((day) => ({ value: String(day), label: String(day) })),
    }),
    because: optionalField('because', 'account.plan.because'),
    contact: contactField,
  },
  // Asked on every turn: whoever is not signed in any more goes no further.
  settle: async (context) => {
    const access = await accessTo(ID, 'account.plan.begin', context);
    if (access?.kind === 'in') return null;
    if (access?.kind !== 'out') return withoutAccount(ID, access, context);
    return withoutAccount(ID, access, context, 'account.plan.sign-in');
  },
  next: ({ answers }) =>
    ['monthly', 'pay-day', 'because', 'contact'].find((name) => answers[name] === undefined) ?? null,
  summary: (context) =>
    Promise.resolve([
      { field: 'monthly', value: money(Number(context.answers['monthly'] ?? 0)) },
      ...asSaid('pay-day', context),
      ...asSaid('because', context),
      ...asSaid('contact', context),
    ]),
  request: async (context) => {
    const access = await accessTo(ID, 'account.plan.begin', context);
    if (access?.kind !== 'in') throw new Error('a payment plan was asked for by nobody who is signed in');
    const { number, name, uprn } = access.account;
    return { about: 'payment-plan', details: { 'account number': number, name, 'home (UPRN)': uprn } };
  },
  intro: 'account.plan.intro',
  done: (_context, reference) => ({ say: thanks('account.plan.done', reference) }),
});

const withPlan: Service = {
  ...missedPayment,
  run: async (context) => {
    const done = await missedPayment.run(context);
    const offered = canSignIn(context.turn, context.ports) ? [planOption(context)] : [];
    return { ...done, options: [...done.options, ...offered] };
  },
};

export const paymentPlan: Service = guideThenForm({
  guide: withPlan,
  form,
  begins: (text, { turn, ports }) => canSignIn(turn, ports) && PLAN.test(fold(text)) && !ASKS.test(fold(text)),
  asked: (text, { turn, ports }) => canSignIn(turn, ports) && WISH.test(fold(text)) && !ASKS.test(fold(text)),
  carry: () => ({}),
});
