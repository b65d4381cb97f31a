// The services of bins and recycling, in one list. The first that is about a home is the one a bare postcode means.
import type { Service } from '../../core/service.js';
import { assistedCollection } from './assisted-collection.js';
import { bulkyBooking } from './bulky-booking.js';
import { bulkyWaste } from './bulky-waste.js';
import { collectionDay } from './collection-day.js';
import { flyTipping } from './fly-tipping.js';
import { gardenWaste } from './garden-waste.js';
import { holidayChanges } from './holiday-changes.js';
import { missed } from './missed.js';
import { newContainer } from './new-container.js';
import { recyclingCentre } from './recycling-centre.js';
import { reminders } from './reminders.js';
import { sharps } from './sharps.js';
import { whatGoesWhere } from './what-goes-where.js';

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
