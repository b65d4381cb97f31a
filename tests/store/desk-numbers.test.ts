// A hundred agents want the same chat: one has it, whichever node they asked, and it is said once.
import { expect, it } from 'vitest';
import { describeStores } from '../support/stores.js';
import { item, openItem, reply, sam } from './sample.js';

describeStores('a hundred agents', (open) => {
  it('claim the same item: one wins', async () => {
    const store = await open();
    const other = await open({ role: 'tool' });
    const id = await openItem(store, item('GLM-1'));
    const agents = Array.from({ length: 100 }, (_, n) => ({ ...sam, id: `a${String(n)}`, name: `Agent ${String(n)}` }));
    const held = await Promise.all(
      agents.map((agent, n) => (n % 2 === 0 ? store : other).items.claim(id, agent, reply(`${agent.name} is here`), 4)),
    );
    expect(held.filter((one) => one === 'done')).toHaveLength(1);
    expect(held.filter((one) => one === 'taken')).toHaveLength(99);
    const winner = agents[held.indexOf('done')];
    expect(await store.items.get(id)).toMatchObject({ state: 'active', agent: { id: winner?.id ?? '' } });
    expect((await store.messages.after('c1', 2)).map(({ text }) => text)).toEqual([`${winner?.name ?? ''} is here`]);
    expect((await store.items.openChat('c1'))?.id).toBe(id);
  });
});
