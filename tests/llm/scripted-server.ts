// A server on loopback that speaks the chat completions protocol of OpenAI and of Azure, and answers what a test tells it to.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  /** As sent. */
  readonly raw: string;
  readonly model: string;
  readonly system: string;
  /** The material, parsed. */
  readonly user: Record<string, unknown>;
  /** The name of the schema: what it was asked to do. */
  readonly job: string;
  readonly schema: Record<string, unknown>;
}

/** An object is answered as JSON, a text as it is; `status` refuses; `silent` never answers. */
export type Scripted = object | string | { readonly status: number } | { readonly silent: true };

export interface ModelServer {
  /** With /v1. */
  readonly url: string;
  readonly received: readonly Received[];
  /** What it says to requests that a protocol error made it refuse; must stay empty. */
  readonly wrong: readonly string[];
  close(): Promise<void>;
}

export async function openModelServer(script: (request: Received) => Scripted): Promise<ModelServer> {
  const received: Received[] = [];
  const wrong: string[] = [];
  const server = createServer((request, response) => {
    handle(request, response, script, received).catch((error: unknown) => {
      wrong.push(String(error));
      send(response, 400, '{"error":{"message":"bad request"}}');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}/v1`,
    received,
    wrong,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  script: (request: Received) => Scripted,
  received: Received[],
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const raw = Buffer.concat(chunks).toString('utf8');
  const body = JSON.parse(raw) as {
    model: string;
    stream?: boolean;
    messages: { role: string; content: string }[];
    response_format: { type: string; json_schema: { name: string; strict: boolean; schema: Record<string, unknown> } };
  };
  const path = request.url ?? '';
  const ours = /^\/v1\/chat\/completions$|^\/openai\/deployments\/[\w.-]+\/chat\/completions\?api-version=[\d-]+$/;
  if (request.method !== 'POST' || !ours.test(path)) throw new Error(`${String(request.method)} ${path}`);
  const format = body.response_format;
  // What OpenAI's strict mode asks for.
  if (format.type !== 'json_schema' || !format.json_schema.strict) throw new Error('no strict schema');
  strict(format.json_schema.schema);
  const [system, user] = body.messages;
  if (body.stream || body.messages.length !== 2 || system?.role !== 'system' || user?.role !== 'user')
    throw new Error('not one question');
  const one: Received = {
    path,
    headers: request.headers,
    raw,
    model: body.model,
    system: system.content,
    user: JSON.parse(user.content) as Record<string, unknown>,
    job: format.json_schema.name,
    schema: format.json_schema.schema,
  };
  received.push(one);
  answer(script(one), body.model, response);
}

function answer(scripted: Scripted, model: string, response: ServerResponse): void {
  if (typeof scripted === 'object' && 'silent' in scripted) return;
  if (typeof scripted === 'object' && 'status' in scripted) {
    send(response, Number(scripted.status), '{"error":{"message":"no","type":"no","code":null}}');
    return;
  }
  const content = typeof scripted === 'string' ? scripted : JSON.stringify(scripted);
  const choice = {
    index: 0,
    message: { role: 'assistant', content, refusal: null },
    logprobs: null,
    finish_reason: 'stop',
  };
  const usage = { prompt_tokens: 200, completion_tokens: 50, total_tokens: 250 };
  const completion = { id: 'chatcmpl-1', object: 'chat.completion', created: 1, model, choices: [choice], usage };
  send(response, 200, JSON.stringify(completion));
}

function send(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'application/json', location: 'http://127.0.0.1:9/v1' });
  response.end(body);
}

/** Every object closed, every property required. */
function strict(schema: Record<string, unknown>): void {
  if (schema['type'] === 'object') {
    const properties = schema['properties'] as Record<string, Record<string, unknown>>;
    const required = [...(schema['required'] as string[])].sort();
    if (schema['additionalProperties'] !== false || required.join() !== Object.keys(properties).sort().join())
      throw new Error('an object is open');
    Object.values(properties).forEach(strict);
  }
  if (schema['type'] === 'array') strict(schema['items'] as Record<string, unknown>);
}
