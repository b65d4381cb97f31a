// The services of bins and recycling, in one list. The first that is about a home is the one a bare postcode means.
import type { Service } from '../../core/service.js';
import { assistedCollection } from './assisted/assisted-collection.js';
import { bulkyBooking } from './large-items/booking.js';
import { bulkyWaste } from './large-items/book.js';
import { collectionDay } from './days/collection-day.js';
import { flyTipping } from './fly-tipping/fly-tipping.js';
import { gardenWaste } from './garden/garden-waste.js';
import { holidayChanges } from './days/holiday-changes.js';
import { missed } from './missed/missed.js';
import { newContainer } from './containers/new-container.js';
import { recyclingCentre } from './centres/recycling-centre.js';
import { reminders } from './reminders/reminders.js';
import { sharps } from './sharps/sharps.js';
import { whatGoesWhere } from './where-it-goes/what-goes-where.js';

export const bins: readonly Service[] = [
  collectionDay,
  holidayChanges,
  whatGoesWhere,
  missed,
  newContainer,
  bulkyWaste,
  bulkyBooking,
  recyclingCentre,
  flyTipping,
  gardenWaste,
  assistedCollection,
  sharps,
  reminders,
];
