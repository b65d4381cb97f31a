// A container in a resident's words, where they may fit more than one: "the green one" is a caddy and a box.
import type { Container } from '../../core/council.js';
import { fold } from '../../core/kinds/fold.js';
import type { Field, ServiceContext } from '../../core/service.js';
import { containersCalled } from '../../core/container-names.js';

/** Longest answer that names a container, in characters. */
const SHORT = 60;
/** Words that tell no container from another. */
const PLAIN = new Set(
  "the a an one ones my our it it's its is was that this i mean meant actually no not sorry oh please bin bins box boxes bag bags sack sacks caddy container y yr un fin bin biniau bocs blwch bag sach cadi fy hwn hwnna yw ydy mae'n".split(
    ' ',
  ),
);
const words = (text: string): readonly string[] =>
  fold(text)
    .split(/[^a-z']+/)
    .filter((word) => word !== '' && !PLAIN.has(word));

/** The key of the one that is plainly meant. */
export function containerHeard(text: string, { ports, language }: ServiceContext): string | null {
  const called = ports.reader.read(text, language).slots['container'];
  const found = called ? containersCalled(called, ports.council) : [];
  return found.length === 1 ? (found[0]?.key ?? null) : null;
}

/** Those whose names hold every telling word of a short answer. */
export function fitting(text: string, containers: readonly Container[]): readonly Container[] {
  const said = words(text);
  if (text.length > SHORT || said.length === 0 || said.length > 2) return [];
  return containers.filter(({ name }) =>
    [name.en, name.cy ?? ''].some((called) =>
      said.every((word) =>
        fold(called)
          .split(/[^a-z']+/)
          .includes(word),
      ),
    ),
  );
}

/** A question which container: where the answer fits several, it is asked again among those (`among` in the answers). */
export const amongThose = (field: Field): Field => ({
  ...field,
  read: async (text, offered, context) => {
    const read = await field.read(text, offered, context);
    if (read.kind !== 'other' || text.startsWith('answer:')) return read;
    const fits = fitting(text, context.ports.council.collections.containers);
    const [only, second] = fits;
    if (!only) return read;
    return {
      kind: 'answers',
      answers: second
        ? { container: '', among: fits.map(({ key }) => key).join(',') }
        : { container: only.key, among: '' },
    };
  },
});
