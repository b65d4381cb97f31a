// Every service, in one list: a new one is a folder and a line here.
import type { Service } from '../core/service.js';
import { bins } from './bins/services.js';
import { answer } from './callback/answer.js';
import { callback } from './callback/callback.js';
import { rating } from './callback/rating.js';
import { councilTax } from './council-tax/services.js';
import { councillor } from './councillor/councillor.js';
import { planning } from './planning/services.js';
import { requestStatus } from './requests/status.js';

export const services: ReadonlyMap<string, Service> = new Map(
  [...bins, callback, answer, rating, councillor, requestStatus, ...planning, ...councilTax].map((service) => [
    service.id,
    service,
  ]),
);
