// A collection of full sharps boxes, where the council offers it. Everything else about medical waste is in the article.
import { contactField, NO_CONTACT, pickField } from '../../../core/form-fields.js';
import { needsHome, resolveHome } from '../../../core/home.js';
import { fold } from '../../../core/kinds/fold.js';
import { requestService, thanks } from '../../../core/request-form.js';
import type { ServiceContext } from '../../../core/service.js';
import { ALWAYS, homeFields, homeLine, knownHome, withLead } from '../task.js';

const ID = 'bins.clinical-waste';
const WISH =
  /\b(?:book|arrange|request|order|collect(?:ed|ion)?|pick(?:ed)? ?up|come (?:and|for)|casglu|gasglu|casgliad|trefnu)\b/;
const BOX =
  /\b(?:sharps?|needle|yellow) ?(?:box|bin|container)(?:es|s)?\b|\b(?:[bfm]ocs(?:ys)?|[bf]lwch) (?:offer miniog|nodwyddau|melyn)\b|\bsharps collection\b/;
const ASKS =
  /^(?:how|what|where|when|which|who|is|are|do|does|sut|beth|ble|pryd|oes)\b|\b(?:how do|where do|do you|can i put|faint)\b/;

const AMOUNTS = ['one', 'two', 'more'] as const;
const amounts = ({ ports, language }: ServiceContext) =>
  AMOUNTS.map((value) => ({ value, label: ports.words.text(`sharps.boxes.${value}`, language) }));

export const sharps = withLead(
  requestService({
    id: ID,
    takesHome: true,
    fields: {
      'sharps-boxes': pickField({ name: 'sharps-boxes', key: 'sharps.boxes', choices: amounts }),
      ...homeFields,
      contact: contactField,
    },
    guided: {
      articleFirst: (text) => ASKS.test(fold(text)) || !(WISH.test(fold(text)) && BOX.test(fold(text))),
      begin: 'sharps.start',
      offer: 'sharps.offer',
      reviewBy: ({ council }) => (council.bins.sharpsCollection ? ALWAYS() : ''),
    },
    resolve: resolveHome,
    next: ({ answers }) =>
      answers['sharps-boxes'] ? (needsHome(answers) ?? (answers['contact'] ? null : 'contact')) : 'sharps-boxes',
    intro: 'sharps.intro',
    summary: async (context) => {
      const { answers, ports, language } = context;
      const key = `sharps.boxes.${answers['sharps-boxes'] ?? 'one'}`;
      const contact = answers['contact'];
      return [
        { field: 'sharps-boxes', value: ports.words.text(key, language), staff: ports.words.text(key, 'en') },
        homeLine(await knownHome(context), context),
        ...(contact
          ? [
              {
                field: 'contact',
                value: contact === NO_CONTACT ? ports.words.text('tip.no-contact', language) : contact,
              },
            ]
          : []),
      ];
    },
    request: () => ({ about: 'sharps' }),
    done: async (context, reference) => {
      const home = await knownHome(context);
      return { say: thanks('sharps.done', reference), remember: { uprn: home.uprn, postcode: home.postcode } };
    },
  }),
  (_context, begins) => (begins ? [{ key: 'sharps.begin' }] : []),
);
