// The pages: languages, headers, links that all lead somewhere, and pages for what is not there.
import { describe, expect, it } from 'vitest';
import { browser, open, place } from './one-place.js';

const hrefs = (html: string): readonly string[] =>
  [...html.matchAll(/ href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
const policy = (headers: Headers): ReadonlyMap<string, string> =>
  new Map(
    (headers.get('content-security-policy') ?? '')
      .split('; ')
      .map((rule) => [rule.split(' ')[0] ?? '', rule.split(' ').slice(1).join(' ')]),
  );

describe('the home page', () => {
  it("says that it is a demonstration, and has the council's own words, numbers and hours", async () => {
    await open();
    const page = await browser.get('/');
    expect(page.title).toBe('Home - Glanmarch Council');
    for (const words of [
      'Demonstration. Glanmarch Council is not a real council.',
      'Do it online',
      'Check your bin day',
      'Ask the assistant',
      '01632 960100',
      'Open Monday to Thursday 8.45am to 5pm and Friday 8.45am to 4.30pm, except bank holidays',
      'dial 18001, then 01632 960100',
      'Our team is here now.',
      'Some bin collections move because of Christmas Day.',
    ])
      expect(page.text).toContain(words);
    expect(page.html.match(/<h1/g)).toHaveLength(1);
    expect(page.html).toContain('<html class="govuk-template" lang="en">');
    expect(page.html).toMatch(/<a href="#main" class="govuk-skip-link">/);
    expect(page.html).toMatch(/<main [^>]*id="main"/);
  });

  it('has a Welsh twin, with the Welsh number', async () => {
    await open();
    const page = await browser.get('/cy/');
    expect(page.html).toContain('lang="cy">');
    for (const words of ['Dydy Cyngor Glanmarch ddim yn gyngor go iawn.', '01632 960101', 'Gwneud hyn ar-lein'])
      expect(page.text).toContain(words);
    expect((await browser.get('/cy')).path).toBe('/cy/');
    expect((await browser.get('/')).html).toContain('href="/cy/" rel="alternate" lang="cy" hreflang="cy">Cymraeg</a>');
    expect(page.html).toContain('href="/" rel="alternate" lang="en" hreflang="en">English</a>');
  });

  it('is in English only where the council is, and says so', async () => {
    await open({ council: 'marchfold' });
    const page = await browser.get('/');
    expect(page.text).toContain('Marchfold Council is not a real council.');
    expect(page.html).not.toContain('Cymraeg');
    for (const path of ['/cy', '/cy/', '/cy/chat', '/cy/chat-frame']) {
      const missing = await browser.get(path);
      expect([path, missing.status]).toEqual([path, 404]);
      expect(missing.text).toContain('This council has no pages in Welsh.');
      expect(hrefs(missing.html)).toContain('/');
    }
  });

  it('is not called a demonstration, and may be found, where the council is real', async () => {
    await open({ change: { demo: false } });
    const { html, text } = await browser.get('/');
    expect(text).not.toContain('Demonstration');
    expect(html).not.toContain('noindex');
  });

  it('takes the colour of the council', async () => {
    await open({ council: 'marchfold' });
    const response = await fetch(`${place.url}/brand.css`);
    expect([response.headers.get('content-type'), await response.text()]).toEqual([
      'text/css; charset=utf-8',
      ':root { --council-brand: #5b2a6e; }\n',
    ]);
  });
});

describe('what is asked afterwards', () => {
  it.each([
    ['/privacy', 'What we ask afterwards', 'deleted with the chat', 'The scores stay for a year'],
    ['/cy/privacy', "Beth rydyn ni'n ei ofyn wedyn", "ddileu gyda'r sgwrs", "Mae'r sgoriau'n aros am flwyddyn"],
    ['/about', 'How you rate a chat', 'kept for a year without your words'],
    ['/cy/about', 'sut rydych yn sgorio sgwrs', 'am flwyddyn heb eich geiriau'],
  ])('is named with how long it is kept: %s', async (path, ...said) => {
    await open();
    const { text } = await browser.get(path);
    for (const words of said) expect(text).toContain(words);
  });
});

describe('who else gets a chat', () => {
  const hub = { url: 'https://hub.example', secret: 'x'.repeat(32) };
  it.each([
    ['nobody', null, true, false],
    ['an outside hub', hub, false, true],
  ])('is told as it is: %s', async (_, at, nobody, another) => {
    await open({ running: { model: null, questions: 1, articles: 1, handoff: { hub: at, bot: null } } });
    for (const [path, no, passed] of [
      ['/privacy', 'No. The assistant works', 'another organisation’s staff'],
      ['/cy/privacy', "Nac ydyn. Mae'r cynorthwyydd", 'staff sefydliad arall'],
    ] as const) {
      const { text } = await browser.get(path);
      expect([text.includes(no), text.includes(passed)]).toEqual([nobody, another]);
    }
  });
});

describe('every page', () => {
  it('leads somewhere with every link', async () => {
    await open();
    const pages = ['/', '/cy/', '/chat', '/cy/chat', '/chat-frame', '/cy/chat-frame', '/privacy', '/about', '/nothing'];
    const links = new Set<string>();
    for (const path of pages) {
      const { html } = await browser.get(path);
      const ids = new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id));
      for (const href of hrefs(html)) {
        if (href.startsWith('#')) expect(ids, `${path} ${href}`).toContain(href.slice(1));
        else if (href.startsWith('/')) links.add(href);
        else expect(href, path).toMatch(/^(?:tel:\+?\d+|mailto:\S+@\S+|data:,)$/);
      }
    }
    for (const href of links) {
      // That one leaves us, on purpose.
      if (!href.startsWith('/assets/') && !href.endsWith('/chat/leave'))
        expect([href, (await browser.get(href.split('#')[0] ?? '')).status]).toEqual([href, 200]);
    }
    expect([...links].some((href) => href.startsWith('/chat?ask='))).toBe(true);
    expect([...links].some((href) => href.startsWith('/cy/chat?ask='))).toBe(true);
  });

  it('lets no script run but ours, none at all where none is needed, and styles of its own in the chat window only', async () => {
    await open();
    for (const path of ['/', '/cy/', '/chat', '/cy/chat', '/chat-frame', '/cy/chat-frame', '/nothing']) {
      const { headers, html } = await browser.get(path);
      const rules = policy(headers);
      const frame = path.endsWith('chat-frame');
      const home = path === '/' || path === '/cy/';
      expect(rules.get('default-src'), path).toBe("'none'");
      expect(rules.get('script-src'), path).toBe(frame || home ? "'self'" : undefined);
      expect(rules.get('style-src'), path).toBe(frame ? "'self' 'unsafe-inline'" : "'self'");
      expect(rules.get('frame-ancestors'), path).toBe("'self'");
      expect(rules.get('base-uri'), path).toBe("'none'");
      expect(
        headers.get('content-security-policy')?.replace("style-src 'self' 'unsafe-inline'", ''),
        path,
      ).not.toContain('unsafe');
      expect(html.match(/<script(?! src| type="application\/json")/), path).toBeNull();
      expect(html, path).not.toMatch(/\son\w+=/);
      expect(headers.get('content-language'), path).toBe(path.startsWith('/cy') ? 'cy' : 'en');
    }
  });

  it('asks the assistant by a link that works without a script', async () => {
    await open();
    const { html } = await browser.get('/');
    const link =
      /<a class="govuk-link" href="(\/chat\?ask=[^"]*)" data-council-assistant="([^"]*)">Pay your council tax<\/a>/.exec(
        html,
      );
    expect(link?.[2]).toBe('How do I pay my council tax?');
    expect((await browser.get(link?.[1] ?? '')).html).toContain('How do I pay my council tax?</textarea>');
    expect(html).toContain('<form class="site-search" action="/chat" method="get"');
  });
});

