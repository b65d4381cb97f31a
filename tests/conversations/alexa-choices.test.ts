// Choices by ear: three at a time, then more; the other of two; and what a card holds of them.
import { describe, expect, test } from 'vitest';
import { atHome, saidTo } from '../support/alexa-talk.js';

const talk = atHome();
const { heardOf, lastOf: last } = saidTo(talk);
const HOME = ['g m one one a a', 'number four'];
const TIP = ['report fly tipping', 'yes'];

describe('no more than three are read out, and the next for "more"', () => {
  test.each(['more', 'the others', 'what else is there', 'next', 'none of those', 'no'])('%s', async (words) => {
    const [, first, second, third] = await heardOf(...TIP, words, 'the second one');
    expect(first?.text).toMatch(/Say more to hear the others\. What is it: dumped rubbish, litter or dog mess\?$/);
    expect(first?.reprompt).toMatch(/^What is it: dumped rubbish, litter or dog mess\?/);
    expect(second?.text).toBe('Or is it graffiti, a dead animal or something else?');
    expect(third?.text, 'a place is one of those read out last').toMatch(/Where is it\?/);
    expect((await last(...TIP, words, 'the second one', 'on the high street')).text).toMatch(/dead animal/i);
  });

  test('those that were not read out are heard all the same', async () => {
    expect((await last(...TIP, 'graffiti')).text).toContain('Where is it?');
    expect((await last(...TIP, 'something else')).text).toContain('Where is it?');
  });

  test('after all of them a person is offered, and the question is not put again', async () => {
    const none = await last(...TIP, 'no', 'none of those');
    expect(none.text).toBe('Those were all. Would you like to talk to a person?');
    expect((await last(...TIP, 'no', 'no', 'yes')).text).toContain('What phone number should we call?');
  });

  test('"the second one" is the second that was read out', async () => {
    const [asked, said] = (await heardOf(...TIP, 'dumped rubbish', 'the second one')).slice(-2);
    expect(asked?.text).toMatch(/Can you see needles, asbestos, or gas bottles and drums\?$/);
    expect(said?.text).toContain('That may be asbestos');
  });

  test('containers, and why one is needed', async () => {
    const [first, second, third] = await heardOf('i need a new bin', 'more', 'more');
    expect(first?.text).toMatch(/For example, green caddy, red bag or blue bag\.$/);
    expect(second?.text).toBe('Say more to hear the others. Or is it clear-lidded bag, green box or grey bin?');
    expect(third?.text).toBe('Or is it brown bin or yellow sack?');
    const why = await heardOf('i need a new bin', 'the green box', 'more', 'more', 'yes');
    expect(why[1]?.text).toMatch(/or the third if it was stolen\.$/);
    expect(why[2]?.text).toContain('Or is this right: I never had one, I need one more or I need a larger one?');
    expect(why[3]?.text).toBe('Or is this right: Your crew broke it?');
    expect(why[4]?.text).toContain('What is your postcode?');
  });

  test('bins that were due', async () => {
    const [first, second] = (await heardOf('my bin was not emptied', 'g m two one a a', 'number four', 'more')).slice(
      -2,
    );
    const read = (text = ''): readonly string[] => (/: (.+)\?$/.exec(text)?.[1] ?? text).split(/, | or /);
    expect(read(first?.text)).toHaveLength(3);
    expect(second?.text).toMatch(/Or is it /);
    expect(second?.text).not.toContain(read(first?.text)[0]);
  });

  test('planning applications', async () => {
    const heard = await heardOf('any planning applications near me', 'g m one one a a', 'more', 'none of those');
    expect(heard[1]?.text).toMatch(/I found 6 at GM1 1AA\. Which one: change of use of the ground floor/);
    expect(heard[2]?.text).toMatch(/^Or is it change of use from a shop/);
    expect(heard[2]?.text).not.toContain('ground floor');
    expect(heard[3]?.text).toBe('Those were all. Would you like to talk to a person?');
  });
});

