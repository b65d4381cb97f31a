// Lines that the council tax forms read back before they are sent.
import { fullDate } from '../../../core/format.js';
import { NO_CONTACT } from '../../../core/form-fields.js';
import { addressLine } from '../../../core/home.js';
import type { SummaryLine } from '../../../core/request-form.js';
import type { ServiceContext } from '../../../core/service.js';
import { LEFT_OUT } from './person-fields.js';

/** Nothing for an answer that was left out or not asked for. */
export const asSaid = (field: string, { answers }: ServiceContext): readonly SummaryLine[] => {
  const value = answers[field];
  return value === undefined || value === LEFT_OUT || value === NO_CONTACT ? [] : [{ field, value }];
};

export const asDay = (field: string, { answers, language }: ServiceContext): readonly SummaryLine[] => {
  const date = answers[field];
  return date === undefined ? [] : [{ field, value: fullDate(date, language), staff: date }];
};

/** `key` has a text for each choice: `<key>.<answer>`. */
export const asChosen = (
  field: string,
  key: string,
  { answers, ports, language }: ServiceContext,
): readonly SummaryLine[] => {
  const chosen = answers[field];
  if (chosen === undefined) return [];
  const text = (to: 'en' | 'cy'): string => ports.words.text(`${key}.${chosen}`, to);
  return [{ field, value: text(language), staff: text('en') }];
};

export async function asHome(
  field: string,
  { answers, ports, language }: ServiceContext,
): Promise<readonly SummaryLine[]> {
  const looked = answers[field] === undefined ? null : await ports.addresses.byUprn(answers[field]);
  const home = looked?.ok ? looked.value : null;
  if (!home) return [];
  const line = (to: 'en' | 'cy'): string => `${addressLine(home, to)}, ${home.postcode}`;
  return [{ field, value: line(language), staff: line('en') }];
}
