// A council's own language model, if it has one: where it is, what it may do, and what is counted of its use.

/** Where requests go. Azure's deployments carry the model's name themselves. */
export type ModelAddress =
  | { readonly kind: 'openai'; readonly url: string; readonly model: string }
  | {
      readonly kind: 'azure';
      readonly endpoint: string;
      readonly deployment: string;
      /** Azure's api-version, such as 2024-10-21. */
      readonly version: string;
    };

export interface ModelSettings {
  readonly address: ModelAddress;
  /** Empty for a server that asks for none. */
  readonly key: string;
  /** Milliseconds that all its work for one turn may take together. */
  readonly deadline: number;
  /** It may choose among the engine's best guesses. */
  readonly reader: boolean;
  /** It may answer from the council's own passages. */
  readonly answers: boolean;
  /** It may translate between English and Welsh for staff at the desk. */
  readonly translate: boolean;
  /** For a million tokens, in whatever money the council counts in. */
  readonly price: { readonly input: number; readonly output: number };
}

/** What it is asked to do. */
export type ModelJob = 'choose' | 'rephrase' | 'answer' | 'translate';

/** `late`: the deadline was over; `off`: switched off while running, nothing was sent. */
export type ModelResult = 'done' | 'failed' | 'late' | 'off';

/** Why nothing of what it wrote was shown, or a passage was not shown to it. */
export type Refusal = 'not-in-passage' | 'no-passage' | 'odd-words' | 'odd-passage';

/** Counts use; /metrics shows it. No word of a resident's reaches it. */
export interface ModelUse {
  called(job: ModelJob, result: ModelResult): void;
  spent(job: ModelJob, tokens: { readonly input: number; readonly output: number }): void;
  refused(why: Refusal): void;
}
