// Staff: who they are, their sign-ins and who is at the desk; src/store keeps them.
import type { Agent } from './store.js';
import type { Language } from './turn.js';

/** Staff, their sign-ins and who is at the desk. Passwords are hashed by src/accounts before they come here. */
export interface Staff {
  add(agent: Omit<Agent, 'id'> & { readonly passwordHash: string }): Promise<'added' | 'exists'>;
  byEmail(email: string): Promise<(Agent & { readonly passwordHash: string }) | null>;
  count(): Promise<number>;
  /** Everybody, by name. */
  all(): Promise<readonly (Agent & { readonly closed: boolean })[]>;
  /** False when there is no such user. A closed one can no longer sign in, and their sessions end. */
  change(
    email: string,
    to: {
      readonly name?: string;
      readonly role?: Agent['role'];
      readonly languages?: readonly Language[];
      readonly passwordHash?: string;
      readonly closed?: boolean;
    },
  ): Promise<boolean>;
  /** `tokenHash` is SHA-256 of the cookie's token; expires in UTC. */
  openSession(tokenHash: string, agent: string, expires: Date): Promise<void>;
  session(tokenHash: string): Promise<Agent | null>;
  closeSession(tokenHash: string): Promise<void>;
  /** Seen now; `available` null leaves it as it was. */
  seen(agent: string, available: boolean | null): Promise<void>;
  /** Agents seen within `seconds`, with whether they set themselves available. */
  present(
    seconds: number,
  ): Promise<
    readonly { readonly id: string; readonly name: string; readonly available: boolean; readonly seenAt: Date }[]
  >;
  /** Wrong sign-ins for a key (e-mail or caller) in the last `seconds`, over all nodes. */
  failures(key: string, seconds: number): Promise<number>;
  recordFailure(key: string): Promise<void>;
}
