// The Alexa channel with a scripted core behind it, and what it was asked and told.
import { beforeEach, expect } from 'vitest';
import { createAlexaChannel, type AlexaParts } from '../../src/channels/alexa/index.js';
import { loadIntents } from '../../src/content/intents.js';
import { createWordBook } from '../../src/content/words.js';
import type { HttpRequest, HttpResponse } from '../../src/core/http.js';
import type { Log, Take } from '../../src/core/ports.js';
import type { Reply } from '../../src/core/reply.js';
import type { Turn } from '../../src/core/turn.js';
import type { VoiceRecord } from '../../src/core/voice.js';
import { demoModel } from './alexa-model.js';
import { createSigner, createSpeaker, signed, SKILL_ID, type Envelope, type SignedBody } from './alexa.js';

export const intents = loadIntents(process.cwd(), ['en', 'cy']);
const words = createWordBook(intents.words);
export const signer = createSigner();
export const council: AlexaParts['council'] = {
  shortName: { en: 'Glanmarch Council' },
  referencePrefix: 'GLM',
  contact: {
    phone: { en: '01632 960100' },
    outOfHours: '01632 960199',
    email: 'contact@glanmarch.example',
    address: { en: 'Civic Offices' },
    hours: {},
  },
  collections: { outBy: '07:00' },
};

export const reply = (parts: Partial<Reply> = {}): Reply => ({
  intent: 'bins.collection-day',
  ending: 'asked',
  language: 'en',
  articles: [],
  text: 'What is your postcode?',
  speech: 'What is your postcode?',
  options: [],
  links: [],
  then: 'listen',
  ...parts,
});

/** What the core and the log were given, since the test began where the file says `seenAnew()`. */
export const seen: { turns: Turn[]; logged: { readonly level: string; readonly fields: object }[] } = {
  turns: [],
  logged: [],
};
export const seenAnew = (): void =>
  beforeEach(() => {
    seen.turns = [];
    seen.logged = [];
  });

/** What a speaker has of its own: a memory of this test's, no homes, no collections. */
export const spoken = (): Pick<AlexaParts, 'addresses' | 'memory' | 'vault' | 'clock' | 'days'> => {
  const kept = new Map<string, VoiceRecord>();
  return {
    addresses: {
      byPostcode: () => Promise.resolve({ ok: true, value: [], asOf: new Date() }),
      byUprn: () => Promise.resolve({ ok: true, value: null, asOf: new Date() }),
      postcodes: () => new Set(),
      neighbour: () => null,
    },
    memory: {
      get: (who) => Promise.resolve(kept.get(who) ?? {}),
      byId: (id) => Promise.resolve(kept.get(id) ?? {}),
      change: (who, _account, how) => {
        kept.set(who, how(kept.get(who) ?? {}));
        return Promise.resolve(kept.get(who) ?? {});
      },
      changeById: () => Promise.resolve(),
      changeAccount: () => Promise.resolve(),
      reminded: () => Promise.resolve([]),
    },
    vault: {
      seal: (text) => Buffer.from(text).toString('base64'),
      open: (sealed) => Buffer.from(sealed, 'base64').toString(),
    },
    clock: { now: () => new Date(), council: () => new Date() },
    days: () => Promise.resolve([]),
  };
};

const keep = (level: string) => (fields: object) => {
  seen.logged.push({ level, fields });
};
export const log: Log = { info: keep('info'), warn: keep('warn'), error: keep('error') };

export function channel(take: Take, parts: Partial<AlexaParts> = {}): (body: SignedBody) => Promise<HttpResponse> {
  const { routes } = createAlexaChannel({
    take: (turn, claimed) => {
      seen.turns.push(turn);
      return take(turn, claimed);
    },
    words,
    council,
    ...spoken(),
    register: intents.register,
    skillId: SKILL_ID,
    verify: 'on',
    verifierOptions: { roots: signer.roots, fetchPem: signer.fetchPem },
    now: () => new Date(),
    log,
    ...parts,
  });
  const [route] = routes;
  if (routes.length !== 1 || !route) throw new Error('one route was expected');
  expect(route).toMatchObject({ method: 'POST', path: '/api/alexa', body: 'bytes', limit: 131_072 });
  return ({ headers, raw }) => {
    const request: HttpRequest = {
      method: 'POST',
      path: '/api/alexa',
      params: {},
      query: new URLSearchParams(),
      headers,
      ip: '127.0.0.1',
      raw,
      body: undefined,
    };
    return route.handle(request);
  };
}

export const answer =
  (given: Reply | null): Take =>
  () =>
    Promise.resolve(given);
export const speaker = (options: Partial<Parameters<typeof createSpeaker>[0]> = {}) =>
  createSpeaker({ model: demoModel, ...options });

/** The response of a signed envelope, as JSON would carry it. */
export async function ask(envelope: Envelope, take: Take = answer(reply()), parts: Partial<AlexaParts> = {}) {
  const { status, body } = await channel(take, parts)(signed(envelope, signer));
  const json = JSON.parse(JSON.stringify(body)) as {
    readonly response: Record<string, unknown>;
    readonly sessionAttributes?: object;
    readonly version?: string;
  };
  return { status, ...json };
}
