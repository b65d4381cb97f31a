// Ids of intents that the flow itself must know, whatever a council's catalogue holds besides.

/** Nothing that a council deals with, or nothing understood. */
export const NOTHING = 'general.out-of-scope';
/** Danger: told first, whatever else was asked. */
export const EMERGENCY = 'general.emergency';
/** Somebody asks for a person. */
export const PERSON = 'general.human';
