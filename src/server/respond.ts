// Puts an HttpResponse on the wire: plain, or as a stream that stays open.
import type { Response } from 'restify';
import type { HttpResponse, Sink } from '../core/http.js';
import { withDefaults } from './headers.js';

/** A reader that has fallen this far behind is gone in all but name. */
const STREAM_BACKLOG = 1024 * 1024;
/** Comment lines that keep proxies from closing a quiet event stream. */
const KEEP_ALIVE_MS = 25_000;

/** Open streams by how to end them, so that a stop can. */
export type OpenStreams = Set<() => void>;

export interface Wire {
  /** The caller came by https, by a trusted proxy's word. */
  readonly secure: boolean;
  /** HEAD: headers only. */
  readonly bodiless: boolean;
  readonly stopping: () => boolean;
  readonly streams: OpenStreams;
}

export const respond = (res: Response, response: HttpResponse, wire: Wire): void => {
  const { body, stream } = response;
  const headers = withDefaults(response.headers ?? {}, wire.secure);
  if (wire.stopping()) headers['connection'] = 'close';
  if (stream !== undefined && !wire.bodiless) {
    openStream(res, response.status, headers, stream, wire.streams);
    return;
  }
  const bytes = typeof body === 'object' && !Buffer.isBuffer(body) ? JSON.stringify(body) : body;
  if (bytes !== undefined) {
    headers['content-type'] ??=
      typeof body === 'string' ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8';
    headers['content-length'] = String(Buffer.byteLength(bytes));
  } else if (response.status !== 204 && response.status !== 304) {
    headers['content-length'] = '0';
  }
  // sendRaw skips restify's formatters, but keeps its book of what has been answered.
  res.sendRaw(response.status, bytes ?? '', headers);
};

const openStream = (
  res: Response,
  status: number,
  headers: Record<string, string>,
  stream: (sink: Sink) => () => void,
  streams: OpenStreams,
): void => {
  headers['x-accel-buffering'] = 'no';
  res.writeHead(status, headers);
  res.flushHeaders();
  const close = () => void res.end();
  const sink: Sink = {
    write(chunk) {
      if (res.writableEnded || res.destroyed) return;
      res.write(chunk);
      if (res.writableLength > STREAM_BACKLOG) res.destroy();
    },
    close,
  };
  const events = headers['content-type']?.startsWith('text/event-stream') === true;
  const beat = events ? setInterval(() => sink.write(': keep-alive\n\n'), KEEP_ALIVE_MS) : undefined;
  streams.add(close);
  let gone: (() => void) | null = null;
  let over = false;
  res.once('close', () => {
    over = true;
    clearInterval(beat);
    streams.delete(close);
    gone?.();
  });
  gone = stream(sink);
  if (over) gone();
};
