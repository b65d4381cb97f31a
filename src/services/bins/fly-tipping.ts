// Dumped rubbish, litter, graffiti or dog mess on public land: danger first, then what, where and how much, and a report.
import { contactField, NO_CONTACT, pickField } from '../../core/form-fields.js';
import { fold } from '../../core/kinds/fold.js';
import { requestService, thanks } from '../../core/request-form.js';
import type { Read, ServiceContext } from '../../core/service.js';
import { HAZARDS, heardHazard, heardKind, KINDS, PRIVATE, SIZES, whereField } from './fly-tipping-heard.js';
import { ALWAYS, early, person, wordsSaid, withLead } from './task.js';

const ID = 'bins.fly-tipping';
/** Asks about the law, the fine or whose it is to clear, and reports nothing. */
const ASKS =
  /\b(?:fine[ds]?|penalt(?:y|ies)|prosecut\w*|illegal|against the law|reward|who (?:clears|pays|is responsible|do i pay)|how (?:much|long|do you)|how do i report|what happens|dirwy|cosb|pwy sy'n (?:clirio|talu))\b|\b(?:licen[cs]ed?|waste carrier|van (?:man|has offered)|man with a van|as we speak|right now)\b/;

const choicesOf =
  (name: string, values: readonly string[]) =>
  ({ ports, language }: ServiceContext) =>
    values.map((value) => ({ value, label: ports.words.text(`tip.${name}.${value}`, language) }));

const label = (name: string, { answers, ports }: ServiceContext, language: 'en' | 'cy'): string =>
  ports.words.text(`tip.${name}.${answers[`tip-${name}`] ?? ''}`, language);

export const flyTipping = withLead(
  requestService({
    id: ID,
    fields: {
      'tip-kind': pickField({ name: 'tip-kind', key: 'tip.kind', choices: choicesOf('kind', KINDS), hear: heardKind }),
      'tip-where': whereField,
      'tip-size': pickField({ name: 'tip-size', key: 'tip.size', choices: choicesOf('size', SIZES) }),
      'tip-hazard': pickField({
        name: 'tip-hazard',
        key: 'tip.hazard',
        choices: choicesOf('hazard', HAZARDS),
        hear: heardHazard,
      }),
      contact: contactField,
    },
    guided: {
      articleFirst: (text) => ASKS.test(fold(text)) || PRIVATE.test(fold(text)),
      begin: 'tip.start',
      offer: 'tip.offer',
      reviewBy: ALWAYS,
    },
    resolve: (context) => Promise.resolve(resolve(context)),
    // The owner of private land clears it: that is told, and no form is filled in for nothing.
    settle: (context) =>
      Promise.resolve(context.answers['tip-private'] === 'yes' ? early([{ key: 'tip.private' }], context) : null),
    next: ({ answers }) => {
      if (!answers['tip-kind']) return 'tip-kind';
      if (!answers['tip-where']) return 'tip-where';
      if (answers['tip-kind'] === 'rubbish') {
        if (!answers['tip-size']) return 'tip-size';
        if (!answers['tip-hazard']) return 'tip-hazard';
      }
      return answers['contact'] ? null : 'contact';
    },
    intro: 'tip.intro',
    summary: (context) => {
      const { answers, ports, language } = context;
      const picked = (['kind', 'size', 'hazard'] as const)
        .filter((name) => answers[`tip-${name}`])
        .map((name) => ({
          field: `tip-${name}`,
          value: label(name, context, language),
          staff: label(name, context, 'en'),
        }));
      const contact = answers['contact'];
      const [kind, ...rest] = picked;
      return Promise.resolve([
        ...(kind ? [kind] : []),
        { field: 'tip-where', value: answers['tip-where'] ?? '' },
        ...rest,
        ...(contact
          ? [
              {
                field: 'contact',
                value: contact === NO_CONTACT ? ports.words.text('tip.no-contact', language) : contact,
              },
            ]
          : []),
      ]);
    },
    request: ({ answers }) => ({
      about: answers['tip-kind'] ?? '',
      place: { text: answers['tip-where'] ?? '' },
      ...(answers['tip-what'] && { details: { 'in their words': answers['tip-what'] } }),
    }),
    done: (context, reference) => ({ say: thanks('tip.done', reference), options: [person(context)] }),
  }),
  (context, begins) => {
    const { answers, session } = context;
    const hazard = answers['tip-hazard'];
    const fresh = hazard !== undefined && hazard !== 'none' && session.task?.answers['tip-hazard'] !== hazard;
    return [
      ...(fresh ? [{ key: `tip.warn.${hazard}` }] : []),
      ...(begins ? [{ key: answers['tip-kind'] === 'rubbish' ? 'tip.begin' : 'tip.begin.other' }] : []),
    ];
  },
);

/** What the first message tells: the kind, a danger, whose land it is; all of it goes to staff. */
function resolve(context: ServiceContext): Read {
  const { session, answers } = context;
  const text = wordsSaid(context);
  if (session.task?.service === ID || text === '') return { kind: 'other' };
  const hazard = heardHazard(text);
  return {
    kind: 'answers',
    answers: {
      'tip-kind': answers['tip-kind'] ?? heardKind(text) ?? '',
      ...(hazard && { 'tip-hazard': hazard }),
      ...(text.length > 12 && { 'tip-what': text.slice(0, 500) }),
    },
  };
}
