// "Is my Direct Debit set up, and when is it taken?": for whoever signed in here. How to set one up is for the article.
import { fullDate, isoDate, money } from '../../../core/format.js';
import { fold } from '../../../core/kinds/fold.js';
import type { Say, Service } from '../../../core/service.js';
import { balanceOf } from '../../../core/tax-account.js';
import { ALWAYS } from '../forms/screen-only.js';
import { labelled, person } from '../tax-options.js';
import { accessTo, canSignIn, withoutAccount } from './access.js';

const ID = 'council-tax.direct-debit';
const STATE =
  /\b(?:when (?:is|does|will|do)|what (?:day|date)|which (?:day|date)|is (?:my|it|our)|do (?:i|we) (?:pay|have)|have (?:i|we)|am i|is there|still (?:set|on)|my next|how much is my|pryd (?:mae|fydd)|pa (?:ddiwrnod|ddyddiad)|oes gen i|ydw i|ydy fy)\b/;
const CHANGES =
  /\b(?:change|cancel|stop|set up|setting|start|move|switch|new|bounced|failed|newid|canslo|stopio|sefydlu|trefnu|methu)\b/;

export const directDebit: Service = {
  id: ID,
  intent: ID,
  fields: {},
  guided: {
    articleFirst: (text) => !STATE.test(fold(text)) || CHANGES.test(fold(text)),
    begin: 'account.debit.begin',
    here: canSignIn,
    reviewBy: () => ALWAYS,
  },
  next: () => null,
  run: async (context) => {
    const { ports, language } = context;
    const access = await accessTo(ID, 'account.back.debit', context);
    if (access?.kind !== 'in') return withoutAccount(ID, access, context);
    const { account, subject } = access;
    const { next } = balanceOf(account, isoDate(ports.clock.council()));
    const day = account.directDebitDay;
    const taken: readonly Say[] =
      day === null || !next
        ? []
        : [{ key: 'account.debit.next', data: { date: fullDate(next.date, language), sum: money(next.pence) } }];
    const state: Say = day === null ? { key: 'account.debit.none' } : { key: 'account.debit.is', data: { day } };
    return {
      ending: 'answered',
      say: [state, ...taken, { key: 'account.debit.change' }],
      options: [labelled('intent:council-tax.balance', context), person(context)],
      links: [{ label: ports.words.text('account.debit.link', language), url: ports.council.links.directDebit }],
      effects: [{ kind: 'view-account', subject, what: ID }],
    };
  },
};
