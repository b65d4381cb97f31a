// Patterns made from long sources: how often a part may come again is bounded, so that no message takes long.
import { like, type Group } from '../rule.js';

const MOST = 5;
const bounded = (source: string): string => source.replaceAll('\\w+', "[\\w']+").replaceAll(')*', `){0,${MOST}}`);

export const group = (source: string): Group => like(new RegExp(`\\b(?:${bounded(source)})`));
/** For a sentence as a whole. */
export const whole = (source: string): RegExp => new RegExp(bounded(source));
