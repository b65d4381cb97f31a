// An address in answer to the question for a postcode: which home, which postcode, or what is missing.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Address } from '../../src/core/council.js';
import type { ServiceContext } from '../../src/core/service.js';
import { newSession } from '../../src/core/session.js';
import { homeInStreet } from '../../src/core/street-home.js';
import { given } from '../support/given.js';
import { turn } from '../store/sample.js';
import { openTalk, type Talk } from '../support/talk.js';

let talk: Talk;
beforeAll(async () => {
  talk = await openTalk();
});
afterAll(() => talk.close());

const read = (text: string, addresses = talk.ports.addresses): ReturnType<typeof homeInStreet> => {
  const ports = { ...talk.ports, addresses };
  const context: ServiceContext = { ports, turn: turn('t'), session: newSession('en'), language: 'en', answers: {} };
  return homeInStreet(text, context);
};

test.each([
  '8 Mill Fields Road',
  'I live at 8 mill fields rd',
  "it's number 8 Mill Fields Road, Glanmarch",
  "8 Ffordd Caeau'r Felin",
])('%s is a home', async (text) => {
  const home = (await given(talk.ports.addresses.byPostcode('GM2 1AA'))).find(({ number }) => number === '8');
  expect(await read(text)).toEqual({
    kind: 'answers',
    answers: { uprn: home?.uprn, postcode: 'GM2 1AA', number: '' },
  });
});

test('a street alone gives its postcode', async () => {
  expect(await read('Mill Fields Road')).toEqual({ kind: 'answers', answers: { postcode: 'GM2 1AA' } });
});

test('a number that is not there is told with the street', async () => {
  expect(await read('999 Mill Fields Road')).toEqual({
    kind: 'refused',
    say: [{ key: 'address.no-such-street', data: { house: '999', street: 'Mill Fields Road' } }],
  });
});

test.each([
  'someone dumped a fridge on Mill Fields Road',
  'is 8 Mill Fields Road in a conservation area?',
  'Nowhere Street',
  'GM2 1AA',
  'when do you come to High Street',
])('%s is no address, or more than one', async (text) => {
  expect(await read(text)).toEqual({ kind: 'other' });
});

test('a street of several postcodes names them, until the number tells which', async () => {
  const here = await given(talk.ports.addresses.byPostcode('GM2 1AA'));
  const [one, two] = here;
  if (!one || !two) throw new Error('no homes');
  const homes: readonly Address[] = [one, { ...two, postcode: 'GM2 1AD' }];
  const book = {
    ...talk.ports.addresses,
    byStreet: () => Promise.resolve({ ok: true, value: homes, age: null } as never),
  };
  expect(await read('Mill Fields Road', book)).toEqual({
    kind: 'refused',
    say: [
      {
        key: 'address.street-several',
        data: { street: 'Mill Fields Road', few: 'yes', postcodes: 'GM2 1AA and GM2 1AD' },
      },
    ],
  });
  expect(await read(`${two.number ?? ''} Mill Fields Road`, book)).toMatchObject({ answers: { uprn: two.uprn } });
});
