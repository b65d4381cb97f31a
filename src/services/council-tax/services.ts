// Every service about council tax, in one list.
import type { Service } from '../../core/service.js';
import { balance } from './account/balance.js';
import { directDebit } from './account/direct-debit.js';
import { paymentPlan } from './account/payment-plan.js';
import { band } from './band.js';
import { discount } from './forms/discount.js';
import { moving } from './forms/moving.js';
import { refund } from './forms/refund.js';
import { tellOnce } from './forms/tell-once.js';
import { liability } from './liability.js';

export const councilTax: readonly Service[] = [
  band,
  discount,
  moving,
  refund,
  tellOnce,
  balance,
  directDebit,
  paymentPlan,
  liability,
];
