// What is drawn on a screen: only component types, properties and a version that Alexa is known to take, with the data that it names.
import { describe, expect, test } from 'vitest';
import { screenOf } from '../../../src/channels/alexa/apl.js';
import { aplProblems } from '../../support/apl-schema.js';
import { loadCouncil } from '../../../src/content/council.js';

const cardOf = (key: string) => {
  const { containers } = loadCouncil(process.cwd(), key).council.collections;
  const items = containers.map(({ name, colour }) => ({ name: name.en, colour }));
  return {
    title: 'Your bins',
    days: [
      { title: 'Wednesday 25 November', items },
      { title: 'Wednesday 2 December', items: items.slice(0, 2) },
    ],
  } as unknown as Parameters<typeof screenOf>[0];
};

describe.each(['glanmarch', 'marchfold'])('the screen of %s', (key) => {
  test('breaks no rule, and shows each container in its colour with its name', () => {
    const drawn = screenOf(cardOf(key));
    expect(aplProblems(drawn)).toEqual([]);
    const { rows } = (drawn as unknown as { datasources: { bins: { rows: { name: string; colour: string }[] } } })
      .datasources.bins;
    const { containers } = loadCouncil(process.cwd(), key).council.collections;
    for (const { name, colour } of containers)
      expect(rows).toContainEqual(expect.objectContaining({ name: name.en, colour: colour.toLowerCase() }));
  });
});

describe('every rule has teeth', () => {
  const drawn = screenOf(cardOf('glanmarch')) as unknown as Json;
  type Json = { [key: string]: Json } & unknown[] & string;
  const bent = (change: (directive: Json) => void): readonly string[] => {
    const copy = structuredClone(drawn);
    change(copy);
    return aplProblems(copy);
  };
  const set = (path: string, value: unknown) => (directive: Json) => {
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    let at: Record<string, unknown> = directive;
    for (const step of steps) at = at[step] as Record<string, unknown>;
    at[last] = value;
  };
  const TOP = 'document.mainTemplate.items.0';

  test.each([
    ['another version', set('document.version', '2024.9'), /document\.version/],
    ['no version', set('document.version', undefined), /document\.version/],
    ['another type of document', set('document.type', 'APLA'), /document\.type/],
    ['a theme that is none', set('document.theme', 'purple'), /document\.theme/],
    ['a stray property of the document', set('document.onLoad', []), /onLoad/],
    ['a made-up component', set(`${TOP}.items.0.type`, 'Headline'), /items\.0\.type/],
    ['a made-up component in a row', set(`${TOP}.items.1.items.0.items.0.type`, 'Box'), /items\.0\.type/],
    ['a stray property', set(`${TOP}.items.0.weight`, 'bold'), /weight/],
    ['a property of another component', set(`${TOP}.items.0.borderWidth`, '2dp'), /borderWidth/],
    ['a length without its unit', set(`${TOP}.padding`, '32'), /padding/],
    ['a colour that is none', set(`${TOP}.items.0.color`, 'whitish'), /color/],
    ['a role that is none', set(`${TOP}.items.0.role`, 'title'), /role/],
    ['nothing in a container', set(`${TOP}.items`, []), /items/],
    [
      'a list that is bound to nothing',
      set(`${TOP}.items.1.data`, '${payload.bins.nothing}'),
      /payload\.bins\.nothing|data\./,
    ],
    [
      'words that are bound to nothing',
      set(`${TOP}.items.0.text`, '${payload.bins.name}'),
      /payload\.bins\.name is|payload\.bins\.name/,
    ],
    ['a row without what it shows', set('datasources.bins.rows.0.when', undefined), /data\.when/],
    ['no parameters', set('document.mainTemplate.parameters', []), /parameters/],
    ['another directive', set('type', 'Alexa.Presentation.APL.ExecuteCommands'), /type/],
    ['no token', set('token', ''), /token/],
  ])('%s is told', (_, change, why) => {
    expect(bent(change).join('; ')).toMatch(why);
  });
});
