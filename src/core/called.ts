// What a question to an outside system came to: an expected failure is a value.

export type Called<T> =
  | {
      readonly ok: true;
      readonly value: T;
      /** When the outside system said so; an older time than now is told to the resident. */
      readonly asOf: Date;
    }
  | { readonly ok: false; readonly why: Trouble };

/**
 * slow: past its deadline. unreachable: no connection, or a fault of its own. resting: it failed too often just now and is
 * left alone for a while. busy: it asked us to wait (429, 503). refused: it will not do this (4xx). nonsense: HTML, half
 * JSON or another schema.
 */
export type Trouble = 'slow' | 'unreachable' | 'resting' | 'busy' | 'refused' | 'nonsense';
