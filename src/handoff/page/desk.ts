// The desk page: who is signed in, what is listed, what is open, and what the agent does with it.
import { api, type Answer, type DetailView, type ItemView, type Me, type Refused } from './desk/api.js';
import { createChat } from './desk/chat.js';
import { askOutcome } from './desk/close-dialog.js';
import { drawDetails } from './desk/details.js';
import { find } from './desk/dom.js';
import { follow, type Live } from './desk/live.js';
import { createOutbox } from './desk/outbox.js';
import { createRows, title } from './desk/rows.js';
import { createSignIn } from './desk/sign-in.js';
import { announce, queueNews } from './desk/status.js';
import { clock, coded, since, word } from './desk/words.js';

document.body.classList.add('govuk-frontend-supported');

const details = find('details', HTMLElement);
const ready = find('ready', HTMLInputElement);

let live: Live | null = null;
let items: readonly ItemView[] = [];
let open: DetailView | null = null;
let asAt = new Date();
const drafts = new Map<string, string>();
const unread = new Map<string, number>();

const signIn = createSignIn(enter);
const rows = createRows(find('rows', HTMLElement));
const outbox = createOutbox({
  sent: (detail) => show(detail),
  signedOut: () => leave(true),
  changed: (item) => item === open?.id && chat.pending(outbox.waiting(item)),
  refused(item, text, why) {
    drafts.set(item, [text, drafts.get(item) ?? ''].filter(Boolean).join('\n'));
    if (item === open?.id) chat.open(open, drafts.get(item) ?? '');
    failed(why);
    void refresh();
  },
});
const chat = createChat(find('chat', HTMLElement), {
  take: () => void act((id) => api.claim(id), 'reply'),
  release: () => void act((id) => api.release(id), 'heading'),
  close: () => void close(),
  send: (text) => open && outbox.add(open.id, text, chat.last()),
  typed: (text) => open && drafts.set(open.id, text),
});

// ---- signing in and out ----

function enter(me: Me): void {
  signIn.hide();
  for (const id of ['heading', 'bar', 'list', 'chat']) find(id, HTMLElement).hidden = false;
  details.hidden = open === null;
  find('who', HTMLElement).textContent = me.name;
  ready.checked = me.available;
  live ??= follow({ changed, refresh, connected });
  live.retry();
  void go();
}

/** `ended`: the session ran out; what was open and written stays for the next one. */
function leave(ended: boolean): void {
  live?.stop();
  live = null;
  for (const id of ['heading', 'bar', 'list', 'chat', 'details', 'lost']) find(id, HTMLElement).hidden = true;
  if (!ended) {
    drafts.clear();
    open = null;
  }
  signIn.show(ended);
}

find('sign-out', HTMLButtonElement).addEventListener('click', () => void api.signOut().then(() => leave(false)));
ready.addEventListener('change', () => {
  const wanted = ready.checked;
  void api.ready(wanted).then((answer) => {
    if (answer.ok) return;
    ready.checked = !wanted;
    failed(answer);
  });
});

// ---- keeping up to date ----

async function refresh(): Promise<boolean> {
  const [list, detail] = await Promise.all([api.list(), open ? api.detail(open.id, chat.last()) : null]);
  if (!list.ok) {
    if (list.status === 401) leave(true);
    return list.status !== 0 && list.status < 500;
  }
  flag(list.value.items);
  items = list.value.items;
  asAt = new Date();
  for (const id of unread.keys()) if (!items.some((item) => item.id === id && item.mine)) unread.delete(id);
  if (detail && open && detail.ok && detail.value.id === open.id) show(detail.value);
  else if (detail && !detail.ok && detail.status === 404) gone();
  draw();
  outbox.flush();
  return true;
}

let running: Promise<boolean> | null = null;
let again = false;
/** Many changes at once are one look. */
async function catchUp(): Promise<void> {
  again = true;
  if (running) return;
  while (again) {
    again = false;
    running = refresh();
    await running;
  }
  running = null;
}

/** Danger in a chat of mine is said at once. */
function flag(now: readonly ItemView[]): void {
  const calm = new Set(items.filter(({ urgent }) => !urgent).map(({ id }) => id));
  for (const { id, mine, urgent, reason } of now)
    if (mine && urgent && calm.has(id)) announce(word('chat.urgent', { reason: coded('reason', reason) }));
}

