// From the chat to a council's own system and back, over real HTTP: a report in Direct Line, the outbox, an Open311 endpoint
// (GeoReport v2) on loopback, both references kept, its state told by its reference in another talk and after a restart.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromPhone, sample, TELLING } from '../channels/web/samples.js';
import { JURISDICTION, KEY, openGeoReport, type GeoReport } from '../connectors/open311/server.js';
import { openApp, type TestApp } from '../support/app.js';
import { councilRoot } from '../support/council-root.js';
import { openClient, type Client } from '../support/direct-line.js';

const YAML = `connectors:
  open311:
    services: { bins.fly-tipping: '17', bins.missed: MISSED }
    attributes: {}
    referenceAttribute: OUR_REF
    jurisdiction: ${JURISDICTION}
    format: json
`;
const dataDir = mkdtempSync(join(tmpdir(), 'open311-'));
const { root, remove } = councilRoot('glanmarch', YAML);
let remote: GeoReport;
let app: TestApp;
const openOn = (publicUrl: string | null, more: Record<string, string> = {}): Promise<TestApp> =>
  openApp(
    {
      ...more,
      DATA_DIR: dataDir,
      OPEN311_URL: remote.url,
      OPEN311_KEY: KEY,
      ...(publicUrl === null ? {} : { PUBLIC_URL: publicUrl }),
    },
    { root },
  );
beforeAll(async () => {
  remote = await openGeoReport();
  app = await openOn('https://chat.glanmarch.example');
});
afterAll(async () => {
  await app.close();
  await remote.close();
  remove();
  rmSync(dataDir, { recursive: true, force: true });
});

/** A report of dumped rubbish, with photos or without, as far as its reference. */
const report = async (client: Client, photos: readonly Buffer[]): Promise<string> => {
  await client.say('somebody has dumped a mattress and some needles in our lane');
  await client.say('Mill Lane behind the chapel');
  await client.say('a van load');
  if (photos.length === 0) await client.say('no photo');
  else {
    const form = new FormData();
    for (const bytes of photos) form.append('file', new Blob([new Uint8Array(bytes)]), 'a.jpg');
    const response = await fetch(`${app.url}/v3/directline/conversations/${client.conversation}/upload`, {
      method: 'POST',
      headers: { authorization: `Bearer ${client.token}` },
      body: form,
    });
    const { id } = (await response.json()) as { id: string };
    await client.until((activity) => activity.replyToId === id, 'the next question');
  }
  await client.say('sam@example.org');
  const { text = '' } = await client.say('yes');
  return /GLM-[0-9A-Z]{4}-[0-9A-Z]{3}/.exec(text)?.[0] ?? '';
};
/** Looks until it holds; the outbox and the endpoint are other ends of real sockets. */
const until = async <T>(look: () => T | undefined | Promise<T | undefined>): Promise<T> => {
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
};
const at = (place: number) => until(() => remote.kept[place]);
const told = async (reference: string): Promise<string> => {
  const client = await openClient(app.url);
  const { text = '' } = await client.say(`what happened to my report ${reference}`);
  client.close();
  return text;
};

describe('a report of dumped rubbish', () => {
  let client: Client;
  let reference: string;
  beforeAll(async () => {
    client = await openClient(app.url);
    reference = await report(client, [fromPhone(sample('lane.jpg'))]);
  });
  afterAll(() => client.close());

  it('arrives once, with what was told and our reference', async () => {
    expect(reference).not.toBe('');
    const { form } = await at(0);
    expect(form.get('service_code')).toBe('17');
    expect(form.get('address_string')).toBe('Mill Lane behind the chapel');
    expect(form.get('email')).toBe('sam@example.org');
    expect(form.get('attribute[OUR_REF]')).toBe(reference);
    expect(form.get('description')).toMatch(new RegExp(`Needles[^]*\\[${reference}\\]$`));
    expect(remote.kept).toHaveLength(1);
  });

  it('has a link to the photo, without the place where it was taken', async () => {
    const address = new URL((await at(0)).form.get('media_url') ?? '');
    expect(address.origin).toBe('https://chat.glanmarch.example');
    // The public address is a proxy in front of this server.
    const response = await fetch(app.url + address.pathname);
    expect(response.headers.get('content-type')).toBe('image/jpeg');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(TELLING.filter((word) => bytes.includes(word, 0, 'latin1'))).toEqual([]);
    const other = address.pathname.slice(0, -4) + (address.pathname.endsWith('AAAA') ? 'BBBB' : 'AAAA');
    expect((await fetch(app.url + other)).status).toBe(404);
  });

  it('is told by its reference in another talk, while the system has only given a token', async () => {
    await at(0);
    expect(await until(async () => ((await told(reference)).includes('gone to the team') ? true : undefined))).toBe(
      true,
    );
  });

  it('follows the system after a restart: both references are kept', async () => {
    remote.batch.ready = true;
    (await at(0)).notes = 'A crew will clear it on Friday.';
    await app.close();
    // Later, so that what the system said last is not fresh any more.
    app = await openOn('https://chat.glanmarch.example', { CLOCK: new Date(Date.now() + 7_200_000).toISOString() });
    expect(await until(async () => ((await told(reference)).includes('crew will clear') ? true : undefined))).toBe(
      true,
    );
    expect(
      remote.calls.some((call) => call.startsWith(`GET requests/${remote.kept[0]?.service_request_id ?? ''}.json`)),
    ).toBe(true);
    expect(remote.kept).toHaveLength(1);
  });
});

it('without a public address the photo is told of, and not linked', async () => {
  await app.close();
  app = await openOn(null);
  const before = remote.kept.length;
  const client = await openClient(app.url);
  await report(client, [sample('lane.jpg')]);
  const { form } = await at(before);
  expect(form.get('media_url')).toBeNull();
  expect(form.get('description')).toContain('kept by the assistant');
  client.close();
});
