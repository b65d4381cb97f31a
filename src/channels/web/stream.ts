// The WebSocket stream of a conversation: missed lines first, then each line as it is stored, empty frames to stay open.
import { problem, type Socket, type SocketRoute } from '../../core/http.js';
import type { Log } from '../../core/ports.js';
import { toActivity, typingActivity, type Reader } from './activities.js';
import type { Attendance } from './attendance.js';
import type { Feed } from './feed.js';
import { originOf } from './origin.js';
import type { Tokens } from './tokens.js';
import type { Revoked } from '../../core/revoked.js';
import { ENDED } from './with-token.js';
import { BAD_WATERMARK, readWatermark } from './watermark.js';

/** Between empty frames: well inside the 60 s after which common proxies close a quiet connection. */
const KEEP_ALIVE_MS = 20_000;
/** RFC 6455: the server met something it did not expect; clients connect again by themselves. */
const UNEXPECTED = 1011;
/** RFC 6455, normal: the right to it has ended. */
const OVER = 1000;

interface Parts {
  readonly tokens: Tokens;
  readonly revoked: Pick<Revoked, 'why'>;
  readonly feed: Feed;
  readonly attendance: Attendance;
  readonly log: Log;
}

export function streamRoute(path: string, { tokens, ...parts }: Parts): SocketRoute {
  return {
    path,
    accept: async (request) => {
      const read = tokens.read(request.query.get('t') ?? '');
      const watermark = readWatermark(request.query.get('watermark'));
      if (read.kind === 'expired') return problem(403, 'TokenExpired', 'This token has expired.');
      if (read.kind === 'bad') return problem(401, 'BadToken', 'Connect with a live token: "?t=<token>".');
      if (read.bearer.conversation !== request.params['id'])
        return problem(403, 'BadToken', 'This token is for another conversation.');
      if (watermark === null) return BAD_WATERMARK;
      const why = await parts.revoked.why(read.bearer.conversation);
      if (why !== null) return ENDED[why];
      const reader = { ...read.bearer, origin: originOf(request) };
      return (socket) => stream(socket, reader, watermark, parts);
    },
  };
}

function stream(socket: Socket, reader: Reader, watermark: number, parts: Omit<Parts, 'tokens'>): void {
  const { feed, attendance, revoked, log } = parts;
  const left = attendance.came(reader.conversation);
  const still = attendance.onTyping(reader.conversation, (name) => {
    socket.send(JSON.stringify({ activities: [typingActivity(reader.conversation, name)] }));
  });
  const beat = setInterval(() => {
    socket.send('');
    revoked.why(reader.conversation).then(
      (why) => why !== null && socket.close(OVER),
      () => undefined, // asked again at the next beat
    );
  }, KEEP_ALIVE_MS);
  const stop = feed.follow(reader.conversation, watermark, {
    deliver: (lines) => {
      // One to a frame: DirectLineJS hands out the activities of two frames by turns, and so out of order.
      for (const line of lines)
        socket.send(JSON.stringify({ activities: [toActivity(line, reader)], watermark: String(line.n) }));
    },
    failed: (error) => {
      log.error({ err: error, channel: 'web' }, 'a conversation could not be read for its stream');
      socket.close(UNEXPECTED);
    },
  });
  socket.onClose(() => {
    clearInterval(beat);
    left();
    still();
    stop();
  });
}
