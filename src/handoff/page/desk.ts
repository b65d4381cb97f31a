// The desk page: who is signed in, what is listed, what is open, and what the agent does with it.
import { createActs } from './desk/acts.js';
import { forgetCaller } from './desk/assisted.js';
import { api, type Answer, type DetailView, type Me, type Refused } from './desk/api.js';
import { createBoard } from './desk/board.js';
import { createChat } from './desk/chat.js';
import { drawDetails } from './desk/details.js';
import { find } from './desk/dom.js';
import { listenForKeys } from './desk/keys.js';
import { showMenu } from './desk/menu.js';
import { follow, type Heard, type Live } from './desk/live.js';
import { notify } from './desk/notify.js';
import { createOutbox } from './desk/outbox.js';
import { forgetRevealed } from './desk/reveal.js';
import { createSignIn } from './desk/sign-in.js';
import './desk/density.js';
import { play } from './desk/sounds.js';
import { announce } from './desk/status.js';
import { createViews } from './desk/views.js';
import { clock, coded, word } from './desk/words.js';

document.body.classList.add('govuk-frontend-supported');

const details = find('details', HTMLElement);
const ready = find('ready', HTMLInputElement);
/** A chat that takes longer than this to open leaves the pane: nobody writes to whom they no longer chose. */
const OPENING_MS = 400;
const SHELL = ['heading', 'bar', 'list', 'chat', 'keys', 'sounds-box', 'notify-box', 'compact-box'] as const;

let me: Me | null = null;
let live: Live | null = null;
let open: DetailView | null = null;
/** What the address names and could not be opened yet; nothing else is open meanwhile. */
let missed: string | null = null;
let opening = 0;
let asAt = new Date();
const drafts = new Map<string, string>();

const speaks = (language: string): boolean => me?.languages.includes(language) ?? false;

const signIn = createSignIn(enter);
const views = createViews();
const board = createBoard(() => open?.id ?? null, views.title);
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
const acts = createActs({
  open: () => open,
  chat: () => chat,
  board,
  show: (detail) => show(detail),
  catchUp: () => catchUp(),
  failed: (why) => failed(why),
  speaks,
});
const chat = createChat(find('chat', HTMLElement), {
  ...acts.chat,
  get join() {
    return me?.duties.includes('supervise') ? acts.join : null;
  },
  send: (text) => open && outbox.add(open.id, text, chat.last()),
  typed: (text) => open && drafts.set(open.id, text),
  speaks,
});
find('next', HTMLButtonElement).addEventListener('click', () => void acts.takeNext());
listenForKeys((shortcut) => acts.shortcuts[shortcut]());

// ---- signing in and out ----

function enter(now: Me): void {
  me = now;
  signIn.hide();
  showMenu(true);
  for (const id of SHELL) find(id, HTMLElement).hidden = false;
  details.hidden = open === null;
  views.allow(me.duties);
  find('who', HTMLElement).textContent = me.name;
  ready.checked = me.available;
  if (me.duties.includes('chats')) {
    live ??= follow({ changed, refresh, connected });
    live.retry();
  } else
    for (const id of ['list', 'chat', 'ready-box', 'ready-hint', 'keys', 'sounds-box', 'notify-box', 'compact-box'])
      find(id, HTMLElement).hidden = true;
  void go();
}

/** `ended`: the session ran out; what was open and written stays for the next one. */
function leave(ended: boolean): void {
  live?.stop();
  live = null;
  showMenu(false);
  for (const id of [...SHELL, 'nav', 'details', 'lost', 'view']) find(id, HTMLElement).hidden = true;
  find('ready-box', HTMLElement).hidden = false;
  find('ready-hint', HTMLElement).hidden = false;
  find('view', HTMLElement).replaceChildren();
  forgetRevealed();
  if (!ended) {
    forgetCaller();
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
    // Asked too often is not answered either.
    return list.status !== 0 && list.status !== 429 && list.status < 500;
  }
  board.set(list.value.items);
  asAt = new Date();
  if (detail?.ok) chat.mended();
  if (missed !== null) await openChat(missed);
  else if (detail && open && detail.ok && detail.value.id === open.id) show(detail.value);
  else if (detail && !detail.ok && detail.status === 404) gone();
  board.draw();
  views.refresh(list.value.items);
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

function changed(event: Heard, id: string): void {
  if (event === 'typing') {
    if (id === open?.id) chat.typing();
    return;
  }
  // What was read in another chat is seen when that is opened.
  if (event === 'seen' && id !== open?.id) return;
  if (event === 'message' && id !== open?.id) board.message(id);
  else {
    if (event === 'message' && open?.mine && document.hidden) {
      play('message');
      notify('message');
    }
    void catchUp();
  }
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

/** Follows the address: `#<id>`, `#<id>/details`, `#/overview` and its like, or nothing for the list. */
async function go(): Promise<void> {
  const hash = decodeURIComponent(location.hash.slice(1));
  const chats = views.show(hash);
  document.title = views.title();
  // On a phone the way to the other pages is hidden beside a chat, and must be there again.
  if (!chats) {
    document.body.dataset['pane'] = 'list';
    return;
  }
  const [id = '', part] = hash.startsWith('/') ? [] : hash.split('/');
  document.body.dataset['pane'] = id === '' ? 'list' : part === 'details' ? 'details' : 'chat';
  if (id !== (open?.id ?? '') || missed !== null) await openChat(id);
  // Back before the other came: it is not wanted any more.
  else opening++;
  if (part === 'details') find('details-heading', HTMLElement).focus();
}

/** `open` is what the pane shows, always: where the chosen one cannot be had, it shows none. */
async function openChat(id: string): Promise<void> {
  const turn = ++opening;
  const slow = setTimeout(() => turn === opening && empty(id, 'chat.opening'), OPENING_MS);
  const answer: Answer<DetailView> | null = id === '' ? null : await api.detail(id, 0);
  clearTimeout(slow);
  if (turn !== opening) return;
  missed = null;
  if (answer && !answer.ok) {
    if (answer.status === 401) leave(true);
    else if (answer.status === 404) gone();
    else {
      empty(id, 'chat.not-opened');
      announce(word('chat.not-opened'));
    }
    return;
  }
  open = answer?.value ?? null;
  details.hidden = open === null;
  chat.open(open, drafts.get(id) ?? '');
  if (open) {
    board.read(id);
    drawDetails(details, open);
    chat.pending(outbox.waiting(id));
    // The agent chose it, so the focus may follow; on a phone the keyboard would hide it.
    chat.focus(open.mine && matchMedia('(min-width: 60rem)').matches ? 'reply' : 'heading');
  }
  board.draw();
}

/** No chat in the pane, but for words; what `id` names is tried again with the next look. */
function empty(id: string, why: 'chat.opening' | 'chat.not-opened'): void {
  open = null;
  missed = id;
  details.hidden = true;
  chat.say(word(why));
  board.draw();
}

addEventListener('hashchange', () => void go());
setInterval(() => live && board.draw(), 30_000);
// The stream may be whole although a chat did not come.
setInterval(() => live && missed !== null && void catchUp(), 4_000);

function failed(why: Refused): void {
  if (why.status === 401) {
    leave(true);
    return;
  }
  const words = coded('fault', why.code);
  const text = words === why.code ? word('fault.other') : words;
  // Trouble with the connection is over when it is back.
  if (open) chat.problem(text, why.status === 0 || why.status >= 500);
  announce(text);
}

// ---- start ----

chat.open(null, '');
void api.me().then((answer) => (answer.ok ? enter(answer.value) : leave(false)));
