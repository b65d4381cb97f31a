// Collection days as an Adaptive Card: a heading for each day, a swatch, a name and contents for each container.
import type { Attachment } from 'botbuilder-core';
import type { Card, CardDay, CardItem } from '../../core/reply.js';
import type { Language } from '../../core/turn.js';
import { escapeMarkdown } from './markdown.js';
import { swatchUrl } from './swatch.js';

const CONTENT_TYPE = 'application/vnd.microsoft.card.adaptive';

/** `speak` is the whole answer in words, since clients need not read a card aloud. */
export const toAdaptiveCard = (card: Card, speak: string, language: Language): Attachment => ({
  contentType: CONTENT_TYPE,
  content: {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: language,
    speak,
    body: [
      { type: 'TextBlock', text: escapeMarkdown(card.title), weight: 'Bolder', size: 'Medium', wrap: true, style: 'heading' },
      ...[card.lead, card.footer].filter((text) => text !== undefined).map((text) => ({ type: 'TextBlock', text: escapeMarkdown(text), wrap: true })),
      ...card.days.map(dayOf),
      ...(card.notes ?? []).map((text) => ({ type: 'TextBlock', text: escapeMarkdown(text), wrap: true, spacing: 'Medium' })),
    ],
  },
});

const dayOf = ({ title, note, items }: CardDay): object => ({
  type: 'Container',
  spacing: 'Medium',
  items: [
    { type: 'TextBlock', text: escapeMarkdown(title), weight: 'Bolder', size: 'Default', wrap: true, style: 'heading' },
    ...(note ? [{ type: 'TextBlock', text: escapeMarkdown(note), wrap: true, spacing: 'Small' }] : []),
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
      items: [{ type: 'Container', minHeight: '24px', backgroundImage: { url: swatchUrl(item), fillMode: 'Cover' }, items: [] }],
    },
    {
      type: 'Column',
      width: 'stretch',
      spacing: 'Medium',
      verticalContentAlignment: 'Center',
      items: [{ type: 'TextBlock', text: `**${escapeMarkdown(item.name)}** ${escapeMarkdown(item.contents)}`, wrap: true }],
    },
  ],
});
