// What the connector has to know of one council's GeoReport v2 endpoint.
import type { Open311Names } from '../../core/council.js';

export interface Open311Settings extends Open311Names {
  /** The address that `services.json` and `requests.json` stand under. */
  readonly url: string;
  /** Needed to make requests; empty where the endpoint asks for none. */
  readonly key: string;
  /** Where the system can fetch a photo; null where this server has no public address. */
  readonly photoUrl?: ((id: string) => string) | null;
}
