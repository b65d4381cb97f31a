// What clients are sent: who speaks, choices, cards and links; nothing that a person typed is markup.
import { describe, expect, it } from 'vitest';
import { toActivity } from '../../../src/channels/web/activities.js';
import { blocksOf } from '../../../src/channels/web/blocks.js';
import { escapeMarkdown, safeUrl, toMarkdown } from '../../../src/channels/web/markdown.js';
import type { Card, Option } from '../../../src/core/reply.js';
import type { Message } from '../../../src/core/store.js';
import { answer } from './place.js';

const reader = { conversation: 'c1', user: 'dl_1', origin: 'https://chat.example' };
const message = (more: Partial<Message>): Message => ({
  conversation: 'c1',
  n: 7,
  from: 'bot',
  at: new Date('2026-11-23T09:00:00Z'),
  text: '',
  masked: '',
  reply: null,
  replyTo: null,
  turn: null,
  name: null,
  ...more,
});
const options = (...list: readonly (readonly [string, string])[]): readonly Option[] =>
  list.map(([value, label]) => ({ value, label }));
const titles = (list: readonly Option[]) =>
  toActivity(message({ reply: answer('Which?', { options: list }) }), reader).suggestedActions?.actions.map(
    ({ title }) => title,
  );

describe('who speaks', () => {
  it('the resident, with the id their client gave and as plain text', () => {
    const sent = toActivity(
      message({ from: 'resident', text: '**hello** [x](javascript:1)', turn: 'client-1' }),
      reader,
    );
    expect(sent).toMatchObject({
      id: 'c1|0000007',
      from: { id: 'dl_1', role: 'user' },
      textFormat: 'plain',
      text: '**hello** [x](javascript:1)',
      channelData: { clientActivityID: 'client-1' },
    });
    expect(JSON.parse(JSON.stringify(sent))).toMatchObject({ timestamp: '2026-11-23T09:00:00.000Z' });
    expect(toActivity(message({ from: 'resident', turn: 'server:1' }), reader).channelData).toEqual({});
  });

  it('the assistant, with what it answers and where that came from', () => {
    const reply = answer('Yes.', {
      intent: 'bins.collection-day',
      ending: 'asked',
      language: 'cy',
      articles: ['a'],
      speech: 'Ie.',
    });
    expect(toActivity(message({ reply, replyTo: 6 }), reader)).toMatchObject({
      replyToId: 'c1|0000006',
      from: { id: 'assistant', role: 'bot' },
      locale: 'cy-GB',
      speak: 'Ie.',
      channelData: {
        assistant: { intent: 'bins.collection-day', ending: 'asked', articles: ['a'], language: 'cy' },
        speaker: { kind: 'assistant' },
      },
    });
  });

  it('a person, by name and as plain text; the desk, without a name', () => {
    expect(toActivity(message({ from: 'agent', name: 'Mererid', text: '<b>Hi</b> *there*' }), reader)).toMatchObject({
      from: { id: 'agent', name: 'Mererid', role: 'bot' },
      textFormat: 'plain',
      text: '<b>Hi</b> *there*',
      channelData: { speaker: { kind: 'staff', name: 'Mererid' } },
    });
    expect(toActivity(message({ from: 'system', reply: answer('Mererid has joined.') }), reader)).toMatchObject({
      from: { id: 'system', role: 'bot' },
      text: 'Mererid has joined.',
      channelData: { speaker: { kind: 'system' } },
    });
  });
});

describe('choices', () => {
  it('send the option back beside the label', () => {
    const [first] =
      toActivity(message({ reply: answer('?', { options: options(['do:person', 'Talk to a person']) }) }), reader)
        .suggestedActions?.actions ?? [];
    expect(first).toEqual({
      type: 'messageBack',
      title: 'Talk to a person',
      text: 'Talk to a person',
      displayText: 'Talk to a person',
      value: { option: 'do:person' },
    });
    expect(toActivity(message({ reply: answer('Yes.') }), reader)).not.toHaveProperty('suggestedActions');
  });

  it('are numbered where a number is understood and none stands there already', () => {
    expect(
      titles(
        options(['answer:1', 'Rose Cottage'], ['answer:2', 'The Mill'], ['answer:none', 'My address is not here']),
      ),
    ).toEqual(['1. Rose Cottage', '2. The Mill', 'My address is not here']);
    expect(titles(options(['answer:1', '1 High Street'], ['answer:2', 'The Mill']))).toEqual([
      '1 High Street',
      'The Mill',
    ]);
    expect(titles(options(['answer:yes', 'Yes'], ['answer:no', 'No']))).toEqual(['Yes', 'No']);
    expect(titles(options(['intent:a', 'Bins'], ['intent:b', 'Tax']))).toEqual(['Bins', 'Tax']);
  });

  it('are eight at most, and the ways out stay', () => {
    const many = Array.from({ length: 12 }, (_, n) => [`answer:${String(n)}`, `${String(n + 1)} High Street`] as const);
    const shown = titles(
      options(...many, ['answer:none', 'My address is not here'], ['do:person', 'Talk to a person']),
    );
    expect(shown).toHaveLength(8);
    expect(shown?.slice(-3)).toEqual(['6 High Street', 'My address is not here', 'Talk to a person']);
  });
});

