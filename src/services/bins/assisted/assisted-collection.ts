// Bins fetched from the door: who it is for, where they stand and for how long, and a request. It is free.
import type { Address } from '../../../core/council.js';
import { addressLine, needsHome, resolveHome } from '../../../core/home.js';
import { pickField, wordsField, yesNoField } from '../../../core/form-fields.js';
import { fold } from '../../../core/kinds/fold.js';
import { requestService, thanks } from '../../../core/request-form.js';
import type { Field, Say, ServiceContext } from '../../../core/service.js';
import { ALWAYS, early, homeFields, homeLine, knownHome, settledAt, withLead } from '../task.js';
import { ANYONE, hearing } from '../yes-no-heard.js';

const ID = 'bins.assisted-collection';
/** Asks for it outright; a situation that is told is answered by the article, and the form is one press away. */
const WISH =
  /\b(?:apply|sign (?:me|us|him|her|them) up|register|put (?:me|us|my \w+) (?:down|on)|request|i(?:'d| would)? (?:want|like|need) (?:an? )?(?:assisted|help with (?:my|the) bins?)|(?:ask for|book|arrange) (?:an? )?assisted|set (?:it|this) up|g?wneud cais|cais am (?:gasgliad|help)|gofyn am gasgliad|cofrestru|hoffwn (?:i )?(?:gael )?(?:casgliad|help))\b/;
const ASKS = /\b(?:how|cost|charge|free|who|what|when|can i|qualif\w*|eligible|sut|faint|pwy|beth|am ddim)\b/;

const WHO: readonly (readonly [string, RegExp])[] = [
  ['client', /\b(?:client|patient|someone i (?:support|care for at work)|at work|carer for|service user|cleient)\b/],
  ['family', /\b(?:mum|mam|mother|dad|father|nan|gran\w*|wife|husband|partner|son|daughter|sister|brother|aunt\w*|uncle|friend|neighbour|family|parents?|him|her|them|gwraig|gwr|ffrind|teulu|cymydog)\b/],
  ['me', /^\W*(?:(?:it'?s |just |for )*(?:me|myself|i am|i do)|(?:i )?fi(?: fy hun)?)\b/],
]; // prettier-ignore
const LONG: readonly (readonly [string, RegExp])[] = [
  ['while', /\b(?:while|weeks?|months?|temporar\w*|until|short|broken|operation|recover\w*|for now|dros dro|wythnos\w*|mis|misoedd|nes)\b/],
  ['always', /\b(?:always|permanent\w*|for good|all the time|forever|ongoing|every (?:week|time)|long[ -]term|rest of my|not get(?:ting)? better|indefinite\w*|am byth|o hyd|parhaol|bob (?:tro|wythnos))\b/],
]; // prettier-ignore
const heard =
  (words: readonly (readonly [string, RegExp])[]) =>
  (text: string): string | null =>
    text.startsWith('answer:') || text.length > 80
      ? null
      : (words.find(([, pattern]) => pattern.test(fold(text)))?.[0] ?? null);

const choices =
  (name: string, values: readonly string[]) =>
  ({ ports, language }: ServiceContext) =>
    values.map((value) => ({ value, label: ports.words.text(`assist.${name}.${value}`, language) }));

const line = (name: 'who' | 'long', { answers, ports, language }: ServiceContext) => {
  const key = `assist.${name}.${answers[`help-${name}`] ?? ''}`;
  return { field: `help-${name}`, value: ports.words.text(key, language), staff: ports.words.text(key, 'en') };
};

const where = wordsField('help-where', 'assist.where', 4);
/** "No, by the front door": to the example in the question. The crew is told the place alone. */
const FIRST_NO = /^\s*(?:no|nope|na|nage|yes|ie)\s*[,.:;-]\s*(?=\p{L}{2})/iu;
/** No crew finds them by it. */
const UNSURE =
  /^\W*(?:i )?(?:don'?t know|dunno|do not know|not sure|no idea|anywhere|somewhere|(?:the )?usual(?: place)?|where they (?:always|usually) are|same(?: place)?|dw i ddim yn (?:gwybod|siwr)|ddim yn (?:gwybod|siwr)|dim syniad|unrhyw le|yr un lle|lle arferol)\W*$/;
const whereField: Field = {
  ...where,
  place: true,
  read: (text, offered, context) =>
    UNSURE.test(fold(text))
      ? Promise.resolve({ kind: 'refused', say: [{ key: 'assist.where.unsure' }] })
      : where.read(text.replace(FIRST_NO, ''), offered, context),
};

export const assistedCollection = withLead(
  requestService({
    id: ID,
    takesHome: true,
    fields: {
      'help-able': hearing('help-able', yesNoField('help-able', 'assist.able'), ANYONE),
      'help-who': pickField({
        name: 'help-who',
        key: 'assist.who',
        choices: choices('who', ['me', 'family', 'client']),
        hear: heard(WHO),
      }),
      'help-long': pickField({
        name: 'help-long',
        key: 'assist.long',
        choices: choices('long', ['always', 'while']),
        hear: heard(LONG),
      }),
      ...homeFields,
      'help-where': whereField,
    },
    guided: {
      articleFirst: (text) => ASKS.test(fold(text)) || !WISH.test(fold(text)),
      begin: 'assist.start',
      offer: 'assist.offer',
      firstWithoutWords: true,
      reviewBy: ALWAYS,
    },
    resolve: resolveHome,
    settle: (context) =>
      context.answers['help-able'] === 'yes'
        ? Promise.resolve(early([{ key: 'assist.able-said' }], context))
        : settledAt(context, (home) => answerAt(home, context)),
    next: ({ answers }) => {
      const asked = ['help-able', 'help-who', 'help-long'].find((name) => !answers[name]);
      return asked ?? needsHome(answers) ?? (answers['help-where'] ? null : 'help-where');
    },
    intro: 'assist.intro',
    summary: async (context) => [
      line('who', context),
      line('long', context),
      homeLine(await knownHome(context), context),
      { field: 'help-where', value: context.answers['help-where'] ?? '' },
    ],
    request: async (context) => {
      const { flags } = await knownHome(context);
      return { about: '', ...(flags.includes('assisted') && { details: { 'on the list': 'already' } }) };
    },
    done: async (context, reference) => {
      const home = await knownHome(context);
      const data = { years: context.ports.council.bins.assistedReviewYears };
      return { say: thanks('assist.done', reference, data), remember: { uprn: home.uprn, postcode: home.postcode } };
    },
  }),
  (_context, begins) => (begins ? [{ key: 'assist.begin' }] : []),
);

/** Whether a home has this help already is told to staff alone: who can hear it may be anyone. */
const answerAt = (home: Address, { language }: ServiceContext): Promise<readonly Say[] | null> =>
  Promise.resolve(
    home.flags.includes('communal')
      ? [{ key: 'assist.communal', data: { address: addressLine(home, language) } }]
      : null,
  );
