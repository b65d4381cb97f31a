// "Do I need planning permission?": asks only what can still change the answer, and names the limit that decided it.
import { isoDate, withoutSlots } from '../../core/format.js';
import type { Read, Service, ServiceContext } from '../../core/service.js';
import { heardIn } from './heard.js';
import { answer, stale } from './permission-answer.js';
import { guideOf, kindOf } from './permission-guide.js';
import { questionField } from './question-field.js';
import { weigh } from './weigh.js';
import { workField } from './work-field.js';

const ID = 'planning.need-permission';

export const needPermission: Service = {
  id: ID,
  intent: ID,
  fields: { work: workField, question: questionField },
  resolve: (context) => Promise.resolve(resolve(context)),
  next: (context) => {
    if (isOld(context)) return null;
    const kind = kindOf(context);
    if (!kind) return 'work';
    return weigh(kind, context.answers).ask ? 'question' : null;
  },
  run: (context) => {
    const kind = kindOf(context);
    return Promise.resolve(kind && !isOld(context) ? answer(kind, context) : stale(context));
  },
};

/** What the message tells beside the kind of work. Of another work only what is about the home still holds. */
function resolve(context: ServiceContext): Read {
  const { session, turn } = context;
  const guide = guideOf(context);
  const kind = kindOf(context);
  if (!guide || !kind) return { kind: 'other' };
  const before = context.answers['about'];
  const dropped =
    before === undefined || before === kind.key
      ? []
      : [...guide.questions.values()].filter(({ home }) => !home).map(({ key }) => key);
  const answers = withoutSlots(context.answers, dropped);
  const begun = session.task?.service === ID && before === kind.key;
  const text = turn.input.kind === 'text' ? turn.input.text : '';
  const told = heardIn(text, answers['size'], kind, guide, answers);
  const gone = Object.fromEntries([...dropped, 'size', ...(begun ? [] : ['asked'])].map((name) => [name, '']));
  return { kind: 'answers', answers: { ...gone, ...told, about: kind.key } };
}

/** Past its review date nothing of it is told. */
const isOld = (context: ServiceContext): boolean => {
  const guide = guideOf(context);
  return !guide || guide.reviewBy < isoDate(context.ports.clock.council());
};
