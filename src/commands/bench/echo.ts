// Serves the echo bot over just enough Direct Line for the bench's residents: no store, no tokens, no limits.
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { WebSocketServer, type WebSocket } from 'ws';
import { createEchoBot } from '../../channels/web/echo-bot.js';
import { readConfig } from '../../config.js';

const { port } = readConfig();
const sockets = new Map<string, WebSocket>();
const echo = createEchoBot((reply) =>
  sockets.get(reply.conversation?.id ?? '')?.send(JSON.stringify({ activities: [reply] })),
);

const read = async (request: IncomingMessage): Promise<Record<string, unknown>> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length > 0 ? (JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>) : {};
};

const server = createServer((request, response) => {
  const path = request.url ?? '';
  const send = (body: object): void => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(body));
  };
  void read(request).then(async (body) => {
    if (path === '/api/webchat/token') send({ token: 'none' });
    else if (path === '/v3/directline/conversations') {
      const conversationId = randomUUID();
      send({ conversationId, streamUrl: `ws://127.0.0.1:${String(port)}/${conversationId}` });
    } else if (path.endsWith('/activities')) {
      const id = randomUUID();
      const conversation = { id: path.split('/')[4] ?? '', isGroup: false, conversationType: 'personal', name: '' };
      await echo({
        ...body,
        id,
        conversation,
        channelId: 'directline',
        recipient: { id: 'bot', name: 'bot' },
        from: { id: 'resident', name: '' },
        serviceUrl: '',
      });
      send({ id });
    } else send({});
  });
});
const streams = new WebSocketServer({ server });
streams.on('connection', (socket, request) => sockets.set((request.url ?? '').slice(1), socket));
server.listen(port, '127.0.0.1');
process.once('SIGTERM', () => process.exit(0));
