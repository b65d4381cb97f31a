// Keeps notices as the file has them: looked at again on use, at most every half minute, so that a change needs no restart.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../core/fault.js';
import type { Notice, Notices } from '../core/notices.js';
import type { Log } from '../core/ports.js';
import { noticesFile, readNotices, type NoticePlaces } from './notices.js';

const LOOK_MS = 30_000;

export interface WatchParts {
  readonly log: Log;
  /** Real time. */
  readonly now: () => Date;
}

/** A file that is not right is named in the log, and what stood there before goes on. @throws Fault when it is not right at the start. */
export function watchNotices(root: string, places: NoticePlaces, { log, now }: WatchParts): Notices {
  const name = noticesFile(places.council.key);
  const changedAt = (): number => statSync(join(root, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  let read = changedAt();
  let notices: readonly Notice[] = readNotices(root, places);
  let looked = now().getTime();
  return {
    all: () => {
      const at = now().getTime();
      if (at - looked < LOOK_MS) return notices;
      looked = at;
      const changed = changedAt();
      if (changed === read) return notices;
      read = changed;
      try {
        notices = readNotices(root, places);
        log.info({ notices: notices.length }, 'the notices were read again');
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        log.error({ err: error }, 'the notices could not be read again; those before go on');
      }
      return notices;
    },
  };
}
