// Help for the agent: a suggested reply with how sure it is and where it is from, next steps, and a marked translation.
import { call, one, type DetailView } from './api.js';
import { button, el } from './dom.js';
import { announce } from './status.js';
import { word } from './words.js';

interface Suggestion {
  readonly id: string;
  readonly text: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly strength: 'strong' | 'fair' | 'weak';
  readonly article: { readonly title: string; readonly url: string | null; readonly stale: boolean };
}

interface Offered {
  /** `n` of the message it answers. */
  readonly about: number;
  readonly suggestions: readonly Suggestion[];
  readonly steps: readonly { readonly intent: string; readonly label: string }[];
  readonly translates: boolean;
}

export interface HelpActs {
  send(text: string): void;
  /** Puts words into the reply. */
  edit(text: string): void;
  speaks(language: string): boolean;
}

export interface Help {
  readonly element: HTMLElement;
  update(item: DetailView): void;
  /** The best suggestion goes into the reply. */
  put(): void;
}

export function createHelp(first: DetailView, acts: HelpActs): Help {
  const element = el('section', { class: 'desk-help', 'aria-label': word('help.heading'), hidden: true });
  let asked = 0;
  let best: Suggestion | null = null;

  const load = async (item: DetailView): Promise<void> => {
    const answer = await call<Offered>('GET', `${one(item.id)}/help`);
    // Under the focus nothing is drawn anew.
    if (!answer.ok || element.contains(document.activeElement)) return;
    draw(item, answer.value);
  };
  const draw = (item: DetailView, { suggestions, steps, translates }: Offered): void => {
    best = suggestions[0] ?? null;
    const welsh = item.language === 'cy' && !acts.speaks('cy') && translates;
    element.hidden = suggestions.length === 0 && steps.length === 0 && !welsh;
    element.replaceChildren(
      ...(best ? [suggestion(item, best)] : []),
      ...(steps.length > 0 ? [stepButtons(item, steps)] : []),
      ...(welsh ? [translation(item)] : []),
    );
  };
  const gone = (text: string): void => {
    element.replaceChildren(el('p', { class: 'desk-meta' }, text));
    announce(text);
    acts.edit('');
  };
  const suggestion = (item: DetailView, { id, text, confidence, strength, article }: Suggestion): HTMLElement => {
    const percent = `${String(Math.round(confidence * 100))}%`;
    const source = word('help.source', { name: article.title });
    return el(
      'div',
      { class: 'desk-help__suggestion' },
      el(
        'p',
        { class: 'desk-help__head' },
        el('strong', {}, word('help.heading')),
        ' ',
        el('span', { class: `desk-tag desk-tag--${COLOURS[strength]}` }, word(`help.${strength}`, { percent })),
        ' ',
        article.url === null
          ? source
          : el('a', { class: 'govuk-link', href: article.url, target: '_blank', rel: 'noopener' }, source),
      ),
      ...(article.stale ? [el('p', { class: 'desk-meta' }, word('help.stale'))] : []),
      el('p', { class: 'desk-help__text', lang: item.language, tabindex: '0' }, text),
      el(
        'div',
        { class: 'desk-help__acts' },
        ...(strength === 'strong' && !article.stale
          ? [
              button(word('help.send'), () => {
                element.hidden = true;
                acts.send(text);
                acts.edit('');
              }),
            ]
          : []),
        button(word('help.edit'), () => acts.edit(text)),
        button(word('help.wrong'), () => {
          void call('POST', `${one(item.id)}/wrong`, { suggestion: id });
          gone(word('help.thanks'));
        }),
      ),
    );
  };
  const stepButtons = (item: DetailView, steps: Offered['steps']): HTMLElement =>
    el(
      'div',
      { class: 'desk-help__acts', role: 'group', 'aria-label': word('help.steps') },
      ...steps.map(({ intent, label }) =>
        button(word('help.start', { name: label }), () => {
          void call('POST', `${one(item.id)}/steps`, { intent }).then((answer) => {
            if (answer.ok) gone(word('help.started', { name: label }));
          });
        }),
      ),
    );
  const translation = (item: DetailView): HTMLElement => {
    const place = el('div', {});
    const ask = async (text: string, to: 'en' | 'cy'): Promise<string | null> => {
      const answer = await call<{ readonly text: string }>('POST', `${one(item.id)}/translate`, { text, to }, 30_000);
      if (!answer.ok) place.replaceChildren(el('p', { class: 'desk-note' }, word('help.no-translation')));
      return answer.ok ? answer.value.text : null;
    };
    const theirs = async (): Promise<void> => {
      const said = item.messages.findLast(({ from }) => from === 'resident')?.text ?? last;
      const text = await ask(said, 'en');
      if (text === null) return;
      place.replaceChildren(
        el('p', { class: 'desk-meta' }, word('help.translated')),
        el('p', { class: 'desk-help__text', lang: 'en', tabindex: '0' }, text),
      );
    };
    const mine = async (): Promise<void> => {
      const area = document.querySelector<HTMLTextAreaElement>('#reply');
      if (!area || area.value.trim() === '') return;
      const text = await ask(area.value, 'cy');
      if (text === null) return;
      place.replaceChildren(el('p', { class: 'desk-meta' }, word('help.translated')));
      area.value = text;
      area.dispatchEvent(new Event('input'));
      area.focus();
    };
    return el(
      'div',
      {},
      el(
        'div',
        { class: 'desk-help__acts' },
        button(word('help.translate'), () => void theirs()),
        button(word('help.translate-reply'), () => void mine()),
      ),
      place,
    );
  };
  let last = '';
  const update = (item: DetailView): void => {
    const said = item.messages.findLast(({ from }) => from === 'resident');
    last = said?.text ?? last;
    const n = said?.n ?? 0;
    if (n <= asked && asked > 0) return;
    asked = Math.max(n, 1);
    void load(item);
  };
  update(first);
  return { element, update, put: () => best && acts.edit(best.text) };
}

const COLOURS = { strong: 'green', fair: 'amber', weak: 'grey' } as const;
