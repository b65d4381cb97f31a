// The desk API's help and learning: suggestions, saved replies, steps, translations, and proposals as an editor decides them.
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Learning } from '../../src/core/learning.js';
import { loadContent } from '../../src/load-content.js';
import { finish, item, openItem, take, turn } from '../store/sample.js';
import { projectRoot } from '../support/app.js';
import { unseen } from './contract.js';
import { openPlace, type Place, type PlaceOptions } from './place.js';

let knowledge: NonNullable<PlaceOptions['knowledge']>;
beforeAll(() => {
  const { reader, articles, register } = loadContent(projectRoot, 'glanmarch');
  knowledge = { reader, articles, register, services: new Set(['bins.missed']) };
});
const places: Place[] = [];
const open = async (options: PlaceOptions = {}): Promise<Place> => {
  const place = await openPlace({ knowledge, ...options });
  places.push(place);
  return place;
};
afterEach(async () => {
  for (const place of places.splice(0)) await place.close();
});

const C = '/api/desk/conversations';
const P = '/api/desk/proposals';
const refusal = (answer: { readonly status: number; readonly body: unknown }): string =>
  `${answer.status} ${(answer.body as { readonly error: { readonly code: string } }).error.code}`;
interface Offered {
  readonly about: number;
  readonly suggestions: readonly {
    readonly id: string;
    readonly text: string;
    readonly strength: string;
    readonly english: { readonly title: string; readonly text: string } | null;
  }[];
  readonly steps: readonly { readonly intent: string }[];
}

