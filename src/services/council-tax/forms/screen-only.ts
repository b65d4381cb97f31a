// When a form begins: at once where they ask for just that, else behind a button under the article. By voice names and dates are mis-heard: a call is offered.
import { fold } from '../../../core/kinds/fold.js';
import type { Guided } from '../../../core/service.js';

/** A form asks and passes on: it tells no rule that could go out of date. */
export const ALWAYS = '9999-12-31';

/** `begin` is the key of the button; `atOnce` the folded words that ask for the form itself. */
export const behindArticle = (begin: string, atOnce: RegExp): Guided => ({
  articleFirst: (text) => !atOnce.test(fold(text)),
  begin,
  here: ({ can }) => can.screen,
  elsewhere: 'request.by-voice',
  reviewBy: () => ALWAYS,
});
