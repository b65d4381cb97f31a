// A talk over HTTP with signed requests: what is said goes in, what is heard comes out, and what every response must keep is checked.
import { aplProblems } from './apl-schema.js';
import { parseXml } from './xml.js';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect } from 'vitest';
import type { InteractionModel } from '../../src/channels/alexa/model-schema.js';
import { createSigner, createSpeaker, signed, SKILL_ID, type Envelope, type Signer, type Speaker } from './alexa.js';
import { demoModel } from './alexa-model.js';
import { openApp, type TestApp } from './app.js';

export interface Heard {
  /** Without its markup. */
  readonly text: string;
  readonly ssml: string;
  readonly reprompt: string | null;
  /** Undefined while Alexa asks for something herself. */
  readonly ended: boolean | undefined;
  readonly card: { readonly type?: string; readonly content?: string; readonly permissions?: readonly string[] };
  readonly directives: readonly (Readonly<Record<string, unknown>> & { readonly type: string })[];
  readonly assistant: { readonly intent: string; readonly ending: string };
  readonly attributes: Readonly<Record<string, unknown>>;
}

export interface Talker {
  readonly speaker: Speaker;
  open(): Promise<Heard>;
  say(utterance: string): Promise<Heard>;
  send(envelope: Envelope): Promise<Heard>;
}

export type TalkerOptions = Omit<Parameters<typeof createSpeaker>[0], 'model'>;

/** `url` is the server's; a new account each time unless told. */
export function talker(url: string, signer: Signer, model: InteractionModel, options: TalkerOptions = {}): Talker {
  const speaker = createSpeaker({ model, userId: `amzn1.ask.account.${randomUUID()}`, ...options });
  const send = async (envelope: Envelope): Promise<Heard> => {
    const { raw, headers } = signed(envelope, signer);
    const answer = await fetch(`${url}/api/alexa`, { method: 'POST', headers, body: new Uint8Array(raw) });
    expect(answer.status).toBe(200);
    const text = await answer.text();
    expect(text.length, 'within 24 kB').toBeLessThan(24_000);
    const body = JSON.parse(text) as Body;
    speaker.carry(body);
    return heard(body);
  };
  return { speaker, send, open: () => send(speaker.launch()), say: (utterance) => send(speaker.speak(utterance)) };
}

interface Body {
  readonly sessionAttributes?: Readonly<Record<string, unknown>> & { readonly assistant?: Heard['assistant'] };
  readonly response: {
    readonly outputSpeech?: { readonly ssml?: string };
    readonly reprompt?: { readonly outputSpeech?: { readonly ssml?: string } };
    readonly shouldEndSession?: boolean;
    readonly card?: Heard['card'];
    readonly directives?: Heard['directives'];
  };
}

function heard({ response, sessionAttributes = {} }: Body): Heard {
  const ssml = response.outputSpeech?.ssml ?? '';
  const reprompt = response.reprompt?.outputSpeech?.ssml ?? null;
  for (const one of [ssml, reprompt]) if (one) parseXml(one);
  const text = spoken(ssml);
  for (const directive of response.directives ?? [])
    if (directive.type.includes('APL')) expect(aplProblems(directive), 'a screen that Alexa draws').toEqual([]);
  expect(text, 'no placeholder is left open').not.toMatch(/\{[a-z]+\}/i);
  expect(choicesAsked(text), 'no more than three to choose from at once').toBeLessThanOrEqual(3);
  if (response.shouldEndSession === true) {
    expect(reprompt, 'nothing is asked once it is over').toBeNull();
    expect(text, 'nor with its last words').not.toMatch(/\?\s*$/);
  }
  if (response.shouldEndSession === false) {
    expect(text, 'open only after a question').toContain('?');
    expect(reprompt, 'which is put once more').toContain('?');
  }
  return {
    text,
    ssml,
    reprompt: reprompt && spoken(reprompt),
    ended: response.shouldEndSession,
    card: response.card ?? {},
    directives: response.directives ?? [],
    assistant: sessionAttributes.assistant ?? { intent: '', ending: '' },
    attributes: sessionAttributes,
  };
}

/** How many its last question names: what stands between commas, or semicolons, after a colon where there is one. */
function choicesAsked(text: string): number {
  const asked = /([^.!?]+)\?\s*$/.exec(text)?.[1] ?? '';
  const choices = asked.slice(asked.lastIndexOf(':') + 1);
  return choices.split(choices.includes(';') ? ';' : ',').filter((part) => part.trim() !== '').length;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const spoken = (ssml: string): string =>
  ssml
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,:?])/g, '$1')
    .trim();

/** The whole application at home for a file's tests, on a Monday morning; who talks is somebody new each time. */
export function atHome(env: Readonly<Record<string, string>> = {}): (options?: TalkerOptions) => Talker {
  const signer = createSigner();
  let app: TestApp;
  beforeAll(async () => {
    app = await openApp(
      { CLOCK: '2026-11-23T09:00:00Z', ALEXA_SKILL_ID: SKILL_ID, ...env },
      { alexa: { roots: signer.roots, fetchPem: signer.fetchPem } },
    );
  }, 240_000);
  afterAll(() => app.close());
  return (options) => talker(app.url, signer, demoModel, options);
}

/** What was heard after each of these, said in one conversation; and after the last of them. */
export function saidTo(talk: () => { say(words: string): Promise<Heard> }): {
  heardOf(...said: readonly string[]): Promise<readonly Heard[]>;
  lastOf(...said: readonly string[]): Promise<Heard>;
} {
  const heardOf = async (...said: readonly string[]): Promise<readonly Heard[]> => {
    const one = talk();
    const heard: Heard[] = [];
    for (const words of said) heard.push(await one.say(words));
    return heard;
  };
  const lastOf = async (...said: readonly string[]): Promise<Heard> => {
    const last = (await heardOf(...said)).at(-1);
    if (!last) throw new Error('nothing was said');
    return last;
  };
  return { heardOf, lastOf };
}
