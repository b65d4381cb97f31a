// The desk's work in real browsers: passing on, notes, saved replies, suggestions, typing, the limit, keys, and the pages of supervisors and administrators.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { item, openItem } from '../store/sample.js';
import { expectClean } from './desk-page.js';
import { deskPlace, open, place, resident, row, sit } from './desk-place.js';

deskPlace({ translate: async (text, to) => `[${to}] ${text}` });

const C = '/api/desk/conversations';
const focused = (page: Page): Promise<string> =>
  page.evaluate<string>("document.activeElement?.id || document.activeElement?.className || ''");

describe('two agents', () => {
  it('pass a chat on with a note, and the second reads it before a word is written', async () => {
    const [gwen, sam] = [await sit('Gwen Ellis'), await sit('Sam Lee')];
    await openItem(place.store, item('GLM-0000-001', 'c1', { topic: 'bins.missed', summary: 'Said: bins' }));
    await row(gwen, 'Said: bins').filter({ hasText: 'Bins and recycling' }).waitFor();
    await open(gwen, 'Said: bins');
    await gwen.getByRole('button', { name: 'Pass on' }).click();
    await gwen.getByRole('dialog', { name: 'Pass on' }).waitFor();
    await gwen.getByRole('button', { name: 'Pass on now' }).click();
    await gwen.getByText('Write a note, so that the resident need not repeat anything').waitFor();
    await expectClean(gwen, 'passing on, with errors');
    await gwen.getByLabel('Pass to').selectOption({ label: 'Sam Lee, here, not ready, chats: 0' });
    await gwen.getByLabel('Note for whoever takes it').fill('Wants <b>a new lid</b>.');
    await gwen.getByRole('button', { name: 'Pass on now' }).click();
    await gwen.getByRole('button', { name: 'Take this chat' }).waitFor();
    await row(sam, /Said: bins.*Passed to you/).waitFor();
    await sam.getByRole('button', { name: 'Take next chat' }).click();
    await sam.getByLabel('Your reply').waitFor();
    await sam.getByText('Passed on, Gwen Ellis').waitFor();
    await sam.getByText('Wants <b>a new lid</b>.').waitFor();
    expect(await sam.locator('.desk-log b').count()).toBe(0);
    await row(gwen, /Said: bins.*Sam Lee/).waitFor();
  });

  it('see a note that only staff see, and whether the resident writes, left or came back', async () => {
    const gwen = await sit('Gwen Ellis');
    await openItem(place.store, item('GLM-0000-001', 'c1', { summary: 'Said: bins' }));
    await open(gwen, 'Said: bins');
    await gwen.getByRole('button', { name: 'Note', exact: true }).click();
    await gwen.getByText('Only staff see this.').waitFor();
    await gwen.getByRole('button', { name: 'Add note' }).click();
    await gwen.getByText('Type a note, then select Add note').waitFor();
    await gwen.getByLabel('Your note').fill('rang the depot');
    await expectClean(gwen, 'writing a note');
    await gwen.keyboard.press('Enter');
    await gwen.locator('.desk-bubble--note', { hasText: 'rang the depot' }).waitFor();
    expect((await place.store.messages.after('c1', 0)).map(({ text }) => text)).not.toContain('rang the depot');
    place.store.signals.tell({ kind: 'typing', conversation: 'c1', name: null });
    await gwen.getByText('The resident is writing…').waitFor();
    await resident('any news?');
    await gwen.getByText('The resident is writing…').waitFor({ state: 'hidden' });
    await place.store.moves.left('c1', true);
    await gwen.getByText(/The resident closed the page .* ago/).waitFor();
    await row(gwen, /Resident has left/).waitFor();
    await expectClean(gwen, 'the resident has left');
    await place.store.moves.left('c1', false);
    await gwen.getByText(/The resident closed the page/).waitFor({ state: 'detached' });
    const told: string[] = [];
    place.store.changes.subscribe((change) => change.kind === 'typing' && change.name && told.push(change.name));
    await gwen.getByRole('button', { name: 'Reply', exact: true }).click();
    await gwen.getByLabel('Your reply').pressSequentially('Yes');
    await expect.poll(() => told).toContain('Gwen');
  });

  it('have a limit, and are told so', async () => {
    const gwen = await sit('Gwen Ellis');
    for (let n = 0; n < 5; n++)
      await openItem(place.store, item(`GLM-0000-00${n}`, `c${n}`, { summary: `Said: ${n}` }));
    for (let n = 1; n <= 4; n++) {
      await gwen.getByRole('button', { name: 'Take next chat' }).click();
      await gwen.getByRole('heading', { name: `With me (${n})` }).waitFor();
    }
    await gwen.getByRole('button', { name: 'Take next chat' }).click();
    await gwen.getByText('You have as many chats as you may. Close one to take another.').first().waitFor();
    await expectClean(gwen, 'at the limit');
  });
});

