// What a request tells besides its words: who speaks, from which device, and what that device and its owner allow.
import type { RequestEnvelope } from 'ask-sdk-model';
import { createHash } from 'node:crypto';
import { createAmazon, type Amazon, type AmazonOptions } from './amazon.js';

export interface Around {
  /** Whoever is recognised, else the account; and the account. Never shown, never logged. */
  readonly who: string;
  readonly account: string;
  readonly device: string | null;
  /** Amazon's own id of the account, for messages to the skill. */
  readonly userId: string;
  readonly endpoint: string;
  /** Amazon's services with this request's leave; null where it brings none. */
  readonly amazon: Amazon | null;
  readonly screen: boolean;
  /** When Amazon sent it, milliseconds UTC. */
  readonly at: number;
  /** The token of whoever linked their account. */
  readonly linked: string | null;
}

const APL = 'Alexa.Presentation.APL';

export function aroundOf({ request, context, session }: RequestEnvelope, options: AmazonOptions): Around {
  const { System } = context;
  const userId = System.user?.userId ?? session?.user.userId ?? '';
  const person = System.person?.personId;
  const device = System.device;
  return {
    // Without an account nothing may be shared: whatever is kept is this session's.
    who: person ? `person ${person}` : userId ? `account ${userId}` : `session ${session?.sessionId ?? ''}`,
    account: userId || (session?.sessionId ?? ''),
    userId,
    device: device?.deviceId || null,
    endpoint: System.apiEndpoint,
    amazon:
      System.apiAccessToken && System.apiEndpoint
        ? createAmazon(System.apiEndpoint, System.apiAccessToken, options)
        : null,
    screen: Object.hasOwn(device?.supportedInterfaces ?? {}, APL),
    at: Date.parse(request.timestamp) || Date.now(),
    linked: tokenIn(System.person?.accessToken ?? System.user?.accessToken),
  };
}

/** One of ours, as far as its looks tell. */
const tokenIn = (token: unknown): string | null =>
  typeof token === 'string' && token !== '' && token.length <= 200 ? token : null;

export const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 40);
/** Ids short and plain enough to be kept as they are; others by their hash. */
export const shortId = (id: string): string => (/^[\w.:-]{1,120}$/.test(id) ? id : hash(id));
