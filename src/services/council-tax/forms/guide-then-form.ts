// A guide and the form that its outcome leads to, as one service: what was told to the guide is not asked again.
import { fold } from '../../../core/kinds/fold.js';
import type { Read, Service, ServiceContext } from '../../../core/service.js';
import { asksToBegin } from '../../../core/understand-step.js';
import type { Slots } from '../../../core/turn.js';

export interface GuideThenForm {
  readonly guide: Service;
  readonly form: Service;
  /** Whether these words begin the form and not the guide. */
  begins(text: string, context: ServiceContext): boolean;
  /** Whether they ask for the form so plainly that no article comes before it. */
  asked?(text: string, context: ServiceContext): boolean;
  /** What the form knows from the guide's answers. */
  carry(told: Slots): Slots;
}

const FORM = 'in-form';
const inForm = ({ answers }: ServiceContext): boolean => answers[FORM] === 'yes';
const textOf = ({ turn: { input } }: ServiceContext): string =>
  input.kind === 'text' || input.kind === 'choice' ? input.text : '';

export function guideThenForm({ guide, form, begins, asked, carry }: GuideThenForm): Service {
  const prefix = `${guide.id}/`;
  /** What the guide was told, while it is still what is talked about. */
  const told = ({ session }: ServiceContext): Slots =>
    session.last?.intent !== guide.id
      ? {}
      : Object.fromEntries(
          Object.entries(session.known).flatMap(([name, value]) =>
            name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [],
          ),
        );
  const kept = (answers: Slots): Slots =>
    Object.fromEntries(Object.entries(answers).map(([name, value]) => [prefix + name, value]));

  async function resolve(context: ServiceContext): Promise<Read> {
    const under = context.session.task?.service === guide.id;
    if (inForm(context)) return (await form.resolve?.(context)) ?? { kind: 'other' };
    const before = told(context);
    if (!under && context.turn.can.screen && begins(textOf(context), context))
      return { kind: 'answers', answers: { [FORM]: 'yes', ...carry(before) } };
    if (under || !guide.resolve) return (await guide.resolve?.(context)) ?? { kind: 'other' };
    // "And if I were a carer?" leans on everything told before; a new question only on what was named.
    const { reader } = context.ports;
    const text = textOf(context);
    const leans =
      reader.read(text, context.language).followUp ||
      (guide.follows ?? []).some(({ after, words }) => after && words.test(fold(text)));
    const answers = leans ? { ...before, ...context.answers } : context.answers;
    const last = { intent: guide.id, slots: before };
    const session = Object.keys(before).length > 0 ? { ...context.session, last } : context.session;
    const read = await guide.resolve({ ...context, session, answers });
    return leans && read.kind === 'answers' ? { kind: 'answers', answers: { ...answers, ...read.answers } } : read;
  }

  return {
    ...guide,
    fields: { ...guide.fields, ...form.fields },
    ...(guide.guided && {
      guided: {
        ...guide.guided,
        ...(asked && { asked: (text, context) => context.turn.can.screen && asked(text, context) }),
        articleFirst: (text, article, context) =>
          !(context.turn.can.screen && begins(text, context)) &&
          (guide.guided?.articleFirst(text, article, context) ?? false),
      },
    }),
    resolve,
    amend: async (text, context) => {
      // "I want to apply", in the middle of the guide: with what it was told so far.
      if (!inForm(context) && context.turn.can.screen && asksToBegin(text) && begins(text, { ...context, answers: {} }))
        return { kind: 'answers', answers: { [FORM]: 'yes', ...carry(context.answers) } };
      return (await (inForm(context) ? form : guide).amend?.(text, context)) ?? { kind: 'other' };
    },
    settle: async (context) => (await (inForm(context) ? form : guide).settle?.(context)) ?? null,
    next: (context) => (inForm(context) ? form : guide).next(context),
    run: async (context) => {
      if (inForm(context)) return form.run(context);
      const done = await guide.run(context);
      return { ...done, remember: { ...done.remember, ...kept(context.answers) } };
    },
  };
}
