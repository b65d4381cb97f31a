import { describe, expect, test } from 'vitest';
import { sureMeaning } from '../../src/language/sure.js';

const intent = (text: string): string | null => sureMeaning(text)?.intent ?? null;

describe('signing out', () => {
  test.each(['sign out', 'Log me out please', 'log out of my account', 'allgofnodi', 'allgofnodwch fi', 'sign off'])(
    '%s',
    (text) => {
      expect(intent(text)).toBe('council-tax.balance');
    },
  );
  test.each(['how do i sign out of a direct debit', 'log', 'sign', 'is the tree sign out of date'])(
    'not %s',
    (text) => {
      expect(intent(text)).not.toBe('council-tax.balance');
    },
  );
});

describe('a person', () => {
  test.each([
    'can i talk to someone',
    'HUMAN NOW',
    'put me thru to council tax',
    'transfer me please',
    "you're useless, i want to speak to a human",
    'could i have a callback',
    'is there somebody i can speak to about my bill',
    'stop with the bot, get me a person',
    'can someone phone me',
    'agent please',
    'let me speak to your supervisor',
    'i dont want to talk to a robot',
    'ring me back on 07700 900123',
    'any humans there?',
    'hand me over to a human',
    'my mum needs to speak to someone',
    'ga i siarad efo rhywun',
    'dwi isio siarad efo person',
    'rhywun go iawn plis',
    'all rhywun ffonio fi',
    'rhowch fi drwodd i rywun',
    'hoffwn siarad â swyddog',
  ])('%s', (text) => {
    expect(intent(text)).toBe('general.human');
  });

  test.each([
    'single person discount',
    "i'm the only person here now",
    'someone told me i can get money off',
    'i spoke to someone last week and nothing happened',
    'can i talk to a planner',
    'can i speak at the planning committee',
    'are you a real person',
    'nobody has rung me back about my complaint',
    'can someone collect my sofa',
    'the person who lived here before me',
    'call me a taxi',
    "don't call me",
    'mae rhywun wedi dwyn fy min',
    'gostyngiad person sengl',
    'ga i siarad cymraeg',
    'enforcement agent came',
  ])('is not asked for in "%s"', (text) => {
    expect(intent(text)).not.toBe('general.human');
  });
});

describe('a language', () => {
  test.each([
    ['Cymraeg', 'cy'],
    ['yn Gymraeg plis', 'cy'],
    ['can i have this chat in welsh', 'cy'],
    ['do you speak welsh', 'cy'],
    ['ga i siarad Cymraeg', 'cy'],
    ['English please', 'en'],
    ['Saesneg', 'en'],
    ["newid i'r saesneg", 'en'],
    ['switch to english', 'en'],
  ])('%s', (text, to) => {
    expect(sureMeaning(text)).toMatchObject({ intent: 'general.language', to });
  });

  test.each([
    'where can i learn welsh',
    'my welsh bill is wrong',
    'welsh street names policy',
    'is the form in welsh or english',
    'I speak English and the letter is in Welsh',
  ])('is not asked for in "%s"', (text) => {
    expect(intent(text)).not.toBe('general.language');
  });
});

describe('steering and small talk', () => {
  test.each([
    ['say that again please', 'general.repeat'],
    ['pardon', 'general.repeat'],
    ['ailadrodd', 'general.repeat'],
    ['start again', 'general.restart'],
    ['dechrau eto', 'general.restart'],
    ['cancel', 'general.cancel'],
    ['never mind', 'general.cancel'],
    ['canslo', 'general.cancel'],
    ['stop', 'general.cancel'],
    ['yes', 'general.yes'],
    ['ydw', 'general.yes'],
    ['ok', 'general.yes'],
    ['no thanks', 'general.no'],
    ['nac ydw', 'general.no'],
    ['thanks', 'general.thanks'],
    ['diolch yn fawr', 'general.thanks'],
    ['bye', 'general.goodbye'],
    ['hello', 'general.greeting'],
    ['bore da', 'general.greeting'],
    ['help', 'general.capabilities'],
    ['am i talking to a robot', 'general.capabilities'],
  ])('%s is %s', (text, expected) => {
    expect(intent(text)).toBe(expected);
  });

  test.each([
    'cancel my garden waste',
    'stop my direct debit',
    'hello when is my bin',
    'no one came',
    'yes and the recycling',
    'thanks but when',
    'help with council tax',
    '',
    '?',
  ])('is not the whole of "%s"', (text) => {
    expect(intent(text)).toBeNull();
  });
});
