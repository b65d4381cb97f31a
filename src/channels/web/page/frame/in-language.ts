// Marks each message with the language that it is in: after a switch those of before are still in the other one (WCAG 3.1.2).
import type { Activity } from './web-chat.js';

type Draw = (...what: readonly unknown[]) => unknown;
/** Web Chat's middleware for a message: makes what draws it, or nothing where it is not shown. */
export type ActivityMiddleware = () => (
  next: (options: { readonly activity: Activity }) => Draw | null | false,
) => (options: { readonly activity: Activity }) => Draw | null | false;

/** Web Chat keeps its React to itself, so our element is its own with another content. */
export const inLanguage: ActivityMiddleware = () => (next) => (options) => {
  const draw = next(options);
  const language = options.activity.locale?.slice(0, 2);
  if (!draw || language === undefined || options.activity.from.role === 'user') return draw;
  return (...what) => {
    const drawn = draw(...what);
    if (typeof drawn !== 'object' || drawn === null) return drawn;
    return { ...drawn, type: 'div', key: null, ref: null, props: { lang: language, children: drawn } };
  };
};
