// Whom the resident is with, in the bar above the talk, and what the button at the foot does then: ask for a person, leave the queue, end the chat.
import type { With } from '../../../../core/reply.js';
import { fill, part, type FrameSettings } from './settings.js';

export interface Company {
  now(who: With): void;
  who(): With['kind'];
}

const SETTLED_MS = 1_000;

/** `say` sends a choice as if it had been pressed. */
export function createCompany(
  { words }: FrameSettings,
  say: (text: string, option: string) => void,
  finish: () => void,
): Company {
  const button = part('person');
  const bar = part('with');
  let kind: With['kind'] = 'assistant';
  let since = -Infinity;
  button.addEventListener('click', () => {
    // Pressed twice to be sure, it must not undo what the first press did.
    if (performance.now() - since < SETTLED_MS) return;
    switch (kind) {
      case 'assistant':
        return say(words.person, 'do:person');
      case 'queue':
        return say(words.leave, 'do:leave');
      case 'staff':
        return finish();
    }
  });
  return {
    now: (who) => {
      // The bar may tell their place by now.
      if (kind === 'queue' && who.kind === 'queue') return;
      if (kind !== who.kind) since = performance.now();
      kind = who.kind;
      const [label, told] = shown(who, words);
      button.textContent = label;
      bar.textContent = told;
      bar.hidden = told === '';
    },
    who: () => kind,
  };
}

function shown(who: With, words: FrameSettings['words']): readonly [label: string, told: string] {
  switch (who.kind) {
    case 'assistant':
      return [words.person, ''];
    case 'queue':
      return [words.leave, words.waiting];
    case 'staff':
      return [words.end, who.name === '' ? words.withSomebody : fill(words.withStaff, { name: who.name })];
  }
}
