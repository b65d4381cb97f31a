// What a speaker may remember of whoever speaks, between one talk and the next: only what they said yes to, or where they left off.

/** The home that somebody asked us to remember. */
export interface RememberedHome {
  readonly uprn: string;
  /** "GM1 1AA". */
  readonly postcode: string;
  /** As it is said back: "4 Bridge Street". */
  readonly line: string;
  /** It was taken from the address of a device, by a leave that can be taken back. */
  readonly device?: boolean | undefined;
  /** When it was asked to be kept, milliseconds UTC by the clock of the speaker's maker. */
  readonly since?: number | undefined;
}

/** One reminder that the speaker holds. */
export interface SpeakerReminder {
  /** The speaker's own id of it. */
  readonly token: string;
  /** Round day (ISO date) by which it is found again when a holiday moves the collection. */
  readonly due: string;
  /** ISO date of the collection it was set for. */
  readonly collected: string;
  readonly containers: readonly string[];
}

export interface SpeakerReminders {
  readonly uprn: string;
  /** Whom and where the speaker's maker must be told when a day moves. */
  readonly user: string;
  readonly endpoint: string;
  readonly items: readonly SpeakerReminder[];
  /** When they were agreed to, as of a home. */
  readonly since?: number;
}

export interface VoiceRecord {
  readonly home?: RememberedHome;
  readonly reminders?: SpeakerReminders;
  /** The last talk, while something was left open in it; `at` is milliseconds UTC. */
  readonly last?: { readonly talk: string; readonly at: number; readonly about: string };
  /** ISO dates on which they were told that a home can be remembered, and on which they did not want reminders. */
  readonly told?: string;
  readonly declined?: string;
  /** When the newest thing that we heard of its leaves was done, as of a home: older news is no news. */
  readonly leaves?: number;
}

/** Kept sealed, under a keyed digest of whoever speaks. */
export interface VoiceMemory {
  /** Empty when nothing is kept. */
  get(who: string): Promise<VoiceRecord>;
  /** Reads, changes and writes in one transaction. `account` is the household's, by which all of it can be dropped. */
  change(who: string, account: string, how: (record: VoiceRecord) => VoiceRecord): Promise<VoiceRecord>;
  /** The same change for each of a household, in one transaction. */
  changeAccount(account: string, how: (record: VoiceRecord) => VoiceRecord): Promise<void>;
  /** Those with reminders, after an id, in its order. */
  reminded(
    after: string | null,
    limit: number,
  ): Promise<readonly { readonly id: string; readonly record: VoiceRecord }[]>;
  byId(id: string): Promise<VoiceRecord>;
  /** The same change, by the id that `reminded` gave. */
  changeById(id: string, how: (record: VoiceRecord) => VoiceRecord): Promise<void>;
}
