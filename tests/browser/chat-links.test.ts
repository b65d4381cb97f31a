// Numbers to call and addresses to write to in answers, in a real browser: they can be pressed, and open no empty tab.
import { expect, it } from 'vitest';
import { answer, echo } from '../channels/web/place.js';
import { openChat, shows, type } from './chat-page.js';
import { openContext, openPage, openPlace, page, place } from './chat-place.js';

it('are links of the device in the chat and on the plain page; pages open beside the chat', async () => {
  await openPlace({
    script: (one) =>
      one.input.kind === 'text'
        ? answer('Call 01632 960100 or write to bins@glanmarch.example.\n\n- or to council_tax@glanmarch.example', {
            links: [
              { label: 'Bin days', url: 'https://glanmarch.example/bins' },
              { label: 'Write to us', url: 'mailto:us@glanmarch.example' },
              { label: 'Call us', url: 'tel:01632960100' },
            ],
          })
        : echo(one),
  });
  await openContext();
  await openPage();
  await page.goto(place.url);
  const frame = await openChat(page);
  for (const said of ['one', 'two']) {
    await type(frame, said);
    await shows(frame, `You said: ${said}`);
    await frame.getByText('Bin days').last().waitFor();
  }
  await expect.poll(() => frame.locator('.webchat__render-markdown a').count()).toBe(12);
  const links = await frame.evaluate<readonly (readonly string[])[]>(
    "[...document.querySelectorAll('.webchat__render-markdown a')].map((one) => [one.getAttribute('href'), one.textContent, one.target])",
  );
  const each = [
    ['tel:01632960100', '01632 960100', ''],
    ['mailto:bins@glanmarch.example', 'bins@glanmarch.example', ''],
    ['mailto:council_tax@glanmarch.example', 'council_tax@glanmarch.example', ''],
    ['https://glanmarch.example/bins', 'Bin days', '_blank'],
    ['mailto:us@glanmarch.example', 'Write to us', ''],
    ['tel:01632960100', 'Call us', ''],
  ];
  expect(links.map((link) => link.map((part) => part.replaceAll('\u200B', '')))).toEqual([...each, ...each]);
  await page.goto(`${place.url}/chat`);
  await page.locator('[name=message]').fill('three');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.locator('a[href="mailto:bins@glanmarch.example"]').waitFor();
  expect(await page.locator('a[href^="tel:"][target], a[href^="mailto:"][target]').count()).toBe(0);
});
