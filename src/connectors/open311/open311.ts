// Open311 GeoReport v2 (https://wiki.open311.org/GeoReport_v2): a council's system for requests.
import type { Log } from '../../core/ports.js';
import type { Answer, Getting, Remote } from '../../core/remote.js';
import type { NewRequest, RequestSystem } from '../../core/requests.js';
import { findReference } from './find.js';
import { requestForm } from './form.js';
import type { Open311Settings } from './settings.js';
import { answers, type Definition } from './wire.js';

/** Seconds: what services there are changes rarely, and an old list is better than none. */
const KEPT = { cacheSeconds: 3_600, staleSeconds: 7 * 86_400 };
const LONGEST_NOTE = 500;
/** GeoReport knows `closed`; mySociety's extension adds the others. */
const CLOSED =
  /^(?:closed|fixed|no_further_action|duplicate|not_councils_responsibility|internal_referral|cancelled|completed)$/i;

export interface Open311 extends RequestSystem {
  /** Service codes that the council has mapped and the endpoint does not offer; empty when it cannot be asked. */
  unknownCodes(): Promise<readonly string[]>;
}

export const createOpen311 = (settings: Open311Settings, remote: Remote, now: () => Date, log: Log): Open311 => {
  const { format, jurisdiction, services } = settings;
  const accept = format === 'xml' ? 'text/xml, application/xml' : 'application/json, text/xml;q=0.5';
  const address = (path: string, query: Readonly<Record<string, string>> = {}): URL => {
    const url = new URL(`${settings.url.replace(/\/+$/, '')}/${path}.${format}`);
    if (jurisdiction) url.searchParams.set('jurisdiction_id', jurisdiction);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    return url;
  };
  const get = <T>(path: string, asking: Getting<T>, query?: Readonly<Record<string, string>>): Promise<Answer<T>> =>
    remote.get(address(path, query), { as: 'text', accept, ...asking });
  const offered = (by?: number) =>
    get('services', { schema: answers.services, ...KEPT, ...(by === undefined ? {} : { by }) });

  /** Null when the service has none, or when the endpoint does not say: the request goes without. */
  const definitionOf = async (code: string): Promise<Definition | null> => {
    const by = remote.deadline();
    const list = await offered(by);
    const service = list.ok ? list.value.find((one) => one.service_code === code) : undefined;
    if (!service?.metadata) return null;
    const got = await get(`services/${encodeURIComponent(code)}`, { schema: answers.definition, ...KEPT, by });
    return got.ok ? got.value : null;
  };

  return {
    unknownCodes: async () => {
      const list = await offered();
      if (!list.ok) return [];
      const known = new Set(list.value.map((one) => one.service_code));
      return [...new Set(Object.values(services))].filter((code) => !known.has(code));
    },

    send: async (request: NewRequest) => {
      const code = services[request.service];
      if (code === undefined) return { ok: false, why: 'refused' };
      const body = requestForm(request, code, settings, await definitionOf(code));
      const url = new URL(`${settings.url.replace(/\/+$/, '')}/requests.${format}`);
      const made = await remote.post(url, { as: 'text', accept, schema: answers.made, body });
      if (made.ok) {
        const [{ service_request_id: theirs, token } = { service_request_id: null, token: null }] = made.value;
        return { ok: true, value: { theirs, token: theirs === null ? token : null }, asOf: made.asOf };
      }
      if (made.why === 'refused')
        log.warn(
          { service: request.service, status: made.status, codes: errorCodes(made.body) },
          'Open311 refused a request',
        );
      return made;
    },

    find: (reference, { service, since }) => {
      const code = services[service];
      if (!settings.referenceAttribute || code === undefined) return null;
      const by = remote.deadline();
      return findReference(reference, since, now(), (from, to) =>
        get(
          'requests',
          { schema: answers.records, by },
          { service_code: code, start_date: instant(from), end_date: instant(to) },
        ),
      );
    },

    state: async (theirs) => {
      const got = await get(`requests/${encodeURIComponent(theirs)}`, { schema: answers.records });
      if (!got.ok) return got;
      const [one] = got.value;
      if (!one?.status) return { ok: false, why: 'nonsense' };
      const note = one.status_notes && [...one.status_notes].slice(0, LONGEST_NOTE).join('');
      return { ok: true, value: { closed: CLOSED.test(one.status), note }, asOf: got.asOf };
    },

    fromToken: async (token) => {
      const got = await get(`tokens/${encodeURIComponent(token)}`, { schema: answers.made, missing: [] });
      return got.ok ? { ok: true, value: got.value[0]?.service_request_id ?? null, asOf: got.asOf } : got;
    },
  };
};

/** W3C dates, whole seconds. */
const instant = (at: Date): string => at.toISOString().replace(/\.\d+Z$/, 'Z');

/** Their codes alone, for the log: the words beside them may repeat what the resident told. */
const errorCodes = (body: string | null): readonly string[] =>
  [...(body ?? '').matchAll(/(?:"code"\s*:\s*"?|<code>\s*)(\d{1,4})/g)].map(([, code = '']) => code);
