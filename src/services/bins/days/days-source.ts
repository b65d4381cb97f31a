// Where an answer about collections came from, under it: the council's page, and the day on which its records were looked at.
import { asCouncilTime } from '../../../core/clock.js';
import { fullDate, isoDate } from '../../../core/format.js';
import type { Link } from '../../../core/reply.js';
import type { ServiceContext } from '../../../core/service.js';

/** `records` are the collection calendar's, or with them what the crews wrote down; `asOf` in real time. Only where there is a screen. */
export function daysSource(
  records: 'calendar' | 'crews',
  asOf: Date,
  { ports, turn, language }: ServiceContext,
): readonly Link[] {
  if (!turn.can.screen) return [];
  const date = fullDate(isoDate(asCouncilTime(asOf, ports.clock)), language);
  return [
    { label: ports.words.text(`bins.day.source.${records}`, language, { date }), url: ports.council.links.binDays },
  ];
}
