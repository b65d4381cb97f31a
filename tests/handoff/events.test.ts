// Server-sent events: what is told, to whom, and when the stream ends.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { finish, item, openItem, take, turn } from '../store/sample.js';
import { openPlace, type Caller, type Place } from './place.js';

const C = '/api/desk/conversations';
const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});
const open = async (): Promise<Place> => {
  const place = await openPlace();
  ends.push(() => place.close());
  return place;
};

interface Stream {
  readonly type: string | null;
  /** Waits for an event of this kind with this item's id. */
  event(kind: string, id?: string): Promise<void>;
  /** All events so far, as `kind id`. */
  readonly events: readonly string[];
  /** Settles when the server ends the stream. */
  readonly ended: Promise<void>;
}

async function listen(place: Place, { cookie }: Caller): Promise<Stream> {
  const stop = new AbortController();
  ends.push(async () => stop.abort());
  const response = await fetch(`${place.url}/api/desk/events`, { headers: { cookie }, signal: stop.signal });
  expect(response.status).toBe(200);
  const events: string[] = [];
  const waiting = new Set<() => void>();
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const read = async (): Promise<void> => {
    let rest = '';
    for await (const chunk of response.body ?? []) {
      const blocks = (rest + Buffer.from(chunk).toString()).split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const kind = /^event: (.*)$/m.exec(block)?.[1];
        const data = /^data: (.*)$/m.exec(block)?.[1];
        if (kind !== undefined) events.push(`${kind} ${(JSON.parse(data ?? '{}') as { id?: string }).id ?? ''}`.trim());
      }
      for (const wake of waiting) wake();
    }
  };
  read()
    .catch(() => undefined)
    .finally(end);
  const event = async (kind: string, id = ''): Promise<void> => {
    const wanted = `${kind} ${id}`.trim();
    while (!events.includes(wanted)) await new Promise<void>((resolve) => waiting.add(resolve));
    events.splice(events.indexOf(wanted), 1);
  };
  return { type: response.headers.get('content-type'), event, events, ended };
}

describe('the event stream', () => {
  it('tells every agent of an item that appears, is taken, is given back and is closed, by its id alone', async () => {
    const place = await open();
    const [mair, sam] = [await place.agent(), await place.agent('Sam Lee')];
    const streams = [await listen(place, mair), await listen(place, sam)];
    const all = async (kind: string, id?: string) => {
      for (const stream of streams) await stream.event(kind, id);
    };
    await all('ready');
    expect(streams[0]?.type).toMatch(/^text\/event-stream/);
    const id = await openItem(place.store, item('GLM1'));
    await all('item', id);
    await mair.call('POST', `${C}/${id}/claim`);
    await all('item', id);
    await mair.call('POST', `${C}/${id}/release`);
    await all('item', id);
    await mair.call('POST', `${C}/${id}/claim`);
    await all('item', id);
    await mair.call('POST', `${C}/${id}/close`, { reason: 'answered' });
    await all('item', id);
  });

  it('tells of a new message from either side while the item is open', async () => {
    const place = await open();
    const mair = await place.agent();
    const early = await openItem(place.store, item('GLM1'));
    const stream = await listen(place, mair);
    await stream.event('ready');
    const late = await openItem(place.store, item('GLM2', 'c2'));
    await stream.event('item', late);
    for (const [conversation, id] of [
      ['c1', early],
      ['c2', late],
    ] as const) {
      let round = 0;
      // The desk learns which conversation is whose a moment after the stream opens.
      await vi.waitFor(
        async () => {
          round += 1;
          await take(place.store, turn(`t${round}`, conversation), 'are you there?', finish(null));
          expect(stream.events).toContain(`message ${id}`);
        },
        { timeout: 10_000 },
      );
      await mair.call('POST', `${C}/${id}/claim`);
      await mair.call('POST', `${C}/${id}/messages`, { text: 'Yes.' });
      await stream.event('message', id);
    }
    expect(stream.events.join()).not.toMatch(/there|Yes/);
  });

  it('says nothing of what a resident asks the assistant once it is closed', async () => {
    const place = await open();
    const mair = await place.agent();
    const stream = await listen(place, mair);
    await stream.event('ready');
    const id = await openItem(place.store, item('GLM1'));
    await mair.call('POST', `${C}/${id}/claim`);
    await mair.call('POST', `${C}/${id}/close`, { reason: 'answered' });
    const told = (): number => stream.events.filter((event) => event === `message ${id}`).length;
    let round = 0;
    // The desk notices the closing a moment after it is told of it.
    await vi.waitFor(
      async () => {
        round += 1;
        const before = told();
        await take(place.store, turn(`after-${round}`), 'and the recycling', finish('Wednesday.'));
        // Events come in the order of what happened: this one is after any of that message.
        const marker = await openItem(place.store, item(`MARK${round}`, `mark-${round}`));
        await stream.event('item', marker);
        expect(told()).toBe(before);
      },
      { timeout: 10_000 },
    );
  });

  it('ends when the agent signs out, and not for others', async () => {
    const place = await open();
    const [mair, sam] = [await place.agent(), await place.agent('Sam Lee')];
    const [hers, his] = [await listen(place, mair), await listen(place, sam)];
    await mair.call('DELETE', '/api/desk/session');
    await hers.ended;
    const id = await openItem(place.store, item('GLM1'));
    await his.event('item', id);
    expect(hers.events).not.toContain(`item ${id}`);
  });

  it('ends when the desk closes', async () => {
    const place = await open();
    const stream = await listen(place, await place.agent());
    place.desk.close();
    await stream.ended;
  });
});
