// In a masked transcript the council's own numbers stay, whoever said them but the resident; all else that could tell who somebody is goes.
import { describe, expect, it } from 'vitest';
import { mask } from '../../src/core/redact.js';
import type { DetailView } from '../../src/handoff/view.js';
import { createPublished } from '../../src/handoff/published.js';
import { finish, item, openItem, turn } from '../store/sample.js';
import { content } from './hub-place.js';
import { openPlace, words } from './place.js';

const { council, articles } = content;
const maskOurs = createPublished({ council, words, articles });

describe('what the assistant or staff said', () => {
  it.each([
    'Ring us on 01632 960100.',
    'Ring 01632 960110 (Welsh), 8am to 5pm.',
    'In danger call 999. Cannot speak? Press 55. For advice 111 or 101.',
    'Gas: 0800 111 999, day or night.',
    'Children can ring 0800 1111.',
    'Helô. Cynorthwyydd cyfrifiadurol Cyngor Glanmarch ydw i, nid person.',
    'Beth yw eich cod post? Er enghraifft, GM2 1AA. Gallwch ychwanegu rhif eich tŷ.',
    'What is your postcode? For example, GM2 1AA. You can add your house number.',
    'Write to contact@glanmarch.example or ring 01632 960100.',
  ])('%s', (text) => expect(maskOurs(text)).toBe(text));

  it.each([
    ['We will call 07700 900123 on Tuesday.', 'We will call [phone] on Tuesday.'],
    ['We will call 01632 960999, or ring 01632 960100.', 'We will call [phone], or ring 01632 960100.'],
    ['We will write to jo@example.org.', 'We will write to [email].'],
    ['We will write to xcontact@glanmarch.example.', 'We will write to [email].'],
    // Nobody else's name, and the same postcode where it is somebody's.
    ['Mair Puw ydw i.', '[name] ydw i.'],
    ['Your home is 8 Ocean Street, GM2 1AA.', 'Your home is 8 Ocean Street, [postcode].'],
    // Part of somebody's number is no number of ours.
    ['Your account is 0800 1111 2222 3333.', 'Your account is [account number].'],
    ['Sort code 12-34-56, account 12345678', 'Sort code [sort code], account [account number]'],
  ])('%s', (text, masked) => expect(maskOurs(text)).toBe(masked));
});

it('in the preview, what the resident said is masked to the last digit', async () => {
  const place = await openPlace({ knowledge: { ...content, services: new Set() } });
  const asked = 'is it 01632 960100? mine is 07700 900123';
  await place.store.turns.claim(turn('t1'), { text: asked, masked: mask(asked) });
  await place.store.turns.finish(turn('t1'), finish('Ring 01632 960100. We will call 07700 900123.'));
  const id = await openItem(place.store, item('GLM-1'));
  const mair = await place.agent();
  const { body } = await mair.call<DetailView>('GET', `/api/desk/conversations/${id}?masked=true`);
  const [said, told] = body.messages.map(({ text }) => text);
  expect(told).toBe('Ring 01632 960100. We will call [phone].');
  expect(said).toBe('is it [phone]? mine is [phone]');
  await place.close();
});
