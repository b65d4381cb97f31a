// A loopback endpoint of Open311 GeoReport v2, after https://wiki.open311.org/GeoReport_v2 (the text mirrored in
// open311/open311.github.io) and mysociety/open311-adapter @ 4d3a40d for what UK councils' endpoints really do.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Kept {
  readonly service_request_id: string;
  readonly form: URLSearchParams;
  readonly at: Date;
  status: string;
  notes: string | null;
}

/** What it does with the next calls; `null` is what the specification says. */
export type Trouble =
  /** Answers so, and keeps nothing. */
  | { readonly status: number; readonly body: string; readonly headers?: Record<string, string> }
  /** Keeps the request and drops the connection. */
  | 'commit-then-drop'
  /** Keeps the request and answers this in place of the truth. */
  | { readonly commitThen: string; readonly status?: number }
  | 'drop'
  | 'silent';

export interface GeoReport {
  readonly url: string;
  readonly kept: Kept[];
  /** Method and path of each call, with the query. */
  readonly calls: string[];
  /** Services that answer with a token; what it stands for is told from `ready` on. */
  readonly batch: { ready: boolean };
  /** By `POST` or the first word of the path: `requests`, `tokens`, `services`. */
  readonly trouble: Map<string, Trouble>;
  /** As FixMyStreet does: lists say no more than this. */
  mostListed: number;
  /** The time of the next requests, and who is told how they went. */
  close(): Promise<void>;
}

export const KEY = 'a key';
export const JURISDICTION = 'glanmarch.example';
const SERVICES = [
  {
    service_code: 'MISSED',
    service_name: 'Missed collection',
    metadata: 'true',
    type: 'realtime',
    keywords: 'bins',
    group: 'Waste',
  },
  { service_code: 17, service_name: 'Fly-tipping', metadata: false, type: 'batch', keywords: '', group: 'Waste' },
];
const DEFINITION = {
  service_code: 'MISSED',
  attributes: [
    { variable: false, code: 'INFO', datatype: 'text', required: false, order: 1, description: 'Put it out by 7.' },
    {
      variable: 'true',
      code: 'BIN',
      datatype: 'singlevaluelist',
      required: true,
      order: 2,
      description: 'Which?',
      values: [{ key: 'G1', name: 'Green caddy' }],
    },
    { variable: true, code: 'OUR_REF', datatype: 'string', required: 'false', order: 3, description: 'Reference' },
  ],
};

