// A photo with a report, over real HTTP: sent as the official client sends it, kept without its place, shown at the desk, erased.
import { createConnection } from 'node:net';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromPhone, heic, LATITUDE, sample, TELLING } from '../channels/web/samples.js';
import { openApp, type TestApp } from '../support/app.js';
import { openClient, type Activity, type Client } from '../support/direct-line.js';

let app: TestApp;
let cookie = '';
beforeAll(async () => {
  app = await openApp();
  const signed = await fetch(`${app.url}/api/desk/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(app.demoAgent),
  });
  cookie = signed.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
});
afterAll(() => app.close());

/** As far as "Do you want to add a photo?". */
const asked = async (language: 'en' | 'cy' = 'en'): Promise<Client> => {
  const client = await openClient(app.url, language);
  await client.say('somebody has dumped a mattress and some needles in our lane');
  await client.say('Mill Lane behind the chapel');
  const { text = '' } = await client.say('a van load');
  expect(text).toContain('add a photo');
  return client;
};
interface Sent {
  readonly status: number;
  readonly id: string;
  readonly message: string;
}
/** What DirectLineJS sends for a message with attachments: the activity as a part of its own type, and each file. */
const send = async (
  client: Client,
  files: readonly Buffer[],
  to = client.conversation,
  turn = 'turn-1',
): Promise<Sent> => {
  const form = new FormData();
  const activity = { type: 'message', from: { id: 'resident' }, channelData: { clientActivityID: turn } };
  form.append('activity', new Blob([JSON.stringify(activity)], { type: 'application/vnd.microsoft.activity' }));
  for (const bytes of files)
    form.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'IMG_1234.JPG');
  const response = await fetch(`${app.url}/v3/directline/conversations/${to}/upload?userId=resident`, {
    method: 'POST',
    headers: { authorization: `Bearer ${client.token}` },
    body: form,
  });
  const body = (await response.json()) as { id?: string; error?: { message: string } };
  return { status: response.status, id: body.id ?? '', message: body.error?.message ?? '' };
};
const replyTo = (client: Client, id: string): Promise<Activity> =>
  client.until((activity) => activity.replyToId === id, `a reply to ${id}`);

interface Task {
  readonly id: string;
  readonly reference: string;
  readonly kind: string;
  readonly details: Readonly<Record<string, string>>;
}
const desk = (path: string, as = cookie): Promise<Response> =>
  fetch(`${app.url}/api/desk/${path}`, { headers: { cookie: as } });
const taskOf = async (reference: string): Promise<Task> => {
  const { items } = (await (await desk('conversations')).json()) as { items: readonly Task[] };
  const item = items.find((one) => one.reference === reference);
  return (await (await desk(`conversations/${item?.id ?? ''}`)).json()) as Task;
};
const photo = (task: Task, id = task.details['photos'] ?? '', as = cookie): Promise<Response> =>
  desk(`conversations/${task.id}/photos/${id}`, as);
const referenceIn = (text = ''): string => /GLM-[0-9A-Z]{4}-[0-9A-Z]{3}/.exec(text)?.[0] ?? '';

describe('a photo from a phone', () => {
  let client: Client;
  let task: Task;
  let bytes: Buffer;
  beforeAll(async () => {
    client = await asked();
    const sent = await send(client, [fromPhone(sample('lane.jpg'))]);
    expect(sent.status).toBe(200);
    expect((await replyTo(client, sent.id)).text).toContain('How can we reach you');
    expect((await client.say('skip')).text).toContain('1 photo');
    task = await taskOf(referenceIn((await client.say('yes')).text));
    bytes = Buffer.from(await (await photo(task)).arrayBuffer());
  });
  afterAll(() => client.close());

  it('stands in the talk as a message of the resident, under the id that their page gave it', () => {
    const line = client.activities.find(({ text }) => text === 'I have added a photo.');
    expect(line?.channelData?.clientActivityID).toBe('turn-1');
    expect(line?.from.role).toBe('user');
  });

  it('is at the desk as a photo, without where, when and by whom it was taken', async () => {
    expect((await photo(task)).headers.get('content-type')).toBe('image/jpeg');
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
    expect(TELLING.filter((word) => bytes.includes(word, 0, 'latin1'))).toEqual([]);
    expect(bytes.includes(LATITUDE)).toBe(false);
  });

  it('is for staff who are signed in, by way of its own report alone', async () => {
    expect((await photo(task, undefined, '')).status).toBe(401);
    const { items } = (await (await desk('conversations')).json()) as { items: readonly Task[] };
    const other = await asked();
    const sent = await send(other, [sample('lane.png')]);
    await replyTo(other, sent.id);
    await other.say('skip');
    const another = await taskOf(referenceIn((await other.say('yes')).text));
    expect((await photo({ ...another, id: task.id }, another.details['photos'])).status).toBe(404);
    expect((await photo(another)).headers.get('content-type')).toBe('image/png');
    expect(items.length).toBeGreaterThan(0);
    other.close();
  });

  it('is nowhere on the disk in the clear', () => {
    const stored = readdirSync(app.dataDir, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => readFileSync(join(file.parentPath, file.name)));
    expect(stored.length).toBeGreaterThan(0);
    const part = sample('lane.jpg').subarray(-200, -100);
    expect(bytes.includes(part)).toBe(true);
    expect(stored.some((file) => file.includes(part))).toBe(false);
  });
});

describe('what is not taken is told in a sentence, and the report goes on', () => {
  it.each([
    ['no photo at all', [Buffer.from('<html>hello</html>')], 'could not open that as a photo'],
    ['half a photo', [sample('lane.jpg').subarray(0, 900)], 'could not open that as a photo'],
    ['a HEIC', [heic()], 'Send it as a JPEG'],
    ['four of them', Array.from({ length: 4 }, () => sample('lane.jpg')), 'at most 3'],
    ['nothing', [], 'No photo came'],
  ] as const)('%s', async (_name, files, sentence) => {
    const client = await asked();
    const { status, id } = await send(client, files);
    expect(status).toBe(200);
    const { text = '', suggestedActions } = await replyTo(client, id);
    expect(text).toContain(sentence);
    expect(text).toContain('still here');
    expect(suggestedActions?.actions.map(({ title }) => title)).toContain('No photo');
    // A second try is taken.
    const again = await send(client, [sample('lane.webp')], undefined, 'turn-2');
    expect((await replyTo(client, again.id)).text).toContain('How can we reach you');
    client.close();
  });

  it('50 MB: refused before it is read, and told in the talk too', async () => {
    const client = await asked();
    const { port } = new URL(app.url);
    const socket = createConnection(Number(port), '127.0.0.1');
    const answer = new Promise<string>((resolve) => socket.once('data', (data) => resolve(data.toString())));
    socket.write(
      `POST /v3/directline/conversations/${client.conversation}/upload HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${client.token}\r\n` +
        `content-type: multipart/form-data; boundary=b\r\ncontent-length: ${String(50 * 1024 * 1024)}\r\n\r\n`,
    );
    const said = await answer;
    socket.destroy();
    expect(said).toContain('413');
    expect(said).toContain('Send one of at most 10 MB.');
    await client.until(({ text = '' }) => text.includes('That photo is too big.'), 'the sentence in the talk');
    expect((await client.say('no photo')).text).toContain('How can we reach you');
    client.close();
  });

  it('a length that is not told is bounded all the same', async () => {
    const client = await asked();
    let given = 0;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        given += 1;
        if (given > 50) controller.close();
        else controller.enqueue(new Uint8Array(1024 * 1024));
      },
    });
    const response = await fetch(`${app.url}/v3/directline/conversations/${client.conversation}/upload`, {
      method: 'POST',
      headers: { authorization: `Bearer ${client.token}`, 'content-type': 'multipart/form-data; boundary=b' },
      body,
      duplex: 'half',
    }).catch(() => null);
    if (response) expect(response.status).toBe(413);
    expect((await client.say('no photo')).text).toContain('How can we reach you');
    client.close();
  });
});

describe('who may send, and when', () => {
  it('not to the conversation of another', async () => {
    const [mine, theirs] = [await asked(), await asked()];
    const { status, message } = await send(mine, [sample('lane.jpg')], theirs.conversation);
    expect([status, message]).toEqual([403, 'This token is for another conversation.']);
    expect((await theirs.say('no photo')).text).toContain('How can we reach you');
    mine.close();
    theirs.close();
  });

  it('not without a token, not before a photo is asked for, and nothing that is no multipart form', async () => {
    const bare = await fetch(`${app.url}/v3/directline/conversations/x/upload`, { method: 'POST' });
    expect(bare.status).toBe(401);
    const client = await openClient(app.url);
    expect((await send(client, [sample('lane.jpg')])).status).toBe(409);
    client.close();
    const ready = await asked();
    const raw = await fetch(`${app.url}/v3/directline/conversations/${ready.conversation}/upload`, {
      method: 'POST',
      headers: { authorization: `Bearer ${ready.token}`, 'content-type': 'image/jpeg' },
      body: new Uint8Array(sample('lane.jpg')),
    });
    expect(raw.status).toBe(400);
    ready.close();
  });

  it("another's photo cannot be taken for one's own by its id", async () => {
    const victim = await asked();
    const sent = await send(victim, [sample('lane.jpg')]);
    await replyTo(victim, sent.id);
    await victim.say('skip');
    const id = (await taskOf(referenceIn((await victim.say('yes')).text))).details['photos'] ?? '';
    expect(id).toMatch(/^[\w-]{22}$/);
    const thief = await asked();
    await thief.say('x', { value: { option: `answer:photo:${id}` } });
    await thief.say('skip');
    const task = await taskOf(referenceIn((await thief.say('yes')).text));
    expect(task.details['photos']).toBeUndefined();
    victim.close();
    thief.close();
  });

  it('a small photo inside an activity, as a data URI', async () => {
    const client = await asked();
    const contentUrl = `data:image/jpeg;base64,${sample('lane.jpg').toString('base64')}`;
    const attachments = [{ contentType: 'image/jpeg', name: 'a.jpg', contentUrl }];
    const { id, status } = await client.post('', { text: undefined, attachments });
    expect(status).toBe(200);
    expect((await replyTo(client, id)).text).toContain('How can we reach you');
    client.close();
  });

  it('the same upload sent twice is one turn', async () => {
    const client = await asked();
    const first = await send(client, [sample('lane.jpg')]);
    await replyTo(client, first.id);
    const second = await send(client, [sample('lane.jpg')]);
    expect(second.status).toBe(409);
    expect(client.activities.filter(({ text }) => text === 'I have added a photo.')).toHaveLength(1);
    client.close();
  });
});

describe('the plain page', () => {
  /** Says something on /chat; the cookie carries the talk. */
  let plain = '';
  const page = async (init: RequestInit = {}, path = '/chat'): Promise<string> => {
    const response = await fetch(app.url + path, {
      ...init,
      redirect: 'manual',
      headers: { cookie: plain, ...init.headers },
    });
    const [set] = response.headers.getSetCookie();
    if (set) plain = set.split(';')[0] ?? '';
    const to = response.headers.get('location');
    return to ? page({}, to.split('#')[0]) : response.text();
  };
  const tell = (message: string): Promise<string> => {
    const body = new URLSearchParams({ message, turn: crypto.randomUUID() });
    return page({ method: 'POST', body });
  };
  const upload = (bytes: Buffer): Promise<string> => {
    const form = new FormData();
    form.append('photo', new Blob([new Uint8Array(bytes)]), 'photo.jpg');
    return page({ method: 'POST', body: form }, '/chat/photo');
  };

  it('has a file field in that step alone, and takes a photo without a script', async () => {
    await tell('dog mess on the pavement');
    const step = await tell('outside the school on Westgate');
    expect(step).toContain('type="file"');
    expect(step).toContain('enctype="multipart/form-data"');
    expect(await upload(Buffer.from('hello'))).toContain('could not open that as a photo');
    const next = await upload(fromPhone(sample('lane.jpg')));
    expect(next).toContain('How can we reach you');
    expect(next).not.toContain('type="file"');
    expect(await tell('skip')).toContain('1 photo');
  });
});
