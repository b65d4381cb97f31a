// Help for the agent: a suggested reply with how sure it is and where it is from, in English too, next steps, and a marked translation.
import { call, one, type DetailView } from './api.js';
import { button, el } from './dom.js';
import { announce } from './status.js';
import { createTranslation } from './translation.js';
import { word } from './words.js';

interface Suggestion {
  readonly id: string;
  readonly text: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly strength: 'strong' | 'fair' | 'weak';
  readonly article: { readonly title: string; readonly url: string | null; readonly stale: boolean };
  /** What a Welsh one says. */
  readonly english: { readonly title: string; readonly text: string } | null;
}

interface Offered {
  /** `n` of the message it answers. */
  readonly about: number;
  readonly suggestions: readonly Suggestion[];
  readonly steps: readonly { readonly intent: string; readonly label: string; readonly english: string | null }[];
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
  // On a phone it is one line until it is asked for: the conversation needs the room, and nobody sends what they cannot read.
  let open = false;
  const unfold = (now: boolean): void => {
    open = now;
    element.classList.toggle('desk-help--open', open);
    element.querySelector('.desk-help__toggle')?.setAttribute('aria-expanded', String(open));
  };
  const toggle = (): HTMLElement => {
    const [name, tag] = best
      ? [word('help.heading'), word(`help.${best.strength}`, { percent: percentOf(best) })]
      : [word('help.steps'), ''];
    const press = el(
      'button',
      { type: 'button', class: 'desk-help__toggle desk-narrow', 'aria-expanded': String(open) },
      el('strong', {}, name),
      ...(best && tag ? [' ', el('span', { class: `desk-tag desk-tag--${COLOURS[best.strength]}` }, tag)] : []),
    );
    press.addEventListener('click', () => unfold(!open));
    return press;
  };
  let asked = 0;
  let last = '';
  let best: Suggestion | null = null;

  const load = async (item: DetailView): Promise<void> => {
    const answer = await call<Offered>('GET', `${one(item.id)}/help`);
    // Under the focus nothing is drawn anew.
    if (!answer.ok || element.contains(document.activeElement)) return;
    draw(item, answer.value);
  };
  const draw = (item: DetailView, { suggestions, steps, translates }: Offered): void => {
    best = suggestions[0] ?? null;
    const foreign = item.language === 'cy' && !acts.speaks('cy');
    const translation = foreign && translates ? createTranslation(item, () => last) : null;
    element.hidden = best === null && steps.length === 0 && translation === null;
    element.replaceChildren(
      toggle(),
      el(
        'div',
        // It scrolls where it is long, so the keyboard must reach it.
        { class: 'desk-help__body', tabindex: '0', role: 'group', 'aria-label': word('help.heading') },
        ...(best ? suggestion(item, best, foreign) : []),
        translation?.place ?? null,
      ),
      el(
        'div',
        { class: 'desk-help__acts' },
        ...(best ? suggestionButtons(item, best) : []),
        steps.length > 0 ? stepButtons(item, steps, foreign) : null,
        ...(translation?.buttons ?? []),
      ),
    );
  };
  const gone = (text: string): void => {
    element.replaceChildren(el('p', { class: 'desk-meta' }, text));
    announce(text);
    acts.edit('');
  };
  const suggestionButtons = (item: DetailView, { id, text, strength, article }: Suggestion): readonly HTMLElement[] => [
    ...(strength === 'strong' && !article.stale
      ? [
          button(word('help.send'), () => {
            element.hidden = true;
            acts.send(text);
            acts.edit('');
          }),
        ]
      : []),
    button(word('help.edit'), () => {
      unfold(false);
      acts.edit(text);
    }),
    button(word('help.wrong'), () => {
      void call('POST', `${one(item.id)}/wrong`, { suggestion: id });
      gone(word('help.thanks'));
    }),
  ];
  const stepButtons = (item: DetailView, steps: Offered['steps'], foreign: boolean): HTMLElement =>
    el(
      'div',
      { role: 'group', 'aria-label': word('help.steps') },
      ...steps.map(({ intent, label, english }) => {
        const name = foreign ? (english ?? label) : label;
        return button(word('help.start', { name }), () => {
          void call('POST', `${one(item.id)}/steps`, { intent }).then((answer) => {
            if (answer.ok) gone(word('help.started', { name }));
          });
        });
      }),
    );
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

/** `foreign`: the agent does not read its language, so what it says in English stands below it. */
function suggestion(
  item: DetailView,
  { text, confidence, strength, article, english }: Suggestion,
  foreign: boolean,
): readonly HTMLElement[] {
  const percent = percentOf({ confidence });
  const source = word('help.source', { name: (foreign ? english?.title : null) ?? article.title });
  return [
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
    el(
      'div',
      { class: 'desk-help__pair' },
      foreign && english
        ? el(
            'div',
            { class: 'desk-help__english' },
            el('p', { class: 'desk-meta' }, word('help.in-english')),
            el('p', { class: 'desk-help__text', lang: 'en' }, english.text),
          )
        : null,
      el('p', { class: 'desk-help__text', lang: item.language }, text),
    ),
  ];
}

const percentOf = ({ confidence }: Pick<Suggestion, 'confidence'>): string =>
  `${String(Math.round(confidence * 100))}%`;

const COLOURS = { strong: 'green', fair: 'amber', weak: 'grey' } as const;
