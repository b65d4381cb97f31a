// Finding another home beside the first: the same two questions, their answers kept under names of their own.
import { homeField, needsHome, postcodeField, resolveHome } from '../../../core/home.js';
import type { Field, Read, Say, ServiceContext } from '../../../core/service.js';
import type { Slots } from '../../../core/turn.js';

const NAMES = ['postcode', 'uprn', 'number'] as const;
const theirs = (prefix: string, name: string): string => `${prefix}-${name}`;

/** The answers about the other home, under the names the questions know. */
const inward = (prefix: string, answers: Slots): Slots =>
  Object.fromEntries(
    NAMES.flatMap((name) => (answers[theirs(prefix, name)] ? [[name, answers[theirs(prefix, name)] ?? '']] : [])),
  );

const outward = (prefix: string, answers: Slots): Slots =>
  Object.fromEntries(Object.entries(answers).map(([name, value]) => [theirs(prefix, name), value]));

const renamed = (prefix: string, read: Read): Read => {
  if (read.kind === 'answers') return { kind: 'answers', answers: outward(prefix, read.answers) };
  if (read.kind !== 'refused') return read;
  return { ...read, ...(read.forget && { forget: read.forget.map((name) => theirs(prefix, name)) }) };
};

const about = (prefix: string, context: ServiceContext): ServiceContext => ({
  ...context,
  answers: inward(prefix, context.answers),
});

/** `which` says ahead of a question which home is meant. */
export const otherHome = (prefix: string, which: (context: ServiceContext) => Say): Readonly<Record<string, Field>> =>
  Object.fromEntries(
    [['postcode', postcodeField] as const, ['uprn', homeField] as const].map(([name, field]): [string, Field] => [
      theirs(prefix, name),
      {
        undo: outward(prefix, name === 'uprn' ? { uprn: '', number: '' } : { postcode: '', uprn: '', number: '' }),
        ask: async (context) => {
          const asked = await field.ask(about(prefix, context));
          return name === 'postcode' ? { ...asked, say: [which(context), ...asked.say] } : asked;
        },
        read: async (text, offered, context) =>
          renamed(prefix, await field.read(text, offered, about(prefix, context))),
      },
    ]),
  );

export const resolveOther = async (prefix: string, context: ServiceContext): Promise<Read> =>
  renamed(prefix, await resolveHome(about(prefix, context)));

export const needsOther = (prefix: string, answers: Slots): string | null => {
  const needed = needsHome(inward(prefix, answers));
  return needed && theirs(prefix, needed);
};
