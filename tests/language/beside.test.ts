// What is told beside something else is heard all the same: a danger, the wish for a person, a second question.
import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/core/turn.js';
import { settled } from '../../src/language/settle.js';
import { taughtReader } from './taught.js';

const QUESTIONS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'what day is the glass collected',
    'can I pay my council tax over ten months',
    'is there a charge for taking an old cooker and a bed',
    'do I need permission for a loft conversion',
  ],
  cy: ["pa ddiwrnod mae'r gwydr yn cael ei gasglu", 'oes angen caniatâd arna i am ystafell wydr'],
};
const DANGERS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'there is a smell of gas in the hall',
    'the house next door is on fire',
    'my dad has fallen and he is not breathing',
    'I want to kill myself',
    'my husband keeps hitting me',
    'we have nowhere to sleep tonight',
    'a power line has come down on the path',
  ],
  cy: ["dw i'n arogli nwy yn y gegin", "mae'r tŷ drws nesaf ar dân", 'does gen i unman i gysgu heno'],
};
const PERSON: Readonly<Record<Language, readonly string[]>> = {
  en: ['can I speak to a real person', 'put me through to somebody please'],
  cy: ['ga i siarad efo rhywun plis'],
};
const joined = (one: string, other: string, and: string): readonly string[] => [
  `${one}? ${other}`,
  `${other}. ${one}?`,
  `${one}, ${other}`,
  `${one} ${and} ${other}`,
  `${other} ${and} ${one}`,
];
const pairs = (others: Readonly<Record<Language, readonly string[]>>) =>
  (['en', 'cy'] as const).flatMap((language) =>
    others[language].map((other) => ({
      language,
      other,
      texts: QUESTIONS[language].flatMap((one) => joined(one, other, language === 'cy' ? 'a' : 'and')),
    })),
  );

describe('beside a question', () => {
  test.each(pairs(DANGERS))('$other', ({ language, texts }) => {
    expect(texts.filter((text) => taughtReader().read(text, language).urgent === null)).toEqual([]);
  });

  test.each(pairs(PERSON))('$other', ({ language, texts }) => {
    const asked = (text: string): string => settled(taughtReader().read(text, language)).intent;
    expect(texts.filter((text) => asked(text) !== 'general.human')).toEqual([]);
  });

  test('another one raises no alarm', () => {
    for (const language of ['en', 'cy'] as const)
      for (const one of QUESTIONS[language])
        for (const other of QUESTIONS[language].filter((it) => it !== one))
          for (const text of joined(one, other, language === 'cy' ? 'a' : 'and'))
            expect(taughtReader().read(text, language).urgent, text).toBeNull();
  });
});

describe('two matters in one message', () => {
  test.each([
    ['en', 'the crew left my food caddy full again, the single person discount is missing from my bill too', ['bins.missed', 'council-tax.discount']],
    ['en', 'need a bigger recycling box and want to see the plans for the houses behind us', ['bins.new-container', 'planning.find-application']],
    ['en', 'there is a mattress dumped in our lane. how do I set up a direct debit', ['bins.fly-tipping', 'council-tax.direct-debit']],
    ['en', 'a huge pothole on Mill Lane burst my tyre, by the way when is the recycling', ['general.other-service', 'bins.collection-day']],
    ['en', "our black bin was not emptied this morning\nwhat band is my flat in", ['bins.missed', 'council-tax.band']],
    ['cy', "mae rhywun wedi dwyn fy min brown a gyda llaw sut mae talu'r dreth gyngor", ['bins.new-container', 'council-tax.pay']],
  ] as const)('%s: %s', (language, text, both) => {
    const { candidates, also } = taughtReader().read(text, language);
    expect([candidates[0]?.intent, ...also].sort()).toEqual([...both].sort());
  });

  test.each([
    "the bin is full because we've just had the builders in, and they left tiles",
    'I moved in last week, there is no food caddy here',
    "my mum has died and I'm sorting out her council tax",
    'the neighbours are building an extension, it is noisy and dusty and blocks our light',
  ])('one story is one: %s', (text) => {
    expect(taughtReader().read(text, 'en').also).toEqual([]);
  });
}); // prettier-ignore