function changed(event: 'item' | 'message', id: string): void {
  const item = items.find((each) => each.id === id);
  if (event === 'message' && item?.mine && item.id !== open?.id) {
    unread.set(id, (unread.get(id) ?? 0) + 1);
    announce(word('live.message', { name: title(item) }));
  }
  if (event === 'message' && id !== open?.id) draw();
  else void catchUp();
}

function connected(is: boolean): void {
  find('lost', HTMLElement).hidden = is;
  find('list', HTMLElement).classList.toggle('desk-list--old', !is);
  const note = find('as-at', HTMLElement);
  note.hidden = is;
  note.textContent = word('list.as-at', { time: clock(asAt) });
  announce(is ? word('live.back') : (find('lost', HTMLElement).querySelector('p')?.textContent ?? ''));
}
find('try', HTMLButtonElement).addEventListener('click', () => live?.retry());

// ---- what is shown ----

let told = -1;
function draw(): void {
  rows.render({ items, open: open?.id ?? null, unread });
  const waiting = items.filter(({ state, kind }) => state === 'waiting' && kind === 'chat');
  const count = waiting.length + unread.size;
  document.title = count > 0 ? `(${count}) ${word('title')}` : word('title');
  if (told >= 0 && waiting.length !== told) queueNews(news(waiting));
  told = waiting.length;
}

function news(waiting: readonly ItemView[]): string {
  const first = waiting.map(({ waitingSince }) => waitingSince).sort()[0];
  return first === undefined ? word('list.no-waiting') : word('live.queue', { n: waiting.length, time: since(first) });
}

/** The open chat as it now is; its new messages are added to those on the page. */
function show(detail: DetailView): void {
  if (detail.id !== open?.id) return;
  open = { ...detail, messages: [] };
  chat.update(detail);
  drawDetails(details, detail);
}

function gone(): void {
  open = null;
  chat.say(word('chat.erased'));
  details.hidden = true;
}

/** Follows the address: `#<id>`, `#<id>/details`, or nothing for the list. */
async function go(): Promise<void> {
  const [id = '', part] = decodeURIComponent(location.hash.slice(1)).split('/');
  document.body.dataset['pane'] = id === '' ? 'list' : part === 'details' ? 'details' : 'chat';
  if (id !== (open?.id ?? '')) await openChat(id);
  if (part === 'details') find('details-heading', HTMLElement).focus();
}

async function openChat(id: string): Promise<void> {
  const answer: Answer<DetailView> | null = id === '' ? null : await api.detail(id, 0);
  if (answer && !answer.ok) {
    if (answer.status === 401) leave(true);
    else if (answer.status === 404) gone();
    else failed(answer);
    return;
  }
  open = answer?.value ?? null;
  details.hidden = open === null;
  chat.open(open, drafts.get(id) ?? '');
  if (open) {
    unread.delete(id);
    drawDetails(details, open);
    chat.pending(outbox.waiting(id));
    // The agent chose it, so the focus may follow; on a phone the keyboard would hide it.
    chat.focus(open.mine && matchMedia('(min-width: 60rem)').matches ? 'reply' : 'heading');
  }
  draw();
}

addEventListener('hashchange', () => void go());
setInterval(() => live && draw(), 30_000);

// ---- what the agent does ----

async function act(call: (id: string) => Promise<Answer<DetailView>>, then: 'reply' | 'heading'): Promise<void> {
  if (!open) return;
  const answer = await call(open.id);
  if (answer.ok) show(answer.value);
  await catchUp();
  if (answer.ok) chat.focus(then);
  else failed(answer);
}

async function close(): Promise<void> {
  if (!open) return;
  const outcome = await askOutcome(open.kind);
  if (outcome !== null) await act((id) => api.close(id, outcome), 'heading');
}

find('next', HTMLButtonElement).addEventListener('click', () => void takeNext());
async function takeNext(): Promise<void> {
  for (const { id } of items.filter(({ state, kind }) => state === 'waiting' && kind === 'chat')) {
    const answer = await api.claim(id);
    if (answer.ok) {
      location.hash = id;
      await catchUp();
      return;
    }
    if (answer.status !== 409 && answer.status !== 404) {
      failed(answer);
      return;
    }
  }
  await catchUp();
  announce(word('fault.none-waiting'));
}

function failed(why: Refused): void {
  if (why.status === 401) {
    leave(true);
    return;
  }
  const words = coded('fault', why.code);
  const text = words === why.code ? word('fault.other') : words;
  if (open) chat.problem(text);
  announce(text);
}

// ---- start ----

chat.open(null, '');
void api.me().then((answer) => (answer.ok ? enter(answer.value) : leave(false)));
