// A simulated speaker: what a resident says becomes the request that Alexa would send.
import { randomUUID } from 'node:crypto';
import type { InteractionModel } from '../model-schema.js';
import { hear, spokenWords, type Hearing } from './ear.js';

/** As JSON has it. */
export interface Envelope {
  readonly version: string;
  readonly session: {
    readonly new: boolean;
    readonly sessionId: string;
    readonly application: { readonly applicationId: string };
    readonly user: { readonly userId: string };
    readonly attributes?: object;
  };
  readonly context: {
    readonly System: {
      readonly application: { readonly applicationId: string };
      readonly user: { readonly userId: string };
      readonly device: object;
      readonly apiEndpoint: string;
    };
  };
  readonly request: Readonly<Record<string, unknown>> & {
    readonly type: string;
    readonly requestId: string;
    readonly timestamp: string;
  };
}

export interface Speaker {
  readonly launch: () => Envelope;
  /** "open glanmarch council" launches; "ask glanmarch council when is my bin collected" is one breath; what is not heard becomes FallbackIntent without its words. */
  readonly speak: (utterance: string) => Envelope;
  readonly intent: (name: string, slots?: Hearing['slots']) => Envelope;
  readonly leave: (reason?: 'USER_INITIATED' | 'ERROR' | 'EXCEEDED_MAX_REPROMPTS') => Envelope;
  /** Any other request, such as `Connections.Response`; `session: false` for one that has none. */
  readonly request: (type: string, rest?: object, session?: boolean) => Envelope;
  /** From now on requests bring this token of a linked account, as a recognised person's own or the account's; null for none. */
  readonly link: (token: string | null) => void;
  /** What a response gave to be carried to the next request. */
  readonly carry: (response: { readonly sessionAttributes?: object }) => void;
}

export interface SpeakerOptions {
  readonly model: InteractionModel;
  readonly skillId: string;
  readonly sessionId?: string;
  readonly userId?: string;
  readonly locale?: string;
  readonly now?: () => Date;
  /** Whoever is recognised. */
  readonly personId?: string;
  /** Amazon's services, and leave to use them. */
  readonly amazon?: { readonly endpoint: string; readonly token: string };
  readonly screen?: boolean;
}

/** One session of one person at one speaker. */
export function createSpeaker(options: SpeakerOptions): Speaker {
  const {
    model,
    skillId,
    sessionId = `amzn1.echo-api.session.${randomUUID()}`,
    userId = 'amzn1.ask.account.TEST',
    locale = 'en-GB',
    now = () => new Date(),
    personId,
    amazon,
    screen = false,
  } = options;
  let first = true;
  let attributes: object = {};
  let accessToken: string | null = null;
  const envelope = (type: string, rest: object): Envelope => {
    const isNew = first;
    first = false;
    const application = { applicationId: skillId };
    return {
      version: '1.0',
      session: { new: isNew, sessionId, application, user: { userId }, attributes },
      context: {
        System: {
          application,
          user: { userId, ...(accessToken !== null && !personId ? { accessToken } : {}) },
          device: {
            deviceId: 'amzn1.ask.device.TEST',
            supportedInterfaces: screen ? { 'Alexa.Presentation.APL': { runtime: { maxVersion: '2024.3' } } } : {},
          },
          ...(personId ? { person: { personId, ...(accessToken === null ? {} : { accessToken }) } } : {}),
          apiEndpoint: amazon?.endpoint ?? 'https://api.eu.amazonalexa.com',
          ...(amazon ? { apiAccessToken: amazon.token } : {}),
        },
      },
      request: {
        type,
        requestId: `amzn1.echo-api.request.${randomUUID()}`,
        timestamp: now()
          .toISOString()
          .replace(/\.\d+Z/, 'Z'),
        locale,
        ...rest,
      },
    };
  };
  const intent = (name: string, filled: Hearing['slots'] = {}): Envelope => {
    const declared = model.interactionModel.languageModel.intents.find((one) => one.name === name)?.slots ?? [];
    const slots = Object.fromEntries(
      [...new Set([...declared.map((slot) => slot.name), ...Object.keys(filled)])].map((slot) => [
        slot,
        slotOf(slot, filled[slot]),
      ]),
    );
    return envelope('IntentRequest', {
      dialogState: 'COMPLETED',
      intent: { name, confirmationStatus: 'NONE', ...(Object.keys(slots).length > 0 ? { slots } : {}) },
    });
  };
  const launch = (): Envelope => envelope('LaunchRequest', { shouldLinkResultBeReturned: false });
  return {
    launch,
    intent,
    speak: (utterance) => {
      const said = afterInvocation(utterance, model.interactionModel.languageModel.invocationName);
      if (said === null) return launch();
      const heard = hear(said, model);
      return heard ? intent(heard.intent, heard.slots) : intent('AMAZON.FallbackIntent');
    },
    leave: (reason = 'USER_INITIATED') => envelope('SessionEndedRequest', { reason }),
    request: (type, rest = {}, session = true) => {
      const { session: own, ...others } = envelope(type, rest);
      return session ? { ...others, session: own } : (others as Envelope);
    },
    link: (token) => {
      accessToken = token;
    },
    carry: ({ sessionAttributes = {} }) => {
      attributes = sessionAttributes;
    },
  };
}

/** What is left to be understood; null when the skill was only opened. */
function afterInvocation(utterance: string, invocation: string): string | null {
  const words = spokenWords(utterance)
    .join(' ')
    .replace(/^alexa /, '');
  const opened = new RegExp(
    `^(?:open|launch|start|talk to|ask|tell) ${invocation}(?: (?:and |to |for |about )?(.+))?$`,
  ).exec(words);
  return opened ? (opened[1] ?? null) : utterance;
}

function slotOf(name: string, heard: Hearing['slots'][string] | undefined): object {
  if (!heard) return { name, confirmationStatus: 'NONE' };
  const authority = `amzn1.er-authority.echo-sdk.simulated.${name}`;
  const found = heard.id !== undefined && heard.name !== undefined;
  const values = found ? [{ value: { name: heard.name, id: heard.id } }] : undefined;
  const resolutions = heard.listed
    ? {
        resolutions: {
          resolutionsPerAuthority: [
            {
              authority,
              status: { code: found ? 'ER_SUCCESS_MATCH' : 'ER_SUCCESS_NO_MATCH' },
              ...(values ? { values } : {}),
            },
          ],
        },
      }
    : {};
  return { name, value: heard.value, confirmationStatus: 'NONE', source: 'USER', ...resolutions };
}
