// Lets a request in that has a live token, and only to the conversation that the token is for.
import { problem, type HttpRequest, type HttpResponse, type Route } from '../../core/http.js';
import type { Revoked, WhyRevoked } from '../../core/revoked.js';
import type { Bearer, Tokens } from './tokens.js';

export type Handler = (request: HttpRequest, bearer: Bearer) => Promise<HttpResponse>;
export type WithToken = (handle: Handler) => Route['handle'];

/** With a live token, and where the address names a conversation (`:id`), the token of that one. */
export const requireToken =
  (tokens: Tokens, revoked: Pick<Revoked, 'why'>): WithToken =>
  (handle) =>
  async (request) => {
    const given = /^bearer +(\S+)$/i.exec(request.headers['authorization'] ?? '')?.[1];
    if (given === undefined) return problem(401, 'MissingToken', 'Send a token: "Authorization: Bearer <token>".');
    const read = tokens.read(given);
    if (read.kind === 'bad') return problem(403, 'BadToken', 'This token is not valid.');
    if (read.kind === 'expired')
      return problem(403, 'TokenExpired', 'This token has expired. Start a new conversation.');
    const named = request.params['id'] ?? read.bearer.conversation;
    if (named !== read.bearer.conversation) return problem(403, 'BadToken', 'This token is for another conversation.');
    const why = await revoked.why(read.bearer.conversation);
    return why === null ? handle(request, read.bearer) : ENDED[why];
  };

/** The window tells by the code what to take off the screen. */
export const ENDED: Readonly<Record<WhyRevoked, HttpResponse>> = {
  left: problem(403, 'ConversationLeft', 'This conversation has been left. Start a new conversation.'),
  deleted: problem(403, 'ConversationDeleted', 'This conversation has been deleted. Start a new conversation.'),
};
