// "How did we do?": asked once, when the resident has ended the chat; it can be left unanswered, and nothing waits for it.
import { ask } from './api.js';
import { read } from './resume.js';
import { part, type FrameSettings } from './settings.js';
import type { Told } from './told.js';

export interface Rate {
  /** They have told it already, when a person's help was over. */
  known(): void;
  ask(): void;
  away(): void;
}

export function createRate({ words, rates }: FrameSettings, told: Told): Rate {
  if (!rates) return { known: () => undefined, ask: () => undefined, away: () => undefined };
  const form = part<HTMLFormElement>('rate');
  const comment = part<HTMLTextAreaElement>('rate-comment');
  let score = '';
  let known = false;
  const away = (): void => {
    form.hidden = true;
  };
  const give = async (text: string): Promise<void> => {
    const { ok } = await ask('/api/webchat/rate', { score, comment: text }, read()?.token);
    if (!ok) throw new Error('the rating was not taken');
  };
  const done = (): void => {
    away();
    told.sayBriefly(words.thanks);
    part('restart').focus();
  };
  const fault = (): void => told.sayBriefly(words.fault);
  form.querySelectorAll<HTMLElement>('[data-score]').forEach((button) =>
    button.addEventListener('click', () => {
      score = button.dataset['score'] ?? '';
      // Kept at once: whoever leaves now has been heard.
      give('').then(() => {
        part('rate-scores').hidden = true;
        part('rate-words').hidden = false;
        part('rate-send').hidden = false;
        comment.focus();
      }, fault);
    }),
  );
  part('rate-skip').addEventListener('click', () => (score === '' ? skipped() : done()));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = comment.value.trim();
    if (text === '') return done();
    // Their words stay in the box when it fails.
    give(text).then(done, fault);
  });
  const skipped = (): void => {
    away();
    part('restart').focus();
  };
  return {
    known: () => {
      known = true;
    },
    ask: () => {
      form.hidden = known;
    },
    away,
  };
}
