// What happens to photos as they arrive on the web: only when one was asked for, read, kept, and put as the answer to the question.
import { ADDED, LARGEST_PHOTO, MOST_AT_ONCE, NO_PHOTO, NOT_ADDED, type WhyNot } from '../../../core/photo-answers.js';
import type { Photo, Photos } from '../../../core/photos.js';
import type { Message, Messages } from '../../../core/store.js';
import { everyLine } from '../every-line.js';
import { openOptions } from '../plain-form.js';
import type { SentFile } from './multipart.js';
import { readPhoto } from './photo.js';

/** Beside the photos themselves: names, types and the activity. */
const AROUND = 64 * 1024;
export const LARGEST_UPLOAD = LARGEST_PHOTO + AROUND;
/** Uploads held in memory at once; one that broke off counts for as long as the server would wait for it. */
const MOST_UPLOADS = 24;
const MOST_OF_ONE = 2;
const SLOWEST_MS = 30_000;

/** A photo was asked for last, and nothing was said since. */
export const takesPhoto = (lines: readonly Message[]): boolean =>
  openOptions(lines).some(({ value }) => value === NO_PHOTO);

export const asksForPhoto = async (messages: Messages, conversation: string): Promise<boolean> =>
  takesPhoto(await everyLine(messages, conversation));

/** The option that answers the question: kept, or why not. Nothing is kept when one of them cannot be. */
export async function keepPhotos(files: readonly SentFile[], conversation: string, photos: Photos): Promise<string> {
  if (files.length === 0) return notAdded('none');
  if (files.length > MOST_AT_ONCE) return notAdded('many');
  const taken: Photo[] = [];
  for (const { bytes } of files) {
    const read = await readPhoto(bytes);
    if (!read.ok) return notAdded(read.why);
    taken.push(read.photo);
  }
  const ids = await photos.keep(conversation, taken);
  return ids === null ? notAdded('many') : `${ADDED}${ids.join(',')}`;
}

export const notAdded = (why: WhyNot): string => `${NOT_ADDED}${why}`;
export const isAdded = (option: string): boolean => option.startsWith(ADDED);

/** Whether the sender says that it is larger than is taken, before a byte of it is read. */
export const saysTooBig = (headers: Readonly<Record<string, string | undefined>>): boolean =>
  Number(headers['content-length'] ?? 0) > LARGEST_UPLOAD;

/** Few of a conversation and few in all, so that what they hold in memory is bounded. */
export function createUploads(): { begin(conversation: string): boolean; end(conversation: string): void } {
  let held: readonly { readonly conversation: string; readonly since: number }[] = [];
  return {
    begin: (conversation) => {
      const now = performance.now();
      held = held.filter(({ since }) => now - since < SLOWEST_MS);
      const own = held.filter((one) => one.conversation === conversation).length;
      if (own >= MOST_OF_ONE || held.length >= MOST_UPLOADS) return false;
      held = [...held, { conversation, since: now }];
      return true;
    },
    end: (conversation) => {
      const first = held.find((one) => one.conversation === conversation);
      held = held.filter((one) => one !== first);
    },
  };
}
