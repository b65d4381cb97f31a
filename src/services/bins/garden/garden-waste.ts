// The garden waste service at one home: joined, ended or never; its price and season; and joining or renewing it.
import type { Address, Container } from '../../../core/council.js';
import { asCouncilTime, asRealTime } from '../../../core/clock.js';
import { addDays, isoDate, money } from '../../../core/format.js';
import { addressLine, needsHome, resolveHome } from '../../../core/home.js';
import { fold } from '../../../core/kinds/fold.js';
import type { Data } from '../../../core/ports.js';
import { requestService, thanks } from '../../../core/request-form.js';
import { LAST_DAY } from '../../../core/requests.js';
import type { Say, ServiceContext } from '../../../core/service.js';
import { nextTold } from '../days/days-told.js';
import { workingDaysAfter } from '../days/last-collection.js';
import { ALWAYS, dated, homeFields, homeLine, knownHome, nameOf, settledAt, withLead } from '../task.js';

const ID = 'bins.garden-waste';
const SAME = 28;
/** Asks about the home's own state, or asks to join; all else is in the article. */
const WISH =
  /\b(?:join|sign(?:ing)?(?: me| us)? up|subscribe|register(?:ing)? for|renew|register me|i(?:'d| would)? (?:want|like|need) (?:a |to (?:have|get|join|start) )?|have (?:i|we) (?:paid|joined|renewed)|am i (?:signed|subscribed|paid|registered|still)|are we (?:signed|subscribed|paid)|is my (?:garden|subscription|brown|green)|when does my (?:garden|subscription)|ymuno|adnewyddu|tanysgrifio|cofrestru)\b/;
/** Said after the price was told: nothing else is to be joined. */
const JOINS =
  /^(?:ok |okay |yes |right |then |so |and |please |iawn )*(?:(?:i(?:'d| would)?|we(?:'d| would)?|can i|can we|how do i|how do we|let me) (?:like to |want to |wanna )?)?(?:join|sign (?:me |us )?up|subscribe|renew(?: it)?)(?: (?:up|then|now|please|for (?:it|that|this)))*\W*$|^(?:(?:dw ?i|rwy|rydw i|hoffwn|ga i|dwi)(?:'n| isio| eisiau| am| i)* ?)?(?:ymuno|adnewyddu)(?: (?:plis|nawr|os gwelwch yn dda|â hynny))*\W*$/;
const ASKS =
  /\b(?:how|price|cost\w*|charge|cancel\w*|refund|moving|what can|can i put|do you|when do|season|winter|sut|faint|pris|canslo)\b/;

/** The one that is paid for; null where the council has none. */
const gardenOf = ({ ports }: Pick<ServiceContext, 'ports'>): Container | undefined =>
  ports.council.collections.containers.find(({ subscription }) => subscription);

export const gardenWaste = withLead(
  requestService({
    id: ID,
    takesHome: true,
    fields: homeFields,
    follows: [{ after: [ID], words: JOINS }],
    guided: {
      articleFirst: (text) => ASKS.test(fold(text)) || !WISH.test(fold(text)),
      begin: 'garden.start',
      offer: 'garden.offer',
      reviewBy: (ports) => (gardenOf({ ports }) ? ALWAYS() : ''),
    },
    resolve: resolveHome,
    settle: (context) => settledAt(context, (home) => answerAt(home, context)),
    next: ({ answers }) => needsHome(answers),
    intro: async (context) => {
      const home = await knownHome(context);
      return [{ key: home.garden === 'expired' ? 'garden.intro.renew' : 'garden.intro.join', data: pricesOf(context) }];
    },
    summary: async (context) => [homeLine(await knownHome(context), context)],
    request: async (context) => ({
      about: (await knownHome(context)).garden === 'expired' ? 'renew' : 'join',
      details: { price: String(pricesOf(context)['price'] ?? '') },
    }),
    done: async (context, reference) => {
      const { ports } = context;
      const home = await knownHome(context);
      const { workingDays } = ports.council.bins.newContainer;
      const by = workingDaysAfter(isoDate(ports.clock.council()), workingDays, ports.council);
      const key = home.garden === 'expired' ? 'garden.done.renew' : 'garden.done.join';
      return {
        say: [...thanks(key, reference, { ...pricesOf(context), ...dated('day', by, context) }), { key: 'bins.pay' }],
        remember: { uprn: home.uprn, postcode: home.postcode, ...(home.garden !== 'expired' && { [LAST_DAY]: by }) },
      };
    },
  }),
  (context, begins) => (begins ? [{ key: 'garden.begin', data: pricesOf(context) }] : []),
);

function pricesOf(context: ServiceContext): Data {
  const garden = gardenOf(context);
  const months = garden?.schedule.every === 'fortnight' ? garden.schedule.months : undefined;
  return {
    name: garden ? nameOf(garden, context) : '',
    price: money(garden?.subscription?.pricePence ?? 0),
    season: months ? 'some' : 'all',
    from: monthName(months?.[0] ?? 1, context),
    to: monthName(months?.at(-1) ?? 12, context),
  };
}

const monthName = (month: number, { language }: ServiceContext): string =>
  new Intl.DateTimeFormat(language === 'cy' ? 'cy-GB' : 'en-GB', { month: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2026, month - 1, 1)),
  );

async function answerAt(home: Address, context: ServiceContext): Promise<readonly Say[] | null> {
  const { ports, language } = context;
  const garden = gardenOf(context);
  const address = addressLine(home, language);
  if (!garden || home.round === null || home.flags.includes('communal'))
    return [{ key: 'garden.communal', data: { address } }];
  const today = isoDate(ports.clock.council());
  if (home.garden === 'joined') {
    const next = await nextTold(home, ports, garden.key, today);
    const data = {
      ...pricesOf(context),
      address,
      next: next ? 'some' : 'none',
      ...dated('nextDay', next ?? today, context),
    };
    return [{ key: 'garden.joined', data }];
  }
  const since = asRealTime(new Date(`${addDays(today, -SAME)}T00:00:00Z`), ports.clock);
  const about = home.garden === 'expired' ? 'renew' : 'join';
  const [before] = await ports.requests.open(ID, home.uprn, about, since);
  if (!before) return null;
  return [{ key: 'garden.already', data: dated('day', isoDate(asCouncilTime(before.madeAt, ports.clock)), context) }];
}