describe('the other of two', () => {
  const PAIR = 'help with a bill';
  const choicesOf = (text = ''): readonly string[] => /mean: (.+)\?$/.exec(text)?.[1]?.split('; ') ?? [];

  test('with neither told, the one that was named last; then the first', async () => {
    const [asked, second, first] = await heardOf(PAIR, 'the other one', 'no the other one');
    expect(choicesOf(asked?.text)).toEqual(['Help with council tax on a low income', 'Your council tax bill']);
    expect(second?.assistant.intent).toBe('council-tax.bill');
    expect(first?.assistant.intent).toBe('council-tax.reduction');
  });

  test.each(['the other one', 'no i meant the other one', "it's the other one"])(
    'once one was told: %s',
    async (words) => {
      const [, first, other] = await heardOf(PAIR, 'the first one', words);
      expect(first?.assistant.intent).toBe('council-tax.reduction');
      expect(other?.assistant.intent).toBe('council-tax.bill');
    },
  );

  test('where there were no two, it is not the last answer once more', async () => {
    const [told, other] = await heardOf("i'm calling about my tree", 'the other one');
    expect(other?.text).not.toBe(told?.text);
    expect(other?.text).toMatch(/\?$/);
  });
});

describe('the card of what was not understood', () => {
  const fallback = async () => {
    const one = talk();
    await one.open();
    const heard = [];
    for (let n = 0; n < 2; n++) heard.push(await one.send(one.speaker.intent('AMAZON.FallbackIntent')));
    return heard;
  };

  test('it holds what to choose from, in words that can be said', async () => {
    const [first] = await fallback();
    expect(first?.card.type).toBe('Simple');
    const lines = (first?.card.content ?? '').split('\n').filter((line) => line.startsWith('- '));
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) {
      const { assistant } = await last(line.slice(2));
      expect([line, assistant.ending]).not.toEqual([line, 'not-understood']);
    }
  });

  test('the second time it is another one', async () => {
    const [first, second] = await fallback();
    expect(second?.card.content).not.toBe(first?.card.content);
    expect(second?.card.content).toContain('talk to one');
  });

  test('in a form it is the question, and no choices of something else', async () => {
    const one = talk();
    await one.say('when is my bin day');
    const { card } = await one.send(one.speaker.intent('AMAZON.FallbackIntent'));
    expect(card.content).toContain('postcode');
    expect(card.content).not.toContain('- ');
  });

  test('no home stands on it', async () => {
    const one = talk();
    for (const words of ['when is my bin day', 'g m one one a a']) await one.say(words);
    const { card } = await one.send(one.speaker.intent('AMAZON.FallbackIntent'));
    expect(card.content).not.toMatch(/\d+ High Street/);
  });
});

describe('stop and cancel are the same everywhere', () => {
  const IN_A_CALL = ['talk to a person', 'oh one six three two nine six oh one two three'];
  test.each([
    ['a call back', IN_A_CALL, 'Talking to a person'],
    ['a question', ['when is my bin day'], 'When bins are collected'],
    ['a report', TIP, 'Dumped rubbish, litter or graffiti'],
  ])('in %s it closes, and is offered again', async (_, before, about) => {
    for (const words of ['cancel that', 'no cancel that', 'please stop', 'okay stop', 'cancel', 'never mind']) {
      const userId = `amzn1.ask.account.${crypto.randomUUID()}`;
      const one = talk({ userId });
      for (const said of before) await one.say(said);
      const left = await one.say(words);
      expect([words, left.ended]).toEqual([words, true]);
      const back = await talk({ userId }).open();
      expect([words, back.text]).toEqual([
        words,
        `Welcome back. You had not finished: ${about}. Shall we go on with it?`,
      ]);
    }
  });

  test.each(["i don't want a call", 'cancel the call', "don't ring me"])(
    '"%s" drops the call, and asks what else',
    async (words) => {
      const { text, ended } = await last(...IN_A_CALL.slice(0, 1), words);
      expect([text, ended]).toEqual(['Stopped. Nothing was sent. What would you like to do instead?', false]);
    },
  );

  test.each(['cancel that request', 'cancel my report', 'cancel this form'])(
    '"%s" drops the report that is being made, and asks what else',
    async (words) => {
      const { text, ended } = await last('my recycling bin was missed', words);
      expect([text, ended]).toEqual(['Stopped. Nothing was sent. What would you like to do instead?', false]);
    },
  );

  test.each([['thank you'], ['help'], ['sing me a song'], ['wibble']])(
    '"no" to what else there is, after "%s", is a goodbye',
    async (before) => {
      expect((await last(before, 'no thank you')).ended).toBe(true);
    },
  );
});

