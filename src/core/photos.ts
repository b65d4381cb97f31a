// Photos that residents add to a report: kept with their conversation, encrypted, without the place where they were taken.

export type PhotoType = 'image/jpeg' | 'image/png' | 'image/webp';

export interface Photo {
  readonly type: PhotoType;
  readonly bytes: Uint8Array;
}

/** Deleted with their conversation. */
export interface Photos {
  /** Ids that cannot be guessed, in order; null when the conversation is gone or would have more than MOST_PHOTOS. */
  keep(conversation: string, photos: readonly Photo[]): Promise<readonly string[] | null>;
  /** Ids of a conversation's photos, oldest first. */
  of(conversation: string): Promise<readonly string[]>;
  /** `by`: the id of the member of staff who looks, or `link`. Written down before it is shown. Null when it is not there. */
  view(id: string, by: string): Promise<Photo | null>;
}
