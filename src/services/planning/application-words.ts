// One application in words: where it stands, what it is, its dates, and what can be done about it today.
import { capital, dayWord, fullDate, isoDate, longDate } from '../../core/format.js';
import type { Application } from '../../core/planning.js';
import type { Link, Option } from '../../core/reply.js';
import type { Say, ServiceContext } from '../../core/service.js';
import { appealUntil } from './appeal-time.js';
import { personOption, searchLink } from './application-answers.js';
import { inSentence } from './in-sentence.js';

export const todayOf = ({ ports }: ServiceContext): string => isoDate(ports.clock.council());

/** Whether comments are taken on a day; the last day counts. */
export const isOpen = ({ comments }: Application, today: string): boolean =>
  comments !== null && comments.from <= today && today <= comments.to;

/** What may stand in any sentence about it. Dates as people say them. */
export function dataOf(application: Application, context: ServiceContext) {
  const { language } = context;
  const { comments, decision, target, appeal } = application;
  const today = todayOf(context);
  const long = (date: string | undefined): string => (date === undefined ? '' : longDate(date, language));
  /** As it stands after "from" and "until": Welsh softens it. */
  const after = (date: string | undefined): string =>
    date === undefined ? '' : longDate(date, language, language === 'cy' ? 'on' : 'plain');
  return {
    reference: application.reference,
    kind: inSentence(application.kindName, language),
    description: inSentence(application.description, language),
    address: application.address[language] ?? application.address.en,
    from: after(comments?.from),
    to: long(comments?.to),
    until: after(comments?.to),
    ended: comments ? dayWord(comments.to, today, language) : '',
    today: comments?.to === today ? 'yes' : 'no',
    target: long(target ?? undefined),
    outcome: inSentence(decision?.outcome, language),
    on: decision ? fullDate(decision.on, language) : '',
    state: inSentence(appeal?.state, language),
    nation: context.ports.council.nation,
  };
}

export function tellApplication(application: Application, context: ServiceContext): readonly Say[] {
  const data = dataOf(application, context);
  return [
    { key: `applications.status.${standing(application, todayOf(context))}`, data },
    details(application, context),
    ...appealWords(application, context),
  ];
}

type Standing = Application['status'] | 'soon' | 'late';

function standing({ status, comments, target, decision }: Application, today: string): Standing {
  // A register can be behind the calendar: its dates are surer than its word for where it stands.
  if (status === 'withdrawn' || status === 'appealed') return status;
  if (decision) return 'decided';
  if (comments && today < comments.from) return 'soon';
  if (comments && today <= comments.to) return 'consulting';
  if (status === 'received') return 'received';
  return target !== null && target < today ? 'late' : 'deciding';
}

/** The facts as a list on a screen; by voice only what and where. */
function details(application: Application, context: ServiceContext): Say {
  const { ports, language } = context;
  const data = dataOf(application, context);
  const date = (iso: string | null): string | null => iso && fullDate(iso, language);
  const open = application.decision === null && application.status !== 'withdrawn';
  const lines: readonly (readonly [name: string, value: string | null])[] = [
    ['what', `${capital(data.description)} (${data.kind})`],
    ['where', data.address],
    ['received', date(application.received)],
    ['valid', date(application.valid)],
    ['comments', application.comments && date(application.comments.to)],
    ['target', open ? date(application.target) : null],
    ['officer', application.officer],
    ['documents', application.documents === null ? null : String(application.documents)],
  ];
  const text = lines
    .flatMap(([name, value]) =>
      value ? [`- ${ports.words.text(`applications.line.${name}`, language)}: ${value}`] : [],
    )
    .join('\n');
  return { text, speech: ports.words.speech('applications.spoken', language, data) };
}

/** After a refusal: until when the applicant can appeal, or that it is over. */
function appealWords(application: Application, context: ServiceContext): readonly Say[] {
  const { decision, status } = application;
  const by = decision && !decision.granted && status !== 'appealed' ? appealUntil(application.kind, decision.on) : null;
  if (by === null) return [];
  const key = by < todayOf(context) ? 'applications.appeal.over' : 'applications.appeal.open';
  return [{ key, data: { by: fullDate(by, context.language) } }];
}

export function linksTo({ url }: Application, context: ServiceContext): readonly Link[] {
  if (url === null) return [searchLink(context)];
  return [{ label: context.ports.words.text('applications.link.documents', context.language), url }];
}

/** What comes next, by where it stands. */
export function nextSteps(application: Application, context: ServiceContext): readonly Option[] {
  const { ports, language } = context;
  const today = todayOf(context);
  const step = (id: string, key = `label.${id}`): Option => ({
    value: `intent:${id}`,
    label: ports.words.text(key, language),
  });
  const refused = application.decision !== null && !application.decision.granted;
  return [
    ...(isOpen(application, today) ? [step('planning.comment', 'applications.comment')] : []),
    ...(standing(application, today) === 'late' ? [step('planning.decision-time')] : []),
    ...(refused ? [step('planning.appeal')] : []),
    step('planning.find-application', 'applications.another'),
    personOption(context),
  ];
}
