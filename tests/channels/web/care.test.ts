// What may be done with a conversation from outside: copies, deleting, judging; only with its own token, and carefully by e-mail.
import { brotliDecompressSync } from 'node:zlib';
import { WebSocket } from 'ws';
import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chatCopyHandler } from '../../../src/channels/web/chat-copy.js';
import { launcherRoute } from '../../../src/channels/web/launcher-script.js';
import { contactPieces } from '../../../src/channels/web/contact-links.js';
import { siteIn } from '../../../src/channels/web/site.js';
import { loadCouncil } from '../../../src/content/council.js';
import { councilSchema } from '../../../src/content/council-schema.js';
import type { WrittenMessage } from '../../../src/core/messages-out.js';
import { memoryLog } from '../../server/memory-log.js';
import { callerOf, refusal } from './caller.js';
import { plainBrowser } from './browser-less.js';
import { answer, MONDAY, openWeb, words, type Script, type WebPlace } from './place.js';

const root = `${import.meta.dirname}/../../..`;
const script: Script = ({ input }) =>
  input.kind === 'text' && input.text === 'owe'
    ? answer('You owe £120.', { personal: true, links: [{ label: 'Pay', url: 'https://pay.example/x' }] })
    : answer('Call 01632 960100.', { links: [{ label: 'Bin days', url: 'https://glanmarch.example/bins' }] });

let place: WebPlace;
const sent: WrittenMessage[] = [];
const senders = [
  {
    can: ['email' as const],
    send: (message: WrittenMessage) => {
      sent.push(message);
      return Promise.resolve({ sent: true as const });
    },
  },
];
beforeEach(async () => {
  sent.length = 0;
  place = await openWeb({ script, senders });
});
afterEach(() => place.close());
const { call, begin, until } = callerOf(() => place);

const talk = async (...said: readonly string[]) => {
  const begun = await begin();
  for (const [index, text] of said.entries()) {
    await call('POST', begun.path, begun.token, { type: 'message', text, from: {} });
    await until(begun.path, begun.token, 1 + (index + 1) * 2);
  }
  return begun;
};

describe('how we did', () => {
  const given = () => place.store.ratings.list(new Date(0), 5);

  it('is one of the ratings: the last one counts, and its words go with the conversation', async () => {
    const { token, id } = await talk('hello');
    const rate = (body: object) => call('POST', '/api/webchat/rate', token, body);
    expect((await rate({ score: '5' })).status).toBe(200);
    expect((await rate({ score: '2', comment: ` ${'x'.repeat(2000)}` })).status).toBe(200);
    const [first, ...more] = await given();
    expect(more).toEqual([]);
    expect(first).toMatchObject({ score: 2, reference: null, agent: null });
    expect(first?.comment).toHaveLength(1000);
    for (const score of ['0', '6', 'x', 5, null]) expect((await rate({ score })).status).toBe(400);
    expect((await call('POST', '/api/webchat/rate', undefined, { score: '5' })).status).toBe(401);
    await place.store.upkeep.erase(id);
    expect(await given()).toMatchObject([{ score: 2, comment: null }]);
    expect((await rate({ score: '5' })).status).toBe(404);
  });
});

describe('a copy', () => {
  it('to save holds everything, with who said it', async () => {
    const { token } = await talk('my bin, ring 07700 900123');
    const text = await (await call('POST', '/api/webchat/transcript', token, { language: 'en' })).text();
    expect(text).toContain('my bin, ring 07700 900123');
    expect(text).toContain('Call 01632 960100.\nBin days: https://glanmarch.example/bins');
    const welsh = await (await call('POST', '/api/webchat/transcript', token, { language: 'cy' })).text();
    expect(welsh).toContain('Eich sgwrs: Cyngor Glanmarch');
  });

  it('by e-mail tells no stranger anything, and leads nobody anywhere', async () => {
    const { token, id } = await talk('see evil.example/x and http://bad.example, ring 07700 900123', 'owe');
    const asked = await call('POST', '/api/webchat/copy', token, { language: 'en', email: 'sian@example.org' });
    expect(asked.status).toBe(202);
    // Pressed twice, it is one message.
    await call('POST', '/api/webchat/copy', token, { language: 'en', email: 'sian@example.org' });
    const due = await place.store.outbox.due(10, ['chat-copy']);
    expect(due).toHaveLength(1);
    const { council } = loadCouncil(root, 'glanmarch');
    const desk = {
      status: () => Promise.reject(new Error('unused')),
      position: () => Promise.reject(new Error('unused')),
    };
    const clock = { now: () => MONDAY, council: () => MONDAY };
    const sites = [siteIn('en', { council, words, clock, desk, asset: () => '' })];
    const handler = chatCopyHandler({ messages: place.store.messages, senders, sites, log: memoryLog().log });
    const [message] = due;
    if (!message) throw new Error('nothing was sent');
    expect(await handler.deliver(message)).toBe('done');
    expect(sent[0]).toMatchObject({ by: 'email', to: 'sian@example.org', subject: 'Your chat with Glanmarch Council' });
    const body = sent[0]?.body ?? '';
    expect(body).toContain('see [web address] and [web address] ring [phone]');
    for (const secret of ['07700', 'evil', 'bad.example', '£120', 'pay.example']) expect(body).not.toContain(secret);
    await place.store.upkeep.erase(id);
    expect(await handler.deliver(message)).toBe('done');
    expect(sent).toHaveLength(1);
  });

  it('goes to a right address only, and not again and again', async () => {
    const { token } = await talk('hello');
    const send = (email: unknown) => call('POST', '/api/webchat/copy', token, { email });
    for (const wrong of ['', 'nobody', 'a@b', 'a@example.org, b@example.org', 7]) {
      const refused = await send(wrong);
      expect(refused.status).toBe(400);
      expect(await refused.json()).toMatchObject({ error: { code: 'email' } });
    }
    const all = [];
    for (const name of ['a', 'b', 'c', 'd']) all.push((await send(`${name}@example.org`)).status);
    expect(all).toEqual([202, 202, 202, 429]);
  });
});

