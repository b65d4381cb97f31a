// WebSocket upgrades (ws): small messages, no compression, dead peers found by ping.
import { STATUS_CODES, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { HttpResponse, Socket } from '../core/http.js';
import { withDefaults } from './headers.js';
import type { Metrics } from './metrics.js';

const MAX_MESSAGE = 16 * 1024;
/** A peer that has not read this much is dropped; it asks again from where it was. */
const MAX_BACKLOG = 1024 * 1024;
const PING_MS = 30_000;
/** "Going away": clients take it as a sign to connect again. */
const GOING_AWAY = 1001;

export interface Sockets {
  /** Finishes the handshake and hands over the open socket. */
  open(request: IncomingMessage, socket: Duplex, head: Buffer, use: (socket: Socket) => void): void;
  count(): number;
  /** Tells every peer that we are going, and waits at most `ms` for them to agree. */
  close(ms: number): Promise<void>;
}

export const createSockets = (metrics: Metrics, failed: (error: unknown) => void): Sockets => {
  const server = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE, perMessageDeflate: false });
  const alive = new WeakSet<WebSocket>();
  const beat = setInterval(() => {
    for (const peer of server.clients) {
      if (alive.delete(peer)) peer.ping();
      else peer.terminate();
    }
  }, PING_MS);
  beat.unref();

  const open = (peer: WebSocket, use: (socket: Socket) => void) => {
    metrics.streams('socket', 1);
    alive.add(peer);
    peer.on('pong', () => alive.add(peer));
    // An error (a message too large, a broken frame) is always followed by the close that listeners wait for.
    peer.on('error', () => peer.terminate());
    peer.on('close', () => metrics.streams('socket', -1));
    guarded(() => use(asSocket(peer, guarded)));
    function guarded(work: () => void): void {
      try {
        work();
      } catch (error) {
        failed(error);
        peer.close(1011);
      }
    }
  };

  return {
    open: (request, socket, head, use) => server.handleUpgrade(request, socket, head, (peer) => open(peer, use)),
    count: () => server.clients.size,
    async close(ms) {
      clearInterval(beat);
      const peers = [...server.clients];
      const gone = peers.map((peer) => new Promise<void>((resolve) => peer.once('close', () => resolve())));
      for (const peer of peers) peer.close(GOING_AWAY, 'restarting');
      const timer = setTimeout(() => peers.forEach((peer) => peer.terminate()), ms);
      await Promise.all(gone);
      clearTimeout(timer);
      server.close();
    },
  };
};

const asSocket = (peer: WebSocket, guarded: (work: () => void) => void): Socket => ({
  send(text) {
    if (peer.readyState !== peer.OPEN) return;
    peer.send(text);
    if (peer.bufferedAmount > MAX_BACKLOG) peer.terminate();
  },
  close: (code, reason) => peer.close(code, reason),
  onMessage(listener) {
    peer.on('message', (data: Buffer, binary: boolean) => {
      if (binary) peer.close(1003, 'text only');
      else guarded(() => listener(data.toString('utf8')));
    });
  },
  onClose(listener) {
    peer.on('close', () => guarded(listener));
  },
});

/** Answers an upgrade that is not going to be one, in plain HTTP, and closes. */
export const refuseUpgrade = (socket: Duplex, response: HttpResponse, secure: boolean): void => {
  const body = typeof response.body === 'object' ? JSON.stringify(response.body) : (response.body ?? '');
  const headers = withDefaults(
    {
      'content-type': 'application/json; charset=utf-8',
      ...response.headers,
      'content-length': String(Buffer.byteLength(body)),
      connection: 'close',
    },
    secure,
  );
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value.replace(/[\r\n]/g, ' ')}`);
  socket.end(
    `HTTP/1.1 ${response.status} ${STATUS_CODES[response.status] ?? ''}\r\n${lines.join('\r\n')}\r\n\r\n${body}`,
  );
};
