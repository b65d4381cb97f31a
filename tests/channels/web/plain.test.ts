// The plain chat without a script: post, redirect, get; nothing typed is lost, nothing is sent twice.
import { beforeEach, describe, expect, it } from 'vitest';
import { finish, item, mair, said, take, turn } from '../../store/sample.js';
import { type Seen } from './browser-less.js';
import { browser, open, place } from './one-place.js';
import { answer, echo, type WebOptions } from './place.js';

const texts = (): readonly string[] =>
  place.turns.map(({ input }) => (input.kind === 'text' ? input.text : `(${input.kind})`));
const radios = (html: string): readonly string[] =>
  [...html.matchAll(/name="choice" type="radio" value="([^"]*)"/g)].map(([, value = '']) => value);

describe('the way out', () => {
  it('is a link, and a bar once they told of harm by someone near; other danger changes nothing', async () => {
    const kinds = { gas: 'gas', beaten: 'abuse', stepdad: 'child' } as const;
    await open({
      script: (one) => {
        const said = one.input.kind === 'text' ? one.input.text : '';
        const danger = kinds[said as keyof typeof kinds];
        return danger ? answer('Call 999.', { ending: 'urgent', danger }) : echo(one);
      },
    });
    const gas = await browser.send(await browser.get('/chat'), { message: 'gas' });
    expect(gas.html).toContain('href="/chat/leave"');
    expect(gas.html).not.toContain('leave-bar');
    const harm = await browser.send(gas, { message: 'beaten' });
    expect(harm.html).toMatch(
      /<p class="govuk-body leave-bar">\s*<a class="govuk-button govuk-button--warning" href="\/chat\/leave"/,
    );
    // Still there further on, in Welsh too.
    expect((await browser.send(harm, { message: 'hello' })).html).toContain('leave-bar');
    expect((await browser.get('/cy/chat')).html).toContain('href="/cy/chat/leave"');
    expect((await browser.get('/cy/chat')).text).toContain('Gadael y dudalen hon nawr');
  });
});

describe('the end', () => {
  it('asks how we did, takes no answer for one, and leads on', async () => {
    await open();
    const talk = await browser.send(await browser.get('/cy/chat'), { message: 'helo' });
    expect(talk.html).toContain('<a class="govuk-link" href="/cy/chat/end">Gorffen y sgwrs hon</a>');
    const end = await browser.get('/cy/chat/end');
    expect(end.text).toContain('Sut wnaethon ni? (dewisol)');
    expect(end.text).toContain('Da iawn Da Gweddol Gwael Gwael iawn');
    const done = await browser.send(end, { score: '2', comment: 'rhy araf' });
    expect(done.text).toContain('Rydych wedi gorffen y sgwrs hon. Diolch.');
    expect(done.html).toContain('href="/cy/chat">Dechrau sgwrs newydd</a>');
    expect(browser.cookie()).toBeNull();
    expect(place.turns.at(-1)?.input.kind).toBe('stop');
    expect(await place.store.ratings.list(new Date(0), 5)).toMatchObject([
      { score: 2, comment: 'rhy araf', agent: null },
    ]);
    await browser.send(await browser.get('/chat'), { message: 'again' });
    const silent = await browser.send(await browser.get('/chat/end'), {});
    expect(silent.text).toContain('You have ended this chat.');
    expect(await place.store.ratings.list(new Date(0), 5)).toHaveLength(1);
    expect((await browser.get('/chat/end')).status).toBe(404);
  });
});

