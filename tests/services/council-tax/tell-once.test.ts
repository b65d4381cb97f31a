// "Tell us once": what becomes of it is work for staff, in English, with the services to tell and nothing that was not asked for.
import { afterEach, expect, test } from 'vitest';
import { openTalk, type Talk } from '../../support/talk.js';

let talk: Talk;
afterEach(() => talk.close());

async function tell(lines: readonly string[], options: Parameters<typeof openTalk>[0] = {}): Promise<string> {
  talk = await openTalk(options);
  let text = '';
  for (const line of lines) text = (await talk.say(line))?.text ?? '';
  return /[A-Z]{3}-[0-9A-Z]{4}-[0-9A-Z]{3}/.exec(text)?.[0] ?? `no reference: ${text}`;
}

test('a death told in Welsh reaches staff in English, with the home and what to tell', async () => {
  const lines = ['dywedwch wrthym unwaith', 'mae rhywun wedi marw', 'Siân Testun', 'gm2 1aa 8', 'sgipio'];
  const reference = await tell([...lines, 'treth y cyngor a llyfrgell', 'Alys, merch', 'alys@example.org', 'ie'], {
    locale: 'cy',
  });
  expect(await talk.ports.requests.byReference(reference)).toMatchObject({
    service: 'council-tax.bereavement',
    about: 'death',
  });
  const [item] = await talk.store.items.list('waiting');
  expect(item).toMatchObject({ kind: 'task', reference });
  expect(item?.summary).toContain('Telling us about a death');
  expect(item?.details).toMatchObject({
    'person who died': 'Siân Testun',
    'services to tell': 'Council tax and Library',
    'your name': 'Alys, merch',
    email: 'alys@example.org',
    address: '8 Mill Fields Road, GM2 1AA',
  });
  // The day was left out, and so it is.
  expect(Object.keys(item?.details ?? {})).not.toContain('date they died');
});

test('a birth asks for no name of the baby', async () => {
  const reference = await tell(
    ['tell us once', 'a birth', 'gm7 1ab 12', '2 november 2026', 'all of them', 'Pat Sample, father', 'skip', 'yes'],
    { council: 'marchfold' },
  );
  expect(await talk.ports.requests.byReference(reference)).toMatchObject({ about: 'birth' });
  const [item] = await talk.store.items.list('waiting');
  expect(item?.summary).toContain('Telling us about a birth');
  expect(item?.details).toMatchObject({ 'date of birth': '2026-11-02' });
  expect(item?.details).not.toHaveProperty('person who died');
});

test.each([
  ['i want to notify you of a death', 'asked'],
  ['Tell us once please', 'asked'],
  ['someone has died who do i tell', 'answered'],
  ['what is tell us once', 'answered'],
])('%s: %s', async (text, ending) => {
  talk = await openTalk();
  expect((await talk.say(text))?.ending).toBe(ending);
});
