// What BOPS answers (engines/bops_api/swagger/v2), and how it is put into our words; an unknown status is put safely.
import { z } from 'zod';
import { isoDate } from '../../core/format.js';
import type { Words } from '../../core/council.js';
import type { Application } from '../../core/planning.js';

const maybe = z.string().nullish();
const one = z.object({
  application: z.object({
    type: z.object({ value: z.string(), description: maybe }),
    reference: z.string().min(1),
    receivedAt: z.string().min(10),
    validAt: maybe,
    determinedAt: maybe,
    targetDate: maybe,
    decision: maybe,
    status: maybe,
    consultation: z.object({ startDate: maybe, endDate: maybe, publicUrl: maybe }).nullish(),
  }),
  property: z.object({
    address: z.object({
      singleLine: maybe,
      title: maybe,
      uprn: z.union([z.string(), z.number()]).nullish(),
      postcode: maybe,
    }),
  }),
  proposal: z.object({ description: maybe }),
  officer: z.object({ name: maybe }).nullish(),
  data: z
    .object({
      appeal: z.object({ lodgedDate: maybe, decisionDate: maybe, decision: maybe }).nullish(),
    })
    .nullish(),
});
export type Listed = z.infer<typeof one>;

export const single = one;
export const listed = z.object({
  data: z.array(one),
  pagination: z.object({ totalPages: z.number().nullish() }).nullish(),
});
export const document = z.object({ files: z.array(z.unknown()) });

/** `today` is an ISO date, Europe/London. */
export function applicationOf(told: Listed, today: string, documents: number | null): Application {
  const { application, property, proposal, officer, data } = told;
  const { type, reference, consultation, determinedAt } = application;
  const { address } = property;
  const comments = period(day(consultation?.startDate), day(consultation?.endDate));
  const appeal = data?.appeal;
  const lodged = day(appeal?.lodgedDate);
  const outcome = application.decision ? OUTCOMES[application.decision] : undefined;
  return {
    reference,
    kind: reference.split('-').at(-1)?.toUpperCase() ?? type.value,
    kindName: kindName(type.value, type.description ?? ''),
    description: { en: proposal.description?.trim() || '-' },
    address: { en: address.singleLine?.trim() || address.title?.trim() || '-' },
    uprn: address.uprn === null || address.uprn === undefined ? null : String(address.uprn),
    postcode: address.postcode ?? null,
    ward: null,
    received: day(application.receivedAt) ?? application.receivedAt.slice(0, 10),
    valid: day(application.validAt),
    status: statusOf(application, comments, today),
    comments,
    target: day(application.targetDate),
    decision:
      application.decision && day(determinedAt) !== null
        ? {
            on: day(determinedAt) ?? '',
            outcome: outcome?.words ?? { en: spaced(application.decision) },
            granted: outcome?.granted ?? false,
          }
        : null,
    appeal: lodged === null ? null : { on: lodged, state: appealState(appeal?.decision ?? '') },
    officer: officer?.name?.trim() || null,
    documents,
    url: /^https:\/\/\S+$/.test(consultation?.publicUrl ?? '') ? (consultation?.publicUrl ?? null) : null,
  };
}

/** Most of its dates are days; `…At` are instants, which may be on another day in London. */
function day(text: string | null | undefined): string | null {
  if (!text) return null;
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return text;
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? null : isoDate(at);
}

const period = (from: string | null, to: string | null): Application['comments'] =>
  from !== null && to !== null && from <= to ? { from, to } : null;

/** States of app/models/concerns/planning_application_status.rb; an appeal comes as a sentence ("Appeal allowed"). */
function statusOf(
  { status, decision, determinedAt, validAt }: Listed['application'],
  comments: Application['comments'],
  today: string,
): Application['status'] {
  const state = (status ?? '').toLowerCase();
  if (state.startsWith('appeal')) return 'appealed';
  if (['withdrawn', 'returned', 'closed'].includes(state)) return 'withdrawn';
  if (state === 'determined' || (decision && determinedAt)) return 'decided';
  if (comments && comments.from <= today && today <= comments.to) return 'consulting';
  return ['pending', 'not_started', 'invalidated'].includes(state) || !validAt ? 'received' : 'deciding';
}

const OUTCOMES: Readonly<Record<string, { readonly words: Words; readonly granted: boolean }>> = {
  granted: { words: { en: 'granted', cy: 'wedi’i ganiatáu' }, granted: true },
  granted_not_required: { words: { en: 'granted', cy: 'wedi’i ganiatáu' }, granted: true },
  not_required: {
    words: { en: 'prior approval not required', cy: 'nid oes angen cymeradwyaeth ymlaen llaw' },
    granted: true,
  },
  refused: { words: { en: 'refused', cy: 'wedi’i wrthod' }, granted: false },
};

const APPEALS: Readonly<Record<string, Words>> = {
  allowed: { en: 'allowed', cy: 'wedi’i ganiatáu' },
  dismissed: { en: 'dismissed', cy: 'wedi’i wrthod' },
  split_decision: { en: 'allowed in part', cy: 'wedi’i ganiatáu’n rhannol' },
  withdrawn: { en: 'withdrawn', cy: 'wedi’i dynnu’n ôl' },
};
const appealState = (decision: string): Words =>
  APPEALS[decision.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)] ?? {
    en: 'lodged',
    cy: 'wedi’i gyflwyno',
  };

const spaced = (code: string): string => code.replaceAll('_', ' ');

/** `pp.full.householder` → "full householder": its description is a code too. */
function kindName(value: string, description: string): Words {
  const known = KINDS[value];
  if (known) return known;
  const name = description.includes(' ') ? description : value.split('.').slice(1).join(' ') || value;
  return { en: spaced(name) };
}

const KINDS: Readonly<Record<string, Words>> = {
  'pp.full': { en: 'full planning permission', cy: 'caniatâd cynllunio llawn' },
  'pp.full.householder': { en: 'householder planning permission', cy: 'caniatâd cynllunio deiliad tŷ' },
  'pp.outline': { en: 'outline planning permission', cy: 'caniatâd cynllunio amlinellol' },
  'ldc.proposed': {
    en: 'lawful development certificate (proposed)',
    cy: 'tystysgrif datblygiad cyfreithlon (arfaethedig)',
  },
  'ldc.existing': {
    en: 'lawful development certificate (existing)',
    cy: 'tystysgrif datblygiad cyfreithlon (presennol)',
  },
  listed: { en: 'listed building consent', cy: 'caniatâd adeilad rhestredig' },
};
