// The proposals, those alike together, each a form that says what should change.
import { call, type Refused } from './api.js';
import { button, el } from './dom.js';
import { selectField, textField } from './fields.js';
import { announce } from './status.js';
import type { Effect } from '../../../core/learning.js';
import { drawEffect } from './effect.js';
import { clock, coded, word } from './words.js';

interface Proposal {
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

/** What is to change, as the server takes it. */
export type Wanted =
  | { readonly kind: 'phrase'; readonly phrase: string; readonly intent: string }
  | { readonly kind: 'article'; readonly article: string; readonly text: string };

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
  const weigh = async (): Promise<void> => {
    const wanted = form.read();
    if (!wanted) return;
    result.replaceChildren(el('p', { class: 'desk-meta' }, word('learn.weighing')));
    announce(word('learn.weighing'));
    const answer = await call<Effect>('POST', `proposals/${id}/weigh`, wanted, PATIENCE_MS);
    if (!answer.ok) {
      fail(answer);
      return;
    }
    result.replaceChildren(drawEffect(answer.value, learning));
    result.focus();
  };
  const accept = async (): Promise<void> => {
    const wanted = form.read();
    if (!wanted) return;
    result.replaceChildren(el('p', { class: 'desk-meta' }, word('learn.weighing')));
    const answer = await call<{ readonly file: string; readonly live: boolean }>(
      'POST',
      `proposals/${id}/accept`,
      wanted,
      PATIENCE_MS,
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
    el(
      'div',
      { class: 'govuk-button-group' },
      button(word('learn.weigh'), () => void weigh()),
      ...(learning.writable ? [button(word('learn.accept'), () => void accept(), 'main')] : []),
      button(word('learn.reject'), () => void reject()),
    ),
    result,
  );
  return article;
}

interface Form {
  readonly element: HTMLElement;
  /** Null when something is missing, which is then told. */
  read(): Wanted | null;
}

function createForm({ id, language, said, should }: Proposal, { intents, articles }: Learning): Form {
  const own = articles.filter((article) => article.language === language);
  const kind = selectField({
    id: `kind-${id}`,
    label: word('learn.kind'),
    choices: [
      { value: 'phrase', label: word('learn.as-phrase') },
      { value: 'article', label: word('learn.as-article') },
    ],
    value: 'phrase',
  });
  const phrase = textField({
    id: `phrase-${id}`,
    label: word('learn.phrase'),
    hint: word('learn.phrase-hint'),
    rows: 2,
    value: said,
  });
  const intent = selectField({
    id: `intent-${id}`,
    label: word('learn.intent'),
    first: word('learn.choose'),
    choices: intents.map((one) => ({
      value: one.id,
      label: one.name,
      group: coded('queue', one.id.split('.')[0] ?? ''),
    })),
  });
  const article = selectField({
    id: `article-${id}`,
    label: word('learn.article'),
    first: word('learn.choose-article'),
    choices: own.map((one) => ({ value: one.id, label: one.title })),
  });
  const text = textField({ id: `text-${id}`, label: word('learn.text'), hint: word('learn.text-hint'), rows: 10 });
  text.input.lang = language;
  const asPhrase = el('div', {}, phrase.element, intent.element);
  const asArticle = el('div', { hidden: true }, article.element, el('p', { class: 'desk-meta' }, should), text.element);
  article.input.addEventListener('change', () => {
    text.input.value = own.find((one) => one.id === article.input.value)?.text ?? '';
  });
  kind.input.addEventListener('change', () => {
    asPhrase.hidden = kind.input.value !== 'phrase';
    asArticle.hidden = !asPhrase.hidden;
  });
  return {
    element: el('div', {}, kind.element, asPhrase, asArticle),
    read() {
      if (kind.input.value === 'phrase') {
        const words = phrase.input.value.trim().replace(/\s+/g, ' ');
        intent.problem(intent.input.value === '' ? word('learn.choose') : null);
        phrase.problem(words === '' ? word('learn.need-phrase') : null);
        return words === '' || intent.input.value === ''
          ? null
          : { kind: 'phrase', phrase: words, intent: intent.input.value };
      }
      text.problem(text.input.value.trim() === '' ? word('learn.need-text') : null);
      article.problem(article.input.value === '' ? word('learn.choose-article') : null);
      return article.input.value === '' || text.input.value.trim() === ''
        ? null
        : { kind: 'article', article: article.input.value, text: text.input.value };
    },
  };
}
