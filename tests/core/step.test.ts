// A task that an agent starts for the resident: begun by its button, done by the assistant, and never in the way of what they say to each other.
import { expect, it } from 'vitest';
import { createTake } from '../../src/core/assistant.js';
import { createClock } from '../../src/core/clock.js';
import type { Reply } from '../../src/core/reply.js';
import type { Store } from '../../src/core/store.js';
import type { Input } from '../../src/core/turn.js';
import { loadContent } from '../../src/load-content.js';
import { services } from '../../src/services/index.js';
import { memoryLog } from '../server/memory-log.js';
import { mair, reply, said, sam } from '../store/sample.js';
import { projectRoot } from '../support/app.js';
import { describeStores } from '../support/stores.js';

const content = loadContent(projectRoot, 'glanmarch');
const STEP: Input = { kind: 'choice', value: 'step:bins.missed', text: 'Start' };

interface Talk {
  readonly store: Store;
  /** The item that Sam holds. */
  readonly item: string;
  say(input: string | Input): Promise<Reply | null>;
}

/** A chat with Sam. */
async function withSam(store: Store): Promise<Talk> {
  const { turns, references, requests, bookings, items } = store;
  const take = createTake({
    ...content,
    ...{ services, turns, references, requests, bookings },
    clock: createClock(new Date('2026-11-23T09:00:00Z')),
    desk: {
      status: () => Promise.resolve({ live: true, waiting: 0, opens: null }),
      position: (id) => items.position(id),
    },
    log: memoryLog().log,
  });
  let n = 0;
  const say: Talk['say'] = (input) =>
    take({
      ...{ id: `t${String(++n)}`, conversation: 'c1', channel: 'web', user: 'u', locale: 'en' },
      can: { push: true, screen: true },
      input: typeof input === 'string' ? { kind: 'text', text: input } : input,
    });
  await say({ kind: 'choice', value: 'do:person', text: 'Talk to a person' });
  const [item] = await items.list('waiting');
  if (!item) throw new Error('nobody is waiting');
  await items.claim(item.id, sam, reply('Sam is here'));
  return { store, item: item.id, say };
}
const words = async ({ store }: Talk): Promise<readonly string[]> =>
  (await store.messages.after('c1', 0)).filter(({ from }) => from === 'resident').map(({ text }) => text);

describeStores('a task started by an agent', (open) => {
  it('is asked for and answered by the assistant while the agent stays', async () => {
    const talk = await withSam(await open());
    expect(await talk.say('are you there?')).toBeNull();
    const asked = await talk.say(STEP);
    expect(asked).toMatchObject({ intent: 'bins.missed', ending: 'asked' });
    expect((await talk.say('GM2 1AA'))?.options.length).toBeGreaterThan(2);
    expect(await talk.store.items.get(talk.item)).toMatchObject({ state: 'active', agent: { id: sam.id } });
  });

  it('is not begun by a name that nobody knows', async () => {
    const talk = await withSam(await open());
    expect(await talk.say({ kind: 'choice', value: 'step:bins.nothing', text: 'Start' })).toBeNull();
  });

  it('does not take for its own what is typed after the agent has written', async () => {
    const talk = await withSam(await open());
    await talk.say(STEP);
    await talk.store.items.say(talk.item, sam, said('Which postcode did you live at before?'));
    expect(await talk.say('GM2 1AA')).toBeNull();
    expect(await words(talk)).toContain('GM2 1AA');
    // The button goes on where the form was; then it is the form's turn again.
    expect((await talk.say(STEP))?.ending).toBe('asked');
    expect((await talk.say('GM2 1AA'))?.options.length).toBeGreaterThan(2);
  });

  it('does not press a button for somebody who types its words to the agent', async () => {
    const talk = await withSam(await open());
    await talk.say(STEP);
    const homes = await talk.say('GM2 1AA');
    const [first] = homes?.options ?? [];
    if (!first) throw new Error('no home was offered');
    await talk.store.items.say(talk.item, sam, said('What is your address?'));
    expect(await talk.say(first.label)).toBeNull();
    expect((await talk.say({ kind: 'choice', value: first.value, text: first.label }))?.intent).toBe('bins.missed');
  });

  it('leaves a second answer that does not fit to the agent, and danger is told as ever', async () => {
    const talk = await withSam(await open());
    await talk.say(STEP);
    expect((await talk.say('skip'))?.intent).toBe('bins.missed');
    expect(await talk.say('skip this question please')).toBeNull();
    await talk.store.items.say(talk.item, sam, said('One moment.'));
    expect((await talk.say('I can smell gas'))?.ending).toBe('urgent');
  });

  it('does not go on by itself once the chat is back in the queue', async () => {
    const talk = await withSam(await open());
    await talk.say(STEP);
    await talk.store.items.release(talk.item, sam, null);
    expect(await talk.say('hello, is somebody there?')).toMatchObject({ ending: 'relayed' });
    await talk.store.items.claim(talk.item, mair, null);
    expect(await talk.say('hello Mair')).toBeNull();
  });
});