describe('a conversation', () => {
  beforeEach(() => open());

  it('is not begun by looking', async () => {
    const page = await browser.get('/chat');
    expect(page.status).toBe(200);
    expect(page.title).toBe('Council assistant - Glanmarch Council');
    expect(page.text).toContain("I'm Glanmarch Council's computer assistant, not a person.");
    expect(browser.cookie()).toBeNull();
    expect(place.turns).toEqual([]);
  });

  it('begins with what is said, shows it with the answer, and goes on', async () => {
    const sent = await browser.send(await browser.get('/chat'), { message: 'when are bins collected' });
    expect([sent.status, sent.path]).toEqual([200, '/chat?seen=1']);
    expect(texts()).toEqual(['(start)', 'when are bins collected']);
    expect(place.turns[0]).toMatchObject({ channel: 'plain', can: { push: true, screen: true }, locale: 'en' });
    expect(sent.title).toBe('New reply: Council assistant - Glanmarch Council');
    expect(sent.html).toContain('id="new"');
    const [earlier = '', fresh = ''] = sent.text.split('New messages');
    expect(earlier).toContain('Assistant Hello.');
    expect(fresh).toContain('You when are bins collected Assistant You said when are bins collected');
    const next = await browser.send(sent, { message: 'and glass' });
    expect(next.path).toBe('/chat?seen=3');
    expect(next.text.split('New messages')[1]).not.toContain('when are bins collected');
    const conversations = new Set(place.turns.map(({ conversation }) => conversation));
    expect(conversations.size).toBe(1);
  });

  it('keeps its cookie from scripts and other sites, and survives a restart', async () => {
    await browser.send(await browser.get('/chat'), { message: 'hi' });
    const { headers } = await browser.get('/chat');
    expect(headers.get('set-cookie')).toMatch(/^council_chat=[\w.-]+; Path=\/; HttpOnly; SameSite=Lax$/);
    await place.restart();
    await expect
      .poll(() =>
        browser.get('/chat').then(
          ({ text }) => text,
          () => '',
        ),
      )
      .toContain('You said hi');
    place.later(121);
    const page = await browser.get('/chat');
    expect(page.text).not.toContain('You said hi');
  });

  it('begins one conversation when Send is pressed twice', async () => {
    const page = await browser.get('/chat');
    await Promise.all([1, 2, 3].map(() => browser.send(page, { message: 'impatient' })));
    expect(new Set(place.turns.map(({ conversation }) => conversation)).size).toBe(1);
    expect((await browser.get('/chat')).text.match(/You said impatient/g)).toHaveLength(1);
    browser.forget();
    await browser.send(await browser.get('/chat'), { message: 'another browser' });
    expect(new Set(place.turns.map(({ conversation }) => conversation)).size).toBe(2);
  });

  it('is not opened again by a page that someone finds by Back', async () => {
    const page = await browser.get('/chat');
    await browser.send(page, { message: 'private words' });
    await browser.post('/chat', 'do=restart');
    place.later(2);
    const found = await browser.send(page, { message: 'someone else' });
    expect(found.text).toContain('You said someone else');
    expect(found.text).not.toContain('private words');
  });

  it('begins another when it was deleted meanwhile', async () => {
    const page = await browser.send(await browser.get('/chat'), { message: 'first' });
    const deleted = place.turns.at(-1)?.conversation ?? '';
    await place.store.upkeep.erase(deleted);
    expect((await browser.get('/chat')).text).not.toContain('You said first');
    const over = await browser.send(page, { message: 'second' });
    expect(over.status).toBe(410);
    expect(over.text).toContain('This chat has ended. Nothing of it is shown here.');
    expect(over.text).not.toContain('You said first');
    // What was typed is still in the box, and begins another when it is sent.
    const next = await browser.send(over, { message: 'second' });
    expect(over.html).toContain('second</textarea>');
    expect(next.text).toContain('You said second');
    expect(place.turns.at(-1)?.conversation).not.toBe(deleted);
    expect(await place.store.messages.conversation(deleted)).toBeNull();
    expect((await browser.send(next, { message: 'third' })).text).toContain('You said second');
    await place.store.upkeep.erase(place.turns.at(-1)?.conversation ?? '');
    const turns = place.turns.length;
    await browser.post('/chat', 'do=restart');
    expect(place.turns).toHaveLength(turns);
  });

  it('that was left elsewhere: an open page says so whatever is done in it, and shows nothing', async () => {
    const page = await browser.send(await browser.get('/chat'), { message: 'private words' });
    expect(page.headers.get('cache-control')).toBe('no-store');
    const begun = /name="begun" value="([^"]+)"/.exec(page.html)?.[1] ?? '';
    const held = browser.cookie() ?? '';
    const turns = place.turns.length;
    // The other tab: the way out, and what it leads to is not ours.
    await fetch(`${place.url}/chat/leave`, { headers: { cookie: held }, redirect: 'manual' });
    const acts: readonly (readonly [string, () => Promise<Seen>])[] = [
      ['send', () => browser.send(page, { message: 'and more' })],
      ['a person', () => browser.send(page, { do: 'person' })],
      ['the other language', () => browser.post('/chat', `do=language&begun=${begun}`)],
      ['a new chat', () => browser.post('/chat', `do=restart&begun=${begun}`)],
      ['look for messages', () => browser.get(`/chat?seen=2&begun=${begun}`)],
      ['a photo', () => browser.post('/chat/photo', 'x', { 'content-type': 'multipart/form-data; boundary=x' })],
      ...['save', 'end', 'delete'].map((name) => [name, () => browser.get(`/chat/${name}`)] as const),
    ];
    for (const cookie of [held, null])
      for (const [name, act] of acts) {
        browser.hold(cookie);
        const { text, title, headers } = await act();
        expect(text, name).toContain('This chat has ended');
        expect(title, name).toContain('This chat has ended');
        expect(text, name).not.toContain('Back to the chat');
        expect(text, name).not.toContain('private words');
        expect(headers.get('cache-control'), name).toBe('no-store');
      }
    expect(place.turns).toHaveLength(turns);
    expect((await fetch(`${place.url}/chat/here?begun=${begun}`, { headers: { cookie: held } })).status).toBe(410);
    // A chat that was begun since is another one: the old page neither speaks in it nor shows it.
    const again = await browser.send(await browser.get('/chat'), { message: 'a new talk' });
    const old = await browser.send(page, { message: 'and more' });
    expect([old.status, old.text.includes('a new talk')]).toEqual([410, false]);
    expect((await browser.send(again, { message: 'on we go' })).text).toContain('You said a new talk');
  });

  it('takes the same page sent twice once, and the same page with other words again', async () => {
    const page = await browser.send(await browser.get('/chat'), { message: 'first' });
    await Promise.all([1, 2, 3].map(() => browser.send(page, { message: 'twice' })));
    const after = await browser.get('/chat');
    expect(after.text.match(/You said twice/g)).toHaveLength(1);
    expect((await browser.send(page, { message: 'changed my mind' })).text).toContain('You said changed my mind');
  });

  it("offers the last reply's choices, and takes one with its words", async () => {
    const first = await browser.get('/chat');
    expect(radios(first.html)).toEqual([
      'intent:bins.collection-day',
      'intent:council-tax.moving',
      'intent:planning.need-permission',
    ]);
    const chosen = await browser.send(first, { choice: 'intent:bins.collection-day' });
    expect(place.turns.at(-1)?.input).toEqual({
      kind: 'choice',
      value: 'intent:bins.collection-day',
      text: 'When is my next bin collection?',
    });
    expect(chosen.text).toContain('You When is my next bin collection?');
    expect(radios(chosen.html)).toEqual([]);
    await browser.send(chosen, { choice: 'do:person', message: 'typed words come first' });
    expect(place.turns.at(-1)?.input).toEqual({ kind: 'text', text: 'typed words come first' });
  });

  it('has a person at one press, whatever was typed', async () => {
    await browser.send(await browser.get('/chat'), { message: 'half a sent', do: 'person' });
    expect(place.turns.at(-1)?.input).toEqual({ kind: 'choice', value: 'do:person', text: 'Talk to a person' });
  });

  it('can be begun anew, and the old one is ended', async () => {
    await browser.send(await browser.get('/chat'), { message: 'old words' });
    const page = await browser.post('/chat', 'do=restart');
    expect([page.status, page.path, browser.cookie()]).toEqual([200, '/chat', null]);
    expect(page.text).not.toContain('old words');
    expect(place.turns.at(-1)?.input).toEqual({ kind: 'stop' });
    await browser.send(page, { message: 'new words' });
    expect(new Set(place.turns.map(({ conversation }) => conversation)).size).toBe(2);
  });

  it('puts a question from a link into the box, and sends nothing', async () => {
    const page = await browser.get(`/chat?${new URLSearchParams({ ask: 'Is it "my" <bin> day?' }).toString()}`);
    expect(page.raw).toContain('>\nIs it &quot;my&quot; &lt;bin&gt; day?</textarea>');
    expect(place.turns).toEqual([]);
  });

  it('changes its language where it stands', async () => {
    const english = await browser.send(await browser.get('/chat'), { message: 'hi' });
    expect(english.html).toMatch(/<form class="site-header__language" action="\/cy\/chat" method="post">/);
    const welsh = await browser.post('/cy/chat', 'do=language');
    expect(place.turns.at(-1)).toMatchObject({ locale: 'cy', input: { kind: 'text', text: 'Cymraeg' } });
    expect(welsh.path).toMatch(/^\/cy\/chat\?seen=/);
    expect(welsh.html).toContain('<html class="govuk-template" lang="cy">');
    expect(welsh.text).toContain('You said hi');
    expect(new Set(place.turns.map(({ conversation }) => conversation)).size).toBe(1);
  });
});

