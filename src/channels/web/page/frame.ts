// The chat window: loads the official Web Chat client, connects it to our Direct Line, and looks after what is around it.
import type { Chat, Unsent } from '../launcher-settings.js';
import { ask } from './frame/api.js';
import { box, isBox, watchArrowUp } from './frame/box.js';
import { care } from './frame/care.js';
import { createCompany } from './frame/company.js';
import { watchConnection } from './frame/connection.js';
import { embedded, hearHost, tellHost, within } from './frame/host.js';
import { watchIdle, type Idle } from './frame/idle.js';
import { createFits } from './frame/fits.js';
import { createGoes } from './frame/gone.js';
import { createJudge } from './frame/judge.js';
import { createInSight } from './frame/in-sight.js';
import { leaveNow, watchLeaving } from './frame/leave.js';
import { loadShowing } from './frame/loading.js';
import { watchLook } from './frame/look.js';
import { createMenu, dialogOpen } from './frame/menu.js';
import { drawing } from './frame/draw.js';
import { watchPhotos } from './frame/photo-progress.js';
import { createPlace } from './frame/place.js';
import { pressBox } from './frame/press-box.js';
import { switchedTo, takeQuestion, takeSwitched } from './frame/question.js';
import { createRate } from './frame/rate.js';
import { adopt, begin, forget, keep, keepAlive, mark, read, resume, retire } from './frame/resume.js';
import { activityOf, sendAgain, type SendAgain } from './frame/send-again.js';
import { createSeen } from './frame/seen.js';
import { part, readSettings } from './frame/settings.js';
import { createSpeech } from './frame/speech.js';
import { createTold } from './frame/told.js';
import { getThrough } from './frame/transport.js';
import { createTyping } from './frame/typing.js';
import { readUnsent, stillUnsent } from './frame/unsent.js';
import { watching } from './frame/watching.js';
import type { Store } from './frame/web-chat.js';

const settings = readSettings();
const { words, language } = settings;
const told = createTold();
const menu = createMenu();
const goes = createGoes(settings, told);
const switched = takeSwitched();
/** The page that we stand in answers at once; one that does not is none of ours. */
const HOST_MS = 1_500;
let store: Store | null = null;

const leaving = watchLeaving((event) => {
  if (dialogOpen()) return false;
  if (menu.isOpen()) {
    menu.close();
    return false;
  }
  // Among the messages Escape leads back to the box.
  return !(event.target instanceof Element && event.target.closest('.webchat__basic-transcript') !== null);
});
around();
// Whoever pressed the switch of languages is on it again.
if (switched) part('language').focus();
pressBox(part('client'), () => box());
watchPhotos(settings, told);
start().catch(() => {
  // Whatever it was, the plain version works.
  part('first').hidden = true;
  part('loading').hidden = true;
  part('client').hidden = true;
  part('failed').hidden = false;
});

async function start(): Promise<void> {
  // The largest file first: all else is asked for while it comes.
  const loading = settings.client === '' ? null : loadShowing(settings.client);
  // Whoever waits for it hears of its failure; meanwhile the rest goes on.
  loading?.catch(() => undefined);
  const question = await greetHost();
  if (!loading) return;
  const unsent = readUnsent(read());
  const resumed = await resume();
  // Read while the client comes; whoever comes back gets what was said.
  part('first').hidden = resumed !== null;
  const chat = resumed ?? (await begin(language));
  const webChat = await loading;
  const judge = createJudge(settings, told, focusBox);
  const rate = createRate(settings, told);
  const typing = createTyping(() => store);
  const inSight = createInSight(part('client'));
  const seen = createSeen(part('client'));
  const fits = createFits(settings, told, isBox, ({ value, label }) => {
    fillBox('');
    say(label, value);
    focusBox();
  });
  const company = createCompany(settings, say, () => part('finish').click());
  const place = createPlace(settings, told);
  const speech = createSpeech(settings, told, (on) => draw({ listens: on }));
  let sending: SendAgain | null = null;
  let stopKeeping = (): void => undefined;
  const end = (why?: string): void => {
    idle.stop();
    stopKeeping();
    place.waits(false);
    judge.away();
    retire();
    sending?.stop();
    told.end(why);
  };
  /** From the server's side. */
  const over = (): void => {
    end();
    goes.look();
  };
  const idle: Idle = watchIdle(words, told, () => end(words.ended));
  const { middleware, last } = watching(settings, chat, {
    connected: () => {
      // Whoever switched the language hears of that, and of nothing else.
      if (resumed && !switched) told.sayBriefly(words.back);
      // The page's other language was chosen: the conversation goes on in it.
      if (resumed && chat.language !== language) say(settings.languageName);
      const asked = takeQuestion() ?? question;
      if (asked !== null) say(asked);
      // To a talk whose time has run out nothing can be sent: it stands in the box of the new one.
      if (resumed) void stillUnsent(resumed).then((all) => all.forEach(sendKept));
      else if (unsent.length > 0) fillBox(unsent.map(({ text }) => text).join(' '));
    },
    said: () => {
      idle.used();
      judge.away();
      // A person's writing is told when they write; and nobody answers what waits to be sent.
      if (company.who() !== 'staff' && navigator.onLine) typing.sent();
    },
    again: (id) => sending?.now(id) ?? false,
    known: (activity) => sending?.known(activity) ?? activity,
    came: (activity, line) => {
      part('first').hidden = true;
      typing.came();
      inSight.came();
      seen.came(line, activity.channelData?.speaker?.kind === 'staff');
      tellHost({ assistant: 'new' });
      speech.read(activity);
      const ending = activity.channelData?.assistant?.ending;
      if (ending === 'answered') judge.answered(line);
      else judge.away();
      const spoken = activity.channelData?.assistant?.language;
      if (ending === 'language-changed' && spoken && spoken !== language) follow(spoken);
    },
    harm: () => {
      part('harm').hidden = false;
      leaving.harm();
    },
    rated: () => rate.known(),
    photos: (asked) => draw({ photos: asked }),
    list: (all) => fits.offer(all),
    tooBig: () => told.say(words.photoBig),
    people: (who) => {
      const people = who.kind !== 'assistant';
      company.now(who);
      place.waits(who.kind === 'queue');
      mark({ people });
      idle.hold(people);
      draw({ tells: people });
    },
  });
  const { draw, store: made } = drawing(
    webChat,
    settings,
    { chat, resumed: resumed !== null },
    middleware,
    (directLine) => {
      const { trouble, well } = watchConnection(directLine, words, told, over);
      const telling = (what: 'asking' | 'sending') => ({ unheard: () => trouble(what), heard: () => well(what) });
      getThrough(directLine, telling('asking'));
      sending = sendAgain(directLine, { ...telling('sending'), over });
    },
  );
  store = made;
  watchLook(() => draw({}));
  part('loading').hidden = true;
  part('client').hidden = false;
  part('person').hidden = false;
  menu.show();
  care(settings, told, {
    edit: (text = last()) => {
      fillBox(text);
      box()?.focus();
    },
    // The server says goodbye; what was said stays on the screen until the window is closed.
    finish: () => {
      const { conversation = '', token } = read() ?? {};
      const path = `/v3/directline/conversations/${encodeURIComponent(conversation)}/activities`;
      void ask(path, { type: 'endOfConversation' }, token).catch(() => undefined);
      end(words.finished);
      rate.ask();
      part('ended-why').focus();
    },
    deleted: goes.deleted,
  });
  goes.by(() => {
    end();
    rate.away();
    part('client').remove();
  });
  stopKeeping = keepAlive(over);
  tellHost({ assistant: 'ready' });
}