describe('one agent in two browsers', () => {
  it('sees the same chats in both, and what is done in one at once in the other', async () => {
    const first = await sit('Gwen Ellis');
    const second = await sit('Gwen Ellis');
    await openItem(place.store, item('GLM-0000-001', 'c1', { summary: 'Said: bins' }));
    await open(first, 'Said: bins');
    await second.getByRole('heading', { name: 'With me (1)' }).waitFor();
    await row(second, 'Said: bins').click();
    await second.getByLabel('Your reply').fill('from the second');
    await second.keyboard.press('Enter');
    await first.locator('.desk-bubble--agent', { hasText: 'from the second' }).waitFor();
    await second.getByRole('button', { name: 'Close', exact: true }).click();
    await second.getByLabel('Answered').check();
    await second.getByLabel('What should the assistant have understood or said?').fill('Say when the crew comes.');
    await second.getByRole('button', { name: 'Close it', exact: true }).click();
    await first.getByText('This is closed. Outcome: Answered').waitFor();
    expect(await place.store.proposals.list('open')).toMatchObject([{ should: 'Say when the crew comes.' }]);
  });
});

describe('the list', () => {
  it('shows one queue or language, marks a broken promise, and takes the next of what is shown', async () => {
    const gwen = await sit('Gwen Ellis');
    await openItem(place.store, item('GLM-0000-001', 'c1', { topic: 'bins.missed', summary: 'Said: bins' }));
    await openItem(place.store, item('GLM-0000-002', 'c2', { topic: 'planning.fees', summary: 'Said: shed' }));
    await row(gwen, 'Said: shed').waitFor();
    await gwen.getByLabel('Queue').selectOption({ label: 'Planning' });
    await row(gwen, 'Said: bins').waitFor({ state: 'detached' });
    await gwen.getByRole('button', { name: 'Take next chat' }).click();
    await gwen.getByRole('heading', { name: 'Chat GLM-0000-002' }).waitFor();
    await gwen.getByLabel('Queue').selectOption({ label: 'All' });
    await gwen.clock.install({ time: new Date(Date.now() + 30 * 60_000) });
    await gwen.reload();
    await row(gwen, /Said: bins.*Promise passed/).waitFor();
    await expectClean(gwen, 'a promise passed');
  });
});

