// A speaker for tests: what a resident says becomes the request that Alexa would send, signed by a chain of our own when asked.
import { randomUUID, sign, type X509Certificate } from 'node:crypto';
import { type InteractionModel } from '../../src/channels/alexa/model-schema.js';
import { makeCertificate, type Issued } from './alexa-chain.js';
import { hear, spokenWords, type Hearing } from './alexa-hear.js';

export const SKILL_ID = 'amzn1.ask.skill.11111111-2222-3333-4444-555555555555';
export const CHAIN_URL = 'https://s3.amazonaws.com/echo.api/echo-api-cert-13.pem';

/** As JSON has it: tests bend it out of shape. */
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
}

export interface SpeakerOptions {
  readonly model: InteractionModel;
  readonly skillId?: string;
  readonly sessionId?: string;
  readonly userId?: string;
  readonly locale?: string;
  readonly now?: () => Date;
}

/** One session of one person at one speaker. */
export function createSpeaker(options: SpeakerOptions): Speaker {
  const {
    model,
    skillId = SKILL_ID,
    sessionId = `amzn1.echo-api.session.${randomUUID()}`,
    userId = 'amzn1.ask.account.TEST',
    locale = 'en-GB',
    now = () => new Date(),
  } = options;
  let first = true;
  const envelope = (type: string, rest: object): Envelope => {
    const isNew = first;
    first = false;
    const application = { applicationId: skillId };
    return {
      version: '1.0',
      session: { new: isNew, sessionId, application, user: { userId }, attributes: {} },
      context: {
        System: {
          application,
          user: { userId },
          device: { deviceId: 'amzn1.ask.device.TEST', supportedInterfaces: {} },
          apiEndpoint: 'https://api.eu.amazonalexa.com',
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
  const authority = `amzn1.er-authority.echo-sdk.${SKILL_ID}.${name}`;
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

export interface Signer {
  readonly root: Issued;
  readonly intermediate: Issued;
  readonly leaf: Issued;
  /** What the certificate's address serves: leaf, then the authority between. */
  readonly pem: string;
  readonly roots: readonly X509Certificate[];
  readonly fetchPem: () => Promise<string>;
}

/** A root, an authority between and a signing certificate like Amazon's. Making keys takes a moment: make one for many tests. */
export function createSigner(): Signer {
  const root = makeCertificate({ name: 'Test Root', ca: true });
  const intermediate = makeCertificate({ name: 'Test Authority', ca: true, issuer: root });
  const leaf = makeCertificate({ name: 'echo-api.amazon.com', hosts: ['echo-api.amazon.com'], issuer: intermediate });
  const pem = leaf.pem + intermediate.pem;
  return { root, intermediate, leaf, pem, roots: [root.certificate], fetchPem: () => Promise.resolve(pem) };
}

export interface SignedBody {
  /** Names in lower case, as a server gives them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly raw: Buffer;
}

/** The bytes and headers that Alexa would send for an envelope, or for any text. */
export function signed(body: object | string, signer: Pick<Signer, 'leaf'>, url: string = CHAIN_URL): SignedBody {
  const raw = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  return {
    raw,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      signaturecertchainurl: url,
      'signature-256': sign('RSA-SHA256', raw, signer.leaf.keys.privateKey).toString('base64'),
    },
  };
}