test('a question that was not answered before is not put a third time, whatever is told meanwhile', async () => {
  const heard = await heardOf('when is my bin day', "i don't know", 'number one');
  expect(heard.filter(({ text }) => text.endsWith('What is your postcode?')).length).toBeLessThan(3);
  expect(heard.at(-1)?.text).toMatch(/talk to (?:a person|one)\?$/);
});

test('of later days nothing is said that is changed: they are not told by ear', async () => {
  const [told, after] = (await heardOf('when is my black bin collected', ...HOME, 'and after that')).slice(-2);
  expect(told?.text).toContain('Wednesday the 25th of November');
  expect(after?.text).toContain('Wednesday the 16th of December');
  expect(after?.text).not.toContain('changed day');
  const next = await last('when is my black bin collected', ...HOME, 'and after that', 'and after that');
  expect(next.text).toMatch(/Thursday the 7th of January\. .*is a changed day/);
});

test('a home that was named with the question is read back', async () => {
  const heard = await heardOf('bin day for twelve station road', 'when is my bin day');
  expect(heard[0]?.text).toMatch(/^This is for 12 Station Road\. /);
  expect(heard[1]?.text).toMatch(/^For 12 Station Road: /);
});

test('an address that was forgotten is asked for again in the same talk', async () => {
  const heard = await heardOf('when is my bin day', ...HOME, 'forget my address', 'when is my bin day');
  expect(heard.at(-1)?.text).toBe('What is your postcode?');
});

describe('said as people say it', () => {
  test('a colour alone is a bin', async () => {
    const [asked, said] = (await heardOf('my bin was not emptied', 'g m two one a a', 'number four', 'grey')).slice(-2);
    expect(asked?.text).toMatch(/Which one was not emptied/);
    expect(said?.assistant.ending).not.toBe('not-understood');
    expect(said?.text).toContain('grey bin');
  });

  test.each([
    ['speak to the manager', 'general.human'],
    ['counsel tax band', 'council-tax.band'],
    ['the bailiffs are coming', 'council-tax.arrears'],
    ['street light out', 'general.other-service'],
    ['speak up', 'general.repeat'],
    ['thank you goodbye', 'general.goodbye'],
    ['bank holiday bins', 'bins.holiday-changes'],
  ])('%s', async (words, intent) => {
    expect((await last(words)).assistant.intent).toBe(intent);
  });

  test('choices that hold a comma are told apart', async () => {
    const { text } = await last('do i need planning permission for an extension', 'no', 'no');
    expect(text).toMatch(/Is it at the back, one storey; or at the back, two storeys; or at the side or the front\?$/);
  });

  test('who wants no person is not asked the same again', async () => {
    const heard = await heardOf('my bin was not emptied', 'g m two one a a', 'number four', 'wibble', 'wobble', 'no');
    expect(heard.filter(({ text }) => text.includes('Which one was not emptied')).length).toBe(2);
    expect(heard.at(-1)?.text).toBe('OK. What else can I help with?');
  });

  test('an answer that does not fit counts with one that was not understood', async () => {
    const heard = await heardOf('do i need planning permission for an extension', 'no', 'no', 'no', 'flibble');
    expect(heard.filter(({ text }) => text.includes('how many storeys')).length).toBe(2);
    expect(heard.at(-1)?.text).toMatch(/A person can\. Would you like to talk to one\?$/);
  });
});
