// "What is happening with that application?": its status, dates, decision and documents, never who applied.
import { mapLink, middleOf, type Place } from '../../core/map-link.js';
import type { Application } from '../../core/planning.js';
import type { Link } from '../../core/reply.js';
import type { ServiceContext } from '../../core/service.js';
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
  tell: async (application, context) => ({
    ending: 'answered',
    say: tellApplication(application, context),
    links: [...linksTo(application, context), ...(await onMap(application, context))],
    options: nextSteps(application, context),
  }),
});

/** The site as the address book has it, else the middle of its postcode; what the register tells everyone anyway. */
async function onMap({ uprn, postcode, address }: Application, context: ServiceContext): Promise<readonly Link[]> {
  const { addresses } = context.ports;
  const home = uprn === null ? null : await addresses.byUprn(uprn);
  const there = home?.ok && home.value?.place ? [home.value.place] : await homesAt(postcode);
  const place = middleOf(there);
  return place ? [mapLink(place, address[context.language] ?? address.en, context)] : [];

  async function homesAt(code: string | null): Promise<readonly Place[]> {
    const homes = code === null ? null : await addresses.byPostcode(code);
    return homes?.ok ? homes.value.flatMap((one) => one.place ?? []) : [];
  }
}
