// "What is happening with that application?": its status, dates, decision and documents, never who applied.
import { applicationService, FIND } from './application-service.js';
import { linksTo, nextSteps, tellApplication } from './application-words.js';
import { hearSite } from './site.js';

/** What the register does not answer: old paper, lists, alerts, a page that does not work, how the pages work. */
const NOT_ONE =
  /\b(?:weekly list|this week'?s|microfiche|alerts?|paper (?:plans|copies|copy)|come in|can'?t (?:do|use) computers?|won'?t (?:open|load)|blank|no results|how (?:do|can|would|to)|where (?:do|can|would) i|rhestr wythnosol|sut (?:mae|alla|galla|ydw|i )|ble (?:mae|alla|galla))\b/i;

export const findApplication = applicationService({
  id: FIND,
  guided: {
    articleFirst: (text, _article, { ports, language }) =>
      text !== '' && NOT_ONE.test(text) && hearSite(text, ports, language) === null,
    begin: 'applications.begin',
    offer: 'applications.offer',
    reviewBy: ({ planningRegister }) => (planningRegister ? '9999-12-31' : ''),
  },
  tell: (application, context) => ({
    ending: 'answered',
    say: tellApplication(application, context),
    links: linksTo(application, context),
    options: nextSteps(application, context),
  }),
});
