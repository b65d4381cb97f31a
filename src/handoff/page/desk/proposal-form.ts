// The form of a proposal: words to teach with their meaning, or an article with its new text.
import { el } from './dom.js';
import { selectField, textField } from './fields.js';
import type { Learning, Proposal } from './proposals.js';
import { coded, word } from './words.js';

/** What is to change, as the server takes it. */
export type Wanted =
  | { readonly kind: 'phrase'; readonly phrase: string; readonly intent: string }
  | { readonly kind: 'article'; readonly article: string; readonly text: string };

/** What should change, as an editor writes it. */
export interface Form {
  readonly element: HTMLElement;
  /** Null when something is missing, which is then told. */
  read(): Wanted | null;
  /** Calls back whenever something in it changes. */
  onChange(listener: () => void): void;
}

export function createForm({ id, language, said, should }: Proposal, { intents, articles }: Learning): Form {
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
  const element = el('div', {}, kind.element, asPhrase, asArticle);
  return {
    element,
    onChange(listener) {
      element.addEventListener('input', listener);
      element.addEventListener('change', listener);
    },
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
