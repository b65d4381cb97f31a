// Bins fetched from the door: who it is for, where they stand and for how long, and a request. It is free.
import type { Address } from '../../core/council.js';
import { addressLine, needsHome, resolveHome } from '../../core/home.js';
import { pickField, wordsField, yesNoField } from '../../core/form-fields.js';
import { fold } from '../../core/kinds/fold.js';
import { requestService, thanks } from '../../core/request-form.js';
import type { Say, ServiceContext } from '../../core/service.js';
import { ALWAYS, early, homeFields, homeLine, knownHome, settledAt, withLead } from './task.js';

const ID = 'bins.assisted-collection';
/** Asks for it outright; a situation that is told is answered by the article, and the form is one press away. */
const WISH =
  /\b(?:apply|sign (?:me|us|him|her|them) up|register|put (?:me|us|my \w+) (?:down|on)|request|i(?:'d| would)? (?:want|like|need) (?:an? )?(?:assisted|help with (?:my|the) bins?)|set (?:it|this) up|gwneud cais|cofrestru|hoffwn (?:i )?(?:gael )?(?:casgliad|help))\b/;
const ASKS = /\b(?:how|cost|charge|free|who|what|when|can i|qualif\w*|eligible|sut|faint|pwy|beth|am ddim)\b/;

const choices =
  (name: string, values: readonly string[]) =>
  ({ ports, language }: ServiceContext) =>
    values.map((value) => ({ value, label: ports.words.text(`assist.${name}.${value}`, language) }));

const line = (name: 'who' | 'long', { answers, ports, language }: ServiceContext) => {
  const key = `assist.${name}.${answers[`help-${name}`] ?? ''}`;
  return { field: `help-${name}`, value: ports.words.text(key, language), staff: ports.words.text(key, 'en') };
};

export const assistedCollection = withLead(
  requestService({
    id: ID,
    takesHome: true,
    fields: {
      'help-able': yesNoField('help-able', 'assist.able'),
      'help-who': pickField({
        name: 'help-who',
        key: 'assist.who',
        choices: choices('who', ['me', 'family', 'client']),
      }),
      'help-long': pickField({ name: 'help-long', key: 'assist.long', choices: choices('long', ['always', 'while']) }),
      ...homeFields,
      'help-where': wordsField('help-where', 'assist.where', 4),
    },
    guided: {
      articleFirst: (text) => ASKS.test(fold(text)) || !WISH.test(fold(text)),
      begin: 'assist.start',
      offer: 'assist.offer',
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
