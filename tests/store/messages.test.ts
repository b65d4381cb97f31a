// Transcripts by watermark.
import { expect, it } from 'vitest';
import { describeStores } from '../support/stores.js';
import { finish, item, openItem, said, sam, take, turn } from './sample.js';

describeStores('messages', (open) => {
  it('gives at most 500 at a time, oldest first', async () => {
    const store = await open();
    const id = await openItem(store, item('GLM-1'));
    await store.items.claim(id, sam, null);
    await Promise.all(Array.from({ length: 520 }, (_, n) => store.items.say(id, sam, said(`line ${n}`))));
    const first = await store.messages.after('c1', 0);
    expect(first.map((line) => line.n)).toEqual(Array.from({ length: 500 }, (_, n) => n + 1));
    expect((await store.messages.after('c1', 500)).map((line) => line.n)).toEqual(
      Array.from({ length: 22 }, (_, n) => n + 501),
    );
    expect(await store.messages.after('c1', 522)).toEqual([]);
    expect(await store.messages.after('nothing', 0)).toEqual([]);
  }, 30_000);

  it('shows the masked copy, and starts afresh, when the secret has changed', async () => {
    const store = await open();
    await take(store, turn('t1'), 'ignored', finish('Tuesday.'));
    await store.turns.claim(turn('t2'), said('I am at 4 Hill Street', 'I am at [address]'));
    await store.close();
    const other = await open({ secret: 'another secret' });
    const lines = await other.messages.after('c1', 1);
    expect(lines.map((line) => [line.from, line.text, line.reply])).toEqual([
      ['bot', '', null],
      ['resident', 'I am at [address]', null],
    ]);
    // Its turn cannot be read, so that it can never be taken again; the conversation goes on without it.
    expect(await other.turns.unfinished()).toEqual([]);
    expect(await other.turns.claim(turn('t3'), said('hello'))).toMatchObject({
      kind: 'mine',
      session: null,
      lastReply: null,
    });
    expect(await other.messages.conversation('c1')).toMatchObject({ user: '', address: null });
  });
});
