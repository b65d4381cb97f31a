// "Can I still object?": until when comments on one application are taken, how, what counts, and that they are public.
import type { Application } from '../../core/planning.js';
import type { Done, Say, ServiceContext } from '../../core/service.js';
import { personOption } from './application-answers.js';
import { applicationService, COMMENT, meansLast } from './application-service.js';
import { dataOf, isOpen, linksTo, todayOf } from './application-words.js';
import { hearSite, isNear } from './site.js';

/** Applications dated from this day on: at a written appeal in England neighbours are usually not asked again. */
const ONE_CHANCE = '2026-04-01';

export const comment = applicationService({
  id: COMMENT,
  offer: 'comment.offer',
  guided: {
    // "How long have I got to object to next door's plans?" is answered in general first.
    articleFirst: (text, _article, context) => {
      const where = hearSite(text, context.ports, context.language)?.['where'];
      const named = (where !== undefined && !isNear(where)) || context.answers['application'] !== undefined;
      return !named && !meansLast(context);
    },
    begin: 'comment.begin',
    offer: 'comment.offer',
    reviewBy: ({ planningRegister }) => (planningRegister ? '9999-12-31' : ''),
  },
  tell: (application, context): Done => ({
    ending: 'answered',
    say: tell(application, context),
    links: linksTo(application, context),
    options: options(application, context),
  }),
});

function tell(application: Application, context: ServiceContext): readonly Say[] {
  const data = dataOf(application, context);
  const today = todayOf(context);
  const { comments, decision, status } = application;
  if (status === 'withdrawn') return [{ key: 'comment.withdrawn', data }];
  if (status === 'appealed') return [{ key: 'comment.appealed', data }];
  if (decision) return [{ key: 'comment.decided', data }];
  if (!comments) return [{ key: status === 'received' ? 'comment.received' : 'comment.none', data }];
  if (isOpen(application, today)) {
    const once = context.ports.council.nation === 'england' && application.received >= ONE_CHANCE;
    return [
      { key: 'comment.open', data },
      { key: 'comment.counts', data },
      { key: 'comment.public' },
      ...(once ? [{ key: 'comment.once' }] : []),
    ];
  }
  if (today < comments.from) return [{ key: 'comment.soon', data }];
  return [{ key: 'comment.closed', data }, { key: 'comment.public' }];
}

function options(application: Application, context: ServiceContext) {
  const { ports, language } = context;
  const decided = application.decision !== null || application.status === 'withdrawn';
  const next = decided ? 'planning.enforcement' : 'planning.committee';
  return [{ value: `intent:${next}`, label: ports.words.text(`label.${next}`, language) }, personOption(context)];
}