/** Tells the page that we run; what it kept for us, and the question we were opened with. */
function greetHost(): Promise<string | null> {
  if (!embedded) {
    adopt(null);
    return Promise.resolve(null);
  }
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      adopt(null);
      resolve(null);
    }, HOST_MS);
    hearHost((message) => {
      switch (message.assistant) {
        case 'kept': {
          clearTimeout(timer);
          adopt(message.chat, message.left);
          const other = document.querySelector<HTMLAnchorElement>('#twin');
          const twin = other && message.twins[other.hreflang];
          if (other && twin) {
            other.href = twin;
            part('twin-item').hidden = false;
          }
          return resolve(message.ask);
        }
        case 'opened':
          return focusBox();
        case 'forget':
          return leaveNow();
        case 'gone':
          return goes.heard(message.gone);
        case 'ask':
          return say(message.text);
      }
    });
    tellHost({ assistant: 'hello' });
  });
}

/** As if the resident had typed it, or with an option, pressed it. */
function say(text: string, option?: string): void {
  if (option === undefined) store?.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text, method: 'keyboard' } });
  else store?.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE_BACK', payload: { text, displayText: text, value: { option } } });
}

function fillBox(text: string): void {
  store?.dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text } });
}

/** Written before the page was loaded again, and not arrived. */
function sendKept(kept: Unsent): void {
  store?.dispatch({
    type: 'DIRECT_LINE/POST_ACTIVITY',
    meta: { method: 'keyboard' },
    payload: { activity: activityOf(kept) },
  });
}

/** The window was opened, or loaded anew in it, before. */
let opened = false;

/** On a phone the keyboard would hide what has been said, so there the heading has the focus. */
function focusBox(): void {
  const first = !opened;
  opened = true;
  // Where the switch of languages put it, or where they have gone since.
  if (first && switched && document.activeElement !== document.body) return;
  if (told.ended()) part('restart').focus();
  else if (matchMedia('(pointer: coarse)').matches || !box()) part('title').focus();
  else box()?.focus();
}

/** The talk goes on in the other language: so does everything around it. */
function follow(spoken: Chat['language']): void {
  if (settings.otherFrame === '') return;
  const chat = read();
  if (chat) keep({ ...chat, language: spoken });
  tellHost({ assistant: 'language', language: spoken });
  location.replace(within(settings.otherFrame));
}

function around(): void {
  const close = part('close');
  close.hidden = !embedded;
  close.addEventListener('click', () => tellHost({ assistant: 'close' }));
  // In place of this page, so that Back still closes the window on a phone.
  document.querySelector<HTMLAnchorElement>('#language')?.addEventListener('click', (event) => {
    if (!(event.currentTarget instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    tellHost({ assistant: 'language', language: language === 'cy' ? 'en' : 'cy' });
    location.replace(switchedTo(within(event.currentTarget.href)));
  });
  part('restart').addEventListener('click', () => {
    forget();
    location.reload();
  });
  watchArrowUp(() => part('edit').click());
}
