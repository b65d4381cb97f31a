// The coloured square that stands before a container's name: an SVG, since a style may not stand in the page.
import type { CardItem } from '../../core/reply.js';

const SIZE = 24;

/** 24 pixels square. It only repeats what the words beside it say, so it is hidden from screen readers. */
export const swatch = ({ colour, pattern }: Pick<CardItem, 'colour' | 'pattern'>): string => {
  const fill = /^#[0-9a-f]{3,8}$/i.test(colour) ? colour : '#ffffff';
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE}" height="${SIZE}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${SHAPES[pattern ?? 'plain'](fill)}<rect x=".5" y=".5" width="23" height="23" fill="none" stroke="#0b0c0c"/></svg>`;
};

const SHAPES: Record<NonNullable<CardItem['pattern']> | 'plain', (fill: string) => string> = {
  plain: (fill) => `<rect width="24" height="24" fill="${fill}"/>`,
  // Glass-like: stripes, since a clear lid has no colour of its own.
  clear: (fill) =>
    `<rect width="24" height="24" fill="#ffffff"/><path d="M0 12 12 0h6L0 18zM6 24 24 6v6L12 24z" fill="${fill}"/>`,
  // The colour is the lid's; the body is not what tells it apart.
  lid: (fill) => `<rect width="24" height="24" fill="#4c5256"/><rect width="24" height="9" fill="${fill}"/>`,
};

/** For an Adaptive Card, which takes images by address only. */
export const swatchUrl = (item: Pick<CardItem, 'colour' | 'pattern'>): string =>
  `data:image/svg+xml;base64,${Buffer.from(swatch(item)).toString('base64')}`;
