// Outcome: what came of a decision, before it is put into words.
import type { Ending } from './endings.js';
import type { UrgentKind } from './reading.js';
import type { Card, Link, Option } from './reply.js';
import type { Say } from './service.js';
import type { Session } from './session.js';
import type { Effect } from './store.js';
import type { Language } from './turn.js';

export interface Outcome {
  readonly intent: string;
  readonly ending: Ending;
  /** As a service says it for whoever takes over, in place of the ending. */
  readonly came?: string;
  readonly language: Language;
  readonly session: Session;
  /** Empty means silence: a person holds the conversation. */
  readonly say: readonly Say[];
  readonly options: readonly Option[];
  readonly all?: readonly Option[];
  readonly links: readonly Link[];
  /** Ids of the articles it was taken from. */
  readonly articles?: readonly string[];
  readonly card?: Card;
  /** What kind of danger it answers. */
  readonly danger?: UrgentKind;
  readonly effects: readonly Effect[];
  readonly account?: 'needed' | 'left';
  readonly then: 'listen' | 'close';
}
