// The simulator at /alexa: type what you would say and read what you would hear. Development only; no script, no device.
import { randomUUID } from 'node:crypto';
import type { HttpRequest, HttpResponse, Route } from '../../../core/http.js';
import { escapeXml } from '../ssml.js';
import type { InteractionModel } from '../model-schema.js';
import { shownOf, type Shown } from './heard.js';
import { createSpeaker, type Speaker } from './speaker.js';

const PATH = '/alexa';
/** Talks kept at once. */
const MOST = 50;
const USER = 'amzn1.ask.account.SIMULATOR';

interface Line {
  readonly said: string;
  readonly heard: Shown;
}
interface Kept {
  readonly speaker: Speaker;
  readonly lines: readonly Line[];
}

export interface SimulatorParts {
  readonly model: InteractionModel;
  readonly skillId: string;
  readonly title: string;
  /** The channel's own route: what is typed goes through all of it. */
  readonly handle: Route['handle'];
}

export function simulatorRoutes({ model, skillId, title, handle }: SimulatorParts): readonly Route[] {
  const talks = new Map<string, Kept>();
  const fresh = (): Speaker => createSpeaker({ model, skillId, userId: USER, screen: true });

  const say = async (request: HttpRequest): Promise<HttpResponse> => {
    const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
    const said = (form.get('said') ?? '').trim().slice(0, 300);
    const id = talks.has(form.get('talk') ?? '') ? (form.get('talk') ?? '') : randomUUID();
    const kept = talks.get(id) ?? { speaker: fresh(), lines: [] };
    // What is said after the end opens the skill again.
    const over = kept.lines.at(-1)?.heard.then === 'closed';
    const speaker = over ? fresh() : kept.speaker;
    const envelope = said === '' ? speaker.launch() : speaker.speak(said);
    const raw = Buffer.from(JSON.stringify(envelope));
    const { body } = await handle({ ...request, path: '/api/alexa', raw, body: undefined });
    speaker.carry((body ?? {}) as { sessionAttributes?: object });
    const lines = [
      ...kept.lines,
      { said: said || `open ${model.interactionModel.languageModel.invocationName}`, heard: shownOf(body) },
    ];
    const oldest = talks.keys().next();
    if (talks.size >= MOST && !oldest.done) talks.delete(oldest.value);
    talks.set(id, { speaker, lines });
    return page(title, id, lines);
  };

  return [
    { method: 'GET', path: PATH, handle: () => Promise.resolve(page(title, '', [])) },
    { method: 'POST', path: PATH, body: 'form', handle: say },
  ];
}

function page(title: string, talk: string, lines: readonly Line[]): HttpResponse {
  const spoken = lines
    .map(({ said, heard }) => `<li><p><strong>You:</strong> ${escapeXml(said)}</p>${told(heard)}</li>`)
    .join('');
  const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Simulated speaker: ${escapeXml(title)}</title></head><body><main><h1>${escapeXml(title)}: simulated speaker</h1><p>Type what you would say to the speaker. Leave it empty to open the skill.</p><ol>${spoken}</ol><form method="post" action="${PATH}"><input type="hidden" name="talk" value="${escapeXml(talk)}"><label for="said">You say</label> <input id="said" name="said" size="60" autocomplete="off" autofocus> <button>Say it</button></form><p><a href="${PATH}">Begin again</a></p></main></body></html>`;
  return {
    status: 200,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'x-robots-tag': 'noindex' },
    body,
  };
}

const ENDS: Readonly<Record<Shown['then'], string>> = {
  listens: 'It listens.',
  closed: 'It has closed.',
  asks: 'Alexa now asks for a permission.',
};

const told = ({ speech, card, screen, permissions, then }: Shown): string =>
  [
    `<p><strong>Alexa:</strong> ${escapeXml(speech) || '(nothing)'}</p>`,
    card ? `<details><summary>Card in the app</summary><pre>${escapeXml(card)}</pre></details>` : '',
    permissions.length > 0 ? `<p>Card asking for: ${escapeXml(permissions.join(', '))}</p>` : '',
    screen.length > 0 ? `<p>On the screen: ${escapeXml(screen.join('; '))}</p>` : '',
    `<p><em>${ENDS[then]}</em></p>`,
  ].join('');