describe('help', () => {
  it('calls strong only what agrees with what the chat is about', async () => {
    const place = await open();
    const mair = await place.agent();
    const strengths = async (reference: string, conversation: string, matter: string): Promise<string | undefined> => {
      await take(place.store, turn(`t-${reference}`, conversation), 'my bin was not emptied', finish('Hm.'));
      const id = await openItem(place.store, item(reference, conversation, { details: { matter } }));
      await mair.call('POST', `${C}/${id}/claim`);
      return (await mair.call<Offered>('GET', `${C}/${id}/help`)).body.suggestions[0]?.strength;
    };
    expect(await strengths('GLM1', 'c1', 'A bin that was not emptied – Ocean Street')).toBe('strong');
    expect(await strengths('GLM2', 'c2', 'Direct Debit for council tax – answered')).toBe('fair');
    expect(await strengths('GLM3', 'c3', '"hello there"')).toBe('strong');
  });

  it('answers the last question in its language, passes small talk over, and offers a task that fits', async () => {
    const place = await open();
    const mair = await place.agent();
    await take(place.store, turn('t0'), 'my bin was not emptied', finish('Hm.'));
    const id = await openItem(place.store, item('GLM1'));
    const help = async (): Promise<Offered> => (await mair.call<Offered>('GET', `${C}/${id}/help`)).body;
    expect(refusal(await mair.call('GET', `${C}/${id}/help`))).toBe('403 NotHolder');
    await mair.call('POST', `${C}/${id}/claim`, {});
    const offered = await help();
    expect(offered).toMatchObject({ about: 1, steps: [{ intent: 'bins.missed' }] });
    expect(offered.suggestions[0]).toMatchObject({ id: 'bins/missed', strength: 'strong' });
    expect(offered.suggestions[0]?.text.length).toBeLessThan(900);
    await take(place.store, turn('t9'), 'qwxz vbnm', finish(null));
    expect((await help()).about).toBe(1);
    await mair.call('POST', `${C}/${id}/close`, { reason: 'answered' });
    expect(refusal(await mair.call('GET', `${C}/${id}/help`))).toBe('409 Closed');
    expect(refusal(await mair.call('GET', `${C}/none/help`))).toBe('404 UnknownConversation');
  });

  it('says in English what a Welsh suggestion and its next step say, from the twin of the article', async () => {
    const place = await open();
    const mair = await place.agent();
    await take(place.store, turn('t0', 'c1', { locale: 'cy' }), "chasglwyd mo'r bin", finish('Hm.'));
    const id = await openItem(place.store, item('GLM1', 'c1', { language: 'cy' }));
    await mair.call('POST', `${C}/${id}/claim`, {});
    const { suggestions, steps } = (await mair.call<Offered>('GET', `${C}/${id}/help`)).body;
    const twin = knowledge.articles.all.find((article) => article.id === 'bins/missed' && article.language === 'en');
    const [welsh] = suggestions;
    expect(welsh?.id).toBe('bins/missed');
    expect(welsh?.text).toMatch(/^Mae'n ddrwg gennym/);
    expect(welsh?.english?.title).toBe(twin?.title);
    expect(welsh?.english?.text).toMatch(/^We are sorry if we missed your bin\./);
    // As much of it as of the Welsh.
    expect(welsh?.english?.text.split('\n\n').length).toBe(welsh?.text.split('\n\n').length);
    expect(steps).toEqual([
      {
        intent: 'bins.missed',
        label: expect.not.stringMatching(/bin that was/) as string,
        english: 'A bin that was not emptied',
      },
    ]);
    const saved = await mair.call<{ replies: readonly { english: { text: string } | null }[] }>(
      'GET',
      '/api/desk/replies?language=cy&q=ailgylchu',
    );
    expect(saved.body.replies.length).toBeGreaterThan(0);
    for (const { english } of saved.body.replies) expect(english?.text.length).toBeGreaterThan(20);
  });

  it('suggests an answer to a question that is to be answered by message, and nothing to begin', async () => {
    const place = await open();
    const mair = await place.agent();
    const details = { email: 'jo@example.org', question: 'my bin was not emptied, what now?' };
    const id = await openItem(place.store, item('GLM1', 'c1', { kind: 'task', reason: 'answer', details }));
    await mair.call('POST', `${C}/${id}/claim`, {});
    const { suggestions, steps } = (await mair.call<Offered>('GET', `${C}/${id}/help`)).body;
    expect(suggestions[0]?.id).toBe('bins/missed');
    expect(suggestions[0]?.english).toBeNull();
    expect(steps).toEqual([]);
  });

  it('puts a button into the chat by which the resident begins a task, and no other', async () => {
    const place = await open();
    const mair = await place.agent();
    const id = await openItem(place.store, item('GLM1', 'c1', { language: 'cy' }));
    await mair.call('POST', `${C}/${id}/claim`, {});
    expect(refusal(await mair.call('POST', `${C}/${id}/steps`, { intent: 'bins.nothing' }))).toBe('400 UnknownStep');
    expect((await mair.call('POST', `${C}/${id}/steps`, { intent: 'bins.missed' })).status).toBe(200);
    const last = (await place.store.messages.after('c1', 0)).at(-1);
    expect(last).toMatchObject({
      from: 'system',
      reply: { options: [{ value: 'step:bins.missed', label: 'Dechrau' }] },
    });
    const call = await openItem(place.store, item('GLM2', 'c2', { kind: 'callback' }));
    await mair.call('POST', `${C}/${call}/claim`, {});
    expect(refusal(await mair.call('POST', `${C}/${call}/steps`, { intent: 'bins.missed' }))).toBe('409 NotAChat');
  });

  it('translates where that is switched on, without card numbers, and says plainly where it is not', async () => {
    const seen: string[] = [];
    const place = await open({
      translate: async (text) => {
        seen.push(text);
        return text === 'fail' ? null : 'done';
      },
    });
    const mair = await place.agent();
    const id = await openItem(place.store, item('GLM1'));
    await mair.call('POST', `${C}/${id}/claim`, {});
    const ask = (body: object) => mair.call('POST', `${C}/${id}/translate`, body);
    expect((await ask({ text: 'card 4111 1111 1111 1111', to: 'cy' })).body).toEqual({ text: 'done' });
    expect(seen[0]).not.toContain('4111');
    expect(refusal(await ask({ text: 'fail', to: 'cy' }))).toBe('503 NoTranslation');
    expect(refusal(await ask({ text: 'x', to: 'fr' }))).toBe('400 BadText');
    expect(refusal(await ask({ text: 'x'.repeat(4_001), to: 'cy' }))).toBe('413 MessageTooLong');
  });

  it('has saved replies by title and by words', async () => {
    const mair = await (await open()).agent();
    const ask = async (query: string) =>
      (await mair.call<{ replies: readonly { title: string }[] }>('GET', `/api/desk/replies?${query}`)).body.replies;
    expect((await ask('language=en')).length).toBe(20);
    expect((await ask('language=en&q=garden%20waste'))[0]?.title).toMatch(/garden/i);
    expect(await ask('q=zzqqxx')).toEqual([]);
    expect((await ask('language=cy&q=gwastraff%20gardd')).length).toBeGreaterThan(0);
  });
});

describe('proposals', () => {
  const learning = (more: Partial<Learning> = {}): Learning => ({
    writable: () => true,
    text: (language, article) => (language === 'en' && article === 'bins/missed' ? 'Text.' : null),
    weigh: async () => ({ ok: false, why: 'not-right', detail: 'intents/en/bins.yaml:7 is twice.' }),
    accept: async () => ({ ok: true, value: { file: 'intents/en/bins.yaml', live: true } }),
    ...more,
  });
  const add = (place: Place, said: string, got = 'bins.missed'): Promise<string> =>
    place.store.proposals.add({
      kind: 'article', language: 'en', said, got, intent: '', article: '', should: 'Say so.', by: 'Mair Puw', reference: 'GLM1',
    }); // prettier-ignore
  const phrase = { kind: 'phrase', phrase: 'lid gone', intent: 'bins.new-container' };

  it('stand together by what was understood, those alike beside each other, and are decided once', async () => {
    const place = await open({ learning: learning() });
    const ed = await place.agent('Ed Lewis', { role: 'editor' });
    const ids = [];
    for (const said of ['the lid of my caddy broke', 'what about paint', 'my caddy has no lid']) {
      ids.push(await add(place, said));
      place.later(1);
    }
    await add(place, 'a shed', 'planning.fees');
    const { body } = await ed.call<{
      groups: readonly { got: string; proposals: readonly { said: string }[] }[];
      articles: readonly unknown[];
    }>('GET', P);
    expect(body.groups.map(({ got, proposals }) => [got, proposals.map(({ said }) => said)])).toEqual([
      ['bins.missed', ['the lid of my caddy broke', 'my caddy has no lid', 'what about paint']],
      ['planning.fees', ['a shed']],
    ]);
    expect(body.articles).toHaveLength(1);
    const weighed = await ed.call<{ error: { detail: string } }>('POST', `${P}/${ids[0]}/weigh`, phrase);
    expect([refusal(weighed), weighed.body.error.detail]).toEqual(['422 NotRight', 'intents/en/bins.yaml:7 is twice.']);
    expect((await ed.call('POST', `${P}/${ids[0]}/accept`, phrase)).body).toEqual({
      file: 'intents/en/bins.yaml',
      live: true,
    });
    for (const verb of ['accept', 'weigh', 'reject'])
      expect(refusal(await ed.call('POST', `${P}/${ids[0]}/${verb}`, phrase))).toBe('409 Decided');
    expect((await ed.call('POST', `${P}/${ids[1]}/reject`, {})).status).toBe(204);
    expect((await place.store.audit.list({ most: 9 })).map(({ what }) => what).sort()).toEqual([
      'proposal-accepted',
      'proposal-rejected',
    ]);
  });

  it('is accepted only with a second word where fewer emergencies are found', async () => {
    const score = (right: number) => ({ right, of: 9 });
    const figures = { first: score(5), place: score(5), danger: score(5), false: score(0) };
    const more = { fixed: [], broken: [], now: null, weighed: true };
    const value = { before: figures, after: { ...figures, danger: score(4) }, ...more };
    const place = await open({ learning: learning({ weigh: async () => ({ ok: true, value }) }) });
    const ed = await place.agent('Ed Lewis', { role: 'editor' });
    const id = await add(place, 'x');
    await ed.call('POST', `${P}/${id}/weigh`, phrase);
    expect(refusal(await ed.call('POST', `${P}/${id}/accept`, phrase))).toBe('409 FewerEmergencies');
    expect(await place.store.proposals.list('accepted')).toEqual([]);
    expect((await ed.call('POST', `${P}/${id}/accept`, { ...phrase, sure: true })).status).toBe(200);
  });

  it('say when the files cannot be written, another is being looked at, or the change is none', async () => {
    const refuses = (why: 'read-only' | 'busy' | 'not-right') => async () => ({ ok: false, why, detail: 'x' }) as const;
    const effect = { right: 0, of: 0 };
    const none = { first: effect, place: effect, danger: effect, false: effect };
    const value = { before: none, after: none, fixed: [], broken: [], now: null, weighed: false };
    const place = await open({
      learning: learning({ accept: refuses('read-only'), weigh: async () => ({ ok: true, value }) }),
    });
    const ed = await place.agent('Ed Lewis', { role: 'editor' });
    const id = await add(place, 'x');
    expect((await ed.call('POST', `${P}/${id}/weigh`, phrase)).body).toEqual(value);
    expect(refusal(await ed.call('POST', `${P}/${id}/accept`, phrase))).toBe('409 ReadOnly');
    for (const body of [
      {},
      { ...phrase, intent: 'no.such' },
      { ...phrase, phrase: 'two\nlines' },
      { kind: 'article', article: 'x', text: ' ' },
    ])
      for (const verb of ['weigh', 'accept'])
        expect(refusal(await ed.call('POST', `${P}/${id}/${verb}`, body))).toBe('400 BadChange');
    const busy = await open({ learning: learning({ accept: refuses('busy') }) });
    const other = await busy.agent('Ed Lewis', { role: 'editor' });
    expect(refusal(await other.call('POST', `${P}/${await add(busy, 'x')}/accept`, phrase))).toBe('409 Busy');
    const wrong = await open({ learning: learning({ accept: refuses('not-right') }) });
    const third = await wrong.agent('Ed Lewis', { role: 'editor' });
    expect(refusal(await third.call('POST', `${P}/${await add(wrong, 'x')}/accept`, phrase))).toBe('422 NotRight');
    const idle = await open();
    const fourth = await idle.agent('Ed Lewis', { role: 'editor' });
    expect(refusal(await fourth.call('POST', `${P}/${await add(idle, 'x')}/accept`, phrase))).toBe('409 ReadOnly');
  });

  it('come of a suggestion that an agent calls wrong', async () => {
    const place = await open();
    const mair = await place.agent();
    await take(place.store, turn('t0'), 'ring 01632 960123 about my bin', finish('Hm.'));
    const id = await openItem(place.store, item('GLM1'));
    await mair.call('POST', `${C}/${id}/claim`, {});
    expect((await mair.call('POST', `${C}/${id}/wrong`, { suggestion: 'bins/missed' })).status).toBe(204);
    expect(refusal(await mair.call('POST', `${C}/${id}/wrong`, {}))).toBe('400 BadSuggestion');
    expect(await place.store.proposals.list('open')).toMatchObject([{ article: 'bins/missed', by: 'Mair Puw' }]);
  });
});

describe('every new address', () => {
  const POSTS = ['wrong', 'steps', 'translate'].map((verb) => `${C}/ID/${verb}`);
  const EDITS = ['weigh', 'accept', 'reject'].map((verb) => `${P}/ID/${verb}`);

  it('is 401, 403, 404, 413, 415 and 400 as the others', async () => {
    const place = await open();
    const [mair, sam] = [await place.agent(), await place.agent('Sam Lee')];
    const ed = await place.agent('Ed Lewis', { role: 'editor' });
    const id = await openItem(place.store, item('GLM1'));
    await mair.call('POST', `${C}/${id}/claim`, {});
    const closed = await openItem(place.store, item('GLM2', 'c2'));
    await mair.call('POST', `${C}/${closed}/claim`, {});
    await mair.call('POST', `${C}/${closed}/close`, { reason: 'answered' });
    const proposal = await place.store.proposals.add({
      kind: 'phrase', language: 'en', said: '', got: '', intent: '', article: '', should: '', by: '', reference: null,
    }); // prettier-ignore
    for (const path of [...POSTS, ...EDITS]) {
      const [caller, other] = path.startsWith(P) ? [ed, mair] : [mair, ed];
      const own = path.replace('ID', path.startsWith(P) ? proposal : id);
      expect(refusal(await place.call('POST', own, '{'))).toBe('401 SignInFirst');
      expect(refusal(await other.call('POST', own, '{}'))).toBe('403 NotYourRole');
      expect(refusal(await caller.call('POST', path.replace('ID', 'none'), '{}'))).toMatch(/^404 Unknown/);
      expect(refusal(await caller.call('POST', own, `{"x":"${'x'.repeat(70_000)}"}`))).toBe('413 BodyTooLarge');
      expect(refusal(await caller.call('POST', own, '{}', { 'content-type': 'text/plain' }))).toBe(
        '415 WrongContentType',
      );
      expect(refusal(await caller.call('POST', own, '{'))).toBe('400 MalformedJson');
      if (path.startsWith(P)) continue;
      expect(refusal(await sam.call('POST', own, '{}'))).toBe('403 NotHolder');
      expect(refusal(await mair.call('POST', path.replace('ID', closed), '{}'))).toBe('409 Closed');
    }
    for (const path of ['/api/desk/replies', `${C}/${id}/help`, P])
      expect(refusal(await place.call('GET', path))).toBe('401 SignInFirst');
    expect(refusal(await ed.call('GET', '/api/desk/replies'))).toBe('403 NotYourRole');
    expect(refusal(await mair.call('GET', P))).toBe('403 NotYourRole');
  });
});

describe('the file', () => {
  it('lists no status that these tests did not see', () => {
    // The weighing of another change at the same time is held in tests/learning.
    expect(unseen('help', 'learn')).toEqual([]);
  });
});
