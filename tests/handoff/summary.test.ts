// The desk in Welsh says summaries in Welsh, as far as they are ours: what a resident said stays as it was said.
import { describe, expect, it } from 'vitest';
import { loadIntents } from '../../src/content/intents.js';
import { createWordBook } from '../../src/content/words.js';
import { summarise } from '../../src/core/summary.js';
import { newSession, type Session } from '../../src/core/session.js';
import { createFacts, createSummaries } from '../../src/handoff/page/desk/summary.js';
import { summaryWords } from '../../src/handoff/page-words.js';
import { projectRoot } from '../support/app.js';

const intents = loadIntents(projectRoot, ['en', 'cy']);
const words = createWordBook(intents.words);
const welsh = createSummaries(summaryWords(words, 'cy', [...intents.register.keys()]));
const english = createSummaries(summaryWords(words, 'en', [...intents.register.keys()]));
/** As the core makes it when it hands over. */
const made = (text: string, more: Partial<Session> = {}): string =>
  summarise({
    ports: { words } as Parameters<typeof summarise>[0]['ports'],
    session: { ...newSession('cy'), ...more },
    turn: { input: { kind: 'text', text } } as Parameters<typeof summarise>[0]['turn'],
  });

describe('a summary', () => {
  it('is Welsh on the Welsh page, every line of it, and as it was on the English one', () => {
    const summary = made('Said: "answered", dw i eisiau person', {
      tried: ['bins.collection-day answered', 'bins.missed service-down'],
      signals: ['distress'],
      known: { uprn: '1' },
    });
    expect(summary).toMatch(/^Said: "/);
    expect(english(summary)).toEqual({ text: summary, lang: null });
    const { text, lang } = welsh(summary);
    const [said, tried, state] = text.split('\n');
    expect(lang).toBeNull();
    expect(said).toBe('Dywedodd: "Said: "answered", dw i eisiau person"');
    expect(tried).toBe(
      words.text('summary.tried', 'cy', {
        tried: [
          `${words.text('label.bins.collection-day', 'cy')} (${words.text('handover.came.answered', 'cy')})`,
          `${words.text('label.bins.missed', 'cy')} (${words.text('handover.came.service-down', 'cy')})`,
        ].join(', '),
      }),
    );
    expect(state).toBe(
      ['handover.mood.distressed', 'handover.urgency.raised', 'summary.address']
        .map((key) => words.text(key, 'cy'))
        .join('. '),
    );
  });

  it('and details that are our words are Welsh too; what somebody wrote, and an English page, stay', () => {
    const given = summaryWords(words, 'cy', [...intents.register.keys()]);
    const [cy, en] = [createFacts(given), createFacts(null)];
    for (const [name, key] of [
      ['mood', 'handover.mood.angry'],
      ['mood', 'handover.mood.calm'],
      ['urgency', 'handover.urgency.normal'],
      ['failures', 'label.bins.missed'],
    ] as const)
      expect(cy(name, words.text(key, 'en'))).toBe(words.text(key, 'cy'));
    expect(
      cy('tried', `${words.text('label.bins.missed', 'en')} (${words.text('handover.came.answered', 'en')})`),
    ).toBe(`${words.text('label.bins.missed', 'cy')} (${words.text('handover.came.answered', 'cy')})`);
    for (const typed of ['Calm Cottage', 'Urgent']) expect(cy('address', typed)).toBe(typed);
    expect(en('mood', 'Calm')).toBe('Calm');
  });

  it('names what was asked about, for every intent there is', () => {
    for (const intent of intents.register.keys()) {
      const { text } = welsh(made('', { last: { intent, slots: {} } }));
      expect(text).toBe(words.text('summary.last', 'cy', { subject: words.text(`label.${intent}`, 'cy') }));
    }
  });

  it('a matter is Welsh where it is our words; streets and what was said stay', () => {
    const cy = (key: string): string => words.text(key, 'cy');
    const en = (key: string): string => words.text(key, 'en');
    for (const [matter, said] of [
      [
        `${en('label.bins.missed')} – Ocean Street – ${en('handover.came.cancelled')}`,
        `${cy('label.bins.missed')} – Ocean Street – ${cy('handover.came.cancelled')}`,
      ],
      [`${en('desk.reason.gas')} – "I smell gas"`, `${cy('desk.reason.gas')} – "I smell gas"`],
      [`${en('label.bins.missed')} – "answered"`, `${cy('label.bins.missed')} – "answered"`],
    ] as const) {
      expect(welsh(matter)).toEqual({ text: said, lang: null });
      expect(english(matter)).toEqual({ text: matter, lang: null });
    }
  });

  it('and so is every name that a request has, sorts of one too', () => {
    for (const key of intents.words.keys()) {
      if (!/^label\.[a-z-]+\.[a-z.-]+$/.test(key) || !intents.register.has(key.split('.').slice(1, 3).join('.')))
        continue;
      expect(welsh(words.text(key, 'en')).text, key).toBe(words.text(key, 'cy'));
    }
  });

  it('that somebody else wrote stays as it is, and is said to be English', () => {
    expect(welsh('Brown bin not emptied')).toEqual({ text: 'Brown bin not emptied', lang: 'en' });
    expect(welsh('Said: ')).toEqual({ text: 'Said: ', lang: 'en' });
    expect(welsh(words.text('summary.callback', 'en'))).toEqual({
      text: words.text('summary.callback', 'cy'),
      lang: null,
    });
  });
});