describe('what else', () => {
  it('deletes at once', async () => {
    const { token, id } = await talk('hello');
    expect((await call('POST', '/api/webchat/delete', token, {})).status).toBe(200);
    expect(await place.store.messages.conversation(id)).toBeNull();
    // Nothing is left that it opens, nor may it begin a talk of the same name.
    for (const [method, path] of [
      ['POST', '/api/webchat/transcript'],
      ['POST', '/v3/directline/tokens/refresh'],
      ['POST', '/v3/directline/conversations'],
      ['GET', `/v3/directline/conversations/${id}/activities`],
    ] as const)
      expect(await refusal(call(method, path, token, method === 'POST' ? {} : undefined))).toEqual([
        403,
        'ConversationDeleted',
      ]);
  });

  it('ends the right of whoever left at once, and keeps what was said for those who help them', async () => {
    const { token, id, path } = await talk('hello');
    const other = await begin();
    expect((await call('POST', '/api/webchat/leave', token, {})).status).toBe(200);
    expect((await call('POST', '/api/webchat/leave', token, {})).status).toBe(403);
    for (const [method, where] of [
      ['GET', path],
      ['POST', path],
      ['GET', `/v3/directline/conversations/${id}`],
      ['POST', '/v3/directline/tokens/refresh'],
      ['POST', '/api/webchat/transcript'],
      ['POST', '/api/webchat/place'],
    ] as const)
      expect(await refusal(call(method, where, token, method === 'POST' ? {} : undefined)), where).toEqual([
        403,
        'ConversationLeft',
      ]);
    const socket = new WebSocket(
      `${place.url.replace(/^http/, 'ws')}${path.replace(/activities$/, 'stream')}?watermark=0&t=${token}`,
    );
    expect(
      await new Promise((resolve) => {
        socket.onopen = () => resolve('opened');
        socket.onerror = () => resolve('refused');
      }),
    ).toBe('refused');
    expect(await place.store.messages.conversation(id)).not.toBeNull();
    expect((await call('GET', other.path, other.token)).status).toBe(200);
  });

  it('forgets whose right ended once no token of theirs can be alive', async () => {
    await place.store.revoked.add('c9', 'left');
    await place.store.revoked.add('c9', 'deleted');
    await place.store.upkeep.sweep(30, new Date(Date.now() + 23 * 3_600_000));
    expect(await place.store.revoked.why('c9')).toBe('left');
    await place.store.upkeep.sweep(30, new Date(Date.now() + 25 * 3_600_000));
    expect(await place.store.revoked.why('c9')).toBeNull();
  });

  it('judges answers of the assistant only; the last word counts, and words go with the conversation', async () => {
    const { token, id } = await talk('hello');
    const judge = (body: object) => call('POST', '/api/webchat/helpful', token, body).then(({ status }) => status);
    for (const line of [0, 2, 99, 1.5, 'x', null]) expect(await judge({ line, helped: true })).toBe(400);
    expect(await judge({ line: 3, helped: true })).toBe(200);
    expect(await judge({ line: 3, helped: false, missing: 'ring 07700 900123' })).toBe(200);
    expect(await place.store.helpful.list(5)).toMatchObject([{ helped: false, missing: 'ring [phone]', line: 3 }]);
    await place.store.upkeep.erase(id);
    expect(await place.store.helpful.list(5)).toMatchObject([{ helped: false, missing: null }]);
  });

  it('nothing without a token', async () => {
    for (const name of ['transcript', 'copy', 'delete', 'helpful', 'leave'])
      expect((await call('POST', `/api/webchat/${name}`, undefined, {})).status).toBe(401);
  });
});

