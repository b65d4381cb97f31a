// "Add to your calendar", where there is a screen to press it on.
import type { Address } from '../../../core/council.js';
import type { Link } from '../../../core/reply.js';
import type { ServiceContext } from '../../../core/service.js';

export const calendarLinks = ({ uprn }: Address, { ports, turn, language }: ServiceContext): readonly Link[] =>
  turn.can.screen && ports.calendar
    ? [{ label: ports.words.text('bins.calendar.add', language), url: ports.calendar(uprn, language) }]
    : [];
