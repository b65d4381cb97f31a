// A page for an agent with somebody on the telephone: the assistant is asked for them, in their language.
import { call, newKey, type Refused } from './api.js';
import { button, el } from './dom.js';
import { announce } from './status.js';
import { coded, languages, word } from './words.js';

interface Reply {
  readonly text: string;
  readonly language: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly links: readonly { readonly url: string; readonly label: string }[];
}

interface Turned {
  readonly conversation: string;
  readonly reply: Reply | null;
}

/** The assistant itself takes no more, in characters. */
const LONGEST = 2_000;
/** It may have to ask another system. */
const PATIENCE_MS = 30_000;

/** The call that is under way; it stays while the agent looks at other pages. */
let now: HTMLElement | null = null;

/** Signed out: nothing of a caller stays for the next one. */
export function forgetCaller(): void {
  now = null;
}

export async function drawAssisted(root: HTMLElement): Promise<void> {
  root.replaceChildren(
    el('h2', { class: 'govuk-heading-l', tabindex: '-1' }, word('view.assisted')),
    now ?? opening(root),
  );
}

/** Asks only where there is something to choose. */
function opening(root: HTMLElement): HTMLElement {
  const problem = el('p', { class: 'govuk-error-message', hidden: true });
  const radios = languages.map((language, index) => {
    const input = el('input', {
      ...{ class: 'govuk-radios__input', type: 'radio', name: 'caller-language', id: `caller-${language}` },
      ...{ value: language, checked: index === 0 },
    });
    return {
      input,
      label: el('label', { class: 'govuk-label govuk-radios__label', for: input.id }, coded('language', language)),
    };
  });
  const form = el(
    'form',
    { novalidate: true },
    el('p', { class: 'govuk-body' }, word('assisted.intro')),
    problem,
    languages.length < 2
      ? null
      : el(
          'fieldset',
          { class: 'govuk-fieldset govuk-form-group' },
          el('legend', { class: 'govuk-fieldset__legend govuk-fieldset__legend--s' }, word('assisted.language')),
          el(
            'div',
            { class: 'govuk-radios govuk-radios--inline govuk-radios--small' },
            ...radios.map(({ input, label }) => el('div', { class: 'govuk-radios__item' }, input, label)),
          ),
        ),
    el('button', { type: 'submit', class: 'govuk-button' }, word('assisted.start')),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const language = radios.find(({ input }) => input.checked)?.input.value ?? 'en';
    void call<Turned>('POST', 'assisted', { language }, PATIENCE_MS).then((answer) => {
      if (!answer.ok) {
        problem.hidden = false;
        problem.textContent = told(answer);
        announce(told(answer));
        return;
      }
      now = calling(answer.value, language, root);
      void drawAssisted(root);
      now.querySelector('textarea')?.focus();
    });
  });
  return form;
}

function calling(first: Turned, language: string, root: HTMLElement): HTMLElement {
  const list = el('ol', { class: 'desk-log__list' });
  const spoken = el('div', { role: 'log', 'aria-label': word('assisted.log') }, list);
  const log = el(
    'div',
    { class: 'desk-log', tabindex: '0', role: 'group', 'aria-label': word('assisted.log') },
    spoken,
  );
  const choices = el('div', { class: 'desk-help__acts', role: 'group', 'aria-label': word('assisted.choices') });
  const line = el('p', { class: 'govuk-error-message', id: 'caller-error', hidden: true });
  const area = el('textarea', {
    ...{ class: 'govuk-textarea desk-reply__area', id: 'caller-says', rows: '2', lang: language },
    ...{ 'aria-describedby': 'caller-error caller-hint', 'data-start': true },
  });
  const group = el(
    'div',
    { class: 'govuk-form-group' },
    el('label', { class: 'govuk-label', for: area.id }, word('assisted.label')),
    line,
    area,
  );
  const form = el(
    'form',
    { class: 'desk-caller__form', novalidate: true },
    choices,
    group,
    el('p', { class: 'desk-meta', id: 'caller-hint' }, word('chat.hint')),
    el(
      'div',
      { class: 'govuk-button-group' },
      el('button', { type: 'submit', class: 'govuk-button' }, word('chat.send')),
      button(word('assisted.again'), () => {
        now = null;
        void drawAssisted(root).then(() => root.querySelector<HTMLElement>('h2')?.focus());
      }),
    ),
  );
  let busy = false;
  /** What did not arrive keeps its id, so that it is not done twice. */
  let tried: { readonly said: string; readonly id: string } | null = null;

  const problem = (text: string | null): void => {
    line.hidden = text === null;
    line.textContent = text;
    group.classList.toggle('govuk-form-group--error', text !== null);
    area.classList.toggle('govuk-textarea--error', text !== null);
  };
  const add = (from: 'resident' | 'bot', text: string, lang: string, more: HTMLElement | null = null): void => {
    const who = word(from === 'bot' ? 'chat.bot' : 'assisted.caller');
    list.append(
      el(
        'li',
        { class: `desk-bubble desk-bubble--${from}` },
        el('p', { class: 'desk-bubble__who' }, el('strong', {}, who)),
        el('p', { class: 'desk-bubble__text', dir: 'auto', lang }, text),
        more,
      ),
    );
    log.scrollTo({ top: log.scrollHeight });
  };
  const show = (reply: Reply | null): void => {
    choices.replaceChildren(
      ...(reply?.options ?? []).map(({ value, label }) => {
        const made = button(label, () => void say(label, value));
        made.lang = reply?.language ?? language;
        return made;
      }),
    );
    choices.hidden = choices.childElementCount === 0;
    if (reply) add('bot', reply.text, reply.language, links(reply));
  };
  const say = async (text: string, choice?: string): Promise<void> => {
    if (busy) return;
    busy = true;
    problem(null);
    // What is typed meanwhile stays.
    if (choice === undefined) area.value = '';
    const said = JSON.stringify([text, choice]);
    tried = tried?.said === said ? tried : { said, id: newKey() };
    const body = { text, id: tried.id, ...(choice === undefined ? {} : { choice }) };
    const answer = await call<Turned>('POST', `assisted/${first.conversation}/turns`, body, PATIENCE_MS);
    busy = false;
    if (!answer.ok) {
      if (choice === undefined) area.value = [text, area.value].filter(Boolean).join('\n');
      problem(told(answer));
      announce(told(answer));
    } else {
      tried = null;
      add('resident', text, language);
      show(answer.value.reply);
    }
    area.focus();
  };
  const submit = (): void => {
    const text = area.value.trim();
    if (text === '') problem(word('assisted.empty'));
    else if (text.length > LONGEST) problem(word('assisted.long'));
    else {
      void say(text);
      return;
    }
    area.focus();
  };
  area.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  show(first.reply);
  const what = `${word('assisted.marked')} · ${coded('language', language)}`;
  return el('div', { class: 'desk-caller' }, el('p', { class: 'desk-meta' }, what), log, form);
}

const links = ({ links: all, language }: Reply): HTMLElement | null =>
  all.length === 0
    ? null
    : el(
        'ul',
        { class: 'govuk-list', 'aria-label': word('assisted.links') },
        ...all.map(({ url, label }) =>
          el(
            'li',
            {},
            el('a', { class: 'govuk-link', href: url, lang: language, target: '_blank', rel: 'noopener' }, label),
          ),
        ),
      );

function told({ status, code }: Refused): string {
  if (status === 401) return word('sign-in.ended');
  const words = coded('fault', code);
  return words === code ? word('assisted.failed') : words;
}
