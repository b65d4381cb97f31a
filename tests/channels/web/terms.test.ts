// The page of terms: what the assistant is for and what not, in each language, and the council's own in its place.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCouncil } from '../../../src/content/council.js';
import { browser, open, place } from './one-place.js';

const root = join(import.meta.dirname, '../../..');

describe('the terms of use', () => {
  it.each([
    [
      '/terms',
      'Terms of use - Glanmarch Council',
      'It is a computer',
      'Call 999',
      'call 01632 960199',
      'not legal or financial advice',
      'It decides nothing',
      'for 30 days',
      'On Alexa',
      'You can also make a complaint',
      '01632 960100',
    ],
    [
      '/cy/terms',
      'Telerau defnyddio - Cyngor Glanmarch',
      'Cyfrifiadur ydyw',
      'Ffoniwch 999',
      'ffoniwch 01632 960199',
      'nid cyngor cyfreithiol nac ariannol',
      "Nid yw'n penderfynu dim",
      'am 30 diwrnod',
      'Ar Alexa',
      'Gallwch hefyd wneud cwyn',
      '01632 960101',
    ],
  ])('%s', async (path, title, ...said) => {
    await open();
    const page = await browser.get(path);
    expect([page.status, page.title]).toEqual([200, title]);
    for (const words of said) expect(page.text).toContain(words);
    const twin = path === '/terms' ? '/cy/terms' : '/terms';
    expect(page.html).toContain(`href="${twin}"`);
    expect(page.html).toContain(`<a class="govuk-link" href="${path.replace('terms', 'privacy')}">`);
  });

  it('tell of answers that a computer writes only where it does', async () => {
    await open();
    expect((await browser.get('/terms')).text).not.toContain('A computer writes some');
    await place.close();
    const model = { reader: false, answers: true, translate: false };
    await open({ running: { model, questions: 1, articles: 1 } });
    expect((await browser.get('/terms')).text).toContain('A computer writes some');
  });

  it.each(['/', '/privacy', '/about'])('are linked at the foot of %s', async (path) => {
    await open();
    expect((await browser.get(path)).html).toContain('<a class="govuk-footer__link" href="/terms">Terms of use</a>');
    expect((await browser.get(`/cy${path}`)).html).toContain('href="/cy/terms">Telerau defnyddio</a>');
  });

  it('are the council’s own where it has some', async () => {
    const terms = 'https://glanmarch.example/our-terms';
    const { links } = loadCouncil(root, 'glanmarch').council;
    await open({ change: { links: { ...links, terms } } });
    const footer = (await browser.get('/')).html;
    expect(footer).toContain(`<a class="govuk-footer__link" href="${terms}">Terms of use</a>`);
    for (const path of ['/terms', '/cy/terms']) {
      const moved = await fetch(`${place.url}${path}`, { redirect: 'manual' });
      expect([moved.status, moved.headers.get('location')]).toEqual([302, terms]);
    }
  });

  it('are in English only where the council is', async () => {
    await open({ council: 'marchfold' });
    expect((await browser.get('/terms')).title).toBe('Terms of use - Marchfold Council');
    const missing = await browser.get('/cy/terms');
    expect([missing.status, missing.text.includes('no pages in Welsh')]).toEqual([404, true]);
  });
});
