// What finding an application and commenting on one share: which application, or where; then it is told.
import { foreignReference } from '../../core/foreign-reference.js';
import type { Application } from '../../core/planning.js';
import { numberSaid } from '../../core/kinds/application-part.js';
import { writtenAsSaid } from '../../core/kinds/application-reference.js';
import { HOME_ANSWERS, needsHome, postcodeField, homeField, resolveHome } from '../../core/home.js';
import type { Done, Guided, Read, Service, ServiceContext } from '../../core/service.js';
import type { Slots } from '../../core/turn.js';
import { beginField, isBareIntent } from './begin-field.js';
import { asOfWords, downDone, neighbourDone, noneDone, unknownDone } from './application-answers.js';
import { lookUp, partOf } from './look-up.js';
import { applicationHeard, hearSite, houseIn, isNear, NO_SITE, siteOf } from './site.js';
import { applicationField, partWords, whereField } from './where-fields.js';

export interface ApplicationService {
  readonly id: string;
  readonly guided?: Guided;
  /** By voice a bare question is answered by the article, and then asked whether to look one up: the key of that question. */
  readonly offer?: string;
  tell(application: Application, context: ServiceContext): Done | Promise<Done>;
}

export function applicationService({ id, guided, offer, tell }: ApplicationService): Service {
  return {
    id,
    intent: id,
    takesHome: true,
    ...(id === FIND && { follows: [{ after: [FIND, COMMENT], words: ANOTHER }] }),
    homeMeant: ({ where }) => !where || isNear(where),
    ...(guided && { guided }),
    fields: {
      ...(offer !== undefined && { begin: beginField(id, offer) }),
      where: whereField,
      postcode: postcodeField,
      uprn: homeField,
      application: applicationField,
    },
    resolve: (context) => resolve(id, offer !== undefined, context),
    settle: async (context) => {
      const looked = await lookUp(context);
      switch (looked.kind) {
        case 'nowhere':
        case 'several':
          return null;
        case 'down':
          return downDone(context);
        case 'unknown':
          return unknownDone(looked.reference, context);
        case 'none':
          return {
            ...(neighbourDone(context.answers['site'] ?? '', context) ?? noneDone(looked.place, context)),
            remember: homeOf(context),
          };
        case 'one': {
          const told = await tell(looked.application, context);
          const remember = { ...homeOf(context), application: looked.application.reference };
          return { ...told, say: [...told.say, ...asOfWords(looked.asOf, context)], remember };
        }
      }
    },
    next: ({ answers }) => {
      if (answers['begin'] === 'ask') return 'begin';
      if (!answers['where']) return 'where';
      return isNear(answers['where']) ? (needsHome(answers) ?? 'application') : 'application';
    },
    // Everything that can be told is settled before the next question is looked for.
    run: (context) => Promise.resolve(downDone(context)),
  };
}

/** What the first message names; of a form under way, the home that a postcode and a number make. */
async function resolve(id: string, offers: boolean, context: ServiceContext): Promise<Read> {
  const { session, turn } = context;
  const heard = session.task?.service === id ? {} : { ...ownHome(context), ...heardFirst(context) };
  const begin: Slots = session.task?.service !== id && offers && isBareIntent(id, turn) ? { begin: 'ask' } : {};
  const answers = { ...context.answers, ...heard, ...begin };
  const home = isNear(answers['where']) ? await resolveHome({ ...context, answers }) : null;
  if (home?.kind === 'refused') return home;
  const part = partOf(answers['application'] ?? '');
  if ((part || answers['where'] === 'number') && !foreignReference(wordsOf(turn), context.ports)) {
    const looked = await lookUp({ ...context, answers });
    if (looked.kind === 'unknown') return { kind: 'refused', say: [partWords(context)], forget: Object.keys(NO_SITE) };
  }
  return { kind: 'answers', answers: { ...heard, ...begin, ...(home?.kind === 'answers' ? home.answers : {}) } };
}

export const FIND = 'planning.find-application';
export const COMMENT = 'planning.comment';
/** What is meant with "it", "this one" or a button under what was just told. */
const THAT_ONE =
  /\b(?:it|this|that|them|these|still|too late|in time|deadline)\b|\b(?:arno|arni|hwn|hwnnw|hon|honno|hyn|o hyd|dal i|rhy hwyr|dyddiad cau)\b/i;

