// Nothing personal in plain text, in any file or table.
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newSession } from '../../src/core/session.js';
import type { Store } from '../../src/core/store.js';
import { describeStores, type Open } from '../support/stores.js';
import { finish, item, openItem, request, said, sam, take, turn } from './sample.js';

/** Each stands for one thing that a resident, or the staff about them, might give away. */
const PLANTED = [
  'quagga',
  'numbat',
  'tarsier',
  'okapi',
  'fossa',
  'kinkajou',
  'zorilla',
  'dhole',
  'gerenuk',
  'margay',
  'binturong',
  'cacomistle',
  'coati',
  'aardwolf',
  'dibbler',
  'pangolin',
  'quoll',
];
const SHOWN = ['masked-words', 'masked-summary'];

const plant = async (store: Store): Promise<void> => {
  const id = await openItem(store, item('GLM-1', 'c1', { summary: 'masked-summary', details: { phone: 'quagga' } }));
  const session = { ...newSession('en'), known: { address: 'numbat' } };
  const personal = turn('t1', 'c1', {
    user: 'tarsier',
    address: '{"name":"okapi"}',
    input: { kind: 'text', text: 'fossa' },
  });
  await store.turns.claim(personal, said('fossa', 'masked-words'));
  await store.turns.finish(personal, finish('kinkajou', [], { session }));
  await store.items.claim(id, sam, null);
  await store.items.say(id, sam, said('zorilla', 'masked-words'));
  await store.outbox.add('sms', 'dhole', 'c1:t1');
  await store.staff.recordFailure('gerenuk');
  const asked = request('GLM-4K7P-2QX', 'c1', {
    uprn: 'cacomistle',
    summary: 'masked-summary',
    details: { phone: 'coati' },
    place: { text: 'aardwolf' },
  });
  await take(store, turn('t3', 'c1'), 'masked-words', finish('binturong', [{ kind: 'make-request', request: asked }]));
  await store.deliveries.accepted('GLM-4K7P-2QX', { theirs: '1000', token: null });
  await store.deliveries.told('GLM-4K7P-2QX', { closed: false, note: 'dibbler' });
  const contact = { by: 'email', to: 'quoll@example.org' } as const;
  await store.reminders.sendCode(contact, { conversation: 'c1', language: 'en', times: 1 });
  const reminder = { ...contact, uprn: 'pangolin', containers: [], language: 'en', from: '2026-11-24' } as const;
  await take(store, turn('t4', 'c1'), 'masked-words', finish('binturong', [{ kind: 'add-reminder', reminder }]));
  // In flight: its whole input is kept until it is finished.
  await store.turns.claim(
    turn('t2', 'c1', { input: { kind: 'text', text: 'margay' } }),
    said('margay', 'masked-words'),
  );
  const chosen = turn('t1', 'c2', { input: { kind: 'choice', value: 'binturong', text: 'binturong' } });
  await store.turns.claim(chosen, said('binturong', 'masked-words'));
  await store.turns.finish(chosen, finish('binturong'));
};

/** Everything stored, read by another process: opening SQLite's files in this one would drop its locks. */
const stored = (open: Open): string => {
  const { dataDir, databaseUrl } = open.place();
  if (databaseUrl !== null) return execFileSync('pg_dump', ['--data-only', databaseUrl], { encoding: 'utf8' });
  return execFileSync(
    'cat',
    readdirSync(dataDir).map((file) => join(dataDir, file)),
    { encoding: 'latin1', maxBuffer: 64_000_000 },
  );
};

const canDump = spawnSync('pg_dump', ['--version']).status === 0;

describeStores('privacy', (open) => {
  it.runIf(open.kind === 'sqlite' || canDump)(
    'keeps nothing personal in plain text, while it runs and after',
    async () => {
      const store = await open({ delivers: () => true });
      await plant(store);
      for (const shown of SHOWN) expect(stored(open)).toContain(shown);
      for (const word of PLANTED) expect(stored(open)).not.toContain(word);
      await store.close();
      for (const word of PLANTED) expect(stored(open)).not.toContain(word);
    },
  );

  it.runIf(open.kind === 'sqlite' || canDump)('leaves nothing of what is erased or swept', async () => {
    const store = await open();
    await plant(store);
    await store.upkeep.erase('c1');
    await store.upkeep.erase('c2');
    for (const shown of SHOWN) expect(stored(open)).not.toContain(shown);
    await openItem(store, item('GLM-9', 'c9', { summary: 'masked-summary' }));
    await store.upkeep.sweep(1, new Date(Date.now() + 2 * 86_400_000));
    for (const shown of SHOWN) expect(stored(open)).not.toContain(shown);
  });
});
