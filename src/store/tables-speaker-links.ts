// The tables of accounts linked to speakers, as kysely types.

export interface SpeakerSignInsTable {
  /** A keyed digest of what the browser keeps. */
  id: string;
  /** Sealed. */
  subject: string;
  at: number;
}

export interface SpeakerLinksTable {
  id: string;
  /** A keyed digest of the subject. */
  who: string;
  /** A keyed digest of the Amazon account that brought its token; null before one did. */
  account: string | null;
  /** Sealed `{ subject, pinHash }`. */
  sealed: string;
  /** PINs tried since the last right one. */
  wrong: number;
  /** No PIN is taken before; 0 when none was wrong. */
  locked_until: number;
  linked_at: number;
  used_at: number;
}

export interface SpeakerGrantsTable {
  /** A keyed digest of the code or token. */
  id: string;
  link: string;
  kind: 'code' | 'access' | 'refresh';
  /** Of a code: sealed `{ redirect, challenge }`. */
  sealed: string | null;
  /** 1 for a code that was taken. */
  taken: number;
  expires_at: number;
}
