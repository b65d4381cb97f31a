// Whoever asks for a person, in whatever words, is understood; whoever speaks of people is not taken to ask for one.
import { describe, expect, test } from 'vitest';
import { sureMeaning } from '../../src/language/sure.js';

const intent = (text: string): string | null => sureMeaning(text)?.intent ?? null;

describe('a person is asked for in', () => {
  test.each([
    'Could you kindly arrange for a member of staff to telephone me?',
    'are you even real, get me someone',
    'this is no use i want a phone call',
    'just ring me',
    'gimme a worker',
    'let me past the bot',
    'your supervisor',
    'ffs get me a fucking human',
    'need 2 tlk 2 a hooman',
    'speek to a persn',
    'wanna speak to ur manager',
    'i spoke to someone last week and nothing happened. get me a manager',
    'nobody has rung me back, put me through to someone',
    'you keep giving me the same thing. real staff.',
    'not a machine. not a menu. someone.',
    'flesh and blood please love',
    "let's have the organ grinder not the monkey",
    'somebody with a brain please',
    "I'd rather come in and talk to someone",
    '0 0 0',
    'zero',
    'swap places with one of your workmates',
    'gonnae get me a person',
  ])('%s', (text) => {
    expect(intent(text)).toBe('general.human');
  });

  test.each([
    'gai siarad efo rhywun plis',
    'dwi isio rhywun go iawn',
    "stopia'r robot ma",
    'fi moyn siarad â rhywun',
    "Dwi ishe siarad 'da rhywun yn y swyddfa",
    'ffonia fi nôl',
    'all rhywun o’r cyngor fy ffonio bore fory',
    'Hoffwn siarad yn uniongyrchol â swyddog',
    'Dim peiriant. Dyn.',
    'rhywun o gig a gwaed plis',
    'rho fi drwodd i berson',
    'Ga i eich rheolwr chi?',
    'isho siarad efo rwun yn gwaith',
    'dwi isio clywed llais',
    'trosglwyddwch y sgwrs',
  ])('%s', (text) => {
    expect(intent(text)).toBe('general.human');
  });
});

describe('no person is asked for in', () => {
  test.each([
    'the same one',
    'same ones as last time',
    'can someone collect my bin',
    'someone stole my bin',
    'who do I speak to about a missed bin',
    'can I speak to my councillor',
    'I want to talk to a planner about my application',
    'who is the mayor',
    'I need a builder',
    "what's the phone number for the tip",
    'I need an interpreter',
    'I spoke to a lady last week and she said it would be collected',
    'your staff are rude',
    'the man on the bin lorry shouted at me',
    'do I need an agent',
    'can my agent speak at committee',
    'is this a person',
    'can I pay over the phone',
    'where do i take an old computer',
    'can i get someone to clear the fly tipping',
    'they said someone would ring me and nobody did',
    "the wait for a bulky pick up is too long, they've the lot on the pavement",
  ])('%s', (text) => {
    expect(intent(text)).not.toBe('general.human');
  });

  test.each([
    'all rhywun gasglu fy soffa',
    'pwy ydi fy nghynghorydd',
    'rhif ffôn y swyddfa plis',
    "dwi isio siarad â'r cynllunydd am fy nghais",
    'wnes i siarad efo rhywun wythnos diwethaf',
    "mae'r staff yn anghwrtais",
    'ydych chi’n berson go iawn',
    'mae dyn yn tipio sbwriel',
    'neb yn ffonio nôl',
    'swyddog cynllunio wedi bod yma',
  ])('%s', (text) => {
    expect(intent(text)).not.toBe('general.human');
  });
});

test('a message made to be slow is read in no time', () => {
  const started = performance.now();
  for (const words of ['a real ', 'get me to ', 'can you put me through ', 'siarad efo un o ', 'to the '])
    sureMeaning(`${words.repeat(600).slice(0, 590)} end`);
  expect(performance.now() - started).toBeLessThan(1000);
});
