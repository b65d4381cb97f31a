// A talk that must be gone from the screen, wherever that was decided: in this tab, in another one, or on the server.
import { hearGone, tellGone, type Gone } from '../shared/gone.js';
import { ask } from './api.js';
import { tellHost } from './host.js';
import { vanish } from './leave.js';
import { forget, read } from './resume.js';
import { part, type FrameSettings } from './settings.js';
import type { Told } from './told.js';

export interface Goes {
  /** What takes the talk off the screen, once there is one. */
  by(clear: () => void): void;
  /** Told by the page that we stand in. */
  heard(gone: Gone): void;
  /** The resident deleted it here. */
  deleted(): void;
  /** The talk ended from the server's side: was it left or deleted elsewhere? */
  look(): void;
}

/** What the server says of a token that counts no more. */
const CODES: Readonly<Record<string, Gone['why']>> = { ConversationLeft: 'left', ConversationDeleted: 'deleted' };

export function createGoes({ words }: FrameSettings, told: Told): Goes {
  let clear = (): void => undefined;
  const wipe = (): void => {
    const focusWithin = part('client').contains(document.activeElement);
    forget();
    document.querySelectorAll<HTMLDialogElement>('dialog[open]').forEach((dialog) => dialog.close());
    clear();
    told.end(words.deleted);
    if (focusWithin) part('restart').focus();
  };
  const heard = ({ why, conversation }: Gone): void => {
    if (why === 'left') vanish();
    else if (conversation !== null && conversation === read()?.conversation) wipe();
  };
  hearGone(heard);
  return {
    by: (how) => {
      clear = how;
    },
    heard,
    deleted: () => {
      const { conversation = null } = read() ?? {};
      tellGone({ why: 'deleted', conversation });
      if (conversation !== null) tellHost({ assistant: 'deleted', conversation });
      wipe();
      part('restart').focus();
    },
    look: () => {
      const { conversation = null, token } = read() ?? {};
      void ask('/v3/directline/tokens/refresh', undefined, token)
        .then(async (answer) => {
          if (answer.status !== 403) return;
          const { error } = (await answer.json()) as { readonly error?: { readonly code?: string } };
          const why = CODES[error?.code ?? ''];
          if (why) heard({ why, conversation });
        })
        .catch(() => undefined);
    },
  };
}