export async function openGeoReport(): Promise<GeoReport> {
  const kept: Kept[] = [];
  const calls: string[] = [];
  const trouble = new Map<string, Trouble>();
  const place = { url: '', kept, calls, trouble, batch: { ready: false }, mostListed: 1000 };
  const server = createServer((request, response) => {
    void handle(request, response, place);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return Object.assign(place, {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/v2/`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  });
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  place: Omit<GeoReport, 'close'>,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://x');
  place.calls.push(`${request.method ?? ''} ${url.pathname.replace('/v2/', '')}${url.search}`);
  const [, what = '', id, format = 'json'] = /^\/v2\/([a-z]+)(?:\/([^/.]+))?\.(json|xml)$/.exec(url.pathname) ?? [];
  let body = '';
  for await (const chunk of request) body += String(chunk);
  // In one process with the application restify has its own writeHead, which gives nothing back.
  const answer = (status: number, headers: Record<string, string>, text: string): void => {
    response.writeHead(status, headers);
    response.end(text);
  };
  const given = place.trouble.get(request.method === 'POST' ? 'POST' : what);
  if (given === 'silent') return;
  if (given === 'drop') return void request.socket.destroy();
  if (typeof given === 'object' && 'body' in given) {
    return answer(given.status, given.headers ?? {}, given.body);
  }
  const [status, value] = request.method === 'POST' ? post(request, body, place) : get(what, id, url, place);
  if (given === 'commit-then-drop') return void request.socket.destroy();
  if (given) return answer(given.status ?? 200, { 'content-type': 'text/html' }, given.commitThen);
  const text = format === 'xml' ? asXml(status, what, value) : JSON.stringify(value);
  answer(status, { 'content-type': format === 'xml' ? 'text/xml' : 'application/json' }, text);
}

type Said = readonly [number, unknown];
const error = (code: number, description: string): Said => [code, [{ code, description }]];

function post(request: IncomingMessage, body: string, { kept, batch }: Omit<GeoReport, 'close'>): Said {
  if (request.headers['content-type'] !== 'application/x-www-form-urlencoded;charset=UTF-8')
    return error(400, 'send a form');
  const form = new URLSearchParams(body);
  if (form.get('api_key') !== KEY) return error(403, 'api_key was not found');
  if (form.get('jurisdiction_id') !== JURISDICTION) return error(404, 'jurisdiction_id provided was not found');
  const service = SERVICES.find(({ service_code }) => String(service_code) === form.get('service_code'));
  if (!service) return error(404, 'service_code was not found');
  if (!form.has('address_id') && !form.has('address_string') && !(form.has('lat') && form.has('long')))
    return error(400, 'a location was not given');
  if ((form.get('description') ?? '').length > 4000) return error(400, 'description is too long');
  const id = String(1000 + kept.length);
  kept.push({ service_request_id: id, form, at: new Date(), status: 'open', notes: null });
  if (service.type === 'batch') return [200, [{ token: `t${id}` }]];
  void batch;
  return [200, [{ service_request_id: Number(id), service_notice: 'Thank you.', account_id: null }]];
}

function get(what: string, id: string | undefined, url: URL, place: Omit<GeoReport, 'close'>): Said {
  const { kept, batch, mostListed } = place;
  if (url.searchParams.get('jurisdiction_id') !== JURISDICTION)
    return error(404, 'jurisdiction_id provided was not found');
  if (what === 'services') return [200, id === undefined ? SERVICES : DEFINITION];
  if (what === 'tokens') {
    const one = kept.find((request) => `t${request.service_request_id}` === id);
    if (!one) return error(404, 'token was not found');
    return [200, [{ service_request_id: batch.ready ? one.service_request_id : '', token: id }]];
  }
  if (id !== undefined) {
    const one = kept.find((request) => request.service_request_id === id);
    return one ? [200, [recordOf(one)]] : error(404, 'service_request_id was not found');
  }
  const [from, to] = ['start_date', 'end_date'].map((name) => Date.parse(url.searchParams.get(name) ?? ''));
  if (!(to! - from! <= 90 * 86_400_000)) return error(400, 'the span is more than 90 days');
  const found = kept.filter(
    ({ form, at }) =>
      form.get('service_code') === url.searchParams.get('service_code') && at.getTime() >= from! && at.getTime() < to!,
  );
  return [200, found.slice(0, mostListed).map(recordOf)];
}

const recordOf = ({ service_request_id, form, at, status, notes }: Kept) => ({
  service_request_id,
  status,
  status_notes: notes,
  service_code: form.get('service_code'),
  description: null,
  requested_datetime: at.toISOString(),
  updated_datetime: null,
  address_id: form.get('address_id'),
  extended_attributes: { our_ref: form.get('attribute[OUR_REF]') },
});

function asXml(status: number, what: string, value: unknown): string {
  const head = '<?xml version="1.0" encoding="utf-8"?>\n';
  if (status !== 200)
    return `${head}<errors>${(value as object[]).map((one) => `<error>${inner(one)}</error>`).join('')}</errors>`;
  const [root, each] = what === 'services' ? ['services', 'service'] : ['service_requests', 'request'];
  if (!Array.isArray(value)) return `${head}<service_definition>${inner(value as object)}</service_definition>`;
  return `${head}<${root}>\n  ${(value as object[]).map((one) => `<${each}>${inner(one)}</${each}>`).join('\n  ')}\n</${root}>\n`;
}

const inner = (value: object): string =>
  Object.entries(value)
    .map(([name, one]: [string, unknown]) => {
      if (one === null || one === undefined) return `<${name}/>`;
      if (Array.isArray(one))
        return `<${name}>${(one as object[]).map((each) => `<${name.slice(0, -1)}>${inner(each)}</${name.slice(0, -1)}>`).join('')}</${name}>`;
      if (typeof one === 'object') return `<${name}>${inner(one)}</${name}>`;
      const text = typeof one === 'string' ? one : JSON.stringify(one);
      return `<${name}>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</${name}>`;
    })
    .join('');