describe('with people', () => {
  const handOver: WebOptions = {
    script: (one) =>
      one.input.kind === 'choice'
        ? answer('You are next in the queue.', {
            ending: 'handed-over',
            options: [{ value: 'do:leave', label: 'Leave the queue' }],
          })
        : echo(one),
  };

  it('new lines are fetched by a button, named, and are never markup', async () => {
    await open(handOver);
    const waiting = await browser.send(await browser.get('/chat'), { do: 'person' });
    expect(waiting.text).toContain('Check for new messages');
    expect(radios(waiting.html)).toEqual(['do:leave']);
    const seen = /name="seen" value="(\d+)"/.exec(waiting.html)?.[1] ?? '';
    const none = await browser.get(`/chat?seen=${seen}`);
    expect(none.text).toContain('There are no new messages yet.');
    expect(none.title).not.toContain('New reply');

    const conversation = place.turns[0]?.conversation ?? '';
    await take(
      place.store,
      turn('asks', conversation),
      null,
      finish(null, [{ kind: 'open-item', item: item('GLM-4K7P-2QX', conversation) }]),
    );
    const [found] = await place.store.items.list('waiting');
    await place.store.items.claim(
      found?.id ?? '',
      mair,
      answer('Mair has joined. Mair is a person.', { ending: 'handed-over' }),
    );
    await place.store.items.say(found?.id ?? '', mair, said('<b>Hello</b> & *welcome*\n\n- not a list'));
    const page = await browser.get(`/chat?seen=${seen}`);
    expect(page.title).toContain('New reply');
    expect(page.text).toContain(
      'Mair has joined. Mair is a person. Mair, council staff <b>Hello</b> & *welcome* - not a list',
    );
    expect(page.html).toContain('&lt;b&gt;Hello&lt;/b&gt; &amp; *welcome*');
    expect(page.text).toContain('Check for new messages');
  });

  it('the page says whether someone is there, and when if not', async () => {
    await open({ desk: { live: false, waiting: 0, opens: { date: '2026-11-24', minutes: 525 } } });
    expect((await browser.get('/chat')).text).toContain('Our team is back on Tuesday 24 November at 8.45am.');
    expect((await browser.get('/cy/chat')).text).toContain('Bydd ein tîm yn ôl ddydd Mawrth 24 Tachwedd am 8.45am.');
  });
});

