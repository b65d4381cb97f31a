// What the menu does with the talk: edit the last message, a copy by e-mail or as a file, print, finish, delete.
import { ask } from './api.js';
import { openDialog } from './menu.js';
import { read } from './resume.js';
import { part, type FrameSettings } from './settings.js';
import type { Told } from './told.js';

export interface CareDeeds {
  /** Puts this, or the last thing the resident typed, back into the box. */
  edit(text?: string): void;
  finish(): void;
  /** The talk is deleted: nothing more may come of it. */
  deleted(): void;
}

export function care({ words, language }: FrameSettings, told: Told, deeds: CareDeeds): void {
  const fault = (): void => told.sayBriefly(words.fault);
  const on = (id: string, work: () => void): void => document.getElementById(id)?.addEventListener('click', work);
  const transcript = async (): Promise<string | null> => {
    const response = await ask('/api/webchat/transcript', { language }, read()?.token);
    if (response.status === 404) return null;
    if (!response.ok) throw new Error('no copy');
    return response.text();
  };
  const withTranscript = (use: (text: string) => void): void => {
    transcript().then((text) => (text === null ? told.sayBriefly(words.nothing) : use(text)), fault);
  };

  on('edit', () => deeds.edit());
  // Under a message that was not sent; before Web Chat, which keeps its clicks to itself.
  part('client').addEventListener(
    'click',
    ({ target }) => {
      if (!(target instanceof Element) || !target.closest('[data-markdown-href="edit"]')) return;
      const unsent = target.closest<HTMLElement>('[data-unsent]')?.dataset['unsent'];
      if (unsent !== undefined) deeds.edit(unsent);
    },
    true,
  );
  on('save', () =>
    withTranscript((text) => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
      link.download = words.file;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
      told.sayBriefly(words.saved);
    }),
  );
  // Web Chat's transcript is a box that scrolls: printed, it would show the part that is on the screen.
  on('print', () =>
    withTranscript((text) => {
      part('printed').textContent = text;
      window.print();
    }),
  );
  on('finish', () => deeds.finish());
  on('email', () => openEmail());
  on('delete', () => openDialog('delete-dialog'));
  on('delete-yes', () => {
    ask('/api/webchat/delete', {}, read()?.token).then(({ ok }) => {
      if (!ok) return fault();
      part<HTMLDialogElement>('delete-dialog').close();
      deeds.deleted();
    }, fault);
  });

  function openEmail(): void {
    const dialog = openDialog('email-dialog');
    const field = part<HTMLInputElement>('email-to');
    const error = part('email-error');
    const complain = (text: string): void => {
      error.textContent = text;
      error.hidden = text === '';
      field.setAttribute('aria-invalid', String(text !== ''));
      if (text !== '') field.focus();
    };
    complain('');
    field.focus();
    part<HTMLFormElement>('email-form').onsubmit = (event) => {
      event.preventDefault();
      ask('/api/webchat/copy', { language, email: field.value }, read()?.token).then(
        async (response) => {
          if (response.ok) {
            field.value = '';
            dialog.close();
            return told.sayBriefly(words.copied);
          }
          const problem = (await response.json()) as { error?: { message?: string } };
          complain(response.status < 500 ? (problem.error?.message ?? words.fault) : words.fault);
        },
        () => complain(words.fault),
      );
    };
  }
}
