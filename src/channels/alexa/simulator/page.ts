// The simulator at /alexa: type what you would say and read what you would hear. Development only; no script, no device.
import { randomUUID } from 'node:crypto';
import type { HttpRequest, HttpResponse, Route } from '../../../core/http.js';
import { escapeXml } from '../ssml.js';
import type { InteractionModel } from '../model-schema.js';
import { shownOf, type Shown } from './heard.js';
import type { SimulatedAccounts } from './link.js';
import { createSpeaker, type Speaker } from './speaker.js';

const PATH = '/alexa';
const ACCOUNT = '/alexa/account';
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
  /** Of a linked account. */
  readonly token: string | null;
}

export interface SimulatorParts {
  readonly model: InteractionModel;
  readonly skillId: string;
  readonly title: string;
  /** The channel's own route: what is typed goes through all of it. */
  readonly handle: Route['handle'];
  readonly accounts: SimulatedAccounts | null;
}

export function simulatorRoutes({ model, skillId, title, handle, accounts }: SimulatorParts): readonly Route[] {
  const talks = new Map<string, Kept>();
  const fresh = (token: string | null): Speaker => {
    const speaker = createSpeaker({ model, skillId, userId: USER, screen: true });
    speaker.link(token);
    return speaker;
  };
  const formOf = ({ body }: HttpRequest): URLSearchParams =>
    body instanceof URLSearchParams ? body : new URLSearchParams();
  const talkOf = (form: URLSearchParams): readonly [string, Kept] => {
    const id = form.get('talk') ?? '';
    const kept = talks.get(id);
    return kept ? [id, kept] : [randomUUID(), { speaker: fresh(null), lines: [], token: null }];
  };
  const keep = (id: string, kept: Kept): void => {
    const oldest = talks.keys().next();
    if (talks.size >= MOST && !oldest.done) talks.delete(oldest.value);
    talks.set(id, kept);
  };
  const show = (id: string, { lines, token }: Pick<Kept, 'lines' | 'token'>, wrong = false): HttpResponse =>
    page(title, id, lines, accounts ? accountForm(accounts.example, id, token !== null, wrong) : '');

  const link = async (request: HttpRequest): Promise<HttpResponse> => {
    const form = formOf(request);
    const [id, kept] = talkOf(form);
    const field = (name: string): string => (form.get(name) ?? '').trim().slice(0, 40);
    const resident = { account: field('account'), postcode: field('postcode'), pin: field('pin') };
    const token = (await accounts?.link(resident)) ?? null;
    if (token === null) return show(id, kept, true);
    kept.speaker.link(token);
    keep(id, { ...kept, token });
    return show(id, { ...kept, token });
  };

  const say = async (request: HttpRequest): Promise<HttpResponse> => {
    const form = formOf(request);
    const said = (form.get('said') ?? '').trim().slice(0, 300);
    const [id, kept] = talkOf(form);
    // What is said after the end opens the skill again.
    const over = kept.lines.at(-1)?.heard.then === 'closed';
    const speaker = over ? fresh(kept.token) : kept.speaker;
    const envelope = said === '' ? speaker.launch() : speaker.speak(said);
    const raw = Buffer.from(JSON.stringify(envelope));
    const { body } = await handle({ ...request, path: '/api/alexa', raw, body: undefined });
    speaker.carry((body ?? {}) as { sessionAttributes?: object });
    const lines = [
      ...kept.lines,
      { said: said || `open ${model.interactionModel.languageModel.invocationName}`, heard: shownOf(body) },
    ];
    keep(id, { ...kept, speaker, lines });
    return show(id, { lines, token: kept.token });
  };

  return [
    { method: 'GET', path: PATH, handle: () => Promise.resolve(show('', { lines: [], token: null })) },
    { method: 'POST', path: PATH, body: 'form', handle: say },
    ...(accounts ? [{ method: 'POST', path: ACCOUNT, body: 'form', handle: link } as const] : []),
  ];
}

/** Over the demo's sign-in, as a resident would in Amazon's app. */
function accountForm(example: SimulatedAccounts['example'], talk: string, linked: boolean, wrong: boolean): string {
  const field = (name: string, label: string, value: string): string =>
    `<p><label for="${name}">${label}</label> <input id="${name}" name="${name}" value="${escapeXml(value)}" autocomplete="off"></p>`;
  const told = wrong
    ? '<p role="alert">That account could not be linked. Check the postcode, and choose a PIN that is harder to guess.</p>'
    : '';
  const state = linked ? 'An account is linked' : 'Link an account';
  return `<details${wrong ? ' open' : ''}><summary>${state}</summary>${told}<form method="post" action="${ACCOUNT}"><input type="hidden" name="talk" value="${escapeXml(talk)}">${field('account', 'Account number', example.account)}${field('postcode', 'Postcode', example.postcode)}${field('pin', 'A PIN of four figures', '')}<button>Link it</button></form></details>`;
}

function page(title: string, talk: string, lines: readonly Line[], more: string): HttpResponse {
  const spoken = lines
    .map(({ said, heard }) => `<li><p><strong>You:</strong> ${escapeXml(said)}</p>${told(heard)}</li>`)
    .join('');
  const body = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Simulated speaker: ${escapeXml(title)}</title></head><body><main><h1>${escapeXml(title)}: simulated speaker</h1><p>Type what you would say to the speaker. Leave it empty to open the skill.</p><ol>${spoken}</ol><form method="post" action="${PATH}"><input type="hidden" name="talk" value="${escapeXml(talk)}"><label for="said">You say</label> <input id="said" name="said" size="60" autocomplete="off" autofocus> <button>Say it</button></form>${more}<p><a href="${PATH}">Begin again</a></p></main></body></html>`;
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