describe('what an answer looks like', () => {
  it('paragraphs, lists, links and swatches, in the language it is in', async () => {
    await open({
      script: () =>
        answer('Dydd Mawrth.\nYn y bore.\n\n- bag coch\n- cadi <gwyrdd>', {
          language: 'cy',
          links: [
            { label: '01632 960100', url: 'tel:01632960100' },
            { label: 'Evil', url: 'javascript:alert(1)' },
            { label: 'Here', url: '/chat' },
          ],
        }),
    });
    const { html } = await browser.send(await browser.get('/chat'), { message: 'x' });
    expect(html).toContain('lang="cy"><p class="govuk-body">Dydd Mawrth.<br>Yn y bore.</p>');
    expect(html).toContain(
      '<ul class="govuk-list govuk-list--bullet"><li>bag coch</li><li>cadi &lt;gwyrdd&gt;</li></ul>',
    );
    expect(html).toContain('<a class="govuk-link" href="tel:01632960100">01632 960100</a>');
    expect(html).toContain('<a class="govuk-link" href="/chat">Here</a>');
    expect(html).not.toContain('javascript:');
  });

  it('a card in place of the text that says the same', async () => {
    const item = { name: 'red <bag>', contents: 'cans', colour: '#c8202f' };
    const day = { title: 'Tuesday 24 November', date: '2026-11-24', note: 'Moved', items: [item] };
    const card = {
      kind: 'days' as const,
      title: '1 High Street',
      lead: 'It is on Tuesday.',
      notes: ['Sacks go in the lane.'],
      footer: 'Put out by 7am',
      days: [day],
    };
    await open({ script: () => answer('All of it in words', { card }) });
    const { html, text } = await browser.send(await browser.get('/chat'), { message: 'x' });
    expect(text).toContain(
      '1 High Street It is on Tuesday. Put out by 7am Tuesday 24 November Moved red <bag> cans Sacks go in the lane.',
    );
    expect(text).not.toContain('All of it in words');
    expect(html).toContain('fill="#c8202f"');
    expect(html).not.toMatch(/\sstyle=/);
  });
});

