// The Alexa channel: one route. Refuses what Alexa did not send for our skill, and always has something to say to what she did.
import { randomInt } from 'node:crypto';
import type { Council } from '../../core/council.js';
import { problem, type HttpResponse, type Route } from '../../core/http.js';
import type { IntentEntry, Take } from '../../core/ports.js';
import type { Vault } from '../../core/store.js';
import type { AmazonOptions } from './amazon.js';
import { shaped } from './envelope.js';
import { createHear } from './hear.js';
import { createResponses } from './respond.js';
import type { InteractionModel } from './model-schema.js';
import type { SimulatedAccounts } from './simulator/link.js';
import { simulatorRoutes } from './simulator/page.js';
import { createSkill } from './skill.js';
import { createStates } from './state.js';
import type { VoiceParts } from './talk.js';
import { createVerifier, isForSkill, withoutSignature, type Verified, type VerifierOptions } from './verifier.js';

export interface AlexaParts extends VoiceParts {
  readonly take: Take;
  readonly council: VoiceParts['council'] & Pick<Council, 'referencePrefix'>;
  /** Seals what Alexa carries from one turn to the next. */
  readonly vault: Pick<Vault, 'seal' | 'open'>;
  readonly register: ReadonlyMap<string, IntentEntry>;
  /** ALEXA_SKILL_ID; null refuses every request. */
  readonly skillId: string | null;
  /** `off` skips the signature and the time, for trying things out on loopback; main sees to the loopback. */
  readonly verify: 'on' | 'off';
  /** Other roots, another way to fetch certificates: by construction only. */
  readonly verifierOptions?: Omit<VerifierOptions, 'skillId' | 'now'>;
  /** Another Amazon, for tests: by construction only. */
  readonly amazon?: AmazonOptions;
  /** Real time. */
  readonly now: () => Date;
  /** With the model, and only while `verify` is off: the simulator at /alexa. */
  readonly simulator?: () => InteractionModel;
  /** How the simulator links accounts. */
  readonly simulatedAccounts?: SimulatedAccounts | null;
  /** Milliseconds for a whole answer; Alexa gives up at 8,000. Default 5,800, so that none takes 6,000. */
  readonly deadline?: number;
}

/** Alexa's requests are a few kilobytes; her own limit is not published. */
const LARGEST = 128 * 1024;
const DEADLINE = 5_800;

export interface AlexaChannel {
  readonly routes: readonly Route[];
  /** For a Lambda function, whose trigger vouches for the sender: the skill's id is still checked. */
  readonly invoke: (event: unknown) => Promise<HttpResponse>;
}

/** @throws Fault when one of the channel's sentences is missing from intents/. */
export function createAlexaChannel(parts: AlexaParts): AlexaChannel {
  const { words, council, register, skillId, now, log, deadline = DEADLINE } = parts;
  const responses = createResponses(words, council);
  if (skillId === null) {
    const closed = problem(400, 'NoSkill', 'This server has no Alexa skill: ALEXA_SKILL_ID is not set.');
    return { routes: [route(() => Promise.resolve(closed))], invoke: () => Promise.resolve(closed) };
  }
  const verify = parts.verify === 'off' ? withoutSignature : createVerifier({ ...parts.verifierOptions, skillId, now });
  const answer = createSkill({
    take: parts.take,
    hear: createHear(register),
    responses,
    states: createStates(parts.vault),
    voice: parts,
    skillId,
    log,
    amazon: parts.amazon ?? {},
  });

  const refuse = (reason: Reason): HttpResponse => {
    log.warn({ reason }, 'alexa request refused');
    return problem(400, 'NotVerified', refusal(reason));
  };

  /** What Alexa sent, whose sender is known; `milliseconds` is what is left of the answer's time. */
  const speak = async (body: unknown, milliseconds: number): Promise<HttpResponse> => {
    const shape = shaped(body);
    if (!shape.ok) return problem(400, 'BadRequest', shape.message);
    if (!isForSkill(body, skillId)) return refuse('skill');
    try {
      return { status: 200, body: await answer(shape.envelope, milliseconds) };
    } catch (error) {
      const code = makeCode();
      log.error({ err: error, code }, 'alexa turn failed');
      const speechless = shape.envelope.request.type === 'SessionEndedRequest' || !shape.envelope.session;
      return { status: 200, body: { version: '1.0', response: speechless ? {} : responses.trouble(code) } };
    }
  };

  const main = route(async (request) => {
    const arrived = performance.now();
    const verified = await verify(request);
    if (!verified.ok) return refuse(verified.reason);
    return speak(verified.body, deadline - (performance.now() - arrived));
  });
  const simulator =
    parts.simulator && parts.verify === 'off'
      ? simulatorRoutes({
          model: parts.simulator(),
          skillId,
          title: council.shortName.en,
          handle: main.handle,
          accounts: parts.simulatedAccounts ?? null,
        })
      : [];
  return { routes: [main, ...simulator], invoke: (event) => speak(event, deadline) };
}

const route = (handle: Route['handle']): Route => ({
  method: 'POST',
  path: '/api/alexa',
  body: 'bytes',
  limit: LARGEST,
  counts: 'refused',
  handle,
});

type Reason = Extract<Verified, { ok: false }>['reason'];

function refusal(reason: Reason): string {
  if (reason === 'headers') return 'The request carries no Alexa signature.';
  if (reason === 'json') return 'The body is not valid JSON.';
  return 'The request could not be verified as coming from Alexa for this skill.';
}

/** Four figures that a caller can read to us over the phone. */
const makeCode = (): string => String(randomInt(1000, 10_000));