describe('help', () => {
  it('suggests an answer with its source, sends a strong one by one press, and asks the resident to begin a task', async () => {
    const gwen = await sit('Gwen Ellis');
    await resident('when will you collect the bin you missed this morning?');
    await openItem(place.store, item('GLM-0000-001', 'c1', { topic: 'bins.missed', summary: 'Said: bins' }));
    await open(gwen, 'Said: bins');
    await resident('my bin was not emptied');
    await gwen
      .getByRole('group', { name: 'Suggested reply' })
      .getByText(/Strong match, \d+%/)
      .waitFor();
    await gwen.getByRole('link', { name: 'Source: A bin that was not emptied' }).waitFor();
    await expectClean(gwen, 'a strong suggestion');
    await gwen.getByRole('button', { name: 'Edit first' }).click();
    expect(await gwen.getByLabel('Your reply').inputValue()).toMatch(/^We are sorry if we missed your bin\./);
    await gwen.getByLabel('Your reply').fill('');
    await gwen.getByRole('button', { name: /^Start: A bin that was not emptied/ }).click();
    await gwen
      .getByText(/The resident has been asked to start/)
      .first()
      .waitFor();
    const last = (await place.store.messages.after('c1', 0)).at(-1);
    expect(last?.reply?.options).toEqual([{ value: 'step:bins.missed', label: 'Start' }]);
    await resident('it was the brown bin, you missed my bin again');
    await gwen.getByRole('button', { name: 'Send this' }).click();
    await gwen.locator('.desk-bubble--agent', { hasText: 'We are sorry if we missed your bin.' }).waitFor();
  });

  it('finds saved replies with a stroke, and "not right" goes to the editor', async () => {
    const gwen = await sit('Gwen Ellis');
    await openItem(place.store, item('GLM-0000-001', 'c1', { summary: 'Said: bins' }));
    await open(gwen, 'Said: bins');
    await gwen.getByLabel('Your reply').pressSequentially('/');
    await gwen.getByRole('dialog', { name: 'Saved replies' }).waitFor();
    await gwen.getByLabel('Find a reply').fill('garden waste');
    await gwen
      .getByRole('button', { name: /^Use: .*[Gg]arden/ })
      .first()
      .waitFor();
    await expectClean(gwen, 'saved replies');
    await gwen
      .getByRole('button', { name: /^Use: .*[Gg]arden/ })
      .first()
      .click();
    await expect.poll(() => gwen.getByLabel('Your reply').inputValue()).toMatch(/garden/i);
    await resident('my bin was not emptied');
    await gwen.getByRole('button', { name: 'Not right' }).click();
    await expect.poll(async () => (await place.store.proposals.list('open')).length).toBe(1);
  });

  it('tells an agent without Welsh that a Welsh speaker is needed, translates with a mark, and passes on', async () => {
    const gwen = await sit('Gwen Ellis');
    await openItem(place.store, item('GLM-0000-001', 'c1', { language: 'cy', summary: 'Said: bin' }));
    await open(gwen, 'Said: bin');
    await gwen.getByText('This resident writes in Welsh. You can pass them to a Welsh speaker.').waitFor();
    await resident('pryd mae fy min yn cael ei gasglu?');
    await gwen.getByRole('button', { name: 'Translate', exact: true }).click();
    await gwen.getByText('[en] pryd mae fy min yn cael ei gasglu?').waitFor();
    await gwen.getByText('Translated by a computer: check it').waitFor();
    await expectClean(gwen, 'a Welsh chat, translated');
    await gwen.getByRole('button', { name: 'Pass to a Welsh speaker' }).click();
    await gwen.getByLabel('Note for whoever takes it').fill('asks for the bin day');
    await gwen.getByRole('button', { name: 'Pass on now' }).click();
    await row(gwen, /Welsh speaker needed/).waitFor();
  });
});

describe('keys', () => {
  it('do what the list of them says, and can be switched off', async () => {
    const gwen = await sit('Gwen Ellis');
    for (const n of [1, 2]) await openItem(place.store, item(`GLM-0000-00${n}`, `c${n}`, { summary: `Said: ${n}` }));
    await row(gwen, 'Said: 2').waitFor();
    await gwen.keyboard.press('Alt+KeyN');
    await gwen.getByRole('heading', { name: 'Chat GLM-0000-001' }).waitFor();
    await gwen.keyboard.press('Alt+KeyN');
    await gwen.getByRole('heading', { name: 'Chat GLM-0000-002' }).waitFor();
    await gwen.keyboard.press('Alt+KeyJ');
    await gwen.getByRole('heading', { name: 'Chat GLM-0000-001' }).waitFor();
    await gwen.keyboard.press('Alt+KeyP');
    await gwen.getByLabel('Your note').waitFor();
    await gwen.keyboard.press('Alt+KeyR');
    await gwen.getByLabel('Your reply').waitFor();
    await expect.poll(() => focused(gwen)).toBe('reply');
    await gwen.keyboard.press('Alt+KeyM');
    await gwen.getByRole('dialog', { name: 'Pass on' }).waitFor();
    await gwen.keyboard.press('Escape');
    await gwen.keyboard.press('Alt+KeyC');
    await gwen.getByRole('dialog', { name: 'How did it end?' }).waitFor();
    await gwen.keyboard.press('Escape');
    await gwen.keyboard.press('Alt+Slash');
    await gwen.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    await expectClean(gwen, 'the list of keys');
    await gwen.getByLabel('Use these shortcuts').uncheck();
    await gwen.keyboard.press('Escape');
    await gwen.keyboard.press('Alt+KeyC');
    await gwen.keyboard.press('Alt+KeyL');
    expect(await gwen.locator('dialog[open]').count()).toBe(0);
    await gwen.reload();
    await gwen.getByLabel('Sounds').uncheck();
    await gwen.reload();
    await gwen.locator('#bar').waitFor();
    expect(await gwen.getByLabel('Sounds').isChecked()).toBe(false);
  });
});

