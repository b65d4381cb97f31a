import { describe, expect, test } from 'vitest';
import type { UrgentKind } from '../../src/core/reading.js';
import { alarmIn, levelled, piecesOf } from '../../src/language/urgency.js';
import { taughtReader } from './taught.js';

const DANGER: readonly (readonly [UrgentKind, string])[] = [
  ['gas', "my bin was missed and also there's a strong smell of gas outside number 9"],
  ['gas', 'workmen dug up the road and now theres gas coming out'],
  ['gas', "ma 'na ogla gas mawr yn y stryd"],
  ['suicide', "I came to ask about my council tax but honestly I don't think I'll be here next week"],
  ['suicide', 'you can send as many letters as you want ill be dead before the court date'],
  ['suicide', 'whats the point of anything any more'],
  ['suicide', 'dwi ddim isio byw dim mwy'],
  ['abuse', 'I need my council tax kept secret because my husband beats me'],
  ['abuse', 'he put his hands round my throat last night'],
  ['abuse', "mae 'ngŵr i'n curo fi"],
  ['child', "there's a little lad next door always crying and he's covered in marks"],
  ['child', 'i am 14 and my mum hits me with a belt'],
  ['adult', "old fella at 12 hasn't been seen since sunday and his milk's still out"],
  ['adult', 'mae hen wraig drws nesa heb ateb y drws ers dyddiau'],
  ['homeless', "i've got nowhere to sleep tonight with the kids"],
  ['homeless', "sdim unman 'da fi i fynd heno"],
  ['structure', 'the wall at the end of our street looks like its going to come down on someone'],
  ['structure', 'wal wedi cwympo ar y llwybr ger yr ysgol'],
  ['flood', 'water is pouring into the house from the river'],
  ['power', 'theres a wire hanging down sparking on the pavement'],
  ['medical', 'man collapsed at the bus stop'],
  ['missing', 'dads gone missing he has alzheimers'],
  ['pollution', 'the river has gone white and the fish are floating'],
  ['needle', 'somebody has left needles all over the slide in the park'],
  ['danger', "there's smoke coming out of the flats"],
  ['power', "the fridge has started smoking and I can't reach the plug"],
  ['danger', "there's smoke coming off the back of the dishwasher"],
  ['danger', 'man waving a knife around outside the job centre'],
];
const CALM = [
  'bin missed on monday just gone',
  'locked out of my council tax account',
  'my wife hit send twice so we paid twice',
  'my husband beat cancer and now lives with me',
  'burning question, when is recycling',
  'this bill is killing me',
  'this tax will be the death of me',
  'council tax will put me in an early grave',
  'any plans within 2 kms of my house',
  'our wall was hit by a lorry last month, who pays',
  'nearly had a heart attack when i saw the bill',
  "i'd rather die than pay that",
  "i can't go on the website, it won't load",
  'my gas bill went up, can i get help',
  'what time does the fire station open',
  'need a fire door for my flat conversion',
  'sharps bin collection please im diabetic',
  'is my house in a flood zone, im buying it',
  'my garden wall is leaning a bit do i need permission to rebuild it',
  'my neighbour died last month who do i tell about the council tax',
  'my dad had a fall so he cant get the bins out',
  'dead fox on the road outside',
  'flooded with junk mail, how do i stop it',
  'where can i recycle old kitchen knives',
  'i was made homeless last year and want to join the housing list',
  "smoke coming out of next door's chimney all day, is it a smoke control area",
  'smoke pouring out of his bbq and into my washing',
  "tan pryd ma'r tip ar agor",
  "mae'r bil yn fy lladd i",
  "mae fy nghymydog wedi marw, pwy dwi'n ddweud am y dreth",
];

describe('danger', () => {
  test.each(DANGER)('%s: %s', (kind, text) => {
    expect(alarmIn(levelled(text))?.kind).toBe(kind);
  });

  test.each(CALM)('is not in "%s"', (text) => {
    expect(alarmIn(levelled(text))).toBeNull();
  });

  test('is seen however it is written', () => {
    for (const text of [
      'I CAN SMELL GAS',
      'i can smel gass in teh kitchen',
      'I’m going to kill myself',
      'i can smell gаs',
    ])
      expect(taughtReader().read(text, 'en').urgent).not.toBeNull();
  });

  test('never comes with a plain question', () => {
    for (const text of [
      'when is my bin collected',
      'how do i pay my council tax',
      'do i need permission for a shed',
      'pryd mae fy min yn cael ei gasglu',
      'hello',
      '',
    ])
      expect(taughtReader().read(text, 'en').urgent).toBeNull();
  });

  const STORY = 'the crew were late again and I do wish somebody would look at our lane, it has been so all summer. ';

  test('is seen at the end of a very long message, and nothing is made of one without', () => {
    const story = STORY.repeat(500).slice(0, 49_000);
    expect(taughtReader().read(`${story} and my husband keeps hitting me`, 'en').urgent).toBe('abuse');
    expect(taughtReader().read(`${story} and my bin lid is broken`, 'en').urgent).toBeNull();
  });

  test('is looked for in pieces that leave nothing out and cut no sentence short', () => {
    const text = Array.from({ length: 9000 }, (_, i) => `w${i}`).join(' ');
    const pieces = piecesOf(text);
    const seen = new Set(pieces.flatMap((piece) => piece.split(' ')));
    for (const word of text.slice(0, 49_990).split(' ').slice(0, -1)) expect(seen).toContain(word);
    for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(800);
    expect(piecesOf('')).toEqual([]);
    expect(piecesOf('x'.repeat(100_000)).join('').length).toBeLessThan(70_000);
  });

  test('is never seen in the letters of a reference', () => {
    for (const reference of ['GLM-HSA2-422', 'GLM-R9NR-893', 'GLM-DWRX-568', 'GLM-EWGT-HHE', 'GLM-SEEH-1EP'])
      for (const said of ['cancel', 'what is happening with', 'change the day for', ''])
        expect(taughtReader().read(`${said} ${reference}`, 'en').urgent).toBeNull();
    expect(taughtReader().read('my reference is GLM-HSA2-422 and i can smell gas', 'en').urgent).toBe('gas');
  });

  test('is explained', () => {
    expect(taughtReader().read('i can smell gas', 'en').reasons[0]).toContain('danger (gas)');
  });
});
