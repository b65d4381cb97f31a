// Every service, in one list: a new one is a folder and a line here.
import type { Service } from '../core/service.js';
import { collectionDay } from './bins/collection-day.js';
import { holidayChanges } from './bins/holiday-changes.js';
import { callback } from './callback/callback.js';

export const services: ReadonlyMap<string, Service> = new Map(
  [collectionDay, holidayChanges, callback].map((service) => [service.id, service]),
);
