// The one line of HTML on a council's own page, on another site: hostile styles, old scripts, strict policies, blocked storage and sockets.
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { BOX, chatOn, cleanFrame, focused, lines, openChat, shows, type } from './chat-page.js';
import { assets, context, page, place } from './chat-place.js';
import { council, DENIED, errors, label, open, STRICT, visit } from './embed-place.js';

describe('the line on a page of another site', () => {
  it('stands and works among hostile styles and old scripts, under a strict policy', async () => {
    await open({ policy: STRICT });
    await visit();
    const button = page.locator('#launcher');
    const box = await button.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect(box?.width).toBeGreaterThan(100);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1280);
    expect(
      await page.evaluate<string>(
        "getComputedStyle(document.querySelector('council-assistant').shadowRoot.querySelector('#launcher')).textTransform",
      ),
    ).toBe('none');
    const frame = await openChat(page);
    const panel = await page.locator('.panel').boundingBox();
    expect(panel).toMatchObject({ width: 400 });
    expect(panel?.height).toBeGreaterThan(500);
    await expect.poll(() => focused(frame)).toBe('webchat-sendbox-input');
    await type(frame, 'dates');
    await shows(frame, 'Put out by 7am');
    await cleanFrame(frame, 'embedded');
    await page.locator('#ask').dispatchEvent('click');
    await shows(frame, 'You said When is my bin day?');
    expect(new URL(page.url()).origin).toBe(council.origin);
    expect(errors).toEqual([]);
  });

  it('goes on after a reload and on another page, and offers the page in Welsh', async () => {
    await open();
    await visit();
    const frame = await openChat(page);
    await type(frame, 'my own words');
    await shows(frame, 'You said my own words');
    const before = await lines(frame);
    await page.goto(`${council.origin}/other`);
    const again = await openChat(page);
    await shows(again, 'You said my own words');
    expect(await lines(again)).toEqual(before);
    expect(await again.locator('#twin').getAttribute('href')).toBe('https://www.invented.example/cy/biniau');
    expect(place.turns).toHaveLength(2);
  });

  it('goes on where the frame may keep nothing: the page keeps it, and gives it back', async () => {
    await open();
    await context.addInitScript(DENIED);
    await visit();
    const frame = await openChat(page);
    await type(frame, 'kept by the page');
    await shows(frame, 'You said kept by the page');
    await page.reload();
    await shows(await openChat(page), 'You said kept by the page');
    expect(place.turns).toHaveLength(2);
    expect(errors).toEqual([]);
  });

  it('works where no WebSocket gets through', async () => {
    await open();
    await context.routeWebSocket(/stream/, (socket) => socket.close());
    await visit();
    const frame = await openChat(page);
    await type(frame, 'without sockets');
    await shows(frame, 'You said without sockets');
    expect((await lines(frame)).filter((one) => one.includes('You said without'))).toHaveLength(1);
  });

  it('is not led astray by a base tag', async () => {
    await open({ base: 'https://elsewhere.example/deep/' });
    await visit();
    const frame = await openChat(page);
    expect(new URL(frame.url()).origin).toBe(place.url);
  });

  it('remembers the language that was chosen, on pages of the other', async () => {
    await open();
    await visit();
    const frame = await openChat(page);
    await frame.locator('#language').click();
    await expect.poll(() => page.locator('#launcher').textContent()).toBe('Sgwrsio â ni');
    const welsh = await chatOn(page, 'You said Cymraeg');
    expect(await welsh.locator('html').getAttribute('lang')).toBe('cy');
    await page.reload();
    expect(await page.locator('#launcher').textContent()).toBe('Sgwrsio â ni');
  });

  it.each([
    ['by Escape on the page around it', 'Escape', 'my secret'],
    ['by Shift on the page around it, once harm was told of', 'Shift', 'harm'],
  ])('is left at once %s; nothing of it comes back', async (_name, key, words) => {
    await open();
    await context.route('https://www.bbc.co.uk/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<h1>Weather</h1>' }),
    );
    await visit();
    const frame = await openChat(page);
    await type(frame, words);
    await shows(frame, words === 'harm' ? 'in confidence' : 'You said my secret');
    await page.locator('h1').click({ force: true });
    // Held down it is one press, and not three.
    await page.keyboard.down('Shift');
    for (let n = 0; n < 4; n += 1) await page.keyboard.down('Shift');
    await page.keyboard.up('Shift');
    await page.keyboard.press('a');
    expect(page.url()).toBe(`${council.origin}/`);
    for (let n = 0; n < 3; n += 1) await page.keyboard.press(key);
    await page.waitForURL('https://www.bbc.co.uk/**');
    await visit();
    expect(await label()).toBe('Chat with us');
    expect(await page.evaluate<number>('sessionStorage.length')).toBe(0);
    expect((await lines(await openChat(page))).join(' ')).not.toContain(words);
  });

  it('is not left by three Shifts before anything of the kind was said', async () => {
    await open();
    await visit();
    const frame = await openChat(page);
    await type(frame, 'THE BIN');
    await shows(frame, 'You said THE BIN');
    for (let n = 0; n < 4; n += 1) await page.keyboard.press('Shift');
    await type(frame, 'harm');
    await frame.locator('#harm').waitFor();
    await frame.locator(BOX).pressSequentially('ABC');
    await page.keyboard.press('Shift+Tab');
    expect(page.url()).toBe(`${council.origin}/`);
  });

  it('covers a phone; the page beneath is out of reach until it is closed', async () => {
    await open({}, { width: 360, height: 640 });
    await visit();
    const frame = await openChat(page);
    expect(await page.locator('.panel').boundingBox()).toMatchObject({ x: 0, y: 0, width: 360, height: 640 });
    expect(await page.locator('main[inert]').count()).toBe(1);
    await frame.locator('#close').click();
    await expect.poll(() => page.locator('main[inert]').count()).toBe(0);
    await expect.poll(() => focused(page)).toBe('launcher');
  });
});

