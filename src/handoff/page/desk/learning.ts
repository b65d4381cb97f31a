// The editor's page: what agents would rather have had understood or said, the effect of each change, accept or reject.
import { el } from './dom.js';
import { loadProposals } from './proposals.js';
import { word } from './words.js';

export async function drawLearning(root: HTMLElement): Promise<void> {
  const place = el('div', {});
  root.replaceChildren(
    el('h2', { class: 'govuk-heading-l', tabindex: '-1' }, word('view.learning')),
    el('p', { class: 'govuk-body' }, word('learn.intro')),
    place,
  );
  await loadProposals(place);
}
