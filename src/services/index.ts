// Every service, in one list: a new one is a folder and a line here.
import type { Service } from '../core/service.js';
import { collectionDay } from './bins/collection-day.js';
import { holidayChanges } from './bins/holiday-changes.js';
import { whatGoesWhere } from './bins/what-goes-where.js';
import { callback } from './callback/callback.js';
import { liability } from './council-tax/liability.js';
import { lowerBill } from './council-tax/lower-bill.js';
import { missedPayment } from './council-tax/missed-payment.js';
import { needPermission } from './planning/need-permission.js';

export const services: ReadonlyMap<string, Service> = new Map(
  [collectionDay, holidayChanges, whatGoesWhere, callback, needPermission, lowerBill, missedPayment, liability].map(
    (service) => [service.id, service],
  ),
);