describe('where it may not stand', () => {
  /** As long as the button waits for a word of its window. */
  const pressAndWait = async (): Promise<void> => {
    await page.clock.install();
    await visit();
    await page.locator('#launcher').click();
    expect(await page.getByText('The chat could not be opened here.').count()).toBe(0);
    await page.clock.fastForward(12_000);
  };

  it('a site that the council does not list is shown nothing, and is told so', async () => {
    await open({ allowed: false });
    await pressAndWait();
    await page.getByText('The chat could not be opened here.').waitFor({ timeout: 20_000 });
    const link = page.getByRole('link', { name: 'Use the plain version of the chat' });
    expect(await link.getAttribute('href')).toBe(`${place.url}/chat`);
    await page.getByRole('button', { name: 'Close' }).click();
    await expect.poll(() => focused(page)).toBe('launcher');
  });

  it('a page whose policy allows no frame says so too', async () => {
    await open({ policy: STRICT.replace('frame-src ASSISTANT', "frame-src 'none'") });
    await pressAndWait();
    await page.getByText('The chat could not be opened here.').waitFor({ timeout: 20_000 });
  });
});

describe('what it weighs', () => {
  it('is at most 15 kB compressed, and asks for nothing else until it is used', async () => {
    await open();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await visit();
    await page.locator('#launcher').waitFor();
    expect(asked.filter((url) => url.startsWith(place.url))).toEqual([`${place.url}/chat.js`]);
    const packed = await context.request.get(`${place.url}/chat.js`, { headers: { 'accept-encoding': 'br' } });
    expect(Number(packed.headers()['content-length'])).toBeLessThan(15_000);
    expect((await packed.text()).length).toBeGreaterThan(1000);
    expect(packed.headers()['cross-origin-resource-policy']).toBe('cross-origin');
    expect(await page.locator('iframe').count()).toBe(0);
  });

  it('leaves the plain version and the window itself light: a slow phone has them in a moment', async () => {
    await open();
    // At 1.6 Mbit/s a kilobyte takes 5 ms: these are far inside 2.5 s, with no script to run in the plain version.
    const packed = (name: string): number => brotliCompressSync(assets.files[name] ?? Buffer.alloc(0)).length;
    const plain = await fetch(`${place.url}/chat`).then((response) => response.text());
    expect(plain).not.toContain('<script');
    expect(brotliCompressSync(plain).length + packed('site.css')).toBeLessThan(30_000);
    expect(packed('frame.js') + packed('frame.css')).toBeLessThan(30_000);
    expect(packed('launcher.js')).toBeLessThan(15_000);
    expect(packed('webchat.js.LICENSE.txt')).toBeGreaterThan(0);
  });
});
