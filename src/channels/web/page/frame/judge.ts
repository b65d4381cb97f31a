// "Did this answer your question?": asked of the last answer, below the talk, and gone with the next message.
import { ask } from './api.js';
import { read } from './resume.js';
import { part, type FrameSettings } from './settings.js';
import type { Told } from './told.js';

export interface Judge {
  /** An answer came: `line` is its number. */
  answered(line: number): void;
  away(): void;
}

export function createJudge({ words, helpful }: FrameSettings, told: Told, back: () => void): Judge {
  if (!helpful) return { answered: () => undefined, away: () => undefined };
  const form = part<HTMLFormElement>('judge');
  const missing = part<HTMLInputElement>('missing');
  let line = 0;
  const away = (): void => {
    form.hidden = true;
  };
  const say = (helped: boolean, text: string): Promise<Response> =>
    ask('/api/webchat/helpful', { line, helped, missing: text }, read()?.token);
  const done = (): void => {
    const inside = form.contains(document.activeElement);
    away();
    told.sayBriefly(words.thanks);
    if (inside) back();
  };
  part('judge-yes').addEventListener('click', () => void say(true, '').then(done, done));
  part('judge-no').addEventListener('click', () => {
    void say(false, '').catch(() => undefined);
    part('judge-answers').hidden = true;
    part('judge-missing').hidden = false;
    missing.focus();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const text = missing.value.trim();
    missing.value = '';
    if (text === '') return done();
    void say(false, text).then(done, done);
  });
  return {
    answered: (n) => {
      line = n;
      part('judge-answers').hidden = false;
      part('judge-missing').hidden = true;
      form.hidden = false;
    },
    away,
  };
}