describe('bad input', () => {
  it('nothing said: says what to do, above and beside the box', async () => {
    await open();
    const page = await browser.send(await browser.get('/chat'), { message: '  \r\n ' });
    expect(page.status).toBe(400);
    expect(page.title).toBe('Error: Council assistant - Glanmarch Council');
    expect(page.html).toContain('<li><a href="#message">Type a message or choose one, then select Send</a></li>');
    expect(page.html).toContain('aria-describedby="message-error"');
    expect(place.turns).toEqual([]);
  });

  it('too long: the words stay in the box', async () => {
    await open();
    const long = `start ${'ŵ'.repeat(2000)}`;
    const page = await browser.send(await browser.get('/chat'), { message: long });
    expect([
      page.status,
      page.html.includes(long),
      page.text.includes('Your message must be 2,000 characters or less'),
    ]).toEqual([400, true, true]);
    // Line ends count once, as the browser counts them.
    const whole = `${'a\r\n'.repeat(999)}aa`;
    expect((await browser.send(await browser.get('/chat'), { message: whole })).status).toBe(200);
  });

  it('a choice that was never offered', async () => {
    await open();
    const page = await browser.send(await browser.get('/chat'), { choice: 'do:everything' });
    expect([page.status, place.turns.length]).toEqual([400, 0]);
    expect(page.text).toContain('Choose one of the answers shown, or type a message');
  });

  it('too fast: the words stay, and how long to wait is said', async () => {
    await open({ rate: { perMinute: 30, burst: 1 } });
    const page = await browser.send(await browser.get('/chat'), { message: 'one' });
    const second = await browser.send(page, { message: 'my second words' });
    expect(second.status).toBe(429);
    expect(second.text).toMatch(/Wait \d seconds?, then select Send/);
    expect(second.html).toContain('my second words</textarea>');
  });

  it('a fault of ours: an apology, the words stay, and they are sent once by another try', async () => {
    let broken = true;
    await open({ before: () => (broken ? Promise.reject(new Error('down')) : Promise.resolve()) });
    const page = await browser.send(await browser.get('/chat'), { message: 'keep these' });
    expect(page.status).toBe(503);
    expect(page.text).toContain('it is our fault');
    expect(page.html).toContain('keep these</textarea>');
    broken = false;
    expect((await browser.send(page, { message: 'keep these' })).text).toContain('You said keep these');
    expect(JSON.stringify(place.log)).not.toContain('keep these');
  });

  it('no cookies: says so instead of beginning again and again', async () => {
    await open();
    const page = await browser.get('/chat?seen=3');
    expect(page.text).toContain('Turn on cookies in your browser');
  });

  it.each(['', 'message=%FF%FE', 'choice=x&choice=y', 'turn=../../x&message=hi', 'x'.repeat(1000)])(
    'form %s: a page, never a 5xx',
    async (body) => {
      await open();
      const page = await browser.post('/chat', body);
      expect(page.status).toBeLessThan(500);
      expect(page.html).toContain('<h1');
    },
  );

  it('a forged or foreign cookie opens nothing', async () => {
    await open();
    await browser.send(await browser.get('/chat'), { message: 'private words' });
    const cookie = browser.cookie() ?? '';
    const other = await fetch(`${place.url}/chat`, { headers: { cookie: `${cookie.slice(0, -3)}AAA` } });
    expect(await other.text()).not.toContain('private words');
    const { token } = (await (
      await fetch(`${place.url}/api/webchat/token`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      })
    ).json()) as { token: string };
    expect(
      (await fetch(`${place.url}/chat`, { headers: { cookie: `council_chat=${token}` } })).headers.get('set-cookie'),
    ).toBeNull();
  });

  it('a form of another site is refused', async () => {
    await open();
    const foreign: readonly Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'null' },
    ];
    for (const headers of foreign) {
      const page = await browser.post('/chat', 'message=hi', headers);
      expect(page.status).toBe(403);
      expect(page.html).toContain('<h1');
    }
    expect(place.turns).toEqual([]);
    expect((await browser.post('/chat', 'message=hi', { origin: place.url })).status).toBe(200);
  });
});
