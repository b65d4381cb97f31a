// "What do I owe?": for whoever signed in here, what is late, what comes next and what is left; for everybody else, how to see it.
import { fullDate, isoDate, money } from '../../../core/format.js';
import type { Option } from '../../../core/reply.js';
import type { Done, Say, Service, ServiceContext } from '../../../core/service.js';
import { balanceOf, type TaxAccount } from '../../../core/tax-account.js';
import { ALWAYS } from '../forms/screen-only.js';
import { advice } from '../missed-payment.js';
import { labelled, person } from '../tax-options.js';
import {
  accessTo,
  asksToSignOut,
  canBeSaid,
  canSignIn,
  namesAnother,
  signOutOption,
  textOf,
  withoutAccount,
} from './access.js';

const ID = 'council-tax.balance';

export const balance: Service = {
  id: ID,
  intent: ID,
  fields: {},
  guided: {
    articleFirst: () => false,
    begin: 'account.begin',
    here: (turn, ports) => canSignIn(turn, ports) || canBeSaid(turn, ports),
    reviewBy: () => ALWAYS,
  },
  next: () => null,
  run: async (context) => {
    const access = await accessTo(ID, 'account.back.balance', context);
    if (asksToSignOut(textOf(context)) && access)
      return signedOut(access.kind === 'out' || access.kind === 'unproven', context);
    if (access?.kind !== 'in') return withoutAccount(ID, access, context);
    const { account, subject } = access;
    const late = balanceOf(account, isoDate(context.ports.clock.council())).latePence > 0;
    return {
      ending: 'answered',
      say: [
        ...(namesAnother(textOf(context), account) ? [{ key: 'account.only-yours' }] : []),
        ...told(account, context),
      ],
      options: [
        ...(late ? [planOption(context)] : []),
        ...['council-tax.pay', 'council-tax.direct-debit'].map((id) => labelled(`intent:${id}`, context)),
        signOutOption(context),
        person(context),
      ],
      links: [
        {
          label: context.ports.words.text('account.pay.link', context.language),
          url: context.ports.council.links.payCouncilTax,
        },
      ],
      effects: [{ kind: 'view-account', subject, what: ID }],
    };
  },
};

/** Its words are what the form for a plan listens for. */
export const planOption = ({ ports, language }: ServiceContext): Option => ({
  value: 'intent:council-tax.arrears',
  label: ports.words.text('account.plan.begin', language),
});

const signedOut = (already: boolean, context: ServiceContext): Done => ({
  ending: 'answered',
  say: [{ key: already ? 'account.out.already' : 'account.out.done' }],
  options: [person(context)],
  effects: already ? [] : [{ kind: 'sign-out' }],
  ...(context.turn.holder ? { account: 'left' } : {}),
});

function told(account: TaxAccount, context: ServiceContext): readonly Say[] {
  const { ports, language } = context;
  const today = isoDate(ports.clock.council());
  const { latePence, leftPence, next } = balanceOf(account, today);
  const day = (date: string): string => fullDate(date, language);
  const about = { year: account.year, left: money(leftPence), late: money(latePence) };
  const behind = latePence > 0;
  // From the final notice on the whole bill may be due: instalments are no promise any more.
  const byInstalments = ['up-to-date', 'one-late', 'reminder'].includes(account.stage);
  return [
    { key: leftPence === 0 ? 'account.paid' : behind ? 'account.late' : 'account.fine', data: about },
    ...(behind ? stage(account, context) : []),
    ...(next && byInstalments
      ? [
          {
            key: account.directDebitDay === null ? 'account.next' : 'account.next.debit',
            data: { date: day(next.date), sum: money(next.pence) },
          },
        ]
      : []),
    ...(leftPence > 0 ? [{ key: 'account.left', data: about }] : []),
    { key: 'account.just-paid' },
  ];
}

/** Free advice first; then where it stands, and that we can still talk. */
function stage({ stage, stageSince }: TaxAccount, context: ServiceContext): readonly Say[] {
  const date = stageSince === null ? '' : fullDate(stageSince, context.language);
  const key = stage === 'up-to-date' ? 'one-late' : stage;
  return [...advice(context), { key: `account.stage.${key}`, data: { date } }];
}
