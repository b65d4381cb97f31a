// A link to a place on a map: whose map, where on it, and in which language; and where answers have one.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTake } from '../../src/core/assistant.js';
import { mapLink, middleOf } from '../../src/core/map-link.js';
import type { Reply } from '../../src/core/reply.js';
import type { Language } from '../../src/core/turn.js';
import { openTalk, type Talk } from '../support/talk.js';

let talk: Talk;
let conversations = 0;
beforeAll(async () => {
  talk = await openTalk();
});
afterAll(() => talk.close());

async function say(said: readonly string[], locale: Language = 'en'): Promise<Reply> {
  const take = createTake(talk.ports);
  const conversation = `map-${String(++conversations)}`;
  let reply: Reply | null = null;
  for (const [at, text] of said.entries()) {
    const can = { push: true, screen: true };
    reply = await take({
      id: `t${String(at)}`,
      conversation,
      channel: 'web',
      user: 'u',
      can,
      locale,
      input: { kind: 'text', text },
    });
  }
  if (!reply) throw new Error('nothing was said');
  return reply;
}
const onMap = ({ links }: Reply) => links.filter(({ url }) => url.startsWith('https://www.openstreetmap.org/'));

describe('a map link', () => {
  it('leads to OpenStreetMap, or to the map that council.yaml names', () => {
    const { ports } = talk;
    const place = { latitude: 52.8, longitude: -3.0171234 };
    expect(mapLink(place, 'Garth Road', { ports, language: 'en' })).toEqual({
      label: 'See on a map: Garth Road',
      url: 'https://www.openstreetmap.org/?mlat=52.80000&mlon=-3.01712#map=17/52.80000/-3.01712',
    });
    const council = { ...ports.council, map: 'https://maps.glanmarch.example/#{longitude},{latitude}' };
    expect(mapLink(place, 'Ffordd Garth', { ports: { ...ports, council }, language: 'cy' })).toEqual({
      label: 'Gweld ar fap: Ffordd Garth',
      url: 'https://maps.glanmarch.example/#-3.01712,52.80000',
    });
  });

  it('stands in the middle of several places, and nowhere of none', () => {
    expect(middleOf([])).toBeNull();
    expect(
      middleOf([
        { latitude: 52, longitude: -3 },
        { latitude: 53, longitude: -2 },
      ]),
    ).toEqual({ latitude: 52.5, longitude: -2.5 });
  });
});

describe('an answer that names a place', () => {
  it.each([
    ['en', 'nearest recycling centre to GM4 2AA'],
    ['cy', 'y ganolfan ailgylchu agosaf i GM4 2AA'],
  ] as const)('the nearest recycling centre, in %s', async (language, text) => {
    const reply = await say([text], language);
    const centre = talk.ports.council.bins.centres[0];
    if (!centre) throw new Error('a centre is expected');
    const [link] = onMap(reply);
    expect(link?.url).toContain(`mlat=${centre.latitude.toFixed(5)}&mlon=${centre.longitude.toFixed(5)}`);
    expect(link?.label).toContain(centre.name[language]);
  });

  it('a planning application', async () => {
    const reply = await say(['what is happening with P/2026/0033']);
    expect(onMap(reply)).toHaveLength(1);
  });

  it('never the home of whoever asks', async () => {
    for (const said of [
      ['who is my councillor', 'GM4 2AA', '2'],
      ['when is my bin collected', 'GM4 2AA', '2'],
    ])
      expect((await say(said)).links.filter(({ url }) => /map/.test(url))).toEqual([]);
  });
});
