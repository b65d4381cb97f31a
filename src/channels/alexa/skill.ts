// The skill: one request becomes one turn, and its reply one response, within the time that Alexa waits.
import { setTimeout as setTimer } from 'node:timers/promises';
import { SkillBuilders, type HandlerInput, type RequestHandler } from 'ask-sdk-core';
import type { RequestEnvelope, ResponseEnvelope } from 'ask-sdk-model';
import type { Log, Take } from '../../core/ports.js';
import type { Reply } from '../../core/reply.js';
import type { AmazonOptions } from './amazon.js';
import { holderOf } from './account-flow.js';
import { aroundOf, hash, shortId } from './around.js';
import { converse } from './converse.js';
import { SILENT } from './envelope.js';
import { heardEvent } from './events.js';
import type { Hear } from './hear.js';
import { deviceConsented } from './home-flow.js';
import { remindConsented } from './reminder-flow.js';
import type { Responses } from './respond.js';
import type { States } from './state.js';
import type { Said, Talk, VoiceParts } from './talk.js';
import { late, withinTime } from './within-time.js';

export interface SkillParts {
  readonly take: Take;
  readonly hear: Hear;
  readonly responses: Responses;
  readonly states: States;
  readonly voice: VoiceParts;
  readonly skillId: string;
  readonly log: Log;
  readonly amazon: AmazonOptions;
}

/** Takes a request whose shape has been checked. `milliseconds` is what is left of the answer's time. Bugs are thrown. */
export type Answer = (envelope: RequestEnvelope, milliseconds: number) => Promise<ResponseEnvelope>;

const CAN = { push: false, screen: false, languages: ['en'] } as const;
/** Milliseconds after which "one moment" is said. */
const MOMENT = 2_500;
/** Milliseconds for which an answer waits for that. */
const LITTLE = 200;

export function createSkill(parts: SkillParts): Answer {
  const { take, hear, responses, states, voice, skillId, log, amazon } = parts;

  const talkOf = ({ request, session, context }: RequestEnvelope): Talk => {
    const around = aroundOf({ request, session, context, version: '1.0' }, amazon);
    const own = `alexa:${shortId(session?.sessionId ?? around.account)}`;
    let stands: ReturnType<Talk['stands']> = null;
    return {
      around,
      heard: hear(request),
      session: own,
      voice,
      stands: () => stands,
      take: async (input, state, mark) => {
        const { talk = own } = state;
        const holder = await holderOf({ around, session: own, voice }, state);
        const reply: Reply | null = await take({
          id: mark === undefined ? shortId(request.requestId) : `${shortId(request.requestId)}:${mark}`,
          conversation: talk,
          channel: 'alexa',
          user: hash(`alexa user ${around.userId}`),
          can: CAN,
          locale: 'en',
          input,
          ...(holder !== undefined && { holder }),
        });
        if (reply?.stands) stands = { stands: reply.stands, intent: reply.intent };
        return reply;
      },
    };
  };

  const answerOf = async ({ requestEnvelope }: HandlerInput, talk: Talk): Promise<Said> => {
    const { request, session } = requestEnvelope;
    const state = states.read(session?.attributes);
    if (request.type === 'SessionResumedRequest') return deviceConsented(resumedWell(request.cause), talk, state);
    if (request.type === 'Connections.Response') {
      const uprn = /^remind:(\w+)$/.exec(request.token ?? '')?.[1] ?? '';
      return remindConsented(accepted(request.payload), uprn, talk, state);
    }
    return converse(talk, state);
  };

  const talk: RequestHandler = {
    canHandle: ({ requestEnvelope }) => SPOKEN.includes(requestEnvelope.request.type),
    handle: async (handler) => {
      const { requestEnvelope } = handler;
      const one = talkOf(requestEnvelope);
      const { type, requestId } = requestEnvelope.request;
      let telling: Promise<void> | undefined;
      const moment = setTimeout(() => {
        if (OPEN_TO_A_WORD.includes(type)) telling = one.around.amazon?.meanwhile(requestId, responses.moment);
      }, MOMENT);
      const said = await withinTime(() => answerOf(handler, one), timeLeft(handler), log).finally(() => {
        clearTimeout(moment);
      });
      // Nothing may be said after the answer: a word that is on its way is waited for, a little.
      if (telling) await Promise.race([telling, setTimer(LITTLE, undefined, { ref: false })]);
      if (said === late) return responses.slow();
      const { response, state } = one.heard.leaving
        ? { response: responses.goodbye(said), state: said.state }
        : responses.answer(said, one.around.screen);
      const kept = Object.keys(state).length > 0 ? { voice: states.write(state) } : {};
      const { reply } = said;
      if (reply) handler.attributesManager.setSessionAttributes({ assistant: about(reply), ...kept });
      return response;
    },
  };

  /** Alexa takes no speech after the end: an empty response. */
  const ended: RequestHandler = {
    canHandle: ({ requestEnvelope }) => requestEnvelope.request.type === 'SessionEndedRequest',
    handle: async (handler) => {
      const { request, session } = handler.requestEnvelope;
      if (request.type === 'SessionEndedRequest' && request.error)
        log.warn({ error: request.error.type }, 'alexa ended the session');
      const one = talkOf(handler.requestEnvelope);
      const state = states.read(session?.attributes);
      await withinTime(() => one.take(one.heard.input, state), timeLeft(handler), log);
      return handler.responseBuilder.getResponse();
    },
  };

  /** Events have no session to speak into. */
  const events: RequestHandler = {
    canHandle: ({ requestEnvelope }) => SILENT.some((type) => type === requestEnvelope.request.type),
    handle: async (handler) => {
      const { requestEnvelope } = handler;
      await withinTime(
        () => heardEvent(requestEnvelope, aroundOf(requestEnvelope, amazon), voice),
        timeLeft(handler),
        log,
      );
      return handler.responseBuilder.getResponse();
    },
  };

  const skill = SkillBuilders.custom().withSkillId(skillId).addRequestHandlers(talk, ended, events).create();
  return (envelope, milliseconds) => skill.invoke(envelope, { milliseconds });
}

/** Requests that Alexa lets be answered with a word before the answer. */
const OPEN_TO_A_WORD: readonly string[] = ['LaunchRequest', 'IntentRequest'];
const SPOKEN: readonly string[] = ['LaunchRequest', 'IntentRequest', 'Connections.Response', 'SessionResumedRequest'];

const about = ({ intent, ending, articles, language }: Reply): object => ({ intent, ending, articles, language });

const timeLeft = (handler: HandlerInput): number => (handler.context as { readonly milliseconds: number }).milliseconds;

/** Alexa's words for a leave that was given, wherever this version of hers puts them. */
const accepted = (payload: unknown): boolean => {
  const { status, permissionScopes } = (payload ?? {}) as {
    readonly status?: unknown;
    readonly permissionScopes?: readonly { readonly status?: unknown }[];
  };
  return status === 'ACCEPTED' || permissionScopes?.[0]?.status === 'ACCEPTED';
};

const resumedWell = (cause: unknown): boolean => {
  const { status, result } = (cause ?? {}) as {
    readonly status?: { readonly code?: unknown };
    readonly result?: unknown;
  };
  return String(status?.code) === '200' && accepted(result ?? { status: 'ACCEPTED' });
};
