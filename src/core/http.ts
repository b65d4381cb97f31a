// HTTP in no framework's words: channels and the desk give routes, src/server serves them.

export interface HttpRequest {
  readonly method: string;
  /** Decoded path without the query. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The caller's address; a proxy's word for it is taken only with TRUST_PROXY. */
  readonly ip: string;
  /** The bytes as sent, for signatures; empty when the route reads no body. */
  readonly raw: Buffer;
  /** Parsed JSON for `json` routes, URLSearchParams for `form` routes, else undefined. */
  readonly body: unknown;
}

/** The open end of a streamed answer (server-sent events). */
export interface Sink {
  write(chunk: string): void;
  close(): void;
}

export interface HttpResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON, a string or bytes as they are (set content-type yourself). */
  readonly body?: object | string | Buffer;
  /** Streams instead of `body`; returns what to do when the caller goes. */
  readonly stream?: (sink: Sink) => () => void;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'OPTIONS';
  /** As restify writes it: `/v3/directline/conversations/:id/activities`. */
  readonly path: string;
  /** How the body is read. `bytes` leaves parsing to the route. Default `none`. */
  readonly body?: 'none' | 'json' | 'form' | 'bytes';
  /** Largest body in bytes; default 65,536. */
  readonly limit?: number;
  /**
   * Which requests use up what one address may ask. `refused`: only those answered with 400 or more, for callers who prove
   * who they are and come, all of them, from a few addresses (every speaker from Amazon's). Default `all`.
   */
  readonly counts?: 'all' | 'refused';
  /** Who asks, by a key, where they have proved it before: counted by themselves, and not with their address. Null: with it. */
  readonly caller?: (request: HttpRequest) => string | null;
  /**
   * Asked before the body is read (`raw` empty, `body` undefined): a response refuses the request, null lets it on to
   * `handle`. For routes that must say 401 before they say anything about the body.
   */
  readonly admit?: (request: HttpRequest) => Promise<HttpResponse | null>;
  readonly handle: (request: HttpRequest) => Promise<HttpResponse>;
}

/** A WebSocket that the server has accepted. */
export interface Socket {
  send(text: string): void;
  close(code?: number, reason?: string): void;
  onMessage(listener: (text: string) => void): void;
  onClose(listener: () => void): void;
}

export interface SocketRoute {
  readonly path: string;
  /** Decides before the upgrade: a response refuses it, a function takes the open socket. */
  readonly accept: (request: HttpRequest) => Promise<HttpResponse | ((socket: Socket) => void)>;
}

export const problem = (status: number, code: string, message: string): HttpResponse => ({
  status,
  body: { error: { code, message } },
});
