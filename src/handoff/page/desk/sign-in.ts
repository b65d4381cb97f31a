// The sign-in view: errors in a summary and at their fields, as GOV.UK forms do.
import { PasswordInput } from 'govuk-frontend';
import { api, type Me } from './api.js';
import { el, find } from './dom.js';
import { inMinutes, word } from './words.js';

interface Problem {
  readonly field: 'email' | 'password';
  readonly text: string;
  /** Shown at the field as well as in the summary. */
  readonly at: boolean;
}

export interface SignInView {
  /** `ended`: there was a session before. */
  show(ended: boolean): void;
  hide(): void;
}

export function createSignIn(signedIn: (me: Me) => void): SignInView {
  const view = find('sign-in', HTMLElement);
  const form = find('sign-in-form', HTMLFormElement);
  const fields = { email: find('email', HTMLInputElement), password: find('password', HTMLInputElement) };
  const summary = find('problem', HTMLElement);
  const note = find('ended', HTMLElement);
  const heading = find('ended', HTMLElement).parentElement?.querySelector('h1');
  for (const input of form.querySelectorAll('[data-module="govuk-password-input"]')) new PasswordInput(input);

  const show = (problems: readonly Problem[]): void => {
    find('problems', HTMLElement).replaceChildren(
      ...problems.map(({ field, text }) => el('li', {}, link(field, text))),
    );
    summary.hidden = problems.length === 0;
    for (const [name, input] of Object.entries(fields)) {
      const problem = problems.find(({ field, at }) => field === name && at);
      const line = find(`${name}-error`, HTMLElement);
      line.hidden = !problem;
      line.replaceChildren(
        ...(problem ? [el('span', { class: 'govuk-visually-hidden' }, `${word('error')} `), problem.text] : []),
      );
      input.classList.toggle('govuk-input--error', problem !== undefined);
      input.closest('.govuk-form-group')?.classList.toggle('govuk-form-group--error', problem !== undefined);
      if (problem) input.setAttribute('aria-describedby', line.id);
      else input.removeAttribute('aria-describedby');
    }
    document.title = problems.length > 0 ? `${word('error')} ${word('title')}` : word('title');
    if (problems.length > 0) summary.focus();
  };
  const link = (field: Problem['field'], text: string): HTMLAnchorElement => {
    const made = el('a', { href: `#${field}` }, text);
    made.addEventListener('click', (event) => {
      event.preventDefault();
      fields[field].focus();
    });
    return made;
  };

  const submit = async (): Promise<void> => {
    const missing: Problem[] = [];
    if (fields.email.value.trim() === '') missing.push({ field: 'email', text: word('sign-in.no-email'), at: true });
    if (fields.password.value === '') missing.push({ field: 'password', text: word('sign-in.no-password'), at: true });
    if (missing.length > 0) {
      show(missing);
      return;
    }
    const answer = await api.signIn(fields.email.value, fields.password.value);
    if (answer.ok) {
      show([]);
      fields.password.value = '';
      signedIn(answer.value);
      return;
    }
    show([{ field: 'email', text: reason(answer.status, answer.retryAfter), at: false }]);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void submit();
  });

  /** Why the way over the council account led back here; told once. */
  const why = new URLSearchParams(location.search).get('problem');
  const refused = why === 'no-role' ? word('sign-in.no-role') : why === null ? null : word('sign-in.provider-failed');
  if (why !== null) history.replaceState(null, '', location.pathname + location.hash);
  let told = refused === null;

  return {
    show(ended) {
      view.hidden = false;
      if (!told && refused !== null) {
        told = true;
        show([{ field: 'email', text: refused, at: false }]);
        return;
      }
      note.hidden = !ended;
      note.textContent = ended ? word('sign-in.ended') : '';
      if (!ended) return;
      heading?.setAttribute('tabindex', '-1');
      heading?.focus();
    },
    hide() {
      view.hidden = true;
    },
  };
}

function reason(status: number, retryAfter: number): string {
  if (status === 429) return word('sign-in.locked', { time: inMinutes(retryAfter) });
  return status === 401 || status === 400 ? word('sign-in.wrong') : word('fault.other');
}