/** "Another one", "un arall": not the one that was told, and not what it was found by. */
export const ANOTHER =
  /^\W*(?:(?:is there|are there|any|what about|look (?:for|up)|find|show me|i want|and|can i (?:see|find|look up)|beth am|oes|chwilio am|ac?)\W+)*(?:an(?:other|y other|y more)(?: (?:one|application|planning application))?|a different (?:one|application)|un arall|cais arall|rhai eraill|un gwahanol)(?: (?:please|plis|too|hefyd))?\W*$/i;
/** "Can I object": to the one that was told just now. */
const COMMENTS =
  /^\W*(?:(?:so|and|but|ok|can|could|may|am|how|do|to|i|we|allowed|still|want|would|like|'d|felly|ond|a|alla|galla|ga|sut|mae|dw|dwi|rydw|hoffwn|eisiau|isio|am|yn|'n|o hyd)\W+)*(?:object|comment|have my say|(?:g?wrthwynebu)|(?:roi?|rhoi) sylwadau|gwneud sylw)(?: (?:now|then|please|nawr|plis))?\W*$/i;

const wordsOf = ({ input }: ServiceContext['turn']): string => (input.kind === 'text' ? input.text : '');

function heardFirst(context: ServiceContext): Slots {
  const { turn, ports, language, session, answers } = context;
  const { input } = turn;
  const text = wordsOf(turn);
  const heard = text === '' ? null : hearSite(text, ports, language);
  if (heard) return heard;
  if (asksAnother(context)) return NO_SITE;
  if (input.kind === 'intent') return fromSlots(input.slots);
  // "and number 12?": another house at the same site.
  const house = houseIn(text);
  if (house !== '' && answers['where'] === 'site' && answers['site']) return { house, application: '' };
  if (answers['application'] && !answers['where']) return { where: 'reference' };
  return meansLast(context) ? { ...NO_SITE, where: 'reference', application: session.known['application'] ?? '' } : {};
}

/** In words, or by the button under the one that was told. */
const asksAnother = ({ turn: { input } }: ServiceContext): boolean =>
  input.kind === 'text' ? ANOTHER.test(input.text) : input.kind === 'choice' && input.value === `intent:${FIND}`;

/** A speaker's own slots: what was heard of a reference, a postcode, or "next door". */
function fromSlots(slots: Slots): Slots {
  const application = applicationHeard(slots['application'] ?? '');
  if (application !== null) return { ...NO_SITE, where: 'reference', application };
  const number = numberSaid(writtenAsSaid(slots['application'] ?? ''), true);
  if (number !== null) return siteOf(number);
  if (slots['postcode']) return { ...NO_SITE, where: 'site', site: slots['postcode'] };
  return { ...NO_SITE, ...(isNear(slots['near']) ? { where: slots['near'] } : {}) };
}

/** The application told last is meant: by a button under it, or by "it" while it is the subject. */
export function meansLast({ turn: { input }, session }: Pick<ServiceContext, 'turn' | 'session'>): boolean {
  if (session.known['application'] === undefined) return false;
  if (input.kind === 'choice') return session.last?.intent === FIND;
  const about = session.last?.intent === FIND || session.last?.intent === COMMENT;
  return about && input.kind === 'text' && (THAT_ONE.test(input.text) || COMMENTS.test(input.text));
}

/** Their own home, put by on the first turn: a place that is asked about would take its place. */
const ownHome = ({ session }: ServiceContext): Slots =>
  Object.fromEntries(HOME_ANSWERS.map((name) => [`own-${name}`, session.known[name] ?? '']));

/** A home named on the way is kept; asking about another place does not forget theirs. */
function homeOf({ answers }: ServiceContext): Slots {
  const of = isNear(answers['where']) ? '' : 'own-';
  return Object.fromEntries(
    HOME_ANSWERS.flatMap((name) => {
      const value = answers[`${of}${name}`];
      return value ? [[name, value]] : [];
    }),
  );
}