describe('pages for what cannot be shown', () => {
  it('are drawn for browsers in their language, and are short words for programs', async () => {
    await open();
    const english = await browser.get('/no/such/page');
    expect([english.status, english.title]).toEqual([404, 'Page not found - Glanmarch Council']);
    expect(hrefs(english.html)).toEqual(expect.arrayContaining(['/', '/chat', 'tel:01632960100']));
    const welsh = await browser.get('/cy/dim/byd');
    expect([welsh.status, welsh.title]).toEqual([404, "Heb ddod o hyd i'r dudalen - Cyngor Glanmarch"]);
    const program = await fetch(`${place.url}/no/such/page`, { headers: { accept: 'application/json' } });
    expect(((await program.json()) as { error: { code: string } }).error.code).toBe('NotFound');
  });

  it('say what happened without details', async () => {
    await open({
      routes: [{ method: 'GET', path: '/broken', handle: () => Promise.reject(new Error('secret details')) }],
    });
    const page = await browser.get('/broken');
    expect([page.status, page.title]).toEqual([500, 'There is a problem with this service - Glanmarch Council']);
    expect(page.text).toContain('If you need us now, call 01632 960100.');
    expect(page.html).not.toContain('secret');
    expect((await browser.post('/', 'x=1')).title).toBe('That page cannot be used like that - Glanmarch Council');
  });
});

describe('the chat window without the client', () => {
  it('shows the way to the plain version', async () => {
    await open({ asset: (name) => (name === 'webchat.js' ? '' : `/assets/${name}`) });
    const { html, text } = await browser.get('/chat-frame');
    expect(text).toContain('The chat could not be loaded. Use the plain version of the chat');
    expect(html).toMatch(/<div class="chat__note" id="failed">/);
    expect(html).toContain('<a href="/chat" target="_top">');
    expect(html).toMatch(/Or call us on ?<a class="govuk-link" href="tel:01632960100">/);
  });

  it('carries its words for the script in a form that cannot end early', async () => {
    await open({ change: { brandColour: '</script><script>alert(1)</script>' } });
    const { html } = await browser.get('/cy/chat-frame');
    const settings = /<script type="application\/json" id="settings">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
    expect(JSON.parse(settings)).toMatchObject({
      language: 'cy',
      client: '/assets/webchat.js',
      languageName: 'Cymraeg',
      colour: '</script><script>alert(1)</script>',
      words: { staff: '{name}, aelod o staff y cyngor' },
    });
    expect(html).not.toContain('alert(1)</script>');
  });
});