describe('a card', () => {
  const card: Card = {
    kind: 'days',
    title: '1 High Street',
    lead: 'Next: Tuesday.',
    footer: 'Put out by 7am',
    notes: ['Sacks go in the lane.'],
    days: [
      {
        title: 'Tuesday 24 November',
        date: '2026-11-24',
        note: 'Moved',
        items: [{ name: 'blue *bag*', contents: 'card', colour: '#1f5fa8', pattern: 'lid' }],
      },
    ],
  };
  it('has a swatch, name and contents for each container, and the whole answer to speak', () => {
    const [attachment] =
      toActivity(
        message({
          reply: answer('On Tuesday.', {
            card,
            speech: 'It is on Tuesday.',
            links: [{ label: '01632 960100', url: 'tel:01632960100' }],
          }),
        }),
        reader,
      ).attachments ?? [];
    expect(attachment?.contentType).toBe('application/vnd.microsoft.card.adaptive');
    const content = JSON.stringify(attachment?.content);
    expect(attachment?.content).toMatchObject({ type: 'AdaptiveCard', speak: 'On Tuesday.', lang: 'en' });
    for (const text of [
      '1 High Street',
      'Tuesday 24 November',
      'Moved',
      '**blue &#42;bag&#42;** card',
      'Put out by 7am',
      'Next: Tuesday.',
      'Sacks go in the lane.',
      '[01632 960100](<tel:01632960100>)',
    ])
      expect(content).toContain(text);
    const picture = /data:image\/svg\+xml;base64,([\w+/=]+)/.exec(content)?.[1] ?? '';
    expect(Buffer.from(picture, 'base64').toString()).toContain('fill="#1f5fa8"');
  });

  it('takes no colour for markup', () => {
    const evil = {
      ...card,
      days: [{ title: 'x', date: 'x', items: [{ name: 'x', contents: 'x', colour: '"/><script>' }] }],
    };
    const content = JSON.stringify(toActivity(message({ reply: answer('x', { card: evil }) }), reader).attachments);
    const picture = /base64,([\w+/=]+)/.exec(content)?.[1] ?? '';
    expect(Buffer.from(picture, 'base64').toString()).not.toContain('script');
  });
});

describe('text', () => {
  it('is paragraphs and lists', () => {
    expect(blocksOf('One\ntwo\n\n- a\n- b\nafter\n\n\n')).toEqual([
      { kind: 'paragraph', lines: ['One', 'two'] },
      { kind: 'list', items: ['a', 'b'] },
      { kind: 'paragraph', lines: ['after'] },
    ]);
    expect(blocksOf('')).toEqual([]);
    expect(toMarkdown('One\ntwo\n\n- a\n- b', [], null)).toBe('One  \ntwo\n\n- a\n- b');
  });

  it.each([
    ['**bold** _it_ ~~no~~ `code`', /^[^*_~`]*$/],
    ['[x](javascript:alert(1)) ![y](z)', /^[^[\]]*$/],
    ['<script>alert(1)</script> &lt;', /^(?:[^<>&]|&#\d+;)*$/],
    ['# heading', /^&#35; heading$/],
    ['> quote', /^&#62; quote$/],
    ['1. list', /^1&#46; list$/],
    ['+ list', /^&#43; list$/],
    ['=== ', /^&#61;==/],
    ['a | b', /^a &#124; b$/],
    ['\\(x\\) $y$', /^[^\\$]*$/],
  ])('%s is not markup', (typed, pattern) => {
    expect(escapeMarkdown(typed)).toMatch(pattern);
  });

  it('leaves ordinary words as they are', () => {
    for (const plain of [
      "It's 8.45am, at 1 Stryd y Bont (GM3 1AA)!",
      'Ffôn: 01632 960100',
      'a_b@example.org',
      'Tŷ Gwyn – £46',
    ])
      expect(escapeMarkdown(plain)).toBe(plain);
  });

  it('has links at its end, of four kinds only', () => {
    expect(toMarkdown('Call us.', [{ label: '01632 960100', url: 'tel:01632960100' }], null)).toBe(
      'Call us.\n\n[01632 960100](<tel:01632960100>)',
    );
    expect(
      toMarkdown(
        'x',
        [
          { label: 'a', url: 'https://a.example/' },
          { label: 'b]', url: '/b' },
        ],
        'https://chat.example',
      ),
    ).toBe('x\n\n- [a](<https://a.example/>)\n- [b&#93;](<https://chat.example/b>)');
    for (const bad of ['javascript:alert(1)', 'data:text/html,x', '//evil.example', 'nonsense', '/path'])
      expect(safeUrl(bad, null)).toBeNull();
    expect(safeUrl('https://a.example/<b> c', null)).not.toMatch(/[<> ]/);
  });
});