describe('personal details', () => {
  it('are dots until they are asked for, and dots again when they are hidden', async () => {
    const gwen = await sit('Gwen Ellis');
    await openItem(place.store, item('GLM-0000-001', 'c1', { summary: 'Said: bins' }));
    await open(gwen, 'Said: bins');
    const details = gwen.locator('#details');
    await details.getByText('•••• 123').waitFor();
    expect(await gwen.content()).not.toContain('01632 960123');
    await details.getByRole('button', { name: 'Show: Phone number' }).click();
    await details.getByRole('link', { name: '01632 960123' }).waitFor();
    await expect.poll(() => focused(gwen)).toBe('desk-link');
    await expectClean(gwen, 'a detail shown');
    await details.getByRole('button', { name: 'Hide: Phone number' }).click();
    await details.getByText('•••• 123').waitFor();
    expect((await place.store.audit.list({ what: 'reveal', most: 9 })).map(({ detail }) => detail)).toEqual(['phone']);
  });
});

describe('a supervisor', () => {
  it('sees how the desk goes, live, and reads along with a note', async () => {
    const [gwen, ann] = [await sit('Gwen Ellis'), await sit('Ann Rees', { role: 'supervisor' })];
    await openItem(place.store, item('GLM-0000-001', 'c1', { topic: 'bins.missed', summary: 'Said: bins' }));
    await ann.getByRole('link', { name: 'Overview' }).click();
    await ann.getByRole('heading', { name: 'Overview', level: 2 }).waitFor();
    await ann.getByRole('region', { name: 'By queue' }).getByRole('cell', { name: 'Chat', exact: true }).waitFor();
    await ann.getByRole('table', { name: 'Who waits' }).getByRole('link', { name: 'Said: bins' }).waitFor();
    await expectClean(ann, 'the overview');
    await open(gwen, 'Said: bins');
    await ann.getByRole('table', { name: 'Who has what' }).getByRole('link', { name: 'Said: bins' }).click();
    await ann.getByRole('button', { name: 'Read along' }).click();
    await gwen.getByText('Is reading this chat.').waitFor();
    // On a phone a chat fills the page; back on the overview the way to the others is there again.
    await ann.setViewportSize({ width: 360, height: 740 });
    await ann.goBack();
    await ann.getByRole('heading', { name: 'Overview', level: 2 }).waitFor();
    await ann.getByRole('button', { name: 'Menu' }).click();
    expect(await ann.getByRole('link', { name: 'Help a caller' }).isVisible()).toBe(true);
    expect(await gwen.getByRole('link', { name: 'Overview' }).count()).toBe(0);
    await gwen.goto(`${place.url}/desk#/overview`);
    await gwen.locator('#list').waitFor();
  });
});

describe('an administrator', () => {
  it('reads who did what, by kind, and takes it away as a file', async () => {
    const ann = await sit('Ann Rees', { role: 'administrator', path: '/desk#/audit' });
    await ann.getByRole('heading', { name: 'Audit', level: 2 }).waitFor();
    await ann.getByRole('cell', { name: 'Signed in' }).first().waitFor();
    await expectClean(ann, 'the audit');
    await ann.getByLabel('What').selectOption({ label: 'Showed a personal detail' });
    await ann.getByText('Nothing is written down.').waitFor();
    const [file] = await Promise.all([
      ann.waitForEvent('download'),
      ann.getByRole('link', { name: 'Download as a file (CSV)' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('desk-audit.csv');
  });
});

describe('bad input', () => {
  it('a forged cookie shows the sign-in; a reply of 100 kB is refused and kept', async () => {
    const gwen = await sit('Gwen Ellis');
    await openItem(place.store, item('GLM-0000-001', 'c1', { summary: 'Said: bins' }));
    await open(gwen, 'Said: bins');
    await gwen.getByLabel('Your reply').fill('x'.repeat(100_000));
    await gwen.getByRole('button', { name: 'Send', exact: true }).click();
    await gwen.getByText('Your message must be 4,000 characters or less').waitFor();
    expect((await gwen.getByLabel('Your reply').inputValue()).length).toBe(100_000);
    const { host } = new URL(place.url);
    await gwen.context().clearCookies();
    await gwen
      .context()
      .addCookies([{ name: 'desk', value: 'A'.repeat(43), domain: host.split(':')[0] ?? '', path: '/' }]);
    await gwen.reload();
    await gwen.getByRole('heading', { name: 'Sign in to the desk' }).waitFor();
    expect(await gwen.content()).not.toContain('Said: bins');
    const [waiting] = await place.store.items.list('active');
    expect((await fetch(`${place.url}${C}/${waiting?.id ?? ''}`)).status).toBe(401);
  });
});
