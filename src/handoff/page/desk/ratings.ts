// How residents found it: scores by day and by subject, and what they said, with personal details hidden.
import { capital, longDate } from '../../../core/format.js';
import type { RatingsView } from '../../rating-view.js';
import { call } from './api.js';
import { el } from './dom.js';
import { table } from './table.js';
import { clock, language, word } from './words.js';

export async function drawRatings(root: HTMLElement): Promise<void> {
  const answer = await call<RatingsView>('GET', 'ratings');
  if (!answer.ok) return;
  const { value } = answer;
  root.replaceChildren(
    el('h2', { class: 'govuk-heading-l', tabindex: '-1' }, word('view.ratings')),
    el('p', { class: 'govuk-body' }, word('ratings.intro')),
    ...(value.count === 0 ? [el('p', { class: 'govuk-body' }, word('ratings.none'))] : parts(value)),
  );
}

/** A label in the page's language; the codes of intents are nobody's words. */
const named = ({ label, labelCy }: { readonly label: string; readonly labelCy: string }): string =>
  (language === 'cy' ? labelCy : label) || word('ratings.unknown');

const outOfFive = (score: number): string => word('learn.of', { n: score, total: 5 });

const tile = (name: string, figure: string): HTMLElement =>
  el('div', { class: 'desk-tile' }, el('dt', {}, name), el('dd', {}, figure));

function parts(value: RatingsView): readonly HTMLElement[] {
  const subjects = new Map(value.intents.map((one) => [one.intent, named(one)]));
  const figures = ({ count, average }: { readonly count: number; readonly average: number | null }): string[] => [
    String(count),
    outOfFive(average ?? 0),
  ];
  return [
    el(
      'dl',
      { class: 'desk-tiles' },
      tile(word('ratings.count'), String(value.count)),
      tile(word('ratings.average'), outOfFive(value.average ?? 0)),
    ),
    table(
      word('ratings.days'),
      [word('ratings.day'), word('ratings.count'), word('ratings.average')],
      value.days.map((one) => [capital(longDate(one.day, language)), ...figures(one)]),
    ),
    table(
      word('ratings.intents'),
      [word('ratings.subject'), word('ratings.count'), word('ratings.average')],
      value.intents.map((one) => [named(one), ...figures(one)]),
    ),
    table(
      word('ratings.comments'),
      [
        word('audit.when'),
        word('ratings.score'),
        word('ratings.comment'),
        word('ratings.subject'),
        word('details.agent'),
        word('details.reference'),
      ],
      value.ratings.map(({ at, score, comment, intent, agent, reference }) => [
        clock(new Date(at)),
        outOfFive(score),
        comment === null ? '' : el('span', { dir: 'auto' }, comment),
        subjects.get(intent) ?? word('ratings.unknown'),
        agent ?? word('ratings.alone'),
        reference ?? '',
      ]),
    ),
  ];
}
