// Photos on both databases: kept encrypted, a few for each conversation, each look written down, gone with their conversation.
import { expect, it } from 'vitest';
import { MOST_PHOTOS } from '../../src/core/photo-answers.js';
import type { Photo } from '../../src/core/photos.js';
import type { Store } from '../../src/core/store.js';
import { sample } from '../channels/web/samples.js';
import { describeStores } from '../support/stores.js';
import { finish, request, said, turn } from './sample.js';

const JPEG: Photo = { type: 'image/jpeg', bytes: sample('lane.jpg') };
const PNG: Photo = { type: 'image/png', bytes: sample('lane.png') };

describeStores('photos', (open) => {
  const begun = async (store: Store, conversation = 'c1', request_?: ReturnType<typeof request>): Promise<void> => {
    const one = turn(`t-${crypto.randomUUID()}`, conversation);
    await store.turns.claim(one, said('hello'));
    await store.turns.finish(one, finish('hi', request_ ? [{ kind: 'make-request', request: request_ }] : []));
  };

  it('come back as they were, in order, to whoever is named', async () => {
    const store = await open();
    await begun(store);
    const ids = (await store.photos.keep('c1', [JPEG, PNG])) ?? [];
    expect(ids).toHaveLength(2);
    expect(await store.photos.of('c1')).toEqual(ids);
    expect(await store.photos.view(ids[0]!, 'agent-1')).toEqual(JPEG);
    expect(await store.photos.view(ids[1]!, 'link')).toEqual(PNG);
    expect(await store.photos.view('nothing', 'link')).toBeNull();
  });

  it('cannot be read with another secret', async () => {
    const store = await open();
    await begun(store);
    const [id = ''] = (await store.photos.keep('c1', [JPEG])) ?? [];
    await store.close();
    expect(await (await open({ secret: 'another secret' })).photos.view(id, 'link')).toBeNull();
  });

  it('are a few for a conversation, and none for one that is not there', async () => {
    const store = await open();
    expect(await store.photos.keep('c1', [JPEG])).toBeNull();
    await begun(store);
    for (let n = 0; n < MOST_PHOTOS; n++) expect(await store.photos.keep('c1', [JPEG])).toHaveLength(1);
    expect(await store.photos.keep('c1', [JPEG])).toBeNull();
  });

  it('go with a request of their own conversation only, to the desk as well', async () => {
    const store = await open();
    await begun(store);
    await begun(store, 'c2');
    const [mine = ''] = (await store.photos.keep('c1', [JPEG])) ?? [];
    const [theirs = ''] = (await store.photos.keep('c2', [JPEG])) ?? [];
    await begun(store, 'c1', request('GLM-4K7P-2QX', 'c1', { photos: [mine, theirs] }));
    expect((await store.deliveries.get('GLM-4K7P-2QX'))?.request?.photos).toEqual([mine]);
    const [task] = await store.items.list('waiting');
    expect(task?.details['photos']).toBe(mine);
  });

  it('go when the conversation is erased, by its resident or by its reference, and when its days are over', async () => {
    const store = await open();
    await begun(store);
    const [first = ''] = (await store.photos.keep('c1', [JPEG])) ?? [];
    const erase = turn('t-erase');
    await store.turns.claim(erase, said('delete my data'));
    await store.turns.finish(erase, finish('done', [{ kind: 'erase-conversation' }]));
    expect(await store.photos.view(first, 'link')).toBeNull();
    const [second = ''] = (await store.photos.keep('c1', [JPEG])) ?? [];
    await store.upkeep.erase('c1');
    expect(await store.photos.view(second, 'link')).toBeNull();
    await begun(store, 'c3');
    const [third = ''] = (await store.photos.keep('c3', [JPEG])) ?? [];
    await store.upkeep.sweep(30, new Date(Date.now() + 29 * 86_400_000));
    expect(await store.photos.view(third, 'link')).not.toBeNull();
    await store.upkeep.sweep(30, new Date(Date.now() + 31 * 86_400_000));
    expect(await store.photos.view(third, 'link')).toBeNull();
  });
});
