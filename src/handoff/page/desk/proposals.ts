// The proposals, those alike together, each a form that says what should change.
import { call, type Refused } from './api.js';
import { button, el } from './dom.js';
import type { Effect } from '../../../core/learning.js';
import { drawEffect, findsFewer } from './effect.js';
import { createForm, type Wanted } from './proposal-form.js';
import { showProgress } from './progress.js';
import { announce } from './status.js';
import { clock, coded, word } from './words.js';

export interface Proposal {
  readonly id: string;
  readonly at: string;
  readonly language: 'en' | 'cy';
  readonly said: string;
  readonly got: string;
  readonly should: string;
  readonly by: string;
}

export interface Learning {
  readonly groups: readonly { readonly got: string; readonly name: string; readonly proposals: readonly Proposal[] }[];
  readonly intents: readonly { readonly id: string; readonly name: string }[];
  readonly articles: readonly {
    readonly id: string;
    readonly language: string;
    readonly title: string;
    readonly text: string;
  }[];
  readonly writable: boolean;
}

/** An evaluation takes its time. */
const PATIENCE_MS = 240_000;

export async function loadProposals(place: HTMLElement): Promise<void> {
  const answer = await call<Learning>('GET', 'proposals');
  if (!answer.ok) return;
  const learning = answer.value;
  const none = learning.groups.length === 0;
  place.replaceChildren(
    ...(learning.writable ? [] : [el('p', { class: 'desk-note' }, word('learn.read-only'))]),
    ...(none ? [el('p', { class: 'govuk-body' }, word('learn.none'))] : []),
    ...learning.groups.map(({ name, proposals }) =>
      el(
        'section',
        {},
        el(
          'h3',
          { class: 'govuk-heading-m' },
          word('learn.group', { name: name === '' ? word('learn.nothing') : name, n: proposals.length }),
        ),
        ...proposals.map((proposal) => card(proposal, learning)),
      ),
    ),
  );
}

function card(proposal: Proposal, learning: Learning): HTMLElement {
  const { id, language, said, got, should, by, at } = proposal;
  const facts: readonly (readonly [string, string, string | null])[] = [
    [word('learn.said'), said, language],
    [word('learn.got'), learning.intents.find((one) => one.id === got)?.name ?? word('learn.nothing'), null],
    [word('learn.should'), should, null],
  ];
  const form = createForm(proposal, learning);
  const result = el('div', { class: 'desk-effect', tabindex: '-1' });
  const done = (text: string): void => {
    article.replaceChildren(el('p', { class: 'desk-note desk-note--done' }, text));
    announce(text);
  };
  const fail = (why: Refused): void => {
    const words = coded('fault', why.code);
    const text = words === why.code ? word('fault.other') : words;
    result.replaceChildren(el('p', { class: 'govuk-error-message' }, text));
    if (why.detail) result.append(el('p', { class: 'desk-meta' }, why.detail));
    result.focus();
  };
  /** What its effect was measured for; null: not measured as the form now stands. */
  let measured: Wanted | null = null;
  let fewer = false;
  const see = button(word('learn.weigh'), () => void weigh());
  const take = learning.writable ? button(word('learn.accept'), () => void accept(), 'main') : null;
  const turnDown = button(word('learn.reject'), () => void reject());
  const first = el('p', { class: 'desk-meta', id: `first-${id}` }, word('learn.see-first'));
  take?.setAttribute('aria-describedby', first.id);
  const allow = (): void => {
    if (take) take.disabled = measured === null;
    first.hidden = take === null || measured !== null;
  };
  form.onChange(() => {
    if (measured === null) return;
    measured = null;
    result.replaceChildren();
    allow();
  });
  /** Nothing else can be pressed, or changed, while the server is at it. */
  const during = async <T>(says: 'learn.weighing' | 'learn.writing', work: () => Promise<T>): Promise<T> => {
    const parts = [see, take, turnDown].filter((part) => part !== null);
    for (const part of parts) part.disabled = true;
    form.element.inert = true;
    const stop = showProgress(result, word(says));
    announce(word(says));
    try {
      return await work();
    } finally {
      stop();
      for (const part of parts) part.disabled = false;
      form.element.inert = false;
      allow();
    }
  };
  const weigh = async (): Promise<void> => {
    const wanted = form.read();
    if (!wanted) return;
    measured = null;
    const answer = await during('learn.weighing', () =>
      call<Effect>('POST', `proposals/${id}/weigh`, wanted, PATIENCE_MS),
    );
    if (!answer.ok) {
      fail(answer);
      return;
    }
    measured = wanted;
    fewer = findsFewer(answer.value);
    allow();
    result.replaceChildren(drawEffect(answer.value, learning));
    result.focus();
  };
  /** Fewer emergencies found is accepted in words of its own, or not at all. */
  const doubt = (): void => {
    const box = el(
      'div',
      { class: 'desk-note desk-note--urgent', role: 'group', tabindex: '-1', 'aria-label': word('learn.sure') },
      el('p', {}, word('learn.sure')),
      el(
        'div',
        { class: 'govuk-button-group' },
        button(word('learn.sure-yes'), () => void accept(true)),
        button(word('learn.sure-no'), () => {
          box.remove();
          take?.focus();
        }),
      ),
    );
    result.querySelector('[role=group]')?.remove();
    result.append(box);
    box.focus();
  };
  const accept = async (sure = false): Promise<void> => {
    const wanted = measured;
    if (!wanted) return;
    if (fewer && !sure) {
      doubt();
      return;
    }
    const answer = await during('learn.writing', () =>
      call<{ readonly file: string; readonly live: boolean }>(
        'POST',
        `proposals/${id}/accept`,
        { ...wanted, ...(sure && { sure }) },
        PATIENCE_MS,
      ),
    );
    if (!answer.ok) fail(answer);
    else {
      const { file, live } = answer.value;
      done(word('learn.accepted', { file, then: word(live ? 'learn.reloaded' : 'learn.restart') }));
    }
  };
  const reject = async (): Promise<void> => {
    const answer = await call('POST', `proposals/${id}/reject`, {});
    if (answer.ok) done(word('learn.rejected'));
    else fail(answer);
  };
  const article = el(
    'article',
    { class: 'desk-card' },
    el(
      'dl',
      { class: 'desk-facts' },
      ...facts.map(([name, value, lang]) =>
        el('div', {}, el('dt', {}, name), el('dd', lang === null ? {} : { lang }, value)),
      ),
    ),
    el('p', { class: 'desk-meta' }, word('learn.by', { name: by, time: clock(new Date(at)) })),
    form.element,
    el('div', { class: 'govuk-button-group' }, see, take, turnDown),
    first,
    result,
  );
  allow();
  return article;
}
