// Requests that did not begin here, beside our own: looked at, never written, delivered or asked after.
import type { EarlierRequests, Requests } from '../core/requests.js';

/** Our own first. */
export const withEarlier = (requests: Requests, earlier: EarlierRequests | undefined): Requests =>
  earlier === undefined
    ? requests
    : {
        byReference: async (reference) => (await requests.byReference(reference)) ?? earlier.byReference(reference),
        details: requests.details,
        open: async (...asked) => [...(await requests.open(...asked)), ...earlier.open(...asked)],
      };
