// Every conversation file, spoken: signed requests over HTTP. What is said must match the generated samples, else it is Fallback without its words.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSigner, createSpeaker, signed, SKILL_ID } from '../support/alexa.js';
import type { InteractionModel } from '../../src/channels/alexa/model-schema.js';
import { skillFiles } from '../../src/commands/skill-files.js';
import { openApp, projectRoot, type TestApp } from '../support/app.js';
import { groups, hold, loadConversations, type Heard } from './script.js';

const spoken = loadConversations().filter((one) => !one['web-only']);
const signer = createSigner();

/** The interaction model as `npm run skill` makes it for a council. */
function modelOf(council: string): InteractionModel {
  const file = skillFiles(projectRoot, council).find(({ path }) => path.endsWith('en-GB.json'));
  return JSON.parse(String(file?.content ?? '')) as InteractionModel;
}

interface SpokenReply {
  readonly sessionAttributes?: { readonly assistant?: Heard['assistant'] };
  readonly response: { readonly outputSpeech?: { readonly ssml?: string }; readonly shouldEndSession?: boolean };
}

/** What is heard, without its markup. */
const words = (ssml = ''): string =>
  ssml
    .replace(/<[^>]+>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/ ([.,:?])/g, '$1');

describe.each([...groups(spoken)])('%s', (place, conversations) => {
  let app: TestApp;
  let model: InteractionModel;
  const [council = '', clock = ''] = place.split(' ');
  beforeAll(async () => {
    model = modelOf(council);
    app = await openApp(
      { COUNCIL: council, CLOCK: clock, ALEXA_SKILL_ID: SKILL_ID },
      { alexa: { roots: signer.roots, fetchPem: () => Promise.resolve(signer.pem) } },
    );
  }, 180_000);
  afterAll(() => app.close());

  const send = async (envelope: object): Promise<SpokenReply> => {
    const { raw, headers } = signed(envelope, signer);
    const response = await fetch(`${app.url}/api/alexa`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: new Uint8Array(raw),
    });
    expect(response.status).toBe(200);
    return (await response.json()) as SpokenReply;
  };

  it.each(conversations.map((one) => [`${one.file}: ${one.name}`, one] as const))('%s', async (_name, conversation) => {
    const speaker = createSpeaker({ model, userId: `amzn1.ask.account.${randomUUID()}` });
    speaker.carry(await send(speaker.launch()));
    for (const turn of conversation.turns) {
      const said = turn.voice ?? turn.say;
      if (said === undefined) continue;
      const reply = await send(speaker.speak(said));
      speaker.carry(reply);
      const { assistant } = reply.sessionAttributes ?? {};
      const text = words(reply.response.outputSpeech?.ssml);
      if (reply.response.shouldEndSession === false) expect(text, 'open only after a question').toContain('?');
      else expect(text, 'nothing is asked at the end').not.toMatch(/\?\s*$/);
      if (!assistant) throw new Error(`no sessionAttributes.assistant with: ${text}`);
      hold({ text, assistant }, turn, true);
    }
  });
});
