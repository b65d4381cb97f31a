// The skill: one request becomes one turn, and its reply one response, within the time that Alexa waits.
import { SkillBuilders, type HandlerInput, type RequestHandler } from 'ask-sdk-core';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import { createHash } from 'node:crypto';
import type { Log, Take } from '../../core/ports.js';
import type { Reply } from '../../core/reply.js';
import type { Input, Turn } from '../../core/turn.js';
import type { Hear } from './hear.js';
import type { Responses } from './respond.js';

export interface SkillParts {
  readonly take: Take;
  readonly hear: Hear;
  readonly responses: Responses;
  readonly skillId: string;
  readonly log: Log;
}

/** Takes a request whose shape has been checked. `milliseconds` is what is left of the answer's time. Bugs are thrown. */
export type Answer = (envelope: RequestEnvelope, milliseconds: number) => Promise<ResponseEnvelope>;

const CAN = { push: false, screen: false, languages: ['en'] } as const;

export function createSkill({ take, hear, responses, skillId, log }: SkillParts): Answer {
  const within = async (turn: Turn, milliseconds: number): Promise<{ readonly reply: Reply | null } | 'late'> => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(
        () => {
          resolve('late');
        },
        Math.max(0, milliseconds),
      );
    });
    const taken = take(turn).then((reply) => ({ reply }));
    const first = await Promise.race([taken, late]).finally(() => {
      clearTimeout(timer);
    });
    if (first === 'late') {
      log.warn({ turn: turn.id }, 'alexa answer not ready in time');
      taken.catch((error: unknown) => {
        log.error({ err: error, turn: turn.id }, 'alexa turn failed after its answer was due');
      });
    }
    return first;
  };

  const talk: RequestHandler = {
    canHandle: ({ requestEnvelope }) => ['LaunchRequest', 'IntentRequest'].includes(requestEnvelope.request.type),
    handle: async (handler) => {
      const { input, leaving } = hear(handler.requestEnvelope.request);
      const taken = await within(turnOf(handler.requestEnvelope, input), timeLeft(handler));
      if (taken === 'late') return responses.slow();
      const { reply } = taken;
      if (reply) handler.attributesManager.setSessionAttributes({ assistant: about(reply) });
      if (leaving) return responses.goodbye(reply);
      return reply ? responses.answer(reply) : responses.silent();
    },
  };

  /** Alexa takes no speech after the end: an empty response. */
  const ended: RequestHandler = {
    canHandle: ({ requestEnvelope }) => requestEnvelope.request.type === 'SessionEndedRequest',
    handle: async (handler) => {
      const { request } = handler.requestEnvelope;
      if (request.type === 'SessionEndedRequest' && request.error)
        log.warn({ error: request.error.type }, 'alexa ended the session');
      await within(turnOf(handler.requestEnvelope, hear(request).input), timeLeft(handler));
      return handler.responseBuilder.getResponse();
    },
  };

  const skill = SkillBuilders.custom().withSkillId(skillId).addRequestHandlers(talk, ended).create();
  return (envelope, milliseconds) => skill.invoke(envelope, { milliseconds });
}

const about = ({ intent, ending, articles, language }: Reply): object => ({ intent, ending, articles, language });

const timeLeft = (handler: HandlerInput): number => (handler.context as { readonly milliseconds: number }).milliseconds;

/** Alexa's request id makes a redelivery the same turn. Her user id is hashed: it is nobody's business but hers. */
function turnOf({ request, session, context }: RequestEnvelope, input: Input): Turn {
  const user = session?.user.userId ?? context.System.user.userId;
  return {
    id: short(request.requestId),
    conversation: `alexa:${short(session?.sessionId ?? user)}`,
    channel: 'alexa',
    user: hash(`alexa user ${user}`),
    can: CAN,
    locale: 'en',
    input,
  };
}

const short = (id: string): string => (/^[\w.:-]{1,120}$/.test(id) ? id : hash(id));
const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 40);
