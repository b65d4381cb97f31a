// The screen's half of an answer about bin days: containers in their colours, with their names and dates beside them.
import type { Directive } from 'ask-sdk-model';
import type { Card } from '../../core/reply.js';

/** Rows on one screen; the speech has told the nearest ones, and the card in the app has all. */
const MOST = 8;

const DOCUMENT = {
  type: 'APL',
  version: '1.6',
  theme: 'dark',
  mainTemplate: {
    parameters: ['payload'],
    items: [
      {
        type: 'Container',
        width: '100vw',
        height: '100vh',
        padding: '32dp',
        items: [
          { type: 'Text', text: '${payload.bins.title}', fontSize: '36dp', color: '#ffffff', role: 'header' },
          {
            type: 'Sequence',
            grow: 1,
            shrink: 1,
            width: '100%',
            data: '${payload.bins.rows}',
            role: 'list',
            items: [
              {
                type: 'Container',
                direction: 'row',
                alignItems: 'center',
                paddingTop: '16dp',
                role: 'listitem',
                accessibilityLabel: '${data.name}, ${data.when}',
                items: [
                  {
                    type: 'Frame',
                    width: '56dp',
                    height: '56dp',
                    backgroundColor: '${data.colour}',
                    borderColor: '#ffffff',
                    borderWidth: '2dp',
                    borderRadius: '8dp',
                  },
                  {
                    type: 'Container',
                    grow: 1,
                    shrink: 1,
                    paddingLeft: '24dp',
                    items: [
                      { type: 'Text', text: '${data.name}', fontSize: '30dp', color: '#ffffff' },
                      { type: 'Text', text: '${data.when}', fontSize: '26dp', color: '#ffffff' },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  },
} as const;

/** The name stands beside the colour: colour alone tells nobody enough. */
export function screenOf(card: Card): Directive {
  const rows = card.days
    .flatMap(({ title, items }) => items.map(({ name, colour }) => ({ name, when: title, colour: hex(colour) })))
    .slice(0, MOST);
  return {
    type: 'Alexa.Presentation.APL.RenderDocument',
    token: 'bins',
    document: DOCUMENT,
    datasources: { bins: { title: card.lead ?? card.title, rows } },
  };
}

const hex = (colour: string): string => (/^#[\da-f]{6}$/i.test(colour) ? colour : '#ffffff');
