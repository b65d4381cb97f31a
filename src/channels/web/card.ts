// Collection days as an Adaptive Card: a heading for each day, a swatch, a name and contents for each container.
import type { Attachment } from 'botbuilder-core';
import type { Card, CardDay, CardItem, Reply } from '../../core/reply.js';
import { escapeMarkdown, toMarkdown } from './markdown.js';
import { swatchUrl } from './swatch.js';

const CONTENT_TYPE = 'application/vnd.microsoft.card.adaptive';

/**
 * All that the reply says, for clients that show the card in place of the text; `speak` is the whole answer in words,
 * since clients need not read a card aloud.
 */
export const toAdaptiveCard = (card: Card, { text, language, links }: Reply, origin: string | null): Attachment => ({
  contentType: CONTENT_TYPE,
  content: {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: language,
    speak: text,
    body: [
      { ...sentence(card.title), weight: 'Bolder', size: 'Medium', style: 'heading' },
      ...[card.lead, card.footer].flatMap((text) => (text === undefined ? [] : [sentence(text)])),
      ...card.days.map(dayOf),
      ...(card.notes ?? []).map((text) => ({ ...sentence(text), spacing: 'Medium' })),
      ...links.map((link) => ({ type: 'TextBlock', text: toMarkdown('', [link], origin), wrap: true })),
    ],
  },
});

const sentence = (text: string): object => ({ type: 'TextBlock', text: escapeMarkdown(text), wrap: true });

const dayOf = ({ title, note, items }: CardDay): object => ({
  type: 'Container',
  spacing: 'Medium',
  items: [
    { ...sentence(title), weight: 'Bolder', size: 'Default', style: 'heading' },
    ...(note ? [{ ...sentence(note), spacing: 'Small' }] : []),
    ...items.map(itemOf),
  ],
});

const itemOf = (item: CardItem): object => ({
  type: 'ColumnSet',
  spacing: 'Small',
  columns: [
    {
      type: 'Column',
      width: '24px',
      // A background has no text to be read out; clients leave an image's empty text alternative away, and then read its address.
      items: [
        {
          type: 'Container',
          minHeight: '24px',
          backgroundImage: { url: swatchUrl(item), fillMode: 'Cover' },
          items: [],
        },
      ],
    },
    {
      type: 'Column',
      width: 'stretch',
      spacing: 'Medium',
      verticalContentAlignment: 'Center',
      items: [
        { type: 'TextBlock', text: `**${escapeMarkdown(item.name)}** ${escapeMarkdown(item.contents)}`, wrap: true },
      ],
    },
  ],
});
