// References by turn.
import { expect, it } from 'vitest';
import { readReference } from '../../src/core/reference.js';
import { describeStores } from '../support/stores.js';

describeStores('references', (open) => {
  it('gives a turn the same reference every time, and every turn its own', async () => {
    const store = await open();
    const other = await open({ role: 'tool' });
    const first = await store.references.next('GLM', 'c1', 't1');
    expect(readReference(first)).toBe(first);
    expect(first.startsWith('GLM')).toBe(true);
    expect(await other.references.next('GLM', 'c1', 't1')).toBe(first);
    const many = await Promise.all(
      Array.from({ length: 40 }, (_, n) => (n % 2 ? store : other).references.next('GLM', 'c2', `t${n % 20}`)),
    );
    expect(new Set(many).size).toBe(20);
    expect(many.slice(0, 20)).toEqual(many.slice(20));
    expect(many).not.toContain(first);
  });
});