describe('the plain version', () => {
  it('has every task of the full one', async () => {
    const browser = plainBrowser(place.url);
    const first = await browser.get('/chat');
    expect(first.html).toContain('href="/chat/leave"');
    const page = await browser.send(first, { message: 'hello' });
    for (const task of ['email', 'save', 'delete']) expect(page.html).toContain(`href="/chat/${task}"`);
    expect(page.html).toContain('<a class="govuk-link" href="tel:01632960100">01632 960100</a>');
    expect(page.html).toContain('action="/chat/helpful"');
    expect((await browser.get('/chat/save')).html).toContain('Your chat with Glanmarch Council');
    expect((await browser.get('/chat/email')).text).toContain('Your email address');
    expect((await browser.get('/chat/delete')).text).toContain('You cannot get it back');
  });

  it('leaves at once, and forgets', async () => {
    const browser = plainBrowser(place.url);
    await browser.send(await browser.get('/chat'), { message: 'hello' });
    const left = await fetch(`${place.url}/chat/leave`, { redirect: 'manual' });
    expect(left.headers.get('location')).toBe('https://www.bbc.co.uk/weather');
    expect(left.headers.get('set-cookie')).toContain('Max-Age=0');
  });

  it('has no use for a copy of the cookie of whoever left, and lets them out whatever is wrong with the store', async () => {
    const browser = plainBrowser(place.url);
    await browser.send(await browser.get('/chat'), { message: 'hello' });
    const headers = { cookie: browser.cookie() ?? '' };
    const chat = () => fetch(`${place.url}/chat`, { headers }).then((one) => one.text());
    const leave = () => fetch(`${place.url}/chat/leave`, { headers, redirect: 'manual' });
    expect(await chat()).toContain('Call <a');
    expect((await leave()).status).toBe(303);
    expect(await chat()).not.toContain('Call <a');
    const why = vi.spyOn(place.store.revoked, 'why').mockRejectedValue(new Error('down'));
    expect((await leave()).headers.get('location')).toBe('https://www.bbc.co.uk/weather');
    why.mockRestore();
  });
});

describe('the launcher', () => {
  const ask = (encoding: string): Promise<{ headers: Record<string, unknown>; body: Buffer }> =>
    new Promise((resolve, reject) => {
      request(`${place.url}/chat.js`, { headers: { 'accept-encoding': encoding } }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(chunks) }));
      })
        .on('error', reject)
        .end();
    });

  it('is served packed or plain, kept for a while, and not at all where there was no build', async () => {
    expect((await ask('br')).headers['content-type']).toContain('text/javascript');
    await place.close();
    place = await openWeb({ file: (name) => (name === 'launcher.js' ? Buffer.from('/* code */') : null) });
    const [br, plain] = [await ask('gzip, br'), await ask('identity')];
    expect(br.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(br.body).toString()).toBe(plain.body.toString());
    expect(plain.body.toString()).toMatch(/^\(function\(\)\{var councilAssistant=\{.*\};\n\/\* code \*\/\}\)\(\);\n$/s);
    expect(plain.headers['cache-control']).toContain('max-age=600');
    expect(plain.headers['cross-origin-resource-policy']).toBe('cross-origin');
    expect(launcherRoute([], null).path).toBe('/chat.js');
  });
});

describe('telephone numbers and e-mail addresses', () => {
  it.each([
    ['Call 01632 960100 now', ['tel:01632960100']],
    ['Ring 0300 123 4567 or 07700 900300.', ['tel:03001234567', 'tel:07700900300']],
    ['If anyone is in danger, call 999. Press 55.', ['tel:999']],
    [
      'Write to bins@glanmarch.example, or council_tax.team@glanmarch.gov.uk.',
      ['mailto:bins@glanmarch.example', 'mailto:council_tax.team@glanmarch.gov.uk'],
    ],
    ['Ring 01632 960100 or write (a@b.example)', ['tel:01632960100', 'mailto:a@b.example']],
    ['me@home, @name, a@b, x@y.example@z, mailto:<script>@x, a@b.example?bcc=c', ['mailto:a@b.example']],
    ['UPRN 100012345678, reference 0123/45678901, 999 bins, £01632960100.50', []],
  ])('in %s', (text, urls) => {
    const pieces = contactPieces(text);
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    expect(pieces.flatMap(({ url }) => url ?? [])).toEqual(urls);
  });
});

describe('sites that may show the chat', () => {
  const { sites } = councilSchema(['en']).shape;
  it.each(['https://www.council.example', 'https://planning.council.gov.uk:8443', 'http://localhost:8080'])(
    '%s is one',
    (site) => {
      expect(sites.parse([site])).toEqual([site]);
    },
  );
  it.each([
    'http://www.council.example',
    'https://*',
    'https://council.example/',
    "https://a.example 'unsafe-inline'",
    '*',
  ])('%s is not: it would stand in a policy', (site) => {
    expect(sites.safeParse([site]).success).toBe(false);
  });
});
