// The tables of photos and of who looked at them, as kysely types.
import type { ColumnType } from 'kysely';
import type { PhotoType } from '../core/photos.js';

export interface PhotosTable {
  /** Random: whoever knows it was given it. */
  id: string;
  conversation: string;
  type: PhotoType;
  /** Encrypted by the vault, as bytes. */
  sealed: ColumnType<Buffer | ArrayBuffer, Buffer, never>;
  at: number;
}

export interface PhotoViewsTable {
  id: string;
  photo: string;
  /** A member of staff's id, or `link`. */
  who: string;
  at: number;
}
