// Draws Web Chat, and again when the device's colours change or speech is switched on; the talk stays the same.
import { contactsStayHere } from './contacts.js';
import { inLanguage } from './in-language.js';
import { hearing } from './hearing.js';
import { lookNow } from './look.js';
import { statusLine } from './narrate.js';
import type { Chat } from './resume.js';
import { part, type FrameSettings } from './settings.js';
import { STRINGS_CY } from './strings-cy.js';
import { STRINGS_EN } from './strings-en.js';
import { cardOptions, styleOptions } from './style-options.js';
import type { DirectLine, Middleware, Store, WebChat } from './web-chat.js';

export interface Drawing {
  readonly store: Store;
  /** `tells`: whoever reads along is told that the resident writes; `photos`: a photo is asked for. */
  draw(change: { readonly listens?: boolean; readonly tells?: boolean; readonly photos?: boolean }): void;
}

export function drawing(
  webChat: WebChat,
  { words, language, colour }: FrameSettings,
  { chat, resumed }: { readonly chat: Chat; readonly resumed: boolean },
  middleware: Middleware,
  connect: (directLine: DirectLine) => void,
): Drawing {
  const directLine = webChat.createDirectLine({
    token: chat.token,
    domain: `${location.origin}/v3/directline`,
    webSocket: true,
    // "-" asks for everything that was said so far.
    ...(resumed ? { conversationId: chat.conversation, watermark: '-' } : {}),
  });
  const store = webChat.createStore({}, middleware);
  const ours = language === 'cy' ? STRINGS_CY : STRINGS_EN;
  const activityStatusMiddleware = statusLine(words);
  const speech = hearing(webChat.createBrowserWebSpeechPonyfillFactory?.(), language);
  let listens = false;
  let tells = false;
  let photos = false;
  const draw: Drawing['draw'] = (change) => {
    listens = change.listens ?? listens;
    if (change.tells !== undefined && change.tells === tells) return;
    tells = change.tells ?? tells;
    if (change.photos !== undefined && change.photos === photos) return;
    photos = change.photos ?? photos;
    const look = lookNow(colour);
    webChat.renderWebChat(
      {
        directLine,
        store,
        locale: language === 'cy' ? 'cy' : 'en-GB',
        userID: 'resident',
        styleOptions: { ...styleOptions(look), hideUploadButton: !photos },
        adaptiveCardsHostConfig: cardOptions(look),
        overrideLocalizedStrings: (strings) => ({ ...strings, ...ours }),
        activityStatusMiddleware,
        activityMiddleware: inLanguage,
        sendTypingIndicator: tells,
        ...(listens && speech ? { webSpeechPonyfillFactory: speech } : {}),
      },
      part('client'),
    );
  };
  connect(directLine);
  contactsStayHere(part('client'));
  draw({});
  return { store, draw };
}
