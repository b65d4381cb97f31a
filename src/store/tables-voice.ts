// The table of what is kept for speakers, as kysely types.

export interface VoiceMemoriesTable {
  /** Keyed digests of whoever speaks, and of the account they speak at. */
  id: string;
  account: string;
  /** 1 when they said yes to something being kept. */
  kept: number;
  /** 1 when the speaker holds reminders of ours. */
  reminded: number;
  /** Sealed record. */
  sealed: string;
  changed_at: number;
}
