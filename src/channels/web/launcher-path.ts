// Where the one line that a council puts on its pages leads.

export const LAUNCHER_PATH = '/chat.js';
/** The page that follows a talk while the chat is closed. */
export const WATCH_PATH = '/chat-watch';
